"""Compiled loops that lay out the windows of one document, and the matches in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from search.snippet_kernels import choose

if TYPE_CHECKING:
    from search.snippet_kernels import Flags, Runs, Spans, Worth


@njit
def lay_out(
    spans: Spans, runs: Runs, alone: Flags, sizes: Runs, tokens: Spans, window: int, most: int
) -> tuple[Spans, Spans]:
    """Return the windows that show most of what matches, in order of the text, and the matches.

    `spans`, `runs` and `alone` are those of `find_runs` in a text whose tokens stand at `tokens`
    (int32, n × 2; at least one), `sizes` (int64) how many terms each run has. A window (int32,
    4) is [start, end) in the text and [first, last) among the matches shown (int32, 3): [start,
    end), and 1 where only another form stands. Without matches the beginning is shown.
    """
    worth = _worth(runs, sizes)
    cores = choose(spans, runs, worth, window, most)
    if not len(cores):
        cores = np.full((1, 2), tokens[0, 0], np.int32)
    windows = np.empty((len(cores), 4), np.int32)
    count = 0
    for core in cores:
        start, end = _widen(core[0], core[1], tokens, window)
        if _is_free(windows[:count], start, end):
            windows[count, 0], windows[count, 1] = start, end
            count += 1
    windows = windows[:count][np.argsort(windows[:count, 0])]
    return windows, _shown(spans, alone, windows)


@njit
def _worth(runs: Runs, sizes: Runs) -> Worth:
    """Return what showing each run is worth: the more, the longer it is and the rarer here."""
    worth = np.empty(sizes.size, np.float64)
    counts = np.zeros(sizes.size, np.int64)
    for run in runs:
        counts[run] += 1
    for run in range(sizes.size):
        worth[run] = sizes[run] / np.sqrt(max(counts[run], 1))
    return worth


@njit
def _widen(start: int, end: int, tokens: Spans, window: int) -> tuple[int, int]:
    """Add context on both sides up to the window's length, cut at borders of tokens."""
    starts, ends = tokens[:, 0], tokens[:, 1]
    room = max(0, window - (end - start))
    first = int(np.searchsorted(starts, start - room // 3))
    begin = min(int(starts[min(first, len(tokens) - 1)]), start)
    # What is left at the beginning of a text is spent after the match.
    last = int(np.searchsorted(ends, max(begin + window, end), side="right")) - 1
    return begin, max(int(ends[last]), end) if last >= 0 else end


@njit
def _is_free(windows: Spans, start: int, end: int) -> bool:
    for one in windows:
        if start < one[1] and one[0] < end:
            return False
    return True


@njit
def _shown(spans: Spans, alone: Flags, windows: Spans) -> Spans:
    """Return the matches within each window, and note in the windows which are theirs."""
    shown = np.empty((len(spans), 3), np.int32)
    count = 0
    for piece in windows:
        piece[2] = count
        first = np.searchsorted(spans[:, 0], piece[0])
        for i in range(first, len(spans)):
            if spans[i, 0] >= piece[1]:
                break
            if spans[i, 1] <= piece[1]:
                shown[count, 0], shown[count, 1] = spans[i, 0], spans[i, 1]
                shown[count, 2] = alone[i]
                count += 1
        piece[3] = count
    return shown[:count]
