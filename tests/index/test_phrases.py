"""The phrases that are counted are those that a plain reading of the titles finds."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from index.phrase_counter import LONGEST, LONGEST_TITLE, PhraseCounter
from index.text import fold, tokens
from index.text.words import WordSegmenter

SEGMENTER = WordSegmenter()
pieces = st.sampled_from(
    [
        *"nông thôn Nông MỚI mới của Ủy ban nhân dân xã no\u0302ng - , ( 2020 TP. và là".split(),
        "",
        "\n",
    ]
)
titles = st.lists(pieces, max_size=16).map(" ".join)


def plain(given_: list[str]) -> dict[str, dict[str, set[int]]]:
    """Return the titles of each phrase by its terms and by how it is written."""
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, raw in enumerate(given_):
        title = unicodedata.normalize("NFC", " ".join(raw.split()))
        row, words = tokens(title), SEGMENTER.spans(title).tolist()
        heads, tails = {a for a, _ in words}, {b for _, b in words}
        for first in range(len(row)):
            for last in range(first, len(row)):
                whole = first == 0 and last == len(row) - 1 < LONGEST_TITLE
                phrase = (
                    last < first + LONGEST
                    and row[first].start in heads
                    and row[last].end in tails
                    and row[last].text not in ("của", "và", "là")
                )
                if whole or phrase:
                    key = " ".join(token.text for token in row[first : last + 1])
                    found[key][title[row[first].start : row[last].end]].add(number)
    return found


def capitals(written: str) -> int:
    return sum(map(str.isupper, written))


@settings(deadline=None)
@given(st.lists(titles, max_size=8), st.integers(1, 3), st.integers(0, 8))
def test_phrases_are_counted_as_a_plain_reading_does(
    given_: list[str], fewest: int, cut: int
) -> None:
    counter = PhraseCounter(SEGMENTER.spans_of_all)
    counter.add(given_[:cut])
    counter.add(given_[cut:])
    table = counter.table(fewest)
    expected = {}
    for key, ways in plain(given_).items():
        count = len(set().union(*ways.values()))
        if count >= fewest:
            best = min(map(capitals, ways))
            first = min(min(at) for way, at in ways.items() if capitals(way) == best)
            expected[key] = (
                count,
                {way for way, at in ways.items() if capitals(way) == best and first in at},
            )
    rows = [table._written(i) for i in range(len(table.weights))]
    assert {" ".join(token.text for token in tokens(row)) for row in rows} == expected.keys()
    for i, row in enumerate(rows):
        count, written = expected[" ".join(token.text for token in tokens(row))]
        assert table.weights[i] == count
        assert row in written
        assert table._form(i) == " ".join(fold(token.text) for token in tokens(row))
    order = [(table._form(i), -int(table.weights[i]), row) for i, row in enumerate(rows)]
    assert all(one <= two for one, two in pairwise(order))
