"""The second stage of ranking: neighbours, words, titles and close company.

Adjacent query syllables that stand side by side in a document tell more than any word
segmentation does (reference/peers.md, D); the words of the segmenter add a little. Both
are BM25 over pairs, as if pairs were terms. A pair is as rare as the candidates that have
it among all documents: rare pairs are what tells candidates apart. Then there is what of
the query stands in the title, and the most of it that stands within one passage.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from search.engine import Occurrences

K1, B = 1.2, 0.75


# A passage is two of these steps long; passages overlap by one.
STEP = 25


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts beside the first stage.

    Each stands on a plateau: half or double of it changes nDCG@10 by less than 0.005 on
    the judged sets.
    """

    pairs: float = 0.5
    words: float = 0.3
    title: float = 0.1
    passage: float = 0.3


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Signals:
    """The parts of the second stage for each candidate, before they are weighed."""

    pairs: NDArray[np.float32]
    words: NDArray[np.float32]
    title: NDArray[np.float32]
    passage: NDArray[np.float32]

    def weighed(self, weights: Weights = WEIGHTS) -> dict[str, NDArray[np.float32]]:
        """Return what each signal adds to the score."""
        return {name: getattr(weights, name) * getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a query is ranked by, terms by their numbers in the occurrences.

    `typed` are the terms as they were typed, `pairs` those that were neighbours;
    `frequencies` tells in how many of the collection's `documents` each term occurs.
    """

    typed: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]
    frequencies: tuple[int, ...]
    documents: int

    def rarity(self, having: float) -> float:
        """Return the inverse document frequency, as Lucene has it."""
        return math.log(1 + (self.documents - having + 0.5) / (having + 0.5))


def rescore(
    first: NDArray[np.float32],
    occurrences: Occurrences,
    asked: Asked,
    weights: Weights = WEIGHTS,
) -> NDArray[np.float32]:
    """Return the final scores of the candidates whose occurrences are given, in order."""
    parts = signals(occurrences, asked).weighed(weights)
    scores: NDArray[np.float32] = sum(parts.values(), first[: len(occurrences.lengths)])
    return scores


def signals(occurrences: Occurrences, asked: Asked) -> Signals:
    """Return what neighbours, words, titles and passages say of each candidate."""
    places = _Places.of(occurrences)
    of_pairs, of_words = places.zeros(), places.zeros()
    for first, second in asked.pairs:
        found, inside = places.side_by_side(first, second)
        spread = _spread(places, asked, first, second)
        of_pairs += _bm25(places, places.count(found), asked, spread)
        of_words += _bm25(places, places.count(found[inside]), asked, spread)
    rarity = {term: asked.rarity(asked.frequencies[term]) for term in asked.typed}
    return Signals(of_pairs, of_words, _of_title(places, rarity), _of_passage(places, rarity))


def _spread(places: _Places, asked: Asked, first: int, second: int) -> float:
    """Return how many documents of the collection stand behind each candidate with a pair.

    Were the candidates like the rest, it would be as many as for the rarer of the two
    terms; were all documents with the pair among them, one. Between the two: the root.
    """
    rarer = min(places.having(first), places.having(second))
    known = min(asked.frequencies[first], asked.frequencies[second])
    return math.sqrt(max(1.0, known / max(rarer, 1)))


def _of_title(places: _Places, rarity: dict[int, float]) -> NDArray[np.float32]:
    """Return the worth of the query terms that stand in each title."""
    worth = places.zeros()
    for term, idf in rarity.items():
        documents, positions = np.divmod(places.keys[term], places.stride)
        in_title = documents[positions < places.titles[documents]]
        worth += np.float32(idf) * (places.count(in_title) > 0)
    return worth


def _of_passage(places: _Places, rarity: dict[int, float]) -> NDArray[np.float32]:
    """Return the worth of the query terms in the passage of each document that has most."""
    steps = places.stride // STEP + 2
    worth = np.zeros(len(places.titles) * steps, np.float32)
    for term, idf in rarity.items():
        documents, positions = np.divmod(places.keys[term], places.stride)
        held = np.zeros(len(worth) + 1, np.bool_)
        held[documents * steps + positions // STEP + 1] = True
        worth += np.float32(idf) * (held[:-1] | held[1:])
    best: NDArray[np.float32] = worth.reshape(-1, steps).max(axis=1, initial=0)
    return best


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of each term as ascending numbers: document × stride + position."""

    keys: list[NDArray[np.int64]]
    inside: list[NDArray[np.bool_]]
    titles: NDArray[np.int32]
    norm: NDArray[np.float32]
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
            _norm(occurrences.lengths),
            stride,
        )

    def zeros(self) -> NDArray[np.float32]:
        return np.zeros(len(self.titles), np.float32)

    def count(self, documents: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how often each document occurs."""
        return np.bincount(documents, minlength=len(self.titles))

    def having(self, term: int) -> int:
        """Return how many candidates have a term."""
        return int(np.count_nonzero(self.count(self.keys[term] // self.stride)))

    def side_by_side(self, first: int, second: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return in which documents the second follows the first, and whether in one word."""
        after, follow = self.keys[second], self.keys[first] + 1
        at = np.searchsorted(after, follow)
        at = at[at < len(after)]
        hit = at[after[at] == follow[: len(at)]]
        return after[hit] // self.stride, self.inside[second][hit]


def _norm(lengths: NDArray[np.int32]) -> NDArray[np.float32]:
    mean = float(lengths.mean()) if len(lengths) else 1.0
    return (K1 * (1 - B + B * lengths / (mean or 1.0))).astype(np.float32)


def _bm25(
    places: _Places, frequencies: NDArray[np.int64], asked: Asked, spread: float
) -> NDArray[np.float32]:
    idf = asked.rarity(float(np.count_nonzero(frequencies)) * spread)
    scores: NDArray[np.float32] = idf * frequencies.astype(np.float32)
    return scores / (frequencies + places.norm)
