"""Counts of neighbours: what the tables say against counting by hand."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import pairs as module
from index.pairs import Pairs, count_pairs

DOCUMENTS = st.lists(st.tuples(*[st.lists(st.integers(0, 6), max_size=8)] * 2), max_size=8)


def table(documents: list[tuple[list[int], list[int]]], numbers: list[int]) -> Pairs:
    terms = [term for title, text in documents for term in (*title, *text)]
    titles = [len(title) for title, _ in documents]
    lengths = [len(title) + len(text) for title, text in documents]
    return count_pairs(*(np.array(one, np.int32) for one in (terms, titles, lengths, numbers)))


@given(DOCUMENTS, st.permutations(range(7)))
def test_every_pair_is_counted_within_its_field(
    documents: list[tuple[list[int], list[int]]], numbers: list[int]
) -> None:
    counted = Counter(
        pair for document in documents for part in document for pair in pairwise(part)
    )
    found = table(documents, numbers)
    member = [found.member(numbers[term]) for term in range(7)]
    for first in range(7):
        for second in range(7):
            count = found.count(member[first], member[second])
            assert count == pytest.approx(counted[first, second], rel=0.05)
        total = sum(counted[first, second] for second in range(7))
        assert found.total(member[first]) == pytest.approx(total, rel=0.05)


def test_of_many_tokens_a_part_is_counted_and_scaled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SAMPLE", 100)
    found = table([([], [0, 1])] * 200, [0, 1])
    assert found.count(0, 1) == pytest.approx(200, rel=0.05)
    assert found.count(1, 0) == 0


def test_members_beyond_sixteen_bits_leave_out_what_is_rare(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST_MEMBERS", 2)
    found = table([([], [0, 1, 0, 1]), ([2], [3, 4])], list(range(5)))
    assert found.members.tolist() == [0, 1]
