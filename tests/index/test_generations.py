"""Generations: old or new, never a mix, whatever is killed, cut, flipped or full."""

from __future__ import annotations

import errno
import multiprocessing as mp
import os
import signal
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.errors import IndexLocked, IndexMissing, OperatorError, SettingsError
from index.generations import Generations
from index.lock import turn
from tests.index.builds import build, content, fill, numbers, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.synchronize import Event


# Every way in which this code and what it calls change the disk.
CALLS = ("open", "mkdir", "write", "fsync", "replace", "rename", "link", "unlink", "rmdir")


def interrupt(monkeypatch: pytest.MonkeyPatch, at: int, act: Callable[[], object]) -> list[int]:
    """Call `act` instead of the `at`-th call that changes the disk; return the counter."""
    counter = [0]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            counter[0] += 1
            if counter[0] == at:
                act()
            return real(*args, **kwargs)

        return call

    for name in CALLS:
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    return counter


# -- publishing ---------------------------------------------------------------------------


def test_nothing_is_published_at_first(generations: Generations) -> None:
    assert generations.current() is None
    assert generations.pointer() is None
    with pytest.raises(IndexMissing):
        generations.open_checked()
    with pytest.raises(IndexMissing):
        generations.verify()


def test_the_stamp_says_what_was_built(generations: Generations) -> None:
    with generations.begin() as draft:
        fill(draft, "one")
        stamp = draft.publish(documents=7, engine="whoosh", analyzer="a1", schema="s1")
    current = generations.current()
    assert current is not None
    assert current.stamp == stamp
    assert (stamp.documents, stamp.generation, stamp.size) == (7, 1, 330)
    assert stamp.built_at.endswith("+00:00")


def test_a_draft_is_not_seen_before_it_is_published(generations: Generations) -> None:
    build(generations, "old")
    with generations.begin() as draft:
        fill(draft, "new")
        assert content(generations) == "old"
    assert content(generations) == "old"
    assert not draft.path.exists()


def test_the_one_before_is_kept_and_older_ones_are_removed(two: Generations) -> None:
    build(two, "3rd")
    assert sorted(path.name for path in numbers(two)) == ["2", "3"]


def test_what_a_killed_writer_left_is_removed(two: Generations) -> None:
    draft = two.begin()
    fill(draft, "xxx")
    draft._lock.release()  # as death would
    assert draft.path.exists()
    build(two, "3rd")
    assert sorted(path.name for path in numbers(two)) == ["2", "4"]


def test_an_open_reader_keeps_its_files_when_they_are_removed(two: Generations) -> None:
    with (two.open_checked().path / "terms.bin").open() as file:
        build(two, "3rd")
        build(two, "4th")
        assert file.read(3) == "new"


def test_a_linked_file_is_shared_not_copied(generations: Generations) -> None:
    build(generations, "old")
    before = generations.open_checked()
    with generations.begin() as draft:
        draft.link_from(before, "terms.bin")
        draft.link_from(before, "columns/year.bin")
        seal(draft)
    now = generations.open_checked()
    assert now.path != before.path
    assert (now.path / "terms.bin").samefile(before.path / "terms.bin")
    assert content(generations) == "old"


def test_abandoning_after_publishing_removes_nothing(two: Generations) -> None:
    with two.begin() as draft:
        fill(draft, "3rd")
        seal(draft)
    build(two, "4th")
    draft.abandon()
    assert draft.path.exists()


# -- ownership ----------------------------------------------------------------------------


def test_folders_belong_to_their_owner_alone(two: Generations, tmp_path: Path) -> None:
    published = two.open_checked().path
    for folder in (tmp_path / "var", published.parent, published):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_others_may_write_to_is_refused(two: Generations, tmp_path: Path) -> None:
    (tmp_path / "var").chmod(0o777)
    with pytest.raises(SettingsError, match="chmod 700"):
        two.open_checked()
    with pytest.raises(SettingsError):
        two.begin()


