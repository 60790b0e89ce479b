"""Where terms stand in the documents of an index: for phrases, for ranking, for marks."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.whoosh_store.schema import TEXT, TITLE
from search.engine import Occurrences
from search.whoosh_engine import position_kernels as pk
from search.whoosh_engine.bitmaps import Lists, SegmentBitmaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.whoosh_store.dtypes import I64, U8, U16, U32, Bools
    from index.whoosh_store.segment import SegmentArrays
    from search.query import Leaf

# A field and the numbers of its terms; a folded field's stand for those of its spellings.
Slot = tuple[str, "Sequence[int]"]

_REMEMBERED_TERMS = 1 << 12
# Documents whose postings are held at once while a phrase is looked for.
_AT_ONCE = 1 << 12


class Sought(NamedTuple):
    """What is to be read: documents of a segment and their postings.

    Document k belongs to row `order[k]`; its postings are `postings[k]`, slot s's in the
    columns `cuts[s] : cuts[s + 1]`, -1 where it lacks the term.
    """

    docs: U16
    order: I64
    postings: I64
    cuts: I64


class Places:
    """Reads positions in one segment; safe to use from several threads."""

    def __init__(self, segment: SegmentArrays, bitmaps: SegmentBitmaps) -> None:
        self._segment = segment
        self._bitmaps = bitmaps
        self._title_lengths, self._lengths = segment.lengths(TITLE), segment.lengths(TEXT)
        self._layout = segment.arrays["layout.offsets"], segment.arrays["layout.data"]
        self._of_term = lru_cache(_REMEMBERED_TERMS)(lambda name, term: self._of(name, [term]))

    def count(self, docs: U16, order: I64, slots: Sequence[Slot], counts: I64) -> Sought:
        """Find slots in documents and write how often each occurs (see the kernel).

        The documents ascend.
        """
        lists, cuts = self._lists(TEXT, slots)
        arrays = self._arrays(TEXT)
        postings = pk.count_positions(docs, order, counts, cuts, *arrays, *lists)
        return Sought(docs, order, postings, cuts)

    def read(self, sought: Sought, into: Occurrences) -> None:
        """Fill in the rows of the documents."""
        docs, order, postings, cuts = sought
        pk.read_positions(
            docs,
            order,
            into.offsets,
            cuts,
            *self._arrays(TEXT),
            postings,
            self._title_lengths,
            self._lengths,
            *self._layout,
            into.positions,
            into.inside_word,
            into.title_lengths,
            into.lengths,
        )

    def side_by_side(self, docs: U16, slots: Sequence[Slot]) -> Bools:
        """Return for each document whether the slots stand side by side in it.

        All slots must lie in one sequence: the text's, or the title's.
        """
        name, fields = self._segment.base(slots[0][0]), self._segment.fields
        turns = np.argsort([sum(map(fields[field].frequency, terms)) for field, terms in slots])
        (lists, cuts), arrays = self._lists(name, slots), self._arrays(name)
        parts = [np.empty(0, np.bool_)]
        for first in range(0, docs.size, _AT_ONCE):
            some = docs[first : first + _AT_ONCE]
            postings = pk.find_postings(some, arrays[0], *lists)
            parts.append(pk.side_by_side(postings, cuts, turns, *arrays))
        return np.concatenate(parts)

    def _lists(self, name: str, slots: Sequence[Slot]) -> tuple[Lists, I64]:
        found = [
            self._of_term(field, terms[0]) if len(terms) == 1 else self._of(field, terms)
            for field, terms in slots
        ]
        cuts = np.array([0, *accumulate(map(len, found))], np.int64)
        bounds = np.concatenate(found or [np.empty((0, 3), np.int64)])
        bitmaps = self._bitmaps.of(name)
        return Lists(bounds, bitmaps.bits, bitmaps.ranks), cuts

    def _of(self, name: str, terms: Sequence[int]) -> I64:
        bitmaps = self._bitmaps.of(self._segment.base(name))
        return bitmaps.bounds(*self._segment.posting_lists(name, terms))

    def _arrays(self, name: str) -> tuple[U16, U8, U8, U32, U8]:
        field = self._segment.fields[name]
        return field.docs, field.tf, field.positions, field.blocks, field.widths


def by_segment(keys: I64, shift: int) -> Iterator[tuple[int, I64, U16]]:
    """Yield segment number, rows of `keys` and document numbers, ascending, per segment."""
    order, docs, starts = pk.sorted_by_segment(keys, shift)
    for start, end in pairwise(starts.tolist()):
        yield int(keys[order[start]]) >> shift, order[start:end], docs[start:end]


def empty_occurrences(terms: tuple[Leaf, ...], documents: int, offsets: I64) -> Occurrences:
    """Return occurrences with room for what `offsets` says, to be filled in."""
    size = int(offsets[-1])
    return Occurrences(
        terms,
        np.empty(size, np.int32),
        offsets,
        np.empty(size, np.bool_),
        np.empty(documents, np.int32),
        np.empty(documents, np.int32),
    )
