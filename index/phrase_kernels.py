"""Compiled loops over the tokens of titles: where phrases begin and end."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit

Ints = NDArray[np.int32]
Keys = NDArray[np.int64]
Flags = NDArray[np.bool_]

_FACTOR: Final = 0x2545F4914F6CDD1D
# Behind so many tokens a title is a text.
_MOST: Final = 64


class Rows(NamedTuple):
    """Where phrases stand, one row each; `keys` tell one phrase from another."""

    keys: Keys
    titles: Ints
    starts: Ints  # in the code points of all titles
    ends: Ints


@njit
def borders(starts: Ints, lengths: Ints, words: Ints) -> tuple[Flags, Flags]:
    """Return for tokens whether a word (w × 2) begins where each begins, and ends so."""
    begins, ends = np.zeros(len(starts), np.bool_), np.zeros(len(starts), np.bool_)
    head = tail = 0
    for token in range(len(starts)):
        while head < len(words) and words[head, 0] < starts[token]:
            head += 1
        begins[token] = head < len(words) and words[head, 0] == starts[token]
        end = starts[token] + lengths[token]
        while tail < len(words) and words[tail, 1] < end:
            tail += 1
        ends[token] = tail < len(words) and words[tail, 1] == end
    return begins, ends


@njit
def phrase_rows(
    terms: Ints,
    starts: Ints,
    lengths: Ints,
    counts: Ints,
    begins: Flags,
    ends: Flags,
    longest: int,
    longest_title: int,
) -> Rows:
    """Return the phrases of titles, of `counts` tokens each, and whole titles that are short.

    A phrase goes from a token that begins one to a token that ends one, over `longest` at most.
    """
    most = longest * len(terms) + len(counts)
    keys, titles = np.empty(most, np.int64), np.empty(most, np.int32)
    row_starts, row_ends = np.empty(most, np.int32), np.empty(most, np.int32)
    count = low = 0
    for title in range(len(counts)):
        high = low + min(counts[title], _MOST)
        for first in range(low, high):
            whole = first == low and high - low <= longest_title
            reach = high if whole else min(high, first + longest)
            key = 0
            for last in range(first, reach):
                key = (key ^ (int(terms[last]) + 1)) * _FACTOR
                key ^= key >> 32
                wanted = begins[first] and ends[last] and last < first + longest
                if wanted or (whole and last == high - 1):
                    keys[count], titles[count] = key, title
                    row_starts[count] = starts[first]
                    row_ends[count] = starts[last] + lengths[last]
                    count += 1
        low += counts[title]
    return Rows(keys[:count], titles[:count], row_starts[:count], row_ends[:count])
