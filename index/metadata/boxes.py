"""Boxes of links set into a text: headings of other news, and the headlines under them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, signed_author
from index.metadata.furniture import is_tail
from index.metadata.lines import is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.lines import Line

_LISTED = re.compile(r"^\W*[-+*–•]|[.;:,!?…][\s”\")]*$")
# Headlines of other news at least that a line of the site heads, and words none of them has.
_HEADLINES, _PARAGRAPH = 2, 30
# More words than a label has.
_LABEL = 4


def with_boxes(
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
