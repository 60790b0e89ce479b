"""What workers are forked from, started before anything else where they will have much to do.

Imports next to nothing: each module loaded before is time in which that process waits.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import suppress
from itertools import chain, islice
from multiprocessing import forkserver
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.context import ForkServerContext
    from pathlib import Path

# A worker costs a second, a few hundred megabytes and a segment: it should have work.
BYTES_A_WORKER = 4_000_000
# To see whether much has changed so many files are looked at.
_LOOKED_AT = 1_000


def get_ready(sources: Sequence[Path], since: int) -> None:
    """Make workers ready where much seems to have changed since a moment (in ns).

    A guess, for it looks at every file there is: whether workers read is decided later.
    """
    size = 0
    for path in islice(chain.from_iterable(map(_files, sources)), _LOOKED_AT):
        with suppress(OSError):
            found = os.stat(path)  # noqa: PTH116 - pathlib is slower, for a thousand files
            size += found.st_size if found.st_mtime_ns > since else 0
        if size > BYTES_A_WORKER:
            context()
            forkserver.ensure_running()
            return


def context() -> ForkServerContext:
    """Return what starts workers: a process that has loaded the code, but runs no threads."""
    # They start at once, whatever threads this process has.
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["index.whoosh_store.preloaded"])
    return found


def _files(source: Path) -> Iterator[str]:
    if not source.is_dir():
        yield str(source)
    for folder, _, names in os.walk(source):
        yield from (os.path.join(folder, name) for name in names)  # noqa: PTH118 - as above
