"""The twenty-second round: papers of cities and deltas, a parish, portals of several makers, themes, a board on Discourse."""

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

SEED = 2222
HEADS = (
    ("Nhà máy nước Vĩnh Thuận chạy hết công suất vẫn không đủ cấp", "Dân sinh", "Trịnh Thu Phương"),
    ("Cụ bà 92 tuổi và tủ sách miễn phí bên bến đò", "Chuyện quanh ta", "Lưu Ly"),
    ("HLV tuyển trẻ: “Chúng tôi không sợ ai, chỉ sợ chính mình”", "Thể thao trong nước", "Quốc Bảo"),
    ("Đề xuất phạt xe quá tải đến 75 triệu đồng", "Pháp luật và cuộc sống", "Đoàn Trung Kiên"),
    ("Đoàn giám sát làm việc tại ba tỉnh miền núi về chương trình mục tiêu quốc gia", "Quốc hội và cử tri", "Tuệ Lâm - Hữu Quyết"),
    ("Vì sao tôm hùm chết hàng loạt?", "Thủy sản", "Kpă Nghĩa"),
    ("Học phí đại học công lập năm học tới tăng ra sao", "Giáo dục", "Nguyễn Dương Hải Đăng"),
    ("Triển lãm tranh giấy dó: Làng nghề kể chuyện bằng màu", "Mỹ thuật - Nhiếp ảnh", "Bùi Thanh Vy"),
)  # fmt: skip


def pieces(seed: int = SEED) -> list[Piece]:
    return stories(HEADS, seed)


def law_city(p: Piece) -> str:
    """A city's paper on law: section, headline and time in three rows, the name in capitals last."""
    said = "\n".join(f"{a}\n{b}\n{t:%d/%m/%Y %H:%M}\n{tally(p, a, 0, 9)}\nTrả lời" for a, b, t in comments(p))  # fmt: skip
    return (
        "PHÁP LUẬT THÀNH PHỐ\nXã luận\nHồ sơ vụ án\nMega Story\nĐô thị\nQuốc tế\nKỷ nguyên số\nLuật và đời\nSống khỏe\nBạn đọc viết\nPodcast\n\n"
        f"{p.category}\n{p.title}\n{p.when.day}/{p.when.month}/{p.when.year} - {p.when:%H:%M}\nXem trên\nNghe đọc bài\n\n(BĐN) - {p.lead}\n\n" + "\n\n".join((*p.body[:2], "Quang cảnh buổi lễ. Ảnh: NGUYỆT NHI", *p.body[2:]))
        + f"\n\n{p.author.upper()}\n\nĐọc thêm\n" + "\n\n".join(f"{x}\n{when}" for x, when in older(p, "%d/%m/%Y %H:%M"))
        + f"\n\nBình luận ({len(comments(p))})\nBình luận của bạn\nGửi bình luận\n{said}\n\nĐừng bỏ lỡ\n" + "\n".join(others(p, 6)[4:])
        + "\n\nTòa soạn: 34 Hoàng Việt, phường Tân Sơn Nhất\nGiấy phép số 636/GP-BTTTT\nHotline: 0908 000 321"
    )  # fmt: skip


def radio_nation(p: Piece) -> str:
    """The national radio: weekday, hour and day with commas, crumbs in rows, the reporter after the text."""
    return (
        "Trang chủ\nMultimedia\nNghe radio\nPhát thanh trực tuyến\nĐa ngữ\nChính trị\nĐời sống\nThị trường\nThế giới\nVụ án\nVăn hóa - Giải trí\nÔ tô\n\n"
        f"Trang chủ\n/\n{p.category}\n\n{p.title}\n\n{day(p)}, {p.when:%H:%M}, {p.when:%d/%m/%Y}\n\n{p.lead}\n\n" + "\n\n".join((p.body[0], "Quang cảnh buổi lễ", *p.body[1:]))
        + f"\n\n{p.author}\n\nMời quý độc giả theo dõi Đài trên\nTag:\ntin tức\ntin hôm nay\ntin mới nhất\n\nBình luận\n0\nGửi\nTin liên quan\n\n"
        + "\n\n".join(f"{x}\n\nĐTN.VN - {x}, ghi nhận của phóng viên." for x in others(p))
        + "\n\nViết bình luận\nTrụ sở: 58 Quán Sứ, phường Cửa Nam\nCơ quan chủ quản: Đài Tiếng nói\nQuảng cáo trên báo: 0934 520 000"
    )  # fmt: skip


