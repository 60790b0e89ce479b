"""Layouts of the adversary: portals, papers and dumps that the readers were not made for."""

from __future__ import annotations

import textwrap
from html import escape
from typing import TYPE_CHECKING

from tests.index.sources.layouts.texts import RELATED, day_name

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece


def _body(p: Piece) -> str:
    return "\n\n".join(p.paragraphs)


def back_to_section(p: Piece) -> str:
    """Controls that nobody listed stand under the signature."""
    return (
        f"{p.category}\n{day_name(p)}, {p.when:%d/%m/%Y, %H:%M} (GMT+7)\n\n{p.title}\n\n{_body(p)}\n\n"
        f"{p.author}\n\nTrở lại {p.category}\nTrở lại {p.category}\nLưu\n\nÝ kiến (23)\nBài rất hay."
    )


def author_under_title(p: Piece) -> str:
    """Author and address over the date, as on sites for phones."""
    return (
        f"{p.category}\n\n{p.title}\n\n{p.author}\nbandoc@bao.example.vn\n{p.when:%d/%m/%Y %H:%M} GMT+7"
        f"\nNghe đọc bài\n4:31\n\n{_body(p)}\n\nTin liên quan\n" + "\n".join(RELATED)
    )


def list_without_heading(p: Piece) -> str:
    """Other news with its dates under a heading that could be anything."""
    news = "\n".join(
        f"{title.partition(' (')[0]}  {10 + i}-03-2011" for i, title in enumerate(RELATED)
    )
    return (
        f"{p.category}\n{p.title}\n\n{_body(p)}\n\nTác giả: {p.author}\n"
        f"Ngày đăng: {p.when:%d-%m-%Y %H:%M}\nLượt xem: 31\n\nChuyện nhà trường\n{news}\nNăm học mới"
    )


def labelled(p: Piece) -> str:
    """A feed written out, field by field."""
    return (
        f"Title: {p.title}\nLink: https://bao.example.vn/1.html\nCategory: {p.category}\n"
        f"Author: {p.author}\npubDate: {p.when:%d %b %Y %H:%M}:00 +0700\n\n{_body(p)}"
    )


def column_path(p: Piece) -> str:
    return (
        f"Hotline: 1900 1234\nTrang chủ\n› Tin tức\n› {p.category}\n\n{p.title}\n"
        f"Đăng bởi {p.author} vào ngày {p.when:%d-%m-%Y}\n\n{_body(p)}\n\nChia sẻ:\nFacebook\nZalo"
    )


def two_figures(p: Piece) -> str:
    return (
        f"Tin tức › {p.category}\n{p.title}\n{p.when:%d/%m/%y %H:%M}\nChia sẻ\n\n{_body(p)}\n\n"
        f"Theo {p.author}/Báo Trung Du\n\n"
        "Trang web này sử dụng cookie để cải thiện trải nghiệm của bạn.\nĐồng ý\nTừ chối"
    )


def two_moments(p: Piece) -> str:
    return (
        f"{p.category}\n{p.title}\nCập nhật ngày: 28/12/2026 - Đăng ngày: {p.when:%d/%m/%Y}\n\n"
        f"{_body(p)}\n\n{p.author} (tổng hợp)\n\nBình chọn\nRất tốt\nTốt\nXem kết quả"
    )


def box_under_title(p: Piece) -> str:
    box = "\n".join(f"- {title.partition(' (')[0]}" for title in RELATED[:2])
    return (
        f"{p.when:%H:%M} - {p.when.day}/{p.when.month}/{p.when.year}\n{p.category}\n{p.title}\n"
        f"TIN LIÊN QUAN\n{box}\n\n{_body(p)}\n\n{p.author} thực hiện\n\nTin đọc nhiều\n{RELATED[2]}"
    )


def lead_over_date(p: Piece) -> str:
    rest = "\n\n".join(p.body)
    return (
        f"{p.category}\n{p.title}\n\n{p.lead}\n\n{p.author}   {p.when:%d/%m/%Y %H:%M}\n\n{rest}\n\n"
        "#thoisu #nongthon\nTin liên quan\n" + "\n".join(RELATED)
    )


def printed(p: Piece) -> str:
    """A page of a newspaper as programs that read PDF give it: wrapped, with running heads."""
    lines: list[str] = []
    for paragraph in p.paragraphs:
        lines += textwrap.wrap(f"    {paragraph}", 78, break_on_hyphens=False)
    pages = [lines[i : i + 12] for i in range(0, len(lines), 12)]
    text = "\n\n".join(
        f"\n{n}\nBÁO TRUNG DU\n".join(["", "\n".join(page)])[1:] if n > 1 else "\n".join(page)
        for n, page in enumerate(pages, 1)
    )
    return (
        f"BÁO TRUNG DU\nTHỨ HAI, NGÀY {p.when.day}-{p.when.month}-{p.when.year}\nSỐ 1465\n\n"
        f"{p.title}\n\n{text}\n{p.author}"
    )


def marked_down(p: Piece) -> str:
    day = f"{p.when.day} Th{p.when.month} {p.when.year}"
    return f"# {p.title}\n\n*{p.author}* · {day} · {p.category}\n\n{_body(p)}"


def _html(p: Piece, head: str, body: str, title: str) -> str:
    rest = "".join(f"<p>{escape(x)}</p>" for x in p.paragraphs)
    news = "".join(f"<li><a href=x>{title}</a></li>" for title in RELATED)
    return (
        f'<html><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head><body>'
        f"{body.format(rest=rest)}<div><h4>Bạn nên đọc</h4><ul>{news}</ul></div></body></html>"
    )


def section_in_h1(p: Piece) -> str:
    body = (
        f"<h1>{escape(p.category)}</h1><h3>{escape(p.title)}</h3>"
        f"<div>Đăng ngày {p.when:%d-%m-%Y %H:%M}</div><div>{{rest}}"
        f"<p align=right><b>{escape(p.author)}</b></p></div>"
    )
    return _html(p, "", body, f"{p.category} - Sở Thông tin")


def blog(p: Piece) -> str:
    """The name of the site in a heading of the first rank, too; the site given as author."""
    body = (
        f'<h1>Trường Trung Du</h1><div><h1 class="title margin-bottom">{escape(p.title)}</h1>'
        f'<div class="meta"><span class="date">{p.when:%d.%m.%Y}</span>'
        f'<span class="author">{escape(p.author)}</span><span class="views">12 lượt xem</span></div>'
        f'{{rest}}<footer>Posted in <a rel="category tag">{escape(p.category)}</a></footer></div>'
    )
    head = '<meta name="author" content="Trường Trung Du">'
    return _html(p, head, body, f"{p.title} – Trường Trung Du")


def path_in_nav(p: Piece) -> str:
    body = (
        '<nav class="third"><ul class="temp-breadcrumbs"><li><a>Trang nhất</a></li><li><a>Tin Tức'
        f"</a></li><li><a>{escape(p.category)}</a></li></ul></nav><h2>{escape(p.title)}</h2>"
        f"<em>Thứ ba - {p.when:%d/%m/%Y %H:%M}</em>{{rest}}"
        f"<p><strong>Tác giả bài viết: </strong>{escape(p.author)}</p>"
    )
    return _html(p, "", body, p.title)


STRANGE_TEXTS = (
    back_to_section,
    author_under_title,
    list_without_heading,
    labelled,
    column_path,
    two_figures,
    two_moments,
    box_under_title,
    lead_over_date,
    printed,
    marked_down,
)
STRANGE_WEBS = (section_in_h1, blog, path_in_nav)
STRANGE_WITHOUT = {printed: {"category"}}
