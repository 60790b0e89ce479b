"""Whatever a search takes upon itself, its notice tells how to undo it."""

from __future__ import annotations

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine

TEXTS = (
    "UBND xã Vân Khê họp bàn nước sạch nông thôn",
    "Ủy ban nhân dân xã bàn về nước",
    "Bao nhiêu người cần nước sạch? Xã chưa biết.",
    "Xã cần nước sạch",
)
ENGINE = OracleEngine([Document(id=str(i), text=text) for i, text in enumerate(TEXTS)])
SERVICE = SearchService(lambda: ENGINE)


@pytest.mark.parametrize(
    ("query", "code", "undo", "left"),
    [
        ("UBND xã", "expanded", {"expand": "0"}, 1),
        ("xã họp nước biển", "relaxed", {"strict": "1"}, 0),
        ("nước sách", "accents_dropped", {"strict": "1"}, 0),
        ("xã cần bao nhiêu nước", "relaxed", {"strict": "1"}, 1),
    ],
)
def test_a_notice_tells_how_to_undo_it(
    query: str, code: str, undo: dict[str, str], left: int
) -> None:
    asked = Criteria(query, page=2, size=1)
    [notice] = [one for one in SERVICE.search(asked).notices if one.code == code]
    assert notice.undo == undo
    undone = asked.undone(notice.undo)
    assert (undone.text, undone.page, undone.size) == (query, 1, 1)
    found = SERVICE.search(undone)
    assert code not in [one.code for one in found.notices]
    assert (found.total, found.matched) == (left, "all")


def test_programs_get_what_a_notice_names() -> None:
    [notice] = SERVICE.search(Criteria("UBND xã")).to_json()["notices"]
    assert notice["values"] == {"forms": (("UBND", "ủy ban nhân dân"),)}
    assert notice["undo"] == {"expand": "0"}


def test_marks_and_windows_follow_the_switch() -> None:
    hits = SERVICE.search(Criteria("UBND", expand=False)).hits
    assert [hit.document.id for hit in hits] == ["0"]
    shown = SERVICE.document("1", "UBND", expanded=False)
    assert shown
    assert not shown.text.marks
