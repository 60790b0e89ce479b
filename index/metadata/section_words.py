"""What a text is by its words alone, as far as that says whether it names a section."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.metadata.bylines import labelled_author, posted_by
from index.metadata.datebars import find_first_date
from index.metadata.entries import TYPICAL
from index.metadata.furniture import is_credit, is_edge, is_foot, is_menu, is_tail, is_tool
from index.metadata.lines import line_of
from index.metadata.names import are_names, is_body, is_name, is_outlet, is_person
from index.metadata.section_names import likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.metadata.lines import Line

_HOME = re.compile(r"(?:trang (?:chu|nhat)|home(?: ?page)?)\b.*|trang tin")
# Words for all that a site prints: a step above its sections rather than one of them.
_ANY = re.compile(r"(?:tin tuc|tin bai|tin moi|bai viet|chi tiet)(?:\W+(?:su kien|tin))?")
_FRAGMENT = re.compile(
    r"\s(?:của|và|cho|về|với|tại|trong|do|là)$"
    r"|^(?-i:của|và|cho|về|với|tại|do|là|để|được|theo)\s",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:ngay|thoi gian|duoc|gio) )?(?:dang|viet|dua|gui|tao|cap nhat|xuat ban|phat song"
    r"|phat hanh)(?: (?:tin|bai|boi|luc|ngay|vao))*|ngay|thoi gian|tac gia|nguon|luot (?:xem|doc)"
)
_DASH = re.compile(r"\s+[-–—/]\s+")
_SYMBOLS = re.compile(r"[@#=+*%©®▾▼…\"“”!?;]")
_LONG, _LONGER = 6, 8
# Longer texts name nothing.
_MOST_WORDS, _MOST_LETTERS = 10, 80


# Pages print the same entries again and again.
@lru_cache(maxsize=1 << 12)
def may_name(text: str) -> bool:
    """Say whether a text may name a section: some letters, few words; no date, label or author."""
    if not 2 <= len(text) <= _MOST_LETTERS or len(text.split()) > _MOST_WORDS:
        return False
    if sum(map(str.isalpha, text)) <= 1 or _FRAGMENT.search(text):
        return False
    line = line_of(text)
    said = labelled_author(line) or posted_by(line) or _LABEL.fullmatch(line.folded)
    return not (said or find_first_date(line))


# The entries of a menu are on all pages of a site.
@lru_cache(maxsize=1 << 13)
def signs_of_words(text: str) -> tuple[str, ...]:
    """Return what is to be said of the words of a text."""
    line = line_of(text)
    count = len(line.folded.split())
    length = "8+" if count >= _LONGER else "6-7" if count >= _LONG else str(count)
    like = likeness(line.folded)
    found = [f"words {length}", *_letters(text), *_kinds(text, line)]
    return (*found, like) if like else tuple(found)


def _letters(text: str) -> Iterator[str]:
    words = [word for word in text.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if text == text.upper():
        yield "all capitals"
    elif words and not words[0][0].isupper():
        yield "small first letter"
    elif len(words) > 1 and capitals == 1:
        yield "one capital"
    elif len(words) > 1 and capitals == len(words):
        yield "capital words"
    if any(map(str.isdigit, text)):
        yield "a digit"
    elif _DASH.search(text) or " & " in text or ", " in text:
        yield "joined"
    if _SYMBOLS.search(text):
        yield "a symbol"
    if ": " in text:
        yield "a label in it"


def _kinds(text: str, line: Line) -> Iterator[str]:
    shouted = text == text.upper()
    if is_name(text) and not shouted:
        yield "a person" if is_person(text) else "a name"
    elif are_names(text) and not shouted:
        yield "names"
    parts = _DASH.split(text)
    if len(parts) > 1 and any(is_name(part) and is_person(part) for part in parts):
        yield "a person in it"
    if _HOME.fullmatch(line.folded):
        yield "home"
    if _ANY.fullmatch(line.folded):
        yield "any news"
    if TYPICAL.search(line.folded):
        yield "typical"
    for kind, holds in (("a body", is_body), ("an outlet", is_outlet)):
        if holds(text):
            yield kind
    yield from (kind for kind, is_kind in _KINDS if is_kind(line))


_KINDS = (
    ("a control", is_tool),
    ("of a menu", is_menu),
    ("an edge", is_edge),
    ("heads others", is_tail),
    ("a credit", is_credit),
    ("of a foot", is_foot),
)
