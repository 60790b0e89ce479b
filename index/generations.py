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
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from index import durable, manifest, ownership
from index.draft import Draft, may_go_on
from index.errors import IndexDamaged, IndexMissing, OperatorError
from index.lock import Lock
from index.manifest import Manifest
from index.published import Published
from index.system import os_reason

if TYPE_CHECKING:
    from pathlib import Path

# A pointer that cannot be read names no generation: they count from 1.
_UNREADABLE = 0


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
            if number > pointer and (below is None or number < below) and may_go_on(path):
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
