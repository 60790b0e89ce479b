"""Which signs of a query nothing could be made of, said with where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from search.lexer import QUOTES, Kind, Lexeme
from search.messages import notice
from search.results import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.results import Notice

_SIGNS = {Kind.OPEN, Kind.CLOSE, Kind.MINUS, Kind.AND, Kind.OR}
_WORDS = {Kind.AND, Kind.OR, Kind.NOT, Kind.FIELD}
_QUOTE = re.compile("[" + "".join(sorted({*QUOTES, *"".join(QUOTES.values())})) + "]")


def ignored(text: str, typed: Sequence[Lexeme], meant: Sequence[Lexeme]) -> tuple[Notice, ...]:
    """Return notices of signs that are left out, and of operators searched as words.

    `text` is what was read of the query, `typed` are its lexemes, `meant` those of them that
    it is read by.
    """
    signs, words = sorted(_signs(text, typed, meant)), _idle(typed, meant)
    said = []
    if signs:
        found = tuple(dict.fromkeys(text[one.start : one.end] for one in signs))
        said.append(notice("ignored", values={"signs": found}, spans=signs))
    if words:
        found = tuple(dict.fromkeys(text[one.start : one.end] for one in words))
        said.append(notice("as_words", values={"words": found}, spans=words))
    return tuple(said)


def _signs(text: str, typed: Sequence[Lexeme], meant: Sequence[Lexeme]) -> Iterator[Span]:
    kept = {one.start for one in meant}
    for one in typed:
        if one.kind in _SIGNS and one.start not in kept:
            yield Span(one.start, one.end)
        if one.kind is Kind.WORD and text[one.end - 1] == "*":
            yield Span(one.end - 1, one.end)
    quoted = [one for one in typed if one.kind is Kind.QUOTE and one.tokens]
    for match in _QUOTE.finditer(text):
        if not any(one.start <= match.start() < one.end for one in quoted):
            yield Span(*match.span())


def _idle(typed: Sequence[Lexeme], meant: Sequence[Lexeme]) -> list[Span]:
    signs = {one.start for one in typed if one.kind in _WORDS}
    return [
        Span(one.start, one.end) for one in meant if one.kind is Kind.WORD and one.start in signs
    ]
