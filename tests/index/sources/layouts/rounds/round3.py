"""The third round: a youth paper, a law paper, a magazine, a province, a school, two dumps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, fresh, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece


def youth(p: Piece) -> str:
    """A newspaper that names section, author and time to the parsers of its partners."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title>
<meta name="cXenseParse:author" content="{e(p.author)}"><meta name="cXenseParse:recs:publishtime" content="{p.when:%Y-%m-%dT%H:%M:00}+07:00">
<meta name="parsely-section" content="{e(p.category)}"><meta name="author" content="Báo Tuổi Xanh"></head><body>
<div class="site-header"><ul class="menu">{items(["Thời sự", "Thế giới", "Kinh tế"])}</ul></div><div class="detail"><h1 data-role="title">{e(p.title)}</h1>
<div class="meta"><div class="role">Phóng viên</div><div class="who">{e(p.author)}</div><div class="mail">toasoan@example.vn</div><div class="when">{p.when:%d/%m/%Y %H:%M} GMT+7</div></div>
<div class="audio">Đọc báo cùng AI</div><div class="sapo">{e(p.lead)}</div><div class="body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div>
<div class="after"><div>Tin liên quan</div>{items(news(p), '<div class="s"><a title="x">{}</a></div>')}<div>Quan tâm nhiều</div></div></div></body></html>"""


def law_paper(p: Piece) -> str:
    """Section and day in one line, lead in bold, the pen name behind a dash below."""
    return (
        f"Trang chủ\nVideo\nPháp đình\nĐô thị\nTư vấn\n\n{p.category}    {p.when:%d/%m/%Y}  -  {p.when:%H:%M}\n\n{p.title}\n\n{gap(p)}\n\n— {p.author}\n\n"
        "Nhận tin nóng qua email\nNhập email của bạn\nĐăng ký\n\nĐừng bỏ lỡ\n" + "\n".join(news(p))
        + "\n\nĐọc thêm trên Pháp Đình\nQuảng cáo\nLiên hệ tòa soạn"
    )  # fmt: skip


def magazine_of_theory(p: Piece) -> str:
    """A magazine of the Party's: number and day of the issue, the author's name above the lead."""
    return f"""<html><head><meta charset="utf-8"><title>Tạp chí Xây dựng địa phương</title></head><body><table width="980"><tr><td colspan="3"><img alt="banner"></td></tr>
