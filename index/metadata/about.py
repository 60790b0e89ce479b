"""Lines that tell of an article and are not of its text: names, dates, sections, controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.metadata.boxes import with_boxes
from index.metadata.bylines import body_in, called_author, labelled_author, posted_by, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.ending import is_dated_link
from index.metadata.entries import TYPICAL
from index.metadata.furniture import (
    is_credit,
    is_edge,
    is_foot,
    is_menu,
    is_pointer,
    is_section,
    is_tool,
)
from index.metadata.lines import is_paragraph, is_sentence, nfc
from index.metadata.names import is_name, is_person
from index.metadata.paths import crumbs
from index.metadata.rows import read_row
from index.metadata.units import is_province

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# Paragraphs of a lead at most, lines that tell of the article under it, words of a signature.
_LEADS, _TOLD, _SIGNED = 2, 8, 8
# More words than a label has.
_LABEL = 4


def first_text(lines: Sequence[Line], start: int, stop: int, known: int | None) -> int:
    """Return the position of the first paragraph that is not the headline at `known`."""
    return next((i for i in range(start, stop) if i != known and opens_text(lines[i])), stop)


def is_heading_mark(line: Line) -> bool:
    """Say whether the line stands in the head of articles: a section, a path, a date."""
    return is_section(line) or is_date_bar(line) or bool(crumbs(line))


def told_above(above: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part lines before a text into what they tell of the article, and what is of it."""
    boxed = [box for _, box in with_boxes(above)]
    meta = [
        line
        for i, line in enumerate(above)
        if is_meta(line) or _is_typical(line) or _is_credited(above, i)
    ]
    # Where the page tells of the article, a few words more are a control or a label.
    if meta:
        meta = [line for line in above if line in meta or _is_label(line)]
    text = [o for o, box in zip(above, boxed, strict=True) if not (box or o in meta)]
    return meta, text


def below_lead(lines: Sequence[Line], body: int, stop: int) -> slice | None:
    """Return where the page tells of the article between its lead and its text, with the date."""
    start = next(
        (i for i in range(body, min(stop, body + _LEADS + 1)) if not is_sentence(lines[i])), stop
    )
    end = next(
        (i for i in range(start, stop) if is_sentence(lines[i]) and not is_meta(lines[i])), stop
    )
    if not body < start < end < stop or end - start > _TOLD:
        return None
    between = lines[start:end]
    told = any(_dates_or_signs(line) for line in between)
    return slice(start, end) if told and prose(lines[end:stop]) else None


def prose(lines: Sequence[Line]) -> int:
    """Count the words of running text; the foot of a page has none, however long."""
    return sum(
        line.words
        for line in lines
        if is_sentence(line) and not (is_date_bar(line) or is_foot(line))
    )


def opens_text(line: Line) -> bool:
    """Say whether the line is a paragraph of a text."""
    return is_paragraph(line) and not is_meta(line)


def is_meta(line: Line) -> bool:
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
    if is_name(nfc(line)) and all(is_meta(o) for o in above if o is not line):
        # Nothing that is of the text stands between headline and text.
        return True
    beside = [*above[max(0, position - 1) : position], *above[position + 1 : position + 2]]
    return is_person(line.text) or any(is_date_bar(o) or is_edge(o) or is_tool(o) for o in beside)
