"""The twenty-seventh round: papers, communes, a ward, writers, a clinic and a bakery; sections and names in other places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps, tight
from tests.index.sources.layouts.rounds.stories import (
    before,
    by,
    comments,
    day,
    more_of,
    stories,
    tally,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 2727
HEADS = (
    ("Xã Ea Blang đón bằng công nhận đạt chuẩn nông thôn mới nâng cao", "Nông thôn mới", "H’Linh Niê"),
    ("Thu ngân sách chín tháng vượt dự toán cả năm", "Kinh tế", "Thanh Hà"),
    ("Họp Ban Chỉ đạo phòng, chống thiên tai: Sẵn sàng ứng phó bão số 9", "Chỉ đạo, điều hành", "Nguyễn Hữu Tài"),
    ("Câu lạc bộ dân vũ tuổi 70", "Văn hóa - Xã hội", "Cẩm Tú"),
    ("Ngư dân Hòn Mấu kể chuyện cứu người giữa tâm bão", "Biển đảo quê hương", "Võ Trung Hải"),
    ("Vụ cháy nhà trọ năm tầng: Khởi tố chủ nhà", "Pháp luật", "Khánh An"),
    ("Hội Khuyến học trao 150 suất học bổng cho sinh viên nghèo", "Khuyến học - Khuyến tài", "Đoàn Minh Tuệ"),
    ("Hạt gạo làng ta trên những cánh đồng “không dấu chân”", "Phóng sự - Ghi chép", "Trương Thanh Liêm - Hồng Nhung"),
)  # fmt: skip
_MORE = (
    "Cấp nước sạch trở lại cho 1.200 hộ khu vực bãi bồi", "Khởi động giải chạy quanh hồ Nà Hang", "Xe tải mất phanh tông dải phân cách", "Trao tủ sách cho điểm trường Suối Cạn",
    "Giá lợn hơi tăng trở lại ở các tỉnh phía Bắc", "Tọa đàm về nghề làm nón lá", "Hội thi bí thư chi bộ giỏi vòng sơ khảo", "Phát hiện loài lan mới ở rừng đặc dụng",
    "Đóng điện đường dây vượt biển ra đảo", "Cầu treo dân sinh xuống cấp chờ kinh phí sửa", "Ngày hội việc làm cho bộ đội xuất ngũ", "Bắt quả tang nhóm khai thác cát trái phép",
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def _more(p: Piece, count: int = 4) -> list[str]:
    return more_of(_MORE, p, count)


def _dated(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    return before(_more(p), p, 4, mark)


def coast_paper(p: Piece) -> str:
    """A coastal province's paper: headline, “Chuyên mục”, weekday and time in rows; the name in capitals last."""
    return (
        "BÁO DUYÊN HẢI\nCơ quan của Đảng bộ tỉnh - Tiếng nói của nhân dân\nHotline: 0913 000 456\nTHỜI SỰ\nCHÍNH TRỊ\nTHỦY SẢN\nDU LỊCH\nQUỐC TẾ\nẢNH\nVIDEO\nBÁO IN\n\n"
        f"{p.title}\n\nChuyên mục {p.category}\n{day(p)}, {p.when:%d/%m/%Y}, {p.when:%H:%M}\n\n(BĐN) - {p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ. Ảnh: T.L", *p.body[1:]))
        + f"\n\n{p.author.upper()}\n\nÝ kiến bạn đọc\nTên của bạn\nEmail\nGửi\nNhập lại\n\nTin mới\n" + "\n".join(f"{x}\n({when})" for x, when in _dated(p, "%H:%M %d/%m/%Y"))
        + "\n\nTHỜI TIẾT\nNắng, 27°C\nTỶ GIÁ NGOẠI TỆ\nUSD 26.120\nEUR 30.450\n\nGiấy phép hoạt động báo chí điện tử số 411/GP-BTTTT\nTổng Biên tập: Đỗ Quang Sáng\n© Bản quyền của Báo Duyên Hải"
    )  # fmt: skip


