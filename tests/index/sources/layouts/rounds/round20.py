"""The twentieth round: a union's paper, agencies, offices of a province, journals, clinics, shops that write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps
from tests.index.sources.layouts.rounds.stories import (
    by,
    day,
    older,
    others,
    stories,
    tally,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 2020
HEADS = (
    ("Công nhân khu chế xuất được khám mắt, cắt kính miễn phí", "Công đoàn", "Hà Anh Chiến"),
    ("Ngân hàng siết cho vay mua căn nhà thứ ba", "Tài chính - Ngân hàng", "Diệu Linh"),
    ("Vì sao trẻ dưới 5 tuổi dễ bị tay chân miệng vào tháng 9?", "Y tế - Sức khỏe", "BS.CKII Trương Cẩm Tú"),
    ("Bỏ lương trăm triệu về làng nung gốm", "Khởi nghiệp", "Ksor H’Yuên"),
    ("Vai trò của già làng trong xây dựng đời sống văn hóa ở cơ sở: Thực tiễn và một số vấn đề đặt ra", "Nghiên cứu - Trao đổi", "TS. Nguyễn Thị Mai Chi"),
    ("Ngư dân Cồn Sẻ trúng đậm luồng cá cơm đầu vụ", "Biển đảo", "Lê Bình - Văn Chức"),
    ("Động đất mạnh ngoài khơi, nhiều nước phát cảnh báo sóng thần", "Thế giới", "Bảo Anh (tổng hợp)"),
    ("Sở Nông nghiệp và Môi trường họp bàn giải pháp cấp nước cho vùng hạn", "Hoạt động của ngành", "Nguyễn Hữu"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def labour(p: Piece) -> str:
    """The unions' daily: name, stroke and time in one row under the headline."""
    return (
        "Báo Công Nhân\nLOGIN\nMỚI NHẤT\nVIDEO\nTHỜI SỰ\nXÃ HỘI\nKINH DOANH\nCÔNG ĐOÀN\nBẠN ĐỌC\nVĂN HÓA - GIẢI TRÍ\nTHỂ THAO\nTHẾ GIỚI\nPHOTO\n\n"
        f"{p.category}\n{p.title}\n{p.author}  |  {p.when:%d/%m/%Y %H:%M} (GMT+7)\nTặng sao\nBình luận {tally(p, 'b', 0, 9)}\n\n{p.lead}\n\nQuang cảnh buổi lễ. Ảnh: Tô Thế\n\n" + "\n\n".join(p.body)
        + "\n\nTặng sao tác giả\nChia sẻ bài viết lên facebook\n\nNổi bật\n" + "\n".join(others(p)) + "\n\nCHIA SẺ\nTin tức cùng chủ đề\n"
        + "\n".join(f"{x} {p.category} | {when}" for x, when in older(p)) + "\n\nĐọc thêm trên báo in\nCơ quan của Tổng Liên đoàn\nTòa soạn: 6 phố Phạm Văn Bạch\nHotline: 096 8383388\nLiên hệ quảng cáo: 024 39232694"
    )  # fmt: skip


def agency(p: Piece) -> str:
    """The news agency: summary before the name, its own initials last."""
    return (
        "Mới\nChính trị\nThế giới\nKinh tế\nXã hội\nVăn hóa\nRapNews\nMega Story\nTV\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.lead}\n\n{p.author}\n\n{p.when:%d/%m/%Y %H:%M}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ. (Ảnh: TTXVN)", *p.body[1:]))
        + "\n\n(TTXVN/Tin Mới+)\n\n#" + "\n#".join(x.split(",", maxsplit=1)[0] for x in others(p)[:2]) + "\n\nTheo dõi Tin Mới+\n\nTin liên quan\n\n"
        + "\n\n".join(f"{x}\n\n{x} là tin được nhiều người đọc trong ngày." for x in others(p))
        + "\n\nTin cùng chuyên mục\n\nXem thêm\n\nTin Mới+ - Thông tấn xã\nTổng Biên tập: Trần Tiến Sỹ\nGiấy phép số: 1374/GP-BTTTT cấp ngày 11/9/2008\nQuảng cáo: Phó Tổng Biên tập, 093.202.3636"
    )  # fmt: skip


