"""The sixteenth round: print pages, loudspeaker scripts, a search engine's copy, letters and static sites."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Tăng cường quản lý hành lang an toàn đường bộ dịp lễ 2/9", "An toàn giao thông", "Đào Hùng"),
    ("Ngày Sách và Văn hóa đọc ở trường vùng biên", "Khuyến học", "Lường Thị Pâng"),
    ("“Bác sĩ nông học” của cánh đồng Mường Chiềng", "Nhịp cầu nhà nông", "Nguyễn Hữu Duyên"),
    ("Thông báo: Lịch tiêm vắc xin sởi cho trẻ từ 1 đến 5 tuổi", "Y tế dự phòng", "Khoa Kiểm soát bệnh tật"),
    ("Bế mạc Giải vô địch đẩy gậy các dân tộc thiểu số: Đoàn chủ nhà nhất toàn đoàn", "Thể thao quần chúng", "Cao Bằng Giang"),
    ("Trở lại đồi A1 nghe gió kể", "Bút ký", "Hoài Niệm"),
    ("Điện lực Mường Chiềng đóng điện trạm biến áp bản Pú", "Hoạt động đơn vị", "Thanh Hòa & Văn Chương"),
    ("Tri ân người có công: Những căn nhà ấm nghĩa tình", "Đền ơn đáp nghĩa", "Ban VHXH xã"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Mở lại cửa khẩu phụ sau sáu tháng tạm dừng",
    "Hội thi gói bánh chưng xanh của các chi hội",
    "Nhiều bản được phủ sóng di động",
    "Sạt lở chia cắt đường vào trung tâm xã",
    "Lớp xóa mù chữ ban đêm giữa mùa mưa",
    "Phát động tết trồng cây đời đời nhớ ơn Bác",
    "Thu hồi giấy phép hai mỏ đá",
    "Khen thưởng dân quân bắt giữ trộm trâu",
)


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "16").sample(_OTHER, count)


def newsprint_text(p: Piece) -> str:
    """Words copied out of the pages of a printed paper: the page's running head, then headline and name."""
    return (
        f"{p.when.month % 7 + 2}   {p.category.upper()}   {weekday(p)}, {p.when.day}-{p.when.month}-{p.when.year}   BÁO MƯỜNG CHIỀNG\n\n{p.title}\n\n{p.author.upper()}\n\n{gap(p)}\n\n"
        "TIN VẮN\n\n" + "\n\n".join(f"■ {x}." for x in news(p, 3))
        + "\n\nTổng Biên tập: BẠC CẦM HỒNG - Tòa soạn: Tổ 3, phường Tô Hiệu - ĐT: (0212) 000.222 - In tại Xí nghiệp In Mường Chiềng - Giá: 3.500 đồng"
    )  # fmt: skip


def faculty_english_text(p: Piece) -> str:
    """A college whose theme kept its English words: Home, 'Posted by', 'in', 'on', 'No Comments'."""
    return (
        "Skip to content\nTrường Cao đẳng Mường Chiềng\nHome\nAbout\nTuyển sinh\nĐào tạo\nNews\nContact\nSearch for:\n"
        f"{p.title}\nHome / {p.category} / {p.title}\n{p.when:%d} {p.when:%b}, {p.when.year}\nPosted by {p.author}\nin {p.category}\nNo Comments\n{tight(p)}\n"
        "Share this:\nTweet\nPrevious Post\n" + f"{news(p)[0]}\nNext Post\n{news(p)[1]}\nRelated Posts\n" + "\n".join(f"{x}\nRead more" for x in _other(p))
        + "\nLeave a Reply Cancel reply\nYour email address will not be published.\nSave my name, email, and website in this browser for the next time I comment.\nRecent Posts\n"
        + "\n".join(news(p, 5)) + "\nCategories\n" + "\n".join(MENU) + "\nProudly powered by WordPress"
    )  # fmt: skip


