"""Worker processes: tasks in, outcomes out, whatever happens to a process.

A worker that dies is replaced, and what it had not written yet is done again. The task it
died of gets a second chance; a second death costs it, and nothing else.

Runs of records go to worker k modulo their number, so that two runs over the same sources
build the same index; pages, of which one may take a minute, go to who has least to do.
"""

from __future__ import annotations

import ctypes
import fcntl
import multiprocessing
import os
import queue
import signal
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from index.errors import OperatorError
from index.ready import context
from index.sources import Skipped, same_chunks
from index.work import Hands, Outcome, Task, name_of_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

    from index.store import Sink

# What waits for a worker at most: of pages, of runs of records, and of the bytes of these. For
# so many bytes the others go on while one writes a segment, which takes two to four seconds.
_PAGES, _RUNS = 3, 1_000
_BYTES = 48_000_000
# Room for a run: with 64 kB a task and its thread take turns at each end, three times as long.
_PIPE_BYTES = 1 << 18
_LOOK_SECONDS = 0.5
# Beyond its time limit a reader that heeds no alarm is killed.
_GRACE_SECONDS = 5.0
_MOST_DEATHS = 10
_FLUSH = Task(0)


class _Worker:
    """One process and what is known of it: tasks without an answer, answers not yet safe."""

    def __init__(self, sink: Callable[[], Sink], backlog: Iterator[Task]) -> None:
        start = context()
        inbox, self._tasks = start.Pipe(duplex=False)
        _widen(self._tasks)
        self.outbox, answers = start.Pipe(duplex=False)
        self.state: Any = start.RawArray(ctypes.c_double, 3)
        self.process = start.Process(
            target=_work, args=(sink, inbox, answers, self.state), daemon=True
        )
        self.backlog = backlog
        self.unanswered: deque[Task] = deque()
        self._bytes = 0
        # What is answered, by the pieces that must be written before it is safe.
        self._unsafe: dict[frozenset[str], list[Task]] = {}
        self.overdue = False
        self._outgoing: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._starting = threading.Thread(target=self._start, args=(inbox, answers), daemon=True)
        self._starting.start()

    def _start(self, inbox: Connection, answers: Connection) -> None:
        """Start the process, in a thread: what it is forked from may still be loading."""
        with suppress(EOFError, OSError):
            self.process.start()
        # Held by the process alone: its end is seen as the end of the pipe.
        inbox.close()
        answers.close()
        threading.Thread(target=self._send, daemon=True).start()

    def _send(self) -> None:
        """Hand tasks to the process, in a thread: a pipe holds less than a chunk."""
        with suppress(OSError):
            while (task := self._outgoing.get()) is not None:
                self._tasks.send(task)
        self._tasks.close()

    def has_room(self, most: int) -> bool:
        """Whether it may be given a task: it has fewer than `most`, and not too many bytes."""
        while self._may_have_more(most) and (task := next(self.backlog, None)):
            self.give(task)
        return self._may_have_more(most)

    def _may_have_more(self, most: int) -> bool:
        return len(self.unanswered) < most and self._bytes < _BYTES

    def give(self, task: Task) -> None:
        """Give a task."""
        self.unanswered.append(task)
        self._bytes += _size(task)
        self._outgoing.put(task)

    def take(self, outcome: Outcome) -> None:
        """Note what is answered, and what of it is written."""
        task = self.unanswered.popleft()
        self._bytes -= _size(task)
        pieces = frozenset(at[0] for _, at in outcome.documents if at and at[0])
        if pieces:
            # Bytes can be read again; holding them would hold the segment once more.
            self._unsafe.setdefault(pieces, []).append(_without_bytes(task))
        if outcome.written:
            before, self._unsafe = self._unsafe, {}
            for pieces, tasks in before.items():
                if left := pieces - {piece.name for piece in outcome.written}:
                    self._unsafe.setdefault(left, []).extend(tasks)

    @property
    def lost(self) -> list[Task]:
        """The tasks that have to be done again should the process die."""
        return [task for tasks in self._unsafe.values() for task in tasks]

    def kill_if_overdue(self) -> None:
        """Kill a process that reads beyond its time and hears no alarm."""
        until = self.state[2]
        if until and time.monotonic() > until + _GRACE_SECONDS:
            self.overdue = True
            self.process.kill()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._starting.join()
        if self.process.pid is not None:
            self.process.kill()
            self.process.join()
        self._outgoing.put(None)
        self.outbox.close()


