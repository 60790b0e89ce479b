"""Compiled loops over postings (the arrays: `postings`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32

MAX_TF = 255
BLOCK = 32


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
def group(order: U32, ends: I64, docs: U16) -> tuple[I64, U16, U8]:
    """Return starts, documents and capped frequencies, one entry per (term, document)."""
    size = ends.size - 1
    starts = np.zeros(size + 1, np.int64)
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
def put(data: U8, at: int, value: int) -> int:
    """Write one varbyte (7 bits a byte, the high bit: more follow); return the next offset."""
    while value >= 128:
        data[at] = (value & 127) | 128
        value >>= 7
        at += 1
    data[at] = value
    return at + 1


@njit
def encode_positions(
    order: U32, docs: U16, positions: I32, ends: I64, count: int
) -> tuple[U8, U32]:
    """Return the varbytes and the offset of every BLOCK-th posting."""
    # A gap is below 2**21 (a longer document is no document), so three bytes each, and
    # three more for a posting that carries its count.
    data = np.empty(3 * order.size + 3 * (order.size // MAX_TF + 1), np.uint8)
    blocks = np.empty(count // BLOCK + 1, np.uint32)
    at = 0
    posting = 0
    i = 0
    for term in range(ends.size - 1):
        while i < ends[term + 1]:
            run = i + 1
            while run < ends[term + 1] and docs[order[run]] == docs[order[i]]:
                run += 1
            if posting % BLOCK == 0:
                blocks[posting // BLOCK] = at
            if run - i >= MAX_TF:
                at = put(data, at, run - i)
            last = 0
            for j in range(i, run):
                at = put(data, at, positions[order[j]] - last)
                last = positions[order[j]]
            posting += 1
            i = run
    return data[:at].copy(), blocks[: (posting + BLOCK - 1) // BLOCK].copy()


@njit
def skip_to(tf: U8, positions: U8, blocks: U32, posting: int) -> tuple[int, int]:
    """Return the offset of a posting's positions and its true number of occurrences."""
    block = posting // BLOCK
    at = int(blocks[block])
    for before in range(block * BLOCK, posting):
        at, count = _count_at(tf, positions, at, before)
        for _ in range(count):
            while positions[at] >= 128:
                at += 1
            at += 1
    return _count_at(tf, positions, at, posting)


@njit
def _count_at(tf: U8, positions: U8, at: int, posting: int) -> tuple[int, int]:
    """Return where the positions of a posting begin and how many there are."""
    if tf[posting] < MAX_TF:
        return at, int(tf[posting])
    return take(positions, at)


@njit
def take(positions: U8, at: int) -> tuple[int, int]:
    """Read one varbyte; return the next offset and the value."""
    value = 0
    shift = 0
    while positions[at] >= 128:
        value |= int(positions[at] & 127) << shift
        shift += 7
        at += 1
    return at + 1, value | int(positions[at]) << shift


@njit
def decode_positions(tf: U8, positions: U8, blocks: U32, posting: int) -> I32:
    """Return the positions (int32, ascending) of one posting."""
    at, count = skip_to(tf, positions, blocks, posting)
    out = np.empty(count, np.int32)
    last = 0
    for i in range(count):
        at, gap = take(positions, at)
        last += gap
        out[i] = last
    return out
