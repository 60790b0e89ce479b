"""Facets as they are shown: ordered, with what is selected kept in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.fields import FACETS
from index.spellings import spelling_key
from search.results import Facet, FacetNode, FacetValue

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from index.fields import FacetSpec

# More values than anyone reads through; what is selected is kept beyond it.
MAX_VALUES = 1000
# Of one facet alone, whose values can be searched.
MAX_OF_ONE = 20_000


def facets(
    counted: Mapping[str, Sequence[tuple[str, int]]],
    selected: Mapping[str, tuple[str, ...]],
    left_out: Mapping[str, int] | None = None,
) -> tuple[Facet, ...]:
    """Return every facet of the table with its values in order.

    `left_out` says of which facets how many values were not counted.
    """
    made = (
        _facet(spec, dict(counted.get(spec.name, ())), selected.get(spec.name, ()))
        for spec in FACETS
    )
    return tuple(replace(one, left_out=(left_out or {}).get(one.name, 0)) for one in made)


def _facet(spec: FacetSpec, counts: dict[str, int], selected: tuple[str, ...]) -> Facet:
    chosen = _chosen(counts, selected)
    counts |= dict.fromkeys(chosen - counts.keys(), 0)
    paths = {v: n for v, n in counts.items() if v[0] == "/"} if spec.paths else {}
    # What is selected by its path is named among the values, too.
    flat = (counts.keys() - paths.keys()) | chosen
    by_count = sorted(flat, key=lambda value: (-counts[value], value))
    order = sorted(flat, reverse=True) if spec.newest_first else by_count
    values = (FacetValue(value, counts[value], value in chosen) for value in order)
    return Facet(spec.name, spec.label, tuple(values), _tree(paths, chosen))


def _chosen(counts: Mapping[str, int], selected: tuple[str, ...]) -> set[str]:
    """Return what is selected, as it is spelled in the counts where it is there."""
    if not selected:
        return set()
    shown = {spelling_key(value): value for value in counts}
    return {
        value if value in counts else shown.get(spelling_key(value), value) for value in selected
    }


def _tree(paths: Mapping[str, int], chosen: Container[str]) -> tuple[FacetNode, ...]:
    """Return the roots of the tree that paths from `/` make, the most frequent first."""
    below: dict[str, list[str]] = {}
    for path in sorted(paths, key=lambda path: (-paths[path], path)):
        below.setdefault(path.rpartition("/")[0], []).append(path)

    def nodes(parent: str) -> tuple[FacetNode, ...]:
        return tuple(
            FacetNode(
                value=path,
                name=path.rpartition("/")[2],
                level=path.count("/"),
                count=paths[path],
                selected=path in chosen,
                children=nodes(path),
            )
            for path in below.get(parent, ())
        )

    return nodes("")
