"""Compiled loops that choose the best of scored matches, and put them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, I64

# The highest place that is told from others, beside 32 bits of a key.
_LAST = 0x7FFFFFFF


@njit
def best_listed(
    docs: I32, scores: F32, order: F32, own: I32, places: I32, listed: I32, wanted: int
) -> tuple[I64, F32]:
    """Return document and score of the `wanted` best matches by `order` (see `best`).

    `own` and `places` (int32) are the groups of documents and where they stand in them, of each
    `listed` has the one place that is not passed over; with no `listed` none is.
    """
    chosen = _best(order, docs, own, places, listed, wanted)
    return docs[chosen].astype(np.int64), scores[chosen]


@njit
def best(keys: F32, wanted: int) -> I64:
    """Return the places of the `wanted` highest keys, highest first, the earlier of equals."""
    none = np.empty(0, np.int32)
    return _best(keys, none, none, none, none, wanted)


@njit
def _best(keys: F32, docs: I32, own: I32, places: I32, listed: I32, wanted: int) -> I64:
    """Return the same of what is listed (see `best_listed`).

    A heap of the best so far, worst on top: most keys are passed by with one comparison.
    Key and place are one number to compare (half the time of comparing both, for 100 of
    300 or of 1,000).
    """
    heap = np.empty(min(wanted, keys.size), np.int64)
    bits, filled = keys.view(np.int32), 0
    for i in range(keys.size if wanted else 0):
        number = _sortable(bits[i], i)
        if filled == heap.size and number <= heap[0]:
            continue
        if listed.size:
            group = own[docs[i]]
            if group >= 0 and listed[group] != places[docs[i]]:
                continue
        if filled == heap.size:
            _sift(heap, 0, number)
            continue
        heap[filled] = number
        filled += 1
        if filled == heap.size:
            for place in range(filled // 2 - 1, -1, -1):
                _sift(heap, place, heap[place])
    found = np.sort(heap[:filled])[::-1]
    return _LAST - (found & 0xFFFFFFFF)


@njit
def _sortable(bits: int | np.int32, place: int) -> int:
    """Return a number that is the higher, the higher the float32 of these bits.

    Of equal floats the one at the earlier place has the higher. Zero is above minus zero.
    """
    whole = np.int64(bits)
    # Bits of negative floats ascend as they fall: all but the sign turned round.
    ascending = whole ^ ((whole >> np.int64(63)) & np.int64(_LAST))
    return int((ascending << np.int64(32)) + (np.int64(_LAST) - place))


@njit
def _sift(heap: I64, at: int, number: int | np.int64) -> None:
    """Put a number at or below a place of a heap, whose lowest is on top."""
    while 2 * at + 1 < heap.size:
        child = 2 * at + 1
        if child + 1 < heap.size:
            child += heap[child + 1] < heap[child]
        if heap[child] >= number:
            break
        heap[at] = heap[child]
        at = child
    heap[at] = number
