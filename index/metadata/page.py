"""Divide a page: what stands above the article, the article, what stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, called_author, labelled_author, posted_by, signed_author
from index.metadata.ending import ending, is_dated_link
from index.metadata.entries import TYPICAL
from index.metadata.furniture import (
    crumbs,
    is_credit,
    is_date_bar,
    is_edge,
    is_foot,
    is_menu,
    is_more,
    is_pointer,
    is_section,
    is_tail,
    is_tool,
)
from index.metadata.headline import choose_title, is_said_before, same_title
from index.metadata.lines import fold, is_paragraph, is_sentence, nfc
from index.metadata.names import are_names, is_name, is_person, off_duty
from index.metadata.rows import read_row
from index.metadata.units import is_province

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.lines import Line

# Headings that may also stand inside an article, over a box of links or a part of it.
_INLINE = frozenset({
    "xem them", "doc them", "tin lien quan", "bai lien quan", "lien quan", "bai viet lien quan",
    "y kien", "nhan xet", "thao luan", "chu de", "noi bat", "tieu diem", "video", "danh gia",
})  # fmt: skip


_LISTED = re.compile(r"^\W*[-+*–•]|[.;:,!?…][\s”\")]*$")
# Headlines of other news at least that a line of the site heads, and words none of them has.
_HEADLINES, _PARAGRAPH = 2, 30
# Paragraphs of a lead at most, and lines that tell of the article under it.
_LEADS, _TOLD, _SIGNED = 2, 8, 8
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
    start, stop = _main_part(lines, known)
    if known is not None:
        start = min(start, known)
    body = _first_text(lines, start, stop, known)
    if known is None and (anchor := _later_head(lines, start, body, stop)):
        start, body = anchor, _first_text(lines, anchor, stop, None)
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
        for i, (_, boxed) in enumerate(_with_boxes(window))
        if not boxed or is_said_before(window, i)
    ]
    # Pages of a series may share their headline: then nothing else could be one.
    own = [i for i in free if window[i].folded not in repeated]
    free = own if any(window[i].words > _LABEL for i in own) else free
    found = choose_title([window[i] for i in free], before_text=body < stop)
    return None if found is None else first + free[found]


def _first_text(lines: Sequence[Line], start: int, stop: int, known: int | None) -> int:
    return next((i for i in range(start, stop) if i != known and _opens_text(lines[i])), stop)


def _later_head(lines: Sequence[Line], start: int, body: int, stop: int) -> int | None:
    """Return where the article begins if other text, as of a box of news, stands first.

    Then nothing above that text tells a date or a section, and below it something does,
    with most of the text after it.
    """
    if any(_is_heading_mark(line) for line in lines[start:body]):
        return None
    for position in range(body, stop):
        if not _is_heading_mark(lines[position]):
            continue
        if _prose(lines[position:stop]) < 2 * _prose(lines[start:position]):
            return None
        above = [i for i in range(body, position) if is_paragraph(lines[i])]
        return above[-1] + 1 if above and _has_headline(lines, above[-1] + 1, stop) else None
    return None


def _has_headline(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Say whether a headline stands between two paragraphs, and not a date alone."""
    first = _first_text(lines, start, stop, None)
    found = choose_title(lines[start:first])
    if found is None:
        return False
    line = lines[start + found]
    return line.words > _LABEL + 1 and not (are_names(off_duty(nfc(line))) or body_in(line))


def _is_heading_mark(line: Line) -> bool:
    """Say whether the line stands in the head of articles: a section, a path, a date."""
    return is_section(line) or is_date_bar(line) or bool(crumbs(line))


def _parts(
    lines: Sequence[Line],
    title: int | None,
    bounds: tuple[int, int, int],
    repeated: frozenset[str],
) -> Division:
    first, body, stop = bounds
    meta, text = _told(lines[first:body])
    if told := _below_lead(lines, body, stop):
        more, captions = _told(lines[told])
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


