"""Who does the tasks: one worker or several, by how much there is to read."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.sources import Chunk, Limits, SourceFile
from index.store import Piece
from index.work import Task
from index.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.document import Document
    from index.store import Location, Lot

RECORD = b'{"title": "L\xc3\xbaa"}\n'
FILE = SourceFile(Path("tin.jsonl"), "tin.jsonl", 0, 0)


class ProcessSink:
    """Says of each document in which process it was added."""

    def __init__(self) -> None:
        self.written: Sequence[Piece] = ()

    def holds(self, document: Document) -> bool:  # noqa: ARG002
        return False

    def add(self, document: Document) -> Location:  # noqa: ARG002
        return str(os.getpid()), 0

    def read(self, lot: Lot) -> Iterator[Document]:  # noqa: ARG002
        return iter(())

    def write(self) -> None:
        return None

    def flush(self) -> None:
        self.written = (Piece(str(os.getpid()), 1, ""),)


def tasks(count: int) -> Iterator[Task]:
    for number in range(1, count + 1):
        yield Task(number, Chunk(FILE, Limits(), number, RECORD))


@pytest.mark.parametrize(
    ("alone", "count", "processes"),
    [(0, 1, 1), (0, 6, 2), (100 * len(RECORD), 6, 1), (4 * len(RECORD), 9, 2)],
)
def test_others_start_where_it_is_much(alone: int, count: int, processes: int) -> None:
    hands = Workers(2, partial(ProcessSink), alone)
    try:
        done = list(hands.run(tasks(count)))
        flushed = list(hands.flush())
    finally:
        hands.stop()
    assert sorted(outcome.number for outcome in done) == list(range(1, count + 1))
    used = [location[0] for outcome in done for _, location in outcome.documents if location]
    assert len(used) == count
    assert len(set(used)) == processes
    # Each that was started is asked to write.
    assert {piece.name for outcome in flushed for piece in outcome.written} >= set(used)


def test_nothing_is_started_before_the_first_task() -> None:
    hands = Workers(2, partial(ProcessSink))
    assert list(hands.run(iter(()))) == list(hands.flush()) == []
    hands.stop()
