"""The short lines over a headline: the section's label, at times the author's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.datebars import is_date_bar
from index.metadata.entries import TYPICAL
from index.metadata.found import Found
from index.metadata.furniture import is_credit, is_edge, is_menu, is_pointer, is_tail, is_tool
from index.metadata.headline import same_title
from index.metadata.lines import UPPER, Line, fold, is_sentence, line_of, nfc
from index.metadata.names import (
    are_names,
    has_surname,
    is_body,
    is_name,
    is_named_body,
    is_person,
    split_names,
)
from index.metadata.paths import is_home, is_path_home

if TYPE_CHECKING:
    from index.metadata.page import Division

ABOVE = "dòng trên tiêu đề"
LABEL = re.compile(r"^[^:]{2,20}:\s*|^(?:chuyên (?:mục|trang)|mục)\s+(?=\S)", re.IGNORECASE)
_HOME = re.compile(r"^(?:trang (?:chủ|nhất)|home)\s+(?=\S)", re.IGNORECASE)
_PAPER = re.compile(rf"(?:Báo|BÁO|Tạp chí|TẠP CHÍ)(?: điện tử| ĐIỆN TỬ)? [{UPPER}].*")
_COUNT = re.compile(r"(?:so|trang|ky)\s*:?\s*\d")
_FRAGMENT = re.compile(r" (?:cua|va|cho|ve|voi|tai|trong)$|^(?:publish(?:ed)? )?date$")
_PLACE = re.compile(r"\b(?:tinh|huyen|xa|phuong|quan|thi tran|thi xa|thanh pho|tp)\b")
LONGEST = 10
# More words, in small letters and without a label, are a slogan rather than a section.
SHORT = 7
_MENU_RUN = 4
_THEME, _OTHERS = 2, re.compile(r"(?:tin|bai|cac|doc|xem|lien|binh|moi|noi|cung)\b")
# How far above the headline the section may stand, in lines that might be it.
_NEAREST = 4


def label_above(parts: Division, repeated: frozenset[str]) -> Found | None:
    """Return the short line over the headline, unless it ends a menu."""
    if parts.title is None:
        return None
    above = [line for line in parts.head if line.number < parts.title.number]
    labels = [o for o in above if not (_is_other(o) or same_title(o.folded, parts.title.folded))]
    if labels and labels[-1] in authors_above(parts):
        labels.pop()
    if labels and labels[-1].folded in repeated and _ends_menu(above, labels[-1], parts.title):
        return None
    own = _own_label(labels, repeated)
    if own:
        labels = labels[: labels.index(own) + 1]
    if not labels or not _may_name(labels, own, repeated):
        return None
    named = _name_in(labels[-1])
    # The name of the site stands first, and on all of its pages.
    first = labels[-1].folded in repeated or labels[-1] is parts.head[0]
    if named and first and is_named_body(named) and " - " not in named:
        return None
    return Found(named, ABOVE, labels[-1].number) if named else None


def _ends_menu(above: list[Line], label: Line, title: Line) -> bool:
    """Say whether a label ends the block that begins with the first home page, with room below.

    A path may stand below each other, too, under the menu.
    """
    at = above.index(label)
    start = next((i for i in range(at, -1, -1) if above[i].gap), 0)
    below = above[at + 1] if at + 1 < len(above) else title
    first = next((i for i, line in enumerate(above) if is_home(line)), None)
    return below.gap and at - start > 1 and first == start


def _may_name(labels: list[Line], own: Line | None, repeated: frozenset[str]) -> bool:
    """Say whether the last of the lines over a headline may be a section's name."""
    label = labels[-1]
    # What heads other news elsewhere may be a section's name: `Tin nóng`.
    if is_tail(label) and (label.folded in repeated or not (label is own or _is_theme(label))):
        return False
    if is_menu(label) or is_sentence(label) or not 1 <= label.words <= LONGEST:
        return False
    if label.words > SHORT and not label.text.isupper():
        return False
    # Capitals over a headline name the section, whatever stands above in small letters.
    stands_out = label.text.isupper() and len(labels) > 1 and not labels[-2].text.isupper()
    return stands_out or label is own or _run(labels) < _MENU_RUN


