"""The ninth round: the last first try of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
    fresh,
    fresh_b,
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


def pieces(seed: int) -> list[Piece]:
    return [*fresh(seed)[4:], *fresh_b(seed)[:2], *fresh_c(seed)[1:3]]


def tourism(p: Piece) -> str:
    """A tourist board: date in a calendar leaf, the section as a link with an icon."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)} » Du lịch Trung Du</title></head><body><div class="menu-wrap"><a>Điểm đến</a><a>Lễ hội</a><a>Ẩm thực</a><a>Tin tức</a></div>
<div class="page-title"><span class="crumb"><a>Trang chủ</a> <i></i> <a>{e(p.category)}</a></span><h2>{e(p.title)}</h2></div><div class="post-meta"><i class="fa fa-user"></i> {e(p.author)} <i class="fa fa-clock"></i> {p.when:%d/%m/%Y} <i class="fa fa-eye"></i> 300</div>
<div class="detail">{ps(p)}</div><div class="row"><h3>Khám phá thêm</h3>{items(news(p), '<div class="col"><a>{}</a></div>')}</div><div class="subscribe"><p>Nhận thông tin khuyến mãi</p></div></body></html>"""


def cooperative(p: Piece) -> str:
    """A union of cooperatives, copied as text; labels run on in one line below the headline."""
    return (
        f"LIÊN MINH HTX TỈNH TRUNG DU\nHotline: 0213 888 999\nTrang chủ | Giới thiệu | Tin tức | Đào tạo | Liên hệ\n\n{p.title}\nTin đăng ngày: {p.when:%d/%m/%Y} - Chuyên mục: {p.category} - Xem: 45\n\n{gap(p)}\n\n{p.author} - LMHTX tỉnh\n\nTIN TỨC LIÊN QUAN\n"
        + "\n".join(f"{x}\nNgày {n}/10/2020" for n, x in enumerate(news(p), 10)) + "\n\nĐỐI TÁC\nFANPAGE"
    )  # fmt: skip


def culture_paper(p: Piece) -> str:
    """A paper on culture: 'section | place', lead with the paper's initials in a line of its own."""
    return (
        f"Thứ 5, 15/10/2026\nVăn học\nSân khấu\nĐiện ảnh\nMỹ thuật\n\n{p.category.upper()}\n{p.when:%H:%M} {p.when:%d/%m/%Y}\n{p.title}\n{gap(p)}\n\nBài và ảnh {p.author}\n\nÝ kiến của bạn\n0/1000\nCùng tác giả\n" + "\n".join(news(p, 2))
        + "\nMới cập nhật\n" + "\n".join(news(p, 4)[2:]) + "\nVề chúng tôi\nTuyển dụng"
    )  # fmt: skip


def army(p: Piece) -> str:
    """A paper of the army: heading, subsection, share row, signature in capitals."""
    return f"""<html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Quân khu</title><meta name="article:published_time" content="{p.when:%Y-%m-%d %H:%M:%S}"></head><body><div class="cate-breadcrumb"><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li class="active"><a>{e(p.category)}</a></li></ul></div>
<h1 class="post-title">{e(p.title)}</h1><div class="post-subinfo"><span>{weekday(p)}, {p.when:%d/%m/%Y - %H:%M}</span><ul class="tool-list"><li>Facebook</li><li>Email</li></ul></div><div class="post-summary"><h2>{e(p.lead)}</h2></div><div class="post-content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}<p class="author">{e(p.author.upper())}</p></div>
<p class="note">* Mời bạn đọc vào chuyên mục {e(p.category)} xem các tin, bài liên quan.</p><div class="rltd"><ul>{items(news(p))}</ul></div></body></html>"""


def old_forum(p: Piece) -> str:
    """A page of a portal saved by a reader for screens; the tail is long."""
    return (
        f"Nội dung chính\n\nTrang thông tin xã Thịnh Đán\n\nMenu\n\nBản tin xã\n\n{p.category}\n\n{p.title}\n\nNgày cập nhật {p.when:%d/%m/%Y}\n\nTác giả: {p.author}\n\nIn ấn\n\n{gap(p)}\n\nTệp đính kèm: Không có\n\nGóp ý cho bài này\n\nĐiều hướng bài viết\n\n"
        + "\n\n".join(news(p, 2)) + "\n\nHộp thư xã\n\nSơ đồ đường đi\n\nLiên kết nhanh\n\nCổng dịch vụ công quốc gia"
    )  # fmt: skip


def social_page(p: Piece) -> str:
    """What a feed reader keeps: section, headline, by whom and when, text, a link."""
    return f"Nguồn cấp: Trung Du mới\n{p.category} • {p.when:%d/%m/%Y}\n{p.title}\nbởi {p.author}\n\n{tight(p)}\n\nĐọc trên trang web\nĐánh dấu là đã đọc\n"


def economic(p: Piece) -> str:
    """A financial site: section and author in links in one row above, time under the headline."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)}</title><meta property="og:title" content="{e(p.title)}"><meta property="article:author" content="https://facebook.example.vn/kinhte"></head><body><div id="ticker"><a>VN-Index 1.200,5</a><a>USD 25.400</a></div>
<div class="left"><div class="zonename"><a>{e(p.category)}</a></div><h1>{e(p.title)}</h1><p class="dateandcat"><span class="pdate">{p.when:%d-%m-%Y - %H:%M %p}</span> | <a class="category-page__name">{e(p.category)}</a></p><h2 class="sapo">{e(p.lead)}</h2>{"".join(f"<p>{e(x)}</p>" for x in p.body)}<p class="author">{e(p.author)}</p><p class="source">Theo Nhịp sống Trung Du</p><div class="link-source-wrapper"><span>Copy link</span><div>Lấy link!</div></div>
<div class="tagdetail">Từ Khóa: <a>giá đất</a>, <a>ven đô</a></div><div class="tinlienquan">{items(news(p), "<li><a>{}</a></li>")}</div></div></body></html>"""


LAYOUTS = (tourism, cooperative, culture_paper, army, old_forum, social_page, economic)
