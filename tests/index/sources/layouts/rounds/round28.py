"""The twenty-eighth round: departments, veterans, notes without sections, a page for print, a works without names, an app."""

from __future__ import annotations

import datetime as dt
import unicodedata
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

SEED = 2828
HEADS = (
    ("Bộ trưởng kiểm tra công tác phòng dịch tại cửa khẩu", "Hoạt động của lãnh đạo", "Nguyễn Thị Thu Trang"),
    ("Ra mắt tổ liên gia an toàn phòng cháy, chữa cháy tại khu phố 7", "Tin cơ sở", "Quách Văn Lộc"),
    ("Điện mặt trời mái nhà: Dân muốn làm nhưng vướng thủ tục", "Năng lượng", "Hải Đường"),
    ("Cây bút tuổi 13 và tập truyện đầu tay về chợ quê", "Đọc sách", "An Nhiên"),
    ("Hàng nghìn người trẩy hội đền Sông ngày mùng 3 Tết", "Lễ hội", "Vũ Minh Đức"),
    ("Cần sớm bịt lỗ hổng trong quản lý thực phẩm chức năng", "Bình luận - Phê phán", "Phạm Lê Nguyên"),
    ("Tuổi trẻ xây cầu, nối đôi bờ kênh Xáng", "Thanh niên", "Ngọc Trâm - Duy Hưng"),
    ("Nam sinh lớp 11 giành học bổng toàn phần bảy tỷ đồng", "Gương mặt học đường", "Lê Nguyễn Bảo Châu"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def science_office(p: Piece) -> str:
    """A department of science: headline, “Tác giả” with the time behind a dash, “Lĩnh vực” in the next row."""
    return (
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LAM GIANG\nTrang chủ\nGiới thiệu\nTin hoạt động\nĐề tài - Dự án\nSở hữu trí tuệ\nTiêu chuẩn đo lường\nVăn bản\n\n"
        f"{p.title}\n\nTác giả: {p.author} - {p.when:%d/%m/%Y} {p.when:%H:%M}\nLĩnh vực: {p.category}\n\n{gap(p)}\n\nLượt xem: {tally(p, 'v', 60, 2500)}\nChia sẻ\n\nTin cũ hơn\n" + "\n".join(f"{x} - {when}" for x, when in older(p))
        + "\n\nKẾT QUẢ NGHIÊN CỨU\nMô hình nuôi ghép cua biển\nChọn tạo giống lạc chịu hạn\n\nHỘP THƯ GÓP Ý\n\nSố 75A Nguyễn Thị Minh Khai\nĐiện thoại: 0238 3844 500 - Fax: 0238 3598 478"
    )  # fmt: skip


def essay_notes(p: Piece) -> str:
    """Notes of a circle of friends: headline, name and day; a site that has no sections."""
    return (
        "ghi chép bên hiên\n\nnhà · giới thiệu · lưu trữ · liên lạc\n\n"
        f"{p.title}\n\n{p.author}, {p.when.day}/{p.when.month}/{p.when.year}\n\n{gap(p)}\n\nGửi bài này cho bạn bè\n\n← {others(p)[0]}\n→ {others(p)[1]}\n\nNhận bài mới qua thư điện tử\nĐịa chỉ của bạn\nGửi\n\nviết tay, dựng bằng html, từ 2016"
    )  # fmt: skip


def print_copy(p: Piece) -> str:
    """The page for print of a province's paper: facts in rows under the paper's name, the name below the text."""
    return (
        "BÁO TRUNG DU ĐIỆN TỬ\nhttps://baotrungdu.example\n\n"
        f"Chuyên mục: {p.category}\nNgày đăng: {p.when:%d/%m/%Y %H:%M}\n\n{p.title}\n\n{p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ", *p.body[1:]))
        + f"\n\n{p.author}\n\nĐường dẫn: https://baotrungdu.example/tin/{tally(p, 'id', 10000, 99999)}.html\n© Báo Trung Du điện tử\nIn trang này   Đóng cửa sổ"
    )  # fmt: skip


