"""Near-duplicates among matches: the first of a group in the order asked for is listed.

Copies that stand equal in that order (the same date, the same words) are told apart by the
group's own order, the best copy first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from search.whoosh_engine import folding_kernels as fk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import F32, I32, I64, U16
    from index.whoosh_store.groups import Groups

_NONE = np.empty(0, np.int64)


class Fold(NamedTuple):
    """What is folded: `hidden` are the matches of each segment (by index) that are not listed.

    `heads` (int64, ascending) are the keys under which they are folded, `counts` (int32)
    beside them say how many.
    """

    hidden: Sequence[I64]
    heads: I64
    counts: I32

    @property
    def total(self) -> int:
        """How many matches are not listed."""
        return int(self.counts.sum())

    def under(self, keys: I64) -> I32:
        """Return for each key how many matches are folded under it."""
        if not self.heads.size:
            return np.zeros(keys.size, np.int32)
        at = np.minimum(np.searchsorted(self.heads, keys), self.heads.size - 1)
        return np.where(self.heads[at] == keys, self.counts[at], 0).astype(np.int32)


def no_fold(segments: int) -> Fold:
    """Return what leaves every match listed."""
    return Fold([_NONE] * segments, _NONE, np.empty(0, np.int32))


def fold(groups: Groups, docs: Sequence[U16], orders: Sequence[F32]) -> Fold:
    """Fold the matches of each segment; `orders` says how early each is to be listed."""
    parts = [
        fk.grouped(found, order, groups.places(number), groups.grouped(number))
        for number, (found, order) in enumerate(zip(docs, orders, strict=True))
    ]
    if sum(at.size for at, _, _ in parts) < 2:
        return no_fold(len(docs))
    places, order = np.concatenate([part[1] for part in parts]), [part[2] for part in parts]
    leads, counts, is_hidden = fk.lead(places, np.concatenate(order), groups.starts)
    hidden, start = [], 0
    for at, _, _ in parts:
        hidden.append(at[is_hidden[start : start + at.size]])
        start += at.size
    leading = counts > 0
    heads = groups.keys(places[leads[leading]])
    in_order = np.argsort(heads)
    return Fold(hidden, heads[in_order], counts[leading][in_order])
