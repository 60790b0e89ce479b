"""What the pages of one site repeat: lines found on many of them belong to the site.

Learned before reading, from a sample of each folder; the words of the article are what
is left when the words of the site are taken out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.metadata.lines import lines_of
from index.sources.deadline import deadline
from index.sources.files import kind
from index.sources.page import Unreadable
from index.sources.pages import read_page
from index.sources.parse import contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.sources.model import Limits, SourceFile

_SITE_FORMATS = frozenset({".txt", ".html", ".htm"})
_SAMPLE = 40
_FEWEST_PAGES = 8
# How many of the pages must have a line; what reads as a sentence may be a turn of phrase.
_SHARE = 0.3
_SENTENCE_SHARE = 0.6
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Habits:
    """The folded lines that the pages of each folder repeat."""

    folders: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, file: SourceFile) -> frozenset[str]:
        """Return the lines that pages beside this one repeat."""
        return self.folders.get(_folder(file), frozenset())


def learn_habits(files: Iterable[SourceFile], limits: Limits) -> Habits:
    """Return what the pages of each folder repeat. Reads a sample, bounded per folder."""
    samples: dict[str, list[SourceFile]] = {}
    for file in files:
        if kind(file.path.name) in _SITE_FORMATS:
            sample = samples.setdefault(_folder(file), [])
            if len(sample) < _SAMPLE:
                sample.append(file)
    enough = {folder: found for folder, found in samples.items() if len(found) >= _FEWEST_PAGES}
    return Habits({folder: _repeated(found, limits) for folder, found in enough.items()})


def _repeated(files: list[SourceFile], limits: Limits) -> frozenset[str]:
    counts: Counter[tuple[str, bool]] = Counter()
    for file in files:
        counts.update(_lines(file, limits))
    few = max(_FEWEST_PAGES // 2, _SHARE * len(files))
    most = max(_FEWEST_PAGES // 2, _SENTENCE_SHARE * len(files))
    return frozenset(
        line for (line, ended), count in counts.items() if count > (most if ended else few)
    )


def _lines(file: SourceFile, limits: Limits) -> set[tuple[str, bool]]:
    """Return the lines of a page, folded, and whether each ends as a sentence does."""
    try:
        with deadline(limits.seconds):
            page = read_page(file, contents(file, limits), limits)
    except Unreadable:
        return set()
    return {
        (line.folded, line.text.rstrip(' "”’)»').endswith((".", "!", "?", ":", ";", "…")))
        for line in lines_of(page.text)
        if 0 < len(line.folded) <= _LONGEST
    }


def _folder(file: SourceFile) -> str:
    return file.name.rpartition("/")[0]
