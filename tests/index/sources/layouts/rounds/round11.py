"""The eleventh round: papers, portals and a faculty, by one who never saw the reader."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Thị xã Sơn Phố thông qua quy hoạch chung đô thị đến năm 2040", "Thời sự", "Bảo Khánh"),
    ("“Muốn giữ chân bác sĩ trẻ, phải bắt đầu từ nhà ở công vụ”", "Y tế", "Phương Dung (thực hiện)"),
    ("Thông báo lịch tiếp công dân của lãnh đạo UBND huyện quý IV", "Thông báo", "Ban Biên tập"),
    ("Xã Trà Kót hoàn thành giao đất, giao rừng cho 212 hộ", "Nông nghiệp - Nông thôn", "A Lăng Ngước"),
    ("Sơn Phố ngược dòng phút bù giờ, giành vé vào bán kết", "Thể thao", "Lan Anh – Quốc Tuấn"),
    ("Nghệ nhân cuối cùng của phường hát sắc bùa", "Văn hóa", "Trần Thị Mộng Cầm"),
    ("Khai giảng lớp bồi dưỡng nhận thức về Đảng khóa III", "Xây dựng Đảng", "Trung tâm VH-TT huyện"),
    ("Xăng dầu giảm giá lần thứ ba liên tiếp, cước vận tải vẫn đứng yên", "Kinh tế", "Khiêm Nhường"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Chợ phiên ngày áp Tết đông nghịt người mua",
    "Hai học sinh dũng cảm cứu bạn khỏi đuối nước",
    "Công bố kết quả chấm thi nâng ngạch công chức",
    "Đập thủy lợi Khe Sung tích đủ nước cho vụ mùa",
    "Bắt giữ tàu khai thác cát trái phép trong đêm",
    "Thí điểm xe buýt điện nối trung tâm với khu công nghiệp",
    "Hội thi kể chuyện theo sách cấp huyện",
    "Người trẻ về làng mở homestay",
)


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "11").sample(_OTHER, count)


def big_daily_text(p: Piece) -> str:
    """A large online daily as get_text() gives it: today's date, menu, section, date, headline."""
    menu = "\n".join(MENU)
    return (
        "Báo tiếng Việt nhiều người đọc\nChủ nhật, 18/1/2026\nMới nhất\nTin theo khu vực\nHà Nội\nTP Hồ Chí Minh\nInternational\n"
        f"Đăng nhập\nTrang chủ\n{menu}\nTâm sự\nVideo\nPodcasts\nTất cả\nThêm\n"
        f"{p.category}\n{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)\n{p.title}\n"
        f"{tight(p)}\n{p.author}\nTrở lại {p.category}\nLưu\nChia sẻ\nCopy link thành công\n×\n"
        f"Ý kiến\nÝ kiến của bạn\nGửi\nTin cùng chuyên mục\n" + "\n".join(news(p, 5)) + "\nXem nhiều\n"
        + "\n".join(f"{x}\n{n}" for n, x in enumerate(_other(p), 12))
        + "\nVề tòa soạn\nQuảng cáo\nĐường dây nóng\n083.888.0000 (Hà Nội)\nSố giấy phép: 00/GP-BTTTT\nTổng biên tập: Phan Huy Đàm\n© 2001-2026. Toàn bộ bản quyền thuộc Báo"
    )  # fmt: skip


def central_province_text(p: Piece) -> str:
    """A provincial paper: crumbs by a slash, reporter and time in one row under the headline."""
    return (
        "Báo Sơn Phố điện tử\nE-paper\nMedia\nLongform\nTìm kiếm\n" + " | ".join(MENU)
        + f"\nTrang chủ / {p.category}\n\n{p.title}\n\n{p.author} - {p.when:%d/%m/%Y %H:%M}\n\nNghe bài viết\nGiọng nữ\nTốc độ: 1.0x\n\n{gap(p)}\n\n"
        "Chia sẻ\nZalo\nFacebook\nGmail\n\nTin mới nhất\n\n" + "\n\n".join(f"{x}\n\n{len(x) % 50 + 3} phút trước" for x in news(p))
        + "\n\nCơ quan của Đảng bộ, chính quyền và nhân dân tỉnh\nTổng Biên tập: Ngô Đức Tín\nTòa soạn: Số 3, đại lộ Lê Lợi\nĐiện thoại: (0238) 000 111"
    )  # fmt: skip


