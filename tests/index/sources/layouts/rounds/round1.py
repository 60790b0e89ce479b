"""The first round: two newspapers, three portals, a scraper's tabs, a page on a few lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, fresh, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

_SECTIONS = ("Thời sự", "Kinh tế", "Giáo dục", "Pháp luật", "Nông nghiệp", "Đoàn thể", "Thể thao")


def morning_paper(p: Piece) -> str:
    """A big newspaper: the machine's data names the paper as author, the page the person."""
    data = {
        "@context": "http://schema.org", "@type": "NewsArticle", "headline": p.title,
        "datePublished": f"{p.when:%Y-%m-%dT%H:%M:00}+07:00", "dateModified": "2026-01-09T10:00:00+07:00",
        "author": {"@type": "Organization", "name": "BÁO BUỔI SÁNG ONLINE"},
        "publisher": {"@type": "Organization", "name": "Báo Buổi Sáng"},
    }  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Buổi Sáng</title>
<meta property="og:title" content="{e(p.title)}"><meta property="og:site_name" content="BÁO BUỔI SÁNG ONLINE">
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body>
<div class="header__nav"><ul>{items(_SECTIONS)}</ul></div>
<div class="detail__main"><div class="detail-top"><div class="detail-cate"><a href="/x.htm">{e(p.category)}</a></div>
<div class="detail-time"><div data-role="publishdate">{p.when:%d/%m/%Y %H:%M} GMT+7</div></div></div>
<h1 class="article-title">{e(p.title)}</h1>
<div class="detail-author-bot"><a class="avatar"><img alt="x"></a><a class="name" href="#">{e(p.author)}</a></div>
<div class="detail-cmain"><h2 class="detail-sapo">{e(p.lead)}</h2>{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div>
<div class="detail-tab"><a>Trở lại chủ đề</a><ul class="detail__tags">{items(["thôn bản", "hộ nghèo"])}</ul></div>
<div class="box-comment"><div class="totalcomment">Bình luận hay</div><p>Chưa có bình luận</p></div>
<div class="detail__related"><div class="title">Tin cùng chuyên mục</div>{items(news(p), '<h3><a href="#">{}</a></h3>')}</div></div>
<div class="footer">Tòa soạn: 60A phố Mới, thành phố Trung Du</div></body></html>"""


def express(p: Piece) -> str:
    """A newspaper on the net whose path starts at the section; the name signs in bold, to the right."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Tin Nhanh</title>
<meta name="its_section" content="1001005"><meta itemprop="pubdate" content="{p.when:%Y-%m-%dT%H:%M:00}+07:00"></head>
<body><section class="top-header"><a>Mới nhất</a><a>International</a></section><nav class="main-nav"><ul>{items(_SECTIONS)}</ul></nav>
<section class="page-detail"><div class="header-content"><ul class="breadcrumb" data-campaign="Header"><li><a>{e(p.category)}</a></li></ul>
<span class="date">{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)</span></div>
<h1 class="title-detail">{e(p.title)}</h1><p class="description"><span class="location-stamp"></span>{e(p.lead)}</p>
<article class="fck_detail">{"".join(f'<p class="Normal">{e(x)}</p>' for x in p.body)}
<p class="Normal" style="text-align:right;"><strong>{e(p.author)}</strong></p></article>
<div class="footer-content"><a>Trở lại {e(p.category)}</a><div class="social_pin"><a>Lưu</a><a>Chia sẻ</a></div></div>
<div class="box-tinlienquanv2"><p class="title">Xem nhiều</p>{items(news(p), "<article><h4><a>{}</a></h4></article>")}</div></section>
<footer><p>Tổng biên tập: Phạm Văn Hiếu</p></footer></body></html>"""


def commune(p: Piece) -> str:
    """All that a browser shows of a commune's portal, line by line."""
    menu = "\n".join(
        [
            "Giới thiệu",
            "Lịch sử hình thành",
            "Bộ máy tổ chức",
            "Tin tức - Sự kiện",
            *_SECTIONS,
            "Văn bản",
            "Liên hệ",
        ]
    )
    return (
        f"TRANG THÔNG TIN ĐIỆN TỬ XÃ TÂN LẬP - HUYỆN MỘC SƠN - TỈNH TRUNG DU\nĐăng nhập\n{menu}\n\n"
        f"Tin tức - Sự kiện\n{p.category}\n\n{p.title}\n{p.when:%d/%m/%Y %I:%M:%S} SA\nĐã xem: 204\n\n{gap(p)}\n\n"
        f"{p.author} - Công chức Văn hóa xã\n\nTải về\n\nCác tin đã đưa ngày:\nTừ ngày\nĐến ngày\n"
        + "\n".join(f"{x} ({n + 3}/05/2020)" for n, x in enumerate(news(p)))
        + "\n\nBẢN QUYỀN THUỘC UBND XÃ TÂN LẬP\nNgười phụ trách: Bùi Văn Hạnh\nSố điện thoại: 0213 000 111"
    )


def tabs(p: Piece) -> str:
    """A scraper that put cells beside each other with tabs."""
    return (
        "Trang chủ\tTin trong nước\tTin trong tỉnh\tVăn bản mới\tLiên hệ\n"
        f"Bạn đang ở:\tTrang chủ\t{p.category}\n{p.title}\n"
        f"Ngày đăng:\t{p.when:%d/%m/%Y}\tLượt xem:\t318\tTác giả:\t{p.author}\n{tight(p)}\n"
        f"Từ khóa:\tnông thôn\tbà con\nTin liên quan\n" + "\n".join(f"\t{x}\t{n + 1}/4/2021" for n, x in enumerate(news(p)))
        + "\nLượt truy cập hôm nay:\t41\tTổng số:\t100233"
    )  # fmt: skip


def few_lines(p: Piece) -> str:
    """A whole page on a handful of lines."""
    return (
        "Trang chủ Giới thiệu Tin tức Văn bản Thủ tục hành chính Hỏi đáp Liên hệ\n"
        f"Trang chủ » Tin tức » {p.category}\n{p.title}\n"
        f"{weekday(p)}, {p.when:%d/%m/%Y} | {p.when:%H:%M} | {p.author}\n{' '.join(p.paragraphs)}\n"
        f"Chia sẻ Facebook Zalo In bài viết\nBài viết khác: {' • '.join(news(p))}\n"
        "© 2021 Trang tin huyện Mộc Sơn. Ghi rõ nguồn khi phát hành lại thông tin. Tổng lượt truy cập: 88.301"
    )


def micro(p: Piece) -> str:
    """Marked with microdata throughout, names of classes that say nothing."""
    return f"""<html><head><meta charset="utf-8"><title>Tỉnh đoàn Trung Du</title></head><body><div class="c1"><div class="c2">{items(_SECTIONS, "<span><a>{}</a></span> ")}</div></div>
<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement"><a><span itemprop="name">Trang nhất</span></a></li>
<li itemprop="itemListElement"><a><span itemprop="name">{e(p.category)}</span></a></li></ol>
<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">{e(p.title)}</h2>
<div class="c5">Đăng lúc: <time itemprop="datePublished" datetime="{p.when:%Y-%m-%dT%H:%M}">{p.when:%H:%M - %d/%m/%Y}</time> - Đã xem: 1204</div>
<div itemprop="articleBody">{ps(p)}</div><p>Người viết: <span itemprop="author" itemscope><b itemprop="name">{e(p.author)}</b></span></p></div>
<div class="c9"><div>Những tin mới hơn</div><ul>{items(news(p, 2))}</ul><div>Những tin cũ hơn</div><ul>{items(news(p, 3))}</ul></div>
<div class="c11">Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây</div></body></html>"""


def party_paper(p: Piece) -> str:
    """The paper of a province, copied with the mouse."""
    return (
        f"Cơ quan của Đảng bộ tỉnh - Tiếng nói của nhân dân các dân tộc\n{p.category.upper()}\n\n"
        f"{weekday(p)}, {p.when:%d/%m/%Y, %H:%M} [GMT+7]\n\n{p.title}\n\n{gap(p)}\n\nBài, ảnh: {p.author.upper()}\n\n"
        f"Ý kiến bạn đọc\nGửi\n\nTin cùng chuyên mục\n" + "\n\n".join(f"{x}\nTĐĐT - {x} là tin được nhiều bạn đọc chú ý." for x in news(p))
        + "\n\nMultimedia\nLong form\nBáo in"
    )  # fmt: skip


pieces = fresh
LAYOUTS = (morning_paper, express, commune, tabs, few_lines, micro, party_paper)
