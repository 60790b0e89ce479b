"""The second stage of ranking: neighbours, words, titles and close company.

Adjacent query syllables that stand side by side in a document tell more than any word
segmentation does (reference/peers.md, D); the words of the segmenter add a little. Both
are BM25 over pairs, as if pairs were terms. A pair is as rare as the candidates that have
it among all documents: rare pairs are what tells candidates apart. Then there is what of
the query stands in the title, and the most of it that stands within one passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from search import ranking_kernels as kernels
from search.form_kernels import standing_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from search.engine import Occurrences

    _Ints = NDArray[np.int64]
    _Counts = NDArray[np.int32]
    _Arrays = tuple[_Ints, _Counts, NDArray[np.bool_], _Counts, _Counts, _Ints, _Ints, _Ints]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts beside the first stage.

    Each stands on a plateau: half or double of it moves nDCG@10 by 0.011 at most on each
    of eleven judged sets and 0.005 in the mean; so does the square or the fourth power for
    the cube of `lead`. Weights learnt from one half of all are no better on the other.
    Tried and left out: pairs at a distance, turned round or within windows, rows of three
    and more, pairs in titles and passages, coverage, document length, feedback from the
    best documents and from their neighbours, leads of a fixed length.
    """

    pairs: float = 0.5
    words: float = 0.3
    title: float = 0.3
    lead: float = 0.3
    passage: float = 0.3


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Signals:
    """The parts of the second stage for each candidate, before they are weighed."""

    pairs: NDArray[np.float32]
    words: NDArray[np.float32]
    title: NDArray[np.float32]
    lead: NDArray[np.float32]
    passage: NDArray[np.float32]

    def weighed(self, weights: Weights = WEIGHTS) -> dict[str, NDArray[np.float32]]:
        """Return what each signal adds to the score."""
        return {name: getattr(weights, name) * getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a query is ranked by, terms by their numbers in the occurrences.

    `typed` are the terms as they were typed, `pairs` those that were neighbours;
    `frequencies` tells in how many of the collection's `documents` each term occurs.
    `instead`: terms that were typed, and those of another form that may stand for them.
    """

    typed: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]
    frequencies: tuple[int, ...]
    documents: int
    instead: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()


def rescore(
    first: NDArray[np.float32],
    occurrences: Occurrences,
    asked: Asked,
    weights: Weights = WEIGHTS,
) -> NDArray[np.float32]:
    """Return the final scores of the candidates whose occurrences are given, in order."""
    weighed = np.array([getattr(weights, name) for name in Signals.__slots__], np.float32)
    return kernels.rescored(first, weighed, *_arrays(occurrences, asked), asked.documents)


def signals(occurrences: Occurrences, asked: Asked) -> Signals:
    """Return what neighbours, words, titles and passages say of each candidate."""
    return Signals(*kernels.signals(*_arrays(occurrences, asked), asked.documents))


def _arrays(occurrences: Occurrences, asked: Asked) -> _Arrays:
    """Return what the kernels take, in their order."""
    places = occurrences.offsets, occurrences.positions, occurrences.inside_word
    if asked.instead:
        places = standing_in(*places, len(occurrences.terms), *_stands(asked.instead))
    return (
        *places,
        occurrences.title_lengths,
        occurrences.lengths,
        np.array(asked.typed, np.int64),
        np.array(asked.pairs, np.int64).reshape(-1, 2),
        np.array(asked.frequencies, np.int64),
    )


def _stands(
    instead: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...],
) -> tuple[_Ints, _Ints, _Ints]:
    """Return the other forms, flat and cut, and what stands where they do (see the kernel).

    Every word that was typed stands where the form begins, the last where it ends: so what
    comes before and after is as near as if the words themselves stood there.
    """
    runs = [number for _, form in instead for number in form]
    cuts = np.cumsum([0, *(len(form) for _, form in instead)])
    rows = {
        row
        for at, (typed, _) in enumerate(instead)
        for row in [
            *((term, at, 0) for term in typed[: max(1, len(typed) - 1)]),
            (typed[-1], at, 1),
        ]
    }
    return np.array(runs, np.int64), cuts, np.array(sorted(rows), np.int64)
