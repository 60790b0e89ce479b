"""Reindex through its door: what is read again, what is taken over, what disappears."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from index.errors import IndexLocked, SourceMissing
from index.generations import Generations
from index.reindex import reindex
from index.settings import Settings
from search import open_searcher
from search.criteria import Criteria

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from index.report import Report


def record(number: int, text: str = "nông thôn mới", **more: Any) -> dict[str, Any]:
    return {"id": f"bài-{number}", "title": f"Bài số {number}", "text": text, **more}


def write(path: Path, records: Iterable[dict[str, Any]]) -> Path:
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(lines, encoding="utf-8")
    return path


class Place:
    """A folder of sources and the index made of it."""

    def __init__(self, folder: Path) -> None:
        self.sources = folder / "nguồn"
        self.sources.mkdir()
        self.settings = Settings(data_dir=folder / "var", jobs=2)

    def reindex(self, **options: Any) -> Report:
        return reindex([self.sources], self.settings, **options)

    def found(self, text: str) -> set[str]:
        results = open_searcher(self.settings).search(Criteria(text, size=100))
        return {hit.document.id for hit in results.hits} if results.matched == "all" else set()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.indexed, report.unchanged, report.deleted, report.documents


def test_only_what_changed_is_read_again(place: Place) -> None:
    write(place.sources / "a.jsonl", (record(n) for n in range(30)))
    write(place.sources / "b.jsonl.gz", (record(n) for n in range(30, 40)))
    (place.sources / "trang.txt").write_text("Tin của xã\n\nHọp chợ phiên.\n", encoding="utf-8")
    assert counts(place.reindex()) == (41, 0, 0, 41)
    assert counts(place.reindex()) == (0, 41, 0, 41)

    changed = [record(n, "đường làng" if n == 7 else "nông thôn mới") for n in range(30)]
    write(place.sources / "a.jsonl", [*changed, record(100, "bài thêm")])
    (place.sources / "b.jsonl.gz").unlink()
    report = place.reindex()
    assert counts(report) == (2, 30, 10, 32)
    assert place.found("đường làng") == {"bài-7"}
    assert place.found("bài thêm") == {"bài-100"}
    assert "bài-7" not in place.found("nông thôn mới")
    assert len(place.found("nông thôn mới")) == 29
    assert place.found("chợ phiên")

    assert counts(place.reindex(full=True)) == (32, 0, 0, 32)


def test_the_later_of_two_with_one_id_wins_and_the_earlier_comes_back(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1, "bản đầu"), record(2)])
    later = write(place.sources / "b.jsonl", [record(1, "bản sau")])
    report = place.reindex()
    assert (report.read, report.duplicates, report.documents) == (3, 1, 2)
    assert place.found("bản sau") == {"bài-1"}
    assert not place.found("bản đầu")

    assert place.reindex().documents == 2
    assert place.found("bản sau") == {"bài-1"}

    later.unlink()
    assert place.reindex().documents == 2
    assert place.found("bản đầu") == {"bài-1"}


def test_a_dry_run_says_and_does_nothing(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1)])
    report = place.reindex(dry_run=True)
    assert counts(report) == (1, 0, 0, 1)
    assert report.generation is None
    assert Generations(place.settings.data_dir).current() is None


def test_bad_sources_are_named_again_when_nothing_changed(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1)])
    (place.sources / "hỏng.txt").write_bytes(b"\x00\x01\x02" * 50)
    (place.sources / "b.jsonl").write_text('{"title": "thiếu ngoặc"\n[1, 2]\n', encoding="utf-8")
    first, second = place.reindex(), place.reindex()
    assert first.documents == second.documents == 1
    assert len(first.skipped) == 3
    assert set(first.skipped) == set(second.skipped)


def test_a_missing_source_changes_nothing(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1)])
    place.reindex()
    with pytest.raises(SourceMissing, match="không-có"):
        reindex([place.sources, place.sources / "không-có"], place.settings)
    assert place.found("nông thôn") == {"bài-1"}


def test_two_reindexes_do_not_meet(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1)])
    with Generations(place.settings.data_dir).begin(), pytest.raises(IndexLocked):
        place.reindex()


def test_nothing_to_index_is_an_empty_index(place: Place) -> None:
    assert counts(place.reindex()) == (0, 0, 0, 0)
    assert open_searcher(place.settings).search(Criteria()).total == 0
    assert open_searcher(place.settings).search(Criteria("nông thôn")).total == 0


def test_a_running_searcher_sees_the_new_generation(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1)])
    place.reindex()
    searcher = open_searcher(place.settings)
    assert searcher.search(Criteria("nông thôn")).total == 1
    write(place.sources / "a.jsonl", [record(1), record(2)])
    place.reindex()
    assert searcher.search(Criteria("nông thôn")).total == 2
    assert searcher.stamp().generation == 2


def test_small_segments_are_written_into_one(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.whoosh_store.store._MANY_SMALL", 2)
    for number in range(5):
        write(place.sources / f"{number}.jsonl", [record(number)])
        place.reindex()
    published = Generations(place.settings.data_dir).current()
    assert published is not None
    assert len(list(published.path.glob("*.tv"))) <= 3
    assert place.found("nông thôn") == {f"bài-{number}" for number in range(5)}


def test_progress_is_told_and_ends_at_the_end(place: Place) -> None:
    write(place.sources / "a.jsonl.gz", (record(n) for n in range(500)))
    told: list[tuple[int, float]] = []
    place.reindex(progress=lambda documents, share: told.append((documents, share)))
    assert told[-1] == (500, 1.0)
    assert [share for _, share in told] == sorted(share for _, share in told)


def test_the_report_counts_and_stays_with_the_index(place: Place) -> None:
    write(place.sources / "a.jsonl", [record(1, date="2020-05-22"), record(2, category="Tin")])
    body = (
        "Đảng ủy xã chỉ đạo phát triển kinh tế, xây dựng nông thôn mới trên toàn địa bàn xã. " * 3
    )
    text = f"Xã họp chợ\n\n{body}\n\nNguyễn Văn An - Phòng Văn hoá huyện Sông Lô\n"
    (place.sources / "trang.txt").write_bytes(text.encode("utf-16"))
    (place.sources / "ảnh.jpg").write_bytes(b"x")
    (place.sources / "hỏng.pdf").write_bytes(b"%PDF-1.7")
    report = place.reindex()
    assert report.formats == {"jsonl": 2, "txt": 1}
    assert report.encodings["UTF-8"] == 2
    assert sum(report.encodings.values()) == 3
    assert (report.metadata["date"], report.metadata["author_organisation"]) == (1, 1)
    assert sum(report.reasons.values()) == len(report.skipped) == 2
    # Of what is taken over the same is said.
    again = place.reindex()
    parts = ("formats", "encodings", "metadata", "reasons", "read")
    assert all(getattr(again, part) == getattr(report, part) for part in parts)
    kept = open_searcher(place.settings).report()
    assert kept.skipped == again.skipped
    assert (kept.generation, kept.formats) == (2, report.formats)
