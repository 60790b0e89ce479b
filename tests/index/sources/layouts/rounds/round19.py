"""The nineteenth round: dailies, stations and offices as they look after the mergers of 2025, and what schools and clubs run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps, tight
from tests.index.sources.layouts.rounds.stories import (
    by,
    comments,
    day,
    older,
    others,
    stories,
    tally,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 1919
HEADS = (
    ("Cầu Vàm Lẻo thông xe, hết cảnh lụy phà sau ba mươi năm", "Giao thông", "Lê Đình Tuyển"),
    ("Công an xã hướng dẫn người già kích hoạt VNeID tại nhà", "An ninh - Trật tự", "Thùy Trang"),
    ("Ba phương án tăng lương tối thiểu vùng từ năm sau", "Việc làm", "Hồng Chiêu"),
    ("Người giữ rừng dừa nước ở cù lao Mỹ Quới", "Phóng sự - Ký sự", "Đặng Huỳnh Lộc"),
    ("Hai trường tiểu học sáp nhập, phụ huynh lo con đi học xa", "Giáo dục", "Minh Giảng – Trọng Nhân"),
    ("Đại biểu đề nghị làm rõ trách nhiệm chậm giải ngân vốn đầu tư công", "Chính trị", "Phương Liên"),
    ("Viện dưỡng lão quá tải: “Chúng tôi không dám nhận thêm”", "Đời sống", "P.V"),
    ("Gần 1.200 vận động viên chạy việt dã quanh hồ Nà Hang", "Thể thao", "Nông Văn Toản"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def express(p: Piece) -> str:
    """A daily that lives on the web: section and time in one head, the reporter's name last, opinions."""
    said = "\n".join(
        f"{a}\n{b}\n{tally(p, a, 1, 90)}\nTrả lời\n{t:%Hh%M} {t:%d/%m}" for a, b, t in comments(p)
    )
    return (
        "Thứ Ba, 3/11/2026\nMới nhất\nTin theo khu vực\nHà Nội\nTP Hồ Chí Minh\nInternational\nĐăng nhập\n\nThời sự\nGóc nhìn\nThế giới\nVideo\nPodcasts\nKinh doanh\nKhoa học công nghệ\nGiải trí\nPháp luật\nSức khỏe\nTâm sự\nTất cả\n\n"
        f"{p.category}\n{day(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)\n{p.title}\n{p.lead}\n\n{p.body[0]}\n\nQuang cảnh buổi lễ, sáng nay. Ảnh: Quỳnh Trần\n\n" + "\n\n".join(p.body[1:])
        + f"\n\n{p.author}\n\nTrở lại {p.category}\nLưu\nChia sẻ\nCopy link thành công\n\nÝ kiến ({tally(p, 'y', 3, 80)})\nÝ kiến của bạn\nQuan tâm nhất\nMới nhất\n{said}\nXem thêm ý kiến\n\nTin liên quan\n" + "\n".join(others(p))
        + "\n\nBáo điện tử Tia Sáng\nThuộc Hội Khoa học\nSố giấy phép: 548/GP-BTTTT ngày 24/08/2021\nTổng biên tập: Phạm Văn Hiền\nĐịa chỉ: Tầng 10, tòa A, đường Phạm Hùng, Hà Nội\nĐiện thoại: 024 7300 1234 - máy lẻ 4500\n© 1999-2026. Toàn bộ bản quyền thuộc về Tia Sáng"
    )  # fmt: skip


