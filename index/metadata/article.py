"""Tell the article from the page around it, and read what the page says of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.dates import find_dates
from index.metadata.bylines import labelled_author, posted_by, role_in, signed_author, source_in
from index.metadata.headline import choose_title, completed
from index.metadata.lines import (
    crumbs,
    fold,
    is_date_bar,
    is_label,
    is_sentence,
    is_tail,
    is_tool,
)

if TYPE_CHECKING:
    import datetime as dt

    from index.metadata.lines import Line


_SECTION_LABEL = re.compile(r"^\s*(?:chuyên mục|danh mục|mục|thể loại)\s*:\s*", re.IGNORECASE)


@dataclass(slots=True)
class Article:
    """What was read from a page; `cut` holds the lines that are not part of the text."""

    title: str = ""
    text: str = ""
    date: dt.date | None = None
    time: dt.time | None = None
    category: str | None = None
    author: str | None = None
    role: str | None = None
    source: str | None = None
    cut: list[Line] = field(default_factory=list)


def read_article(lines: list[Line]) -> Article:
    """Return the article that the lines of a scraped page carry."""
    article = Article()
    if not lines:
        return article
    tail = _tail_start(lines)
    body = _body_start(lines[:tail])
    title = choose_title(lines[: body + 1])
    if title is not None:
        article.category = _category(lines[:title], lines[title])
        body = max(body, title + 1)
    kept = _within(lines, title, body, tail)
    kept = _unsigned(kept, article)
    kept = _without_repeats(kept, None if title is None else lines[title])
    _date(lines, kept, article)
    _credits(lines[:body], article)
    article.text = _joined(kept)
    if title is not None:
        article.title = completed(lines[title].text, article.text)
    numbers = {line.number for line in kept}
    article.cut = [line for line in lines if line.number not in numbers]
    return article


def _tail_start(lines: list[Line]) -> int:
    """Return where comments and related news begin, once there has been an article."""
    begun = False
    for position, line in enumerate(lines):
        if begun and is_tail(line):
            return position
        begun = begun or (position > 0 and is_sentence(line) and not is_date_bar(line))
    return len(lines)


def _body_start(lines: list[Line]) -> int:
    """Return the first line of running text that is not the headline itself."""
    for position, line in enumerate(lines):
        if position == 0 or not is_sentence(line) or is_date_bar(line) or is_label(line):
            continue
        ended = line.text.rstrip(' "”’)»').endswith((".", "…", ":", ";"))
        if (ended or line.words >= 30) and not crumbs(line):
            return position
    return len(lines) - 1


def _within(lines: list[Line], title: int | None, body: int, tail: int) -> list[Line]:
    """Return the lines of the article: all from the body on, the worthwhile before it."""
    first = 0 if title is None else title + 1
    kept = []
    for position in range(first, tail):
        line = lines[position]
        furniture = is_tool(line) or is_date_bar(line)
        if position < body:
            furniture = furniture or is_label(line) or bool(crumbs(line))
        if not furniture:
            kept.append(line)
    return kept


def _unsigned(kept: list[Line], article: Article) -> list[Line]:
    """Take the signature off the end: a name, a role in brackets, labelled credits."""
    end = len(kept)
    while end:
        line = kept[end - 1]
        byline = labelled_author(line) or (None if article.author else signed_author(line))
        role = role_in(line)
        source = source_in(line)
        if source:
            article.source = article.source or source
        elif byline and not article.author:
            article.author, article.role = byline.name, byline.role or article.role
        elif role and not article.author:
            article.role = role
        elif not is_label(line):
            break
        end -= 1
    if article.role and not article.author:
        article.role, end = None, len(kept)
    return kept[:end]


def _without_repeats(kept: list[Line], title: Line | None) -> list[Line]:
    """Drop the headline printed again before the text, and the lead printed twice."""
    result: list[Line] = []
    for line in kept:
        near = [earlier.folded for earlier in result[:3]]
        if len(result) < 4 and line.folded in near and line.words >= 8:
            continue
        if title and not result and line.folded == title.folded:
            continue
        result.append(line)
    return result


def _date(lines: list[Line], kept: list[Line], article: Article) -> None:
    """Take the date from the lines that stand there for it; the fullest one wins."""
    inside = {line.number for line in kept}
    moments = [
        moment
        for line in lines
        if line.number not in inside and is_date_bar(line)
        for moment in find_dates(unicodedata.normalize("NFC", line.text))
    ]
    if moments:
        best = next((moment for moment in moments if moment.time), moments[0])
        article.date, article.time = best.date, best.time


def _credits(head: list[Line], article: Article) -> None:
    """Take author and source from the lines above the text, if nobody signed below it."""
    for line in head:
        byline = labelled_author(line) or (posted_by(line) if is_date_bar(line) else None)
        if byline and not article.author:
            article.author = byline.name
        article.source = article.source or source_in(line)


def _category(head: list[Line], title: Line) -> str | None:
    """Return the section named above the headline."""
    for line in reversed(head):
        parts = [part for part in crumbs(line) if fold(part) != title.folded]
        if parts:
            return parts[-1].strip()
    labels = [line for line in head if not (is_tool(line) or is_date_bar(line))]
    if not labels or len(labels) > 3 or labels[-1].words > 10:
        return None
    label = labels[-1].text
    return _SECTION_LABEL.sub("", label)


def _joined(kept: list[Line]) -> str:
    """Return the text with its paragraphs as the page had them."""
    parts: list[str] = []
    for line in kept:
        if parts:
            parts.append("\n\n" if line.gap else "\n")
        parts.append(line.text)
    return "".join(parts)
