"""How far a few words on a page may be its author, by their form alone."""

from __future__ import annotations

from index.metadata.bylines import body_in, shouted_body, signed_author
from index.metadata.furniture import is_edge, is_menu, is_tool
from index.metadata.lines import line_of
from index.metadata.names import is_nobody, is_outlet, is_person
from index.metadata.units import is_province

# What pages are sure of counts one; a name that people have, another name.
_PERSON, _NAME = 0.7, 0.5


def likelihood(text: str) -> float:
    """Return how far a text may be an author: 0 to 1, where 1 is sure."""
    line = line_of(text)
    if line.words > 9 or is_tool(line) or is_menu(line) or is_edge(line):
        return 0.0
    if byline := signed_author(line):
        if is_nobody(byline.name) or is_province(byline.name):
            return 0.0
        # In capitals names and sections look alike.
        return _PERSON if is_person(byline.name) else 0.0 if text.isupper() else _NAME
    return _NAME if (body_in(line) or shouted_body(line)) and not is_outlet(text) else 0.0
