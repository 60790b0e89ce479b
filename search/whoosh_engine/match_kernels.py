"""Compiled loops over postings: match, score, combine.

Matches are documents (uint16, ascending) and their scores (float32) side by side. A term's
postings are `docs` and `tf` side by side. The score of a posting is BM25 without the
constant factor k1 + 1: `weight * tf / (tf + norms[doc])`, with
`norms[doc] = k1 * (1 - b + b * length / mean length)` and the weight the inverse document
frequency times the boost (Robertson & Zaragoza 2009, 3.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from search.whoosh_engine.bitmap_kernels import has, rank

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I64, U8, U16, U64, Bools

# From this many candidates per posting on, writing the whole list into a table of the
# segment and looking up is cheaper than searching the list for each candidate
# (measured on lists of 10,000 and 40,000: equal at a fifth to a sixth of the list, at an
# eighth the search takes half the time).
_SEARCH_RATIO = 6


@njit
def score_all(docs: U16, tf: U8, norms: F32, weight: float) -> F32:
    """Return the scores of a whole list of postings."""
    scores = np.empty(docs.size, np.float32)
    for i in range(docs.size):
        count = np.float32(tf[i])
        scores[i] = weight * count / (count + norms[docs[i]])
    return scores


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
def refine(
    found: U16,
    scores: F32,
    docs: U16,
    tf: U8,
    norms: F32,
    bits: U64,
    ranks: U16,
    weight: float,
    table: U8,
) -> tuple[U16, F32]:
    """Return those of the matches that a term has too, its score added.

    `bits` and `ranks` are the term's row of its bit set (see `bitmaps`), empty where it is
    rare. `table` is one zero per document of the segment, and is left so.
    """
    if bits.size:
        return _look_up(found, scores, tf, norms, bits, ranks, weight)
    if found.size * _SEARCH_RATIO < docs.size:
        return _search_list(found, scores, docs, tf, norms, weight)
    for at in range(docs.size):
        table[docs[at]] = tf[at]
    matches = _in_table(found, scores, table, norms, weight)
    for doc in docs:
        table[doc] = 0
    return matches


@njit
def _look_up(
    found: U16, scores: F32, tf: U8, norms: F32, bits: U64, ranks: U16, weight: float
) -> tuple[U16, F32]:
    out_docs = np.empty(found.size + 1, np.uint16)
    out_scores = np.empty(found.size + 1, np.float32)
    n = 0
    for i in range(found.size):
        # Written always, kept where the bit is set: no branch to be guessed wrong.
        out_docs[n] = found[i]
        out_scores[n] = scores[i]
        n += has(bits, int(found[i]))
    for i in range(n):
        doc = int(out_docs[i])
        count = np.float32(tf[rank(bits, ranks, doc)])
        out_scores[i] += weight * count / (count + norms[doc])
    return out_docs[:n], out_scores[:n]


@njit
def _search_list(
    found: U16, scores: F32, docs: U16, tf: U8, norms: F32, weight: float
) -> tuple[U16, F32]:
    out_docs = np.empty(found.size, np.uint16)
    out_scores = np.empty(found.size, np.float32)
    n = 0
    at = 0
    for i in range(found.size):
        at = seek(docs, at, docs.size, found[i])
        if at == docs.size:
            break
        if docs[at] == found[i]:
            count = np.float32(tf[at])
            out_docs[n] = found[i]
            out_scores[n] = scores[i] + weight * count / (count + norms[found[i]])
            n += 1
    return out_docs[:n], out_scores[:n]


@njit
def _in_table(found: U16, scores: F32, table: U8, norms: F32, weight: float) -> tuple[U16, F32]:
    out_docs = np.empty(found.size, np.uint16)
    out_scores = np.empty(found.size, np.float32)
    n = 0
    for i in range(found.size):
        if table[found[i]]:
            count = np.float32(table[found[i]])
            out_docs[n] = found[i]
            out_scores[n] = scores[i] + weight * count / (count + norms[found[i]])
            n += 1
    return out_docs[:n], out_scores[:n]


@njit
def add_scores(
    found: U16,
    scores: F32,
    docs: U16,
    tf: U8,
    norms: F32,
    bits: U64,
    ranks: U16,
    weight: float,
) -> F32:
    """Return the scores of all the matches, a term's added where it has them (see `refine`)."""
    out = scores.copy()
    if bits.size:
        for i in range(found.size):
            doc = int(found[i])
            if has(bits, doc):
                count = np.float32(tf[rank(bits, ranks, doc)])
                out[i] += weight * count / (count + norms[doc])
        return out
    i = at = 0
    while True:
        # Each leaps to where the other stands, whichever is the longer one.
        if at == docs.size:
            return out
        i = seek(found, i, found.size, docs[at])
        if i == found.size:
            return out
        at = seek(docs, at, docs.size, found[i])
        if at < docs.size and docs[at] == found[i]:
            count = np.float32(tf[at])
            out[i] += weight * count / (count + norms[found[i]])
            at += 1


