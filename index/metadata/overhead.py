"""The short lines over a headline that name who wrote the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.metadata.datebars import is_date_bar
from index.metadata.furniture import is_credit, is_edge, is_pointer, is_tool
from index.metadata.lines import nfc
from index.metadata.names import is_name, is_person
from index.metadata.paths import is_path_home

if TYPE_CHECKING:
    from index.metadata.lines import Line
    from index.metadata.page import Division

# Words of a section at most; links are longer.
_SHORT = 7


def authors_above(parts: Division) -> list[Line]:
    """Return the names that stand over the headline beside the date.

    Sections may be written as names are; with a label of its own above, a name is none.
    """
    above = [
        line
        for line in parts.head
        if parts.title and line.number < parts.title.number and not is_tool(line)
    ]
    return [
        line
        for i, line in enumerate(above)
        if is_name(nfc(line))
        and not line.text.isupper()
        and any(map(is_date_bar, above[max(0, i - 1) : i + 2]))
        and (is_person(line.text) or (i > 0 and not _is_other(above[i - 1])))
    ]


def _is_other(line: Line) -> bool:
    """Say whether a line over the headline is there for something else."""
    return (
        is_tool(line)
        or is_date_bar(line)
        or is_credit(line)
        or is_edge(line)
        or (is_pointer(line) and not _is_marked_label(line))
        or is_path_home(line)
    )


def _is_marked_label(line: Line) -> bool:
    """Say whether a line is a section with a mark before it, as `>> Thời sự`: links are longer."""
    return line.words <= _SHORT and line.text.lstrip().startswith((">", "»"))
