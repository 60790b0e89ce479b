"""Hits over time: years, or the months of one year, as bars that are links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from web.facets import toggled

if TYPE_CHECKING:
    import datetime as dt

    from search.criteria import Criteria
    from search.results import Results
    from web.links import Links

HEIGHT = 64
_STEP = 10
_BAR = 8
# More bars than this are too thin to tell apart; the latest years are shown.
_MAX_BARS = 60
_PERIODS = (("Tuần qua", 7), ("Tháng qua", 30), ("Năm qua", 365))


@dataclass(frozen=True, slots=True)
class Bar:
    """A period with its matches, its place in the drawing and the address that picks it."""

    label: str
    count: int
    selected: bool
    url: str
    x: int
    height: int

    @property
    def y(self) -> int:
        """The upper edge, in the coordinates of the drawing."""
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars in order of time, and the width and height of the drawing."""

    bars: tuple[Bar, ...]
    width: int
    bar_width: int = _BAR
    height: int = HEIGHT


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A period up to today: its name, its address, whether it is the one chosen."""

    label: str
    url: str
    selected: bool


def timeline(results: Results, links: Links) -> Timeline | None:
    """Return the bars of the matches, None where there are fewer than two periods."""
    criteria = results.criteria
    years, months = (_counts(results, name) for name in ("year", "month"))
    chosen = criteria.filters.get("year", ())
    if len(chosen) == 1 or len(years) == 1:
        year = chosen[0] if chosen else next(iter(years))
        periods = {f"{year}-{month:02}": 0 for month in range(1, 13)}
        return _drawn("month", {p: months.get(p, 0) for p in periods}, criteria, links)
    return _drawn("year", _without_gaps(years), criteria, links)


def _counts(results: Results, name: str) -> dict[str, int]:
    for facet in results.facets:
        if facet.name == name:
            return {value.value: value.count for value in facet.values if value.count}
    return {}


def _without_gaps(years: dict[str, int]) -> dict[str, int]:
    """Return the years in order with the empty ones between, the latest `_MAX_BARS`."""
    known = sorted(int(year) for year in years if year.isdecimal())
    if not known:
        return {}
    first = max(known[0], known[-1] - _MAX_BARS + 1)
    return {f"{year:04}": years.get(f"{year:04}", 0) for year in range(first, known[-1] + 1)}


def _drawn(name: str, counts: dict[str, int], criteria: Criteria, links: Links) -> Timeline | None:
    highest = max(counts.values(), default=0)
    if len(counts) < 2 or not highest:
        return None
    chosen = criteria.filters.get(name, ())
    bars = tuple(
        Bar(
            label=f"{period[5:]}/{period[:4]}" if name == "month" else period,
            count=count,
            selected=period in chosen,
            url=links.search(toggled(criteria, name, period)),
            x=number * _STEP + 1,
            # A single match among thousands must still be seen.
            height=max(3, round(count / highest * HEIGHT)) if count else 0,
        )
        for number, (period, count) in enumerate(counts.items())
    )
    return Timeline(bars, width=len(bars) * _STEP)


def shortcuts(criteria: Criteria, today: dt.date, links: Links) -> tuple[Shortcut, ...]:
    """Return the periods that end today; the chosen one leads back to all dates."""
    found = []
    for label, days in _PERIODS:
        since = today.fromordinal(today.toordinal() - days)
        selected = criteria.since == since and criteria.until is None
        period = replace(criteria, since=None if selected else since, until=None, page=1)
        found.append(Shortcut(label, links.search(period), selected))
    return tuple(found)
