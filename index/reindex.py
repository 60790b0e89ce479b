"""The use case: sources in, a published generation out."""

from __future__ import annotations

import errno
import sqlite3
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from index import open_store
from index.base import Base
from index.errors import NoRoom
from index.generations import Generations
from index.ready import get_ready

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.report import Progress, Report
    from index.run import Run
    from index.settings import Settings
    from index.store import Build

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def reindex(
    sources: Sequence[Path],
    settings: Settings,
    *,
    full: bool = False,
    jobs: int | None = None,
    dry_run: bool = False,
    even_same: bool = True,
    progress: Progress | None = None,
) -> Report:
    """Build an index of the sources and publish it in one step.

    Unless `full`, what has not changed since the generation before is taken over. Either
    way what a stopped reindex had written is not done again. Unless `even_same`, nothing is
    published where nothing changed. Raises `SourceMissing` before
    anything is touched, `IndexLocked` while another reindex runs; whatever it raises, the
    index that served before goes on serving.
    """
    started = time.monotonic()
    generations = Generations(settings.data_dir)
    get_ready(sources, 0 if full else generations.moment())
    # Loaded beside what workers are forked from.
    from index.run import Run  # noqa: PLC0415
    from index.sources import Limits, require_sources  # noqa: PLC0415

    require_sources(sources)
    base = None if full else Base(generations)
    with open_store(settings).begin(base) as build, _with_room(settings) as giving_up:
        run = Run(build, sources, Limits.of(settings), progress, dry=dry_run)
        giving_up.append(run.give_up)
        try:
            report = run.read(jobs or settings.jobs)
            if not dry_run and (even_same or run.has_news(report)):
                report = _published(run, build, replace(report, seconds=time.monotonic() - started))
        finally:
            run.close()
    return replace(report, seconds=time.monotonic() - started)


def _published(run: Run, build: Build, report: Report) -> Report:
    stamp = run.publish(report)
    return replace(
        report,
        generation=stamp.generation,
        documents=stamp.documents,
        near_duplicates=build.near_duplicates,
    )


@contextmanager
def _with_room(settings: Settings) -> Iterator[list[Callable[[], None]]]:
    """Raise `NoRoom` in place of what says so in the block, after calling what is listed."""
    giving_up: list[Callable[[], None]] = []
    try:
        yield giving_up
    except (OSError, sqlite3.OperationalError) as error:
        if not _is_full(error):
            raise
        for call in giving_up:
            call()
        raise NoRoom(settings.data_dir) from error


def _is_full(error: OSError | sqlite3.OperationalError) -> bool:
    """Whether something could not be written for want of room."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    return error.sqlite_errorcode == sqlite3.SQLITE_FULL
