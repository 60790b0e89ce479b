"""Completions: whole accented phrases, what was typed marked."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.phrase_counter import gather
from index.phrases import Phrases
from index.text import fold
from search.service import SearchService
from search.suggest import complete
from tests.oracle import OracleEngine
from tests.search.whoosh_engine.collection import open_engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TITLES = (
    "Nông thôn mới ở Vân Khê",
    "Xây dựng nông thôn mới",
    "Vân Khê về đích nông thôn mới",
    "Nông dân Vân Khê được mùa",
    "Nông dân xuống đồng",
    "Đường về thôn",
    "Đường về xã",
)
PHRASES = gather(TITLES, lambda _: ())


def shown(text: str, phrases: Phrases = PHRASES) -> list[str]:
    return [
        "".join(f"[{one.text[a:b]}]{one.text[b:]}" for a, b in one.marks)
        for one in complete(phrases, text)
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nong th", "[nông th]ôn mới"),
        ("nông th", "[nông th]ôn mới"),
        ("NONG THON M", "[nông thôn m]ới"),
        ("van k", "[Vân K]hê"),
        ("duong ", "[Đường] về"),
        ("đường v", "[Đường v]ề"),
        ("no\u0302ng d", "[Nông d]ân"),
    ],
)
def test_completions(typed: str, first: str) -> None:
    assert shown(typed)[0] == first


@pytest.mark.parametrize("typed", ["", " ", "?!", "nộng", "zzz", "nông thôn mới rồi"])
def test_nothing_to_complete(typed: str) -> None:
    assert shown(typed) == []


def test_what_stands_in_one_title_only_is_chance() -> None:
    assert shown("xuong") == []


def test_a_phrase_does_not_cut_a_word() -> None:
    def words(titles: Sequence[str]) -> list[tuple[int, int]]:
        # What stands between titles is no part of them.
        bases = [0, *accumulate(map(len, titles))]
        found = zip(bases, (re.finditer(r"thôn mới|\w+", title) for title in titles), strict=False)
        return [(base + m.start(), base + m.end()) for base, some in found for m in some]

    joined = gather(TITLES, words)
    assert "[nông thôn mới]" in shown("nông thôn mới", joined)
    assert not [one for one in shown("nông", joined) if one.endswith("thôn")]


def test_the_arrays_are_the_table() -> None:
    assert shown("nong", Phrases(**PHRASES.arrays())) == shown("nong")


def test_the_service_completes() -> None:
    engine = OracleEngine([Document(id=str(i), title=title) for i, title in enumerate(TITLES)])
    assert SearchService(lambda: engine).suggest("nong th")[0].text == "nông thôn mới"


def suggested(typed: str, *titles: str) -> list[str]:
    engine = OracleEngine([Document(id=str(i), title=title) for i, title in enumerate(titles)])
    return [one.text for one in SearchService(lambda: engine).suggest(typed)]


def test_a_phrase_that_mostly_goes_on_is_no_suggestion_beside_the_whole() -> None:
    whole = ["Công viên Cửu Trại Câu", "Mưa ở Cửu Trại Câu", "Đêm Cửu Trại Câu"]
    assert suggested("cuu t", *whole) == ["Cửu Trại Câu"]
    both = [*whole, "Thăm Cửu Trại", "Về Cửu Trại", "Xa Cửu Trại", "Cửu Trại xưa"]
    assert suggested("cuu t", *both)[:2] == ["Cửu Trại", "Cửu Trại Câu"]


class _Weighed:
    def weighed(self, form: str, _limit: int) -> list[tuple[str, int]]:
        """Return what differs in case alone, as titles in capitals and in small letters give."""
        phrases = {"Bà con Vân Khê": 3, "Bà con Vân khê": 5, "BÀ CON vùng cao": 2, "bà con": 30}
        return [(one, n) for one, n in phrases.items() if fold(one.casefold()).startswith(form)]


def test_spellings_that_differ_in_case_are_one_suggestion() -> None:
    found = [one.text for one in complete(_Weighed(), "ba con")]
    assert found == ["bà con", "Bà con Vân khê", "BÀ CON vùng cao"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("honda việt na", True), ("HONDA VIET NAM vinh", True), ("honda ", True),
        ("Honda Việt Nam vi", True), ("honda việt nam vinh danh nhân viên di", True),
        ("hónda việt", False), ("honda viết na", False), ("hon việt", False), ("việt nam v", False),
    ],
)  # fmt: skip
def test_a_title_is_completed_though_no_other_has_its_words(typed: str, found: bool) -> None:
    title = "Honda  Việt Nam vinh danh nhân viên dịch vụ"
    assert suggested(typed, title, *TITLES) == ([" ".join(title.split())] if found else [])


TEXTS = (
    "Xã xây dựng nông thôn mới. Đường liên thôn đã xong.",
    "Huyện có ba xã về đích nông thôn mới, hai xã nông thôn mới nâng cao.",
    "Bà con nông dân phấn khởi; phong trào nông thôn mới lan rộng.",
    "NÔNG DÂN THI ĐUA. Hội nông dân xã vận động nông dân góp đất.",
    "Hợp tác xã Vân Khê thu mua chè.",
    "Ra mắt hợp tác xã của phụ nữ bán rau.",
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nong th", "[nông th]ôn mới"), ("nông t", "[nông t]hôn mới"),
        ("hop tac x", "[hợp tác x]ã"), ("nông d", "[nông d]ân"),
        ("nộng t", None), ("thôn mới r", None), ("zzz z", None),
    ],
)  # fmt: skip
def test_what_texts_often_say_is_completed_where_titles_have_no_phrase(
    typed: str, first: str | None, tmp_path: Path
) -> None:
    documents = [Document(id=str(n), title=f"Tin {n}", text=text) for n, text in enumerate(TEXTS)]
    engine = open_engine(tmp_path, [documents[:2], documents[2:]])
    found = SearchService(lambda: engine).suggest(typed)
    shown = ["".join(f"[{o.text[a:b]}]{o.text[b:]}" for a, b in o.marks) for o in found]
    assert shown[:1] == ([first] if first else [])


ENDS = ("kinh tế", "kính cận", "hoàn cảnh", "tùy tiện", "miền núi", "quít ngọt", "kỳ thi")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ki", {"kinh tế", "kính cận", "kỳ thi"}), ("kí", {"kính cận"}), ("ky", {"kỳ thi"}),
        ("hoà", {"hoàn cảnh"}), ("hoa", {"hoàn cảnh"}), ("mi", {"miền núi"}),
        ("tuỳ ti", {"tùy tiện"}), ("tùy ti", {"tùy tiện"}), ("quí", {"quít ngọt"}),
        ("ki ", {"kỳ thi"}),
    ],
)  # fmt: skip
def test_a_syllable_is_not_settled_before_it_is_finished(typed: str, found: set[str]) -> None:
    assert set(suggested(typed, *ENDS, *ENDS)) == found


def test_a_title_is_suggested_once_and_behind_the_phrases() -> None:
    again = ["Thu hồi đất", "Thu hồi đất", "Thu hồi đất ở xã bên"]
    assert suggested("thu hồi đ", *again) == ["Thu hồi đất", "Thu hồi đất ở xã bên"]
    assert suggested("thu hồi đ", "Thu hồi đất" + " rừng" * 30) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(TITLES), max_size=5), st.text("nôngthdườvâ ", max_size=8))
def test_every_completion_begins_as_typed(titles: list[str], typed: str) -> None:
    for one in complete(gather(titles, lambda _: ()), typed):
        [(start, end)] = one.marks
        assert start == 0
        assert fold(one.text[:end].replace(" ", "")) == fold("".join(typed.split()))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mat tran t", ["[mặt trận t]ổ quốc"]), ("MẶT TRẬN T", ["[mặt trận t]ổ quốc"]),
        ("mặt trận ", ["[mặt trận] tổ quốc"]), ("mật trận t", []), ("hội đồng n", []), ("mặt", []),
    ],
)  # fmt: skip
def test_long_forms_are_offered_where_texts_have_the_abbreviation(
    typed: str, offered: list[str]
) -> None:
    engine = OracleEngine([Document(id="a", text="MTTQ xã họp")])
    found = SearchService(lambda: engine).suggest(typed)
    assert [f"[{one.text[: one.marks[0].end]}]{one.text[one.marks[0].end :]}" for one in found] == (
        offered
    )
