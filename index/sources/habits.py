"""What the pages of one site repeat, and where they tell what, learnt from a sample of each folder.

Lines found on many of them belong to the site: the words of the article are what is left
when those are taken out. Then it is learnt where authors and sections stand.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SourceMissing
from index.metadata.site import UNKNOWN, Site, SitePage, site_of, to_read, with_habits
from index.sources.deadline import deadline
from index.sources.files import kind, scan
from index.sources.model import SourceFile
from index.sources.parse import contents

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from index.sources.model import Chunk, Limits

_SITE_FORMATS = frozenset({".txt", ".html", ".htm"})
_SAMPLE = 80
_FEWEST_PAGES = 2


@dataclass(frozen=True, slots=True)
class Habits:
    """What the pages of each folder have in common."""

    folders: Mapping[str, Site] = field(default_factory=dict)

    def of(self, file: SourceFile) -> Site:
        """Return what the pages beside this one have in common."""
        return self.folders.get(folder_of(file), UNKNOWN)


class Samples:
    """Some pages of each folder, collected while files are passed by; bounded per folder.

    Only their paths are kept, as bytes: there may be nearly as many folders as files.
    """

    def __init__(self, folders: dict[str, list[bytes]] | None = None) -> None:
        self._folders = folders or {}

    def pass_by(self, file: SourceFile) -> None:
        """Keep a file if it is a page and its folder has not enough of them."""
        if kind(file.path.name) in _SITE_FORMATS:
            sample = self._folders.setdefault(folder_of(file), [])
            if len(sample) < _SAMPLE:
                sample.append(os.fsencode(file.path))

    def of(self, folders: Container[str]) -> Samples:
        """Return the pages of those folders that have enough of them to learn from."""
        enough = {name: paths for name, paths in self._folders.items() if name in folders}
        return Samples({n: paths for n, paths in enough.items() if len(paths) >= _FEWEST_PAGES})

    def __len__(self) -> int:
        return len(self._folders)

    def files(
        self, limits: Limits, only: Mapping[str, frozenset[str]] | None = None
    ) -> Iterator[tuple[str, list[SourceFile]]]:
        """Yield the folders, each with files of its pages, without those that are gone.

        Or `only` the pages that are named for each.
        """
        for folder, paths in self._folders.items():
            found: list[SourceFile] = []
            for path in paths:
                with suppress(SourceMissing):
                    files = scan([Path(os.fsdecode(path))], limits)
                    found += (file for file in files if isinstance(file, SourceFile))
            wanted = only.get(folder, frozenset()) if only is not None else None
            yield folder, [o for o in found if wanted is None or o.name in wanted]


class Learner:
    """Learns what the pages of folders repeat, of each as soon as its pages are there."""

    def __init__(self) -> None:
        self._folders: dict[str, Site] = {}
        self._pages: dict[str, list[SitePage]] = {}
        # The pages of each folder that are to be read whole, to learn where they tell what.
        self.telling: dict[str, frozenset[str]] = {}

    def take(self, folder: str, pages: int, page: SitePage) -> None:
        """Take the lines of one of a folder's `pages`."""
        if taken := self._complete(folder, pages, page):
            taken.sort(key=lambda page: page.name)
            site = site_of(taken)
            self.telling[folder] = to_read(site, taken)
            self._note(folder, site)

    def take_places(self, folder: str, pages: int, page: SitePage) -> None:
        """Take where one of a folder's `pages` tells what, read with what is known by then."""
        if taken := self._complete(folder, pages, page):
            self._note(folder, with_habits(self._folders.get(folder, UNKNOWN), taken))

    def _complete(self, folder: str, pages: int, page: SitePage) -> list[SitePage]:
        taken = self._pages.setdefault(folder, [])
        taken.append(page)
        return self._pages.pop(folder) if len(taken) == pages else []

    def _note(self, folder: str, site: Site) -> None:
        if site != UNKNOWN:
            self._folders[folder] = site

    def habits(self) -> Habits:
        """Return what was learnt so far."""
        return Habits(self._folders)


def site_page(chunk: Chunk, *, places: bool = False) -> SitePage:
    """Return what is to be learnt from a page: its lines, or where it tells what, too."""
    # As in `parse`: without pages the parsers are not loaded.
    from index.metadata.article import to_learn  # noqa: PLC0415
    from index.metadata.lines import lines_of  # noqa: PLC0415
    from index.sources.pages import read_page  # noqa: PLC0415

    try:
        with deadline(chunk.limits.seconds):
            page = read_page(chunk.file, contents(chunk.file, chunk.limits), chunk.limits)
            site = chunk.site if places else None
            told = to_learn(lines_of(page.text), page.given, site, page.elements)
            return replace(told, name=chunk.file.name)
    except Exception:  # noqa: BLE001 - reading the page for good will say what is wrong
        return SitePage(chunk.file.name)


def folder_of(file: SourceFile) -> str:
    """Return the name of the folder a file stands in."""
    return file.name.rpartition("/")[0]
