"""Where the text of an article ends: at its signature, or where the page goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, labelled_author, posted_by, role_in, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.furniture import is_credit, is_edge, is_menu, is_pointer, is_section, is_tool
from index.metadata.labels import is_bare_label
from index.metadata.lines import is_paragraph, is_sentence, nfc
from index.metadata.repetition import is_repeated
from index.metadata.tails import LEAD, bulleted, links_below, paired, signs
from index.metadata.units import is_province

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# More names than these in a row are a list, of people honoured or elected.
_MOST_NAMES = 2
# Words of a headline at least.
_HEADLINE = 5
# Dated links of a list at least, and words of an article above such at least.
_LIST, _ARTICLE = 4, 40
# Words of a paragraph at least that no reader's word and no lead of other news is.
_LONG = 20
# Words of a control at most, and how many of them stand together at least.
_CONTROL, _FEWEST_CONTROLS = 3, 2
# Words of a line at most that holds an address.
_ADDRESSED = 8
_DATED = re.compile(r"\S.*[\s(\[]\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$")
# Whose text it is, in brackets: `(TTXVN/Báo Tin tức)`.
_SOURCE = re.compile(r"\([^()]{2,30}/[^()/]{2,30}\)")
_LISTED = re.compile(r"\s*[»›]\s*\S")


def ending(lines: Sequence[Line], repeated: frozenset[str] = frozenset()) -> int:
    """Return how many of the lines are text, a signature under it included.

    What follows the last paragraph is short: lines of text, the signature, and from the
    first line on that is none of these, the page. Other pages of the site have it too.
    """
    last = _signed_off(lines)
    if last is not None:
        return last
    # Of a list of news nothing is text; what stands above it may have an end of its own.
    tail = paired(lines) or bulleted(lines)
    return _ending(lines[:tail], repeated)


def _ending(lines: Sequence[Line], repeated: frozenset[str]) -> int:
    start = _after_text(lines, repeated)
    if (shared := _shared_line(lines, repeated)) is not None and shared < start:
        return shared
    listed = _is_list(lines, start)
    links = None if listed else links_below(lines, start)
    dates = [i for i in range(start, len(lines)) if is_date_bar(lines[i])]
    names = sum(signed_author(line) is not None for line in lines[start:])
    controls = _controls(lines, start)
    for position in range(start, controls):
        line = lines[position]
        if signed_author(line) and names <= _MOST_NAMES:
            return _with_office(lines, position)
        if is_repeated(line, repeated) and not (body_in(line) or names):
            return position
        if len(dates) > 1 and position + 1 in dates and line.words >= _HEADLINE:
            return _above_heading(lines, start, position)
        if position == links or (ends_page(line) and not (listed and is_dated_link(line))):
            return _above_heading(lines, start, position)
    return controls


def _controls(lines: Sequence[Line], start: int) -> int:
    """Return where a few words each, that end in nothing, are all there is below a text.

    Verses are longer, entries of lists have marks or are announced, and names sign.
    """
    first = len(lines)
    while first > start and _is_bare(lines[first - 1]):
        first -= 1
    above = lines[first - 1] if first else None
    if len(lines) - first < _FEWEST_CONTROLS or above is None or above.text.endswith(":"):
        return len(lines)
    return first if above.words >= _LONG and is_paragraph(above) else len(lines)


def _is_bare(line: Line) -> bool:
    plain = line.text[0].isalpha() and line.text[-1].isalnum() and not signs(line)
    return 0 < line.words <= _CONTROL and plain


def ends_page(line: Line) -> bool:
    """Say whether a line under the text is not of it: a control, a date, a credit, a link."""
    return (
        is_tool(line)
        or is_date_bar(line)
        or is_credit(line)
        or posted_by(line) is not None
        or (line.words <= 8 and labelled_author(line) is not None)
        or is_menu(line)
        or is_edge(line)
        or is_pointer(line)
        or is_dated_link(line)
        or is_section(line)
        or is_bare_label(line)
        or (line.words <= _ADDRESSED and "http" in line.folded)
        or bool(_LISTED.match(line.text) or _SOURCE.fullmatch(line.text))
    )


def is_dated_link(line: Line) -> bool:
    """Say whether the line is a headline with its date, as lists of other news have them."""
    return 5 <= line.words <= 40 and bool(_DATED.match(nfc(line)))


def _is_list(lines: Sequence[Line], start: int) -> bool:
    """Say whether the page is a list of dated links, with an introduction or none."""
    dated = sum(map(is_dated_link, lines[start:]))
    return dated >= _LIST and _words(lines[:start]) < _ARTICLE


def _after_text(lines: Sequence[Line], repeated: frozenset[str]) -> int:
    """Return the position after the last paragraph, of which links with leads have none."""
    own = (
        i + 1
        for i in reversed(range(len(lines)))
        if is_paragraph(lines[i]) and lines[i].folded not in repeated
    )
    return next(own, 0)


def _shared_line(lines: Sequence[Line], repeated: frozenset[str]) -> int | None:
    """Return the position of the first line of the site after the last long paragraph.

    Such lines stand above or below all long paragraphs on every page; below, short ones are
    what readers say, or of other news.
    """
    own = [i for i, line in enumerate(lines) if line.words >= _LONG and is_paragraph(line)]
    start = max((i + 1 for i in own if lines[i].folded not in repeated), default=len(lines))
    shared = (i for i in range(start, len(lines)) if is_repeated(lines[i], repeated))
    return next((i for i in shared if not (signed_author(lines[i]) or body_in(lines[i]))), None)


def _with_office(lines: Sequence[Line], position: int) -> int:
    """Return the position after a signature and the office or role under it."""
    position += 1
    while position < len(lines) and (
        role_in(lines[position]) or body_in(lines[position]) or signed_author(lines[position])
    ):
        position += 1
    return position


def _above_heading(lines: Sequence[Line], start: int, position: int) -> int:
    """Return where the block begins that a line which is no text stands in.

    One or two words right above it, without a gap, are a control or a heading of it.
    """
    while (
        position > start
        and lines[position - 1].words <= 3
        and not lines[position].gap
        and not signs(lines[position - 1])
    ):
        position -= 1
    above = lines[position - 1] if position > start else None
    if lines[position].words >= _HEADLINE and above and above.words <= 6 and not signs(above):
        position -= 1
    return position


def _signed_off(lines: Sequence[Line]) -> int | None:
    """Return the position after a signature that headlines and their leads follow.

    A name that heads a part of the text has a paragraph under it, and more text than that.
    """
    found = [i for i in range(len(lines)) if _is_signature(lines, i)]
    if len(found) != 1:
        return None
    (position,) = found
    above, below = lines[:position], lines[_with_office(lines, position) :]
    if not below or is_province(lines[position].text):
        return None
    if _are_pairs(below):
        return _with_office(lines, position)
    if is_sentence(below[0]) or any(line.words >= 60 for line in below):
        return None
    headlines = sum(not is_sentence(line) and line.words >= 5 for line in below)
    if headlines < 2 or _words(below) * 2 > _words(above):
        return None
    return _with_office(lines, position)


def _is_signature(lines: Sequence[Line], position: int) -> bool:
    line = lines[position]
    if not (2 <= line.words <= 8 and signed_author(line)):
        return False
    # Where paragraphs follow each other without a gap, one may stand under the name.
    return line.gap or position + 1 == len(lines) or lines[position + 1].gap


def _words(lines: Sequence[Line]) -> int:
    return sum(line.words for line in lines)


def _are_pairs(below: Sequence[Line]) -> bool:
    """Say whether headlines and a short lead under each alternate; questions have answers."""
    rest = [o for o in below if is_sentence(o) or (o.words >= 5 and not ends_page(o))]
    heads, leads = rest[::2], rest[1::2]
    return (
        len(leads) >= 2
        and all(is_sentence(o) and o.words <= LEAD for o in leads)
        and not any(is_paragraph(o) or (is_sentence(o) and o.words > 30) for o in heads)
        and not all(o.text.endswith("?") for o in heads)
    )
