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
from index.whoosh_store.posting_kernels import locate, take_bits
from search.whoosh_engine.match_kernels import seek

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32, Bools


@njit
def gather(
    found: U16,
    lists: I64,
    slots: I64,
    docs: U16,
    tf: U8,
    positions: U8,
    blocks: U32,
    widths: U8,
) -> tuple[I64, I32]:
    """Return the positions of each slot in each document.

    Those of slot s in document k are `out[offsets[k * S + s] : offsets[k * S + s + 1]]`.
    The documents may come in any order; in ascending order each list is walked once.
    """
    width = slots.size - 1
    offsets = np.zeros(found.size * width + 1, np.int64)
    out = np.empty(max(64, 4 * found.size * width), np.int32)
    at = lists[:, 0].copy()
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
                bit, count = locate(docs, tf, positions, blocks, widths, at[i])
                if n + count > out.size:
                    out = np.concatenate((out, np.empty(out.size + count, np.int32)))
                _read(positions, bit, int(widths[found[k]]), out[n : n + count])
                n += count
            if slots[s + 1] - slots[s] > 1:
                out[first:n].sort()
            offsets[k * width + s + 1] = n
    return offsets, out[:n]


@njit
def _read(positions: U8, bit: int, width: int, out: I32) -> None:
    for i in range(out.size):
        out[i] = take_bits(positions, bit, width)
        bit += width


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
