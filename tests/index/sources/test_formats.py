"""Every format of the contract: what it gives, and what it refuses."""

from __future__ import annotations

import datetime as dt
import io
import resource
import shutil
import zipfile
from pathlib import Path

import pytest

from index.document import Document
from index.sources import Limits, Skipped
from index.sources.page import Page
from index.sources.pages import READERS
from tests.index.sources.support import documents, page, read_all, shared

FILES = Path(__file__).with_name("files")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def refused(path: Path, limits: Limits | None = None) -> str:
    (skip,) = read_all(path, limits=limits)
    assert isinstance(skip, Skipped), skip
    return skip.reason


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def archive(folder: Path, name: str, parts: dict[str, bytes]) -> Path:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(part, content)
    return written(folder, name, buffer.getvalue())


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf"])
def test_one_decision_reads_alike_from_every_format(suffix: str) -> None:
    (document,) = documents(FILES / f"quyet-dinh.{suffix}")
    assert document.title == "Quyết định về việc kiện toàn Tổ hòa giải ở cơ sở"
    assert (document.type, document.date) == ("Quyết định", dt.date(2019, 6, 5))
    assert document.extra["number"] == "31/QĐ-UBND"
    assert document.extra["issuer"] == "ỦY BAN NHÂN DÂN XÃ ĐỒNG MẠC"
    assert document.extra["signer"] == "Lương Thế Quyền"
    assert "Điều 1. Kiện toàn chín tổ hòa giải của xã, mỗi tổ có từ ba" in document.text


