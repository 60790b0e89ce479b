"""The twenty-fourth round: ordinary sites, each with a trail or a label for the section, a byline and a day."""

from __future__ import annotations

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

SEED = 2424
HEADS = (
    ("Khánh thành trạm y tế xã đảo Hòn Mấu", "Y tế", "Trần Ngọc Ánh"),
    ("Sinh viên nghèo được vay vốn học tập với lãi suất thấp", "Giáo dục - Đào tạo", "Phương Thúy"),
    ("Thành phố thí điểm thu phí rác theo khối lượng từ quý 3", "Môi trường", "Hữu Nghĩa"),
    ("Bà Lò Thị Ban và nghề dệt thổ cẩm trăm năm", "Văn hóa", "Cà Văn Diện"),
    ("Nông dân Ea Blang bỏ tiêu trồng sầu riêng: Lợi bất cập hại", "Kinh tế", "Đình Đối"),
    ("Cảnh báo thủ đoạn giả danh nhân viên điện lực", "An ninh - Pháp luật", "Ngô Hoàng Yến"),
    ("Tuổi trẻ Lâm Thượng với 100 ngày tình nguyện", "Đoàn thể", "Bích Thủy - Mạnh Dũng"),
    ("Vì sao người trẻ ngại kết hôn?", "Xã hội", "Lê My"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def local_news(p: Piece) -> str:
    """A district's news site: a trail, headline, writer and day labelled in one row."""
    return (
        "CỔNG TIN TỨC LÂM THƯỢNG\nTrang chủ | Chính trị | Kinh tế | Xã hội | Văn hóa | Thể thao | Video\nHôm nay: Thứ Bảy, 21/11/2026\n\n"
        f"Trang chủ > Tin tức > {p.category}\n\n{p.title}\n\nTác giả: {p.author} | Ngày đăng: {p.when:%d/%m/%Y %H:%M} | Lượt xem: {tally(p, 'v', 100, 9999)}\n\n{gap(p)}\n\nTừ khóa: Lâm Thượng, tin mới\n\nTin liên quan:\n" + "\n".join(f"- {x}" for x in others(p))
        + "\n\nBình luận\nHọ tên:\nEmail:\nNội dung:\nGửi bình luận\n\nCƠ QUAN CHỦ QUẢN: UBND HUYỆN LÂM THƯỢNG\nĐịa chỉ: 01 đường Lê Lợi, thị trấn Phú Lãng\nĐiện thoại: 0210 3860 001"
    )  # fmt: skip


def plain_daily(p: Piece) -> str:
    """A daily: section, headline, summary; then the name, a stroke and the time."""
    said = "\n".join(f"{a} ({t:%d/%m/%Y %H:%M}): {b}" for a, b, t in comments(p))
    return (
        "NHẬT BÁO SÔNG DIÊM\nMới nhất\nĐọc nhiều\nChính trị\nKinh tế\nXã hội\nGiáo dục\nThế giới\nGiải trí\nThể thao\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.lead}\n\n{p.author} | {p.when:%d/%m/%Y}, {p.when:%H:%M}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ. Ảnh: Tư liệu", *p.body[1:]))
        + f"\n\nChia sẻ: Facebook  Twitter  Zalo\n\nBình luận ({len(comments(p))})\n{said}\n\nTin cùng chuyên mục\n" + "\n".join(f"{x} ({when})" for x, when in older(p))
        + "\n\n© 2026 Nhật báo Sông Diêm. Giữ toàn quyền.\nTổng Biên tập: Nguyễn Văn Hùng\nTòa soạn: 25 Trần Phú"
    )  # fmt: skip