def merged_commune(p: Piece) -> str:
    """A commune after the merger: “Bạn đang ở”, headline, day, who posted and how often seen in one row."""
    return (
        "CỔNG THÔNG TIN ĐIỆN TỬ\nXÃ MỸ QUỚI - TỈNH SÔNG DIÊM\n\nĐăng nhập\nTrang chủ\nGiới thiệu\nCơ cấu tổ chức\nTin tức - Sự kiện\nThủ tục hành chính\nCông khai ngân sách\nHỏi đáp\nLiên hệ\n\n"
        f"Bạn đang ở: Trang chủ / Tin tức - Sự kiện / {p.category}\n\n{p.title}\n\nNgày đăng: {p.when:%d/%m/%Y %H:%M} - Người đăng: {p.author} - Đã xem: {tally(p, 'v', 15, 800)}\n\n{gap(p)}\n\nTải file đính kèm: Không có\n\nTIN LIÊN QUAN\n" + "\n".join(f"* {x}" for x in _more(p))
        + "\n\nĐƯỜNG DÂY NÓNG\nChủ tịch UBND xã: 0919 000 777\nCông an xã: 0299 3871 113\n\nLIÊN KẾT\nCổng dịch vụ công quốc gia\nUBND tỉnh\n\nTHỐNG KÊ\nĐang truy cập: 7\nTrong tháng: 5.120\nTổng lượt: 218.407\n\nChịu trách nhiệm chính: Bà Trần Thị Bé Ba - Phó Chủ tịch UBND xã"
    )  # fmt: skip


def women_rows(p: Piece) -> str:
    """A women's magazine copied from the browser: name, time and section in rows with bullets between."""
    return (
        "Phụ Nữ & Nếp Sống\nĐẹp\nGia đình\nNuôi con\nBếp\nTâm sự\nMua sắm\nĐăng nhập\n\n"
        f"{p.title}\n\n{p.author}\n•\n{p.when:%d/%m/%Y %H:%M}\n•\n{p.category}\n\nLưu bài\nChia sẻ\n\n{gap(p)}\n\nBạn thích bài viết này?\n{tally(p, 'l', 2, 300)} lượt thích\n\nCÓ THỂ CHỊ EM QUAN TÂM\n" + "\n\n".join(_more(p))
        + "\n\nĐĂNG KÝ NHẬN TIN\nĐịa chỉ email\nGửi đi\n\nLiên hệ quảng cáo: 028 3930 0000\nGiấy phép số 310/GP-BTTTT\n© Phụ Nữ & Nếp Sống"
    )  # fmt: skip


def country_writers(p: Piece) -> str:
    """A site of country writers: “Mục”, headline in capitals, the name under it; the day in words closes the text."""
    return (
        "VĂN CHƯƠNG MIỆT VƯỜN\nTrang văn của những người cầm bút miền sông nước\n\nThơ - Truyện ngắn - Tùy bút - Đọc sách - Thư tòa soạn\n\n"
        f"Mục: {p.category}\n\n{p.title.upper()}\n\n{p.author}\n\n{gap(p)}\n\nĐăng ngày {p.when.day} tháng {p.when.month} năm {p.when.year}, {tally(p, 'v', 20, 900)} người đọc\n\n***\n\nBài đọc nhiều\n" + "\n".join(_more(p, 3))
        + "\n\nTrang chủ\nGiới thiệu\nThể lệ gửi bài\nBan biên tập: vanchuong@mietvuon.example\nLượt ghé thăm: 88.215"
    )  # fmt: skip


