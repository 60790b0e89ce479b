"""Authors, numbers, issuers, signers and days are found though the text does not say them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine
from tests.search.whoosh_engine.collection import open_engine

if TYPE_CHECKING:
    from pathlib import Path

    from search.engine import Engine
    from search.service import Searcher

OFFICIAL = {"number": "05-CT/TW", "issuer": "UBND xã Đồng Mạc", "signer": "Lê Văn Tám"}
DOCS = [
    Document(id="cites", title="Học tập 05-CT/TW", text="Học tập chỉ thị 05-CT/TW, 05-CT/TW."),
    Document(id="own", title="Chỉ thị về học tập", text="Điều 1. Học tập.", extra=OFFICIAL),
    Document(id="about", text="Bà Hà Thanh Loan được khen. Thanh tra, Loan, Hà Nội."),
    Document(id="by", title="Lúa chín", text="Lúa đã chín.", author="Hà Thanh Loan"),
    Document(id="issuer", text="Hội nghị do UBND xã Đồng Mạc mở; Lê Văn Tám dự."),
    Document(id="some", text="Loan và Hà đi chợ xã."),
    Document(id="dated", text="Mùa gặt.", date=dt.date(2020, 5, 22)),
    Document(id="says", text="Họp 22-5-2020 về mùa gặt.", date=dt.date(2020, 6, 1)),
]


@pytest.fixture(params=["oracle", "whoosh"])
def searcher(request: pytest.FixtureRequest, tmp_path: Path) -> Searcher:
    oracle = request.param == "oracle"
    engine: Engine = OracleEngine(DOCS) if oracle else open_engine(tmp_path, [DOCS[:3], DOCS[3:]])
    return SearchService(lambda: engine)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("05-CT/TW", ["own", "cites"]), ("05 ct tw", ["own", "cites"]),
        ("Hà Thanh Loan", ["by", "about"]), ("ha thanh loan", ["by", "about"]),
        ("hà thanh loán", ["by", "about"]), ("thanh loan", ["about"]),
        ("ha Thanh loan", ["by", "about"]), ("hà thanh loan", ["by", "about"]),
        ("le Văn tam", ["own", "issuer"]), ("cơ quan: đông mac", ["own"]),
        ("cơ quan: xã đồng mac", ["own"]), ("hạ thanh loan", ["by", "about"]),
        ("UBND xã Đồng Mạc", ["own", "issuer"]), ("Lê Văn Tám", ["own", "issuer"]),
        ("số: 05-CT/TW", ["own"]), ("so: 05-ct", ["own"]), ("cơ quan: Đồng Mạc", ["own"]),
        ("co quan: xa dong mac học tập", ["own"]), ("người ký: Tám", ["own"]),
        ("tác giả: Hà Thanh Loan", ["by"]), ("Hà Thanh Loan -lúa", ["about"]),
        ("22/05/2020", ["dated", "says"]), ("22 thang 5 nam 2020", ["dated", "says"]),
        ("2020-05-22", ["dated", "says"]), ('"22/05/2020"', ["dated"]),
        ("mùa gặt 22/5/2020", ["dated", "says"]), ("mùa gặt -22-5-2020", ["dated"]),
        ("22/5", ["says"]), ("1/6/2020", ["says"]), ("2/6/2020", []),
        ("số: 99/QĐ", []), ("Hà Thanh Loan lúa", []),
    ],
)  # fmt: skip
def test_a_document_is_found_by_what_it_is_known_by(
    searcher: Searcher, query: str, found: list[str]
) -> None:
    answer = searcher.search(Criteria(query))
    hits = [hit.document.id for hit in answer.hits]
    assert (hits if answer.matched == "all" else []) == found


LONG = "Ủy ban nhân dân tỉnh Lâm Thượng"
FORMS = [
    Document(id="short", text="Quyết định.", extra={"issuer": "UBND tỉnh Lâm Thượng"}),
    Document(id="long", text="Chỉ thị về rừng.", extra={"issuer": LONG}),
    Document(id="other", text="UBND tỉnh họp.", extra={"issuer": "Sở Y tế"}),
    Document(id="author", title="UBND tỉnh họp", text="Tin.", author="Sở TN&MT Lâm Thượng"),
    Document(id="place", text="Tin vắn.", places=("Thành phố Hồ Chí Minh",)),
]
FORMED = SearchService(lambda: OracleEngine(FORMS))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("cơ quan:UBND", {"short", "long"}), ("co quan: ubnd", {"short", "long"}),
        ("cơ quan: UBND tỉnh Lâm Thượng", {"short", "long"}),
        ("cơ quan: ủy ban nhân dân", {"short", "long"}),
        ("cơ quan: uy ban nhan dan tinh lam thuong", {"short", "long"}),
        ("cơ quan: UBND tỉnh rừng", {"long"}),
        ("-cơ quan:UBND", {"long", "other", "author", "place"}),
        ("địa bàn: TP.HCM", {"place"}), ("tác giả: Sở TN&MT", {"author"}),
        ("tiêu đề:Ủy ban nhân dân", {"author"}), ("cơ quan: ủy ban chỉ thị", {"long"}),
    ],
)  # fmt: skip
def test_a_field_knows_abbreviations_too(query: str, found: set[str]) -> None:
    answer = FORMED.search(Criteria(query))
    assert {hit.document.id for hit in answer.hits if answer.matched == "all"} == found


def test_they_are_said_and_can_be_switched_off() -> None:
    said = FORMED.search(Criteria("cơ quan:UBND")).notices
    assert [(one.code, one.undo) for one in said] == [("expanded", {"expand": "0"})]
    alone = FORMED.search(Criteria("cơ quan:UBND", expand=False))
    assert [hit.document.id for hit in alone.hits] == ["short"]