def district_portal_text(p: Piece) -> str:
    """A district's portal of the post office: date in brackets, who wrote right under the text, then counters."""
    return (
        "CỔNG THÔNG TIN ĐIỆN TỬ\nHUYỆN TRÀ GIANG - TỈNH SƠN PHỐ\nĐăng nhập\nSơ đồ site\nRSS\nTrang chủ\nGiới thiệu\nBộ máy hành chính\nTin tức - Sự kiện\n"
        "Văn bản\nDịch vụ công\nHỏi đáp\n\nThứ 3, ngày 10 tháng 2 năm 2026\nChào mừng bạn đến với Cổng thông tin điện tử huyện Trà Giang\n\n"
        f"TIN TỨC - SỰ KIỆN > {p.category}\n\n{p.title}\n({p.when:%H:%M | %d/%m/%Y})\n\nĐọc bài viết\nIn bài viết\nCỡ chữ A- A A+\n\n{gap(p)}\n\nTác giả: {p.author}\n\n"
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá\nClick để đánh giá bài viết\n\nTin liên quan\n"
        + "\n".join(f"{x} ({n}/09/2023)" for n, x in enumerate(news(p), 11))
        + "\n\nThống kê truy cập\nĐang online: 12\nHôm nay: 455\nTổng: 3.120.441\n\nTrang thông tin điện tử huyện Trà Giang\nChịu trách nhiệm chính: Ông Đinh Văn Rếch - Chánh Văn phòng"
    )  # fmt: skip


def party_daily_text(p: Piece) -> str:
    """The Party's paper: weekday with 'ngày', the writer in capitals at the end."""
    return (
        "BÁO ĐIỆN TỬ\nTIẾNG NÓI CỦA ĐẢNG BỘ VÀ NHÂN DÂN\nMULTIMEDIA\nENGLISH\n中文\nPУССКИЙ\n" + "\n".join(x.upper() for x in MENU)
        + f"\n\n{p.category.upper()}\n\n{p.title}\n\n{weekday(p)}, ngày {p.when:%d/%m/%Y} - {p.when:%H:%M}\n\nFacebook\nTwitter\nEmail\nPrint\nCỡ chữ\n\n"
        f"{p.lead}\n\n" + "\n\n".join(p.body) + f"\n\n{p.author.upper()}\n\nNDĐT\n\nCÓ THỂ BẠN QUAN TÂM\n\n" + "\n\n".join(news(p))
        + "\n\nBáo điện tử Sơn Phố\nGiấy phép số 000/GP-BTTTT cấp ngày 24/10/2020\nĐịa chỉ: 71 Hàng Trầu\n© Bản quyền thuộc về Báo"
    )  # fmt: skip


def workers_daily_text(p: Piece) -> str:
    """A labour paper: date by dashes, a bar, the section; the paper's mark before the lead."""
    body = "\n".join(p.body)
    return (
        "TIN ĐỌC NHANH\n" + "\n".join(_other(p)) + "\nGói VIP\nĐặt báo\n\n"
        f"{p.when:%d-%m-%Y} - {p.when:%H:%M} | {p.category}\n{p.title}\n(BĐN) - {p.lead}\n{body}\n{p.author}\n"
        "Bình luận 0\nThích 0\nChia sẻ\n\nTIN LIÊN QUAN\n" + "\n".join(f"{x}\n{n:02}/06/2025 {n + 3:02}:15" for n, x in enumerate(news(p), 4))
        + "\n\nTừ khóa:\n\nLÊN ĐẦU TRANG\nĐường dây nóng: 0900 000 115\nLiên hệ quảng cáo"
    )  # fmt: skip


