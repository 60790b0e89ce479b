"""Numbers and their units find each other however they are written."""

from __future__ import annotations

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine

TEXTS = {
    "km": "Đường dài 5km qua xã",
    "apart": "Đường dài 5 km qua xã",
    "covid": "Dịch Covid19 ở xã",
    "dash": "Dịch Covid-19 ở xã",
    "dots": "Cấp 400.000 thẻ, nợ 1.250.000 đồng",
    "plain": "Cấp 400000 thẻ, nợ 1250000 đồng",
    "year": "Năm 2020 họp",
    "slash": "Ban hành ngày 22/05/2020, khai giảng 5/9",
    "short": "Ban hành ngày 22-5-2020, khai giảng 5-9",
    "said": "Ban hành ngày 22 tháng 5 năm 2020, khai giảng 5 tháng 9",
    "other": "Lãi 22,5% năm 2020; tỉ số 5-9",
    "road": "Quốc lộ 1A, QL 1A, đội U 23",
    "fused": "QL1A thông xe, đội U23",
    "crowd": "Đông 5.000 dân, 1.995 hộ",
    "month": "Khánh thành tháng 7/2019 ở Km12+500, dài 14.669m",
    "month said": "Khởi công tháng 7 năm 2019, vốn 10,4 tỷ ở Km 12",
    "scattered": "Có 22 người, tháng 5, năm 2020",
}
DAYS = {"slash", "short", "said"}
ENGINE = OracleEngine([Document(id=name, text=text) for name, text in TEXTS.items()])
SERVICE = SearchService(lambda: ENGINE)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("5km", {"km", "apart"}), ("5 km", {"km", "apart"}), ("đường dài 5 KM", {"km", "apart"}),
        ("covid 19", {"covid", "dash"}), ("covid19", {"covid", "dash"}),
        ("covid-19", {"covid", "dash"}), ("400000", {"dots", "plain"}),
        ("400.000 thẻ", {"dots", "plain"}), ("1250000", {"dots", "plain"}),
        ("1.250.000 đồng", {"dots", "plain"}), ("2020", {"year", *DAYS, "other", "scattered"}),
        ("5km OR nợ", {"km", "apart", "dots", "plain"}), ("400", {"dots"}),
        ("xã -5km", {"apart", "covid", "dash"}), ('"5km"', {"km"}), ("km5", set()),
        ("2020-05-22", DAYS), ("ngày 22 tháng 5/2020", DAYS), ("22 14,2 tháng 5", set()),
        ("tháng 7/2019", {"month", "month said"}), ("7/2019", {"month", "month said"}),
        ("tháng 07 năm 2019", {"month", "month said"}),
        ("thang 7 nam 2019", {"month", "month said"}),
        ("14.669 m", {"month"}), ("10,4tỷ", {"month said"}), ("Km 12+500", {"month"}),
        ("22/05/2020", DAYS), ("22-5-2020", DAYS), ("22.5.2020", DAYS), ("22/5/2020", DAYS),
        ("ngày 22 tháng 5 năm 2020", DAYS), ("ngay 22 thang 05 nam 2020", DAYS),
        ("ban hành 22/05/2020", DAYS), ("05/09", {*DAYS, "other"}),
        ("khai giảng 5/9", DAYS), ("5 tháng 9", {*DAYS, "other"}),
        ("5-9", {"slash", "short", "other"}),
        ("22.5", {"short", "other"}), ("22/13/2020", set()),
        ("5000", {"crowd"}), ("5000 dân", {"crowd"}), ("1995", set()),
        ("u23", {"road", "fused"}), ("U 23", {"road", "fused"}),
    ],
)  # fmt: skip
def test_a_number_is_found_however_it_is_written(query: str, found: set[str]) -> None:
    answer = SERVICE.search(Criteria(query))
    assert {hit.document.id for hit in answer.hits if answer.matched == "all"} == found
    assert "expanded" not in [notice.code for notice in answer.notices]


@pytest.mark.parametrize("query", ["22 tháng 5 năm 2020", "22 thang 5 nam 2020", "22/05/2020"])
def test_a_day_in_any_way_of_writing_comes_before_its_numbers_apart(query: str) -> None:
    found = [hit.document.id for hit in SERVICE.search(Criteria(query)).hits]
    assert set(found[:3]) == DAYS


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("22/05/2020", "slash"), ("22-5-2020", "short"), ("22 tháng 5 năm 2020", "said"),
    ],
)  # fmt: skip
def test_a_day_as_it_was_typed_comes_before_other_ways_of_writing(query: str, first: str) -> None:
    assert SERVICE.search(Criteria(query)).hits[0].document.id == first


def test_what_was_typed_comes_first() -> None:
    assert [hit.document.id for hit in SERVICE.search(Criteria("5km")).hits] == ["km", "apart"]
    assert [hit.document.id for hit in SERVICE.search(Criteria("5 km")).hits] == ["apart", "km"]


FOREIGN = {
    "whole": "Người dùng iPhone xem YouTube",
    "pieces": "Khách check in ở sân bay, dùng i phone",
    "giao": "Xã giao việc cho hộ",
    "glued": "Thêm cacovid ở huyện",
    "one": "Ca covid thứ nhất",
    "two": "Ca covid thứ hai",
}
FOREIGNERS = OracleEngine([Document(id=name, text=text) for name, text in FOREIGN.items()])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("i phone", {"whole", "pieces"}), ("you tube", {"whole"}), ("dùng You Tube", {"whole"}),
        ("checkin", {"pieces"}), ("khách checkin", {"pieces"}), ("gia o", set()),
        ('"i phone"', {"pieces"}), ("xem -youtube", set()), ("iphone", {"whole"}),
        ("ca covid", {"one", "two"}), ("you-tube", {"whole"}), ("i-phone", {"whole", "pieces"}),
    ],
)  # fmt: skip
def test_a_foreign_word_is_found_together_and_in_pieces(query: str, found: set[str]) -> None:
    answer = SearchService(lambda: FOREIGNERS).search(Criteria(query))
    assert {hit.document.id for hit in answer.hits if answer.matched == "all"} == found
