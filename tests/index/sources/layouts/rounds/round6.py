"""The sixth round: what else portals and those who save their pages have thought of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
    fresh_c,
    gap,
    items,
    news,
    ps,
    tight,
    weekday,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

pieces = fresh_c


def daily(p: Piece) -> str:
    """A daily whose section is a heading above a row of narrower ones."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta property="og:title" content="{e(p.title)}"><meta property="og:type" content="article"><title>{e(p.title)} | Nhật báo Miền Trung</title>
<meta property="article:published_time" content="{p.when:%Y-%m-%dT%H:%M:00}+07:00"></head><body><div class="top-bar"><span>{weekday(p)}, 12/10/2026</span><a>Đặt báo</a></div><div class="wrap"><div class="breadcrumb-wrap"><h3><a title="x">{e(p.category)}</a></h3>
<div class="subs"><a>Tin ngắn</a><a>Phân tích</a></div></div><h1 class="ttl">{e(p.title)}</h1><div class="infobar"><div class="authors"><a>{e(p.author)}</a></div><div class="pubtime">{p.when:%d/%m/%Y, %H:%M}</div></div>
<div class="chapeau">{e(p.lead)}</div><div class="main-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}<table class="rl"><tr><td><a>{e(news(p)[0])}</a></td></tr></table></div><div class="google-news">Theo dõi Nhật báo Miền Trung trên Google News</div>
<div class="cmt"><h3>Ý kiến (0)</h3></div><div class="others"><h3>Đọc nhiều trong mục</h3>{items(news(p), "<h4><a>{}</a></h4>")}</div></div><footer>Giấy phép số 1/GP-BC</footer></body></html>"""


def ward(p: Piece) -> str:
    """A ward's portal after the merger of 2025, as its text is copied."""
    return (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN LAU\nChính quyền phục vụ Nhân dân\nTrang chủ\nGiới thiệu\nTin tức\nChuyển đổi số\nThủ tục\nTiếp công dân\n"
        f"\nTin tức  /  {p.category}\n\n{p.title}\n\nĐăng bởi: {p.author}   |   Ngày đăng: {p.when:%d-%m-%Y %H:%M}   |   Lượt xem: 55\n\n{gap(p)}\n\nTin bài cùng mục\n"
        + "\n".join(f"{x}\nXem chi tiết" for x in news(p)) + "\n\nĐánh giá chất lượng phục vụ\nRất hài lòng\nHài lòng\nThống kê lượt truy cập\nHôm nay\n45\nTổng cộng\n120455"
    )  # fmt: skip


def television(p: Piece) -> str:
    """A broadcaster's page: section and time in one line under the headline, name at the end."""
    return (
        f"LIVE\nTruyền hình trực tiếp\nPodcast\nChương trình\n{p.title}\n{p.category} - {p.when:%d/%m/%Y, %H:%M}\n{tight(p)}\nThực hiện: {p.author}\n"
        "Từ khóa: nông thôn, đời sống\nTIN MỚI NHẬN\n" + "\n".join(f"{n}\n{x}" for n, x in enumerate(news(p), 1)) + "\nTHEO DÕI VTT TRÊN\nYouTube\nTikTok"
    )  # fmt: skip


def party_committee(p: Piece) -> str:
    """A committee's page on tables with inline styles; the name in italics with an office."""
    return f"""<html><head><meta charset="utf-8"><title>Đảng bộ các cơ quan tỉnh Trung Du</title></head><body><div style="width:1000px"><div style="float:left;width:200px">{items(("Giới thiệu", "Tổ chức", "Nghị quyết", "Tư liệu"), "<div><a>{}</a></div>")}</div>
<div style="float:left"><div style="font-weight:bold;color:#c00"><a>Trang chủ</a> &rarr; <a>{e(p.category)}</a></div><div style="font-size:20px">{e(p.title)}</div><div><i>Ngày {p.when.day} tháng {p.when.month} năm {p.when.year}</i></div>
{ps(p)}<p style="text-align:right"><b>{e(p.author)}</b><br><i>(Ban Tuyên giáo)</i></p><div><b>Tin đã đưa:</b></div>{items(news(p), "<div>- <a>{}</a> <i>(3/4)</i></div>")}<div>Trang 1 2 3 ... Tiếp</div></div></div></body></html>"""