def office_news(p: Piece) -> str:
    """An office of a province: section and day in labelled rows over the headline, the name last with the source."""
    return (
        "SỞ LAO ĐỘNG TỈNH TRUNG DU\nTrang thông tin điện tử\n\nGiới thiệu\nTin tức\nVăn bản\nThủ tục hành chính\nHỏi đáp\nLiên hệ\n\n"
        f"Chuyên mục: {p.category}\nNgày đăng: {day(p)}, {p.when:%d/%m/%Y}\n\n{p.title}\n\n{gap(p)}\n\n{by(p, '{}')}\n\nIn trang này\nGửi email\n\nCÁC TIN KHÁC\n" + "\n".join(f"* {x} ({when})" for x, when in older(p))
        + "\n\nTHÔNG BÁO\nKế hoạch tuyển dụng viên chức\nLịch nghỉ lễ Quốc khánh\n\nTHỐNG KÊ TRUY CẬP\nHôm nay: 120\nTổng số: 1.244.908\n\nBản quyền thuộc Sở Lao động tỉnh Trung Du"
    )  # fmt: skip


def weekly_magazine(p: Piece) -> str:
    """A weekly: headline, who wrote and photographed, then section and day with a dash."""
    return (
        "TẠP CHÍ ĐỜI MỚI\nTrang chủ  Số mới  Chuyên đề  Nhân vật  Sống đẹp  Đặt báo\n\n"
        f"{p.title}\n\nBài và ảnh: {p.author}\n\n{p.category} - {p.when:%d/%m/%Y}\n\n{gap(p)}\n\nThích bài viết này? Hãy chia sẻ cho bạn bè.\n\nĐọc thêm\n" + "\n".join(others(p, 3))
        + "\n\nĐăng ký bản tin\nNhập email\nĐăng ký\n\nVề chúng tôi\nĐiều khoản sử dụng\nQuảng cáo\n© Tạp chí Đời Mới"
    )  # fmt: skip


def school_news(p: Piece) -> str:
    """A school's news: labelled rows for section, who posted and an ISO day under the headline."""
    return (
        "TRƯỜNG THCS NGUYỄN TRÃI\nTrang chủ\nGiới thiệu\nTin tức\nKế hoạch\nHọc sinh\nPhụ huynh\nThư viện\n\n"
        f"{p.title}\n\nDanh mục: {p.category}\nNgười đăng: {p.author}\nNgày: {p.when:%Y-%m-%d}\n\n{tight(p)}\n\nTin mới\n" + "\n".join(f"{when} {x}" for x, when in older(p, "%Y-%m-%d"))
        + "\n\nLiên kết\nPhòng Giáo dục\nSở Giáo dục và Đào tạo\n\nĐịa chỉ: 12 Nguyễn Trãi. Hiệu trưởng: Cô Hoàng Thị Lan\nThiết kế web: Công ty Trường Xanh"
    )  # fmt: skip


def diary(p: Piece) -> str:
    """A personal page: the day written out above the headline, writer and section in one row below the text."""
    said = "\n\n".join(f"{a} viết:\n{b}\n{t:%d/%m/%Y}" for a, b, t in comments(p))
    return (
        "GÓC NHÌN NGƯỜI QUÊ\nBlog cá nhân\n\nTrang chủ - Bài viết - Ảnh - Liên hệ\n\n"
        f"Ngày {p.when.day} tháng {p.when.month} năm {p.when.year}\n\n{p.title}\n\n{gap(p)}\n\nViết bởi {p.author} | Thể loại: {p.category}\n\n{len(comments(p))} bình luận\n\n{said}\n\nBài trước: {others(p)[0]}\nBài sau: {others(p)[1]}\n\n"
        "Tìm trong blog\nLưu trữ\n2026 (18)\n2025 (40)\nĐăng ký theo dõi qua RSS"
    )  # fmt: skip