def evening_city(p: Piece) -> str:
    """A city's evening news: trail with arrows, headline, time, dot and name; talk of readers below."""
    said = "\n".join(f"{a}: {b}\n{t:%H:%M - %d/%m/%Y}   Trả lời   Thích ({tally(p, a, 0, 30)})" for a, b, t in comments(p))  # fmt: skip
    return (
        "TIN CHIỀU THÀNH PHỐ\nChủ Nhật 29/11/2026\nMới nhận\nĐường phố\nNhà đất\nViệc làm\nĐiểm đến cuối tuần\nThời tiết\n\n"
        f"Trang chủ → {p.category}\n\n{p.title}\n\n{p.when:%H:%M} {p.when:%d/%m/%Y} · {p.author}\n\nAa\nNghe\nIn\n\n{tight(p)}\n\nTừ khóa:\nthành phố\nngười dân\n\nXem thêm\n" + "\n".join(f"- {x}" for x in _more(p))
        + f"\n\n{len(comments(p))} ý kiến\nMới nhất\nQuan tâm nhất\n{said}\n\nVề chúng tôi\nQuảng cáo\nTòa soạn: 15 Phan Đình Phùng\nĐT: 0236 3810 000"
    )  # fmt: skip


def youth_union(p: Piece) -> str:
    """A youth union: section in capitals, headline with the day in brackets behind it; “Tin:” and a name below, some unsigned."""
    return (
        "TỈNH ĐOÀN TRUNG DU\nTrang chủ | Giới thiệu | Hoạt động | Văn bản | Bản tin chi đoàn | Liên hệ\n\n"
        f"{p.category.upper()}\n\n{p.title} ({p.when:%d/%m/%Y})\n\n{gap(p)}" + by(p, "\n\nTin: {}") + "\n\nVề đầu trang\n\nTin đã đưa\n" + "\n".join(f"+ {x} ({when})" for x, when in _dated(p))
        + "\n\nCUỘC THI TRỰC TUYẾN\nTìm hiểu lịch sử Đoàn\nKết quả tuần 3\n\nVĂN BẢN MỚI\n12-HD/TĐTN: Hướng dẫn đại hội chi đoàn\n\nCơ quan: 33 Trần Phú\nĐiện thoại: 0210 3846 114"
    )  # fmt: skip


def factory_news(p: Piece) -> str:
    """A paper mill's news: “Tin tức” with the section behind a bar, day with the month in words, who wrote in the last row."""
    return (
        "Công ty Cổ phần Giấy Sông Lam\nVN | EN\nTrang chủ\nVề Sông Lam\nSản phẩm\nQuan hệ cổ đông\nTin tức\nTuyển dụng\n\n"
        f"Tin tức | {p.category}\n{p.title}\n{p.when.day:02} Tháng {p.when.month}, {p.when.year}\n\n{gap(p)}\n\nNgười viết: {p.author}\n\nChia sẻ bài viết:\n\nTin tức khác\n" + "\n".join(f"{when}\n{x}" for x, when in _dated(p))
        + "\n\nĐăng ký nhận báo giá\nHọ tên\nSố điện thoại\nGửi yêu cầu\n\nNhà máy: Khu công nghiệp Bắc Vinh\nMã số thuế: 2900000001\nBản quyền thuộc Giấy Sông Lam"
    )  # fmt: skip


