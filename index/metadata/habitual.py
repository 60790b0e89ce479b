"""The author of a page where its site has authors elsewhere, if a page leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, shouted_body, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.found import Found
from index.metadata.furniture import is_edge, is_menu, is_pointer, is_section, is_tail, is_tool
from index.metadata.habit import END
from index.metadata.lines import fold, line_of
from index.metadata.names import is_body, is_person, off_duty

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from index.metadata.found import Findings
    from index.metadata.habit import Habit, Told
    from index.metadata.lines import Line

# Rules that rest on no more than where a line stands.
_WEAK = frozenset({"tên ký dưới bài", "tên cạnh ngày đăng"})
_RULE = "chỗ quen của trang"
_AUTHOR_WORDS, _PEN_NAME = 9, 4


def add_habitual(
    found: Findings, habit: Habit, told: Sequence[Told], repeated: frozenset[str]
) -> None:
    """Note the author that stands where the other pages of the site have theirs.

    What other pages repeat is no such value, unless the page alone tells that it is.
    """
    shared = {one.line for one in told if one.repeated}
    one = habit.value(told)
    known = found.values.get("author")
    if one is None or not _may_be_author(one) or one.repeated or fold(one.text) in repeated:
        return
    if known and known.sure and not _gives_way(known, one, shared):
        return
    found.values["author"] = Found(_author(one.text), _RULE, one.line)


def _author(text: str) -> str:
    """Return a name without the duty, the office or the paper beside it."""
    line = line_of(text)
    byline = signed_author(line)
    return byline.name if byline else body_in(line) or off_duty(text)


def _gives_way(known: Found, one: Told, shared: AbstractSet[int]) -> bool:
    """Say whether a value found by a weak rule elsewhere gives way, or is a part of this one."""
    if known.line == one.line:
        return known.value != one.text and known.value in one.text
    # A person gives way to no body, unless the name is on all pages.
    person = is_person(known.value) and known.line not in shared
    return known.rule in _WEAK and not (person and is_body(one.text))


def _may_be_author(one: Told) -> bool:
    line = line_of(one.text)
    if not 1 <= line.words <= _AUTHOR_WORDS or _is_other(line) or not line.text[0].isupper():
        return False
    place = one.places[0]
    if place.zone.startswith(END) and not place.label:
        # A last line of the text may be anything.
        pen_name = line.text.istitle() and line.words <= _PEN_NAME
        return bool(pen_name or signed_author(line) or body_in(line) or shouted_body(line))
    return True


def _is_other(line: Line) -> bool:
    others = (is_tool, is_date_bar, is_menu, is_edge, is_pointer, is_section, is_tail)
    ended = line.text.endswith((".", "!", "?", ":", ";", "…", ","))
    return ended or not any(map(str.isalpha, line.text)) or any(other(line) for other in others)
