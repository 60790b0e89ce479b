"""Compiled loops over positions: where terms stand in documents.

A slot is what one place of a phrase may hold: one list of postings for a syllable as
written, several for one without accents (one a spelling) or for a prefix. `lists`
(int64, n × 2) are [start, end) of postings; slot s has `lists[slots[s] : slots[s + 1]]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from index.whoosh_store.layout import is_inside
from index.whoosh_store.posting_kernels import BLOCK, MAX_TF, take
from search.whoosh_engine.match_kernels import seek

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32, Bools


@njit
def gather(
    found: U16, lists: I64, slots: I64, docs: U16, tf: U8, positions: U8, blocks: U32
) -> tuple[I64, I32]:
    """Return the positions of each slot in each document.

    Those of slot s in document k are `out[offsets[k * S + s] : offsets[k * S + s + 1]]`.
    The documents may come in any order; in ascending order each list is walked once.
    """
    width = slots.size - 1
    offsets = np.zeros(found.size * width + 1, np.int64)
    out = np.empty(max(64, 4 * found.size * width), np.int32)
    at = lists[:, 0].copy()
    # The posting behind the one last read, and where its positions begin.
    following = np.full(len(lists), -1, np.int64)
    byte_at = np.zeros(len(lists), np.int64)
    n = 0
    for k in range(found.size):
        for s in range(width):
            first = n
            for i in range(slots[s], slots[s + 1]):
                if k and found[k] < found[k - 1]:
                    at[i] = lists[i, 0]
                at[i] = seek(docs, at[i], lists[i, 1], found[k])
                if at[i] == lists[i, 1] or docs[at[i]] != found[k]:
                    continue
                byte, count = _locate(tf, positions, blocks, at[i], following[i], byte_at[i])
                if n + count > out.size:
                    out = np.concatenate((out, np.empty(out.size + count, np.int32)))
                byte = _read(positions, byte, count, out, n)
                n += count
                following[i], byte_at[i] = at[i] + 1, byte
            if slots[s + 1] - slots[s] > 1:
                out[first:n].sort()
            offsets[k * width + s + 1] = n
    return offsets, out[:n]


@njit
def _read(positions: U8, byte: int, count: int, out: I32, n: int) -> int:
    """Read positions into `out` from place n on; return where the next posting's begin."""
    last = 0
    for i in range(count):
        byte, gap = take(positions, byte)
        last += gap
        out[n + i] = last
    return byte


@njit
def _locate(
    tf: U8, positions: U8, blocks: U32, posting: int, known: int, byte: int
) -> tuple[int, int]:
    """Return where a posting's positions begin and how many there are.

    The positions of posting `known` (-1: none is known) begin at `byte`.
    """
    first = posting // BLOCK * BLOCK
    if first <= known <= posting:
        first = known
    else:
        byte = int(blocks[posting // BLOCK])
    for i in range(first, posting):
        byte, count = _head(tf, positions, byte, i)
        byte = _pass(positions, byte, count)
    return _head(tf, positions, byte, posting)


@njit
def _head(tf: U8, positions: U8, byte: int, posting: int) -> tuple[int, int]:
    if tf[posting] < MAX_TF:
        return byte, int(tf[posting])
    return take(positions, byte)


@njit
def _pass(positions: U8, byte: int, count: int) -> int:
    while count:
        if positions[byte] < 128:
            count -= 1
        byte += 1
    return byte


@njit
def side_by_side(offsets: I64, positions: I32, width: int) -> Bools:
    """Return for each document whether its slots stand side by side somewhere."""
    documents = (offsets.size - 1) // width
    out = np.zeros(documents, np.bool_)
    for k in range(documents):
        row = k * width
        for i in range(offsets[row], offsets[row + 1]):
            if _follows(offsets, positions, row, width, positions[i]):
                out[k] = True
                break
    return out


@njit
def _follows(offsets: I64, positions: I32, row: int, width: int, start: int) -> bool:
    for s in range(1, width):
        cell = positions[offsets[row + s] : offsets[row + s + 1]]
        at = np.searchsorted(cell, start + s)
        if at == cell.size or cell[at] != start + s:
            return False
    return True


@njit
def inside_words(
    found: U16,
    offsets: I64,
    positions: I32,
    width: int,
    title_lengths: I32,
    layout_offsets: I64,
    layout_data: U8,
) -> Bools:
    """Return for each position whether a word goes on into its token."""
    out = np.empty(positions.size, np.bool_)
    for k in range(found.size):
        doc = found[k]
        layout = layout_data[layout_offsets[doc] : layout_offsets[doc + 1]]
        for i in range(offsets[k * width], offsets[(k + 1) * width]):
            position = positions[i]
            # Behind the title one position is free: the text's tokens count one less.
            token = position if position < title_lengths[doc] else position - 1
            out[i] = is_inside(layout, token)
    return out


@njit
def place(
    rows: I64, offsets: I64, sizes: I64, positions: I32, inside: Bools, out: I32, out_inside: Bools
) -> None:
    """Copy each document's positions to where they belong.

    Document k of `sizes` (int64, K × terms) belongs to row `rows[k]`, whose positions
    begin at `offsets[rows[k] * terms]` of `out`.
    """
    at = 0
    for k in range(rows.size):
        target = offsets[rows[k] * sizes.shape[1]]
        for _ in range(sizes[k].sum()):
            out[target] = positions[at]
            out_inside[target] = inside[at]
            target += 1
            at += 1