def path_portal(p: Piece) -> str:
    """A province's portal: path, headline, weekday “ngày”, text in numbered letters; the name under it."""
    said = "".join(f"<p>{e(x)}</p>" for x in p.body).encode("ascii", "xmlcharrefreplace").decode()
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Cổng thông tin điện tử tỉnh Lam Giang</title><meta name="robots" content="index,follow"></head><body><form><div class="top-line"><a>Email công vụ</a> <a>Sơ đồ trang</a> <a>English</a></div><div class="site-banner"><p class="b1">CỔNG THÔNG TIN ĐIỆN TỬ</p><p class="b2">TỈNH LAM GIANG</p></div><ul class="main-nav">{items(("Trang chủ", "Chính quyền", "Công dân", "Doanh nghiệp", "Du khách", "Báo chí"))}</ul>
<div class="layout"><div class="col-main"><div class="nav-path"><a>Trang chủ</a> » <a>{e(p.category)}</a></div><div class="article-detail"><h1 class="article-name">{e(p.title)}</h1><div class="article-time">{day(p)}, ngày {p.when:%d/%m/%Y} - {p.when:%H:%M}</div><div class="article-abstract">{e(p.lead)}</div><div class="article-text">{said}</div><div class="article-by">{e(p.author)}</div><div class="article-rate"><span>Đánh giá:</span> <span>0 điểm / 0 lượt</span></div></div><div class="article-other"><h3>Tin khác</h3><ul>{"".join(f"<li><a>{e(x)}</a><span>{when}</span></li>" for x, when in _dated(p))}</ul></div></div>
<div class="col-side"><div class="side-box"><h3>Văn bản chỉ đạo</h3>{items(("Công điện về ứng phó mưa lũ", "Kế hoạch cải cách hành chính"), "<p><a>{}</a></p>")}</div><div class="side-box"><h3>Lượt truy cập</h3><p>Hôm nay: 2.114</p><p>Tất cả: 30.918.450</p></div></div></div><div class="site-foot"><p>Bản quyền thuộc UBND tỉnh Lam Giang</p><p>Người chịu trách nhiệm: Chánh Văn phòng UBND tỉnh</p></div></form></body></html>"""


def side_facts(p: Piece) -> str:
    """A foundation's page: a list of terms beside the article says when, in which section and by whom."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Quỹ Hạt Giống</title></head><body><header class="masthead"><a class="masthead-name">Quỹ Hạt Giống</a><nav>{items(("Chương trình", "Câu chuyện", "Đóng góp", "Minh bạch"), "<a>{}</a>")}</nav></header><main class="two-columns"><aside class="facts"><dl><dt>Đăng ngày</dt><dd>{p.when:%d/%m/%Y}</dd><dt>Chủ đề</dt><dd><a>{e(p.category)}</a></dd><dt>Người viết</dt><dd>{e(p.author)}</dd></dl></aside><article class="story"><h1>{e(p.title)}</h1><p class="story-lead">{e(p.lead)}</p>{"".join(f"<p>{e(x)}</p>" for x in p.body)}</article></main>
<section class="more"><h2>Câu chuyện khác</h2><div class="cards">{items(_more(p, 3), '<div class="card"><h3><a>{}</a></h3></div>')}</div></section><section class="give"><h2>Chung tay cùng Quỹ</h2><p>Mỗi khoản đóng góp đều được công khai.</p><a class="button">Đóng góp ngay</a></section><footer><p>Quỹ Hạt Giống, 9 ngõ 12 Đào Tấn</p><p>Email: lienhe@hatgiong.example</p></footer></body></html>"""


def crumb_data(p: Piece) -> str:
    """A province's daily with data of its crumbs for machines: section over the headline, hour and day, name to the right."""
    names = ("Trang chủ", p.category, p.title)
    data = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": n, "name": x} for n, x in enumerate(names, 1)]}  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Lam Giang điện tử</title><meta property="og:type" content="article"><meta property="og:description" content="{e(p.lead)}"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body><header class="l-header"><div class="c-today">Chủ Nhật, 29/11/2026 09:12</div><div class="c-logo"><a>Báo Lam Giang</a></div><ul class="c-menu">{items(("Chính trị", "Nông thôn mới", "Kinh tế", "Quốc phòng - An ninh", "Pháp luật", "Bạn đọc", "Đa phương tiện"))}</ul></header>