def power_company_text(p: Piece) -> str:
    """A power company's inner news: the group's menu, date with AM or PM, words and pictures named together."""
    return (
        "CÔNG TY ĐIỆN LỰC MƯỜNG CHIỀNG\nThắp sáng niềm tin\nGiới thiệu\nTin tức\nChăm sóc khách hàng\nLịch ngừng giảm cung cấp điện\nVăn hóa doanh nghiệp\nĐấu thầu\nCSKH 24/7: 1900 0000\n"
        f"Tin tức :: {p.category}\n{p.title}\n{p.when:%d/%m/%Y} {p.when:%I:%M} {'AM' if p.when.hour < 12 else 'PM'}\n{tight(p)}\nBài: {p.author} - Ảnh: Phòng Truyền thông\n"
        "Quay lại\nIn bài\nCác tin tiếp theo\n" + "\n".join(f"{x} - 0{n}/09/2018" for n, x in enumerate(news(p), 4))
        + "\nBiểu đồ phụ tải\nGiá điện sinh hoạt\nBậc 1: 1.893 đ/kWh\nTiết kiệm điện thành thói quen\nVăn bản mới\n" + "\n".join(_other(p))
        + "\nGiám đốc: Ông Vì Văn Thuận\nTrụ sở: 160 đường 3/2"
    )  # fmt: skip


def loudspeaker_text(p: Piece) -> str:
    """A script for the commune's loudspeakers as put on its page: who wrote it and when it goes out, on top."""
    return (
        "ĐÀI TRUYỀN THANH XÃ MƯỜNG CHIỀNG\nTrang chủ | Lịch phát thanh | Nghe lại | Gửi tin bài\n\n"
        f"CHUYÊN MỤC: {p.category.upper()}\nNgười viết: {p.author}\nPhát sóng: {p.when.hour}h{p.when:%M} ngày {p.when.day}/{p.when.month}/{p.when.year}\n\n{p.title.upper()}\n\n{gap(p)}\n\n"
        "Tải tệp âm thanh (mp3)\nThời lượng: 05 phút 12 giây\n\nBẢN TIN ĐÃ PHÁT\n" + "\n".join(f"+ {x}" for x in news(p))
        + "\n\nBan biên tập: Công chức Văn hóa - Xã hội\nSố máy trực: 0212 000 114"
    )  # fmt: skip


def disease_control_text(p: Piece) -> str:
    """A centre for disease control: crumbs by bars, name and date together in one line under the text."""
    return (
        "TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH\nCDC MƯỜNG CHIỀNG\nTrang chủ\nGiới thiệu\nHoạt động chuyên môn\nTruyền thông\nĐấu thầu\nTiêm chủng dịch vụ\n"
        f"Bạn đang xem: Trang chủ | Truyền thông | {p.category}\n\n{p.title}\n\n{gap(p)}\n\n{p.author}, ngày {p.when:%d/%m/%Y}\n\n"
        "Chia sẻ lên Facebook\n\nTin nổi bật\n" + "\n".join(_other(p)) + "\n\nTin mới đăng\n" + "\n".join(news(p))
        + "\n\nSố ca mắc sốt xuất huyết trong tuần: 14\nĐường dây nóng phòng, chống dịch: 0900 000 495\nTổ 2, phường Chiềng Lề"
    )  # fmt: skip


def search_copy_text(p: Piece) -> str:
    """A page as a search engine kept it: its notice with a date of its own first, then an office's page."""
    return (
        "Đây là phiên bản bộ nhớ đệm của Google cho http://atgt.muongchieng.example/bai-viet. Đây là ảnh chụp nhanh của trang khi trang xuất hiện vào 12 Tháng Một 2026 07:15:22 GMT. "
        "Trang hiện tại có thể đã thay đổi trong khoảng thời gian chờ đợi. Tìm hiểu thêm.\nPhiên bản đầy đủ\nPhiên bản chỉ văn bản\nXem nguồn\n"
        "Sở Giao thông - Xây dựng Mường Chiềng\nTrang chủ\nTin tức\nVăn bản\nTTHC\nLiên hệ\n"
        f"Tin tức | {p.category}\n{p.title}\nĐăng lúc {p.when:%H:%M} ngày {p.when:%d/%m/%Y} bởi {p.author}\n{tight(p)}\nTrở về trang trước\nTin cùng loại\n"
        + "\n".join(f"{x}\nĐăng lúc 08:30 ngày 1{n}/02/2025 bởi Văn phòng Sở" for n, x in enumerate(news(p), 1)) + "\nGiấy phép: 00/GP-STTTT"
    )  # fmt: skip


