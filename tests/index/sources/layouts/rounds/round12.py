"""The twelfth round: a commune, a clinic, a blog, pages printed or saved from Word."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Hội nghị giao ban công tác tuyên giáo tháng 9", "Tuyên giáo", "Hoàng Trinh"),
    ("Về miền Tây xứ Quảng ngắm ruộng bậc thang mùa nước đổ", "Du lịch", "K'Brếp"),
    ("Quyết định thành lập Hội đồng nghĩa vụ quân sự xã Ia Kdăm năm 2024", "Quốc phòng - An ninh",
     "Phòng Văn hóa và Thông tin"),
    ("Thất nghiệp tuổi 40: Học lại từ đầu có muộn?", "Lao động - Việc làm", "Nguyễn Thanh Hương - Bùi Văn Hòa"),
    ("Hồi âm đơn thư: Đã sửa xong cống hộp trên đường Lý Tự Trọng", "Bạn đọc", "Minh Đạo"),
    ("Ia Kdăm: Giải việt dã truyền thống có hơn 400 vận động viên tranh tài", "Thể dục - Thể thao", "Rơ Châm Nhung"),
    ("Tuổi thơ tôi có cánh diều làng", "Tản văn", "Trương Quốc Phong"),
    ("Đón nhận danh hiệu “Xã đạt chuẩn nông thôn mới nâng cao”", "Tin địa phương", "Đài TT-TH huyện"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Phun hóa chất dập dịch tại ba tổ dân phố",
    "Đảng bộ xã kết nạp chín đảng viên mới",
    "Nông dân bỏ hồ tiêu chuyển sang trồng chanh dây",
    "Lịch cắt điện tuần tới trên địa bàn huyện",
    "Cứu hộ thành công một cá thể voi con",
    "Khai trương phố đi bộ bên bờ hồ",
    "Trao học bổng tiếp sức đến trường cho tân sinh viên",
    "Bốn công trình trọng điểm chậm giải ngân",
)


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "12").sample(_OTHER, count)


def young_paper_text(p: Piece) -> str:
    """A youth federation's paper: section, headline, writer with an address, then the hour and date."""
    return (
        "Diễn đàn của Hội Thanh niên\n18.1.2026\nTin 24h\n" + "\n".join(MENU)
        + f"\nPodcast\nTương tác\n{p.category}\n{p.title}\n{p.author}\nbandoc@diendan.example\n{p.when:%d/%m/%Y %H:%M} GMT+7\n"
        f"Theo dõi báo trên\nGoogle News\n0:00 / 0:00\nNữ miền Bắc\n{tight(p)}\nGửi góp ý kiến\nTin liên quan\n"
        + "\n".join(news(p)) + "\nKhám phá thêm chủ đề\nBình luận (0)\nGửi\nĐọc thêm\n"
        + "\n".join(f"{x}\n{x}, đó là thông tin được nhiều bạn đọc quan tâm." for x in _other(p))
    )  # fmt: skip


def commune_text(p: Piece) -> str:
    """A commune's page as scraped: section in capitals, no date above, writer and date under the text."""
    body = "\n\n".join(f"    {x}" for x in p.paragraphs)
    return (
        f"{p.category.upper()}\n\n{p.title}\n\n{body}\n\n{p.author}\n\nNgày đăng: {p.when:%d/%m/%Y}\n"
        "  • Tiêu đề *\n  • Người gửi *\n  • Email*\n  • Nội dung bình luận*\n  • Mã xác nhận*\nCác tin cùng chuyên mục\n"
        + "\n".join(f"  • {x}" for x in news(p, 5))
    )  # fmt: skip


def television_text(p: Piece) -> str:
    """A television's site: the reporter joined by a hyphen to weekday, date and hour."""
    return (
        "Truyền hình trực tuyến\nLịch phát sóng\nTV Shows\nTrang chủ\nChính trị\n" + "\n".join(MENU)
        + f"\n{p.category}\n{p.title}\n{p.author}-{weekday(p)}, ngày {p.when:%d/%m/%Y %H:%M} GMT+7\n{gap(p)}\n\n"
        "* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình trên TV Online!\n\nBình luận\nMới nhất\nHay nhất\nTIN MỚI\n"
        + "\n".join(f"{x}\nTHV.vn - {x}." for x in news(p))
        + "\nTổng Giám đốc: Đỗ Thanh Bản\nGiấy phép hoạt động báo in và báo điện tử số 000/GP-BTTTT\n® Ghi rõ nguồn khi sử dụng thông tin từ Đài"
    )  # fmt: skip


