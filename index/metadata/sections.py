"""The section of a site an article stands in, as the lines above it say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.bylines import beside_date, signed_author
from index.metadata.found import Found
from index.metadata.furniture import (
    crumbs,
    is_credit,
    is_date_bar,
    is_home,
    is_section,
    is_tool,
)
from index.metadata.headline import same_title
from index.metadata.lines import Line, fold, line_of, nfc
from index.metadata.overhead import LABEL, LONGEST, SHORT, is_entry, label_above
from index.metadata.units import is_province

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.page import Division

# How the section is told in a row of words about the article.
_WITHIN = re.compile(r"^(?:(?:trong|thuộc|in|tại) )?(?:(?:chuyên )?mục\s*:?|in) ", re.IGNORECASE)
_DAY = re.compile(r"(?:thu|chu nhat|ngay|luc|dang|cap nhat|\W*gmt|\W*\d)")
# A section with a label among other labels in one line.
_AMONG = re.compile(
    r"(?:^|[-–—|•·,(]\s+|\s{2,})(?:chuyên )?mục\s*:\s*(?P<name>[^|•·:()]{2,60}?)"
    r"(?=\s*[|•·)]|\s{2,}|\s+[-–—,]\s+[^:|–—-]{2,25}:|\s*$)",
    re.IGNORECASE,
)
_STEP = re.compile(r"\s*[›»>→/\\]+\s*(?=\S)")
_MARK = re.compile(r"[›»>→/\\|]+")
_FILED = re.compile(
    r"(?:nhãn|labels?|đăng trong|posted in|filed under|lưu trong)\s*:?\s+(?P<name>[^,;:#|]{2,60})",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(r"\s*,\s*(?P<label>[^\W\d_][^,.:|]{1,40})")
_DASHED = re.compile(r"(?P<label>[^\W\d].{1,60}?)\s+[-–—]\s*")
_THEMES = re.compile(r"chu de|[^:]*:.*,")
_NEAR = 2
_LONG_BAR = 30


def section(parts: Division, repeated: frozenset[str] = frozenset()) -> Found | None:
    """Return the section: labelled, from the breadcrumb, or the label over the headline.

    Of the lines over a headline the one is it that other pages of the site do not repeat.
    """
    for line in parts.head:
        if is_section(line):
            return Found(LABEL.sub("", nfc(line)), "nhãn chuyên mục", line.number)
    for line in parts.head:
        if line.words <= _LONG_BAR and (match := _AMONG.search(nfc(line))):
            return Found(match["name"].strip(" ,-–—"), "nhãn chuyên mục", line.number)
    for line in reversed(parts.head):
        names = [part for part in crumbs(line) if not (_is_title(part, parts) or is_entry(part))]
        label = label_above(parts, repeated) if names and "|" in line.text else None
        # A row of entries is a menu if a label stands between it and the headline.
        if label and label.line and label.line > line.number:
            return label
        if names:
            return Found(names[-1], "đường dẫn trang", line.number)
    beside = _beside_date(parts) or _path_below(parts)
    return beside or _labelled_below(parts) or label_above(parts, repeated)


def _labelled_below(parts: Division) -> Found | None:
    """Return the section that a label names under the text."""
    # Themes there are keywords, several of them.
    found = (o for o in parts.foot if is_section(o) and not _THEMES.match(o.folded))
    line = next(found, None)
    return Found(LABEL.sub("", nfc(line)), "nhãn chuyên mục", line.number) if line else None


def _path_below(parts: Division) -> Found | None:
    """Return the end of a breadcrumb whose parts stand below each other."""
    above = [line for line in parts.head if parts.title and line.number < parts.title.number]
    for position, line in enumerate(above):
        if not is_home(line):
            continue
        steps = list(_steps(above[position + 1 :]))
        if steps and steps[-1].words <= LONGEST:
            return Found(_STEP.sub("", nfc(steps[-1])), "đường dẫn trang", steps[-1].number)
    return None


def _steps(lines: list[Line]) -> Iterator[Line]:
    """Yield the steps of a path in a column, each after its mark or after a line of it."""
    marked = False
    for line in lines:
        if not line.words and _MARK.fullmatch(line.text):
            marked = True
        elif marked or _STEP.match(line.text):
            yield line
            marked = False
        else:
            return


def filed_under(below: Sequence[Line]) -> Found | None:
    """Return the section that the lines under a text name, as blogs do: one, not several."""
    for line in below:
        match = _FILED.fullmatch(nfc(line))
        if match and 1 <= line.words - 1 <= SHORT:
            return Found(match["name"].strip(), "nhãn dưới bài", line.number)
    return None


def _beside_date(parts: Division) -> Found | None:
    """Return the label that shares the bar under or right over the headline with the date."""
    for line in parts.head:
        near = parts.title is not None and line.number >= parts.title.number - _NEAR
        barred = re.search(r"[|·•»›\t]|\s{3,}", nfc(line))
        entries = beside_date(line) if near and is_date_bar(line) else []
        whole = _with_date(line) if entries else None
        entries = [whole] if whole else entries
        told = any(_WITHIN.match(part) for part in entries)
        # Dashes part no more than words of one sentence, unless a name is among them.
        named = len(entries) > 1 and any(signed_author(line_of(part)) for part in entries)
        if not (barred or told or named or whole):
            continue
        for entry in entries:
            if told and not _WITHIN.match(entry):
                continue
            part = _WITHIN.sub("", entry)
            label = line_of(part)
            known = is_tool(label) or is_credit(label) or ":" in part or signed_author(label)
            if not known and 1 <= label.words <= 6 and not _DAY.match(label.folded):
                return Found(part, "nhãn cạnh ngày đăng", line.number)
    return None


def _with_date(line: Line) -> str | None:
    """Return the label if it and a date are all a line says: `Thời sự - …`, `…, Thời sự`."""
    text = nfc(line)
    moments = dates_on_bar(text)
    if len(moments) != 1:
        return None
    after = any(char.isalpha() for char in text[moments[0].end :])
    if after and text[: moments[0].start].strip():
        return None
    match = _DASHED.fullmatch(text[: moments[0].start])
    label = match["label"] if match else ""
    if not label and not text[: moments[0].start].strip():
        match = _AFTER_COMMA.fullmatch(text[moments[0].end :])
        label = match["label"] if match else ""
    if any(signed_author(line_of(part)) for part in re.split(r"\s+[-–—]\s+", label)):
        return None
    return None if not label or re.search(r"[|·•»›]", label) or is_province(label) else label


def _is_title(part: str, parts: Division) -> bool:
    return parts.title is not None and same_title(fold(part), parts.title.folded)