<main class="l-main"><div class="c-head"><a class="c-zone">{e(p.category)}</a></div><h1 class="c-title">{e(p.title)}</h1><div class="c-info"><span class="c-time">{p.when:%H:%M} | {p.when:%d/%m/%Y}</span><span class="c-font"><a>A-</a><a>A+</a></span></div><div class="c-sapo"><b>{e(p.lead)}</b></div><div class="c-body"><p>{e(p.body[0])}</p><table class="c-photo"><tr><td><img src="p.jpg" alt=""></td></tr><tr><td>Quang cảnh buổi lễ</td></tr></table>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}<p style="text-align:right"><strong>{e(p.author)}</strong></p></div><div class="c-share"><a>Chia sẻ Facebook</a><a>Chia sẻ Zalo</a></div></main>
<div class="c-box"><h2>Tin nổi bật</h2>{"".join(f'<div class="c-news"><a>{e(x)}</a> <span>{when}</span></div>' for x, when in _dated(p))}</div><footer class="l-footer"><p>Báo Lam Giang điện tử. Tổng Biên tập: Hồ Văn Đằng</p><p>Trụ sở: 01 Đại lộ Lê-nin</p></footer></body></html>"""


def kindergarten(p: Piece) -> str:
    """A kindergarten's page: the section heads the box; posted when and by whom below the text, a few by nobody."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Trường Mầm non Hoa Sim</title></head><body><div id="page"><div id="banner"><h1>TRƯỜNG MẦM NON HOA SIM</h1><p>Bé vui - Bé khỏe - Bé ngoan</p></div><ul id="menu">{items(("Trang chủ", "Giới thiệu", "Thực đơn", "Lớp học của bé", "Hình ảnh", "Liên hệ"))}</ul><div id="content"><div class="box"><div class="box-head"><h2>{e(p.category)}</h2></div><div class="box-body"><h3 class="post-name">{e(p.title)}</h3><div class="post-text">{ps(p)}</div><div class="post-foot"><span>Ngày đăng: {p.when:%d/%m/%Y}</span>{by(p, " <span>Người đăng: {}</span>")} <span>Lượt xem: {tally(p, "v", 8, 400)}</span></div></div></div><div class="box"><div class="box-head"><h2>Bài viết khác</h2></div><div class="box-body"><ul>{items(_more(p))}</ul></div></div></div>
<div id="sidebar"><div class="box"><div class="box-head"><h2>Thông báo</h2></div><div class="box-body"><p>Thực đơn tuần từ 30/11 đến 4/12</p><p>Lịch tiêm chủng</p></div></div><div class="box"><div class="box-head"><h2>Liên kết</h2></div><div class="box-body"><p><a>Phòng Giáo dục</a></p></div></div></div><div id="footer"><p>Địa chỉ: Tổ 5, phường Tân Lập</p><p>Hiệu trưởng: Cô Ngô Thị Duyên</p></div></div></body></html>"""


def clinic_builder(p: Piece) -> str:
    """A dental clinic's news on a builder's theme: “bởi”, day and section with bars under the headline."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} | Nha khoa Ban Mai</title><meta name="generator" content="WordPress 6.3.5"></head><body class="post-template-default single single-post et_pb_gutters3 et_right_sidebar"><div id="page-container"><div id="top-header"><span id="et-info-phone">0258 3520 111</span></div><header id="main-header"><ul id="top-menu">{items(("Trang chủ", "Dịch vụ", "Bảng giá", "Bác sĩ", "Tin tức", "Đặt hẹn"), '<li class="menu-item"><a>{}</a></li>')}</ul></header>