@njit
def accumulate(docs: U16, tf: U8, norms: F32, weight: float, sums: F32, seen: I64) -> None:
    """Add a term's scores into `sums` and note its documents in the bits of `seen`."""
    for i in range(docs.size):
        doc = int(docs[i])
        count = np.float32(tf[i])
        sums[doc] += weight * count / (count + norms[doc])
        seen[doc >> 6] |= np.int64(1) << (doc & 63)


@njit
def accumulate_matches(found: U16, scores: F32, sums: F32, seen: I64) -> None:
    """Add matches into `sums` and `seen`."""
    for i in range(found.size):
        doc = int(found[i])
        sums[doc] += scores[i]
        seen[doc >> 6] |= np.int64(1) << (doc & 63)


@njit
def note(docs: U16, start: int, end: int, seen: I64) -> None:
    """Note the documents of postings, of one term or of neighbouring ones, in `seen`."""
    for i in range(start, end):
        doc = int(docs[i])
        seen[doc >> 6] |= np.int64(1) << (doc & 63)


@njit
def drain(sums: F32, seen: I64) -> tuple[U16, F32]:
    """Return what was accumulated as matches, and leave both zero again."""
    count = 0
    for word in range(seen.size):
        bits = seen[word]
        while bits:
            bits &= bits - 1
            count += 1
    out_docs = np.empty(count, np.uint16)
    out_scores = np.empty(count, np.float32)
    n = 0
    for word in range(seen.size):
        bits = seen[word]
        if bits:
            seen[word] = 0
            for bit in range(64):
                if bits >> bit & 1:
                    doc = word * 64 + bit
                    out_docs[n] = doc
                    out_scores[n] = sums[doc]
                    sums[doc] = 0
                    n += 1
    return out_docs, out_scores


@njit
def keep_common(found: U16, scores: F32, other: U16, more: F32) -> tuple[U16, F32]:
    """Return the matches that both have, scores added."""
    out_docs = np.empty(min(found.size, other.size), np.uint16)
    out_scores = np.empty(out_docs.size, np.float32)
    n, j = 0, 0
    for i in range(found.size):
        while j < other.size and other[j] < found[i]:
            j += 1
        if j == other.size:
            break
        if other[j] == found[i]:
            out_docs[n] = found[i]
            out_scores[n] = scores[i] + more[j]
            n += 1
    return out_docs[:n], out_scores[:n]


@njit
def add_where_common(found: U16, scores: F32, other: U16, more: F32) -> F32:
    """Return the scores of the matches, those of `other` added where it has them."""
    out = scores.copy()
    j = 0
    for i in range(found.size):
        while j < other.size and other[j] < found[i]:
            j += 1
        if j == other.size:
            break
        if other[j] == found[i]:
            out[i] += more[j]
    return out


@njit
def is_absent(found: U16, other: U16) -> Bools:
    """Return for each match whether `other` does not have it."""
    out = np.ones(found.size, np.bool_)
    j = 0
    for i in range(found.size):
        while j < other.size and other[j] < found[i]:
            j += 1
        if j == other.size:
            break
        out[i] = other[j] != found[i]
    return out