def merit_text(p: Piece) -> str:
    """A department's page: everything about the article in one table read cell by cell after the text."""
    return (
        "SỞ NỘI VỤ MƯỜNG CHIỀNG\nTRANG THÔNG TIN NGƯỜI CÓ CÔNG\nTrang chủ\nChính sách\nTìm mộ liệt sĩ\nTin tức\nHỏi đáp\n\n"
        f"{p.title}\n\n{gap(p)}\n\nThông tin bài viết\nMục\t{p.category}\nNgười viết\t{p.author}\nNgày đưa tin\t{p.when.day}/{p.when.month}/{p.when.year}\nLượt đọc\t119\n\n"
        "Các bài viết khác\n" + "\n".join(f"{n}\t{x}" for n, x in enumerate(news(p), 1)) + "\n\nNhắn tìm đồng đội\n" + "\n".join(_other(p, 2))
        + "\n\nTổng đài 111\nĐịa chỉ: Tầng 2, nhà A, Trung tâm hành chính"
    )  # fmt: skip


def southern_province(p: Piece) -> str:
    """A southern province's paper: name and day in one line with a clock's picture, section in the crumbs of a list."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Mường Chiềng điện tử</title></head><body><div class="top">
<div class="ngay-gio">Thứ bảy, 17/1/2026 | 09:40:12</div><div class="lien-he"><a>Liên hệ tòa soạn</a><a>Đặt báo</a></div></div><div class="menu-chinh">
<ul>{items(("Trang chủ", *MENU))}</ul></div>
<div class="khung-chinh"><ol class="duong-dan"><li><a href="/">Trang chủ</a></li><li><a href="/m">{e(p.category)}</a></li></ol>
<h1 class="tieu-de-bai">{e(p.title)}</h1><div class="bai-viet-info"><span class="ten-tg">{e(p.author)}</span>, <span class="gio-dang"><i class="icon-clock">
</i> {p.when:%d/%m/%Y}, {p.when:%H:%M}</span></div><div class="cong-cu"><a>Cỡ chữ</a><a>In</a><a>Lưu</a></div>
<div class="noi-dung-bai"><p class="sapo"><b>{e(p.lead)}</b></p>{"".join(f"<p>{e(x)}</p>" for x in p.body)}<table class="tin-chen"><tr><td><b>Tin liên quan:</b>
</td></tr><tr><td><a>{e(_other(p)[0])}</a></td></tr></table></div><div class="binh-luan"><b>Ý kiến của bạn</b><input value="Họ tên"><input value="Email"></div>
<div class="cung-muc"><h3>Cùng chuyên mục</h3>{items(news(p), '<div class="dong"><a>{}</a> <em>13/01/2026</em></div>')}</div></div><div class="cot-phai">
<h3>Tin đọc nhiều</h3>{items(_other(p), "<p><a>{}</a></p>")}<h3>Lịch phát sóng</h3></div><div class="chan-trang">
<p>Báo Mường Chiềng - Cơ quan của Đảng bộ tỉnh</p><p>Phụ trách: Phó Tổng biên tập Lâm Chí Dũng</p><p>Giấy phép số 000/GP-BTTTT</p></div></body></html>"""