def _is_theme(label: Line) -> bool:
    """Say whether a heading may be a section's name, too, as `Chứng khoán`: it says not `tin`."""
    return label.words <= _THEME and not _OTHERS.match(label.folded)


def _name_in(label: Line) -> str | None:
    """Return the section that a line names, None if it names something else."""
    # Parts beside each other are a path; the narrowest is the last.
    steps = [part.strip(" -–—") for part in re.split(r"\s*[|•·\t]\s*", nfc(label))]
    if len(steps) > _MENU_RUN:
        return None
    named = next((part for part in reversed(steps) if part and not _is_beside(part)), "")
    # Whatever a site calls its sections: `Bạn đang xem: …`; some set them in brackets.
    named = _HOME.sub("", LABEL.sub("", named)).strip("[]()#»›►> ")
    folded = fold(named)
    # A line that breaks off, or names a date, is no section.
    if _FRAGMENT.search(folded) or _PAPER.fullmatch(named) or _COUNT.match(folded):
        return None
    if is_body(named) and _PLACE.search(folded):
        return None
    people = are_names(named) and not named.isupper() and not TYPICAL.search(folded)
    names = split_names(named)
    people = people and (has_surname(named) or (len(names) > 1 and any(map(is_person, names))))
    return None if people else named


def _is_beside(part: str) -> bool:
    """Say whether a part of a row is no section: an entry of menus, a person."""
    return is_entry(part) or (is_name(part) and not part.isupper() and is_person(part))


def is_entry(part: str) -> bool:
    """Say whether a part of a path is an entry of every site's menu, and no section."""
    return is_menu(line_of(part))


def _own_label(labels: list[Line], repeated: frozenset[str]) -> Line | None:
    """Return the label that is this page's own, or printed again beneath the menu it is of."""
    for position in range(len(labels) - 1, max(-1, len(labels) - 1 - _NEAREST), -1):
        label = labels[position]
        again = any(label.folded == other.folded for other in labels[:position])
        if again or (repeated and label.folded not in repeated):
            # Under a label of the menu the narrower one may stand.
            below = labels[-1] if again and not _is_heading(labels[-1]) else label
            return below if 1 <= below.words <= LONGEST else None
    return None


def _is_heading(line: Line) -> bool:
    return is_menu(line) or is_tail(line) or is_sentence(line)


def authors_above(parts: Division) -> list[Line]:
    """Return the names that stand over the headline beside the date.

    Sections may be written as names are; with a label of its own above, a name is none.
    """
    above = [
        line
        for line in parts.head
        if parts.title and line.number < parts.title.number and not is_tool(line)
    ]
    return [
        line
        for i, line in enumerate(above)
        if is_name(nfc(line))
        and not line.text.isupper()
        and any(map(is_date_bar, above[max(0, i - 1) : i + 2]))
        and (is_person(line.text) or (i > 0 and not _is_other(above[i - 1])))
    ]


def _is_other(line: Line) -> bool:
    """Say whether a line over the headline is there for something else."""
    return (
        is_tool(line)
        or is_date_bar(line)
        or is_credit(line)
        or is_edge(line)
        or (is_pointer(line) and not _is_marked_label(line))
        or is_path_home(line)
    )


def _is_marked_label(line: Line) -> bool:
    """Say whether a line is a section with a mark before it, as `>> Thời sự`: links are longer."""
    return line.words <= SHORT and line.text.lstrip().startswith((">", "»"))


def _run(labels: list[Line]) -> int:
    """Count the short lines, without a gap between, that end in the last one."""
    run = 1
    for upper, lower in zip(labels[-2::-1], labels[:0:-1], strict=False):
        if lower.gap or upper.words > 5 or ("|" in upper.text) != ("|" in lower.text):
            break
        run += 1
    return run
