from __future__ import annotations

import datetime as dt
import gzip
import json
import pickle
import re
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.sources import Chunk, Limits, Skipped, SourceFile, parse_chunk, raw_chunks, read, scan
from tests.index.sources.support import documents, read_all, shared

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, *records: object, name: str = "tin.jsonl") -> Path:
    path = folder / name
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_record_becomes_a_document_with_every_key(tmp_path: Path) -> None:
    record = {
        "id": "a/1?", "title": "<script>alert(1)</script>", "text": "Mưa lớn ở Lâm Thượng.",
        "date": "2024-11-01T23:30:00+07:00", "category": "Thời tiết", "author": "Thu Hà",
        "source": "Báo Đại Ngàn", "url": "https://example.vn/1", "places": ["Vĩnh Phúc", "Hải Lựu"],
        "type": "tin", "n_comments": 3,
    }  # fmt: skip
    assert documents(write(tmp_path, record)) == [
        Document(
            id="a/1?", title="<script>alert(1)</script>", text="Mưa lớn ở Lâm Thượng.",
            date=dt.date(2024, 11, 1), time=dt.time(23, 30), category="Thời tiết",
            author="Thu Hà", source="Báo Đại Ngàn", url="https://example.vn/1",
            places=("Vĩnh Phúc", "Hải Lựu"), type="tin", extra={"n_comments": 3},
        )
    ]  # fmt: skip


def test_a_record_without_places_is_given_those_of_its_text(tmp_path: Path) -> None:
    text = "Ở xã Văn Quán, huyện Lập Thạch, bà con làm đường."
    bare, given_, none = documents(
        write(
            tmp_path,
            {"id": "1", "text": text},
            {"id": "2", "text": text, "places": ["Thôn Đông"]},
            {"id": "3", "text": "Không ở đâu cả."},
        )
    )
    assert bare.places == ("Vĩnh Phúc", "Lập Thạch", "Văn Quán")
    assert [(one.field, one.value) for one in bare.provenance] == [
        ("places", "Vĩnh Phúc, Lập Thạch, Văn Quán")
    ]
    assert (given_.places, given_.provenance) == (("Thôn Đông",), ())
    assert (none.places, none.provenance) == ((), ())


def test_a_row_without_places_is_given_those_of_its_text(tmp_path: Path) -> None:
    table = tmp_path / "tin.csv"
    rows = ["title,text", *(f"Tin {n},Ở huyện Sông Lô (Vĩnh Phúc) trời mưa." for n in range(99))]
    table.write_text("\n".join(rows), encoding="utf-8")
    found = documents(table)
    assert len(found) == 99
    assert {document.places for document in found} == {("Vĩnh Phúc", "Sông Lô")}


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"title": 5, "text": "x"}, "title"),
        ({"title": "x", "text": ["y"]}, "text"),
        ({"title": "x", "id": {"a": 1}}, "id"),
        ({"title": "x", "id": True}, "id"),
        ({"title": "x", "date": 20200522}, "date"),
        ({"title": "x", "places": {"a": 1}}, "places"),
        ({"title": "x", "places": [1]}, "places"),
        ({"title": " ", "text": ""}, "tiêu đề"),
        ({"id": "x"}, "tiêu đề"),
        ([1, 2], "đối tượng"),
        ("{", "JSON"),
        ('{"title": NaN}', "JSON"),
        ('{"title": "x", "n": 1e999}', "JSON"),
        ('{"title": "x", "n": ' + "9" * 5000 + "}", "JSON"),
        ("[" * 100_000, "sâu"),
        ('{"title": "x", "a": ' + "[" * 900 + "]" * 900 + ', "b": "\\ud800"}', "sâu"),
    ],
)
def test_a_bad_record_is_named_by_its_line_and_costs_no_other(
    tmp_path: Path, record: object, reason: str
) -> None:
    good = {"title": "Được mùa vải thiều"}
    skip, document = read_all(write(tmp_path, "", record, good))
    assert isinstance(skip, Skipped)
    assert skip.source.endswith("tin.jsonl:2")
    assert reason in skip.reason
    assert isinstance(document, Document)


def test_a_date_that_cannot_be_read_is_kept_as_it_stood(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, {"title": "x", "date": "mùng 3 Tết"}))
    assert document.date is None
    assert document.extra == {"date": "mùng 3 Tết"}


def test_ids_are_the_record_s_own_or_stable_and_distinct(tmp_path: Path) -> None:
    path = write(tmp_path, {"_id": 7, "title": "a"}, {"title": "b"}, {"title": "b"}, {"title": "b"})
    first, again = documents(path), documents(path)
    assert [document.id for document in first] == [document.id for document in again]
    assert first[0].id == "7"
    assert len({document.id for document in first}) == 4


def test_half_a_character_never_gets_through(tmp_path: Path) -> None:
    (document,) = documents(
        write(tmp_path, '{"title": "a\\ud83d", "x": {"\\udc00": ["\\ud83d\\ude00"]}}')
    )
    json.dumps(document.to_dict(), ensure_ascii=False).encode()
    assert document.extra["x"] == {"\ufffd": ["😀"]}


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "tin.ndjson"
    path.write_bytes(b'\xef\xbb\xbf{"title": "a"}\r\n{"title": "b"}\r\n\r\n')
    assert [document.title for document in documents(path)] == ["a", "b"]


def chunks_of(path: Path, limits: Limits) -> list[Chunk | Skipped]:
    (file,) = scan([path], limits)
    assert isinstance(file, SourceFile)
    return list(raw_chunks(file, limits))