def station(p: Piece) -> str:
    """A province's station: section, dash, hour and day over the headline; “Thực hiện” names who made it."""
    return (
        "ĐÀI PHÁT THANH - TRUYỀN HÌNH SÔNG DIÊM\nTrực tuyến TV\nTrực tuyến Radio\nBản tin 24h\nPhim tài liệu\nLịch phát sóng\nQuảng cáo\n\n"
        f"{p.category} - {p.when:%H:%M}, {p.when:%d/%m/%Y}\n\n{p.title}\n\n{gap(p)}\n\nThực hiện: {p.author}\n\nTin mới nhận\n" + "\n".join(f"{x}\n{when}" for x, when in older(p))
        + "\n\nXem nhiều\nThời sự 19h45\nCa nhạc theo yêu cầu\n\nBản quyền của Đài PT-TH Sông Diêm\nGiám đốc: Phạm Ngọc Tuân\nTel: 0297 3812 345 - Fax: 0297 3812 346"
    )  # fmt: skip


def plain_article(p: Piece) -> str:
    """A news site in plain HTML5: trail, headline, hour and day, then the name without a label."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Tin Sáng</title><meta name="description" content="{e(p.lead)}"></head><body><header class="site-header"><a class="logo" href="/">Tin Sáng</a><nav class="main-nav"><ul>{items(("Thời sự", "Kinh doanh", "Công nghệ", "Sức khỏe", "Xe"))}</ul></nav></header>
<main class="container"><nav class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/muc">{e(p.category)}</a></nav><article class="article"><h1 class="article-title">{e(p.title)}</h1><div class="article-meta"><span class="article-date">{p.when:%H:%M %d/%m/%Y}</span> <span class="article-author">{e(p.author)}</span></div><p class="article-lead"><strong>{e(p.lead)}</strong></p><div class="article-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="article-tags">Tags: <a>tin tức</a>, <a>đời sống</a></div><div class="share-buttons"><a>Facebook</a> <a>Zalo</a> <a>Sao chép liên kết</a></div></article><aside class="sidebar"><h3>Đọc nhiều nhất</h3><ol>{items(others(p))}</ol></aside><section class="related"><h3>Tin liên quan</h3><ul>{items(others(p, 6)[4:])}</ul></section></main>
<footer class="site-footer"><p>© 2026 Tin Sáng. Liên hệ: toasoan@tinsang.example</p><p>Giấy phép số 123/GP-TTĐT</p></footer></body></html>"""


def dotnet_commune(p: Piece) -> str:
    """A commune's page: the section as the box's head, labelled day, writer below to the right; some unsigned."""
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>UBND xã Vĩnh Thuận</title></head><body><div id="wrapper"><div id="header"><h2>ỦY BAN NHÂN DÂN XÃ VĨNH THUẬN</h2></div><div id="menu"><ul>{items(("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản pháp quy", "Thủ tục hành chính", "Góp ý"))}</ul></div><div id="left"><div class="box"><h3>Tiện ích</h3><ul>{items(("Lịch làm việc", "Danh bạ điện thoại", "Hộp thư"))}</ul></div></div>
<div id="center"><div class="box-tin"><h3 class="ten-chuyen-muc">{e(p.category)}</h3><div class="chi-tiet-tin"><h1 class="tieu-de-tin">{e(p.title)}</h1><div class="ngay-dang">Ngày đăng: {p.when:%d/%m/%Y}</div><div class="tom-tat">{e(p.lead)}</div><div class="noi-dung">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div>{by(p, '<div class="tac-gia" style="text-align:right"><b>{}</b></div>')}</div><div class="tin-khac"><h4>Tin khác</h4><ul>{"".join(f"<li><a>{e(x)}</a> <span>({when})</span></li>" for x, when in older(p))}</ul></div></div></div><div id="right"><div class="box"><h3>Thời tiết</h3><p>Nhiệt độ: 29°C</p></div><div class="box"><h3>Lượt truy cập</h3><p>{tally(p, "o", 10000, 99999)}</p></div></div>
<div id="footer"><p>Trụ sở: ấp Vĩnh Tiến, xã Vĩnh Thuận. ĐT: 0297 3829 017</p></div></div></body></html>"""


def bootstrap_news(p: Piece) -> str:
    """A site on Bootstrap: a badge for the section over the headline, small muted row with “Bởi”."""
    said = "".join(f'<div class="media mb-3"><div class="media-body"><h6 class="mt-0">{e(a)} <small class="text-muted">{t:%d/%m/%Y}</small></h6>{e(b)}</div></div>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{e(p.title)}</title><meta property="og:title" content="{e(p.title)}"></head><body><nav class="navbar navbar-expand-lg navbar-dark bg-dark"><a class="navbar-brand">Thông tin Ven Biển</a><ul class="navbar-nav">{items(("Tin mới", "Ngư nghiệp", "Du lịch", "Ẩm thực", "Liên hệ"), '<li class="nav-item"><a class="nav-link">{}</a></li>')}</ul></nav>
<div class="container mt-4"><div class="row"><div class="col-md-8"><span class="badge badge-danger">{e(p.category)}</span><h1 class="mt-2">{e(p.title)}</h1><p class="text-muted small">Bởi <strong>{e(p.author)}</strong> · {p.when:%d/%m/%Y %H:%M}</p><p class="lead">{e(p.lead)}</p><img class="img-fluid" src="a.jpg" alt=""><p class="text-center small"><em>Quang cảnh buổi lễ</em></p>{"".join(f"<p>{e(x)}</p>" for x in p.body)}<hr><h4>Bình luận ({len(comments(p))})</h4>{said}<form><textarea class="form-control" placeholder="Nhập bình luận"></textarea><button class="btn btn-primary">Gửi</button></form></div>
<div class="col-md-4"><div class="card"><div class="card-header">Bài viết nổi bật</div><ul class="list-group list-group-flush">{items(others(p), '<li class="list-group-item"><a>{}</a></li>')}</ul></div></div></div></div><footer class="bg-dark text-white py-4"><div class="container"><p>© 2026 Thông tin Ven Biển</p></div></footer></body></html>"""


