"""Numbers come first in the texts that have them with the very signs that were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.document import Document
from search.criteria import Criteria
from search.parse import parse
from search.service import SearchService
from search.verbatim import literals
from tests.oracle import OracleEngine

# Each is said more often by a text that writes it otherwise.
TEXTS = {
    "day": "Trường khai giảng ngày 5/9 trong cơn mưa lớn kéo dài từ đêm trước",
    "millions": "Thu 5,9 triệu, rồi 5,9 triệu nữa, lại 5,9 triệu",
    "share": "Số hộ nghèo giảm còn 3 % sau một năm, có nơi chỉ 3%, theo báo cáo",
    "month": "Họp tháng 3, tháng 3 và lại tháng 3",
    "far": "Bão cách bờ 1.200 km, rồi 1.200 km, vẫn 1.200 km",
    "near": "Tuyến đường sắt mới dài 200 km đi qua ba tỉnh miền núi phía Bắc",
    "field": "Khu vực trồng rừng rộng 500ha đã được giao cho người dân địa phương",
    "fields": "Cả vùng 48.500ha, có 48.500ha, giữ 48.500ha",
    "plane": "Đơn vị tiếp nhận máy bay F -16 đầu tiên trong buổi sáng nhiều mây mù",
    "group": "Bảng F 16 đội, bảng F 16 trận, bảng F 16 bàn",
    "money": "Gói thầu trị giá 10,4 tỉ đồng được ký kết vào chiều hôm qua ở huyện",
    "scores": "Tỉ số 10-4, tỷ lệ 10-4 tỷ lần",
}
ENGINE = OracleEngine([Document(id=name, text=text) for name, text in TEXTS.items()])
SERVICE = SearchService(lambda: ENGINE)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("5/9", "day"), ("ngày 5/9", "day"), ("5,9", "millions"), ("5,9 triệu", "millions"),
        ("3%", "share"), ("200 km", "near"), ("1.200 km", "far"), ("500ha", "field"),
        ("48.500ha", "fields"), ("F-16", "plane"), ("f-16", "plane"), ("10,4 tỷ", "money"),
        ("10,4 ty", "money"), ("10-4", "scores"), ('"5/9"', "day"), ("(5/9 OR 9/5)", "day"),
    ],
)  # fmt: skip
def test_the_signs_that_were_typed_come_first(query: str, first: str) -> None:
    found = [hit.document.id for hit in SERVICE.search(Criteria(query)).hits]
    assert found[0] == first


def test_nothing_is_lost_by_other_signs() -> None:
    assert {hit.document.id for hit in SERVICE.search(Criteria("5/9")).hits} == {"day", "millions"}


def test_the_parts_of_the_score_still_add_up() -> None:
    for hit in SERVICE.search(Criteria("5/9", explain=True)).hits:
        assert hit.parts is not None
        assert sum(hit.parts.values()) == pytest.approx(hit.score, abs=1e-4)
        assert (hit.parts["written"] > 0) == (hit.document.id == "day")


@pytest.mark.parametrize("query", ["nông thôn", "2020", "điều 5 khoản", "đường -5/9", "-3%"])
def test_most_queries_have_no_signs_to_look_for(query: str) -> None:
    assert literals(parse(query)) == ()


@given(st.text(st.sampled_from('5 9/,.-%()"*[]\\^$h²½đ:'), max_size=20))
def test_any_text_will_do(text: str) -> None:
    SERVICE.search(Criteria(text))
