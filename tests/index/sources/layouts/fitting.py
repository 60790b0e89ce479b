"""Fit the weights by which sections are chosen to the layouts of these tests.

`python -m tests.index.sources.layouts.fitting` prints `index/metadata/section_weights.py`; with
`check` it tells how many sections of each round are found by weights fitted to the others.

The model is a conditional logit: the odds of a span against the others of its page and none.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from index.metadata import sections
from index.metadata.section_slots import slots_of
from index.metadata.section_words import signs_of_words
from tests.index.sources.layouts.evaluation import plain
from tests.index.sources.layouts.fitting_pages import ALONE, Page, pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

_FEWEST = 5
_RIDGE, _RIDGE_OF_SITE = 1.0, 0.1
_STEPS = 600
_FOLDS = 4
_NO_PLACES = (1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of signs, that of there being no section, and those of a site's opinion."""

    signs: Mapping[str, float]
    none: float
    places: Sequence[float] = _NO_PLACES


@dataclass(frozen=True, slots=True)
class _Table:
    """The spans of pages as a matrix of signs; `of` is the page of each span."""

    signs: NDArray[np.floating]
    right: NDArray[np.bool_]
    of: NDArray[np.int64]
    worth: NDArray[np.float64]


def fit_signs(found: Sequence[Page]) -> Weights:
    """Return the weights of signs, and that of there being no section."""
    told = [[(*span.signs, *signs_of_words(span.text)) for span in page.spans] for page in found]
    counts = Counter(sign for spans in told for signs in spans for sign in signs)
    names = sorted(sign for sign, count in counts.items() if count >= _FEWEST)
    column = {name: number for number, name in enumerate(names)}
    rows = np.zeros((sum(map(len, told)), len(names)), dtype=np.float32)
    for row, signs in zip(rows, (signs for spans in told for signs in spans), strict=True):
        row[[column[sign] for sign in signs if sign in column]] = 1.0
    weights = _fitted(_table(found, rows), _RIDGE)
    rounded = {name: round(float(w), 1) for name, w in zip(names, weights[:-1], strict=True)}
    return Weights({n: w for n, w in rounded.items() if w}, round(float(weights[-1]), 1))


def fit_places(found: Sequence[tuple[Page, Weights]]) -> list[float]:
    """Return what a page's opinion counts, its site's, that it differs there, and none.

    Each page comes with weights that were fitted to others.
    """
    rows: list[tuple[float, float, bool]] = []
    together = [(page, weights) for page, weights in found if page.kind != ALONE]
    for _, site in groupby(together, lambda one: one[0].site):
        group = list(site)
        with weighed(group[0][1]):
            slots = slots_of([sections.opinions(page.spans) for page, _ in group])
            for page, weights in group:
                own = [sections.score(span) - weights.none for span in page.spans]
                of_site = [sections.place_of(span, slots) for span in page.spans]
                rows += [(o, *place) for o, place in zip(own, of_site, strict=True)]
    table = _table([page for page, _ in together], np.array(rows, dtype=float))
    return [round(float(weight), 2) for weight in _fitted(table, _RIDGE_OF_SITE)]


def _table(found: Sequence[Page], rows: NDArray[np.floating]) -> _Table:
    right = [
        bool(page.section) and plain(span.text) == plain(page.section)
        for page in found
        for span in page.spans
    ]
    of = [number for number, page in enumerate(found) for _ in page.spans]
    worth = np.array([page.worth for page in found])
    return _Table(rows, np.array(right), np.array(of), worth)


