"""Compiled loops over positions: where terms stand in documents.

A slot is what one place of a phrase may hold: one list of postings for a syllable as
written, several for one without accents (one a spelling) or for a prefix. `bounds`,
`bits`, `ranks`: see `bitmaps.Lists`; slot s has the lists `cuts[s] : cuts[s + 1]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from index.prefetch_kernels import prefetch
from index.whoosh_store.layout import is_inside
from index.whoosh_store.posting_kernels import BLOCK, MAX_TF, locate, locate_from
from search.whoosh_engine.bitmap_kernels import has, rank
from search.whoosh_engine.match_kernels import seek

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32, U64, Bools


@njit
def sorted_by_segment(keys: I64, shift: int) -> tuple[I64, U16, I64]:
    """Return the order in which keys ascend, and in it their documents (uint16).

    The third (int64) says where each segment that has a key begins, and the end.
    """
    order = np.argsort(keys)
    docs = np.empty(keys.size, np.uint16)
    starts = np.empty(keys.size + 1, np.int64)
    segments, last = 0, -1
    for i in range(keys.size):
        key = keys[order[i]]
        if key >> shift != last:
            last = key >> shift
            starts[segments] = i
            segments += 1
        docs[i] = key & ((1 << shift) - 1)
    starts[segments] = keys.size
    return order, docs, starts[: segments + 1]


@njit
def find_postings(found: U16, docs: U16, bounds: I64, bits: U64, ranks: U16) -> I64:
    """Return the posting of each document in each list (int64, documents × lists), else -1.

    The documents ascend.
    """
    out = np.full((found.size, len(bounds)), -1, np.int64)
    for i in range(len(bounds)):
        at, end, row = bounds[i, 0], bounds[i, 1], bounds[i, 2]
        for k in range(found.size):
            doc = int(found[k])
            if row >= 0:
                if has(bits[row], doc):
                    out[k, i] = at + rank(bits[row], ranks[row], doc)
                continue
            at = seek(docs, at, end, doc)
            if at < end and docs[at] == doc:
                out[k, i] = at
    return out


@njit
def count_positions(
    found: U16,
    order: I64,
    counts: I64,
    cuts: I64,
    docs: U16,
    tf: U8,
    positions: U8,
    blocks: U32,
    widths: U8,
    bounds: I64,
    bits: U64,
    ranks: U16,
) -> I64:
    """Return the postings (see `find_postings`) and write how often each slot occurs.

    `counts` (int64) begins with one cell that is left alone, then has a row for each
    document: document k's is row `order[k]`.
    """
    postings = find_postings(found, docs, bounds, bits, ranks)
    _fetch_blocks(postings, docs, tf, blocks)
    for k in range(len(postings)):
        cell = order[k] * (cuts.size - 1) + 1
        for s in range(cuts.size - 1):
            counts[cell + s] = 0
            for i in range(cuts[s], cuts[s + 1]):
                at = postings[k, i]
                if at >= 0 and tf[at] < MAX_TF:
                    counts[cell + s] += int(tf[at])
                elif at >= 0:
                    counts[cell + s] += locate(docs, tf, positions, blocks, widths, at)[1]
    return postings


@njit
def read_positions(
    found: U16,
    order: I64,
    offsets: I64,
    cuts: I64,
    docs: U16,
    tf: U8,
    positions: U8,
    blocks: U32,
    widths: U8,
    postings: I64,
    title_lengths: I32,
    lengths: I32,
    layout_offsets: I64,
    layout_data: U8,
    out: I32,
    inside: Bools,
    out_title_lengths: I32,
    out_lengths: I32,
) -> None:
    """Write the positions of each slot in each document to where `offsets` has them.

    Beside them, in `inside`: whether a word goes on into the token. Both lengths of a
    document go to its row.
    """
    for doc in found:
        prefetch(layout_data, layout_offsets[doc])
    _copy(found, order, title_lengths, out_title_lengths)
    _copy(found, order, lengths, out_lengths)
    places = _places(postings, docs, tf, positions, blocks, widths)
    for k in range(len(postings)):
        cell = order[k] * (cuts.size - 1)
        for s in range(cuts.size - 1):
            lists = places[k, cuts[s] : cuts[s + 1]]
            _read_slot(lists, positions, int(widths[found[k]]), out, offsets[cell + s])
        layout = layout_data[layout_offsets[found[k]] : layout_offsets[found[k] + 1]]
        own = slice(offsets[cell], offsets[cell + cuts.size - 1])
        _mark_inside(layout, title_lengths[found[k]], out[own], inside[own])


@njit
def _copy(found: U16, order: I64, lengths: I32, out: I32) -> None:
    for k in range(found.size):
        out[order[k]] = lengths[found[k]]


@njit
def _read_slot(places: I64, positions: U8, width: int, out: I32, start: int) -> None:
    """Write, ascending, the positions of all lists (see `_places`) from place `start` on."""
    n, last = start, 0
    for i in range(len(places)):
        bit, last = places[i, 0], places[i, 1]
        n = _take(positions, bit, width, last, out, n)
    if n - start > last:
        out[start:n].sort()


@njit
def _mark_inside(layout: U8, title: int, positions: I32, inside: Bools) -> None:
    for i in range(positions.size):
        # Behind the title one position is free: the text's tokens count one less.
        inside[i] = is_inside(layout, positions[i] - (positions[i] >= title))


@njit
def _fetch_blocks(postings: I64, docs: U16, tf: U8, blocks: U32) -> None:
    """Ask for what `locate` reads to find the positions of postings (-1: none)."""
    for at in postings.flat:
        if at >= 0:
            prefetch(blocks, at // BLOCK)
            prefetch(tf, at // BLOCK * BLOCK)
            prefetch(docs, at // BLOCK * BLOCK)


@njit
def _places(postings: I64, docs: U16, tf: U8, positions: U8, blocks: U32, widths: U8) -> I64:
    """Return where the positions of each posting begin, in bits, and how many there are.

    All are found before any is read: what one read waits for the others wait for, too.
    """
    places = np.zeros((*postings.shape, 2), np.int64)
    for k in range(len(postings)):
        for i in range(postings.shape[1]):
            if postings[k, i] >= 0:
                bit, count = locate(docs, tf, positions, blocks, widths, postings[k, i])
                prefetch(positions, bit >> 3)
                places[k, i, 0], places[k, i, 1] = bit, count
    return places


@njit
def side_by_side(
    postings: I64, cuts: I64, turns: I64, docs: U16, tf: U8, positions: U8, blocks: U32, widths: U8
) -> Bools:
    """Return for each document whether its slots stand side by side somewhere.

    They are read in the order of `turns`: after the rarest the rest is seldom needed.
    """
    kept = np.zeros(len(postings), np.bool_)
    starts, other = np.empty(256, np.int32), np.empty(256, np.int32)
    # Where the last posting of each list was found: the next one is behind, mostly close.
    last = np.full((postings.shape[1], 2), -BLOCK, np.int64)
    for k in range(len(postings)):
        left = -1
        for s in turns:
            n = 0
            for i in range(cuts[s], cuts[s + 1]):
                at = postings[k, i]
                if at < 0:
                    continue
                if at // BLOCK != last[i, 0] // BLOCK:
                    last[i, 0] = at // BLOCK * BLOCK
                    last[i, 1] = 8 * int(blocks[at // BLOCK])
                bit, count = locate_from(docs, tf, positions, widths, last[i, 0], last[i, 1], at)
                last[i, 0] = at
                last[i, 1] = bit - 32 * (count >= MAX_TF)
                if n + count > other.size:
                    starts, other = _grown(starts, n + count), _grown(other, n + count)
                n = _take(positions, bit, int(widths[docs[at]]), count, other, n)
            if cuts[s + 1] - cuts[s] > 1:
                other[:n].sort()
            left = _keep_followed(starts, left, other, n, s)
            if left == 0:
                break
        kept[k] = left > 0
    return kept


@njit
def _grown(buffer: I32, size: int) -> I32:
    return np.concatenate((buffer, np.empty(size, np.int32)))


@njit
def _take(positions: U8, bit: int, width: int, count: int, out: I32, n: int) -> int:
    """Write positions from place `n` on; return the place behind them."""
    byte, kept = bit >> 3, 8 - (bit & 7)
    bits = int(positions[byte]) >> (bit & 7)
    for i in range(n, n + count):
        # One byte after the other: reading five for each position took five times as long.
        while kept < width:
            byte += 1
            bits |= int(positions[byte]) << kept
            kept += 8
        out[i] = bits & ((1 << width) - 1)
        bits >>= width
        kept -= width
    return n + count


@njit
def _keep_followed(starts: I32, count: int, other: I32, size: int, shift: int) -> int:
    """Keep, in place, the starts that `other` has `shift` further on; return how many.

    With a count of -1 there are none yet: all of `other` are taken, shifted back.
    """
    if count < 0:
        for i in range(size):
            starts[i] = other[i] - shift
        return size
    kept, j = 0, 0
    for i in range(count):
        while j < size and other[j] < starts[i] + shift:
            j += 1
        if j == size:
            break
        if other[j] == starts[i] + shift:
            starts[kept] = starts[i]
            kept += 1
    return kept
