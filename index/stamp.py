"""The stamp of a generation: what is written into its manifest, and told by the server."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


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
