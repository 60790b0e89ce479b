"""The phrases of the titles in all segments, as one table."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING

from index.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.segment import SegmentArrays


class SegmentPhrases:
    """Looks a beginning up in every segment and adds the weights up."""

    def __init__(self, segments: Sequence[SegmentArrays]) -> None:
        self._tables = [_table(segment) for segment in segments if _has_phrases(segment)]

    def weighed(self, form: str, limit: int) -> list[tuple[str, int]]:
        """Return the heaviest phrases whose unaccented form begins so, with their weights."""
        weights: Counter[str] = Counter()
        for table in self._tables:
            weights.update(dict(table.weighed(form, limit)))
        return sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:limit]


def _has_phrases(segment: SegmentArrays) -> bool:
    # Whoosh's own writer keeps none.
    return "phrases.weights" in segment.arrays


def _table(segment: SegmentArrays) -> Phrases:
    names = (field.name for field in fields(Phrases))
    return Phrases(**{name: segment.arrays[f"phrases.{name}"] for name in names})