def people(p: Piece) -> str:
    """A party daily: day under the headline, the name in capitals below the text."""
    return (
        "Tiếng Việt\nEnglish\n中文\nBáo in\nTruyền hình\n\nChính trị\nKinh tế\nVăn hóa\nXã hội\nPháp luật\nDu lịch\nThế giới\nMultimedia\nHồ sơ - Tư liệu\n\n"
        f"{p.category.upper()}\n{p.title}\n{day(p)}, ngày {p.when:%d/%m/%Y - %H:%M}\nTheo dõi báo trên\nCỡ chữ\nNhỏ Thường Lớn\nMàu chữ\n\n(BĐN) - {p.lead}\n\nQuang cảnh buổi lễ. (Ảnh: TRẦN HẢI)\n\n" + "\n\n".join(p.body)
        + f"\n\n{p.author.upper()}\n\nTừ khóa\n" + "\n".join(x.split(",", maxsplit=1)[0] for x in others(p)[2:]) + "\n\nCó thể bạn quan tâm\n"
        + "\n\n".join(f"{x}\n{when}" for x, when in older(p, "%d/%m/%Y %H:%M"))
        + "\n\nXem thêm\n\nCƠ QUAN TRUNG ƯƠNG CỦA ĐẢNG\nTỔNG BIÊN TẬP: ĐỖ QUỐC ANH\nTrụ sở tòa soạn: 71 Hàng Bồ, Hà Nội\nTelephone: (84) 24 38254231\nGiấy phép xuất bản số 2/GP-BTTTT ngày 5/1/2024"
    )  # fmt: skip


def paper_and_station(p: Piece) -> str:
    """A province's paper and station, one house since July 2025; brief news is not signed."""
    return (
        "BÁO VÀ PHÁT THANH, TRUYỀN HÌNH TRUNG DU\nTin mới\nTruyền hình trực tiếp\nPhát thanh\nBáo in\nTiếng Mông\nTiếng Thái\n\n"
        f"Trang chủ  ›  {p.category}\n\n{p.title}\n\n{p.when:%H:%M} - {day(p)}, {p.when:%d/%m/%Y}\n\nNghe bài viết\nGiọng nữ\nGiọng nam\n0:00\n\n{p.lead}\n\n" + "\n\n".join(p.body)
        + by(p, "\n\nThực hiện: {}") + f"\n\n{tally(p, 'like', 0, 40)} Thích\nIn bài viết\nGửi bài viết\n\nGửi phản hồi\nHọ tên\nEmail\nNội dung\nMã xác nhận\n\nCùng chuyên mục\n" + "\n".join(others(p))
        + "\n\nBáo in mới nhất\nSố 4512\nQuảng cáo\nTổng Biên tập: NÔNG THỊ KHÁNH VÂN\nTòa soạn: Số 1 đường Trần Phú, phường Nông Tiến\nGiấy phép hoạt động báo điện tử số 221/GP-BVHTTDL do Bộ Văn hóa, Thể thao và Du lịch cấp ngày 01/7/2025"
    )  # fmt: skip


def merged_commune(p: Piece) -> str:
    """A commune of a merged province: who posted it in a row of labels, rating, who answers for the page."""
    return (
        "Cổng thông tin điện tử tỉnh\nTiếng Việt\nXÃ VĨNH THUẬN\nTỈNH SÔNG DIÊM\n☰\nTrang chủ\nGiới thiệu chung\nTổ chức bộ máy\nĐảng ủy\nHĐND\nUBND\nỦy ban MTTQ Việt Nam\nTrung tâm Phục vụ hành chính công\nLịch công tác\nVăn bản\nHỏi - đáp\n\n"
        f"Trang chủ\nTin tức\n{p.category}\n\n{p.title}\nNgày đăng: {p.when:%d/%m/%Y}{by(p, ' | Người đăng: {}')} | Lượt xem: {tally(p, 'v', 5, 800)}\n\n{gap(p)}\n\nĐánh giá:\n★★★★★\n(0 lượt)\n\nTin liên quan\n"
        + "\n".join(f"- {x} ({when})" for x, when in older(p))
        + "\n\nTHÔNG TIN LIÊN HỆ\nỦy ban nhân dân xã Vĩnh Thuận, tỉnh Sông Diêm\nTrụ sở: Ấp Vĩnh Phước 1\nĐường dây nóng: 0297 3829 001\nNgười chịu trách nhiệm chính: Trần Thanh Phong - Phó Chủ tịch UBND xã\nTổng truy cập\n48.213\nHôm nay\n131"
    )  # fmt: skip


