"""A time limit on the reading of one file."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.sources.page import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise `Unreadable` in the block when its time is up.

    Works by a timer signal, so only in the main thread of a process, as workers read in;
    elsewhere there is no limit. Compiled code is stopped when it comes back to Python:
    one that never does is for the pool to kill.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise Unreadable("Đọc quá lâu, vượt giới hạn thời gian cho một tệp.")
