"""The postings of a term in all segments, looked up once and kept at hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.address_kernels import address_of
from search.whoosh_engine.score_kernels import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import I64
    from index.whoosh_store.segment import SegmentArrays
    from search.whoosh_engine.bitmaps import SegmentBitmaps
    from search.whoosh_engine.statistics import Statistics

# A few thousand syllables make up most queries; each takes about a kilobyte.
_REMEMBERED = 1 << 12


class TermPostings(NamedTuple):
    """What scoring a term reads.

    `rows` (int64, segments × 6): see `score_kernels`. `numbers` are the term's in the segments, -1
    where it is not. `size` counts its postings.
    """

    rows: I64
    size: int
    idf: float
    numbers: tuple[int, ...]


class Terms:
    """The terms of an index; safe to use from several threads.

    `postings(field, text)` are those of a term.
    """

    def __init__(
        self,
        segments: Sequence[SegmentArrays],
        statistics: Statistics,
        bitmaps: Sequence[SegmentBitmaps],
    ) -> None:
        self._segments = segments
        self._statistics = statistics
        self._bitmaps = bitmaps
        self.postings = lru_cache(_REMEMBERED)(self._postings)

    def _postings(self, name: str, text: str) -> TermPostings:
        found = self._statistics.term(name, text)
        rows = np.zeros((len(self._segments), COLUMNS), np.int64)
        for segment, number in enumerate(found.indices):
            if number >= 0:
                rows[segment] = self._row(segment, name, number)
        return TermPostings(rows, found.frequency, found.idf, found.indices)

    def _row(self, segment: int, name: str, number: int) -> tuple[int, ...]:
        field = self._segments[segment].fields[name]
        start = int(field.starts[number])
        return (
            address_of(field.docs) + start * field.docs.itemsize,
            address_of(field.tf) + start * field.tf.itemsize,
            field.frequency(number),
            address_of(self._statistics.norms(segment, name)),
            *self._bitmaps[segment].of(name).addresses(number),
        )
