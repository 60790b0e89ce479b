"""Paths from the home page to an article, as pages write them in a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.datebars import find_first_date
from index.metadata.furniture import count_entries, is_entry_of_menu
from index.metadata.lines import fold, is_sentence, line_of, nfc

if TYPE_CHECKING:
    from index.metadata.lines import Line

_LONGEST = 400
# Signs that lead from one step of a path to the next; what stands before the first is no mark.
_ARROWS = "»›→►▶▸▹▷❯❱➜➔➤⇒⟩〉"
_CRUMB = re.compile(rf"\s*(?:[{_ARROWS}]|::|[-=]+>)\s*|\s+[>/\\|]+\s+|(?<=\w)>+(?=[\w\s])")
# No line is a path without one of these; what stands before a path ends in a colon.
_SIGN = re.compile(rf"[{_ARROWS}>/\\|:]")
# What some sites write before a path.
_LEADS = re.compile(r"breadcrumbs?|(?:ban|you)(?: dang| are)? (?:o day|here)|vi tri|duong dan")
_HERE = re.compile(r"^(?:bạn đang|you are|vị trí|đường dẫn)[^:]{0,20}:\s*", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]\s+")
_WIDE = re.compile(r"\t+|\s{2,}")
# Steps of a path at most where wide blanks part them, and where bars do: more are a menu.
_STEPS, _BARRED = 3, 4
_ARROW = re.compile(f"[{_ARROWS}]")
_HOME = re.compile(r"(?:trang (?:chu|nhat)|home(?: ?page)?)\b")


def crumbs(line: Line) -> list[str]:
    """Return the parts of a breadcrumb, the home page left out; none if it is not one."""
    may_be = _SIGN.search(line.text) or _HOME.match(line.folded)
    return _crumbs(line) if may_be else []


def _crumbs(line: Line) -> list[str]:
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
    if count_entries(line) >= 2 or barred or text.count("|") >= _BARRED:
        return []
    if not 2 <= len(parts) <= 8 or "<" in line.text or find_first_date(line):
        return []
    if not _HOME.match(line.folded) and not _is_bare_path(line, parts):
        return []
    if _is_entry(parts[-1]):
        return []
    return [part for part in parts if not _HOME.match(fold(part))]


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
    return is_entry_of_menu(folded) and not folded.startswith(("chi tiet", "noi dung"))


def is_path_home(line: Line) -> bool:
    """Say whether the line is a path that names the home page, and perhaps nothing else."""
    parts = _CRUMB.split(line.folded) if len(line.folded) <= _LONGEST else []
    return len(parts) > 1 and any(_HOME.fullmatch(part.strip()) for part in parts)


def is_home(line: Line) -> bool:
    """Say whether the line is the first step of a path, the home page."""
    return bool(_HOME.fullmatch(line.folded))
