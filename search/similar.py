"""What is like a document: its copies, then articles on the same matter.

The matter is told by the document's strongest syllables, by how often they stand in it and
how rare they are in the collection, and by those of its neighbouring pairs that are made of
them. They are asked for like a query of which nothing is required, and ranked by the same
second stage.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import numpy as np

from index.text import tokens
from search.engine import Request
from search.query import AnyOf, Term
from search.ranking import Asked, rescore
from search.ranking_kernels import K1, rarity
from search.results import Similar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.document import Document
    from search.engine import Engine

# How many of each kind are shown.
MOST_COPIES = 5
MOST = 5
# A document's matter stands at its beginning; this bounds the work for a whole law.
_READ = 6000
_TERMS = 24
_PAIRS = 48
# A syllable of the title counts like so many of the text.
_TITLE = 3
_DEPTH = 50
# Below this share of what the document itself reaches it is another matter: of 81 shown
# for 30 of 107,440 articles, 62 were judged to be on the same one; 8 articles had none.
_LEAST = 0.36


def similar(engine: Engine, key: int, document: Document) -> tuple[Similar, ...]:
    """Return the documents like one of an engine, named by its key, copies first."""
    copies = list(engine.copies(key))
    found = _copies(engine, copies[:MOST_COPIES])
    return found + _on_the_same_matter(engine, {key, *copies}, document)


def _copies(engine: Engine, keys: Sequence[int]) -> tuple[Similar, ...]:
    return tuple(Similar(stored.document, 1.0, is_copy=True) for stored in engine.read(keys))


def _on_the_same_matter(engine: Engine, own: set[int], document: Document) -> tuple[Similar, ...]:
    title, text = _syllables(document.title), _syllables(document.text[:_READ])
    weights = _strongest(engine, Counter(title * _TITLE + text))
    if not weights:
        return ()
    terms = tuple(Term(term) for term in weights)
    query = AnyOf(tuple(Term(term, boost=weight) for term, weight in weights.items()))
    found = engine.find(Request(query, window=_DEPTH, terms=terms, depth=_DEPTH, fold=True))
    if found.occurrences is None:
        return ()
    asked = Asked(
        typed=tuple(range(len(terms))),
        pairs=_pairs(list(weights), [*title, "", *text]),
        frequencies=tuple(engine.vocabulary.frequency(term) for term in terms),
        documents=engine.stamp.documents,
    )
    scores = rescore(found.scores, found.occurrences, asked)
    ranked = [(int(found.keys[row]), float(scores[row])) for row in np.argsort(-scores)]
    reached = next((score for key, score in ranked if key in own), ranked[0][1])
    others = ((key, score) for key, score in ranked if key not in own)
    best = [pair for pair in islice(others, MOST) if pair[1] >= _LEAST * reached]
    stored = engine.read([key for key, _ in best])
    return tuple(
        Similar(one.document, min(score / reached, 1.0), is_copy=False)
        for one, (_, score) in zip(stored, best, strict=True)
    )


def _syllables(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def _strongest(engine: Engine, counts: Counter[str]) -> dict[str, float]:
    """Return the syllables that tell the document from others, with their weights."""
    documents, weights = engine.stamp.documents, {}
    for term, count in counts.items():
        frequency = engine.vocabulary.frequency(Term(term))
        # What no other document has finds none; numbers are rare and tell of no matter.
        if frequency > 1 and not term.isdecimal():
            weights[term] = rarity(documents, frequency) * count / (count + K1)
    best = sorted(weights, key=lambda term: -weights[term])[:_TERMS]
    return {term: weights[term] / weights[best[0]] for term in best}


def _pairs(terms: list[str], sequence: list[str]) -> tuple[tuple[int, int], ...]:
    """Return the commonest neighbours in a document that are both among the terms."""
    number = {term: i for i, term in enumerate(terms)}
    pairs = Counter(
        (number[one], number[other])
        for one, other in pairwise(sequence)
        if one in number and other in number
    )
    return tuple(pair for pair, _ in pairs.most_common(_PAIRS))
