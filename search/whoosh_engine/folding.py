"""Near-duplicates among matches: the first of a group in the order asked for is listed.

Copies that stand equal in that order (the same date, the same words) are told apart by the
group's own order, the best copy first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from search.whoosh_engine import best_kernels as bk
from search.whoosh_engine import folding_kernels as fk

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, I64
    from index.whoosh_store.groups import Groups

_UNLISTED = np.empty(0, np.int32)


class Folding:
    """Folds the matches of one request after the other, for one thread.

    What is counted by group lies in arrays that are kept: only the groups that a request
    touched are made anew, so its cost follows its matches and not the groups there are.
    """

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._counts = np.zeros(groups.count, np.int32)
        self._highest = np.empty(groups.count, np.float32)
        self._first = np.empty(groups.count, np.int32)
        self._touched = np.empty(groups.count, np.int32)
        self._size = 0

    def fold(self, docs: I32, order: F32, wanted: int, *, folds: bool) -> None:
        """Take the matches; `order` says how early each is to be listed.

        `wanted` is how many of the best will be asked for, `folds` whether any are folded.
        """
        fk.forget(self._touched[: self._size], self._counts)
        self._size = 0
        if not folds or not self._groups.count:
            return
        groups = self._groups
        own, members = groups.numbers, groups.grouped
        self._size = fk.tally(
            docs, order, own, members, self._counts, self._highest, self._first, self._touched
        )
        if wanted and self._size:
            cutoff = self._cutoff(wanted)
            fk.find_first(
                docs, order, own, groups.places, members, cutoff, self._highest, self._first
            )

    def _cutoff(self, wanted: int) -> float:
        """Return below what no match is among the `wanted` best that are listed."""
        if self._size <= wanted:
            return -np.inf
        highest = self._highest[self._touched[: self._size]]
        return float(highest[bk.best(highest, wanted)[-1]])

    @property
    def listed(self) -> tuple[I32, I32, I32]:
        """What `best_listed` needs to pass over what is folded."""
        if not self._size:
            return _UNLISTED, _UNLISTED, _UNLISTED
        return self._groups.numbers, self._groups.places, self._first

    @property
    def total(self) -> int:
        """How many matches are not listed."""
        if not self._size:
            return 0
        return int(self._counts[self._touched[: self._size]].sum()) - self._size

    def under(self, keys: I64) -> I32:
        """Return for each key that is listed how many matches are folded under it."""
        if not self._size:
            return np.zeros(keys.size, np.int32)
        own = self._groups.numbers[keys]
        # What is in no group has -1 for it, which is some group's number for NumPy.
        return np.where(own >= 0, self._counts[own] - 1, 0).astype(np.int32)
