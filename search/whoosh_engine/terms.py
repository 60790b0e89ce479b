"""The postings of a term in one segment, looked up once and kept at hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, U8, U16, U64
    from index.whoosh_store.segment import SegmentArrays
    from search.whoosh_engine.bitmaps import SegmentBitmaps
    from search.whoosh_engine.statistics import Statistics

# A few thousand syllables make up most queries; each takes about a kilobyte.
_REMEMBERED = 1 << 12
_NO_BITS = (np.empty(0, np.uint64), np.empty(0, np.uint16))


class TermPostings(NamedTuple):
    """What scoring a term reads: its own `docs` and `tf`, and the `norms` of its field.

    `bits` and `ranks` are the rows of its bit set (see `bitmaps`), empty where it is rare.
    `number` is the term's in the segment, -1 where the segment lacks it.
    """

    docs: U16
    tf: U8
    norms: F32
    bits: U64
    ranks: U16
    idf: float
    number: int

    @property
    def arrays(self) -> tuple[U16, U8, F32, U64, U16]:
        """What the kernels take, in their order."""
        return self[:5]


_NOWHERE = TermPostings(
    np.empty(0, np.uint16), np.empty(0, np.uint8), np.empty(0, np.float32), *_NO_BITS, 0.0, -1
)
# Read-only like what is mapped: one type for kernels.
_NOWHERE.docs.flags.writeable = _NOWHERE.tf.flags.writeable = False


class SegmentTerms:
    """The terms of one segment; safe to use from several threads.

    `postings(field, text)` are those of a term.
    """

    def __init__(
        self, segment: SegmentArrays, number: int, statistics: Statistics, bitmaps: SegmentBitmaps
    ) -> None:
        self._segment = segment
        self._number = number
        self._statistics = statistics
        self._bitmaps = bitmaps
        self.postings = lru_cache(_REMEMBERED)(self._postings)

    def _postings(self, name: str, text: str) -> TermPostings:
        found = self._statistics.term(name, text)
        number = found.indices[self._number]
        if number < 0:
            return _NOWHERE
        field, bitmaps = self._segment.fields[name], self._bitmaps.of(name)
        own, row = slice(field.starts[number], field.starts[number + 1]), bitmaps.row(number)
        bits, ranks = (bitmaps.bits[row], bitmaps.ranks[row]) if row >= 0 else _NO_BITS
        norms = self._statistics.norms(self._number, name)
        return TermPostings(field.docs[own], field.tf[own], norms, bits, ranks, found.idf, number)
