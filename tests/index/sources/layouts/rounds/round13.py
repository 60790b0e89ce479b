"""The thirteenth round: the government's paper, a women's union, a newsletter, a catalogue, phone pages."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Công điện khẩn: Chủ động ứng phó áp thấp nhiệt đới gần bờ", "Chỉ đạo điều hành", "Thúy Hằng"),
    ("Gặp nữ kỹ sư đưa nước ngọt về đảo Hòn Mun", "Phụ nữ và cuộc sống", "Đàm Thị Ngọc Bích"),
    ("Trường Mầm non Hoa Sen tổ chức “Bé vui hội trăng rằm”", "Giáo dục - Đào tạo", "Lê Thị Hồng Thắm"),
    ("U17 Cam Thủy vô địch giải bóng đá thiếu niên toàn quốc", "Thể thao", "Anh Tú - Đức Khuê"),
    ("Bao giờ hết cảnh được mùa mất giá", "Diễn đàn", "Lão Nông"),
    ("Ngành hải quan Cam Thủy thu ngân sách vượt 12% dự toán", "Tài chính", "Võ Hữu Phước"),
    ("Thông báo tuyển dụng viên chức sự nghiệp năm 2023", "Thông báo - Tuyển dụng", "Phòng Tổ chức - Hành chính"),
    ("Đôi bờ sông Cái: Ký ức một bến phà", "Đất và người Cam Thủy", "Ngô Thế Lâm"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Tạm dừng tàu khách ra đảo từ chiều nay",
    "Cam Thủy có thêm hai sản phẩm đạt chuẩn năm sao",
    "Lớp học chữ của những người mẹ trên bè nuôi cá",
    "Sáp nhập ba thôn, dân đồng tình cao",
    "Mở tour đêm thăm tháp cổ",
    "Xử phạt tám tàu giã cào sai vùng",
    "Ra mắt câu lạc bộ phụ nữ khởi nghiệp",
    "Đề thi thử môn Ngữ văn gây tranh luận",
)


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "13").sample(_OTHER, count)


def vanguard_text(p: Piece) -> str:
    """A youth union's daily: section, headline, then writer and date each on a line, mark in the text."""
    return (
        "Nhật báo\nTP Video\n" + "\n".join(MENU) + f"\nTÌM KIẾM\n{p.category}\n{p.title}\n{p.author}\n{p.when:%d/%m/%Y} | {p.when:%H:%M}\n"
        f"0:00\n/\n0:00\nGiọng Bắc\nChia sẻ\n{tight(p)}\nMỚI - NÓNG\n" + "\n".join(f"{x}\nTP - Đọc thêm chi tiết về tin này." for x in news(p))
        + "\nCó thể bạn quan tâm\n" + "\n".join(_other(p))
        + "\nXEM THÊM TIN\nHà Nội\n32°C / 24°C\nmưa rào\nTổng Biên tập: PHÙNG CÔNG SƯỞI ẤM\nGiấy phép xuất bản báo in số 76 và báo điện tử số 22"
    )  # fmt: skip


def midland_text(p: Piece) -> str:
    """A midland province's paper as scraped: no menu; hour, bar, date, bar; the lead printed twice."""
    return (
        f"Trang chủ\n›\n{p.category}\n\n{p.title}\n\n{p.when:%H:%M} | {p.when:%d/%m/%Y}\n|\n\n{p.lead}\n\n\n{gap(p)}\n\n{p.author}\n\n"
        "Bình luận\n\nGửi bình luận\n\nTin cùng chuyên mục\n\n" + "\n\n".join(f"{x}\n\n{n:02}:10 | {n}/02/2026" for n, x in enumerate(news(p), 10))
        + "\n\nXem nhiều\n\n" + "\n\n".join(_other(p))
    )  # fmt: skip


