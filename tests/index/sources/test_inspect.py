from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from index.errors import SourceMissing
from index.sources import Limits, Skipped, pages, read, scan
from index.sources.deadline import deadline
from index.sources.inspection import inspect
from index.sources.page import Unreadable
from tests.index.sources.test_pages import FORM

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_shows_its_values_where_they_stood_and_what_was_cut(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FORM, encoding="utf-8")
    inspection = inspect(tmp_path / "a.txt")
    (document,) = inspection.documents
    origins = {origin.field: (origin.value, origin.line) for origin in document.provenance}
    assert origins["category"] == ("HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ", 1)
    assert origins["title"][1] == 3
    assert origins["author"] == ("Triệu Văn Khang", 9)
    assert origins["date"] == ("17/09/2020", 11)
    assert [line.number for line in inspection.cut][-1] == 17
    assert (inspection.format, inspection.encoding) == ("txt", "UTF-8")
    json.dumps(inspection.to_json())


def test_a_file_of_records_shows_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "x"}\n{\n' + '{"title": "y"}\n' * 20)
    inspection = inspect(path)
    assert inspection.more
    assert (len(inspection.documents), len(inspection.skipped)) == (9, 1)


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"no pdf")
    (tmp_path / "b.xyz").write_bytes(b"")
    assert "PDF" in inspect(tmp_path / "a.pdf").skipped[0].reason
    assert "Định dạng" in inspect(tmp_path / "b.xyz").skipped[0].reason
    with pytest.raises(SourceMissing):
        inspect(tmp_path / "c.txt")


def test_time_is_limited() -> None:
    ended: list[str] = []

    def read() -> None:
        with deadline(0.05):
            time.sleep(5)
            ended.append("reading")

    with pytest.raises(Unreadable, match="thời gian"):
        read()
    assert not ended


def test_a_parser_that_fails_costs_its_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(FORM, encoding="utf-8")
    monkeypatch.setattr(pages, "parse_page", lambda *_: 1 // 0)
    (file,) = scan([tmp_path], Limits())
    assert not isinstance(file, Skipped)
    (skip,) = read(file, Limits())
    assert isinstance(skip, Skipped)
    assert "ZeroDivisionError" in skip.reason
