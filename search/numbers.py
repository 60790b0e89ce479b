"""Numbers written otherwise: `5km` is `5 km`, `400.000` is `400000`, `5/9` is `5 tháng 9`.

Nothing is said of it: it is the same word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from search.dates import date_at, date_of
from search.query import Term
from search.syntax import All, Any, Either, Word, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.engine import Vocabulary
    from search.syntax import Parsed, Syntax

_FUSED = re.compile(r"(\d+)([^\W\d]+)|([^\W\d]+)(\d+[^\W\d]?)")
# Numbers of more digits than three are often written in groups of three, years never.
_GROUP = 3
_YEAR = re.compile("(?:19|20)..")
# `22 tháng 5 năm 2020`.
_LONGEST_DATE = 5


def as_written(parsed: Parsed, vocabulary: Vocabulary) -> Parsed:
    """Return the query with `Either` where the collection writes a number otherwise."""
    # No letter has a canonical form with a digit.
    if parsed.tree is None or parsed.text.replace(" ", "").isalpha():
        return parsed
    return replace(parsed, tree=_Writer(parsed.text, vocabulary).walk(parsed.tree))


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
            case Word():
                written = self._text[part.start : part.end]
                return self._either(part, [*_forms(part.tokens), *date_of(part.tokens, written)])
            case Either(Word() as word, others):
                found = self.walk(word)
                more = found.others if isinstance(found, Either) else ()
                return Either(word, (*others, *more))
        return part

    def _row(self, parts: Sequence[Syntax]) -> Iterator[Syntax]:
        at = 0
        while at < len(parts):
            several, length = self._beside(parts[at : at + _LONGEST_DATE])
            yield several if length else self.walk(parts[at])
            at += length or 1

    def _beside(self, parts: Sequence[Syntax]) -> tuple[Syntax, int]:
        """Return the words at the beginning, or what they may be written as, and how many."""
        words = [spoken(one) for one in takewhile(_is_word, parts)]
        length, forms = date_at([tokens[0] for tokens in words if len(tokens) == 1])
        if not length and len(words) > 1:
            length, forms = 2, [_together((*words[0], *words[1]))]
        found = self._either(All(tuple(parts[:length])), forms)
        return found, length if isinstance(found, Either) else 0

    def _either(self, part: Word | All, forms: list[tuple[str, ...]]) -> Syntax:
        known = tuple(form for form in forms if form and all(map(self._has, form)))
        return Either(part, known) if known else part

    def _has(self, token: str) -> bool:
        return self._vocabulary.frequency(Term(token)) > 0


def _is_word(part: Syntax) -> bool:
    return isinstance(part.part if isinstance(part, Either) else part, Word)


def _forms(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return [_apart(tokens), _together(tokens), _grouped(tokens)]


def _apart(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return a number and its letters apart, nothing where there are not both."""
    found = _FUSED.fullmatch(tokens[0]) if len(tokens) == 1 else None
    return tuple(piece for piece in found.groups() if piece) if found else ()


def _together(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return a number and the letters beside it as one token."""
    joined = "".join(tokens)
    return (joined,) if len(tokens) == 2 and _FUSED.fullmatch(joined) else ()


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
