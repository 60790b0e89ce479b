"""Did you mean: offered from the collection's own words, never taken silently."""

from __future__ import annotations

import pytest

from index.document import Document
from search.criteria import Criteria
from search.keyboard import syllables
from search.parse import parse
from search.service import SearchService
from search.spelling import did_you_mean
from tests.oracle import OracleEngine

TEXTS = (
    "Ủy ban nhân dân xã họp bàn xây dựng nông thôn mới",
    "Ủy ban nhân dân huyện và tiền lương giáo viên",
    "Chương trình nông thôn mới của huyện Sông Lô",
    "Ngân hàng nhà nước giảm lãi suất, con chó nằm nghe",
    "Chính phủ họp về giao thông vận tải ở Hà Nội",
    "Hà Nội và thành phố Hồ Chí Minh phòng dịch covid 19",
)
ENGINE = OracleEngine([Document(id=str(i), text=text) for i, text in enumerate(TEXTS)])
SERVICE = SearchService(lambda: ENGINE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("uyr ban nhaan daan", "ủy ban nhân dân"),
        ("u3y ban nha6n da6n", "ủy ban nhân dân"),
        ("u3y ban", "ủy ban"),
        ("tieefn luowng", "tiền lương"),
        ("tieenf luongw", "tiền lương"),
        ("nôngthônmới", "nông thôn mới"),
        ("nongthonmoi", "nông thôn mới"),
        ("xây dựng nôngthôn", "xây dựng nông thôn"),
        ("ngân hagn nhà nước", "ngân hàng nhà nước"),
        ("chính phỉu", "chính phủ"),
        ("hà nôi", "hà nội"),
        ("giao thôgn", "giao thông"),
        ("Ho Chi Mih", "Hồ Chí Minh"),
        ("HÀ NÔI", "HÀ NỘI"),
        ("covd", "covid"),
        ("tiền nương", "tiền lương"),
        ("dao thông vận tải", "giao thông vận tải"),
    ],
)
def test_what_was_meant(typed: str, meant: str) -> None:
    assert did_you_mean(parse(typed), ENGINE) == meant
    found = SERVICE.search(Criteria(typed))
    assert found.did_you_mean == meant
    assert found.criteria.text == typed


@pytest.mark.parametrize(
    "typed",
    [
        "chó",
        "chò",
        "ĐSQ",
        "nông thôn mới",
        "nong thon moi",
        "covid 19",
        "zzzzqqq",
        '"nôngthôn"',
        "",
        "a -b",
    ],
)
def test_what_is_known_or_hopeless_is_left_alone(typed: str) -> None:
    assert SERVICE.search(Criteria(typed)).did_you_mean is None


def test_one_real_word_is_never_searched_for_as_another() -> None:
    found = SERVICE.search(Criteria("chó"))
    assert (found.total, found.did_you_mean, found.notices) == (1, None, ())


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("dduwowngf", "đường"), ("d9u7o7ng2", "đường"), ("nguyeenx", "nguyễn"), ("hoaf", "hòa"),
        ("nguye6n4", "nguyễn"), ("quyx", "quỹ"), ("giaf", "già"), ("vieejt", "việt"),
        ("mowis", "mới"), ("dduwowcj", "được"), ("a8n", "ăn"),
    ],
)  # fmt: skip
def test_keys_left_by_an_input_method(keys: str, meant: str) -> None:
    assert meant in syllables(keys)


@pytest.mark.parametrize("word", ["ban", "xã", "covid", "2020", "abc1", "x", "w", "dd", "aaaa", ""])
def test_other_words_are_no_keys(word: str) -> None:
    assert not [one for one in syllables(word) if one == word]


LOST = [
    *("Hai người mất tích bị bắt ở phía Nam",) * 30,
    *("Vụ mất tích bí ẩn của chiếc tàu ở vùng cấm", "Đưa đất vào vùng cấm", "Vụ đặc biệt"),
    *("Nhận lương tháng, năm ngoái về Nam", "Kiểm lâm giữ rừng, vun gốc, mua thuốc"),
]
OTHER = OracleEngine([Document(id=str(i), text=text) for i, text in enumerate(LOST)])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # One slip is no reason to change its neighbours: `bị` is far more usual there.
        ("mất tícch bí", "mất tích bí"), ("mất tícch bị", "mất tích bị"),
        # The letters without accents are words (`nam`, `vun`), with these they are none.
        ("kiểm nâm", "kiểm lâm"), ("vùn cấm", "vùng cấm"), ("đưa đấc", "đưa đất"),
    ],
)  # fmt: skip
def test_only_what_is_wrong_is_changed(typed: str, meant: str) -> None:
    assert did_you_mean(parse(typed), OTHER) == meant