def delta_paper(p: Piece) -> str:
    """A paper of the river delta: day first, words and pictures credited below; letters of the day unsigned."""
    return (
        "BÁO SÔNG HẬU ĐIỆN TỬ\nKhmer\nẤn phẩm in\nThứ Năm, 12-11-2026\n\nTRANG NHẤT  CHÍNH TRỊ  NÔNG NGHIỆP  DU LỊCH  PHÓNG SỰ  MEDIA  THỜI TIẾT\n\n"
        f"{p.category.upper()}\n\n{p.when:%d/%m/%Y} - {p.when:%H:%M}\n\n{p.title}\n\n{p.lead}\n\n" + "\n\n".join((*p.body[:1], "Quang cảnh buổi lễ.", *p.body[1:]))
        + by(p, "\n\nBài, ảnh: {}") + "\n\nChia sẻ bài viết\n\nTin liên quan\n" + "\n".join(f"{x}  ({when})" for x, when in older(p, "%d/%m"))
        + "\n\nXEM - ĂN - CHƠI\nĐờn ca tài tử trên bến Ninh Kiều\n\nĐịa chỉ tòa soạn: 40 Trần Văn Hoài\nĐT: 0292 3832 100\nPhát hành: 0292 3821 066"
    )  # fmt: skip


def parish(p: Piece) -> str:
    """A parish's site: one row that says when, where and by whom it was posted, feast days around."""
    return (
        "Giáo xứ Thạch Khê\nGiáo hạt Sông Diêm\n\nTrang nhà\nLời Chúa\nPhụng vụ\nGiáo lý\nGiới trẻ\nHình ảnh\nGiờ lễ\n\nGiờ lễ Chúa nhật: 5g00 - 7g00 - 17g30\n\n"
        f"{p.title}\n\nĐăng ngày {p.when:%d.%m.%Y}, mục {p.category}, người đăng: {p.author}\n\n{gap(p)}\n\nGửi cho bạn bè\nIn bài này\n\nCác bài mới hơn\n" + "\n".join(f"» {x}" for x in others(p, 6)[4:])
        + "\n\nCác bài cũ hơn\n" + "\n".join(f"» {x} ({when})" for x, when in older(p, "%d.%m.%Y"))
        + "\n\nLịch phụng vụ\nThánh Gia\nLễ Các Thánh Nam Nữ\n\nLiên kết Công giáo\nGiáo phận\nDòng Mến Thánh Giá\n\nVăn phòng giáo xứ: 02383 900 111"
    )  # fmt: skip


def capital_paper(p: Piece) -> str:
    """The capital's daily: the name with the time in brackets beside it, under a trail of crumbs."""
    return (
        "Hàng ngày\nCuối tuần\nTiếng Anh\nTìm kiếm\nChính trị\nQuy hoạch\nXây dựng Đảng\nKinh tế\nXã hội\nNông thôn mới\nPhường xã\nĐời sống\n\n"
        f"Trang chủ  ›  {p.category}\n\n{p.title}\n\n{p.author} ({p.when:%H:%M} {p.when:%d/%m/%Y})\n\nGoogle News\nLắng nghe\nCỡ chữ\n\n{tight(p)}\n\nTừ khóa\n#Thủ đô\n#Tin trong ngày\n\nTin liên quan\n" + "\n".join(others(p, 3))
        + f"\n\nTrong chuyên mục này\n{older(p)[3][0]}\n{older(p)[3][1]}\n\nĐọc nhiều\n1\n{others(p)[1]}\n2\n{others(p)[0]}\n\nCơ quan của Đảng bộ thành phố\nPhó Tổng biên tập phụ trách: Lê Hoàng Anh Vũ\nTrụ sở: 44 Lê Thái Tổ"
    )  # fmt: skip


