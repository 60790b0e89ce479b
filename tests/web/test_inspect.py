"""`timviet inspect`: what a file would become, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import timviet

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """TIN HOẠT ĐỘNG

Xã Đồng Mạc khởi công đường liên thôn

Sáng 3/5, xã Đồng Mạc khởi công tuyến đường liên thôn dài 1.200 mét.

Trần Thị Mơ

Ngày đăng: 04/05/2021
  • Tiêu đề *
  • Người gửi *
"""


def test_it_shows_text_values_and_what_is_left_out(tmp_path: Path) -> None:
    page = tmp_path / "trang.txt"
    page.write_text(PAGE, encoding="utf-8")
    shown = timviet("inspect", str(page))
    assert shown.returncode == 0
    assert "date: 04/05/2021" in shown.stdout
    assert "bỏ dòng 10: • Tiêu đề *" in shown.stdout
    found = json.loads(timviet("inspect", str(page), "--json").stdout)
    (document,) = found["documents"]
    assert document["date"] == "2021-05-04"
    assert "Người gửi" not in document["text"]


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    answer = timviet("inspect", str(tmp_path / "không-có.txt"))
    assert answer.returncode == 2
    assert "không-có.txt" in answer.stderr