def government_text(p: Piece) -> str:
    """The government's paper: section, date and hour two blanks apart, headline, agency's mark, name."""
    body = "\n".join(p.body)
    return (
        "BÁO ĐIỆN TỬ CHÍNH PHỦ\nNghe nhìn\nEnglish\n中文\nChính phủ với công dân\nTrang chủ\nChính trị\nKinh tế\nVăn hóa\nXã hội\nKhoa giáo\nQuốc tế\n"
        f"{p.category}\n{p.when:%d/%m/%Y}  {p.when:%H:%M}\n{p.title}\n(BĐN) - {p.lead}\n{body}\n{p.author}\n"
        "Từ khóa:\nChia sẻ:\nTin liên quan\n" + "\n".join(news(p, 3)) + "\nÝ kiến của bạn\nGửi bình luận\nBình luận (0)\nĐọc nhiều\n"
        + "\n".join(f"{n}\n{x}" for n, x in enumerate(_other(p), 1))
        + "\nTổng Giám đốc: Nguyễn Hồng Sấm\nTrụ sở: 16 Lê Hồng Phong - Hà Nội\nĐiện thoại: Văn phòng: 080 00000; Fax: 080.00001\nBản quyền thuộc Cổng Thông tin điện tử"
    )  # fmt: skip


def women_union_text(p: Piece) -> str:
    """A women's union: arrows between crumbs, the hour as SA or CH, who wrote in the same bar."""
    half = "SA" if p.when.hour < 12 else "CH"
    return (
        "HỘI LIÊN HIỆP PHỤ NỮ TỈNH CAM THỦY\nThứ sáu, 09/01/2026\nEnglish\nGiới thiệu\nHoạt động Hội\nHọc và làm theo Bác\nVăn bản\nThi đua khen thưởng\nLiên hệ\n"
        f"Hoạt động Hội ► {p.category}\n\n{p.title}\n\n{p.when:%d/%m/%Y} {p.when.hour % 12 or 12}:{p.when:%M} {half} | Người viết: {p.author} | Lượt xem: 310\n\n{gap(p)}\n\n"
        "Chia sẻ:   Facebook   Zalo\n\nCác tin mới\n\n" + "\n".join(f"- {x} (05/0{n}/2025)" for n, x in enumerate(_other(p), 3)) + "\n\nCác tin cũ\n\n"
        + "\n".join(f"- {x} (28/0{n}/2025)" for n, x in enumerate(news(p), 1))
        + "\n\nLIÊN KẾT\nTrung ương Hội LHPN Việt Nam\nBáo Phụ nữ\n\nTHƯ VIỆN ẢNH\n\nChịu trách nhiệm nội dung: Bà Cao Thị Hòa Bình - Chủ tịch Hội LHPN tỉnh"
    )  # fmt: skip


def kindergarten_text(p: Piece) -> str:
    """A kindergarten's page: crumbs one to a line, bar of weekday, date, seen, replies; a labelled writer below."""
    return (
        "TRƯỜNG MẦM NON HOA SEN\nPhòng Giáo dục và Đào tạo Cam Thủy\n Trang nhất\n Giới thiệu\n Tin tức\n Thực đơn\n Album\n Liên hệ\n"
        f"Trang nhất\nTin tức\n{p.category}\n{p.title}\n{weekday(p)} - {p.when:%d/%m/%Y %H:%M} | Đã xem: 87 | Phản hồi: 0\n{tight(p)}\n"
        f"Tác giả bài viết: {p.author}\nTừ khóa: n/a\nĐánh giá bài viết\nTổng số điểm của bài viết là: 0 trong 0 đánh giá\nClick để đánh giá bài viết\n"
        "Ý kiến bạn đọc\nMã an toàn:\nNhững tin mới hơn\n" + "\n".join(f"{x}\n(14/04/2022)" for x in news(p)) + "\nNhững tin cũ hơn\n" + "\n".join(f"{x}\n(02/04/2022)" for x in _other(p))
        + "\nThực đơn hôm nay\nSáng: Cháo thịt bằm\nTrưa: Cơm, canh rau ngót\nXế: Sữa chua\nThăm dò ý kiến\nBạn biết trang qua đâu?\nBiểu quyết\nĐang truy cập\n3\nHôm nay\n41\nThành viên đăng nhập"
    )  # fmt: skip