def newsletter_html(p: Piece) -> str:
    """A page of a platform for letters: names of classes made by a machine."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "datePublished": p.when.isoformat(),
            "author": [{"@type": "Person", "name": p.author}], "isAccessibleForFree": True}  # fmt: skip
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)} - Bản tin làng</title><script type="application/ld+json">{json.dumps(data)}</script></head><body><div class="_1a"><a>Bản tin làng</a><button>Đăng ký</button></div>
<div class="_2b"><a class="_3c" href="/muc/x">{e(p.category)}</a><h1 class="_4d">{e(p.title)}</h1><h3 class="_5e">Thư gửi bạn đọc</h3><div class="_6f"><a>{e(p.author)}</a></div><div class="_6f">{p.when:%d/%m/%Y}</div><div class="_7a">{ps(p)}</div></div>
<div class="_8b"><div>Đừng quên chia sẻ</div><div>Bạn đang đọc bản miễn phí. Đăng ký để ủng hộ chúng tôi.</div></div><div class="_9c">{items(news(p), "<a><div>{}</div><div>Th 3 · Bản tin làng</div></a>")}</div></body></html>"""


def print_view(p: Piece) -> str:
    """The print view of a district's portal."""
    return (
        f"Cổng thông tin huyện Mộc Sơn (http://mocson.example.vn)\n\n{p.title}\n\nGửi lên: {p.when:%d/%m/%Y %H:%M}\nChuyên mục: {p.category}\nTác giả: {p.author}\n\n{gap(p)}\n\nURL của bản tin này: http://mocson.example.vn/tin/12\n© mocson.example.vn\ncontact: bbt@example.vn"
    )  # fmt: skip


def ethnic_paper(p: Piece) -> str:
    """A paper of a highland province: all in capitals above, name and paper at the end of the last lines."""
    return (
        f"DANH MỤC\nTRANG CHỦ\n{p.category.upper()}\n{p.title}\nCập nhật lúc {p.when:%H:%M}, {weekday(p)}, {p.when:%d/%m/%Y} (GMT+7)\n\n{gap(p)}\n\n{p.author}\n\n.\nTin liên quan\n\n"
        + "\n".join(news(p, 2)) + "\n.\nĐường dây nóng\n0260 000 000\nÝ kiến bạn đọc\n.\nTruyền hình\n" + "\n".join(f"{x} (ngày {n}-6-2021)" for n, x in enumerate(news(p, 3), 4))
    )  # fmt: skip


def wiki(p: Piece) -> str:
    """A local site on the software of encyclopedias."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)} – Trung Du thư</title></head><body><h1 id="firstHeading">{e(p.title)}</h1><div id="bodyContent"><div id="siteSub">Từ Trung Du thư, trang tư liệu mở</div>
<p><i>{e(p.author)}, {p.when:%d/%m/%Y}</i></p>{ps(p)}</div><div id="catlinks" class="catlinks"><a>Thể loại</a>: <ul><li><a>{e(p.category)}</a></li></ul></div><div id="mw-navigation"><h2>Trình đơn chuyển hướng</h2><ul>{items(("Trang chính", "Thay đổi gần đây"))}</ul></div>
<div id="footer"><ul><li>Trang này được sửa đổi lần cuối lúc 09:00 ngày 1 tháng 2 năm 2026.</li></ul></div></body></html>"""


LAYOUTS = (
    daily,
    ward,
    television,
    party_committee,
    newsletter_html,
    print_view,
    ethnic_paper,
    wiki,
)
