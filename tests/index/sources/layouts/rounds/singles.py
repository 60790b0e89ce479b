"""Pages that stand alone: one page a layout, each of a site of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, fresh, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece


def s_hamlet(p: Piece) -> str:
    return (
        f"Tin tức\n/\n{p.category}\n{p.title}\nNgày {p.when:%d/%m/%Y}\n{tight(p)}\n{p.author}\nBài viết cùng chuyên mục\n"
        + "\n".join(news(p))
    )


def s_reader(p: Piece) -> str:
    """The reading mode of a browser."""
    return f"trungdu.example.vn\n{p.title}\n{p.author}\n{len(p.paragraphs)} - 4 phút\n\n{p.when:%d/%m/%Y}\n{gap(p)}\n"


def s_office(p: Piece) -> str:
    return f"PHÒNG VĂN HÓA VÀ THÔNG TIN\n\nMục tin: {p.category}\n\n{p.title.upper()}\n\nNgày đăng tin: {p.when:%d/%m/%Y}   Người đăng tin: {p.author}   Số lần đọc: 12\n\n{gap(p)}\n\nXem tiếp các tin khác"


def s_html(p: Piece) -> str:
    return f"""<html><head><meta charset="utf-8"><title>{e(p.title)} :: Vườn Nhà</title></head><body><p><a>Trang chủ</a> :: <a>{e(p.category)}</a></p><h2>{e(p.title)}</h2>
<p><small>{e(p.author)} | {weekday(p)} {p.when:%d/%m/%Y}</small></p>{ps(p)}<hr><p><b>Mời bạn đọc tiếp</b></p>{items(news(p), "<p>&raquo; <a>{}</a></p>")}</body></html>"""


def s_ribbon(p: Piece) -> str:
    return (
        f"{weekday(p)}, {p.when:%d/%m/%Y} - {p.when:%H:%M}\nChuyên mục {p.category}\n\n{p.title}\n\n{gap(p)}\n\nTheo {p.author}/Báo Trung Du\n\nTrở về\n\nCùng chủ đề\n"
        + "\n".join(f"◆ {x}" for x in news(p))
    )


def s_div(p: Piece) -> str:
    return f"""<!doctype html><meta charset="utf-8"><title>{e(p.title)}</title><meta property="article:section" content="{e(p.category)}"><meta property="article:published_time" content="{p.when.isoformat()}">
<body><div class="art"><div class="hl">{e(p.title)}</div><div class="tacgia"><span>Tác giả</span> <b>{e(p.author)}</b></div>{ps(p, "div")}</div><div class="ds"><p>Đọc gì hôm nay</p>{items(news(p), "<p><a>{}</a></p>")}</div></body>"""


def s_blog(p: Piece) -> str:
    return f"{p.title}\n{p.author} viết ngày {p.when.day} tháng {p.when.month} năm {p.when.year}, trong mục {p.category}\n\n{gap(p)}\n\n0 nhận xét\nĐăng nhận xét\nBài đăng cũ hơn\nTrang chủ\nĐăng ký: Đăng Nhận xét (Atom)"


def s_print(p: Piece) -> str:
    return f"{p.category} » {p.title}\n\n{p.title}\n({p.when:%d/%m/%Y %H:%M:%S})\n\n{gap(p)}\n\n({p.author})\n\nĐịa chỉ bài viết: trungdu.example.vn/tin/44\nBản in ngày 02/03/2026"


pieces = fresh
LAYOUTS = (s_hamlet, s_reader, s_office, s_html, s_ribbon, s_div, s_blog, s_print)