def newsletter_text(p: Piece) -> str:
    """A newsletter sent by mail and kept as text, one article to an issue."""
    rule = "-" * 60
    return (
        f"From: Bản tin Cam Thủy <bantin@camthuy.example>\nTo: Ban đọc <bandoc@camthuy.example>\nDate: {p.when:%a, %d %b %Y %H:%M:%S} +0700\nSubject: [Bản tin Cam Thủy] {p.title}\n\n"
        f"{rule}\n{p.category.upper()}\n{rule}\n\n{p.title}\n\n{gap(p)}\n\n-- {p.author}\n\n{rule}\nTIN VẮN TRONG TUẦN\n{rule}\n\n"
        + "\n".join(f"* {x}" for x in news(p)) + "\n\nBạn nhận thư này vì đã đăng ký bản tin của chúng tôi.\nHủy đăng ký: https://camthuy.example/huy\nBan Tuyên truyền, 5 Nguyễn Huệ, Cam Thủy"
    )  # fmt: skip


def catalogue_text(p: Piece) -> str:
    """A press collection of a provincial library, given out record by record."""
    return (
        f"THƯ VIỆN TỈNH CAM THỦY - CƠ SỞ DỮ LIỆU BÁO CHÍ ĐỊA PHƯƠNG\n\nSố biểu ghi: CT{len(p.title):03}{p.when:%y%m}\nNhan đề: {p.title}\nTác giả: {p.author}\nNguồn trích: Báo Cam Thủy, số {p.when:%j}\n"
        f"Ngày xuất bản: {p.when:%d/%m/%Y}\nChuyên mục: {p.category}\nKho lưu: Địa chí\nNgày nhập máy: 03/06/2026\nNgười nhập: thuvien02\n\nTOÀN VĂN\n\n{gap(p)}\n\n[Hết biểu ghi]\n\nBiểu ghi liên quan\n"
        + "\n".join(f"{n}. {x}" for n, x in enumerate(news(p, 3), 1))
    )  # fmt: skip


def nation_net(p: Piece) -> str:
    """A large online paper: crumbs with the time at the right, the writer under the text with a page of his own."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta name="keywords" content="tin nhanh"></head><body>
<header class="header"><ul class="mainNav">{items(MENU, '<li class="swiper-slide"><a href="/x">{}</a></li>')}</ul></header>
<div class="container"><div class="newsDetail"><div class="bread-crumb-detail"><ul><li><a href="/"><img src="home.svg" alt="icon"></a></li><li>
<a href="/c" title="{e(p.category)}">{e(p.category)}</a></li></ul><div class="bread-crumb-detail__time">{weekday(p)}, {p.when:%d/%m/%Y - %H:%M}</div></div>
<h1 class="content-detail-title">{e(p.title)}</h1><div class="newFeature__main-icon"><a>Theo dõi trên Google News</a></div>
<h2 class="content-detail-sapo sm-sapo-mb-0">{e(p.lead)}</h2>
<div class="maincontent main-content"><p>{"</p><p>".join(e(x) for x in p.body)}</p><div class="insert-wiki-content"><strong><a>{e(_other(p)[0])}</a></strong>
<span class="insert-wiki-description">Mời bạn đọc theo dõi trong bài viết khác của chúng tôi.</span></div></div>
<div class="article-detail-author-wrapper"><div class="article-detail-author"><span class="article-detail-author__info"><span class="name">
<a href="/tac-gia/x" title="{e(p.author)}">{e(p.author)}</a></span></span></div></div>
<div class="vnn-share"><span>Chia sẻ</span><span>Sao chép liên kết</span></div><div class="comment"><h4>Bình luận</h4>
<span>Nội dung bình luận phải gõ tiếng Việt có dấu.</span></div></div>
<div class="relatedNews"><h3>Tin liên quan</h3>{items(news(p), '<div class="horizontalPost"><h3 class="horizontalPost__main-title"><a>{}</a></h3></div>')}</div>
<div class="hotTopic"><h3>Tin nổi bật</h3>{items(_other(p), '<div class="horizontalPost"><h3><a>{}</a></h3></div>')}</div></div>
<footer><p>Tổng biên tập: Nguyễn Văn Bát</p><p>Tòa nhà Cục Viễn thông, 68 Dương Đình Nghệ</p><p>© 1997 Báo. All rights reserved.</p></footer></body></html>"""


