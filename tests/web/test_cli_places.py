"""The command line: where its index lies, where it serves, where a printed text goes on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import answer, timviet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("flags", [[], ["--data-dir", "kho dữ liệu/100%"]])
def test_a_data_directory_may_be_relative(flags: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "nguồn"
    folder.mkdir()
    (folder / "a.txt").write_text("Hồ chứa\n\nHồ chứa đầy nước.\n", "utf-8")
    (tmp_path / "kho dữ liệu").mkdir()
    sources = ["reindex", folder.name, "--json", *flags]
    reports = [timviet(*sources, folder=tmp_path) for _ in range(2)]
    assert [done.returncode for done in reports] == [0, 0], reports[1].stderr
    assert [json.loads(done.stdout)["unchanged"] for done in reports] == [0, 1]
    for command in (["search", "hồ"], ["status"], ["verify"]):
        assert timviet(*command, *flags, folder=tmp_path).returncode == 0


def test_an_address_that_is_none_is_said_in_vietnamese(samples_index: Path) -> None:
    done = timviet("serve", "--host", "256.1.1.1", data_dir=samples_index)
    assert done.returncode == 1
    assert "không có máy nào tên như vậy" in done.stderr


def test_the_readable_list_says_where_a_text_goes_on(tmp_path: Path) -> None:
    long = "Đầu bài nói việc khác. " * 40 + "Ruộng bậc thang vào mùa nước đổ. " + "Còn nữa. " * 99
    records = ({"id": "a", "text": "Ruộng bậc thang."}, {"id": "b", "title": "B", "text": long})
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (tmp_path / "tin.jsonl").write_text(lines, encoding="utf-8")
    answer("reindex", tmp_path / "tin.jsonl", data_dir=tmp_path / "var")
    printed = timviet("search", "ruộng bậc thang", data_dir=tmp_path / "var").stdout
    (cut,) = [line.strip() for line in printed.splitlines() if "…" in line]
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert "   Ruộng bậc thang\n" in printed