def province_portal(p: Piece) -> str:
    """A province's portal after the merger: a road of crumbs, a name in the last row, contact of the office."""
    return (
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH SÔNG DIÊM\nGIỚI THIỆU\nCHÍNH QUYỀN\nCÔNG DÂN\nDOANH NGHIỆP\nDU KHÁCH\nTổ chức bộ máy sau sắp xếp\nHệ thống văn bản\nCông báo\nPhản ánh kiến nghị\n\n"
        f"Trang chủ > Tin tức > {p.category}\n\n{p.title}\n\n{day(p)}, {p.when:%d/%m/%Y}\nMàu chữ\nCỡ chữ\nĐọc bài viết\nTải về\n\n{p.lead}\n\n" + "\n\n".join(p.body)
        + by(p, "\n\nTác giả: {}") + f"\n\nLượt xem: {tally(p, 'v', 50, 5000)}\n\nBài viết liên quan\n" + "\n".join(f"{when}\n{x}" for x, when in older(p))
        + "\n\nThông tin cần biết\nLịch cắt điện\nGiá nông sản\nTuyển dụng\n\nCơ quan chủ quản: Ủy ban nhân dân tỉnh Sông Diêm\nChịu trách nhiệm nội dung: Ông Đoàn Tấn Bửu, Chánh Văn phòng\nLiên hệ: 02973.862.029 - Thư điện tử: congttdt@songdiem.example"
    )  # fmt: skip


def disease_control(p: Piece) -> str:
    """A centre for disease control: kicker bar, day written, words and pictures by whom at the end."""
    return (
        "SỞ Y TẾ TỈNH TRUNG DU\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT\nHotline: 1900 9095\nTrang chủ | Giới thiệu | Tin hoạt động | Tiêm chủng | Xét nghiệm | Văn bản | Mua sắm\n\n"
        f"TRANG CHỦ | {p.category.upper()}\n\n{p.title}\n\nNgày viết: {p.when.day}/{p.when.month}/{p.when.year}\n\n{gap(p)}\n\nTin và ảnh: {p.author}\n\nBài viết khác:\n"
        + "\n".join(f"+ {x} ({when})" for x, when in older(p)) + "\n\nVideo clip\nPhòng chống sốt xuất huyết\nPhát thanh\nĐường dây nóng Sở Y tế\nThăm dò: Bạn thấy trang này thế nào?\nĐẹp\nBình thường\nBiểu quyết\n© CDC Trung Du 2026"
    )  # fmt: skip


def theory(p: Piece) -> str:
    """A party school's journal: writer under the headline, day and hour behind a stroke."""
    return (
        "Tạp chí Lý luận và Thực tiễn Trung Du - ISSN 2525-2999\nGiới thiệu\nBan Biên tập\nThể lệ\nBản in\n\n"
        f"{p.category}\n{day(p)}, {p.when:%d/%m/%Y} | {p.when:%H:%M}\n\n{p.title.upper()}\n\n{p.author}\n\n{gap(p)}\n\nBài cùng chuyên mục\n"
        + "\n".join(others(p)) + "\n\nThống kê\nĐang xem: 17\nTổng lượt xem: 2.981.330\nTrường Chính trị tỉnh Trung Du"
    )  # fmt: skip


def government_news(p: Piece) -> str:
    """The government's paper: tools between headline and text, the name alone, set apart."""
    return (
        "Báo Chính Sách\nEnglish\n中文\nTrang chủ\nChính trị\nKinh tế\nVăn hóa\nXã hội\nKhoa giáo\nQuốc tế\nGóp ý hiến kế\nHướng dẫn thực hiện chính sách\n\n"
        f"{p.title}\n{p.category}\n{p.when:%H:%M %d/%m/%Y}\nA- A A+\nChia sẻ\n\n(BĐN) - {p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ - Ảnh: VGP/Nhật Bắc", *p.body[1:]))
        + f"\n\n{p.author}\n\nTham khảo thêm\n" + "\n".join(others(p, 3)) + "\n\nNghị định mới\nTin nổi bật\nCHÍNH SÁCH VÀ CUỘC SỐNG\nPhổ biến\nTrực tuyến\n\n© CỔNG THÔNG TIN ĐIỆN TỬ\nTổng Giám đốc: Nguyễn Hồng Sâm\nTrụ sở: 16 Lê Hồng Phong - Ba Đình - Hà Nội"
    )  # fmt: skip