def police(p: Piece) -> str:
    """A province's police: sections left and right, the name at the end under the text, hot lines."""
    return (
        "CÔNG AN TỈNH SÔNG DIÊM\nVì nước quên thân, vì dân phục vụ\nTRANG CHỦ\nGIỚI THIỆU\nTIN TỨC - SỰ KIỆN\nTRUY NÃ\nVĂN BẢN PHÁP QUY\nPHẢN ÁNH AN NINH TRẬT TỰ\n\n"
        f"Tin tức - sự kiện >> {p.category}\n{p.title}\n({p.when:%d/%m/%Y %H:%M})\n{tight(p)}\n{p.author}\n\nTin bài khác\n" + "\n".join(f"{x} ({when})" for x, when in older(p))
        + "\nThông báo\nThông báo tuyển sinh vào các trường Công an nhân dân\nDanh sách phương tiện vi phạm qua hình ảnh\nLiên kết website\n--- Chọn liên kết ---\nTrực ban hình sự: 069 3549 113\nCảnh sát phòng cháy, chữa cháy: 114\nCơ quan chủ quản: Công an tỉnh Sông Diêm\nTổng số lượt truy cập 9.120.554"
    )  # fmt: skip


def court(p: Piece) -> str:
    """A people's court: a bulletin that no one signs."""
    return (
        "TÒA ÁN NHÂN DÂN TỈNH TRUNG DU\nTRUNG DU PROVINCIAL PEOPLE'S COURT\n\nGiới thiệu\nTin tức\nLịch xét xử\nCông bố bản án\nÁn lệ\nHòa giải, đối thoại\nNộp đơn khởi kiện trực tuyến\n\n"
        f"Danh mục: {p.category}\n\n{p.title}\n\n(Ngày đăng: {p.when:%d/%m/%Y}; Số lượt đọc: {tally(p, 'r', 20, 2000)})\n\n{gap(p)}\n\nIn trang\nGửi qua thư điện tử\nVề đầu trang\n\nTin đã đăng\n" + "\n".join(f"» {x} ({when})" for x, when in older(p, "%d-%m-%Y"))
        + "\n\nTÒA ÁN NHÂN DÂN TỈNH TRUNG DU\nĐịa chỉ: Đại lộ Hùng Vương\nĐiện thoại: 0210.3846.902\nThư điện tử: trungdu@toaan.example"
    )  # fmt: skip


def youth_union(p: Piece) -> str:
    """A youth union's blog-like site, its theme in half English."""
    return (
        "Skip to content\nTỈNH ĐOÀN TRUNG DU\nMenu\nTRANG CHỦ\nTIN TỨC\nĐOÀN – HỘI – ĐỘI\nHỌC TẬP VÀ LÀM THEO BÁC\nTÀI LIỆU SINH HOẠT CHI ĐOÀN\nTHƯ VIỆN\n\n"
        f"Home / {p.category} / {p.title}\n\n{p.category}\n\n{p.title}\n\nBy {p.author}\nPosted on {p.when:%d/%m/%Y}\n{tally(p, 'v', 20, 900)} views\n\n{gap(p)}\n\nShare this:\nFacebook\nX\nPrint\n\nLike this:\nLike\nLoading...\n\nRelated Posts\n"
        + "\n\n".join(f"{x}\n{when}" for x, when in older(p))
        + "\n\nLeave a Reply\nYour email address will not be published. Required fields are marked *\nComment *\nName *\nEmail *\nPost Comment\n\nSEARCH\nRECENT POSTS\n" + "\n".join(others(p, 3)) + "\n\nCopyright © 2026 Tỉnh Đoàn Trung Du"
    )  # fmt: skip


