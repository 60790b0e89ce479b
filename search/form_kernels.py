"""A compiled loop that lets other forms of words stand for them (`st25` for `ST 25`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from search.ranking_kernels import Flags, Ints, Positions

    Codes = NDArray[np.int64]


@njit
def standing_in(
    offsets: Ints,
    positions: Positions,
    inside: Flags,
    width: int,
    runs: Ints,
    cuts: Ints,
    stands: Ints,
) -> tuple[Ints, Positions, Flags]:
    """Return offsets, positions and flags with the places of other forms added.

    Form r is the terms `runs[cuts[r] : cuts[r + 1]]`. Each of `stands` (int64, n × 3) says
    which term stands where which form does, at its first token (0) or its last (1).
    """
    most = positions.size
    for s in range(len(stands)):
        first = runs[cuts[stands[s, 1]]]
        for cell in range(first, offsets.size - 1, width):
            most += offsets[cell + 1] - offsets[cell]
    out = np.empty(most, np.int64)
    ends = np.zeros(offsets.size, np.int64)
    n = 0
    for cell in range(offsets.size - 1):
        start, row = n, cell // width * width
        for i in range(offsets[cell], offsets[cell + 1]):
            out[n] = _code(positions, inside, i)
            n += 1
        own = n
        for s in range(len(stands)):
            if stands[s, 0] == cell - row:
                run = runs[cuts[stands[s, 1]] : cuts[stands[s, 1] + 1]]
                n = _add(
                    offsets[row : row + width + 1], positions, inside, run, stands[s, 2], out, n
                )
        if n > own:
            n = _sorted_once(out, start, n)
        ends[cell + 1] = n
    return ends, (out[:n] >> 1).astype(np.int32), (out[:n] & 1) == 1


@njit
def _code(positions: Positions, inside: Flags, at: int) -> int:
    """Return a number that sorts as the position does and keeps the flag."""
    return (int(positions[at]) << 1) | int(inside[at])


@njit
def _add(
    offsets: Ints,
    positions: Positions,
    inside: Flags,
    run: Ints,
    last: int,
    out: Codes,
    n: int,
) -> int:
    """Write where the terms of a run stand side by side from place `n` on; return the end."""
    for i in range(offsets[run[0]], offsets[run[0] + 1]):
        at = i
        for k in range(1, run.size):
            at, end = offsets[run[k]], offsets[run[k] + 1]
            at += np.searchsorted(positions[at:end], positions[i] + k)
            if at == end or positions[at] != positions[i] + k:
                at = -1
                break
        if at >= 0:
            out[n] = _code(positions, inside, at if last else i)
            n += 1
    return n


@njit
def _sorted_once(out: Codes, start: int, end: int) -> int:
    """Sort the codes of a cell in place, each once; return the place behind them."""
    out[start:end].sort()
    n = start + 1
    for i in range(start + 1, end):
        if out[i] != out[n - 1]:
            out[n] = out[i]
            n += 1
    return n
