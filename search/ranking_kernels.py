"""Compiled loops of the second stage over `Occurrences` (shapes: `engine.Occurrences`)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Counts = NDArray[np.int32]
    Positions = NDArray[np.int32]
    Flags = NDArray[np.bool_]
    Scores = NDArray[np.float32]

# k1 and b of BM25, in both stages: the plateau on every judged set tried (peers.md, D).
K1, B = 1.2, 0.75

# A passage is two of these steps long; passages overlap by one.
STEP = 25


@njit
def rarity(documents: float, having: float) -> float:
    """Return the inverse document frequency as Lucene has it: ln(1 + (N - n + 0.5) / (n + 0.5)).

    `having` (n) of `documents` (N) have the term.
    """
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


@njit
def side_by_side(
    offsets: Ints, positions: Positions, inside: Flags, width: int, pairs: Ints
) -> Counts:
    """Return how often each pair stands side by side (int32, 2 × pairs × documents).

    `pairs` (int64, n × 2) are numbers of terms. The first plane counts every place, the
    second those where a word goes on from the one into the other.
    """
    documents = (offsets.size - 1) // max(width, 1)
    out = np.zeros((2, len(pairs), documents), np.int32)
    for k in range(documents):
        for p in range(len(pairs)):
            row = k * width
            i, end = offsets[row + pairs[p, 0]], offsets[row + pairs[p, 0] + 1]
            for j in range(offsets[row + pairs[p, 1]], offsets[row + pairs[p, 1] + 1]):
                while i < end and positions[i] + 1 < positions[j]:
                    i += 1
                if i == end:
                    break
                if positions[i] + 1 == positions[j]:
                    out[0, p, k] += 1
                    out[1, p, k] += inside[j]
    return out


@njit
def spread(offsets: Ints, width: int, pairs: Ints, frequencies: Ints) -> Scores:
    """Return how many documents of the collection stand behind each candidate with a pair.

    Were the candidates like the rest, it would be as many as for the rarer of the two
    terms; were all documents with the pair among them, one. Between the two: the root.
    """
    having = np.zeros(width, np.int64)
    for cell in range(offsets.size - 1):
        having[cell % width] += offsets[cell + 1] > offsets[cell]
    out = np.ones(len(pairs), np.float32)
    for p in range(len(pairs)):
        first, second = pairs[p, 0], pairs[p, 1]
        known = min(frequencies[first], frequencies[second])
        behind = max(known / max(having[first], 1), known / max(having[second], 1))
        out[p] = np.sqrt(max(1.0, behind))
    return out


@njit
def pair_scores(counts: Counts, spread: Scores, documents: int, lengths: Positions) -> Scores:
    """Return the sums of BM25 over the pairs (float32, 2 × documents), by planes of `counts`."""
    planes, pairs, candidates = counts.shape
    out = np.zeros((planes, candidates), np.float32)
    mean = max(lengths.sum() / max(candidates, 1), 1.0)
    for plane in range(planes):
        for p in range(pairs):
            n = np.count_nonzero(counts[plane, p]) * spread[p]
            worth = rarity(documents, n)
            for k in range(candidates):
                count = counts[plane, p, k]
                norm = K1 * (1 - B + B * lengths[k] / mean)
                out[plane, k] += worth * count / (count + norm)
    return out


@njit
def rescored(
    first: Scores,
    weights: Scores,
    offsets: Ints,
    positions: Positions,
    inside: Flags,
    titles: Positions,
    lengths: Positions,
    typed: Ints,
    pairs: Ints,
    frequencies: Ints,
    documents: int,
) -> Scores:
    """Return `first` plus the signals (see below) times their weights, summed in order."""
    parts = signals(
        offsets,
        positions,
        inside,
        titles,
        lengths,
        typed,
        pairs,
        frequencies,
        documents,
    )
    out = np.empty(titles.size, np.float32)
    for k in range(titles.size):
        out[k] = first[k]
        for i in range(len(parts)):
            out[k] += weights[i] * parts[i, k]
    return out


@njit
def signals(
    offsets: Ints,
    positions: Positions,
    inside: Flags,
    titles: Positions,
    lengths: Positions,
    typed: Ints,
    pairs: Ints,
    frequencies: Ints,
    documents: int,
) -> Scores:
    """Return pairs, words, titles, leads and passages (float32, 5 × documents).

    One call for all: entering compiled code took a fifth of the second stage.
    """
    width = frequencies.size
    worth = np.empty(typed.size, np.float32)
    for t in range(typed.size):
        worth[t] = rarity(documents, frequencies[typed[t]])
    counts = side_by_side(offsets, positions, inside, width, pairs)
    out = np.empty((5, titles.size), np.float32)
    behind = spread(offsets, width, pairs, frequencies)
    out[:2] = pair_scores(counts, behind, documents, lengths)
    out[2] = title_worth(offsets, positions, titles, width, typed, worth)
    out[3] = lead_worth(offsets, positions, titles, lengths, width, typed, worth)
    out[4] = passage_worth(offsets, positions, width, typed, worth)
    return out


@njit
def title_worth(
    offsets: Ints, positions: Positions, titles: Positions, width: int, terms: Ints, worth: Scores
) -> Scores:
    """Return the worth of the terms in each title, times the share of the title they are."""
    out = np.zeros(titles.size, np.float32)
    for k in range(titles.size):
        covered = 0
        for t in range(terms.size):
            first, last = offsets[k * width + terms[t]], offsets[k * width + terms[t] + 1]
            # Few stand in a title: walking takes a fraction of a bisection.
            inside = 0
            while first + inside < last and positions[first + inside] < titles[k]:
                inside += 1
            covered += inside
            if inside:
                out[k] += worth[t]
        out[k] *= covered / max(titles[k], 1)
    return out


@njit
def lead_worth(
    offsets: Ints,
    positions: Positions,
    titles: Positions,
    lengths: Positions,
    width: int,
    terms: Ints,
    worth: Scores,
) -> Scores:
    """Return the worth of the terms in each text by how early they first stand in it.

    A term counts by the cube of the share of the document that is not before it: there is
    no length at which a lead ends, and a short text is not all lead.
    """
    out = np.zeros(titles.size, np.float32)
    for k in range(titles.size):
        for t in range(terms.size):
            at, last = offsets[k * width + terms[t]], offsets[k * width + terms[t] + 1]
            # The position behind the title is free: the text begins one later.
            while at < last and positions[at] <= titles[k]:
                at += 1
            if at < last:
                behind = 1 - (positions[at] - titles[k] - 1) / lengths[k]
                out[k] += worth[t] * behind**3
    return out


@njit
def passage_worth(
    offsets: Ints, positions: Positions, width: int, terms: Ints, worth: Scores
) -> Scores:
    """Return for each document the worth of the terms in the passage that has most.

    A passage is two steps long; each begins one step behind the one before.
    """
    documents = (offsets.size - 1) // max(width, 1)
    out = np.zeros(documents, np.float32)
    sums = np.zeros(positions.max() // STEP + 3 if positions.size else 1, np.float32)
    for k in range(documents):
        highest = -1
        for t in range(terms.size):
            done = -1
            for i in range(offsets[k * width + terms[t]], offsets[k * width + terms[t] + 1]):
                for passage in range(positions[i] // STEP, positions[i] // STEP + 2):
                    if passage > done:
                        sums[passage] += worth[t]
                        done = passage
            highest = max(highest, done)
        for passage in range(highest + 1):
            out[k] = max(out[k], sums[passage])
            sums[passage] = 0
    return out
