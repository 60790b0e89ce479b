"""Which pages a reader can go to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.criteria import MAX_WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.criteria import Criteria
    from web.links import Links

_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page number with its address; a gap has no number."""

    number: int | None
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """The first, last and neighbouring pages, gaps between, and the steps to each side."""

    pages: tuple[PageLink, ...]
    last: int
    previous: str | None
    next: str | None


def results_pager(criteria: Criteria, total: int, links: Links) -> Pager:
    """Return the pages around the current one, none beyond what a search may ask for."""
    last = min(-(-total // criteria.size), MAX_WINDOW // criteria.size)
    return pager(criteria.page, last, lambda number: links.search(criteria.at_page(number)))


def pager(page: int, last: int, url: Callable[[int], str]) -> Pager:
    """Return the pages around `page`, the last being `last`."""
    return Pager(
        pages=tuple(
            PageLink(n, url(n), current=n == page) if n else PageLink(None)
            for n in _window(page, last)
        ),
        last=last,
        previous=url(page - 1) if 1 < page <= last else None,
        next=url(page + 1) if page < last else None,
    )


def _window(page: int, last: int) -> list[int | None]:
    near = set(range(page - _NEIGHBOURS, page + _NEIGHBOURS + 1)) | {1, last}
    shown: list[int | None] = []
    before = 0
    for number in sorted(n for n in near if 1 <= n <= last):
        if number - before == 2:
            shown.append(number - 1)
        elif number - before > 2:
            shown.append(None)
        shown.append(number)
        before = number
    return shown
