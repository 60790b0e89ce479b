"""The Whoosh schema: which field holds what, and how a document fills it.

The token sequence of a document is its title's terms, one free position, its text's
terms. It is written for Whoosh as one string with a space between terms, a free position
as an empty term, so that every engine with a white-space analyzer reads the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from whoosh import fields
from whoosh.analysis import Token, Tokenizer

from index.about import about
from index.fields import FACETS
from index.spellings import spelling_key
from index.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.document import Document

ID, TEXT, TITLE, DATE, ABOUT = "id", "text", "title", "date", "about"
FOLDED = {TEXT: "text_folded", TITLE: "title_folded"}
# Stored only: the document, the layout of its tokens, the fingerprint of its content.
DOCUMENT, LAYOUT, FINGERPRINT = "document", "layout", "fingerprint"
SEPARATOR = "\x1f"
# Raised with any change of what is written; an index of another form is refused.
FORMAT = 5


class ColumnFields(Sequence[str]):
    """The fields whose values are also kept per document: the facets, and the date."""

    def __getitem__(self, index: Any) -> Any:
        return (*(facet.name for facet in FACETS.indexed), DATE)[index]

    def __len__(self) -> int:
        return len(FACETS.indexed) + 1


class SpaceTokenizer(Tokenizer):  # type: ignore[misc]
    """Split at single spaces; an empty term leaves its position free."""

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        """Yield one token per term with its position."""
        token = Token(positions=True, boost=1.0, stopped=False)
        for token.pos, token.text in enumerate(value.split(" ")):
            if token.text:
                yield token


class ValueTokenizer(Tokenizer):  # type: ignore[misc]
    """Split at the unit separator: the values of a facet, each one term as it is."""

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        """Yield one token per value."""
        token = Token(positions=True, boost=1.0, stopped=False)
        for token.pos, token.text in enumerate(value.split(SEPARATOR)):
            if token.text:
                yield token


def build_schema() -> fields.Schema:
    """Return the schema of every timviet index."""
    sequence = fields.TEXT(analyzer=SpaceTokenizer(), phrase=True)
    # Positions of a folded term are those of its spellings: kept once.
    folded = fields.TEXT(analyzer=SpaceTokenizer(), phrase=True)
    schema = fields.Schema(
        **{
            ID: fields.ID(unique=True, stored=True),
            TEXT: sequence,
            TITLE: sequence,
            FOLDED[TEXT]: folded,
            FOLDED[TITLE]: folded,
            DATE: fields.ID(),
            DOCUMENT: fields.STORED(),
            LAYOUT: fields.STORED(),
            FINGERPRINT: fields.STORED(),
        }
    )
    for name in (*(facet.name for facet in FACETS.indexed), ABOUT):
        schema.add(name, fields.KEYWORD(scorable=False))
        schema[name].analyzer = ValueTokenizer()
    return schema


def sort_date(document: Document) -> str:
    """Return the date under which a document is filtered and sorted, "" without one."""
    if not document.date:
        return ""
    time = f"T{document.time.isoformat('minutes')}" if document.time else ""
    return document.date.isoformat() + time


def facet_values(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every facet with the document's terms, cleared of what separates values.

    Of spellings of one value the first stays: a document counts once. Last comes what the
    document is known by besides its text.
    """
    for facet in FACETS.indexed:
        terms = facet.terms(document)
        if not terms:
            yield facet.name, ()
            continue
        yield facet.name, _cleared(terms)
    yield ABOUT, about(document)


# Most documents have what others have: a day, a section, a place.
@lru_cache(maxsize=1 << 14)
def _cleared(terms: tuple[str, ...]) -> tuple[str, ...]:
    cleared = [term.replace(SEPARATOR, " ").replace("\x00", " ") for term in terms]
    if len(cleared) > 1:
        cleared = list({spelling_key(term): term for term in reversed(cleared)}.values())[::-1]
    return tuple(term for term in cleared if term)


def stored_values(document: Document, layout: bytes) -> dict[str, Any]:
    """Return what is stored of a document, whichever way it is written."""
    return {
        ID: document.id,
        DOCUMENT: document.to_dict(),
        LAYOUT: layout,
        FINGERPRINT: document.fingerprint(),
    }


def whoosh_fields(document: Document, layout: bytes) -> dict[str, Any]:
    """Return the arguments of `IndexWriter.add_document` for one document."""
    title = [token.text for token in tokens(document.title)]
    body = [token.text for token in tokens(document.text)]
    given: dict[str, Any] = {
        TEXT: " ".join([*title, "", *body]),
        TITLE: " ".join(title),
        FOLDED[TEXT]: " ".join([*map(fold, title), "", *map(fold, body)]),
        FOLDED[TITLE]: " ".join(map(fold, title)),
        DATE: sort_date(document) or None,
    }
    given |= stored_values(document, layout)
    given |= {name: SEPARATOR.join(values) for name, values in facet_values(document) if values}
    return {name: value for name, value in given.items() if value not in (None, "")}
