"""Compiled loops over postings: which documents have which terms, and their scores.

Matches are documents (int32, ascending, numbered across segments) and their scores (float32)
side by side. `rows` (int64, terms * segments × 6) has a row for each term in each segment, segment
after segment, term after term: see `score_kernels`. `firsts` (int64) has the number of each
segment's first document. `table` (uint8) has a zero for each document of a segment, and is left
so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.address_kernels import u16_at, u64_at
from index.compiled import njit
from search.whoosh_engine.bitmap_kernels import has, write_set
from search.whoosh_engine.score_kernels import (
    BITS,
    DOCS,
    SIZE,
    WORDS,
    accumulate,
    accumulate_both,
    add_all,
    seek,
)

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, I64, U8

# From this many candidates per posting on, writing the whole list into a table of the
# segment and looking up is cheaper than searching the list for each candidate
# (measured on lists of 10,000 and 40,000: equal at a fifth to a sixth of the list, at an
# eighth the search takes half the time).
_SEARCH_RATIO = 6


@njit
def conjunction(rows: I64, weights: F32, required: int, firsts: I64, table: U8) -> tuple[I32, F32]:
    """Return the documents that have the first `required` terms; the others add to scores."""
    segments = firsts.size - 1
    size = 0
    for s in range(segments):
        size += rows[_rarest(rows, required, s, segments) * segments + s, SIZE]
    docs, scores = np.empty(size, np.int32), np.empty(size, np.float32)
    n = 0
    for s in range(segments):
        rarest = _rarest(rows, required, s, segments)
        row = rows[rarest * segments + s]
        if row[BITS]:
            end = _common(rows, required, s, firsts, docs, n)
        else:
            own = u16_at(row[DOCS], row[SIZE])
            for i in range(own.size):
                docs[n + i] = firsts[s] + int(own[i])
            end = _narrow(docs, n, n + own.size, rows, required, rarest, s, firsts, table)
        scores[n:end] = 0
        add_all(docs, scores, n, end, rows, weights, required, s, firsts)
        n = end
    return docs[:n], scores[:n]


@njit
def narrowed(
    found: I32,
    found_scores: F32,
    rows: I64,
    weights: F32,
    required: int,
    firsts: I64,
    table: U8,
) -> tuple[I32, F32]:
    """Return those of the matches that have the required terms too, all scores added."""
    docs, scores = np.empty(found.size, np.int32), np.empty(found.size, np.float32)
    n = start = 0
    for s in range(firsts.size - 1):
        stop = start + int(np.searchsorted(found[start:], firsts[s + 1]))
        docs[n : n + stop - start] = found[start:stop]
        end = _narrow(docs, n, n + stop - start, rows, required, -1, s, firsts, table)
        for i in range(n, end):
            while found[start] < docs[i]:
                start += 1
            scores[i] = found_scores[start]
        add_all(docs, scores, n, end, rows, weights, required, s, firsts)
        n, start = end, stop
    return docs[:n], scores[:n]


@njit
def disjunction(
    rows: I64, weights: F32, beside: I64, firsts: I64, sums: F32, seen: I64
) -> tuple[I32, F32]:
    """Return the documents that have any of the first terms, scores added.

    Of these there are as many as `beside` (int64) has cells: the term that adds to the scores of
    its matches alone, -1 for none. `sums` and `seen` have room for the documents of a segment and
    a bit for each; they are zero, and left so.
    """
    segments = firsts.size - 1
    size = 0
    for row in rows[: beside.size * segments]:
        size += row[SIZE]
    docs = np.empty(min(size, firsts[-1]), np.int32)
    scores = np.empty(docs.size, np.float32)
    n = 0
    for s in range(segments):
        for t in range(beside.size):
            row = rows[t * segments + s]
            if beside[t] < 0:
                accumulate(row, weights[t], sums, seen)
            else:
                other = rows[beside[t] * segments + s]
                accumulate_both(row, weights[t], other, weights[beside[t]], sums, seen)
        n = _drain(sums, seen, firsts[s], firsts[s + 1], docs, scores, n)
    return docs[:n], scores[:n]


@njit
def union(runs: I64, firsts: I64, seen: I64) -> I32:
    """Return the documents of lists of postings (int64, n × 3, by segments).

    Of each: the segment, the address of its documents, and how many they are.
    """
    docs = np.empty(min(runs[:, 2].sum(), firsts[-1]), np.int32)
    n = 0
    for i in range(len(runs)):
        segment = runs[i, 0]
        for doc in u16_at(runs[i, 1], runs[i, 2]):
            seen[int(doc) >> 6] |= np.int64(1) << (int(doc) & 63)
        if i + 1 == len(runs) or runs[i + 1, 0] != segment:
            n = _take_seen(seen, firsts[segment], firsts[segment + 1], docs, n)
    return docs[:n]


@njit
def _common(rows: I64, required: int, s: int, firsts: I64, docs: I32, n: int) -> int:
    """Append what has all the required terms of a segment, none of which is rare; return the end.

    With bit sets it is a tenth of the time of looking each document of the rarest term up.
    """
    segments = firsts.size - 1
    words = (firsts[s + 1] - firsts[s] + 63) >> 6
    common = u64_at(rows[s, BITS], words).copy()
    for t in range(1, required):
        bits = u64_at(rows[t * segments + s, BITS], words)
        for word in range(words):
            common[word] &= bits[word]
    for word in range(words):
        n = write_set(common[word], firsts[s] + word * 64, docs, n)
    return n


@njit
def _rarest(rows: I64, required: int, s: int, segments: int) -> int:
    """Return the required term that fewest documents of a segment have."""
    rarest = 0
    for t in range(1, required):
        if rows[t * segments + s, SIZE] < rows[rarest * segments + s, SIZE]:
            rarest = t
    return rarest


@njit
def _by_size(rows: I64, required: int, s: int, segments: int) -> I64:
    """Return the required terms, those that fewest documents of a segment have first."""
    turns = np.empty(required, np.int64)
    for t in range(required):
        at = t
        while at and rows[turns[at - 1] * segments + s, SIZE] > rows[t * segments + s, SIZE]:
            turns[at] = turns[at - 1]
            at -= 1
        turns[at] = t
    return turns


@njit
def _narrow(
    docs: I32,
    start: int,
    end: int,
    rows: I64,
    required: int,
    held: int,
    s: int,
    firsts: I64,
    table: U8,
) -> int:
    """Keep, in place, what has the required terms of the matches of a segment; return the end.

    All of them are known to have term `held`, -1 for none. Scores come after: of the rarest
    term's documents most lack another term.
    """
    segments = firsts.size - 1
    for t in _by_size(rows, required, s, segments):
        if t != held and start < end:
            end = _keep(docs, start, end, rows[t * segments + s], firsts[s], table)
    return end


@njit
def _keep(docs: I32, start: int, end: int, row: I64, first: int, table: U8) -> int:
    """Keep, in place, what has a term; return the end."""
    own = u16_at(row[DOCS], row[SIZE])
    n = start
    if row[BITS]:
        bits = u64_at(row[BITS], WORDS)
        for i in range(start, end):
            # Written always, kept where the bit is set: no branch to be guessed wrong.
            docs[n] = docs[i]
            n += has(bits, docs[i] - first)
    elif (end - start) * _SEARCH_RATIO < own.size:
        at = 0
        for i in range(start, end):
            at = seek(own, at, own.size, docs[i] - first)
            if at == own.size:
                break
            docs[n] = docs[i]
            n += own[at] == docs[i] - first
    else:
        for doc in own:
            table[doc] = 1
        for i in range(start, end):
            docs[n] = docs[i]
            n += table[docs[i] - first]
        for doc in own:
            table[doc] = 0
    return n


@njit
def _drain(sums: F32, seen: I64, first: int, last: int, docs: I32, scores: F32, n: int) -> int:
    """Append what was accumulated of a segment, leave both zero again; return the end."""
    end = _take_seen(seen, first, last, docs, n)
    for i in range(n, end):
        doc = docs[i] - first
        scores[i] = sums[doc]
        sums[doc] = 0
    return end


@njit
def _take_seen(seen: I64, first: int, last: int, docs: I32, n: int) -> int:
    """Append the documents noted of a segment, leave no bit set; return the end."""
    for word in range((last - first + 63) >> 6):
        if seen[word]:
            n = write_set(np.uint64(seen[word]), first + word * 64, docs, n)
            seen[word] = 0
    return n
