"""Did you mean: what was probably meant where it is not what was typed.

The readings of each token come from the collection's own vocabulary; the likeliest row of
them is found by Viterbi: a reading costs what was changed, and gains by how often it
stands behind the one before. It is offered, never taken silently, and only where it is
far likelier than what was typed with accents restored alone.
"""

from __future__ import annotations

import math
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.text import fold
from search.compile import accented, bare
from search.engine import Request
from search.keyboard import syllables
from search.query import Phrase, Term
from search.readings import Readings
from search.syntax import All, Either, Parsed, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.engine import Engine
    from search.readings import Candidate, Reading
    from search.syntax import Syntax

    # Tokens, each with the number of the typed word that it stands for.
    Row = tuple[tuple[int, str], ...]
    # The likeliest rows so far by their last token, with their scores in nats.
    States = dict[str, tuple[float, Row]]

MAX_WORDS = 10
# In nats, chosen on 1,200 real fragments: with 6 one or two of 600 were called wrong, with
# 6.5 none; a few wrong accents more go unseen.
_MARGIN = 6.5
# How much of the chance of a word is left to words that were never seen behind another.
_UNSEEN = 0.1
_VOWELS = frozenset("aeiouy")
# A word that is nowhere finds nothing: any that is known is likelier. What is longer than a
# syllable may be several of them: it is as unlikely as so many words that are nowhere.
_NOWHERE, _SYLLABLE = 1e-9, 7
# About so many different syllables a document has.
_DIFFERENT = 200


@runtime_checkable
class Neighbours(Protocol):
    """How often syllables stand side by side."""

    def count(self, first: str, second: str) -> float:
        """Return about how often the second stands behind the first."""

    def total(self, first: str) -> float:
        """Return about how often anything stands behind the first."""


@runtime_checkable
class NeighbourSource(Protocol):
    """An engine whose index holds the counts of neighbours."""

    @property
    def pairs(self) -> Neighbours:
        """The counts."""


