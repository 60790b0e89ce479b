"""The words by which pages name their own parts: controls, counters, forms, footers.

All are folded (lower case, no accents) and matched against whole folded lines, so that a
sentence that merely speaks of such a thing is never taken for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.metadata.lines import Line


_LONGEST = 400


def _shapes() -> dict[str, re.Pattern[str]]:
    """Read the table of shapes, one pattern a section."""
    sections: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("furniture.txt").read_text("utf-8").splitlines():
        if heading := re.match(r"\[(\w+)\]", line):
            shapes = sections.setdefault(heading[1], [])
        elif line.startswith("    "):
            shapes[-1] += line[4:]
        elif line and not line.startswith("#"):
            shapes.append(line)
    joined = {name: "|".join(f"(?:{shape})" for shape in found) for name, found in sections.items()}
    return {
        name: re.compile(shape.replace("{tool}", f"(?:{joined['tool']})"))
        for name, shape in joined.items()
    }


_SHAPES = _shapes()
_LABELLED = re.compile(
    r"(?:tac gia(?: bai viet)?|but danh|nguoi (?:viet|dang|dua|bien tap|soan)(?: bai| tin)?"
    r"|(?:tin|bai)(?:,| va|,? bai va)? ?(?:bai|anh)?(?: va anh)?|anh|bai viet|phong vien"
    r"|thuc hien|bien tap|dang boi|viet boi|nguon(?: tin)?|nguon anh|tin tu|by|posted by|author"
    r"|byline|source|link)\s*[:|]"
    r"|\(\s*(?:theo|nguon)\b"
)
_AFTER = re.compile(r"theo:?(?:\s+\S+){1,6}")
_SECTION = re.compile(
    r"(?:chuyen muc|danh muc|muc|the loai|chu de|chuyen trang|thuoc chuyen muc|category|section"
    r"|linh vuc|nhom tin|loai tin|de muc|phan muc)\s*:"
)
_BARS, _MARKS = re.compile(r"\s*[|•·]\s*"), re.compile(r"\s*[|•·»/]\s*")
_BARE_LABEL = 9
_BARE_SECTION = re.compile(r"chuyen (?:muc|trang) (?=[a-z])(?!cua\b|nay\b|moi\b)")


def _is(part: str, line: Line, words: int) -> bool:
    if len(line.folded) > _LONGEST or line.words > words:
        return False
    return _matches(part, line.folded.strip("[]() "))


@lru_cache(maxsize=1 << 13)
def _matches(part: str, folded: str) -> bool:
    """Say whether a line has a shape of the part; a page asks of each of its lines often."""
    return bool(_SHAPES[part].fullmatch(folded))


def is_tail(line: Line) -> bool:
    """Say whether the line opens what follows an article: comments, related news."""
    return _is("tail", line, 14)


def is_foot(line: Line) -> bool:
    """Say whether the line belongs to the foot of the page."""
    return _is("foot", line, 60)


@lru_cache(maxsize=1 << 12)
def is_tool(line: Line) -> bool:
    """Say whether the line is a control of the page: print, share, text size, counts."""
    if _is("tools", line, 16):
        return True
    parts = _BARS.split(line.folded[:_LONGEST])
    if len(parts) < 2 or any(len(part.split()) > 5 for part in parts):
        return False
    words = [part for part in parts if part[:1].isalpha()]
    controls = sum(bool(_SHAPES["tools"].fullmatch(part)) for part in words)
    return controls * 2 >= len(parts)


def is_pointer(line: Line) -> bool:
    """Say whether the line leads to another article: `Xem thêm: …`."""
    return _is("pointer", line, 80) and not line.text.endswith(".")


def is_more(line: Line) -> bool:
    """Say whether the line is the control under a link to another article: `Đọc ngay`."""
    return _is("more", line, 3)


def is_edge(line: Line) -> bool:
    """Say whether the line is an address or a control that counts as one at the edges only."""
    return _is("edge", line, 4)


def is_menu(line: Line) -> bool:
    """Say whether the line is of a menu, an entry or several, or the masthead of the site."""
    return _is("menu", line, 16) or count_entries(line) >= 2


def count_entries(line: Line) -> int:
    """Count the entries of a menu that stand in one line, after the first."""
    if len(line.folded) > _LONGEST:
        return 0
    parts = _MARKS.split(line.folded)
    return sum(bool(part) and bool(_SHAPES["menu"].fullmatch(part)) for part in parts[1:])


def is_credit(line: Line) -> bool:
    """Say whether the line is a labelled credit: an author, a source."""
    if line.words > 18 or line.text.endswith("?"):
        return False
    return bool(_LABELLED.match(line.folded) or _AFTER.fullmatch(line.folded.rstrip(".")))


def is_section(line: Line) -> bool:
    """Say whether the line names its section with a label."""
    bare = line.words <= _BARE_LABEL and _BARE_SECTION.match(line.folded)
    return line.words <= 14 and bool(bare or _SECTION.match(line.folded))


def is_entry_of_menu(folded: str) -> bool:
    """Say whether a folded text is an entry of menus, or the masthead of a site."""
    return bool(_SHAPES["menu"].fullmatch(folded))
