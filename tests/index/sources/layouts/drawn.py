"""Layouts drawn by lot: where section, date and author stand, how they are written, what is around.

Each number is a layout; its pages differ in their articles alone.
"""

from __future__ import annotations

import random
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.index.sources.layouts.articles import Piece

_DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
_DATES: tuple[Callable[[Piece], str], ...] = (
    lambda p: f"{p.when:%d/%m/%Y}",
    lambda p: f"{p.when:%d/%m/%Y %H:%M}",
    lambda p: f"{p.when:%H:%M %d-%m-%Y}",
    lambda p: f"{_DAYS[p.when.weekday()]}, {p.when:%d/%m/%Y - %H:%M}",
    lambda p: f"Ngày đăng: {p.when:%d/%m/%Y}",
    lambda p: f"Cập nhật lúc {p.when:%Hh%M}, ngày {p.when.day}/{p.when.month}/{p.when.year}",
    lambda p: f"{p.when.day} tháng {p.when.month}, {p.when.year}",
    lambda p: f"{p.when.day} Th{p.when.month}, {p.when.year}",
    lambda p: f"{p.when:%d.%m.%Y}",
    lambda p: f"Ngày {p.when.day} tháng {p.when.month} năm {p.when.year}",
    lambda p: f"{p.when:%Y-%m-%d %H:%M}",
    lambda p: f"({p.when:%H:%M} ngày {p.when:%d/%m/%Y})",
)
_SECTIONS = (
    "{}", "{}", "{}", "Chuyên mục: {}", "Mục: {}", "Chuyên mục {}", "[{}]", "» {}", "#{}",
    "Trang chủ » Tin tức » {}", "Trang chủ / {}", "Home > {}", "Trang chủ | Tin tức | {}", "Tin tức › {}",
)  # fmt: skip
_BESIDE = ("{}", "{}", "Chuyên mục: {}", "trong {}", "Mục {}")
_AUTHORS = (
    "{}", "{}", "{}", "Tác giả: {}", "Bài: {}", "Người viết: {}", "Bởi {}", "PV {}", "Tác giả {}", "Thực hiện: {}",
)  # fmt: skip
_SIGNED = (
    "{}", "{}", "{}", "{}", "({})", "Tác giả: {}", "Tin, ảnh: {}", "Bài và ảnh: {}", "Theo {}/Báo Bến Nước",
    "{} - Đài huyện", "- {} -", "CTV {}",
)  # fmt: skip
_ROWS = (" | ", " - ", " • ", " · ", "   ", "  |  ", " / ")
_TOOLS = (
    "Chia sẻ",
    "In bài viết",
    "Cỡ chữ A- A A+",
    "Nghe đọc bài",
    "Gửi email",
    "Lượt xem: 120",
    "Facebook",
    "Zalo",
)
_MASTS = (
    "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN BẾN NƯỚC",
    "Báo Bến Nước",
    "TRANG TIN ĐIỆN TỬ XÃ ĐỒI CHÈ",
    "Tạp chí Miền Xuôi",
)
_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Thời sự",
    "Kinh tế",
    "Văn hóa",
    "Thể thao",
    "Pháp luật",
    "Liên hệ",
)
_HEADINGS = (
    "Tin liên quan", "Các tin khác", "Bài viết khác", "Đọc tiếp", "Tin cùng mục", "Có thể bạn quan tâm", "Xem nhiều",
    "Mới hơn", "Đừng bỏ lỡ", "Tin trong ngày",
)  # fmt: skip
_FEET = (
    "Bản quyền thuộc UBND huyện Bến Nước", "Giấy phép số 01/GP-STTTT", "Địa chỉ: Số 1 đường 19/5, thị trấn Bến Nước",
    "Chịu trách nhiệm nội dung: Ông Hà Văn Lục", "Điện thoại: 0200.000.000", "Đang truy cập: 12",
)  # fmt: skip
_NEWS = (
    "Khai trương chợ đêm bên bờ sông Bến Nước", "Trường bán trú vùng cao đón điện lưới quốc gia",
    "Thanh niên xã Đồi Chè giúp dân gặt lúa chạy bão", "Hội làng mở sau ba năm tạm dừng vì dịch",
    "Đổi đất lấy đường: Chuyện ở một xóm nghèo", "Ra mắt tổ hợp tác nuôi cá lồng đầu tiên",
    "Bàn giao mặt bằng tuyến tránh thị trấn trước hạn", "Học sinh lớp 5 trả lại chiếc ví nhặt được",
)  # fmt: skip


def drawn(number: int, *, html: bool) -> Callable[[Piece], str]:
    """Return the layout of a number."""
    lot = random.Random(number)
    above, below, end = _told(lot)
    shell = _Html(lot) if html else _Text(lot)
    seed = lot.random()

    def layout(p: Piece) -> str:
        rng = random.Random(f"{seed}{p.title}")
        news = rng.sample(_NEWS, 4)
        return shell.page(
            p, [f(p) for f in above], [f(p) for f in below], [f(p) for f in end], news
        )

    return layout


Line = "Callable[[Piece], list[tuple[str, str]]]"