def info_table(p: Piece) -> str:
    """A ministry's institute: a table of what is known about the article under its text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>Viện Nghiên cứu Chính sách Công</title></head><body><div class="page"><div class="page-head"><p class="unit">VIỆN NGHIÊN CỨU CHÍNH SÁCH CÔNG</p><ul class="page-menu">{items(("Trang chủ", "Nghiên cứu", "Xuất bản", "Đào tạo", "Hợp tác"))}</ul></div><div class="page-body"><h2 class="news-heading">{e(p.title)}</h2><div class="news-text">{ps(p)}</div><table class="news-info"><tr><th>Chuyên mục</th><td>{e(p.category)}</td></tr><tr><th>Tác giả</th><td>{e(p.author)}</td></tr><tr><th>Ngày đăng</th><td>{p.when:%d/%m/%Y}</td></tr><tr><th>Lượt xem</th><td>{tally(p, "v", 20, 4000)}</td></tr></table>
<h3>Tin cùng loại</h3><ul class="news-list">{"".join(f"<li><a>{e(x)}</a> - {when}</li>" for x, when in older(p))}</ul></div><div class="page-foot"><p>Số 30 ngõ 215 Trần Quốc Hoàn, Hà Nội</p><p>Email: vanphong@vncsc.example</p></div></div></body></html>"""


def semantic(p: Piece) -> str:
    """A young site with tags that mean something: eyebrow, time before the address of the author."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Làng Ta</title><meta property="og:type" content="article"><meta property="og:site_name" content="Làng Ta"></head><body><header role="banner"><strong>Làng Ta</strong><nav aria-label="Chính">{items(("Chuyện làng", "Món quê", "Người xa quê", "Gửi bài"), "<a>{}</a>")}</nav></header><main><article><header><p class="eyebrow"><a>{e(p.category)}</a></p><h1>{e(p.title)}</h1><p class="standfirst">{e(p.lead)}</p><p class="published"><time datetime="{p.when:%Y-%m-%dT%H:%M}">{p.when.day} tháng {p.when.month}, {p.when.year}</time></p><address><a rel="author">{e(p.author)}</a></address></header><section>{"".join(f"<p>{e(x)}</p>" for x in p.body)}</section><footer><p>Bạn có chuyện muốn kể? Hãy gửi về hòm thư của Làng Ta.</p></footer></article>
<aside><h2>Có thể bạn thích</h2><ul>{items(others(p))}</ul></aside></main><footer role="contentinfo"><small>Làng Ta, dự án cộng đồng phi lợi nhuận. Từ năm 2019.</small></footer></body></html>"""