def propaganda_tables(p: Piece) -> str:
    """A journal of the ideology branch as it was in 2009: cells with classes, date over the headline."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Tạp chí Tuyên huấn</title>
<link href="style.css" rel="stylesheet" type="text/css"></head><body topmargin="0"><table width="990" align="center" cellspacing="0"><tr><td colspan="3">
<object width="990" height="120"></object></td></tr><tr>
<td colspan="3" class="menu_top">{"&nbsp;|&nbsp;".join(f'<a href="#" class="mnu">{e(x)}</a>' for x in ("Trang chủ", *MENU))}</td></tr>
<tr valign="top"><td width="180" class="bg_left"><table><tr><td class="tt_left">HỌC TẬP VÀ LÀM THEO</td>
</tr>{items(_other(p), '<tr><td class="lk_left"><a href="#">{}</a></td></tr>')}</table></td><td width="600"><table width="100%"><tr>
<td class="tt_cate">{e(p.category)}</td>
<td align="right" class="ngay">{weekday(p)}, {p.when.day}/{p.when.month}/{p.when.year} {p.when.hour}:{p.when:%M}'(GMT+7)</td></tr><tr>
<td colspan="2" class="tt_news">{e(p.title)}</td></tr><tr><td colspan="2" class="nd_news">{"".join(f"<P align=justify>{e(x)}</P>" for x in p.paragraphs)}</td>
</tr><tr><td colspan="2" class="tg_news" align="right"><b>{e(p.author)}</b></td></tr><tr><td colspan="2" align="right">
<a href="#">In</a> <a href="#">Gửi Email</a> <a href="#">Phản hồi</a></td></tr></table>
<table width="100%"><tr><td class="tt_other">Các bài viết khác</td>
</tr>{items(news(p), '<tr><td class="lk_other">&bull; <a href="#">{}</a> (16/11/2009)</td></tr>')}</table></td><td width="210" class="bg_right"><table><tr>
<td class="tt_left">Thư viện media</td></tr><tr><td><img src="m.jpg"></td></tr><tr><td class="tt_left">Lượt truy cập: 9.112.334</td></tr></table></td></tr><tr>
<td colspan="3" class="footer">Tổng biên tập: TS. Đào Duy Quát Triệt - Tòa soạn: 2B Nguyễn Cảnh Trân</td></tr></table></body></html>"""


def component_library(p: Piece) -> str:
    """A province's new portal drawn with a component library: chips, captions, names made by a machine."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>Cổng dữ liệu tin tức</title></head><body>
<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"><header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root">
<h6 class="MuiTypography-root MuiTypography-h6">Cổng tin Mường Chiềng</h6>{items(("Trang chủ", "Tin tức", "Sự kiện", "Bản đồ"), '<button class="MuiButton-root">{}</button>')}</div>
</header>
<div class="MuiContainer-root MuiContainer-maxWidthLg"><div class="MuiGrid-root MuiGrid-container"><div class="MuiGrid-root MuiGrid-item MuiGrid-grid-md-8">
<div class="MuiChip-root"><span class="MuiChip-label">{e(p.category)}</span></div><h4 class="MuiTypography-root MuiTypography-h4">{e(p.title)}</h4>
<div class="MuiStack-root jss22"><div class="MuiAvatar-root">{e(p.author[0])}</div><p class="MuiTypography-root MuiTypography-body2">{e(p.author)}</p>
<span class="MuiTypography-root MuiTypography-caption">{p.when:%H:%M %d-%m-%Y}</span></div><hr class="MuiDivider-root"/>
<div class="jss31"><p>{"</p><p>".join(e(x) for x in p.paragraphs)}</p></div><div class="MuiButtonGroup-root"><button class="MuiButton-root">Thích</button>
<button class="MuiButton-root">Chia sẻ</button></div></div><div class="MuiGrid-root MuiGrid-item MuiGrid-grid-md-4">
<h6 class="MuiTypography-root MuiTypography-h6">Tin mới</h6>{items(news(p), '<div class="MuiCard-root"><p class="MuiTypography-root MuiTypography-subtitle2">{}</p><span class="MuiTypography-root MuiTypography-caption">07:00 16-01-2026</span></div>')}</div>
</div></div><footer class="jss40"><span class="MuiTypography-root MuiTypography-caption">© Sở Khoa học và Công nghệ</span></footer></div></body></html>"""