def port_magazine(p: Piece) -> str:
    """A trade's magazine: section, bullet, time over the headline; a summary, then the name, then the text."""
    return (
        "TẠP CHÍ CẢNG BIỂN VÀ LOGISTICS\nHội viên\nThị trường cước\nĐội tàu\nHạ tầng\nSố báo in\nLiên hệ quảng cáo\n\n"
        f"{p.category} • {p.when:%H:%M} | {p.when:%d/%m/%Y}\n\n{p.title.upper()}\n\n{p.lead}\n\n{p.author}\n\n" + "\n\n".join(p.body)
        + "\n\nChia sẻ\nThích 0\n\nTAGS\nlogistics\ncảng biển\n\nBÀI VIẾT CÙNG CHỦ ĐỀ\n" + "\n".join(f"{x}\n{when}" for x, when in older(p, "%H:%M | %d/%m/%Y"))
        + "\n\nXEM NHIỀU NHẤT\nGiá cước container tuần 45\nChỉ số hàng khô\n\nGiấy phép xuất bản số 231/GP-TTĐT\nĐơn vị vận hành: Công ty Truyền thông Hải Đăng"
    )  # fmt: skip


def north_central(p: Piece) -> str:
    """A commune on the system of a north-central province: seconds, zone, size of letters, a name without label."""
    return (
        "TRANG THÔNG TIN ĐIỆN TỬ XÃ HÒA NINH\nGiới thiệu\nBộ máy tổ chức\nThủ tục hành chính\nVăn bản xã\nNông thôn mới\nDu lịch\nThư điện tử\n\n"
        f"{p.category}\n\n{p.title}\n\nĐăng lúc: {p.when:%H:%M}:{tally(p, 's', 10, 59)} {p.when:%d/%m/%Y} (GMT+7)\n100%\n\n{gap(p)}\n\n{p.author}\n\n0 Bình luận\nXem thêm bình luận\nCho phép bình luận, tối đa 1000 ký tự\n\n"
        + "\n".join(f"{x} ({when})" for x, when in older(p)) + "\n\nCông khai TTHC\nHỏi đáp\nẢnh hoạt động\nTruy cập\nHôm nay: 310\nHôm qua: 1.204\nĐịa chỉ: Thôn 4, xã Hòa Ninh - Điện thoại: 0237 3620 118"
    )  # fmt: skip


def highland_paper(p: Piece) -> str:
    """A province's paper on a paper's system: section link and time in a meta line, author's box under the text."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Báo Cao Nguyên Online</title><meta property="og:title" content="{e(p.title)}"><meta property="og:site_name" content="Báo Cao Nguyên Online"></head><body class="detail-page"><header class="site-header"><div class="menu-bar">{items(("Chính trị", "Kinh tế", "Du lịch", "Đất và người", "Media", "Báo in"), '<li class="main"><a>{}</a></li>')}</div></header>
<div class="site-content"><div class="breadcrumb"><h2 class="main"><a href="/muc/">{e(p.category)}</a></h2></div><article class="article"><header class="article__header"><h1 class="article__title cms-title">{e(p.title)}</h1><div class="article__meta"><time class="time" datetime="{p.when.isoformat()}+0700">{p.when:%d/%m/%Y %H:%M}</time><div class="social"><a>Facebook</a><a>Zalo</a></div></div></header><div class="article__sapo cms-desc">{e(p.lead)}</div><div class="article__body cms-body"><p>{e(p.body[0])}</p><figure class="picture"><img src="/a.webp" alt=""><figcaption>Quang cảnh buổi lễ</figcaption></figure>{"".join(f"<p>{e(x)}</p>" for x in p.body[1:])}</div><div class="article__author cms-author"><a class="name">{e(p.author)}</a></div><div class="article__tag"><h3 class="box-heading"><span>Từ khóa</span></h3>{items(("tin tức", "Cao Nguyên"), "<a>{}</a>")}</div></article>
<div class="box related-news"><h3 class="box-heading">Tin liên quan</h3>{items(others(p, 3), '<article class="story"><h2 class="story__heading"><a class="cms-link">{}</a></h2></article>')}</div><div class="box recommend"><h3 class="box-heading">Có thể bạn quan tâm</h3>{"".join(f'<article class="story"><h2 class="story__heading"><a>{e(x)}</a></h2><time>{when}</time></article>' for x, when in older(p))}</div></div><footer class="site-footer"><p>Cơ quan chủ quản: Đảng ủy tỉnh Cao Nguyên. Giám đốc - Tổng Biên tập: Hồ Thị Lan</p></footer></body></html>"""


