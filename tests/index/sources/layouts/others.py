"""Layouts written after the readers, to see what they make of pages they were not made for."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from tests.index.sources.layouts.texts import FOOTER, MENU, RELATED, day_name

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

_E = html.escape
_COUNTERS = (
    "Đang truy cập : 12",
    "Hôm nay : 345",
    "Tháng hiện tại : 12.345",
    "Tổng lượt truy cập : 1.234.567",
)
_SUMMARIES = (
    "Ra mắt câu lạc bộ đọc sách của thiếu nhi",
    "Sáng 3/6, câu lạc bộ đọc sách đầu tiên của huyện ra mắt với 30 thành viên nhỏ tuổi.",
    "Bế mạc giải cờ tướng người cao tuổi",
    "Giải thu hút 64 kỳ thủ đến từ 17 xã, thị trấn trong toàn huyện tham gia tranh tài.",
)


def one_line_menu(p: Piece) -> str:
    return (
        "UBND HUYỆN LÂM THƯỢNG\nTRANG THÔNG TIN ĐIỆN TỬ TỔNG HỢP\n" + " | ".join(MENU) + "\n"
        "Hôm nay: Thứ hai, ngày 12 tháng 10 năm 2026\n\n"
        + p.category.upper()
        + f"\n\n{p.title}\n\n"
        f"Tác giả: {p.author} - Ngày đăng: {p.when:%d/%m/%Y} - Lượt xem: 12\n\n"
        + "\n\n".join(p.paragraphs)
        + "\n\nIn trang | Gửi bạn bè | Về đầu trang\n\nTin mới\n"
        + "\n".join(RELATED)
    )


def capitals(p: Piece) -> str:
    return (
        f"{p.category}\n\n{p.title.upper()}\n\nNgày {p.when.day} tháng {p.when.month} năm {p.when.year}, {p.when:%H:%M}\n\n"
        + "\n\n".join(p.paragraphs)
        + f"\n\nTin và ảnh: {p.author}\n\nTheo: Báo Trung Du\n"
    )


def bar(p: Piece) -> str:
    return (
        f"{p.title}\n{p.when:%d/%m/%Y} | {p.category} | {p.author}\n\n"
        + "\n\n".join(p.paragraphs)
        + "\n\n"
        + "\n".join(_COUNTERS)
        + "\n"
        + "\n".join(FOOTER[:4])
    )


def updated_later(p: Piece) -> str:
    return (
        f"Tin tức / {p.category}\n\n{p.title}\n\nXuất bản: {p.when:%Y-%m-%d %H:%M}\nCập nhật: 2026-01-02 08:00\n\n"
        + "\n\n".join(p.paragraphs)
        + f"\n\n{p.author} - Trung tâm Văn hóa - Thông tin huyện\n"
    )


def sidebar_first(p: Piece) -> str:
    return (
        "TIN NỔI BẬT\n" + "\n".join(_SUMMARIES) + f"\n\nChuyên mục: {p.category}\n\n{p.title}\n\n"
        f"{day_name(p)}, ngày {p.when:%d/%m/%Y}, {p.when:%H:%M}\n\n"
        + "\n\n".join(p.paragraphs)
        + f"\n\n{p.author.upper()}\n\n"
        + "\n".join(FOOTER)
    )


def english(p: Piece) -> str:
    return (
        f"Home > News > {p.category}\n\n{p.title}\n\nPosted on {p.when:%B %d, %Y} by {p.author}\n\n"
        + "\n\n".join(p.paragraphs)
        + "\n\nShare this:\nFacebook\nTwitter\n\nRelated posts\n"
        + "\n".join(RELATED)
    )


def discussed(p: Piece) -> str:
    return (
        f"{p.category}\n{p.title}\n{p.when:%H:%M} ngày {p.when:%d-%m-%Y}\n\n"
        + "\n\n".join(p.paragraphs)
        + f"\n\nThực hiện: {p.author}\n\nÝ KIẾN BẠN ĐỌC (2)\n\nHoa Ban\nTôi rất đồng tình với cách làm của xã, nên nhân rộng.\n"
        "Thích\nTrả lời\n\nMinh\nMong cơ quan chức năng sớm vào cuộc để người dân yên tâm sản xuất.\n"
    )


def twice_titled(p: Piece) -> str:
    return (
        f"{p.title} - Báo Trung Du điện tử\n\nTrang chủ\n{p.category}\n\n{p.title}\n\n"
        f"Ngày cập nhật: {p.when:%d/%m/%Y}\n\n"
        + "\n\n".join(p.paragraphs)
        + f"\n\nBài: {p.author}; Ảnh: CTV\n\nVề trang trước\n"
    )


def site_in_h1(p: Piece) -> str:
    rest = "".join(
        f'<div style="text-align: justify;"><span style="font-size:14px">&nbsp; &nbsp;{_E(x)}</span></div>\n'
        for x in p.body
    )
    return f"""<html><head><meta charset="utf-8"><title>UBND huyện Lâm Thượng</title></head><body>
<h1><a href="/">Cổng thông tin điện tử huyện Lâm Thượng</a></h1><div class="menu"><ul>
{"".join(f"<li><a href=x>{m}</a></li>" for m in MENU)}</ul></div>
<div class="content"><div class="breadcrumbs"><ul><li><a href=x>Trang chủ</a></li><li><a href=x>{_E(p.category)}</a></li></ul></div>
<h3 class="title">{_E(p.title)}</h3><p class="date">Ngày đăng: {p.when:%d/%m/%Y %H:%M}</p>
<p><b>{_E(p.lead)}</b></p>{rest}<p style="text-align:right"><b><i>{_E(p.author)}</i></b></p>
<table><tr><td><b>Tin liên quan</b></td></tr>{"".join(f"<tr><td><a href=x>{r}</a></td></tr>" for r in RELATED)}</table></div>
<div>{"<br>".join((*FOOTER, *_COUNTERS))}</div></body></html>"""


def timed(p: Piece) -> str:
    rest = "".join(f"<p>{_E(x)}</p>" for x in p.paragraphs)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{_E(p.title)} - Báo Trung Du">
<title>{_E(p.title)} - Báo Trung Du</title></head><body><header><a>Báo Trung Du</a></header>
<nav class="breadcrumb"><ol><li><a>Trang chủ</a></li><li><a>{_E(p.category)}</a></li></ol></nav>
<article><header><h1>{_E(p.title)}</h1><div class="meta"><span class="author">{_E(p.author)}</span>
<time datetime="{p.when.isoformat()}+07:00">{p.when:%d/%m/%Y}</time></div></header>
<div class="body">{rest}</div><footer><ul class="tags"><li><a>lúa</a></li></ul></footer></article>
<section class="comments"><h2>Bình luận (1)</h2><p>Bài viết rất có ích cho bà con vùng trung du chúng tôi.</p></section>
<footer><p>{"</p><p>".join(FOOTER)}</p></footer></body></html>"""


OTHER_TEXTS = (
    one_line_menu,
    capitals,
    bar,
    updated_later,
    sidebar_first,
    english,
    discussed,
    twice_titled,
)
OTHER_WEBS = (site_in_h1, timed)
