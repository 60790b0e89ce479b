"""The fifteenth round: an agency, a pagoda, a theory journal, a reader's export, shops and society magazines."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Khơi thông điểm nghẽn trong phát triển kinh tế tập thể", "Nghiên cứu - Trao đổi", "Phan Thế Tài"),
    ("Lễ giỗ tổ nghề đúc đồng làng Vạn Phúc Hạ", "Lễ hội - Di tích", "Diệu Hương"),
    ("Miền núi phía Bắc rét đậm, có nơi dưới 5 độ C", "Môi trường - Khí hậu", "Hoàng Tâm, Xuân Tư"),
    ("Nhường cơm sẻ áo", "Người tốt - Việc tốt", "Ban Truyền thông"),
    ("Bà con kiều bào gói 500 chiếc bánh chưng gửi về quê", "Kiều bào", "Vũ Thị Mai Lan"),
    ("Sẽ có cầu vượt ở ngã tư Bốn Giếng?", "Đô thị", "T. Nguyên"),
    ("Danh sách 36 sản phẩm OCOP được công nhận đợt 2", "Doanh nghiệp - Sản phẩm", "Liên minh HTX tỉnh"),
    ("Nữ trọng tài đầu tiên của làng bóng chuyền bãi biển: “Cứ thổi còi là hết run”", "Chuyện thể thao", "Nguyễn Ngọc Sương Mai"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Khánh thành nhà văn hóa cộng đồng",
    "Học sinh lớp 8 đoạt giải sáng tạo quốc tế",
    "Chuỗi cửa hàng nông sản sạch mở điểm thứ mười",
    "Vạn Phúc Hạ: Ba thế hệ giữ một lò rèn",
    "Giá heo hơi nhích lên từng ngày",
    "Cháy lớn tại xưởng gỗ lúc rạng sáng",
    "Mùa cá linh về muộn trên đồng nước nổi",
    "Đề xuất miễn phí giữ xe ở công viên",
)
_MONTHS = (
    "Một",
    "Hai",
    "Ba",
    "Tư",
    "Năm",
    "Sáu",
    "Bảy",
    "Tám",
    "Chín",
    "Mười",
    "Mười Một",
    "Mười Hai",
)


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "15").sample(_OTHER, count)


def agency_text(p: Piece) -> str:
    """An agency's paper: guillemet before the section, long date under the headline, agency in brackets after the name."""
    return (
        "Thông tin của Chính phủ do Thông tấn xã phát hành\nThứ Năm, 08/01/2026\nĐăng nhập\nThời sự\nThế giới\nẢnh\nInfographic\n" + "\n".join(MENU)
        + f"\n» {p.category}\n{p.title}\n{weekday(p)}, {p.when:%d/%m/%Y %H:%M}\n\nChia sẻ Facebook\n\nChia sẻ Zalo\n\n{gap(p)}\n\nTin, ảnh: {p.author} (TTXTG)\n\nBình luận\n\nTin liên quan\n\n"
        + "\n\n".join(f"{x}\n\n{n:02}:30' {n}/12/2025\n\n{x}, theo ghi nhận của phóng viên tại hiện trường." for n, x in enumerate(news(p), 11))
        + "\n\nĐọc thêm\n" + "\n".join(_other(p)) + "\nTổng biên tập: Ninh Hồng Na\nTòa soạn: Số 5 Lý Thường Kiện\nÝ kiến độc giả: 0923 000 555"
    )  # fmt: skip


def pagoda_text(p: Piece) -> str:
    """A Buddhist society's page: the Buddhist year beside the date, verses on top, writer under 'Bài viết'."""
    return (
        "PHẬT SỰ VẠN PHÚC\nNam mô Bổn Sư Thích Ca Mâu Ni Phật\nTrang nhà\nPhật học\nTin tức\nTự viện\nNghi thức\nPháp âm\nPhát tâm cúng dường\n"
        f"Tin tức\n/\n{p.category}\n\n{p.title}\n\nNgày {p.when:%d/%m/%Y}, {p.when:%H:%M} - Phật lịch 2565\n\n{gap(p)}\n\nBài viết: {p.author}\n\nHoan hỷ chia sẻ\n\nBài cùng chuyên mục\n\n"
        + "\n".join(news(p)) + "\n\nPháp âm mới\n" + "\n".join(f"Bài giảng số {n}" for n in (101, 102, 103))
        + "\n\nVăn phòng: Chùa Vạn Phúc, tổ 4\nĐiện thoại: 0900 000 909\nBan Quản trị: Đại đức Thích Minh Hạnh"
    )  # fmt: skip


