"""Generations of an index on disk: built aside, sealed, published in one step.

    DATA_DIR/lock               held by the one writer
    DATA_DIR/current            the number of the served generation: the one pointer
    DATA_DIR/generations/12/    the one before, kept
    DATA_DIR/generations/13/    files, and manifest.json written last
    DATA_DIR/generations/14/    what a stopped writer left: no manifest.json, but a journal
                                of the work that is done, for the next writer to go on with

Whatever happens when, `current` names a whole generation: everything is on disk before
the pointer is replaced. Readers take no lock; they look at the pointer.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from index import durable, manifest, ownership
from index.errors import IndexDamaged, IndexMissing, OperatorError
from index.lock import Lock
from index.manifest import FileEntry, Manifest
from index.stamp import Stamp
from index.system import os_reason

if TYPE_CHECKING:
    from pathlib import Path

# A pointer that cannot be read names no generation: they count from 1.
_UNREADABLE = 0
# A draft with this file is worth going on with (what it holds: `index.journal`).
JOURNAL = "unfinished.sqlite"


@dataclass(frozen=True, slots=True)
class Published:
    """A published generation.

    `pointer` is what `current` named when this was opened; a reader is up to date while
    `Generations.pointer()` still says so. The two differ when the generation named is
    damaged and this is the one before it: `degraded` then says so in a sentence.
    """

    path: Path
    manifest: Manifest
    pointer: int
    degraded: str | None = None

    @property
    def stamp(self) -> Stamp:
        """What the generation says of itself."""
        return self.manifest.stamp

    def check(self) -> list[str]:
        """Read every byte; return the files that differ, are missing or are unexpected."""
        return self.manifest.differences(self.path)


class Generations:
    """The generations under one data directory."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._home = data_dir / "generations"
        self._pointer = data_dir / "current"

    def begin(self) -> Draft:
        """Start a draft and take the lock; what earlier writers left behind is removed.

        The newest draft that may be gone on with stays until the next publication.
        Raises `IndexLocked` while another one is under way.
        """
        self._data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._home.mkdir(mode=0o700, exist_ok=True)
        self._require_ours()
        lock = Lock(self._data_dir / "lock")
        try:
            number = max([self.pointer() or 0, *self._numbers()]) + 1
            self._sweep()
            path = self._home / str(number)
            path.mkdir(mode=0o700)
            return Draft(self, number, path, lock, self._unfinished(number))
        except BaseException:
            lock.release()
            raise

    def pointer(self) -> int | None:
        """Return the number the pointer names, None before the first publication.

        It costs one read of a small file: cheap enough for every request.
        """
        try:
            written = self._pointer.read_bytes().strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise OperatorError(f"Không đọc được {self._pointer}: {os_reason(error)}.") from error
        return int(written) if written.isdigit() and len(written) <= 9 else _UNREADABLE

    def moment(self) -> int:
        """Return when the pointer was set (ns since the epoch), 0 where there is none."""
        with contextlib.suppress(OSError):
            return self._pointer.stat().st_mtime_ns
        return 0

    def current(self) -> Published | None:
        """Return the published generation unchecked, None if there is none.

        Raises `IndexDamaged` where its manifest cannot be read.
        """
        number = self.pointer()
        if number is None:
            return None
        self._require_ours()
        return self._published(number)

    def required(self) -> Published:
        """Return what `current` returns. Raises `IndexMissing` where that is None."""
        if published := self.current():
            return published
        raise IndexMissing

    def open_checked(self) -> Published:
        """Return the newest generation of which every byte is as it was written.

        That is the published one, or, `degraded`, the one before. Raises `IndexMissing`
        before the first publication, `IndexDamaged` when nothing whole is left.
        """
        while True:
            number = self.pointer()
            if number is None:
                raise IndexMissing
            self._require_ours()
            try:
                return self._whole(number)
            except IndexDamaged as problem:
                # A writer that published twice since we looked has removed what we read.
                if self.pointer() == number:
                    return self._fall_back(number, problem)

    def verify(self) -> list[str]:
        """Return the files of the published generation that differ from its manifest.

        Raises `IndexMissing` before the first publication.
        """
        try:
            return self.required().check()
        except IndexDamaged:
            return [manifest.NAME]

    def publish(self, number: int) -> None:
        """Point to a finished generation; keep the one before it, remove older ones."""
        durable.sync(self._home)
        durable.replace_file(self._pointer, f"{number}\n".encode("ascii"))
        self._sweep()

    def _published(self, number: int) -> Published:
        path = self._home / str(number)
        try:
            content = (path / manifest.NAME).read_bytes()
        except OSError as error:
            raise IndexDamaged(f"Thiếu tệp {manifest.NAME} của chỉ mục.") from error
        return Published(path, Manifest.from_bytes(content), pointer=number)

    def _whole(self, number: int) -> Published:
        """Return a generation of which every byte was checked, or raise `IndexDamaged`."""
        published = self._published(number)
        try:
            names = published.check()
        except OSError as error:
            raise IndexDamaged(f"Không đọc được chỉ mục: {os_reason(error)}.") from error
        if names:
            raise IndexDamaged(f"Tệp của chỉ mục bị hỏng: {', '.join(names[:5])}.")
        return published

    def _fall_back(self, pointer: int, problem: IndexDamaged) -> Published:
        for number in self._numbers():
            try:
                whole = self._whole(number)
            except IndexDamaged:
                continue
            degraded = f"{problem} Đang dùng bản khác còn nguyên vẹn ({number})."
            return replace(whole, pointer=pointer, degraded=degraded)
        raise IndexDamaged(f"{problem} Hãy lập lại: timviet reindex --full THƯ_MỤC") from problem

    def _numbers(self) -> list[int]:
        """Return the numbers of all generations, whole or not, newest first."""
        names = [path.name for path in self._home.glob("*")]
        return sorted((int(n) for n in names if n.isascii() and n.isdecimal()), reverse=True)

    def _sweep(self) -> None:
        """Remove all but the published generation and the newest whole one before it."""
        pointer = self.pointer()
        numbers = self._numbers()
        keep = {pointer}
        if unfinished := self._unfinished():
            keep.add(int(unfinished.name))
        if pointer is not None:
            older = (n for n in numbers if n < pointer or pointer == _UNREADABLE)
            keep.add(next((n for n in older if self._looks_whole(n)), None))
        for number in numbers:
            if number not in keep:
                # What cannot be removed now is removed by the next writer.
                shutil.rmtree(self._home / str(number), ignore_errors=True)

    def _unfinished(self, below: int | None = None) -> Path | None:
        """Return the newest draft of a stopped writer with a journal, if it is the newest."""
        pointer = self.pointer() or _UNREADABLE
        for number in self._numbers():
            path = self._home / str(number)
            if number > pointer and (below is None or number < below) and _may_go_on(path):
                return path
        return None

    def _looks_whole(self, number: int) -> bool:
        try:
            published = self._published(number)
            return published.manifest.looks_whole(published.path)
        except (IndexDamaged, OSError):
            return False

    def _require_ours(self) -> None:
        ownership.require(self._data_dir, self._home)