def dnn_office(p: Piece) -> str:
    """A department on DotNetNuke: nameless controls with long ids, when it was updated and by whom below the text."""
    return f"""<!DOCTYPE html>
<html lang="vi-VN"><head id="Head"><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/><title>Sở Xây dựng Sông Diêm &gt; Tin tức &gt; Xem tin</title><meta id="MetaGenerator" name="GENERATOR" content="DotNetNuke "/></head><body id="Body"><form id="Form"><div class="banner"><img alt="Sở Xây dựng"/></div><div class="dnnmenu">{items(("Trang chủ", "Giới thiệu", "Quy hoạch", "Giấy phép xây dựng", "Nhà ở xã hội", "Hỏi đáp"), '<span class="txt">{}</span>')}</div>
<div id="dnn_ContentPane"><div class="DnnModule"><a name="742"></a><div class="ModuleTitle"><span id="dnn_ctr742_dnnTITLE_titleLabel" class="Head">{e(p.category)}</span></div><div id="dnn_ctr742_ContentPane"><div class="news-view"><span id="dnn_ctr742_ViewNews_lblTitle" class="news-title">{e(p.title)}</span><br/><span id="dnn_ctr742_ViewNews_lblSummary" class="news-summary">{e(p.lead)}</span><div id="dnn_ctr742_ViewNews_lblContent">{"".join(f'<p style="margin-bottom:6pt">{e(x)}</p>' for x in p.body)}</div><div class="news-foot">{by(p, '<span>Người viết:</span> <span id="dnn_ctr742_ViewNews_lblAuthor">{}</span><br/>')}<span>Cập nhật ngày:</span> <span id="dnn_ctr742_ViewNews_lblDate">{p.when:%d/%m/%Y %H:%M}</span><br/><span>Số lượt xem:</span> <span>{tally(p, "v", 40, 2000)}</span></div></div>
<div class="news-other"><span class="head2">Tin khác:</span><ul>{"".join(f"<li><a>{e(x)}</a> ({when})</li>" for x, when in older(p))}</ul></div></div></div></div><div id="dnn_RightPane"><span class="Head">Văn bản mới</span>{items(("Bảng giá vật liệu quý IV", "Quyết định phân cấp quản lý đô thị"))}<span class="Head">Liên kết website</span><select><option>Bộ Xây dựng</option><option>UBND tỉnh</option></select></div><div id="dnn_FooterPane">Sở Xây dựng tỉnh Sông Diêm - 02 Hùng Vương. Giám đốc Sở: Ông Cao Văn Lượng</div></form></body></html>"""


