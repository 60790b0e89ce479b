"""The phrases of the titles of a collection, to complete what is being typed.

A phrase runs from the beginning of a word to the end of one, over at most `LONGEST`
syllables; it is kept if several titles have it. Whole titles are kept as they are. The
table is sorted by the unaccented form, so that every completion of a prefix is one slice.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from index.text import Token

    Words = Callable[[str], Sequence[Sequence[int]]]

LONGEST = 6
# A longer title is no search that anyone would pick from a list.
LONGEST_TITLE = 12
# Phrases of fewer titles are chance.
FEWEST = 2
# With more phrases at hand those seen once are forgotten: memory stays bounded, and what
# is frequent stays.
_MOST_AT_HAND = 400_000
# No search ends with one of these.
_UNFINISHED = frozenset(
    "bị bởi các cho chưa có của cùng do đã đang để đến được hay hoặc khi không là lại mà mỗi"
    " một này những nhiều ở qua rất ra sau sẽ sự tại theo thì trên trong trước từ và vào vẫn vì"
    " với".split()
)
_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their unaccented form; `weights` count the titles that have each.

    `forms` and `written` are UTF-8 end to end, phrase i at `starts[i] : starts[i + 1]`.
    """

    forms: NDArray[np.uint8]
    form_starts: NDArray[np.int64]
    written: NDArray[np.uint8]
    written_starts: NDArray[np.int64]
    weights: NDArray[np.int32]

    def beginning(self, form: str, limit: int) -> list[str]:
        """Return the heaviest phrases whose unaccented form begins so, heaviest first."""
        return [phrase for phrase, _ in self.weighed(form, limit)]

    def weighed(self, form: str, limit: int) -> list[tuple[str, int]]:
        """Return the same with their weights."""
        every = range(len(self.weights))
        low = bisect_left(every, form, key=self._form)
        high = bisect_left(every, form + _AFTER_ALL, key=self._form)
        weights = self.weights[low:high]
        kept = np.arange(len(weights))
        if len(weights) > limit:
            kept = np.argpartition(-weights, limit)[:limit]
        best = sorted(kept.tolist(), key=lambda i: (-int(weights[i]), i))
        return [(self._written(low + i), int(weights[i])) for i in best]

    def _form(self, i: int) -> str:
        return self.forms[self.form_starts[i] : self.form_starts[i + 1]].tobytes().decode()

    def _written(self, i: int) -> str:
        start, end = self.written_starts[i], self.written_starts[i + 1]
        return self.written[start:end].tobytes().decode()

    def arrays(self) -> Mapping[str, NDArray[np.generic]]:
        """Return the arrays to store, by name; `Phrases(**arrays)` reads them again."""
        return {name: getattr(self, name) for name in self.__slots__}


class PhraseCounter:
    """Collects the phrases of titles, one after the other."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._counts: dict[str, int] = {}
        self._written: dict[str, str] = {}

    def add(self, title: str) -> None:
        """Count the phrases of one title."""
        title = unicodedata.normalize("NFC", " ".join(title.split()))
        found = tokens(title)
        ends = _ends(found, self._words(title))
        whole = (0, len(found) - 1) if len(found) <= LONGEST_TITLE else None
        reach = ((first, last) for first in ends for last in ends[first])
        seen = {
            self._note(found[first : last + 1], title[found[first].start : found[last].end])
            for first, last in {*reach, *([whole] if whole and found else [])}
        }
        for key in seen:
            self._counts[key] = self._counts.get(key, 0) + 1
        if len(self._counts) > _MOST_AT_HAND:
            self._counts = {key: count for key, count in self._counts.items() if count > 1}
            self._written = {key: self._written[key] for key in self._counts}

    def _note(self, run: Sequence[Token], written: str) -> str:
        """Remember how a phrase is written: with the fewest capitals."""
        key = " ".join(token.text for token in run)
        known = self._written.setdefault(key, written)
        if known != written and _capitals(written) < _capitals(known):
            self._written[key] = written
        return key

    def table(self, fewest: int = FEWEST) -> Phrases:
        """Return the table of what was counted."""
        kept = sorted(
            (" ".join(map(fold, key.split())), -count, self._written[key])
            for key, count in self._counts.items()
            if count >= fewest
        )
        forms, form_starts = _blob([form for form, _, _ in kept])
        written, written_starts = _blob([text for _, _, text in kept])
        weights = np.array([-count for _, count, _ in kept], np.int32)
        return Phrases(forms, form_starts, written, written_starts, weights)


def gather(titles: Iterable[str], words: Words) -> Phrases:
    """Return the phrases of these titles; `words` gives the spans of words in a text."""
    counter = PhraseCounter(words)
    for title in titles:
        counter.add(title)
    return counter.table()


def _ends(found: Sequence[Token], words: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """Return where the phrases end that begin with each token that begins a word."""
    heads = {int(start) for start, _ in words}
    tails = {int(end) for _, end in words}
    inner = {i for i, token in enumerate(found) if heads and token.start not in heads}
    good = [
        i
        for i, token in enumerate(found)
        if (not tails or token.end in tails) and token.text not in _UNFINISHED
    ]
    return {
        first: [last for last in good if first <= last < first + LONGEST]
        for first in range(len(found))
        if first not in inner
    }


def _capitals(written: str) -> int:
    return sum(char.isupper() for char in written)


def _blob(texts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    encoded = [text.encode() for text in texts]
    starts = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
    return np.frombuffer(b"".join(encoded), np.uint8), starts
