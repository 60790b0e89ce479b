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
    is_edge,
    is_home,
    is_menu,
    is_pointer,
    is_section,
    is_tail,
    is_tool,
)
from index.metadata.headline import same_title
from index.metadata.lines import UPPER, Line, fold, is_sentence, line_of, nfc
from index.metadata.names import has_surname, is_body, is_name
from index.metadata.units import is_province

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.page import Division

_LABEL = re.compile(r"^[^:]{2,20}:\s*|^(?:chuyên (?:mục|trang)|mục)\s+(?=\S)", re.IGNORECASE)
# How the section is told in a row of words about the article.
_WITHIN = re.compile(r"^(?:(?:trong|thuộc|in|tại) )?(?:(?:chuyên )?mục\s*:?|in) ", re.IGNORECASE)
_DAY = re.compile(r"(?:thu|chu nhat|ngay|luc|dang|cap nhat|\W*gmt|\W*\d)")
_PAPER = re.compile(rf"(?:Báo|BÁO|Tạp chí|TẠP CHÍ)(?: điện tử| ĐIỆN TỬ)? [{UPPER}].*")
_COUNT = re.compile(r"(?:so|trang|ky)\s*:?\s*\d")
_STEP = re.compile(r"\s*[›»>→/\\]+\s*(?=\S)")
_MARK = re.compile(r"[›»>→/\\|]+")
_FILED = re.compile(
    r"(?:nhãn|labels?|đăng trong|posted in|filed under|lưu trong)\s*:?\s+(?P<name>[^,;:#|]{2,60})",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(r"\s*,\s*(?P<label>[^\W\d_][^,.:|]{1,40})")
_DASHED = re.compile(r"(?P<label>[^\W\d].{1,60}?)\s+[-–—]\s*")
_FRAGMENT = re.compile(r" (?:cua|va|cho|ve|voi|tai|trong)$|^(?:publish(?:ed)? )?date$")
_THEMES = re.compile(r"chu de|[^:]*:.*,")
_PLACE = re.compile(r"\b(?:tinh|huyen|xa|phuong|quan|thi tran|thi xa|thanh pho|tp)\b")
_LONGEST = 10
# More words, in small letters and without a label, are a slogan rather than a section.
_SHORT = 7
_MENU_RUN = 4
_NEAR = 2
# How far above the headline the section may stand, in lines that might be it.
_NEAREST = 4


def section(parts: Division, repeated: frozenset[str] = frozenset()) -> Found | None:
    """Return the section: labelled, from the breadcrumb, or the label over the headline.

    Of the lines over a headline the one is it that other pages of the site do not repeat.
    """
    for line in parts.head:
        if is_section(line):
            return Found(_LABEL.sub("", nfc(line)), "nhãn chuyên mục", line.number)
    for line in reversed(parts.head):
        names = [part for part in crumbs(line) if not (_is_title(part, parts) or _is_entry(part))]
        label = _label_above(parts, repeated) if names and "|" in line.text else None
        # A row of entries is a menu if a label stands between it and the headline.
        if label and label.line and label.line > line.number:
            return label
        if names:
            return Found(names[-1], "đường dẫn trang", line.number)
    beside = _beside_date(parts) or _path_below(parts)
    return beside or _labelled_below(parts) or _label_above(parts, repeated)


def _labelled_below(parts: Division) -> Found | None:
    """Return the section that a label names under the text."""
    # Themes there are keywords, several of them.
    found = (o for o in parts.foot if is_section(o) and not _THEMES.match(o.folded))
    line = next(found, None)
    return Found(_LABEL.sub("", nfc(line)), "nhãn chuyên mục", line.number) if line else None


def _path_below(parts: Division) -> Found | None:
    """Return the end of a breadcrumb whose parts stand below each other."""
    above = [line for line in parts.head if parts.title and line.number < parts.title.number]
    for position, line in enumerate(above):
        if not is_home(line):
            continue
        steps = list(_steps(above[position + 1 :]))
        if steps and steps[-1].words <= _LONGEST:
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
        if match and 1 <= line.words - 1 <= _SHORT:
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


def _is_entry(part: str) -> bool:
    """Say whether a part of a path is an entry of every site's menu, and no section."""
    return is_menu(line_of(part))


def _label_above(parts: Division, repeated: frozenset[str]) -> Found | None:
    """Return the short line over the headline, unless it ends a menu."""
    above = [line for line in parts.head if parts.title and line.number < parts.title.number]
    labels = [line for line in above if not _is_other(line)]
    if len(labels) > 1 and labels[-1] in authors_above(parts):
        labels.pop()
    if own := _own_label(labels, repeated):
        labels = labels[: labels.index(own) + 1]
    if not labels or is_menu(labels[-1]) or is_sentence(labels[-1]):
        return None
    label = labels[-1]
    # What heads other news elsewhere may be a section's name: `Tin nóng`.
    if is_tail(label) and (label is not own or label.folded in repeated):
        return None
    if label.words > _SHORT and not label.text.isupper():
        return None
    # Capitals over a headline name the section, whatever stands above in small letters.
    stands_out = label.text.isupper() and len(labels) > 1 and not labels[-2].text.isupper()
    stands_out = stands_out or label is own
    if not 1 <= label.words <= _LONGEST or (_run(labels) >= _MENU_RUN and not stands_out):
        return None
    # Parts beside each other are a path; the narrowest is the last.
    steps = [part.strip(" -–—") for part in re.split(r"\s*[|•·\t]\s*", nfc(label))]
    named = next((part for part in reversed(steps) if part and not _is_entry(part)), "")
    # Whatever a site calls its sections: `Bạn đang xem: …`; some set them in brackets.
    named = _LABEL.sub("", named).strip("[]() ")
    # A line that breaks off, or names a date, is no section.
    if _FRAGMENT.search(fold(named)):
        return None
    if not named or _PAPER.fullmatch(named) or _COUNT.match(fold(named)):
        return None
    if is_body(named) and _PLACE.search(fold(named)):
        return None
    if is_name(named) and not named.isupper() and has_surname(named):
        return None
    return Found(named, "dòng trên tiêu đề", label.number)


def _own_label(labels: list[Line], repeated: frozenset[str]) -> Line | None:
    """Return the label that is this page's own, or printed again beneath the menu it is of."""
    for position in range(len(labels) - 1, max(-1, len(labels) - 1 - _NEAREST), -1):
        label = labels[position]
        again = any(label.folded == other.folded for other in labels[:position])
        if again or (repeated and label.folded not in repeated):
            # Under a label of the menu the narrower one may stand.
            below = labels[-1] if again and not _is_heading(labels[-1]) else label
            return below if 1 <= below.words <= _LONGEST else None
    return None


def _is_heading(line: Line) -> bool:
    return is_menu(line) or is_tail(line) or is_sentence(line)


def authors_above(parts: Division) -> list[Line]:
    """Return the names that stand over the headline beside the date.

    Sections may be written as names are; with a label of its own above, a name is none.
    """
    above = [line for line in parts.head if parts.title and line.number < parts.title.number]
    return [
        line
        for i, line in enumerate(above)
        if is_name(nfc(line))
        and not line.text.isupper()
        and any(map(is_date_bar, above[max(0, i - 1) : i + 2]))
        and (has_surname(line.text) or (i > 0 and not _is_other(above[i - 1])))
    ]


def _is_other(line: Line) -> bool:
    """Say whether a line over the headline is there for something else."""
    return (
        is_tool(line) or is_date_bar(line) or is_credit(line) or is_edge(line) or is_pointer(line)
    )


def _run(labels: list[Line]) -> int:
    """Count the short lines, without a gap between, that end in the last one."""
    run = 1
    for upper, lower in zip(labels[-2::-1], labels[:0:-1], strict=False):
        if lower.gap or upper.words > 5:
            break
        run += 1
    return run
