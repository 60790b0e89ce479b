"""The values of a facet as a tree, flat where they stand side by side.

Months stand in their years; places in the tree that the search gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from search.results import Facet, FacetNode, FacetValue
from web.rendering import facet_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


Node = TypeVar("Node", bound="_Branch")

MONTH, YEAR = "month", "year"
# A list begins with so many values, then this many behind "show more"; the rest has a page
# of its own, so that ten thousand values never weigh on a page of results.
SHOWN = 7
FOLDED = 40
# Branches that nobody opened are drawn as far as there is room for this many values.
_ROOM = 80


def nodes(facet: Facet, months: Facet) -> tuple[FacetNode, ...]:
    """Return the roots of a facet, with what is selected but stands in no tree behind them."""
    if facet.name == YEAR:
        return _years(facet.values, months.values)
    standing = {node.value for node in flattened(facet.tree)}
    return (
        *facet.tree,
        *(
            _leaf(facet.name, value)
            for value in facet.values
            if value.value not in standing and (value.selected or not facet.tree)
        ),
    )


def _leaf(name: str, value: FacetValue, level: int = 1) -> FacetNode:
    label = facet_label(name, value.value)
    return FacetNode(value.value, label, level, value.count, value.selected)


def _years(years: Sequence[FacetValue], months: Sequence[FacetValue]) -> tuple[FacetNode, ...]:
    """Return the years with their months, and with count 0 those of selected months alone."""
    below: dict[str, list[FacetNode]] = {}
    for month in sorted(months, key=lambda month: month.value):
        below.setdefault(month.value[:4], []).append(_leaf(MONTH, month, level=2))
    present = {year.value for year in years}
    missing = {month.value[:4] for month in months if month.selected} - present
    every = (*years, *(FacetValue(value, 0) for value in sorted(missing)))
    return tuple(
        FacetNode(y.value, y.value, 1, y.count, y.selected, tuple(below.get(y.value, ())))
        for y in every
    )


class _Branch(Protocol):
    @property
    def children(self) -> tuple[Self, ...]: ...


def flattened(roots: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of a tree, each before those below it."""
    for node in roots:
        yield node
        yield from flattened(node.children)


def is_chosen(node: FacetNode) -> bool:
    """Whether the node or one below it is selected."""
    return node.selected or any(is_chosen(child) for child in node.children)


def unfolded(roots: Sequence[FacetNode]) -> tuple[set[str], set[str]]:
    """Return the nodes that stand open, and those whose children are drawn.

    Open is the way to what is selected, and an only child.
    """
    level, room = list(roots[: SHOWN + FOLDED]), _ROOM
    opened: set[str] = set()
    drawn: set[str] = set()
    while level:
        room -= len(level)
        alone = len(level) == 1
        below: list[FacetNode] = []
        for node in (n for n in level if n.children):
            if is_chosen(node) or alone:
                opened.add(node.value)
            elif len(node.children) > room - len(below):
                continue
            drawn.add(node.value)
            below += node.children[:FOLDED]
        level = below
    return opened, drawn