def primary_school(p: Piece) -> str:
    """A primary school's page: posted by whom when; sections there are none."""
    return (
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LÂM THƯỢNG\nTRƯỜNG TIỂU HỌC VÕ THỊ SÁU\nTrang chủ\nGiới thiệu\nĐội ngũ\nThời khóa biểu\nThực đơn bán trú\nBa công khai\nThư viện ảnh\nLiên hệ\n\n"
        f"{p.title}\n\nĐăng bởi: {p.author} lúc {p.when:%H:%M} ngày {p.when:%d/%m/%Y}\n\n{gap(p)}\n\nBài viết mới nhất\n" + "\n".join(others(p))
        + "\n\nThực đơn tuần 9\nThứ hai: Thịt kho trứng, canh bí\nThứ ba: Cá sốt cà, canh rau ngót\n\nLượt truy cập\n210.447\nThôn Hạ, xã Vân Khê. ĐT: 0210 3870 233"
    )  # fmt: skip


def people_know(p: Piece) -> str:
    """A large daily without paper: author with a time under the name, sections as crumbs."""
    crumbs = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": p.category, "item": "https://danbiet.example/muc.htm"}]}  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Báo Dân Biết</title><meta property="og:title" content="{e(p.title)} | Báo Dân Biết"><meta name="author" content="Báo Dân Biết"><script type="application/ld+json">{json.dumps(crumbs, ensure_ascii=False)}</script></head>
<body><header class="page-header"><nav class="menu"><ol class="menu-wrap">{items(("Tin mới nhất", "Thời sự", "Lao động - Việc làm", "Nhân ái", "Bất động sản", "Tấm lòng"), "<li><a>{}</a></li>")}</ol></nav></header><main class="body container"><ul class="dt-breadcrumb"><li><a>{e(p.category)}</a></li></ul>
<article class="singular-container"><h1 class="title-page detail">{e(p.title)}</h1><div class="author-wrap"><div class="author-avatar"><img src="x.png" alt=""></div><div class="author-meta"><div class="author-name"><a href="/tac-gia"><b>{e(p.author)}</b></a></div><time class="author-time" datetime="{p.when:%Y-%m-%d %H:%M}">{day(p)}, {p.when:%d/%m/%Y - %H:%M}</time></div></div><div class="audio-player"><button>Nghe</button><span>Tốc độ</span></div>
<h2 class="singular-sapo">{e(p.lead)}</h2><div class="singular-content">{"".join(f"<p>{e(x)}</p>" for x in p.body[:2])}<figure class="image align-center"><img src="2.jpg" alt=""><figcaption><p>Quang cảnh buổi lễ (Ảnh: Nam Anh).</p></figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[2:])}</div><ul class="tags-wrap"><li><span>Từ khóa:</span></li><li><a>{e(others(p)[3])}</a></li></ul></article>
<section class="article-related"><h3>TIN LIÊN QUAN</h3>{items(others(p), '<article class="article-item"><h3 class="article-title"><a>{}</a></h3></article>')}</section><section class="comment-box"><h3>Bình luận</h3><p>Bạn cần đăng nhập để bình luận</p></section></main><footer class="page-footer"><p>Cơ quan của Bộ. Tổng biên tập: Phạm Tuấn Tú. Giấy phép số 15/GP-BVHTTDL</p></footer></body></html>"""


def viet_net(p: Piece) -> str:
    """A large portal: crumbs and time in one bar over the headline, name under the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta name="description" content="{e(p.lead)}"><meta property="article:published_time" content="{p.when.isoformat()}+07:00"></head><body><div class="header"><ul class="mainNav">{items(("Chính trị", "Thời sự", "Kinh doanh", "Giải trí", "Thông tin và Truyền thông", "Ô tô - Xe máy"), "<li><a>{}</a></li>")}</ul></div>
