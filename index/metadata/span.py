"""Which part of a page holds its article, between headings of other things."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from index.metadata.about import first_text, is_heading_mark, prose
from index.metadata.furniture import (
    is_foot,
    is_tail,
)
from index.metadata.lines import is_paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# Headings that may also stand inside an article, over a box of links or a part of it.
_INLINE = frozenset({
    "xem them", "doc them", "tin lien quan", "bai lien quan", "lien quan", "bai viet lien quan",
    "y kien", "nhan xet", "thao luan", "chu de", "noi bat", "tieu diem", "video", "danh gia",
})  # fmt: skip


def main_part(lines: Sequence[Line], known: int | None) -> tuple[int, int]:
    """Return the part, between headings of other things, that holds the most text."""
    begun = next((i for i, line in enumerate(lines) if is_paragraph(line)), 0)
    feet = (i for i, line in enumerate(lines) if is_tail(line) or (i > begun and is_foot(line)))
    cuts = [0, *feet, len(lines)]
    spans = [(a, b) for a, b in pairwise(cuts) if b > a]
    if known is not None:
        spans = [(a, b) for a, b in spans if b > known] or spans
    if not spans:
        return 0, len(lines)
    best = max(spans, key=lambda span: prose(lines[span[0] : span[1]]))
    while (after := next((s for s in spans if s[0] == best[1]), None)) and _goes_on(lines, after):
        best = (best[0], after[1])
    first = best[0] + bool(is_tail(lines[best[0]]) or is_foot(lines[best[0]]))
    before = next((s for s in spans if s[1] == best[0]), None)
    if before and is_tail(lines[best[0]]) and _is_head(lines, before, best):
        first = before[0] + bool(is_tail(lines[before[0]]) or is_foot(lines[before[0]]))
    return min(first, best[1]), best[1]


def _is_head(lines: Sequence[Line], before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Say whether a headline stands above a box of links, with the text below the box.

    Then what tells a date or a section stands above the box, and nothing of it below.
    """
    body = first_text(lines, after[0], after[1], None)
    above, below = lines[slice(*before)], lines[after[0] : body]
    return (
        any(map(is_heading_mark, above))
        and not any(map(is_heading_mark, below))
        and (lines[after[0]].folded in _INLINE or not any(map(is_paragraph, above)))
    )


def _goes_on(lines: Sequence[Line], span: tuple[int, int]) -> bool:
    """Say whether the article goes on after a box of links or an address set into it."""
    opening = lines[span[0]]
    part = lines[span[0] + 1 : span[1]]
    long = [line for line in part if is_paragraph(line) and line.words >= 20 and not is_foot(line)]
    return (opening.folded in _INLINE or not is_tail(opening)) and len(long) >= 2
