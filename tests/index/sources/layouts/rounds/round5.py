"""The fifth round: other authors, other sections, pages full of what surrounds an article."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
    fresh_b,
    gap,
    items,
    news,
    ps,
    weekday,
)

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

pieces = fresh_b


def newsroom(p: Piece) -> str:
    """A converged newsroom: cookies, a form, a caption, comments with names and times."""
    first, *rest = p.body
    return (
        "Trang này dùng cookie để phục vụ bạn tốt hơn\nĐồng ý\nChính sách\nĐăng nhập\nĐăng ký\nBáo giấy\nRao vặt\n"
        f"Thời sự\nThế giới\nVăn hóa\nSức khỏe\n\n{p.category}\n{p.title}\n{p.when:%d/%m/%Y %H:%M}\n{p.author}\nFollow\nNghe đọc bài\n0:00/0:00\n\n{p.lead}\n\n{first}\n\nQuang cảnh buổi lễ. Ảnh: CTV\n\n"
        + "\n\n".join(rest)
        + "\n\nBình luận (2)\nMới nhất\nNổi bật\nTuấn\nBài viết hay quá, cảm ơn tác giả đã phản ánh đúng thực tế.\nThích (3)\nTrả lời\n2 ngày trước\nhoamai88\nMong cơ quan chức năng sớm vào cuộc xử lý dứt điểm.\nThích\nTrả lời\n5 ngày trước\n"
        "Đọc tiếp\n" + "\n".join(news(p)) + "\nTrang chủ\nRSS\nQuảng cáo"
    )


def old_portal(p: Piece) -> str:
    """HTML of the year 2004: frames of tables, capitals, an author under a rule."""
    return f"""<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8"><TITLE>:: Trung Du Online ::</TITLE></HEAD><BODY bgcolor="#FFFFFF"><TABLE><TR><TD colspan=2 bgcolor=red><FONT color=yellow>TRUNG DU ONLINE</FONT></TD></TR>
<TR><TD width=150>{items(("Trang chủ", "Văn hóa", "Thể thao", "Bạn đọc viết", "Rao vặt"), "<A href=x>{}</A><BR>")}</TD><TD><FONT color=red><B>{e(p.category).upper()}</B></FONT><HR>
<FONT size=5 color=navy><B>{e(p.title)}</B></FONT><BR><FONT size=1>{p.when:%d/%m/%Y}</FONT><P><B>{e(p.lead)}</B></P>{"".join(f"<P>{e(x)}" for x in p.body)}<P align=right><B>{e(p.author)}</B></P><HR>
<B>CÁC BÀI ĐÃ ĐĂNG</B><UL>{items(news(p), "<LI><A href=x>{}</A> <FONT size=1>(02/03)</FONT>")}</UL></TD></TR><TR><TD colspan=2 align=center>Ghi rõ nguồn Trung Du Online khi phát hành lại.<BR>Thư điện tử: bbt@example.vn</TD></TR></TABLE></BODY></HTML>"""


def app_api(p: Piece) -> str:
    """What an app saved of its screen."""
    return (
        f"←\n{p.category}\n⋮\n{p.title}\n\n{p.author}  •  {p.when.day} thg {p.when.month} {p.when.year}\n\n{gap(p)}\n\n👍 12   💬 3   ↗ Chia sẻ\n\nDành cho bạn\n"
        + "\n".join(f"{x}\nTrung Du 24h · 3 giờ" for x in news(p)) + "\n\nTrang chính\nVideo\nCá nhân"
    )  # fmt: skip


def government(p: Piece) -> str:
    """A provincial portal that puts all about the article in a box of definitions."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tin chi tiết - Cổng thông tin điện tử</title></head><body>
