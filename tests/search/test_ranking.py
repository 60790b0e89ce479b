"""The second stage against the same sums written out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from index.document import Document
from search.query import Term
from search.ranking import Weights, rescore, signals
from tests.oracle import OracleEngine

TERMS = (Term("nông"), Term("thôn"), Term("mới"))
PAIRS = ((0, 1), (1, 2))


def engine(*texts: str) -> OracleEngine:
    docs = [Document(id=str(i), text=text) for i, text in enumerate(texts)]
    return OracleEngine(docs, lambda text: [(0, 9)] if text.startswith("nông thôn") else [])


def test_neighbours_count_in_order_and_side_by_side_only() -> None:
    found = engine("nông thôn mới", "nông, thôn", "thôn nông", "nông x thôn").occurrences(
        [0, 1, 2, 3], TERMS
    )
    pairs = signals(found, ((0, 1),)).pairs
    assert (pairs > 0).tolist() == [True, True, False, False]


def test_the_formula() -> None:
    found = engine("nông thôn mới", "thôn nông mới").occurrences([0, 1], TERMS)
    idf = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    assert signals(found, PAIRS).pairs[0] == pytest.approx(2 * idf / (1 + 1.2))


def test_words_count_only_where_the_segmenter_joined() -> None:
    found = engine("nông thôn mới", "mới nông thôn").occurrences([0, 1], TERMS)
    assert (signals(found, ((0, 1),)).words > 0).tolist() == [True, False]


def test_title_and_text_are_not_neighbours() -> None:
    one = OracleEngine([Document(id="1", title="nông", text="thôn")]).occurrences([0], TERMS)
    assert signals(one, PAIRS).pairs.tolist() == [0.0]


def test_the_parts_add_up() -> None:
    found = engine("nông thôn mới", "thôn nông mới", "mới").occurrences([0, 1, 2], TERMS)
    first = np.array([3, 2, 1], np.float32)
    parts = signals(found, PAIRS)
    weights = Weights(pairs=0.5, words=0.25, title=2.0)
    expected = first + 0.5 * parts.pairs + 0.25 * parts.words + 2.0 * parts.title
    assert rescore(first, found, PAIRS, weights) == pytest.approx(expected)


def test_nothing_to_rank_is_fine() -> None:
    found = engine("mới").occurrences([], TERMS)
    assert rescore(np.zeros(0, np.float32), found, PAIRS).tolist() == []
