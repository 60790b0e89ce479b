"""The use case: sources in, a published generation out."""

from __future__ import annotations

import errno
import sqlite3
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from index import open_store
from index.errors import NoRoom
from index.generations import Generations
from index.run import Run, get_ready
from index.sources import Limits, require_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.report import Progress, Report
    from index.settings import Settings

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
    require_sources(sources)
    since = 0 if full else Generations(settings.data_dir).moment()
    get_ready(sources, Limits.of(settings), since)
    with open_store(settings).begin(full=full) as build, _with_room(settings) as giving_up:
        run = Run(build, sources, Limits.of(settings), progress, dry=dry_run)
        giving_up.append(run.give_up)
        try:
            report = run.read(jobs or settings.jobs)
            if not dry_run and (even_same or run.has_news(report)):
                stamp = run.publish(replace(report, seconds=time.monotonic() - started))
                report = replace(
                    report,
                    generation=stamp.generation,
                    documents=stamp.documents,
                    near_duplicates=build.near_duplicates,
                )
        finally:
            run.close()
    return replace(report, seconds=time.monotonic() - started)


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
