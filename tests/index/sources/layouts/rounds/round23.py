"""The twenty-third round: sport, police, investors, essays, farmers' news, a clinic; portals, K2, Violet, font tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps, tight
from tests.index.sources.layouts.rounds.stories import by, comments, day, more_of, stories, tally

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

SEED = 2323
HEADS = (
    ("Gần 40 hộ dân Cồn Sẻ trắng đêm chạy lũ", "Thời sự", "Hoàng Phúc - Lê Ngân"),
    ("Giảng viên trẻ và phần mềm dịch tiếng Chăm", "Khoa học - Giáo dục", "Thuận Thiên"),
    ("Tòa tuyên án vụ làm giả 2.300 giấy khám sức khỏe", "Pháp đình", "Vũ Đức Hậu"),
    ("Đảng ủy phường Tân Lập sơ kết ba tháng vận hành mô hình mới", "Xây dựng hệ thống chính trị", "Lâm Thị Mỹ Hạnh"),
    ("Nghỉ hưu rồi, ba tôi đi học vẽ", "Tâm tình", "Thảo Nguyên"),
    ("Xuất khẩu gạo: Đơn hàng nhiều, lợi nhuận mỏng", "Thị trường", "Uyên Hương"),
    ("“Cha đẻ” giống lúa chịu mặn qua đời ở tuổi 79", "Nhân vật", "Huỳnh Lợi"),
    ("Những điều chưa biết về chợ nổi lúc 3 giờ sáng", "Du lịch - Khám phá", "Mai Phương Nam"),
)  # fmt: skip
_MORE = (
    "Thủ tục sang tên nhà đất năm nay có gì khác?", "Bão số 6 đổi hướng, tàu thuyền vào bờ tránh trú", "Ông lão vá xe và 15 năm nuôi trẻ mồ côi", "Trường nghề ‘khát’ thí sinh dù học xong có việc ngay",
    "Quán cơm 5.000 đồng đóng cửa sau tám năm", "Lúa hè thu Vĩnh Thuận: Trúng mùa, được giá", "Hai cựu cán bộ địa chính lãnh án", "Tàu cao tốc ra đảo tạm dừng vì sóng lớn",
    "Bộ trưởng trả lời chất vấn về giá sách giáo khoa", "Nhiều hộ nuôi cá lồng ở Nà Hang chuyển nghề", "Lễ hội đình Thạch Khê thu hút hàng vạn du khách", "Thêm một cây cầu nối hai bờ sông Diêm",
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def _more(p: Piece, count: int = 4) -> list[str]:
    return more_of(_MORE, p, count)


def football(p: Piece) -> str:
    """A paper on sport: section, headline, then the name, a comma, and the hour “lúc”."""
    said = "\n".join(f"{a} - {t:%d/%m/%Y}\n{b}" for a, b, t in comments(p))
    return (
        "SÂN CỎ ONLINE\nTrực tiếp bóng đá\nLịch thi đấu\nBảng xếp hạng\nV.League\nNgoại hạng Anh\nCúp C1\nQuần vợt\nĐua xe\nVõ thuật\nHậu trường\n\n"
        f"{p.category}\n\n{p.title}\n\n{p.author}, {day(p)} {p.when:%d/%m/%Y} lúc {p.when:%H:%M}\n\n{p.lead}\n\n" + "\n\n".join(p.body)
        + f"\n\nBấm để xem thêm video\nTin bài cùng chuyên mục {p.category}\n" + "\n".join(_more(p)) + f"\n\nÝ kiến bạn đọc ({len(comments(p))})\n{said}\n\nTrận đấu hôm nay\n19:15  Sông Diêm - Trung Du\n17:00  Tân Lập - Hòa Ninh\n\nBảng xếp hạng\n1 Sông Diêm 12 7 27\n2 Trung Du 12 6 24\n\nLiên hệ tòa soạn: 024 3775 4444"
    )  # fmt: skip


def police_province(p: Piece) -> str:
    """A province's police: angle crumbs, hour and day with a dash, who wrote and who took the pictures in two rows."""
    return (
        "BỘ CÔNG AN\nCỔNG THÔNG TIN ĐIỆN TỬ CÔNG AN TỈNH SÔNG DIÊM\nTrang chủ\nGiới thiệu\nAn ninh trật tự\nLàm căn cước\nTra cứu phạt nguội\nTruy nã\nHộp thư tố giác\n\n"
        f"Trang chủ » Tin hoạt động » {p.category}\n\n{p.title.upper()}\n\nĐăng lúc {p.when:%H:%M} - {p.when:%d/%m/%Y}\nLượt xem: {tally(p, 'v', 90, 9000)}\nA-  A  A+\n\n{gap(p)}\n\nTin bài: {p.author}\nẢnh: Công an xã cung cấp\n\nTin liên quan\n"
        + "\n".join(f"◦ {x}" for x in _more(p)) + "\n\nĐỐI TƯỢNG TRUY NÃ\nVăn bản chỉ đạo\nThủ tục cấp đổi giấy phép lái xe\nThống kê truy cập\nĐang online: 25\nTrực ban Công an tỉnh: 0692 969 113"
    )  # fmt: skip