def embassy_text(p: Piece) -> str:
    """An embassy's page: date in square brackets beside the section, the name in slanted brackets at the end."""
    return (
        "ĐẠI SỨ QUÁN VIỆT NAM\nEmbassy of the Socialist Republic of Viet Nam\nTiếng Việt | English\nTrang chủ\nĐại sứ quán\nLãnh sự\nTin tức\nCộng đồng\nLiên hệ\n\n"
        f"[{p.when:%d/%m/%Y}] {p.category}\n\n{p.title}\n\n{tight(p)}\n\n({p.author})\n\nBack   |   Top page   |   Print version\n\nOther news\n"
        + "\n".join(f"[{n}/10/2020] {x}" for n, x in enumerate(news(p), 15))
        + "\n\nGiờ tiếp khách: 9h00 - 12h00\nSố điện thoại bảo hộ công dân: +84 000 000 000\nNgày nghỉ lễ năm 2026"
    )  # fmt: skip


def front_text(p: Piece) -> str:
    """The Fatherland Front: the day it was brought up to date, with seconds, over the headline; writer alone, counter."""
    return (
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH VẠN PHÚC\nTRANG CHỦ\nGIỚI THIỆU\nTIN TỨC\nGIÁM SÁT - PHẢN BIỆN\nĐẠI ĐOÀN KẾT\nVĂN BẢN\n"
        f"Trang chủ   >   Tin tức   >   {p.category}\nCập nhật: {p.when:%d-%m-%Y} | {p.when:%H:%M:%S}\n{p.title}\n\n{gap(p)}\n\n{p.author}\n\n(Mặt trận Vạn Phúc)\n\n"
        "In bài viết\n\nTIN LIÊN QUAN\n" + "\n".join(f"{x}\n0{n}-06-2024 | 09:12:44" for n, x in enumerate(news(p), 1))
        + "\nTHÔNG TIN TỪ THIỆN\nSố tài khoản Quỹ Vì người nghèo: 000 111 222\nSố người online: 9\nSố lượt truy cập: 2.145.000"
    )  # fmt: skip


def reader_app_text(p: Piece) -> str:
    """An article kept in a read-later application and given out as text, with English labels."""
    return (
        f"{p.title}\n\nvanphuc24h.example · {p.category}\nBy {p.author}\n{p.when:%b} {p.when.day}, {p.when.year} · 4 min read\n\n{gap(p)}\n\nSaved on Jan 12, 2026 · View original · Add tags\n\nYou might also like\n\n"
        + "\n".join(f"{x}\nvanphuc24h.example · 3 min" for x in news(p, 3))
    )  # fmt: skip


def theory_journal_text(p: Piece) -> str:
    """A journal of theory: the author in capitals with his school, then the hour and the day by dashes."""
    return (
        "TẠP CHÍ LÝ LUẬN\nCƠ QUAN LÝ LUẬN VÀ CHÍNH TRỊ\nTrang chủ\nTin tức - Sự kiện\nTiêu điểm\nHồ sơ\nẤn phẩm\nĐặt mua tạp chí\n"
        f"{p.category}\n{p.title}\n{p.author.upper()}\nHọc viện Chính trị khu vực\n{p.when:%H:%M}, ngày {p.when:%d-%m-%Y}\n{tight(p)}\n"
        "Các bài cùng chuyên mục\n" + "\n".join(f"{x} (10/12/2025)" for x in news(p)) + "\nTin, bài mới nhất\n" + "\n".join(f"{x} (15/01/2026)" for x in _other(p))
        + "\nTạp chí số 1.050 (tháng 1-2026)\nMục lục\nTổng Biên tập: PGS, TS Lê Hải Bằng\nTrụ sở: 28 Trần Bình Trọng\nGiấy phép số 000/GP-BVHTTDL"
    )  # fmt: skip


