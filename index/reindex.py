"""The use case: sources in, a published generation out."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from index import open_store
from index.ledger import Ledger, Unit
from index.report import Report
from index.sources import Limits, Skipped, SourceFile, learn_habits, raw_chunks, scan
from index.workers import Outcome, Task, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.document import Document
    from index.report import Progress
    from index.settings import Settings
    from index.sources import Chunk
    from index.store import Build, Location, Sink

# Documents added again travel to the workers in lots of this size.
_LOT = 256
_BYTES_A_WORKER = 4_000_000
# How much of its unpacked size a .gz of records takes: only the progress bar needs it.
_GZIP_RATIO = 0.36


def reindex(
    sources: Sequence[Path],
    settings: Settings,
    *,
    full: bool = False,
    jobs: int | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Build an index of the sources and publish it in one step.

    Unless `full`, what has not changed since the generation before is taken over.
    Raises `SourceMissing` before anything is touched, `IndexLocked` while another
    reindex runs; whatever it raises, the index that served before goes on serving.
    """
    started = time.monotonic()
    limits = Limits(max_bytes=settings.max_bytes)
    files = list(scan(sources, limits))
    with open_store(settings).begin(full=full) as build:
        run = _Run(build, files, limits, progress)
        sink = partial(_DrySink, build.sink()) if dry_run else build.sink()
        workers = Workers(_useful(jobs or settings.jobs, files), sink)
        try:
            for outcome in workers.run(run.tasks()):
                run.take(outcome)
        finally:
            workers.stop()
        report = run.finish()
        if not dry_run:
            stamp = build.publish(workers.closed, run.live)
            report = replace(
                report,
                generation=stamp.generation,
                documents=stamp.documents,
                near_duplicates=build.near_duplicates,
            )
    return replace(report, seconds=time.monotonic() - started)


