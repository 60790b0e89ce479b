"""Very long, very short, very many: bounded work and right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.search.whoosh_engine.collection import open_engine

if TYPE_CHECKING:
    from pathlib import Path

WORDS = 500_000


@pytest.fixture(scope="module")
def long_and_short(tmp_path_factory: pytest.TempPathFactory) -> SearchService:
    text = "mở đầu " + "nông thôn mới ở xã " * (WORDS // 5) + "đoạn cuối cùng"
    documents = [
        Document(id="dài", title="Bộ luật", text=text),
        Document(id="ngắn", text="Luật"),
        Document(id="vừa", title="Xã mới", text="Nông thôn."),
    ]
    engine = open_engine(tmp_path_factory.mktemp("extremes"), [documents])
    return SearchService(lambda: engine)


def test_a_document_of_half_a_million_words(long_and_short: SearchService) -> None:
    hits = long_and_short.search(Criteria('"đoạn cuối cùng"')).hits
    assert [hit.document.id for hit in hits] == ["dài"]
    piece = hits[0].snippets[0]
    assert [piece.text[a:b] for a, b in piece.marks] == ["đoạn cuối cùng"]
    assert len(piece.text) < 400

    every = long_and_short.search(Criteria("nông thôn mới"))
    assert {hit.document.id for hit in every.hits} == {"dài", "vừa"}
    whole = long_and_short.document("dài", "nông thôn mới")
    assert whole is not None
    assert len(whole.text.marks) == WORDS // 5


def test_a_document_of_one_word(long_and_short: SearchService) -> None:
    hits = long_and_short.search(Criteria("luat")).hits
    assert {hit.document.id for hit in hits} == {"dài", "ngắn"}


def test_a_query_of_many_words_is_cut_and_says_so(long_and_short: SearchService) -> None:
    results = long_and_short.search(Criteria(" ".join(["nông", "thôn"] * 51)))
    assert results.notices
    assert results.hits


def test_a_hundred_thousand_values_of_a_facet(tmp_path: Path) -> None:
    parts = [
        [Document(id=f"{n}", title="Tin", author=f"Tác giả {n}") for n in range(low, low + 50_000)]
        for low in (0, 50_000)
    ]
    engine = open_engine(tmp_path, parts)
    service = SearchService(lambda: engine)
    results = service.search(Criteria("tin", {"author": ("Tác giả 77777",)}))
    assert results.total == 1
    authors = next(facet for facet in results.facets if facet.name == "author")
    assert authors.values[0].value == "Tác giả 77777" or any(v.selected for v in authors.values)
    assert len(authors.values) <= 1001
