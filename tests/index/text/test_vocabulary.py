"""Terms by number are the tokens, whatever stands between and inside them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.text import tokens
from index.text.composed import code_points
from index.text.vocabulary import Vocabulary

vietnamese = st.text(st.sampled_from("nông Nông thôn \u0301\u0323\u200b-_.1½đĐð🙂"), max_size=60)
texts = st.lists(st.one_of(vietnamese, st.text(max_size=40)), max_size=6)


def agree(vocabulary: Vocabulary, given_: list[str]) -> None:
    """Hold what the vocabulary says of texts side by side against their tokens, one by one."""
    joined = "".join(given_)
    ends = np.cumsum([len(text) for text in given_], dtype=np.int64)
    found = vocabulary.number(joined, code_points(joined), ends)
    names = vocabulary.terms
    apart = [tokens(text) for text in given_]
    bases = np.cumsum([0, *map(len, given_)]).tolist()
    each = [(token, base) for base, some in zip(bases, apart, strict=False) for token in some]
    assert found.counts.tolist() == [len(some) for some in apart]
    assert [names[term] for term in found.terms] == [token.text for token, _ in each]
    assert found.starts.tolist() == [base + token.start for token, base in each]
    assert found.lengths.tolist() == [token.end - token.start for token, _ in each]
    gaps = [
        after.start - before
        for some in apart
        for before, after in zip([0, *(token.end for token in some)], some, strict=False)
    ]
    assert found.gaps.tolist() == gaps


@given(st.lists(texts, max_size=3))
def test_batch_after_batch_agrees_with_the_tokens(batches: list[list[str]]) -> None:
    vocabulary = Vocabulary()
    for batch in batches:
        agree(vocabulary, batch)


def test_every_character_begins_goes_on_or_separates_as_in_the_tokens() -> None:
    characters = list(map(chr, range(0x110000)))
    runs = [characters[a:b] for a, b in pairwise(range(0, 0x110001, 0x4000))]
    vocabulary = Vocabulary()
    agree(vocabulary, ["".join(f" {one}a{one}b" for one in run) for run in runs])


def test_thousands_of_forms_keep_their_numbers() -> None:
    vocabulary = Vocabulary()
    for first in range(0, 20_000, 700):
        agree(vocabulary, [" ".join(map(str, range(first, first + 1000))), "Hoà HOÀ hòa"])
    assert len(vocabulary.terms) == len(set(vocabulary.terms))
