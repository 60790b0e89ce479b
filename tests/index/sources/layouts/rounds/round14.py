"""The fourteenth round: the army's paper, dumps of a text browser and of an archive, a class forum, a long read."""

from __future__ import annotations

import json
import random
import textwrap
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces_of
from tests.index.sources.layouts.rounds.common import e, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

HEADS = (
    ("Tuần tra song phương trên tuyến biên giới Lắk Rung", "Biên phòng", "Trung tá Nguyễn Viết Lam"),
    ("Triệt phá đường dây ma túy xuyên tỉnh, thu giữ 14 bánh heroin", "Phòng, chống tội phạm", "Đinh Thắng"),
    ("Lắk Rung: Hơn 2.000 đoàn viên tham gia hiến kế xây dựng thành phố xanh", "Đoàn - Hội - Đội", "Hà Vy"),
    ("Thơ và người lính đảo", "Văn học nghệ thuật", "Nhà thơ Trần Đăng Khoát"),
    ("Hỏi - đáp: Những ai được miễn học phí từ năm học 2025 - 2026?", "Tư vấn pháp luật", "Luật sư Đào Xuân Hội"),
    ("Kết quả kỳ họp thứ 12, HĐND huyện khóa VII", "Hội đồng nhân dân", "Văn phòng HĐND-UBND huyện"),
    ("Cú đúp huy chương vàng của võ sĩ người Ê Đê", "Thể thao thành tích cao", "H'Linh Niê – Tuấn Anh"),
    ("Làm giàu từ cây dược liệu dưới tán rừng", "Khuyến nông", "Cẩm Tú"),
)  # fmt: skip

