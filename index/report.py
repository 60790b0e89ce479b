"""What a reindex did."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.sources import Skipped


@dataclass(frozen=True, slots=True)
class Report:
    """The counts of one reindex.

    `read` are the documents found in the sources: `indexed` of them are new or changed,
    `unchanged` taken over, `duplicates` dropped for one with the same id. `deleted` are
    those whose source is gone; `documents` is what the index holds now. `generation` is
    None after a dry run.
    """

    read: int
    indexed: int
    unchanged: int
    deleted: int
    duplicates: int
    skipped: tuple[Skipped, ...]
    documents: int
    seconds: float
    generation: int | None

    def to_json(self) -> dict[str, Any]:
        """Return the report in the shape of the contract."""
        return {
            **asdict(self),
            "skipped": [{"source": one.source, "reason": one.reason} for one in self.skipped],
            "seconds": round(self.seconds, 3),
        }
