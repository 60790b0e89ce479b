"""Compiled loops that read positions (the arrays: `postings`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, U8, U16, U32

MAX_TF = 255
BLOCK = 32
# A posting with MAX_TF carries its true number of occurrences in this many bits.
COUNT_BITS = 32
# Bytes read beyond the last position: a read always takes five.
PADDING = 8


@njit
def take_bits(data: U8, at: int, width: int) -> int:
    """Return the `width` bits (32 at most) at bit `at`."""
    byte = at >> 3
    value = (
        int(data[byte])
        | int(data[byte + 1]) << 8
        | int(data[byte + 2]) << 16
        | int(data[byte + 3]) << 24
        | int(data[byte + 4]) << 32
    )
    return (value >> (at & 7)) & ((1 << width) - 1)


@njit
def locate(
    docs: U16, tf: U8, positions: U8, blocks: U32, widths: U8, posting: int
) -> tuple[int, int]:
    """Return the bit at which a posting's positions begin, and how many there are."""
    first = posting // BLOCK * BLOCK
    at = 8 * int(blocks[posting // BLOCK])
    return locate_from(docs, tf, positions, widths, first, at, posting)


@njit
def locate_from(
    docs: U16, tf: U8, positions: U8, widths: U8, first: int, at: int, posting: int
) -> tuple[int, int]:
    """Do the same from an earlier posting of its block, whose positions begin at bit `at`.

    Where `tf` is MAX_TF the count stands before the positions and is read already.
    """
    for i in range(first, posting):
        count = int(tf[i])
        if count == MAX_TF:
            count = take_bits(positions, at, COUNT_BITS)
            at += COUNT_BITS
        at += count * int(widths[docs[i]])
    if tf[posting] < MAX_TF:
        return at, int(tf[posting])
    return at + COUNT_BITS, take_bits(positions, at, COUNT_BITS)


@njit
def decode_positions(
    docs: U16, tf: U8, positions: U8, blocks: U32, widths: U8, posting: int
) -> I32:
    """Return the positions (int32, ascending) of one posting."""
    at, count = locate(docs, tf, positions, blocks, widths, posting)
    width = int(widths[docs[posting]])
    out = np.empty(count, np.int32)
    for i in range(count):
        out[i] = take_bits(positions, at, width)
        at += width
    return out
