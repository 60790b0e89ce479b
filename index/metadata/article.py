"""Read an article off a page: its text, and what the page says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.metadata.bylines import (
    barred_author,
    body_in,
    called_author,
    dated_author,
    labelled_author,
    posted_by,
    role_in,
    signed_author,
    source_in,
)
from index.metadata.found import PAGE_TITLE, Findings, Found
from index.metadata.furniture import is_menu, is_tool
from index.metadata.headline import completed, stated_title, undated
from index.metadata.labels import with_values
from index.metadata.lines import fold
from index.metadata.names import is_person
from index.metadata.overhead import authors_above
from index.metadata.page import divide
from index.metadata.publication import published
from index.metadata.sections import filed_under, section

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from index.metadata.bylines import Byline
    from index.metadata.lines import Line
    from index.metadata.page import Division

_SURE = 1.0
# How many lines under a text may name its section.
_BELOW = 10
# How many lines over a headline may name its author beside the section.
_ROWS = 3
_UNDER = "tên đơn vị dưới bài"


@dataclass(frozen=True, slots=True)
class Article:
    """The text, what was found, the moment of publication, and the lines left out."""

    text: str
    found: Findings
    date: dt.date | None
    time: dt.time | None
    cut: tuple[Line, ...]


def read_article(
    lines: Sequence[Line],
    given: Mapping[str, Found] | None = None,
    repeated: frozenset[str] = frozenset(),
) -> Article:
    """Return the article that the lines carry; what is `given` is known and stays.

    A line that other pages of the site repeat is no part of the text, but for a name: one
    person may write all of them.
    """
    found = Findings(_trusted(given or {}, repeated))
    lines = with_values(lines)
    stated = stated_title(lines)
    if stated and not found.sure("title"):
        lines = [stated if line.number == stated.number else line for line in lines]
        found.add("title", Found(stated.text, "nhãn tiêu đề", stated.number))
    lines = undated(lines)
    parts = divide(lines, found.sure("title"), repeated)
    own = tuple(line for line in parts.text if line.folded not in repeated or _is_person(line))
    parts = replace(parts, text=own)
    text = _read_around(parts, found)
    found.add("category", section(parts, repeated) or _filed(lines, parts))
    date, time = _date(parts, found)
    body = _joined(text)
    if parts.title:
        title = completed(parts.title.text.lstrip(">» "), body)
        found.add("title", Found(title, "dòng tiêu đề", parts.title.number))
    kept = {line.number for line in text}
    cut = tuple(line for line in lines if line.number not in kept)
    return Article(body, found, date, time, cut)


def _trusted(given: Mapping[str, Found], repeated: frozenset[str]) -> dict[str, Found]:
    """Return what is given, but for a title of the page that other pages have too."""
    title = given.get("title")
    same = title and title.rule == PAGE_TITLE and fold(title.value) in repeated
    return {name: value for name, value in given.items() if not (same and name == "title")}


def _read_around(parts: Division, found: Findings) -> list[Line]:
    """Note who wrote the article and for whom; return its text without their names."""
    around = [*parts.foot, *parts.head]
    _authors(around, found, labelled_author)
    text = _unsigned(parts, found)
    _authors(around, found, posted_by, dated_author)
    _authors(parts.head, found, called_author)
    under = [line for line in parts.head if parts.title and line.number > parts.title.number]
    under = [line for line in under if not (is_tool(line) or is_menu(line))]
    _authors([*under, *authors_above(parts)], found, signed_author)
    _authors(parts.head[-_ROWS:], found, barred_author)
    _source(around, found)
    return _without_author(text, found.sure("author"))


def _filed(lines: Sequence[Line], parts: Division) -> Found | None:
    last = max((line.number for line in parts.text), default=0)
    return filed_under([line for line in lines if line.number > last][:_BELOW])


def _is_person(line: Line) -> bool:
    byline = signed_author(line) if line.words <= 8 else None
    return byline is not None and is_person(byline.name)


def _without_author(text: list[Line], author: str | None) -> list[Line]:
    """Drop the name of a known author where nothing but text follows or precedes it."""
    edge = {line.number for line in (*text[:2], *text[-2:])}
    name = fold(author or "")
    return [o for o in text if not (name and o.folded == name and o.number in edge)]


def _unsigned(parts: Division, found: Findings) -> list[Line]:
    """Take the signature off the end of the text: a name, a role in brackets, a body."""
    text, role, body = list(parts.text), None, None
    while text:
        line = text[-1]
        byline = signed_author(line)
        if byline and line.text.startswith("(") and len(text) > 1 and signed_author(text[-2]):
            # Under a name brackets hold a place or a role.
            text.pop()
            continue
        if byline:
            _note(byline, line, found)
            _source([line], found)
            role = byline.role or role
        elif not role and role_in(line):
            role = role_in(line)
        elif not body and body_in(line):
            body = line
        else:
            break
        text.pop()
        if byline:
            break
    if (role or body) and not found.sure("author"):
        return list(parts.text)
    found.add("author_role", Found(role, "trong ngoặc sau tên") if role else None)
    if body:
        found.add("author_organisation", Found(body_in(body) or "", _UNDER, body.number))
    return text


def _note(byline: Byline, line: Line, found: Findings) -> None:
    """Note an author and, unless another one is known, the body they write for."""
    if not found.sure("author") and byline.organisation:
        organisation = Found(byline.organisation, "đơn vị cạnh tên tác giả", line.number)
        found.add("author_organisation", organisation)
    found.add("author", Found(byline.name, byline.rule, line.number))


def _authors(
    lines: Sequence[Line], found: Findings, *rules: Callable[[Line], Byline | None]
) -> None:
    for rule in rules:
        for line in lines:
            if byline := rule(line):
                _note(byline, line, found)
                if byline.role:
                    found.add("author_role", Found(byline.role, "trong ngoặc sau tên", line.number))


def _source(lines: Sequence[Line], found: Findings) -> None:
    for line in lines:
        if source := source_in(line):
            found.add("source", Found(source, "dòng ghi nguồn", line.number))


def _date(parts: Division, found: Findings) -> tuple[dt.date | None, dt.time | None]:
    best = published(parts)
    if not best:
        return None, None
    moment, line, score = best
    written = f"{moment.date:%d/%m/%Y}" + (f" {moment.time:%H:%M}" if moment.time else "")
    found.add("date", Found(written, "dòng ngày đăng", line.number, sure=score >= _SURE))
    return (moment.date, moment.time) if score >= _SURE else (None, None)


def _joined(kept: Sequence[Line]) -> str:
    """Return the text with its paragraphs as the page had them."""
    parts: list[str] = []
    for line in kept:
        if parts:
            parts.append("\n\n" if line.gap else "\n")
        parts.append(line.text)
    return "".join(parts)
