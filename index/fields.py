"""The one table of fields: schema, filters, facets and form derive from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.document import Document


@dataclass(frozen=True, slots=True)
class FacetSpec:
    """A facet: its name in URLs and JSON, its Vietnamese label, how a document fills it.

    `newest_first` orders by value instead of by count (years, months).
    """

    name: str
    label: str
    values: Callable[[Document], tuple[str, ...]]
    newest_first: bool = False


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _date_prefix(length: int) -> Callable[[Document], tuple[str, ...]]:
    def values(doc: Document) -> tuple[str, ...]:
        return (doc.date.isoformat()[:length],) if doc.date else ()

    return values


FACETS: tuple[FacetSpec, ...] = (
    FacetSpec("category", "Chuyên mục", lambda doc: _one(doc.category)),
    FacetSpec("year", "Năm", _date_prefix(4), newest_first=True),
    FacetSpec("month", "Tháng", _date_prefix(7), newest_first=True),
    FacetSpec("place", "Địa bàn", lambda doc: tuple(dict.fromkeys(doc.places))),
    FacetSpec("author", "Tác giả", lambda doc: _one(doc.author)),
    FacetSpec("source", "Nguồn", lambda doc: _one(doc.source)),
    FacetSpec("type", "Loại", lambda doc: _one(doc.type)),
)

FACET_NAMES: frozenset[str] = frozenset(facet.name for facet in FACETS)
