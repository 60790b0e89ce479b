"""The write seam: what an engine must do to build an index and publish it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from index.document import Document


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a published index says of itself.

    `built_at` is ISO 8601 in UTC, `size` in bytes, `analyzer` and `schema` are
    fingerprints: an index with others than the code's own is refused.
    """

    engine: str
    generation: int
    built_at: str
    documents: int
    size: int
    analyzer: str
    schema: str

    def to_json(self) -> dict[str, Any]:
        """Return the stamp as plain JSON values."""
        return asdict(self)


class Build(Protocol):
    """One index under construction; nothing of it is seen until `publish`."""

    def add(self, document: Document) -> None:
        """Add a document; a later one with the same id replaces it."""

    def publish(self) -> Stamp:
        """Make the build the served index in one step and return its stamp."""

    def abandon(self) -> None:
        """Drop the build; what was served before goes on."""


class Store(Protocol):
    """Where an engine's indexes live."""

    def begin(self) -> Build:
        """Start a build. Raises `IndexLocked` while another one is under way."""

    def stamp(self) -> Stamp | None:
        """Return the stamp of the published index, None if there is none."""

    def verify(self) -> list[str]:
        """Return the names of published files that differ from the manifest."""