<div id="banner">UBND TỈNH TRUNG DU</div><div class="nav-main"><ul>{items(("Chính quyền", "Doanh nghiệp", "Công dân"))}</ul></div>
<div class="portlet-body"><div class="breadcrumb-portlet"><span>Trang chủ</span><span> &gt; </span><span>Tin tức</span><span> &gt; </span><span>{e(p.category)}</span></div>
<div class="article-view"><p class="art-title">{e(p.title)}</p><p class="art-info"><span class="ico-cal"></span>{weekday(p)}, ngày {p.when:%d/%m/%Y} - {p.when:%H:%M} <span class="ico-view"></span>Lượt xem: 1.024</p>
<p class="art-desc">{e(p.lead)}</p><div class="art-body">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><p class="art-author">{e(p.author)}</p><p class="art-source">Nguồn: Văn phòng UBND tỉnh</p></div>
<div class="art-vote">Đánh giá: 4.5/5 (20 lượt)</div><div class="art-other"><h3>Tin đã đưa</h3>{items(news(p), '<p><a href="#">{}</a><i> (01/02/2023)</i></p>')}</div></div><div id="copyright">Chịu trách nhiệm chính: Ông Lê Văn Tám</div></body></html>"""


def weekly(p: Piece) -> str:
    """A weekly's page printed to text, broken at 72 columns."""
    body = "\n\n".join(textwrap.fill(x, 72) for x in p.paragraphs)
    return f"TUẦN BÁO TRUNG DU                                 Số 31 ({p.when:%d/%m/%Y})\n\n{p.category.upper()}\n\n{textwrap.fill(p.title, 72)}\n\n{body}\n\n{p.author:>72}\n\nTrang 4\n"


def aggregator(p: Piece) -> str:
    """A page that gathers news: source, minutes, topics, and the link to the original."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "datePublished": p.when.isoformat(),
            "author": {"@type": "Person", "name": p.author}, "publisher": {"@type": "Organization", "name": "Tin Mới Mỗi Ngày"}}  # fmt: skip
    trail = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "item": {"@id": "https://x.example.vn", "name": "Tin Mới"}},
        {"@type": "ListItem", "position": 2, "item": {"@id": "https://x.example.vn/a", "name": p.category}}]}  # fmt: skip
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(p.title)}</title><script type="application/ld+json">{json.dumps(trail)}</script><script type="application/ld+json">{json.dumps(data)}</script></head>
<body><div class="hdr"><a>Tin Mới</a></div><h1>{e(p.title)}</h1><div class="src"><img alt="x"> Trung Du 24h <span>Theo dõi</span></div><div>{ps(p)}</div><div class="kw"><a>rắn cắn</a><a>cứu hộ</a></div><div>Xem bài gốc</div>
<div class="more"><h4>Cùng chủ đề</h4>{items(news(p), "<div><a>{}</a><span>Báo Trung Du · 4 giờ</span></div>")}</div></body></html>"""


def village_blog(p: Piece) -> str:
    """Blogger's oldest theme: the day above the headline, who posted below the text."""
    return (
        f"Làng Thịnh quê tôi\nNơi gặp gỡ của những người con xa xứ\n\n{weekday(p)}, {p.when.day} tháng {p.when.month}, {p.when.year}\n{p.title}\n\n{gap(p)}\n\n"
        f"Được đăng bởi {p.author} vào lúc {p.when:%H:%M}\nGửi email bài đăng này\nBlogThis!\nChia sẻ lên Facebook\nNhãn: {p.category}\n\nKhông có nhận xét nào:\n\nĐăng nhận xét\n\nBài đăng Mới hơn\nBài đăng Cũ hơn\nTrang chủ\n\n"
        "Lưu trữ Blog\n► 2015 (12)\n▼ 2014 (3)\nGiới thiệu về tôi\nXem hồ sơ hoàn chỉnh của tôi"
    )


def csv_like(p: Piece) -> str:
    """Fields of a crawler in lines of key and value, the text last, in one line."""
    return f"id=8812\nsource_url=https://trungdu.example.vn/8812\ntitle={p.title}\npublished={p.when:%Y-%m-%dT%H:%M:%S}\nsection={p.category}\nauthor={p.author}\nbody={' '.join(p.paragraphs)}\n"


LAYOUTS = (newsroom, old_portal, app_api, government, weekly, aggregator, village_blog, csv_like)
