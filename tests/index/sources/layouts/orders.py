"""Heads of pages in every order: section, headline, date, author and lead, one under the other."""

from __future__ import annotations

import random
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.index.sources.layouts.articles import Piece

_MENU = "Bản tin Bến Nước\nTrang chủ\nGiới thiệu\nTin tức\nThông tin cần biết\nLiên hệ"
_NEWS = (
    "Khai trương chợ đêm bên bờ sông Bến Nước",
    "Trường bán trú vùng cao đón điện lưới quốc gia",
    "Thanh niên xã Đồi Chè giúp dân gặt lúa chạy bão",
    "Hội làng mở sau ba năm tạm dừng vì dịch",
)
_FOOT = "Số máy trực: 0210.388.388\nThư ngỏ"
_PARTS: dict[str, Callable[[Piece], str]] = {
    "section": lambda p: p.category,
    "title": lambda p: p.title,
    "date": lambda p: f"{p.when:%d/%m/%Y %H:%M}",
    "author": lambda p: p.author,
    "lead": lambda p: p.lead,
}


def in_all_orders() -> Iterator[Callable[[Piece], str]]:
    """Yield a layout for each order in which the headline is above the lead, tight and wide."""
    for order in permutations(_PARTS):
        if order.index("title") < order.index("lead"):
            yield from (_layout(order, gap) for gap in ("\n", "\n\n"))


def _layout(order: tuple[str, ...], gap: str) -> Callable[[Piece], str]:
    def layout(p: Piece) -> str:
        rows = gap.join([*(_PARTS[part](p) for part in order), *p.body])
        news = "\n".join(random.Random(p.title).sample(_NEWS, 3))
        return f"{_MENU}\n\n{rows}\n\nĐừng để lỡ\n{news}\n\n{_FOOT}"

    return layout
