from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.errors import SourceMissing
from index.reindex import reindex
from index.settings import Settings
from index.sources import Limits, Skipped, SourceFile, read, scan
from tests.index.sources.support import read_all

ARTICLE = "Xã Đồng Mạc khánh thành cầu treo mới qua suối Lạnh\n\nBà con đi lại dễ dàng hơn trước.\n"


def names(*sources: Path) -> list[str]:
    return [file.name for file in scan(sources, Limits()) if isinstance(file, SourceFile)]


def skipped(*sources: Path) -> list[Skipped]:
    return [file for file in scan(sources, Limits()) if isinstance(file, Skipped)]


def test_files_come_sorted_named_from_the_folder_asked_for(tmp_path: Path) -> None:
    root = tmp_path / "bai"
    for name in ("b.txt", "a.txt", "2020/c.txt", "2019/d.jsonl", "A.TXT"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(ARTICLE)
    expected = ["bai/A.TXT", "bai/a.txt", "bai/b.txt", "bai/2019/d.jsonl", "bai/2020/c.txt"]
    assert names(root) == expected


def test_a_folder_has_one_name_however_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "bai"
    root.mkdir()
    (root / "a.txt").write_text(ARTICLE)
    monkeypatch.chdir(root)
    assert names(root) == names(Path()) == names(Path("../bai/")) == names(root / "a.txt")


def test_a_missing_source_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="khong-co"):
        scan([tmp_path, tmp_path / "khong-co"], Limits())


def test_hidden_files_are_passed_over_and_unknown_formats_named(tmp_path: Path) -> None:
    for name in (".an.txt", ".git/x.txt", "anh.jpg", "a.txt.gz", "khong-duoi"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE)
    assert names(tmp_path) == []
    assert [Path(skip.source).name for skip in skipped(tmp_path)] == [
        "a.txt.gz", "anh.jpg", "khong-duoi",
    ]  # fmt: skip


def test_an_index_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Làng bên sông", "utf-8")
    settings = Settings(data_dir=tmp_path / "kho" / "var")
    for number in (1, 2, 3):
        report = reindex([tmp_path], settings)
        assert (report.generation, report.documents, list(report.skipped)) == (number, 1, [])
    assert reindex([tmp_path / "kho"], settings).read == 0


def test_symlink_loops_and_overlapping_sources_are_read_once(tmp_path: Path) -> None:
    inner = tmp_path / "trong"
    inner.mkdir()
    (inner / "a.txt").write_text(ARTICLE)
    (inner / "vong").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b.txt").write_text(ARTICLE)
    found = names(tmp_path, inner, inner / "a.txt")
    assert len(found) == len(set(found)) == 2


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "gay.txt").symlink_to(tmp_path / "khong-co")
    os.mkfifo(tmp_path / "ong.txt")
    reasons = {Path(skip.source).name: skip.reason for skip in skipped(tmp_path)}
    assert set(reasons) == {"gay.txt", "ong.txt"}
    assert "Không phải tệp thường" in reasons["ong.txt"]


def test_names_of_any_bytes_survive(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/b\xe0i <script>\n.txt"
    with open(odd, "wb") as stream:  # noqa: PTH123 - a path of bytes
        stream.write(ARTICLE.encode())
    (document,) = read_all(tmp_path)
    assert not isinstance(document, Skipped)
    document.id.encode()
    assert names(tmp_path)[0].endswith("b\\xe0i <script>\n.txt")


def test_a_page_over_the_limit_is_skipped_with_the_limit_named(tmp_path: Path) -> None:
    (tmp_path / "to.txt").write_text(ARTICLE * 20)
    (skip,) = read_all(tmp_path, limits=Limits(max_bytes=1_500_000 // 1000))
    assert isinstance(skip, Skipped)
    assert "0,0015 MB" in skip.reason


def test_a_file_that_vanishes_before_it_is_read_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (file,) = scan([tmp_path], Limits())
    assert isinstance(file, SourceFile)
    (tmp_path / "a.txt").unlink()
    (skip,) = read(file, Limits())
    assert isinstance(skip, Skipped)