def investor(p: Piece) -> str:
    """A paper for investors: a trail of crumbs, headline, summary, then name and time with a dash between."""
    return (
        "BÁO ĐẦU TƯ SÔNG DIÊM\nThứ Tư, ngày 18/11/2026\nTìm kiếm\nĐầu tư\nThời sự\nTài chính - Chứng khoán\nBất động sản\nDoanh nhân\nTiêu dùng\nÔ tô - xe máy\nViễn thông\n\n"
        f"Home / {p.category}\n{p.title}\n\n{p.lead}\n\n{p.author} - {p.when:%d/%m/%Y} {p.when:%H:%M}\n\nTIN LIÊN QUAN\n{_more(p)[0]}\n{_more(p)[1]}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ.", *p.body[1:]))
        + "\n\nXem thêm bài viết cùng chủ đề\n" + "\n".join(_more(p)[2:]) + "\n\nBình luận bài viết này\nHọ tên\nEmail\nXem thử   Gửi\n\nĐọc nhiều\n- Lãi suất tiết kiệm tháng 11\n- Giá vàng chiều nay\n\nGiấy phép số 105/GP-BVHTTDL. Tòa soạn: 47 Quán Thánh"
    )  # fmt: skip


def ideas_magazine(p: Piece) -> str:
    """A magazine of science: name, then section and day with a stroke; where it was printed first at the end."""
    return (
        "Ý TƯỞNG\nTạp chí của giới nghiên cứu\nKhoa học\nCông nghệ\nGiáo dục\nVăn hóa\nĐổi mới sáng tạo\nGóc nhìn\nĐăng nhập\n\n"
        f"{p.title}\n\n{p.author}\n\n{p.category} / {p.when:%d.%m.%Y}\n\n{p.lead}\n\n" + "\n\n".join(p.body)
        + f"\n\nBài đăng Ý Tưởng số {tally(p, 'n', 1, 24)}/{p.when.year}\n\nTags: nghiên cứu, chính sách\n\nBài viết khác\n" + "\n".join(_more(p)) + "\n\nNhận tin qua email\nNhập email của bạn\nĐăng ký\n\n© Bản quyền thuộc tạp chí Ý Tưởng\n70 Trần Hưng Đạo, Hà Nội"
    )  # fmt: skip


