"""Divide a page: what stands above the article, the article, what stands below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.metadata.about import (
    below_lead,
    first_text,
    is_heading_mark,
    prose,
    told_above,
)
from index.metadata.boxes import with_boxes
from index.metadata.bylines import body_in
from index.metadata.datebars import is_date_bar
from index.metadata.ending import ending, is_dated_link
from index.metadata.furniture import is_more, is_pointer, is_tool
from index.metadata.headline import choose_title, is_said_before, same_title
from index.metadata.lines import fold, is_paragraph, is_sentence, nfc
from index.metadata.names import are_names, off_duty
from index.metadata.paths import crumbs
from index.metadata.span import main_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# Lines above the first paragraph in which the headline is looked for.
_HEAD = 150
# More words than a label has.
_LABEL = 4


@dataclass(frozen=True, slots=True)
class Division:
    """The parts of a page. `foot` is what follows the text up to the next heading."""

    head: tuple[Line, ...]
    title: Line | None
    text: tuple[Line, ...]
    foot: tuple[Line, ...]


def divide(
    lines: Sequence[Line],
    given_title: str | None = None,
    repeated: frozenset[str] = frozenset(),
) -> Division:
    """Return the parts of a page of an article, whose title may be known already.

    Lines that other pages of the site repeat are no headline, and end a text.
    """
    known = _position_of(lines, given_title)
    start, stop = main_part(lines, known)
    if known is not None:
        start = min(start, known)
    body = first_text(lines, start, stop, known)
    if known is None and (anchor := _later_head(lines, start, body, stop)):
        start, body = anchor, first_text(lines, anchor, stop, None)
    title = known if known is not None else _title(lines, start, body, stop, repeated)
    if title is None or title >= stop:
        return _parts(lines, None, (start, start, stop), repeated)
    return _parts(lines, title, (title + 1, max(body, title + 1), stop), repeated)


def _title(
    lines: Sequence[Line], start: int, body: int, stop: int, repeated: frozenset[str]
) -> int | None:
    """Return the position of the headline, looked for near the first paragraph."""
    first = max(start, body - _HEAD) if body < stop else start
    window = lines[first : min(body + 1, stop, first + _HEAD + 1)]
    # A box of links may stand between the headline and the text.
    free = [
        i
        for i, (_, boxed) in enumerate(with_boxes(window))
        if not boxed or is_said_before(window, i)
    ]
    # Pages of a series may share their headline: then nothing else could be one.
    own = [i for i in free if window[i].folded not in repeated]
    free = own if any(window[i].words > _LABEL for i in own) else free
    found = choose_title([window[i] for i in free], before_text=body < stop)
    return None if found is None else first + free[found]


def _later_head(lines: Sequence[Line], start: int, body: int, stop: int) -> int | None:
    """Return where the article begins if other text, as of a box of news, stands first.

    Then nothing above that text tells a date or a section, and below it something does,
    with most of the text after it.
    """
    if any(is_heading_mark(line) for line in lines[start:body]):
        return None
    for position in range(body, stop):
        if not is_heading_mark(lines[position]):
            continue
        if prose(lines[position:stop]) < 2 * prose(lines[start:position]):
            return None
        above = [i for i in range(body, position) if is_paragraph(lines[i])]
        return above[-1] + 1 if above and _has_headline(lines, above[-1] + 1, stop) else None
    return None


def _has_headline(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Say whether a headline stands between two paragraphs, and not a date alone."""
    first = first_text(lines, start, stop, None)
    found = choose_title(lines[start:first])
    if found is None:
        return False
    line = lines[start + found]
    return line.words > _LABEL + 1 and not (are_names(off_duty(nfc(line))) or body_in(line))


def _parts(
    lines: Sequence[Line],
    title: int | None,
    bounds: tuple[int, int, int],
    repeated: frozenset[str],
) -> Division:
    first, body, stop = bounds
    meta, text = told_above(lines[first:body])
    if told := below_lead(lines, body, stop):
        more, captions = told_above(lines[told])
        meta, text = [*meta, *more], [*text, *lines[body : told.start], *captions]
        body = told.stop
    inside, foot = _inside(lines[body:stop], repeated)
    head = [*lines[: first if title is None else title], *meta]
    return Division(
        head=tuple(head),
        title=None if title is None else lines[title],
        text=tuple(_without_repeats([*text, *inside], None if title is None else lines[title])),
        foot=tuple(foot),
    )


def _position_of(lines: Sequence[Line], title: str | None) -> int | None:
    """Return where a title stands that is known from elsewhere; the last before text."""
    if not title:
        return None
    wanted, found = fold(title), None
    for position, line in enumerate(lines):
        if same_title(wanted, line.folded) and not crumbs(line):
            found = position
        elif found is not None and is_paragraph(line):
            break
    return found


def _inside(lines: Sequence[Line], repeated: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Part the text from the lines under it; drop controls and boxes of links within."""
    end = ending(lines, repeated)
    kept: list[Line] = []
    dates: list[Line] = []
    for line, boxed in with_boxes(lines[:end], repeated):
        if is_date_bar(line) and not is_dated_link(line):
            dates.append(line)
        elif is_more(line) and not line.gap and kept and not is_sentence(kept[-1]):
            # What is to be read further stands right above it.
            kept.pop()
        elif not (boxed or is_tool(line) or is_pointer(line)):
            kept.append(line)
    return kept, [*dates, *lines[end:]]


def _without_repeats(text: Sequence[Line], title: Line | None) -> list[Line]:
    """Drop the headline printed again before the text, and the lead printed twice."""
    result: list[Line] = []
    for position, line in enumerate(text):
        near = [earlier.folded for earlier in result[:3]]
        if position < 5 and line.words >= 8 and line.folded in near:
            continue
        if title and position < 3 and same_title(title.folded, line.folded):
            continue
        result.append(line)
    return result
