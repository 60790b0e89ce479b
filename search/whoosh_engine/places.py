"""Where terms stand in the documents of an index: for phrases, for ranking, for marks."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.address_kernels import address_of
from index.whoosh_store.schema import TEXT, TITLE
from search.engine import Occurrences
from search.whoosh_engine import position_kernels as pk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import I32, I64, Bools
    from index.whoosh_store.segment import SegmentArrays
    from search.query import Leaf
    from search.whoosh_engine.bitmaps import SegmentBitmaps
    from search.whoosh_engine.numbering import Numbering
    from search.whoosh_engine.statistics import Statistics

_REMEMBERED_TERMS = 1 << 12
# Documents whose postings are held at once while a phrase is looked for.
_AT_ONCE = 1 << 12
_NO_LISTS = np.empty((0, 4), np.int64)


class Slot(NamedTuple):
    """What one place of a phrase may hold: its lists of postings (see `position_kernels`).

    `lists` (int64, n × 4), those of segment s at `cuts[s] : cuts[s + 1]`.
    """

    lists: I64
    cuts: tuple[int, ...]


class Places:
    """Reads positions; safe to use from several threads."""

    def __init__(
        self,
        segments: Sequence[SegmentArrays],
        numbering: Numbering,
        statistics: Statistics,
        bitmaps: Sequence[SegmentBitmaps],
    ) -> None:
        self._segments = segments
        self._numbering = numbering
        self._statistics = statistics
        self._bitmaps = bitmaps
        # What the tables of addresses point to stays alive here.
        self._lengths = [(one.lengths(TITLE), one.lengths(TEXT)) for one in segments]
        self._layouts = self._layout_table()
        self._fields = {name: self._field_table(name) for name in (TEXT, TITLE)}
        self.slot = lru_cache(_REMEMBERED_TERMS)(self._slot)

    def _layout_table(self) -> I64:
        rows = [
            (
                *map(address_of, lengths),
                address_of(segment.arrays["layout.offsets"]),
                address_of(segment.arrays["layout.data"]),
            )
            for segment, lengths in zip(self._segments, self._lengths, strict=True)
        ]
        return np.array(rows, np.int64).reshape(-1, 4)

    def _field_table(self, name: str) -> I64:
        table = np.zeros((len(self._segments), 5), np.int64)
        for row, segment in zip(table, self._segments, strict=True):
            if f := segment.fields.get(name):
                arrays = (f.docs, f.tf, f.positions, f.blocks, f.widths)
                row[:] = [address_of(array) for array in arrays]
        return table

    def occurrences(self, keys: I64, terms: tuple[Leaf, ...], slots: Sequence[Slot]) -> Occurrences:
        """Return where each slot, which stands for a term, occurs in the documents."""
        arrays = pk.occurrences(
            keys, *_joined(slots), self._fields[TEXT], self._layouts, self._numbering.firsts
        )
        return Occurrences(terms, *arrays)

    def side_by_side(self, docs: I32, terms: Sequence[tuple[str, str]]) -> Bools:
        """Return for each document whether terms (field and text) stand side by side in it.

        The documents ascend. All terms must lie in one sequence: the text's, or the title's.
        """
        base = self._segments[0].base(terms[0][0])
        slots = [self.slot(*term) for term in terms]
        sizes = [self._statistics.term(*term).frequency for term in terms]
        lists, cuts = _joined(slots)
        fields, firsts, turns = self._fields[base], self._numbering.firsts, np.argsort(sizes)
        parts = [np.empty(0, np.bool_)]
        for first in range(0, docs.size, _AT_ONCE):
            some = docs[first : first + _AT_ONCE]
            parts.append(pk.side_by_side(some, lists, cuts, turns, fields, firsts))
        return np.concatenate(parts)

    def _slot(self, name: str, text: str) -> Slot:
        """Return the slot of a term; a folded one's has the lists of its spellings."""
        numbers = self._statistics.term(name, text).indices
        return self.slot_of(name, [[number] if number >= 0 else [] for number in numbers])

    def slot_of(self, name: str, terms: Sequence[Sequence[int]]) -> Slot:
        """Return the slot of the numbers of terms of a field in each segment."""
        found = [self._lists(segment, name, own) for segment, own in enumerate(terms)]
        return Slot(np.concatenate([_NO_LISTS, *found]), (0, *accumulate(map(len, found))))

    def _lists(self, number: int, name: str, terms: Sequence[int]) -> I64:
        segment = self._segments[number]
        if not len(terms):
            return _NO_LISTS
        bitmaps = self._bitmaps[number].of(segment.base(name))
        numbers, bounds = segment.posting_lists(name, terms)
        rows = [bitmaps.addresses(term) for term in numbers.tolist()]
        return np.column_stack((bounds, np.array(rows, np.int64).reshape(-1, 2)))


def _joined(slots: Sequence[Slot]) -> tuple[I64, I64]:
    """Return the lists of all slots and where in them those of each slot's segments are."""
    if not slots:
        return _NO_LISTS, np.empty((0, 1), np.int64)
    cuts: list[list[int]] = []
    base = 0
    for slot in slots:
        cuts.append([base + cut for cut in slot.cuts])
        base += slot.cuts[-1]
    return np.concatenate([slot.lists for slot in slots]), np.array(cuts, np.int64)
