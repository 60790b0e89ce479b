"""The queries of a run: drawn from the documents by a seeded generator."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from index.text import fold, tokens
from tests.bench.corpus import BORDER, DRAWN_FROM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.corpus import Corpus

# Each kind and what it stands for in the table.
KINDS = {
    "words": "all words, title fragments of 2–5 syllables",
    "unaccented": "the same, typed without accents",
    "rare": "one rare word",
    "frequent": "one frequent word",
    "or": "or of 3–8 words",
    "phrase": "phrase of 2–4 words",
}


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for: syllables, and how they are meant."""

    kind: str
    words: tuple[str, ...]

    @property
    def typed(self) -> str:
        """The query as a user of timviet types it."""
        if self.kind == "or":
            return " HOẶC ".join(self.words)
        joined = " ".join(self.words)
        return f'"{joined}"' if self.kind == "phrase" else joined


def draw_queries(corpus: Corpus, count: int) -> list[Query]:
    """Return `count` title fragments, as many without accents, and a third of each other kind."""
    draw = random.Random(4)
    titles = _titles(corpus)
    fragments = [Query("words", _fragment(draw, titles, 2, 5)) for _ in range(count)]
    bare = [Query("unaccented", tuple(map(fold, query.words))) for query in fragments]
    few = max(1, count // 3)
    ors = [Query("or", _fragment(draw, titles, 3, 8)) for _ in range(few)]
    phrases = [Query("phrase", _fragment(draw, titles, 2, 4)) for _ in range(few)]
    return [*fragments, *bare, *_singles(draw, corpus, few), *ors, *phrases]


def _titles(corpus: Corpus) -> list[list[str]]:
    """Return the runs of syllables in titles; numbers and codes break them."""
    runs = []
    for record in islice(corpus.records(), DRAWN_FROM):
        words = [token.text for token in tokens(record["title"])]
        runs += [run for run in _letters_only(words) if len(run) >= 2]
    return runs


def _letters_only(words: list[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for word in [*words, ""]:
        if word.isalpha():
            run.append(word)
        else:
            yield run
            run = []


def _fragment(
    draw: random.Random, titles: list[list[str]], shortest: int, longest: int
) -> tuple[str, ...]:
    length = draw.randint(shortest, longest)
    while True:
        title = draw.choice(titles)
        if len(title) >= length:
            start = draw.randint(0, len(title) - length)
            chosen = tuple(title[start : start + length])
            # A word twice is one word to some engines and two to others.
            if len(set(chosen)) == length:
                return chosen


def _singles(draw: random.Random, corpus: Corpus, count: int) -> list[Query]:
    frequency: Counter[str] = Counter()
    for _, _, text in corpus.rows(DRAWN_FROM):
        frequency.update(set(text.split()))
    del frequency[BORDER]
    known = [word for word, _ in frequency.most_common() if word.isalpha()]
    most = max(3, min(corpus.documents, DRAWN_FROM) // 1000)
    rare = sorted(word for word in known if 2 <= frequency[word] <= most)
    rare = draw.sample(rare, min(count, len(rare)))
    singles = [Query("rare", (word,)) for word in rare]
    return singles + [Query("frequent", (word,)) for word in known[:count]]
