"""What a reindex did."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.sources import Skipped

    # Told now and then: documents read so far, and the share (0 to 1) of the sources' bytes.
    Progress = Callable[[int, float], None]


@dataclass(frozen=True, slots=True)
class Report:
    """The counts of one reindex.

    `read` are the documents found in the sources: `indexed` of them are new or changed,
    `unchanged` taken over, `duplicates` dropped for one with the same id. `deleted` are
    those whose source is gone; `documents` is what the index holds now, `near_duplicates`
    how many of those are folded under a better copy in results. `generation` is None after
    a dry run.
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
    near_duplicates: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the report in the shape of the contract."""
        return {
            **asdict(self),
            "skipped": [{"source": one.source, "reason": one.reason} for one in self.skipped],
            "seconds": round(self.seconds, 3),
        }