def test_a_folder_of_another_user_is_refused(
    two: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(SettingsError, match="người dùng khác"):
        two.current()
    with pytest.raises(SettingsError):
        two.begin()


def test_a_data_directory_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    with pytest.raises(OperatorError):
        Generations(tmp_path / "var").open_checked()


# -- two writers --------------------------------------------------------------------------


def test_who_takes_memory_waits_for_the_turn_before(tmp_path: Path) -> None:
    done: list[str] = []

    def second() -> None:
        with turn(tmp_path):
            done.append("second")

    other = threading.Thread(target=second)
    with turn(tmp_path):
        other.start()
        other.join(0.3)
        done.append("first")
    other.join()
    assert done == ["first", "second"]


def test_a_second_writer_is_told_who_holds_the_lock(generations: Generations) -> None:
    with generations.begin(), pytest.raises(IndexLocked, match=str(os.getpid())):
        generations.begin()
    build(generations, "one")
    assert content(generations) == "one"


def _hold(data_dir: Path, started: Event, *, forked: bool = False) -> None:
    Generations(data_dir).begin()
    if forked and os.fork() == 0:
        signal.pause()
    started.set()
    signal.pause()


@pytest.mark.parametrize("forked", [False, True], ids=["alone", "with a forked worker"])
def test_the_lock_dies_with_its_holder(tmp_path: Path, forked: bool) -> None:
    generations = Generations(tmp_path / "var")
    fork = mp.get_context("fork")
    started = fork.Event()
    writer = fork.Process(target=_hold, args=(tmp_path / "var", started), kwargs={"forked": forked})
    writer.start()
    children = Path(f"/proc/{writer.pid}/task/{writer.pid}/children")
    try:
        assert started.wait(10)
        workers = [int(pid) for pid in children.read_text().split()]
        with pytest.raises(IndexLocked):
            generations.begin()
    finally:
        writer.kill()
        writer.join()
    try:
        build(generations, "one")
    finally:
        for pid in workers:
            os.kill(pid, signal.SIGKILL)
    assert content(generations) == "one"


# -- death, full disk ---------------------------------------------------------------------


def _die_at(data_dir: Path, at: int) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        interrupt(monkeypatch, at, lambda: os._exit(9))
        build(Generations(data_dir), "new")
    os._exit(0)


def test_killed_at_any_call_the_old_or_the_new_is_served(tmp_path: Path) -> None:
    fork = mp.get_context("fork")
    seen = []
    for at in range(1, 200):
        generations = Generations(tmp_path / str(at))
        build(generations, "own")
        build(generations, "old")
        writer = fork.Process(target=_die_at, args=(tmp_path / str(at), at))
        writer.start()
        writer.join(10)
        seen.append(content(generations))
        assert generations.open_checked().degraded is None
        build(generations, "nxt")
        assert content(generations) == "nxt"
        if writer.exitcode == 0:
            break
    assert writer.exitcode == 0, "the loop must run past the last call"
    assert sorted(seen, reverse=True) == seen, "once published, always published"
    assert {"old", "new"} == set(seen)
    assert len(seen) > 15


def test_the_disk_full_at_any_call_the_old_or_the_new_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    failed = 0
    for at in range(1, 200):
        generations = Generations(tmp_path / str(at))
        build(generations, "old")
        with monkeypatch.context() as patch:
            counter = interrupt(patch, at, full)
            try:
                build(generations, "new")
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                failed += 1
        assert content(generations) in {"old", "new"}
        if counter[0] >= at:
            build(generations, "nxt")
            assert content(generations) == "nxt"
        else:
            break
    assert counter[0] < at, "the loop must run past the last call"
    assert failed > 10


def test_everything_is_on_disk_before_the_pointer_moves(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[str] = set()
    at_switch: list[set[str]] = []
    fsync, replace = os.fsync, os.replace

    def record(handle: int) -> None:
        synced.add(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    def switch(source: str, target: str) -> None:
        at_switch.append(set(synced))
        synced.clear()
        replace(source, target)

    monkeypatch.setattr(os, "fsync", record)
    monkeypatch.setattr(os, "replace", switch)
    build(generations, "one")
    files = {"terms.bin", "year.bin", "manifest.json", "current.new"}
    folders = {"columns", "1", "generations"}
    assert at_switch == [files | folders]
    assert synced == {"var"}