def mailed_bulletin(p: Piece) -> str:
    """A society's bulletin as the mailing service keeps it: tables in tables, preview line, one article."""
    return f"""<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="UTF-8"><title>Bản tin Khuyến học Mường Chiềng</title></head>
<body style="height:100%;margin:0;background-color:#FAFAFA;">
<span class="mcnPreviewText" style="display:none;font-size:0px;">Bản tin Khuyến học Mường Chiềng xin gửi tới hội viên</span><center>
<table align="center" border="0" cellpadding="0" cellspacing="0" width="100%" id="bodyTable"><tr><td align="center" valign="top" id="bodyCell">
<table class="templateContainer" width="100%"><tr><td id="templatePreheader"><table class="mcnTextBlock"><tr><td class="mcnTextContent">
<a href="#">Xem thư này trong trình duyệt</a></td></tr></table></td></tr>
<tr><td id="templateHeader"><table class="mcnImageBlock"><tr><td class="mcnImageContent"><img alt="Bản tin Khuyến học" src="h.png"></td></tr></table></td></tr>
<tr><td id="templateBody"><table class="mcnTextBlock"><tr>
<td class="mcnTextContent" style="color:#999;">{e(p.category.upper())} &nbsp;|&nbsp; {p.when:%d/%m/%Y}</td></tr></table><table class="mcnTextBlock"><tr>
<td class="mcnTextContent"><h1>{e(p.title)}</h1>{ps(p)}<p style="text-align:right;"><em>{e(p.author)}</em></p></td></tr></table><table class="mcnDividerBlock">
<tr><td><span></span></td></tr></table>
<table class="mcnTextBlock"><tr><td class="mcnTextContent"><h4>Tin vắn</h4><ul>{items(news(p))}</ul></td></tr></table></td></tr><tr><td id="templateFooter">
<table class="mcnTextBlock"><tr><td class="mcnTextContent"><em>Copyright © 2026 Hội Khuyến học, giữ mọi quyền.</em><br><br>
<strong>Địa chỉ của chúng tôi:</strong><br>Số 9 Lò Văn Giá<br><br>Không muốn nhận thư nữa?<br>
<a href="#">Cập nhật lựa chọn</a> hoặc <a href="#">hủy đăng ký</a>.</td></tr></table></td></tr></table></td></tr></table></center></body></html>"""


def static_diary(p: Piece) -> str:
    """A teacher's static site in a theme made abroad and put into Vietnamese: three marks under the headline."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><meta name="generator" content="Hexo 5.4.0"><title>{e(p.title)} | Sổ tay bản Pú</title></head>
<body itemscope itemtype="http://schema.org/WebPage"><div class="container use-motion"><header class="header"><div class="site-brand-container">
<a href="/" class="brand" rel="start"><h1 class="site-title">Sổ tay bản Pú</h1></a><p class="site-subtitle">Chuyện dạy chữ trên núi</p></div>
<nav class="site-nav">
<ul class="main-menu menu">{items(("Trang chủ", "Thẻ", "Danh mục", "Lưu trữ"), '<li class="menu-item"><a href="#"><i class="fa fa-fw"></i>{}</a></li>')}</ul>
</nav></header>
<main class="main"><div class="main-inner"><div class="content-wrap"><div class="content post posts-expand">
<article itemscope itemtype="http://schema.org/Article" class="post-block"><header class="post-header">
<h2 class="post-title" itemprop="name headline">{e(p.title)}</h2><div class="post-meta"><span class="post-meta-item">
<span class="post-meta-item-text">Được viết bởi </span><span itemprop="author">{e(p.author)}</span></span><span class="post-meta-item">
<span class="post-meta-item-text">Đăng vào </span>
<time title="Tạo lúc" itemprop="dateCreated datePublished" datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{p.when:%Y-%m-%d}</time></span>
<span class="post-meta-item"><span class="post-meta-item-text">Trong </span><span itemprop="about"><a href="/categories/x/" rel="index">
<span itemprop="name">{e(p.category)}</span></a></span></span><span class="post-meta-item">Số chữ: 1.1k</span></div></header>
<div class="post-body" itemprop="articleBody">{ps(p)}</div><footer class="post-footer"><div class="post-nav"><div class="post-nav-item"><a rel="prev">
<i class="fa fa-chevron-left"></i> {e(news(p)[0])}</a></div><div class="post-nav-item"><a rel="next">{e(news(p)[1])} <i class="fa fa-chevron-right"></i></a>
</div></div></footer></article></div></div><aside class="sidebar"><div class="site-overview"><p class="site-author-name">Thầy giáo bản</p>
<div class="site-description">Ghi chép giữa hai mùa mưa</div><nav class="site-state">
<span class="site-state-item-count">41</span> <span class="site-state-item-name">bài viết</span></nav></div></aside></div></main><footer class="footer">
<div class="copyright">© 2026 <span class="author">Sổ tay bản Pú</span></div><div class="powered-by">Cung cấp bởi Hexo</div></footer></div></body></html>"""