MENU = tuple(category for _, category, _ in HEADS)
_OTHER = (
    "Diễn tập khu vực phòng thủ đạt kết quả tốt",
    "Đoàn bác sĩ quân y khám bệnh cho dân bản",
    "Tòa tuyên án vụ phá rừng phòng hộ đầu nguồn",
    "Ra mắt tập truyện ngắn của cây bút trẻ",
    "Hạn chót nộp hồ sơ xét tuyển bổ sung",
    "Thêm một hồ chứa nước được nâng cấp",
    "Ngày hội văn hóa các dân tộc lần thứ chín",
    "Lúa hè thu được mùa, thương lái tìm đến tận ruộng",
)
_SHORT_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def pieces(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def _other(p: Piece, count: int = 3) -> list[str]:
    return random.Random(p.title + "14").sample(_OTHER, count)


def army_text(p: Piece) -> str:
    """The army's paper: crumbs run together, weekday with hour after, 'Bài và ảnh' in capitals."""
    return (
        "QĐĐP Online\nQĐĐP Cuối tuần\nSự kiện và Nhân chứng\nTiếng Việt\nEnglish\nລາວ\nខ្មែរ\n" + "\n".join(x.upper() for x in MENU)
        + f"\nTrang chủ   {p.category}\n{weekday(p)}, {p.when:%d/%m/%Y} - {p.when:%H:%M}\n\nQuan tâm QĐĐP trên Zalo\n\n{p.title}\n\n{gap(p)}\n\nBài và ảnh: {p.author.upper()}\n\n"
        "* Mời bạn đọc vào chuyên mục xem các tin, bài liên quan.\n\nBình luận\n\nTIN CÙNG CHUYÊN MỤC\n\n" + "\n\n".join(news(p))
        + "\n\nTIN ĐỌC NHIỀU\n\n" + "\n".join(f"{n}. {x}" for n, x in enumerate(_other(p), 1))
        + "\n\nTòa soạn: Số 7, phố Phan Đình Phùng\nĐường dây nóng: 0979 000 145\nTổng Biên tập: Đại tá ĐOÀN XUÂN BỘI\nPhó tổng Biên tập: Đại tá NGÔ ANH TÍN"
    )  # fmt: skip


def coast_province_text(p: Piece) -> str:
    """A coastal province's paper of the year 2010: double arrows, date with hour as SA or CH before the headline."""
    half = "SA" if p.when.hour < 12 else "CH"
    return (
        "Báo Lắk Rung Online\nTRANG CHỦ\nTOÀN CẢNH\nSỐ BÁO IN\nGIỚI THIỆU\nQUẢNG CÁO\nRao vặt\nChủ nhật, ngày 4 tháng 1 năm 2026\nTìm kiếm nâng cao\n"
        f"Trang chủ >> {p.category}\n{weekday(p)}, {p.when:%d/%m/%Y} {p.when.hour % 12 or 12:02}:{p.when:%M} {half}\n{p.title}\n{tight(p)}\n"
        f"{p.author}\nCHIA SẺ:\nIN\nGỬI\nTừ khóa:\nCÁC TIN LIÊN QUAN\n" + "\n".join(f"{x}  ({n:02}/12/2013)" for n, x in enumerate(news(p), 9))
        + "\nÝ kiến của bạn\nTên:\nE-mail:\nNhập mã xác nhận:\nSự kiện & bình luận\n" + "\n".join(_other(p))
        + "\nGiá vàng\nSJC Mua 36.100 Bán 36.250\nTỷ giá\nUSD 21.090\nKết quả xổ số\nThời tiết"
    )  # fmt: skip


def text_browser(p: Piece) -> str:
    """A page dumped by a text browser: links numbered, lines folded at 72, references at the end."""
    fold = "\n\n".join(
        textwrap.fill(
            x,
            72,
            initial_indent="   ",
            subsequent_indent="   ",
            break_on_hyphens=False,
            break_long_words=False,
        )
        for x in p.paragraphs
    )
    menu = " ".join(
        f"[{n}]{x}" for n, x in enumerate(("Trang chủ", "Giới thiệu", "Văn bản", "Liên hệ"), 1)
    )
    head = textwrap.fill(p.title, 72, break_on_hyphens=False)
    return (
        f"   #[1]alternate\n\n   UBND huyện Lắk Rung\n\n   {menu}\n\n   [5]Trang chủ » [6]{p.category}\n\n{head}\n\n   Ngày đăng: {p.when:%d/%m/%Y} - Người viết: {p.author}\n\n{fold}\n\n   [7]In trang [8]Về đầu trang\n\nTin khác\n\n"
        + "\n".join(f"     * [{n}]{x}" for n, x in enumerate(news(p), 9))
        + "\n\n   ____________________ Tìm kiếm\n\nReferences\n\n   1. http://lakrung.example/\n   2. http://lakrung.example/gioi-thieu\n   3. http://lakrung.example/van-ban\n   4. http://lakrung.example/lien-he"
    )  # fmt: skip


def web_archive_text(p: Piece) -> str:
    """A vanished news page taken out of a web archive: the archive's lines first, then the page."""
    return (
        f"The Wayback Machine - https://web.archive.org/web/{p.when.year + 1}0605112233/http://www.tintuclakrung.example/news/{len(p.title)}.html\n"
        "Success\nsuccess\nfail\n14 captures\nAbout this capture\n\nTin tức Lắk Rung\nTRANG NHẤT\nĐặt làm trang chủ\nThêm vào ưa thích\n" + " . ".join(MENU)
        + f"\n\n{p.category}\n\n{weekday(p)} - {p.when:%d/%m/%Y, %H:%M} (GMT +7)\n\n{p.title}\n\n{gap(p)}\n\n(Theo {p.author})\n\nTrang in  |  Email bài viết\n\nTin đã đăng\n\n"
        + "\n".join(f"» {x} ({n}/3)" for n, x in enumerate(news(p), 12)) + "\n\n© 2008 Tin tức Lắk Rung. Bản thử nghiệm."
    )  # fmt: skip


def district_party_text(p: Piece) -> str:
    """A district Party committee's page: 'Được đăng', 'Tác giả', 'Danh mục' each on a line above the text."""
    return (
        "HUYỆN ỦY LẮK RUNG\nTrang chủ\nGiới thiệu\nTin hoạt động\nCông tác xây dựng Đảng\nBảo vệ nền tảng tư tưởng\nVăn bản\nSinh hoạt chi bộ\n"
        f"{p.title}\nĐược đăng: Thứ {('2', '3', '4', '5', '6', '7', 'CN')[p.when.weekday()]}, ngày {p.when.day} tháng {p.when.month} năm {p.when.year}\nTác giả: {p.author}\nDanh mục: {p.category}\n\n{tight(p)}\n\n"
        "Bình chọn:\nTuyệt vời\nKhá\nTrung bình\n\nCÁC BÀI VIẾT KHÁC:\n" + "\n".join(f"• {x}" for x in news(p))
        + "\n\nBÀI VIẾT NỔI BẬT\n" + "\n".join(_other(p)) + "\n\nVIDEO\nTrang tin điện tử Huyện ủy\nLịch tiếp dân\nĐường dây nóng: 0262 000 333"
    )  # fmt: skip


def television_province_text(p: Piece) -> str:
    """A provincial television: section over headline, date with seconds, 'Thực hiện' under the text."""
    return (
        "LRTV\nTRUYỀN HÌNH TRỰC TUYẾN\nPHÁT THANH TRỰC TUYẾN\nLịch phát sóng\nThời sự tối\nPhim tài liệu\nCa nhạc\nBảng giá quảng cáo\n"
        f"{p.category}\n\n{p.title}\n\n{p.when:%d/%m/%Y %H:%M:%S}   |   Lượt xem: 1.021\n\n{gap(p)}\n\nThực hiện: {p.author}\n\n"
        "TIN BÀI KHÁC\n\n" + "\n".join(f"{x}\n{n:02}/01/2026 0{n % 10}:00:00" for n, x in enumerate(news(p), 2))
        + "\n\nXEM NHIỀU NHẤT\n" + "\n".join(_other(p)) + "\n\nĐÀI PHÁT THANH VÀ TRUYỀN HÌNH LẮK RUNG\nGiám đốc: Đoàn Quốc Huyền\nGiấy phép số 000/GP-PTTH\nTần số FM 94,7 MHz"
    )  # fmt: skip


def procuracy_text(p: Piece) -> str:
    """A procuracy's page: section and date in one bar with dashes, name and the office under it at the end."""
    return (
        "VIỆN KIỂM SÁT NHÂN DÂN TỈNH LẮK RUNG\nCÔNG MINH - CHÍNH TRỰC - KHÁCH QUAN - THẬN TRỌNG - KHIÊM TỐN\nTrang chủ\nGiới thiệu\nTin tức\nNghiệp vụ\nVăn bản\nTra cứu\n"
        f"{p.title}\n{p.category}  -  Ngày đăng : {p.when:%d-%m-%Y}  -  Lượt xem : 56\n{tight(p)}\n{p.author}\nIn bài viết\nGửi bài viết\n"
        "Tin bài liên quan\n" + "\n".join(f"{x} (Ngày đăng : 0{n}-04-2023)" for n, x in enumerate(news(p), 2))
        + "\nTHÔNG BÁO\nDanh sách thí sinh dự thi tuyển công chức\nLIÊN KẾT WEBSITE\nViện KSND tối cao\nTạp chí Kiểm sát\nBáo Bảo vệ pháp luật\nTrang thông tin điện tử tổng hợp\nViện trưởng: Ông Lê Quang Tiền"
    )  # fmt: skip


def drupal_american(p: Piece) -> str:
    """A centre's page in Drupal whose dates still stand month first, the weekday shortened."""
    return f"""<!DOCTYPE html><html lang="vi" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 8 (https://www.drupal.org)" />
<title>{e(p.title)} | Trung tâm Khuyến nông Lắk Rung</title></head>
<body class="layout-one-sidebar layout-sidebar-first page-node-12 path-node node--type-article">
<a href="#main-content" class="visually-hidden focusable skip-link">Nhảy đến nội dung</a><div class="dialog-off-canvas-main-canvas"><div id="page-wrapper">
<header id="header" role="banner"><div class="region region-secondary-menu"><nav><ul class="clearfix menu"><li class="menu-item">
<a href="/user/login">Đăng nhập</a></li></ul></nav></div><div class="site-branding__name">
<a href="/" title="Trang chủ" rel="home">Trung tâm Khuyến nông Lắk Rung</a></div>
<nav class="main-nav"><ul>{items(("Trang chủ", "Giới thiệu", "Mô hình", "Lịch thời vụ"))}</ul></nav></header><div class="region region-breadcrumb">
<nav class="breadcrumb" role="navigation"><h2 class="visually-hidden">Breadcrumb</h2><ol><li><a href="/">Trang chủ</a></li></ol></nav></div>
<main id="content" class="column main-content" role="main"><section class="section"><a id="main-content" tabindex="-1"></a><h1 class="title page-title">
<span class="field field--name-title field--type-string field--label-hidden">{e(p.title)}</span></h1>
<article role="article" class="node node--type-article node--promoted node--view-mode-full clearfix"><footer class="node__meta">
<article typeof="schema:Person" class="profile"></article>
<div class="node__submitted">Gửi bởi <span class="field field--name-uid field--type-entity-reference field--label-hidden">
<span class="username">{e(p.author)}</span>
</span> ngày <span class="field field--name-created field--type-created field--label-hidden">{_SHORT_DAYS[p.when.weekday()]}, {p.when:%m/%d/%Y - %H:%M}</span>
</div></footer>
<div class="node__content clearfix">
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{ps(p)}</div>
<div class="field field--name-field-tags field--type-entity-reference field--label-above clearfix"><h3 class="field__label">Chuyên mục</h3>
<ul class="links field__items"><li><a href="/taxonomy/term/7" hreflang="vi">{e(p.category)}</a></li></ul></div></div></article></section></main>
<div id="sidebar-first" class="column sidebar"><aside class="section" role="complementary"><div class="block"><h2>Bài viết gần đây</h2><div class="content">
<div class="item-list"><ul>{items(news(p))}</ul></div></div></div></aside></div><footer class="site-footer"><p>Số 2 Quang Trung, Lắk Rung. ĐT: 0262.000.222</p>
</footer></div></div></body></html>"""


def single_page_app(p: Piece) -> str:
    """A young portal built from components: class names that mean nothing, the page's data in a script."""
    data = json.dumps({"props": {"pageProps": {"post": {"title": p.title, "slug": "bai-viet", "cate": {"name": p.category}, "publishAt": f"{p.when:%Y-%m-%dT%H:%M:00+07:00}", "writer": p.author},
                       "latest": [{"title": x, "publishAt": "2026-01-15T08:00:00+07:00", "writer": "Bích Lan"} for x in news(p)]}}, "page": "/[cate]/[slug]", "buildId": "k2J"}, ensure_ascii=False)  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{e(p.title)} | LR+</title>
<meta name="next-head-count" content="3"/></head><body><div id="__next"><div class="css-1xk9d"><header class="css-8bm2q"><a href="/">LR+</a>
<nav class="css-77aa1">{items(MENU, '<a class="css-q0c" href="/x">{}</a>')}</nav></header>
<div class="css-kq2v1"><div class="css-0z1"><a class="css-9dd" href="/c">{e(p.category)}</a></div><h1 class="css-1h77">{e(p.title)}</h1><div class="css-m3t">
<div class="css-ava"></div><div class="css-col"><div class="css-b1">{e(p.author)}</div><div class="css-b2">{p.when:%H:%M}, {p.when:%d/%m/%Y}</div></div>
<button class="css-btn">Theo dõi</button></div>
<div class="css-lead">{e(p.lead)}</div><div class="css-txt">{"".join(f'<div class="css-par">{e(x)}</div>' for x in p.body)}</div><div class="css-act">
<span>12</span><span>Thích</span><span>Chia sẻ</span><span>Lưu bài</span></div></div>
<div class="css-side">
<div class="css-h">Mới cập nhật</div>{items(news(p), '<div class="css-it"><a class="css-itl">{}</a><div class="css-itm">Bích Lan · 08:00, 15/01/2026</div></div>')}</div>
<footer class="css-ft"><div>LR+ là ấn phẩm của Báo Lắk Rung</div><div>Hotline 1900 0000</div></footer></div></div>
<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>"""


def long_read(p: Piece) -> str:
    """A magazine's long read: great headline on a picture, credits for words, pictures and design at the end."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Emagazine Lắk Rung</title></head><body class="emagazine">
<div class="em-top"><a class="em-logo" href="/">e-Magazine</a><a class="em-section" href="/c">{e(p.category)}</a></div>
<section class="em-hero"><img src="cover.jpg" alt=""><h1 class="em-title">{e(p.title)}</h1></section><section class="em-sapo"><p>{e(p.lead)}</p></section>
<section class="em-body">{"".join(f'<div class="em-block"><p>{e(x)}</p></div>' for x in p.body)}<figure class="em-photo"><img src="1.jpg">
<figcaption>Quang cảnh buổi lễ nhìn từ trên cao.</figcaption></figure></section>
<section class="em-credit"><ul><li><span>Nội dung</span><b>{e(p.author)}</b></li><li><span>Ảnh</span><b>Tư liệu</b></li><li><span>Thiết kế</span>
<b>Phòng Đồ họa</b></li><li><span>Xuất bản</span><b>{p.when:%d.%m.%Y}</b></li></ul></section>
<section class="em-more"><h4>Emagazine khác</h4>{items(news(p, 3), '<div class="em-card"><a>{}</a></div>')}</section>
<footer>Bản quyền thuộc Tạp chí Lắk Rung</footer></body></html>"""


def mining_province(p: Piece) -> str:
    """A mining province's media centre: date in square brackets, writer bold under the text, weather above."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)}</title><meta property="og:site_name" content="Trung tâm Truyền thông tỉnh">
</head><body><div class="c-header"><div class="c-header__date">Thứ Bảy, 17/01/2026 09:12 [GMT+7]</div><div class="c-weather">Lắk Rung: 22°C</div>
<ul class="c-menu">{items(("Trang chủ", *MENU), '<li class="c-menu__item"><a href="#">{}</a></li>')}</ul></div>
<div class="l-content"><div class="b-maincontent"><div class="c-box-cate"><a href="#" class="c-box-cate__title">{e(p.category)}</a></div>
<h1 class="c-detail-head__title">{e(p.title)}</h1><div class="c-detail-head__row">
<span class="c-detail-head__time">{weekday(p)}, {p.when:%d/%m/%Y %H:%M} [GMT+7]</span><span class="c-font">A- A A+</span></div>
<div class="b-detail"><h2 class="desc">{e(p.lead)}</h2>{"".join(f"<p>{e(x)}</p>" for x in p.body)}<p style="text-align:right"><strong>{e(p.author)}</strong></p>
</div><div class="c-share-detail"><span>Chia sẻ</span></div><div class="c-comment"><h3>Ý kiến (0)</h3></div>
<div class="c-news-list">
<h3>Tin liên quan</h3>{items(news(p), '<div class="b-grid__row"><a>{}</a><span class="b-grid__time">16/01/2026 21:40</span></div>')}</div></div>
<div class="l-sidebar"><h3>Đọc nhiều nhất</h3>{items(_other(p))}</div></div><div class="c-footer"><p>Giám đốc - Tổng biên tập: Mai Vũ Tuấn Tú</p>
<p>Giấy phép xuất bản: 000/GP-BTTTT</p></div></body></html>"""


def class_forum(p: Piece) -> str:
    """A faculty's announcements in Moodle: the forum is the section, 'bởi … - thứ, ngày' under the subject."""
    return f"""<!DOCTYPE html><html dir="ltr" lang="vi" xml:lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>Khoa Nông Lâm: {e(p.title)}</title><meta name="keywords" content="moodle" /></head>
<body id="page-mod-forum-discuss" class="format-site path-mod path-mod-forum pagelayout-incourse">
<div id="page-wrapper"><nav class="navbar fixed-top"><a href="/" class="navbar-brand"><span class="site-name">Khoa Nông Lâm</span></a>
<span class="login">Bạn chưa đăng nhập. (<a href="#">Đăng nhập</a>)</span></nav><div id="page"><header id="page-header"><div class="page-context-header">
<h1>Khoa Nông Lâm - ĐH Lắk Rung</h1></div><div id="page-navbar"><nav><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">Trang chủ</a></li>
<li class="breadcrumb-item">Các trang của hệ thống</li><li class="breadcrumb-item"><a title="Diễn đàn">{e(p.category)}</a></li><li class="breadcrumb-item">
<a>{e(p.title)}</a></li></ol></nav></div></header>
<div id="page-content"><section id="region-main"><div role="main"><h2>{e(p.category)}</h2><h3 class="discussionname">{e(p.title)}</h3>
<div class="discussion-settings-menu">Hiển thị câu trả lời theo luồng</div><article class="forum-post-container">
<div class="d-flex forumpost firstpost starter"><header class="mb-2 header row d-flex"><div class="mr-2"><img class="userpicture" src="u.png" alt=""></div>
<div class="d-flex flex-column"><h3 class="h6 font-weight-bold mb-0" data-region-content="forum-post-core-subject">{e(p.title)}</h3>
<div class="mb-3"><address tabindex="-1">Bởi <a href="/user/view.php?id=3">{e(p.author)}</a> - <time datetime="{p.when:%Y-%m-%dT%H:%M:%S}+07:00">{weekday(p)}, {p.when.day} tháng {p.when.month} {p.when.year}, {p.when:%H:%M}</time>
</address></div></div></header><div class="body-content-container"><div class="post-content-container">{ps(p)}</div><div class="attachedimages"></div>
<div class="post-actions"><a>Đường dẫn cố định</a></div></div></div></article>
<div class="discussion-nav"><ul><li><a>◄ {e(news(p)[0])}</a></li><li><a>{e(news(p)[1])} ►</a></li></ul></div></div></section></div></div>
<footer id="page-footer"><div class="logininfo">Bạn đang truy cập với tư cách khách</div><a href="https://download.moodle.org/mobile">Tải ứng dụng di động</a>
</footer></div></body></html>"""


def microdata_city(p: Piece) -> str:
    """A ward's page with data inside the mark-up: section and author stand both in itemprop and in a table below."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>Phường Thành Nhất | {e(p.title)}</title></head><body><div class="top-bar">
<span>Hotline: 0262 000 444</span><span>Email: thanhnhat@lakrung.example</span></div><header><h2 class="brand">UBND PHƯỜNG THÀNH NHẤT</h2>
<ul class="mn">{items(("Trang chủ", "Tổ chức bộ máy", "Tin tức", "Thông báo", "TTHC"))}</ul></header>
<div class="wrap"><article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{e(p.title)}</h1>
<div itemprop="articleBody" class="entry">{ps(p)}</div><table class="thong-tin-bai"><tr><td>Lĩnh vực</td><td itemprop="articleSection">{e(p.category)}</td></tr>
<tr><td>Tác giả</td><td itemprop="author">{e(p.author)}</td></tr><tr><td>Ngày xuất bản</td><td>
<time itemprop="datePublished" datetime="{p.when:%Y-%m-%d}">{p.when:%d/%m/%Y}</time></td></tr><tr><td>Số lượt xem</td><td>91</td></tr></table></article>
<div class="goi-y"><h4>Có thể bạn quan tâm</h4>{items(news(p), "<div><a>{}</a></div>")}</div></div><div class="chan">
<p>Địa chỉ: 24 Y Ngông, phường Thành Nhất</p><p>Chủ tịch UBND phường: Nguyễn Đình Khá</p><p>Số người truy cập: 70.112</p></div></body></html>"""


def chat_app_article(p: Piece) -> str:
    """An article of a public body's account in a chat application, saved from the phone."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, user-scalable=no"><title>{e(p.title)}</title>
<meta property="og:description" content="{e(p.lead)}"></head><body class="zarticle"><div class="oa-bar"><img class="oa-ava" src="oa.png">
<div class="oa-name">Công an huyện Lắk Rung</div><div class="oa-btn">Quan tâm</div></div>
<div class="zd"><div class="zd-cate">#{e(p.category)}</div><div class="zd-title">{e(p.title)}</div><div class="zd-info">
<span class="zd-author">{e(p.author)}</span> <span class="zd-time">{p.when:%H:%M - %d/%m/%Y}</span></div><div class="zd-sapo">{e(p.lead)}</div>
<div class="zd-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="zd-like">👍 21 lượt thích</div></div>
<div class="zd-other">
<div class="zd-other-h">Bài viết khác của Công an huyện Lắk Rung</div>{items(news(p, 3), '<div class="zd-row"><div class="zd-row-t">{}</div><div class="zd-row-d">10:20 - 05/01/2026</div></div>')}</div>
<div class="zd-app">Mở bằng ứng dụng để bình luận</div></body></html>"""


LAYOUTS = (
    army_text,
    coast_province_text,
    text_browser,
    web_archive_text,
    district_party_text,
    television_province_text,
    procuracy_text,
    drupal_american,
    single_page_app,
    long_read,
    mining_province,
    class_forum,
    microdata_city,
    chat_app_article,
)
