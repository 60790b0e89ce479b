from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.sources import Skipped
from tests.index.sources.support import documents, page, read_all, shared

if TYPE_CHECKING:
    from pathlib import Path

LEAD = (
    "Nhiệm kỳ 2015 - 2020, xã Đồng Mạc (Lâm Thượng) giữ mức tăng trưởng bình quân 12,1%/năm; thu "
    "nhập đạt 41 triệu đồng/người, cả xã không còn nhà tạm, nhà dột nát."
)
BODY = "Đảng ủy xã chỉ đạo phát triển KT- XH, xây dựng\u00a0nông thôn mới trên toàn địa bàn xã."
SIGNED = f"""Đảng bộ xã Đồng Mạc phát huy truyền thống, vững bước vào nhiệm kỳ mới

02:05 | 22/05/2020
|

{LEAD}


{LEAD}

{BODY}

Lương Thế Quyền

(Huyện ủy viên, Bí thư Đảng ủy xã Đồng Mạc)"""
FORM = f"""HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ

Vân Khê chú trọng vai trò người đứng đầu gắn với đổi mới lề lối làm việ

\u00a0\u00a0\u00a0\u00a0 {LEAD}

  {BODY} Gắn với đổi mới lề lối làm việc, xã thi công 14.669 mét rãnh thoát nước, đường 305C.

Triệu Văn Khang

Ngày đăng: 17/09/2020
  • Tiêu đề *
  • Người gửi *
  • Email*
  • Nội dung bình luận*
Các tin cùng chuyên mục
Chuyện của một tổ hòa giải"""


def test_a_signed_page_with_its_lead_printed_twice(tmp_path: Path) -> None:
    document = page(tmp_path, SIGNED)
    assert document.title.startswith("Đảng bộ xã Đồng Mạc phát huy truyền thống")
    assert (document.date, document.time) == (dt.date(2020, 5, 22), dt.time(2, 5))
    assert document.author == "Lương Thế Quyền"
    assert document.extra["author_role"] == "Huyện ủy viên, Bí thư Đảng ủy xã Đồng Mạc"
    assert document.text == f"{LEAD}\n\n{BODY}"


@pytest.mark.parametrize(
    ("signature", "organisation"),
    [
        ("Nguyễn Văn An - Phòng Văn hoá huyện Sông Lô", "Phòng Văn hoá huyện Sông Lô"),
        ("Nguyễn Văn An (Sở TN&MT)", "Sở TN&MT"),
        ("Nguyễn Văn An\n\nPhòng Văn hoá huyện Sông Lô", "Phòng Văn hoá huyện Sông Lô"),
        ("Tác giả: Nguyễn Văn An - Hội Nông dân xã", "Hội Nông dân xã"),
        ("Nguyễn Văn An", None),
        ("Nguyễn Văn An (Phó Chủ tịch xã)", None),
    ],
)
def test_the_organisation_in_the_byline(
    tmp_path: Path, signature: str, organisation: str | None
) -> None:
    document = page(tmp_path, SIGNED.partition("Lương Thế")[0] + signature)
    assert document.author == "Nguyễn Văn An"
    assert document.extra.get("author_organisation") == organisation
    origins = {origin.field: origin for origin in document.provenance}
    assert ("author_organisation" in origins) == (organisation is not None)


def test_a_body_named_under_an_unsigned_text_wrote_it(tmp_path: Path) -> None:
    document = page(tmp_path, SIGNED.partition("Lương Thế")[0] + "Trường Tiểu học Đồng Mạc")
    assert document.author == "Trường Tiểu học Đồng Mạc"
    assert not document.text.endswith("Trường Tiểu học Đồng Mạc")


def test_a_body_at_the_end_of_a_list_stays(tmp_path: Path) -> None:
    text = SIGNED.partition("Lương Thế")[0] + "Các đơn vị được khen thưởng gồm:\n\n"
    document = page(tmp_path, text + "Công an xã Đồng Mạc\n\nTrường Tiểu học Đồng Mạc")
    assert document.author is None
    assert document.text.endswith("Trường Tiểu học Đồng Mạc")


def test_a_page_with_section_and_comment_form(tmp_path: Path) -> None:
    document = page(tmp_path, FORM)
    assert document.category == "HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ"
    assert document.title.endswith("đổi mới lề lối làm việc")
    assert document.date == dt.date(2020, 9, 17)
    assert document.author == "Triệu Văn Khang"
    assert document.text.startswith(LEAD)
    assert document.text.endswith("đường 305C.")


def test_an_official_document_keeps_its_whole_text(tmp_path: Path) -> None:
    text = f"""ỦY BAN NHÂN DÂN
XÃ ĐỒNG MẠC

Số: 12/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Đồng Mạc, ngày 14 tháng 3 năm 2022

QUYẾT ĐỊNH

Về việc thành lập Tổ công nghệ số cộng đồng

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Điều 1. {LEAD}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Lương Thế Quyền"""
    document = page(tmp_path, text)
    assert document.title == "Quyết định về việc thành lập Tổ công nghệ số cộng đồng"
    assert (document.type, document.date) == ("Quyết định", dt.date(2022, 3, 14))
    assert document.text == text
    assert document.extra == {
        "number": "12/QĐ-UBND",
        "issuer": "ỦY BAN NHÂN DÂN XÃ ĐỒNG MẠC",
        "signer": "Lương Thế Quyền",
    }  # fmt: skip


