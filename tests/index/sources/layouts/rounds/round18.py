"""The eighteenth round: national papers, magazines, broadcasters, offices, schools, companies, forums, archives."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 1818
HEADS = (
    ("Lãi suất giảm, vì sao doanh nghiệp nhỏ vẫn ngại vay?", "Tài chính", "Khánh Ngọc"),
    ("Đội tuyển nữ ngược dòng, giành vé vào bán kết", "Bóng đá", "T. Đạt"),
    ("“Tôi viết nhạc cho những người đi xa”", "Giải trí", "Mộc Miên"),
    ("Về việc tiếp nhận hồ sơ dự tuyển viên chức đợt 2", "Thông báo", "Phòng Tổ chức - Hành chính"),
    ("Nhận biết sớm đột quỵ: Bốn dấu hiệu không nên bỏ qua", "Sức khỏe", "ThS.BS Nguyễn Thị Bảo Trâm"),
    ("Con nuôi có được hưởng thừa kế như con đẻ?", "Tư vấn pháp luật", "Bùi Quang Hải"),
    ("Công đoàn cơ sở trao 50 suất quà cho công nhân ở lại trực Tết", "Hoạt động công đoàn", "Ban Tuyên giáo"),
    ("Chợ phiên Sa Lìn, nơi tiếng khèn gọi người xuống núi", "Du lịch", "Hà Thanh – Văn Sơn"),
)  # fmt: skip
_READERS = ("Hoa Mai", "Nguyễn Tư", "ba_nam_can_tho", "Trung Kiên", "Độc giả cũ", "Lý Thông")
_SAID = ("Bài viết rất hay, cảm ơn tác giả.", "Quê tôi cũng gặp chuyện y như thế này.", "Mong có thêm nhiều bài như vậy.",
         "Đọc xong thấy ấm lòng quá.", "Theo mình thì còn phải xem thêm số liệu.")  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _count(p: Piece, what: str, low: int, high: int) -> int:
    """Return a number of this page, such as how often it was read."""
    return random.Random(f"{p.title}{what}").randint(low, high)


def _older(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    """Return other news with days before this article's."""
    return [(x, f"{p.when - dt.timedelta(days=2 * n):{mark}}") for n, x in enumerate(news(p), 1)]


def _comments(p: Piece) -> list[tuple[str, str, dt.datetime]]:
    """Return what two or three readers wrote after the article."""
    rng = random.Random(f"{p.title}comments")
    count = rng.randint(2, 3)
    whom, what = rng.sample(_READERS, count), rng.sample(_SAID, count)
    return [
        (a, b, p.when + dt.timedelta(hours=5 * n))
        for n, (a, b) in enumerate(zip(whom, what, strict=True), 1)
    ]


def national_daily(p: Piece) -> str:
    """A large daily: reporter's row under the time, readers' opinions below."""
    said = "\n".join(
        f"{a}\n{a[0].upper()}\n{b}\n{t:%H:%M %d/%m/%Y}\nThích\nTrả lời" for a, b, t in _comments(p)
    )
    return (
        "24h qua\nĐăng nhập\nTạo tài khoản\nGói dữ liệu\nMEDIA\nTHỜI SỰ\nTHẾ GIỚI\nPHÁP LUẬT\nKINH DOANH\nCÔNG NGHỆ\nXE\nGIẢI TRÍ\nTHỂ THAO\nNHÀ ĐẤT\nBẠN ĐỌC\nThêm chuyên mục\n\n"
        f"{p.category}\n{p.title}\n{p.when:%d/%m/%Y %H:%M} GMT+7\n\n{p.author}\n\nTheo dõi trên\nLưu bài\nGỡ lưu\n{_count(p, 'c', 2, 60)}\n\n"
        f"{p.lead}\n\nQuang cảnh buổi lễ - Ảnh: {p.author}\n\n" + "\n\n".join(p.body[:2]) + f"\n\n{news(p)[0]}\nĐỌC NGAY\n\n" + "\n\n".join(p.body[2:])
        + f"\n\nTrở thành người đầu tiên tặng sao cho bài viết\n0\n\nBÌNH LUẬN HAY\nChia sẻ ý kiến của bạn\n{said}\nXem thêm bình luận\n\nTin cùng chuyên mục\n" + "\n".join(news(p)[1:])
        + "\n\nTuổi thơ cuối tuần\nĐặt báo dài hạn\nHotline: 0918 000 222\n© Bản quyền thuộc về báo"
    )  # fmt: skip


