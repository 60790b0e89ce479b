"""A memory limit on the reading of one file."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from index.sources.page import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

# A page of 50 MB, the most that is read, takes a fifth of it.
_MOST_BYTES = 1 << 30
_DATA_PAGES = 5


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Raise `Unreadable` in the block when it wants too much memory on top of what there is.

    The system counts private memory of the process against the limit, not what is mapped from
    files. A parser in C that cannot bear it ends its process: that is for the pool to see.
    """
    before, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = _held() + _MOST_BYTES
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))
    try:
        yield
    except MemoryError as error:
        raise Unreadable("Cần quá nhiều bộ nhớ để đọc, hơn 1 GB.") from error
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, most))


def _held() -> int:
    """Return how many bytes of data the process holds."""
    return int(Path("/proc/self/statm").read_text().split()[_DATA_PAGES]) * resource.getpagesize()
