"""`timviet reindex --watch`, a real process over real files, and a server that follows."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING, Any, Self

import pytest

from tests.command import COMMAND, ROOT, answer, environment, timviet
from tests.web.serving import Server, eventually

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Watcher:
    """A watching process; what it published and said is read from files."""

    def __init__(self, place: Path, *args: str | Path, within: Sequence[str] = ()) -> None:
        self.data_dir = place / "var"
        self._args = [*within, *COMMAND, "reindex", "--watch", "--json", *args]
        self._out, self._err = place / "out", place / "err"

    def __enter__(self) -> Self:
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                self._args, env=environment(self.data_dir), cwd=ROOT, stdout=out, stderr=err
            )
        try:
            self.until(lambda: "Đang theo dõi" in self.said)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    @property
    def said(self) -> str:
        return self._err.read_text("utf-8")

    @property
    def published(self) -> list[dict[str, Any]]:
        lines = self._out.read_text("utf-8").splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith("\n")]

    @property
    def documents(self) -> int:
        count: int = self.published[-1]["documents"]
        return count

    def until(self, holds: Any) -> None:
        eventually(lambda: holds() or self.process.poll() is not None, 60)
        assert holds(), self.said


def page(path: Path, text: str) -> Path:
    path.write_text(f"Tin của xã\n\n{text}\n", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "nguồn"
    source.mkdir()
    page(source / "đầu.txt", "Họp chợ phiên.")
    return source


def test_changes_are_published_and_served(folder: Path, tmp_path: Path) -> None:
    def found(text: str) -> int:
        total: int = server.get(f"/api/search?q={text}&size=1").json()["total"]
        return total

    with Watcher(tmp_path, folder) as watcher, Server(tmp_path / "var") as server:
        assert watcher.documents == 1
        assert found("ch%E1%BB%A3") == 1
        page(folder / "mới.txt", "Đường làng mở rộng.")
        watcher.until(lambda: watcher.documents == 2)
        eventually(lambda: found("%C4%91%C6%B0%E1%BB%9Dng") == 1, 30)
        (folder / "mới.txt").rename(folder / "khác.txt")
        watcher.until(lambda: watcher.published[-1]["deleted"] == 1)
        assert watcher.documents == 2
        (folder / "đầu.txt").unlink()
        watcher.until(lambda: watcher.documents == 1)
        eventually(lambda: found("ch%E1%BB%A3") == 0, 30)
        generations = [one["generation"] for one in watcher.published]
        assert generations == sorted(set(generations))


def test_bad_and_hidden_files_and_folders_that_come_and_go(folder: Path, tmp_path: Path) -> None:
    with Watcher(tmp_path, folder) as watcher:
        (folder / "hỏng.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
        watcher.until(lambda: len(watcher.published[-1]["skipped"]) == 1)
        count = len(watcher.published)
        (folder / ".ẩn.txt").write_text("không đọc", encoding="utf-8")
        below = folder / "xã" / "thôn"
        below.mkdir(parents=True)
        page(below / "tin.txt", "Lúa mùa trúng lớn.")
        watcher.until(lambda: watcher.documents == 2)
        page(below / "tin-2.txt", "Ngô cũng trúng.")
        watcher.until(lambda: watcher.documents == 3)
        shutil.rmtree(folder / "xã")
        watcher.until(lambda: watcher.documents == 1)
        assert all(".ẩn" not in json.dumps(one) for one in watcher.published[count:])


def rests(path: Path) -> bool:
    """Whether a file stays as it is for longer than two looks at the sources take."""
    before = path.stat().st_mtime_ns
    time.sleep(2.5)
    return path.stat().st_mtime_ns == before


def test_its_own_index_below_a_source_is_no_change(tmp_path: Path) -> None:
    page(tmp_path / "a.txt", "Bài thứ nhất nói về việc làm đường.")
    # What the process prints lies in a hidden folder: it is no source either.
    (tmp_path / ".ngoài").mkdir()
    with Watcher(tmp_path / ".ngoài", tmp_path, "--data-dir", tmp_path / "var") as watcher:
        watcher.until(lambda: watcher.published)
        watcher.until(lambda: rests(tmp_path / "var" / "lock"))
        page(tmp_path / "b.txt", "Bài thứ hai nói về việc trồng rừng.")
        watcher.until(lambda: watcher.documents == 2)
        assert len(watcher.published) == 2
        assert watcher.published[-1]["skipped"] == []


def test_a_source_that_vanishes_is_waited_for(folder: Path, tmp_path: Path) -> None:
    other = page(tmp_path / "riêng.txt", "Tệp được gọi tên.")
    with Watcher(tmp_path, folder, other) as watcher:
        assert watcher.documents == 2
        shutil.rmtree(folder)
        watcher.until(lambda: watcher.documents == 1)
        folder.mkdir()
        page(folder / "lại.txt", "Thư mục trở lại.")
        watcher.until(lambda: watcher.documents == 2)
        page(folder / "nữa.txt", "Thêm một bài.")
        watcher.until(lambda: watcher.documents == 3)
        count = len(watcher.published)
        page(other, "Tệp được gọi tên, đã đổi.")
        watcher.until(lambda: len(watcher.published) > count)
        assert watcher.documents == 3
        assert answer("search", "đã đổi", data_dir=watcher.data_dir)["total"] == 1


@pytest.mark.parametrize(("limit", "most"), [("watches", 3), ("instances", 0)])
def test_beyond_the_limits_of_the_system_folders_are_looked_through(
    folder: Path, tmp_path: Path, limit: str, most: int
) -> None:
    # A user namespace has limits of its own: no other process feels them.
    lower = f'echo {most} > /proc/sys/user/max_inotify_{limit} && exec "$@"'
    within = ["unshare", "--user", "--map-root-user", "sh", "-c", lower, "sh"]
    if subprocess.run([*within, "true"], capture_output=True, check=False).returncode:
        pytest.skip("không lập được không gian người dùng (user namespace) ở đây")
    for number in range(10):
        (folder / f"xã {number}").mkdir()
    with Watcher(tmp_path, folder, within=within) as watcher:
        watcher.until(lambda: "fs.inotify" in watcher.said)
        page(folder / "xã 9" / "mới.txt", "Đường làng mở rộng.")
        watcher.until(lambda: watcher.documents == 2)
        assert "Traceback" not in watcher.said
        assert watcher.said.count("fs.inotify") == 1


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_told(folder: Path, tmp_path: Path, sign: signal.Signals) -> None:
    with Watcher(tmp_path, folder) as watcher:
        watcher.process.send_signal(sign)
        assert watcher.process.wait(30) == 0
        assert "Đã thôi theo dõi." in watcher.said
        assert "Traceback" not in watcher.said


def test_two_that_reindex_do_not_meet_for_long(folder: Path, tmp_path: Path) -> None:
    with Watcher(tmp_path, folder) as watcher:
        page(folder / "mới.txt", "Bài mới.")
        assert timviet("reindex", "--full", folder, data_dir=watcher.data_dir).returncode in {0, 1}
        page(folder / "nữa.txt", "Bài nữa.")
        watcher.until(lambda: watcher.documents == 3)


def test_it_says_what_is_wrong_use(folder: Path, tmp_path: Path) -> None:
    assert timviet("reindex", "--watch", "--dry-run", folder, data_dir=tmp_path).returncode == 2
    assert timviet("reindex", "--watch", folder / "không", data_dir=tmp_path).returncode == 2
