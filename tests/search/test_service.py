"""What a query finds, through the whole read side, over the reference engine."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.text import tokens
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine
from tests.search.strategies import documents

if TYPE_CHECKING:
    from search.results import Results

DOCS = [
    Document(
        id="ntm", title="Xã Hải Lựu về đích nông thôn mới",
        text="Ủy ban nhân dân xã báo cáo kết quả xây dựng nông thôn mới theo Chỉ thị 05-CT/TW.",
        date=dt.date(2020, 5, 22), category="Xã hội", author="Hà Thanh Loan", places=("Hải Lựu",),
    ),
    Document(
        id="moi", title="Môi trường nông trại",
        text="Nông trại ở thôn Đồng giữ môi trường sạch, lãi suất 14,2%/năm.",
        date=dt.date(2020, 9, 17), category="Kinh tế", author="Trần Văn Dương",
    ),
    Document(id="bay", title="Hàng không", text="Không khí lạnh, hàng không hoãn bay; hoà bình.",
             date=dt.date(2021, 1, 1), category="Xã hội"),
    Document(id="tre", title="Cây tre", text="Bản tin không có ngày."),
]  # fmt: skip
SERVICE = SearchService(lambda: OracleEngine(DOCS))


def search(text: str, **params: Any) -> Results:
    given = {name.rstrip("_"): [value] for name, value in params.items()}
    return SERVICE.search(Criteria.from_params({"q": [text], **given}))


def ids(text: str, **params: Any) -> list[str]:
    return [hit.document.id for hit in search(text, **params).hits]


def codes(text: str) -> list[str]:
    return [notice.code for notice in search(text).notices]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nông thôn mới", ["ntm"]),
        ("nong thon moi", ["ntm", "moi"]),
        ("NÔNG THÔN MỚI", ["ntm"]),
        ('"nông thôn"', ["ntm"]),
        ('"nong thon"', ["ntm"]),
        ("hoà bình", ["bay"]),
        ("hòa bình", ["bay"]),
        ("05-CT/TW", ["ntm"]),
        ("14,2%", ["moi"]),
        ("không -khí", ["tre"]),
        ("xây*", ["ntm"]),
        ("xay*", ["ntm"]),
        ("tiêu đề:môi", ["moi"]),
        ("title:khí", []),
        ("tác giả: ha thanh loan", ["ntm"]),
        ("tác giả: Loan nông", ["ntm"]),
        ("category:kinh OR tre", ["moi", "tre"]),
        ("-xã", ["bay", "moi", "tre"]),
    ],
)
def test_finding(query: str, found: list[str]) -> None:
    assert sorted(ids(query)) == sorted(found)


def test_the_exact_form_comes_first() -> None:
    docs = [Document(id="ban", text="bán hàng"), Document(id="exact", text="ban hàng")]
    service = SearchService(lambda: OracleEngine(docs))
    assert [hit.document.id for hit in service.search(Criteria("ban")).hits] == ["exact", "ban"]


def test_accents_that_find_nothing_are_dropped_aloud() -> None:
    assert ids("nống thôn mói")[0] == "ntm"
    assert codes("nống thôn mói") == ["accents_dropped"]


def test_where_accents_are_dropped_neighbours_tell_more_than_accents() -> None:
    texts = {
        "apart": "Trời nóng và nắng, dáng thon thả, ai cũng mời",
        "meant": "Họp bàn xây dựng nông thôn mới ở xã",
        **{str(number): f"Bản tin thứ {number} không có gì đáng nói" for number in range(20)},
    }
    engine = OracleEngine([Document(id=name, text=text) for name, text in texts.items()])
    found = SearchService(lambda: engine).search(Criteria("nóng thốn mời"))
    assert [hit.document.id for hit in found.hits] == ["meant", "apart"]


def test_partial_matches_say_what_they_lack() -> None:
    found = search("nông thôn mới vũ trụ")
    assert found.matched == "some"
    assert found.hits[0].document.id == "ntm"
    assert found.notices[0].code == "relaxed"
    assert "“vũ”, “trụ”" in found.notices[0].message


def test_a_quote_that_is_nowhere_is_taken_apart() -> None:
    assert ids('"thôn mới nông"')[0] == "ntm"
    assert search('"thôn mới nông"').matched == "some"


def test_words_that_only_a_filter_hides_are_not_given_up() -> None:
    found = search("nông thôn mới", year="2021")
    assert (found.total, found.matched) == (0, "all")


def test_the_empty_query_lists_everything_newest_first() -> None:
    assert ids("") == ["bay", "moi", "ntm", "tre"]
    assert ids("", sort="oldest") == ["ntm", "moi", "bay", "tre"]


def test_only_signs_find_nothing_and_say_so() -> None:
    assert (ids("?!"), codes("?!")) == ([], ["no_words"])


def test_facets_ignore_their_own_selection_and_obey_the_others() -> None:
    facets = {facet.name: facet.values for facet in search("", category="Xã hội").facets}
    assert [(v.value, v.count, v.selected) for v in facets["category"]] == [
        ("Xã hội", 2, True), ("Kinh tế", 1, False),
    ]  # fmt: skip
    assert [(v.value, v.count) for v in facets["year"]] == [("2021", 1), ("2020", 1)]


def test_a_selected_value_stays_in_sight() -> None:
    facets = {facet.name: facet.values for facet in search("tre", category="Xã hội").facets}
    assert [(v.value, v.count, v.selected) for v in facets["category"]] == [("Xã hội", 0, True)]


def test_dates_are_inclusive() -> None:
    assert ids("", from_="2020-05-22", to="2020-09-17") == ["moi", "ntm"]


def test_pages_share_one_order() -> None:
    whole = ids("không OR nông", size="100")
    assert [ids("không OR nông", size="1", page=str(n))[0] for n in (1, 2, 3, 4)] == whole


def test_a_document_is_marked_as_its_search_was() -> None:
    shown = SERVICE.document("ntm", "nong thon")
    assert shown is not None
    assert [shown.title.text[a:b] for a, b in shown.title.marks] == ["nông thôn"]
    assert SERVICE.document("none") is None


@pytest.mark.parametrize(
    "query", ["nông thôn mới", "nong thon", "nông vũ trụ", "không", "xây*", ""]
)
def test_the_parts_of_a_score_add_up(query: str) -> None:
    for hit in search(query, explain="1").hits:
        assert hit.parts is not None
        assert sum(hit.parts.values()) == pytest.approx(hit.score, abs=1e-4)
        assert hit.to_json()["explain"].keys() == hit.parts.keys()
    assert all("explain" not in hit.to_json() for hit in search(query).hits)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def other_tone_place(text: str) -> str:
    return text.replace("hòa", "hoà").replace("quỹ", "qũy")


def without_accents(text: str) -> str:
    bare = [c for c in decomposed(text) if not unicodedata.combining(c)]
    return "".join(bare).replace("đ", "d").replace("Đ", "D")


WAYS = (str, str.upper, str.lower, decomposed, other_tone_place, without_accents)


@settings(max_examples=300, deadline=None)
@given(documents, st.data())
def test_no_dead_phrases(docs: list[Document], data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(docs))
    found = tokens(document.text)
    start = data.draw(st.integers(0, len(found) - 1))
    end = data.draw(st.integers(start, min(start + 5, len(found) - 1)))
    way = data.draw(st.sampled_from(WAYS))
    typed = way(document.text[found[start].start : found[end].end])
    service = SearchService(lambda: OracleEngine(docs))
    for query in (typed, f'"{typed}"'):
        results = service.search(Criteria(query, size=100, fold=False))
        assert results.matched == "all"
        assert document.id in [hit.document.id for hit in results.hits]