def young_paper(p: Piece) -> str:
    """A youth paper on a common newsroom system: attributes that name the roles, structured data."""
    data = {"@context": "http://schema.org", "@type": "NewsArticle", "headline": p.title, "description": p.lead,
            "datePublished": f"{p.when.isoformat()}+07:00", "dateModified": f"{p.when.isoformat()}+07:00",
            "author": {"@type": "Person", "name": p.author, "url": "https://tuoimoi.example"}, "publisher": {"@type": "Organization", "name": "Báo Tuổi Mới"}}  # fmt: skip
    crumbs = {"@context": "http://schema.org", "@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "item": {"@id": "https://tuoimoi.example", "name": "Trang chủ"}},
        {"@type": "ListItem", "position": 2, "item": {"@id": "https://tuoimoi.example/muc.htm", "name": p.category}}]}  # fmt: skip
    said = "".join(f'<div class="item-comment"><span class="name">{e(a)}</span><p class="contentcomment">{e(b)}</p><span class="timeago" title="{t:%Y-%m-%dT%H:%M:%S}">{t:%d/%m/%Y}</span></div>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"/><title>{e(p.title)}</title><meta name="description" content="{e(p.lead)}"/><meta property="og:title" content="{e(p.title)}"/><meta property="og:site_name" content="Báo Tuổi Mới"/><meta property="article:published_time" content="{p.when:%Y-%m-%dT%H:%M:%S}"/>
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script><script type="application/ld+json">{json.dumps(crumbs, ensure_ascii=False)}</script></head>
<body><header class="header"><div class="header__top"><span class="today">Thứ Ba, 03/11/2026</span></div><ul class="menu-nav">{items(("Video", "Thời sự", "Thế giới", "Pháp luật", "Nhịp sống trẻ", "Bạn đọc"), '<li><a class="nav-link">{}</a></li>')}</ul></header>
<div class="detail__page"><div class="detail__cmain"><div class="detail-top"><div class="detail-cate"><a data-role="cate-name" href="/muc.htm" title="{e(p.category)}">{e(p.category)}</a></div><div class="detail-time"><div data-role="publishdate">{p.when:%d/%m/%Y %H:%M} GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">{e(p.title)}</h1><div class="detail-author-bot"><div class="author-info"><a class="name" title="{e(p.author)}">{e(p.author)}</a></div><div class="social"><span>Theo dõi</span><span>Lưu</span></div></div>
<h2 class="detail-sapo" data-role="sapo">{e(p.lead)}</h2><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{"".join(f"<p>{e(x)}</p>" for x in p.body[:1])}<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="a.jpg" alt="{e(p.title)}"/></div><figcaption class="PhotoCMS_Caption"><p>Quang cảnh buổi lễ - Ảnh: Gia Hân</p></figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}<div class="VCSortableInPreviewMode link-content-footer" type="RelatedOneNews"><a class="title">{e(others(p)[0])}</a><span>Đọc tiếp</span></div></div>
<div class="detail-tab"><a class="active">Về trang Chủ đề</a></div><div class="detail-comment"><h3>Bình luận ({len(comments(p))})</h3>{said}</div><div class="box-tag"><a>{e(p.category)}</a><a>tin tức</a></div></div><div class="detail__csub"><h4>Tin cùng chuyên mục</h4>{items(others(p)[1:], '<div class="box-category-item"><a class="box-category-link-title">{}</a></div>')}</div></div>
<footer class="footer"><p>Thông tin bạn đọc</p><p>Tổng biên tập: Lâm Thế Chữ</p><p>Giấy phép hoạt động báo điện tử số 561/GP-BTTTT, cấp ngày 25-11-2022</p></footer></body></html>"""


def long_form(p: Piece) -> str:
    """A long read with a cover: who wrote, photographed and set it stands in a box at the end."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Biển Đông Online</title><meta property="og:title" content="{e(p.title)}"></head>
