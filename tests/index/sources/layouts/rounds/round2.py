"""The second round: a broadcaster, a union, a ministry, two blogs, two dumps of scrapers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, fresh, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece


def broadcaster(p: Piece) -> str:
    """Radio and television of a province: programmes, a schedule, a player above the text."""
    return (
        "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH TRUNG DU\nXem truyền hình\nNghe phát thanh\nLịch phát sóng\nThời sự TTV\nGiải trí\n\n"
        f"Trang chủ / Tin tức / {p.category}\n\n{p.title}\n\n{p.when:%H:%M, %d/%m/%Y}\n\nTrình phát âm thanh\n00:00\n00:00\nSử dụng các phím mũi tên Lên/Xuống để tăng hoặc giảm âm lượng.\n\n"
        f"{gap(p)}\n\n{p.author}/TTV\n\nBình luận\n\nXem thêm\n\n"
        + "\n\n".join(f"{x}\n{n} giờ trước" for n, x in enumerate(news(p), 2))
        + "\n\nTải ứng dụng TTV Go\nApp Store\nGoogle Play"
    )


def union(p: Piece) -> str:
    """A union's page: the names stand at the right, the role below."""
    return f"""<html><head><meta charset="utf-8"><title>{e(p.title)} | Công đoàn tỉnh Trung Du</title><meta name="description" content="{e(p.lead)}"></head><body>
<div class="wrapper"><div class="top">LIÊN ĐOÀN LAO ĐỘNG TỈNH TRUNG DU</div><div class="mainnav"><a>Trang chủ</a><a>Giới thiệu</a><a>Tin công đoàn</a><a>Văn bản</a></div>
<div class="row"><div class="col-9"><div class="cat-name"><a>{e(p.category)}</a></div><h1>{e(p.title)}</h1>
<div class="info-post"><span>{p.when:%d/%m/%Y}</span><span>125 lượt xem</span></div><div class="content-post">{ps(p)}
<p style="text-align: right;"><em><strong>{e(p.author)}</strong></em></p><p style="text-align: right;"><em>Ban Tuyên giáo LĐLĐ tỉnh</em></p></div>
<div class="other"><h4>Tin khác</h4><ul>{items(news(p), "<li><a>{}</a><span>(12/05/2022)</span></li>")}</ul></div></div>
<div class="col-3"><h4>Thông báo</h4><p><a>Về việc nghỉ lễ</a></p><h4>Thư viện video</h4></div></div>
<div class="bot">Trụ sở: số 1 đường Hòa Bình. Trưởng ban biên tập: Ông Hồ Sỹ Nam</div></div></body></html>"""


def ministry(p: Piece) -> str:
    """A ministry's page with the terms of Dublin Core."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bộ Phát triển - {e(p.title)}</title>
<meta name="DC.title" content="{e(p.title)}"><meta name="DC.creator" content="{e(p.author)}"><meta name="DC.subject" content="{e(p.category)}">
<meta name="dcterms.issued" content="{p.when:%Y-%m-%d}"></head><body><div id="hd"><p>Chào mừng bạn đến với Cổng thông tin điện tử Bộ Phát triển</p></div>
<div id="left"><ul>{items(["Lãnh đạo Bộ", "Chức năng", "Chiến lược", "Số liệu"])}</ul></div><div id="main"><p class="t1">{e(p.title)}</p><p class="t2">{p.when:%d-%m-%Y}</p>
{ps(p, 'p class="t3"')}<p class="t4">{e(p.author)}</p><p><a>In trang này</a> <a>Về đầu trang</a></p><p class="t5">Các tin mới hơn:</p>{items(news(p), "<p><a>{}</a></p>")}</div>
<div id="ft"><p>Địa chỉ: số 6 phố Lớn, Hà Nội</p><p>Điện thoại: 024 0000 000</p></div></body></html>"""


def theme(p: Piece) -> str:
    """A theme of WordPress, with what plugins for search engines add to it."""
    graph = [
        {"@type": ["Article", "BlogPosting"], "headline": f"{p.title}", "author": {"@id": "#/schema/person/1"},
         "datePublished": f"{p.when:%Y-%m-%dT%H:%M:00+00:00}", "articleSection": [p.category, "Tin mới"]},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Trang chủ"}]},
        {"@type": "Person", "@id": "#/schema/person/1", "name": p.author},
    ]  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Hội Nông dân</title>
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": graph})}</script></head><body class="post-template-default">
<div id="masthead"><div class="logo">Hội Nông dân tỉnh</div></div><main id="main"><article class="post type-post"><header class="entry-header">
<h6 class="entry-category"><a rel="category tag">{e(p.category)}</a>, <a rel="category tag">Tin mới</a></h6><h1 class="entry-title">{e(p.title)}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="{p.when:%Y-%m-%dT%H:%M:00+00:00}">{p.when:%d/%m/%Y}</time> by <span class="meta-author vcard"><a class="url fn">{e(p.author)}</a></span></div></header>
<div class="entry-content">{ps(p)}<div class="blog-share"><a>Share on Facebook</a></div></div><footer class="entry-meta">This entry was posted in <a>{e(p.category)}</a>. Bookmark the permalink.</footer></article>
<div id="respond"><h3>Để lại một bình luận</h3><p>Email của bạn sẽ không được hiển thị công khai.</p></div></main><div id="secondary"><span class="widget-title">Bài viết mới</span><ul>{items(news(p))}</ul></div></body></html>"""


def markdown_like(p: Piece) -> str:
    """Text by a converter that kept addresses and marks."""
    return (
        f"[Trang chủ](/) | [Tin tức](/tin-tuc) | [{p.category}](/tin-tuc/x)\n\n# {p.title}\n\n*{p.when:%d/%m/%Y}* · *{p.author}*\n\n"
        f"{gap(p)}\n\n---\n\n**Có thể bạn chưa đọc**\n\n" + "\n".join(f"- [{x}](/tin/{n})" for n, x in enumerate(news(p)))
        + "\n\n---\n\n[Điều khoản](/dk) [Chính sách](/cs)"
    )  # fmt: skip


def page_in_blanks(p: Piece) -> str:
    """A blank line after each line, and every cell of the page a line."""
    lines = ["Thứ bảy, 03/10/2026", "Kênh video", "Emagazine", "Podcast", p.category, "Tin mới", p.title, p.author,
             "•", f"{p.when:%H:%M} {p.when:%d/%m/%Y}", "Theo dõi báo trên", "Google News", *p.paragraphs, "Chủ đề:", "nông dân", "hộ nghèo",
             "Đáng đọc", *news(p), "Liên hệ quảng cáo", "Hotline: 0900 000 000", "Trang chủ", "Gửi bài", "Đặt báo"]  # fmt: skip
    return "\n\n\n".join(lines)


def district_bulletin(p: Piece) -> str:
    """A district's bulletin: who wrote and who took pictures are told in one line."""
    return (
        f"HUYỆN MỘC SƠN\nBẢN TIN NỘI BỘ\n\n{p.category}\n\n{p.title}\n\nCập nhật ngày: {p.when:%d/%m/%Y %H:%M:%S}\n\n{tight(p)}\n\n"
        f"Tin, ảnh: {p.author} (Trung tâm VH-TT&TT)\n\nCác bài viết khác:\n" + "\n".join(f"+ {x}" for x in news(p))
        + f"\n\nPhóng sự ảnh\nHình ảnh về Mộc Sơn\n\nĐang online: 5\n{weekday(p)} có 120 lượt"
    )  # fmt: skip


pieces = fresh
LAYOUTS = (broadcaster, union, ministry, theme, markdown_like, page_in_blanks, district_bulletin)
