"""Pages that stand alone, of the twentieth round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps
from tests.index.sources.layouts.rounds.round20 import pieces
from tests.index.sources.layouts.rounds.stories import day, older, others

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

__all__ = ["LAYOUTS", "pieces"]


def s_voice(p: Piece) -> str:
    """The national radio's page: crumb, name and time in two rows, the text, its tags."""
    return (
        f"{p.category.upper()}\n\n{p.title}\n\n{day(p)}, {p.when:%H:%M, %d/%m/%Y}\n\n{gap(p)}\n\n{p.author}/Đài Tiếng nói Sông Diêm\n\nTag: thời sự, trong tỉnh\n\nTin liên quan\n\n"
        + "\n\n".join(f"{x}\n\nMời quý vị nghe lại bản tin." for x in others(p, 3))
    )  # fmt: skip


def s_archive(p: Piece) -> str:
    """A page kept by a reader in a note: where it was, what it was."""
    return f"# {p.title}\n\nNguồn: Báo Trung Du\nTác giả: {p.author}\nNgày: {p.when:%d/%m/%Y}\nMục: {p.category}\n\n---\n\n{gap(p)}\n"


def s_ward(p: Piece) -> str:
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{e(p.title)} - Phường Tân Lập</title></head><body><div class="top-bar">Hotline: 0210 3800 801</div><div class="menu">{items(("Trang chủ", "Bộ máy", "Tin tức", "Dịch vụ công"), "<a>{}</a>")}</div><div class="noi-dung"><div class="dd"><a>Trang chủ</a> &#8250; <a>Tin tức</a> &#8250; <span>{e(p.category)}</span></div><h1>{e(p.title)}</h1><p class="tt"><i class="icon"></i>{p.when:%d/%m/%Y} <i class="icon"></i>Lượt xem: 77</p>{ps(p)}<p class="tg">Người viết: <b>{e(p.author)}</b></p></div><div class="xem"><h3>Tin cùng chuyên mục</h3>{"".join(f"<p><a>{e(x)}</a> - {when}</p>" for x, when in older(p))}</div><div class="chan">UBND phường Tân Lập, tỉnh Trung Du</div></body></html>"""


LAYOUTS = (s_voice, s_archive, s_ward)