<body class="emagazine"><div class="e-head"><a class="logo" href="/">Biển Đông Online</a><a class="e-cate" href="/muc">{e(p.category)}</a></div><section class="cover"><img src="cover.jpg" alt=""><h1>{e(p.title)}</h1><div class="e-time">{p.when:%d/%m/%Y} | {p.when:%H:%M}</div></section>
<section class="e-sapo"><p>{e(p.lead)}</p></section><section class="e-content">{"".join(f'<div class="e-block"><p>{e(x)}</p></div>' for x in p.body)}</section>
<section class="e-credit"><p>Nội dung: <strong>{e(p.author)}</strong></p><p>Hình ảnh: <strong>Trần Quân</strong></p><p>Thiết kế: <strong>Mỹ Hạnh</strong></p></section><section class="e-more"><h3>E-MAGAZINE KHÁC</h3>{items(others(p), '<div class="e-item"><a>{}</a></div>')}</section>
<footer>© Báo Biển Đông. Ghi rõ nguồn khi phát hành lại thông tin.</footer></body></html>"""


def district_portal(p: Piece) -> str:
    """A district's portal of before July 2025, web parts in tables, labels spelt out."""
    return f"""<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><head><meta name="GENERATOR" content="Microsoft SharePoint"/><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Tin chi tiết</title></head>
<body><form id="aspnetForm"><div id="s4-workspace"><div class="banner">HUYỆN ỦY - HĐND - UBND HUYỆN LÂM THƯỢNG</div><div class="ms-core-navigation">{items(("Trang chủ", "Thông tin chỉ đạo", "Lịch tiếp dân", "Dự án đầu tư", "Quy hoạch", "Sơ đồ cổng"))}</div>
<table width="100%"><tr><td valign="top" width="22%"><div class="ms-webpart-titleText"><span>THÔNG TIN TUYÊN TRUYỀN</span></div>{items(("Bầu cử", "Cải cách hành chính", "Phòng chống dịch bệnh"), "<div>{}</div>")}</td>
<td valign="top"><div class="ms-webpart-titleText"><span>{e(p.category)}</span></div><div class="ArticleDetail"><div class="td-title"><span id="ctl00_lblTieuDe">{e(p.title)}</span></div><div class="td-ngay"><span>Ngày cập nhật: </span><span id="ctl00_lblNgay">{p.when:%d/%m/%Y %I:%M} {"SA" if p.when.hour < 12 else "CH"}</span></div><div class="td-sapo"><b>{e(p.lead)}</b></div><div class="td-body">{"".join(f'<div align="justify">{e(x)}</div>' for x in p.body)}</div><div class="td-tg"><span>Tác giả bài viết: </span><span id="ctl00_lblTG">{e(p.author)}</span></div></div>
<div class="khac"><b>CÁC TIN BÀI KHÁC</b>{"".join(f"<div><a>{e(x)}</a> <i>({when})</i></div>" for x, when in older(p))}</div></td></tr></table></div><div id="footer">Cơ quan thường trực: Văn phòng HĐND và UBND huyện. Trưởng ban biên tập: Ông Hà Sỹ Luân<br/>Số người truy cập: {tally(p, "o", 10000, 99999)}</div></form></body></html>"""


def university(p: Piece) -> str:
    """A university on Drupal: submitted by whom, fields with labels, a side column of notices."""
    return f"""<!DOCTYPE html>
<html lang="vi" dir="ltr"><head><meta charset="utf-8"/><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"/><title>{e(p.title)} | Đại học Hồ Tây</title></head>
<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable">Nhảy đến nội dung</a><header role="banner"><nav class="block-menu">{items(("Giới thiệu", "Đào tạo", "Nghiên cứu", "Hợp tác quốc tế", "Sinh viên", "Tuyển dụng"))}</nav></header><main role="main"><div class="block-page-title-block"><h1 class="page-title"><span>{e(p.title)}</span></h1></div>
<article class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Được gửi bởi <span class="username">{e(p.author)}</span> vào <span>{day(p)}, {p.when:%d/%m/%Y - %H:%M}</span></div></footer><div class="node__content"><div class="field field--name-body field__item">{ps(p)}</div><div class="field field--name-field-muc field--label-inline"><div class="field__label">Chuyên mục</div><div class="field__item"><a href="/taxonomy/term/7">{e(p.category)}</a></div></div></div></article></main>
<aside class="region-sidebar-second"><h2>Thông báo mới</h2>{items(others(p, 3))}<h2>Sự kiện sắp tới</h2><div class="views-row"><span>15/12/2026</span> Ngày hội việc làm</div></aside><footer role="contentinfo"><p>144 đường Nguyễn Văn Huyên, Hà Nội. Điện thoại: 024 3754 0000</p></footer></body></html>"""