def essayists(p: Piece) -> str:
    """A province's association of writers: the name signed, then in one sentence when and where it was posted."""
    return (
        "HỘI VĂN HỌC NGHỆ THUẬT TRUNG DU\nTrang chủ\nThơ\nVăn xuôi\nNhạc\nNhiếp ảnh\nLý luận phê bình\nHội viên\nSáng tác mới\n\n"
        f"{p.title}\n\n{tight(p)}\n\n{p.author}\n\nBài được đăng ngày {p.when.day} tháng {p.when.month} năm {p.when.year} trong chuyên mục {p.category}. Có {tally(p, 'v', 30, 700)} lượt đọc.\n\n← {_more(p)[0]}\n{_more(p)[1]} →\n\nTác phẩm cùng chuyên mục\n"
        + "\n".join(f"+ {x}" for x in _more(p)[2:]) + "\n\nTạp chí in số mới\nMua tạp chí\nTrại sáng tác 2026\n\nTrụ sở Hội: 18 Lê Quý Đôn. Điện thoại: 0210 3846 220\nChủ tịch Hội: Nhà văn Cao Hồng"
    )  # fmt: skip


def farm_daily(p: Piece) -> str:
    """A paper for farmers: a spaced comma in the time; name below; brief news of a few pages unsigned."""
    return (
        "Báo Nhà Nông\nMenu\nTrang chủ\nChăn nuôi\nTrồng trọt\nKhuyến nông\nMôi trường\nTruyền hình nông nghiệp\nOCOP\nPhóng sự ảnh\n\n"
        f"{p.category.upper()}\n\n{p.title}\n{day(p)} {p.when:%d/%m/%Y} , {p.when:%H:%M} (GMT+7)\n{by(p, '{}')}\n\n(BĐN) - {p.lead}\n\n" + "\n\n".join((*p.body[:2], "Quang cảnh buổi lễ. Ảnh: Báo Nhà Nông.", *p.body[2:]))
        + "\n\nXem thêm\n\n" + "\n\n".join(f"{x}\nBà con theo dõi thêm thông tin trên Báo Nhà Nông số ra ngày mai." for x in _more(p)) + "\n\nBình luận mới nhất\nBáo giá nông sản\nLúa ST25: 9.200 đ/kg\nCà phê: 101.500 đ/kg\nHồ tiêu: 146.000 đ/kg\n\nHotline: 0963 230 124\nTòa soạn: 14 Ngô Quyền"
    )  # fmt: skip


def clinic(p: Piece) -> str:
    """A chain of clinics: bars between crumbs, day, minutes to read and writer in one row, questions below."""
    return (
        "Hệ thống Y tế An Khang\nĐặt lịch hẹn\nKết quả xét nghiệm\nChuyên khoa\nChuyên gia\nGói dịch vụ\nCẩm nang\n\n"
        f"Trang chủ | {p.category} | {p.title}\n\n{p.title}\n\nĐăng ngày {p.when:%d/%m/%Y} · {len(p.body)} phút đọc · Viết bởi {p.author}\n\n{gap(p)}\n\nBài viết này có hữu ích với bạn không?\nCó\nKhông\n\nBài viết liên quan\n" + "\n".join(_more(p))
        + "\n\nĐặt lịch khám\nHọ và tên\nSố điện thoại\nTôi đồng ý với chính sách bảo mật\nGửi\n\nTổng đài 1900 0212\nGiấy phép hoạt động số 230/BYT-GPHĐ\n© 2026 An Khang"
    )  # fmt: skip