class Workers:
    """Processes with a sink each: one from the first task on, `jobs` when it is much.

    `alone` is how many bytes of records one of them is given before the others start. What
    has to be read of a file of records is known only when all of it has been cut, and each
    worker leaves a segment of its own, which costs every query.
    """

    def __init__(self, jobs: int, sink: Callable[[], Sink], alone: int = 0) -> None:
        self._jobs = jobs
        self._sink = sink
        self._alone = alone
        self._given = 0
        self._workers: list[_Worker] = []
        self._suspects: Counter[int] = Counter()
        self._faults: dict[int, tuple[Skipped, ...]] = {}
        self._deaths = 0

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Hand out the tasks and yield the outcomes as they come, all of them."""
        for task in tasks:
            self._given += _size(task)
            while len(self._workers) < (self._jobs if self._given >= self._alone else 1):
                self._workers.append(_Worker(self._sink, iter(())))
            # While it gets ready, what it is to do alone is cut.
            most = _RUNS if _size(task) else _PAGES
            while not (worker := self._choose(task)).has_room(most):
                yield from self._collect(_LOOK_SECONDS)
            worker.give(task)
            # Answers that nobody takes fill their pipe, and who gives them stands still.
            yield from self._collect(0)
        while not self._is_idle():
            yield from self._collect(_LOOK_SECONDS)

    def flush(self) -> Iterator[Outcome]:
        """Have everything written that was added."""
        for worker in self._workers:
            worker.give(_FLUSH)
        while not self._is_idle():
            yield from self._collect(_LOOK_SECONDS)

    def stop(self) -> None:
        """End the processes, whatever they are doing."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _choose(self, task: Task) -> _Worker:
        if task.chunk and task.chunk.raw is None:
            return min(self._workers, key=lambda worker: len(worker.unanswered))
        return self._workers[task.number % len(self._workers)]

    def _is_idle(self) -> bool:
        # Asking for room sends the backlog on its way.
        return all(worker.has_room(_PAGES) and not worker.unanswered for worker in self._workers)

    def _collect(self, seconds: float) -> Iterator[Outcome]:
        """Yield what has come within some time at most; replace who died."""
        outboxes = [worker.outbox for worker in self._workers]
        for outbox in wait(outboxes, seconds) if outboxes else ():
            slot = outboxes.index(outbox)  # type: ignore[arg-type]
            outcome: Outcome | OSError | None = None
            with suppress(EOFError, OSError):
                outcome = outboxes[slot].recv()
            if isinstance(outcome, OSError):
                raise outcome
            if outcome is None:
                yield from self._replace(slot)
                continue
            self._workers[slot].take(outcome)
            if outcome.written:
                self._deaths = 0
            faults = self._faults.pop(outcome.number, ())
            yield replace(outcome, skipped=outcome.skipped + faults) if faults else outcome
        for worker in self._workers:
            worker.kill_if_overdue()

    def _replace(self, slot: int) -> Iterator[Outcome]:
        """Put a new process in place of a dead one, and have it do what is lost."""
        dead = self._workers[slot]
        dead.end()
        number, line = int(dead.state[0]), int(dead.state[1])
        suspect = next((t for t in dead.unanswered if t.number == number and number), None)
        rest = [task for task in dead.unanswered if task is not suspect]
        again: list[Task] = []
        if suspect is None:
            self._count_death(dead)
        elif not (again := self._second_chance(suspect, line, dead)):
            yield Outcome(suspect.number, skipped=self._faults.pop(suspect.number))
        self._workers[slot] = _Worker(self._sink, _backlog(again, dead.lost, rest, dead.backlog))

    def _second_chance(self, task: Task, line: int, dead: _Worker) -> list[Task]:
        """Return how a task that a worker died of is tried again; nothing if it is given up."""
        self._suspects[task.number] += 1
        chunk, deaths = task.chunk, self._suspects[task.number]
        if chunk is None:
            self._count_death(dead)
            return [task]
        divided = chunk.raw is not None
        if deaths == 1 and (divided or not dead.overdue):
            return [task]
        why = "đọc quá lâu" if dead.overdue else name_of_end(dead.process.exitcode)
        place = f"{chunk.file.name}:{line}" if divided else chunk.file.name
        fault = Skipped(place, f"Tiến trình đọc dừng đột ngột ở đây ({why}).")
        self._faults[task.number] = (*self._faults.get(task.number, ()), fault)
        if not divided or line in chunk.without:
            # No record of it can be passed over: the run has to go.
            return []
        return [replace(task, chunk=replace(chunk, without=chunk.without | {line}))]

    def _count_death(self, dead: _Worker) -> None:
        """Give up where processes die again and again and no file is to blame."""
        self._deaths += 1
        if self._deaths >= _MOST_DEATHS:
            raise OperatorError(
                "Các tiến trình lập chỉ mục liên tiếp dừng đột ngột "
                f"({name_of_end(dead.process.exitcode)}); chỉ mục cũ vẫn nguyên vẹn. "
                "Hãy xem bộ nhớ còn trống, rồi chạy lại."
            )


