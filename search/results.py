"""What a search gives back: plain values, the same for every engine and every face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    from index.document import Document
    from search.criteria import Criteria


class Span(NamedTuple):
    """`[start, end)` in Unicode code points of the string it stands beside."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of original text and the spans in it that match, in order, apart.

    `expanded` are the parts of the marks that match only as another form of what was typed.
    """

    text: str
    marks: tuple[Span, ...] = ()
    expanded: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet(Marked):
    """A window of a document's text; `start` is where it begins in the whole text."""

    start: int = 0

    def cut_from(self, whole: str) -> tuple[bool, bool]:
        """Return whether words of the whole text precede the window, and whether some follow."""
        before, after = whole[: self.start], whole[self.start + len(self.text) :]
        return any(map(str.isalnum, before)), any(map(str.isalnum, after))


@dataclass(frozen=True, slots=True)
class Hit:
    """A found document with its score, its marked title and its best windows.

    `similar` counts the other matches, near-duplicates of it, that are folded under it.
    `parts`, where asked for, are what the score is made of; they add up.
    """

    document: Document
    score: float
    title: Marked
    snippets: tuple[Snippet, ...] = ()
    similar: int = 0
    parts: Mapping[str, float] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the hit in the shape of the contract."""
        doc = self.document
        explained = {name: round(part, 4) for name, part in (self.parts or {}).items()}
        return {
            "id": doc.id,
            "title": doc.title,
            "title_marks": [list(span) for span in self.title.marks],
            "url": doc.url,
            "date": doc.date and doc.date.isoformat(),
            "category": doc.category,
            "author": doc.author,
            "places": list(doc.places),
            "source": doc.source,
            "type": doc.type,
            "score": round(self.score, 4),
            "snippets": [
                {"text": piece.text, "marks": [list(span) for span in piece.marks]}
                for piece in self.snippets
            ],
            "similar": self.similar,
            **({"explain": explained} if explained else {}),
        }


@dataclass(frozen=True, slots=True)
class Similar:
    """A document like another one: a copy of it, or an article on the same matter.

    `score` is how much of what is telling in the one the other has, from 0 to 1.
    """

    document: Document
    score: float
    is_copy: bool

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        doc = self.document
        return {
            "id": doc.id,
            "title": doc.title,
            "date": doc.date and doc.date.isoformat(),
            "category": doc.category,
            "source": doc.source,
            "score": round(self.score, 4),
            "near_duplicate": self.is_copy,
        }


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A whole document with every match of a query marked, and the documents like it."""

    document: Document
    title: Marked
    text: Marked
    similar: tuple[Similar, ...] = ()


# There are hundreds of these in an answer: made as dataclasses they took four times as long.
class FacetValue(msgspec.Struct, frozen=True, gc=False):
    """One value of a facet with the number of matches it has."""

    value: str
    count: int
    selected: bool = False


class FacetNode(msgspec.Struct, frozen=True, gc=False):
    """A place in a facet's tree: `value` is its path and filters by it, `name` its own name.

    `level` counts from 1 at the root; matches of the children are among its `count`.
    """

    value: str
    name: str
    level: int
    count: int
    selected: bool = False
    children: tuple[FacetNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, most frequent first (years and months: newest first).

    Where values stand in a tree, `tree` has the roots; a value of that name may stand in
    several places, and counts them together. `left_out` rarer values are not among these.
    """

    name: str
    label: str
    values: tuple[FacetValue, ...] = ()
    tree: tuple[FacetNode, ...] = ()
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the facet in the shape of the contract; `msgspec` writes its values."""
        tree = {"tree": self.tree} if self.tree else {}
        more = {"left_out": self.left_out} if self.left_out else {}
        return {"name": self.name, "label": self.label, "values": self.values, **tree, **more}


# What a notice names: a number, words of the query, or words and what they stand for.
Values = Mapping[str, int | tuple[str | tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know; programs look at `code`, people at `message`.

    The message is made of the sentences `says` with the `values` in them (see `messages`),
    for faces that speak another language. `undo` are the parameters of the same search
    without what the notice tells of; empty where there is nothing to undo. `spans` are where
    in the query that stands, if it does.
    """

    code: str
    message: str
    says: tuple[str, ...] = ()
    values: Values = field(default_factory=dict, compare=False)
    undo: Mapping[str, str] = field(default_factory=dict, compare=False)
    spans: tuple[Span, ...] = field(default=(), compare=False)

    def to_json(self) -> dict[str, Any]:
        """Return the notice in the shape of the contract, and beside it what it names."""
        return {
            "code": self.code,
            "message": self.message,
            "values": dict(self.values),
            "undo": dict(self.undo),
            "spans": [list(span) for span in self.spans],
        }


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one `Criteria`.

    `total` counts all matches; `folded` of them are listed under a near-duplicate.
    """

    criteria: Criteria
    total: int
    hits: tuple[Hit, ...] = ()
    facets: tuple[Facet, ...] = ()
    matched: str = "all"
    took_ms: float = 0.0
    did_you_mean: str | None = None
    notices: tuple[Notice, ...] = ()
    folded: int = 0

    @property
    def listed(self) -> int:
        """How many hits all pages have together."""
        return self.total - self.folded

    def to_json(self) -> dict[str, Any]:
        """Return the results in the shape of the contract (section 4).

        Values of facets stay what they are, which `msgspec` writes as they should be: of a
        frequent word there are two thousand, and making each a dictionary took .2 ms.
        """
        return {
            "query": self.criteria.to_json(),
            "total": self.total,
            "matched": self.matched,
            "took_ms": round(self.took_ms, 2),
            "hits": [hit.to_json() for hit in self.hits],
            "facets": [facet.to_json() for facet in self.facets],
            "did_you_mean": self.did_you_mean,
            "notices": [notice.to_json() for notice in self.notices],
            **({"folded": self.folded} if self.folded else {}),
        }
