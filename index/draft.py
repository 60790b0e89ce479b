"""A generation under construction."""

from __future__ import annotations

import datetime as dt
import shutil
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Protocol, Self

from index import durable, manifest
from index.manifest import FileEntry, Manifest
from index.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Collection
    from concurrent.futures import Future
    from pathlib import Path

    from index.lock import Lock
    from index.published import Published

# A draft with this file is worth going on with (what it holds: `index.journal`).
JOURNAL = "unfinished.sqlite"


def may_go_on(path: Path) -> bool:
    """Return whether a folder is that of a draft that was left and may be gone on with."""
    return (path / JOURNAL).exists() and not (path / manifest.NAME).exists()


class Home(Protocol):
    """Where a draft becomes a generation: `index.generations.Generations`."""

    def pointer(self) -> int | None:
        """Return the number of the served generation."""

    def publish(self, number: int) -> None:
        """Point to a finished generation."""


class Draft:
    """A generation under construction, the only one: it holds the lock until it ends.

    As a context manager it is abandoned at the end unless it was published. `unfinished`
    is the folder of an earlier draft that may be gone on with.
    """

    def __init__(
        self, home: Home, number: int, path: Path, lock: Lock, unfinished: Path | None = None
    ) -> None:
        self.path = path
        self.unfinished = unfinished
        self.number = number
        self._home = home
        self._lock = lock
        self._linked: dict[str, FileEntry] = {}
        self._sealing: Future[dict[str, FileEntry]] | None = None

    def link_from(self, published: Published, name: str) -> None:
        """Take over a file of another generation without copying or reading it.

        Both generations share it from then on: it must never be written again.
        """
        target = self.path / name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.hardlink_to(published.path / name)
        self._linked[name] = published.manifest.files[name]

    def seal(self, names: Collection[str]) -> None:
        """Begin to flush and hash files that nobody will write any more, beside other work."""
        with_one = ThreadPoolExecutor(1)
        self._sealing = with_one.submit(manifest.hash_files, self.path, names, flush=True)
        with_one.shutdown(wait=False)

    def publish(self, *, documents: int, engine: str, analyzer: str, schema: str) -> Stamp:
        """Flush every file to disk, seal the draft and make it the served generation."""
        done = self._linked | (self._sealing.result() if self._sealing else {})
        rest = manifest.walk(self.path) - done.keys()
        files = done | manifest.hash_files(self.path, rest, flush=True)
        stamp = Stamp(
            engine=engine,
            generation=self.number,
            built_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            documents=documents,
            size=sum(entry.size for entry in files.values()),
            analyzer=analyzer,
            schema=schema,
        )
        durable.write_file(self.path / manifest.NAME, Manifest(stamp, files).to_bytes())
        for folder in [path for path in self.path.rglob("*") if path.is_dir()]:
            durable.sync(folder)
        durable.sync(self.path)
        self._home.publish(self.number)
        self._lock.release()
        return stamp

    def abandon(self) -> None:
        """Remove the draft and let the next writer in; after `publish` it does nothing.

        One that may be gone on with stays.
        """
        if not self._lock.held:
            return
        if self._sealing:
            wait([self._sealing])
        # An error right behind the switch leaves a published generation: never remove that.
        if self._home.pointer() != self.number and not may_go_on(self.path):
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.abandon()