def telecom_portal(p: Piece) -> str:
    """A district's portal built by the telecom: everything in divs of one kind, section as the box's title."""
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Huyện Cam Thủy</title></head><body>
<form method="post" id="form1"><div class="portal-header"><img alt="Cổng thông tin điện tử" src="b.jpg" /></div><div class="portal-menu">
<ul id="nav">{items(("Trang chủ", "Giới thiệu chung", "Tin tức", "Thủ tục hành chính", "Lịch làm việc", "Hộp thư góp ý"))}</ul></div><div class="marquee">
<marquee>Nhiệt liệt chào mừng các ngày lễ lớn trong năm</marquee></div>
<div class="main"><div class="left"><div class="box"><div class="box-title">Danh mục</div><ul>{items(MENU)}</ul></div></div>
<div class="center"><div class="box"><div class="box-title"><span>{e(p.category)}</span></div><div class="box-content"><div class="news-detail">
<div class="news-title">{e(p.title)}</div><div class="news-info"><span>Ngày đăng: {p.when:%d/%m/%Y}</span><span>Lượt xem: 178</span></div>
<div class="news-tool"><a>Xem với cỡ chữ</a><a>Đọc bài viết</a><a>Gửi Email</a></div>
<div class="news-sapo">{e(p.lead)}</div><div class="news-content">{"".join(f"<div>{e(x)}</div>" for x in p.body)}</div>
<div class="news-author">Tin: {e(p.author)}</div><div class="news-rate">Bình chọn: 0/5</div><div class="news-other"><div class="other-title">Tin khác</div>
<ul>{items(news(p), "<li><a>{}</a><i> (19/8/2020)</i></li>")}</ul></div></div></div></div></div>
<div class="right"><div class="box"><div class="box-title">Văn bản mới</div><ul><li>15/KH-UBND - Kế hoạch phòng, chống thiên tai</li>
<li>02/CT-UBND - Chỉ thị về phòng cháy rừng</li></ul></div><div class="box"><div class="box-title">Thời tiết</div>Cam Thủy 27°C</div><div class="box">
<div class="box-title">Thống kê</div><p>Đang truy cập: 5</p><p>Tổng truy cập: 882.001</p></div></div></div>
<div class="footer"><p>Bản quyền thuộc UBND huyện Cam Thủy</p><p>Chịu trách nhiệm: Ông Mai Xuân Thành - Phó Chủ tịch UBND huyện</p>
<p>Điện thoại: 0258.000.226 * Email: ubcamthuy@example.vn</p></div></form></body></html>"""


def amp_page(p: Piece) -> str:
    """The fast page for phones of a small paper: few names, a spot for advertising in the text."""
    half = len(p.body) // 2
    return f"""<!doctype html><html amp lang="vi"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>{e(p.title)}</title>
