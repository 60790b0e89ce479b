"""Follow sources: whenever something below them changes, index it and publish.

Folders are watched through the operating system; files named one by one, and whether a
folder is still the same, are looked at every second.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from watchfiles import watch as watch_folders

from index.errors import NotWatched, OperatorError, SourceMissing
from index.reindex import reindex
from index.sources import require_sources
from index.system import os_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from threading import Event

    from watchfiles import Change

    from index.report import Progress, Report
    from index.settings import Settings

_LOOK_SECONDS = 1.0
# Changes that come within this time of each other are published together, but none waits
# longer than the second.
_QUIET_MS, _MOST_MS = 300, 2_000
# Where the system watches no more folders, they are looked through so often.
_POLL_MS = 3_000
# How the watcher names the system's limits: on folders, and on those who watch.
_TOO_MANY = ("watch limit reached", "Too many open files")
# However it is that a change was not seen (a link, a network drive), it is found so late.
_SURVEY_SECONDS = 300.0
_RETRY_SECONDS = 5.0


def watch(
    sources: Sequence[Path],
    settings: Settings,
    *,
    stop: Event,
    full: bool = False,
    progress: Progress | None = None,
) -> Iterator[Report | OperatorError]:
    """Index the sources, then again after every change; yield each publication.

    What goes wrong on the way is yielded, too, and tried again. Sources that vanish are
    passed over until they are back; while there is none of them the index stays as it is.
    Raises `SourceMissing` if one does not exist at the start.
    """
    require_sources(sources)
    yield reindex(sources, settings, full=full, progress=progress)
    retry = False
    for changed in _changes(sources, settings.data_dir, stop):
        if isinstance(changed, NotWatched):
            yield changed
        elif changed or retry:
            try:
                report = _again(sources, settings, progress)
                retry = False
                if report and report.generation:
                    yield report
            except OperatorError as error:
                retry = True
                yield error
                stop.wait(_RETRY_SECONDS)


def _again(sources: Sequence[Path], settings: Settings, progress: Progress | None) -> Report | None:
    present = [source for source in sources if os.path.lexists(source)]
    try:
        return reindex(present, settings, even_same=False, progress=progress) if present else None
    except SourceMissing:
        # It went this very moment: the next look will tell.
        return None
    except OSError as error:
        raise OperatorError(f"{error.filename or ''}: {os_reason(error)}".lstrip(": ")) from error


def _changes(sources: Sequence[Path], data_dir: Path, stop: Event) -> Iterator[bool | NotWatched]:
    """Yield every second, or as changes come, whether anything may have changed.

    What is written below `data_dir` is our own work, should it lie in a source.
    Once, if so it is, that folders cannot be watched but must be looked through.
    """
    polling = False
    while not stop.is_set():
        # What changed before the watcher stood was not seen by it.
        marks, late, surveyed = _marks(sources), True, time.monotonic()
        for seen in _events(sources, data_dir, stop, polling=polling):
            if seen is None:
                polling = True
                yield NotWatched()
                break
            if _marks(sources) != marks:
                break
            if late:
                surveyed = time.monotonic()
            yield seen or late
            late = time.monotonic() - surveyed > _SURVEY_SECONDS


def _events(
    sources: Sequence[Path], data_dir: Path, stop: Event, *, polling: bool
) -> Iterator[bool | None]:
    """Yield whether the watched folders changed, every second at least.

    None: there are too many of them for the operating system.
    """
    folders = [str(source.absolute()) for source in sources if source.is_dir()]
    if not folders:
        while not stop.wait(_LOOK_SECONDS):
            yield False
        return
    matter = _Matters(folders, str(data_dir.absolute()))
    try:
        yield from _watched(folders, matter, stop, polling=polling)
    except PermissionError:
        # Who passes over what may not be read hears of no limit either: hence only here.
        yield from _watched(folders, matter, stop, polling=polling, lenient=True)
    except (OSError, RuntimeError) as error:
        # The watcher has no public name for its own errors: they are RuntimeErrors.
        if any(limit in str(error) for limit in _TOO_MANY):
            yield None
            return
        # A folder went while it was being looked at.
        stop.wait(_LOOK_SECONDS)
        yield True


def _watched(
    folders: Sequence[str], matter: _Matters, stop: Event, *, polling: bool, lenient: bool = False
) -> Iterator[bool]:
    """Yield what the watcher saw; `lenient` passes over folders that may not be read."""
    for changes in watch_folders(
        *folders,
        watch_filter=matter,
        debounce=_MOST_MS,
        step=_QUIET_MS,
        stop_event=stop,
        rust_timeout=int(_LOOK_SECONDS * 1000),
        yield_on_timeout=True,
        ignore_permission_denied=lenient,
        force_polling=polling,
        poll_delay_ms=_POLL_MS,
    ):
        yield bool(changes)


class _Matters:
    """Passes changes that may matter: hidden files and our own are never indexed.

    Nor is what is below them.
    """

    def __init__(self, roots: Sequence[str], own: str) -> None:
        self._roots = roots
        self._own = own

    def __call__(self, _: Change, path: str) -> bool:
        if f"{path}/".startswith(f"{self._own}/"):
            return False
        rests = (path[len(root) :] for root in self._roots if path.startswith(root))
        return any("/." not in rest for rest in rests)


def _marks(sources: Sequence[Path]) -> list[tuple[int, ...]]:
    """Return what tells that a source became another: which it is; of a file, its state."""
    marks: list[tuple[int, ...]] = []
    for source in sources:
        try:
            node = source.stat()
        except OSError:
            marks.append(())
            continue
        own = (node.st_dev, node.st_ino)
        marks.append(own if source.is_dir() else (*own, node.st_size, node.st_mtime_ns))
    return marks
