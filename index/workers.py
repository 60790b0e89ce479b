"""Worker processes: chunks of files in, what became of their documents out.

Chunk k goes to worker k modulo their number, so that two runs over the same sources
build the same index.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.errors import OperatorError
from index.sources import Chunk, Skipped, parse_chunk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.document import Document
    from index.store import Location, Sink

# What waits for a worker at most: enough that none runs dry, little enough to hold.
_WAITING = 3
_ALIVE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Task:
    """Something to read: a chunk of a file, or documents that are there already."""

    number: int
    chunk: Chunk | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: for each document its id and where it went, None if unchanged."""

    number: int
    documents: tuple[tuple[str, Location | None], ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Closed:
    worker: int
    payload: Any


class Workers:
    """A number of processes with a sink each."""

    def __init__(self, jobs: int, sink: Callable[[], Sink]) -> None:
        # A server process that has loaded the code but runs no threads forks the workers:
        # they start at once, whatever threads this process has.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["index.whoosh_store.store"])
        self._inboxes: list[Any] = [context.Queue(_WAITING) for _ in range(jobs)]
        self._outbox: Any = context.Queue()
        self._processes = [
            context.Process(target=_work, args=(number, sink, inbox, self._outbox), daemon=True)
            for number, inbox in enumerate(self._inboxes)
        ]
        self._payloads: dict[int, Any] = {}
        for process in self._processes:
            process.start()

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Hand out the tasks and yield the outcomes as they come."""
        for task in tasks:
            inbox = self._inboxes[task.number % len(self._inboxes)]
            while not self._offer(inbox, task):
                yield from self._outcomes(wait=False)
            yield from self._outcomes(wait=False)
        for inbox in self._inboxes:
            while not self._offer(inbox, None):
                yield from self._outcomes(wait=False)
        while len(self._payloads) < len(self._processes):
            yield from self._outcomes(wait=True)
        for process in self._processes:
            process.join()

    @property
    def closed(self) -> list[Any]:
        """What the sinks returned when they were closed, in the order of the workers."""
        return [self._payloads[number] for number in sorted(self._payloads)]

    def stop(self) -> None:
        """End the processes, whatever they are doing."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()
        for channel in (*self._inboxes, self._outbox):
            channel.cancel_join_thread()
            channel.close()

    def _offer(self, inbox: Any, task: Task | None) -> bool:
        try:
            inbox.put(task, timeout=_ALIVE_SECONDS)
        except queue.Full:
            self._require_alive()
            return False
        return True

    def _outcomes(self, *, wait: bool) -> Iterator[Outcome]:
        """Yield what has come; with `wait`, at least look for a while."""
        try:
            message = (
                self._outbox.get(timeout=_ALIVE_SECONDS) if wait else self._outbox.get_nowait()
            )
            while True:
                if isinstance(message, _Closed):
                    self._payloads[message.worker] = message.payload
                else:
                    yield message
                message = self._outbox.get_nowait()
        except queue.Empty:
            if wait:
                self._require_alive()

    def _require_alive(self) -> None:
        for process in self._processes:
            if process.exitcode not in (None, 0):
                raise OperatorError(
                    f"Một tiến trình lập chỉ mục dừng bất ngờ (mã {process.exitcode}); "
                    "chỉ mục cũ vẫn nguyên vẹn. Hãy chạy lại, nếu cần với --jobs 1."
                )


def _work(number: int, sink_of: Callable[[], Sink], inbox: Any, outbox: Any) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sink = sink_of()
    while (task := inbox.get()) is not None:
        outbox.put(_outcome(sink, task))
    outbox.put(_Closed(number, sink.close()))


def _end_with_parent() -> None:
    """Wait for the process that publishes; without it (killed outright) there is no work left."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _outcome(sink: Sink, task: Task) -> Outcome:
    read = parse_chunk(task.chunk) if task.chunk else task.documents
    documents: list[tuple[str, Location | None]] = []
    skipped: list[Skipped] = []
    for item in read:
        if isinstance(item, Skipped):
            skipped.append(item)
        elif task.chunk and sink.holds(item):
            documents.append((item.id, None))
        else:
            documents.append((item.id, sink.add(item)))
    return Outcome(task.number, tuple(documents), tuple(skipped))
