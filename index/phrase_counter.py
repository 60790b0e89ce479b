"""Counting the phrases of the titles of a collection."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from index.phrase_kernels import Ints, Keys, Rows, borders, phrase_rows
from index.phrases import UNFINISHED, Phrases
from index.text import fold, tokens
from index.text.composed import code_points
from index.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import ArrayLike, NDArray

    # From several texts to [start, end) of their words, as they stand one after another.
    Words = Callable[[Sequence[str]], ArrayLike]

LONGEST = 6
# A longer title is no search that anyone would pick from a list.
LONGEST_TITLE = 12
# Phrases of fewer titles are chance.
FEWEST = 2


class PhraseCounter:
    """Collects the phrases of titles, some titles at a time.

    Phrases are told apart by 64 bits mixed from their terms: among millions of them no two
    are expected to agree by chance, and if two did, their counts would be one.
    """

    def __init__(self, words: Words, vocabulary: Vocabulary | None = None) -> None:
        self._words = words
        self._vocabulary = vocabulary or Vocabulary()
        self._titles: list[str] = []
        self._rows: list[Rows] = []
        self._capitals: list[NDArray[np.int32]] = []

    def add(self, titles: Sequence[str]) -> None:
        """Count the phrases of some titles."""
        titles = [_written(title) for title in titles]
        bases = np.cumsum([0, *map(len, titles)], dtype=np.int64)
        joined = "".join(titles)
        found = self._vocabulary.number(joined, code_points(joined), bases[1:])
        words = np.asarray(self._words(titles), np.int32).reshape(-1, 2)
        begins, ends = np.ones((2, len(found.terms)), np.bool_)
        if len(words):
            begins, ends = borders(found.starts, found.lengths, words)
        ends &= ~np.isin(found.terms, self._vocabulary.numbers(UNFINISHED))
        rows = phrase_rows(
            found.terms, found.starts, found.lengths, found.counts,
            begins, ends, LONGEST, LONGEST_TITLE,
        )  # fmt: skip
        capitals = np.cumsum([0, *map(str.isupper, joined)], dtype=np.int32)
        self._capitals.append(capitals[rows.ends] - capitals[rows.starts])
        base = bases[rows.titles].astype(np.int32)
        first = np.int32(len(self._titles))
        self._rows.append(
            Rows(rows.keys, rows.titles + first, rows.starts - base, rows.ends - base)
        )
        self._titles += titles

    def table(self, fewest: int = FEWEST) -> Phrases:
        """Return the table of what was counted."""
        if not self._rows:
            return Phrases.of([])
        keys, titles, starts, ends = map(np.concatenate, zip(*self._rows, strict=True))
        order, group, counts = _grouped(keys, titles)
        kept = counts[group] >= fewest
        order, group = order[kept], group[kept]
        # A phrase is written as where it has the fewest capitals, there the first time.
        best = np.lexsort((order, np.concatenate(self._capitals)[order], group))
        groups, first = np.unique(group[best], return_index=True)
        chosen = order[best][first]
        places = (places[chosen].tolist() for places in (titles, starts, ends))
        written = [
            self._titles[title][start:end] for title, start, end in zip(*places, strict=True)
        ]
        folded = cache(fold)
        forms = [" ".join(folded(token.text) for token in tokens(one)) for one in written]
        return Phrases.of(zip(forms, counts[groups].tolist(), written, strict=True))


def _grouped(keys: Keys, titles: Ints) -> tuple[NDArray[np.intp], NDArray[np.intp], Ints]:
    """Return the order of rows by key, the group of each then, and how many titles each has."""
    order = np.argsort(keys, kind="stable")
    is_other, is_new = np.ones((2, len(order)), np.bool_)
    is_other[1:] = keys[order[1:]] != keys[order[:-1]]
    # Rows stand in the order of their titles: those of one title are side by side.
    is_new[1:] = is_other[1:] | (titles[order[1:]] != titles[order[:-1]])
    group = np.cumsum(is_other) - 1
    return order, group, np.bincount(group[is_new]).astype(np.int32)


def gather(titles: Iterable[str], words: Words) -> Phrases:
    """Return the phrases of these titles; `words` gives the spans of words in texts."""
    counter = PhraseCounter(words)
    counter.add(list(titles))
    return counter.table()


def _written(title: str) -> str:
    """Return a title as its phrases are written: in NFC, with single spaces."""
    return unicodedata.normalize("NFC", " ".join(title.split()))
