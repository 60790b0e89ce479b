"""The twenty-first round: city papers, television, army, markets, communes, applications that draw pages, journals."""

from __future__ import annotations

import random
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

SEED = 2121
HEADS = (
    ("Ba làng họp bàn đặt tên chung sau sáp nhập", "Xã hội", "Nguyễn Hoài Nam"),
    ("Tuần tra song phương trên dòng sông biên giới", "Quốc phòng", "Khánh Trình"),
    ("Cổ phiếu thép bị bán tháo phiên thứ tư liên tiếp", "Chứng khoán", "Minh Anh"),
    ("Tôi học cách nói lời xin lỗi với con", "Gia đình", "Lam Giang"),
    ("Lịch thi đánh giá năng lực đợt 1 và những điều thí sinh cần nhớ", "Tuyển sinh - Đào tạo", "Nhóm PV"),
    ("Bài chòi Hòa Ninh giữa phố", "Văn học - Nghệ thuật", "Mỹ Lệ - Thu Thủy"),
    ("Mặt trận xã Thạch Khê giám sát việc chi trả trợ cấp qua tài khoản", "Giám sát - Phản biện", "Nguyễn Thị Kim Tuyến"),
    ("Xe đạp công cộng: Hay nhưng ít người đi?", "Ý kiến", "Hồ Văn"),
)  # fmt: skip
_MONTHS = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai")  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def city_paper(p: Piece) -> str:
    """A city's daily: name and time in two rows under the headline, tools, talk below."""
    said = "\n".join(f"{a}\n{t:%d/%m/%Y %H:%M}\n{b}\nThích ({tally(p, a, 0, 30)})\nTrả lời" for a, b, t in comments(p))  # fmt: skip
    return (
        "Đặt báo\nQuảng cáo\nRao vặt\nĐăng nhập\nChính trị\nXã hội\nKinh tế\nSức khỏe\nGiới trẻ\nVideo\nNgười lính\nHoa hậu\nVăn hóa\nNhịp sống phương Nam\n\n"
        f"Trang chủ\n{p.category}\n\n{p.title}\n\n{p.author}\n\n{p.when:%d/%m/%Y} | {p.when:%H:%M}\n\nGoogle News\nChia sẻ\nCỡ chữ bài viết\nNghe audio\n\n(BĐN) - {p.lead}\n\n" + "\n\n".join((*p.body[:2], "Quang cảnh buổi lễ. Ảnh: Như Ý", *p.body[2:]))
        + f"\n\nMới - Nóng\n{others(p)[0]}\n{others(p)[1]}\n\nTin liên quan\n{others(p)[2]}\n\nTheo dõi báo trên\nBÌNH LUẬN ({len(comments(p))})\nMới nhất\nNhiều quan tâm\n{said}\n\nXem thêm {p.category}\n" + "\n".join(f"{p.category}\n{x}" for x in others(p))
        + "\n\nCơ quan chủ quản: Thành đoàn\nQuyền Tổng biên tập: Phùng Công\nGiấy phép số 76/GP-BTTTT"
    )  # fmt: skip


def channel(p: Piece) -> str:
    """The national television: who and when joined by a dash in one row."""
    return (
        "TRANG CHỦ\nTRUYỀN HÌNH\nXEM LẠI\nLỊCH PHÁT SÓNG\nTin tức 24/7\nGóc doanh nghiệp\nTHÔNG TIN TOÀ SOẠN\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.author}-{day(p)}, ngày {p.when:%d/%m/%Y %H:%M} GMT+7\n\n{p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ. Ảnh: KH6.", *p.body[1:]))
        + "\n\n* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài trên TV Online và KHGo!\n\nTừ khóa:\ntin tức, hôm nay\n\nTin cùng chuyên mục\n" + "\n\n".join(f"{x}\n{when}" for x, when in older(p))
        + "\n\nBình luận\n0 ký tự tối thiểu, 300 ký tự tối đa\nGửi bình luận\n\nTIN MỚI\nSố giấy phép 12/GP-BVHTTDL ngày 21/03/2025\nPhó Tổng giám đốc phụ trách: Lê Ngọc Quân\nTruyền thông tương tác - Điện thoại: 024 38355 931"
    )  # fmt: skip