<div class="container__left"><div class="bread-crumb-detail"><ul><li><a href="/"><img alt="home icon"></a></li><li><a title="{e(p.category)}">{e(p.category)}</a></li></ul><div class="bread-crumb-detail__time">{day(p)}, {p.when:%d/%m/%Y} - {p.when:%H:%M}</div></div>
<div class="content-detail"><h1 class="content-detail-title">{e(p.title)}</h1><div class="article-detail-author-wrapper"><a class="article-detail-author"><div class="article-detail-author__info"><span class="name">{e(p.author)}</span></div></a></div><h2 class="content-detail-sapo sm-sapo-mb-0">{e(p.lead)}</h2><div class="maincontent main-content" id="maincontent">{"".join(f"<p>{e(x)}</p>" for x in p.body[:1])}<table class="insert-image"><tr><td><img src="a.jpg"></td></tr><tr><td><p>Quang cảnh buổi lễ. Ảnh: Phạm Hải</p></td></tr></table>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}<article class="vnn-template-noneditable"><div class="inner-article"><a>{e(others(p)[0])}</a><span class="insert-wiki-description">{e(others(p)[0])}, theo ghi nhận của chúng tôi.</span></div></article></div></div>
<div class="related-news"><div class="headlineBlock">Tin liên quan</div>{items(others(p)[1:], '<div class="horizontalPost"><h3><a>{}</a></h3></div>')}</div><div class="tag-cotnent">Chủ đề: <a>{e(others(p)[2])}</a></div></div><div class="footer"><p>Cơ quan chủ quản: Bộ. Số giấy phép: 09/GP-BVHTTDL, cấp ngày 07/01/2025</p><p>Hotline: 0923 457 788</p></div></body></html>"""


def department(p: Piece) -> str:
    """A province's department: the portlet is called as the section, author's and source's rows below."""
    return f"""<!DOCTYPE html>
<html class="ltr yui3-js-enabled" dir="ltr" lang="vi-VN"><head><meta charset="UTF-8"><title>Chi tiết tin - Sở Nông nghiệp và Môi trường</title></head><body class="site"><div id="wrapper"><header id="banner"><h1 class="site-title"><a>Sở Nông nghiệp và Môi trường</a></h1></header><nav id="navigation"><ul>{items(("Trang chủ", "Cơ cấu tổ chức", "Quy hoạch, kế hoạch", "Chương trình, đề tài", "Đấu thầu mua sắm công"), "<li><a><span>{}</span></a></li>")}</ul></nav>
<div id="main-content"><div class="portlet-boundary"><section class="portlet"><header class="portlet-topper"><h2 class="portlet-title">{e(p.category)}</h2></header><div class="portlet-content"><div class="view-detail"><p class="title">{e(p.title)}</p><p class="date">Ngày đăng: <span>{p.when:%d/%m/%Y | %H:%M}</span></p><div class="summary">{e(p.lead)}</div><div class="journal-content-article">{"".join(f"<p><span style='font-size:16px'>{e(x)}</span></p>" for x in p.body)}</div>{by(p, '<p class="author">Tác giả: <span>{}</span></p>')}<p class="source">Nguồn: <span>Văn phòng Sở</span></p></div><div class="other"><p>Các tin khác</p><ul>{"".join(f"<li><a>{e(x)}</a> <span>({when})</span></li>" for x, when in older(p))}</ul></div></div></section></div>
<div class="column-2"><section class="portlet"><header><h2 class="portlet-title">Thông báo</h2></header>{items(others(p, 2))}</section><section class="portlet"><h2 class="portlet-title">Thống kê truy cập</h2><p>Hôm nay: {tally(p, "h", 3, 900)}</p></section></div></div><footer id="footer">Bản quyền thuộc Sở Nông nghiệp và Môi trường tỉnh Sông Diêm. Địa chỉ: 23 đường Nguyễn Trãi</footer></div></body></html>"""