def party_committee_text(p: Piece) -> str:
    """A provincial Party committee: hyphened crumbs in capitals, the minute with an apostrophe, 'Tin, ảnh'."""
    return (
        "ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM!\nTRANG THÔNG TIN ĐIỆN TỬ ĐẢNG BỘ TỈNH\nGiới thiệu\nTin tức\nVăn kiện Đảng\nVăn bản\nTư liệu\nLịch công tác\nThư điện tử\n"
        f"TRANG CHỦ - TIN TỨC - {p.category.upper()}\n{p.title}\n{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year} - {p.when.hour}:{p.when:%M}'\nLượt xem: 404\nXem cỡ chữ\n\n"
        f"{gap(p)}\n\nTin, ảnh: {p.author}\n\nGửi cho bạn bè\nPhản hồi\n\nCác tin khác\n" + "\n".join(f"{x} [{n}/11/2022]" for n, x in enumerate(news(p), 7))
        + "\nXem tin ngày:\nGO\nHỌC TẬP VÀ LÀM THEO TƯ TƯỞNG, ĐẠO ĐỨC, PHONG CÁCH HỒ CHÍ MINH\n" + "\n".join(_other(p))
        + "\nCơ quan chủ quản: Tỉnh ủy\nTrưởng Ban Biên tập: Đồng chí Y Biêr Niê\nTổng số lượt truy cập: 20.118.220"
    )  # fmt: skip


def hospital_text(p: Piece) -> str:
    """A hospital's page: section, date and writer as three labelled lines, telephone numbers about."""
    return (
        "Bệnh viện Đa khoa khu vực Ia Kdăm\nCấp cứu 24/7: 0269 000 115\nĐặt lịch khám\nTra cứu kết quả\nTRANG CHỦ\nGIỚI THIỆU\nCHUYÊN KHOA\nBẢNG GIÁ\nTIN TỨC\nĐẤU THẦU\n"
        f"{p.title}\nChuyên mục: {p.category}\nNgày đăng: {p.when:%d-%m-%Y}\nBài viết: {p.author}\n\n{tight(p)}\n\n"
        "Đánh giá bài viết\n★★★★★\nBài viết cùng chuyên mục\n" + "\n".join(news(p, 3)) + "\nTHÔNG BÁO\n" + "\n".join(_other(p))
        + "\nGiờ làm việc\nSáng: 7h00 - 11h30\nChiều: 13h30 - 17h00\nGiám đốc: BSCKII. Phạm Bá Mỹ\nFanpage\nBản đồ"
    )  # fmt: skip


def printed_text(p: Piece) -> str:
    """A page printed from a paper's site and read back: addresses in brackets, date, 'who' before the source."""
    return (
        f"Báo Ia Kdăm điện tử (http://www.baoiakdam.example)\nChuyên mục {p.category} (http://www.baoiakdam.example/chuyen-muc/{len(p.category)})\n\n{p.title}\n\n"
        f"Thứ {('Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'CN')[p.when.weekday()]}, {p.when:%d.%m.%Y} | {p.when:%H:%M}\n\n{gap(p)}\n\n{p.author}\n\n"
        f"http://www.baoiakdam.example/in-bai/{p.when:%Y%m}/bai-viet-{len(p.title)}.html\n\n[In trang này]   [Đóng cửa sổ]\n\n"
        "© Bản quyền Báo Ia Kdăm. Ghi rõ nguồn khi phát hành lại."
    )  # fmt: skip


def village_wiki_text(p: Piece) -> str:
    """A local wiki's news page: boxed facts on top, categories and last change at the bottom."""
    return (
        f"{p.title}\n\nBách khoa mở Ia Kdăm\nBước tới điều hướng\nBước tới tìm kiếm\n\nNgày đăng\t{p.when.day} tháng {p.when.month}, {p.when.year}\nTác giả\t{p.author}\n\n{gap(p)}\n\n"
        f"Lấy từ “https://wiki.iakdam.example/index.php?title=Tin:{len(p.title)}&oldid=80{len(p.author)}”\n\nThể loại: {p.category}\n\n"
        "Bảng điều hướng\nCông cụ cá nhân\nChưa đăng nhập\nThảo luận cho địa chỉ IP này\nMở tài khoản\nKhông gian tên\nTin\nThảo luận\nGiao diện\nĐọc\nXem mã nguồn\nXem lịch sử\n"
        "Trang Chính\nThay đổi gần đây\nBài viết ngẫu nhiên\nTrang này được sửa đổi lần cuối vào ngày 3 tháng 2 năm 2026 lúc 09:41.\nQuy định về quyền riêng tư\nLời phủ nhận"
    )  # fmt: skip


