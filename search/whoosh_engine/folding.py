"""Near-duplicates among matches: the first of a group in the order asked for stays.

Copies that stand equal in that order (the same date, the same words) are told apart by the
group's own order, the best copy first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.whoosh_store.groups import SEGMENT_SHIFT
from search.whoosh_engine.evaluator import Matches
from search.whoosh_engine.folding_kernels import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import F32, I32, I64, U16
    from index.whoosh_store.groups import Groups

_NONE = np.empty(0, np.int64)


class Fold(NamedTuple):
    """What is folded: the matches of each segment (by index) that are not listed.

    `heads` (int64, sorted) are keys under which matches are folded, `counts` (int32) beside
    them say how many.
    """

    hidden: Sequence[I64]
    heads: I64
    counts: I32

    def listed(self, number: int, matches: Matches, order: F32) -> tuple[Matches, F32]:
        """Return a segment's matches, and their order, that are not folded under another."""
        hidden = self.hidden[number] if self.hidden else _NONE
        if not hidden.size:
            return matches, order
        docs, scores = np.delete(matches.docs, hidden), np.delete(matches.scores, hidden)
        return Matches(docs, scores), np.delete(order, hidden)

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


NOTHING = Fold((), _NONE, np.empty(0, np.int32))


def fold(groups: Groups, docs: Sequence[U16], orders: Sequence[F32]) -> Fold:
    """Fold the matches of each segment; `orders` says how early each is to be listed."""
    at = [grouped(found, groups.places(number)) for number, found in enumerate(docs)]
    ends = np.cumsum([found.size for found in at])
    if not ends.size or ends[-1] < 2:
        return NOTHING
    copies = [found[some].astype(np.int64) for found, some in zip(docs, at, strict=True)]
    places = np.concatenate([groups.places(n)[found] for n, found in enumerate(copies)])
    by_place = np.argsort(places)
    order = np.concatenate([of[some] for of, some in zip(orders, at, strict=True)])[by_place]
    first = np.flatnonzero(np.diff(groups.numbers(places[by_place]), prepend=-1))
    counts = (np.diff(first, append=order.size) - 1).astype(np.int32)
    leads = _leads(order, first, counts + 1)
    is_hidden = np.ones(order.size, np.bool_)
    is_hidden[by_place[leads]] = False
    hidden = [some[out] for some, out in zip(at, np.split(is_hidden, ends[:-1]), strict=True)]
    keys = np.concatenate([(n << SEGMENT_SHIFT) + found for n, found in enumerate(copies)])
    heads = keys[by_place[leads[counts > 0]]]
    in_order = np.argsort(heads)
    return Fold(hidden, heads[in_order], counts[counts > 0][in_order])


def _leads(order: F32, first: I64, sizes: I32) -> I64:
    """Return of each group the first that stands highest.

    Each segment adds up a score in an order of its own, so copies may differ in the last bits.
    """
    highest = np.repeat(np.maximum.reduceat(order, first), sizes)
    with np.errstate(invalid="ignore"):
        near = order >= highest - 4 * np.spacing(np.abs(highest))
    numbers = np.where(near | (order == highest), np.arange(order.size), order.size)
    leads: I64 = np.minimum.reduceat(numbers, first)
    return leads
