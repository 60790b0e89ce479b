"""What processes take of memory and processor, from the kernel's own books."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Self

_EVERY = 0.2
_PROC = Path("/proc")
_GONE = (FileNotFoundError, ProcessLookupError, PermissionError)
_TICKS = os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """Return the processes that one has started."""
    found: list[int] = []
    with suppress(*_GONE):
        for task in (_PROC / str(pid) / "task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


def tree(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    return [pid, *(one for child in children(pid) for one in tree(child))]


def measures(pid: int) -> dict[str, int]:
    """Return the sums of a process's mappings in bytes, by their names there."""
    sums: dict[str, int] = {}
    with suppress(*_GONE):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()[1:]:
            name, size, *_ = line.split()
            sums[name.rstrip(":")] = int(size) * 1024
    return sums


def private(pid: int) -> int:
    """Return the bytes that a process shares with no other."""
    found = measures(pid)
    return found.get("Private_Clean", 0) + found.get("Private_Dirty", 0)


def processor_seconds(pid: int) -> float:
    """Return what a process has computed so far."""
    with suppress(*_GONE):
        fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    return 0.0


class Watch(threading.Thread):
    """Samples a process and its descendants until it ends.

    `peak` is the largest sum of their memory, what several share counted once (Pss);
    `anonymous` leaves out what only mirrors files, which the kernel may drop at any time.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.anonymous = 0
        self._pid = pid
        self._seconds: dict[int, float] = {}
        self._done = threading.Event()

    @property
    def cpu(self) -> float:
        """The processor seconds of all, up to the last sample of each."""
        return sum(self._seconds.values())

    def run(self) -> None:
        """Sample until told to stop."""
        while not self._done.wait(_EVERY):
            pids = tree(self._pid)
            found = [measures(pid) for pid in pids]
            self.peak = max(self.peak, sum(one.get("Pss", 0) for one in found))
            self.anonymous = max(self.anonymous, sum(one.get("Pss_Anon", 0) for one in found))
            for pid in pids:
                spent = processor_seconds(pid)
                self._seconds[pid] = max(self._seconds.get(pid, 0.0), spent)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self.join()


def wait(pid: int) -> tuple[int, int]:
    """Wait for a child; return its exit code and the highest Rss of it or a waited-for child."""
    _, status, used = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), used.ru_maxrss * 1024
