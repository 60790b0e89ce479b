"""The twenty-sixth round: offices, papers, a school and companies, as one meets them after the two samples."""

from __future__ import annotations

from html.entities import codepoint2name
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

SEED = 2626
HEADS = (
    ("Hơn 200 thửa ruộng bỏ hoang ở Thạch Khê được cày trở lại", "Nông nghiệp - Nông thôn", "Đặng Thị Hiền"),
    ("Bí thư Tỉnh ủy tiếp xúc cử tri xã Vĩnh Thuận", "Tin trong tỉnh", "Minh Quân"),
    ("Học sinh vùng lũ trở lại trường sau mười ngày nghỉ", "Giáo dục", "Trần Thị Kim Liên"),
    ("Mở tuyến phà đêm phục vụ công nhân khu công nghiệp", "Đô thị - Hạ tầng", "Phùng Gia Bảo"),
    ("Thầy lang của bản: Bốn mươi năm hái thuốc cứu người", "Gương sáng đời thường", "Lường Thị Xoa"),
    ("Triệt phá đường dây đánh bạc qua mạng trên 500 tỷ đồng", "An ninh trật tự", "Tiến Dũng"),
    ("Đội tuyển bắn súng tỉnh giành ba huy chương vàng", "Thể thao", "Lan Phương - Bá Thịnh"),
    ("Làm gì khi trẻ sốt cao co giật?", "Sức khỏe", "Trương Mỹ Dung"),
)  # fmt: skip
_MORE = (
    "Đường liên xã Tân Lập - Mỹ Quới ngập sâu nửa mét", "Khai mạc trại sáng tác mỹ thuật vùng biên", "Bưởi da xanh vào mùa, thương lái đến tận vườn", "Lập danh sách hộ khó khăn nhận gạo hỗ trợ",
    "Tạm dừng khai thác mỏ đá Núi Voi", "Thư viện lưu động về với trẻ em vùng cao", "Xe buýt tăng chuyến dịp nghỉ lễ", "Thi thử tốt nghiệp: Phổ điểm môn Toán thấp",
    "Kiểm tra đột xuất các cơ sở giết mổ gia cầm", "Chợ đêm ven sông mở lại sau hai năm", "Tổ chức đối thoại với hộ dân vùng dự án hồ chứa", "Hai em nhỏ thoát nạn nhờ người đi câu",
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def _more(p: Piece, count: int = 4) -> list[str]:
    return more_of(_MORE, p, count)


def _dated(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    return before(_more(p), p, 2, mark)


def _named(text: str) -> str:
    """Write letters by their names where HTML has one, as an old editor in the browser does."""
    return "".join(f"&{codepoint2name[ord(c)]};" if ord(c) > 127 and ord(c) in codepoint2name else c for c in e(text))  # fmt: skip


def district_sheet(p: Piece) -> str:
    """A district's page without its menu: section in capitals, hour, bar, day; name, then its house in brackets."""
    return (
        f"{p.category.upper()}\n\n{p.title}\n\n{p.when:%H:%M} | {p.when:%d/%m/%Y}\n|\n\n{p.lead}\n\n" + "\n\n".join(f"     {x}" for x in p.body)
        + f"\n\n{p.author}\n\n(Trung tâm Văn hóa - Truyền thông huyện)\n  • Họ và tên *\n  • Email *\n  • Nội dung *\n  • Mã xác nhận *\nGửi bình luận\nTin bài đã đưa\n" + "\n".join(f"  • {x} ({when})" for x, when in _dated(p))
    )  # fmt: skip


def city_office(p: Piece) -> str:
    """An office of a city on Liferay: a trail in rows, “Ngày đăng”, bar, hour with AM or PM; the name last."""
    return (
        "Truy cập nội dung luôn\nTrang chủ\nGiới thiệu\nCơ cấu tổ chức\nChức năng nhiệm vụ\nLãnh đạo Sở\nTin tức sự kiện\nBưu chính viễn thông\nThanh tra\nHỏi đáp\nLiên hệ\nSơ đồ cổng\n\n"
        f"Trang chủ\n{p.category}\n\n{p.title}\n\nNgày đăng {p.when:%d/%m/%Y} | {p.when:%I:%M %p}  | Lượt xem: {tally(p, 'v', 200, 6000)}\n\n{gap(p)}\n\n{p.author}\n\nTin liên quan\n" + "\n".join(f"{x} ({when})" for x, when in _dated(p))
        + "\n\nđầu tư công\nThông tin dự án\nĐấu thầu mua sắm công\n\nThủ tục hành chính\nLĩnh vực Nội vụ\nLĩnh vực Xuất bản\n\nliên kết website\nChọn liên kết\nMặt trận Tổ quốc\n\n| Về đầu trang |\nĐăng nhập |\nCỔNG THÔNG TIN ĐIỆN TỬ SỞ THÔNG TIN THÀNH PHỐ\nĐịa chỉ: Số 18 Giảng Võ - Điện thoại: (024) 3512 0000; Fax: (024) 3736 0000"
    )  # fmt: skip


def great_daily(p: Piece) -> str:
    """A daily of the web: section, then weekday and time with the zone, headline; name last, “Trở lại” to the section."""
    said = "\n".join(f"{a}\n{b}\nThích {tally(p, a, 1, 80)}\nTrả lời\n{t:%H:%M %d/%m}" for a, b, t in comments(p))  # fmt: skip
    return (
        "Báo tiếng Việt nhiều người xem\nMới nhất\nTin theo khu vực\nĐăng nhập\nThời sự\nGóc nhìn\nThế giới\nVideo\nKinh doanh\nKhoa học\nGiải trí\nSố hóa\nXe\nTất cả\n\n"
        f"{p.category}\n{day(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)\n\n{p.title}\n\n{p.lead}\n\n" + "\n\n".join((*p.body[:2], "Quang cảnh buổi lễ. Ảnh: Tòa soạn", *p.body[2:]))
        + f"\n\n{p.author}\n\nTrở lại {p.category}\nCopy link thành công\nÝ kiến\n{len(comments(p))}\n{said}\n\nTin cùng chuyên mục\n" + "\n".join(_more(p)) + "\n\nTổng biên tập: Phan Thế Hiệp\nĐịa chỉ: Tầng 10, tòa A, phường Cầu Giấy\nĐiện thoại: 024 7300 0000\n© 1998-2026. Toàn bộ bản quyền thuộc Báo."
    )  # fmt: skip


def boarding_school(p: Piece) -> str:
    """A boarding school: headline, then day, posted by whom and “trong” the section in one row."""
    return (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG PHỔ THÔNG DÂN TỘC NỘI TRÚ NÀ HANG\n\nTrang chủ\nTổ chuyên môn\nĐoàn - Hội\nThời khóa biểu\nTra cứu điểm\nThư viện số\n\n"
        f"{p.title}\n{p.when:%d-%m-%Y} - Đăng bởi {p.author} trong {p.category}\n\n{tight(p)}\n\nBài viết mới\n" + "\n".join(_more(p))
        + "\n\nLịch công tác tuần\nTuần 14: từ 23/11 đến 28/11\n\nVăn bản mới\nCông văn về khám sức khỏe học sinh\n\nTruy cập hôm nay: 48\nTổng: 190.233\nHiệu trưởng: Thầy Ma Văn Tuyên - ĐT: 0207 3864 105"
    )  # fmt: skip


def farmers_union(p: Piece) -> str:
    """A farmers' union: trail, headline, when it was updated; news and pictures by whom at the end; some unsigned."""
    return (
        "HỘI NÔNG DÂN TỈNH SÔNG DIÊM\n\nTrang nhất\nGiới thiệu\nTin tức\nPhong trào thi đua\nQuỹ hỗ trợ nông dân\nVăn bản của Hội\n\n"
        f"Trang nhất / Tin tức / {p.category}\n\n{p.title}\n\nCập nhật lúc {p.when.hour}h{p.when:%M}, ngày {p.when:%d/%m/%Y}\n\n{gap(p)}" + by(p, "\n\nTin và ảnh: {}")
        + "\n\nIn tin\nGửi tin này cho bạn\n\nCÁC TIN KHÁC:\n" + "\n".join(f"- {x} ({when})" for x, when in _dated(p, "%d/%m/%Y %H:%M"))
        + "\n\nGIÁ NÔNG SẢN\nLúa IR50404: 7.100\nTôm thẻ: 108.000\n\nLIÊN KẾT WEB\nTrung ương Hội\nBáo Đảng\n\nTrụ sở: 21 Nguyễn Thái Học - Email: hnd@songdiem.example"
    )  # fmt: skip


def power_company(p: Piece) -> str:
    """A power company: headline in capitals, day, bullet, section; words and pictures by whom below the text."""
    return (
        "Công ty Điện lực Trung Du\nTổng đài CSKH 1900 1006\nTra cứu hóa đơn\nLịch cắt điện\nVỀ CHÚNG TÔI\nTIN TỨC\nDỊCH VỤ ĐIỆN\nAN TOÀN ĐIỆN\nTUYỂN DỤNG\n\n"
        f"{p.title.upper()}\n\n{p.when:%d/%m/%Y} • {p.category}\n\n{gap(p)}\n\nBài: {p.author}\nẢnh: Cộng tác viên\n\nChia sẻ:\nFacebook\nZalo\n\nTIN MỚI\n" + "\n\n".join(f"{x}\n{when}" for x, when in _dated(p))
        + "\n\nLỊCH NGỪNG CUNG CẤP ĐIỆN\nTheo mã khách hàng\nTheo đơn vị\n\nSố 12 đường Hùng Vương, phường Gia Cẩm\nGiấy phép hoạt động điện lực số 88/GP-ĐTĐL"
    )  # fmt: skip


def youth_rows(p: Piece) -> str:
    """A youth paper: section, headline, name, its letter box and the time in four rows."""
    return (
        "TUỔI MỚI\nChính trị\nThời luận\nKinh tế\nĐời sống\nVăn hóa\nGiới trẻ\nMuôn màu\nNhịp sống số\nRao vặt\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.author}\n\nbandoc@tuoimoi.example\n\n{p.when:%d/%m/%Y} {p.when:%H:%M} GMT+7\n\nTheo dõi Tuổi Mới trên\n\n{p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ", *p.body[1:]))
        + "\n\nTin liên quan\n" + "\n".join(_more(p, 2)) + f"\n\nĐọc tiếp về chủ đề này\n{_more(p)[2]}\n\nKhám phá thêm chủ đề\nxã đảo\nmùa lũ\n\nBình luận (0)\nGửi bình luận\n\nĐường dây nóng\n0906 645 000\nPhụ trách tòa soạn: Lê Thanh Hưng\n268 - 270 Nguyễn Đình Chiểu"
    )  # fmt: skip


