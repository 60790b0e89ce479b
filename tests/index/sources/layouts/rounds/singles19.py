"""Pages that stand alone, of the nineteenth round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap
from tests.index.sources.layouts.rounds.round19 import pieces
from tests.index.sources.layouts.rounds.stories import day, older, others

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

__all__ = ["LAYOUTS", "pieces"]


def s_farmers(p: Piece) -> str:
    """A paper's page as copied with the mouse, from the section down to the next list."""
    return (
        f"{p.category}\n{day(p)}, ngày {p.when:%d/%m/%Y} {p.when:%H:%M} (GMT+7)\n{p.title}\n{p.author} {day(p)}, ngày {p.when:%d/%m/%Y} {p.when:%H:%M} (GMT+7)\nAa Aa+\n{gap(p)}\nTin cùng chuyên mục\n"
        + "\n".join(others(p))
    )  # fmt: skip


def s_parish(p: Piece) -> str:
    """A page of an association, written by hand, with a mail of the day below."""
    return f"CÂU LẠC BỘ CỰU HỌC SINH BẾN LAU\nMục: {p.category}\n\n{p.title}\n\n{gap(p)}\n\nNgười viết: {p.author}\nNgày {p.when.day} tháng {p.when.month} năm {p.when.year}\n\nTrở lại đầu trang\nThư từ bài vở xin gửi về: bandoc@benlau.example"


def s_mobile(p: Piece) -> str:
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{e(p.title)} | Bản tin Đồng Tháp Mười</title></head><body><div id="app"><div class="bc"><a>Trang chủ</a> <i>/</i> <a>{e(p.category)}</a></div><h1>{e(p.title)}</h1><div class="i"><span>{e(p.author)}</span><span>{p.when:%d/%m/%Y %H:%M}</span></div><div class="lead"><strong>{e(p.lead)}</strong></div>{"".join(f'<div class="t">{e(x)}</div>' for x in p.body)}<div class="nx"><b>Đọc tiếp</b>{"".join(f"<div><a>{e(x)}</a><small>{when}</small></div>" for x, when in older(p))}</div></div></body></html>"""


LAYOUTS = (s_farmers, s_parish, s_mobile)
