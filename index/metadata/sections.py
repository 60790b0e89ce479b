"""The section of a site an article stands in, as the lines above it say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, posted_by, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.entries import TYPICAL
from index.metadata.found import Found
from index.metadata.furniture import is_credit, is_edge, is_menu, is_section, is_tool
from index.metadata.headline import same_title
from index.metadata.lines import UPPER, Line, fold, nfc
from index.metadata.overhead import LABEL, LONGEST, SHORT, is_entry, label_above
from index.metadata.paths import crumbs, is_home
from index.metadata.repetition import is_repeated
from index.metadata.rows import may_be_section, read_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.page import Division

# How the section is told in a row of words about the article.
_WITHIN = re.compile(
    rf"^(?:(?:(?:trong|thuộc|in|tại)\s+)?(?:(?:chuyên )?mục\s*:?|in)\s+"
    rf"|trong\s+(?=(?-i:[{UPPER}])))",
    re.IGNORECASE,
)
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
    r"(?:nhãn|labels?|đăng trong|posted in|filed under|lưu trong)\s*:?\s+"
    r"(?P<name>[^,;:#|]{2,60}?)(?:\s*\|.*)?",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(r"\s*,\s*(?P<label>[^\W\d_][^,.:|]{1,40})")
_AFTER_BRACKET = re.compile(r"\s*[])]\s*(?P<label>[^\W\d_][^,.:|]{1,40})")
_DASHED = re.compile(r"(?P<label>[^\W\d].{1,60}?)\s+[-–—]\s*")
_THEMES = re.compile(r"chu de|[^:]*:.*,")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NEAR = 2
_LONG_BAR = 30


def section(
    parts: Division, repeated: frozenset[str] = frozenset(), author: str | None = None
) -> Found | None:
    """Return the section: labelled, from the breadcrumb, or the label over the headline.

    Of the lines over a headline the one is it that other pages of the site do not repeat.
    What is known to be the `author` is none.
    """
    found = (one for one in _told(parts, repeated, author) if one)
    return next((one for one in found if not author or fold(one.value) != fold(author)), None)


def _told(parts: Division, repeated: frozenset[str], author: str | None) -> Iterator[Found | None]:
    """Yield what may be the section, the surest first."""
    yield _labelled(parts)
    row, label, path = (
        _in_row(parts, repeated, author),
        label_above(parts, repeated),
        _in_path(parts, repeated),
    )
    # What the page tells twice is surer than either place.
    yield path if path and label and fold(path.value) == fold(label.value) else None
    # What stands nearer to the headline is of the article; above it is the site.
    yield path if path and not (row and _is_nearer(row, path, parts)) else None
    yield label if row and label and _is_nearer(label, row, parts) else None
    yield row
    yield _path_below(parts)
    yield _labelled_below(parts)
    yield label
    yield _left_below(parts, repeated)


def _is_nearer(label: Found, other: Found, parts: Division) -> bool:
    title = parts.title.number if parts.title else 0
    return (other.line or 0) < title and (other.line or 0) < (label.line or 0)


def _labelled(parts: Division) -> Found | None:
    """Return the section that a label names."""
    for line in parts.head:
        if is_section(line):
            row = read_row(line)
            if row and row.says_section and row.section:
                return Found(row.section, "nhãn chuyên mục", line.number)
            return Found(LABEL.sub("", nfc(line)), "nhãn chuyên mục", line.number)
    for line in parts.head:
        if line.words <= _LONG_BAR and (match := _AMONG.search(nfc(line))):
            return Found(match["name"].strip(" ,-–—"), "nhãn chuyên mục", line.number)
    return None


def _in_path(parts: Division, repeated: frozenset[str]) -> Found | None:
    """Return the end of the breadcrumb that is nearest to the headline."""
    for line in reversed(parts.head):
        names = [part for part in crumbs(line) if not (_is_title(part, parts) or is_entry(part))]
        label = label_above(parts, repeated) if names and "|" in line.text else None
        # A row of entries is a menu if a label stands between it and the headline.
        if label and label.line and label.line > line.number:
            return label
        if names:
            return Found(names[-1], "đường dẫn trang", line.number)
    return None


def _left_below(parts: Division, repeated: frozenset[str]) -> Found | None:
    """Return the one label under the headline that is left when all that is plain is taken away.

    A page alone may have a control there that nobody knows; then the words of sections decide.
    """
    below = [line for line in parts.head if parts.title and line.number > parts.title.number]
    left = [line for line in below if line.folded not in repeated and not _is_known(line)]
    if len(left) != 1 or not (any(map(is_date_bar, below)) or TYPICAL.search(left[0].folded)):
        return None
    beside = next((line for line in below if line is not left[0]), None)
    over_date = beside is not None and beside in below[:2] and is_date_bar(beside)
    plain = over_date and left[0].words > 1 and may_be_section(nfc(left[0]))
    if not (repeated or plain or TYPICAL.search(left[0].folded)):
        return None
    return Found(nfc(left[0]).strip(" #›»"), "nhãn dưới tiêu đề", left[0].number)


def _is_known(line: Line) -> bool:
    plain = is_tool(line) or is_date_bar(line) or is_credit(line) or is_edge(line) or is_menu(line)
    said = signed_author(line) or posted_by(line) or body_in(line) or read_row(line)
    return bool(plain or said) or ":" in line.text or not _LETTERS.search(line.text)


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
        if match and 1 <= len(match["name"].split()) <= SHORT:
            return Found(match["name"].strip(), "nhãn dưới bài", line.number)
    return None


def _in_row(parts: Division, repeated: frozenset[str], author: str | None) -> Found | None:
    """Return the section that a row under the headline tells, or one right over it."""
    above = [o for o in parts.head if parts.title and o.number < parts.title.number]
    below = [o for o in parts.head if o not in above]
    for line in (*below, *reversed(above[-_NEAR:])):
        if parts.title is None or crumbs(line) or (line in above and line.folded in repeated):
            continue
        name = _section_of_row(line, author)
        # Words beside the numbers that other pages have, too, may say what the date is.
        if name and (TYPICAL.search(fold(name)) or not _says_the_same(line, repeated)):
            return Found(name, "nhãn cạnh ngày đăng", line.number)
    return None


def _section_of_row(line: Line, author: str | None) -> str | None:
    row = read_row(line)
    if row is None or row.section:
        return row.section if row else None
    named = row.author if author and not row.says_author else None
    # Who wrote is known from elsewhere.
    other = named and fold(named.name) != fold(author or "") and may_be_section(named.name)
    return named.name if named and other else None


def _says_the_same(line: Line, repeated: frozenset[str]) -> bool:
    return line.folded not in repeated and is_repeated(line, repeated)


def _is_title(part: str, parts: Division) -> bool:
    return parts.title is not None and same_title(fold(part), parts.title.folded)
