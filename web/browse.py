"""All values of one facet: a page to search and sort them, however many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.text import fold
from search.criteria import CriteriaError
from search.results import Facet
from web.facets import ValueLink, value_links
from web.pager import Pager, pager
from web.rendering import facet_label
from web.trees import flattened, nodes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.criteria import Criteria
    from search.results import FacetNode
    from web.links import Links

PER_PAGE = 60
ORDERS = ("count", "name")
_MAX_WORDS = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a facet's values, and how to get to the others."""

    name: str
    label: str
    values: tuple[ValueLink, ...]
    total: int
    left_out: int
    find: str
    order: str
    pager: Pager


def listing(facet: Facet, criteria: Criteria, args: Mapping[str, str], links: Links) -> Listing:
    """Return the values of a facet that contain `find`, accents or not."""
    find, order = args.get("find", "")[:_MAX_WORDS].strip(), args.get("order", "count")
    if order not in ORDERS:
        raise CriteriaError("order", "một trong " + ", ".join(ORDERS) + ".")
    name, page, first = facet.name, criteria.page, criteria.at_page(1)
    standing = flattened(nodes(facet, Facet("", "")))
    values = _ordered([v for v in standing if _has(name, v, find)], order)

    def url(number: int) -> str:
        return links.facet(name, criteria.at_page(number), find=find, order=order)

    return Listing(
        name=name,
        label=facet.label,
        values=value_links(name, values[(page - 1) * PER_PAGE : page * PER_PAGE], first, links),
        total=len(values),
        left_out=facet.left_out,
        find=find,
        order=order,
        pager=pager(page, -(-len(values) // PER_PAGE), url),
    )


def _has(name: str, value: FacetNode, find: str) -> bool:
    return fold(find) in fold(facet_label(name, value.value))


def _ordered(values: list[FacetNode], order: str) -> list[FacetNode]:
    if order == "name":
        return sorted(values, key=lambda v: (fold(v.value), v.value))
    # A tree comes branch by branch.
    return sorted(values, key=lambda v: -v.count) if any(v.level > 1 for v in values) else values
