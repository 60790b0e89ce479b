"""When an article was published, out of the dates that stand around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.datebars import is_date_bar, tells_posting
from index.metadata.lines import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.dates import Moment
    from index.metadata.lines import Line
    from index.metadata.page import Division

_CHANGED = re.compile(r"cap nhat|chinh sua|sua doi|sua luc|updated?|modified")
_PRINTED = re.compile(r"in ra|ban in|ngay in|in luc|truy cap luc|hom nay|hien tai|printed|today")
_LABEL = re.compile(
    r"(?:ngay(?! \d)|ra ngay|date|thoi gian|dang|xuat ban|dua tin|post|publish|cap nhat"
    r"|lan cap nhat|gui luc|update)"
    r"(?: (?:dang|xuat ban|dua|tao|gui|cap nhat|cuoi|ban hanh|viet|luc|tin|bai|ngay|vao|on))*"
    r"(?=\W|$)"
)


# What it is worth to stand under the headline, and what it costs to be on other pages, too.
_NEAR, _AGAIN = 2.0, 2.0
# Words that a line under a text has at most if it is there for its date.
_LINK = 9


def published(
    parts: Division, repeated: frozenset[str] = frozenset()
) -> tuple[Moment, Line, float] | None:
    """Return the date of publication, its line and how sure it is (1 and more: sure).

    A date that other pages of the site repeat is that of the day they were read on, unless
    it is the only one and its place or its label says otherwise: much is published on one day.
    """
    best: tuple[float, Moment, Line] | None = None
    sure = 0.0
    for line, near in _around(parts):
        if not is_date_bar(line) or (line in parts.foot and _is_link(line)):
            continue
        for moment, label in _labelled(line):
            score = near + _worth(label) + 0.5 * bool(moment.time)
            again = _AGAIN * (line.folded in repeated)
            if best is None or score - again > best[0]:
                best = (score - again, moment, line)
                told = near >= _NEAR or _worth(label) >= 1
                sure = score if told else score - again
    return best and (best[1], best[2], sure)


def _is_link(line: Line) -> bool:
    """Say whether a line is a headline of other news with its date."""
    return line.words > _LINK and not (_LABEL.match(line.folded) or tells_posting(line))


def _labelled(line: Line) -> Iterator[tuple[Moment, str]]:
    """Yield the dates of a bar, each with what is said of it, folded."""
    text, end = nfc(line), 0
    moments = dates_on_bar(text)
    for moment in moments:
        yield moment, fold(text[end : moment.start] if len(moments) > 1 else text)
        end = moment.end


def _worth(label: str) -> float:
    """Return what the words beside a date say for its being that of publication."""
    if _PRINTED.search(label):
        return -3.0
    if not _LABEL.search(label):
        return 0.0
    return 1.0 if _CHANGED.search(label) else 1.5


def _around(parts: Division) -> list[tuple[Line, float]]:
    """Return the lines around the text, each with what its place is worth.

    Under the headline is best; a date far above it is today's, not the article's.
    """
    title = parts.title.number if parts.title else 0
    below = [(line, _NEAR) for line in parts.head if line.number >= title]
    above = [line for line in parts.head if line.number < title]
    # What labels say there is said of the article, too, and puts its date no farther.
    above = [line for line in above if ":" not in line.text or is_date_bar(line)]
    near = [(line, 1.2 if rank < 3 else 0.2) for rank, line in enumerate(reversed(above))]
    return [*below, *near, *((line, 1.0) for line in parts.foot)]