<link rel="canonical" href="https://baocamthuy.example/a.html"><meta name="viewport" content="width=device-width,minimum-scale=1"></head>
<body><amp-sidebar id="sidebar1" layout="nodisplay" side="left"><ul>{items(("Trang chủ", *MENU))}</ul></amp-sidebar><header class="amp-head">
<button on="tap:sidebar1.toggle">☰</button><a href="/">Báo Cam Thủy</a></header>
<article class="amp-wrap"><div class="amp-cat"><a href="/c">{e(p.category)}</a></div><h1>{e(p.title)}</h1><div class="amp-meta">
<span class="amp-by">{e(p.author)}</span><span class="amp-dot">•</span><time>{p.when:%H:%M %d/%m/%Y}</time></div>
<p class="amp-lead"><strong>{e(p.lead)}</strong></p>{"".join(f"<p>{e(x)}</p>" for x in p.body[:half])}<div class="amp-ads">
<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Quảng cáo</div></amp-ad></div>{"".join(f"<p>{e(x)}</p>" for x in p.body[half:])}
<div class="amp-share"><amp-social-share type="facebook"></amp-social-share><amp-social-share type="email"></amp-social-share></div>
<a class="amp-full" href="/a.html">Xem phiên bản đầy đủ</a></article>
<section class="amp-rel"><h2>Tin cùng mục</h2><ul>{items(news(p))}</ul></section><footer class="amp-foot"><p>Tổng Biên tập: Phan Thị Thanh Thủy Tiên</p>
<p>ISSN 0000-2820</p></footer></body></html>"""


def labour_paper(p: Piece) -> str:
    """A trade unions' paper: writer and time joined by a bar over the lead, section in a ribbon above."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta property="og:type" content="article">
<meta property="article:author" content="https://www.facebook.com/baocongdoan"></head><body class="article-detail"><div id="header">
<div class="nav">{items(MENU, '<a class="nav-link" href="#">{}</a>')}</div></div>
<main><div class="breadcrumb-wrap"><a class="main-cat-lnk" href="/c">{e(p.category)}</a></div><div class="article-main"><h1 class="title">{e(p.title)}</h1>
<div class="m-top"><span class="name">{e(p.author)}</span><span class="sep">|</span><span class="time">{p.when:%d/%m/%Y} {p.when:%H:%M}</span></div>
<div class="chappeau">{e(p.lead)}</div>
<div class="art-body" id="gallery-ctt">{"".join(f"<p>{e(x)}</p>" for x in p.body)}<div class="lst-related"><a class="tit">{e(_other(p)[0])}</a></div></div>
<div class="m-bottom"><div class="share-bar"><a>Facebook</a><a>Zalo</a></div></div><div class="keywords"><ul><li>#laodong</li></ul></div></div>
<div class="article-wrap">
<h3>Tin liên quan</h3>{items(news(p), '<article><a class="link-title"><h2>{}</h2></a><div class="info"><span>Lê Hoa</span> | <time>20/01/2026</time></div><p class="sapo">Thông tin được bạn đọc quan tâm.</p></article>')}</div>
</main>
<footer><p>Báo Công đoàn Cam Thủy - Cơ quan của Liên đoàn Lao động tỉnh</p><p>Tổng Biên tập: NGUYỄN NGỌC HIỂU</p></footer></body></html>"""


def plone_customs(p: Piece) -> str:
    """A customs office's page in Plone: by-line with 'đăng bởi' and 'cập nhật', keywords as the section."""
    return f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="generator" content="Plone - http://plone.org" /><meta content="{e(p.category)}" name="DC.subject" />
