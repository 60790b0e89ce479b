"""All values of one facet: a page to search and sort them, however many there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.text import fold
from search.criteria import CriteriaError
from search.results import Facet
from web.facets import ValueLink, value_links, with_selected
from web.pager import Pager, pager
from web.rendering import facet_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.results import FacetValue, Results
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
    find: str
    order: str
    pager: Pager


def listing(results: Results, name: str, args: Mapping[str, str], links: Links) -> Listing:
    """Return the values of facet `name` that contain `find`, accents or not."""
    find, order = args.get("find", "")[:_MAX_WORDS].strip(), args.get("order", "count")
    if order not in ORDERS:
        raise CriteriaError("order", "một trong " + ", ".join(ORDERS) + ".")
    facet = next((f for f in results.facets if f.name == name), Facet(name, ""))
    criteria = replace(results.criteria, page=1)
    values = _ordered([v for v in with_selected(facet, criteria) if _has(name, v, find)], order)
    page = results.criteria.page

    def url(number: int) -> str:
        return links.facet(name, criteria.at_page(number), find=find, order=order)

    return Listing(
        name=name,
        label=facet.label,
        values=value_links(name, values[(page - 1) * PER_PAGE : page * PER_PAGE], criteria, links),
        total=len(values),
        find=find,
        order=order,
        pager=pager(page, -(-len(values) // PER_PAGE), url),
    )


def _has(name: str, value: FacetValue, find: str) -> bool:
    return fold(find) in fold(facet_label(name, value.value))


def _ordered(values: list[FacetValue], order: str) -> list[FacetValue]:
    return sorted(values, key=lambda v: (fold(v.value), v.value)) if order == "name" else values