def liferay_dxp(p: Piece) -> str:
    """A province's portal on the newer Liferay: categories as labels over the headline, day below, name in bold last."""
    return f"""<!DOCTYPE html>
<html class="ltr" dir="ltr" lang="vi-VN"><head><title>{e(p.title)} - Cổng thông tin điện tử tỉnh Trung Du</title><meta content="text/html; charset=UTF-8" http-equiv="content-type"/><meta content="initial-scale=1.0, width=device-width" name="viewport"/></head><body class="controls-visible yui3-skin-sam"><nav class="quick-access-nav"><a href="#main-content">Nhảy đến nội dung chính</a></nav><div id="wrapper"><header id="banner"><a class="logo"><img alt="Cổng thông tin điện tử tỉnh Trung Du"/></a><ul class="nav navbar-nav">{items(("Trang chủ", "Chính quyền", "Công báo", "Dịch vụ công", "Doanh nghiệp", "Du khách"), '<li class="lfr-nav-item"><a><span>{}</span></a></li>')}</ul></header>
<section id="content"><div class="columns-1-2" id="main-content"><div class="portlet-column col-md-8"><div class="portlet-asset-publisher"><div class="portlet-body"><div class="asset-full-content"><div class="asset-categories"><span class="label label-info"><a>{e(p.category)}</a></span></div><h2 class="component-title"><span class="asset-title">{e(p.title)}</span></h2><div class="publish-info"><span class="date-info">{p.when:%d/%m/%Y %H:%M}</span></div><div class="asset-content"><div class="journal-content-article" data-analytics-asset-title="{e(p.title)}"><p><strong>{e(p.lead)}</strong></p>{"".join(f'<p style="text-align: justify;">{e(x)}</p>' for x in p.body)}{by(p, '<p style="text-align: right;"><strong><em>{}</em></strong></p>')}</div></div><div class="social-bookmarks"><a>Facebook</a><a>Twitter</a></div><div class="ratings"><span>Bình chọn của bạn</span><span>Trung bình (0 Lượt bình chọn)</span></div></div></div></div><div class="related-assets"><h3>Tin cùng chuyên mục</h3>{items(_more(p))}</div></div>
<div class="portlet-column col-md-4"><h3 class="portlet-title-text">Thông báo</h3>{items(("Lịch tiếp công dân quý IV", "Mời họp báo thường kỳ"))}<h3 class="portlet-title-text">Liên kết</h3><select><option>-- Chọn liên kết --</option></select></div></div></section><footer id="footer"><p>Cơ quan chủ quản: UBND tỉnh Trung Du</p><p>Trưởng ban biên tập: Chánh Văn phòng UBND tỉnh</p></footer></div></body></html>"""


def telecom_portal(p: Piece) -> str:
    """A commune on a telecom's portal: a bar with the section, a row of labels under the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"/><title>Xã Mỹ Quới</title><meta property="og:title" content="{e(p.title)}"/></head><body class="homepage"><form method="post"><div class="wrapper"><div class="header-banner"><div class="name-unit">TRANG THÔNG TIN ĐIỆN TỬ</div><div class="name-unit-2">XÃ MỸ QUỚI</div></div><div class="menu-top"><ul>{items(("Trang chủ", "Giới thiệu chung", "Sơ đồ tổ chức", "Thông tin chỉ đạo", "Lịch công tác", "Liên hệ"))}</ul></div>
<div class="content-left"><div class="box-title"><a class="title-cate" href="/x">{e(p.category)}</a></div><div class="news-detail"><div class="title-news">{e(p.title)}</div><div class="tool-news"><span class="print">In trang</span> <span class="email">Gửi email</span></div><div class="brief-content">{e(p.lead)}</div><div class="main-content ExternalClass">{"".join(f"<div>{e(x)}</div>" for x in p.body)}</div><div class="news-bottom"><div><label>Ngày đăng:</label> <span class="post-date">{p.when:%d-%m-%Y}</span></div><div><label>Người đăng:</label> <span class="post-user">{e(p.author)}</span></div><div><label>Số lượt xem:</label> <span>{tally(p, "v", 5, 999)}</span></div></div><div class="other-news"><div class="other-title">Tin tức khác</div><ul>{items(_more(p))}</ul></div></div></div>
<div class="content-right"><div class="box-title">Thủ tục hành chính</div>{items(("Tư pháp - Hộ tịch", "Đất đai - Môi trường"), "<div><a>{}</a></div>")}<div class="box-title">Đường dây nóng</div><p>0299 3871 234</p></div><div class="footer"><p>Chịu trách nhiệm nội dung: Ông Trần Văn Mẫn - Chủ tịch UBND xã</p></div></div></form></body></html>"""