def named_letters(p: Piece) -> str:
    """A city's department on an older Liferay, letters of the text written by name; the name below it to the right."""
    body = "".join(f'<p style="text-align: justify;">{_named(x)}</p>' for x in p.body)
    return f"""<!DOCTYPE html>
<html class="ltr" dir="ltr" lang="en-US"><head><title>{e(p.title)} - Sở Du Lịch</title><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head><body class="blue yui3-skin-sam signed-out public-page site"><a href="#main-content" id="skip-to-content">Skip to Content</a><div id="wrapper"><header id="banner"><img alt="Sở Du lịch"></header><nav id="navigation"><ul>{items(("Trang chủ", "Giới thiệu", "Tin tức sự kiện", "Điểm đến", "Hỏi đáp", "Liên hệ", "Sơ đồ cổng"), "<li><a><span>{}</span></a></li>")}</ul></nav><nav id="breadcrumbs"><ul class="breadcrumb"><li class="first"><a>Home</a><span class="divider">/</span></li><li class="last"><a>{e(p.category)}</a></li></ul></nav>
<div class="columns-2" id="main-content"><div class="portlet-column"><div class="portlet-body"><div class="asset-full"><h3 class="news-title">{e(p.title)}</h3><div class="info-publish">Publish date {p.when:%d/%m/%Y} | {p.when:%I:%M %p} &nbsp;|&nbsp;View count: {tally(p, "v", 100, 5000)}</div><div class="news-summary"><strong>{_named(p.lead)}</strong></div><div class="journal-content">{body}<p style="text-align: right;"><strong>{_named(p.author)}</strong></p></div><div class="news-tools"><a>In trang</a> <a>Về đầu trang</a></div><div class="news-others"><h4>Tin đã đưa</h4><ul>{"".join(f"<li><a>{e(x)}</a> <span>({when})</span></li>" for x, when in _dated(p))}</ul></div></div></div></div>
<div class="portlet-column-last"><h2>thông báo</h2>{items(("Lấy ý kiến dự thảo quy chế", "Lịch tiếp công dân tháng 12"), "<p><a>{}</a></p>")}<h2>liên kết website</h2><select><option>Chọn liên kết</option><option>Bộ Văn hóa</option></select></div></div><footer id="footer"><p>CỔNG THÔNG TIN ĐIỆN TỬ SỞ DU LỊCH</p><p>Địa chỉ: Số 47 Hàng Dầu</p><p>® Ghi rõ nguồn khi phát hành lại thông tin.</p></footer></div></body></html>"""


