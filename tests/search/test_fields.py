"""Fields by every name, however name, colon and value are written."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine

OFFICIAL = {"number": "145/2020/NĐ-CP", "issuer": "Chính phủ", "signer": "Lê Văn Tám"}
SAYS = "Lúa mới. Nhớ ngày 22/05/2020, năm 2020, tháng 5/2020."
DOCS = [
    Document(
        id="lua",
        title="Lúa mới ở Hải Phú",
        text="Đường làng đã xong.",
        category="Thời sự",
        author="Hà Thanh Loan",
        source="Báo Làng",
        places=("Vĩnh Phúc", "Sông Lô"),
        type="Tin",
        date=dt.date(2020, 5, 22),
    ),
    Document(id="bong", title="Bóng đá", text=SAYS, date=dt.date(2021, 6, 1)),
    Document(id="van", title="Nghị định", text="Điều 1.", extra=OFFICIAL, date=dt.date(2019, 5, 2)),
]
ENGINE = OracleEngine(DOCS)
SERVICE = SearchService(lambda: ENGINE)
NAMES = {
    "title": ("title", "tiêu đề", "TIÊU ĐỀ", "tieu de", "nhan đề", "tựa đề"),
    "category": ("category", "Chuyên mục", "chuyen muc"),
    "author": ("author", "tác giả", "Tac gia"),
    "source": ("source", "nguồn", "nguon"),
    "place": ("place", "địa bàn", "địa phương", "dia ban"),
    "date": ("date", "ngày", "ngày đăng", "ngay"),
    "year": ("year", "năm", "nam"),
    "month": ("month", "tháng", "thang"),
    "type": ("type", "loại"),
    "number": ("number", "số", "so", "số hiệu", "số ký hiệu"),
    "issuer": ("issuer", "cơ quan", "cơ quan ban hành", "co quan ban hanh"),
    "signer": ("signer", "người ký", "nguoi ky"),
}
VALUES = {
    "title": "lúa mới", "category": "thời sự", "author": "Hà Thanh Loan", "source": "báo làng",
    "place": "Sông Lô", "date": "22/05/2020", "year": "2020", "month": "5/2020", "type": "tin",
    "number": "145/2020/NĐ-CP", "issuer": "chính phủ", "signer": "Lê Văn Tám",
}  # fmt: skip
OF_LAW = {"number", "issuer", "signer"}


def found(query: str) -> list[str]:
    answer = SERVICE.search(Criteria(query))
    return sorted(hit.document.id for hit in answer.hits) if answer.matched == "all" else []


@pytest.mark.parametrize(
    ("field", "name", "colon"),
    [
        (field, name, colon)
        for field, names in NAMES.items()
        for name in names
        for colon in (":", ": ", " : ", "：", " :")
        # Without accents these are words, unless the colon is at them.
        if not (name in {"nam", "thang", "ngay"} and colon.startswith(" "))
    ],
)
def test_a_field_is_asked_by_any_of_its_names(field: str, name: str, colon: str) -> None:
    wanted = ["van"] if field in OF_LAW else ["lua"]
    for value in (VALUES[field], VALUES[field].upper(), f'"{VALUES[field]}"'):
        query = f"{name}{colon}{value}"
        assert found(query) == wanted
        assert found(unicodedata.normalize("NFD", query)) == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("tháng: 5", ["lua", "van"]), ("tháng: 05/2020", ["lua"]), ("tháng: 5 năm 2020", ["lua"]),
        ("tháng: 2020-05", ["lua"]), ("tháng: 7", []), ("ngày: 5/2020", ["lua"]),
        ("ngày: 2021", ["bong"]), ("ngày: 22 tháng 5 năm 2020 lúa", ["lua"]),
        ("ngày: 22/05/2021", []), ("năm: 2020 lúa", ["lua"]), ("năm: 2021 lúa", ["bong"]),
        ("nội dung: lúa mới", ["bong", "lua"]), ("text: đường làng", ["lua"]),
        ("toàn văn: lúa -bóng", ["lua"]), ("tiêu đề: (lúa HOẶC bóng)", ["bong", "lua"]),
        ("năm:(2020 OR 2019)", ["lua", "van"]), ("năm:(2020 OR 2019) lúa", ["lua"]),
        ("-năm:2020", ["bong", "van"]), ("-ngày: 22/05/2020", ["bong", "van"]),
        ("ngày:(22/05/2020 HOẶC 1/6/2021)", ["bong", "lua"]), ("năm:(-2020)", ["bong", "van"]),
        ("số:(145 OR 7)", ["van"]), ("địa bàn:(Sông Lô OR Hà Nội)", ["lua"]),
        ("tác giả: loa*", ["lua"]), ("chuyên mục: thờ*", ["lua"]), ("chuyên mục: the*", []),
        ("（lúa HOẶC định）", ["bong", "lua", "van"]), ("lúa －bóng", ["lua"]), ("đườ＊", ["lua"]),
    ],
)  # fmt: skip
def test_values_of_fields_and_wide_signs(query: str, wanted: list[str]) -> None:
    assert found(query) == wanted


@pytest.mark.parametrize("query", ["Việt Nam: 5 ca mắc", "nam: lúa", "lúa : mới", ":lúa", "lúa:"])
def test_other_words_before_a_colon_name_no_field(query: str) -> None:
    assert "field_ignored" not in [one.code for one in SERVICE.search(Criteria(query)).notices]
