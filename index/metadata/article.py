"""Read an article off a page: its text, and what the page says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.metadata.authors import read_around
from index.metadata.bylines import signed_author
from index.metadata.found import PAGE_TITLE, Findings, Found
from index.metadata.habitual import add_habitual
from index.metadata.headline import completed, printed_again, stated_title, undated
from index.metadata.labels import with_values
from index.metadata.lines import fold, is_paragraph
from index.metadata.names import is_person
from index.metadata.page import divide
from index.metadata.publication import published
from index.metadata.repetition import lines_to_compare
from index.metadata.section_places import line_spans
from index.metadata.sections import choose, opinions
from index.metadata.site import UNKNOWN, Site, SitePage
from index.metadata.slots import told_by, votes

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from index.metadata.lines import Line
    from index.metadata.page import Division
    from index.metadata.section_spans import Span

    # Gives the spans of markup, by the headline, what the site repeats and the author.
    Elements = Callable[[str, AbstractSet[str], str], Iterable[Span]]

_SURE = 1.0
# How many lines over a headline may name its author beside the section.
_ROWS = 3
_FIELDS = ("author", "category")
# Words that may stand beside a value that is said again: `trong …`, `đăng bởi …`.
_JOINERS = frozenset("trong thuoc in by boi dang viet tac gia chuyen muc tin bai".split())


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
    site: Site = UNKNOWN,
    elements: Elements | None = None,
) -> Article:
    """Return the article that the lines carry; what is `given` is known and stays.

    `elements` are those of the markup, where there is one.

    A line that other pages of the site repeat is no part of the text, but for a name: one
    person may write all of them.
    """
    site = site.around(line.folded for line in lines)
    (group,) = site.groups
    found = Findings(_trusted(given or {}, site))
    lines, parts = _divided(lines, found, site)
    text = read_around(parts, found)
    if group.author:
        told = told_by(lines, parts, site.repeated)
        add_habitual(found, group.author, told, site.repeated)
        text = _without_line(text, found)
    if not found.sure("category"):
        spans = _spans(lines, parts, found, site, elements)
        found.add("category", choose(spans, group.sections))
    text = _without_said(text, found)
    date, time = _date(parts, found, site.repeated)
    body = _joined(text)
    if parts.title:
        title = completed(parts.title.text.lstrip(">» "), body)
        found.add("title", Found(title, "dòng tiêu đề", parts.title.number))
    kept = {line.number for line in text}
    cut = tuple(line for line in lines if line.number not in kept)
    return Article(body, found, date, time, cut)


def to_learn(
    lines: Sequence[Line],
    given: Mapping[str, Found],
    site: Site | None,
    elements: Elements | None = None,
) -> SitePage:
    """Return what is to be learnt of a site from one of its pages.

    Where it tells what is looked for only if it is known already what the `site` repeats.
    """
    compared, title = lines_to_compare(lines), given.get("title")
    page = SitePage(lines=compared, title=fold(title.value) if title else "")
    if site is None:
        return page
    site = site.around(line.folded for line in lines)
    found = Findings(_trusted(given, site))
    lines, parts = _divided(lines, found, site)
    read_around(parts, found)
    told = told_by(lines, parts, site.repeated)
    authors = votes(told, found.sure("author"), site.repeated)
    spans = () if found.sure("category") else _spans(lines, parts, found, site, elements)
    return replace(page, authors=authors, sections=opinions(spans))


def _divided(lines: Sequence[Line], found: Findings, site: Site) -> tuple[Sequence[Line], Division]:
    """Return the lines as they are read, and the parts of the page."""
    lines = with_values(lines)
    stated = stated_title(lines)
    if stated and (again := printed_again(stated, lines)):
        stated = again
    if stated and not found.sure("title"):
        lines = [stated if line.number == stated.number else line for line in lines]
        found.add("title", Found(stated.text, "nhãn tiêu đề", stated.number))
    lines = undated(lines)
    parts = divide(lines, found.sure("title"), site.repeated)
    own = tuple(o for o in parts.text if o.folded not in site.repeated or _is_person(o))
    return lines, replace(parts, text=own)


def _without_line(text: list[Line], found: Findings) -> list[Line]:
    """Drop the line that names the author from the edges of a text."""
    author = found.values.get("author")
    edge = {line.number for line in (*text[:_ROWS], *text[-_ROWS:])}
    return [o for o in text if not (author and o.number == author.line and o.number in edge)]


def _trusted(given: Mapping[str, Found], site: Site) -> dict[str, Found]:
    """Return what is given, but for a title that other pages of the site give too."""
    title = given.get("title")
    folded = fold(title.value) if title else ""
    same = title and (
        folded in site.titles or (title.rule == PAGE_TITLE and folded in site.repeated)
    )
    return {name: value for name, value in given.items() if not (same and name == "title")}


def _spans(
    lines: Sequence[Line],
    parts: Division,
    found: Findings,
    site: Site,
    elements: Elements | None,
) -> list[Span]:
    """Return all that may name the section: of the lines, and of the markup."""
    author = found.sure("author") or ""
    title = parts.title.text if parts.title else found.sure("title") or ""
    spans = list(line_spans(lines, parts, site.repeated, author))
    return [*spans, *elements(title, site.repeated, author)] if elements else spans


def _is_person(line: Line) -> bool:
    byline = signed_author(line) if line.words <= 8 else None
    return byline is not None and is_person(byline.name)


def _without_said(text: list[Line], found: Findings) -> list[Line]:
    """Drop lines at the edges of a text that only say what is known: author, section."""
    edge = {line.number for line in (*text[:_ROWS], *text[-2:])}
    known = [fold(value) for name in _FIELDS if (value := found.sure(name))]
    text = _above_signature(text, found)
    kept = [o for o in text if not (o.number in edge and _only_says(o.folded, known))]
    # What is all there is of a text is the text, whatever it says.
    return kept or text


def _above_signature(text: list[Line], found: Findings) -> list[Line]:
    """Return what stands above the author whom the markup tells, if no paragraph is below."""
    author = found.values.get("author")
    if author is None or author.line is not None or not found.sure("author"):
        return text
    after = max((i for i, line in enumerate(text) if is_paragraph(line)), default=len(text))
    signed = (i for i in range(after + 1, len(text)) if text[i].folded == fold(author.value))
    return text[: next(signed, len(text))]


def _only_says(folded: str, known: Sequence[str]) -> bool:
    value = next((value for value in known if value and value in folded), "")
    beside = re.findall(r"\w+", folded.replace(value, " ")) if value else [folded]
    return _JOINERS.issuperset(beside)


def _date(
    parts: Division, found: Findings, repeated: frozenset[str]
) -> tuple[dt.date | None, dt.time | None]:
    best = published(parts, repeated)
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