<tr><td>{items(["Trang chủ", "Số mới", "Nghiên cứu", "Thực tiễn"], "<a>{}</a>&nbsp;|&nbsp;")}</td></tr><tr><td width="70%">
<table><tr><td class="cm">{e(p.category)}</td></tr><tr><td class="td">{e(p.title)}</td></tr><tr><td class="ng">{p.when:%H:%M}' {p.when.day}/{p.when.month}/{p.when.year}</td></tr>
<tr><td class="tg">{e(p.author)}</td></tr><tr><td>{ps(p)}</td></tr><tr><td>Đọc thêm:</td></tr>{items(news(p), "<tr><td><a>{}</a> ({}/6)</td></tr>".replace("({}/6)", "(14/6)"))}</table></td>
<td width="30%"><b>TIÊU ĐIỂM</b><br><a>Hội thảo khoa học</a><br><b>ẤN PHẨM</b></td></tr><tr><td>Giấy phép số 12/GP-BTTTT. Thư ký tòa soạn: TS. Vũ Anh</td></tr></table></body></html>"""


def province(p: Piece) -> str:
    """A portal of a province as a reader for the blind prints it."""
    return (
        "Skip to Content\nCỔNG THÔNG TIN ĐIỆN TỬ TỈNH TRUNG DU\nChính quyền\nCông dân\nDoanh nghiệp\nDu khách\n"
        f"Chính quyền\n>\nTin tức\n>\n{p.category}\n{p.title}\nCỡ chữ\nĐọc bài viết\nLưu\n{p.when.day} Tháng {p.when.month} {p.when.year} | {p.when:%H:%M}\n{tight(p)}\n{p.author}\n"
        "Số lượt đọc: 77\nBài viết có hữu ích với bạn không?\nCó\nKhông\nTIN CÙNG CHỦ ĐỀ\n" + "\n".join(f"{x}\n{n}/3/2022" for n, x in enumerate(news(p), 5))
        + "\nChuyên trang\nCải cách hành chính\nBầu cử\nCơ quan chủ quản: UBND tỉnh Trung Du"
    )  # fmt: skip


def school(p: Piece) -> str:
    """A school's page built on blocks: badges for the section, an avatar with a name."""
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>THPT Trung Du</title><meta property="og:title" content="THPT Trung Du"></head><body>
<div class="navbar-collapse"><a>Trang chủ</a><a>Tuyển sinh</a><a>Hoạt động</a></div><section><span class="badge bg-primary">{e(p.category)}</span>
<h1 class="display-5">{e(p.title)}</h1><div class="d-flex"><img class="rounded-circle"><div><div class="fw-bold">{e(p.author)}</div><small class="text-muted">{p.when.day} tháng {p.when.month:02}, {p.when.year}</small></div></div>
<div class="prose">{ps(p)}</div><div class="badges"><span class="badge">#truonghoc</span> <span class="badge">#hocsinh</span></div></section>
<section><h3>Có thể bạn thích</h3><div class="grid">{items(news(p), '<div class="card"><h5><a>{}</a></h5><p>Đọc trong 3 phút</p></div>')}</div></section><div class="text-center">Thiết kế bởi tổ Tin học</div></body></html>"""


def json_page(p: Piece) -> str:
    """A page of a framework: its data in JSON-LD lists several authors, and the keywords."""
    data = [{"@context": "https://schema.org", "@type": "WebPage", "name": p.title},
            {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": p.title, "articleSection": p.category,
             "author": [{"@type": "Person", "name": p.author, "url": "/a"}], "datePublished": p.when.isoformat(),
             "mainEntityOfPage": {"@type": "WebPage"}}]  # fmt: skip
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)} | Vùng Cao</title><script type="application/ld+json">
{json.dumps(data, ensure_ascii=False)}</script></head><body><div id="__next"><div class="css-1"><a>Vùng Cao</a><button>Menu</button></div><div class="css-9">{e(p.category)}</div>
<h1 class="css-2">{e(p.title)}</h1><div class="css-3">{e(p.author)} · {weekday(p)}, {p.when:%d/%m/%Y}</div>{ps(p, 'p class="css-4"')}<div class="css-7">Bạn thấy bài viết này thế nào?</div>
<div class="css-8">{items(news(p), '<a class="css-5"><h3>{}</h3><p>2 ngày trước</p></a>')}</div></div></body></html>"""


def labels(p: Piece) -> str:
    """A dump with a label before everything it took."""
    return (
        f"URL: https://trungdu.example.vn/tin/1234.html\nTitle: {p.title}\nCategory: {p.category}\nAuthor: {p.author}\nDate: {p.when:%Y-%m-%d %H:%M:%S}\n"
        f"Content:\n{tight(p)}\n"
    )


def two_columns(p: Piece) -> str:
    """A side bar first, then the article, then who signs, with the place of writing."""
    side = "\n".join(f"{x}\n({n}/02/2019)" for n, x in enumerate(news(p, 3), 11))
    return (
        f"TIN TỨC MỚI\n{side}\nTHÔNG BÁO\nLịch tiếp công dân tháng 3\nẢNH HOẠT ĐỘNG\n\n{p.category}\n----------\n{p.title}\n\n(Ngày đăng: {p.when:%d/%m/%Y}, {p.when:%H} giờ {p.when:%M})\n\n"
        f"{gap(p)}\n\n{p.author}\n(Mộc Sơn)\n\nQuay lại\nIn\nGửi tin qua email\n\n[Trang trước] [Trang sau]"
    )


pieces = fresh
LAYOUTS = (youth, law_paper, magazine_of_theory, province, school, json_page, labels, two_columns)
