"""The tenth round, the last first try of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
    fresh,
    fresh_b,
    fresh_c,
    gap,
    items,
    news,
    ps,
    tight,
    weekday,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece


def pieces(seed: int) -> list[Piece]:
    return [*fresh_b(seed)[4:7], *fresh(seed)[2:5], *fresh_c(seed)[2:4]]


def inspectorate(p: Piece) -> str:
    """An inspectorate's journal: section and sub-line in one row, who wrote under a rule."""
    return (
        f"CƠ QUAN NGÔN LUẬN CỦA NGÀNH THANH TRA\nTrang chủ\nChính trị\nThanh tra\nPháp luật\nKinh tế\n{p.category}\n{weekday(p)}, {p.when:%d/%m/%Y - %H:%M}(GMT+7)\n{p.title}\n(Thanh tra) - Tin từ cơ sở\n{gap(p)}\n\n{p.author}\n\nTừ khóa:\n#xã\n#thôn\nÝ kiến bình luận:\nHọ và tên:\nEmail:\nNội dung:\nCùng chuyên mục\n"
        + "\n".join(f"{x}\n{n}:05 14/10/2026" for n, x in enumerate(news(p), 10)) + "\nThông tin tòa soạn"
    )  # fmt: skip


def tax_office(p: Piece) -> str:
    """An office's page in Oracle's portal: everything in tables with ids of its own."""
    return f"""<html><head><meta charset="utf-8"><title>Thuế tỉnh Trung Du - Tin bài</title></head><body><table id="T:hdr"><tr><td>CỔNG THÔNG TIN NGÀNH THUẾ</td></tr></table><table id="T:mnu"><tr>{items(("Trang chủ", "Hướng dẫn", "Hỏi đáp"), "<td><a>{}</a></td>")}</tr></table>
<table id="T:c"><tr><td class="x1a"><span class="x2b">{e(p.category)}</span></td></tr><tr><td><span class="xt">{e(p.title)}</span></td></tr><tr><td><span class="xd">Cập nhật lúc: {p.when:%d/%m/%Y} {p.when:%H:%M}</span></td></tr><tr><td>{ps(p)}</td></tr><tr><td align="right"><span class="xa">{e(p.author)}</span></td></tr></table>
<table id="T:r"><tr><td>Các bài khác trong mục</td></tr>{items(news(p), "<tr><td><a>{}</a></td><td>01/02/2022</td></tr>")}</table><table><tr><td>Số lượt truy cập 5.000</td></tr></table></body></html>"""


def student_paper(p: Piece) -> str:
    """A students' paper as Facebook's page shows it through a copier."""
    return (
        f"SVTD - Báo Sinh viên Trung Du\n{p.category} | {p.author}\n{p.title}\n🗓 {p.when:%d/%m/%Y}\n\n{gap(p)}\n\n❤️ 15   💬 2\n\nBạn nên đọc\n"
        + "\n".join(f"▸ {x}" for x in news(p))
        + "\n\nTheo dõi SVTD"
    )


def gazette(p: Piece) -> str:
    """A gazette made by a static generator."""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} · Công báo làng</title><meta name="date" content="{p.when:%Y-%m-%d}"></head><body><a class="skip">Đến nội dung</a><header class="site"><a>Công báo làng</a></header><main><p class="post-categories"><a href="/categories/x/">{e(p.category)}</a></p><h1>{e(p.title)}</h1><p class="byline">Viết bởi <a rel="author">{e(p.author)}</a> · <time datetime="{p.when:%Y-%m-%d}">{p.when:%d/%m/%Y}</time> · 4 phút đọc</p>{ps(p)}<hr><p class="pn"><a>« {e(news(p)[0])}</a> <a>{e(news(p)[1])} »</a></p></main><footer>Tạo bằng Hugo</footer></body></html>"""


def radio_text(p: Piece) -> str:
    """A national radio: section and region above, reporter with the office's region below."""
    return (
        f"VTD.VN\nPodcast\nTiếng Anh\nTiếng Khmer\nChuyên mục > {p.category}\n{p.title}\n{weekday(p)}, {p.when:%H:%M}, {p.when:%d/%m/%Y}\n\nVTD.VN giới thiệu cùng bạn nghe đài.\n\n{gap(p)}\n\n{p.author}/VTD-Tây Bắc\n\nTag:\nTin liên quan\n" + "\n".join(f"{x}\n{x} là tin đáng chú ý." for x in news(p))
        + "\n\nBÌNH LUẬN\nGửi bình luận\nTIN MỚI NHẤT\nĐa phương tiện"
    )  # fmt: skip


def front_office(p: Piece) -> str:
    """The people's council: one long line of menu, then everything about the article."""
    return (
        "HỘI ĐỒNG NHÂN DÂN TỈNH TRUNG DU\nGiới thiệu - Kỳ họp - Giám sát - Tiếp xúc cử tri - Văn bản - Liên hệ\n\n"
        f"CHUYÊN MỤC: {p.category.upper()}\n\n{p.title}\n\nNgày đăng: {p.when:%d/%m/%Y} ; Tác giả: {p.author} ; Lượt đọc: 99\n\n{tight(p)}\n\nTrang: 1 2 3 Tiếp\n\nTIN BÀI CÙNG LOẠI\n" + "\n".join(f"[{n}/5/2022] {x}" for n, x in enumerate(news(p), 2))
    )  # fmt: skip


def club(p: Piece) -> str:
    """A club's page: an author's box with portrait and life under the text."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)} ~ Câu lạc bộ</title></head><body><div class="site-branding">Câu lạc bộ Trung Du</div><div class="content-area"><div class="post-thumb"></div><div class="cat"><a>{e(p.category)}</a></div><h2 class="title-post">{e(p.title)}</h2><div class="date">{p.when.day}/{p.when.month}/{p.when.year}</div>{ps(p)}
<div class="about-author"><h4>{e(p.author)}</h4><p>Thành viên câu lạc bộ.</p></div><div class="also"><h5>Đừng bỏ qua</h5>{items(news(p), "<p><a>{}</a></p>")}</div></div></body></html>"""


LAYOUTS = (inspectorate, tax_office, student_paper, gazette, radio_text, front_office, club)
