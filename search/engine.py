"""The read seam: what an engine must answer; nothing of an engine passes through it.

An engine gives the matches of a `Query`, their first-stage scores, and of its best
candidates the positions of the query's terms. The second stage of ranking, snippets and
marks are our own code over those positions, so every engine ranks and marks alike.

The token sequence of a document is its title's tokens followed by its text's; a position
is an index into it. Terms of title and text are not neighbours: between the two, one
position is left free.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from index.document import Document
    from index.report import Report
    from index.stamp import Stamp
    from search.query import Leaf, Query


@dataclass(frozen=True, slots=True)
class Request:
    """One question to an engine.

    `window` is how many of the best documents are wanted, in order. `terms` are those
    whose positions the second stage wants in the best `depth` documents; with none, or
    with another sort than relevance, no positions are gathered. `facets` are the names
    to count; a facet's counts ignore its own selection in `filters` and obey all others.
    Of a facet with more than `most_values` values only the most frequent are given, and
    those selected.

    With `fold`, of a group of near-duplicates only the first match in the order asked for
    is listed (of equals the best copy); totals and facets count all the same. `copies_of`
    is a key: only its near-duplicates match, not the document itself.
    """

    query: Query
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: dt.date | None = None
    until: dt.date | None = None
    sort: str = "relevance"
    window: int = 10
    facets: tuple[str, ...] = ()
    most_values: int | None = None
    terms: tuple[Leaf, ...] = ()
    depth: int = 200
    fold: bool = False
    copies_of: int | None = None


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where T terms stand in each of K documents, and what weighs those places.

    `positions` (int32) holds, ascending, those of term t in document k at
    `offsets[k * T + t] : offsets[k * T + t + 1]` (offsets int64, K * T + 1).
    `title_lengths` and `lengths` (int32, K) count tokens of the title and of the whole.
    `inside_word` (bool, same length as `positions`) says whether a word of more than one
    syllable goes on from the token before into this one.
    """

    terms: tuple[Leaf, ...]
    positions: NDArray[np.int32]
    offsets: NDArray[np.int64]
    inside_word: NDArray[np.bool_]
    title_lengths: NDArray[np.int32]
    lengths: NDArray[np.int32]

    def of(self, document: int, term: int) -> NDArray[np.int32]:
        """Return the positions of one term in one document."""
        cell = document * len(self.terms) + term
        return self.positions[self.offsets[cell] : self.offsets[cell + 1]]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a `Request`.

    `keys` (int64) name documents within this engine and generation only, best first;
    `scores` (float32) stand beside them. `occurrences` covers the first
    `min(len(keys), depth)` of them. `facets`: name → (value, count), count above zero,
    unordered; `left_out`: name → how many more values there are, where there are.
    `truncated`: work was cut at a stated bound (a prefix too wide). `total` are all
    matches; `folded` of them are not listed for a near-duplicate that is, and `similar`
    (int32) says how many under each of `keys`.
    """

    total: int
    keys: NDArray[np.int64]
    scores: NDArray[np.float32]
    facets: Mapping[str, Sequence[tuple[str, int]]]
    similar: NDArray[np.int32]
    left_out: Mapping[str, int] = field(default_factory=dict)
    folded: int = 0
    occurrences: Occurrences | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it was indexed, with the spans of its token sequence.

    `spans` (int32, n × 2) are `[start, end)` in code points: of the title for the first
    `title_length` tokens, of the text for the rest. Position p (see the module) is row p
    for the title and row p - 1 for the text.
    """

    document: Document
    spans: NDArray[np.int32]
    title_length: int


class Vocabulary(Protocol):
    """The terms of the collection, for suggestions and corrections."""

    def frequency(self, term: Leaf) -> int:
        """Return in how many documents the term occurs."""

    def spellings(self, folded: str) -> Sequence[tuple[str, int]]:
        """Return the accented forms of an unaccented syllable, most frequent first."""


class Engine(Protocol):
    """One opened generation of an index; safe to use from several threads."""

    @property
    def stamp(self) -> Stamp:
        """What the index says of itself."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The terms of the collection."""

    def find(self, request: Request) -> Found:
        """Answer a request."""

    def occurrences(self, keys: Sequence[int], terms: tuple[Leaf, ...]) -> Occurrences:
        """Return where the terms stand in the documents (for marks)."""

    def read(self, keys: Sequence[int]) -> Sequence[Stored]:
        """Return stored documents, in the order of the keys."""

    def key(self, document_id: str) -> int | None:
        """Return the key of a document, None if there is none with this id."""

    def copies(self, key: int) -> Sequence[int]:
        """Return the keys of a document's near-duplicates, the best copy first."""

    def report(self) -> Report | None:
        """Return the report of the reindex that made this generation, None if there is none.

        `generation` is None in it: it was written before the publication.
        """

    def facet_values(self, name: str) -> Sequence[tuple[str, int]]:
        """Return every value of a facet with its number of documents, unordered."""
