"""Pages that stand alone, of the twenty-first round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.rounds.common import e, gap, items, ps
from tests.index.sources.layouts.rounds.round21 import pieces
from tests.index.sources.layouts.rounds.stories import day, older, others

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

__all__ = ["LAYOUTS", "pieces"]


def s_saved(p: Piece) -> str:
    """An article put by for later reading."""
    return f"{p.title}\nBáo Sông Diêm · {p.author} · {p.when:%d/%m/%Y}\nChuyên mục: {p.category}\n\n{gap(p)}\n\nXem bản gốc\nThêm thẻ\nLưu trữ\n"


def s_hall(p: Piece) -> str:
    """A house of culture's page of tables, with the office's letterhead."""
    return f"""<html><head><meta charset="utf-8"><title>Trung tâm Văn hóa - Nghệ thuật tỉnh</title></head><body><table width="900" align="center"><tr><td colspan="2"><b>TRUNG TÂM VĂN HÓA - NGHỆ THUẬT TỈNH SÔNG DIÊM</b></td></tr><tr><td width="180">{items(("Trang chủ", "Lịch biểu diễn", "Câu lạc bộ", "Thư viện ảnh"), "<a>{}</a><br>")}</td><td><h4>{e(p.category)}</h4><h2>{e(p.title)}</h2><p align="right"><i>{day(p)}, ngày {p.when.day}/{p.when.month}/{p.when.year}</i></p>{ps(p, 'p align="justify"')}<p align="right"><b>{e(p.author)}</b></p><hr><b>Các tin khác:</b><ul>{"".join(f"<li>{e(x)} ({when})</li>" for x, when in older(p))}</ul></td></tr></table></body></html>"""


def s_clip(p: Piece) -> str:
    """A station's page under a film, copied as text."""
    return (
        f"Truyền hình Trung Du\nĐang phát: Thời sự trưa\n\n{p.title}\n\n{p.category}  -  {p.when:%H:%M %d/%m/%Y}\n\n{gap(p)}\n\nPV: {p.author}\n\nVideo khác\n\n"
        + "\n\n".join(f"03:1{n}\n{x}" for n, x in enumerate(others(p)))
    )


LAYOUTS = (s_saved, s_hall, s_clip)
