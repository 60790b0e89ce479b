"""What is known of a site before a page of it is read, learnt from some of its pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.metadata.habit import Habit, Vote, agreed
from index.metadata.repetition import SiteLines, repeated, sites, without_copies
from index.metadata.section_slots import Opinion, Slot, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# A page is of a site if it has so many of the lines that half of its pages have.
_SHARED = 2
_MOST_MARKS = 100


@dataclass(frozen=True, slots=True)
class SitePage:
    """What one page gives to learn from: its lines, its title, where it tells what."""

    lines: SiteLines = frozenset()
    title: str = ""
    authors: tuple[Vote, ...] = ()
    sections: Mapping[str, Opinion] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """The pages of one site in a folder: lines to know them by, and where they tell what."""

    marks: frozenset[str] = frozenset()
    author: Habit | None = None
    sections: Mapping[str, Slot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of a folder, of one site or several, have in common.

    `repeated` are folded lines that are the site's, `titles` folded titles that several
    pages give as their own.
    """

    repeated: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    groups: tuple[Group, ...] = ()

    def group(self, folded: Iterable[str]) -> Group:
        """Return where a page with these folded lines tells what."""
        lines = frozenset(folded)
        of_all = next((group for group in self.groups if not group.marks), Group())
        marked = [group for group in self.groups if len(group.marks & lines) >= _SHARED]
        best = max(marked, key=lambda group: len(group.marks & lines), default=of_all)
        return Group(best.marks, best.author or of_all.author, best.sections or of_all.sections)


UNKNOWN = Site()


def site_of(pages: Sequence[SitePage]) -> Site:
    """Return what the pages of a folder repeat."""
    return Site(repeated([page.lines for page in pages]), frozenset(_shared_titles(pages)))


def with_habits(site: Site, pages: Sequence[SitePage]) -> Site:
    """Return what is known of a folder, with where some of its pages tell what."""
    groups = [_group(group) for group in _together(pages)]
    groups.append(_group(pages, marked=False))
    return replace(site, groups=tuple(group for group in groups if group.author or group.sections))


def _shared_titles(pages: Sequence[SitePage]) -> Iterator[str]:
    """Yield the titles that pages with different texts give."""
    titled: dict[str, list[SiteLines]] = {}
    for page in pages:
        if page.title:
            titled.setdefault(page.title, []).append(page.lines)
    yield from (title for title, same in titled.items() if len(without_copies(same)) > 1)


def _together(pages: Sequence[SitePage]) -> list[list[SitePage]]:
    found = sites([page.lines for page in pages])
    return [[pages[i] for i in group] for group in found if len(group) > 1]


def _group(pages: Sequence[SitePage], *, marked: bool = True) -> Group:
    counts = Counter(line.folded for page in pages for line in page.lines if not line.inside)
    common = [line for line, count in counts.most_common(_MOST_MARKS) if count * 2 >= len(pages)]
    marks = frozenset(common) if marked else frozenset[str]()
    return Group(
        marks,
        agreed([page.authors for page in pages]),
        slots_of([page.sections for page in pages]),
    )