def feed_reader_text(p: Piece) -> str:
    """An item kept from a feed reader as plain text."""
    return (
        f"Sơn Phố Online » {p.category}\n\n{p.title}\n\nby {p.author} / {p.when:%a, %d %b %Y %H:%M:%S} +0700\n\n{gap(p)}\n\n"
        "Read more…\n\nSave for later   Mark as unread   Share\n\nMore from Sơn Phố Online\n" + "\n".join(f"  * {x}" for x in news(p, 3))
    )  # fmt: skip


def university_text(p: Piece) -> str:
    """A university's news page: crumbs with the section last, 'posted day month year', unit's address."""
    return (
        "Trường Đại học Sơn Phố\nSinh viên\nGiảng viên\nCựu sinh viên\nE-mail\nE-learning\nGiới thiệu\nĐào tạo\nNghiên cứu\nTuyển sinh\nHợp tác quốc tế\nTin tức\n"
        f"Trang chủ\n»\nTin tức\n»\n{p.category}\n{p.title}\nĐăng ngày {p.when.day} Tháng {p.when.month}, {p.when.year}   |   Người viết: {p.author}\n"
        f"{tight(p)}\nChia sẻ bài viết\nTin tức khác\n" + "\n".join(f"{x}\n{n} Tháng 5, 2024" for n, x in enumerate(news(p), 3))
        + "\nSự kiện sắp tới\n25\nTháng 3\nNgày hội việc làm\n8:00 - Hội trường A\nLiên kết\nThư viện số\nTạp chí khoa học\nĐịa chỉ: Khu phố 6, phường Linh Xá\nĐiện thoại: (028) 0000 4141\n© 2026 Trường Đại học Sơn Phố"
    )  # fmt: skip


def youth_daily(p: Piece) -> str:
    """A southern daily's page: section over the headline, writer and time in a row, tags, comments."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Sơn Phố Trẻ Online</title>
<meta property="og:title" content="{e(p.title)}"><meta property="og:site_name" content="SƠN PHỐ TRẺ"><meta name="robots" content="index,follow">
<link rel="canonical" href="https://sonphotre.example/bai-{len(p.title)}.htm"></head>
<body class="cate-page"><div class="header__top"><a href="/">Sơn Phố Trẻ</a>
<ul class="menu-nav">{items(MENU, '<li class="menu-item"><a href="/x.htm">{}</a></li>')}</ul></div>
<div class="detail__page"><div class="detail-content-page"><div class="detail-top"><div class="detail-cate">
<a href="/c.htm" title="{e(p.category)}">{e(p.category)}</a></div>
<div class="detail-time"><div data-role="publishdate">{p.when:%d/%m/%Y %H:%M} GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">{e(p.title)}</h1>
<div class="detail-author"><div class="author-info"><a class="name" href="/tac-gia.htm" title="{e(p.author)}">{e(p.author)}</a></div></div>
<h2 class="detail-sapo" data-role="sapo">{e(p.lead)}</h2>
<div class="detail-content afcbc-body" data-role="content"><figure><img src="a.jpg" alt=""><figcaption>Quang cảnh buổi lễ - Ảnh: Sơn Phố Trẻ</figcaption>
</figure>
{"".join(f"<p>{e(x)}</p>" for x in p.body)}
<div type="RelatedOneNews" class="VCSortableInPreviewMode"><a href="/y.htm">{e(_other(p)[0])}</a></div></div>
<div class="detail-tab"><a>Trở lại chủ đề</a><div class="progressbar">Tặng sao</div></div><div class="detail-cmt"><h3>Bình luận (0)</h3>
<input placeholder="Bạn nghĩ gì về vấn đề này?"></div>
<div class="box-category"><h4>Tin cùng chuyên mục</h4>{items(news(p), '<div class="box-category-item"><a href="#">{}</a></div>')}</div></div></div>
<div class="footer"><p>Tổng biên tập: Lê Quang Điền</p><p>Địa chỉ: 60A Hoàng Văn Thái</p><p>Hotline: 0918 000 885</p></div></body></html>"""


