"""Writing that survives a crash: bytes and names reach the disk before we go on."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a file and flush it to disk; its name is safe after `sync` of its folder."""
    with _opened(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as handle:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Put new content in place of a file in one step: a reader sees the old or the new."""
    aside = path.with_name(path.name + ".new")
    write_file(aside, content)
    aside.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Flush a file's content, or a folder's names, to disk."""
    with _opened(path, os.O_RDONLY) as handle:
        os.fsync(handle)


@contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    handle = os.open(path, flags | os.O_CLOEXEC, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)
