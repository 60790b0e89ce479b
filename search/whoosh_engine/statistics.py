"""What scoring needs of the whole index: document frequencies and length norms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.whoosh_store.lexicon import encode
from search.ranking_kernels import K1, B, rarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import F32
    from index.whoosh_store.segment import SegmentArrays

_REMEMBERED_TERMS = 1 << 16


class TermStatistics(NamedTuple):
    """A term in all segments: its number in each (-1: not there), its frequency in all.

    `idf` is its `rarity`; deleted documents count until their segment is written anew, as
    in Lucene.
    """

    indices: tuple[int, ...]
    frequency: int
    idf: float


class Statistics:
    """Frequencies and norms over the segments of an index."""

    def __init__(self, segments: Sequence[SegmentArrays]) -> None:
        self._segments = segments
        self._documents = sum(segment.documents for segment in segments)
        self.term = lru_cache(_REMEMBERED_TERMS)(self._term)
        self._norms: dict[str, list[F32]] = {}

    def _term(self, field: str, text: str) -> TermStatistics:
        """Return the statistics of a term; where it is nowhere, all its numbers are -1."""
        encoded = encode(text)
        fields = [segment.fields.get(field) for segment in self._segments]
        indices = tuple(one.lexicon.find(encoded) if one else -1 for one in fields)
        n = sum(one.frequency(i) if one else 0 for one, i in zip(fields, indices, strict=True))
        return TermStatistics(indices, n, rarity(self._documents, n))

    def norms(self, number: int, field: str) -> F32:
        """Return k1 * (1 - b + b * length / mean length) of a segment's documents (float32)."""
        if field not in self._norms:
            lengths = [segment.lengths(field) for segment in self._segments]
            mean = sum(int(one.sum()) for one in lengths) / max(self._documents, 1) or 1.0
            self._norms[field] = [
                (K1 * (1 - B + B / mean * one)).astype(np.float32) for one in lengths
            ]
        return self._norms[field][number]