def liferay_department(p: Piece) -> str:
    """A department's portal in Liferay: the asset publisher's portlet, categories in its own list."""
    return f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="vi-VN"><head><title>{e(p.title)} - Chi tiết tin - Sở Du lịch</title>
<meta content="text/html; charset=UTF-8" http-equiv="content-type" /></head>
<body class="controls-visible default yui3-skin-sam signed-out public-page site"><div id="wrapper"><header id="banner" role="banner"><h1 class="site-title">
<a class="logo" href="/">Sở Du lịch</a></h1></header>
<nav class="sort-pages modify-pages" id="navigation">
<ul role="menubar">{items(("Trang chủ", "Giới thiệu", "Tin tức", "Công khai ngân sách", "Liên hệ"), '<li role="presentation"><a role="menuitem"><span>{}</span></a></li>')}</ul>
</nav>
<div id="content"><nav class="site-breadcrumbs"><ul class="breadcrumb"><li><a href="/">Trang chủ</a><span class="divider">/</span></li>
<li class="active">Chi tiết tin</li></ul></nav>
<div class="portlet-boundary portlet-asset-publisher" id="p_p_id_101_INSTANCE_u8_"><section class="portlet"><header class="portlet-topper">
<h1 class="portlet-title"><span class="portlet-title-text">{e(p.category)}</span></h1></header>
<div class="portlet-content"><div class="asset-full-content"><h3 class="header-title"><span>{e(p.title)}</span></h3><div class="asset-content">
<div class="journal-content-article">
<div class="publish-date">{p.when:%d/%m/%Y %H:%M:%S}</div><div class="summary"><strong>{e(p.lead)}</strong></div>
<div class="content-detail">{"".join(f'<p style="text-align:justify">{e(x)}</p>' for x in p.body)}</div>
<p style="text-align:right"><strong>{e(p.author)}</strong></p></div></div><div class="taglib-social-bookmarks"><ul><li>Tweet</li><li>Facebook</li></ul></div>
<div class="asset-ratings">Trung bình (0 Bầu chọn)</div></div>
<div class="related-assets"><h4>Tin tức liên quan</h4>
<ul>{items(news(p), '<li class="asset-links-list-item"><a>{}</a> <span>22/10/2021 08:00:00</span></li>')}</ul></div></div></section></div></div>
<footer id="footer" role="contentinfo"><p>Người chịu trách nhiệm: Bà Trần Thị Hoài Thu, Phó Giám đốc Sở</p>
<p>Điện thoại: 0269.3.000.111 - Fax: 0269.3.000.112</p></footer></div></body></html>"""


def knowledge_daily(p: Piece) -> str:
    """An online daily of a study society: structured data for machines, the same in the page for people."""
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "articleSection": p.category,
                       "datePublished": f"{p.when:%Y-%m-%dT%H:%M:%S}+07:00", "dateModified": "2026-01-05T10:00:00+07:00",
                       "author": {"@type": "Person", "name": p.author}, "publisher": {"@type": "Organization", "name": "Báo Dân học"}},
                      ensure_ascii=False)  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>{e(p.title)} | Báo Dân học</title><script type="application/ld+json">{data}</script>
</head><body class="dt-single">
<header><a class="logo" href="/">Dân học</a><nav class="menu"><ol>{items(MENU, '<li data-mobile-visible="1"><a href="#">{}</a></li>')}</ol></nav></header>
<main class="body"><article class="singular-container"><ul class="dt-text-c808080 breadcrumbs"><li><a href="/c.htm">{e(p.category)}</a></li></ul>
<time class="author-time" datetime="{p.when:%Y-%m-%d %H:%M}">{weekday(p)}, {p.when:%d/%m/%Y - %H:%M}</time>
<h1 class="title-page detail">{e(p.title)}</h1><div class="author-wrap"><div class="author-meta"><div class="author-name"><a><b>{e(p.author)}</b></a></div>
</div></div>
<h2 class="singular-sapo">(BĐN) - {e(p.lead)}</h2><div class="singular-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}<div class="related"><article>
<a>{e(_other(p)[0])}</a></article></div></div>
<div class="social-pin"><a>Chia sẻ</a><a>Bình luận</a></div><ul class="tags-wrap"><li>Từ khóa:</li></ul></article>
<section class="comment"><h3>Bình luận (0)</h3><p>Hãy là người đầu tiên bình luận cho bài viết này</p></section><aside>
<h3>Đang được quan tâm</h3>{items(news(p), '<article class="article-item"><h3 class="article-title"><a>{}</a></h3></article>')}</aside></main>
<footer><p>Cơ quan của Hội Khuyến học</p><p>Tổng biên tập: Phạm Tuấn Ảnh</p><p>Giấy phép hoạt động số 000/GP-BVHTTDL</p></footer></body></html>"""