def joomla_k2(p: Piece) -> str:
    """A youth centre on Joomla with K2: a long day over the headline, who wrote, where it was published."""
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi-vn" lang="vi-vn"><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="title" content="{e(p.title)}"/><meta name="generator" content="Joomla! - Open Source Content Management"/><title>{e(p.title)}</title></head><body id="bd" class="com_k2 item"><div id="ja-header"><h1 class="logo-text"><a>Cung Thanh thiếu nhi Sông Diêm</a></h1></div><div id="ja-mainnav"><ul>{items(("Trang chủ", "Câu lạc bộ", "Lớp năng khiếu", "Lịch học", "Thư viện ảnh"), '<li><a class="menu-title">{}</a></li>')}</ul></div>
<div id="k2Container" class="itemView"><span class="itemDateCreated">{day(p)}, {p.when.day:02} Tháng {p.when.month} {p.when.year} {p.when:%H:%M}</span><div class="itemHeader"><h2 class="itemTitle">{e(p.title)}</h2><span class="itemAuthor">Được viết bởi&nbsp; <a rel="author">{e(p.author)}</a></span></div><div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">cỡ chữ</span></li><li><a class="itemPrintLink"><span>In</span></a></li><li><a class="itemEmailLink"><span>Email</span></a></li></ul></div><div class="itemBody"><div class="itemIntroText"><p>{e(p.lead)}</p></div><div class="itemFullText">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div></div><div class="itemLinks"><span class="itemHits">Đọc <b>{tally(p, "v", 30, 4000)}</b> lần</span><div class="itemCategory"><span>Được xuất bản trong</span> <a>{e(p.category)}</a></div></div>
<div class="itemRelated"><h3>Mục liên quan (theo thẻ)</h3><ul>{items(_more(p, 3), '<li><a class="itemRelTitle">{}</a></li>')}</ul></div><div class="itemNavigation"><a class="itemPrevious">« {e(_more(p)[3])}</a></div><div class="itemBackToTop"><a>trở lại đầu trang</a></div></div><div id="ja-footer"><small>Copyright © 2026 Cung Thanh thiếu nhi. All Rights Reserved.</small></div></body></html>"""


def astra_company(p: Piece) -> str:
    """A company's news on a common theme: comments, section, writer and day with strokes between."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Thủy sản Bình Minh</title><meta name="generator" content="WordPress 6.7"></head><body class="single single-post ast-single-post"><a class="skip-link screen-reader-text" href="#content">Nhảy tới nội dung</a><header class="site-header"><span class="site-title"><a>Thủy sản Bình Minh</a></span><ul class="main-header-menu">{items(("Trang chủ", "Sản phẩm", "Nhà máy", "Cổ đông", "Tin tức"), '<li class="menu-item"><a class="menu-link">{}</a></li>')}</ul></header>