def test_chunks_are_whole_lines_that_any_process_can_parse(tmp_path: Path) -> None:
    path = tmp_path / "tin.jsonl.gz"
    records = [{"title": f"Bài số {n}", "text": "lúa " * (n % 50)} for n in range(5000)]
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    limits = Limits(chunk_bytes=100_000)
    chunks = [chunk for chunk in chunks_of(path, limits) if isinstance(chunk, Chunk)]
    assert len(chunks) > 3
    assert all(len(chunk.raw or b"") < 410_000 for chunk in chunks)
    travelled = [pickle.loads(pickle.dumps(chunk)) for chunk in chunks]  # noqa: S301
    parsed = [result for chunk in travelled for result in parse_chunk(chunk)]
    assert parsed == documents(path)
    assert [result.title for result in parsed if isinstance(result, Document)] == [
        record["title"] for record in records
    ]


def test_a_record_that_changes_leaves_other_chunks_as_they_were(tmp_path: Path) -> None:
    records = [json.dumps({"title": f"Bài số {n}", "text": "lúa " * (n % 50)}) for n in range(3000)]
    limits = Limits(chunk_bytes=5000)
    before = chunks_of(write(tmp_path, *records), limits)
    for changed in (7, 1500, 2998):
        records[changed] = json.dumps({"title": "Bài khác", "text": "ngô " * 30})
    after = chunks_of(write(tmp_path, *records), limits)
    raws = [{c.first_line: c.raw for c in some if isinstance(c, Chunk)} for some in (before, after)]
    other = [line for line, raw in raws[1].items() if raws[0].get(line) != raw]
    assert len(other) <= 9
    assert len(raws[1]) > 60
    assert b"".join(raw or b"" for raw in raws[1].values()).rstrip(b"\n").split(b"\n") == [
        record.encode() for record in records
    ]


def test_a_line_over_the_limit_is_passed_over_and_the_count_goes_on(tmp_path: Path) -> None:
    long = json.dumps({"title": "dài", "text": "x" * 5000})
    for chunk_bytes in (100, 4000, 1_000_000):
        path = write(tmp_path, {"title": "trước"}, long, {"title": "sau"}, "{")
        results = read_all(path, limits=Limits(max_bytes=2000, chunk_bytes=chunk_bytes))
        assert [r.title if isinstance(r, Document) else r.source[-1] for r in results] == [
            "trước", "2", "sau", "4",
        ]  # fmt: skip


@pytest.mark.parametrize("cut", [0, 5, 30, -20, -1])
def test_a_damaged_archive_gives_what_can_be_read(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "tin.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"title": "a"}\n' * 3)[:cut])
    results = read_all(path)
    assert not results or isinstance(results[-1], Skipped) or cut == 0


def test_a_file_that_is_no_archive_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "tin.jsonl.gz"
    path.write_bytes(b'{"title": "a"}\n')
    assert [type(result) for result in read_all(path)] == [Skipped]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_ever_raise(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.mktemp("r") / "tin.jsonl"
    path.write_bytes(raw)
    read_all(path, limits=Limits(max_bytes=50, chunk_bytes=7))


def test_the_shared_tuoitre_set_is_read_whole() -> None:
    found = documents(shared("news/tuoitre_2024.jsonl.gz"))
    assert len(found) == 1000
    assert all(document.date and document.category and document.author for document in found)


def test_reading_can_stop_anywhere(tmp_path: Path) -> None:
    path = write(tmp_path, *[{"title": str(n)} for n in range(100)])
    (file,) = scan([path], Limits())
    assert isinstance(file, SourceFile)
    reader = read(file, Limits(chunk_bytes=10))
    assert isinstance(next(reader), Document)


def test_lines_that_cost_nothing_to_write_cost_little_to_read(tmp_path: Path) -> None:
    path = tmp_path / "bom.jsonl.gz"
    last = json.dumps({"id": "cuối", "title": "Bài cuối"}).encode()
    path.write_bytes(gzip.compress(b"\n" * 20_000_000 + last))
    (file,) = scan([path], Limits())
    assert isinstance(file, SourceFile)
    (chunk,) = raw_chunks(file, Limits())
    assert isinstance(chunk, Chunk)
    assert chunk.first_line + (chunk.raw or b"").count(b"\n") == 20_000_001
    assert [result.id for result in documents(path)] == ["cuối"]


@pytest.mark.parametrize("ends_every_run", [True, False])
def test_a_file_of_bad_records_is_few_chunks_and_few_reasons(
    tmp_path: Path, *, ends_every_run: bool
) -> None:
    size = Limits().chunk_bytes
    line = next(
        text
        for text in (b"%d" % n for n in range(10_000_000))
        if (zlib.crc32(text) % size < len(text)) == ends_every_run
    )
    path = tmp_path / "sai.jsonl"
    path.write_bytes((line + b"\n") * 100_000)
    (file,) = scan([path], Limits())
    assert isinstance(file, SourceFile)
    chunks = list(raw_chunks(file, Limits()))
    assert len(chunks) <= 40 * path.stat().st_size // size + 1
    skipped = read_all(path)
    assert all(isinstance(one, Skipped) for one in skipped)
    assert len(skipped) <= 51 * len(chunks)
    told = [
        re.search(r"và (\d+) bản ghi", one.reason) for one in skipped if isinstance(one, Skipped)
    ]
    assert sum(int(found[1]) for found in told if found) + len(skipped) == 100_000
