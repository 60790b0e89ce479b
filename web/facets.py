"""The sidebar and the chips: facet values as links that switch them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.fields import FACETS
from search.results import Facet, FacetValue
from web.rendering import date_text, facet_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.criteria import Criteria
    from search.results import Results
    from web.language import Language
    from web.links import Links

# A page lists this many values at once, then this many behind "show more"; the rest has
# a page of its own, so that ten thousand values never weigh on a page of results.
SHOWN = 7
FOLDED = 40
# A box to search in is worth its place beside lists longer than this.
_SEARCHABLE = 15


@dataclass(frozen=True, slots=True)
class ValueLink:
    """A facet value as shown, with the address that switches it."""

    label: str
    count: int
    selected: bool
    url: str
    children: tuple[ValueLink, ...] = ()


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
    def searchable(self) -> bool:
        """Whether the list is too long to be read through."""
        return self.total > _SEARCHABLE and self.name != "year"


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter and the address that removes it."""

    facet: str
    label: str
    url: str


def facet_boxes(results: Results, links: Links) -> tuple[FacetBox, ...]:
    """Return the boxes of all facets that have a value to offer, months inside their years."""
    by_name = {facet.name: facet for facet in results.facets}
    months = by_name.pop("month", Facet("month", ""))
    boxes = [
        _year_box(facet, months, results.criteria, links)
        if facet.name == "year"
        else _box(facet, with_selected(facet, results.criteria), results.criteria, links)
        for facet in by_name.values()
    ]
    return tuple(box for box in boxes if box.shown and not _is_idle(box))


def _is_idle(box: FacetBox) -> bool:
    """Whether there is but one type of document, which says nothing."""
    return box.name == "type" and box.total == 1 and not box.shown[0].selected


def _year_box(years: Facet, months: Facet, criteria: Criteria, links: Links) -> FacetBox:
    """Return the years; one that is chosen, or the only one, opens to its months."""
    monthly = with_selected(months, criteria)
    values = _with_parents(with_selected(years, criteria), monthly)
    box = _box(years, values, criteria, links)
    opened = {v.value for v in values if v.selected} | {v.value[:4] for v in monthly if v.selected}
    if len(values) == 1:
        opened = {values[0].value}
    shown = tuple(
        replace(link, children=_months(link.label, monthly, criteria, links))
        if link.label in opened
        else link
        for link in box.shown
    )
    return replace(box, shown=shown)


def _with_parents(
    years: Sequence[FacetValue], months: Sequence[FacetValue]
) -> tuple[FacetValue, ...]:
    """Return the years, and with count 0 those of selected months that are not among them."""
    present = {year.value for year in years}
    missing = {month.value[:4] for month in months if month.selected} - present
    return (*years, *(FacetValue(value, 0) for value in sorted(missing)))


def _months(
    year: str, months: Sequence[FacetValue], criteria: Criteria, links: Links
) -> tuple[ValueLink, ...]:
    own = sorted((m for m in months if m.value[:4] == year), key=lambda month: month.value)
    return value_links("month", own, criteria, links)


def _box(facet: Facet, values: Sequence[FacetValue], criteria: Criteria, links: Links) -> FacetBox:
    first = [v for v in values if v.selected] + [v for v in values if not v.selected]
    head = first[: max(SHOWN, sum(v.selected for v in values))]
    kept = {v.value for v in head}
    shown = [v for v in values if v.value in kept]
    rest = [v for v in values if v.value not in kept]
    return FacetBox(
        name=facet.name,
        label=facet.label,
        shown=value_links(facet.name, shown, criteria, links),
        folded=value_links(facet.name, rest[:FOLDED], criteria, links),
        total=len(values),
        all_url=links.facet(facet.name, criteria.at_page(1)) if len(rest) > FOLDED else None,
    )


def with_selected(facet: Facet, criteria: Criteria) -> tuple[FacetValue, ...]:
    """Return the facet's values, and with count 0 those selected that have no match left."""
    present = {value.value for value in facet.values}
    chosen = criteria.filters.get(facet.name, ())
    gone = (FacetValue(value, 0, selected=True) for value in chosen if value not in present)
    return (*facet.values, *gone)


def value_links(
    name: str, values: Sequence[FacetValue], criteria: Criteria, links: Links
) -> tuple[ValueLink, ...]:
    """Return the values with the addresses that switch them."""
    return tuple(
        ValueLink(
            facet_label(name, value.value),
            value.count,
            value.selected,
            links.search(toggled(criteria, name, value.value)),
        )
        for value in values
    )


def toggled(criteria: Criteria, name: str, value: str) -> Criteria:
    """Return the search with one value switched; a year takes its months along when it goes."""
    changed = criteria.toggle(name, value)
    if name == "year" and value in criteria.filters.get("year", ()):
        for month in criteria.filters.get("month", ()):
            changed = changed.toggle("month", month) if month.startswith(value) else changed
    return changed


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