def party_portal(p: Piece) -> str:
    """A party committee's portal: trail in a bar with the day beside it, headline, text, then the name alone in a row."""
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{e(p.title)} - Tỉnh ủy Sông Diêm</title></head><body><div class="main-wrap"><div class="top-banner"><span>TỈNH ỦY SÔNG DIÊM</span></div><div class="nav-menu">{items(("Trang chủ", "Tin Trung ương", "Tin trong tỉnh", "Hướng dẫn nghiệp vụ", "Sinh hoạt chi bộ"), "<a>{}</a>")}</div><div class="path-bar"><span class="path"><a>Trang chủ</a> <i>›</i> <a>{e(p.category)}</a></span><span class="pub-time">{day(p)}, ngày {p.when:%d/%m/%Y}</span></div>
<div class="detail-wrap"><h1 class="detail-name">{e(p.title)}</h1><div class="detail-intro">{e(p.lead)}</div><div class="detail-main">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="detail-sign">{e(p.author)}</div><div class="detail-tools"><a>In bài</a><a>Gửi bài</a></div></div><div class="detail-more"><h3>Bài viết cùng chuyên mục</h3>{"".join(f'<p class="more-item"><a>{e(x)}</a> <em>{when}</em></p>' for x, when in older(p))}</div><div class="bottom">Cơ quan chủ quản: Tỉnh ủy Sông Diêm. Trưởng Ban Biên tập: Trưởng Ban Tuyên giáo và Dân vận</div></div></body></html>"""


def union_site(p: Piece) -> str:
    """A women's union on WordPress: day, writer, section in one row of icons below the headline."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} – Hội LHPN tỉnh Trung Du</title><meta name="generator" content="WordPress 6.4.3"></head><body class="post-template-default single"><div id="page" class="site"><header id="masthead"><p class="site-title">Hội LHPN tỉnh Trung Du</p><nav id="site-navigation"><ul class="menu">{items(("Giới thiệu", "Phong trào", "Mô hình hay", "Gia đình", "Văn bản"), '<li class="menu-item"><a>{}</a></li>')}</ul></nav></header><div id="content"><main id="main"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{e(p.title)}</h1><div class="entry-meta"><span class="meta-date"><i class="far fa-clock"></i> {p.when:%d/%m/%Y}</span> <span class="meta-author"><i class="far fa-user"></i> <a>{e(p.author)}</a></span> <span class="meta-cat"><i class="far fa-folder-open"></i> <a rel="category tag">{e(p.category)}</a></span></div></header><div class="entry-content">{ps(p)}</div><footer class="entry-footer"><span class="tags-links">Thẻ: <a rel="tag">phụ nữ</a></span></footer></article><nav class="post-navigation"><a rel="prev">{e(others(p)[0])}</a> <a rel="next">{e(others(p)[1])}</a></nav></main><aside id="secondary"><section class="widget"><h2 class="widget-title">Bài mới nhất</h2><ul>{items(others(p, 6)[2:])}</ul></section></aside></div><footer id="colophon"><p>Địa chỉ: 6 Kim Đồng. Điện thoại: 0210 3847 002</p></footer></div></body></html>"""


LAYOUTS = (local_news, plain_daily, office_news, weekly_magazine, school_news, diary, station, plain_article, dotnet_commune, bootstrap_news,
           info_table, semantic, party_portal, union_site)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"office_news": {"author": {1, 3}}, "dotnet_commune": {"author": {0}}}
