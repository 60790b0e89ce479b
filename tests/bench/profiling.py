"""Where the time of one kind of query goes: the library's, then the whole search's."""

from __future__ import annotations

import cProfile
import pstats
from typing import TYPE_CHECKING

from tests.bench.ours import contestants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engine import Engine
    from tests.bench.queries import Query

_ROUNDS = 5
_LINES = 25


def profile(engine: Engine, queries: Sequence[Query]) -> None:
    """Print, for each way of asking, the functions that take the most time of their own."""
    for contestant in contestants(engine):
        calls = [contestant.prepare(query) for query in queries if query.kind in contestant.kinds]
        if not calls:
            continue
        for call in calls:
            call()
        profiler = cProfile.Profile()
        profiler.enable()
        for call in calls * _ROUNDS:
            call()
        profiler.disable()
        print(f"\n=== {contestant.name}: {len(calls)} queries, {_ROUNDS} times each")
        stats = pstats.Stats(profiler).strip_dirs()
        stats.sort_stats("tottime").print_stats(_LINES)
        stats.sort_stats("cumulative").print_stats(_LINES)