def blogger_soho(p: Piece) -> str:
    """A gardener's page on Blogger, one of its newer themes: by whom and when in a byline, labels at the foot."""
    said = "".join(f'<li class="comment"><div class="comment-block"><cite class="user">{e(a)}</cite><span class="datetime secondary-text"><a>lúc {t:%H:%M} {t.day} tháng {t.month}, {t.year}</a></span><p class="comment-content">{e(b)}</p></div></li>' for a, b, t in comments(p))  # fmt: skip
    return f"""<!DOCTYPE html>
<html dir="ltr" lang="vi"><head><meta charset="utf-8"><title>{e(p.title)}</title><meta content="blogger" name="generator"><meta content="{e(p.title)}" property="og:title"></head><body class="item-view version-1-3-3 variant-simplysimple"><header class="centered-top-container"><h1><a>Góc Vườn Nhà Út</a></h1><p>Trồng cây, đọc sách và nghĩ ngợi</p></header><nav class="tabs"><ul>{items(("Trang chủ", "Mùa vụ", "Hạt giống", "Giới thiệu"))}</ul></nav>
<main class="centered-bottom"><div class="Blog"><article class="post-outer-container"><div class="post"><h3 class="post-title entry-title">{e(p.title)}</h3><div class="post-header"><div class="post-header-line-1"><span class="byline post-author vcard"><span class="post-author-label">Người đăng:</span> <span class="fn"><span itemprop="name">{e(p.author)}</span></span></span> <span class="byline post-timestamp">vào <a class="timestamp-link"><time class="published" datetime="{p.when.isoformat()}+07:00">{p.when.day} tháng {p.when.month}, {p.when.year}</time></a></span></div></div><div class="post-body entry-content float-container">{"<br><br>".join(e(x) for x in p.paragraphs)}</div><div class="post-bottom"><div class="post-footer"><span class="byline post-labels"><span class="byline-label">Nhãn:</span> <a rel="tag">{e(p.category)}</a></span></div><div class="post-share-buttons"><span>Chia sẻ</span><span>Nhận đường liên kết</span></div></div></div><section class="comments embed"><h3 class="title">Nhận xét</h3><ol id="top-ra">{said}</ol><p class="comment-footer">Đăng nhận xét</p></section></article></div>
<div class="PopularPosts"><h3 class="title">Bài đăng phổ biến</h3>{items(others(p, 3), '<div class="post"><h3 class="post-title"><a>{}</a></h3></div>')}</div></main><footer><p>Được tạo bởi Blogger</p><p>Hình ảnh chủ đề của Michael Elkan</p></footer></body></html>"""


def magazine_theme(p: Piece) -> str:
    """An online magazine on a bought theme: crumbs with icons, “by” and “in” in one line."""
    return f"""<!doctype html>
<html lang="vi"><head><meta charset="UTF-8"><title>{e(p.title)} - Sống Chậm Online</title><meta name="generator" content="WordPress 6.5"><meta property="article:published_time" content="{p.when.isoformat()}+07:00"></head><body class="post-template-default single jeg_single_tpl_2"><div class="jeg_viewport"><div class="jeg_header"><ul class="jeg_menu">{items(("Trang chủ", "Nhà đẹp", "Món ngon", "Sách hay", "Du khảo"), '<li class="menu-item"><a>{}</a></li>')}</ul></div>
<div class="jeg_content"><div class="jeg_breadcrumbs"><span><a>Trang chủ</a></span><i class="fa fa-angle-right"></i><span class="breadcrumb_last_link"><a>{e(p.category)}</a></span></div><div class="entry-header"><h1 class="jeg_post_title">{e(p.title)}</h1><div class="jeg_meta_container"><div class="jeg_post_meta jeg_post_meta_2"><div class="jeg_meta_author"><span class="meta_text">bởi</span> <a href="/author/x">{e(p.author)}</a></div><div class="jeg_meta_date"><a>{p.when:%d/%m/%Y}</a></div><div class="jeg_meta_category"><span><span class="meta_text">trong</span> <a rel="category tag">{e(p.category)}</a></span></div><div class="jeg_meta_comment"><a>{tally(p, "c", 0, 9)}</a></div></div></div></div><div class="jeg_share_top_container"><div class="jeg_share_stats"><div class="counts">{tally(p, "s", 3, 99)}</div><span class="sharetext">CHIA SẺ</span></div><a>Facebook</a><a>Twitter</a></div><div class="content-inner">{ps(p)}</div><div class="jeg_post_tags"><span>Thẻ:</span> <a rel="tag">sống chậm</a><a rel="tag">cuối tuần</a></div>
<div class="jnews_prev_next_container"><a class="post prev-post"><span class="caption">Bài trước</span><h3 class="post-title">{e(others(p)[0])}</h3></a><a class="post next-post"><span class="caption">Bài sau</span><h3 class="post-title">{e(others(p)[1])}</h3></a></div><div class="jnews_related_post_container"><h3 class="jeg_block_title"><span>Bài viết <strong>liên quan</strong></span></h3>{"".join(f'<article class="jeg_post"><h3 class="jeg_post_title"><a>{e(x)}</a></h3><div class="jeg_meta_date">{when}</div></article>' for x, when in older(p))}</div></div><div class="jeg_footer"><p>© 2026 Sống Chậm. Thiết kế bởi Lá Studio.</p></div></div></body></html>"""