def print_window(p: Piece) -> str:
    """The window for printing of a provincial portal: next to nothing around the article, address at the bottom."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>In bài viết</title>
<meta name="DC.Publisher" content="Cổng TTĐT tỉnh Mường Chiềng" /></head><body onload="window.print();"><div style="width:700px;margin:0 auto">
<table width="100%"><tr><td><img src="logo-in.gif" /></td><td align="right"><b>Cổng thông tin điện tử tỉnh Mường Chiềng</b><br />www.muongchieng.example</td>
</tr></table><hr />
<p>Chuyên mục: {e(p.category)}</p><p style="font-size:18px"><b>{e(p.title)}</b></p><p><i>Ngày cập nhật: {p.when:%d/%m/%Y} {p.when:%H:%M}</i>
</p>{ps(p)}<p align="right"><b>{e(p.author)}</b></p><hr /><p style="font-size:11px">Nguồn: http://www.muongchieng.example/tin-tuc/{len(p.title)}.aspx</p>
<p style="font-size:11px">Bản in lúc 08:15 ngày 19/01/2026</p><p align="center">
<a href="javascript:window.print()">In trang</a> | <a href="javascript:window.close()">Đóng</a></p></div></body></html>"""


def university_cms(p: Piece) -> str:
    """A regional university's page on a vendor's content system: views of its own name, hour before 'by'."""
    return f"""<!DOCTYPE html><html lang="vi"><head id="Head1"><meta charset="utf-8" /><meta name="Generator" content="Sitefinity 9.2.6200.0 SE" /><title>
	{e(p.title)}
</title></head><body class="sfPublicWrapper"><form method="post" id="aspnetForm"><div class="uni-head"><div class="uni-name">ĐẠI HỌC MƯỜNG CHIỀNG</div>
<ul class="RadMenu rmRootGroup">{items(("Trang chủ", "Giới thiệu", "Khoa - Phòng", "Sinh viên", "Tin tức"), '<li class="rmItem"><a class="rmLink" href="#"><span class="rmText">{}</span></a></li>')}</ul>
</div><div class="sfBreadcrumbWrp"><span class="sfBreadcrumbLabel">Bạn đang ở:</span><div class="RadSiteMap">
<a class="rsmLink">Trang chủ</a> <span class="rsmSeparator">/</span> <a class="rsmLink">Tin tức</a></div></div>
<div class="sf_cols"><div class="sf_colsOut sf_2cols_1_67"><div class="sfnewsDetails sfdetails"><div class="sfnewsCategories">
<span class="lbl">Loại tin:</span> <ul class="sfCategoriesList"><li><a>{e(p.category)}</a></li></ul></div><h1 class="sfnewsTitle sftitle">{e(p.title)}</h1>
<div class="sfnewsAuthorAndDate sfmetainfo">{p.when:%d-%m-%Y %H:%M} | Tác giả: {e(p.author)}</div><div class="sfnewsSummary sfsummary">{e(p.lead)}</div>
<div class="sfnewsContent sfcontent">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="sfSocial"><a>Chia sẻ</a></div></div></div>
<div class="sf_colsOut sf_2cols_2_33"><h3>Tin mới</h3>
<ul class="sfnewsList sfnewsListTitleDate sflist">{items(news(p), '<li class="sfnewsListItem sflistitem"><h2 class="sfnewsTitle sftitle"><a href="#">{}</a></h2><div class="sfnewsMetaInfo sfmetainfo">08-01-2026 10:00 | Tác giả: Phòng CTSV</div></li>')}</ul>
<h3>Sự kiện</h3><p>20/02 - Ngày hội tân sinh viên</p></div></div>
<div class="uni-foot">Phường Quyết Tâm, Mường Chiềng. Điện thoại: 0212.000.333. Trưởng ban biên tập: PGS.TS Hà Văn Thu</div></form></body></html>"""


LAYOUTS = (
    newsprint_text,
    faculty_english_text,
    power_company_text,
    loudspeaker_text,
    disease_control_text,
    search_copy_text,
    merit_text,
    southern_province,
    propaganda_tables,
    component_library,
    mailed_bulletin,
    static_diary,
    print_window,
    university_cms,
)
