"""Rows of short entries about an article: a date, a name, a section, a count, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from index.metadata.bylines import Byline, labelled_author, posted_by, without_role
from index.metadata.datebars import find_first_date
from index.metadata.entries import TYPICAL, entries_of
from index.metadata.furniture import is_credit, is_edge, is_menu, is_tool
from index.metadata.lines import BARS, UPPER, fold, is_sentence, line_of
from index.metadata.names import (
    are_names,
    is_name,
    is_named_body,
    is_nobody,
    is_outlet,
    is_person,
    off_duty,
    split_names,
    unshouted,
)
from index.metadata.units import is_province

if TYPE_CHECKING:
    from index.metadata.lines import Line

_WORDS, _ENTRY, _SECTION_WORDS = 30, 9, 7
_SECTION = re.compile(
    rf"^(?:(?:trong|thuộc|in|tại)\s+)?(?:(?:(?:chuyên |thư )?mục|loại tin|danh mục)(?:\s*:|(?=\s))"
    rf"|(?-i:in)\s|trong\s(?=\s*(?-i:[{UPPER}])))\s*",
    re.IGNORECASE,
)
# Whose a picture is, after what is seen in it.
_CAPTION = re.compile(r"\w\W*[-–(./]\W*(?:anh|video|clip|do hoa)\s*:")
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
_COUNT = re.compile(r"[^:]{2,20}:\s*[\d.,]+\s?\w?")
# Words of dates and times that no date was made of, and what ends in a number: `Phật lịch 2565`.
_MOMENT = re.compile(
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn|(?:gmt|utc)\W*\d*"
    r"|(?:publish(?:ed)? )?date|luc|vao|on"
    r"|(?:published|updated|posted)(?: (?:on|at))?"
    r"|(?:ngay|thoi gian|cap nhat|dang|xuat ban|phat hanh)(?: (?:dang|cap nhat|xuat ban|tin|bai"
    r"|luc|ngay|vao))*"
    r"|\d+ (?:phut doc|min read))\W*|.*\s\d+"
)
_BESIDE, _BODY_WORDS = "tên cạnh ngày đăng", range(3, 7)
_INITIALS, _FEW = 5, range(2, 4)
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row tells: who wrote and the section, and whether labels say so."""

    author: Byline | None
    section: str | None
    says_author: bool
    says_section: bool


@dataclass(slots=True)
class _Entries:
    """The entries of a row by what they are; `left` are names, sections or anything."""

    left: list[str] = field(default_factory=list)
    told: list[Byline] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    plain: bool = False

    def add(self, entry: str, line: Line) -> None:
        if _SECTION.match(entry) and (name := _SECTION.sub("", entry)):
            self.sections.append(name)
        elif said := _said(entry):
            self.told.append(said)
        elif _is_plain(entry):
            self.plain = self.plain or not _is_control(entry)
        elif self._is_of_section(entry, line):
            # The name of a section may have a dash in it.
            self.sections[-1] += f" - {entry}"
        else:
            self.left.append(entry)

    def _is_of_section(self, entry: str, line: Line) -> bool:
        shouted = entry.isupper()
        named = not shouted and are_names(entry) and any(map(is_person, split_names(entry)))
        dashed = self.sections and f"{self.sections[-1]} - {entry}" in line.text
        return bool(dashed and not self.left and not named)

    def is_row(self) -> bool:
        """Say whether something in it is known, or one of two or three entries is a person."""
        if self.plain or self.told or self.sections:
            return True
        people = sum(_is_person(entry) for entry in self.left)
        return len(self.left) in _FEW and (people == 1 or _beside_section(self.left) is not None)


def _is_person(entry: str) -> bool:
    return is_name(entry) and is_person(entry) and not is_menu(line_of(entry))


# A page asks of each of its lines often.
@lru_cache(maxsize=1 << 12)
def read_row(line: Line) -> Row | None:
    """Return what a row tells, None if the line is none: something in it has to be plain."""
    if line.words > _WORDS or is_sentence(line) or _CAPTION.search(line.folded):
        return None
    dated = find_first_date(line)
    entries = entries_of(line)
    if len(entries) + dated < 2 or any(len(entry.split()) > _ENTRY for entry in entries):
        return None
    # What goes on in a small letter after a date is a sentence.
    if dated and not re.search(BARS, line.text) and any(map(_goes_on, entries)):
        return None
    found = _Entries(plain=dated)
    for entry in entries:
        found.add(entry, line)
    if not found.is_row():
        return None
    author = _whole(line, found.told[0]) if found.told else _author(found.left, dated=dated)
    rest = [o for o in found.left if not author or fold(o) not in _parts(author.name)]
    section = found.sections[0] if found.sections else _section(rest)
    return Row(author, section, bool(found.told), bool(found.sections))


