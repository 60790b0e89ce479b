"""Compiled loops over matches: what two of them have in common, or either, or not.

Matches are documents (int32, ascending, numbered across segments) and their scores (float32)
side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import F32, I32, Bools


@njit
def unite(found: I32, scores: F32, other: I32, more: F32) -> tuple[I32, F32]:
    """Return the matches of either, scores added where both have them."""
    out_docs = np.empty(found.size + other.size, np.int32)
    out_scores = np.empty(out_docs.size, np.float32)
    n = i = j = 0
    while i < found.size or j < other.size:
        mine = i < found.size and (j == other.size or found[i] <= other[j])
        theirs = j < other.size and (i == found.size or other[j] <= found[i])
        out_docs[n] = found[i] if mine else other[j]
        out_scores[n] = (scores[i] if mine else 0) + (more[j] if theirs else 0)
        i += mine
        j += theirs
        n += 1
    return out_docs[:n], out_scores[:n]


@njit
def keep_common(found: I32, scores: F32, other: I32, more: F32) -> tuple[I32, F32]:
    """Return the matches that both have, scores added."""
    out_docs = np.empty(min(found.size, other.size), np.int32)
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
def add_where_common(found: I32, scores: F32, other: I32, more: F32) -> F32:
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
def is_absent(found: I32, other: I32) -> Bools:
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
