"""Compiled loops over matches that are in groups of near-duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, I64, U16, Bools

# A search takes up to sixteen steps: among so many times as many matches it is the shorter way.
_STEPS = 4


@njit
def grouped(docs: U16, order: F32, places: I32, members: U16) -> tuple[I64, I32, F32]:
    """Return which of a segment's matches (by index) are in groups, with place and order.

    `order` (float32) says of each match how early it is listed, `places` (see `groups`) of
    each document of the segment where it stands in its group, `members` (uint16, ascending)
    are those that are in one.
    """
    at = np.empty(min(docs.size, members.size), np.int64)
    count = 0
    if members.size < docs.size >> _STEPS:
        for doc in members:
            i = np.searchsorted(docs, doc)
            if i < docs.size and docs[i] == doc:
                at[count] = i
                count += 1
    else:
        for i in range(docs.size):
            if places[docs[i]] >= 0:
                at[count] = i
                count += 1
    found_places, found_order = np.empty(count, np.int32), np.empty(count, np.float32)
    for i in range(count):
        found_places[i] = places[docs[at[i]]]
        found_order[i] = order[at[i]]
    return at[:count].copy(), found_places, found_order


@njit
def lead(places: I32, order: F32, starts: I64) -> tuple[I64, I32, Bools]:
    """Return of each group the match that is listed, how many are not, and which those are.

    The highest is listed, of equals the best copy. Each segment adds up scores in an order
    of its own, so equal ones may differ in their last bits.
    """
    by_place = np.argsort(places)
    leads, counts = np.empty(places.size, np.int64), np.zeros(places.size, np.int32)
    hidden = np.ones(places.size, np.bool_)
    groups, first = 0, 0
    while first < by_place.size:
        end = starts[np.searchsorted(starts, places[by_place[first]], side="right")]
        last, highest = first, order[by_place[first]]
        while last < by_place.size and places[by_place[last]] < end:
            highest = max(highest, order[by_place[last]])
            last += 1
        least = highest - 4 * np.spacing(abs(highest)) if np.isfinite(highest) else highest
        for i in range(last - 1, first - 1, -1):
            if order[by_place[i]] >= least:
                leads[groups] = by_place[i]
        hidden[leads[groups]] = False
        counts[groups] = last - first - 1
        groups += 1
        first = last
    return leads[:groups].copy(), counts[:groups].copy(), hidden
