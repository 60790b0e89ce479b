"""Layouts as portals serve them: HTML of several ages."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.texts import FOOTER, MENU, RELATED, day_name

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

_E = html.escape
_MENU = "".join(f'<li><a href="#">{item}</a></li>' for item in MENU)
_RELATED = "".join(f'<li><a href="#">{item}</a></li>' for item in RELATED)
_SITE = "Cổng thông tin điện tử huyện Lâm Thượng"


def semantic(p: Piece) -> str:
    rest = "".join(f"<p>{_E(paragraph)}</p>\n" for paragraph in p.body)
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{_E(p.title)} | {_SITE}</title><meta property="og:title" content="{_E(p.title)}">
<meta property="og:site_name" content="{_SITE}"><meta name="author" content="{_E(p.author)}">
<meta property="article:published_time" content="{p.when.isoformat()}+07:00">
<meta property="article:section" content="{_E(p.category)}"></head><body>
<header><h2>{_SITE}</h2><nav><ul>{_MENU}</ul></nav></header>
<main><article><h1>{_E(p.title)}</h1><p class="sapo"><strong>{_E(p.lead)}</strong></p>{rest}
<figure><img src="a.jpg" alt=""><figcaption>Quang cảnh buổi lễ. Ảnh: CTV</figcaption></figure></article>
<aside><h3>Đọc nhiều</h3><ul>{_RELATED}</ul></aside></main>
<footer>{"<br>".join(FOOTER)}</footer><script>var a = "<p>không phải nội dung.</p>";</script></body></html>"""


def tables(p: Piece) -> str:
    """Nested tables and font tags, no classes, no headings."""
    rest = "".join(
        f'<p align="justify"><font face="Arial" size="2">&nbsp;&nbsp;{_E(x)}</font></p>'
        for x in p.paragraphs
    )
    menu = "".join(f"<td><a href=x>{item}</a></td>" for item in MENU)
    related = "".join(f"<tr><td>- <a href=x>{item}</a></td></tr>" for item in RELATED)
    return f"""<html><head><title>{_SITE}</title></head><body><table width=100%><tr><td>
<table><tr>{menu}</tr></table><table><tr><td width=20%>Thứ hai, 12/10/2026<br>
<table><tr><td><a href=x>Đăng nhập</a></td></tr><tr><td>Thăm dò ý kiến: Bạn thấy cổng thông tin thế nào?</td></tr></table>
</td><td><table><tr><td><a href=x>Trang chủ</a> &gt; <a href=x>{_E(p.category)}</a></td></tr>
<tr><td><b><font size=4>{_E(p.title)}</font></b></td></tr>
<tr><td><i>Cập nhật: {p.when:%d/%m/%Y %H:%M}</i></td></tr><tr><td>{rest}</td></tr>
<tr><td align=right><b>{_E(p.author)}</b></td></tr><tr><td><a href=x>In trang</a> | <a href=x>Gửi email</a></td></tr>
<tr><td><b>Các tin khác:</b></td></tr>{related}</table></td></tr></table>
<center>{"<br>".join(FOOTER)}</center></td></tr></table></body></html>"""


def soup(p: Piece) -> str:
    """Divs with Vietnamese class names."""
    rest = "".join(f"<div>{_E(paragraph)}</div>" for paragraph in p.body)
    return f"""<html lang="en-US"><head><meta charset="utf-8"><title>{_SITE} - {_E(p.title)}</title></head>
<body class="co-menu has-sidebar"><div id="dau-trang"><div class="menu-chinh"><ul>{_MENU}</ul></div></div>
<div id="than-trang"><div class="duong-dan"><a>Trang chủ</a> / <a>Tin tức</a> / <a>{_E(p.category)}</a></div>
<div class="bai-viet"><div class="tieu-de">{_E(p.title)}</div>
<div class="ngay-dang">{day_name(p)}, {p.when:%d/%m/%Y} {p.when:%H:%M}</div>
<div class="trich">{_E(p.lead)}</div><div class="noi-dung">{rest}</div>
<div class="tac-gia">Tác giả: {_E(p.author)}</div><div class="chia-se"><a>Facebook</a><a>Zalo</a></div></div>
<div class="tin-lien-quan"><h3>Tin cùng chuyên mục</h3><ul>{_RELATED}</ul></div>
<form class="binh-luan"><label>Họ tên *</label><input><label>Nội dung *</label><textarea></textarea>
<button>Gửi bình luận</button></form></div>
<div id="cuoi-trang">{"".join(f"<p>{line}</p>" for line in FOOTER)}</div></body></html>"""


def wordpress(p: Piece) -> str:
    rest = "".join(f"<p>{_E(paragraph)}</p>" for paragraph in p.paragraphs)
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": _SITE},
            {"@type": "NewsArticle", "headline": p.title, "articleSection": [p.category],
             "datePublished": p.when.isoformat() + "+07:00", "author": {"@type": "Person", "name": p.author}},
        ],
    }  # fmt: skip
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{_E(p.title)} - {_SITE}</title>
<script type="application/ld+json">{json.dumps(data)}</script></head><body class="single single-post">
<div class="site-header"><a class="site-title">{_SITE}</a><ul class="nav-menu">{_MENU}</ul></div>
<div class="entry"><h1 class="entry-title">{_E(p.title)}</h1><div class="entry-meta">bởi <a>{_E(p.author)}</a></div>
<div class="entry-content">{rest}<div class="sharedaddy"><h3>Chia sẻ:</h3><a>Facebook</a></div></div></div>
<div id="comments"><h2>2 bình luận</h2><ol><li>Bài viết rất hay, mong có thêm nhiều mô hình như vậy.</li></ol></div>
<div class="widget-area"><h2>Bài viết mới</h2><ul>{_RELATED}</ul></div>
<div class="site-footer"><p>{"</p><p>".join(FOOTER)}</p></div></body></html>"""


def aspnet(p: Piece) -> str:
    """Paragraphs parted by line breaks, a view state, date and author in spans."""
    rest = "<br /><br />\n".join(_E(paragraph) for paragraph in p.paragraphs)
    return f"""<html><head><title>Chi tiết tin</title></head><body><form method="post" action="x.aspx">
<input type="hidden" name="__VIEWSTATE" value="{"dDwtMTA4" * 40}" /><div id="ctl00_menu"><ul>{_MENU}</ul></div>
<span id="ctl00_lblCategory"><a href="x">{_E(p.category)}</a></span>
<h2><span id="ctl00_lblTitle">{_E(p.title)}</span></h2>
<span class="date">{p.when:%H:%M}, {p.when:%d/%m/%Y}</span> <span>(Lượt xem: 77)</span>
<div id="ctl00_content">{rest}</div><p style="text-align:right"><strong>{_E(p.author)}</strong></p>
<div><a href="x">Về trang trước</a> <a href="x">In bài viết</a></div>
<div><b>Tin khác</b><ul>{_RELATED}</ul></div><div>{"<br/>".join(FOOTER)}</div></form></body></html>"""


WEBS = (semantic, tables, soup, wordpress, aspnet)
