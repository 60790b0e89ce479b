"""Records that change among others that do not: only they are read, and nothing else differs."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from index import work
from index.reindex import reindex
from index.settings import Settings
from tests.index.test_interruption import content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    import pytest

    from index.document import Document
    from index.report import Report
    from index.sources import Skipped

_BAD = ["", "{hỏng", '{"id": "z"}', "  "]
# Half the records have no id: it comes from the line on which they stand.
_IDS = ["", "", "", "", "a", "b", "c", "d"]


def _line(random: Random) -> str:
    if random.random() < 0.1:
        return random.choice(_BAD)
    place = random.choice(["xã Yên Hòa", "quận Cầu Giấy, Hà Nội", "tỉnh Nghệ An", "thôn ta"])
    record = {
        "id": random.choice(_IDS),
        "text": f"Ủy ban nhân dân {place} họp lần thứ {random.randrange(9)}.",
        "category": random.choice(["", "Thời sự"]),
        "date": random.choice(["", "2024-05-01", "22/05/2020", "hôm qua"]),
    }
    return json.dumps({key: value for key, value in record.items() if value}, ensure_ascii=False)


def _edited(lines: list[str], random: Random) -> list[str]:
    """Return the lines after one change: to a line, of their number, or of where they stand."""
    at, one = random.randrange(len(lines)), _line(random)
    kind = random.choice(["change", "change", "change", "insert", "delete", "blank", "swap"])
    before, after = lines[:at], lines[at + 1 :]
    return {
        "change": [*before, one, *after],
        "insert": [*before, one, *lines[at:]],
        "delete": [*before, *after] or [one],
        "blank": [*before, "", *lines[at:]],
        "swap": [*before, *after, lines[at]],
    }[kind]


def _write(folder: Path, name: str, lines: list[str]) -> None:
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


def _read(folder: Path, data_dir: Path, *, full: bool = False) -> Report:
    return reindex([folder], Settings(data_dir=data_dir), full=full, jobs=1)


@settings(max_examples=150)
@given(st.randoms(use_true_random=False))
def test_what_changed_line_by_line_is_as_if_all_were_read(random: Random) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, step_by_step = Path(name) / "nguồn", Path(name) / "var"
        folder.mkdir()
        files = {"a.jsonl": [_line(random) for _ in range(6)], "b.jsonl": [_line(random)]}
        for _ in range(random.randint(2, 5)):
            for file, lines in files.items():
                _write(folder, file, lines)
            report = _read(folder, step_by_step)
            changed = random.choice(["a.jsonl", "a.jsonl", "b.jsonl"])
            files[changed] = _edited(files[changed], random)
        anew = _read(folder, Path(name) / "anew", full=True)
        assert content(step_by_step) == content(Path(name) / "anew")
        for told in ("read", "documents", "duplicates", "skipped_total", "formats", "metadata"):
            assert getattr(report, told) == getattr(anew, told), told


def test_only_changed_records_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    items = work.Hands._items

    def noted(hands: work.Hands, task: work.Task) -> Iterator[Document | Skipped]:
        for item in items(hands, task):
            read.append(item.id if hasattr(item, "id") else item.source)
            yield item

    monkeypatch.setattr(work.Hands, "_items", noted)
    folder = tmp_path / "nguồn"
    folder.mkdir()
    lines = [
        json.dumps({"id": f"{n}", "text": f"nông thôn mới {n}"}, ensure_ascii=False)
        for n in range(50)
    ]
    _write(folder, "tin.jsonl", lines)
    _read(folder, tmp_path / "var")
    assert len(read) == 50
    read.clear()
    lines[17] = lines[17].replace("mới 17", "cũ 17")
    lines[33] = lines[33].replace('"33"', '"ba ba"')
    _write(folder, "tin.jsonl", lines)
    report = _read(folder, tmp_path / "var")
    assert read == ["17", "ba ba"]
    assert (report.indexed, report.unchanged, report.deleted) == (2, 48, 1)