def new_commune_text(p: Piece) -> str:
    """A commune's portal after the reform of 2025: terms and their values on lines of their own, above the text."""
    return (
        "Cổng thông tin điện tử\nXã Vạn Phúc Hạ\nTìm kiếm\nTrang chủ\nGiới thiệu\nTin tức\nVăn bản\nDịch vụ công\nTrung tâm phục vụ hành chính công\n"
        f"Chi tiết bài viết\n{p.title}\nChuyên mục:\n{p.category}\nNgày đăng:\n{p.when:%d/%m/%Y} {p.when:%H:%M}\nTác giả:\n{p.author}\nLượt xem:\n64\nCỡ chữ:\nA\nA\nA\n{tight(p)}\n"
        "Đánh giá:\n0/5\nBài viết liên quan\n" + "\n".join(f"{x}\nNgày đăng:\n1{n}/11/2025" for n, x in enumerate(news(p), 1))
        + "\nThông báo mới\n" + "\n".join(_other(p)) + "\nTổng đài hỗ trợ: 1022\nZalo OA\nPhản ánh hiện trường\nChịu trách nhiệm nội dung: Chủ tịch UBND xã\nBản quyền © 2025"
    )  # fmt: skip


def subscription_letter(p: Piece) -> str:
    """A writer's letter on a subscription platform: section as a label, small by-line with face, likes and comments."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - by {e(p.author)}</title><meta name="author" content="{e(p.author)}"></head>
<body><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="pencraft main-menu"><h1 class="pencraft"><a href="/">Thư Vạn Phúc</a></h1>
<button>Đăng ký</button><button>Đăng nhập</button></div>
<div class="single-post-container"><div class="container"><article class="typography newsletter-post post"><div class="post-header">
<a class="post-label" href="/s/x">{e(p.category)}</a><h1 class="post-title unpublished">{e(p.title)}</h1><div class="pencraft byline-wrapper">
<div class="pencraft profile-hover-card-target"><a href="https://x.example/@a">{e(p.author)}</a></div>
<div class="pencraft meta">thg {p.when.month} {p.when.day}, {p.when.year}</div></div><div class="post-ufi"><a class="like-button"><div class="label">8</div></a>
<a class="post-ufi-comment-button"><div class="label">2</div></a><a><div class="label">Chia sẻ</div></a></div></div>
<div><div class="available-content"><div dir="auto" class="body markup">{ps(p)}<div class="subscription-widget-wrap"><div class="preamble">
<p class="cta-caption">Thư Vạn Phúc sống nhờ người đọc. Hãy đăng ký để nhận bài mới.</p></div><button>Đăng ký</button></div></div></div></div></article></div>
</div>
<div class="comments-section"><h4>Thảo luận về bài viết này</h4><div class="comment"><div class="comment-meta"><a>Quang Dũng</a> <a>thg 1 3</a></div>
<div class="comment-body"><p>Cảm ơn tác giả.</p></div></div></div><div class="portable-archive">
<h4>Hàng đầu</h4>{items(news(p, 3), '<div class="post-preview"><a class="post-preview-title">{}</a><div class="post-preview-meta">thg 12 9, 2025 • Thư Vạn Phúc</div></div>')}</div>
</div><div class="footer"><p>© 2026 Thư Vạn Phúc</p><a>Quyền riêng tư</a> ∙ <a>Điều khoản</a></div></div></body></html>"""