def test_the_two_pages_from_which_the_project_began() -> None:
    first, second = documents(shared("pages/scraped_text"))
    assert (first.date, first.time) == (dt.date(2020, 5, 22), dt.time(2, 5))
    assert (first.author, second.author) == ("Hà Thanh Loan", "Trần Văn Dương")
    assert (second.date, second.category) == (dt.date(2020, 9, 17), "HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ")
    assert first.title.startswith("Phát huy truyền thống Đảng bộ TSVM")
    assert second.title.startswith("Văn Quán Chú trọng phát huy vai trò người đứng đầu")
    assert first.text.count("Kết thúc nhiệm kỳ 2015 - 2020, xã Hải Lựu") == 1
    for furniture in (
        "Tiêu đề *",
        "Người gửi",
        "Email",
        "bình luận",
        "cùng chuyên mục",
        "Ngày đăng",
    ):
        assert furniture not in second.text
    assert second.text.endswith("sự phát triển đi lên của mỗi địa phương.")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "không có nội dung"),
        (b" \r\n\t\n", "không có nội dung"),
        ("\ufeff".encode(), "không có nội dung"),
        (b"PK\x03\x04\x00\x00", "nhị phân"),
        (b"\xff\xfe\x00", "bảng mã"),
        (b"abc \xc3\x28 \xff\xff", "bảng mã"),
    ],
)
def test_bad_pages_are_skipped_with_the_reason(tmp_path: Path, raw: bytes, reason: str) -> None:
    (tmp_path / "x.txt").write_bytes(raw)
    (skip,) = read_all(tmp_path)
    assert isinstance(skip, Skipped)
    assert reason in skip.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_encodings_give_the_same_document(tmp_path: Path, encoding: str) -> None:
    read, plain = page(tmp_path, SIGNED.encode(encoding)), page(tmp_path, SIGNED)
    assert replace(read, provenance=()) == replace(plain, provenance=())


