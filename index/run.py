"""One run over the sources: what must be read is handed out, what comes back is entered."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from index.books import Books
from index.journal import Journal
from index.ledger import Ledger, Unit, reader_fingerprint
from index.ready import BYTES_A_WORKER
from index.report import read_report, write_report
from index.sources import (
    Chunk,
    Habits,
    Learner,
    Skipped,
    SourceFile,
    circumstances,
    raw_chunks,
    scan,
)
from index.survey import Known, survey
from index.work import Here, Outcome, Task
from index.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.document import Document
    from index.metadata.site import SitePage
    from index.report import Progress, Report
    from index.sources import Limits
    from index.stamp import Stamp
    from index.store import Build, Location, Lot, Piece, Sink
    from index.work import AnyHands

# Runs of records in which something changed: most of what they hold is only compared, which
# one worker does as fast as they are cut.
_BYTES_ALONE = 24_000_000
# Measured on tiny pages: .7 ms each, to be read, cleaned and indexed.
_BYTES_A_FILE = 4_000
_LOTS_HERE = 16
# How much of its unpacked size a .gz of records takes: only the progress bar needs it.
_GZIP_RATIO = 0.36


class Run:
    """Reads the sources into a build; `close` it whatever happens."""

    def __init__(
        self,
        build: Build,
        sources: Sequence[Path],
        limits: Limits,
        progress: Progress | None,
        *,
        dry: bool,
    ) -> None:
        self._build = build
        self._sources = sources
        self._limits = limits
        self._dry = dry
        around = circumstances(limits)
        self._known = Known(Ledger.open(build.previous), around)
        self._survey = survey(sources, limits, self._known)
        state = f"{build.state} {reader_fingerprint()} {around}"
        unfinished = None if dry else build.unfinished
        self._journal = Journal.begin(build.path, state, unfinished)
        self._progress = _Progress(progress, self._survey.size)
        ledger = Ledger.create(build.path, around)
        self._books = Books(ledger, self._journal, self._progress.count)
        self._number = 0

    def read(self, jobs: int) -> Report:
        """Read what is new or changed, and say what came of everything."""
        lots = list(self._build.leftovers())
        hands = self._hands(jobs, lots)
        try:
            habits = self._learn(hands)
            self._enter(hands, self._tasks(habits, lots))
            report = self._books.report(self._build.previous_keys())
            self._rewrite_small(hands)
        finally:
            hands.stop()
        return report

    def has_news(self, report: Report) -> bool:
        """Whether the index, or what is left out of it, would be another than before."""
        if report.indexed or report.deleted or not self._build.previous:
            return True
        before = read_report(self._build.previous)
        return before is None or before.skipped_digest != report.skipped_digest

    def publish(self, report: Report) -> Stamp:
        """Publish what was read, the report with it."""
        self._journal.remove()
        self._build.assemble(self._books.sorted_pieces(), self._books.live)
        copies = self._build.near_duplicates
        write_report(self._build.path, replace(report, near_duplicates=copies))
        return self._build.publish()

    def close(self) -> None:
        """Close the files; the journal stays unless all was published."""
        self._journal.close()

    def give_up(self) -> None:
        """Let nothing be gone on with: what was written would fill the disk meanwhile."""
        self._journal.remove()

    def _hands(self, jobs: int, lots: Sequence[Lot]) -> AnyHands:
        """Return who is to read: this process where it is little and safe, else workers."""
        sink = self._build.sink()
        sink = partial(_DrySink, sink) if self._dry else sink
        survey = self._survey
        # A file has its own cost, as much as so many bytes.
        changed = survey.changed + survey.files * _BYTES_A_FILE
        few_lots = len(lots) <= _LOTS_HERE
        if survey.safe and few_lots and changed <= BYTES_A_WORKER:
            return Here(sink)
        compared = survey.safe and few_lots and survey.new <= BYTES_A_WORKER
        alone = _BYTES_ALONE if compared and not survey.samples else 0
        return Workers(min(jobs, 1 + changed // BYTES_A_WORKER), sink, alone)

    def _enter(self, hands: AnyHands, tasks: Iterator[Task]) -> None:
        for outcome in hands.run(tasks):
            self._books.take(outcome)
        for outcome in hands.flush():
            self._books.take(outcome)

    def _learn(self, hands: AnyHands) -> Habits:
        """Return what the pages of each folder have in common, where one has to be read.

        Where they tell what is learnt when it is known what they repeat.
        """
        learner = Learner()
        for folder, pages, page in self._samples(hands):
            learner.take(folder, pages, page)
        for folder, pages, page in self._samples(hands, learner):
            learner.take_places(folder, pages, page)
        return learner.habits()

    def _samples(
        self, hands: AnyHands, learner: Learner | None = None
    ) -> Iterator[tuple[str, int, SitePage]]:
        """Yield pages to learn from, each with its folder and how many there are of it.

        A learner who knows what they repeat is told where those tell what which it wants to see.
        """
        waiting: dict[int, tuple[str, int]] = {}
        known = learner.habits() if learner else Habits()
        only = learner.telling if learner else None

        def tasks() -> Iterator[Task]:
            for folder, files in self._survey.samples.files(self._limits, only):
                for file in files:
                    chunk = Chunk(file, self._limits, site=known.of(file))
                    task = Task(self._next(), chunk, learn=True, places=learner is not None)
                    waiting[task.number] = folder, len(files)
                    yield task

        for outcome in hands.run(tasks()):
            yield *waiting.pop(outcome.number), outcome.page

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _tasks(self, habits: Habits, lots: Sequence[Lot]) -> Iterator[Task]:
        """Yield what has to be read; what has not changed is taken over on the way."""
        for lot in lots:
            yield Task(self._next(), lot=lot)
        for file in scan(self._sources, self._limits):
            if isinstance(file, Skipped):
                self._books.omissions.add([file])
                continue
            units = self._known.units(file.name)
            if self._known.is_as_before(file, [unit.look for unit in units.values()]):
                for unit in units.values():
                    self._take_over(file, unit, [(name, None) for name in unit.ids])
            else:
                yield from self._changed(file, units, habits)
            self._progress.finish(file)
        # Where workers still have something to do, this costs no time.
        self._build.get_ready()

    def _changed(self, file: SourceFile, units: dict[int, Unit], habits: Habits) -> Iterator[Task]:
        """Yield the chunks of a file, those left out that are as they were or done by now."""
        done = self._journal.units(file.name)
        for number, chunk in enumerate(raw_chunks(file, self._limits, habits.of(file)), 1):
            if isinstance(chunk, Skipped):
                # A line of its own in the ledger, below those of real chunks.
                unit = Unit(-number, file.size, file.mtime_ns, b"", (), (chunk,))
                self._take_over(file, unit, ())
                continue
            digest = _digest(chunk)
            before, finished = units.get(chunk.first_line), done.get(chunk.first_line)
            if finished and _is_same(finished[0], file, digest):
                self._take_over(file, *finished)
            elif before and digest and self._known.is_of(before, digest):
                self._take_over(file, before, [(name, None) for name in before.ids])
            else:
                unit = Unit(chunk.first_line, file.size, file.mtime_ns, digest, (), ())
                self._books.expect(self._next(), file.name, unit)
                yield Task(self._number, chunk, before=before)
            self._progress.read(file, len(chunk.raw or b""))

    def _take_over(
        self, file: SourceFile, unit: Unit, documents: Sequence[tuple[str, Location | None]]
    ) -> None:
        same = unit.same_file(file)
        current = unit if same else replace(unit, size=file.size, mtime=file.mtime_ns)
        self._books.expect(self._next(), file.name, current)
        outcome = Outcome(
            self._number, tuple(documents), unit.skipped, tally=unit.tally, prints=unit.prints
        )
        self._books.take(outcome)

    def _rewrite_small(self, hands: AnyHands) -> None:
        """Write pieces anew that are too small and too many: each costs every query."""
        small = self._build.small(self._books.pieces)
        self._enter(hands, (Task(self._next(), lot=lot) for lot in self._books.lots(small)))
        self._books.rewritten(small)


def _is_same(unit: Unit, file: SourceFile, digest: bytes) -> bool:
    return unit.digest == digest if digest else unit.same_file(file)


def _digest(chunk: Chunk) -> bytes:
    """Return a hash of the bytes that came along, the head of a table too; of a page none."""
    if not chunk.raw:
        return b""
    digest = hashlib.blake2b(chunk.head, digest_size=16)
    digest.update(chunk.raw)
    return digest.digest()


class _DrySink:
    """Says what a sink would do, and does nothing."""

    def __init__(self, sink: Callable[[], Sink]) -> None:
        self.holds, self.before = (made := sink()).holds, made.before
        self.written: Sequence[Piece] = ()

    def add(self, document: Document) -> Location:  # noqa: ARG002
        return "", 0

    def read(self, lot: Lot) -> Iterator[Document]:  # noqa: ARG002
        return iter(())

    def write(self) -> None:
        return None

    def flush(self) -> None:
        return None


class _Progress:
    """Tells how far the reading is; without a listener it does nothing."""

    def __init__(self, tell: Progress | None, size: int) -> None:
        self._tell = tell
        self._size = max(size, 1)
        self._finished = 0
        self._current = 0.0
        self._documents = 0

    def read(self, file: SourceFile, size: int) -> None:
        """Count bytes read of a file."""
        ratio = _GZIP_RATIO if file.path.suffix == ".gz" else 1.0
        self._current = min(self._current + size * ratio, file.size)
        self._report()

    def finish(self, file: SourceFile) -> None:
        """Count a file as read."""
        self._finished += file.size
        self._current = 0.0
        self._report()

    def count(self, documents: int) -> None:
        """Count documents; less than none are taken back."""
        self._documents += documents
        self._report()

    def _report(self) -> None:
        if self._tell:
            share = min((self._finished + self._current) / self._size, 1.0)
            self._tell(self._documents, share)