def utility_classes(p: Piece) -> str:
    """A town's page whose classes only say how things look: section over the headline, “ngày … lúc …”, who posted."""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>Cổng thông tin điện tử thị xã Hòa Lộc</title></head><body><div class="bg-red-700 text-yellow-300 p-3"><p class="text-2xl font-bold">CỔNG THÔNG TIN ĐIỆN TỬ THỊ XÃ HÒA LỘC</p></div><div class="flex bg-red-500 text-white">{items(("Giới thiệu", "Tin tức - Sự kiện", "Dịch vụ công", "Công dân", "Doanh nghiệp", "Du khách"), '<div class="px-4 py-2"><a>{}</a></div>')}</div>
<div class="grid grid-cols-12 gap-4"><div class="col-span-12 md:col-span-8 p-3"><p class="text-red-700 uppercase font-medium"><a>{e(p.category)}</a></p><h1 class="text-3xl font-bold my-2">{e(p.title)}</h1><div class="flex justify-between text-sm text-gray-400 italic"><p>ngày {p.when:%d-%m-%Y} lúc {p.when:%H:%M}</p><p>Người đăng: <span class="font-medium">{e(p.author)}</span></p></div><hr><p class="font-bold my-3">{e(p.lead)}</p>{"".join(f'<p class="my-3 text-justify">{e(x)}</p>' for x in p.body)}<div class="flex my-4"><i class="bi bi-facebook"></i><i class="bi bi-printer"></i></div></div>
<div class="col-span-12 md:col-span-4 bg-white p-3"><p class="uppercase font-medium border-b-2">Tin xem nhiều</p>{"".join(f'<div class="flex my-3"><p><a class="hover:underline">{e(x)}</a></p><p class="text-sm text-gray-400">{when}</p></div>' for x, when in _dated(p, "%d-%m-%Y"))}<p class="uppercase font-medium border-b-2">Thời tiết</p><p>Hòa Lộc 28 °C</p></div></div><div class="bg-gray-800 text-white p-4"><p>Đơn vị chủ quản: UBND thị xã Hòa Lộc</p><p>Số lượt truy cập: 10.204.118</p></div></body></html>"""


def ministry_card(p: Piece) -> str:
    """A ministry's page: headline, then day and section in a row, and “Tác giả” under the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Bộ Nông nghiệp - {e(p.title)}</title><meta name="author" content="Cổng thông tin điện tử Bộ"></head><body><header class="header"><div class="header-top"><a>English</a> <a>Thư điện tử</a> <a>RSS</a></div><div class="header-name">BỘ NÔNG NGHIỆP</div><nav class="mega-menu">{items(("Trang chủ", "Giới thiệu", "Lãnh đạo Bộ", "Văn bản", "Số liệu", "Phản ánh kiến nghị"), '<a class="mega-link">{}</a>')}</nav></header>
