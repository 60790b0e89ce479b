"""The document page: paragraphs with numbered marks, and the way back to the results."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from web.rendering import date_text, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.document import Document
    from search.criteria import Criteria
    from search.results import Marked, MarkedDocument, Similar, Span
    from web.links import Links

_BREAK = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n")

_MAX_EXTRA = 30
_MAX_EXTRA_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The hits beside hit number `position` of `total`."""

    position: int
    total: int
    previous: str | None
    next: str | None


def article_view(
    found: MarkedDocument, criteria: Criteria, position: int, links: Links
) -> dict[str, Any]:
    """Return what the document page shows."""
    page = (position - 1) // criteria.size + 1 if position else criteria.page
    return {
        "doc": found.document,
        "title": found.title,
        "paragraphs": paragraphs(found.text),
        "lines": not has_blank_lines(found.document.text),
        "matches": len(found.text.marks),
        "citation": citation(found.document),
        "extra": extra(found.document),
        "copies": [_like(one, criteria, links) for one in found.similar if one.is_copy],
        "related": [_like(one, criteria, links) for one in found.similar if not one.is_copy],
        "here": links.document(found.document.id, criteria, position),
        "back": links.search(criteria.at_page(page)),
    }


def _like(one: Similar, criteria: Criteria, links: Links) -> tuple[Document, str]:
    return one.document, links.document(one.document.id, criteria)


def citation(doc: Document) -> str:
    """Return a reference: author, title, source, date, address, as far as they are known."""
    title = f"“{doc.title}”" if doc.title else ""
    parts = (doc.author, title, doc.source, date_text(doc.date), doc.url)
    return ". ".join(part.strip(" .") for part in parts if part) + "."


def extra(doc: Document) -> tuple[tuple[str, str], ...]:
    """Return the record's other keys and values as short texts, but those read off the page."""
    shown = {origin.field for origin in doc.provenance}
    pairs = islice(((k, v) for k, v in doc.extra.items() if k not in shown), _MAX_EXTRA)
    return tuple((str(name), _short(value)) for name, value in pairs)


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _MAX_EXTRA_LENGTH else text[:_MAX_EXTRA_LENGTH] + "…"


def paragraphs(text: Marked) -> tuple[Markup, ...]:
    """Return the paragraphs of a text, its marks numbered as anchors `m1`, `m2`, `m3`.

    Blank lines part paragraphs, single ones where there are no blank ones; a mark that
    runs over one is continued without a number.
    """
    marker = _Marker(text)
    return tuple(marker.piece(start, end) for start, end in _bounds(text.text))


def has_blank_lines(text: str) -> bool:
    """Whether blank lines part the paragraphs of a text."""
    return _BREAK.search(text.strip()) is not None


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in (_BREAK if has_blank_lines(text) else _LINE).finditer(text):
        if text[at : gap.start()].strip():
            yield at, gap.start()
        at = gap.end()
    if text[at:].strip():
        yield at, len(text)


@dataclass
class _Marker:
    """Walks a text once, piece by piece, keeping the number of the mark it has reached."""

    text: Marked
    reached: int = 0

    def piece(self, start: int, end: int) -> Markup:
        """Return the marked markup of `[start, end)`."""
        parts, at = [], start
        for number, span in self._marks(start, end):
            parts.append(escape(self.text.text[at : max(at, span.start)]))
            at = min(span.end, end)
            inside = words(self.text, max(start, span.start), at)
            parts.append(self._mark(number, inside, begins=span.start >= start))
        parts.append(escape(self.text.text[at:end]))
        return Markup("").join(parts)

    def _marks(self, start: int, end: int) -> Iterator[tuple[int, Span]]:
        marks = self.text.marks
        while self.reached < len(marks) and marks[self.reached].start < end:
            span = marks[self.reached]
            if span.end > start:
                yield self.reached + 1, span
            if span.end > end:
                return
            self.reached += 1

    def _mark(self, number: int, text: Markup, *, begins: bool) -> Markup:
        if not begins:
            return Markup("<mark>{}</mark>").format(text)
        following = number % len(self.text.marks) + 1
        # A link, so that the reader goes from match to match without script.
        link = Markup('<a href="#m{}">{}</a>').format(following, text)
        return Markup('<mark id="m{}">{}</mark>').format(number, link)