def wp_shop_theme(p: Piece) -> str:
    """A craft village's site on a shop theme: 'Posted on … by …' and at the foot 'This entry was posted in …'."""
    return f"""<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>{e(p.title)} - Làng nghề Vạn Phúc</title></head>
<body class="post-template-default single single-post lightbox nav-dropdown-has-arrow"><div id="wrapper"><header id="header" class="header has-sticky">
<div id="top-bar" class="header-top"><ul><li>Miễn phí giao hàng từ 500.000đ</li><li>0977 000 111</li></ul></div><div id="masthead" class="header-main">
<ul class="header-nav nav">{items(("Trang chủ", "Cửa hàng", "Tin tức", "Giỏ hàng / 0 ₫"), '<li class="menu-item"><a class="nav-top-link" href="#">{}</a></li>')}</ul>
</div></header>
<main id="main"><div id="content" class="blog-wrapper blog-single page-wrapper"><div class="row row-large"><div class="large-9 col">
<article id="post-15" class="post-15 post type-post status-publish format-standard has-post-thumbnail hentry"><div class="article-inner">
<header class="entry-header"><div class="entry-header-text entry-header-text-top text-left"><h6 class="entry-category is-xsmall">
<a href="/c/" rel="category tag">{e(p.category)}</a></h6><h1 class="entry-title">{e(p.title)}</h1><div class="entry-divider is-divider small"></div>
<div class="entry-meta uppercase is-xsmall"><span class="posted-on">Posted on <a href="#" rel="bookmark">
<time class="entry-date published updated" datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{p.when.day} Tháng {_MONTHS[p.when.month - 1]}, {p.when.year}</time></a>
</span> <span class="byline">by <span class="meta-author vcard"><a class="url fn n" href="#">{e(p.author)}</a></span></span></div></div></header>
<div class="entry-content single-page">{ps(p)}<div class="blog-share text-center"><div class="is-divider medium"></div><div class="social-icons share-icons">
<a>Share on Facebook</a></div></div></div>
<footer class="entry-meta text-left">This entry was posted in <a href="/c/" rel="category tag">{e(p.category)}</a>. Bookmark the <a href="#" rel="bookmark">permalink</a>.</footer>
<nav role="navigation" id="nav-below" class="navigation-post"><div class="nav-previous"><a rel="prev">{e(news(p)[0])}</a></div></nav></div></article>
<div id="comments" class="comments-area"><div id="respond"><h3 id="reply-title">Trả lời <small><a rel="nofollow" id="cancel-comment-reply-link">Hủy</a></small>
</h3></div></div></div><div class="post-sidebar large-3 col"><aside class="widget widget_categories"><span class="widget-title"><span>Danh mục</span></span>
<ul>{items(MENU, '<li class="cat-item"><a href="#">{}</a></li>')}</ul></aside><aside class="widget flatsome_recent_posts"><span class="widget-title">
<span>Bài viết mới</span></span><ul>{items(_other(p), '<li class="recent-blog-posts-li"><a href="#">{}</a></li>')}</ul></aside></div></div></div></main>
<footer id="footer"><div class="copyright-footer">Copyright 2026 © <strong>Làng nghề Vạn Phúc</strong></div></footer></div></body></html>"""


def wp_builder(p: Piece) -> str:
    """A society's page made with a drag-and-drop builder: an icon list of date, hour, writer and section."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Hội Sinh viên</title></head>
<body class="wp-singular post-template post-template-elementor_header_footer single elementor-default elementor-page">
<header data-elementor-type="header" class="elementor elementor-11"><div class="elementor-widget elementor-widget-nav-menu">
<ul class="elementor-nav-menu">{items(("Trang chủ", "Về Hội", "Phong trào", "Đối thoại"), '<li class="menu-item"><a class="elementor-item">{}</a></li>')}</ul>
</div></header>
<div data-elementor-type="single-post" class="elementor elementor-88 elementor-location-single"><section class="elementor-section">
<div class="elementor-widget elementor-widget-theme-post-title"><h1 class="elementor-heading-title elementor-size-default">{e(p.title)}</h1></div>
<div class="elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info">
<li class="elementor-icon-list-item" itemprop="datePublished"><i class="fas fa-calendar"></i>
<span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-date"><time>{p.when:%d/%m/%Y}</time></span></li>
<li class="elementor-icon-list-item"><i class="far fa-clock"></i><span class="elementor-post-info__item--type-time"><time>{p.when:%H:%M}</time></span></li>
<li class="elementor-icon-list-item" itemprop="author"><i class="far fa-user-circle"></i>
<span class="elementor-post-info__item--type-author">{e(p.author)}</span></li><li class="elementor-icon-list-item" itemprop="about"><i class="fas fa-tags"></i>
<span class="elementor-post-info__item--type-terms"><span class="elementor-post-info__terms-list">
<a class="elementor-post-info__terms-list-item">{e(p.category)}</a></span></span></li></ul></div>
<div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{ps(p)}</div></div>
<div class="elementor-widget elementor-widget-share-buttons"><span class="elementor-share-btn__title">Facebook</span>
<span class="elementor-share-btn__title">Twitter</span></div><div class="elementor-widget elementor-widget-post-navigation">
<span class="post-navigation__prev--label">Bài trước</span><span class="post-navigation__prev--title">{e(news(p)[0])}</span></div></section>
<section class="elementor-section"><h2 class="elementor-heading-title">Bài viết khác</h2>
<div class="elementor-posts-container">{items(news(p, 3), '<article class="elementor-post"><h3 class="elementor-post__title"><a>{}</a></h3><div class="elementor-post__meta-data"><span class="elementor-post-date">05/01/2026</span></div><a class="elementor-post__read-more">Xem thêm »</a></article>')}</div>
</section></div><footer class="elementor elementor-location-footer"><p>Hội Sinh viên tỉnh - 1 đường Thanh Niên</p></footer></body></html>"""