def test_markup_stays_text(tmp_path: Path) -> None:
    title = "<script>alert('xã')</script> Đồng Mạc khánh thành nhà văn hóa thôn"
    document = page(tmp_path, f"{title}\n\n22/05/2020\n\n{LEAD}\n", "<b>.txt")
    assert document.title == title


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=600) | st.lists(st.sampled_from(FORM.split("\n"))).map("\n".join))
def test_any_text_is_a_document_or_skipped(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("p") / "trang.txt"
    path.write_bytes(text.encode())
    (result,) = read_all(path)
    assert isinstance(result, Document | Skipped)


def test_a_page_without_paragraphs_keeps_every_line(tmp_path: Path) -> None:
    poem = (
        "Mùa gặt trên đồng Mạc\n\nLúa chín vàng bờ sông\nGió đưa hương ngào ngạt\n"
        "Tiếng cười ai mênh mông"
    )
    document = page(tmp_path, poem)
    assert document.title == "Mùa gặt trên đồng Mạc"
    assert document.text == poem.partition("\n\n")[2]


def test_a_page_of_nothing_but_dates_is_kept_whole(tmp_path: Path) -> None:
    assert page(tmp_path, "22/05/2020\n23/05/2020\n").text == "22/05/2020\n23/05/2020"


def test_a_document_with_its_origins_survives_being_written(tmp_path: Path) -> None:
    document = page(tmp_path, FORM)
    assert document.provenance
    assert Document.from_dict(document.to_dict()) == document


@pytest.mark.parametrize(
    "title",
    [
        "Kỷ niệm 90 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2020)",
        "Tình hình dịch bệnh ngày 12/03/2020 - Thêm mười hai ca mắc mới tại ba huyện",
        "Chào mừng ngày Nhà giáo Việt Nam 20/11/2020",
    ],
)
def test_a_headline_may_tell_dates(tmp_path: Path, title: str) -> None:
    document = page(tmp_path, f"Thời sự\n{title}\n21/11/2020 07:15\n\n{LEAD}\n\n{BODY}\n")
    assert document.title == title
    assert document.date == dt.date(2020, 11, 21)
    assert document.category == "Thời sự"


@pytest.mark.parametrize(
    ("row", "category", "author"),
    [
        ("Kinh tế · 12/03/2020 · PV Lê Hà", "Kinh tế", "Lê Hà"),
        ("Lê Thu Hà - 12/03/2020 07:30 - Kinh tế", "Kinh tế", "Lê Thu Hà"),
        ("[12/03/2020] Kinh tế", "Kinh tế", None),
        ("bantin.vn · Kinh tế • 12/03/2020", "Kinh tế", None),
        ("Người viết: Hoa Sim | Chuyên mục: Nông nghiệp - Nông thôn | 12/03/2020",
         "Nông nghiệp - Nông thôn", "Hoa Sim"),
        ("Ngày đăng: 12/03/2020 | Lượt xem: 1.023 | In bài viết", None, None),
        ("12/03/2020 tại xã Đồng Mạc", None, None),
        ("Tác giả Phòng Tổ chức - Hành chính, ngày 12/03/2020", None, "Phòng Tổ chức - Hành chính"),
        ("Chuyên mục: Kinh tế - Lê Thu Hà - 12/03/2020", "Kinh tế", "Lê Thu Hà"),
        ("bởi Ban Tuyên giáo · 12/03/2020 · trong Kinh tế", "Kinh tế", "Ban Tuyên giáo"),
        ("Ngày cập nhật: 12/03/2020   Lượt xem: 214   Người viết: ThS.BS Vi Thị Bảo Trâm",
         None, "ThS.BS Vi Thị Bảo Trâm"),
        ("Trần Hải Đăng - 12/03/2020 07:30", None, "Trần Hải Đăng"),
        ("Lê Thu Hà - Vi Thị Thêu (07:30 12/03/2020)", None, "Lê Thu Hà - Vi Thị Thêu"),
        ("Giáo dục - Đào tạo - 12/03/2020", "Giáo dục - Đào tạo", None),
        ("Đăng ngày 12/03/2020, mục Kinh tế, người đăng: Lê Thu Hà", "Kinh tế", "Lê Thu Hà"),
    ],
)  # fmt: skip
def test_a_row_under_a_headline(
    tmp_path: Path, row: str, category: str | None, author: str | None
) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    document = page(tmp_path, f"{title}\n{row}\n\n{LEAD}\n\n{BODY}\n")
    assert (document.title, document.date) == (title, dt.date(2020, 3, 12))
    assert (document.category, document.author) == (category, author)


@pytest.mark.parametrize(
    ("above", "category"),
    [
        ("TRANG CHỦ | TIN TỨC | CÔNG DÂN | DOANH NGHIỆP | DU KHÁCH\n\n>> Kinh tế", "Kinh tế"),
        ("TRANG CHỦ | TIN TỨC | CÔNG DÂN | DOANH NGHIỆP | DU KHÁCH", None),
        ("Trang chủ -> Tin bài -> Kinh tế", "Kinh tế"),
        ("Chính quyền điện tử - Hành chính phục vụ", None),
    ],
)
def test_what_stands_over_a_headline(tmp_path: Path, above: str, category: str | None) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    document = page(tmp_path, f"{above}\n\n{title}\n12/03/2020 07:15\n\n{LEAD}\n\n{BODY}\n")
    assert (document.title, document.category) == (title, category)


def test_a_box_of_links_under_the_first_paragraph_is_within_the_text(tmp_path: Path) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    box = "TIN LIÊN QUAN\nRa mắt tổ hợp tác nuôi cá lồng đầu tiên\nHội làng mở sau ba năm tạm dừng"
    more = " ".join([BODY] * 3)
    document = page(
        tmp_path, f"Kinh tế\n07:15 12/03/2020\n\n{title}\n\n{LEAD}\n\n{box}\n\n{more}\n\n{more}!\n"
    )
    assert (document.title, document.category) == (title, "Kinh tế")
    assert document.text.split() == f"{LEAD} {more} {more}!".split()


def test_a_sentence_under_the_text_tells_when_it_was_put_up(tmp_path: Path) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    told = "Bài được đăng ngày 12 tháng 3 năm 2020 trong chuyên mục Kinh tế. Có 214 lượt đọc."
    text = f"{LEAD}\n\n{BODY}"
    document = page(tmp_path, f"{title}\n\n{text}\n\nLê Thu Hà\n\n{told}\n")
    assert (document.date, document.category) == (dt.date(2020, 3, 12), "Kinh tế")
    assert (document.author, document.text.split()) == ("Lê Thu Hà", text.split())


def test_a_path_a_date_and_an_author_are_read_whatever_elements_hold_them(tmp_path: Path) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    path = '<a href="/">Gốc</a> &gt; <a>Bài viết</a> &gt; <a>Kinh tế</a> &gt;'
    foot = "<div><label>Ngày đăng:</label> <span>12/03/2020</span></div>"
    foot += "<div><label>Người đăng:</label> <span>Lê Thu Hà</span></div>"
    body = f"<h1><a>{title}</a></h1><p>{LEAD}</p><p>{BODY}</p><p>{LEAD}</p>"
    markup = (
        f'<body><div class="nav">{path}</div>{body}<div class="news-bottom">{foot}</div></body>'
    )
    document = page(tmp_path, f"<html>{markup}</html>", "trang.html")
    assert (document.title, document.date) == (title, dt.date(2020, 3, 12))
    assert (document.category, document.author) == ("Kinh tế", "Lê Thu Hà")


def test_a_mark_at_the_end_of_a_path_is_no_section(tmp_path: Path) -> None:
    title = "Người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống"
    head = "<div id='breadcrumbs'><a>Trang chủ</a> <span>|</span></div>"
    text = f"<p>{LEAD}</p><p>{BODY}</p>"
    document = page(tmp_path, f"<html><body>{head}<h1>{title}</h1>{text}</body></html>", "a.html")
    assert (document.title, document.category) == (title, None)