def blogger(p: Piece) -> str:
    """A home village's blog: date as a heading over the post, 'Người đăng' and label under it."""
    return f"""<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/><title>LÀNG TÔI: {e(p.title)}</title></head>
<body class='loading'><div class='body-fauxcolumns'></div><div class='content'><header><div class='header section' id='header'><div class='titlewrapper'>
<h1 class='title'><a href='/'>LÀNG TÔI</a></h1></div><div class='descriptionwrapper'><p class='description'>
<span>Chuyện làng, chuyện nước, chuyện người xa quê</span></p></div></div></header>
<div class='main-inner'><div class='column-center-inner'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>
<div class="date-outer"><h2 class='date-header'><span>{weekday(p)}, {p.when.day} tháng {p.when.month}, {p.when.year}</span></h2>
<div class="date-posts"><div class='post-outer'><div class='post hentry uncustomized-post-template'><a name='57'></a>
<h3 class='post-title entry-title'>{e(p.title)}</h3><div class='post-header'></div>
<div class='post-body entry-content'>{"<br /><br />".join(e(x) for x in p.paragraphs)}</div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Người đăng: <span class='fn'>
<a class='g-profile' rel='author' title='author profile'><span>{e(p.author)}</span></a></span>
</span> <span class='post-timestamp'>vào lúc <a class='timestamp-link' rel='bookmark'>
<abbr class='published' title='{p.when:%Y-%m-%dT%H:%M:%S}+07:00'>{p.when:%H:%M}</abbr></a></span>
<div class='post-share-buttons'><a class='goog-inline-block'><span class='share-button-link-text'>Gửi email bài đăng này</span></a><a>
<span class='share-button-link-text'>BlogThis!</span></a></div></div><div class='post-footer-line post-footer-line-2'>
<span class='post-labels'>Nhãn: <a href='#' rel='tag'>{e(p.category)}</a></span></div></div></div>
<div class='comments' id='comments'><h4>Không có nhận xét nào:</h4><div class='comment-form'><h4>Đăng nhận xét</h4></div></div></div></div></div></div>
<div class='blog-pager'>
<a class='blog-pager-newer-link'>Bài đăng Mới hơn</a> <a class='home-link' href='/'>Trang chủ</a> <a class='blog-pager-older-link'>Bài đăng Cũ hơn</a></div>
<div class='blog-feeds'>Đăng ký: <a>Đăng Nhận xét (Atom)</a></div></div></div></div></div>
<aside><div class='widget BlogArchive'><h2>Lưu trữ Blog</h2><ul class='hierarchy'><li>▼ 2026 (5)</li><li>► 2025 (41)</li></ul></div>
<div class='widget PopularPosts'><h2>Bài được đọc nhiều</h2><ul>{items(news(p))}</ul></div></aside><footer><div>Chủ đề Đơn giản. Được tạo bởi Blogger.</div>
</footer></div></body></html>"""


