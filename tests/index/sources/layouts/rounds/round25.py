"""The twenty-fifth round: ordinary sites again, rows of meta in other orders, labels of other words."""

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

SEED = 2525
HEADS = (
    ("Chủ tịch tỉnh đối thoại với thanh niên khởi nghiệp", "Chính trị", "Hoàng Oanh"),
    ("Giá vàng trong nước giảm mạnh, người dân xếp hàng mua", "Tài chính", "Linh Đan"),
    ("Kỳ thi lớp 10: Nhiều trường tốp đầu giảm chỉ tiêu", "Tuyển sinh", "Ngô Thị Thanh Bình"),
    ("Đặc công nước và những chuyến đi không hẹn ngày về", "Quân đội - Quốc phòng", "Sơn Tịnh"),
    ("Mùa nước nổi, theo chân thợ săn cá linh", "Phóng sự", "Nguyễn Thành Lũy"),
    ("Bảo tàng tỉnh tiếp nhận 120 hiện vật văn hóa Sa Huỳnh", "Di sản", "Trà My"),
    ("Tai nạn liên hoàn trên cao tốc, giao thông ùn tắc 5 km", "Giao thông", "Duy Khang - Tấn Đạt"),
    ("Người mẹ đơn thân nuôi ba con học đại học", "Đời sống", "Hà Như Quỳnh"),
)  # fmt: skip
_MORE = (
    "Thông qua đề án sắp xếp trường lớp vùng cao", "Nắng nóng kéo dài, hồ thủy điện cạn nước", "Ra mắt sách ảnh về cồng chiêng Tây Nguyên", "Tuyển nữ Việt Nam tập trung đợt hai trong năm",
    "Thêm ba mã vùng trồng được cấp phép xuất khẩu", "Đêm hội trăng rằm ở làng trẻ em", "Xét xử vụ lấn chiếm đất rừng phòng hộ", "Doanh nghiệp dệt may thiếu lao động phổ thông",
    "Vận hành thử nghiệm bệnh án điện tử tại tuyến xã", "Cứu sống thuyền viên bị nạn trên biển", "Tổng kết năm học, khen thưởng học sinh giỏi", "Ông Tư Hò và bộ sưu tập đèn dầu",
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def _more(p: Piece, count: int = 4) -> list[str]:
    return more_of(_MORE, p, count)


def _dated(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    return before(_more(p), p, 3, mark)


def evening_paper(p: Piece) -> str:
    """An evening paper: today's day on top, section, headline, time to the second; “Phóng viên” after the text."""
    said = "\n\n".join(f"{a}\n{t:%H:%M %d/%m/%Y}\n{b}" for a, b, t in comments(p))
    return (
        "Chủ Nhật, 22/11/2026 | 08:30\nBÁO TRUNG DU BUỔI CHIỀU\nTrang chủ\nThời sự\nKinh tế\nVăn hóa\nThể thao\nPháp luật\nBạn đọc\nRao vặt\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.when:%d/%m/%Y %H:%M}:{tally(p, 's', 10, 59)}\n\n{gap(p)}\n\nPhóng viên: {p.author}\n\nChia sẻ\nLike\nGửi cho bạn bè\n\nÝ KIẾN BẠN ĐỌC\n\n{said}\n\nCÁC TIN LIÊN QUAN\n" + "\n".join(f"• {x}" for x in _more(p))
        + "\n\nGiấy phép xuất bản số 44/GP-BTTTT\nTòa soạn: Số 9 Hoàng Văn Thụ\nĐiện thoại: 0210 3846 999 - Email: baochieu@trungdu.example"
    )  # fmt: skip


def portal_rows(p: Piece) -> str:
    """A city's portal: a trail, headline, “Cập nhật” and “Đăng bởi” in rows of their own."""
    return (
        "TRANG TIN ĐIỆN TỬ THÀNH PHỐ HÒA LỘC\nGiới thiệu\nTin tức\nDu lịch\nĐầu tư\nQuy hoạch\nHỏi đáp trực tuyến\nTiếng Việt | English\n\n"
        f"Trang chủ » Tin tức » {p.category}\n{p.title}\nCập nhật: {p.when:%H:%M} ngày {p.when:%d/%m/%Y}\nĐăng bởi: {p.author}\n\n{p.lead}\n\n" + "\n\n".join((*p.body[:1], "Quang cảnh buổi lễ", *p.body[1:]))
        + "\n\nĐánh giá bài viết: 0/5 (0 lượt)\n\nTIN MỚI HƠN\n" + "\n".join(_more(p)[:2]) + "\n\nTIN CŨ HƠN\n" + "\n".join(f"{x} ({when})" for x, when in _dated(p)[2:])
        + "\n\nDỊCH VỤ CÔNG\nTra cứu hồ sơ\nNộp hồ sơ trực tuyến\n\nUBND thành phố Hòa Lộc\nĐịa chỉ: 02 Quang Trung"
    )  # fmt: skip


def column(p: Piece) -> str:
    """A site of opinions: section, whose words, headline, weekday and day."""
    return (
        "DIỄN ĐÀN CUỐI TUẦN\nTrang chủ / Bình luận / Góc nhìn / Đối thoại / Thư bạn đọc\n\n"
        f"{p.category}\n\nTác giả: {p.author}\n\n{p.title}\n\n{day(p)}, {p.when:%d/%m/%Y}\n\n{gap(p)}\n\n---\n\nBài viết thể hiện quan điểm riêng của tác giả.\n\nGửi phản hồi của bạn\n\nBài khác\n" + "\n".join(_more(p, 3))
        + "\n\nGửi bài cộng tác: banbientap@diendan.example\nĐọc nội quy\n© Diễn đàn Cuối tuần 2026"
    )  # fmt: skip


def cooperative_news(p: Piece) -> str:
    """A union of cooperatives: headline, then day, section and writer with strokes; notices unsigned."""
    return (
        "LIÊN MINH HỢP TÁC XÃ TỈNH SÔNG DIÊM\nTrang chủ   Giới thiệu   Tin tức   Hỗ trợ vốn   Sàn sản phẩm   Liên hệ\n\n"
        f"{p.title.upper()}\n\n{p.when:%d.%m.%Y} | {p.category}{by(p, ' | {}')}\n\n{tight(p)}\n\nSản phẩm tiêu biểu\nNước mắm Cồn Sẻ\nMật ong Nà Hang\n\nTin tức khác\n" + "\n".join(f"{when} - {x}" for x, when in _dated(p, "%d.%m.%Y"))
        + "\n\nĐối tác\nNgân hàng Hợp tác\nQuỹ Hỗ trợ phát triển\n\nTrụ sở: 77 đường 30 Tháng 4. Hotline: 0297 3877 077"
    )  # fmt: skip


def bulletin(p: Piece) -> str:
    """A bulletin of a general company: issue on top, section in capitals, name and day below the text."""
    return (
        f"BẢN TIN NỘI BỘ TỔNG CÔNG TY ĐƯỜNG THỦY\nSố {tally(p, 'n', 1, 52)}\n\n{p.category.upper()}\n\n{p.title}\n\n{gap(p)}\n\n{p.author}\n\nNgày đăng: {p.when:%d/%m/%Y}\n\nTrong số này\n" + "\n".join(f"- {x}" for x in _more(p))
        + "\n\nBan biên tập\nTrưởng ban: Ông Lại Văn Phú\nThư ký: Bà Tạ Thúy Vân\n\nLưu hành nội bộ. Mọi góp ý xin gửi về Văn phòng Tổng công ty."
    )  # fmt: skip


def military_region(p: Piece) -> str:
    """A military region's page: hour and day, section, headline; news and pictures by whom at the end."""
    return (
        "BÁO QUÂN KHU\nTrang chủ\nChính trị\nQuân sự\nHậu cần - Kỹ thuật\nĐời sống bộ đội\nThơ ca\nPhát thanh Quân khu\n\n"
        f"{p.when:%H:%M} - {p.when:%d/%m/%Y}\n{p.category}\n{p.title}\n\n{gap(p)}\n\nTin, ảnh: {p.author}\n\nTin, bài khác\n" + "\n".join(f"{n}. {x}" for n, x in enumerate(_more(p), 1))
        + "\n\nẢnh hoạt động\nVideo\nLiên kết website\nBộ Quốc phòng\nBáo in\n\nTổng biên tập: Đại tá Trần Hoài\nTòa soạn: 187 Lê Lợi"
    )  # fmt: skip


def mobile_copy(p: Piece) -> str:
    """A page for telephones, copied: section, headline, a short month, “bởi” in the next row."""
    return (
        "☰ Menu\nTin Nhanh 63\nTìm kiếm\nĐăng nhập\n\n"
        f"{p.category}\n{p.title}\n{p.when.day} thg {p.when.month}, {p.when.year}, {p.when:%H:%M}\nbởi {p.author}\n\nNghe bài viết\nCỡ chữ: Nhỏ Vừa Lớn\n\n{gap(p)}\n\nBạn thấy bài viết này thế nào?\nHữu ích\nKhông hữu ích\n\nXem thêm\n" + "\n".join(_more(p))
        + "\n\nTải ứng dụng Tin Nhanh 63\nApp Store\nGoogle Play\n\nVề Tin Nhanh 63\nQuy chế hoạt động\nLiên hệ: 1900 6363"
    )  # fmt: skip


def news_schema(p: Piece) -> str:
    """A paper that tells machines too: label of the section, headline, “Tác giả”, day in a row of its own."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "datePublished": f"{p.when.isoformat()}+07:00", "author": {"@type": "Person", "name": p.author}, "publisher": {"@type": "Organization", "name": "Báo Miền Duyên Hải"}}  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Báo Miền Duyên Hải</title><meta property="og:site_name" content="Báo Miền Duyên Hải"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body><header><div class="topbar">Thứ Hai, 23/11/2026</div><a class="brand">Báo Miền Duyên Hải</a><nav><ul>{items(("Chính trị - Xã hội", "Kinh tế biển", "Văn nghệ", "Quốc tế", "Multimedia"))}</ul></nav></header>
<main><div class="post-detail"><a class="cat-label" href="/muc">{e(p.category)}</a><h1>{e(p.title)}</h1><div class="byline">Tác giả: <a href="/tac-gia">{e(p.author)}</a></div><div class="dateline">{day(p)}, {p.when:%d/%m/%Y %H:%M}</div><div class="sapo">{e(p.lead)}</div><div class="content-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></div><div class="more-news"><h2>Tin cùng chuyên mục</h2>{"".join(f'<div class="more-item"><a>{e(x)}</a><span class="more-date">{when}</span></div>' for x, when in _dated(p))}</div></main><footer><p>Cơ quan ngôn luận của Đảng bộ thành phố</p><p>Tòa soạn: 5 Đinh Tiên Hoàng</p></footer></body></html>"""


def vietnamese_names(p: Piece) -> str:
    """A site whose classes are Vietnamese: headline, then section, day and writer each behind its label."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title></head><body><div class="khung"><div class="dau-trang"><div class="ten-trang">TIN TỨC NÔNG THÔN</div><ul class="thuc-don">{items(("Trang chủ", "Mùa vụ", "Chăn nuôi", "Kỹ thuật", "Chợ quê"))}</ul></div><div class="than-trang"><div class="cot-chinh"><h1 class="tieu-de">{e(p.title)}</h1><div class="thong-tin"><span class="chuyen-muc">Chuyên mục: <a>{e(p.category)}</a></span> <span class="ngay">Ngày: {p.when:%d/%m/%Y}</span> <span class="nguoi-viet">Người viết: {e(p.author)}</span></div><div class="mo-dau">{e(p.lead)}</div><div class="noi-dung">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="chia-se"><a>Chia sẻ lên Facebook</a></div><div class="lien-quan"><h3>Bài liên quan</h3><ul>{items(_more(p))}</ul></div></div>
<div class="cot-phu"><h3>Giá cả hôm nay</h3><table><tr><td>Heo hơi</td><td>62.000</td></tr><tr><td>Gạo 504</td><td>11.500</td></tr></table></div></div><div class="chan-trang"><p>Liên hệ: 0210 3844 112</p><p>Ghi rõ nguồn khi dùng lại tin bài</p></div></div></body></html>"""


def zone_titles(p: Piece) -> str:
    """A people's council's site: a zone called as the section, day in brackets behind the headline, name at the right."""
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Hội đồng nhân dân tỉnh Trung Du</title></head><body><div class="header"><h1>HỘI ĐỒNG NHÂN DÂN TỈNH TRUNG DU</h1></div><div class="menu">{items(("Trang chủ", "Giới thiệu", "Kỳ họp", "Nghị quyết", "Chất vấn", "Lịch công tác"), '<a class="menu-item">{}</a>')}</div><div class="body"><div class="zone"><h2 class="zone-title">{e(p.category)}</h2><div class="zone-content"><p class="news-title"><b>{e(p.title)}</b> <span class="news-time">({p.when:%d/%m/%Y %H:%M})</span></p><p class="news-sum"><b>{e(p.lead)}</b></p>{"".join(f'<p class="news-p">{e(x)}</p>' for x in p.body)}<p class="news-author" align="right"><i>{e(p.author)}</i></p></div></div>
<div class="zone"><h2 class="zone-title">Tin bài khác</h2><ul>{"".join(f"<li><a>{e(x)}</a> ({when})</li>" for x, when in _dated(p))}</ul></div></div><div class="side"><h2>Văn bản mới ban hành</h2>{items(("Nghị quyết về mức thu học phí", "Chương trình giám sát năm 2027"))}</div><div class="footer"><p>Văn phòng Đoàn ĐBQH và HĐND tỉnh. Điện thoại: 0210 3848 888</p></div></body></html>"""


def faculty(p: Piece) -> str:
    """A faculty's site: day, then headline, then the section as a tag; writers are named on a few pages."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Khoa Xã hội học</title></head><body><header class="uni-header"><div class="uni-name">TRƯỜNG ĐẠI HỌC HỒ TÂY</div><div class="faculty-name">Khoa Xã hội học</div><nav>{items(("Giới thiệu", "Cán bộ", "Chương trình", "Sinh viên", "Cựu sinh viên"), "<a>{}</a>")}</nav></header><main class="uni-main"><article class="uni-post"><div class="uni-date">{p.when:%d/%m/%Y}</div><h1 class="uni-title">{e(p.title)}</h1><div class="uni-tag">{e(p.category)}</div><div class="uni-text">{ps(p)}</div>{by(p, '<div class="uni-author">Bài: {}</div>')}</article><section class="uni-more"><h3>Tin khác của Khoa</h3>{"".join(f'<div class="uni-item"><span>{when}</span> <a>{e(x)}</a></div>' for x, when in _dated(p))}</section></main><footer class="uni-footer"><p>Tầng 2 nhà A, 144 Xuân Thủy</p><p>Bản quyền © Khoa Xã hội học</p></footer></body></html>"""


def author_box(p: Piece) -> str:
    """A magazine of life: section, headline, “Bởi” and day; a box about whom who writes after the text."""
    said = "".join(f'<li class="comment"><p class="comment-head"><b>{e(a)}</b> <span>{t:%d/%m/%Y lúc %H:%M}</span></p><p>{e(b)}</p></li>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Nếp Nhà</title><meta property="og:title" content="{e(p.title)}"></head><body><header class="top"><a class="top-logo">Nếp Nhà</a><ul class="top-menu">{items(("Bếp", "Vườn", "Con trẻ", "Ông bà", "Sách"))}</ul></header><main><article class="story"><p class="story-section"><a>{e(p.category)}</a></p><h1 class="story-title">{e(p.title)}</h1><p class="story-byline">Bởi <a>{e(p.author)}</a>, ngày {p.when:%d/%m/%Y}</p><div class="story-text">{ps(p)}</div><div class="about-author"><img alt=""><h4>{e(p.author)}</h4><p>Cộng tác viên của Nếp Nhà.</p><a>Xem tất cả bài viết</a></div></article><section class="comments"><h3>{len(comments(p))} bình luận</h3><ol>{said}</ol></section><section class="next"><h3>Bài tiếp theo</h3>{items(_more(p, 3), '<div class="next-item"><h4><a>{}</a></h4></div>')}</section></main><footer class="bottom"><p>Nếp Nhà - Chuyện của mọi nhà. Email: toasoan@nepnha.example</p></footer></body></html>"""


def company_news(p: Piece) -> str:
    """A bus company's news: a list of day, writer and section with icons over the headline."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Xe khách Hoàng Mai</title></head><body><div class="header-top"><span>Hotline: 1900 7799</span> <a>Đặt vé</a></div><header><ul class="main-menu">{items(("Trang chủ", "Tuyến xe", "Đặt vé", "Gửi hàng", "Tin tức", "Liên hệ"))}</ul></header><div class="page-banner"><h2>Tin tức</h2></div><div class="container"><div class="news-single"><ul class="post-info"><li><i class="icon-calendar"></i>{p.when:%d/%m/%Y}</li><li><i class="icon-user"></i>{e(p.author)}</li><li><i class="icon-folder"></i><a>{e(p.category)}</a></li></ul><h1 class="post-name">{e(p.title)}</h1><div class="post-content">{ps(p)}</div><div class="post-share">Chia sẻ: <a>Facebook</a> <a>Zalo</a></div></div><div class="news-side"><h3>Tin mới nhất</h3><ul>{items(_more(p))}</ul><h3>Danh mục</h3><ul>{items(("Khuyến mãi", "Lịch chạy Tết", "Tuyển dụng"))}</ul></div></div><footer><p>Công ty TNHH Vận tải Hoàng Mai</p><p>Bến xe Trung Du, quầy số 5</p></footer></body></html>"""


def old_path(p: Piece) -> str:
    """A province's old newspaper site: doubled arrows in the path, “Thứ ... lúc”, name in a row below the text."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Báo Sông Diêm điện tử</title></head><body><div id="top"><img src="logo.gif" alt="Báo Sông Diêm"></div><div id="nav">{items(("Trang nhất", "Chính trị", "Nông nghiệp", "Công nghiệp", "Văn nghệ", "Ảnh"), "<a>{}</a> ")}</div><div id="content"><div class="path">Trang nhất &gt;&gt; {e(p.category)}</div><div class="news"><div class="news-name">{e(p.title)}</div><div class="news-date">{day(p)} {p.when:%d/%m/%Y}, lúc {p.when:%H:%M}</div><div class="news-lead">{e(p.lead)}</div><div class="news-image"><img src="a.jpg"><br>Quang cảnh buổi lễ</div><div class="news-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="news-writer">{e(p.author)}</div></div><div class="news-others"><div class="others-title">Các tin đã đăng</div>{"".join(f"<div>- <a>{e(x)}</a> ({when})</div>" for x, when in _dated(p))}</div></div>
<div id="right"><div class="ad">Quảng cáo</div><div class="poll"><p>Bạn đọc mục nào nhiều nhất?</p><p>Chính trị</p><p>Văn nghệ</p><a>Bình chọn</a></div></div><div id="bottom"><p>Cơ quan của Đảng bộ tỉnh Sông Diêm</p><p>Tổng biên tập: Lê Quang Thái</p></div></body></html>"""


LAYOUTS = (evening_paper, portal_rows, column, cooperative_news, bulletin, military_region, mobile_copy, news_schema, vietnamese_names, zone_titles,
           faculty, author_box, company_news, old_path)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"cooperative_news": {"author": {3}}, "faculty": {"author": {0, 2}}}