def _whole(line: Line, told: Byline) -> Byline:
    """Return all of what is named: `Phòng Tổ chức - Hành chính`, `Lê Bình - Văn Chức`."""
    said = labelled_author(line) or posted_by(line)
    dashed = said and said.name.startswith(f"{told.name} - ")
    return said if said and dashed else told


def _parts(name: str) -> set[str]:
    return {fold(name), *map(fold, name.split(" - "))}


def _goes_on(entry: str) -> bool:
    said = _SECTION.match(entry) or posted_by(line_of(entry))
    return entry[0].islower() and len(entry.split()) > 1 and not said


def row_author(line: Line) -> Byline | None:
    """Return who wrote the article if a row tells it."""
    row = read_row(line)
    return row.author if row else None


def _said(entry: str) -> Byline | None:
    """Return the author that a word or a label before the name says."""
    line = line_of(entry)
    said = labelled_author(line) or posted_by(line)
    if said:
        return said
    bare = off_duty(entry)
    return Byline(bare, _BESIDE) if bare != entry and are_names(bare) else None


def _beside_section(left: list[str]) -> str | None:
    """Return the one entry that is a name where another is what sections are called everywhere.

    In capitals, too, where names and sections look alike.
    """
    typical = [entry for entry in left if TYPICAL.search(fold(entry))]
    others = [entry for entry in left if entry not in typical]
    known = len(others) == 1 and typical and are_names(unshouted(others[0]))
    return others[0] if known and not is_menu(line_of(others[0])) else None


def _author(left: list[str], *, dated: bool) -> Byline | None:
    """Return the entry that names who wrote: a person, something like one, a body."""
    if beside := _beside_section(left):
        return Byline(unshouted(beside), _BESIDE)
    named = [(entry, *without_role(entry)) for entry in left]
    for surest in (True, False):
        for entry, name, role in named:
            if is_menu(line_of(entry)):
                continue
            if entry.isupper() and len(entry) > _INITIALS and not is_person(entry):
                continue
            people = are_names(name) and any(map(is_person, split_names(name)))
            weak = is_name(name) and not is_province(name)
            if not is_nobody(name) and (people if surest else weak):
                return Byline(name, _BESIDE, role)
    for _, name, _ in named:
        if (
            dated
            and is_named_body(name)
            and not is_outlet(name)
            and len(name.split()) in _BODY_WORDS
        ):
            return Byline(name, _BESIDE)
    return None


def _section(left: list[str]) -> str | None:
    """Return what is left as the section: one entry, or several that dashes part."""
    names = [o.strip("#[]() ") for o in left if may_be_section(o) and not is_named_body(o)]
    if len(left) == 1 and names and is_menu(line_of(names[0])):
        return None
    name = " - ".join(names)
    return name if names and len(name.split()) <= _SECTION_WORDS else None


def may_be_section(entry: str) -> bool:
    """Say whether an entry may name a section: short, no person, no sentence."""
    line = line_of(entry)
    if not 1 <= line.words <= _SECTION_WORDS or ":" in entry or is_province(entry):
        return False
    if not entry.lstrip("#[( ")[:1].isupper() or any(map(str.isdigit, entry)):
        return False
    person = is_name(entry) and is_person(entry) and not entry.isupper()
    return not (person or entry.endswith((".", "!", "?", "…")))


def _is_plain(entry: str) -> bool:
    """Say whether an entry is neither a name nor a section: a count, a control, an outlet."""
    line = line_of(entry)
    return bool(
        not _LETTERS.search(entry)
        or _COUNT.fullmatch(entry)
        or _MOMENT.fullmatch(fold(entry))
        or _DOMAIN.fullmatch(entry)
        or is_outlet(entry)
        or is_credit(line)
        or _is_control(entry)
    )


def _is_control(entry: str) -> bool:
    line = line_of(entry)
    return is_tool(line) or is_edge(line)
