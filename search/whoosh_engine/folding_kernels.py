"""Compiled loops over matches that are in groups of near-duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32

# A search takes up to sixteen steps: among so many times as many matches it is the shorter way.
_STEPS = 4
NOWHERE = 0x7FFFFFFF


@njit
def tally(
    docs: I32, order: F32, own: I32, members: I32, counts: I32, highest: F32, first: I32,
    touched: I32,
) -> int:  # fmt: skip
    """Count matches by group, and keep the highest order of each.

    `order` (float32) says of each match how early it is listed, `own` (int32) which group each
    document is in or -1, `members` (int32, ascending) which are in one. A group that has a match
    is entered in `touched`, with NOWHERE as its `first`; returned is how many are entered.
    """
    size = 0
    few = members.size < docs.size >> _STEPS
    for step in range(members.size if few else docs.size):
        at = step
        if few:
            at = int(np.searchsorted(docs, members[step]))
            if at == docs.size or docs[at] != members[step]:
                continue
        group = own[docs[at]]
        if group < 0:
            continue
        if counts[group] == 0:
            touched[size], highest[group], first[group] = group, order[at], NOWHERE
            size += 1
        elif order[at] > highest[group]:
            highest[group] = order[at]
        counts[group] += 1
    return size


@njit
def find_first(
    docs: I32, order: F32, own: I32, places: I32, members: I32, cutoff: float, highest: F32,
    first: I32,
) -> None:  # fmt: skip
    """Find of each group the match that is listed: the highest, of equals the best copy.

    `places` (int32) are where the documents stand among the members of all groups, `first`
    keeps the place found. Groups below `cutoff` are let be. Each segment adds up scores in an
    order of its own, so equal ones may differ in their last bits.
    """
    low = _least(np.float32(cutoff))
    few = members.size < docs.size >> _STEPS
    for step in range(members.size if few else docs.size):
        at = step
        if few:
            at = int(np.searchsorted(docs, members[step]))
            if at == docs.size or docs[at] != members[step]:
                continue
        if order[at] < low:
            continue
        group, place = own[docs[at]], places[docs[at]]
        if group >= 0 and place < first[group] and order[at] >= _least(highest[group]):
            first[group] = place


@njit
def forget(touched: I32, counts: I32) -> None:
    """Make the counts of groups zero again."""
    for group in touched:
        counts[group] = 0


@njit
def _least(highest: np.float32) -> np.float32:
    """Return what counts as equal to the highest."""
    if not np.isfinite(highest):
        return highest
    return np.float32(highest - 4 * np.spacing(np.float32(abs(highest))))