def army(p: Piece) -> str:
    """The army's paper: a name in capitals after its label, a starred invitation to the section."""
    return (
        f"Thứ Sáu, 20/11/2026\nChính trị\nQuốc phòng an ninh\nNgày truyền thống\nHậu phương quân đội\nGiáo dục khoa học\nThể thao\nQuân sự thế giới\nBạn đọc\n\nTrang chủ\n{p.category}\n\n{p.title}\n{day(p)}, {p.when:%d/%m/%Y - %H:%M}\nChia sẻ\nLưu bài\nĐọc bài\n\n"
        f"{tight(p)}\n\nBài và ảnh: {p.author.upper()}\n\n* Mời bạn đọc vào chuyên mục {p.category} xem các tin, bài liên quan.\n\nTAGS:\n" + "\n".join(others(p)[2:]) + "\n\nTin cùng chuyên mục\n"
        + "\n".join(others(p)) + "\n\nÝ kiến bạn đọc\nGửi ý kiến\n\nBình luận của bạn có ít nhất 5 ký tự\n\nTổng biên tập: Thiếu tướng Đoàn Xuân Bảy\nĐịa chỉ: Số 7, Phan Đình Phùng, Hà Nội\nĐường dây nóng: 1900 8116"
    )  # fmt: skip


def front(p: Piece) -> str:
    """A province's Fatherland Front: bars between section, day and name, above the headline; brief news unsigned."""
    return (
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÔNG DIÊM\nTrang chủ\nGiới thiệu\nCông đoàn\nPhụ nữ\nThanh niên\nCựu chiến binh\nNông dân\nVì người nghèo\nTài liệu\n\n"
        f"Chuyên mục: {p.category}  |  Ngày đăng: {p.when:%d/%m/%Y}{by(p, '  |  Tác giả: {}')}\n\n{p.title}\n\n{gap(p)}\n\nChia sẻ bài viết\nFacebook\nZalo\n\nTin cũ hơn\n" + "\n".join(f"▪ {x} - {when}" for x, when in older(p))
        + "\n\nĐóng góp ý kiến\nGiá trị của chúng tôi: Đoàn kết - Dân chủ - Đổi mới\nTruy cập hôm nay: 214\nTuần này: 1.920\nTrụ sở: 15 đường 3 Tháng 2, phường Tân Lập"
    )  # fmt: skip


def commune_plain(p: Piece) -> str:
    """A commune's page of before the mergers: everything about the article under it, with what he is who wrote it."""
    return (
        "Ủy ban nhân dân xã Đồng Mạc\nHuyện Lâm Thượng - tỉnh Trung Du\n\nGiới thiệu\nTin tức sự kiện\nCải cách hành chính\nChuyển đổi số\nLịch tiếp công dân\nCông khai ngân sách\nThông tin tuyên truyền\n\n"
        f"{p.category.upper()}\n{p.title}\n\n{gap(p)}\n\nTin bài: {p.author}\n(Công chức Văn hóa - Xã hội xã)\n\nNgày đăng tin: {p.when:%d/%m/%Y}\nBản in\nQuay lại\n\nTin đã đưa\n" + "\n".join(f"• {x} [{when}]" for x, when in older(p))
        + "\n\nVĂN BẢN MỚI\n12/KH-UBND Kế hoạch ra quân làm thủy lợi\n31/TB-UBND Thông báo lịch tiếp công dân\n\nSỐ LƯỢT TRUY CẬP\n120.334\nNgười quản lý: Công chức VP-TK\nĐT: 0210 3870 112"
    )  # fmt: skip