def dnn_department(p: Piece) -> str:
    """A department's page in DotNetNuke, with the identifiers of its news module."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xml:lang="vi-VN" xmlns="http://www.w3.org/1999/xhtml"><head id="Head"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="GENERATOR" content="DotNetNuke " />
<title>Sở Nội vụ tỉnh Sơn Phố &gt; {e(p.category)}</title></head><body id="Body"><form method="post" action="/Default.aspx?tabid=72" id="Form">
<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY4" /><div id="dnn_LogoPane"><img src="banner.png" alt="" /></div>
<table class="mainmenu"><tr>{items(("Trang chủ", "Giới thiệu", "Văn bản QPPL", "Cải cách hành chính", "Góp ý"), '<td><a class="mi" href="#">{}</a></td>')}</tr>
</table>
<div id="dnn_BREADCRUMB" class="SkinObject"><a href="/">Trang chủ</a> &gt; <a href="/tin">{e(p.category)}</a></div>
<div id="dnn_ContentPane"><div class="DnnModule-NewsDetail"><div id="dnn_ctr401_ViewNews_pnlDetail">
<span id="dnn_ctr401_ViewNews_lblTitle" class="News_Title">{e(p.title)}</span><br />
<span id="dnn_ctr401_ViewNews_lblDate" class="News_Date">Cập nhật ngày: {p.when.day}/{p.when.month}/{p.when.year} {p.when.hour % 12 or 12}:{p.when:%M:%S} {"SA" if p.when.hour < 12 else "CH"}</span>
<div id="dnn_ctr401_ViewNews_lblHead" class="News_Head"><b>{e(p.lead)}</b></div><div id="dnn_ctr401_ViewNews_lblContent" class="News_Content">
{"".join(f'<p style="text-align: justify;"><span style="font-size: 12pt;">{e(x)}</span></p>' for x in p.body)}</div>
<div style="text-align: right"><span id="dnn_ctr401_ViewNews_lblAuthor" class="News_Author">{e(p.author)}</span></div>
<a id="dnn_ctr401_ViewNews_lnkPrint" href="#">Bản in</a> <a href="#">Gửi cho bạn bè</a> <a href="#">Quay lại</a>
<div class="News_OtherTitle">CÁC TIN KHÁC</div>
<ul>{items(news(p), '<li><a class="News_Other" href="#">{}</a> <span class="News_OtherDate">(15/04/2019)</span></li>')}</ul></div></div></div>
<div id="dnn_RightPane"><div class="Head">LIÊN KẾT WEBSITE</div><select><option>-- Chọn liên kết --</option><option>Bộ Nội vụ</option></select>
<div class="Head">LƯỢT TRUY CẬP</div><span>Tổng truy cập: 1.204.556</span></div>
<div id="dnn_FooterPane">Bản quyền thuộc Sở Nội vụ tỉnh Sơn Phố. Địa chỉ: 12 Trần Phú. Điện thoại: 0255.000.111</div></form></body></html>"""