def shop_blog(p: Piece) -> str:
    """The news of a cooperative's shop: crumbs, 'Đăng bởi' with the date after a comma, categories in the side."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta name="description" content="{e(p.lead)}">
<script>var Bizweb = Bizweb || {{}}; Bizweb.store = 'vanphuc';</script></head><body class="article"><header class="header"><div class="topbar">
<span>Hotline đặt hàng: 1900 0000</span></div>
<ul class="nav">{items(("Trang chủ", "Sản phẩm", "Tin tức", "Hệ thống cửa hàng"), '<li class="nav-item"><a class="a-img" href="#">{}</a></li>')}</ul></header>
<section class="bread-crumb"><div class="container"><ul class="breadcrumb"><li class="home"><a href="/"><span>Trang chủ</span></a>
<span class="mr_lr">&nbsp;<i class="fa fa-angle-right"></i>&nbsp;</span></li><li><a href="/b"><span>{e(p.category)}</span></a>
<span class="mr_lr">&nbsp;<i class="fa fa-angle-right"></i>&nbsp;</span></li><li><strong><span>{e(p.title)}</span></strong></li></ul></div></section>
<div class="container article-wraper"><div class="row"><section class="right-content col-lg-9"><article class="article-main">
<h1 class="title-head">{e(p.title)}</h1><div class="postby"><span>Đăng bởi <b>{e(p.author)}</b>, lúc {p.when:%d/%m/%Y}</span></div><div class="article-details">
<div class="article-content"><div class="rte">{ps(p)}</div></div></div><div class="row-article-tags"><div class="social-sharing"><span>Chia sẻ:</span></div>
</div><form id="article_comments"><h5>Viết bình luận của bạn:</h5><button>Gửi bình luận</button></form></article></section>
<aside class="blog_left_base col-lg-3"><div class="aside-item blog-cate"><h2 class="title-head">Danh mục tin tức</h2>
<ul>{items(MENU, '<li class="nav-item"><a class="nav-link" href="#">{}</a></li>')}</ul></div><div class="aside-item">
<h2 class="title-head">Tin nổi bật</h2>{items(news(p), '<div class="loop-blog"><h3><a href="#">{}</a></h3></div>')}</div></aside></div></div>
<footer class="footer"><h4>Hợp tác xã Vạn Phúc</h4><p>Mã số thuế: 0000000000</p><p>Phương thức thanh toán</p></footer></body></html>"""


def framework_commune(p: Piece) -> str:
    """A small firm's content system for communes: icons before each fact, section as a coloured badge."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="csrf-token" content="d8s0"><title>Xã Vạn Phúc Hạ</title>
<link href="/css/app.css" rel="stylesheet"></head><body><nav class="navbar navbar-expand-lg navbar-dark bg-danger">
<a class="navbar-brand" href="/">XÃ VẠN PHÚC HẠ</a>
<ul class="navbar-nav">{items(("Trang chủ", "Giới thiệu", "Tin tức", "Công khai", "Hỏi đáp"), '<li class="nav-item"><a class="nav-link" href="#">{}</a></li>')}</ul>
</nav>
<div class="container mt-3"><div class="row"><div class="col-md-8"><div class="card mb-3"><div class="card-body">
<span class="badge bg-primary mb-2">{e(p.category)}</span><h3 class="card-title fw-bold">{e(p.title)}</h3><p class="text-muted small"><i class="fa fa-user">
</i> {e(p.author)} &nbsp; <i class="fa fa-calendar"></i> {p.when:%d/%m/%Y} &nbsp; <i class="fa fa-clock-o"></i> {p.when:%H:%M} &nbsp; <i class="fa fa-eye">
</i> 205</p><p class="fw-bold">{e(p.lead)}</p><div class="post-body ck-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></div></div>
<div class="card"><div class="card-header">Tin liên quan</div>
<ul class="list-group list-group-flush">{items(news(p), '<li class="list-group-item"><a href="#">{}</a> <small class="text-muted"><i class="fa fa-calendar"></i> 06/10/2025</small></li>')}</ul>
</div></div><div class="col-md-4"><div class="card"><div class="card-header">Chuyên mục</div>
<ul class="list-group">{items(MENU, '<li class="list-group-item d-flex"><a href="#">{}</a></li>')}</ul></div><div class="card mt-3">
<div class="card-header">Thống kê</div><div class="card-body">Hôm nay: 18<br>Tháng này: 1.204</div></div></div></div></div>
<footer class="bg-dark text-white p-4"><p>UBND xã Vạn Phúc Hạ</p><p>Phát triển bởi Công ty Phần mềm Sao Mai</p></footer></body></html>"""


