"""Terms of every frequency are intersected rightly, whichever way is the shorter one."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from index.document import Document
from search.engine import Request
from search.query import AllOf, AnyOf, Maybe, Term
from tests.search.whoosh_engine.collection import open_engine

if TYPE_CHECKING:
    from pathlib import Path

    from search.whoosh_engine.engine import WhooshEngine

SIZE = 3_000
# In so many documents: searched for in a list, looked up in a table, or in a bit set.
WORDS = {"một": 1, "hai": 3, "ba": 24, "bốn": 90, "năm": 140, "sáu": 700, "bảy": 2_900}


@pytest.fixture(scope="module")
def having() -> dict[str, set[str]]:
    random_ = random.Random(3)
    # Every word has a neighbour in common with the rarest, so that something is left over.
    return {w: {"0", *map(str, random_.sample(range(1, SIZE), n - 1))} for w, n in WORDS.items()}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, having: dict[str, set[str]]) -> WhooshEngine:
    documents = [
        Document(
            id=name, title="", text=" ".join(["bài", *(w for w in WORDS if name in having[w])])
        )
        for name in map(str, range(SIZE))
    ]
    parts = [documents[:1_800], documents[1_800:2_950], documents[2_950:]]
    return open_engine(tmp_path_factory.mktemp("data"), parts)


def ids(engine: WhooshEngine, request: Request) -> set[str]:
    return {stored.document.id for stored in engine.read(engine.find(request).keys.tolist())}


@pytest.mark.parametrize("words", [*combinations(WORDS, 2), *combinations(WORDS, 3)])
def test_words_in_common(
    engine: WhooshEngine, having: dict[str, set[str]], words: tuple[str, ...]
) -> None:
    terms = tuple(map(Term, words))
    common = set.intersection(*(having[word] for word in words))
    assert ids(engine, Request(AllOf(terms), window=SIZE)) == common
    # A part that is no term is found first, and refined by terms.
    first = AnyOf(terms[:1])
    assert ids(engine, Request(AllOf((first, *terms[1:])), window=SIZE)) == common


def test_lists_of_one_length_and_one_border_are_not_taken_for_one(tmp_path: Path) -> None:
    texts = ["hai ba", "hai", "ba", "hai ba", "bài"]
    documents = [Document(id=str(n), title="", text=text) for n, text in enumerate(texts)]
    engine = open_engine(tmp_path, [documents])
    found = engine.find(Request(Maybe(Term("hai"), Term("ba")), window=SIZE))
    alone = engine.find(Request(Term("hai"), window=SIZE))
    scores = dict(zip(found.keys.tolist(), found.scores.tolist(), strict=True))
    plain = dict(zip(alone.keys.tolist(), alone.scores.tolist(), strict=True))
    assert {key for key in scores if scores[key] > plain[key]} == {0, 3}


@pytest.mark.parametrize("words", list(combinations(WORDS, 2)))
def test_scores_add_up(engine: WhooshEngine, words: tuple[str, str]) -> None:
    first, second = map(Term, words)

    def scores(*parts: Term | Maybe) -> dict[int, float]:
        found = engine.find(Request(AllOf(parts), window=SIZE))
        return dict(zip(found.keys.tolist(), found.scores.tolist(), strict=True))

    alone, other = scores(first), scores(second)
    added = {key: score + other.get(key, 0) for key, score in alone.items()}
    assert scores(Maybe(first, second)) == pytest.approx(added, rel=1e-5)
    both = {key: score for key, score in added.items() if key in other}
    assert scores(first, second) == pytest.approx(both, rel=1e-5)
