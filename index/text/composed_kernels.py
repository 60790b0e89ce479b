"""A compiled loop over code points: which texts NFC may change at all."""

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit


@njit
def has_any(
    codes: NDArray[np.uint32], ends: NDArray[np.int64], marked: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return for texts that stand one after another, each up to an end, if a mark is in it.

    `marked` (K,) are the code points looked for; its last row stands for all that follow.
    """
    found = np.zeros(len(ends), np.bool_)
    last = len(marked) - 1
    at = 0
    for text in range(len(ends)):
        while at < ends[text] and not marked[min(int(codes[at]), last)]:
            at += 1
        found[text] = at < ends[text]
        at = ends[text]
    return found
