"""How far a few words on a page may be its author or its section, by their form alone."""

from __future__ import annotations

import re

from index.metadata.bylines import body_in, shouted_body, signed_author
from index.metadata.entries import TYPICAL
from index.metadata.furniture import is_edge, is_menu, is_tool
from index.metadata.lines import fold, line_of
from index.metadata.names import is_body, is_nobody, is_outlet, is_person
from index.metadata.rows import may_be_section
from index.metadata.units import is_province

# What pages are sure of counts one; a name that people have, another name, a word of sections.
_DASH = re.compile(r"\s[-–]\s")
_PERSON, _NAME, _TYPICAL, _SHORT = 0.7, 0.5, 0.6, 0.5


def likelihood(field: str, text: str, *, head: bool) -> float:
    """Return how far a text may be an author or a section: 0 to 1, where 1 is sure.

    Near the headline what differs from page to page and is no name may well be a section.
    """
    return _of_author(text) if field == "author" else _of_section(text, head=head)


def _of_author(text: str) -> float:
    line = line_of(text)
    if line.words > 9 or is_tool(line) or is_menu(line) or is_edge(line):
        return 0.0
    if byline := signed_author(line):
        if is_nobody(byline.name) or is_province(byline.name):
            return 0.0
        # In capitals names and sections look alike.
        return _PERSON if is_person(byline.name) else 0.0 if text.isupper() else _NAME
    return _NAME if (body_in(line) or shouted_body(line)) and not is_outlet(text) else 0.0


def _of_section(text: str, *, head: bool) -> float:
    if not may_be_section(text) or any(map(is_person, _DASH.split(text))):
        return 0.0
    if TYPICAL.search(fold(text)):
        return _TYPICAL
    line = line_of(text)
    plain = is_tool(line) or is_menu(line) or is_edge(line) or signed_author(line) or is_body(text)
    return _SHORT if head and not plain else 0.0