def monthly(p: Piece) -> str:
    """A monthly magazine: words and pictures credited under the headline, issue number below."""
    return (
        f"TẠP CHÍ PHƯƠNG NAM\nSố mới | Các số đã ra | Đặt mua | Về chúng tôi\n\n— {p.category} —\n\n{p.title}\n\nBài: {p.author}    Ảnh: {p.author}\n{p.when.day} tháng {p.when.month}, {p.when.year}\n\n"
        f"{gap(p)}\n\n■\n\nBài đăng trên Tạp chí Phương Nam số {_count(p, 's', 20, 300)}\n\nTrong số này\n" + "\n".join(f"{n}. {x}" for n, x in enumerate(news(p), 1))
        + "\n\nĐăng ký nhận thư hằng tuần\nEmail của bạn\nGửi\n\nTheo dõi chúng tôi: Facebook - Instagram - Spotify"
    )  # fmt: skip


def television(p: Piece) -> str:
    """A television station's site: everything about the article in a single row under the headline."""
    return (
        "TRUYỀN HÌNH MIỀN TÂY\nTV Online\nLịch phát sóng\nMT1\nMT2\nFM 96.5\n\n"
        f"{p.title}\n{p.author}  •  {p.when:%H:%M} {p.when:%d-%m-%Y}  •  {p.category}\n\nNghe đọc bài\n1x\n\n{p.lead}\n\nVideo: 02:{_count(p, 'd', 10, 59)}\n\n" + "\n\n".join(p.body)
        + "\n\n* Mời quý độc giả theo dõi các chương trình đã phát sóng trên ứng dụng MTGo.\n\nTừ khóa:\n"
        + "\n".join(x.split(",", maxsplit=1)[0].lower() for x in news(p)[:2]) + "\n\nTIN CÙNG MỤC\n"
        + "\n".join(f"{x}\nMTTV - {x} là nội dung trong bản tin tối." for x in news(p)) + "\n\nCÙNG CHỦ ĐỀ\nXEM NHIỀU\nĐẶC SẮC\nLiên hệ quảng cáo: 02923 800 800"
    )  # fmt: skip


def ministry(p: Piece) -> str:
    """A ministry's portal: the section beside the day, the writer's name alone under the text."""
    return (
        "Cổng thông tin điện tử Bộ\nSơ đồ trang\nRSS\nThư điện tử\n\nGIỚI THIỆU ▾\nTIN TỨC ▾\nCHỈ ĐẠO ĐIỀU HÀNH ▾\nVĂN BẢN ▾\nDỊCH VỤ CÔNG ▾\nTHỐNG KÊ ▾\n\n"
        f"{p.title}\n\n{weekday(p)}, {p.when:%d/%m/%Y}, {p.when:%H:%M} [GMT+7] | {p.category}\n\nXem với cỡ chữ  T  T\n\n{_with_caption(p)}\n\n{p.author}\n\nVăn bản liên quan\nCông văn số {_count(p, 'n', 100, 999)}/BNV-VP\n\n"
        "CÁC TIN ĐÃ ĐƯA\n" + "\n".join(f"{x}  ({day})" for x, day in _older(p))
        + "\n\nÝ kiến góp ý\nTên:\nĐiện thoại:\nNội dung:\nGửi đi\n\nCơ quan chủ quản: Bộ. Trưởng Ban Biên tập: Chánh Văn phòng Bộ\nĐịa chỉ: 8 phố Trần Bình Trọng, Hà Nội"
    )  # fmt: skip


def _with_caption(p: Piece) -> str:
    """Return the article with a caption between its paragraphs."""
    return "\n\n".join((p.lead, p.body[0], "Quang cảnh buổi lễ", *p.body[1:]))