def _may_go_on(path: Path) -> bool:
    return (path / JOURNAL).exists() and not (path / manifest.NAME).exists()


class Draft:
    """A generation under construction, the only one: it holds the lock until it ends.

    As a context manager it is abandoned at the end unless it was published. `unfinished`
    is the folder of an earlier draft that may be gone on with.
    """

    def __init__(
        self, home: Generations, number: int, path: Path, lock: Lock, unfinished: Path | None = None
    ) -> None:
        self.path = path
        self.unfinished = unfinished
        self.number = number
        self._generations = home
        self._lock = lock
        self._linked: dict[str, FileEntry] = {}

    def link_from(self, published: Published, name: str) -> None:
        """Take over a file of another generation without copying or reading it.

        Both generations share it from then on: it must never be written again.
        """
        target = self.path / name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.hardlink_to(published.path / name)
        self._linked[name] = published.manifest.files[name]

    def publish(self, *, documents: int, engine: str, analyzer: str, schema: str) -> Stamp:
        """Flush every file to disk, seal the draft and make it the served generation."""
        files = self._linked | manifest.hash_files(
            self.path, manifest.walk(self.path) - self._linked.keys(), flush=True
        )
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
        self._generations.publish(self.number)
        self._lock.release()
        return stamp

    def abandon(self) -> None:
        """Remove the draft and let the next writer in; after `publish` it does nothing.

        One that may be gone on with stays.
        """
        if not self._lock.held:
            return
        # An error right behind the switch leaves a published generation: never remove that.
        if self._generations.pointer() != self.number and not _may_go_on(self.path):
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.abandon()
