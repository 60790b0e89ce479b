"""An honest in-memory `Searcher`: scans every article, folds accents, counts facets."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from index.fields import FACETS
from index.stamp import Stamp
from search.facets import facets
from search.results import (
    Facet,
    Hit,
    Marked,
    MarkedDocument,
    Results,
    Snippet,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.document import Document
    from search.criteria import Criteria

STAMP = Stamp(
    engine="fake",
    generation=1,
    built_at="2026-01-02T03:04:05+00:00",
    documents=0,
    size=123_456,
    analyzer="a",
    schema="s",
)
WINDOW = 160


def fold(text: str) -> str:
    """Lower case without accents, one character for each of `text`."""
    return "".join(_fold_letter(letter) for letter in text)


def _fold_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


def spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Where any of the folded `words` stands in `text`, in order."""
    if not words:
        return ()
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)"
    return tuple(Span(*match.span()) for match in re.finditer(pattern, fold(text)))


class FakeSearcher:
    """Every word required, titles count five times; newest first without words."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = {document.id: document for document in documents}
        self.generation = 1
        self.trouble: str | None = None

    def degraded(self) -> str | None:
        return self.trouble

    def stamp(self) -> Stamp:
        return replace(STAMP, generation=self.generation, documents=len(self.documents))

    def document(
        self,
        document_id: str,
        text: str = "",
        *,
        expanded: bool = True,  # noqa: ARG002
    ) -> MarkedDocument | None:
        found = self.documents.get(document_id)
        if found is None:
            return None
        words = _words(text)
        return MarkedDocument(
            found,
            Marked(found.title, spans(found.title, words)),
            Marked(found.text, spans(found.text, words)),
        )

    def search(self, criteria: Criteria) -> Results:
        words = _words(criteria.text)
        scored = [(self._score(doc, words), doc) for doc in self.documents.values()]
        scored = [(score, doc) for score, doc in scored if score > 0]
        matches = [(s, d) for s, d in scored if _passes(d, criteria, but=None)]
        matches.sort(key=lambda pair: _order(*pair, criteria))
        first = (criteria.page - 1) * criteria.size
        return Results(
            criteria=criteria,
            total=len(matches),
            hits=tuple(_hit(s, d, words) for s, d in matches[first : first + criteria.size]),
            facets=facets(
                {spec.name: _counted(spec, [d for _, d in scored], criteria) for spec in FACETS},
                criteria.filters,
            ),
            took_ms=1.0,
        )

    def facet(self, criteria: Criteria, name: str) -> Facet:
        return next(one for one in self.search(criteria).facets if one.name == name)

    def _score(self, doc: Document, words: Sequence[str]) -> float:
        if not words:
            return 1.0
        counts = [
            5 * len(spans(doc.title, [word])) + len(spans(doc.text, [word])) for word in words
        ]
        return float(sum(counts)) if all(counts) else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(unicodedata.normalize("NFC", text)))


def _order(score: float, doc: Document, criteria: Criteria) -> tuple[float, str]:
    day = doc.date.toordinal() if doc.date else 0
    if criteria.sort == "oldest":
        return (day or 10**7, doc.id)
    if criteria.sort == "newest" or not criteria.text:
        return (-day, doc.id)
    return (-score, doc.id)


def _passes(doc: Document, criteria: Criteria, but: str | None) -> bool:
    if criteria.since and not (doc.date and doc.date >= criteria.since):
        return False
    if criteria.until and not (doc.date and doc.date <= criteria.until):
        return False
    return all(
        {*spec.values(doc), *_paths(spec.name, doc)} & set(criteria.filters[spec.name])
        for spec in FACETS
        if spec.name != but and spec.name in criteria.filters
    )


def _counted(spec, documents: Sequence[Document], criteria: Criteria) -> list[tuple[str, int]]:  # noqa: ANN001
    matches = [doc for doc in documents if _passes(doc, criteria, but=spec.name)]
    counts = Counter(
        value for doc in matches for value in (*spec.values(doc), *_paths(spec.name, doc))
    )
    return list(counts.items())


def _paths(name: str, doc: Document) -> list[str]:
    if name != "place":
        return []
    return ["/" + "/".join(doc.places[:n]) for n in range(1, len(doc.places) + 1)]


def _hit(score: float, doc: Document, words: Sequence[str]) -> Hit:
    marks = spans(doc.text, words)
    start = max(0, marks[0].start - WINDOW // 2) if marks else 0
    text = doc.text[start : start + WINDOW]
    snippets = (Snippet(text, spans(text, words), start=start),) if text else ()
    return Hit(doc, score, Marked(doc.title, spans(doc.title, words)), snippets)