def _size(task: Task) -> int:
    """Return how many bytes come along with a task."""
    return len(task.chunk.raw or b"") if task.chunk else 0


def _widen(pipe: Connection) -> None:
    """Have a pipe hold a whole run, where the system can and allows it."""
    with suppress(AttributeError, OSError):
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _backlog(
    again: list[Task], lost: list[Task], rest: list[Task], later: Iterator[Task]
) -> Iterator[Task]:
    """Yield what a new worker has to do, the doubtful first: then its death loses nothing."""
    yield from again
    yield from _with_bytes(lost)
    yield from (task for task in rest if task.number)
    yield from later
    yield from (task for task in rest if not task.number)


def _without_bytes(task: Task) -> Task:
    chunk = task.chunk
    return replace(task, chunk=replace(chunk, raw=b"")) if chunk and chunk.raw else task


def _with_bytes(tasks: list[Task]) -> Iterator[Task]:
    """Yield tasks that were robbed of their bytes, read again file by file."""
    robbed: dict[str, list[Task]] = {}
    for task in tasks:
        if task.chunk and task.chunk.raw is not None:
            robbed.setdefault(task.chunk.file.name, []).append(task)
        else:
            yield task
    for waiting in robbed.values():
        numbers = {task.chunk.first_line: task for task in waiting if task.chunk}
        for chunk in same_chunks([task.chunk for task in waiting if task.chunk]):
            yield replace(numbers[chunk.first_line], chunk=chunk)


def _work(sink_of: Callable[[], Sink], inbox: Any, outbox: Any, state: Any) -> None:
    # Ctrl-C goes to every process of the terminal; the one that publishes decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    hands = Hands(sink_of(), state)
    with suppress(EOFError, OSError):
        while True:
            task: Task = inbox.recv()
            outbox.send(_done(hands, task))


def _done(hands: Hands, task: Task) -> Outcome | OSError:
    """Return what became of a task, or why it could not be written: no file is to blame."""
    try:
        return hands.do(task) if task.number else hands.flush()
    except OSError as error:
        return error


def _end_with_parent() -> None:
    """Wait for the process that publishes; without it (killed outright) there is no work left."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