def travel_blog(p: Piece) -> str:
    """A traveller's diary on a shop theme: section above the headline, who and when below it."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Nhật ký chân trần</title><meta name="generator" content="WordPress 6.6.2"></head><body class="post-template-default single single-post"><header id="header"><ul class="header-nav">{items(("Trang chủ", "Điểm đến", "Ăn gì", "Chuyện đường", "Về mình"), '<li class="menu-item"><a class="nav-top-link">{}</a></li>')}</ul></header>
<main id="main"><div id="content" class="blog-wrapper blog-single page-wrapper"><article class="post type-post"><div class="article-inner"><header class="entry-header"><div class="entry-header-text text-center"><h6 class="entry-category is-xsmall"><a href="#" rel="category tag">{e(p.category)}</a></h6><h1 class="entry-title">{e(p.title)}</h1><div class="entry-divider is-divider small"></div><div class="entry-meta uppercase is-xsmall"><span class="posted-on">Posted on <a href="#" rel="bookmark"><time class="entry-date published" datetime="{p.when.isoformat()}+07:00">{p.when.day} Tháng {p.when.month}, {p.when.year}</time></a></span> <span class="byline">by <span class="meta-author vcard"><a class="url fn n" href="#">{e(p.author)}</a></span></span></div></div></header>
<div class="entry-content single-page">{ps(p)}<div class="blog-share text-center"><div class="social-icons"><a>Facebook</a><a>Email</a></div></div></div><footer class="entry-meta text-center">This entry was posted in <a href="#" rel="category tag">{e(p.category)}</a>. Bookmark the <a>permalink</a>.</footer><nav class="navigation-post"><div class="nav-previous"><a>{e(others(p)[0])}</a></div><div class="nav-next"><a>{e(others(p)[1])}</a></div></nav></div></article></div><div class="post-sidebar"><aside class="widget_recent_entries"><span class="widget-title">Bài mới</span>{items(others(p))}</aside></div></main>
<footer id="footer"><div class="copyright-footer">Copyright 2026 © <strong>Nhật ký chân trần</strong></div></footer></body></html>"""


def xenforo(p: Piece) -> str:
    """A car club's board on XenForo: the first post with its writer beside it, replies under it."""

    def post(n: int, who: str, when: str, text: str) -> str:
        return f'<article class="message message--post" data-author="{e(who)}"><div class="message-inner"><div class="message-cell message-cell--user"><h4 class="message-name"><a class="username">{e(who)}</a></h4><h5 class="userTitle message-userTitle">Xe tải</h5><dl class="pairs"><dt>Bài viết</dt><dd>{tally(p, who, 9, 999)}</dd></dl></div><div class="message-cell message-cell--main"><header class="message-attribution"><ul><li class="u-concealed"><a><time class="u-dt">{when}</time></a></li></ul><ul><li><a>#{n}</a></li></ul></header><div class="message-content"><div class="bbWrapper">{text}</div></div><footer><a class="actionBar-action">Thích</a><a class="actionBar-action">Trả lời</a></footer></div></div></article>'  # fmt: skip

    replies = "".join(post(n, a, f"{t:%d/%m/%Y lúc %H:%M}", e(b)) for n, (a, b, t) in enumerate(comments(p), 2))  # fmt: skip
    return f"""<!DOCTYPE html>
<html id="XF" lang="vi-VN"><head><meta charset="utf-8"/><title>{e(p.title)} | Hội Xe Trung Du</title><meta property="og:site_name" content="Hội Xe Trung Du"/></head><body data-template="thread_view"><nav class="p-nav">{items(("Trang chủ", "Diễn đàn", "Có gì mới", "Thành viên"), "<a>{}</a>")}</nav><ul class="p-breadcrumbs"><li><a><span>Diễn đàn</span></a></li><li><a><span>{e(p.category)}</span></a></li></ul>
<div class="p-title"><h1 class="p-title-value">{e(p.title)}</h1></div><div class="p-description"><ul class="listInline"><li><i title="Người khởi tạo chủ đề"></i> <a class="username">{e(p.author)}</a></li><li><i title="Ngày bắt đầu"></i> <a><time class="u-dt" datetime="{p.when:%Y-%m-%dT%H:%M:%S}+0700">{p.when:%d/%m/%Y}</time></a></li></ul></div>
<div class="block-body js-replyNewMessageContainer">{post(1, p.author, f"{p.when:%d/%m/%Y lúc %H:%M}", "<br/><br/>".join(e(x) for x in p.paragraphs))}{replies}</div><div class="block-container"><h3>Chủ đề tương tự</h3>{items(others(p), '<div class="structItem-title"><a>{}</a></div>')}</div><footer class="p-footer"><a>Quy định và Nội quy</a><a>Chính sách bảo mật</a><p>Diễn đàn sử dụng XenForo™</p></footer></body></html>"""


