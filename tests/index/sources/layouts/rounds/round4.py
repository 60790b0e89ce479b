"""The fourth round: portals of districts and offices, an agency, a paper for workers, dumps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, fresh, gap, items, news, ps, tight, weekday

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

_MENU = ("Tin tổng hợp", "Chỉ đạo điều hành", "Công khai ngân sách", "Quy hoạch", "Chiến lược")


def agency(p: Piece) -> str:
    """A news agency: the place and the paper open the text in the lines around it."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "author": [p.author],
            "datePublished": p.when.isoformat(), "articleSection": ["Tin trong nước"]}  # fmt: skip
    data["articleSection"] = [p.category]
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "item": {"@id": "/", "name": "Trang chủ"}}],
    }
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Thông tấn Trung Du (TTTD+)</title>
<script type="application/ld+json">{json.dumps(crumbs)}</script><script type="application/ld+json">{json.dumps(data)}</script></head><body>
<div class="zone zone--nav"><a>Chính trị</a><a>Xã hội</a><a>Ảnh</a></div><div class="main-cate"><h2><a>{e(p.category)}</a></h2><div class="sub-cate"><a>Tin ngắn</a><a>Góc nhìn</a></div></div>
<h1 class="details__headline">{e(p.title)}</h1><div class="details__summary">{e(p.lead)}</div><div class="details__meta"><div class="source"><a class="cms-author">{e(p.author)}</a></div><time>{p.when:%d/%m/%Y %H:%M}</time></div>
<div class="details__content">{"".join(f"<p>{e(x)}</p>" for x in p.body)}</div><div class="details__src">(TTTD+)</div><div class="tags"><a>#thôn</a></div>
<div class="story-list">{items(news(p), '<article class="story"><h2><a>{}</a></h2><time>3 giờ trước</time></article>')}</div></body></html>"""


def workers(p: Piece) -> str:
    """A paper for workers in the way phones save it: name, bar, time, all above the text."""
    return (
        f"Báo Người Thợ\n☰\n🔍\nCông đoàn\nViệc làm\nĐời sống\nBạn đọc\n{p.category}\n{p.title}\n{p.author}\n|\n{p.when:%d/%m/%Y %H:%M}\nChia sẻ\n{gap(p)}\n\n"
        f"{p.author}\n\n#Nông thôn\n#Người nghèo\n\nBạn đọc quan tâm\n" + "\n".join(f"{x}\n{y}" for x, y in zip(news(p), ("Xã hội |", "Kinh tế |", "Bạn đọc |", "Xã hội |"), strict=True))
        + "\nXem thêm tin mới\nPhiên bản di động"
    )  # fmt: skip


def office(p: Piece) -> str:
    """A department's page of the kind SharePoint makes, in tables with labels."""
    return f"""<html><head><meta charset="utf-8"><title>Chi tiết bài viết</title></head><body><form><div id="s4-workspace"><div class="topnav">{items(_MENU, "<span>{}</span>")}</div>
<div class="NewsDetail"><div class="CateTitle"><span>{e(p.category)}</span></div><div class="Title">{e(p.title)}</div><div class="PostDate">{weekday(p)}, {p.when:%d/%m/%Y}, {p.when:%H:%M}</div>
<div class="Summary">{e(p.lead)}</div><div class="Content">{"".join(f"<div>{e(x)}</div>" for x in p.body)}</div><table><tr><td>Tác giả:</td><td>{e(p.author)}</td></tr><tr><td>Nguồn:</td><td>Sở Nông nghiệp</td></tr></table></div>
<div class="OtherNews"><div class="hd">Các tin tiếp</div>{items(news(p), "<div>• <a>{}</a> ({}/1/2023)</div>".replace("({}/", "(9/"))}</div><div>Xem theo ngày</div></div></form></body></html>"""


def women(p: Piece) -> str:
    """A page of the women's union, copied from a phone; a hand-written signature."""
    return (
        f"Hội LHPN tỉnh Trung Du\nGiới thiệu  Tin tức  Mô hình hay  Văn bản  Đề án\n\nTin tức >> {p.category}\n\n{p.title}\n\n{p.when:%d.%m.%Y}\n\n{gap(p)}\n\n"
        f"Người viết bài: {p.author}\nBan Tuyên giáo Hội LHPN tỉnh\n\nVideo clip\nBài hát Phụ nữ Việt Nam\nĐề án 939\n" + "\n".join(f"* {x}" for x in news(p))
        + "\n\nLiên kết website\n--- Chọn liên kết ---\nHội LHPN Việt Nam\nCổng tỉnh"
    )  # fmt: skip


def dump(p: Piece) -> str:
    """The text of all elements, blanks before each, in the order of the page."""
    lines = ["Đảng bộ huyện Mộc Sơn", "Trang chủ", "Học tập và làm theo Bác", "Công tác xây dựng Đảng", p.category, "", "", p.title, f"Thứ {p.when:%d/%m/%Y | %H:%M}".replace("Thứ ", ""),
             "", *p.paragraphs, "", f"Tác giả bài viết: {p.author}", "Nguồn tin: Văn phòng Huyện ủy", "Tổng số điểm của bài viết là: 5 trong 1 đánh giá",
             "Xếp hạng: 5 - 1 phiếu bầu", "Click để đánh giá bài viết", "", "Ý kiến bạn đọc", "", "Những tin cũ hơn", *news(p),
             "Thống kê", "Đang truy cập4", "Hôm nay183", "Tháng hiện tại5,120", "Tổng lượt truy cập900,120"]  # fmt: skip
    return "\n".join(f"    {line}" if line else "" for line in lines)


def rdfa(p: Piece) -> str:
    """Drupal's RDFa, the date as a machine writes it, the name in the words of Drupal."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} | Sở Nội vụ</title></head><body><div id="page-wrapper"><header><a>Sở Nội vụ</a></header>
<div class="region-breadcrumb"><nav><h2 class="visually-hidden">Đường dẫn</h2><ol><li><a>Trang chủ</a></li><li><a>{e(p.category)}</a></li><li>{e(p.title)}</li></ol></nav></div>
<article typeof="schema:Article"><span property="schema:name" content="{e(p.title)}" class="rdf-meta hidden"></span><h1><span property="schema:name">{e(p.title)}</span></h1>
<div class="node__meta">Được đăng bởi <span property="schema:author">{e(p.author)}</span> vào <span property="schema:dateCreated" content="{p.when:%Y-%m-%dT%H:%M:00}+07:00">{weekday(p)}, {p.when:%d/%m/%Y - %H:%M}</span></div>
<div property="schema:text">{ps(p)}</div><ul class="links"><li><a>Đăng nhập để bình luận</a></li></ul></article><div class="block"><h2>Bài mới đăng</h2>{items(news(p), "<div><a>{}</a></div>")}</div></div></body></html>"""


def plain_mail(p: Piece) -> str:
    """A column sent round by a bulletin: all about it stands in one line under the headline."""
    return f"{p.title}\n{p.category} - {p.author} - {p.when:%d/%m/%Y}\n\n{tight(p)}\n\n=====\nBản tin được gửi tự động, xin đừng trả lời thư này.\nHủy nhận tin"


pieces = fresh
LAYOUTS = (agency, workers, office, women, dump, rdfa, plain_mail)
