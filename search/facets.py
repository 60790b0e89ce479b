"""Facets as they are shown: ordered, with what is selected kept in sight."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.fields import FACETS
from index.spellings import spelling_key
from search.results import Facet, FacetNode, FacetValue

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from index.fields import FacetSpec

# More values than anyone reads through; what is selected is kept beyond it.
MAX_VALUES = 1000
# A collection's places are a few thousand paths, asked for by every search.
_REMEMBERED_PATHS = 1 << 14
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
    left_out = left_out or {}
    return tuple(
        _facet(
            spec,
            dict(counted.get(spec.name, ())),
            selected.get(spec.name, ()),
            left_out.get(spec.name, 0),
        )
        for spec in FACETS
    )


def _facet(
    spec: FacetSpec, counts: dict[str, int], selected: tuple[str, ...], left_out: int
) -> Facet:
    chosen = _chosen(counts, selected)
    counts |= dict.fromkeys(chosen - counts.keys(), 0)
    # What is selected by its path is named among the values, too.
    flat = [v for v in counts if v[0] != "/" or v in chosen] if spec.paths else list(counts)
    order = sorted(flat, reverse=True) if spec.newest_first else _by_count(flat, counts)
    values = [FacetValue(value, counts[value], value in chosen) for value in order]
    tree = _tree(counts, chosen) if spec.paths else ()
    return Facet(spec.name, spec.label, tuple(values), tree, left_out)


def _by_count(values: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """Return the most frequent first, equals by their names."""
    # An engine gives them by their names: then there is nothing to be done by the first.
    return sorted(sorted(values), key=counts.__getitem__, reverse=True)


def _chosen(counts: Mapping[str, int], selected: tuple[str, ...]) -> set[str]:
    """Return what is selected, as it is spelled in the counts where it is there."""
    if not selected:
        return set()
    shown = {spelling_key(value): value for value in counts}
    return {
        value if value in counts else shown.get(spelling_key(value), value) for value in selected
    }


def _tree(counts: Mapping[str, int], chosen: Container[str]) -> tuple[FacetNode, ...]:
    """Return the roots of the tree that paths from `/` make, the most frequent first."""
    paths = [value for value in counts if value[0] == "/"]
    below: dict[str, list[FacetNode]] = {}
    # What is below a node is made before it: the deepest levels first.
    for path in sorted(_by_count(paths, counts), key=_level, reverse=True):
        parent, name, level = _parts(path)
        children = tuple(below.pop(path)) if path in below else ()
        node = FacetNode(path, name, level, counts[path], path in chosen, children)
        if parent in below:
            below[parent].append(node)
        else:
            below[parent] = [node]
    return tuple(below.get("", ()))


@lru_cache(_REMEMBERED_PATHS)
def _parts(path: str) -> tuple[str, str, int]:
    """Return the path above, the name of its own, and the level."""
    parent, _, name = path.rpartition("/")
    return parent, name, path.count("/")


def _level(path: str) -> int:
    return _parts(path)[2]
