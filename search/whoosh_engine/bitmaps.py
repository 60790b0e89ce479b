"""Bit sets of frequent terms: whether a document has a term, and which posting that is.

Nine tenths of all postings belong to the few hundred terms that stand in every sixteenth
document or more. Most queries have such a term beside a rarer one, and look up in its list
what the rarer one left over. A bit set answers that at once, in a fraction of the list's
memory. Each is made when it is first asked for, which costs one walk over the list.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from index.address_kernels import address_of
from search.whoosh_engine import bitmap_kernels as bk

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import U16, U64
    from index.whoosh_store.segment import FieldArrays, SegmentArrays

# Terms in one of so many documents get a bit set: at fewer, the list is the smaller one.
_FREQUENT = 16


class Bitmaps:
    """The bit sets of one field of a segment; safe to use from several threads.

    Row r of `bits` (uint64, frequent terms × documents / 64) has a bit for each document;
    `ranks` (uint16, same shape) counts the bits in the words before.
    """

    def __init__(self, field: FieldArrays, documents: int) -> None:
        """Make room for all frequent terms; what is not used takes no memory."""
        sizes = np.diff(field.starts.astype(np.int64))
        shape = (int(np.count_nonzero(sizes * _FREQUENT >= documents)), (documents + 63) // 64)
        self.bits: U64 = np.zeros(shape, np.uint64)
        self.ranks: U16 = np.zeros(shape, np.uint16)
        self._field = field
        self._documents = documents
        self._rows: dict[int, int] = {}
        self._making = threading.Lock()

    def row(self, term: int) -> int:
        """Return the row of a term by its number, -1 where it is rare."""
        known = self._rows.get(term)
        if known is not None:
            return known
        if self._field.frequency(term) * _FREQUENT < self._documents:
            return -1
        with self._making:
            return self._rows[term] if term in self._rows else self._make(term)

    def _make(self, term: int) -> int:
        row = len(self._rows)
        start, end = int(self._field.starts[term]), int(self._field.starts[term + 1])
        bk.fill(self._field.docs, start, end, self.bits[row], self.ranks[row])
        # Only now may others see it.
        self._rows[term] = row
        return row

    def addresses(self, term: int) -> tuple[int, int]:
        """Return where the bits and the ranks of a term begin, 0 where it is rare."""
        row = self.row(term)
        return (address_of(self.bits[row]), address_of(self.ranks[row])) if row >= 0 else (0, 0)


class SegmentBitmaps:
    """The bit sets of a segment's fields."""

    def __init__(self, segment: SegmentArrays) -> None:
        self._segment = segment
        self._fields: dict[str, Bitmaps] = {}
        self._making = threading.Lock()

    def of(self, name: str) -> Bitmaps:
        """Return the bit sets of a field. Raises `KeyError` where there is no such field."""
        if name not in self._fields:
            with self._making:
                if name not in self._fields:
                    field = self._segment.fields[name]
                    self._fields[name] = Bitmaps(field, self._segment.documents)
        return self._fields[name]
