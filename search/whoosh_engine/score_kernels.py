"""Compiled loops over postings: what each is worth, added to the scores of matches.

The score of a posting is BM25 without the constant factor k1 + 1:
`weight * tf / (tf + norms[doc])`, with `norms[doc] = k1 * (1 - b + b * length / mean length)`
and the weight the inverse document frequency times the boost (Robertson & Zaragoza 2009, 3.3).

A row (int64, 6) is a term in a segment: the addresses of its `docs` (uint16) and `tf` (uint8), how
many these are, the addresses of the `norms` (float32) of the segment, and of the `bits` (uint64)
and `ranks` (uint16) of its bit set (see `bitmaps`), 0 where it is rare. `rows` has one for each
term in each segment, term after term, segment after segment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.address_kernels import f32_at, u8_at, u16_at, u64_at
from index.compiled import njit
from index.whoosh_store.postings import MAX_DOCUMENTS
from search.whoosh_engine.bitmap_kernels import has, rank

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, I64, U16

# The columns of a row.
DOCS, TF, SIZE, NORMS, BITS, RANKS = range(6)
COLUMNS = 6
WORDS = MAX_DOCUMENTS // 64


@njit
def add_all(
    docs: I32,
    scores: F32,
    start: int,
    end: int,
    rows: I64,
    weights: F32,
    required: int,
    s: int,
    firsts: I64,
) -> None:
    """Add the scores of all terms to the matches of a segment."""
    if start == end:
        return
    segments = firsts.size - 1
    for t in range(weights.size):
        row = rows[t * segments + s]
        if t < required and row[SIZE] == end - start:
            # All matches have a required term: as many postings are the very same documents.
            _add_whole(scores, start, row, weights[t])
        else:
            _add(docs, scores, start, end, row, weights[t], firsts[s])


@njit
def _add_whole(scores: F32, start: int, row: I64, weight: np.float32) -> None:
    """Add a term's scores to matches that are its own documents."""
    own, tf = u16_at(row[DOCS], row[SIZE]), u8_at(row[TF], row[SIZE])
    norms = f32_at(row[NORMS], MAX_DOCUMENTS)
    for at in range(own.size):
        scores[start + at] += _worth(weight, tf[at], norms[own[at]])


@njit
def _add(
    docs: I32, scores: F32, start: int, end: int, row: I64, weight: np.float32, first: int
) -> None:
    """Add a term's scores to the matches of a segment that have it."""
    own, tf = u16_at(row[DOCS], row[SIZE]), u8_at(row[TF], row[SIZE])
    norms = f32_at(row[NORMS], MAX_DOCUMENTS)
    if row[BITS] and own.size > end - start:
        bits, ranks = u64_at(row[BITS], WORDS), u16_at(row[RANKS], WORDS)
        for i in range(start, end):
            doc = docs[i] - first
            if has(bits, doc):
                scores[i] += _worth(weight, tf[rank(bits, ranks, doc)], norms[doc])
        return
    i, at = start, 0
    while i < end and at < own.size:
        doc = docs[i] - first
        if own[at] == doc:
            scores[i] += _worth(weight, tf[at], norms[doc])
            i += 1
            at += 1
        # Each leaps to where the other stands, whichever is the longer one.
        elif own[at] < doc:
            at = seek(own, at, own.size, doc)
        else:
            i = _seek_match(docs, i, end, first + int(own[at]))


@njit
def accumulate(row: I64, weight: np.float32, sums: F32, seen: I64) -> None:
    """Add a term's scores into `sums` and note its documents in the bits of `seen`."""
    own, tf = u16_at(row[DOCS], row[SIZE]), u8_at(row[TF], row[SIZE])
    norms = f32_at(row[NORMS], MAX_DOCUMENTS)
    for i in range(own.size):
        doc = int(own[i])
        sums[doc] += _worth(weight, tf[i], norms[doc])
        seen[doc >> 6] |= np.int64(1) << (doc & 63)


@njit
def accumulate_both(
    row: I64, weight: np.float32, other: I64, more: np.float32, sums: F32, seen: I64
) -> None:
    """Do the same, and add another term's scores to those of its documents."""
    accumulate(row, weight, sums, seen)
    own = u16_at(row[DOCS], row[SIZE])
    docs, tf = u16_at(other[DOCS], other[SIZE]), u8_at(other[TF], other[SIZE])
    norms = f32_at(other[NORMS], MAX_DOCUMENTS)
    at = 0
    for i in range(docs.size):
        at = seek(own, at, own.size, docs[i])
        if at == own.size:
            return
        if own[at] == docs[i]:
            sums[docs[i]] += _worth(more, tf[i], norms[docs[i]])


@njit
def _worth(
    weight: float | np.float32, count: int | np.uint8, norm: float | np.float32
) -> np.float32:
    """Return the score of a posting (see the module): in float32, two thirds of the time."""
    tf = np.float32(count)
    return np.float32(weight * tf / (tf + norm))


@njit
def seek(docs: U16, low: int, high: int, doc: int) -> int:
    """Return the first place in `low:high` whose document is not below `doc` (galloping)."""
    step = 1
    while low + step < high and docs[low + step] < doc:
        low += step
        step <<= 1
    high = min(high, low + step + 1)
    while low < high:
        middle = (low + high) >> 1
        if docs[middle] < doc:
            low = middle + 1
        else:
            high = middle
    return low


@njit
def _seek_match(docs: I32, low: int, high: int, doc: int) -> int:
    """Return the first place in `low:high` whose match is not below `doc` (galloping)."""
    step = 1
    while low + step < high and docs[low + step] < doc:
        low += step
        step <<= 1
    return low + int(np.searchsorted(docs[low : min(high, low + step + 1)], doc))
