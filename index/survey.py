"""A first look at the sources, before any is read: how much there is, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.sources import Samples, SourceFile, folder_of, is_safe, scan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.ledger import Ledger, Look, Unit
    from index.sources import Limits


@dataclass(frozen=True, slots=True)
class Survey:
    """`size` and `changed` count bytes: of all files, and of those not known as they are.

    `files` counts the latter, `new` the bytes of those of which nothing is known. `safe`:
    what changed may be read in this process. `samples` are pages to learn from, of the
    folders in which a page changed.
    """

    size: int
    changed: int
    new: int
    files: int
    safe: bool
    samples: Samples


class Known:
    """What the ledger of the generation before says of files."""

    def __init__(self, before: Ledger | None, circumstances: str) -> None:
        self._before = before
        self._same = before is not None and before.circumstances == circumstances

    def units(self, name: str) -> dict[int, Unit]:
        """Return the units of a file by first lines, empty for one not seen."""
        return self._before.units(name) if self._before else {}

    def looks(self, name: str) -> list[Look]:
        """Return how the units of a file saw it, empty for one not seen."""
        return self._before.looks(name) if self._before else []

    def is_as_before(self, file: SourceFile, looks: Sequence[Look]) -> bool:
        """Whether a file need not be read: it looks as it did, and nothing new can be had."""
        return bool(looks) and all(
            (size, time) == (file.size, file.mtime_ns) and (self._same or not skipped)
            for size, time, skipped in looks
        )

    def is_of(self, unit: Unit, digest: bytes) -> bool:
        """Whether a unit is of these bytes, and nothing new can be had of them."""
        return unit.digest == digest and (self._same or not unit.skipped)


def survey(sources: Sequence[Path], limits: Limits, known: Known) -> Survey:
    """Walk over the sources. Raises `SourceMissing` where one does not exist."""
    size = changed = new = files = 0
    safe, folders, samples = True, set(), Samples()
    for file in scan(sources, limits):
        if not isinstance(file, SourceFile):
            continue
        size += file.size
        samples.pass_by(file)
        looks = known.looks(file.name)
        if not known.is_as_before(file, looks):
            changed += file.size
            new += 0 if looks else file.size
            files += 1
            safe &= is_safe(file)
            folders.add(folder_of(file))
    return Survey(size, changed, new, files, safe, samples.of(folders))