def nukeviet_school(p: Piece) -> str:
    """An education office in NukeViet 4: 'Thứ ba - 01/02/2022 07:15', author of the article in its own line."""
    return f"""<!DOCTYPE html><html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head>
<title>{e(p.title)} - Phòng GD&amp;ĐT Trà Giang</title>
<meta charset="utf-8"><meta name="generator" content="NukeViet v4.5"><meta name="description" content="{e(p.lead)}"></head>
<body><div class="body-bg"><div class="wraper"><header><div id="header"><div class="logo"><a title="Phòng GD&amp;ĐT" href="/">
<img src="l.png" alt="Phòng GD&amp;ĐT"></a></div></div></header>
<nav class="second-nav" id="menusite"><ul class="nav navbar-nav"><li><a title="Trang nhất" href="/"><em class="fa fa-home"></em> Trang nhất</a></li>
{items(("Giới thiệu", "Tin Tức", "Văn bản", "Thành viên", "Liên hệ"), '<li role="presentation"><a class="dropdown-toggle" href="#" role="button">{}</a></li>')}</ul>
</nav>
<nav class="third-nav"><div class="breadcrumbs-wrap"><ul class="breadcrumbs list-none"><li itemprop="itemListElement"><a href="/" itemprop="item">
<span itemprop="name">Trang nhất</span></a></li>
<li><a href="/news/"><span class="txt" itemprop="name">Tin Tức</span></a></li><li><a href="/news/a/"><span class="txt" itemprop="name">{e(p.category)}</span>
</a></li></ul></div></nav>
<section><div class="container" id="body"><div class="row"><div class="col-sm-16 col-md-18"><div class="news_column panel panel-default">
<div class="panel-body">
<h1 class="title margin-bottom-lg">{e(p.title)}</h1><div class="row margin-bottom-lg"><div class="col-md-12">
<span class="h5">{weekday(p)} - {p.when:%d/%m/%Y %H:%M}</span></div>
<div class="col-md-12"><ul class="list-inline text-right"><li><a class="dimgray" title="Gửi bài viết qua email" href="#">
<em class="fa fa-envelope fa-lg">&nbsp;</em></a></li><li><a title="In ra" href="#"><em class="fa fa-print"></em></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom">{e(p.lead)}</div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{"<br />".join(f"{e(x)}" for x in p.body)}</div>
<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả bài viết: </strong>{e(p.author)}</p></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix">
<p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p></div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><div class="clearfix">
<ul class="detail-related related list-none list-items">
{items(news(p, 3), '<li><em class="fa fa-angle-right">&nbsp;</em><h4><a href="#">{}</a></h4><em>(12/03/2021)</em></li>')}</ul></div><p class="h3">
<strong>Những tin cũ hơn</strong></p><ul class="related">{items(_other(p))}</ul></div></div></div></div></div></section>
<footer id="footer">Bạn đã không sử dụng Site, <strong>Bấm vào đây để duy trì trạng thái đăng nhập</strong>. Thời gian chờ: 60 giây</footer></div></div></body>
</html>"""


def joomla_old(p: Piece) -> str:
    """A mass organisation's page still in Joomla 1.5, all of it in tables."""
    return f"""<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi-vn" lang="vi-vn"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" />
<meta name="generator" content="Joomla! 1.5 - Open Source Content Management" /><meta name="title" content="{e(p.title)}" /><title>{e(p.title)}</title></head>
<body id="ja-ext"><div id="ja-header"><h1 class="logo"><a href="/index.php">HỘI NÔNG DÂN TỈNH SƠN PHỐ</a></h1></div>
<div id="ja-mainnav">
<ul class="menu">{items(("Trang nhất", "Cơ cấu tổ chức", "Công tác Hội", "Thư viện ảnh"), '<li class="item1"><a href="#"><span>{}</span></a></li>')}</ul></div>
<div id="ja-pathway"><span class="breadcrumbs pathway"><a href="/" class="pathway">Trang nhất</a> <img src="arrow.png" alt="" /> {e(p.category)}</span></div>
<div id="ja-current-content"><table class="contentpaneopen"><tr><td class="contentheading" width="100%">{e(p.title)}</td>
<td align="right" width="100%" class="buttonheading"><a href="#" title="PDF"><img src="pdf.png" alt="PDF" /></a></td>
<td align="right" class="buttonheading"><a href="#" title="In"><img src="p.png" alt="In" /></a></td></tr></table>
<table class="contentpaneopen"><tr><td width="70%" align="left" valign="top" colspan="2"><span class="small">Viết bởi {e(p.author)}</span>&nbsp;&nbsp;</td></tr>
<tr><td valign="top" colspan="2" class="createdate">{weekday(p)}, {p.when.day} Tháng {p.when.month} {p.when.year} {p.when:%H:%M}</td></tr>
<tr><td valign="top" colspan="2">{ps(p, 'p style="text-align: justify"')}</td></tr></table>
<span class="article_separator">&nbsp;</span><table align="center" class="pagenav"><tr><th class="pagenav_prev"><a href="#">&lt; Lùi</a></th>
<th class="pagenav_next"><a href="#">Tiếp theo &gt;</a></th></tr></table></div>
<div id="ja-col"><div class="moduletable"><h3>Tin mới nhất</h3><ul class="latestnews">{items(news(p))}</ul></div><div class="moduletable"><h3>Đăng nhập</h3>
<form><label>Tên truy cập</label><input /><label>Mật khẩu</label><input /></form></div>
<div class="moduletable"><h3>Ai trực tuyến</h3>Hiện có 14 khách Trực tuyến</div></div><div id="ja-footer">
<small>Copyright &copy; 2010 Hội Nông dân. All Rights Reserved.</small></div></body></html>"""