def old_blog(p: Piece) -> str:
    """A teacher's blog with the months in words."""
    said = "\n\n".join(f"{n}. {a} nói:\nTháng {_MONTHS[t.month - 1]} {t.day}, {t.year} lúc {t:%H:%M}\n\n{b}\n\nTrả lời" for n, (a, b, t) in enumerate(comments(p), 1))  # fmt: skip
    return (
        "Chuyện Cô Giáo Làng\nGhi chép linh tinh của một người dạy văn\n\nTrang chủ\nVề tôi\nSổ khách\n\n"
        f"{p.title}\n\nTháng {_MONTHS[p.when.month - 1]} {p.when.day}, {p.when.year} bởi {p.author}\n\n{gap(p)}\n\nChia sẻ:\nTwitter\nFacebook\n\nThích\nĐang tải...\n\nĐăng trong {p.category} | Để lại phản hồi »\n\n{len(comments(p))} phản hồi\n\n{said}\n\n"
        "Gửi phản hồi\nBài viết mới\n" + "\n".join(others(p)) + "\n\nThư viện\nTháng Ba 2024\nTháng Hai 2024\nTháng Mười Hai 2023\n\nBlog tại WordPress.com."
    )  # fmt: skip


def market_wire(p: Piece) -> str:
    """A financial page: time in twelve hours and section behind a stroke, prices around, by whom at the end."""
    half = "AM" if p.when.hour < 12 else "PM"
    prices = "\n".join(f"{code}\n{random.Random(p.title + code).randint(12, 90)}.{n}\n+0.{n} (1.{n}%)" for n, code in enumerate(("VPX", "HTH", "SDM"), 1))  # fmt: skip
    return (
        "MỚI NHẤT!\nĐọc nhanh >>\nXÃ HỘI\nCHỨNG KHOÁN\nBẤT ĐỘNG SẢN\nDOANH NGHIỆP\nNGÂN HÀNG\nSMART MONEY\nVĨ MÔ\nHÀNG HÓA\nDỮ LIỆU\n\n"
        f"{p.title}\n{p.when:%d-%m-%Y} - {p.when:%I:%M} {half} | {p.category}\nChia sẻ\nNGHE ĐỌC BÀI\n5:{tally(p, 's', 10, 59)}\n\n{gap(p)}\n\n{p.author}\n\nTheo Nhịp Chợ\nCopy link\nLink bài gốc\nLấy link!\n\nTrở lên trên\n\nCÙNG CHUYÊN MỤC\n" + "\n".join(f"{x}\n{when}" for x, when in older(p, "%H:%M , %d/%m/%Y"))
        + f"\n\nBảng giá điện tử\nDanh mục đầu tư\n{prices}\n\nTIN MỚI\nĐang được quan tâm\nEmail: info@nhipcho.example\nChịu trách nhiệm nội dung: Bà Nguyễn Bích Minh"
    )  # fmt: skip


def z_paper(p: Piece) -> str:
    """A magazine of the web: the kicker of the section, a list of author and time, tags."""
    return f"""<!DOCTYPE html>
<html lang="vi-VN"><head><meta charset="utf-8"><title>{e(p.title)} - Tạp chí Phố</title><meta name="abstract" content="{e(p.title)}"><meta property="article:published_time" content="{p.when.isoformat()}+07:00"></head><body class="page-article article-type-normal"><nav id="site-nav"><ul>{items(("Xuất bản", "Kinh doanh", "Đời sống", "Du lịch", "Lifestyle"), "<li><a>{}</a></li>")}</ul></nav>
<article class="the-article"><header class="the-article-header"><p class="the-article-category"><a href="/x.html">{e(p.category)}</a></p><h1 class="the-article-title">{e(p.title)}</h1><ul class="the-article-meta"><li class="the-article-author"><a href="/tac-gia.html">{e(p.author)}</a></li><li class="the-article-publish">{day(p)}, {p.when.day}/{p.when.month}/{p.when.year} {p.when:%H:%M} (GMT+7)</li></ul></header>
<section class="main"><p class="the-article-summary">{e(p.lead)}</p><div class="the-article-body">{"".join(f"<p>{e(x)}</p>" for x in p.body[:1])}<table class="picture"><tbody><tr><td class="pic"><img src="a.jpg"></td></tr><tr><td class="pCaption caption">Quang cảnh buổi lễ. Ảnh: <em>Phương Lâm</em>.</td></tr></tbody></table>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}<div class="inner-article"><a><h2>{e(others(p)[0])}</h2></a></div></div><p class="the-article-tags"><span>Từ khóa:</span> <a>{e(others(p)[1])}</a></p></section><section class="article-news-list"><h3>Đọc tiếp</h3>{items(others(p)[1:], '<article class="article-item"><p class="article-title"><a>{}</a></p></article>')}</section></article>
<footer id="site-footer"><p>© Toàn bộ bản quyền thuộc Tạp chí Phố</p><p>Cơ quan chủ quản: Hội Xuất bản</p></footer></body></html>"""


