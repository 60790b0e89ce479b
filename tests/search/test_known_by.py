"""Authors, numbers, issuers and signers are found though the text does not say them."""

from __future__ import annotations

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
        ("số: 99/QĐ", []), ("Hà Thanh Loan lúa", []),
    ],
)  # fmt: skip
def test_a_document_is_found_by_what_it_is_known_by(
    searcher: Searcher, query: str, found: list[str]
) -> None:
    answer = searcher.search(Criteria(query))
    hits = [hit.document.id for hit in answer.hits]
    assert (hits if answer.matched == "all" else []) == found