def drupal_institute(p: Piece) -> str:
    """An institute's page in Drupal 7: fields named in classes, the section as a term under the text."""
    return f"""<!DOCTYPE html><html lang="vi" dir="ltr"><head profile="http://www.w3.org/1999/xhtml/vocab"><meta charset="utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>{e(p.title)} | Viện Nghiên cứu Sơn Phố</title></head>
<body class="html not-front not-logged-in one-sidebar sidebar-second page-node node-type-article i18n-vi">
<div id="page"><div id="header"><a href="/" title="Trang chủ" rel="home" id="logo"><img src="logo.png" alt="Trang chủ" /></a><div id="name-and-slogan">
<div id="site-name"><strong>Viện Nghiên cứu Sơn Phố</strong></div></div></div>
<div id="main-menu" class="navigation"><h2 class="element-invisible">Main menu</h2>
<ul id="main-menu-links" class="links inline clearfix">{items(("Trang chủ", "Giới thiệu", "Ấn phẩm", "Hội thảo"))}</ul></div>
<div id="main-wrapper"><div id="content" class="column"><a id="main-content"></a><h1 class="title" id="page-title">{e(p.title)}</h1><div class="tabs"></div>
<div class="region region-content">
<div id="node-88" class="node node-article node-promoted view-mode-full clearfix" about="/node/88" typeof="sioc:Item foaf:Document"><div class="meta submitted">
<span property="dc:date dc:created" content="{p.when:%Y-%m-%dT%H:%M:%S}+07:00" datatype="xsd:dateTime" rel="sioc:has_creator">Được viết bởi <span class="username" xml:lang="" about="/user/4" typeof="sioc:UserAccount" property="foaf:name">{e(p.author)}</span> vào {weekday(p)}, {p.when:%d/%m/%Y - %H:%M}</span>
</div>
<div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items">
<div class="field-item even" property="content:encoded">{ps(p)}</div></div></div>
<div class="field field-name-field-chuyen-muc field-type-taxonomy-term-reference field-label-inline clearfix"><div class="field-label">Chuyên mục:&nbsp;</div>
<div class="field-items"><div class="field-item even"><a href="/taxonomy/term/3">{e(p.category)}</a></div></div></div></div>
<div class="link-wrapper"><ul class="links inline"><li class="statistics_counter first last"><span>77 lượt đọc</span></li></ul></div></div></div></div>
<div id="sidebar-second" class="column sidebar"><div class="block block-views"><h2>Bài mới</h2><div class="content"><div class="item-list">
<ul>{items(news(p))}</ul></div></div></div><div class="block block-search"><h2>Tìm kiếm</h2><form></form></div></div></div>
<div id="footer-wrapper"><div class="section">Địa chỉ: Số 1 Liễu Giai. Điện thoại: 024 0000 2020</div></div></div></body></html>"""


