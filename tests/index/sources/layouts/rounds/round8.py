"""The eighth round: the last, written after seven had been read well."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
    fresh,
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
    return [*fresh_c(seed)[4:], *fresh(seed)[:4]]


def hospital(p: Piece) -> str:
    """A hospital's page by a builder of pages: the section hangs on the picture."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Bệnh viện Trung Du</title></head><body><div id="top-bar"><a>0213 111 222</a></div><div class="header-main"><ul class="header-nav">{items(("Giới thiệu", "Chuyên khoa", "Tin tức", "Đặt lịch"))}</ul></div>
<div class="blog-wrapper"><div class="post"><div class="entry-image"><img><span class="post-cat-label">{e(p.category)}</span></div><h1 class="entry-title mb">{e(p.title)}</h1><div class="post-info">Ngày đăng {p.when:%d/%m/%Y} <span>bởi</span> <a class="url">{e(p.author)}</a></div>
<div class="entry-content single-page">{ps(p)}</div><nav class="navigation-post"><a>← {e(news(p)[0])}</a><a>{e(news(p)[1])} →</a></nav></div><div class="post-sidebar"><span>Bài xem nhiều</span><ul>{items(news(p))}</ul></div></div><div class="footer">Cấp cứu: 115</div></body></html>"""


def farmers(p: Piece) -> str:
    """A union's bulletin in plain text, with a frame of signs."""
    return (
        f"**************************\nHỘI NÔNG DÂN HUYỆN MỘC SƠN\n**************************\n\nMục: {p.category}\n\n>>> {p.title}\n\nNgười gửi: {p.author}, ngày {p.when:%d/%m/%Y}\n\n{gap(p)}\n\n-------------\nBài cũ hơn:\n"
        + "\n".join(f"- {x}" for x in news(p)) + "\n-------------\nHòm thư: hoinongdan@example.vn"
    )  # fmt: skip


def net_paper(p: Piece) -> str:
    """A paper on the net copied as text: path without home, time with the zone, topics."""
    return (
        f"Đăng nhập\nMới nhất\nTin theo khu vực\nVideo\nPodcasts\nGóc nhìn\n{p.category}\nTiêu điểm\n{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)\n{p.title}\n{gap(p)}\n\n{p.author}\n\nTrở lại {p.category}\nChia sẻ\nCopy link thành công\n×\nTin liên quan\n"
        + "\n".join(f"{x}\n{n}" for n, x in enumerate(news(p), 31)) + "\nTải ứng dụng\n© Toàn bộ bản quyền thuộc Báo Nhanh"
    )  # fmt: skip


def province_html(p: Piece) -> str:
    """A portal of a province in Liferay: spans, hidden inputs, an empty heading."""
    return f"""<html class="ltr yui3-js-enabled" lang="vi-VN"><head><meta charset="utf-8"><title>Chi tiết tin - Trung Du</title></head><body class="yui3-skin-sam"><div id="wrapper"><header id="banner"><h1 class="site-title"><a class="logo" title="Về Trung Du"><img alt="Trung Du"></a></h1></header><nav id="navigation"><ul>{items(("Trang chủ", "Tin tức", "Công khai"))}</ul></nav>
<div class="portlet-body"><div class="asset-full-content"><div class="breadcrumb-news"><a>{e(p.category)}</a></div><div class="news-title"><h2>{e(p.title)}</h2></div><div class="news-date">{p.when:%H:%M} | {p.when:%d/%m/%Y}</div><div class="journal-content-article">{ps(p)}<p style="text-align:right"><strong>{e(p.author)}</strong></p></div></div>
<div class="other-news"><div class="title-other">Tin tức khác</div>{items(news(p), '<div class="item"><a>{}</a> <span>({}/05/2022)</span></div>'.replace("({}/", "(11/"))}</div></div><footer id="footer"><p>Đầu mối tiếp nhận: Văn phòng UBND tỉnh. Điện thoại: 0213.000.111.</p></footer></div></body></html>"""


def scraper_json_text(p: Piece) -> str:
    """What a scraper took: headline, then a line with time and section, then the author's line."""
    return f"{p.title}\n{p.when:%d/%m/%Y %H:%M}, {p.category}\nTác giả {p.author}\n\n{tight(p)}\n"


def youth_union(p: Piece) -> str:
    """A youth union's page, headings in capitals, the correspondent with his title."""
    return (
        f"TỈNH ĐOÀN TRUNG DU\nTRANG CHỦ - TIN TỨC - {p.category.upper()}\n\n{p.title.upper()}\n\nĐăng ngày {p.when.day:02} tháng {p.when.month:02} năm {p.when.year}\n\n{gap(p)}\n\nCTV {p.author}\n\nGỬI BÀI VIẾT\nALBUM ẢNH\nVĂN BẢN ĐOÀN\n" + "\n".join(f"# {x}" for x in news(p))
        + "\nSinh nhật Đoàn viên trong tháng"
    )  # fmt: skip


def science(p: Piece) -> str:
    """A magazine of science: schema.org in the tags, columns, an author's box with a life."""
    data = {"@context": "https://schema.org/", "@graph": [{"@type": "NewsArticle", "headline": p.title, "dateCreated": p.when.isoformat(), "datePublished": p.when.isoformat(), "articleSection": p.category}]}  # fmt: skip
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)}</title><script type="application/ld+json">{json.dumps(data)}</script></head><body><div class="masthead">Khoa học và Đời thường</div><article><h1>{e(p.title)}</h1><div class="author-box"><img><p class="author-box__name">{e(p.author)}</p></div>
<div class="lede"><p>{e(p.lead)}</p></div>{"".join(f"<p>{e(x)}</p>" for x in p.body)}</article><div class="bio"><p>Cây bút của mục này từ năm 2012.</p></div><div class="readnext"><h2>Đọc tiếp nhé</h2>{items(news(p), "<a><h3>{}</h3></a>")}</div></body></html>"""


LAYOUTS = (hospital, farmers, net_paper, province_html, scraper_json_text, youth_union, science)