def _told(lot: random.Random) -> tuple[list[Line], list[Line], list[Line]]:
    """Return what stands above the headline, below it, and under the text: rows of named parts."""
    date, section = lot.choice(_DATES), lot.choice(_SECTIONS)
    beside, author, signed = lot.choice(_BESIDE), lot.choice(_AUTHORS), lot.choice(_SIGNED)
    say_date = lambda p: ("date", date(p))  # noqa: E731
    say_author = lambda p: ("author", author.format(p.author))  # noqa: E731
    above: list[Line] = []
    below: list[Line] = []
    end: list[Line] = []
    where = lot.choice(("above", "above", "above", "above", "beside date", "beside author"))
    if where == "above":
        above.append(lambda p: [("section", section.format(p.category))])
    signs = lot.random() < 0.5 and where != "beside author"
    if signs:
        end.append(lambda p: [("author", signed.format(p.author))])
    row = [say_date]
    if where == "beside date":
        row.insert(lot.randint(0, 1), lambda p: ("section", beside.format(p.category)))
    if where == "beside author":
        row.insert(lot.randint(0, 1), lambda p: ("section", beside.format(p.category)))
        row.insert(lot.randint(0, 2), say_author)
    elif not signs and lot.random() < 0.6:
        row.insert(lot.randint(0, len(row)), say_author)
    elif not signs:
        below.append(lambda p: [say_author(p)])
    place = above if lot.random() < 0.3 and len(row) == 1 else below
    place.insert(lot.randint(0, len(place)), lambda p: [f(p) for f in row])
    return above, below, end


class _Text:
    def __init__(self, lot: random.Random) -> None:
        self.gap = lot.choice(("\n", "\n\n"))
        self.mark = lot.choice(_ROWS)
        self.mast = [lot.choice(_MASTS)] if lot.random() < 0.7 else []
        menu = lot.sample(_MENU[1:], lot.randint(3, 6))
        self.menu = lot.choice(([], ["Trang chủ", *menu], [" | ".join(("Trang chủ", *menu))]))
        self.today = ["Thứ năm, 05/02/2026"] if lot.random() < 0.25 else []
        self.tools = lot.sample(_TOOLS, lot.randint(0, 3))
        self.under = lot.sample(_TOOLS, lot.randint(0, 2))
        self.heading = lot.choice(_HEADINGS)
        self.card = lot.choice(("{}", "{}", "- {}", "• {}", "{} (12/03/2021)", "{}\n12/03/2021"))
        self.foot = lot.sample(_FEET, lot.randint(0, 4))
        self.upper = lot.random() < 0.2

    def page(self, p: Piece, above: list, below: list, end: list, news: Sequence[str]) -> str:
        row = lambda told: self.mark.join(text for _, text in told)  # noqa: E731
        head = [*self.mast, *self.menu, *self.today]
        body = [*(row(o) for o in above), p.title, *(row(o) for o in below), *self.tools]
        tail = [
            *(row(o) for o in end),
            *self.under,
            self.heading,
            *map(self.card.format, news),
            *self.foot,
        ]
        if self.upper and above and above[0][0][0] == "section":
            body[0] = body[0].upper()
        return "\n".join(head) + "\n\n" + self.gap.join([*body, *p.paragraphs, *tail]) + "\n"


class _Html:
    def __init__(self, lot: random.Random) -> None:
        self.lot = lot
        self.names = lot.choice((_named, _named, _nameless, _coded))
        self.tag = lot.choice(("div", "p", "span"))
        self.title = lot.choice(("h1", "h1", "h2", "h3", "div"))
        self.site = lot.choice(_MASTS)
        self.titled = lot.choice(("{} - {}", "{} | {}", "{1}: {0}", "{1}", "{}"))
        self.tools = lot.sample(_TOOLS, lot.randint(0, 3))
        self.heading = lot.choice(_HEADINGS)
        self.card = lot.choice(
            (
                "<li><a href='#'>{}</a></li>",
                "<div><a href='#'>{}</a></div>",
                "<p><a href='#'>{}</a> <i>(01/02/2020)</i></p>",
            )
        )
        self.foot = lot.sample(_FEET, lot.randint(1, 4))
        self.mark = lot.choice(("", "", " | ", " - ", " <i class='dot'></i> "))

    def _row(self, told: Sequence[tuple[str, str]]) -> str:
        cells = [f"<span{self.names(name)}>{escape(text)}</span>" for name, text in told]
        inner = self.mark.join(cells) if len(told) > 1 else f"{escape(told[0][1])}"
        outer = "info" if len(told) > 1 else told[0][0]
        return f"<div{self.names(outer)}>{inner}</div>"

    def page(self, p: Piece, above: list, below: list, end: list, news: Sequence[str]) -> str:
        menu = "".join(f"<li><a href='#'>{o}</a></li>" for o in _MENU)
        body = "".join(f"<p>{escape(o)}</p>" for o in p.paragraphs)
        cards = "".join(self.card.format(escape(o)) for o in news)
        tools = "".join(f"<a href='#'>{o}</a> " for o in self.tools)
        foot = "".join(f"<p>{o}</p>" for o in self.foot)
        return (
            f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{escape(self.titled.format(p.title, self.site))}</title></head><body>"
            f"<div{self.names('top')}><b>{self.site}</b><ul>{menu}</ul></div><div{self.names('main')}>"
            + "".join(map(self._row, above))
            + f"<{self.title}{self.names('title')}>{escape(p.title)}</{self.title}>"
            + "".join(map(self._row, below))
            + f"<div{self.names('tools')}>{tools}</div><div{self.names('content')}>{body}</div>"
            + "".join(map(self._row, end))
            + f"<div{self.names('other')}><h4>{self.heading}</h4>{cards}</div></div><div{self.names('foot')}>{foot}</div></body></html>"
        )


def _named(name: str) -> str:
    return f" class='{name}'"


def _nameless(_: str) -> str:
    return ""


def _coded(name: str) -> str:
    return f" class='css-{sum(map(ord, name)):x}'"