def ward_cards(p: Piece) -> str:
    """A ward's new page of cards and icons: section as a badge beside the day; who posts is one for all, not named."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="csrf-token" content="x9"><title>{e(p.title)} | Phường Tân Lập</title></head><body><div id="topbar"><div class="container d-flex"><i class="bi bi-telephone"></i> 0259 3888 101 <i class="bi bi-envelope"></i> ubnd@tanlap.example</div></div><header id="header"><h1 class="logo"><a>PHƯỜNG TÂN LẬP</a></h1><nav class="navbar"><ul>{items(("Giới thiệu", "Tin tức", "Thủ tục", "Dịch vụ công", "Phản ánh"), '<li><a class="nav-link">{}</a></li>')}</ul></nav></header>
<main id="main"><section class="blog"><div class="container"><div class="row"><div class="col-lg-8 entries"><article class="entry entry-single"><h2 class="entry-title">{e(p.title)}</h2><div class="entry-meta"><ul><li class="d-flex"><i class="bi bi-calendar3"></i><time>{p.when:%d-%m-%Y %H:%M}</time></li><li class="d-flex"><span class="badge bg-primary"><a>{e(p.category)}</a></span></li><li class="d-flex"><i class="bi bi-eye"></i>{tally(p, "v", 10, 900)} lượt xem</li></ul></div><div class="entry-content"><p class="fw-bold">{e(p.lead)}</p>{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="entry-footer"><i class="bi bi-share"></i> <a class="btn btn-sm">Chia sẻ Zalo</a> <a class="btn btn-sm">Chia sẻ Facebook</a></div></article></div>
<div class="col-lg-4"><div class="sidebar"><h3 class="sidebar-title">Tin mới nhất</h3>{"".join(f'<div class="post-item clearfix"><h4><a>{e(x)}</a></h4><time>{when}</time></div>' for x, when in older(p, "%d-%m-%Y"))}<h3 class="sidebar-title">Tra cứu hồ sơ</h3><form><input placeholder="Mã hồ sơ"><button>Tra cứu</button></form></div></div></div></div></section></main><footer id="footer"><div class="copyright">© <strong>UBND phường Tân Lập</strong></div><div class="credits">Chịu trách nhiệm: Văn phòng HĐND và UBND phường</div></footer></body></html>"""


