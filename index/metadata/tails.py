"""Lists of other news under a text, known by their form where no heading tells of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, role_in, signed_author
from index.metadata.lines import is_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# Words of a headline nothing else tells of, no verse being longer, and of others by it.
_TITLE, _UNSURE, _FEWEST_LINKS = 9, 6, 2
# How many headings of fewer words may stand above each other.
_HEADINGS = 3
LEAD, _PAIRS = 45, 3
# A row of a table, a numbered entry.
_ENTRY = re.compile(r"\||^\s*(?:\d+[.)]|[a-zđ]\))\s")
_BULLET = re.compile(r"\s*[■●▪◆►▸▶❖✦♦+»›*]\s*\S")


def links_below(lines: Sequence[Line], start: int) -> int | None:
    """Return where headlines of other news begin under the text, whatever heads them.

    Verses and entries of lists are shorter, or end in commas, or a colon announces them.
    """
    if not start:
        return None
    # A short line may end the text, or announce its list.
    ended = (i for i in range(start, len(lines)) if lines[i].text.endswith((".", ":", ";")))
    start = max(ended, default=start - 1) + 1
    if lines[start - 1].text.endswith(":"):
        return None
    below = range(start, len(lines))
    found = [i for i in below if _is_headline(lines[i])]
    if not any(lines[i].words >= _TITLE for i in found):
        return None
    if len(found) < _FEWEST_LINKS or len(found) * 3 < len(below):
        return None
    first = found[0]
    top = max(start, found[0] - _HEADINGS)
    while first > top and lines[first - 1].words < _UNSURE and not signs(lines[first - 1]):
        first -= 1
    return first


def _is_headline(line: Line) -> bool:
    return (
        _UNSURE <= line.words <= 30
        and not _ENTRY.search(line.text)
        and not line.text.rstrip(' "”’)»').endswith((".", "!", ",", ";", ":", "…", "-"))
    )


def paired(lines: Sequence[Line]) -> int | None:
    """Return where a heading stands over headlines, each with a short sentence under it."""
    start = len(lines)
    while start >= 2 and _is_headline(lines[start - 2]) and _is_lead(lines[start - 1]):
        start -= 2
    if (len(lines) - start) // 2 < _PAIRS or start < 2:
        return None
    return (
        start - 1
        if lines[start - 1].words <= _UNSURE and not is_sentence(lines[start - 1])
        else None
    )


def bulleted(lines: Sequence[Line]) -> int | None:
    """Return where a short heading stands over lines that signs of lists open, to the end."""
    start = len(lines)
    while start and _BULLET.match(lines[start - 1].text):
        start -= 1
    if len(lines) - start < _FEWEST_LINKS or not start:
        return None
    heading = lines[start - 1]
    announced = heading.text.endswith(":") or is_sentence(heading)
    return None if announced or heading.words > _UNSURE or signs(heading) else start - 1


def _is_lead(line: Line) -> bool:
    return is_sentence(line) and line.words <= LEAD


def signs(line: Line) -> bool:
    """Say whether a line is a name, a body or a role, as under an article."""
    return bool(signed_author(line) or body_in(line) or role_in(line))