<div id="content" class="site-content"><div id="primary"><main class="site-main"><article class="post ast-article-single"><div class="ast-post-format- ast-no-thumb single-layout-1"><header class="entry-header"><h1 class="entry-title" itemprop="headline">{e(p.title)}</h1><div class="entry-meta"><span class="comments-link"><a>Để lại một bình luận</a></span> / <span class="ast-terms-link"><a rel="category tag">{e(p.category)}</a></span> / Bởi <span class="posted-by vcard author"><a class="url fn n" rel="author"><span class="author-name">{e(p.author)}</span></a></span> / <span class="posted-on"><span class="published">{p.when:%d/%m/%Y}</span></span></div></header><div class="entry-content clear">{ps(p)}</div></div></article><nav class="post-navigation"><div class="nav-links"><div class="nav-previous"><a>← Bài viết trước</a></div><div class="nav-next"><a>Bài viết tiếp theo →</a></div></div></nav><div class="comment-respond"><h3 class="comment-reply-title">Để lại một bình luận</h3><p class="comment-notes">Email của bạn sẽ không được hiển thị công khai.</p></div></main></div>
<div id="secondary" class="widget-area"><h2 class="widget-title">Bài viết mới</h2><ul>{items(_more(p))}</ul><h2 class="widget-title">Hồ sơ năng lực</h2><p><a>Tải xuống (PDF)</a></p></div></div><footer class="site-footer"><p>Bản quyền © 2026 Thủy sản Bình Minh | Lô B4 KCN Trà Nóc</p></footer></body></html>"""


def economy_times(p: Piece) -> str:
    """An economic paper: section, then headline, name alone, hour and day; the same name again signs the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Nhịp sống kinh tế</title><meta name="description" content="{e(p.lead)}"><meta property="og:type" content="article"></head><body class="nuxt-page"><div id="__nuxt"><header class="header"><ul class="nav-main">{items(("Tiêu điểm", "Đầu tư", "Kinh tế xanh", "Kinh tế số", "Dân sinh & Sinh kế", "VnData"), '<li class="nav-item"><a>{}</a></li>')}</ul></header>
<main class="page-detail"><div class="detail-head"><a class="category-main" href="/muc.htm">{e(p.category)}</a><h1 class="name-detail" data-field="title">{e(p.title)}</h1><div class="block-author"><div class="name-author"><a><strong>{e(p.author)}</strong></a></div><p class="date-detail">{p.when:%H:%M}, {p.when:%d/%m/%Y}</p></div></div><div class="news-sapo" data-field="sapo"><p><b>{e(p.lead)}</b></p></div><div class="block-share"><a>Chia sẻ</a><a>In bài</a></div><div class="ct-edtior-web" data-field="body"><p>{e(p.body[0])}</p><figure><img alt="x"><figcaption><p>Quang cảnh buổi lễ.</p></figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}</div><div class="list-tag"><p class="name-tag">Từ khóa:</p><ul>{items(("kinh tế", "doanh nghiệp"), '<li><a class="tag-item">{}</a></li>')}</ul></div><div class="author-detail-bottom"><p class="label">Tác giả</p><p class="name">{e(p.author)}</p></div></main>
<section class="featured-news"><h2 class="title-sub">Đọc thêm</h2>{"".join(f'<div class="featured-row_item"><h3><a>{e(x)}</a></h3><p class="sapo-line">{e(x)} là tâm điểm chú ý của giới đầu tư tuần qua.</p></div>' for x in _more(p))}</section><footer class="footer"><p>Chủ tịch Hội đồng Biên tập: PGS.TS. Chu Văn Khải</p><p>Phát triển bởi Hemera Media</p></footer></div></body></html>"""


def violet(p: Piece) -> str:
    """A teacher's page at a library of lessons: the trail, “name @ hour day” below the text, who is online."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{e(p.title)} - Website của thầy cô Tổ Ngữ văn</title></head><body><div id="Banner">CHÀO MỪNG QUÝ VỊ ĐẾN VỚI WEBSITE TỔ NGỮ VĂN</div><div id="Menu">{items(("Trang chủ", "Thành viên", "Trợ giúp", "Liên hệ"), "<a>{}</a>")}</div><table><tr><td class="left" valign="top"><div class="block"><h3>Tài nguyên dạy học</h3>{items(("Giáo án", "Đề thi", "Tư liệu"), "<div><a>{}</a></div>")}</div><div class="block"><h3>Hỗ trợ trực tuyến</h3><div>Admin</div></div><div class="block"><h3>Điều tra ý kiến</h3><div>Bạn thấy trang này như thế nào?</div><div>Đẹp</div><div>Đơn điệu</div></div></td>
