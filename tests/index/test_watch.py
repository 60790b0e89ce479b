"""Following folders where the system does not watch them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import watchfiles

from index import watch as module
from index.errors import NotWatched
from index.report import Report
from index.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest


def test_too_many_folders_are_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*paths: str, force_polling: bool, **options: Any) -> Iterator[Any]:
        if not force_polling:
            raise OSError("OS file watch limit reached. about [...]")
        return watchfiles.watch(*paths, force_polling=True, **options)

    monkeypatch.setattr(module, "watch_folders", watch)
    monkeypatch.setattr(module, "_POLL_MS", 200)
    source, stop = tmp_path / "tin", threading.Event()
    source.mkdir()
    (source / "a.txt").write_text("Bài thứ nhất nói về việc làm đường.", "utf-8")
    timer = threading.Timer(60, stop.set)
    timer.start()
    news: list[object] = []
    for one in module.watch([source], Settings(data_dir=tmp_path / "var"), stop=stop):
        news.append(one)
        if isinstance(one, NotWatched):
            (source / "b.txt").write_text("Bài thứ hai nói về việc trồng rừng.", "utf-8")
        elif isinstance(one, Report) and one.documents == 2:
            stop.set()
    timer.cancel()
    assert sum(isinstance(one, NotWatched) for one in news) == 1
    assert isinstance(news[-1], Report)
    assert news[-1].documents == 2
