"""The neighbouring syllables of all segments, as one table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from index.pairs import Pairs, count_pairs
from index.whoosh_store.lexicon import decode
from index.whoosh_store.schema import TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.segment import SegmentArrays
    from search.whoosh_engine.statistics import Statistics

_REMEMBERED = 1 << 16
# What begins with a letter or two is among these; a thousand lists take some megabytes.
_MOST_FOLLOWERS, _REMEMBERED_FOLLOWERS = 200, 1 << 10
_NONE = count_pairs(*[np.empty(0, np.int32)] * 4)


class SegmentPairs:
    """Looks syllables up in every segment and adds the counts up."""

    def __init__(self, segments: Sequence[SegmentArrays], statistics: Statistics) -> None:
        self._segments = segments
        self._statistics = statistics
        self.followers = lru_cache(_REMEMBERED_FOLLOWERS)(self._followers)
        self._tables = [_table(segment) for segment in segments]
        self.count = lru_cache(_REMEMBERED)(self._count)
        self.total = lru_cache(_REMEMBERED)(self._total)
        self._members = lru_cache(_REMEMBERED)(self._look_up)

    def _count(self, first: str, second: str) -> float:
        """Return about how often the second syllable stands behind the first."""
        members = zip(self._members(first), self._members(second), self._tables, strict=True)
        return sum(table.count(a, b) for a, b, table in members)

    def _total(self, first: str) -> float:
        """Return about how often any counted syllable stands behind the first."""
        members = zip(self._members(first), self._tables, strict=True)
        return sum(table.total(member) for member, table in members)

    def _followers(self, first: str) -> Sequence[tuple[str, float]]:
        """Return what most often stands behind a syllable, and about how often, most first."""
        counts: dict[str, float] = defaultdict(float)
        for segment, member, table in zip(
            self._segments, self._members(first), self._tables, strict=True
        ):
            terms, seen = table.behind(member, _MOST_FOLLOWERS)
            for term, count in zip(terms.tolist(), seen.tolist(), strict=True):
                counts[decode(segment.fields[TEXT].lexicon[term])] += count
        return sorted(counts.items(), key=lambda one: -one[1])[:_MOST_FOLLOWERS]

    def _look_up(self, term: str) -> Sequence[int]:
        numbers = self._statistics.term(TEXT, term).indices
        return [table.member(number) for number, table in zip(numbers, self._tables, strict=True)]


def _table(segment: SegmentArrays) -> Pairs:
    # Whoosh's own writer keeps none.
    if "pairs.counts" not in segment.arrays:
        return _NONE
    return Pairs(**{one.name: segment.arrays[f"pairs.{one.name}"] for one in fields(Pairs)})
