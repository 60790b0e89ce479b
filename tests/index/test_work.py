"""Who does the tasks: this process or workers, by how much there is to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from index.sources import Chunk, Limits, SourceFile
from index.work import Outcome, Task, Undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 100
FILE = SourceFile(Path("tin.jsonl"), "tin.jsonl", 0, 0)


class Recorder:
    """Notes what it is given; does nothing."""

    def __init__(self) -> None:
        self.given: list[int] = []
        self.flushed = self.stopped = 0

    def run(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        for task in tasks:
            self.given.append(task.number)
            yield Outcome(task.number)

    def flush(self) -> Iterator[Outcome]:
        self.flushed += 1
        yield Outcome(0)

    def stop(self) -> None:
        self.stopped += 1


def tasks_of(sizes: list[int]) -> Iterator[Task]:
    for number, size in enumerate(sizes, 1):
        yield Task(number, Chunk(FILE, Limits(), number, b"x" * size))


@given(st.lists(st.integers(0, 60), max_size=6), st.lists(st.integers(0, 60), max_size=3))
def test_little_is_done_here_and_much_by_workers_all_of_it_in_order(
    sizes: list[int], later: list[int]
) -> None:
    here, workers = Recorder(), Recorder()
    hands = Undecided(MOST, lambda: here, lambda: workers)
    done = [outcome.number for outcome in hands.run(tasks_of(sizes))]
    chosen, other = (here, workers) if sum(sizes) <= MOST else (workers, here)
    assert done == chosen.given == list(range(1, len(sizes) + 1))
    # Who began goes on, whatever comes.
    assert len(list(hands.run(tasks_of(later)))) == len(later)
    assert len(list(hands.flush())) == 1
    hands.stop()
    assert (chosen.flushed, chosen.stopped) == (1, 1)
    assert (other.given, other.flushed, other.stopped) == ([], 0, 0)


def test_nothing_is_started_before_the_first_task() -> None:
    started = Recorder()
    hands = Undecided(MOST, lambda: started, lambda: started)
    assert list(hands.flush()) == []
    hands.stop()
    assert started.stopped == 0