<meta content="{e(p.author)}" name="DC.creator" /><meta content="{p.when:%Y-%m-%dT%H:%M:%S}+07:00" name="DC.date.created" />
<title>{e(p.title)} — Cục Hải quan tỉnh</title></head>
<body class="template-newsitem_view portaltype-news-item site-hq userrole-anonymous" dir="ltr"><div id="visual-portal-wrapper"><div id="portal-top">
<p class="hiddenStructure"><a accesskey="2" href="#content">Chuyển đến nội dung</a></p><div id="portal-searchbox"><input type="text" title="Tìm kiếm" /></div>
<a id="portal-logo" title="Cục Hải quan tỉnh" href="/"><img src="logo.png" alt="Cục Hải quan tỉnh" /></a>
<ul id="portal-globalnav">{items(("Trang chủ", "Tin tức", "Thủ tục", "Sự kiện"), '<li class="plain"><a href="#">{}</a></li>')}</ul></div>
<div id="portal-breadcrumbs"><span id="breadcrumbs-you-are-here">Bạn đang ở đây:</span> <span>
<a href="/">Trang chủ</a> <span class="breadcrumbSeparator">›</span></span> <span><a href="#">{e(p.category)}</a> <span class="breadcrumbSeparator">›</span>
</span> <span id="breadcrumbs-current">{e(p.title)}</span></div>
<div id="portal-column-content"><div id="content"><h1 id="parent-fieldname-title" class="documentFirstHeading">{e(p.title)}</h1>
<div class="documentByLine" id="plone-document-byline">
<span class="documentAuthor">bởi <a href="/author/x">{e(p.author)}</a> —</span> <span class="documentPublished">
<span>đăng ngày</span> {p.when:%d/%m/%Y %H:%M},</span> <span class="documentModified"><span>cập nhật lần cuối</span> 11/12/2025 08:30</span></div>
<div class="documentDescription description" id="parent-fieldname-description">{e(p.lead)}</div><div id="content-core">
<div id="parent-fieldname-text">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></div><div id="viewlet-below-content"><div class="documentActions"><ul>
<li id="document-action-print"><a>In trang này</a></li></ul></div></div></div></div>
<div id="portal-column-two"><dl class="portlet portletNews">
<dt class="portletHeader">Tin tức</dt>{items(news(p), '<dd class="portletItem odd"><a class="tile">{} <span class="portletItemDetails">07/01/2026</span></a></dd>')}</dl>
</div><div id="portal-footer"><p>Cục Hải quan tỉnh Cam Thủy - 15 Trần Hưng Đạo</p></div></div></body></html>"""


def wp_blocks(p: Piece) -> str:
    """A youth union's page on WordPress's own block theme: date, 'bởi' and 'trong' under the headline."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><meta name="generator" content="WordPress 6.4.2" />
<title>{e(p.title)} &#8211; Đoàn TNCS Hồ Chí Minh xã Cam Thủy</title></head><body class="post-template-default single single-post wp-embed-responsive">
<a class="skip-link screen-reader-text" href="#wp--skip-link--target">Chuyển đến phần nội dung</a>
<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide"><p class="wp-block-site-title">
<a href="/" rel="home">Đoàn TNCS Hồ Chí Minh xã Cam Thủy</a></p><nav class="wp-block-navigation" aria-label="Navigation">
<ul class="wp-block-page-list">{items(("Giới thiệu", "Hoạt động", "Liên hệ"), '<li class="wp-block-pages-list__item"><a href="#">{}</a></li>')}</ul></nav></div>
</header>
<main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group has-global-padding">
<h1 class="wp-block-post-title has-x-large-font-size">{e(p.title)}</h1><div class="wp-block-template-part"><div class="wp-block-group has-global-padding">
<div class="wp-block-group is-nowrap"><div class="wp-block-post-date">
<time datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{p.when.day} Tháng {("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai")[p.when.month - 1]}, {p.when.year}</time>
</div>
<p class="has-contrast-2-color">—</p><p class="has-small-font-size has-contrast-2-color has-text-color">bởi</p><div class="wp-block-post-author-name">
<a href="/author/x" class="wp-block-post-author-name__link">{e(p.author)}</a></div><div class="taxonomy-category wp-block-post-terms">
<span class="wp-block-post-terms__prefix">trong </span><a href="/category/x" rel="tag">{e(p.category)}</a></div></div></div></div></div>
<div class="entry-content alignfull wp-block-post-content has-global-padding is-layout-constrained wp-block-post-content-is-layout-constrained">{ps(p)}</div>
<div class="wp-block-group"><nav class="wp-block-group" aria-label="Các bài viết"><div class="post-navigation-link-previous wp-block-post-navigation-link">
<span class="wp-block-post-navigation-link__arrow-previous">←</span><span class="post-navigation-link__label">Trước: </span><a rel="prev">{e(news(p)[0])}</a>
</div><div class="post-navigation-link-next wp-block-post-navigation-link"><span class="post-navigation-link__label">Tiếp: </span>
<a rel="next">{e(news(p)[1])}</a></div></nav></div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">Phản hồi</h2><div id="respond" class="comment-respond">
<h3 id="reply-title" class="comment-reply-title">Để lại một bình luận</h3>
<p class="comment-notes">Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p></div></div></main>
<footer class="wp-block-template-part"><p>Được thiết kế với WordPress</p></footer></div></body></html>"""


def page_builder(p: Piece) -> str:
    """A cooperative's page from a page builder: hooks in data attributes, short month, minutes to read."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="generator" content="Wix.com Website Builder"><title>{e(p.title)}</title></head><body>