def upper_school(p: Piece) -> str:
    """A school's page: a labelled row for each thing known about the article."""
    return (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO TRUNG DU\nTRƯỜNG THPT NGUYỄN THƯỢNG HIỀN\n\nTrang chủ\nTổ chuyên môn\nThời khóa biểu\nTra cứu điểm\nTài nguyên\nGóc học sinh\n\n"
        f"Trang chủ -> Tin bài -> {p.category}\n\n{p.title}\n\nNgười đăng: {p.author}\nNgày đăng: {p.when:%d.%m.%Y}\nSố lần đọc: {_count(p, 'v', 20, 3000)}\n\n{tight(p)}\n\nTập tin đính kèm: không có\n\n"
        "Bài viết khác\n" + "\n".join(f"• {x}" for x in news(p)) + "\n\nThông báo mới\nLịch thi học kỳ\nDanh sách phòng thi thử\n\nLiên kết\nTrường học kết nối\nHiệu trưởng: Thầy Phùng Gia Bách\nVăn phòng: 0210 3844 500"
    )  # fmt: skip


def hospital(p: Piece) -> str:
    """A hospital's news: section and day above the headline, the unit or person to the right below."""
    return (
        "Cấp cứu 115\nTổng đài đặt khám 1900 0115\nVI\nEN\nBỆNH VIỆN ĐA KHOA SÔNG DIÊM\n\nVỀ CHÚNG TÔI\nCHUYÊN KHOA\nĐỘI NGŨ BÁC SĨ\nBẢNG GIÁ\nTIN TỨC\nĐẶT LỊCH\n\n"
        f"{p.category}, {p.when:%d/%m/%Y}\n\n{p.title}\n\nFacebook\nZalo\nSao chép liên kết\n\n{gap(p)}\n\n\t\t\t\t{p.author}\n\n"
        "Lưu ý: Thông tin trên trang không thay thế chẩn đoán của bác sĩ.\n\nĐặt lịch khám ngay\nHọ và tên\nSố điện thoại\nChọn chuyên khoa\nGửi yêu cầu\n\nBài viết khác\n"
        + "\n".join(f"{day}\n{x}\nXem chi tiết" for x, day in _older(p)) + "\n\nGiờ làm việc: 6h30 - 16h30\nGPHĐ số 0177/SYT"
    )  # fmt: skip


def forum(p: Piece) -> str:
    """A board on vBulletin: the article as the first post, replies under it."""
    replies = "\n\n".join(
        f"{t:%d-%m-%Y}, {t:%I:%M %p}\n#{n}\n{a}\nThành viên\nTham gia ngày: Sep 2009\nBài gửi: {_count(p, a, 3, 800)}\n\n{b}\n\nTrả lời kèm trích dẫn"
        for n, (a, b, t) in enumerate(_comments(p), 2)
    )
    return (
        f"Diễn đàn Người Trung Du\nĐăng ký\nHỏi đáp\nDanh sách thành viên\nLịch\nBài gửi hôm nay\n\nDiễn đàn Người Trung Du > Thảo luận chung > {p.category}\nTải lại trang {p.title}\n\nTrả lời\n\nCông cụ bài viết\n\n"
        f"{p.when:%d-%m-%Y}, {p.when:%I:%M %p}\n#1\n{p.author}\nThành viên tích cực\n\nTham gia ngày: Mar 2008\nBài gửi: {_count(p, 'own', 900, 5000)}\nCảm ơn: 12\n\n{p.title}\n\n{gap(p)}\n\nTrả lời kèm trích dẫn\n\n{replies}\n\n"
        "« Đề tài trước | Đề tài kế »\n\nQuyền sử dụng diễn đàn\nBạn không được quyền đăng bài\nBB code đang Mở\nMúi giờ GMT +7. Hiện tại là 10:42 AM.\nPowered by vBulletin® Version 3.8.7"
    )  # fmt: skip


