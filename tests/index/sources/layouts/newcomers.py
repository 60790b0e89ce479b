"""Layouts written afresh after the others were read well: each has a foot of its own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tests.index.sources.layouts.texts import RELATED, day_name

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

NEWS = [f"{title.partition(' (')[0]} trong những tháng cuối năm" for title in RELATED]
LEADS = [f"{title} là điều được bà con trong vùng mong đợi từ lâu." for title in NEWS]
TURNS = "\n\n".join(f"{title}\n{lead}" for title, lead in zip(NEWS, LEADS, strict=True))
_MORE = "\n".join(NEWS)


def _body(p: Piece) -> str:
    return "\n\n".join(p.paragraphs)


def front(p: Piece) -> str:
    """A body signs that no list has, and nothing but its initials tells that it is one."""
    return (
        f"{p.category.upper()}\n{p.when:%d-%m-%Y}\n{p.title}\n\n{_body(p)}\n{p.author} – UBMTTQ huyện\n"
        f"Trở về đầu trang\n\nẢnh hoạt động\nVăn bản chỉ đạo"
    )


def magazine(p: Piece) -> str:
    """Nothing is signed, and headings that nobody listed stand over other news."""
    return (
        f"{p.category}\n{p.title}\n\nBởi {p.author} | {p.when.day} tháng {p.when.month}, {p.when.year}\n"
        f"7 phút để đọc\n\n{_body(p)}\n\nVề tác giả\nBài nổi bật trong tuần\n{_MORE}\nĐặt báo dài hạn"
    )


def turns(p: Piece) -> str:
    """Headlines and their leads by turns follow a signature that stands close to the text."""
    body = "\n".join(p.paragraphs)
    return (
        f"{p.category}\n{p.title}\n{p.when:%H:%M} ngày {p.when:%d/%m/%Y}\n\n{body}\n{p.author}\n\n"
        f"{TURNS}\n\nTải ứng dụng trên điện thoại"
    )


def hamlet(p: Piece) -> str:
    """The section has a label of the site's own."""
    return (
        f"Chào mừng quý vị đã đến với trang của xã\n\nBạn đang xem: {p.category}\n\n{p.title}\n"
        f"Phát lúc {p.when:%H:%M}, ngày {p.when:%d/%m/%Y}\n\n{_body(p)}\n"
        f"{p.author} – Tổ truyền thông thôn 3\n\nGóc ảnh làng quê\nKho bài cũ\n{_MORE}"
    )


def letter(p: Piece) -> str:
    return (
        f"Không xem được thư này? Mở bằng trình duyệt\n\n[{p.category}]\n{p.title}\n"
        f"{p.author}, {day_name(p)} {p.when:%d.%m.%Y}\n\n{_body(p)}\n\n* * *\nTrong số này còn có\n"
        + "\n".join(f"→ {title}" for title in NEWS)
    )


def forum(p: Piece) -> str:
    return (
        f"Diễn đàn\nBài mới\nDiễn đàn > Thảo luận > {p.category}\n{p.title}\n"
        f"Người khởi tạo: {p.author}\nNgày khởi tạo: {p.when:%d/%m/%Y}\n\n{_body(p)}\n\n"
        f"Báo cáo\nTrích dẫn\nTrả lời\n\nChủ đề tương tự\n{_MORE}"
    )


def _cards() -> str:
    cards = "".join(
        f'<div class="k"><a href="/"><span>{escape(title)}</span></a><div>{escape(lead)}</div></div>'
        for title, lead in zip(NEWS, LEADS, strict=True)
    )
    return f'<div class="z"><div>Khám phá thêm</div>{cards}</div><div>Cài đặt riêng tư</div>'


def _text(p: Piece) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in p.paragraphs)


def made_of_parts(p: Piece) -> str:
    """Nothing is named; cards of other news follow."""
    return (
        f'<meta charset="utf-8"><title>{escape(p.title)} ~ Trung Du</title><div><a>{escape(p.category)}'
        f"</a></div><h1>{escape(p.title)}</h1><div><div>{escape(p.author)}</div><div>{p.when.day} thg "
        f"{p.when.month}, {p.when.year}</div></div><div>{_text(p)}</div>{_cards()}"
    )


def terms(p: Piece) -> str:
    """What is known of the article stands under it as terms with their values."""
    return (
        f'<meta charset="utf-8"><title>Trường Trung Du</title><h3>{escape(p.title)}</h3>{_text(p)}'
        f"<dl><dt>Người viết</dt><dd>{escape(p.author)}</dd><dt>Ngày viết</dt><dd>{p.when:%d/%m/%Y}</dd>"
        f"<dt>Chuyên mục</dt><dd>{escape(p.category)}</dd></dl><p><b>Bài đăng gần đây</b></p>"
        + "".join(f"<p><a>{escape(title)}</a></p>" for title in NEWS)
    )


def path_in_list(p: Piece) -> str:
    """A path is a list of links that nothing names."""
    return (
        f'<meta charset="utf-8"><title>{escape(p.title)}</title><ol><li><a>Trang chủ</a></li><li><a>'
        f"{escape(p.category)}</a></li></ol><h1>{escape(p.title)}</h1><p>{p.when:%d/%m/%Y, %H:%M}</p>"
        f"{_text(p)}<p><b>{escape(p.author)}</b></p>{_cards()}"
    )


NEW_TEXTS = (front, magazine, turns, hamlet, letter, forum)
NEW_WEBS = (made_of_parts, terms, path_in_list)
