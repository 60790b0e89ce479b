"""The seventh round: written after six had been read well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import (
    e,
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
    return [*fresh_c(seed)[:4], *fresh_b(seed)[:4]]


def business_paper(p: Piece) -> str:
    """Elementor's blocks: lists with icons hold author, date, section."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} &#8211; Doanh nhân Trung Du</title><meta property="og:title" content="{e(p.title)}"><meta property="og:site_name" content="Doanh nhân Trung Du"></head><body class="elementor">
<div data-elementor-type="header"><ul class="elementor-nav-menu">{items(("Trang chủ", "Doanh nghiệp", "Xã hội", "Góc nhìn"))}</ul></div><div data-elementor-type="single-post"><div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title">{e(p.title)}</h1></div>
<ul class="elementor-inline-items elementor-post-info"><li><span class="elementor-post-info__item--type-author">{e(p.author)}</span></li><li><span class="elementor-post-info__item--type-date">{p.when.day} Tháng {p.when.month}, {p.when.year}</span></li><li><span class="elementor-post-info__item--type-terms"><a>{e(p.category)}</a></span></li></ul>
<div class="elementor-widget-theme-post-content">{ps(p)}</div><div class="elementor-share-buttons"><span>Facebook</span></div><div class="elementor-posts"><h2>Có thể bạn sẽ thích</h2>{items(news(p), "<article><h3><a>{}</a></h3><p>Không có phản hồi</p></article>")}</div></div><div data-elementor-type="footer"><p>Bản tin hằng tuần</p></div></body></html>"""


def forest_office(p: Piece) -> str:
    """A department's news in DotNetNuke, in the order: date, headline, text, section at the foot."""
    return (
        f"SỞ NÔNG NGHIỆP TRUNG DU\nThứ Năm, 15/10/2026 10:20:31\nTrang chủ\nTổ chức\nVăn bản\nHỏi đáp\n\nTIN TỨC - SỰ KIỆN\n\n{p.title} ({p.when:%d/%m/%Y})\n\n{gap(p)}\n\n{p.author}\n\n"
        f"Chuyên mục: {p.category}\n\nBản in\nQuay lại\n\nCác tin đã đăng\n" + "\n".join(f"› {x} ({n}/02/2021)" for n, x in enumerate(news(p), 11)) + "\n\nTruy cập: 100.201"
    )  # fmt: skip


def metro(p: Piece) -> str:
    """A city paper: section, headline, then 'author – time' in one line."""
    return (
        f"Thành phố hôm nay\n{p.category}\n{p.title}\n{p.author} – {p.when:%H:%M %d/%m/%Y}\n{tight(p)}\nChia sẻ bài viết\nSao chép đường dẫn\n"
        + "\n".join(f"{x}\nMetro – Đọc trong 2 phút" for x in news(p)) + "\nTừ toà soạn\nLiên hệ: 028 0000 0000"
    )  # fmt: skip


def museum(p: Piece) -> str:
    """HTML5 without a class: header, address, time, footer of the article."""
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>Bảo tàng Trung Du / {e(p.title)}</title></head><body><header><p>Bảo tàng Trung Du</p><nav><a>Hiện vật</a><a>Tin</a><a>Vé</a></nav></header><main><article><header><p>{e(p.category)}</p><h1>{e(p.title)}</h1>
<address>{e(p.author)}</address><time datetime="{p.when:%Y-%m-%d}">{p.when.day}.{p.when.month}.{p.when.year}</time></header>{ps(p)}<footer><p>Bài đã đăng trên bản tin Bảo tàng</p></footer></article><section><h2>Tin khác trong tháng</h2><ul>{items(news(p))}</ul></section></main><footer><p>Mở cửa 8 giờ – 17 giờ</p></footer></body></html>"""


def district_radio(p: Piece) -> str:
    """A district's station: everything short is set between bars."""
    return (
        f"|| ĐÀI TT-TH HUYỆN MỘC SƠN ||\n| Trang nhất | Tin tức | Phóng sự | Ca nhạc |\n| Trang nhất | {p.category} |\n{p.title}\n| {p.when:%d/%m/%Y} | {p.when:%H:%M} | Lượt nghe: 4 |\n\n{gap(p)}\n\n| {p.author} |\n\n| In | Gửi | Lên đầu |\n"
        + "\n".join(f"| {x} |" for x in news(p))
    )  # fmt: skip


def phone_scan(p: Piece) -> str:
    """Someone pasted an article into a note: link, headline, section and author in brackets."""
    return f"https://trungdu.example.vn/a/{p.when:%Y%m%d}/x.html\n{p.title}\n[{p.category}] {p.when:%d/%m/%Y} ({p.author})\n\n{tight(p)}\n"


def news_box(p: Piece) -> str:
    """Boxes of other news between headline and text, and between paragraphs."""
    first, *rest = p.body
    one, two, three, four = news(p)
    return f"""<html><head><meta charset="utf-8"><title>{e(p.title)} | 24 giờ Trung Du</title><meta name="author" content="24 giờ Trung Du"><meta name="pubdate" content="{p.when:%Y-%m-%dT%H:%M:%S+07:00}"></head><body><div class="cateNews"><a>{e(p.category)}</a></div><h1>{e(p.title)}</h1>
<div class="author_time"><b class="author_name">{e(p.author)}</b> <span>{p.when:%H:%M} {p.when:%d/%m/%Y}</span></div><p class="sapo_detail">{e(p.lead)}</p><div class="boxlq"><ul><li><a>{e(one)}</a></li><li><a>{e(two)}</a></li></ul></div><p>{e(first)}</p>
<div class="inner"><a>{e(three)}</a></div>{"".join(f"<p>{e(x)}</p>" for x in rest)}<p class="src">(Nguồn: 24 giờ Trung Du)</p><div class="sc"><p><a>{e(four)}</a></p><p>Bạn đọc gửi bài về hộp thư 24g@example.vn</p></div></body></html>"""


def gov_news(p: Piece) -> str:
    """The government's paper as its reader's mode shows it."""
    return (
        f"BÁO ĐIỆN TỬ CHÍNH QUYỀN\n{p.category}\n{weekday(p)}, {p.when:%d/%m/%Y %H:%M}\n{p.title}\n{p.when:%H:%M}   {p.when:%d/%m/%Y}\nIn bài biết\n{gap(p)}\n\n{p.author}\n\nTham khảo thêm\n\n" + "\n\n".join(news(p, 3))
        + "\n\nDự thảo nghị quyết\nĐồ họa\nVideo\nÝ kiến người dân"
    )  # fmt: skip


LAYOUTS = (
    business_paper,
    forest_office,
    metro,
    museum,
    district_radio,
    phone_scan,
    news_box,
    gov_news,
)
