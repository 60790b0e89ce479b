"""Stock Whoosh with pyvi, as it is commonly put together: its own codec, its own searcher.

So slow that it gets a part of the documents only; it is compared with timviet over the
same part, and the speed of its indexing is given in documents a second.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from pyvi import ViTokenizer
from whoosh import fields, query
from whoosh.analysis import Analyzer, Token
from whoosh.filedb.filestore import FileStorage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.bench.corpus import Corpus
    from tests.bench.queries import Query

_MEMORY_MB = 512


class PyviAnalyzer(Analyzer):
    """The words of pyvi, in lower case."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        """Yield one token for each word."""
        token = Token(positions=bool(options.get("positions")), removestops=False)
        for place, word in enumerate(ViTokenizer.tokenize(value).lower().split()):
            token.text, token.pos, token.stopped = word, place, False
            token.boost = 1.0
            yield token


def build(corpus: Corpus, folder: Path, most: int) -> None:
    """Index the first documents from the sources."""
    column = {"stored": True, "sortable": True}
    schema = fields.Schema(
        id=fields.ID(unique=True, stored=True),
        text=fields.TEXT(analyzer=PyviAnalyzer(), stored=True),
        category=fields.ID(**column),
        month=fields.ID(**column),
    )
    writer = FileStorage(str(folder)).create_index(schema).writer(limitmb=_MEMORY_MB)
    for record in islice(corpus.records(), most):
        writer.add_document(
            id=record["id"],
            text=f"{record['title']}\n{record['text']}",
            category=record["category"],
            month=record["date"][:7],
        )
    writer.commit(optimize=True)


class Asker:
    """Asks Whoosh's own searcher: ten best, length, two facets by `groupedby`."""

    name = "whoosh + pyvi"
    kinds = frozenset({"words", "rare", "frequent", "or", "phrase"})

    def __init__(self, folder: Path) -> None:
        self._searcher = FileStorage(str(folder)).open_index().searcher()

    def prepare(self, asked: Query) -> Callable[[], int]:
        def call() -> int:
            cut = ViTokenizer.tokenize(" ".join(asked.words)).split()
            words = asked.words if asked.kind == "or" else cut
            found = self._searcher.search(
                _compound(asked.kind, list(words)), limit=10, groupedby=["category", "month"]
            )
            return len(found)

        return call


def _compound(kind: str, words: list[str]) -> Any:
    if kind == "phrase" and len(words) > 1:
        return query.Phrase("text", words)
    parts = [query.Term("text", word) for word in words]
    return query.Or(parts) if kind == "or" else query.And(parts)
