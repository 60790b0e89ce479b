"""One piece of work, wherever it is done: something is read, its documents are added."""

from __future__ import annotations

import signal
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from index.metadata.site import SitePage
from index.report import tally_of
from index.sources import Prints, Skipped, parse_chunk, site_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableSequence

    from index.document import Document
    from index.ledger import Unit
    from index.sources import Chunk
    from index.store import Location, Lot, Piece, Sink

# Reading time after which what was read is written, so that neither the death of a worker
# nor a killed reindex loses more; it doubles, for each piece is one more to search.
_FIRST_SECONDS, _MOST_SECONDS = 8.0, 32.0


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: a chunk to read, documents to write anew, or a page to learn from.

    What is learnt is its lines, or the `places`, too, where it tells what.
    `before` is what the ledger says of the chunk as it was.
    """

    number: int
    chunk: Chunk | None = None
    lot: Lot | None = None
    learn: bool = False
    places: bool = False
    before: Unit | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: for each document its id and where it went, None if unchanged.

    `written` are the pieces of the index that were finished since the outcome before: what
    went there is safe. `page` is one that was learnt from. `lot`: they are
    documents written anew. `prints` are the hashes of the lines of a run of records.
    """

    number: int
    documents: tuple[tuple[str, Location | None], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    written: tuple[Piece, ...] = ()
    page: SitePage = field(default_factory=SitePage)
    tally: Mapping[str, int] = field(default_factory=dict)
    lot: bool = False
    prints: bytes = b""


class Hands:
    """Does tasks with a sink. `state` (float64, 3) tells a watcher what it is at.

    The number of the task, the line that is read, and the moment (`time.monotonic`) by
    which the reading must have ended; 0 where there is none.
    """

    def __init__(self, sink: Sink, state: MutableSequence[float]) -> None:
        self._sink = sink
        self._state = state
        self._told = 0
        self._read = 0.0
        self._limit = _FIRST_SECONDS

    def do(self, task: Task) -> Outcome:
        """Return what became of a task."""
        self._state[0] = task.number
        outcome = self._done(task)
        if self._read > self._limit:
            self._sink.write()
            self._read, self._limit = 0.0, min(2 * self._limit, _MOST_SECONDS)
        self._state[0] = 0
        return replace(outcome, written=self._news())

    def flush(self) -> Outcome:
        """Write what was added."""
        self._sink.flush()
        return Outcome(0, written=self._news())

    def _news(self) -> tuple[Piece, ...]:
        news = tuple(self._sink.written[self._told :])
        self._told += len(news)
        return news

    def _done(self, task: Task) -> Outcome:
        if task.learn and task.chunk:
            with self._timed(task.chunk):
                return Outcome(task.number, page=site_page(task.chunk, places=task.places))
        prints = Prints.of(task.chunk) if task.chunk else Prints()
        outcome = self._compared(task, prints) or self._read_whole(task)
        return replace(outcome, prints=prints.hashes)

    def _read_whole(self, task: Task) -> Outcome:
        documents: list[tuple[str, Location | None]] = []
        tally: Counter[str] = Counter()
        skipped: list[Skipped] = []
        for item in self._items(task):
            if isinstance(item, Skipped):
                skipped.append(item)
                continue
            tally.update(tally_of(item))
            placed = self._placed(item) if task.chunk else (item.id, self._sink.add(item))
            documents.append(placed)
        found = Outcome(task.number, tuple(documents), tuple(skipped), tally=dict(tally))
        return replace(found, lot=True) if task.lot else found

    def _compared(self, task: Task, prints: Prints) -> Outcome | None:
        """Read only the records that changed where they stand; None where that is not enough.

        What the tally tells of a record as it was is told by the document it gave.
        """
        chunk, before, same = task.chunk, task.before, _same(task, prints)
        if chunk is None or before is None or not any(same):
            return None
        changed = [n for n, is_same in enumerate(same) if not is_same]
        old = [one for n in changed if (one := self._sink.before(before.ids[n]))]
        passed = frozenset(line for n, line in enumerate(prints.lines) if same[n])
        new = list(self._items(replace(task, chunk=replace(chunk, without=passed))))
        read = [one for one in new if not isinstance(one, Skipped)]
        if not len(changed) == len(old) == len(new) == len(read):
            return None
        tally = Counter(before.tally)
        tally.subtract(key for one in old for key in tally_of(one))
        tally.update(key for one in read for key in tally_of(one))
        documents: list[tuple[str, Location | None]] = [(id_, None) for id_ in before.ids]
        for n, document in zip(changed, read, strict=True):
            documents[n] = self._placed(document)
        return Outcome(task.number, tuple(documents), tally=dict(+tally))

    def _placed(self, document: Document) -> tuple[str, Location | None]:
        """Return a document's id, and where it went if the generation before has it not so."""
        return document.id, None if self._sink.holds(document) else self._sink.add(document)

    def _items(self, task: Task) -> Iterator[Document | Skipped]:
        if task.lot:
            yield from self._sink.read(task.lot)
        if task.chunk:
            with self._timed(task.chunk):
                found = parse_chunk(task.chunk, self._tell)
            yield from found

    def _tell(self, line: int) -> None:
        self._state[1] = line

    @contextmanager
    def _timed(self, chunk: Chunk) -> Iterator[None]:
        started = time.monotonic()
        self._state[2] = started + chunk.limits.seconds
        try:
            yield
        finally:
            self._state[2] = 0
            self._read += time.monotonic() - started


def _same(task: Task, prints: Prints) -> list[bool]:
    """Return which lines of a run are as they were; empty where it is not known of each."""
    ids = task.before.ids if task.before else ()
    same = prints.same(task.before.prints) if task.before else []
    # Each line gave one document of its own.
    return same if len(same) == len(ids) == len(set(ids)) else []


class AnyHands(Protocol):
    """Who does tasks, in whatever process."""

    def run(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        """Do the tasks and yield the outcomes."""

    def flush(self) -> Iterator[Outcome]:
        """Have everything written that was added."""

    def stop(self) -> None:
        """End the processes, where there are any."""


class Here:
    """Does tasks in this process: at once, but with nothing between it and a fault."""

    def __init__(self, sink: Callable[[], Sink]) -> None:
        self._hands = Hands(sink(), [0.0, 0.0, 0.0])

    def run(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        """Do the tasks and yield the outcomes."""
        yield from map(self._hands.do, tasks)

    def flush(self) -> Iterator[Outcome]:
        """Write what was added."""
        yield self._hands.flush()

    def stop(self) -> None:
        """Do nothing: there is no process to end."""


def name_of_end(exit_code: int | None) -> str:
    """Return how a process ended, for a message: a signal's name or the code."""
    if exit_code is None or exit_code >= 0:
        return f"mã {exit_code}"
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        name = str(-exit_code)
    return f"tín hiệu {name}" + (", có thể vì hết bộ nhớ" if name == "SIGKILL" else "")
