"""The terms of the collection, for suggestions and corrections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.whoosh_store.lexicon import decode, encode
from index.whoosh_store.schema import FOLDED, TEXT
from search.query import Folded, Prefix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.segment import SegmentArrays
    from search.query import Leaf
    from search.whoosh_engine.statistics import Statistics


class WhooshVocabulary:
    """Frequencies and spellings over all segments."""

    def __init__(self, segments: Sequence[SegmentArrays], statistics: Statistics) -> None:
        self._segments = segments
        self._statistics = statistics

    def frequency(self, term: Leaf) -> int:
        """Return in how many documents the term occurs (a prefix: its terms, summed)."""
        name = FOLDED[term.field] if _is_folded(term) else term.field
        if isinstance(term, Prefix):
            return sum(self._prefix_frequency(segment, name, term) for segment in self._segments)
        return self._statistics.term(name, term.text).frequency

    def _prefix_frequency(self, segment: SegmentArrays, name: str, term: Prefix) -> int:
        field = segment.fields[name]
        low, high = field.lexicon.prefix_range(encode(term.text))
        return int(field.starts[high] - field.starts[low])

    def spellings(self, folded: str) -> Sequence[tuple[str, int]]:
        """Return the accented forms of an unaccented syllable, most frequent first."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            if FOLDED[TEXT] not in segment.fields:
                continue
            field, base = segment.fields[FOLDED[TEXT]], segment.fields[TEXT]
            term = field.lexicon.find(encode(folded))
            if term >= 0:
                own = field.spellings[
                    field.spelling_offsets[term] : field.spelling_offsets[term + 1]
                ]
                for spelling in own.tolist():
                    counts[decode(base.lexicon[spelling])] += base.frequency(spelling)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _is_folded(term: Leaf) -> bool:
    return isinstance(term, Folded) or (isinstance(term, Prefix) and term.folded)