def word_saved(p: Piece) -> str:
    """A commune's radio script saved from Word: everything in MsoNormal, date with the place, name on the right."""
    body = "\n".join(
        f"<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI style='font-size:14.0pt'>{e(x)}<o:p></o:p></span></p>"
        for x in p.paragraphs
    )
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 11">
<title>UBND XÃ IA KDĂM</title></head>
<body lang=EN-US style='tab-interval:36.0pt'><div class=Section1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:13.0pt'>UBND XÃ IA KDĂM<o:p></o:p></span></b></p>
<p class=MsoNormal align=center style='text-align:center'><b><u><span style='font-size:13.0pt'>ĐÀI TRUYỀN THANH</span></u></b></p>
<p class=MsoNormal align=right style='text-align:right'><i><span style='font-size:14.0pt'>Ia Kdăm, ngày {p.when:%d} tháng {p.when:%m} năm {p.when.year}<o:p>
</o:p></span></i></p>
<p class=MsoNormal><span style='font-size:14.0pt'>Chuyên mục: <b>{e(p.category)}</b><o:p></o:p></span></p>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:16.0pt'>{e(p.title)}<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
{body}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal align=right style='text-align:right'><b><span style='font-size:14.0pt'>Người viết: {e(p.author)}<o:p></o:p></span></b></p>
</div></body></html>"""


def life_magazine(p: Piece) -> str:
    """A lively online magazine: a list of author and time under the headline, section as a small link above."""
    return f"""<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>{e(p.title)} - Tạp chí Sống</title>
<meta property="article:section" content="{e(p.category)}"><meta name="author" content="Tạp chí Sống"></head>
<body class="page-article"><header id="site-header"><nav class="category-menu"><ul>{items(MENU, '<li class="parent"><a href="#">{}</a></li>')}</ul></nav>
</header><section class="main"><article class="the-article type-text">
<header class="the-article-header"><p class="the-article-category"><a href="#" class="parent_cate">{e(p.category)}</a></p>
<h1 class="the-article-title">{e(p.title)}</h1>
<ul class="the-article-meta"><li class="the-article-author"><a>{e(p.author)}</a></li>
<li class="the-article-publish">{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year} {p.when:%H:%M} (GMT+7)</li>
<li class="the-article-friendly">{p.when:%H:%M} {p.when.day}/{p.when.month}/{p.when.year}</li></ul></header>
<div class="main-content"><p class="the-article-summary">{e(p.lead)}</p>
<div class="the-article-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}<div class="inner-article"><a><h2 class="title">{e(_other(p)[1])}</h2>
<p class="summary">Câu chuyện đang gây chú ý trong dư luận.</p></a></div></div>
<div class="the-article-tags"><strong>Bạn có thể quan tâm</strong></div></div></article><section id="recommended">
<h3>Đọc tiếp</h3>{items(news(p), '<article class="article-item"><p class="article-title"><a>{}</a></p><p class="article-meta"><span class="date">12/1/2026</span></p></article>')}</section>
</section>
<footer id="site-footer"><p>Phụ trách: Lâm Quang Hiền</p><p>Tòa soạn: Tầng 10, tòa nhà D29</p><p>© Toàn bộ bản quyền thuộc Tạp chí Sống</p></footer></body>
</html>"""


def joomla_three(p: Piece) -> str:
    """A federation of labour in Joomla 3: a definition list of details, each with its term."""
    return f"""<!DOCTYPE html><html lang="vi-vn" dir="ltr"><head><meta charset="utf-8" /><meta name="generator" content="Joomla! - Open Source Content Management" />