def nukeviet(p: Piece) -> str:
    """A women's union on the country's own system: tools under the headline, newer and older news."""
    return f"""<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head><title>{e(p.title)}</title><meta name="description" content="{e(p.lead)}"><meta charset="UTF-8"><meta name="generator" content="NukeViet v4.5"></head><body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript>
<div class="body-bg"><div class="wraper"><header><div class="site-description">Hội Liên hiệp Phụ nữ huyện Lâm Thượng</div></header><nav class="second-nav" id="menusite"><ul class="nav navbar-nav">{items(("Giới thiệu", "Tin tức", "Văn bản", "Liên hệ", "Thăm dò ý kiến"))}</ul></nav><nav class="third-nav"><div class="breadcrumbs-wrap"><ol class="breadcrumbs list-none"><li><a href="/"><span>Trang nhất</span></a></li><li><a href="/news/"><span>Tin tức</span></a></li><li><a href="/news/m/"><span class="txt" itemprop="name">{e(p.category)}</span></a></li></ol></div></nav>
<section><div class="row"><div class="col-sm-16 col-md-18"><div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">{e(p.title)}</h1><div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">{day(p)} - {p.when:%d/%m/%Y %H:%M}</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a title="In ra"><em class="fa fa-print"></em></a></li></ul></div></div><div class="clearfix"><div class="hometext m-bottom">{e(p.lead)}</div></div><div class="bodytext margin-bottom-lg" id="news-bodyhtml">{"".join(f"<p style='text-align:justify'>{e(x)}</p>" for x in p.body)}</div>{by(p, '<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả bài viết: </strong>{}</p></div>')}</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: {tally(p, "d", 0, 5)} trong 1 đánh giá</p><div><span>Click để đánh giá bài viết</span></div></div></form></div></div><div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-items">{items(others(p, 2))}</ul><p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-items">{"".join(f"<li><a>{e(x)}</a> <em>({when})</em></li>" for x, when in older(p))}</ul></div></div></div>
<div class="col-sm-8 col-md-6"><div class="panel panel-primary"><div class="panel-heading">Thống kê</div><div class="panel-body"><ul><li>Đang truy cập<span class="pull-right">{tally(p, "o", 1, 30)}</span></li><li>Hôm nay<span class="pull-right">412</span></li></ul></div></div></div></div></section><footer id="footer"><p>© Bản quyền thuộc về Hội LHPN huyện Lâm Thượng</p></footer></div></div></body></html>"""


LAYOUTS = (express, people, paper_and_station, merged_commune, police, court, youth_union, young_paper, long_form, district_portal,
           university, travel_blog, xenforo, nukeviet)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"court": {"author": {0, 1, 2, 3}}, "paper_and_station": {"author": {2}}, "merged_commune": {"author": {1}}, "nukeviet": {"author": {3}}}  # fmt: skip
