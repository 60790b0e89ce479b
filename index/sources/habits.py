"""What the pages of one site repeat: lines found on many of them belong to the site.

Learned before reading, from a sample of each folder; the words of the article are what
is left when the words of the site are taken out.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SourceMissing
from index.metadata.repetition import SiteLines, repeated
from index.sources.deadline import deadline
from index.sources.files import kind, scan
from index.sources.model import SourceFile
from index.sources.parse import contents

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from index.sources.model import Chunk, Limits

_SITE_FORMATS = frozenset({".txt", ".html", ".htm"})
_SAMPLE = 40
_FEWEST_PAGES = 2


@dataclass(frozen=True, slots=True)
class Habits:
    """The folded lines that the pages of each folder repeat."""

    folders: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, file: SourceFile) -> frozenset[str]:
        """Return the lines that pages beside this one repeat."""
        return self.folders.get(folder_of(file), frozenset())


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

    def files(self, limits: Limits) -> Iterator[tuple[str, list[SourceFile]]]:
        """Yield the folders, each with the files of its pages, without those that are gone."""
        for folder, paths in self._folders.items():
            found: list[SourceFile] = []
            for path in paths:
                with suppress(SourceMissing):
                    files = scan([Path(os.fsdecode(path))], limits)
                    found += (file for file in files if isinstance(file, SourceFile))
            yield folder, found


class Learner:
    """Learns what the pages of folders repeat, of each as soon as its pages are there."""

    def __init__(self) -> None:
        self._folders: dict[str, frozenset[str]] = {}
        self._pages: dict[str, list[SiteLines]] = {}

    def take(self, folder: str, pages: int, lines: SiteLines) -> None:
        """Take the lines of one of a folder's `pages`."""
        taken = self._pages.setdefault(folder, [])
        taken.append(lines)
        if len(taken) == pages and (found := repeated(self._pages.pop(folder))):
            self._folders[folder] = found

    def habits(self) -> Habits:
        """Return what was learnt."""
        return Habits(self._folders)


def site_lines(chunk: Chunk) -> SiteLines:
    """Return the lines of a page, to be compared with those of other pages."""
    # As in `parse`: without pages the parsers are not loaded.
    from index.metadata.lines import lines_of  # noqa: PLC0415
    from index.metadata.repetition import lines_to_compare  # noqa: PLC0415
    from index.sources.pages import read_page  # noqa: PLC0415

    try:
        with deadline(chunk.limits.seconds):
            page = read_page(chunk.file, contents(chunk.file, chunk.limits), chunk.limits)
    except Exception:  # noqa: BLE001 - reading the page for good will say what is wrong
        return frozenset()
    return lines_to_compare(lines_of(page.text))


def folder_of(file: SourceFile) -> str:
    """Return the name of the folder a file stands in."""
    return file.name.rpartition("/")[0]
