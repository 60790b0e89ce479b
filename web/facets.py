"""The sidebar and the chips: facet values as links that switch them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.fields import FACETS
from search.results import Facet, FacetNode
from web.rendering import date_text, facet_label
from web.trees import FOLDED, MONTH, SHOWN, YEAR, flattened, is_chosen, nodes, unfolded

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from search.criteria import Criteria
    from search.results import FacetValue, Results
    from web.language import Language
    from web.links import Links

# So few more are not worth a click.
_HARDLY_MORE = 2
# A box to search in is worth its place beside lists longer than this.
_SEARCHABLE = 15


@dataclass(frozen=True, slots=True)
class ValueLink:
    """A facet value as shown, with the address that switches it, and what is drawn below.

    `key` tells it from all others of its facet; `open`: what is below stands in sight.
    """

    key: str
    label: str
    count: int
    selected: bool
    url: str
    children: tuple[ValueLink, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet with the values shown at once, those folded away, and the way to the rest."""

    name: str
    label: str
    shown: tuple[ValueLink, ...]
    folded: tuple[ValueLink, ...]
    total: int
    all_url: str | None

    @property
    def is_tree(self) -> bool:
        """Whether any value has others below it."""
        return any(value.children for value in (*self.shown, *self.folded))

    @property
    def searchable(self) -> bool:
        """Whether the list is too long to be read through."""
        return self.total > _SEARCHABLE and self.name != YEAR


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter and the address that removes it."""

    facet: str
    label: str
    url: str


def facet_boxes(results: Results, links: Links) -> tuple[FacetBox, ...]:
    """Return the boxes of all facets that have a value to offer, months inside their years."""
    by_name = {facet.name: facet for facet in results.facets}
    months = by_name.pop(MONTH, Facet(MONTH, ""))
    criteria = results.criteria
    boxes = (_box(facet, nodes(facet, months), criteria, links) for facet in by_name.values())
    return tuple(box for box in boxes if box.shown and not _is_idle(box))


def _is_idle(box: FacetBox) -> bool:
    """Whether there is but one type of document, which says nothing."""
    return box.name == "type" and box.total == 1 and not box.shown[0].selected


def _box(facet: Facet, roots: Sequence[FacetNode], criteria: Criteria, links: Links) -> FacetBox:
    chosen = [node for node in roots if is_chosen(node)]
    first = chosen + [node for node in roots if not is_chosen(node)]
    at_least = len(roots) if len(roots) <= SHOWN + _HARDLY_MORE else SHOWN
    kept = {node.value for node in first[: max(at_least, len(chosen))]}
    shown = [node for node in roots if node.value in kept]
    rest = [node for node in roots if node.value not in kept]
    branches = _Branches(facet.name, criteria, links, *unfolded([*shown, *rest]))
    at_once, folded = branches.links_to(shown), branches.links_to(rest[:FOLDED])
    # The page of all values is that of one facet: of years without their months.
    total = sum(1 for _ in flattened(roots)) if facet.tree else len(roots)
    total += facet.left_out
    drawn = flattened((*at_once, *folded)) if facet.tree else (*at_once, *folded)
    is_all = sum(1 for _ in drawn) == total
    return FacetBox(
        name=facet.name,
        label=facet.label,
        shown=at_once,
        folded=folded,
        total=total,
        all_url=None if is_all else links.facet(facet.name, criteria.at_page(1)),
    )


@dataclass(frozen=True, slots=True)
class _Branches:
    """Makes links of nodes: `opened` and `drawn` as `trees.unfolded` gives them."""

    name: str
    criteria: Criteria
    links: Links
    opened: Container[str]
    drawn: Container[str]

    def links_to(self, level: Sequence[FacetNode]) -> tuple[ValueLink, ...]:
        """Return the nodes of one level with what is drawn below them."""
        return tuple(self._link(node) for node in level)

    def _link(self, node: FacetNode) -> ValueLink:
        name = MONTH if self.name == YEAR and node.level > 1 else self.name
        below = node.children[:FOLDED] if node.value in self.drawn else ()
        return ValueLink(
            key=node.value,
            label=node.name,
            count=node.count,
            selected=node.selected,
            url=self.links.search(toggled(self.criteria, name, node.value)),
            children=self.links_to(below),
            open=node.value in self.opened,
        )


def value_links(
    name: str, values: Iterable[FacetNode | FacetValue], criteria: Criteria, links: Links
) -> tuple[ValueLink, ...]:
    """Return the values one beside the other, each with the address that switches it."""
    flat = (
        FacetNode(one.value, facet_label(name, one.value), 1, one.count, one.selected)
        for one in values
    )
    return _Branches(name, criteria, links, (), ()).links_to(tuple(flat))


def toggled(criteria: Criteria, name: str, value: str) -> Criteria:
    """Return the search with one value switched.

    A year takes its months along when it goes. In a path of places the new value stands for
    those above and below it, which would only widen it again.
    """
    changed, chosen = criteria.toggle(name, value), criteria.filters.get(name, ())
    if name == YEAR and value in chosen:
        for month in criteria.filters.get(MONTH, ()):
            changed = changed.toggle(MONTH, month) if month.startswith(value) else changed
    elif value.startswith("/") and value not in chosen:
        for other in chosen:
            changed = changed.toggle(name, other) if _in_line(other, value) else changed
    return changed


def _in_line(one: str, other: str) -> bool:
    """Whether one path leads to the other."""
    return one.startswith(other + "/") or (one[:1] == "/" and other.startswith(one + "/"))


def chips(criteria: Criteria, links: Links, _: Language) -> tuple[Chip, ...]:
    """Return one chip for each active filter value and each end of the date range."""
    found = [
        Chip(
            _(spec.label),
            facet_label(spec.name, value),
            links.search(toggled(criteria, spec.name, value)),
        )
        for spec in FACETS
        for value in criteria.filters.get(spec.name, ())
    ]
    if criteria.since:
        url = links.search(replace(criteria, since=None, page=1))
        found.append(Chip(_("Từ ngày"), date_text(criteria.since), url))
    if criteria.until:
        url = links.search(replace(criteria, until=None, page=1))
        found.append(Chip(_("Đến ngày"), date_text(criteria.until), url))
    return tuple(found)