def _told(above: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part lines before a text into what they tell of the article, and what is of it."""
    boxed = [box for _, box in _with_boxes(above)]
    meta = [
        line
        for i, line in enumerate(above)
        if _is_meta(line) or _is_typical(line) or _is_credited(above, i)
    ]
    # Where the page tells of the article, a few words more are a control or a label.
    if meta:
        meta = [line for line in above if line in meta or _is_label(line)]
    text = [o for o, box in zip(above, boxed, strict=True) if not (box or o in meta)]
    return meta, text


def _below_lead(lines: Sequence[Line], body: int, stop: int) -> slice | None:
    """Return where the page tells of the article between its lead and its text, with the date."""
    start = next(
        (i for i in range(body, min(stop, body + _LEADS + 1)) if not is_sentence(lines[i])), stop
    )
    end = next(
        (i for i in range(start, stop) if is_sentence(lines[i]) and not _is_meta(lines[i])), stop
    )
    if not body < start < end < stop or end - start > _TOLD:
        return None
    between = lines[start:end]
    told = any(_dates_or_signs(line) for line in between)
    return slice(start, end) if told and _prose(lines[end:stop]) else None


def _dates_or_signs(line: Line) -> bool:
    byline = signed_author(line) if line.words <= _SIGNED else None
    dated = is_date_bar(line) and not is_dated_link(line)
    row = read_row(line) is not None or posted_by(line) is not None or is_section(line)
    return dated or row or (byline is not None and is_person(byline.name))


def _is_typical(line: Line) -> bool:
    """Say whether a line is what sections are called everywhere."""
    return line.words <= _LABEL + 1 and bool(TYPICAL.search(line.folded)) and _is_unended(line)


def _is_label(line: Line) -> bool:
    return line.words <= _LABEL and _is_unended(line)


def _is_unended(line: Line) -> bool:
    return not line.text.endswith((".", "!", "?", "…", ":", "”"))


def _is_credited(above: Sequence[Line], position: int) -> bool:
    """Say whether a line between headline and text names the author.

    A name that could be anything else stands beside the date or an address there.
    """
    line = above[position]
    named = signed_author(line) or body_in(line)
    if line.words > 8 or not named or is_province(line.text):
        return False
    if is_name(nfc(line)) and all(_is_meta(o) for o in above if o is not line):
        # Nothing that is of the text stands between headline and text.
        return True
    beside = [*above[max(0, position - 1) : position], *above[position + 1 : position + 2]]
    return is_person(line.text) or any(is_date_bar(o) or is_edge(o) or is_tool(o) for o in beside)


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


def _main_part(lines: Sequence[Line], known: int | None) -> tuple[int, int]:
    """Return the part, between headings of other things, that holds the most text."""
    begun = next((i for i, line in enumerate(lines) if is_paragraph(line)), 0)
    feet = (i for i, line in enumerate(lines) if is_tail(line) or (i > begun and is_foot(line)))
    cuts = [0, *feet, len(lines)]
    spans = [(a, b) for a, b in pairwise(cuts) if b > a]
    if known is not None:
        spans = [(a, b) for a, b in spans if b > known] or spans
    if not spans:
        return 0, len(lines)
    best = max(spans, key=lambda span: _prose(lines[span[0] : span[1]]))
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
    body = _first_text(lines, after[0], after[1], None)
    above, below = lines[slice(*before)], lines[after[0] : body]
    return (
        any(map(_is_heading_mark, above))
        and not any(map(_is_heading_mark, below))
        and (lines[after[0]].folded in _INLINE or not any(map(is_paragraph, above)))
    )


def _prose(lines: Sequence[Line]) -> int:
    """Count the words of running text; the foot of a page has none, however long."""
    return sum(
        line.words
        for line in lines
        if is_sentence(line) and not (is_date_bar(line) or is_foot(line))
    )


def _goes_on(lines: Sequence[Line], span: tuple[int, int]) -> bool:
    """Say whether the article goes on after a box of links or an address set into it."""
    opening = lines[span[0]]
    part = lines[span[0] + 1 : span[1]]
    long = [line for line in part if is_paragraph(line) and line.words >= 20 and not is_foot(line)]
    return (opening.folded in _INLINE or not is_tail(opening)) and len(long) >= 2


def _opens_text(line: Line) -> bool:
    return is_paragraph(line) and not _is_meta(line)


def _is_meta(line: Line) -> bool:
    """Say whether a line above the text is about the article and not of it."""
    return (
        is_tool(line)
        or is_date_bar(line)
        or is_credit(line)
        or is_edge(line)
        or is_pointer(line)
        or is_section(line)
        or is_menu(line)
        or bool(crumbs(line))
        or read_row(line) is not None
        or posted_by(line) is not None
        or (line.words <= 8 and labelled_author(line) is not None)
        or called_author(line) is not None
    )


def _inside(lines: Sequence[Line], repeated: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Part the text from the lines under it; drop controls and boxes of links within."""
    end = ending(lines, repeated)
    kept: list[Line] = []
    dates: list[Line] = []
    for line, boxed in _with_boxes(lines[:end], repeated):
        if is_date_bar(line) and not is_dated_link(line):
            dates.append(line)
        elif is_more(line) and not line.gap and kept and not is_sentence(kept[-1]):
            # What is to be read further stands right above it.
            kept.pop()
        elif not (boxed or is_tool(line) or is_pointer(line)):
            kept.append(line)
    return kept, [*dates, *lines[end:]]


def _with_boxes(
    lines: Sequence[Line], repeated: frozenset[str] = frozenset()
) -> Iterator[tuple[Line, bool]]:
    """Yield each line, and whether it stands in a box of links set into the text."""
    boxed = False
    listed = frozenset(_listed(lines, repeated))
    for position, line in enumerate(lines):
        boxed = (boxed or is_tail(line)) and not _is_statement(line)
        yield line, boxed or position in listed


def _listed(lines: Sequence[Line], repeated: frozenset[str]) -> Iterator[int]:
    """Yield the positions of lines of the site with several headlines under them, and of those."""
    for position, line in enumerate(lines):
        if line.folded not in repeated or signed_author(line) or body_in(line):
            continue
        below = range(position + 1, len(lines))
        heads = list(takewhile(lambda i: _is_headline(lines[i]), below))
        if len(heads) >= _HEADLINES:
            yield from (position, *heads)


def _is_headline(line: Line) -> bool:
    return _LABEL < line.words < _PARAGRAPH and not _LISTED.search(line.text)


def _is_statement(line: Line) -> bool:
    """Say whether the line is running text; a headline may ask, but seldom states."""
    return is_sentence(line) and not line.text.rstrip(' "”').endswith(("?", "..."))


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