<div id="et-main-area"><div id="main-content"><div id="left-area"><article class="et_pb_post post"><div class="et_post_meta_wrapper"><h1 class="entry-title">{e(p.title)}</h1><p class="post-meta">bởi <span class="author vcard"><a rel="author">{e(p.author)}</a></span> | <span class="published">{p.when.day} Th{p.when.month}, {p.when.year}</span> | <a rel="category tag">{e(p.category)}</a> | <span class="comments-number"><a>0 Lời bình</a></span></p></div><div class="entry-content">{ps(p)}</div><div class="et_post_meta_wrapper"><section id="comment-wrap"><h3 id="reply-title">Gửi lời bình</h3><p>Email của bạn sẽ không được công khai.</p></section></div></article></div><div id="sidebar"><div class="et_pb_widget"><h4 class="widgettitle">Bài viết mới</h4><ul>{items(_more(p))}</ul></div><div class="et_pb_widget"><h4 class="widgettitle">Giờ làm việc</h4><p>Thứ Hai - Thứ Bảy: 8:00 - 19:30</p></div></div></div><footer id="main-footer"><div id="footer-info">Thiết kế bởi Elegant Themes | Vận hành bởi WordPress</div></footer></div></div></body></html>"""


def bakery_blog(p: Piece) -> str:
    """A bakery's blog from a web builder: name, day and minutes over the headline, section in a list below the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta property="og:site_name" content="Lò Bánh Mây"><meta property="article:published_time" content="{p.when.isoformat()}.000Z"></head><body><div id="SITE_CONTAINER"><header id="SITE_HEADER"><h6><a>Lò Bánh Mây</a></h6><nav>{items(("Thực đơn", "Đặt bánh", "Lớp học", "Blog"), "<a><p>{}</p></a>")}</nav></header><main id="PAGES_CONTAINER"><div data-hook="post-page"><article data-hook="post"><ul data-hook="post-metadata"><li><span data-hook="user-name">{e(p.author)}</span></li><li><span data-hook="time-ago">{p.when.day} thg {p.when.month}, {p.when.year}</span></li><li><span data-hook="time-to-read">{len(p.body)} phút đọc</span></li></ul><h1 data-hook="post-title">{e(p.title)}</h1><section data-hook="post-description"><div class="rich">{ps(p)}</div></section><footer><div data-hook="post-main-actions"><button>Facebook</button><button>Link</button></div><ul aria-label="Danh mục bài đăng" data-hook="category-label-list"><li><a>{e(p.category)}</a></li></ul><div data-hook="views">{tally(p, "v", 3, 900)} lượt xem</div><div data-hook="comments">0 bình luận</div></footer></article><div data-hook="recent-posts"><h2>Bài đăng gần đây</h2>{items(_more(p, 3), "<article><h3><a>{}</a></h3></article>")}</div></div></main><footer id="SITE_FOOTER"><p>Số 4 Bạch Đằng, mở cửa 6:30 - 20:00</p><p>©2026 Lò Bánh Mây</p></footer></div></body></html>"""


def station_site(p: Piece) -> str:
    """A province's station: section, dash and time in one row over the headline; “Tác giả” in slanted letters last."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - PTTH Lam Giang</title></head><body><div class="header"><div class="live"><a>Xem trực tiếp TV</a> <a>Nghe FM 97,5</a></div><ul class="menu">{items(("Thời sự tối", "Chuyên đề", "Giải trí", "Lịch phát sóng", "Bảng giá quảng cáo"))}</ul></div><div class="main"><div class="view"><div class="view-top"><a class="view-cat">{e(p.category)}</a> - <span class="view-date">{day(p)}, {p.when:%d/%m/%Y} {p.when:%H:%M}</span></div><h1 class="view-title">{e(p.title)}</h1><p class="view-lead">{e(p.lead)}</p><video class="view-video" controls>Trình duyệt của bạn không hỗ trợ phát video</video><div class="view-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><p class="view-writer"><i>Tác giả: {e(p.author)}</i></p></div><div class="next"><h4>Tin liên quan</h4><ul>{"".join(f"<li><a>{e(x)}</a> <small>{when}</small></li>" for x, when in _dated(p))}</ul></div></div>
<div class="side"><h4>Lịch phát sóng hôm nay</h4><p>06:00 Chào ngày mới</p><p>11:30 Thời sự trưa</p><p>19:45 Thời sự tối</p></div><div class="footer"><p>Đài Phát thanh - Truyền hình Lam Giang. Giám đốc: Phan Văn Thỏa</p><p>Fax: 0238 3842 000</p></div></body></html>"""


LAYOUTS = (coast_paper, merged_commune, women_rows, country_writers, evening_city, youth_union, factory_news, path_portal, side_facts, crumb_data,
           kindergarten, clinic_builder, bakery_blog, station_site)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"youth_union": {"author": {0, 3}}, "kindergarten": {"author": {2}}}
