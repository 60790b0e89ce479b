"""Numbers written otherwise: `5km` is `5 km`, `400.000` is `400000`, `5/9` is `5 tháng 9`.

So are foreign words, together or in pieces: `i phone` is `iphone`, `check in` `checkin`.
Nothing is said of it: it is the same word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile
from typing import TYPE_CHECKING

from search.dates import date_at, date_of, day_of
from search.keyboard import is_syllable
from search.query import Folded, Term
from search.syntax import NUMBERS, All, Any, Either, Field, Not, Quoted, Word, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.engine import Vocabulary
    from search.syntax import Parsed, Syntax

_FUSED = re.compile(r"(\d+)([^\W\d]+)|([^\W\d]+)(\d+[^\W\d]?)")
# Numbers of more digits than three are often written in groups of three, years never.
_GROUP = 3
_YEAR = re.compile("(?:19|20)..")
# The shortest piece of a foreign word.
_PIECE = 2
# `22 tháng 5 năm 2020`.
_LONGEST_DATE = 5


def as_written(parsed: Parsed, vocabulary: Vocabulary) -> Parsed:
    """Return the query with `Either` where the collection writes a number otherwise."""
    if parsed.tree is None or all(map(_is_plain, parsed.text.split())):
        return parsed
    return replace(parsed, tree=_Writer(parsed.text, vocabulary).walk(parsed.tree))


# Queries are made of the same few thousand syllables.
@lru_cache(1 << 13)
def _is_plain(word: str) -> bool:
    """Whether a word is written one way only: it has accents, or may be a syllable without."""
    return word.isalpha() and (not word.isascii() or is_syllable(word.lower()))


class _Writer:
    """Walks a syntax tree; a form counts if the collection has each of its tokens."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary

    def walk(self, part: Syntax) -> Syntax:
        """Return the part with the other forms of its numbers."""
        match part:
            case All(parts):
                return All(tuple(self._row(parts)))
            case Any(parts):
                return Any(tuple(self.walk(one) for one in parts))
            case Field(name=name) | Not(part=Field(name="date" as name)) if name not in NUMBERS:
                return replace(part, part=self.walk(part.part))
            case Word() | Quoted():
                return self._either(part, self._forms(part) if isinstance(part, Word) else [])
            case Either(Word() as word, others):
                found = self.walk(word)
                if isinstance(found, Either):
                    return replace(found, others=(*others, *found.others))
        return part

    def _forms(self, word: Word) -> list[tuple[str, ...]]:
        days = date_of(word.tokens, self._text[word.start : word.end])
        # `check-in` is `checkin`.
        pair = len(word.tokens) == 2
        joined = [self._as_one(word.tokens[:1], word.tokens[1:])] if pair else []
        return [*_forms(word.tokens), *days, *joined, *self._of_one(*word.tokens)]

    def _row(self, parts: Sequence[Syntax]) -> Iterator[Syntax]:
        at = 0
        while at < len(parts):
            several, length = self._beside(parts[at : at + _LONGEST_DATE])
            yield several if length else self.walk(parts[at])
            at += length or 1

    def _beside(self, parts: Sequence[Syntax]) -> tuple[Syntax, int]:
        """Return the words at the beginning, or what they may be written as, and how many."""
        words = [spoken(one) for one in takewhile(_is_word, parts)]
        length, forms = _date_at(words)
        if not length and len(words) > 1:
            length, forms = 2, [self._as_one(words[0], words[1])]
        found = self._either(All(tuple(parts[:length])), forms)
        return found, length if isinstance(found, Either) else 0

    def _of_one(self, token: str, *more: str) -> list[tuple[str, ...]]:
        """Return the forms of a token that is nowhere and may have lost a space."""
        return [] if more or self._frequency(token) else _foreign_pieces(token)

    def _as_one(self, first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
        """Return two words as one, a foreign one only if it is no rarer than its pieces."""
        joined = first[-1] + second[0]
        if len(first) == len(second) == 1 and _is_foreign(*first, *second):
            rarest = min(self._frequency(first[0]), self._frequency(second[0]))
            return (joined,) if self._frequency(joined) >= rarest else ()
        return (*first[:-1], joined, *second[1:]) if _FUSED.fullmatch(joined) else ()

    def _frequency(self, token: str) -> int:
        return self._vocabulary.frequency(Folded(token))

    def _either(self, part: Word | Quoted | All, forms: list[tuple[str, ...]]) -> Syntax:
        known = tuple(form for form in forms if form and all(map(self._has, form)))
        day = day_of(spoken(part))
        return Either(part, known, day) if known or day else part

    def _has(self, token: str) -> bool:
        return self._vocabulary.frequency(Term(token)) > 0


def _is_word(part: Syntax) -> bool:
    return isinstance(part.part if isinstance(part, Either) else part, Word)


def _date_at(words: Sequence[tuple[str, ...]]) -> tuple[int, list[tuple[str, ...]]]:
    """Return how many words at the beginning are a date in words, and its other forms."""
    length, forms = date_at([token for tokens in words for token in tokens])
    ends = list(accumulate(map(len, words)))
    return (ends.index(length) + 1, forms) if length in ends else (0, [])


def _forms(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return [_apart(tokens), *_together(tokens), _grouped(tokens)]


def _apart(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return numbers apart from the letters at them, nothing where there are not both."""
    pieces = [_FUSED.fullmatch(token) for token in tokens]
    return (
        tuple(
            piece
            for token, found in zip(tokens, pieces, strict=True)
            for piece in (filter(None, found.groups()) if found else (token,))
        )
        if any(pieces)
        else ()
    )


def _together(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the tokens with a number and the letters beside it as one."""
    for at, (first, second) in enumerate(pairwise(tokens)):
        if _FUSED.fullmatch(first + second):
            yield (*tokens[:at], first + second, *tokens[at + 2 :])


def _is_foreign(first: str, second: str) -> bool:
    """Whether two words may be the pieces of a foreign one: `i phone`, `you tube`.

    Syllables are none: `gia o` is not `giao`, nor `thu an` `thuan`.
    """
    joined = first + second
    if not (joined.isascii() and joined.isalpha()) or is_syllable(joined):
        return False
    return not (is_syllable(first) and is_syllable(second))


def _foreign_pieces(token: str) -> list[tuple[str, ...]]:
    """Return the ways to cut a token in two."""
    cuts = [(token[:i], token[i:]) for i in range(_PIECE, len(token) - _PIECE + 1)]
    return [cut for cut in cuts if _is_foreign(*cut)]


def _grouped(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return a long number in groups of three digits, or the groups as one number."""
    if not all(token.isdecimal() for token in tokens):
        return ()
    if len(tokens) == 1 and len(tokens[0]) > _GROUP and not _YEAR.fullmatch(tokens[0]):
        number, first = tokens[0], len(tokens[0]) % _GROUP
        cuts = [0, *range(first or _GROUP, len(number) + 1, _GROUP)]
        return tuple(number[a:b] for a, b in pairwise(cuts))
    grouped = len(tokens) > 1 and all(len(token) == _GROUP for token in tokens[1:])
    return ("".join(tokens),) if grouped and len(tokens[0]) <= _GROUP else ()
