"""Compiled loops over the matches of one document: where they are, which windows show most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Spans = NDArray[np.int32]
    Runs = NDArray[np.int64]
    Worth = NDArray[np.float64]
    Flags = NDArray[np.bool_]

# How often one run may begin a window: it bounds the work on a book of statutes.
_ANCHORS = 60
# A pair of different runs side by side is worth this much of a run not shown yet.
_TOGETHER = 0.1
_MOST_RUNS = 64


@njit
def find_runs(
    positions: Spans, offsets: Runs, cells: int, terms: Runs, cuts: Runs, other: Flags,
    spans: Spans, title: int,
) -> tuple[Runs, Spans, Flags, int]:  # fmt: skip
    """Return where runs of terms stand in a document, and how many of them in its title.

    The places of term t are `positions[offsets[cells + t] : offsets[cells + t + 1]]`; run r
    is the terms `terms[cuts[r] : cuts[r + 1]]`, side by side, and `other[r]` says that it is
    another form of what was typed. `spans` and `title`: those of `engine.Stored`.

    Ordered by start, then by run: the runs (int64, n), the spans (int32, n × 2), and (bool, n)
    at which of them stands nothing that was typed.
    """
    runs = cuts.size - 1
    count = 0
    for r in range(runs):
        cell = cells + terms[cuts[r]]
        count += offsets[cell + 1] - offsets[cell]
    found = np.empty(count, np.int64)
    n = 0
    for r in range(runs):
        for start in row_starts(positions, offsets, cells, terms[cuts[r] : cuts[r + 1]]):
            found[n] = start * runs + r
            n += 1
    found = np.sort(found[:n])
    starts, numbers = found // max(runs, 1), found % max(runs, 1)
    out = np.empty((n, 2), np.int32)
    for i in range(n):
        # Behind the title one position is free: the text's tokens count one less.
        first = starts[i] - (starts[i] > title)
        out[i, 0] = spans[first, 0]
        out[i, 1] = spans[first + cuts[numbers[i] + 1] - cuts[numbers[i]] - 1, 1]
    return numbers, out, _alone(starts, numbers, cuts, other), int(np.searchsorted(starts, title))


@njit
def _alone(starts: Runs, numbers: Runs, cuts: Runs, other: Flags) -> Flags:
    """Return which matches of other forms share no place with one that was typed."""
    alone = other[numbers]
    if not alone.any() or alone.all():
        return alone
    # The furthest that any match as typed reaches which begins before a match ends.
    typed, reach = np.empty(starts.size, np.int64), np.zeros(starts.size + 1, np.int64)
    n = 0
    for i in range(starts.size):
        if not alone[i]:
            typed[n] = starts[i]
            reach[n + 1] = max(reach[n], starts[i] + cuts[numbers[i] + 1] - cuts[numbers[i]])
            n += 1
    for i in range(starts.size):
        if alone[i]:
            end = starts[i] + cuts[numbers[i] + 1] - cuts[numbers[i]]
            alone[i] = reach[np.searchsorted(typed[:n], end)] <= starts[i]
    return alone


@njit
def row_starts(positions: Spans, offsets: Runs, cells: int, run: Runs) -> Spans:
    """Return where a run of terms begins in a document (int32, ascending): side by side.

    The places of term t are `positions[offsets[cells + t] : offsets[cells + t + 1]]`.
    """
    first = positions[offsets[cells + run[0]] : offsets[cells + run[0] + 1]]
    out = np.empty(first.size, np.int32)
    n = 0
    for start in first:
        if _goes_on(positions, offsets, cells, run, start):
            out[n] = start
            n += 1
    return out[:n]


@njit
def _goes_on(positions: Spans, offsets: Runs, cells: int, run: Runs, start: int) -> bool:
    """Return whether the terms after the first of a run stand in a row after its start."""
    for i in range(1, run.size):
        places = positions[offsets[cells + run[i]] : offsets[cells + run[i] + 1]]
        at = np.searchsorted(places, start + i)
        if at == places.size or places[at] != start + i:
            return False
    return True


@njit
def choose(spans: Spans, runs: Runs, worth: Worth, window: int, most: int) -> Spans:
    """Return [start, end) (int32, n × 2) of the cores of at most `most` windows.

    `spans` (int32, m × 2) are the matches in order, `runs` (int64, m) what matches there,
    `worth` (float64) what showing each run is worth. Each window after the first must show
    a run not shown before; windows share no match.
    """
    cores = np.empty((most, 2), np.int32)
    shown = np.uint64(0)
    for n in range(most):
        best, end, gain = _best(spans, runs, worth, window, cores[:n], shown)
        if best < 0 or (n > 0 and gain <= 0):
            return cores[:n]
        cores[n, 0] = spans[best, 0]
        cores[n, 1] = spans[best, 1]
        for i in range(best, end):
            if spans[i, 1] <= spans[best, 0] + window or i == best:
                cores[n, 1] = max(cores[n, 1], spans[i, 1])
                shown |= _bit(runs[i])
    return cores


@njit
def _bit(run: int) -> np.uint64:
    return np.uint64(1) << np.uint64(min(run, _MOST_RUNS - 1))


@njit
def _best(
    spans: Spans, runs: Runs, worth: Worth, window: int, chosen: Spans, shown: np.uint64
) -> tuple[int, int, float]:
    """Return the first match of the best window, the match behind its last, its gain."""
    anchors = np.zeros(worth.size, np.int64)
    best, best_end, best_gain = -1, -1, -1.0
    for i in range(len(spans)):
        if _is_taken(spans[i, 0], spans[i, 1], chosen):
            continue
        anchors[runs[i]] += 1
        if anchors[runs[i]] > _ANCHORS:
            continue
        end, gain = _extent(spans, runs, worth, window, chosen, shown, i)
        if gain > best_gain:
            best, best_end, best_gain = i, end, gain
    return best, best_end, best_gain


@njit
def _extent(
    spans: Spans,
    runs: Runs,
    worth: Worth,
    window: int,
    chosen: Spans,
    shown: np.uint64,
    first: int,
) -> tuple[int, float]:
    """Return the match behind the last of the window that begins with `first`, its gain."""
    limit = spans[first, 0] + window * 3 // 4
    for k in range(len(chosen)):
        if chosen[k, 0] >= spans[first, 1]:
            limit = min(limit, chosen[k, 0] - 1)
    seen, gain, together = shown, 0.0, 0
    last = -1
    end = first
    while end < len(spans) and (end == first or spans[end, 0] <= limit):
        if end == first or spans[end, 1] <= spans[first, 0] + window:
            if not seen & _bit(runs[end]):
                gain += worth[runs[end]]
                seen |= _bit(runs[end])
            if last >= 0 and spans[end, 0] - spans[last, 1] <= 1 and runs[end] != runs[last]:
                together += 1
            last = end
        end += 1
    return end, gain + _TOGETHER * together if gain > 0 else 0.0


@njit
def _is_taken(start: int, end: int, chosen: Spans) -> bool:
    for k in range(len(chosen)):
        if start < chosen[k, 1] and end > chosen[k, 0]:
            return True
    return False
