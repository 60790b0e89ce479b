"""The seventeenth round: portals of communes, districts, provinces, and provincial papers."""

from __future__ import annotations

import datetime as dt
import json
import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 1717
HEADS = (
    ("Xã Thanh Lộc ra mắt tổ công nghệ số cộng đồng đầu tiên của huyện", "Tin tức - Sự kiện", "Đài TT-TH huyện"),
    ("Thông báo lịch tạm ngừng cấp nước phục vụ thi công đường liên thôn", "Thông báo", "Ban Biên tập"),
    ("Trồng dâu nuôi tằm trên đất bãi ven sông Lường: Lãi gấp ba trồng ngô", "Nông nghiệp - Nông thôn", "Lan Anh – Quốc Tuấn"),
    ("Sôi nổi giải đua thuyền truyền thống mừng Quốc khánh", "Thể thao", "N.T. Phương"),
    ("Bí thư Huyện ủy: “Cán bộ phải nghe dân nói trước khi nói cho dân nghe”", "Xây dựng Đảng - Chính quyền", "Hoàng Việt Dũng"),
    ("Tìm lại điệu hát trống quân ở làng Khánh Hà", "Văn hóa", "Sông Thao"),
    ("Người thuê trọ có được đăng ký thường trú tại nhà thuê không?", "Hỏi đáp pháp luật", "LS. Đinh Thị Mai"),
    ("Bộ đội Biên phòng cùng dân bản dựng cầu sau lũ", "Quốc phòng - An ninh", "Cầm Thị Én"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _count(p: Piece, what: str, low: int, high: int) -> int:
    """Return a number of this page, such as how often it was read."""
    return random.Random(f"{p.title}{what}").randint(low, high)


def _older(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    """Return other news with days before this article's."""
    return [(x, f"{p.when - dt.timedelta(days=3 * n):{mark}}") for n, x in enumerate(news(p), 1)]


def _illustrated(p: Piece, after: int = 1) -> str:
    """Return the article with a caption between its paragraphs."""
    text = list(p.paragraphs)
    text.insert(after + 1, "Quang cảnh buổi lễ.")
    return "\n\n".join(text)


def vnpt_commune(p: Piece) -> str:
    """A commune under the province's common VNPT portal."""
    related = "\n".join(f"{x}\n({day})" for x, day in _older(p))
    return (
        "Chuyển đến nội dung chính\nĐăng nhập\nTRANG THÔNG TIN ĐIỆN TỬ\nXÃ THANH LỘC - HUYỆN LÂM THƯỢNG\n"
        "Trang chủ\nGiới thiệu\nLịch sử hình thành\nCơ cấu tổ chức\nTin tức\nVăn bản\nThủ tục hành chính\nGóp ý\n"
        f"\nTrang chủ\n/\nTin tức\n/\n{p.category}\n\n{p.title}\n{p.when:%d/%m/%Y %H:%M:%S}\nLượt xem: {_count(p, 'v', 40, 900)}\n"
        f"Cỡ chữ\nA-\nA\nA+\nTương phản\nĐọc bài viết\n\n{gap(p)}\n\nTác giả: {p.author}\n\n[Trở về]\n\nCÁC TIN KHÁC\n{related}\n"
        "Xem thêm\n\nVăn bản mới ban hành\nQuyết định về việc kiện toàn Ban Chỉ đạo chuyển đổi số\nKế hoạch tiêm phòng đợt 2\n\n"
        f"Thống kê truy cập\nĐang truy cập: {_count(p, 'o', 2, 30)}\nTổng: 1.204.881\n\n"
        "Bản quyền thuộc UBND xã Thanh Lộc\nChịu trách nhiệm chính: Ông Lưu Bá Thắng - Chủ tịch UBND xã\nĐiện thoại: 0210.3800.117\nThiết kế bởi VNPT\n"
    )  # fmt: skip


def province_paper(p: Piece) -> str:
    """A provincial daily: the section over its kicker row, the reporter at the end."""
    menu = (
        "Chính trị",
        "Kinh tế",
        "Xã hội",
        "Văn hóa",
        "Thể thao",
        "Quốc phòng - An ninh",
        "Bạn đọc",
        "Media",
        "E-paper",
    )
    side = "\n".join(news(p))
    return (
        "BÁO TRUNG DU ĐIỆN TỬ\nTIẾNG NÓI CỦA ĐẢNG BỘ, CHÍNH QUYỀN VÀ NHÂN DÂN TỈNH TRUNG DU\n" + "\n".join(menu)
        + f"\n\n\n{p.category}\n\nCập nhật lúc {p.when:%H:%M}, {weekday(p)}, {p.when:%d/%m/%Y} (GMT+7)\n\n{p.title}\n\n"
        f"(BĐN) - {p.paragraphs[0]}\n\nTIN LIÊN QUAN\n{news(p)[0]}\n{news(p)[1]}\n\n" + "\n\n".join(p.paragraphs[1:])
        + f"\n\nBài, ảnh: {p.author}\n\nChia sẻ\nZalo\nIn bài\n\nÝ kiến của bạn\nGửi\nNhập lại\n\nTIN MỚI\n{side}\n\n"
        f"ĐỌC NHIỀU\n1\n{news(p)[2]}\n2\n{news(p)[3]}\n\nThời tiết\nTP. Trung Du 27°C\nTỷ giá\n\n"
        "Giấy phép số 88/GP-BTTTT\nTổng Biên tập: Ngô Đăng Khoa\nTòa soạn: 15 đường Lý Nam Đế\n® Ghi rõ nguồn khi phát hành lại thông tin từ website này\n"
    )  # fmt: skip


def party_site(p: Piece) -> str:
    """A district party committee's page: the writer with an office in brackets, section named under the text."""
    office = ("Ban Tuyên giáo Huyện ủy", "Văn phòng Huyện ủy", "Cộng tác viên")[
        _count(p, "f", 0, 2)
    ]
    return (
        f"{p.title}\n\n{p.when:%H:%M} | {p.when:%d/%m/%Y}\n|\n\n{p.lead}\n\n\n{p.lead}\n\n" + "\n\n".join(p.body)
        + f"\n\n{p.author}\n\n({office})\n\nChuyên mục: {p.category}\n\nIn bài viết\nGửi email\n\nTin cùng chuyên mục\n"
        + "\n".join(f"- {x}" for x in news(p)) + "\n\nHUYỆN ỦY LÂM THƯỢNG"
    )  # fmt: skip


def joomla_radio(p: Piece) -> str:
    """A district's radio station on Joomla with the details listed before the text."""
    return (
        "TRUNG TÂM VĂN HÓA, THÔNG TIN VÀ TRUYỀN THANH\n\n    Trang nhất\n    Truyền thanh\n    Truyền hình\n    Ảnh đẹp\n    Liên hệ\n\n"
        f"Bạn đang ở:  Trang nhất\n\n{p.title}\n\nChi tiết\n    Chuyên mục: {p.category}\n    Được đăng: {weekday(p)}, {p.when.day:02} Tháng {p.when.month} {p.when.year} {p.when:%H:%M}\n"
        f"    Viết bởi {p.author}\n    Lượt xem: {_count(p, 'v', 50, 4000)}\n\n{tight(p)}\n\n    < Lùi\n    Tiếp theo >\n\n"
        "Bài viết xem nhiều\n" + "\n".join(f"    {x}" for x in news(p))
        + f"\n\nAi đang trực tuyến\nĐang có {_count(p, 'o', 3, 80)} khách và không thành viên đang trực tuyến\n\nTrở lên trên\n© 2026 Trung tâm VH, TT&TT huyện Lâm Thượng"
    )  # fmt: skip


def dnn_district(p: Piece) -> str:
    """A district's DNN portal: letter-size buttons between, dashes with spaces in the date."""
    return (
        "Thứ Hai, 12/10/2026\nTìm kiếm\nEnglish\n\nTRANG CHỦ | TIN TỨC | CÔNG DÂN | DOANH NGHIỆP | DU KHÁCH\n\n"
        f">> {p.category}\n\n{p.title}\nĐăng ngày {p.when:%d - %m - %Y}\n100%\n\n{_illustrated(p)}\n\nTin, ảnh: {p.author}\n\n"
        "Đánh giá:\n0 / 5 (0 bình chọn)\n\nCác tin đã đưa:\n" + "\n".join(f"{x} ({day})" for x, day in _older(p, "%d-%m-%Y"))
        + "\n\nTin đọc nhiều nhất\nThông tin quy hoạch\nMời thầu - Mua sắm công\nLịch tiếp công dân\nĐường dây nóng: 0210 3888 222\nLiên kết website\n--Chọn liên kết--\nUBND tỉnh Trung Du\nSở Nội vụ"
    )  # fmt: skip


def sharepoint_province(p: Piece) -> str:
    """A province's SharePoint portal: guillemets, the date in brackets, writer in brackets at the end."""
    return (
        "Bỏ qua lệnh Ruy-băng\nBỏ qua nội dung chính\nĐăng nhập\nCổng TTĐT tỉnh Trung Du\n\nChính quyền\nCông dân\nDoanh nghiệp\nDu khách\n\n"
        f"Trang chủ » Tin tức » {p.category}\n\n\u200b{p.title}\n(Ngày đăng: {p.when:%d/%m/%Y}   Lượt xem: {_count(p, 'v', 20, 700)})\n\u200b\n{gap(p)}\n\n(Theo {p.author})\u200b\n\n"
        "Các tin khác\n" + "\n".join(f"{x} ({day})" for x, day in _older(p))
        + "\n|<\n<\n1\n2\n3\n>\n>|\n\nChọn ngày\nThông tin chỉ đạo điều hành\nLấy ý kiến dự thảo văn bản\nCông khai ngân sách\n\nCơ quan chủ quản: Ủy ban nhân dân tỉnh Trung Du"
    )  # fmt: skip


def viettel_ward(p: Piece) -> str:
    """A ward's page on Viettel's portal: its clock in the heading, writer before the day."""
    return (
        "Chủ nhật, ngày 18 tháng 10 năm 2026\n08:15:22\nPHƯỜNG TÂN HÒA\nTHÀNH PHỐ TRUNG DU\n\nGIỚI THIỆU\nTIN TỨC\nDỊCH VỤ CÔNG\nTRUYỀN THANH PHƯỜNG\nTHƯ VIỆN ẢNH\nHỎI ĐÁP\n\n"
        f"Tin tức\n{p.category}\n{p.title}\n\n{p.author} - {p.when:%d.%m.%Y}\n\nMặc định\nCỡ chữ\n\n{gap(p)}\n\nChia sẻ:\nFacebook\nZalo\n\nBình luận\nChưa có bình luận nào\nHọ tên *\nEmail *\nMã xác nhận *\nGửi bình luận\n\n"
        "TIN LIÊN QUAN\n" + "\n".join(f"{x}\n{day}" for x, day in _older(p, "%d.%m.%Y"))
        + f"\n\nLƯỢT TRUY CẬP\nHôm nay: {_count(p, 't', 50, 300)}\nTuần này: 1.733\nTháng này: 6.092\n\nUBND PHƯỜNG TÂN HÒA\nĐịa chỉ: Số 4 đường Bờ Hồ\nEmail: ubtanhoa@trungdu.example"
    )  # fmt: skip


def weekly_archive(p: Piece) -> str:
    """A provincial paper's old site in ASP.NET: the day under the text as in the printed sheet."""
    return (
        "Trang nhất\nGiới thiệu tòa soạn\nĐặt báo\nQuảng cáo\nBáo in\n\nMục: "
        f"{p.category.upper()}\n\n\t{p.title.upper()}\n\n" + "\n\n".join(f"     {x}" for x in p.paragraphs)
        + f"\n\n                                        {p.author.upper()}\n\n[ {p.when.day}/{p.when.month}/{p.when.year} ]\n\n"
        "Đầu trang | Trở lại | In trang này\n\nCÁC BÀI TRONG MỤC\n" + "\n".join(f"* {x} [{day}]" for x, day in _older(p))
        + f"\n\nBạn là người đọc thứ {_count(p, 'v', 300000, 900000)}\nTốt nhất với độ phân giải 1024x768"
    )  # fmt: skip


def liferay_department(p: Piece) -> str:
    """A department's Liferay portal, its article in the asset publisher."""
    rows = "".join(
        f'<li class="title"><a href="#">{e(x)}</a> <span class="news-date">({day})</span></li>'
        for x, day in _older(p)
    )
    return f"""<!DOCTYPE html>
<html class="aui ltr" dir="ltr" lang="vi-VN"><head><title>Tin tức chi tiết - Sở Thông tin tỉnh Trung Du</title><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head>
<body class="yui3-skin-sam controls-hidden signed-out public-page site"><div id="wrapper"><header id="banner"><a class="logo" href="#">Sở Thông tin</a><ul role="menubar">{items(("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Sơ đồ cổng"), '<li role="presentation"><a role="menuitem"><span>{}</span></a></li>')}</ul></header>
<div id="content"><ul class="breadcrumb breadcrumb-horizontal"><li><a href="#">Trang chủ</a><span class="divider">/</span></li><li class="active"><a>{e(p.category)}</a></li></ul>
<div class="portlet-boundary portlet-boundary_101_ portlet-asset-publisher" id="p_p_id_101_INSTANCE_x9_"><span id="p_101_INSTANCE_x9"></span><div class="portlet-body"><div class="news-detail"><h3 class="header-title"><span>{e(p.title)}</span></h3>
<div class="lfr-meta-actions asset-actions"><span class="metadata-entry metadata-publish-date">{p.when:%H:%M} - {p.when:%d/%m/%Y}</span></div><div class="asset-content"><div class="journal-content-article">{ps(p, 'p style="text-align: justify;"')}
<p style="text-align: right;"><strong>{e(p.author)}</strong></p></div></div><div class="asset-ratings">Đánh giá: <span>Trung bình (0 Bình chọn)</span></div></div>
<div class="other-news"><h4>Tin cùng chuyên mục</h4><ul>{rows}</ul></div></div></div></div><footer id="footer">Bản quyền Sở Thông tin tỉnh Trung Du. Giấy phép số 12/GP-TTĐT</footer></div></body></html>"""


def nukeviet_commune(p: Piece) -> str:
    """A commune's NukeViet: microdata breadcrumb, writer and source under the text."""
    return f"""<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml"><head><title>{e(p.title)}</title><meta name="generator" content="NukeViet v4.5"><meta name="author" content="UBND xã Thanh Lộc"><meta property="og:site_name" content="UBND xã Thanh Lộc"></head>
<body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript><div id="menusite"><ul class="nav navbar-nav">{items(("Trang nhất", "Giới thiệu", "Tin tức", "Văn bản", "Thăm dò"))}</ul></div>
<div class="third-nav"><div class="breadcrumbs-wrap"><ul class="breadcrumbs list-none" itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">Trang nhất</span></a><i class="hidden" itemprop="position" content="1"></i></li><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/vi/news/"><span itemprop="name">Tin tức</span></a><i class="hidden" itemprop="position" content="2"></i></li><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="#"><span class="txt" itemprop="name">{e(p.category)}</span></a><i class="hidden" itemprop="position" content="3"></i></li></ul></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">{e(p.title)}</h1><div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">{weekday(p)} - {p.when:%d/%m/%Y %H:%M}</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a title="Gửi bài viết qua email"></a></li><li><a title="In ra"></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom">{e(p.lead)}</div></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{"".join(f"<div>{e(x)}</div>" for x in p.body)}</div><div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>{e(p.author)}</p></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: 0 trong 0 đánh giá</p><p>Click để đánh giá bài viết</p></div></form></div></div><div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-inline">{"".join(f"<li><a>{e(x)}</a> <em>({day})</em></li>" for x, day in _older(p))}</ul></div></div><footer id="footer"><p>Đang truy cập: {_count(p, "o", 2, 40)}</p></footer></body></html>"""


def drupal_district(p: Piece) -> str:
    """A district on Drupal: fields with labels, the one who posted in the submitted line."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 7 (http://drupal.org)" /><title>{e(p.title)} | Huyện Lâm Thượng</title></head>
<body class="html not-front not-logged-in one-sidebar sidebar-second page-node page-node- node-type-tin-bai"><div id="skip-link"><a href="#main-content">Nhảy đến nội dung</a></div><div id="header"><div id="site-name"><a>Huyện Lâm Thượng</a></div></div><div id="main-menu">{items(("Trang chủ", "Bộ máy", "Tin tức", "Bản đồ"))}</div>
<div id="content"><h2 class="element-invisible">Bạn đang ở đây</h2><div class="breadcrumb"><a>Trang chủ</a></div><h1 class="title" id="page-title">{e(p.title)}</h1><div class="tabs"></div>
<div class="node node-tin-bai node-promoted clearfix"><div class="meta submitted">Được đăng bởi <span class="username">{e(p.author)}</span> vào {weekday(p)}, {p.when:%d/%m/%Y} - {p.when:%H:%M}</div><div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even">{ps(p)}</div></div></div>
<div class="field field-name-field-linh-vuc field-type-taxonomy-term-reference field-label-inline clearfix"><h3 class="field-label">Lĩnh vực: </h3><ul class="links"><li class="taxonomy-term-reference-0"><a href="#">{e(p.category)}</a></li></ul></div></div><div class="link-wrapper"><ul class="links inline"><li class="statistics_counter last"><span>{_count(p, "v", 9, 999)} lượt xem</span></li></ul></div></div></div>
<div class="region region-sidebar-second sidebar"><div class="block block-views"><h2>Tin mới nhất</h2>{items(news(p), '<div class="views-row"><span class="field-content"><a>{}</a></span></div>')}</div></div><div id="footer">Ban Quản trị Cổng thông tin huyện</div></body></html>"""


def wordpress_youth(p: Piece) -> str:
    """A town's WordPress in the Flatsome theme."""
    return f"""<!DOCTYPE html>
<html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>{e(p.title)} &#8211; Thị trấn Phú Lãng</title></head>
<body class="post-template-default single single-post postid-{_count(p, "id", 100, 9999)} single-format-standard lightbox nav-dropdown-has-arrow"><header id="header" class="header"><div id="logo"><a>Thị trấn Phú Lãng</a></div><ul class="header-nav">{items(("Trang chủ", "Giới thiệu", "Tin tức", "Chợ quê", "Liên hệ"))}</ul></header>
<main id="main"><div id="content" class="blog-wrapper blog-single page-wrapper"><article class="post type-post status-publish format-standard hentry"><div class="article-inner"><header class="entry-header"><div class="entry-header-text text-left"><h6 class="entry-category is-xsmall"><a href="#" rel="category tag">{e(p.category)}</a></h6><h1 class="entry-title">{e(p.title)}</h1><div class="entry-divider is-divider small"></div><div class="entry-meta uppercase is-xsmall"><span class="posted-on">Đã đăng vào <a rel="bookmark"><time class="entry-date published updated" datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{p.when:%d/%m/%Y}</time></a></span> <span class="byline">bởi <span class="meta-author vcard"><a class="url fn n">{e(p.author)}</a></span></span></div></div></header>
<div class="entry-content single-page">{ps(p)}<div class="blog-share text-center"><div class="is-divider medium"></div></div></div><nav class="navigation-post"><div class="nav-prev"><a>{e(news(p)[0])}</a></div><div class="nav-next"><a>{e(news(p)[1])}</a></div></nav></div></article>
<div id="comments"><h3 id="reply-title">Để lại một bình luận</h3><p>Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p></div></div><div class="post-sidebar"><aside class="widget widget_recent_entries"><span class="widget-title">Bài viết mới</span>{items(news(p))}</aside></div></main><footer>Copyright 2026 © <strong>Thị trấn Phú Lãng</strong></footer></body></html>"""


def webforms_province(p: Piece) -> str:
    """A provincial party paper in ASP.NET Web Forms: labels with ids, all inside one form."""
    grid = "".join(
        f'<tr><td><a id="ctl00_cph_gv_ctl{n:02}_lnk">{e(x)}</a><span class="ngay"> ({day})</span></td></tr>'
        for n, (x, day) in enumerate(_older(p), 2)
    )
    return f"""<html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1"><title>Đảng bộ tỉnh Trung Du</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body><form name="aspnetForm" method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK" /><table width="1000" align="center"><tr><td colspan="2"><span id="ctl00_lblToday">Thứ sáu, ngày 16/10/2026</span></td></tr><tr><td colspan="2" class="menu">{items(("Trang chủ", "Tin trong tỉnh", "Văn kiện", "Nghiên cứu - Trao đổi", "Hộp thư"), "<a>{}</a> | ")}</td></tr>
<tr><td width="700" valign="top"><div class="tieudemuc"><span id="ctl00_cph_lblChuyenMuc">{e(p.category)}</span></div><div class="tieude"><span id="ctl00_cph_lblTieuDe">{e(p.title)}</span></div><div><span id="ctl00_cph_lblNgayDang" class="ngay">{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year} | {p.when.hour}h{p.when:%M}</span></div><div class="tomtat"><span id="ctl00_cph_lblTomTat">{e(p.lead)}</span></div><div id="ctl00_cph_divNoiDung" class="noidung">{"<br /><br />".join(e(x) for x in p.body)}</div><div align="right"><span id="ctl00_cph_lblTacGia" style="font-weight:bold">{e(p.author)}</span></div><table id="ctl00_cph_gv"><tr><th>Các tin trước</th></tr>{grid}</table></td>
<td width="300" valign="top"><div class="box">Học tập và làm theo Bác</div>{items(news(p)[:2], "<div><a>{}</a></div>")}<div class="box">Số lượt truy cập</div><span id="ctl00_lblCount">{_count(p, "c", 900000, 999999)}</span></td></tr></table></form></body></html>"""


def county_daily(p: Piece) -> str:
    """A provincial daily made anew: data for searchers, the section only there, the reporter also in a box under the text."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "datePublished": f"{p.when:%Y-%m-%dT%H:%M:%S}+07:00",
            "articleSection": p.category, "author": {"@type": "Person", "name": p.author}, "publisher": {"@type": "Organization", "name": "Báo Sông Diêm"}}  # fmt: skip
    return f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Sông Diêm</title><meta property="og:type" content="article"><meta property="og:title" content="{e(p.title)}"><meta property="article:author" content="Báo Sông Diêm"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head>
<body><div class="l-topbar"><span class="hotline">Đường dây nóng 0912 000 111</span></div><nav class="c-menu">{items(("Thời sự", "Kinh tế", "Văn hóa", "Thể thao", "Bạn đọc"))}</nav><div class="l-content"><div class="c-detail-head"><h1 class="c-detail-head__title">{e(p.title)}</h1><div class="c-detail-head__row"><span class="c-detail-head__time">{weekday(p)}, {p.when:%d/%m/%Y %H:%M} GMT+7</span><div class="c-font"><a>A</a><a>A</a></div></div></div>
<div class="b-maincontent"><div class="c-sapo"><strong>{e(p.lead)}</strong></div>{"".join(f"<p>{e(x)}</p>" for x in p.body[:2])}<figure><img src="a.jpg" alt=""><figcaption>Quang cảnh buổi lễ.</figcaption></figure><div class="c-box-related"><a>{e(news(p)[0])}</a></div>{"".join(f"<p>{e(x)}</p>" for x in p.body[2:])}</div>
<div class="c-author"><img alt="" src="av.png"><span class="c-author__name">{e(p.author)}</span></div><div class="c-tags"><span>Từ khóa</span><a>nông thôn</a><a>Trung Du</a></div><section class="c-comment"><h4>Bình luận (0)</h4></section><section class="c-more"><h4>Có thể bạn quan tâm</h4>{items(news(p), "<article><h3><a>{}</a></h3></article>")}</section></div><footer class="l-footer">Báo Sông Diêm điện tử. Phó Tổng Biên tập phụ trách: Ma Văn Lưu</footer></body></html>"""


LAYOUTS = (vnpt_commune, province_paper, party_site, joomla_radio, dnn_district, sharepoint_province, viettel_ward,
           weekly_archive, liferay_department, nukeviet_commune, drupal_district, wordpress_youth, webforms_province,
           county_daily)  # fmt: skip
WITHOUT: dict[str, set[str]] = {}