def discourse(p: Piece) -> str:
    """A teachers' community on Discourse as a browser without scripts sees it."""

    def post(n: int, who: str, when: str, text: str) -> str:
        return f"<div itemprop='comment' id='post_{n}' class='topic-body crawler-post'><div class='crawler-post-meta'><span class='creator'><a rel='nofollow'><span>{e(who)}</span></a></span><span class='crawler-post-infos'><time class='post-time'>{when}</time><span>{n}</span></span></div><div class='post'>{text}</div><div class='post-likes'>{tally(p, who, 1, 9)} Lượt thích</div></div>"  # fmt: skip

    replies = "".join(post(n, a, f"{t.day} Tháng {t.month}, {t.year}, {t:%H:%M}", f"<p>{e(b)}</p>") for n, (a, b, t) in enumerate(comments(p), 2))  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Phòng Giáo Viên</title><meta name="generator" content="Discourse 3.3.0"><meta property="og:site_name" content="Phòng Giáo Viên"></head><body class="crawler"><header><a href="/">Phòng Giáo Viên</a></header><div id="main-outlet" class="wrap"><div id="topic-title"><h1><a>{e(p.title)}</a></h1><div class="topic-category"><span class="badge-wrapper"><a class="badge-category"><span class="category-name">{e(p.category)}</span></a></span></div></div>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting">{post(1, p.author, f"{p.when.day} Tháng {p.when.month}, {p.when.year}, {p.when:%H:%M}", ps(p))}{replies}</div><div id="related-topics"><h2>Chủ đề đề xuất</h2><table class="topic-list">{items(others(p), "<tr><td><a class='title'>{}</a></td><td><span>3</span></td></tr>")}</table></div></div><footer class="container wrap"><ul class="crawler-nav">{items(("Trang chủ", "Danh mục", "Hướng dẫn", "Điều khoản dịch vụ", "Chính sách bảo mật"))}</ul><p class="powered-by-link">Hoạt động nhờ Discourse, hiển thị tốt nhất khi bật JavaScript</p></footer></body></html>"""


def static_notes(p: Piece) -> str:
    """Notes of a group of young researchers from a generator of static pages: day, minutes and name with dots between."""
    return f"""<!DOCTYPE html>
<html lang="vi" dir="auto"><head><meta charset="utf-8"><title>{e(p.title)} | Nhóm Đất Lành</title><meta name="generator" content="Hugo 0.128.0"><meta name="description" content=""></head><body id="top"><header class="header"><nav class="nav"><div class="logo"><a accesskey="h">Nhóm Đất Lành</a></div><ul id="menu">{items(("Bài viết", "Dự án", "Lưu trữ", "Tìm kiếm"), "<li><a><span>{}</span></a></li>")}</ul></nav></header>
<main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a>Trang chủ</a>&nbsp;»&nbsp;<a>{e(p.category)}</a></div><h1 class="post-title entry-hint-parent">{e(p.title)}</h1><div class="post-description">{e(p.lead)}</div><div class="post-meta"><span title="{p.when:%Y-%m-%d} 00:00:00 +0700">{p.when.day} tháng {p.when.month}, {p.when.year}</span>&nbsp;·&nbsp;{len(p.body)} phút đọc&nbsp;·&nbsp;{e(p.author)}</div></header><div class="post-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><footer class="post-footer"><ul class="post-tags"><li><a>ghi chép</a></li></ul><nav class="paginav"><a class="prev"><span class="title">« Trước</span><br><span>{e(others(p)[0])}</span></a><a class="next"><span class="title">Sau »</span><br><span>{e(others(p)[1])}</span></a></nav></footer></article></main>
<footer class="footer"><span>© 2026 <a>Nhóm Đất Lành</a></span> <span>Powered by <a>Hugo</a> &amp; <a>PaperMod</a></span></footer></body></html>"""


LAYOUTS = (law_city, radio_nation, delta_paper, parish, capital_paper, port_magazine, north_central, highland_paper, dnn_office, blogger_soho,
           magazine_theme, ward_cards, discourse, static_notes)  # fmt: skip
# Pages of a layout that print no such thing: none is to be found.
SILENT = {"delta_paper": {"author": {1}}, "dnn_office": {"author": {2}}, "ward_cards": {"author": {0, 1, 2, 3}}}  # fmt: skip
