"""What is known of a site before a page of it is read, learnt from some of its pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.metadata.habit import Habit, Vote, agreed
from index.metadata.repetition import (
    SiteLines,
    common,
    frequent,
    repeated,
    sites,
    without_copies,
)
from index.metadata.section_slots import Opinion, Slot, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# A page is of a site if it has so many of the lines that half of its pages have.
_SHARED = 2
# Pages at least that can agree on where their site tells what.
_FEWEST = 2
# Pages that are read whole to learn that: of a folder, and of each of several sites in one.
_PLACES, _PLACES_OF_ONE = 12, 6
_MOST_MARKS = 100


@dataclass(frozen=True, slots=True)
class SitePage:
    """What one page gives to learn from: its name, lines and title, where it tells what."""

    name: str = ""
    lines: SiteLines = frozenset()
    title: str = ""
    authors: tuple[Vote, ...] = ()
    sections: Mapping[str, Opinion] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """The pages of one site in a folder: lines to know them by, and where they tell what.

    `repeated` are folded lines that are the site's.
    """

    marks: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    author: Habit | None = None
    sections: Mapping[str, Slot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of a folder, of one site or several, have in common.

    `repeated` are folded lines that are of all the sites, `titles` folded titles that several
    pages give as their own.
    """

    repeated: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    groups: tuple[Group, ...] = ()

    def around(self, folded: Iterable[str]) -> Site:
        """Return what is known of the one site that a page with these folded lines is of."""
        group = self.group(folded)
        return replace(self, repeated=self.repeated | group.repeated, groups=(group,))

    def group(self, folded: Iterable[str]) -> Group:
        """Return where a page with these folded lines tells what."""
        of_all = next((group for group in self.groups if not group.marks), Group())
        best = self.known(folded) or of_all
        author, sections = best.author or of_all.author, best.sections or of_all.sections
        return replace(best, author=author, sections=sections)

    def known(self, folded: Iterable[str]) -> Group | None:
        """Return the site of a page with these folded lines, None where it is of no known one."""
        lines = frozenset(folded)
        marked = [group for group in self.groups if len(group.marks & lines) >= _SHARED]
        return max(marked, key=lambda group: _rank(group.marks, lines), default=None)


UNKNOWN = Site()


def site_of(pages: Sequence[SitePage]) -> Site:
    """Return what the pages of a folder repeat."""
    lines = [page.lines for page in pages]
    together = [[lines[i] for i in group] for group in sites(lines) if len(group) > 1]
    groups = tuple(Group(_marks(group), repeated(group)) for group in together)
    same = common(lines) if groups else common(lines) | frequent(lines)
    return Site(same, frozenset(_shared_titles(pages)), groups)


def with_habits(site: Site, pages: Sequence[SitePage]) -> Site:
    """Return what is known of a folder, with where some of its pages tell what."""
    of_site = [site.known(line.folded for line in page.lines) for page in pages]
    groups = [
        _with_habits(group, [p for p, own in zip(pages, of_site, strict=True) if own is group])
        for group in site.groups
    ]
    return replace(site, groups=(*groups, _with_habits(Group(), pages)))


def to_read(site: Site, pages: Sequence[SitePage]) -> frozenset[str]:
    """Return the names of the pages of a folder that are to tell where its sites tell what."""
    if len(site.groups) < _FEWEST:
        return frozenset(page.name for page in _spread(pages, _PLACES))
    of_site: dict[frozenset[str], list[SitePage]] = {}
    for page in pages:
        group = site.known(line.folded for line in page.lines) or Group()
        of_site.setdefault(group.marks, []).append(page)
    chosen = (_spread(own, _PLACES_OF_ONE) for own in of_site.values())
    return frozenset(page.name for own in chosen for page in own)


def _spread(pages: Sequence[SitePage], most: int) -> Sequence[SitePage]:
    """Return so many pages at most, from one end to the other."""
    return pages[:: max(1, -(-len(pages) // most))]


def _with_habits(group: Group, pages: Sequence[SitePage]) -> Group:
    if len(pages) < _FEWEST:
        return group
    author = agreed([page.authors for page in pages])
    return replace(group, author=author, sections=slots_of([page.sections for page in pages]))


def _rank(marks: frozenset[str], lines: frozenset[str]) -> float:
    """Return how far lines are those of a site: of a large one more are there by chance."""
    return len(marks & lines) / len(marks)


def _marks(pages: Sequence[SiteLines]) -> frozenset[str]:
    counts = Counter(line.folded for page in pages for line in page if not line.inside)
    common = counts.most_common(_MOST_MARKS)
    return frozenset(line for line, count in common if count * 2 >= len(pages))


def _shared_titles(pages: Sequence[SitePage]) -> Iterator[str]:
    """Yield the titles that pages with different texts give."""
    titled: dict[str, list[SiteLines]] = {}
    for page in pages:
        if page.title:
            titled.setdefault(page.title, []).append(page.lines)
    yield from (title for title, same in titled.items() if len(without_copies(same)) > 1)