def clippings(p: Piece) -> str:
    """A library's file of newspaper cuttings, exported with a head of labelled rows."""
    return (
        f"THƯ VIỆN TỈNH TRUNG DU - KHO TRÍCH BÁO\nSố lưu: TB-{_count(p, 'id', 1000, 9999)}\nNhan đề      : {p.title}\nTác giả      : {p.author}\nXuất xứ      : Báo Sông Diêm\nNgày ra báo  : {p.when:%d/%m/%Y}\nĐề mục       : {p.category}\nTrang        : {_count(p, 't', 1, 8)}\n"
        f"----------------------------------------\nTOÀN VĂN\n\n{gap(p)}\n\n----------------------------------------\nNgười nhập máy: thủ thư 03\nXem thêm trong kho:\n" + "\n".join(f"  TB-{_count(p, x, 1000, 9999)}  {x}" for x in news(p)) + "\n--- Hết bản ghi ---"
    )  # fmt: skip


def union(p: Piece) -> str:
    """A union's site with microdata of an article and the section in a meta of Facebook's."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Liên đoàn Lao động tỉnh Trung Du</title><meta property="og:title" content="{e(p.title)}"><meta property="og:type" content="article"><meta property="article:section" content="{e(p.category)}"><meta property="article:published_time" content="{p.when:%Y-%m-%dT%H:%M:%S}+0700"></head>
<body><div class="top">LIÊN ĐOÀN LAO ĐỘNG TỈNH TRUNG DU</div><ul id="nav">{items(("Trang chủ", "Tổ chức", "Tin công đoàn", "Văn bản", "Phúc lợi đoàn viên"))}</ul>
<div class="main" itemscope itemtype="http://schema.org/NewsArticle"><h2 itemprop="headline">{e(p.title)}</h2><p class="info"><span itemprop="datePublished" content="{p.when:%Y-%m-%d}">{p.when:%d/%m/%Y}</span> | <span>{_count(p, "v", 30, 900)} lượt xem</span></p><div itemprop="articleBody">{ps(p)}</div><p class="sign" itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">{e(p.author)}</b></p></div>
<div class="side"><h3>Tin mới</h3>{items(news(p))}<h3>Đối tác phúc lợi</h3><p>Giảm giá cho đoàn viên tại hơn 100 cửa hàng</p></div><div class="foot">Số điện thoại: 0210 3846 111 - Fax: 0210 3846 112</div></body></html>"""


def company(p: Piece) -> str:
    """A company's news made by a page builder: a badge with the day, author as a link."""
    return f"""<!DOCTYPE html>
<html lang="vi-VN"><head><meta charset="UTF-8"><title>{e(p.title)} - Tập đoàn An Phú Gia</title><meta name="description" content="{e(p.lead)}"><link rel="canonical" href="https://anphugia.example/tin/{_count(p, "id", 10, 999)}"></head>
<body class="elementor-default single-post"><div class="elementor-location-header"><nav class="elementor-nav-menu">{items(("Về An Phú Gia", "Sản phẩm", "Nhà máy", "Tin tức", "Tuyển dụng"), '<li class="menu-item"><a class="elementor-item">{}</a></li>')}</nav></div>
<div class="elementor elementor-location-single"><div class="elementor-widget-breadcrumbs"><p id="breadcrumbs"><span><span><a href="/">Trang chủ</a></span> » <span><a href="#">{e(p.category)}</a></span> » <span class="breadcrumb_last" aria-current="page">{e(p.title)}</span></span></p></div>
<div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title elementor-size-default">{e(p.title)}</h1></div><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item"><span class="elementor-icon-list-text elementor-post-info__item--type-date">{p.when.day} Tháng {p.when.month}, {p.when.year}</span></li><li class="elementor-icon-list-item"><a href="#" rel="author"><span class="elementor-icon-list-text elementor-post-info__item--type-author">{e(p.author)}</span></a></li></ul>
<div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">{ps(p)}</div></div><div class="elementor-widget-post-navigation"><span>Trước</span><span>{e(news(p)[0])}</span><span>Sau</span><span>{e(news(p)[1])}</span></div></div>
<div class="elementor-location-footer"><h4>Nhận báo giá trong 24 giờ</h4><form><label>Số điện thoại</label></form><p>Công ty cổ phần Tập đoàn An Phú Gia - MST 2600123456</p></div></body></html>"""