def joomla_hospital(p: Piece) -> str:
    """A hospital on Joomla: the details of an article in a list of terms."""
    return f"""<!DOCTYPE html>
<html xml:lang="vi-vn" lang="vi-vn"><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="Joomla! - Open Source Content Management"/><title>{e(p.title)}</title></head><body class="com_content view-article"><div class="t3-wrapper"><header><a title="Bệnh viện Sản Nhi Sông Diêm">Bệnh viện Sản Nhi Sông Diêm</a></header><nav><ul class="nav navbar-nav">{items(("Trang chủ", "Giới thiệu", "Khoa phòng", "Tin tức", "Bảng giá dịch vụ", "Hỏi đáp"))}</ul></nav>
<div class="item-page"><div class="page-header"><h2 itemprop="headline"><a>{e(p.title)}</a></h2></div><dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="createdby">Viết bởi <span>{e(p.author)}</span></dd><dd class="category-name">Chuyên mục: <a>{e(p.category)}</a></dd><dd class="published"><time>Được đăng: {p.when.day:02} Tháng {p.when.month} {p.when.year}</time></dd><dd class="hits">Lượt xem: {tally(p, "h", 30, 9000)}</dd></dl><div itemprop="articleBody">{ps(p)}</div><ul class="pager pagenav"><li class="previous"><a rel="prev">Trang trước</a></li><li class="next"><a rel="next">Trang sau</a></li></ul></div>
<div class="t3-sidebar"><div class="module"><h3>Xem nhiều nhất</h3>{items(others(p))}</div><div class="module"><h3>Lịch khám</h3><p>Từ thứ Hai đến thứ Bảy</p></div></div><footer>Trực cấp cứu 24/24: 0297 3999 115</footer></div></body></html>"""


def shop_blog(p: Piece) -> str:
    """A shop's blog on a shop system: cart and goods around the article."""
    goods = "".join(f'<div class="product-item"><h3><a>{x}</a></h3><span class="price">{n}.000₫</span></div>' for x, n in (("Mật ong rừng 500 ml", 185), ("Trà shan tuyết hộp 100 g", 240), ("Tiêu sọ Ea Blang", 96)))  # fmt: skip
    return f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} – Nông Sản Bản Xa</title><meta property="og:site_name" content="Nông Sản Bản Xa"></head><body id="article-template"><header><a class="cart">Giỏ hàng (0)</a><ul class="nav">{items(("Trang chủ", "Tất cả sản phẩm", "Khuyến mãi", "Blog", "Hệ thống cửa hàng"))}</ul></header><div class="breadcrumb-shop"><ol class="breadcrumb"><li><a><span>Trang chủ</span></a></li><li><a><span>{e(p.category)}</span></a></li><li class="active"><span>{e(p.title)}</span></li></ol></div>
<div class="article-details"><h1 class="article-title">{e(p.title)}</h1><div class="article-post-meta"><span class="author">bởi: {e(p.author)}</span><span class="date"><time pubdate datetime="{p.when:%d/%m/%Y}">{p.when.day} tháng {p.when.month:02}, {p.when.year}</time></span></div><div class="article-content rte">{ps(p)}</div><div class="social-sharing"><a>Chia sẻ</a><a>Ghim</a></div></div><div class="blog-aside"><h2>Bài viết mới</h2>{items(others(p, 3))}<h2>Sản phẩm bán chạy</h2>{goods}</div>
<footer><h4>Hỗ trợ khách hàng</h4>{items(("Chính sách đổi trả", "Chính sách vận chuyển", "Kiểm tra đơn hàng"))}<p>Hộ kinh doanh Bản Xa - GPKD số 41A8021933</p></footer></body></html>"""


def letters(p: Piece) -> str:
    """A young magazine that also goes out by mail: tag, headline, summary, faces of the writers."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta name="generator" content="Ghost 5.88"><meta property="og:site_name" content="Ngồi Lại"><meta property="og:type" content="article"></head><body class="post-template"><header class="gh-head"><a class="gh-head-logo">Ngồi Lại</a><nav>{items(("Số mới", "Lưu trữ", "Về chúng tôi"), "<a>{}</a>")}</nav><div class="gh-head-actions"><a>Đăng nhập</a><a class="gh-button">Đăng ký nhận thư</a></div></header>
