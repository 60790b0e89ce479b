"""`timviet reindex --watch`: publish whenever something changes, until told to end."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from index.errors import NotWatched, OperatorError
from web import printing
from web.shell import interruptible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.report import Report
    from index.settings import Settings


def follow(
    sources: Sequence[Path], settings: Settings, show: Callable[[Report], None], *, full: bool
) -> None:
    """Watch the sources and show every publication; return when interrupted or terminated."""
    # The watcher and the reindex are loaded by who follows: help is answered without them.
    from index.watch import watch  # noqa: PLC0415

    stop = threading.Event()
    following = False
    try:
        with interruptible(terminate=True) as check:

            def progress(_documents: int, _share: float) -> None:
                check()

            for news in watch(sources, settings, stop=stop, full=full, progress=progress):
                if isinstance(news, NotWatched):
                    printing.note(str(news))
                    continue
                if isinstance(news, OperatorError):
                    printing.note(f"Chưa cập nhật được, sẽ thử lại: {news}")
                    continue
                show(news)
                sys.stdout.flush()
                if not following:
                    following = True
                    printing.note("Đang theo dõi thay đổi; nhấn Ctrl-C để thôi.")
    except KeyboardInterrupt:
        stop.set()
    printing.note("Đã thôi theo dõi.")
