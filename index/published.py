"""A generation that was published, as its readers have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from index.manifest import Manifest
    from index.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Published:
    """A published generation.

    `pointer` is what `current` named when this was opened; a reader is up to date while
    `Generations.pointer()` still says so. The two differ when the generation named is
    damaged and this is the one before it: `degraded` then says so in a sentence.
    """

    path: Path
    manifest: Manifest
    pointer: int
    degraded: str | None = None

    @property
    def stamp(self) -> Stamp:
        """What the generation says of itself."""
        return self.manifest.stamp

    def check(self) -> list[str]:
        """Read every byte; return the files that differ, are missing or are unexpected."""
        return self.manifest.differences(self.path)