def amp_paper(p: Piece) -> str:
    """A national paper's page for telephones."""
    said = "".join(
        f'<div class="cmt-item"><b>{e(a)}</b><p>{e(b)}</p><span>{t:%H:%M %d/%m}</span></div>'
        for a, b, t in _comments(p)
    )
    return f"""<!doctype html>
<html amp lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Nhật Trình</title><link rel="canonical" href="https://nhattrinh.example/{_count(p, "id", 10000, 99999)}.html"><style amp-custom>body{{font-family:Arial}}</style></head>
<body><header class="hd"><amp-img src="logo.png" width="100" height="30"></amp-img></header><amp-sidebar id="sb" layout="nodisplay" side="left"><ul>{items(("Thời sự", "Tài chính", "Bóng đá", "Giải trí", "Sức khỏe", "Du lịch"))}</ul></amp-sidebar>
<main class="dt"><a class="cate-name" href="#">{e(p.category)}</a><h1 class="dt__title">{e(p.title)}</h1><p class="dt__meta"><span class="name">{e(p.author)}</span><span class="time">{weekday(p)}, ngày {p.when:%d/%m/%Y - %H:%M}</span></p><h2 class="dt__sapo">{e(p.lead)}</h2><div class="dt__body">{"".join(f"<p>{e(x)}</p>" for x in p.body[:2])}<amp-ad width="300" height="250" type="x"></amp-ad><table class="picBox"><tr><td><amp-img src="1.jpg" width="6" height="4"></amp-img></td></tr><tr><td><p>Quang cảnh buổi lễ.</p></td></tr></table>{"".join(f"<p>{e(x)}</p>" for x in p.body[2:])}</div>
<div class="dt__cmt"><h3>Ý kiến ({len(_comments(p))})</h3>{said}</div><div class="dt__rel"><h3>Tin liên quan</h3>{items(news(p), '<div class="item"><a>{}</a></div>')}</div></main><footer>Cơ quan chủ quản: Hội Nhà báo. Tổng biên tập: Chu Mạnh Hà. Giấy phép số 301/GP-BC</footer></body></html>"""


def old_journal(p: Piece) -> str:
    """A theoretical journal's old pages: tables and fonts, no names for anything."""
    return f"""<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8"><TITLE>Tạp chí Lý luận và Đời sống</TITLE></HEAD>
<BODY bgcolor="#ffffff" topmargin="0"><TABLE width="780" align="center" border="0"><TR><TD colspan="3"><IMG src="banner.gif"></TD></TR><TR><TD width="140" valign="top" bgcolor="#eeeeee">{items(("Trang đầu", "Mục lục", "Thể lệ gửi bài", "Số cũ", "Liên hệ"), "<A href='#'><FONT size=1>{}</FONT></A><BR>")}</TD>
<TD width="480" valign="top"><FONT color="#990000" size="2"><B><U>{e(p.category)}</U></B></FONT><BR><BR><FONT color="#003366" size="4"><B>{e(p.title)}</B></FONT><BR><FONT size="1" color="#666666"><I>({p.when:%d/%m/%Y})</I></FONT><BR><BR><FONT size="2">{"<BR><BR>".join(e(x) for x in p.paragraphs)}</FONT><BR><BR><DIV align="right"><FONT size="2"><B><I>{e(p.author)}</I></B></FONT></DIV><HR><FONT size="1"><B>Các bài đã đăng:</B><BR>{"".join(f"- <A href='#'>{e(x)}</A> ({day})<BR>" for x, day in _older(p))}</FONT></TD>
<TD width="160" valign="top"><FONT size="1"><B>Giới thiệu sách</B><BR>Làng xã trong lịch sử<BR>Từ điển địa danh Trung Du</FONT></TD></TR><TR><TD colspan="3" align="center"><FONT size="1">Tòa soạn: 28 phố Bà Triệu - ĐT: 04.8222333</FONT></TD></TR></TABLE></BODY></HTML>"""


