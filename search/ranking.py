"""The second stage of ranking: neighbours, words and titles, over the best candidates.

Adjacent query syllables that stand side by side in a document tell more than any word
segmentation does (measured: reference/peers.md, D); the words of the segmenter add a
little. Both are BM25 over pairs, as if pairs were terms, with the number of candidates
that have the pair for its document frequency.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from search.engine import Occurrences

K1, B = 1.2, 0.75


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts beside the first stage."""

    pairs: float = 0.4
    words: float = 0.3
    title: float = 0.0


DEFAULT = Weights()


@dataclass(frozen=True, slots=True)
class Signals:
    """The parts of the second stage for each candidate, before they are weighed."""

    pairs: NDArray[np.float32]
    words: NDArray[np.float32]
    title: NDArray[np.float32]


def rescore(
    first: NDArray[np.float32],
    occurrences: Occurrences,
    pairs: Sequence[tuple[int, int]],
    weights: Weights = DEFAULT,
) -> NDArray[np.float32]:
    """Return the final scores of the candidates whose occurrences are given, in order."""
    found = signals(occurrences, pairs)
    more = weights.pairs * found.pairs + weights.words * found.words + weights.title * found.title
    scores: NDArray[np.float32] = first[: len(occurrences.lengths)] + more
    return scores


def signals(occurrences: Occurrences, pairs: Sequence[tuple[int, int]]) -> Signals:
    """Return what neighbours, words and titles say of each candidate."""
    count = len(occurrences.lengths)
    of_pairs, of_words, of_title = (np.zeros(count, np.float32) for _ in range(3))
    places = _Places.of(occurrences)
    norm = _norm(occurrences.lengths)
    for first, second in pairs:
        documents, inside, in_title = places.side_by_side(first, second)
        of_pairs += _bm25(np.bincount(documents, minlength=count), norm)
        of_words += _bm25(np.bincount(documents[inside], minlength=count), norm)
        of_title += _bm25(np.bincount(documents[in_title], minlength=count), norm)
    return Signals(of_pairs, of_words, of_title)


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of each term as ascending numbers: document × stride + position."""

    keys: list[NDArray[np.int64]]
    inside: list[NDArray[np.bool_]]
    titles: NDArray[np.int32]
    stride: int

    @classmethod
    def of(cls, occurrences: Occurrences) -> _Places:
        terms = len(occurrences.terms)
        cells = np.repeat(np.arange(len(occurrences.offsets) - 1), np.diff(occurrences.offsets))
        documents, term = np.divmod(cells, max(terms, 1))
        stride = int(occurrences.positions.max(initial=0)) + 2
        keys = documents * stride + occurrences.positions
        by_term = [term == number for number in range(terms)]
        return cls(
            [keys[mine] for mine in by_term],
            [occurrences.inside_word[mine] for mine in by_term],
            occurrences.title_lengths,
            stride,
        )

    def side_by_side(
        self, first: int, second: int
    ) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
        """Where the second follows the first: documents; whether in one word, in a title."""
        after, follow = self.keys[second], self.keys[first] + 1
        at = np.searchsorted(after, follow)
        at = at[at < len(after)]
        hit = at[after[at] == follow[: len(at)]]
        documents, positions = np.divmod(after[hit], self.stride)
        return documents, self.inside[second][hit], positions < self.titles[documents]


def _norm(lengths: NDArray[np.int32]) -> NDArray[np.float32]:
    mean = float(lengths.mean()) if len(lengths) else 1.0
    return (K1 * (1 - B + B * lengths / (mean or 1.0))).astype(np.float32)


def _bm25(frequencies: NDArray[np.int64], norm: NDArray[np.float32]) -> NDArray[np.float32]:
    having, total = np.count_nonzero(frequencies), len(frequencies)
    idf = np.log(1 + (total - having + 0.5) / (having + 0.5))
    scores: NDArray[np.float32] = (idf * frequencies / (frequencies + norm)).astype(np.float32)
    return scores
