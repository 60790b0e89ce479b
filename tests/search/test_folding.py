"""Near-duplicates in results: one is listed, the others fold under it, none is lost."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search import query as q
from search.criteria import Criteria
from search.engine import Request
from search.service import SearchService
from tests.index.reprints import CLUB, DOCUMENTS, GROUPS
from tests.oracle import OracleEngine
from tests.search.whoosh_engine.collection import SYLLABLES, open_engine
from tests.search.whoosh_engine.collection import documents as random_documents

if TYPE_CHECKING:
    from index.document import Document
    from search.engine import Engine
    from search.results import Results
    from search.whoosh_engine.engine import WhooshEngine


def with_copies() -> list[Document]:
    """Return a random collection in which many long texts come again, some of them changed."""
    random_ = random.Random(5)
    every = random_documents(60, seed=3)
    long = [document for document in every if len(document.text) > 600]
    for number in range(40):
        source = random_.choice(long)
        every.append(
            replace(
                source,
                id=f"bản {number}",
                text=source.text + " " + random_.choice(["", "hết tin", "ủy ban xã hòa"]),
                date=random_.choice([source.date, dt.date(2019, 5, 5), None]),
                category=random_.choice(["Y tế", source.category]),
            )
        )
    random_.shuffle(every)
    return every


COPIED = with_copies()


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    parts = [COPIED[:40], COPIED[40:70], COPIED[70:]]
    return open_engine(tmp_path_factory.mktemp("copied"), parts)


@pytest.fixture(scope="module")
def oracle() -> OracleEngine:
    return OracleEngine(COPIED)


words = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3)
queries = st.one_of(
    words.map(lambda some: q.AllOf(tuple(map(q.Term, some)))),
    words.map(lambda some: q.AnyOf(tuple(map(q.Term, some)))),
    st.just(q.Everything()),
)
requests = st.builds(
    Request,
    query=queries,
    filters=st.sampled_from([{}, {"category": ("Y tế",)}]),
    since=st.sampled_from([None, dt.date(2019, 3, 1)]),
    sort=st.sampled_from(["relevance", "newest", "oldest"]),
    window=st.sampled_from([1, 7, 500]),
    facets=st.just(("category", "year")),
    fold=st.booleans(),
)


def ids(engine: Engine, keys: np.ndarray) -> list[str]:
    return [stored.document.id for stored in engine.read(keys.tolist())]


def test_there_is_something_to_fold(oracle: OracleEngine) -> None:
    folded = oracle.find(Request(q.Everything(), sort="newest", window=500, fold=True))
    assert folded.total == len(COPIED)
    assert folded.folded > 30


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(request=requests)
def test_folding_is_what_the_reference_says(
    engine: WhooshEngine, oracle: OracleEngine, request: Request
) -> None:
    mine, theirs = engine.find(request), oracle.find(request)
    assert (mine.total, mine.folded) == (theirs.total, theirs.folded)
    assert {k: sorted(v) for k, v in mine.facets.items()} == {
        k: sorted(v) for k, v in theirs.facets.items()
    }
    assert len(mine.keys) == len(mine.similar) == min(request.window, mine.total - mine.folded)
    np.testing.assert_allclose(mine.scores, theirs.scores, rtol=2e-5, atol=1e-5)
    if request.window >= len(COPIED):
        counted = dict(zip(ids(oracle, theirs.keys), theirs.similar.tolist(), strict=True))
        assert dict(zip(ids(engine, mine.keys), mine.similar.tolist(), strict=True)) == counted


@given(number=st.integers(0, len(COPIED) - 1), word=st.sampled_from(SYLLABLES))
def test_only_copies_of_a_document_can_be_asked_for(
    engine: WhooshEngine, oracle: OracleEngine, number: int, word: str
) -> None:
    key = engine.key(COPIED[number].id)
    assert key is not None
    request = Request(q.Term(word), window=500)
    mine = engine.find(replace(request, copies_of=key))
    theirs = oracle.find(replace(request, copies_of=number))
    assert mine.total == theirs.total
    assert set(ids(engine, mine.keys)) == set(ids(oracle, theirs.keys))


# -- through the service ------------------------------------------------------------------


@pytest.fixture(scope="module")
def service(engine: WhooshEngine) -> SearchService:
    return SearchService(lambda: engine)


def shown(results: Results) -> list[str]:
    return [hit.document.id for hit in results.hits]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    text=st.one_of(st.just(""), words.map(" ".join)),
    sort=st.sampled_from(["relevance", "newest", "oldest"]),
    size=st.sampled_from([1, 3, 10, 100]),
    filters=st.sampled_from([{}, {"category": ("Y tế",)}]),
)
def test_pages_and_what_is_folded_under_them_are_all_matches_once(
    service: SearchService, text: str, sort: str, size: int, filters: dict[str, tuple[str, ...]]
) -> None:
    asked = Criteria(text, filters, sort=sort, size=size)
    first = service.search(asked)
    pages = range(1, -(-first.listed // size) + 2)
    hits = [hit for page in pages for hit in service.search(asked.at_page(page)).hits]
    assert len(hits) == first.listed
    found = [hit.document.id for hit in hits]
    for hit in hits:
        under = service.search(replace(asked.similar_to(hit.document.id), size=100))
        assert (under.total, under.matched) == (
            hit.similar,
            first.matched if hit.similar else "all",
        )
        found += shown(under)
    assert len(found) == len(set(found)) == first.total
    plain = asked.folding(fold=False)
    every = [name for page in range(1, -(-first.total // size) + 1)
             for name in shown(service.search(plain.at_page(page)))]  # fmt: skip
    assert sorted(every) == sorted(found)


@pytest.fixture(scope="module")
def reprints(tmp_path_factory: pytest.TempPathFactory) -> SearchService:
    engine = open_engine(tmp_path_factory.mktemp("reprints"), [list(DOCUMENTS)])
    return SearchService(lambda: engine)


def test_a_reprint_is_found_by_what_only_it_has(reprints: SearchService) -> None:
    results = reprints.search(Criteria('"cổng huyện"'))
    assert [(hit.document.id, hit.similar) for hit in results.hits] == [("cau-2", 0)]


def test_of_equals_the_best_copy_leads(reprints: SearchService) -> None:
    results = reprints.search(Criteria("hội thi giữa các thôn"))
    assert [(hit.document.id, hit.similar) for hit in results.hits] == [("then-2", 1)]
    assert (results.total, results.folded, results.listed) == (2, 1, 1)
    assert results.to_json()["hits"][0]["similar"] == 1


def test_newest_lists_the_newest_copy(reprints: SearchService) -> None:
    newest = reprints.search(Criteria("cầu treo", sort="newest")).hits[0]
    oldest = reprints.search(Criteria("cầu treo", sort="oldest")).hits[0]
    assert (newest.document.id, newest.similar) == ("cau-2", 2)
    assert (oldest.document.id, oldest.similar) == ("cau-3", 2)


def test_a_filter_folds_only_what_it_leaves(reprints: SearchService) -> None:
    results = reprints.search(Criteria("cầu treo", {"source": ("Cổng huyện",)}))
    assert [(hit.document.id, hit.similar) for hit in results.hits] == [("cau-2", 0)]


def test_nothing_is_folded_with_a_document_that_is_not_there(reprints: SearchService) -> None:
    results = reprints.search(Criteria("cầu treo", similar="không có"))
    assert (results.total, results.hits, results.did_you_mean) == (0, (), None)


def test_a_document_names_its_copies_first(reprints: SearchService) -> None:
    shown = reprints.document("cau")
    assert shown is not None
    copies = [one.document.id for one in shown.similar if one.is_copy]
    assert copies == [name for name in GROUPS[0] if name != "cau"]
    assert [one.is_copy for one in shown.similar] == sorted(
        (one.is_copy for one in shown.similar), reverse=True
    )


def test_similar_articles_are_on_the_same_matter() -> None:
    drought = "Hạn hán kéo dài khiến hồ Khe Lạnh cạn trơ đáy, ruộng nứt nẻ, bà con xã Văn Khê {}"
    docs = [
        replace(CLUB, id="khac"),
        replace(CLUB, id="han-1", title="Hồ Khe Lạnh cạn", text=drought.format("bỏ vụ lúa.")),
        replace(CLUB, id="han-2", title="Cứu lúa", text=drought.format("chở nước tưới mạ non.")),
        replace(CLUB, id="le", title="Lễ hội", text="Lễ hội xuống đồng đông vui, trống rộn ràng."),
    ]
    shown = SearchService(lambda: OracleEngine(docs)).document("han-1")
    assert shown is not None
    assert [(one.document.id, one.is_copy) for one in shown.similar] == [("han-2", False)]
    assert 0 < shown.similar[0].score <= 1


@given(st.sampled_from(COPIED))
def test_what_is_similar_is_never_the_document_itself(
    service: SearchService, document: Document
) -> None:
    shown = service.document(document.id)
    assert shown is not None
    names = [one.document.id for one in shown.similar]
    assert document.id not in names
    assert len(names) == len(set(names))
    assert all(0 < one.score <= 1 for one in shown.similar)