<section class="detail"><h1 class="detail-title">{e(p.title)}</h1><div class="detail-meta"><span class="detail-time">{p.when:%H:%M} {p.when:%d/%m/%Y}</span><span class="line">|</span><a class="detail-cate">{e(p.category)}</a></div><p class="detail-sapo">{e(p.lead)}</p><div class="detail-content"><p>{e(p.body[0])}</p><figure><img src="b.jpg" alt=""><figcaption>Quang cảnh buổi lễ. Ảnh: Báo điện tử</figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}</div><p class="detail-author">Tác giả: <b>{e(p.author)}</b></p><div class="detail-keys"><span>Từ khóa:</span> <a>nông nghiệp</a> <a>đồng ruộng</a></div></section>
<section class="other"><h2>Tin cùng chuyên mục</h2>{items(_more(p), '<div class="other-item"><a>{}</a></div>')}</section><aside class="right"><h2>Video</h2><p><a>Toàn cảnh nông nghiệp tuần qua</a></p><h2>Chuyên trang</h2><p><a>Phòng, chống thiên tai</a></p></aside><footer><p>© Cổng thông tin điện tử Bộ. Địa chỉ: Số 2 Ngọc Hà</p><p>Trưởng Ban Biên tập: Chánh Văn phòng Bộ</p></footer></body></html>"""


def quiet_theme(p: Piece) -> str:
    """An association's site on a light theme: day and “bởi” under the headline, the section in the foot of the entry."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Hội Làm vườn Trung Du</title><meta name="generator" content="WordPress 6.6.1"></head><body class="single single-post one-container right-sidebar"><header class="site-header"><div class="inside-header"><p class="main-title"><a>Hội Làm vườn Trung Du</a></p><p class="site-description">Vườn đẹp, nhà vui</p></div></header><nav class="main-navigation"><ul>{items(("Trang chủ", "Kỹ thuật", "Hội viên", "Chợ cây giống", "Liên hệ"), '<li class="menu-item"><a>{}</a></li>')}</ul></nav>
