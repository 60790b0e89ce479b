"""Compiled loops over postings (the arrays: `postings`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32

MAX_TF = 255
BLOCK = 32
# A posting with MAX_TF carries its true number of occurrences in this many bits.
_COUNT_BITS = 32
# Bytes read beyond the last position: a read always takes five.
_PADDING = 8


@njit
def sort_by_term(terms: I32, size: int) -> tuple[U32, I64]:
    """Return token numbers ordered by term (stable) and the end of each term's run."""
    ends = np.zeros(size + 1, np.int64)
    for term in terms:
        ends[term + 1] += 1
    for term in range(size):
        ends[term + 1] += ends[term]
    fill = ends[:size].copy()
    order = np.empty(terms.size, np.uint32)
    for token in range(terms.size):
        term = terms[token]
        order[fill[term]] = token
        fill[term] += 1
    return order, ends


@njit
def group(order: U32, ends: I64, docs: U16) -> tuple[U32, U16, U8]:
    """Return starts, documents and capped frequencies, one entry per (term, document)."""
    size = ends.size - 1
    starts = np.zeros(size + 1, np.uint32)
    out_docs = np.empty(order.size, np.uint16)
    out_tf = np.empty(order.size, np.uint8)
    count = 0
    for term in range(size):
        last = -1
        for i in range(ends[term], ends[term + 1]):
            doc = int(docs[order[i]])
            if doc != last:
                out_docs[count] = doc
                out_tf[count] = 0
                count += 1
                last = doc
            if out_tf[count - 1] < MAX_TF:
                out_tf[count - 1] += 1
        starts[term + 1] = count
    return starts, out_docs[:count].copy(), out_tf[:count].copy()


@njit
def widths_of(docs: U16, positions: I32, documents: int) -> U8:
    """Return for each document how many bits its highest position needs, one at least."""
    highest = np.zeros(documents, np.int64)
    for i in range(docs.size):
        highest[docs[i]] = max(highest[docs[i]], positions[i])
    widths = np.ones(documents, np.uint8)
    for doc in range(documents):
        while highest[doc] >> widths[doc]:
            widths[doc] += 1
    return widths


@njit
def encode_positions(
    order: U32, docs: U16, positions: I32, ends: I64, count: int, widths: U8
) -> tuple[U8, U32]:
    """Return the bits of all positions and the byte at which every BLOCK-th posting begins."""
    bits = 8 * (count // BLOCK + 1) + _COUNT_BITS * (order.size // MAX_TF + 1)
    for token in order:
        bits += int(widths[docs[token]])
    data = np.zeros(bits // 8 + 1 + _PADDING, np.uint8)
    blocks = np.empty(count // BLOCK + 1, np.uint32)
    at, posting, i = 0, 0, 0
    for term in range(ends.size - 1):
        while i < ends[term + 1]:
            run = i + 1
            while run < ends[term + 1] and docs[order[run]] == docs[order[i]]:
                run += 1
            if posting % BLOCK == 0:
                at = (at + 7) & ~7
                blocks[posting // BLOCK] = at >> 3
            if run - i >= MAX_TF:
                at = _put(data, at, run - i, _COUNT_BITS)
            for j in range(i, run):
                at = _put(data, at, positions[order[j]], widths[docs[order[i]]])
            posting += 1
            i = run
    return data[: (at + 7) // 8 + _PADDING], blocks[: (posting + BLOCK - 1) // BLOCK]


@njit
def _put(data: U8, at: int, value: int, width: int) -> int:
    """Write `width` bits at bit `at`, lowest first; return the bit behind them."""
    byte, rest = at >> 3, int(value) << (at & 7)
    while rest:
        data[byte] |= rest & 255
        rest >>= 8
        byte += 1
    return at + int(width)


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
            count = take_bits(positions, at, _COUNT_BITS)
            at += _COUNT_BITS
        at += count * int(widths[docs[i]])
    if tf[posting] < MAX_TF:
        return at, int(tf[posting])
    return at + _COUNT_BITS, take_bits(positions, at, _COUNT_BITS)


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