def ministry_portal(p: Piece) -> str:
    """A ministry's portal on a great vendor's server: generated names, facts joined by a hyphen in one line."""
    return f"""<!DOCTYPE html><html lang="vi" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>Chi tiết tin</title>
<link id="com.ibm.lotus.NavStateUrl" rel="alternate" href="/wps/portal/!ut/p/z1/04_Sj9" /></head>
<body id="ibmMainContainer" class="lotusui30dojo tundra locale_vi"><div class="wpthemeFrame"><header role="banner" tabindex="-1" aria-label="Header">
<div class="wpthemeInner"><span class="wpthemeAltText">Cổng thông tin Bộ</span>
<ul class="wpthemeNavList">{items(("Trang chủ", "Giới thiệu", "Tin tức", "Số liệu", "Công khai"), '<li class="wpthemeNavListItem wpthemeLeft"><a href="?uri=nm:oid:Z6">{}</a></li>')}</ul>
</div></header>
<div id="wpthemeMainContent" role="main"><section class="component-control id-Z7_8OHGH"><div class="wpthemeControlBody wpthemeOverflowAuto">
<a id="Z7_8OHGH" name="Z7_8OHGH"></a><div class="wcm-path"><a>Tin tức</a> <span>&#187;</span> <a>{e(p.category)}</a></div><div class="wcm-article">
<div class="wcm-title"><h4>{e(p.title)}</h4></div><div class="wcm-info"><em>{p.when:%d/%m/%Y} {p.when:%H:%M:%S} - {e(p.author)}</em></div>
<div class="wcm-summary">{e(p.lead)}</div><div class="wcm-body">{"".join(f'<p align="justify">{e(x)}</p>' for x in p.body)}</div></div><div class="wcm-tools">
<a>Quay lại</a><a>In tin</a></div></div></section><section class="component-control id-Z7_8OHGJ"><div class="wpthemeControlBody">
<div class="wcm-other-h">Tin khác</div><table class="wcm-other">{items(news(p), '<tr><td class="d">17/09/2017</td><td><a>{}</a></td></tr>')}</table></div>
</section></div><footer role="contentinfo"><div class="wpthemeInner">Bộ phận thường trực: Văn phòng Bộ. Tel: 024.0000.0000</div></footer></div></body></html>"""


def literary_magazine(p: Piece) -> str:
    """A provincial magazine of letters: the issue and its day on top, headline and under it the author in the middle."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8">
<title>Tạp chí Văn nghệ Vạn Phúc</title></head><body><div id="khung"><div id="dau"><img src="vannghe.jpg" alt="Tạp chí Văn nghệ Vạn Phúc"></div>
<div id="so">Số {p.when:%j} - Ra ngày {p.when.day}/{p.when.month}/{p.when.year}</div><div id="trai"><ul>{items(MENU)}</ul>
<div class="khoi">Đặt mua tạp chí<br>Giá 25.000 đồng/số</div></div>
<div id="giua"><div class="muc">{e(p.category)}</div><div class="ten" align="center"><b>{e(p.title)}</b></div><div class="tg" align="center">
<i>{e(p.author)}</i></div><div class="chu">{ps(p)}</div><div class="cuoi"><a href="javascript:history.go(-1)">Trở về</a> | <a href="#">Đầu trang</a></div></div>
<div id="phai"><div class="khoi"><b>Trong số này</b><ul>{items(news(p))}</ul></div><div class="khoi"><b>Hội viên mới</b><br>Nguyễn Thế Kiên<br>Lò Thị Ún</div>
</div><div id="chan">Hội Văn học nghệ thuật tỉnh Vạn Phúc - Tổng biên tập: Họa sĩ Trần Nguyên Mỹ - In 1.000 cuốn</div></div></body></html>"""


LAYOUTS = (
    agency_text,
    pagoda_text,
    embassy_text,
    front_text,
    reader_app_text,
    theory_journal_text,
    new_commune_text,
    subscription_letter,
    wp_shop_theme,
    wp_builder,
    shop_blog,
    framework_commune,
    ministry_portal,
    literary_magazine,
)