<div id="SITE_CONTAINER"><div id="site-root"><header id="SITE_HEADER" tabindex="-1"><div data-testid="richTextElement"><h6>HTX Rong Nho Cam Thủy</h6></div>
<nav aria-label="Site"><ul>{items(("Trang chủ", "Sản phẩm", "Blog", "Liên hệ"), "<li><a><div><p>{}</p></div></a></li>")}</ul></nav></header>
<main id="PAGES_CONTAINER" tabindex="-1"><div data-hook="post-page"><nav aria-label="Blog">
<ul data-hook="category-navigation">{items(("Tất cả bài đăng", *MENU), '<li data-hook="desktop-header-navigation-item"><a>{}</a></li>')}</ul></nav>
<article data-hook="post"><div data-hook="post-header"><ul class="post-metadata"><li><div data-hook="user-avatar"><span class="initial"></span></div>
<span data-hook="user-name" title="{e(p.author)}">{e(p.author)}</span></li><li>
<span data-hook="time-ago" title="{p.when.day} thg {p.when.month}, {p.when.year}">{p.when.day} thg {p.when.month}, {p.when.year}</span></li><li>
<span data-hook="time-to-read">3 phút đọc</span></li></ul></div>
<h1 data-hook="post-title"><span>{e(p.title)}</span></h1><section data-hook="post-description">
<div data-breakout="normal">{"".join(f'<p dir="auto"><span>{e(x)}</span></p>' for x in p.paragraphs)}</div></section><div data-hook="post-footer">
<div data-hook="post-main-actions__share"><button>Facebook</button><button>LinkedIn</button></div>
<ul aria-label="Thể loại bài đăng" data-hook="category-label-list"><li><a data-hook="category-label-list__item">{e(p.category)}</a></li></ul><div>
<span>11 lượt xem</span><span>0 bình luận</span></div></div></article>
<section data-hook="recent-posts"><div><span>Bài đăng gần đây</span><a>Xem tất cả</a>
</div>{items(news(p, 3), '<div data-hook="recent-post-list-item"><h2>{}</h2></div>')}</section><section data-hook="comments"><h2>Bình luận</h2>
<div>Viết bình luận…</div></section></div></main><footer id="SITE_FOOTER"><p>©2024 bởi HTX Rong Nho Cam Thủy.</p></footer></div></div></body></html>"""


LAYOUTS = (
    vanguard_text,
    midland_text,
    government_text,
    women_union_text,
    kindergarten_text,
    newsletter_text,
    catalogue_text,
    nation_net,
    telecom_portal,
    amp_page,
    labour_paper,
    plone_customs,
    wp_blocks,
    page_builder,
)
