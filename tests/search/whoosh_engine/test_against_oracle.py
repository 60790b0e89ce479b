"""The engine over arrays gives what the brute-force reference gives, for any query."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.text import fold
from search import query as q
from search.engine import Engine, Found, Request
from tests.oracle import OracleEngine
from tests.search.whoosh_engine.collection import SYLLABLES, documents, open_engine

if TYPE_CHECKING:
    from search.whoosh_engine.engine import WhooshEngine

DOCUMENTS = documents()
FACETS = ("category", "author", "place", "year", "month", "type", "source")


# Where each segment ends: some lack most terms, one has a single document.
CUTS = {"two segments": (70,), "seven segments": (50, 51, 53, 60, 90, 110)}


@pytest.fixture(scope="module", params=CUTS)
def engine(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> WhooshEngine:
    ends = [0, *CUTS[request.param], len(DOCUMENTS)]
    parts = [DOCUMENTS[start:end] for start, end in pairwise(ends)]
    return open_engine(tmp_path_factory.mktemp("data"), parts)


@pytest.fixture(scope="module")
def oracle() -> OracleEngine:
    return OracleEngine(DOCUMENTS)


boosts = st.sampled_from([1.0, 0.5, 2.0])
fields = st.sampled_from([q.TEXT, q.TITLE])
words = st.sampled_from([*SYLLABLES, "khôngcó"])
terms = st.builds(q.Term, words, fields, boosts)
folded = st.builds(
    lambda word, field, boost: q.Folded(fold(word), field, boost), words, fields, boosts
)
prefixes = st.builds(
    q.Prefix, st.sampled_from(["h", "ho", "20", "zzz", "n"]), st.booleans(), fields, boosts
)


@st.composite
def phrases(draw: st.DrawFn) -> q.Phrase:
    field = draw(fields)
    one = st.one_of(
        st.builds(q.Term, words, st.just(field)),
        st.builds(q.Folded, words.map(fold), st.just(field)),
    )
    return q.Phrase(tuple(draw(st.lists(one, min_size=1, max_size=3))), field, draw(boosts))


leaves = st.one_of(
    terms,
    folded,
    prefixes,
    phrases(),
    st.just(q.Everything()),
    st.just(q.Nothing()),
    st.just(q.Facet("category", ("Kinh tế",))),
    st.just(q.Facet("place", ("Sông Lô", "Hải Lựu", "không có"))),
)


def _compound(parts: st.SearchStrategy[q.Query]) -> st.SearchStrategy[q.Query]:
    some = st.lists(parts, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        st.builds(q.AllOf, some),
        st.builds(q.AnyOf, some),
        st.builds(q.Maybe, parts, parts),
        st.builds(q.Without, parts, parts),
    )


queries = st.recursive(leaves, _compound, max_leaves=8)
filters = st.fixed_dictionaries(
    {},
    optional={
        "category": st.just(("Y tế",)),
        "author": st.just(("Hà Lan", "<script>")),
        "place": st.just(("Vĩnh Phúc",)),
        "year": st.just(("2019", "1999")),
    },
)
dates = st.sampled_from([None, dt.date(2019, 3, 1), dt.date(2020, 7, 15)])
requests = st.builds(
    Request,
    query=queries,
    filters=filters,
    since=dates,
    until=dates,
    sort=st.sampled_from(["relevance", "newest", "oldest"]),
    window=st.sampled_from([1, 10, 500]),
    facets=st.just(FACETS),
)


def ids(engine: Engine, found: Found) -> list[str]:
    return [stored.document.id for stored in engine.read(found.keys.tolist())]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(request=requests)
def test_matches_scores_and_facets(
    engine: WhooshEngine, oracle: OracleEngine, request: Request
) -> None:
    mine, theirs = engine.find(request), oracle.find(request)
    assert mine.total == theirs.total
    assert {k: sorted(v) for k, v in mine.facets.items()} == {
        k: sorted(v) for k, v in theirs.facets.items()
    }
    np.testing.assert_allclose(mine.scores, theirs.scores, rtol=2e-5, atol=1e-5)
    if request.sort != "relevance":
        assert ids(engine, mine) == ids(oracle, theirs)
    if request.window >= len(DOCUMENTS):
        by_id = dict(zip(ids(oracle, theirs), theirs.scores.tolist(), strict=True))
        got = dict(zip(ids(engine, mine), mine.scores.tolist(), strict=True))
        assert got == pytest.approx(by_id, rel=2e-5, abs=1e-5)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    at=st.lists(st.integers(0, len(DOCUMENTS) - 1), max_size=12, unique=True),
    leaves=st.lists(
        st.one_of(
            st.builds(q.Term, words),
            st.builds(q.Folded, words.map(fold)),
            st.builds(q.Prefix, st.sampled_from(["h", "ho", "zzz"]), st.booleans()),
        ),
        max_size=4,
        unique=True,
    ),
)
def test_occurrences(
    engine: WhooshEngine, oracle: OracleEngine, at: list[int], leaves: list[q.Leaf]
) -> None:
    """Whatever the order of the documents, each has its own positions."""
    keys = [engine.key(DOCUMENTS[number].id) for number in at]
    mine = engine.occurrences([key for key in keys if key is not None], tuple(leaves))
    theirs = oracle.occurrences(at, tuple(leaves))
    np.testing.assert_array_equal(mine.offsets, theirs.offsets)
    np.testing.assert_array_equal(mine.positions, theirs.positions)
    np.testing.assert_array_equal(mine.title_lengths, theirs.title_lengths)
    np.testing.assert_array_equal(mine.lengths, theirs.lengths)


def test_stored_documents_and_spans(engine: WhooshEngine, oracle: OracleEngine) -> None:
    keys = [engine.key(document.id) for document in DOCUMENTS]
    stored = engine.read([key for key in keys if key is not None])
    for mine, theirs in zip(stored, oracle.read(range(len(DOCUMENTS))), strict=True):
        assert mine.document == theirs.document
        assert mine.title_length == theirs.title_length
        np.testing.assert_array_equal(mine.spans, theirs.spans)


def test_deleted_documents_are_nowhere(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("deleted")
    engine = open_engine(folder, [DOCUMENTS[:70], DOCUMENTS[70:]], dead=20)
    oracle = OracleEngine(DOCUMENTS[20:])
    everything = Request(q.Everything(), window=200, facets=FACETS, sort="newest")
    mine, theirs = engine.find(everything), oracle.find(everything)
    assert ids(engine, mine) == ids(oracle, theirs)
    assert {k: sorted(v) for k, v in mine.facets.items()} == {
        k: sorted(v) for k, v in theirs.facets.items()
    }
    assert engine.key(DOCUMENTS[3].id) is None
    assert engine.stamp.documents == 100
    assert dict(engine.facet_values("author")) == dict(oracle.facet_values("author"))


def test_vocabulary(engine: WhooshEngine, oracle: OracleEngine) -> None:
    for term in (q.Term("học"), q.Folded("hoc"), q.Term("học", q.TITLE), q.Term("khôngcó")):
        assert engine.vocabulary.frequency(term) == oracle.vocabulary.frequency(term)
    for form in ("hoc", "moi", "zzz"):
        assert engine.vocabulary.spellings(form) == oracle.vocabulary.spellings(form)


def test_a_prefix_that_is_too_wide_is_cut_and_said_so(
    engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.whoosh_engine.evaluator.MAX_PREFIX_POSTINGS", 60)
    found = engine.find(Request(q.Prefix("h")))
    assert found.truncated
    assert 0 < found.total < engine.find(Request(q.Folded("hoc"))).total + 200
