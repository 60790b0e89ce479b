"""Engines take turns at the same queries, so that a busy machine slows all alike.

What counts is the processor time of the one thread: everything is in memory and nothing
waits, so on an idle machine it is the time on the wall, and on a shared one it leaves out
the turns that other programs take in the middle of a query. The wall is kept beside it.
"""

from __future__ import annotations

import gc
import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from tests.bench.queries import Query

# Each query is measured so often, and the median kept: the machine is shared.
ROUNDS = 3
# How many queries an engine answers in its turn: enough that its own code and data are in
# the caches, as they are in a service, and few enough that noise hits all alike.
_TURN = 20


class Contestant(Protocol):
    """An engine that answers with the ten best, the exact total and the facets counted."""

    name: str
    kinds: frozenset[str]

    def prepare(self, query: Query) -> Callable[[], int]:
        """Return what is to be timed; it gives the total."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds, one for each query, of the processor and on the wall; what was found."""

    each: NDArray[np.float64]
    wall: NDArray[np.float64]
    totals: NDArray[np.float64]

    @property
    def p50(self) -> float:
        """The median."""
        return float(np.percentile(self.each, 50))

    @property
    def p95(self) -> float:
        """The 95th percentile."""
        return float(np.percentile(self.each, 95))


Table = dict[tuple[str, str], Times]


def contest(
    contestants: Sequence[Contestant], queries: Sequence[Query], rounds: int = ROUNDS
) -> Table:
    """Return the times of each contestant for each kind of query."""
    turns = [
        [
            _Run(one.name, kind, [one.prepare(query) for query in some])
            for one in contestants
            if kind in one.kinds
        ]
        for kind, some in _turns(queries)
    ]
    draw = random.Random(5)
    gc.collect()
    gc.freeze()
    for number in range(rounds + 1):
        for turn in turns:
            # Who comes first is drawn anew: nobody always finds what another left in the caches.
            for run in draw.sample(turn, len(turn)):
                run.measure(keep=number > 0)  # the first pass only warms up
    gc.unfreeze()
    return _table([run for turn in turns for run in turn])


def _turns(queries: Sequence[Query]) -> Iterator[tuple[str, list[Query]]]:
    for kind in dict.fromkeys(query.kind for query in queries):
        left = iter([query for query in queries if query.kind == kind])
        while some := list(islice(left, _TURN)):
            yield kind, some


@dataclass(slots=True)
class _Run:
    """What one contestant does in one turn, and what was measured each time it did."""

    name: str
    kind: str
    calls: list[Callable[[], int]]
    measured: list[list[tuple[float, float, int]]] = field(default_factory=list)

    def measure(self, *, keep: bool) -> None:
        # The engine's own code and data come back into the caches after another's turn.
        self.calls[-1]()
        times = [_timed(call) for call in self.calls]
        if keep:
            self.measured.append(times)


def _timed(call: Callable[[], int]) -> tuple[float, float, int]:
    """Return milliseconds of the processor and on the wall, and what was found."""
    wall, busy = time.perf_counter(), time.thread_time()
    total = call()
    busy, wall = time.thread_time() - busy, time.perf_counter() - wall
    return busy * 1000, wall * 1000, total


def _table(runs: Sequence[_Run]) -> Table:
    medians: dict[tuple[str, str], list[NDArray[np.float64]]] = defaultdict(list)
    for run in runs:
        medians[run.name, run.kind].append(np.median(np.array(run.measured), axis=0))
    joined = {key: np.concatenate(parts).T for key, parts in medians.items()}
    return {key: Times(busy, wall, found) for key, (busy, wall, found) in joined.items()}