def drawn_by_app(p: Piece) -> str:
    """A writers' community saved from the browser: names of classes that say nothing."""
    said = "".join(f'<div class="css-9k1m"><a class="css-2l0c">{e(a)}</a><span class="css-7y">{t:%d/%m/%Y}</span><p class="css-p4">{e(b)}</p><button>Trả lời</button></div>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Nhện Viết</title><meta name="next-head-count" content="14"></head><body><div id="__next"><header class="css-1a9x"><a class="css-77">Nhện Viết</a><div class="css-l2">{items(("Tìm kiếm", "Viết bài", "Đăng nhập"), "<button>{}</button>")}</div></header>
<main class="css-0q"><div class="css-3f"><a class="css-c8" href="/danh-muc/x">{e(p.category)}</a><h1 class="css-h1t">{e(p.title)}</h1><div class="css-fx"><img class="css-av" alt=""><div><a class="css-2l0c" href="/nguoi-dung/x">{e(p.author)}</a><div class="css-7y"><span>{p.when.day} tháng {p.when.month} {p.when.year}</span><span> · {len(p.body)} phút đọc</span></div></div><button class="css-fl">Theo dõi</button></div><div class="css-body">{"".join(f'<div class="css-bl"><p class="css-p4">{e(x)}</p></div>' for x in p.paragraphs)}</div>
<div class="css-rt"><button>▲</button><span>{tally(p, "up", 2, 99)}</span><button>▼</button><span>{tally(p, "v", 100, 9999)} lượt xem</span></div></div><section class="css-cm"><h3>Bình luận ({len(comments(p))})</h3>{said}</section><section class="css-rl"><h3>Bài viết nổi bật khác</h3>{items(others(p), '<div class="css-it"><a>{}</a></div>')}</section></main><footer class="css-ft"><p>Công ty TNHH Nhện Viết. Người chịu trách nhiệm: Trần Việt Anh</p></footer></div></body></html>"""


def ministry_health(p: Piece) -> str:
    """A ministry's portal: section as a heading of the page, day and hour with AM or PM, name to the right."""
    return f"""<!DOCTYPE html>
<html class="aui ltr" lang="vi-VN"><head><meta charset="UTF-8"><title>{e(p.category)} - Cổng thông tin Bộ</title></head><body class="aui yui3-skin-sam"><header><div class="logo">CỔNG THÔNG TIN ĐIỆN TỬ BỘ Y TẾ VÀ PHÒNG BỆNH</div><ul class="menu">{items(("Giới thiệu", "Dịch vụ công", "Thống kê y tế", "Công khai kết quả đấu thầu", "Đường dây nóng"))}</ul></header>
<div class="row-fluid"><div class="span8"><ul class="breadcrumb"><li><a>Trang chủ</a><span class="divider">/</span></li><li class="active"><a>{e(p.category)}</a></li></ul><div class="asset-full"><h3 class="header-title"><span>{e(p.title)}</span></h3><div class="metadata-entry"><i class="icon-calendar"></i> {p.when:%d/%m/%Y} | {p.when:%I:%M} {"AM" if p.when.hour < 12 else "PM"} &nbsp;|&nbsp; <i class="icon-print"></i></div><div class="asset-content"><p><strong>{e(p.lead)}</strong></p>{"".join(f'<p style="text-align:justify;">{e(x)}</p>' for x in p.body)}<p style="text-align:right;"><strong>{e(p.author)}</strong></p></div></div>
<div class="taglib-asset"><h4>Tin liên quan</h4><ul>{"".join(f"<li><a>{e(x)}</a> <span>{when}</span></li>" for x, when in older(p))}</ul></div></div><div class="span4"><h4>TIN NỔI BẬT</h4>{items(others(p, 3))}<h4>VIDEO</h4><p>Rửa tay đúng cách</p></div></div><footer><p>Địa chỉ: 138A Giảng Võ, Hà Nội. Email: banbientap@byt.example</p></footer></body></html>"""


def technical_university(p: Piece) -> str:
    """A university on a theme of its own: section over the headline, day below it; nobody signs."""
    return f"""<!doctype html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Đại học Kỹ thuật Trung Du</title><meta property="og:type" content="article"><meta property="og:title" content="{e(p.title)}"></head><body class="wp-singular single"><div class="top-links">{items(("Email", "Thư viện", "Cổng sinh viên", "English"), "<a>{}</a>")}</div><header class="site-header"><ul>{items(("Giới thiệu", "Tuyển sinh", "Đào tạo", "Nghiên cứu", "Tin tức & Sự kiện"))}</ul></header>
<section class="single-news"><div class="container"><div class="single-cat"><a>{e(p.category)}</a></div><h1 class="single-title">{e(p.title)}</h1><div class="single-date"><span>{day(p)}, {p.when:%d.%m.%Y}</span></div><div class="single-content"><p><em><strong>{e(p.lead)}</strong></em></p>{"".join(f"<p>{e(x)}</p>" for x in p.body[:2])}<figure class="wp-caption aligncenter"><img src="b.jpg"><figcaption class="wp-caption-text">Quang cảnh buổi lễ</figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[2:])}</div><div class="single-share"><span>Chia sẻ:</span><a>Facebook</a></div></div></section>
<section class="single-related"><h2>Tin tức khác</h2>{"".join(f'<div class="item"><span class="date">{when}</span><h3><a>{e(x)}</a></h3></div>' for x, when in older(p, "%d.%m.%Y"))}</section><footer class="site-footer"><p>Số 666 đường 3/2, phường Tích Lương</p><p>© 2026 Đại học Kỹ thuật Trung Du</p></footer></body></html>"""


def builder_site(p: Piece) -> str:
    """A cooperative's site made in a web builder: who, when and how long over the headline, section below the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="generator" content="Wix.com Website Builder"><title>{e(p.title)}</title></head><body><div id="SITE_CONTAINER"><div id="masterPage"><header id="SITE_HEADER"><h4>HTX Chè Suối Giàng</h4><nav>{items(("Nhà", "Vườn chè", "Câu chuyện", "Đặt hàng"), "<li><a><p>{}</p></a></li>")}</nav></header><main id="PAGES_CONTAINER"><div data-hook="post-page"><nav data-hook="post-list-header"><a>Tất cả bài viết</a></nav><article><div class="post-header"><ul><li><span data-hook="user-name">{e(p.author)}</span></li><li><span data-hook="time-ago" title="{p.when.day} thg {p.when.month}, {p.when.year}">{p.when.day} thg {p.when.month}, {p.when.year}</span></li><li><span data-hook="time-to-read">{len(p.body)} phút đọc</span></li></ul></div>
<h1 data-hook="post-title"><span>{e(p.title)}</span></h1><section data-hook="post-description">{"".join(f'<p id="viewer-{n}"><span>{e(x)}</span></p>' for n, x in enumerate(p.paragraphs))}</section></article><footer data-hook="post-footer"><ul data-hook="category-label-list" aria-label="Danh mục bài đăng"><li><a>{e(p.category)}</a></li></ul><span data-hook="view-count">{tally(p, "v", 3, 400)} lượt xem</span><span>0 bình luận</span></footer></div><div data-hook="related-posts"><h2>Bài đăng gần đây</h2><a>Xem tất cả</a>{items(others(p, 3), '<article><a><p data-hook="post-title">{}</p></a></article>')}</div></main><footer id="SITE_FOOTER"><p>Bản Giàng, xã Nà Hang. Zalo: 0912 000 345</p></footer></div></div></body></html>"""


def open_journal(p: Piece) -> str:
    """A university's journal on the common open system: authors with their house, when it appeared, which section."""
    return f"""<!DOCTYPE html>
<html lang="vi-VN" xml:lang="vi-VN"><head><meta charset="utf-8"><title>{e(p.title)} | Tạp chí Khoa học Trung Du</title><meta name="generator" content="Open Journal Systems 3.3.0.14"><meta name="citation_title" content="{e(p.title)}"/></head><body class="pkp_page_article pkp_op_view"><header class="pkp_structure_head"><div class="pkp_site_name"><a>Tạp chí Khoa học Trung Du</a></div><ul id="navigationPrimary">{items(("Số hiện tại", "Lưu trữ", "Thông báo", "Giới thiệu"))}</ul></header>
<div class="pkp_structure_main"><nav class="cmp_breadcrumbs"><ol><li><a>Trang chủ</a><span class="separator">/</span></li><li><a>Lưu trữ</a><span class="separator">/</span></li><li><a>T. {tally(p, "t", 5, 30)} S. 2 ({p.when.year})</a><span class="separator">/</span></li><li class="current"><span>{e(p.category)}</span></li></ol></nav><article class="obj_article_details"><h1 class="page_title">{e(p.title)}</h1><div class="row"><div class="main_entry"><section class="item authors"><h2 class="pkp_screen_reader">Tác giả</h2><ul class="authors"><li>
<span class="name">
{e(p.author)}
</span>
<span class="affiliation">
Trường Đại học Trung Du
</span>
</li></ul></section><section class="item abstract"><h2 class="label">Tóm tắt</h2>{ps(p)}</section></div>
<div class="entry_details"><div class="item galleys"><a class="obj_galley_link pdf">PDF</a></div><div class="item published"><section class="sub_item"><h2 class="label">Đã xuất bản</h2><div class="value"><span>{p.when:%d-%m-%Y}</span></div></section></div><div class="item issue"><section class="sub_item"><h2 class="label">Chuyên mục</h2><div class="value">{e(p.category)}</div></section></div></div></div></article></div><aside class="pkp_structure_sidebar"><h2>Ngôn ngữ</h2><ul><li><a>English</a></li><li><a>Tiếng Việt</a></li></ul></aside><footer class="pkp_structure_footer"><p>ISSN: 1859-2171. 12 đường Lương Ngọc Quyến</p></footer></body></html>"""


def showbiz(p: Piece) -> str:
    """A page of entertainment: author, whose text it is, and time as one line of spans."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta property="og:title" content="{e(p.title)}"></head><body><div id="k14-header"><ul class="kmli-menu">{items(("Star", "Ciné", "Musik", "Beauty & Fashion", "Thế giới đó đây", "Ăn - Quẩy - Đi"), '<li class="kmli"><a>{}</a></li>')}</ul></div><div class="kbw-submenu"><a class="active" href="/x.chn">{e(p.category)}</a></div>
<div class="klw-body-top"><h1 class="kbwc-title">{e(p.title)}</h1><div class="kbwc-meta"><span class="kbwcm-author">{e(p.author)}, </span><span class="kbwcm-source">Theo <a>Đời sống Trẻ</a></span> <span class="kbwcm-time" title="{p.when:%Y-%m-%dT%H:%M:%S}">{p.when:%H:%M} {p.when:%d/%m/%Y}</span></div></div><div class="klw-new-content"><h2 class="knc-sapo">{e(p.lead)}</h2><div class="knc-relate-wrapper"><ul>{items(others(p, 2), '<li class="krwli"><a>{}</a></li>')}</ul></div><div class="knc-content detail-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></div>
<div class="klw-new-tags"><ul class="knt-list">{items(("gia đình", "cuộc sống"), '<li class="kli"><a>{}</a></li>')}</ul></div><div class="kds-same-category"><h3>Cùng chuyên mục</h3>{items(others(p)[2:], '<div class="kscli"><h4><a>{}</a></h4></div>')}</div><div class="kfooter"><p>Trụ sở: Tầng 21, tòa nhà Center, phố Nguyễn Huy Tưởng</p><p>Chịu trách nhiệm quản lý nội dung: Bà Nguyễn Bích Minh</p></div></body></html>"""


LAYOUTS = (city_paper, channel, army, front, commune_plain, old_blog, market_wire, z_paper, drawn_by_app, ministry_health,
           technical_university, builder_site, open_journal, showbiz)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"technical_university": {"author": {0, 1, 2, 3}}, "front": {"author": {0, 2}}}