def blogger(p: Piece) -> str:
    """A small magazine of Blogger: who posted and when, and labels, below the text."""
    return f"""<!DOCTYPE html>
<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>Tập san Bến Nước: {e(p.title)}</title></head>
<body class='loading'><div class='header section' id='header'><h1 class='title'><a>Tập san Bến Nước</a></h1><p class='description'><span>Chuyện nhà, chuyện phố, chuyện làng</span></p></div><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>{weekday(p)}, {p.when.day} tháng {p.when.month}, {p.when.year}</span></h2><div class='date-posts'><div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title'>{e(p.title)}</h3><div class='post-header'></div>
<div class='post-body entry-content'>{"<br /><br />".join(e(x) for x in p.paragraphs)}<div style='clear: both;'></div></div><div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Người đăng: <span class='fn'>{e(p.author)}</span></span> <span class='post-timestamp'>vào lúc <a class='timestamp-link' rel='bookmark'><abbr class='published' title='{p.when:%Y-%m-%dT%H:%M:%S}+07:00'>{p.when:%H:%M}</abbr></a></span></div><div class='post-footer-line post-footer-line-2'><span class='post-labels'>Nhãn: <a rel='tag'>{e(p.category)}</a></span></div></div></div><div class='comments' id='comments'><h4>Không có nhận xét nào:</h4><p>Đăng nhận xét</p></div></div></div></div></div><div class='blog-pager' id='blog-pager'><a>Bài đăng Mới hơn</a> <a>Trang chủ</a> <a>Bài đăng Cũ hơn</a></div></div></div>
<div class='sidebar section'><div class='widget BlogArchive'><h2>Lưu trữ Blog</h2>{"".join(f"<li>► {year} ({n})</li>" for n, year in enumerate(range(2025, 2020, -1), 8))}</div><div class='widget PopularPosts'><h2>Bài đăng phổ biến</h2>{items(news(p))}</div></div></body></html>"""


def college(p: Piece) -> str:
    """A college's site in its own framework: signed at the right, the section by its label under the text."""
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Trường Cao đẳng Nghề Lâm Thượng</title><meta name="keywords" content="cao đẳng, tuyển sinh"></head><body><div class="container-fluid topbar"><a>Cán bộ</a><a>Sinh viên</a><a>Cựu sinh viên</a></div><nav class="navbar">{items(("GIỚI THIỆU", "ĐÀO TẠO", "TUYỂN SINH", "KHOA - PHÒNG", "LIÊN HỆ"), '<a class="nav-link">{}</a>')}</nav>
<div class="container"><div class="row"><div class="col-lg-9"><h3 class="tin-tieude text-primary">{e(p.title)}</h3><div class="d-flex text-muted small"><i class="fa fa-calendar"></i> {p.when:%d-%m-%Y %H:%M} <i class="fa fa-eye ml-3"></i> {_count(p, "v", 11, 2222)}</div><div class="tin-noidung">{"".join(f'<p style="margin:0 0 8pt"><span style="font-size:14pt"><span style="font-family:Times New Roman">{e(x)}</span></span></p>' for x in p.paragraphs)}<p style="text-align:right"><em><strong>{e(p.author)}</strong></em></p></div><div class="tin-chuyenmuc">Chuyên mục: <a href="#">{e(p.category)}</a></div><div class="fb-comments"></div><div class="tin-khac"><h5>Tin khác</h5><ul>{"".join(f"<li><a>{e(x)}</a> <small>{day}</small></li>" for x, day in _older(p, "%d-%m-%Y"))}</ul></div></div>
<div class="col-lg-3"><div class="card"><div class="card-header">Liên kết nhanh</div><a>Cổng đào tạo</a><a>Thư viện số</a><a>Ba công khai</a></div></div></div></div><footer><p>Khu 6, thị trấn Phú Lãng</p><p>Đang trực tuyến: {_count(p, "o", 2, 90)}</p></footer></body></html>"""


LAYOUTS = (national_daily, monthly, television, ministry, upper_school, hospital, forum, clippings, union, company,
           amp_paper, old_journal, blogger, college)  # fmt: skip
WITHOUT: dict[str, set[str]] = {}
