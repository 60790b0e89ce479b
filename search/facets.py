"""Facets as they are shown: ordered, with what is selected kept in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.fields import FACETS
from search.results import Facet, FacetValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.fields import FacetSpec

# More values than anyone reads through; what is selected is kept beyond it.
MAX_VALUES = 1000


def facets(
    counted: Mapping[str, Sequence[tuple[str, int]]], selected: Mapping[str, tuple[str, ...]]
) -> tuple[Facet, ...]:
    """Return every facet of the table with its values in order."""
    return tuple(
        _facet(spec, dict(counted.get(spec.name, ())), selected.get(spec.name, ()))
        for spec in FACETS
    )


def _facet(spec: FacetSpec, counts: dict[str, int], selected: tuple[str, ...]) -> Facet:
    for value in selected:
        counts.setdefault(value, 0)
    by_count = sorted(counts, key=lambda value: (-counts[value], value))
    kept = set(by_count[:MAX_VALUES]) | set(selected)
    order = sorted(kept, reverse=True) if spec.newest_first else [v for v in by_count if v in kept]
    values = (FacetValue(value, counts[value], value in selected) for value in order)
    return Facet(spec.name, spec.label, tuple(values))
