"""Compiled loops over positions: where terms stand in documents.

A slot is what one place of a phrase may hold: one list of postings for a syllable as written,
several for one without accents (one a spelling) or for a prefix. `lists` (int64, n × 4) has for
each list [start, end) in the field's arrays and the addresses of `bits` and `ranks` of its bit
set (see `bitmaps`), 0 where it has none; slot s has in segment g the lists
`cuts[s, g] : cuts[s, g + 1]` (int64, slots × segments + 1).

`fields` (int64, segments × 5) has the addresses of a field's `docs`, `tf`, `positions`, `blocks`
and `widths` (see `postings`), `layouts` (int64, segments × 4) those of the lengths of titles and
of texts (int32) and of where layouts begin (int64) and what they say (uint8, see `layout`).
Documents are numbered across segments; `firsts` (int64) has each segment's first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.address_kernels import i32_at, i64_at, u8_at, u16_at, u32_at, u64_at
from index.compiled import njit
from index.prefetch_kernels import prefetch
from index.whoosh_store.layout import is_inside
from index.whoosh_store.posting_kernels import BLOCK, MAX_TF, locate, locate_from
from index.whoosh_store.postings import MAX_DOCUMENTS
from search.whoosh_engine.bitmap_kernels import has, rank
from search.whoosh_engine.score_kernels import seek

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, Bools

# The columns of `fields` and of `layouts`.
DOCS, TF, POSITIONS, BLOCKS, WIDTHS = range(5)
TITLES, LENGTHS, OFFSETS, DATA = range(4)
_WORDS = MAX_DOCUMENTS // 64
# So many positions are sorted by insertion, a tenth of the time of numba's sort.
_FEW = 24
# The arrays of a field are as long as they are: nothing here asks how long.
_ANY = 1 << 40


@njit
def occurrences(
    keys: I64, lists: I64, cuts: I64, fields: I64, layouts: I64, firsts: I64
) -> tuple[I32, I64, Bools, I32, I32]:
    """Return where slots stand in documents, as the arrays of `engine.Occurrences`."""
    order = np.argsort(keys)
    found, bounds = keys[order], _bounds(keys[order], firsts)
    offsets = np.zeros(keys.size * len(cuts) + 1, np.int64)
    titles, lengths = np.empty(keys.size, np.int32), np.empty(keys.size, np.int32)
    places = np.zeros((keys.size, _most_lists(cuts), 2), np.int64)
    for s in range(firsts.size - 1):
        run = slice(bounds[s], bounds[s + 1])
        if bounds[s] < bounds[s + 1]:
            docs, rows = found[run] - firsts[s], order[run]
            _locate(docs, lists, cuts, s, fields[s], layouts[s], places[run])
            _count(places[run], cuts, s, rows, offsets)
            _copy(docs, rows, i32_at(layouts[s, TITLES], _ANY), titles)
            _copy(docs, rows, i32_at(layouts[s, LENGTHS], _ANY), lengths)
    for cell in range(offsets.size - 1):
        offsets[cell + 1] += offsets[cell]
    positions, inside = np.empty(offsets[-1], np.int32), np.empty(offsets[-1], np.bool_)
    for s in range(firsts.size - 1):
        run = slice(bounds[s], bounds[s + 1])
        if bounds[s] < bounds[s + 1]:
            docs, rows = found[run] - firsts[s], order[run]
            _read(docs, rows, places[run], cuts, s, fields[s], offsets, positions)
            _mark_inside(docs, rows, len(cuts), layouts[s], offsets, positions, inside)
    return positions, offsets, inside, titles, lengths


@njit
def side_by_side(found: I32, lists: I64, cuts: I64, turns: I64, fields: I64, firsts: I64) -> Bools:
    """Return for each document whether its slots stand side by side somewhere.

    The documents ascend. Slots are read in the order of `turns`: after the rarest the rest is
    seldom needed.
    """
    kept = np.zeros(found.size, np.bool_)
    bounds = _bounds(found, firsts)
    for s in range(firsts.size - 1):
        start, end = bounds[s], bounds[s + 1]
        if start < end:
            docs = found[start:end] - firsts[s]
            postings = _find_postings(docs, lists, cuts, s, fields[s])
            _keep_rows(postings, _own_cuts(cuts, s), turns, fields[s], kept[start:end])
    return kept


@njit
def _bounds(found: I64 | I32, firsts: I64) -> I64:
    """Return where among ascending documents those of each segment begin, and the end."""
    bounds = np.zeros(firsts.size, np.int64)
    for s in range(firsts.size - 1):
        bounds[s + 1] = bounds[s] + np.searchsorted(found[bounds[s] :], firsts[s + 1])
    return bounds


@njit
def _own_cuts(cuts: I64, s: int) -> I64:
    """Return where the lists of each slot begin among those of a segment, and the end."""
    own = np.zeros(len(cuts) + 1, np.int64)
    for slot in range(len(cuts)):
        own[slot + 1] = own[slot] + cuts[slot, s + 1] - cuts[slot, s]
    return own


@njit
def _most_lists(cuts: I64) -> int:
    most = 0
    for s in range(cuts.shape[1] - 1):
        most = max(most, _own_cuts(cuts, s)[-1])
    return most


@njit
def _find_postings(docs: I64, lists: I64, cuts: I64, s: int, field: I64) -> I64:
    """Return the posting of each document in each list of a segment (int64), -1 for none."""
    out = np.full((docs.size, _own_cuts(cuts, s)[-1]), -1, np.int64)
    own = u16_at(field[DOCS], _ANY)
    column = 0
    for slot in range(len(cuts)):
        for i in range(cuts[slot, s], cuts[slot, s + 1]):
            _find(docs, own, lists[i], out[:, column])
            column += 1
    return out


@njit
def _find(docs: I64, own: U16, row: I64, out: I64) -> None:
    """Write the postings of documents in one list."""
    at, end = row[0], row[1]
    if row[2]:
        bits, ranks = u64_at(row[2], _WORDS), u16_at(row[3], _WORDS)
        for k in range(docs.size):
            if has(bits, docs[k]):
                out[k] = at + rank(bits, ranks, docs[k])
        return
    for k in range(docs.size):
        at = seek(own, at, end, docs[k])
        if at == end:
            return
        if own[at] == docs[k]:
            out[k] = at


@njit
def _locate(docs: I64, lists: I64, cuts: I64, s: int, field: I64, layout: I64, places: I64) -> None:
    """Write where the positions of each posting begin, in bits, and how many there are.

    All are found before any is read, and what is read is asked for ahead: what one waits for
    the others wait for, too.
    """
    widths, offsets = u8_at(field[WIDTHS], _ANY), i64_at(layout[OFFSETS], _ANY)
    titles, lengths = i32_at(layout[TITLES], _ANY), i32_at(layout[LENGTHS], _ANY)
    for doc in docs:
        prefetch(offsets, doc)
        prefetch(widths, doc)
        prefetch(titles, doc)
        prefetch(lengths, doc)
    postings = _find_postings(docs, lists, cuts, s, field)
    own, tf = u16_at(field[DOCS], _ANY), u8_at(field[TF], _ANY)
    positions, blocks = u8_at(field[POSITIONS], _ANY), u32_at(field[BLOCKS], _ANY)
    for at in postings.flat:
        if at >= 0:
            prefetch(blocks, at // BLOCK)
            prefetch(tf, at // BLOCK * BLOCK)
            prefetch(own, at // BLOCK * BLOCK)
    for k in range(docs.size):
        prefetch(u8_at(layout[DATA], _ANY), offsets[docs[k]])
        for i in range(postings.shape[1]):
            if postings[k, i] >= 0:
                bit, count = locate(own, tf, positions, blocks, widths, postings[k, i])
                prefetch(positions, bit >> 3)
                places[k, i, 0], places[k, i, 1] = bit, count


@njit
def _count(places: I64, cuts: I64, s: int, rows: I64, offsets: I64) -> None:
    """Write how often each slot occurs in each document, one cell behind its own."""
    for k in range(len(places)):
        column = 0
        for slot in range(len(cuts)):
            cell = rows[k] * len(cuts) + slot + 1
            for _ in range(cuts[slot, s], cuts[slot, s + 1]):
                offsets[cell] += places[k, column, 1]
                column += 1


@njit
def _copy(docs: I64, rows: I64, lengths: I32, out: I32) -> None:
    for k in range(docs.size):
        out[rows[k]] = lengths[docs[k]]


@njit
def _read(
    docs: I64, rows: I64, places: I64, cuts: I64, s: int, field: I64, offsets: I64, out: I32
) -> None:
    """Write, ascending, the positions of each slot in each document to where they belong."""
    positions, widths = u8_at(field[POSITIONS], _ANY), u8_at(field[WIDTHS], _ANY)
    for k in range(docs.size):
        width, column = int(widths[docs[k]]), 0
        for slot in range(len(cuts)):
            start = offsets[rows[k] * len(cuts) + slot]
            n, found = start, 0
            for _ in range(cuts[slot, s], cuts[slot, s + 1]):
                count = places[k, column, 1]
                if count:
                    n = _take(positions, places[k, column, 0], width, count, out, n)
                    found += 1
                column += 1
            if found > 1:
                _sort(out[start:n])


@njit
def _mark_inside(
    docs: I64, rows: I64, slots: int, layout: I64, offsets: I64, positions: I32, inside: Bools
) -> None:
    """Write of each position whether a word goes on into the token there."""
    data, titles = u8_at(layout[DATA], _ANY), i32_at(layout[TITLES], _ANY)
    starts = i64_at(layout[OFFSETS], _ANY)
    for k in range(docs.size):
        doc = docs[k]
        own = data[starts[doc] : starts[doc + 1]]
        for i in range(offsets[rows[k] * slots], offsets[(rows[k] + 1) * slots]):
            # Behind the title one position is free: the text's tokens count one less.
            inside[i] = is_inside(own, positions[i] - (positions[i] >= titles[doc]))


@njit
def _keep_rows(postings: I64, cuts: I64, turns: I64, field: I64, kept: Bools) -> None:
    """Write of each document of a segment whether its slots stand side by side."""
    docs, tf = u16_at(field[DOCS], _ANY), u8_at(field[TF], _ANY)
    positions, blocks = u8_at(field[POSITIONS], _ANY), u32_at(field[BLOCKS], _ANY)
    widths = u8_at(field[WIDTHS], _ANY)
    starts, other = np.empty(256, np.int32), np.empty(256, np.int32)
    # Where the last posting of each list was found: the next one is behind, mostly close.
    last = np.full((postings.shape[1], 2), -BLOCK, np.int64)
    for k in range(len(postings)):
        left = -1
        for s in turns:
            n, found = 0, 0
            for i in range(cuts[s], cuts[s + 1]):
                at = postings[k, i]
                if at < 0:
                    continue
                found += 1
                if at // BLOCK != last[i, 0] // BLOCK:
                    last[i, 0] = at // BLOCK * BLOCK
                    last[i, 1] = 8 * int(blocks[at // BLOCK])
                bit, count = locate_from(docs, tf, positions, widths, last[i, 0], last[i, 1], at)
                last[i, 0] = at
                last[i, 1] = bit - 32 * (count >= MAX_TF)
                if n + count > other.size:
                    starts, other = _grown(starts, n + count), _grown(other, n + count)
                n = _take(positions, bit, int(widths[docs[at]]), count, other, n)
            if found > 1:
                _sort(other[:n])
            left = _keep_followed(starts, left, other, n, s)
            if left == 0:
                break
        kept[k] = left > 0


@njit
def _sort(positions: I32) -> None:
    """Sort positions of several spellings in place: mostly two or three of each."""
    if positions.size > _FEW:
        positions.sort()
        return
    for i in range(1, positions.size):
        one, at = positions[i], i
        while at and positions[at - 1] > one:
            positions[at] = positions[at - 1]
            at -= 1
        positions[at] = one


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
