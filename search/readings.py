"""What a typed token may have been meant for: other accents, keys, spaces, letters."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.text import fold
from search.keyboard import syllables
from search.query import Folded, Term
from search.slips import MIXED_UP, mixed_up, slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engine import Vocabulary

# It bounds the work: other accents of a syllable, readings of a token in all.
_ACCENTS, _MOST = 12, 16
_LETTERS = "abcdeghiklmnopqrstuvxy"
# How much less likely, in nats, than what was typed each way of changing it is.
_ACCENT, _KEYS, _SPACE = 4.0, 1.0, 2.0
# What setting an accent costs where the reader sets them, and losing one with a letter.
_RESTORED, _LOST = 2.0, 2.0
# What a slip costs besides where the keys make a known syllable as they are: `tooc` is tốc.
_DESPITE_KEYS = 2.5
# What each piece costs while spaces are set, so that few long syllables win over many short.
_PIECE = 4.0
_LONGEST_SYLLABLE = 7
_SHORTEST_EDITED, _SHORTEST_SPLIT = 2, 3
# A word that one document of so many has may itself be a slip: `nghành` stands in one of ten
# thousand articles. From 20,000 down to 500 as many of 1,500 strange fragments are called wrong.
_RARE = 5_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a typed token, and its cost in nats."""

    token: str
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """The candidates of each syllable that a typed token may stand for."""

    places: tuple[tuple[Candidate, ...], ...]


class Readings:
    """Finds readings in the vocabulary of a collection of so many documents.

    `accents`: the reader types accents, so that a syllable without any most likely has none.
    """

    def __init__(self, vocabulary: Vocabulary, documents: int, *, accents: bool) -> None:
        self._vocabulary = vocabulary
        self._documents = documents
        self._rare = documents // _RARE
        self._restored = _RESTORED if accents else 0.0

    def literal(self, typed: str) -> tuple[Reading, ...]:
        """Return the token as it stands and nothing else."""
        return (Reading(((Candidate(typed),),)),)

    def as_typed(self, typed: str) -> tuple[Reading, ...]:
        """Return the token as it stands; without accents it may have any."""
        candidates = self._spelled(typed, typed) if typed == fold(typed) else ()
        return (Reading((candidates or (Candidate(typed),),)),)

    def possible(self, typed: str) -> tuple[Reading, ...]:
        """Return what the token may have been meant for, itself included."""
        known = {one.token: one for one in reversed(list(self._candidates(typed)))}
        order = sorted(
            known.values(), key=lambda one: one.cost - math.log(self.frequency(one.token) + 1)
        )
        whole = Reading((tuple(order[:_MOST]) or (Candidate(typed),),))
        return (whole, *self._split(typed))

    def frequency(self, token: str) -> int:
        """Return in how many documents a token stands just so."""
        return self._vocabulary.frequency(Term(token))

    def _candidates(self, typed: str) -> Iterator[Candidate]:
        if self.frequency(typed):
            yield Candidate(typed)
        keys = [meant for meant in syllables(typed) if self.frequency(meant)]
        yield from (Candidate(meant, _KEYS) for meant in keys)
        if any(char.isdigit() for char in typed):
            return
        bare = fold(typed)
        yield from self._spelled(bare, typed)
        if len(typed) >= _SHORTEST_EDITED and self.frequency(typed) <= self._rare:
            unlikely = _DESPITE_KEYS if keys else 0.0
            yield from self._one_slip_away(typed, bare, unlikely)

    def _one_slip_away(self, typed: str, bare: str, unlikely: float) -> Iterator[Candidate]:
        """Yield what one slip makes what was typed, the likeliest ways of each first.

        Where the letters are a syllable, whose accents are wrong, the accents are kept.
        """
        known, marks = self._known(bare) > self._rare, _marks(typed)
        if known and not marks:
            return
        alike = dict.fromkeys(mixed_up(bare), MIXED_UP)
        for edited in dict.fromkeys((*alike, *_edits(bare))):
            for one, _ in self._vocabulary.spellings(edited)[:_ACCENTS]:
                lost = bool(marks) and _marks(one) != marks
                if not (lost and known):
                    cost = alike.get(edited) or slip(edited, bare)
                    yield Candidate(one, cost + _LOST * lost + unlikely)

    def _spelled(self, bare: str, typed: str, cost: float = 0.0) -> tuple[Candidate, ...]:
        """Return the spellings of a syllable; `cost` comes to what their accents cost."""
        changed = self._restored if typed == bare else _ACCENT
        found = self._vocabulary.spellings(bare)[:_ACCENTS]
        return tuple(Candidate(one, cost + changed * (one != typed)) for one, _ in found)

    def _split(self, typed: str) -> Iterator[Reading]:
        """Set missing spaces: the fewest and most frequent known syllables, if there are any."""
        if len(typed) < _SHORTEST_SPLIT or syllables(typed) or self._known(typed) > self._rare:
            return
        pieces = self._pieces(typed)
        if len(pieces) > 1:
            cost = _SPACE * (len(pieces) - 1)
            yield Reading(tuple(self._piece(one, cost * (not i)) for i, one in enumerate(pieces)))

    def _piece(self, piece: str, cost: float) -> tuple[Candidate, ...]:
        if piece == fold(piece):
            return self._spelled(piece, piece, cost)
        return (Candidate(piece, cost),)

    def _pieces(self, typed: str) -> tuple[str, ...]:
        best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(typed)
        for end in range(1, len(typed) + 1):
            for start in range(max(0, end - _LONGEST_SYLLABLE), end):
                before, count = best[start], self._known(typed[start:end])
                if before and count > self._rare:
                    score = before[0] + math.log(count / self._documents) - _PIECE
                    here = best[end]
                    if here is None or score > here[0]:
                        best[end] = (score, (*before[1], typed[start:end]))
        whole = best[-1]
        return whole[1] if whole else ()

    def _known(self, piece: str) -> int:
        """Return in how many documents a token stands, without accents with any."""
        bare = piece == fold(piece)
        return self._vocabulary.frequency(Folded(piece) if bare else Term(piece))


def _marks(token: str) -> list[str]:
    """Return the accents of a token, in no order."""
    return sorted(char for char in unicodedata.normalize("NFD", token) if char > "z")


def _edits(word: str) -> Iterator[str]:
    """Yield every word one letter away: one less, two swapped, another, one more."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + c + right[1:] for left, right in cuts if right for c in _LETTERS)
    yield from (left + c + right for left, right in cuts for c in _LETTERS)
