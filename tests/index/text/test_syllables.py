"""Where tokens stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text import tokens
from index.text.syllables import MAX_LENGTH


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Nông thôn mới", "nông thôn mới"),
        ("KT- XH", "kt xh"),
        ("05-CT/TW", "05 ct tw"),
        ("14,2%", "14 2"),
        ("đại_học", "đại học"),
        ("xã\u00a0Văn Quán", "xã văn quán"),
        ("no\u0302ng tho\u0302n", "nông thôn"),
        ("xã\u200b, thôn", "xã thôn"),
        ("…!", ""),
        ("😀xã😀", "xã"),
    ],
)
def test_terms(text: str, terms: str) -> None:
    assert [token.text for token in tokens(text)] == terms.split()


@given(st.text())
def test_spans_lie_inside_increase_and_are_apart(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 < len(token.text) <= MAX_LENGTH for token in found)
