"""The words by which pages name their own parts: controls, counters, forms, footers.

All are folded (lower case, no accents) and matched against whole folded lines, so that a
sentence that merely speaks of such a thing is never taken for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.entries import without_date_words
from index.metadata.lines import BARS, fold, is_sentence, line_of, nfc

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
# Signs that lead from one step of a path to the next; what stands before the first is no mark.
_ARROWS = "»›→►▶▸▹▷❯❱➜➔➤⇒⟩〉"
_BARE_LABEL = 9
_BARE_SECTION = re.compile(r"chuyen (?:muc|trang) (?=[a-z])(?!cua\b|nay\b|moi\b)")
_CRUMB = re.compile(rf"\s*(?:[{_ARROWS}]|::|[-=]+>)\s*|\s+[>/\\|]+\s+|(?<=\w)>+(?=[\w\s])")
# What some sites write before a path.
_LEADS = re.compile(r"breadcrumbs?|(?:ban|you)(?: dang| are)? (?:o day|here)|vi tri|duong dan")
_HERE = re.compile(r"^(?:bạn đang|you are|vị trí|đường dẫn)[^:]{0,20}:\s*", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]\s+")
_WIDE = re.compile(r"\t+|\s{2,}")
# Steps of a path at most where wide blanks part them, and where bars do: more are a menu.
_STEPS, _BARRED = 3, 4
_ARROW = re.compile(f"[{_ARROWS}]")
_BESIDE, _PLAIN = 12, 5
_ROW = re.compile(rf"{BARS}|\s[-–—/]\s")
_SAID_NEXT = r"(?=\s*(?:[:|(,-]|\d|luc|ngay|vao|hoi|boi|on\b|by\b|tin\b|bai\b|thu\b|chu nhat))"
_BAR = re.compile(
    r"(?:^|\W)(?:dang|viet|xuat ban|cap nhat|post\w*|publish\w*|updat\w*|luot|gui|dua tin|tac gia"
    rf"|ngay (?:dang|viet|tao|gui|ban hanh|cap nhat|xuat ban)){_SAID_NEXT}"
    r"|(?:^|\W)(?:luot (?:xem|doc)|tac gia)\b|^(?:thu (?:[2-7]|hai|ba|tu|nam|sau"
    r"|bay)|chu nhat)\b|[|·•]|^\[[^\]]+\]|, ngay \d"
)
_WRITTEN_BY = re.compile(r"\W*(?:boi|by)\b")
_HOME = re.compile(r"(?:trang (?:chu|nhat)|home(?: ?page)?)\b")


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
    parts = re.split(r"\s*[|•·]\s*", line.folded[:_LONGEST])
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
    return _is("menu", line, 16) or _entries(line) >= 2


def _entries(line: Line) -> int:
    """Count the entries of a menu that stand in one line."""
    if len(line.folded) > _LONGEST:
        return 0
    parts = re.split(r"\s*[|•·»/]\s*", line.folded)
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


# These three a page asks of each of its lines often.
@lru_cache(maxsize=1 << 12)
def is_date_bar(line: Line) -> bool:
    """Say whether the line is there for its date: little else stands in it."""
    if line.words > 24 or not any(char.isdigit() for char in line.folded):
        return False
    rest = text = nfc(line)
    moments = dates_on_bar(text)
    for moment in reversed(moments):
        rest = without_date_words(rest[: moment.start]) + " " + rest[moment.end :]
    beside = len(re.findall(r"[^\W\d]+", fold(rest)))
    if moments and _ROW.search(text) and _has_date_entry(line):
        return True
    if not moments or beside > _BESIDE or is_sentence(line):
        return False
    # A headline may have a date in it; a bar has a time, or a word that says what the date is.
    plain = beside <= _PLAIN or any(moment.time for moment in moments)
    plain = plain or bool(_WRITTEN_BY.match(fold(text[moments[-1].end :])))
    return plain or bool(_BAR.search(line.folded))


def _has_date_entry(line: Line) -> bool:
    """Say whether an entry of a row is a date; of two the line may tell from when to when."""
    entries = _ROW.split(nfc(line))
    dated = [entry for entry in entries if any(map(str.isdigit, entry)) and dates_on_bar(entry)]
    short = all(len(entry.split()) <= _BESIDE for entry in entries)
    return short and len(dated) == 1 and _is_date(dated[0])


def _is_date(entry: str) -> bool:
    moment = dates_on_bar(entry)[0]
    label = entry[: moment.start].rstrip(" :")
    rest = without_date_words(label) + " " + entry[moment.end :]
    return len(re.findall(r"[^\W\d]+", rest)) <= 1


def crumbs(line: Line) -> list[str]:
    """Return the parts of a breadcrumb, the home page left out; none if it is not one."""
    text = _HERE.sub("", nfc(line)).strip("| ")
    if len(text) < len(line.text.strip("| ")):
        line = line_of(text, line.number, gap=line.gap)
    marked = _CRUMB.split(text)
    if len(marked) == 1 and "|" in text and _HOME.match(line.folded):
        marked = text.split("|")
    if len(marked) == 1 and _HOME.match(line.folded):
        # Steps that are wide apart may have dashes in them; in a row of several they are a menu.
        wide = _WIDE.split(line.text)
        marked = wide if 1 < len(wide) <= _STEPS else _DASH.split(line.text)
    parts = [part.strip() for part in marked if part.strip()]
    if parts and _LEADS.fullmatch(fold(parts[0])):
        parts = parts[1:] if _HOME.match(fold(parts[1] if parts[1:] else "")) else parts
    if len(line.text) > _LONGEST or not any(char.isalpha() for char in line.text):
        return []
    barred = "|" in line.text and not _HOME.match(line.folded)
    if _entries(line) >= 2 or barred or text.count("|") >= _BARRED:
        return []
    if not 2 <= len(parts) <= 8 or "<" in line.text or find_first_date(line):
        return []
    if not _HOME.match(line.folded) and not _is_bare_path(line, parts):
        return []
    if _is_entry(parts[-1]):
        return []
    return [part for part in parts if not _HOME.match(fold(part))]


def is_arrowed(line: Line) -> bool:
    """Say whether a path has marks that only paths have; its steps may have dashes in them."""
    return bool(_ARROW.search(line.text)) or ">" in line.text or " / " in line.text


def _is_bare_path(line: Line, parts: list[str]) -> bool:
    """Say whether parts make a path that does not say where it begins.

    A headline may have a slash, as in a price per tael; sections are short.
    """
    # The headline itself may be the last step, after marks that only paths have.
    last = [] if _ARROW.search(line.text) else parts[-1:]
    if max(map(len, [*parts[:-1], *last])) > 60:
        return False
    if last and (is_sentence(line) or parts[-1].endswith(("?", "!"))):
        return False
    return len(parts[0].split()) <= 6


def _is_entry(part: str) -> bool:
    """Say whether a part is an entry at which no path to an article ends."""
    folded = fold(part)
    return bool(_SHAPES["menu"].fullmatch(folded)) and not folded.startswith(
        ("chi tiet", "noi dung")
    )


def is_path_home(line: Line) -> bool:
    """Say whether the line is a path that names the home page, and perhaps nothing else."""
    parts = _CRUMB.split(line.folded) if len(line.folded) <= _LONGEST else []
    return len(parts) > 1 and any(_HOME.fullmatch(part.strip()) for part in parts)


def is_home(line: Line) -> bool:
    """Say whether the line is the first step of a path, the home page."""
    return bool(_HOME.fullmatch(line.folded))


@lru_cache(maxsize=1 << 12)
def find_first_date(line: Line) -> bool:
    """Say whether a date stands in the line."""
    return any(char.isdigit() for char in line.folded) and bool(dates_on_bar(nfc(line)))
