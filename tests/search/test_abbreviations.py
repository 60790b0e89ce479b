"""Abbreviations and long forms find each other, both ways, and it is said."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest

from index.document import Document
from index.learned import explained
from index.reindex import reindex
from index.settings import Settings
from search import open_searcher
from search.abbreviations import builtin, expand, known
from search.criteria import Criteria
from search.parse import parse
from search.service import SearchService
from tests.oracle import OracleEngine

if TYPE_CHECKING:
    from pathlib import Path

DOCS = [
    Document(id="short", text="UBND xã và TP.HCM họp về KT-XH, BTV Tỉnh ủy chủ trì"),
    Document(id="long", text="Ủy ban nhân dân xã và thành phố Hồ Chí Minh bàn kinh tế - xã hội"),
    Document(id="apart", text="Nhân dân ủy lạo ban chỉ huy xã"),
    Document(id="who", text="Ai là người đọc bản tin của đài truyền hình?"),
]
SERVICE = SearchService(lambda: OracleEngine(DOCS))


def ids(query: str, *, expanded: bool = True) -> list[str]:
    found = SERVICE.search(Criteria(query, expand=expanded))
    return [hit.document.id for hit in found.hits] if found.matched == "all" else []


@pytest.mark.parametrize(
    "query",
    [
        "UBND", "ubnd", "UBND xã", "ủy ban nhân dân", "uy ban nhan dan", "Ủy ban nhân dân xã",
        "uỷ ban nhân dân", '"ủy ban nhân dân"', "KT-XH", "KT XH", "kinh tế xã hội", "TP.HCM",
        "TPHCM", "thành phố Hồ Chí Minh", "thanh pho ho chi minh", "họp OR UBND", "(UBND)",
    ],
)  # fmt: skip
def test_both_forms_are_found(query: str) -> None:
    assert {"short", "long"} <= set(ids(query))


NO_WORDS = OracleEngine(
    [
        Document(id="eu", text="EU họp, BYT và TYT dự, NGƯT Lan phát biểu về NQ TW"),
        Document(id="words", text="Chết ngút, ai cũng eo; ban tổ chức đông"),
    ]
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("liên minh châu âu", ["eu"]), ("bộ y tế", ["eu"]), ("trạm y tế", ["eu"]),
        ("nhà giáo ưu tú", ["eu"]), ("nha giao uu tu", ["eu"]), ("trí tuệ nhân tạo", []),
        ("nghị quyết trung ương", ["eu"]), ("ngut", ["words", "eu"]),
    ],
)  # fmt: skip
def test_what_is_no_word_of_a_text_is_found_by_its_long_form(query: str, found: list[str]) -> None:
    answer = SearchService(lambda: NO_WORDS).search(Criteria(query))
    assert [hit.document.id for hit in answer.hits if answer.matched == "all"] == found


def test_what_is_ambiguous_is_not_learned() -> None:
    learned = known([("BTC", "ban tổ chức", 500), ("HĐXX", "hội đồng xét xử", 50)])
    assert ("ban", "tổ", "chức") not in learned.table
    assert ("hội", "đồng", "xét", "xử") in learned.table


def test_the_long_form_is_asked_for_side_by_side() -> None:
    assert "apart" not in ids("UBND")


def test_the_form_that_was_typed_comes_first() -> None:
    assert ids("UBND xã")[0] == "short"
    assert ids("ủy ban nhân dân xã")[0] == "long"


ROADS = OracleEngine(
    [
        Document(id="long", text="Quốc lộ 1A qua Việt Nam, xe ô tô"),
        Document(id="short", text="QL 1A qua VN, xe ôtô"),
        Document(id="fused", text="QL1A, đại học"),
        Document(id="titled", title="Đường quốc lộ", text="Thông xe."),
    ]
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("QL1A", {"long", "short", "fused"}), ("QL 1A", {"long", "short", "fused"}),
        ("quốc lộ 1A", {"long", "short"}), ("VN", {"long", "short"}), ("Việt Nam", {"long"}),
        ("ôtô", {"long", "short"}), ("ô tô", {"long", "short"}), ("oto", {"long", "short"}),
        ("ĐH", {"fused"}), ("QL2A", set()), ("tiêu đề:quốc lộ", {"titled"}),
        ("title:QL", {"titled"}), ("tiêu đề:đường QL", {"titled"}),
    ],
)  # fmt: skip
def test_numbers_behind_them_and_one_way_only(query: str, found: set[str]) -> None:
    answer = SearchService(lambda: ROADS).search(Criteria(query))
    assert {one.document.id for one in answer.hits if answer.matched == "all"} == found


def test_of_an_abbreviation_that_nothing_has_some_of_the_words_are_found() -> None:
    found = SERVICE.search(Criteria("BHXHTN"))
    assert found.total == 0
    found = SERVICE.search(Criteria("UBATGTQG"))
    assert (found.matched, found.notices[0].values) == ("some", {"missing": ("UBATGTQG",)})
    assert {"long", "apart"} <= {hit.document.id for hit in found.hits}


def test_it_can_be_switched_off() -> None:
    assert ids("UBND", expanded=False) == ["short"]


@pytest.mark.parametrize(
    ("query", "document", "marked", "expanded"),
    [
        ("UBND xã", "long", ["Ủy ban nhân dân xã", "xã"], ["Ủy ban nhân dân"]),
        ("UBND xã", "short", ["UBND xã"], []),
        ("UBND ủy xã", "long", ["Ủy ban nhân dân xã", "xã"], []),
        ("kinh tế xã hội", "short", ["xã", "KT-XH"], ["KT-XH"]),
    ],
)
def test_what_matches_in_another_form_is_told_apart(
    query: str, document: str, marked: list[str], expanded: list[str]
) -> None:
    found = SERVICE.document(document, query)
    assert found is not None
    text = found.text.text
    assert [text[a:b] for a, b in found.text.marks] == marked
    assert [text[a:b] for a, b in found.text.expanded] == expanded


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("BTV Tỉnh ủy", "ban thường vụ"),
        ("BTV truyền hình", "biên tập viên"),
        ("btv dai truyen hinh", "biên tập viên"),
        ("BTV", None),
        ("BTV hôm nay", None),
    ],
)
def test_what_is_ambiguous_needs_a_word_beside_it(query: str, form: str | None) -> None:
    messages = [notice.message for notice in expand(parse(query)).notices]
    assert messages == (
        [f"Tìm cả dạng viết tắt và viết đủ: “{query[:3]}” = “{form}”."] if form else []
    )


@pytest.mark.parametrize("query", ["ai là người", "AI LÀ NGƯỜI", "trí tuệ nhân tạo", "eu oải"])
def test_syllables_are_no_abbreviations(query: str) -> None:
    assert not expand(parse(query)).notices


def test_what_is_said() -> None:
    [notice] = SERVICE.search(Criteria("UBND xã")).notices
    assert (notice.code, "“UBND” = “ủy ban nhân dân”" in notice.message) == ("expanded", True)


def test_both_forms_are_marked() -> None:
    hits = SERVICE.search(Criteria("UBND")).hits
    marked = [[p.text[a:b] for a, b in p.marks] for hit in hits for p in hit.snippets]
    assert marked == [["UBND"], ["Ủy ban nhân dân"]]


def test_an_excluded_word_is_not_expanded() -> None:
    assert "long" in ids("xã -UBND")


def test_the_table_is_large_enough_and_sound() -> None:
    pairs = sum(len(entries) for entries in builtin().values())
    assert pairs > 2 * 150
    assert all(run and entry.run for run, entries in builtin().items() for entry in entries)


def test_what_the_collection_explains_is_used_both_ways() -> None:
    forms = known([("HTQT", "hợp tác quốc tế", 2), ("HTQT", "hợp tác quốc tế", 1)])
    assert expand(parse("htqt"), forms).notices
    assert expand(parse("hợp tác quốc tế"), forms).notices
    assert expand(parse("UBND xã"), forms).notices


@pytest.mark.parametrize(
    "rows",
    [
        [("HTQT", "hợp tác quốc tế", 2)],
        [("HTQT", "hợp tác quốc tế", 5), ("HTQT", "hải tặc quốc tế", 4)],
        [("HT", "hợp tác", 9)],
    ],
)
def test_what_few_explain_or_each_otherwise_is_not_used(rows: list[tuple[str, str, int]]) -> None:
    assert not expand(parse("HTQT"), known(rows)).notices
    assert not expand(parse("HT"), known(rows)).notices


def test_what_is_built_in_goes_first() -> None:
    forms = known([("UBND", "uống bia ngoài đường", 99)])
    [notice] = expand(parse("UBND xã"), forms).notices
    assert "ủy ban nhân dân" in notice.message


def test_an_index_learns_while_it_is_built(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    texts = ["Phòng Hợp tác phát triển (HTPT) đã họp.", "Sở họp."] * 3 + ["Giấy mời của HTPT."]
    lines = [json.dumps({"id": str(i), "text": text}) for i, text in enumerate(texts)]
    path.write_text("\n".join(lines), "utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    reindex([path], settings)
    searcher = open_searcher(settings)
    assert searcher.search(Criteria("hợp tác phát triển")).total == 4
    assert searcher.search(Criteria("hợp tác phát triển", expand=False)).total == 3
    marked = searcher.document("6", "hợp tác phát triển")
    plain = searcher.document("6", "hợp tác phát triển", expanded=False)
    assert marked
    assert marked.text.marks
    assert plain
    assert not plain.text.marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ủy ban nhân dân (UBND) xã", [("UBND", "ủy ban nhân dân")]),
        ("Uỷ ban nhân dân ( UBND) xã", []),
        ("Sở Giáo dục và Đào tạo (GD&ĐT)", [("GD&ĐT", "giáo dục và đào tạo")]),
        ("kinh tế - xã hội (KT-XH)", [("KT-XH", "kinh tế xã hội")]),
        ("hội đồng nhân dân (gọi tắt là HĐND)", [("HĐND", "hội đồng nhân dân")]),
        ("hội đồng nhân dân (sau đây viết tắt: HĐND)", [("HĐND", "hội đồng nhân dân")]),
        ("Tổ chức Y tế Thế giới (WHO)", []),
        ("Dân quân (ĐQ)", []),
        ("xã hội. Đồng Nai (XHĐN)", []),
        ("(UBND)", []), ("(A)", []), ("((((", []), ("", []),
    ],
)  # fmt: skip
def test_what_a_text_explains(text: str, found: list[tuple[str, str]]) -> None:
    assert list(explained(text)) == found
    assert list(explained(unicodedata.normalize("NFD", text))) in (found, [])
