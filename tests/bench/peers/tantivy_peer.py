"""tantivy (Rust): whitespace and lower case, ranking by words or by neighbouring pairs too."""

from __future__ import annotations

import importlib.util
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bench.corpus import Corpus
    from tests.bench.queries import Query

# Twice the cores' share of what one segment of each thread takes: no merging is needed.
_HEAP = 1_500_000_000
_THREADS = 2
_FACETS = {
    name: {"terms": {"field": name, "size": 1000, "segment_size": 1000}}
    for name in ("category", "month")
}
KINDS = frozenset({"words", "rare", "frequent", "or", "phrase"})


class Tantivy:
    """The index and its two ways of asking."""

    name = "tantivy"
    settings = (
        "tantivy: its own aggregation counts the facets, over the words alone; the total is the"
        " sum of a facet, so the ten best may be found without visiting every match"
    )

    @staticmethod
    def missing() -> str | None:
        there = importlib.util.find_spec("tantivy")
        return None if there else "the package tantivy is not installed"

    def build(self, corpus: Corpus, folder: Path) -> None:
        import tantivy  # noqa: PLC0415  (a peer may be missing)

        index = _index(folder)
        writer = index.writer(_HEAP, _THREADS)
        for category, month, text in corpus.rows():
            writer.add_document(tantivy.Document(text=text, category=category, month=month))
        writer.commit()
        writer.wait_merging_threads()

    def contestants(self, folder: Path) -> list[Asker]:
        index = _index(folder)
        return [Asker("tantivy", index, pairs=False), Asker("tantivy, pairs", index, pairs=True)]


def _index(folder: Path) -> Any:
    import tantivy  # noqa: PLC0415  (a peer may be missing)

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="spaces", index_option="position")
    schema.add_integer_field("category", fast=True)
    schema.add_integer_field("month", fast=True)
    index = tantivy.Index(schema.build(), str(folder))
    cut = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    index.register_tokenizer("spaces", cut.filter(tantivy.Filter.lowercase()).build())
    return index


class Asker:
    """Ranks by the words alone or by optional phrases of neighbours as well."""

    def __init__(self, name: str, index: Any, *, pairs: bool) -> None:
        self.name = name
        self.kinds = frozenset({"words"}) if pairs else KINDS
        self._index = index
        self._pairs = pairs
        index.reload()
        self._searcher = index.searcher()

    def prepare(self, query: Query) -> Callable[[], int]:
        matched = _written(query)
        ranked = matched
        if self._pairs:
            ranked += "".join(f' "{one} {two}"' for one, two in pairwise(query.words))

        def call() -> int:
            best = self._index.parse_query(ranked, ["text"])
            self._searcher.search(best, 10, count=False)
            among = self._index.parse_query(matched, ["text"]) if self._pairs else best
            counted = self._searcher.aggregate(among, _FACETS)
            return sum(bucket["doc_count"] for bucket in counted["category"]["buckets"])

        return call


def _written(query: Query) -> str:
    if query.kind == "phrase":
        return '"' + " ".join(query.words) + '"'
    sign = "" if query.kind == "or" else "+"
    return " ".join(sign + word for word in query.words)
