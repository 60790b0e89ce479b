"""The second stage against the same sums written out by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.document import Document
from search.criteria import Criteria
from search.query import Term
from search.ranking import Asked, Signals, Weights, rescore, signals
from search.service import SearchService
from tests.oracle import OracleEngine

TERMS = (Term("nông"), Term("thôn"), Term("mới"))


def asked(*frequencies: int, documents: int) -> Asked:
    return Asked((0, 1, 2), ((0, 1), (1, 2)), frequencies, documents)


def engine(*texts: str) -> OracleEngine:
    docs = [Document(id=str(i), text=text) for i, text in enumerate(texts)]
    return OracleEngine(docs, lambda text: [(0, 9)] if text.startswith("nông thôn") else [])


def test_neighbours_count_in_order_and_side_by_side_only() -> None:
    texts = ("nông thôn mới", "nông, thôn", "thôn nông", "nông x thôn")
    found = engine(*texts).occurrences([0, 1, 2, 3], TERMS)
    pairs = signals(found, Asked((0, 1), ((0, 1),), (4, 4, 1), 4)).pairs
    assert (pairs > 0).tolist() == [True, True, False, False]


def test_the_formula() -> None:
    found = engine("nông thôn mới", "thôn nông mới").occurrences([0, 1], TERMS)
    # One of two candidates has each pair; behind each stand between one and 16 documents.
    idf = math.log(1 + (100 - 4 + 0.5) / (4 + 0.5))
    pairs = signals(found, asked(32, 32, 32, documents=100)).pairs
    assert pairs[0] == pytest.approx(2 * idf / (1 + 1.2))


def test_words_count_only_where_the_segmenter_joined() -> None:
    found = engine("nông thôn mới", "mới nông thôn").occurrences([0, 1], TERMS)
    words = signals(found, asked(2, 2, 2, documents=2)).words
    assert (words > 0).tolist() == [True, False]


def test_title_and_text_are_not_neighbours() -> None:
    one = OracleEngine([Document(id="1", title="nông", text="thôn")]).occurrences([0], TERMS)
    assert signals(one, asked(1, 1, 0, documents=1)).pairs.tolist() == [0.0]


def test_what_stands_in_the_title_counts_by_its_share_of_the_title() -> None:
    docs = [
        Document(id="1", title="nông", text="thôn"),
        Document(id="2", text="nông thôn"),
        Document(id="3", title="nông sản và thôn nông", text="x"),
    ]
    found = OracleEngine(docs).occurrences([0, 1, 2], TERMS)
    title = signals(found, asked(2, 2, 0, documents=3)).title
    one = math.log(1 + 1.5 / 2.5)
    assert title.tolist() == pytest.approx([one, 0, 2 * one * 3 / 5])


def test_what_comes_early_in_the_text_counts_once_and_not_what_stands_in_the_title() -> None:
    docs = [
        Document(id="1", title="nông", text="thôn thôn"),
        Document(id="2", title="nông", text="x " * 8 + "thôn"),
        Document(id="3", title="nông thôn", text="x"),
    ]
    found = OracleEngine(docs).occurrences([0, 1, 2], TERMS)
    lead = signals(found, asked(3, 3, 0, documents=3)).lead
    one = math.log(1 + 0.5 / 3.5)
    assert lead.tolist() == pytest.approx([one, one * (1 - 8 / 10) ** 3, 0])


def test_a_passage_counts_what_stands_together() -> None:
    far = "nông " + "x " * 80 + "thôn"
    found = engine("nông x thôn", far).occurrences([0, 1], TERMS)
    passage = signals(found, asked(2, 2, 0, documents=4)).passage
    idf = math.log(1 + 2.5 / 2.5)
    assert passage.tolist() == pytest.approx([2 * idf, idf])


def test_the_parts_add_up() -> None:
    found = engine("nông thôn mới", "thôn nông mới", "mới").occurrences([0, 1, 2], TERMS)
    first = np.array([3, 2, 1], np.float32)
    about = asked(2, 2, 3, documents=9)
    parts = signals(found, about)
    weights = Weights(pairs=0.5, words=0.25, title=2.0, lead=3.0, passage=1.0)
    told = 0.5 * parts.pairs + 0.25 * parts.words + 2 * parts.title + 3 * parts.lead + parts.passage
    assert rescore(first, found, about, weights) == pytest.approx(first + told)


def test_nothing_to_rank_is_fine() -> None:
    found = engine("mới").occurrences([], TERMS)
    assert rescore(np.zeros(0, np.float32), found, asked(0, 0, 1, documents=1)).tolist() == []


@pytest.mark.parametrize(("text", "first"), [("mot hai ba bon", "row"), ("một hai ba bốn", "0")])
def test_among_some_of_the_words_without_accents_more_are_ranked_again(
    text: str, first: str
) -> None:
    """What the first stage has behind 150 others may still come first, if it is typed bare."""
    apart = [Document(id=str(i), text="ba hai một ba hai một") for i in range(150)]
    row = Document(id="row", text="một hai ba " + "x " * 6)
    every = OracleEngine([*apart, row])
    found = SearchService(lambda: every).search(Criteria(text, fold=False))
    assert (found.matched, found.hits[0].document.id) == ("some", first)


RICE = (Term("gạo"), Term("st"), Term("25"), Term("ngon"), Term("st25"))


@pytest.mark.parametrize(
    ("text", "pairs"),
    [("gạo st25 ngon", 2), ("gạo st25", 1), ("st25 gạo", 0), ("gạo st 25 ngon", 3)],
)
def test_other_forms_stand_beside_what_the_words_would(text: str, pairs: int) -> None:
    found = engine(text, "gạo").occurrences([0, 1], RICE)
    about = Asked((0, 1, 2, 3), ((0, 1), (1, 2), (2, 3)), (2, 1, 1, 1, 1), 2, (((1, 2), (4,)),))
    one = math.log(1 + 1.5 / 1.5)
    mean = (len(text.split()) + 1) / 2
    norm = 1.2 * (0.25 + 0.75 * len(text.split()) / mean)
    assert signals(found, about).pairs[0] == pytest.approx(pairs * one / (1 + norm))


@given(st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=12), min_size=1, max_size=4))
def test_words_stand_where_each_of_their_forms_does(texts: list[list[str]]) -> None:
    """Against places put together by hand: `a b` may be written `c d`, and `b` as `d`."""
    terms = tuple(map(Term, "abcd"))
    found = engine(*map(" ".join, texts)).occurrences(range(len(texts)), terms)
    about = Asked((0, 1), ((0, 1), (1, 0)), (3, 2, 2, 2), 5, (((0, 1), (2, 3)), ((1,), (3,))))
    cells: list[set[int]] = []
    for text in texts:
        places = [{i for i, token in enumerate(text) if token == one} for one in "abcd"]
        runs = {i for i in places[2] if i + 1 in places[3]}
        places[0] |= runs
        places[1] |= {i + 1 for i in runs} | places[3]
        cells += places
    # The text begins at 1: behind a title, though there is none, one position is free.
    positions = np.array([place + 1 for cell in cells for place in sorted(cell)], np.int32)
    by_hand = replace(
        found,
        positions=positions,
        offsets=np.cumsum([0, *map(len, cells)]),
        inside_word=np.zeros(positions.size, np.bool_),
    )
    told, expected = signals(found, about), signals(by_hand, replace(about, instead=()))
    for name in Signals.__slots__:
        assert getattr(told, name) == pytest.approx(getattr(expected, name)), name
