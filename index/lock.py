"""One writer at a time: a lock of the operating system that dies with its holder."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from index.errors import IndexLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_held: set[int] = set()


class Lock:
    """An exclusive lock on a file, held from construction until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises `IndexLocked` at once while someone else holds it."""
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 20).decode("ascii", "replace").strip()
            os.close(handle)
            raise IndexLocked(
                f"Một lần lập chỉ mục khác đang chạy (tiến trình {holder or '?'}); hãy đợi nó xong."
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode("ascii"), 0)
        self._handle: int | None = handle
        _held.add(handle)

    @property
    def held(self) -> bool:
        """Whether this process still holds the lock by this object."""
        return self._handle is not None

    def release(self) -> None:
        """Let the next writer in; releasing twice does nothing."""
        if self._handle is not None:
            _held.remove(self._handle)
            os.close(self._handle)
            self._handle = None


@contextmanager
def turn(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Wait until no other process is in such a block for this folder; death ends its turn.

    Yields whether it is our turn, as it always is for one who waits. Where folders cannot be
    locked (NFS) all go on at once.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        ours = True
        with suppress(OSError):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                ours = False
        yield ours
    finally:
        os.close(handle)


def _let_go_in_child() -> None:
    # A forked worker that outlives a killed parent would keep the lock by its copy of the
    # handle; closing the copy does not unlock what the parent holds.
    for handle in _held:
        os.close(handle)
    _held.clear()


os.register_at_fork(after_in_child=_let_go_in_child)