def sharepoint_city(p: Piece) -> str:
    """A city's portal on SharePoint: web parts, nameless tables, section as the zone's heading."""
    return f"""<html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Content-type" content="text/html; charset=utf-8" /><title>
	Tin tức - Cổng thông tin điện tử thành phố
</title></head><body scroll="no" class="v4master"><form name="aspnetForm" method="post" id="aspnetForm"><div id="s4-ribbonrow"></div><div id="s4-workspace">
<div id="s4-bodyContainer"><div class="banner">ỦY BAN NHÂN DÂN THÀNH PHỐ</div>
<div class="s4-tn"><div class="menu horizontal">
<ul class="root static">{items(("Trang chủ", "Chính quyền", "Công dân", "Doanh nghiệp", "Du khách"), '<li class="static"><a class="static menu-item" href="#"><span class="menu-item-text">{}</span></a></li>')}</ul>
</div></div>
<div class="s4-ca" id="MSO_ContentDiv"><table width="100%" cellpadding="0"><tr><td id="_invisibleIfEmpty" valign="top"><table class="s4-wpTopTable"><tr><td>
<div webpartid="77bb" id="WebPartWPQ2" class="ms-WPBody">
<div class="tieudezone"><a href="#">{e(p.category)}</a></div><div class="cms-detail"><div class="tieude_bai">{e(p.title)}</div>
<div class="ngaydang">Đăng ngày {p.when:%d-%m-%Y}</div><div class="trichdan">{e(p.lead)}</div>
<div class="noidung ExternalClass9A">{"".join(f"<div>{e(x)}</div><div>&#160;</div>" for x in p.body)}</div><div class="tacgia">{e(p.author)}</div></div>
<div class="luotxem">Lượt người xem: 90</div><div class="tinlienquan"><b>Các tin đã đưa</b><ul>{items(news(p), '<li><a href="#">{}</a> (9/12/2018)</li>')}</ul>
</div></div></td></tr></table></td></tr></table></div>
<div class="footer">Ghi rõ nguồn khi phát hành lại thông tin từ website này<br />Trưởng Ban biên tập: Ông Huỳnh Tấn Phát Đạt<br />Giấy phép số 00/GP-TTĐT</div>
</div></div></form></body></html>"""


def wp_newspaper(p: Piece) -> str:
    """A trade magazine on WordPress with the most used news theme."""
    return f"""<!doctype html ><html lang="vi" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8" /><title>{e(p.title)} - Tạp chí Nhịp sống Sơn Phố</title>
<meta property="article:published_time" content="{p.when:%Y-%m-%dT%H:%M:%S}+07:00" /></head>
<body class="post-template-default single single-post postid-9 single-format-standard global-block-template-1 td-full-layout"><div id="td-outer-wrap">
<div class="td-header-menu-wrap"><ul id="menu-main" class="sf-menu">{items(MENU, '<li class="menu-item"><a href="#">{}</a></li>')}</ul></div>
<div class="td-main-content-wrap td-container-wrap">
<article id="post-9" class="post-9 post type-post status-publish" itemscope itemtype="https://schema.org/Article"><div class="td-post-header">
<div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">Home</a></span> <i class="td-icon-right"></i> <span>
<a class="entry-crumb" href="#">{e(p.category)}</a></span></div></div>
<ul class="td-category"><li class="entry-category"><a href="#">{e(p.category)}</a></li></ul><header class="td-post-title">
<h1 class="entry-title">{e(p.title)}</h1>
<div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">Bởi</div> <a href="/author/x">{e(p.author)}</a>
<div class="td-author-line"> - </div></div><span class="td-post-date">
<time class="entry-date updated td-module-date" datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{p.when:%d/%m/%Y}</time></span><div class="td-post-views">
<i class="td-icon-views"></i><span class="td-nr-views-9">312</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing">Facebook Twitter Pinterest WhatsApp</div></div>
<div class="td-post-content tagdiv-type">{ps(p)}</div>
<footer><div class="td-block-row td-post-next-prev"><div class="td-block-span6 td-post-prev-post"><span>Bài trước</span><a href="#">{e(news(p)[0])}</a></div>
<div class="td-block-span6 td-post-next-post"><span>Bài tiếp theo</span><a href="#">{e(news(p)[1])}</a></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title"><a class="td-related-left">BÀI VIẾT LIÊN QUAN</a>
<a class="td-related-right">XEM THÊM</a>
</h4>{items(_other(p), '<div class="td-module-thumb"></div><h3 class="entry-title td-module-title"><a href="#">{}</a></h3>')}</div>
<div class="comments" id="comments"><h3 id="reply-title">BÌNH LUẬN</h3><p>Vui lòng nhập bình luận của bạn</p></div></div>
<div class="td-footer-wrapper">© Tạp chí Nhịp sống Sơn Phố</div></div></body></html>"""


LAYOUTS = (
    big_daily_text,
    central_province_text,
    district_portal_text,
    party_daily_text,
    workers_daily_text,
    feed_reader_text,
    university_text,
    youth_daily,
    dnn_department,
    nukeviet_school,
    joomla_old,
    drupal_institute,
    sharepoint_city,
    wp_newspaper,
)