def _useful(jobs: int, files: Sequence[SourceFile | Skipped]) -> int:
    """Return how many workers are worth starting: each costs a second and a segment."""
    size = sum(file.size for file in files if isinstance(file, SourceFile))
    return min(jobs, 1 + size // _BYTES_A_WORKER)


class _DrySink:
    """Says what a sink would do, and does nothing."""

    def __init__(self, sink: Callable[[], Sink]) -> None:
        self.holds = sink().holds

    def add(self, document: Document) -> Location:  # noqa: ARG002
        return "", 0

    def close(self) -> None:
        return None


class _Run:
    """The books of one reindex: what is read, what is taken over, what came of it."""

    def __init__(
        self,
        build: Build,
        files: Sequence[SourceFile | Skipped],
        limits: Limits,
        progress: Progress | None,
    ) -> None:
        self.live: dict[str, Location | None] = {}
        self._build = build
        self._limits = limits
        self._files = [file for file in files if isinstance(file, SourceFile)]
        self._skipped = [file for file in files if isinstance(file, Skipped)]
        self._habits = learn_habits(self._files, limits)
        self._before = Ledger.open(build.previous)
        self._ledger = Ledger.create(build.path)
        self._units: dict[int, tuple[str, Unit]] = {}
        self._outcomes: dict[int, tuple[tuple[str, Location | None], ...]] = {}
        self._moved: dict[str, Location | None] = {}
        self._number = 0
        self._progress = _Progress(progress, sum(file.size for file in self._files))

    def tasks(self) -> Iterator[Task]:
        """Yield what has to be read; what has not changed is taken over on the way."""
        leftovers = iter(self._build.leftovers())
        while lot := tuple(islice(leftovers, _LOT)):
            self._number += 1
            yield Task(self._number, documents=lot)
        for file in self._files:
            units = self._before.units(file.name) if self._before else {}
            if units and all(unit.same_file(file) for unit in units.values()):
                for unit in units.values():
                    self._take_over(file, unit)
            else:
                yield from self._changed(file, units)
            self._progress.finish(file)

    def _changed(self, file: SourceFile, units: dict[int, Unit]) -> Iterator[Task]:
        """Yield the chunks of a file, those left out that are as they were."""
        for chunk in raw_chunks(file, self._limits, self._habits.of(file)):
            if isinstance(chunk, Skipped):
                # A line of its own in the ledger, below those of real chunks.
                unit = Unit(-len(self._units), file.size, file.mtime_ns, b"", (), (chunk,))
                self._take_over(file, unit)
                continue
            digest = _digest(chunk)
            known = units.get(chunk.first_line)
            if digest and known and known.digest == digest:
                self._take_over(file, known)
            else:
                self._number += 1
                unit = Unit(chunk.first_line, file.size, file.mtime_ns, digest, (), ())
                self._units[self._number] = (file.name, unit)
                yield Task(self._number, chunk)
            self._progress.read(file, len(chunk.raw or b""))

    def _take_over(self, file: SourceFile, unit: Unit) -> None:
        self._number += 1
        current = replace(unit, size=file.size, mtime=file.mtime_ns)
        self._units[self._number] = (file.name, current)
        self.take(Outcome(self._number, tuple((name, None) for name in unit.ids), unit.skipped))

    def take(self, outcome: Outcome) -> None:
        """Enter what came of a task."""
        if outcome.number not in self._units:
            self._moved.update(outcome.documents)
            return
        self._outcomes[outcome.number] = outcome.documents
        self._skipped += outcome.skipped
        name, unit = self._units[outcome.number]
        ids = tuple(document for document, _ in outcome.documents)
        self._units[outcome.number] = (name, replace(unit, ids=ids, skipped=outcome.skipped))
        self._progress.count(len(ids))

    def finish(self) -> Report:
        """Decide which documents live, write the ledger, and count."""
        winners: dict[str, int] = {}
        for number in sorted(self._outcomes):
            for document, location in self._outcomes[number]:
                winners[document] = number
                self.live[document] = location
        self._write_ledger(winners)
        read = sum(map(len, self._outcomes.values()))
        unchanged = sum(location is None for location in self.live.values())
        before = set(self._build.previous_ids())
        for document, location in self._moved.items():
            if document in self.live and self.live[document] is None:
                self.live[document] = location
        return Report(
            read=read,
            indexed=len(self.live) - unchanged,
            unchanged=unchanged,
            deleted=len(before - self.live.keys()),
            duplicates=read - len(self.live),
            skipped=tuple(self._skipped),
            documents=len(self.live),
            seconds=0.0,
            generation=None,
        )

    def _write_ledger(self, winners: dict[str, int]) -> None:
        for number, (name, unit) in self._units.items():
            if any(winners[document] != number for document in unit.ids):
                # It lost a document to another one of the same id; should that one go,
                # this must be read again.
                unit = replace(unit, mtime=-1, digest=b"")  # noqa: PLW2901
            self._ledger.add(name, unit)
        self._ledger.close()


def _digest(chunk: Chunk) -> bytes:
    return hashlib.blake2b(chunk.raw, digest_size=16).digest() if chunk.raw else b""


class _Progress:
    """Tells how far the reading is; without a listener it does nothing."""

    def __init__(self, tell: Progress | None, size: int) -> None:
        self._tell = tell
        self._size = max(size, 1)
        self._finished = 0
        self._current = 0.0
        self._documents = 0

    def read(self, file: SourceFile, size: int) -> None:
        ratio = _GZIP_RATIO if file.path.suffix == ".gz" else 1.0
        self._current = min(self._current + size * ratio, file.size)
        self._report()

    def finish(self, file: SourceFile) -> None:
        self._finished += file.size
        self._current = 0.0
        self._report()

    def count(self, documents: int) -> None:
        self._documents += documents
        self._report()

    def _report(self) -> None:
        if self._tell:
            self._tell(self._documents, (self._finished + self._current) / self._size)
