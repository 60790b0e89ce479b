"""One form for every way of writing a syllable."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text import canonical, fold, tokens

SAME = [
    ("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("qũy", "quỹ"), ("qúi", "quý"),
    ("gìa", "già"), ("toàn", "tòan"), ("nguyễn", "nguỹên"), ("khuỷu", "khủyu"), ("loài", "lòai"),
    ("Ðảng", "Đảng"), ("ÐƯỜNG", "đường"), ("ＵＢＮＤ", "ubnd"), ("１４", "14"), ("m²", "m2"),
    ("mỹ", "mĩ"), ("kỹ", "kĩ"), ("lý", "lí"), ("tỷ", "tỉ"), ("hy", "hi"), ("sĩ", "sỹ"),
    ("quý", "quí"), ("no\u0302ng", "nông"), ("n\u200bông", "nông"), ("nô\u00adng", "nông"),
    ("straße", "STRASSE"), ("ﬁlm", "film"),
]  # fmt: skip
APART = [
    ("chó", "chò"), ("mùa", "muà hè"), ("thi", "thy"), ("vì", "vỳ"), ("bị", "bỵ"),
    ("đi", "đy"), ("tai", "tay"), ("thúi", "thúy"), ("đa", "da"), ("tuý", "túi"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_written_differently_but_the_same(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_syllables_stay_apart(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("written", "bare"),
    [("nông", "nong"), ("Đường", "duong"), ("ưỡn", "uon"), ("Mĩ", "my"), ("NĐ", "nd"), ("é", "e")],
)
def test_fold(written: str, bare: str) -> None:
    assert fold(written) == bare


@given(st.text(max_size=12))
def test_a_term_is_its_own_term(text: str) -> None:
    for token in tokens(text):
        if token.text.isascii() or unicodedata.is_normalized("NFC", token.text):
            assert canonical(token.text) == token.text
            assert fold(fold(token.text)) == fold(token.text)


@pytest.mark.parametrize("odd", ["½", "⑴", "ﷺ", "⒈", "㈠", "ŉ", "´a"])
def test_no_term_holds_a_space_or_a_sign(odd: str) -> None:
    for token in tokens(odd):
        assert [again.text for again in tokens(token.text)] == [token.text]


LATIN = "".join(
    chr(point) for point in (*range(0x30, 0x250), *range(0x1E00, 0x1F00)) if chr(point).isalnum()
)


@given(st.text(LATIN, min_size=1, max_size=8))
def test_case_and_form_never_matter(word: str) -> None:
    term = [token.text for token in tokens(word)]
    for form in ("NFC", "NFD"):
        changed = unicodedata.normalize(form, word)
        assert [token.text for token in tokens(changed)] == term
        assert [token.text for token in tokens(changed.upper())] == term