<div class="site grid-container"><main class="site-main"><article class="post type-post"><div class="inside-article"><header class="entry-header"><h1 class="entry-title">{e(p.title)}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{p.when.isoformat()}+07:00">{p.when.day} Tháng {p.when.month}, {p.when.year}</time></span> <span class="byline">bởi <span class="author vcard"><a class="url fn n" rel="author"><span class="author-name">{e(p.author)}</span></a></span></span></div></header><div class="entry-content">{ps(p)}</div><footer class="entry-meta"><span class="cat-links"><span class="screen-reader-text">Danh mục </span><a rel="category tag">{e(p.category)}</a></span><nav class="post-navigation"><div class="nav-previous"><span class="prev"><a rel="prev">{e(_more(p)[0])}</a></span></div><div class="nav-next"><span class="next"><a rel="next">{e(_more(p)[1])}</a></span></div></nav></footer></div></article><div class="comments-area"><h3 class="comment-reply-title">Viết một bình luận</h3><form><textarea></textarea><input value="Đăng bình luận" type="submit"></form></div></main>
<aside class="widget-area sidebar"><h2 class="widget-title">Bài mới</h2><ul>{items(_more(p)[2:])}</ul><h2 class="widget-title">Lưu trữ</h2><ul><li>Tháng Mười Một 2026</li><li>Tháng Mười 2026</li></ul></aside></div><footer class="site-info">© 2026 Hội Làm vườn Trung Du</footer></body></html>"""


def table_commune(p: Piece) -> str:
    """A commune's page of nested tables: the section heads the middle cell, day over the headline, name in slanted letters."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>UBND xã Vĩnh Thuận</title></head><body><table width="1000" align="center" cellpadding="0"><tr><td colspan="3"><img src="banner.jpg" alt="UBND xã Vĩnh Thuận"></td></tr><tr><td colspan="3" class="menu">{items(("Trang chủ", "Bộ máy", "Thủ tục", "Chuyển đổi số", "Liên hệ"), '<a class="mn">{}</a> ')}</td></tr><tr><td width="200" valign="top"><table><tr><td class="boxhead">DANH MỤC</td></tr>{items(("Tổ chức đảng", "Hội đồng nhân dân", "Lịch họp"), "<tr><td><a>{}</a></td></tr>")}</table></td>