def veterans(p: Piece) -> str:
    """A veterans' association: trail in capitals, headline, “Cập nhật” in brackets; a name in its own row, some unsigned."""
    return (
        "HỘI CỰU CHIẾN BINH TỈNH TRUNG DU\nTrung thành - Đoàn kết - Gương mẫu - Đổi mới\n\nTRANG CHỦ\nGIỚI THIỆU\nTIN TỨC\nVĂN BẢN HỘI\nTHƯ VIỆN ẢNH\n\n"
        f"TRANG CHỦ » TIN TỨC » {p.category.upper()}\n\n{p.title}\n\n(Cập nhật: {p.when:%d/%m/%Y} - {p.when:%H:%M})\n\n{gap(p)}" + by(p, "\n\n{}")
        + "\n\nGửi email\nIn bài viết\n\nCÁC BÀI VIẾT KHÁC\n" + "\n".join(f"» {x} ({when})" for x, when in older(p, "%d/%m/%Y - %H:%M")) + "\n\nTÌM KIẾM ĐỒNG ĐỘI\nNhắn tìm liệt sĩ Nguyễn Văn Khoan\n\nLIÊN KẾT\nHội CCB Việt Nam\n\nĐang xem: 3\nTổng lượt xem: 402.118"
    )  # fmt: skip


def trade_dashes(p: Piece) -> str:
    """A trade office's news: section, “Bài” with a name, day, with dashes in one row under the headline."""
    return (
        "Trung tâm Xúc tiến Thương mại Sông Diêm\nTrang chủ | Tin tức | Hội chợ | Sản phẩm OCOP | Doanh nghiệp | Liên hệ\n\n"
        f"{p.title}\n{p.category} – Bài: {p.author} – {p.when:%d/%m/%Y}\n\n{tight(p)}\n\nTin mới nhất\n" + "\n".join(f"{n}. {x}" for n, x in enumerate(others(p), 1))
        + "\n\nLịch hội chợ\n12-16/12: Hội chợ nông sản vùng Đông Bắc\n\nGiá cả thị trường\nCam sành: 25.000 đ/kg\nGà đồi: 92.000 đ/kg\n\nĐịa chỉ: 03 Lý Thái Tổ - Hotline: 0914 222 018"
    )  # fmt: skip


def copied_table(p: Piece) -> str:
    """An inspectorate's page copied from the browser: a table of the article's facts, cells parted by tabs, over the text."""
    return (
        "THANH TRA TỈNH LAM GIANG\n\nTrang chủ\tGiới thiệu\tTin tức\tTiếp công dân\tKết luận thanh tra\tLiên hệ\n\n"
        f"{p.title}\n\nChuyên mục:\t{p.category}\nNgười viết:\t{p.author}\nNgày đăng:\t{p.when:%d/%m/%Y}\nSố lượt đọc:\t{tally(p, 'v', 12, 990)}\n\n{gap(p)}\n\nBài viết liên quan\n" + "\n".join(f"{when}\t{x}" for x, when in older(p))
        + "\n\nLịch tiếp công dân\nNgày 15 và 30 hằng tháng\n\nThông báo\nTuyển dụng lái xe hợp đồng\n\nTrụ sở: 08 Lê Hồng Phong\nChánh Thanh tra: Ông Bạch Hưng Tước"
    )  # fmt: skip


def reading_app(p: Piece) -> str:
    """A reading app's page: headline, section and time with a dot; the name and below it that this is a reporter."""
    said = "\n\n".join(f"{a}\n{t:%d/%m/%Y %H:%M}\n{b}" for a, b, t in comments(p))
    return (
        "Đọc Báo Nhanh\nTải app\nĐăng nhập\nNóng\nMới\nVideo\nChủ đề\n\n"
        f"{p.title}\n\n{p.category} · {p.when:%d/%m/%Y} {p.when:%H:%M}\n\n{p.author}\nPhóng viên\n\nTheo dõi\n\n{gap(p)}\n\nThích\nKhông thích\n\nBình luận ({len(comments(p))})\n\n{said}\n\nDành cho bạn\n" + "\n\n".join(others(p))
        + "\n\nTải ứng dụng để đọc nhiều hơn\n\nĐiều khoản\nChính sách bảo mật\nGóp ý: 1900 0099"
    )  # fmt: skip