class _Asked:
    """Neighbours of an engine that keeps no counts: it is asked for each pair as a phrase."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def count(self, first: str, second: str) -> float:
        return self._engine.find(Request(Phrase((Term(first), Term(second))), window=0)).total

    def total(self, first: str) -> float:
        return self._engine.vocabulary.frequency(Term(first))


def did_you_mean(parsed: Parsed, engine: Engine) -> str | None:
    """Return the query as it was probably meant, None if nothing much likelier is known."""
    words = _single(parsed)
    return _Corrector(engine, words).corrected(parsed.text) if words else None


def with_accents(parsed: Parsed, engine: Engine) -> str | None:
    """Return the query with the accents that some of its words lack, at most half of them.

    None where the words may well have been meant as they stand.
    """
    words = _single(parsed)
    lacking = sum(bare(word.tokens[0]) for word in words)
    if not 0 < lacking <= sum(accented(word.tokens[0]) for word in words):
        return None
    return _Corrector(engine, words).accented(parsed.text)


def is_usual(parsed: Parsed, engine: Engine) -> bool:
    """Whether the words are known to stand side by side as they were typed, one after one."""
    if not isinstance(engine, NeighbourSource):
        return True
    typed = [word.tokens[0] for word in _single(parsed)]
    return all(engine.pairs.count(first, second) for first, second in pairwise(typed))


def _single(parsed: Parsed) -> list[Word]:
    """Return the words of a query that may be corrected: none of too many, or of signs."""
    words = [word for word in _words(parsed.tree) if len(word.tokens) == 1]
    return words if len(words) <= MAX_WORDS else []


def _words(tree: Syntax | None) -> list[Word]:
    """Return the plain words of a query without signs."""
    parts: tuple[Syntax, ...] = tree.parts if isinstance(tree, All) else (tree,) if tree else ()
    flat = chain.from_iterable(
        _words(part.part) if isinstance(part, Either) else [part] for part in parts
    )
    return [part for part in flat if isinstance(part, Word)]


class _Corrector:
    """Judges rows of readings by the statistics of one engine."""

    def __init__(self, engine: Engine, words: list[Word]) -> None:
        self._words = words
        self._typed = [word.tokens[0] for word in words]
        self._accents = any(accented(one) or syllables(one) for one in self._typed)
        self._documents = max(engine.stamp.documents, 1)
        self._readings = Readings(engine.vocabulary, self._documents, accents=self._accents)
        self._pairs = engine.pairs if isinstance(engine, NeighbourSource) else _Asked(engine)

    def corrected(self, text: str) -> str | None:
        """Return the text with other words where they are far likelier."""
        if len(self._typed) == 1 and (
            self._readings.frequency(self._typed[0]) or _abbreviates(text, self._words[0])
        ):
            return None
        usual, _ = self._best(map(self._readings.as_typed, self._typed))
        choices = [
            self._readings.literal(typed)
            if _abbreviates(text, word)
            else self._readings.possible(typed)
            for word, typed in zip(self._words, self._typed, strict=True)
        ]
        score, row = self._best(choices)
        if len(row) == len(self._typed) == 1 and fold(row[0][1]) == fold(self._typed[0]):
            # A single word that nothing has with these accents is found with any.
            return None
        if score - usual < _MARGIN:
            return None
        return self._written(text, self._held(choices, score, row))

    def accented(self, text: str) -> str | None:
        """Return the text with accents on words without any where that is far likelier."""
        usual, _ = self._best(map(self._readings.literal, self._typed))
        choices = [
            self._readings.as_typed(one) if bare(one) else self._readings.literal(one)
            for one in self._typed
        ]
        score, row = self._best(choices)
        if score - usual < _MARGIN:
            return None
        return self._written(text, self._held(choices, score, row))

    def _written(self, text: str, row: Row) -> str | None:
        """Return the text with the words of a row."""
        meant = [
            " ".join(token for number, token in row if number == i) for i in range(len(self._words))
        ]
        return _rewritten(text, self._words, meant)

    def _held(self, choices: Sequence[Sequence[Reading]], score: float, row: Row) -> Row:
        """Return the row with known words as they were typed where that is not far unlikelier.

        A slip elsewhere is no reason to change them: each change must be worth it alone.
        """
        for number, typed in enumerate(self._typed):
            chosen = [token for i, token in row if i == number]
            if chosen == [typed] or not self._accents or not self._readings.frequency(typed):
                continue
            kept = list(choices)
            kept[number] = self._readings.literal(typed)
            alone, other = self._best(kept)
            if score - alone < _MARGIN:
                choices, score, row = kept, alone, other
        return row

    def _best(self, choices: Iterable[Sequence[Reading]]) -> tuple[float, Row]:
        states: States = {"": (0.0, ())}
        for number, readings in enumerate(choices):
            found: States = {}
            for reading in readings:
                here = states
                for candidates in reading.places:
                    here = self._step(here, candidates, number)
                better = {k: v for k, v in here.items() if k not in found or v > found[k]}
                found.update(better)
            states = found
        return max(states.values())

    def _step(self, states: States, candidates: Sequence[Candidate], number: int) -> States:
        found: States = {}
        for one in candidates:
            known = self._readings.frequency(one.token) or _nowhere(one.token)
            alone = _UNSEEN * known / (_DIFFERENT * self._documents)
            score, before = max(
                (score + math.log(alone + self._beside(last, one.token)), row)
                for last, (score, row) in states.items()
            )
            found[one.token] = (score - one.cost, (*before, (number, one.token)))
        return found

    def _beside(self, before: str, token: str) -> float:
        """Return the chance that a token stands behind another, of what was seen."""
        total = self._pairs.total(before) if before else 0.0
        return (1 - _UNSEEN) * self._pairs.count(before, token) / total if total else 0.0


def _nowhere(token: str) -> float:
    return float(_NOWHERE ** max(1.0, len(token) / _SYLLABLE))


def _rewritten(text: str, words: list[Word], meant: list[str]) -> str | None:
    """Return the query with the words replaced; None if it comes to the same."""
    pieces, at, changed = [], 0, False
    for word, chosen in zip(words, meant, strict=True):
        same, written = chosen == word.tokens[0], text[word.start : word.end]
        changed |= not same
        pieces += [text[at : word.start], written if same else _in_case(chosen, written)]
        at = word.end
    return "".join([*pieces, text[at:]]) if changed else None


def _abbreviates(text: str, word: Word) -> bool:
    """Whether a word is an abbreviation by its look: `ĐSQ` is no slip for `TSQ`.

    Without a vowel it is; among small letters so are capitals without accents, `Quỹ BOG`.
    """
    written = text[word.start : word.end]
    if not written.isupper():
        return False
    among_small = len(written) > 1 and written.isascii() and written.isalpha()
    no_vowel = _VOWELS.isdisjoint(fold(word.tokens[0]))
    return no_vowel or (among_small and any(char.islower() for char in text))


def _in_case(chosen: str, written: str) -> str:
    """Return a word in the capitals that another was typed in."""
    if written.isupper() and len(written) > 1:
        return chosen.upper()
    return chosen[:1].upper() + chosen[1:] if written[:1].isupper() else chosen