def _fitted(table: _Table, ridge: float) -> NDArray[np.float64]:
    """Return the weights that make the sections likeliest, by Adam; the last is that of none."""
    weights = np.zeros(table.signs.shape[1] + 1)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = _slope(table, weights) + ridge * np.append(weights[:-1], 0.0)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _slope(table: _Table, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    count, none = len(table.worth), weights[-1]
    kind = table.signs.dtype
    scores = table.signs @ weights[:-1].astype(kind)
    most = np.full(count, none)
    np.maximum.at(most, table.of, scores)
    odds, of_none = np.exp(scores - most[table.of]), np.exp(none - most)
    whole = np.bincount(table.of, odds, count) + of_none
    told = np.bincount(table.of, odds * table.right, count)
    silent = np.bincount(table.of, table.right, count) == 0
    # Where nothing is right it is right to say nothing.
    right = np.maximum(np.where(silent, of_none, told), 1e-300)
    by_span = odds * (
        (table.worth / whole)[table.of] - table.right * (table.worth / right)[table.of]
    )
    by_none = table.worth * of_none * (1 / whole - silent / right)
    return np.append(table.signs.T @ by_span.astype(kind), by_none.sum())


@contextmanager
def weighed(weights: Weights) -> Iterator[None]:
    """Choose sections by other weights."""
    own, place, varied, none_of_site = weights.places
    forget = sections._worth.cache_clear
    forget()
    with patch.multiple(
        sections,
        WEIGHTS=weights.signs,
        NONE=weights.none,
        OWN=own,
        PLACE=place,
        VARIED=varied,
        NONE_OF_SITE=none_of_site,
    ):
        yield
    forget()


def fit(found: Sequence[Page]) -> Weights:
    """Return the weights fitted to pages."""
    families = sorted({page.family for page in found})
    unseen: list[tuple[Page, Weights]] = []
    for number in range(min(_FOLDS, len(families))):
        fold = set(families[number::_FOLDS])
        others = fit_signs([page for page in found if page.family not in fold])
        unseen += [(page, others) for page in found if page.family in fold]
    best = fit_signs(found)
    return Weights(best.signs, best.none, fit_places(unseen))


def check(found: Sequence[Page]) -> Iterator[str]:
    """Yield how many sections of each family are found by weights fitted to the others."""
    families = sorted({page.family for page in found})
    signs = {f: fit_signs([page for page in found if page.family != f]) for f in families}
    for family in families:
        others = [(page, signs[page.family]) for page in found if page.family != family]
        best = Weights(signs[family].signs, signs[family].none, fit_places(others))
        counts = right_of([page for page in found if page.family == family], best)
        told = (f"{name} {right}/{asked}" for name, (right, asked) in sorted(counts.items()))
        yield f"{family}: {', '.join(told)}"


def right_of(found: Sequence[Page], weights: Weights) -> dict[str, tuple[int, int]]:
    """Return of how many pages of each kind weights tell the section, or that there is none."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    with weighed(weights):
        for _, group in groupby(found, attrgetter("site")):
            site = list(group)
            together = site[0].kind != ALONE
            slots = slots_of([sections.opinions(page.spans) for page in site]) if together else {}
            for page in site:
                told = sections.choose(page.spans, slots)
                name = f"{page.kind}{'' if page.section else ', none'}"
                right[name] += plain(told.value if told else "") == plain(page.section)
                asked[name] += 1
    return {name: (right[name], asked[name]) for name in asked}


def table(weights: Weights) -> str:
    """Return the module that holds the weights."""
    own, place, varied, none_of_site = weights.places
    rows = sorted(weights.signs.items(), key=lambda row: (-row[1], row[0]))
    return (
        '"""What each sign of a span says for its naming the section, in log odds.\n\n'
        "Fitted by `tests/index/sources/layouts/fitting.py` to the pages of the layouts there, which\n"
        'are invented; to be fitted anew when signs or layouts change.\n"""\n\n'
        "# There being no section; on a site, by what it thinks of its places.\n"
        f"NONE, NONE_OF_SITE = {weights.none}, {none_of_site}\n"
        "# What the page by itself thinks of a span counts, what the site thinks of its place, and that\n"
        "# the pages differ there.\n"
        f"OWN, PLACE, VARIED = {own}, {place}, {varied}\n"
        "WEIGHTS = {\n" + "".join(f'    "{name}": {weight},\n' for name, weight in rows) + "}\n"
    )


if __name__ == "__main__":
    every = list(pages())
    sys.stdout.write("\n".join(check(every)) if "check" in sys.argv else table(fit(every)))
