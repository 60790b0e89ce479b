"""Compiled loops that choose the best of scored matches, and put them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I64, U16

# The highest place that is told from others, beside 32 bits of a key.
_LAST = 0x7FFFFFFF


@njit
def best_listed(
    docs: U16, scores: F32, order: F32, hidden: I64, first: int, wanted: int
) -> tuple[I64, F32, F32]:
    """Return key, order and score of the `wanted` best matches (see `best`).

    `hidden` (ascending) are matches, by index, that are not listed; `first` is the key of
    document 0.
    """
    chosen = best(order, wanted + hidden.size if wanted else 0)
    keys = np.empty(min(wanted, chosen.size), np.int64)
    orders, out = np.empty(keys.size, np.float32), np.empty(keys.size, np.float32)
    n = 0
    for i in chosen:
        if n == keys.size:
            break
        keys[n], orders[n], out[n] = first + int(docs[i]), order[i], scores[i]
        at = np.searchsorted(hidden, i) if hidden.size else 0
        n += at == hidden.size or hidden[at] != i
    return keys[:n].copy(), orders[:n].copy(), out[:n].copy()


@njit
def merge(
    keys: I64, order: F32, scores: F32, others: I64, their: F32, theirs: F32, wanted: int
) -> tuple[I64, F32, F32]:
    """Return the `wanted` best of two such lists; of equals those of the first come first."""
    size = min(wanted, keys.size + others.size)
    out_keys = np.empty(size, np.int64)
    out_order, out_scores = np.empty(size, np.float32), np.empty(size, np.float32)
    i = j = 0
    for n in range(size):
        if j == others.size or (i < keys.size and order[i] >= their[j]):
            out_keys[n], out_order[n], out_scores[n] = keys[i], order[i], scores[i]
            i += 1
        else:
            out_keys[n], out_order[n], out_scores[n] = others[j], their[j], theirs[j]
            j += 1
    return out_keys, out_order, out_scores


@njit
def best(keys: F32, wanted: int) -> I64:
    """Return the places of the `wanted` highest keys, highest first, the earlier of equals.

    A heap of the best so far, worst on top: most keys are passed by with one comparison.
    Key and place are one number to compare (half the time of comparing both, for 100 of
    300 or of 1,000).
    """
    size = min(wanted, keys.size)
    places, heap = np.empty(size, np.int64), np.empty(size, np.int64)
    if size == 0:
        return places
    bits = keys.view(np.int32)
    for i in range(size):
        heap[i] = _sortable(bits[i], i)
    if size < keys.size:
        for i in range(size // 2 - 1, -1, -1):
            _sift(heap, i, heap[i])
        for i in range(size, keys.size):
            number = _sortable(bits[i], i)
            if number > heap[0]:
                _sift(heap, 0, number)
    heap.sort()
    for i in range(size):
        places[i] = _LAST - (heap[size - 1 - i] & 0xFFFFFFFF)
    return places


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