<meta name="author" content="{e(p.author)}" /><title>{e(p.title)}</title></head>
<body class="site com_content view-article no-layout no-task itemid-101"><div class="body" id="top"><div class="container"><header class="header" role="banner">
<a class="brand pull-left" href="/"><span class="site-title" title="LĐLĐ huyện">LIÊN ĐOÀN LAO ĐỘNG HUYỆN</span></a></header>
<nav class="navigation" role="navigation">
<ul class="nav menu nav-pills mod-list">{items(("Trang chủ", "Tổ chức", "Chế độ chính sách", "Biểu mẫu"), '<li class="item-1"><a href="#">{}</a></li>')}</ul>
</nav><div class="row-fluid"><main id="content" role="main" class="span9"><div id="system-message-container"></div>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="vi-VN" /><div class="page-header">
<h2 itemprop="headline">{e(p.title)}</h2></div><div class="icons"><div class="btn-group pull-right"><ul class="dropdown-menu"><li class="print-icon"><a>In</a>
</li><li class="email-icon"><a>Email</a></li></ul></div></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt>
<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Viết bởi <span itemprop="name">{e(p.author)}</span></dd>
<dd class="category-name">Chuyên mục: <a href="#" itemprop="genre">{e(p.category)}</a></dd>
<dd class="published"><span class="icon-calendar"></span>
<time datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00" itemprop="datePublished">Được đăng: {p.when.day} Tháng {p.when.month} {p.when.year}</time></dd>
<dd class="hits"><span class="icon-eye-open"></span><meta itemprop="interactionCount" content="UserPageVisits:55" />Lượt xem: 55</dd></dl>
<div itemprop="articleBody">{ps(p)}</div><ul class="pager pagenav"><li class="previous"><a rel="prev">Trước</a></li><li class="next"><a rel="next">Tiếp theo</a>
</li></ul></div></main>
<div id="aside" class="span3"><div class="well"><h3 class="page-header">Tin mới</h3>
<ul class="latestnews mod-list">{items(news(p), '<li itemscope><a href="#" itemprop="url"><span itemprop="name">{}</span></a></li>')}</ul></div>
<div class="well"><h3>Đọc nhiều</h3><ul class="mostread">{items(_other(p))}</ul></div></div></div></div></div>
<footer class="footer" role="contentinfo"><div class="container"><p class="pull-right"><a href="#top" id="back-top">Trở lên trên</a></p>
<p>&copy; 2026 LĐLĐ huyện</p></div></footer></body></html>"""


def phpnuke(p: Piece) -> str:
    """A compatriots' society's page of 2005 that never changed: font tags in tables, 'Gửi bởi' under the headline."""
    return f"""<HTML><HEAD><TITLE>Hội Đồng hương - Tin tức</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<META NAME="GENERATOR" CONTENT="PHP-Nuke Copyright (c) 2005"></HEAD><BODY BGCOLOR="#FFFFFF">
<TABLE BORDER=0 WIDTH="100%"><TR><TD ALIGN=center><FONT SIZE=5 COLOR="#990000"><B>HỘI ĐỒNG HƯƠNG IA KDĂM</B></FONT></TD></TR><TR><TD>
<FONT SIZE=2>{" · ".join(("<A HREF=/>Trang chủ</A>", "<A HREF=/>Diễn đàn</A>", "<A HREF=/>Thư viện</A>", "<A HREF=/>Sổ lưu niệm</A>"))}</FONT></TD></TR></TABLE>
<TABLE BORDER=0 WIDTH="100%"><TR VALIGN=top><TD WIDTH=150 BGCOLOR="#EEEEEE"><FONT SIZE=2><B>Các mục</B></FONT>
<BR>{items(MENU, "<FONT SIZE=2>&middot; <A HREF=#>{}</A></FONT><BR>")}<BR><B>Khách</B><BR>Có 7 khách đang xem</TD>
<TD><TABLE WIDTH="100%" BGCOLOR="#CCCCCC"><TR><TD><FONT CLASS="option" SIZE=4><B>{e(p.title)}</B></FONT><BR>
<FONT CLASS="content" SIZE=2>Gửi bởi: <B>{e(p.author)}</B> vào {p.when:%d/%m/%Y}, {p.when.hour} giờ {p.when:%M}</FONT><BR>
<FONT SIZE=2>Mục: <A HREF="modules.php?name=News&amp;topic=2"><B>{e(p.category)}</B></A></FONT></TD></TR></TABLE><BR>
<FONT SIZE=3>{"<BR><BR>".join(e(x) for x in p.paragraphs)}</FONT><BR><BR><CENTER>
<FONT SIZE=2>[ <A HREF=#>Trở lại</A> | <A HREF=#>Trang in được</A> | <A HREF=#>Gửi cho bạn</A> ]</FONT></CENTER></TD>
<TD WIDTH=160><B>Liên kết liên quan</B><BR>{items(news(p), "&middot; <A HREF=#>{}</A><BR>")}<HR><B>Đánh giá bài viết</B><BR>Điểm trung bình: <B>4.5</B>
<BR>Bình chọn: 2</TD></TR></TABLE><CENTER><FONT SIZE=1>Thời gian tạo trang: 0.12 giây</FONT></CENTER></BODY></HTML>"""


LAYOUTS = (
    young_paper_text,
    commune_text,
    television_text,
    party_committee_text,
    hospital_text,
    printed_text,
    village_wiki_text,
    liferay_department,
    knowledge_daily,
    blogger,
    word_saved,
    life_magazine,
    joomla_three,
    phpnuke,
)