def foot_line(p: Piece) -> str:
    """A museum's old blog theme: headline, text, and in a line at its foot when, by whom and where it was posted."""
    said = "".join(f'<li class="comment"><cite>{e(a)}</cite> viết:<br><small>{t:%d/%m/%Y} lúc {t:%H:%M}</small><p>{e(b)}</p></li>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>{e(p.title)} « Bảo tàng Sông Diêm</title><meta name="generator" content="WordPress 3.9" /></head><body><div id="page"><div id="header"><h1><a>Bảo tàng Sông Diêm</a></h1><div class="description">Giữ ký ức của một vùng đất</div></div><div id="menu"><ul>{items(("Trang chủ", "Trưng bày", "Sưu tập", "Giờ mở cửa"), '<li class="page_item"><a>{}</a></li>')}</ul></div>
<div id="content" class="narrowcolumn"><div class="navigation"><div class="alignleft">« <a>{e(others(p)[0])}</a></div><div class="alignright"><a>{e(others(p)[1])}</a> »</div></div><div class="post"><h2>{e(p.title)}</h2><div class="entry">{ps(p)}</div><p class="postmetadata alt"><small>Bài được đăng ngày {p.when:%d/%m/%Y} lúc {p.when:%H:%M} bởi {e(p.author)}, trong mục <a rel="category tag">{e(p.category)}</a>.</small></p></div><h3 id="comments">{len(comments(p))} phản hồi</h3><ol class="commentlist">{said}</ol></div>
<div id="sidebar"><ul><li><h2>Bài mới</h2><ul>{items(others(p, 6)[2:])}</ul></li><li><h2>Lưu trữ</h2><ul><li>Tháng Mười 2026</li></ul></li></ul></div><div id="footer"><p>Bảo tàng Sông Diêm, 12 Bến Cũ</p></div></div></body></html>"""


def taken_apart(p: Piece) -> str:
    """A customs branch whose letters are taken apart: crumbs as a list, day in slanted letters, the name at the right."""
    page = f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title></head><body><div class="hq-header"><p>CHI CỤC HẢI QUAN KHU VỰC LAM GIANG</p></div><div class="hq-menu">{items(("Trang chủ", "Giới thiệu", "Thủ tục hải quan", "Thông báo", "Hỏi đáp"), "<a>{}</a>")}</div><div class="hq-body"><ul class="hq-crumb"><li><a>Trang chủ</a></li><li><a>Tin tức</a></li><li class="active">{e(p.category)}</li></ul><h2 class="hq-title">{e(p.title)}</h2><p class="hq-date"><i>{day(p)}, {p.when:%d/%m/%Y}</i></p><div class="hq-intro">{e(p.lead)}</div><div class="hq-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><p class="hq-author" style="text-align:right"><b>{e(p.author)}</b></p><div class="hq-more"><h3>Tin liên quan</h3><ul>{"".join(f"<li><a>{e(x)}</a> <i>{when}</i></li>" for x, when in older(p))}</ul></div></div>
<div class="hq-right"><h3>Tỷ giá tính thuế</h3><p>USD: 25.180</p><p>CNY: 3.520</p><h3>Đường dây nóng</h3><p>0238 3555 222</p></div><div class="hq-footer"><p>Trụ sở: Đường Trường Thi</p><p>Chịu trách nhiệm nội dung: Văn phòng Chi cục</p></div></body></html>"""
    return unicodedata.normalize("NFD", page)


def two_menus(p: Piece) -> str:
    """A commune whose menu stands twice, for screens and for telephones: section as a heading, labelled day and name."""
    menu = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Chính trị - Kinh tế", "Giáo dục - Y tế", "Nông thôn mới", "Cải cách hành chính", "Dịch vụ công", "Phản ánh - Kiến nghị", "Liên hệ")  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><title>Cổng thông tin điện tử xã Thạch Khê</title></head><body><header><img class="banner" src="banner.png" alt=""><div class="menu-desktop"><ul>{items(menu)}</ul></div><div class="menu-mobile"><i class="bi bi-list"></i><ul>{items(menu)}</ul></div></header><div class="ticker"><span>28 °C</span> <span>Chào mừng quý vị đến với Cổng thông tin điện tử xã Thạch Khê</span></div>
<div class="main-page"><div class="page-left"><h3 class="page-title"><a>{e(p.category)}</a></h3><div class="page-content"><h4 class="title-new">{e(p.title)}</h4><p class="time-new"><i class="bi bi-clock"></i> Ngày đăng: {p.when:%d-%m-%Y}</p><p class="text-new fw-bold">{e(p.lead)}</p>{"".join(f'<p class="text-new">{e(x)}</p>' for x in p.body)}<p class="author-new">Người viết: {e(p.author)}</p></div><div class="page-other"><p class="other-head">Các tin khác</p><ul>{"".join(f"<li><a>{e(x)}</a> ({when})</li>" for x, when in older(p, "%d-%m-%Y"))}</ul></div></div>
<div class="page-right"><p class="right-head">Thông báo</p>{items(("Lịch tiêm phòng gia súc đợt 2", "Niêm yết hồ sơ đất đai"), "<p><a>{}</a></p>")}<p class="right-head">Bản đồ hành chính</p><p class="right-head">Số lượt truy cập</p><p>Thống kê: 1.000.412</p><p>Online: 5</p></div></div><footer><p>| Sơ đồ trang | Hỏi đáp | Đăng nhập | RSS</p><p>Đơn vị chủ quản: UBND xã Thạch Khê</p><p>Điện thoại: 0239 628 6000</p></footer></body></html>"""


def cement_works(p: Piece) -> str:
    """A cement works' news that nobody signs: section as a label, headline, day; products around."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Xi măng Núi Voi</title><meta name="description" content="{e(p.lead)}"></head><body><nav class="navbar"><div class="navbar-brand"><a class="navbar-item">Xi măng Núi Voi</a></div><div class="navbar-menu">{items(("Giới thiệu", "Sản phẩm", "Đại lý", "Cổ đông", "Tin tức", "Liên hệ"), '<a class="navbar-item">{}</a>')}</div></nav><section class="hero is-small"><div class="hero-body"><p class="subtitle">Bền vững cùng công trình</p></div></section><section class="section"><div class="columns"><div class="column is-8"><span class="tag is-link">{e(p.category)}</span><h1 class="title is-3">{e(p.title)}</h1><p class="is-size-7 has-text-grey">{p.when:%d/%m/%Y}</p><div class="content">{ps(p)}</div><div class="buttons"><a class="button is-small">Facebook</a><a class="button is-small">LinkedIn</a></div></div>
<div class="column is-4"><div class="box"><p class="heading">Tin khác</p>{"".join(f"<p><a>{e(x)}</a><br><small>{when}</small></p>" for x, when in older(p))}</div><div class="box"><p class="heading">Sản phẩm</p><p>Xi măng bao PCB40</p><p>Xi măng rời</p></div></div></div></section><footer class="footer"><div class="content has-text-centered"><p>Công ty CP Xi măng Núi Voi - Mã số thuế 2600000777</p><p>Phòng kinh doanh: 0210 3820 888</p></div></footer></body></html>"""


def cover_story(p: Piece) -> str:
    """A weekly's long read: section, headline and summary upon a picture; name, then day in a line of their own."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Tuần san Nam Phong</title><meta property="og:title" content="{e(p.title)}"><meta property="og:site_name" content="Tuần san Nam Phong"></head><body><header class="bar"><a class="bar-logo">Tuần san Nam Phong</a><button>Menu</button><ul class="bar-menu">{items(("Trang bìa", "Chuyện trong tuần", "Chân dung", "Ảnh", "Đặt báo"))}</ul></header><div class="cover" style="background-image:url(c.jpg)"><div class="cover-text"><span class="cover-section">{e(p.category)}</span><h1>{e(p.title)}</h1><p class="cover-lead">{e(p.lead)}</p></div></div>
<div class="signature"><span class="who">{e(p.author)}</span><span class="when">{p.when.day} tháng {p.when.month}, {p.when.year}</span></div><div class="longread">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="end-tools"><a>Lưu bài viết</a><a>Gửi tặng bài viết</a></div><section class="three"><h2>Cùng số báo này</h2>{items(others(p, 3), '<div class="three-item"><h3><a>{}</a></h3></div>')}</section><footer class="end"><p>Tuần san Nam Phong, phát hành thứ Năm hằng tuần</p><p>Đặt báo dài hạn: 1900 2277</p></footer></body></html>"""


def research_list(p: Piece) -> str:
    """A research institute: after the summary a list of facts, posted when and changed when, in which section, by whom."""
    later = p.when + dt.timedelta(days=2)
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Viện Kinh tế Miền Trung</title></head><body><div id="wrap"><header id="top"><div id="name">VIỆN KINH TẾ MIỀN TRUNG</div><ul id="nav">{items(("Trang chủ", "Nghiên cứu", "Ấn phẩm", "Hội thảo", "Nhân sự"))}</ul></header><main id="main"><h1 id="headline">{e(p.title)}</h1><p id="summary">{e(p.lead)}</p><ul id="facts"><li>Ngày đăng: {p.when:%d/%m/%Y}</li><li>Sửa lần cuối: {later:%d/%m/%Y}</li><li>Chuyên mục: <a>{e(p.category)}</a></li>{by(p, "<li>Tác giả: <a>{}</a></li>")}</ul><div id="text">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><p id="cite">Ghi rõ nguồn Viện Kinh tế Miền Trung khi trích dẫn.</p><h2>Bài cùng chuyên mục</h2><ul id="same">{items(others(p))}</ul></main><footer id="bottom"><p>Số 2 Lý Tự Trọng. Điện thoại: 0236 3831 000</p><p>Viện trưởng: PGS.TS. Cao Thị Bình Minh</p></footer></div></body></html>"""


def fast_page(p: Piece) -> str:
    """A news site's fast page for telephones: section link, headline, “name - hour day”, the menu hidden at the end."""
    return f"""<!doctype html>
<html amp lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><link rel="canonical" href="https://tin365.example/bai.html"><meta name="viewport" content="width=device-width"></head><body><header class="hd"><button>☰</button><a class="hd-logo">Tin 365</a></header><main><p class="zone"><a>{e(p.category)}</a></p><h1>{e(p.title)}</h1><p class="meta">{e(p.author)} - {p.when:%H:%M} {p.when:%d/%m/%Y}</p><p class="sapo"><strong>{e(p.lead)}</strong></p><p>{e(p.body[0])}</p><amp-img src="a.jpg" width="600" height="400"></amp-img><p class="note">Quang cảnh buổi lễ. Ảnh: CTV</p><amp-ad width="300" height="250"></amp-ad>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}<div class="more"><p class="more-head">Đọc thêm</p>{items(others(p), '<p class="more-item"><a>{}</a></p>')}</div><p class="full"><a>Xem phiên bản đầy đủ</a></p></main><footer><p>Tin 365 - Giấy phép số 77/GP-TTĐT</p></footer><amp-sidebar id="sb"><ul>{items(("Trang chủ", "Thời sự", "Năng lượng", "Thị trường", "Lễ hội", "Thanh niên"))}</ul></amp-sidebar></body></html>"""


LAYOUTS = (science_office, essay_notes, print_copy, veterans, trade_dashes, copied_table, reading_app, foot_line, taken_apart, two_menus,
           cement_works, cover_story, research_list, fast_page)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"essay_notes": {"category": {0, 1, 2, 3}}, "veterans": {"author": {1}}, "cement_works": {"author": {0, 1, 2, 3}}, "research_list": {"author": {0}}}  # fmt: skip