<td class="main" valign="top"><div class="nav"><a>Gốc</a> &gt; <a>Bài viết</a> &gt; <a>{e(p.category)}</a> &gt;</div><div class="entry"><h2>{e(p.title)}</h2><div class="content">{"".join(f"<p>{e(x)}</p>" for x in p.paragraphs)}</div><hr><div class="signature"><a>{e(p.author)}</a> @ {p.when:%H:%M} {p.when:%d/%m/%Y}<br>Số lượt xem: {tally(p, "v", 10, 3000)}</div></div><div class="function"><a>Gửi ý kiến</a></div><div class="others"><h3>Các bài viết khác</h3>{items(_more(p), "<div>» <a>{}</a></div>")}</div></td><td class="right" valign="top"><div class="block"><h3>Thống kê</h3><div>{tally(p, "o", 1000, 90000)} truy cập</div><div>2 trong hôm nay</div></div><div class="block"><h3>Ai đang online</h3><div>1 khách và 0 thành viên</div></div></td></tr></table><div id="footer">© Thư viện trực tuyến</div></body></html>"""


def font_tags(p: Piece) -> str:
    """A party committee's site of long ago in font tags: day with hours and minutes in brackets, all told in tables."""
    return f"""<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8"><TITLE>Đảng bộ huyện Lâm Thượng</TITLE></HEAD><BODY bgcolor="#FFFFFF" topmargin="0"><TABLE width="778" border="0" align="center"><TR><TD colspan="3" bgcolor="#CC0000"><FONT color="#FFFF00" size="4"><B>ĐẢNG BỘ HUYỆN LÂM THƯỢNG</B></FONT></TD></TR><TR><TD colspan="3">{items(("Trang chủ", "Giới thiệu", "Văn kiện", "Học và làm theo Bác", "Sơ đồ site"), "<A href='#'><FONT size='2'>{}</FONT></A> | ")}</TD></TR>
<TR><TD width="150" valign="top"><FONT size="2"><B>Tư liệu</B></FONT><BR>{items(("Lịch sử Đảng bộ", "Các kỳ đại hội"), "<FONT size='2'>- {}</FONT><BR>")}</TD><TD valign="top"><FONT color="#CC0000" size="2"><B>{e(p.category)}</B></FONT><HR size="1"><FONT color="#000099" size="4"><B>{e(p.title)}</B></FONT><BR><FONT color="#808080" size="1">({day(p)}, {p.when:%d/%m/%Y} - {p.when.hour}h{p.when:%M}')</FONT><P align="justify"><FONT size="2"><B>{e(p.lead)}</B></FONT></P>{"".join(f'<P align="justify"><FONT size="2">{e(x)}</FONT></P>' for x in p.body)}<P align="right"><FONT size="2"><B><I>{e(p.author)}</I></B></FONT></P><P align="right"><A href="#"><FONT size="1">Về đầu trang</FONT></A> <A href="#"><FONT size="1">In bản tin</FONT></A></P><FONT size="2"><B>Các tin đã đưa ngày:</B></FONT><BR>{items(_more(p), "<FONT size='2'>. <A href='#'>{}</A></FONT><BR>")}</TD>
<TD width="140" valign="top"><FONT size="2"><B>Tìm kiếm</B></FONT><BR><INPUT name="q"><BR><FONT size="2"><B>Tỷ giá</B></FONT><BR><FONT size="1">USD 25.310</FONT></TD></TR><TR><TD colspan="3" bgcolor="#CC0000"><FONT color="#FFFFFF" size="1">Ban Tuyên giáo Huyện ủy - Email: tuyengiao@lamthuong.example</FONT></TD></TR></TABLE></BODY></HTML>"""


LAYOUTS = (football, police_province, investor, ideas_magazine, essayists, farm_daily, clinic, liferay_dxp, telecom_portal, joomla_k2,
           astra_company, economy_times, violet, font_tags)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"farm_daily": {"author": {2}}, "liferay_dxp": {"author": {0}}}