<main><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/x/">{e(p.category)}</a><h1 class="gh-article-title">{e(p.title)}</h1><p class="gh-article-excerpt">{e(p.lead)}</p><div class="gh-article-meta"><div class="gh-article-author-image"><img alt="{e(p.author)}"></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a>{e(p.author)}</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="{p.when:%Y-%m-%d}">{p.when.day} thg {p.when.month}, {p.when.year}</time><span class="gh-article-meta-length"><span class="bull">—</span> {len(p.body)} phút đọc</span></div></div></div></header><section class="gh-content gh-canvas">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</section></article>
<section class="gh-subscribe"><h3>Đăng ký nhận thư của Ngồi Lại</h3><p>Mỗi sáng Chủ nhật một câu chuyện, không quảng cáo.</p></section><aside class="gh-readmore"><h3>Đọc tiếp</h3>{items(others(p), '<article class="gh-card"><h3 class="gh-card-title">{}</h3></article>')}</aside></main><footer class="gh-foot"><p>Ngồi Lại © 2026. Xuất bản với Ghost</p></footer></body></html>"""


def farmers(p: Piece) -> str:
    """A farmers' union on an old system: nested tables, name to the right in bold, some news unsigned."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Hội Nông dân tỉnh Trung Du</title></head><body><form method="post" action="Default.aspx" id="form1"><table width="1000" align="center" cellpadding="0"><tr><td colspan="2" class="banner">HỘI NÔNG DÂN TỈNH TRUNG DU</td></tr><tr><td colspan="2" class="menu">{items(("Trang chủ", "Giới thiệu", "Công tác hội", "Hỗ trợ nông dân", "Quỹ HTND", "Văn bản"), "<a>{}</a> | ")}</td></tr>
<tr><td valign="top" width="740"><table width="100%"><tr><td class="duongdan"><a>Trang chủ</a> &raquo; <a>{e(p.category)}</a></td></tr><tr><td class="TieuDe"><span id="lblTieuDe">{e(p.title)}</span></td></tr><tr><td class="NgayDang"><span id="lblNgay">Cập nhật lúc: {p.when:%H:%M} ngày {p.when:%d/%m/%Y}</span></td></tr><tr><td class="TomTat"><span id="lblTomTat">{e(p.lead)}</span></td></tr><tr><td class="NoiDung">{"".join(f'<p class="MsoNormal" style="text-indent:36pt"><span lang="VI">{e(x)}</span></p>' for x in p.body)}{by(p, '<p class="MsoNormal" align="right" style="text-align:right"><b><span lang="VI">{}</span></b></p>')}</td></tr></table>
<table width="100%"><tr><td class="tinkhac">Các tin khác</td></tr>{"".join(f"<tr><td>- <a>{e(x)}</a> <span>({when})</span></td></tr>" for x, when in older(p))}</table></td><td valign="top" width="260"><div class="hop">Thời tiết</div><div>Trung Du: 24°C - 31°C</div><div class="hop">Giá nông sản</div><table><tr><td>Lúa IR50404</td><td>7.400</td></tr><tr><td>Chè búp tươi</td><td>9.000</td></tr></table></td></tr></table></form></body></html>"""


LAYOUTS = (labour, agency, province_portal, disease_control, theory, government_news, primary_school, people_know, viet_net, department,
           joomla_hospital, shop_blog, letters, farmers)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"primary_school": {"category": {0, 1, 2, 3}}, "province_portal": {"author": {0, 3}}, "department": {"author": {1}}, "farmers": {"author": {2, 3}}}  # fmt: skip
