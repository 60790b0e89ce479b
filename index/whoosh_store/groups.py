"""Groups of near-duplicates: found when a generation is published, read by its engine.

One file a generation. The best copy of a group leads it: the one with the most of category,
author, source, places and date; then the longest; then the earliest (none is late); the
fingerprint decides what is left. The order hangs on the documents alone, so a full and an
incremental reindex of the same sources find the same groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.signature_kernels import MINIMA, WORDS, leaders
from index.whoosh_store.arrays import Arrays, write_arrays
from index.whoosh_store.schema import DATE, TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.whoosh_store.dtypes import I32, I64, Bools
    from index.whoosh_store.segment import SegmentArrays

    Segments = Sequence[tuple[SegmentArrays, Bools]]

NAME = "groups.tv"
# A document is named by its segment's number and its number in that.
SEGMENT_SHIFT = 16
_NO_GROUP = -1
_TOLD = ("category", "author", "source", "place", DATE)


def load_loops() -> None:
    """Load the compiled loops that group."""
    leaders(np.zeros((0, WORDS), np.uint32))


def write_groups(folder: Path, segments: Segments) -> int:
    """Group the live documents of a generation; return how many follow another one."""
    signed = [np.flatnonzero(_is_signed(arrays) & live) for arrays, live in segments]
    keys = np.concatenate(
        [np.empty(0, np.int64), *((n << SEGMENT_SHIFT) + docs for n, docs in enumerate(signed))]
    )
    parts = [(arrays, docs) for (arrays, _), docs in zip(segments, signed, strict=True)]
    members, starts = np.empty(0, np.int64), np.zeros(1, np.int64)
    if keys.size:
        order = _best_first(parts)
        signatures = np.concatenate([arrays.signatures[docs] for arrays, docs in parts])
        members, starts = _groups(leaders(signatures[order]), keys[order])
    write_arrays(folder / NAME, {"members": members, "starts": starts})
    return int(members.size - starts.size + 1)


def _is_signed(arrays: SegmentArrays) -> Bools:
    signed: Bools = np.any(arrays.signatures[:, :MINIMA] != 0, axis=1)
    return signed


def _groups(leader: I32, keys: I64) -> tuple[I64, I64]:
    """Return the members of all groups, each led by its best, and where each begins."""
    sizes = np.bincount(leader, minlength=leader.size)
    grouped = np.flatnonzero(sizes[leader] > 1)
    grouped = grouped[np.argsort(leader[grouped], kind="stable")]
    _, counts = np.unique(leader[grouped], return_counts=True)
    return keys[grouped], np.concatenate(([0], np.cumsum(counts))).astype(np.int64)


def _best_first(parts: Sequence[tuple[SegmentArrays, I64]]) -> I64:
    """Return the order of the documents in which any two copies stand best first."""
    told = np.concatenate([_told(arrays)[docs] for arrays, docs in parts])
    lengths = np.concatenate([arrays.lengths(TEXT)[docs] for arrays, docs in parts])
    dates = np.concatenate([_dates(arrays)[docs] for arrays, docs in parts])
    _, dates = np.unique(dates, return_inverse=True)
    prints = np.concatenate([arrays.arrays["fingerprint.data"][docs] for arrays, docs in parts])
    order: I64 = np.lexsort((prints.view("<u8")[:, 0], dates, -lengths, -told))
    return order


def _told(arrays: SegmentArrays) -> I64:
    """Return how many of the values that tell where a document is from are known."""
    told = np.zeros(arrays.documents, np.int64)
    for name in _TOLD:
        told += np.diff(arrays.column(name)[0]) > 0
    return told


def _dates(arrays: SegmentArrays) -> NDArray[np.bytes_]:
    """Return the date of each document as it is kept, behind all dates where it has none."""
    offsets, codes = arrays.column(DATE)
    field = arrays.fields.get(DATE)
    values = np.array([*(field.lexicon if field else ()), b"~"], "S16")
    codes = np.append(codes, len(values) - 1)
    return values[np.where(np.diff(offsets) > 0, codes[offsets[:-1]], len(values) - 1)]


class Groups:
    """The groups of one generation; safe to share between threads.

    Documents are numbered across segments. `numbers` (int32) has the group of each, -1 for
    none; `places` (int32) where it stands among the members of all groups, one group after
    another, the best copy of each first, -1 for nowhere; `grouped` (int32, ascending) are the
    documents that are in one.
    """

    def __init__(self, folder: Path, firsts: I64) -> None:
        """Read a generation's groups; `firsts`: the number of each segment's first document."""
        arrays = Arrays(folder / NAME)
        self._starts: I64 = arrays["starts"]
        segments, docs = np.divmod(arrays["members"], 1 << SEGMENT_SHIFT)
        self._members: I64 = firsts[segments] + docs
        self.places: I32 = np.full(firsts[-1], _NO_GROUP, np.int32)
        self.places[self._members] = np.arange(self._members.size, dtype=np.int32)
        self.grouped: I32 = np.flatnonzero(self.places >= 0).astype(np.int32)
        numbers = np.repeat(np.arange(self.count, dtype=np.int32), np.diff(self._starts))
        # A document in no group takes the last place.
        self.numbers: I32 = np.append(numbers, np.int32(_NO_GROUP))[self.places]

    @property
    def count(self) -> int:
        """How many groups there are."""
        return self._starts.size - 1

    def others(self, number: int) -> list[int]:
        """Return the other documents of a document's group, the best copy first."""
        group = int(self.numbers[number])
        if group < 0:
            return []
        members = self._members[self._starts[group] : self._starts[group + 1]]
        return [member for member in members.tolist() if member != number]
