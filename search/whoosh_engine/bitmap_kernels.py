"""Compiled loops over bit sets of documents (the arrays: `bitmaps`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import U16, U64


@njit
def fill(docs: U16, start: int, end: int, bits: U64, ranks: U16) -> None:
    """Set the bits of a list of postings in a row of zeros, and count them word by word."""
    for i in range(start, end):
        doc = int(docs[i])
        bits[doc >> 6] |= np.uint64(1) << np.uint64(doc & 63)
    count = 0
    for word in range(bits.size):
        ranks[word] = count
        count += count_bits(bits[word])


@njit
def has(bits: U64, doc: int) -> int:
    """Return 1 where the bit of a document is set, else 0."""
    return int(bits[doc >> 6] >> np.uint64(doc & 63) & np.uint64(1))


@njit
def rank(bits: U64, ranks: U16, doc: int) -> int:
    """Return how many documents before this one have their bit set."""
    below = bits[doc >> 6] & ((np.uint64(1) << np.uint64(doc & 63)) - np.uint64(1))
    return int(ranks[doc >> 6]) + count_bits(below)


@njit
def count_bits(word: np.uint64) -> int:
    """Return how many bits of an uint64 are set (the compiler knows this form: POPCNT)."""
    ones = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    twos = (ones & np.uint64(0x3333333333333333)) + (
        (ones >> np.uint64(2)) & np.uint64(0x3333333333333333)
    )
    fours = (twos + (twos >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((fours * np.uint64(0x0101010101010101)) >> np.uint64(56))
