"""Compiled counting of bits: for sets of documents, for signatures."""

from __future__ import annotations

import numpy as np

from index.compiled import njit


@njit
def count_bits(word: np.uint64) -> int:
    """Return how many bits of an uint64 are set (the compiler knows this form: POPCNT)."""
    ones = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    twos = (ones & np.uint64(0x3333333333333333)) + (
        (ones >> np.uint64(2)) & np.uint64(0x3333333333333333)
    )
    fours = (twos + (twos >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((fours * np.uint64(0x0101010101010101)) >> np.uint64(56))