@pytest.mark.parametrize(("name", "programs"), [
    ("quyet-dinh.doc", ("antiword", "soffice")), ("quyet-dinh-rtf.doc", ("soffice",)),
])  # fmt: skip
def test_old_word_files_are_read_where_a_program_for_them_is_installed(
    name: str, programs: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    if any(shutil.which(program) for program in programs):
        (document,) = documents(FILES / name)
        assert document.title == "Quyết định về việc kiện toàn Tổ hòa giải ở cơ sở"
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert "antiword hoặc LibreOffice" in refused(FILES / name)


def test_front_matter_in_yaml_gives_the_metadata(tmp_path: Path) -> None:
    text = """---
title: Mùa quýt <b>ngọt</b>
date: 2021-11-05
category: Kinh tế
author: Lê Thu Hà
views: 12
tags: [quýt, nông sản]
---
# Mùa quýt

Vườn quýt của *bà con* chín rộ, [xem ảnh](anh.jpg).

- Thu hoạch sớm
- Bán tại vườn
"""
    document = page(tmp_path, text, "quyt.md")
    assert document.title == "Mùa quýt <b>ngọt</b>"
    assert (document.date, document.category) == (dt.date(2021, 11, 5), "Kinh tế")
    assert document.author == "Lê Thu Hà"
    assert document.extra == {"views": 12, "tags": ["quýt", "nông sản"]}
    assert "Vườn quýt của bà con chín rộ, xem ảnh." in document.text
    assert "Thu hoạch sớm\nBán tại vườn" in document.text


def test_front_matter_in_json_with_vietnamese_keys(tmp_path: Path) -> None:
    text = """---json
{"title": "Nghị quyết về bảo vệ rừng", "co_quan_ban_hanh": "HỘI ĐỒNG NHÂN DÂN XÃ",
 "hinh_thuc_van_ban": "Nghị quyết", "ngay_ban_hanh": "12/03/2020", "so": ""}
---
<p>Toàn văn <b>nghị quyết</b>.</p>"""
    document = page(tmp_path, text, "nq.md")
    assert (document.type, document.date) == ("Nghị quyết", dt.date(2020, 3, 12))
    assert document.extra == {"issuer": "HỘI ĐỒNG NHÂN DÂN XÃ"}
    assert document.text.strip() == "Toàn văn nghị quyết."


@pytest.mark.parametrize("front", [
    "a: &a [1, 2]\nb: [*a, *a]", "title: [", "!!python/object/apply:os.system [ls]",
    "x: " + "[" * 1000, "a: 1\n" * 50_000,
])  # fmt: skip
def test_front_matter_that_plays_tricks_is_refused(tmp_path: Path, front: str) -> None:
    assert "Phần đầu tệp" in refused(written(tmp_path, "x.md", f"---\n{front}\n---\nNội dung"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_with_vietnamese_headings(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [
        ["Tiêu đề", "Nội dung", "Ngày đăng", "Chuyên mục", "Lượt xem"],
        ["Mưa to", '"Hai dòng\nmột ô, có ""ngoặc"""', "22/05/2020", "Thời tiết", "7"],
        ["", "", "", "", ""],
        ["Nắng", "Trời đẹp", "", "", ""],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    first, second = documents(written(tmp_path, "bang.csv", text.encode(encoding)))
    assert (first.title, first.date) == ("Mưa to", dt.date(2020, 5, 22))
    assert first.text == 'Hai dòng\nmột ô, có "ngoặc"'
    assert (first.category, first.extra) == ("Thời tiết", {"Lượt xem": "7"})
    assert (second.title, second.text) == ("Nắng", "Trời đẹp")


def test_rows_are_never_cut_between_chunks(tmp_path: Path) -> None:
    rows = "".join(f'Bài {n},"dòng một\n""dòng"" hai, {n}"\n' for n in range(500))
    path = written(tmp_path, "bang.csv", "title,text\n" + rows)
    for chunk_bytes in (1, 300, 5000):
        found = read_all(path, limits=Limits(chunk_bytes=chunk_bytes))
        assert [d.text for d in found if isinstance(d, Document)] == [
            f'dòng một\n"dòng" hai, {n}' for n in range(500)
        ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", "x,y\n1,2\n", "không có cột"),
        ("b.csv", "title,text\na,\"" + "x" * 3000, "ngoặc kép"),
        ("a.pdf", b"%PDF-1.4 nothing", "bị hỏng"),
        ("a.docx", b"PK\x03\x04 nothing", "bị hỏng"),
        ("a.docx", b"", "bị hỏng"),
        ("a.doc", b"plain words", "không phải văn bản Word"),
        ("a.html", "<html><body></body></html>", "không có nội dung"),
        ("a.html", "", "không có nội dung"),
    ],
)  # fmt: skip
def test_what_is_not_what_its_name_says(
    tmp_path: Path, name: str, content: bytes | str, reason: str
) -> None:
    path = written(tmp_path, name, content)
    assert reason in refused(path, Limits(max_bytes=2000, chunk_bytes=500))


def test_bombs_and_entities_in_office_files_are_refused(tmp_path: Path) -> None:
    bomb = archive(tmp_path, "a.docx", {"word/document.xml": b"<a>" + b"0" * 20_000_000})
    assert "zip bomb" in refused(bomb, Limits(max_bytes=1_000_000))
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert "XML" in refused(archive(tmp_path, "b.odt", {"content.xml": laughs}))
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    assert "XML" in refused(archive(tmp_path, "c.docx", {"word/document.xml": deep}))
    assert "không phải văn bản" in refused(archive(tmp_path, "d.docx", {"x": b""}))


def test_a_reader_that_wants_all_memory_costs_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)

    def greedy(raw: bytes, limits: Limits) -> Page:
        return Page(str(bytearray(3 << 30)[:1] + raw[: limits.max_bytes]))

    good = written(tmp_path, "a.txt", "Một bài đọc được như mọi bài khác.")
    monkeypatch.setitem(READERS, ".html", greedy)
    found = read_all(good, written(tmp_path, "b.html", "<p>Một bài.</p>"))
    assert [type(one) for one in found] == [Document, Skipped]
    assert "bộ nhớ" in found[1].reason if isinstance(found[1], Skipped) else False
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_word_text_keeps_tables_and_drops_what_was_deleted(tmp_path: Path) -> None:
    xml = f"""<w:document {W}><w:body><w:p><w:r><w:t>GIẤY MỜI HỌP</w:t></w:r></w:p>
<w:p><w:r><w:t>Kính mời ông </w:t></w:r><w:del><w:r><w:t>cũ</w:t></w:r></w:del>
<w:r><w:t>bà</w:t><w:br/><w:t>đến</w:t><w:tab/><w:t>dự</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ô một</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Ô hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""
    (document,) = documents(archive(tmp_path, "a.docx", {"word/document.xml": xml.encode()}))
    assert document.title == "GIẤY MỜI HỌP"
    assert document.text == "Kính mời ông bà\nđến\tdự\n\nÔ một\nÔ hai"


def test_hostile_html_is_read_or_refused_in_time(tmp_path: Path) -> None:
    deep = "<div>" * 100_000 + "Chữ ở rất sâu trong trang." + "</div>" * 100_000
    wide = "<p>Một dòng trong rất nhiều dòng giống nhau.</p>" * 20_000
    for number, markup in enumerate((deep, wide, "<" * 100_000, "<a " * 50_000, "> " * 50_000)):
        found = read_all(written(tmp_path, f"{number}.html", markup))
        # Whoever reads beyond the limit is stopped, and says so.
        assert not [one for one in found if isinstance(one, Skipped) and "thời gian" in one.reason]


def test_a_scan_is_named_as_one() -> None:
    found = read_all(shared("pages/documents"))
    reasons = [result.reason for result in found if isinstance(result, Skipped)]
    assert len(reasons) == 1
    assert "scanned: no text" in reasons[0]
    numbers = {result.extra.get("number") for result in found if isinstance(result, Document)}
    assert {"66/2021/QĐ-UBND", "04/2021/QĐ-UBND"} <= numbers


def test_pages_of_a_site_without_an_article_are_refused() -> None:
    found = read_all(shared("pages/portal_html"))
    refusals = {Path(r.source).name for r in found if isinstance(r, Skipped)}
    assert {"https.html", "dang-nhap.html"} <= refusals
    assert sum(isinstance(result, Document) for result in found) >= 25


def test_a_zero_byte_costs_its_place_and_one_line_has_no_rows(tmp_path: Path) -> None:
    table = tmp_path / "bảng.csv"
    table.write_bytes("id,title,text\nmột,T\0it,xã nhà vui\nhai,T2,xã nhà\n".encode())
    assert [document.title for document in documents(table)] == ["T it", "T2"]
    table.write_bytes(b"title,text")
    assert read_all(table) == []
    table.write_bytes(b"title,text\rT,x\r")
    (skipped,) = read_all(table)
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "Dòng đầu của bảng không đọc được."


def test_a_table_of_very_many_columns_is_read(tmp_path: Path) -> None:
    names = [f"c{n}" for n in range(200_000)]
    table = tmp_path / "rộng.csv"
    table.write_text(f"title,{','.join(names)}\nBài{',x' * len(names)}\n", encoding="utf-8")
    (document,) = documents(table)
    assert len(document.extra) == len(names)


def test_a_date_that_there_is_not_costs_itself(tmp_path: Path) -> None:
    number = "1" * 10_000
    (document,) = documents(
        written(tmp_path, "a.md", f"---\ntitle: Họp\ndate: 2024-02-31\nsố: {number}\n---\nXã họp.")
    )
    assert (document.title, document.date) == ("Họp", None)
    assert document.extra["số"] == number