<td valign="top"><table width="100%"><tr><td class="boxhead"><a>{e(p.category)}</a></td></tr><tr><td><table><tr><td class="ngay">{p.when:%d/%m/%Y}</td></tr><tr><td class="tieude">{e(p.title)}</td></tr><tr><td class="tomtat">{e(p.lead)}</td></tr><tr><td class="noidung">{"".join(f"<p>{e(x)}</p>" for x in p.body)}{by(p, '<p align="right"><em>{}</em></p>')}</td></tr></table></td></tr><tr><td class="khac"><b>Các tin khác</b><br>{"".join(f"<a>{e(x)}</a> <i>({when})</i><br>" for x, when in _dated(p))}</td></tr></table></td>
<td width="180" valign="top"><table><tr><td class="boxhead">LIÊN KẾT</td></tr><tr><td><select><option>UBND tỉnh</option><option>Cổng dịch vụ công</option></select></td></tr><tr><td class="boxhead">TRUY CẬP</td></tr><tr><td>Tổng truy cập: {tally(p, "t", 10000, 900000)}</td></tr></table></td></tr><tr><td colspan="3" class="foot">UBND xã Vĩnh Thuận. Điện thoại: 0297 3829 117</td></tr></table></body></html>"""


def marked_news(p: Piece) -> str:
    """A news site that marks its parts for machines: trail of list items, name and time in one paragraph."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta property="og:site_name" content="Tin Phương Nam"><meta property="og:title" content="{e(p.title)}"></head><body><header><a href="/" class="brand">Tin Phương Nam</a><ul class="nav">{items(("Thời sự", "Dân sinh", "Miền Tây", "Thể thao", "Giải trí"))}</ul><span class="today">Chủ Nhật, 29/11/2026</span></header><main itemscope itemtype="https://schema.org/NewsArticle"><ol class="crumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement"><a itemprop="item"><span itemprop="name">Tin Phương Nam</span></a></li><li itemprop="itemListElement"><a itemprop="item"><span itemprop="name">{e(p.category)}</span></a></li></ol>
<h1 itemprop="headline">{e(p.title)}</h1><p class="credit"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{e(p.author)}</span></span> – <time itemprop="datePublished" datetime="{p.when.isoformat()}+07:00">{p.when:%H:%M}, {p.when:%d/%m/%Y}</time></p><h2 class="intro" itemprop="description">{e(p.lead)}</h2><div itemprop="articleBody">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></main>
<div class="share">Chia sẻ <a>Facebook</a> <a>Zalo</a></div><section class="talk"><h3>Bình luận</h3>{"".join(f'<div class="talk-item"><b>{e(a)}</b><p>{e(b)}</p><small>{t:%d/%m/%Y %H:%M}</small></div>' for a, b, t in comments(p))}</section><section class="suggest"><h3>Có thể bạn quan tâm</h3><ul>{items(_more(p))}</ul></section><footer><p>Tin Phương Nam - Giấy phép số 19/GP-TTĐT. Hotline 0283 900 1212</p></footer></body></html>"""


def letters_magazine(p: Piece) -> str:
    """A magazine on Ghost: tag, headline, summary; a card of the name over day and minutes to read."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta name="generator" content="Ghost 5.82"><meta property="og:site_name" content="Ven Sông"><meta property="article:published_time" content="{p.when.isoformat()}.000Z"></head><body class="post-template"><div class="gh-site"><header id="gh-head"><a class="gh-head-logo">Ven Sông</a><nav class="gh-head-menu"><ul class="nav">{items(("Số mới", "Chuyện kể", "Về chúng tôi"))}</ul></nav><a class="gh-head-button">Đăng ký</a></header>
<main id="site-main"><article class="gh-article post"><header class="gh-article-header"><div class="gh-article-tag"><a>{e(p.category)}</a></div><h1 class="gh-article-title">{e(p.title)}</h1><p class="gh-article-excerpt">{e(p.lead)}</p><div class="gh-article-meta"><ul class="gh-author-image-list"><li><img alt=""></li></ul><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a>{e(p.author)}</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="{p.when:%Y-%m-%d}">{p.when.day} thg {p.when.month} {p.when.year}</time><span class="gh-article-meta-length"> — {len(p.body)} phút đọc</span></div></div></div></header><section class="gh-content gh-canvas">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</section></article><section class="gh-container"><h2 class="gh-container-title">Đọc tiếp</h2><div class="gh-feed">{items(_more(p, 3), '<article class="gh-card"><h3 class="gh-card-title"><a>{}</a></h3></article>')}</div></section></main>
<footer class="gh-footer"><div class="gh-copyright">Ven Sông © 2026. Vận hành bởi Ghost</div><div class="gh-subscribe"><h2>Nhận thư mỗi sáng thứ Sáu</h2></div></footer></div></body></html>"""


LAYOUTS = (district_sheet, city_office, great_daily, boarding_school, farmers_union, power_company, youth_rows, named_letters, utility_classes, ministry_card,
           quiet_theme, table_commune, marked_news, letters_magazine)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"farmers_union": {"author": {1, 2}}, "table_commune": {"author": {3}}}
