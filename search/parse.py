"""The query language: lenient, in Vietnamese and English; no text is an error.

    query := part (OR part)*          part := item (AND? item)*
    item  := [- | NOT] unit           unit := word | "quoted" | begins* | (query) | name: unit

`AND VÀ OR HOẶC NOT KHÔNG` count only in capitals, in a query that is not all capitals.
A field takes all the words after its colon up to the next sign, for Vietnamese words are
written with spaces.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from search.ignored import ignored
from search.lexer import MAX_WORDS, OPERATOR_WORDS, Kind, Lexeme, lex, operator, tokens_of
from search.messages import notice
from search.syntax import All, Any, Begins, Field, Not, Parsed, Quoted, Word

if TYPE_CHECKING:
    from search.syntax import Syntax

MAX_DEPTH = 8
_JOINS = {Kind.AND, Kind.OR}
# What a sign cannot act on: these before it, those after it.
_ENDS = {Kind.CLOSE, *_JOINS}
_PART_ENDS = (None, Kind.OR, Kind.CLOSE)
_BRACKETS = {Kind.OPEN, Kind.CLOSE}
# What acts on the one thing behind it.
_BEFORE_ONE = {Kind.MINUS, Kind.NOT, Kind.FIELD}
_STARTS = {Kind.OPEN, Kind.MINUS, Kind.NOT, Kind.FIELD, *_JOINS}
_NO_LEFT = {Kind.AND: _STARTS, Kind.OR: _STARTS}
_NO_RIGHT = {
    Kind.AND: _ENDS,
    Kind.OR: _ENDS,
    Kind.NOT: _ENDS,
    Kind.MINUS: _ENDS,
    Kind.FIELD: {Kind.FIELD, Kind.MINUS, Kind.NOT, *_ENDS},
}
# Width never matters, nor that of signs.
_WIDE = re.compile("[：（）＊－]")
_NARROW = str.maketrans("：（）＊－", ":()*-")
_WORD = re.compile("[^ ]+")
_CUT = notice("cut", values={"words": MAX_WORDS})
_NO_WORDS = notice("no_words")


def parse(text: str) -> Parsed:
    """Read a query; never raises."""
    if words := _plain_words(text):
        return Parsed(text, _all(words), ())
    signs = text.translate(_NARROW) if _WIDE.search(text) else text
    lexemes, cut = lex(signs)
    notices = (_CUT,) if cut else ()
    if any(char.islower() for char in text):
        lexemes = _with_operators(text, lexemes)
    meant = _meant(lexemes)
    tree = _Reader(meant).query() if meant else None
    if tree is None and text.strip():
        notices = (*notices, _NO_WORDS)
    else:
        read = signs[: lexemes[-1].end] if cut else signs
        notices = (*notices, *ignored(read, lexemes, meant))
    return Parsed(text, tree, notices)


def _plain_words(text: str) -> list[Word]:
    """Return the words of a query that is nothing but words, none where it is more.

    Most queries are; a third of the time of reading them sign by sign.
    """
    if not text.replace(" ", "").isalnum():
        return []
    words = [Word(tokens_of(one[0]), one.start(), one.end()) for one in _WORD.finditer(text)]
    tokens = [word.tokens for word in words]
    whole = sum(map(len, tokens)) <= MAX_WORDS and all(tokens)
    return words if whole and OPERATOR_WORDS.isdisjoint(tokens) else []


def _with_operators(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    if OPERATOR_WORDS.isdisjoint(one.tokens for one in lexemes):
        return lexemes
    kinds = [operator(text, lexemes, i) for i in range(len(lexemes))]
    return [
        one if one.kind is kind else one._replace(kind=kind)
        for one, kind in zip(lexemes, kinds, strict=True)
    ]


def _meant(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Settle what is a sign: signs without partner or operand become text or vanish."""
    if all(lexeme.kind is Kind.WORD for lexeme in lexemes):
        return lexemes
    return _with_operands(_paired(lexemes))


def _paired(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Drop brackets without a partner or too deep, and what is empty with the sign before it."""
    keep: set[int] = set()
    empty = {i for i, one in enumerate(lexemes) if one.kind is Kind.QUOTE and not one.tokens}
    opened: list[int] = []
    for i, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.OPEN:
            opened.append(i)
        elif lexeme.kind is Kind.CLOSE and opened:
            start = opened.pop()
            if not any(one.tokens for one in lexemes[start:i]):
                empty.add(start)
            elif len(opened) < MAX_DEPTH:
                keep |= {start, i}
    meant: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        if i in empty:
            _let_go(meant)
        elif lexeme.kind not in _BRACKETS or i in keep:
            meant.append(lexeme)
    return meant


def _let_go(meant: list[Lexeme]) -> None:
    """Make words of the signs at the end, whose operand is empty: `-""` leaves nothing out."""
    words: list[Lexeme] = []
    while meant and meant[-1].kind in _BEFORE_ONE:
        sign = meant.pop()
        words += [sign._replace(kind=Kind.WORD)] if sign.tokens else []
    meant += reversed(words)


def _with_operands(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Turn operators and field names that have nothing to act on into words."""
    backwards = _settled(lexemes[::-1], _NO_RIGHT, Kind.CLOSE)
    return _settled(backwards[::-1], _NO_LEFT, Kind.OPEN)


def _settled(
    lexemes: list[Lexeme], idle_beside: dict[Kind, set[Kind]], border: Kind
) -> list[Lexeme]:
    """Make a word of each sign whose neighbour, already settled, leaves it idle; or nothing."""
    settled: list[Lexeme] = []
    for lexeme in lexemes:
        beside = settled[-1].kind if settled else border
        idle = beside in idle_beside.get(lexeme.kind, ())
        if not idle:
            settled.append(lexeme)
        # Of `AND AND` or `VÀ HOẶC` one is enough.
        elif lexeme.tokens and not (lexeme.kind in _JOINS and beside in _JOINS):
            settled.append(lexeme._replace(kind=Kind.WORD))
    return settled


class _Reader:
    """Reads settled lexemes from left to right."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self._lexemes = lexemes
        self._at = 0

    def query(self) -> Syntax | None:
        """Read parts joined by OR, up to the end or a closing bracket."""
        parts = [self._part()]
        while self._kind() is Kind.OR:
            self._at += 1
            parts.append(self._part())
        found = tuple(part for part in parts if part)
        return found[0] if len(found) == 1 else Any(found) if found else None

    def _part(self) -> Syntax | None:
        items: list[Syntax] = []
        while (kind := self._kind()) not in _PART_ENDS:
            if kind is Kind.WORD:
                items += self._words()
            elif kind is Kind.AND:
                self._at += 1
            elif item := self._item():
                items.append(item)
        return items[0] if len(items) == 1 else All(tuple(items)) if items else None

    def _item(self) -> Syntax | None:
        kind = self._kind()
        if kind is Kind.MINUS:
            self._at += 1
            return _negated(self._unit())
        if kind is Kind.NOT:
            self._at += 1
            words = self._words()
            return _negated(_side_by_side(words) if words else self._item())
        return self._unit()

    def _unit(self) -> Syntax | None:
        """Read one word, quote, prefix, group or field."""
        lexeme = self._next()
        match lexeme.kind:
            case Kind.OPEN:
                inner = self.query()
                self._at += 1
                return inner
            case Kind.FIELD:
                return self._field(lexeme)
            case Kind.QUOTE:
                return Quoted(lexeme.tokens, lexeme.start, lexeme.end)
            case Kind.STAR:
                return Begins(lexeme.tokens, lexeme.start, lexeme.end)
        return Word(lexeme.tokens, lexeme.start, lexeme.end) if lexeme.tokens else None

    def _field(self, name: Lexeme) -> Syntax | None:
        words = self._words()
        part = _all(words) if words else self._unit()
        if part is None:
            return Word(name.tokens, name.start, name.end)
        end = self._lexemes[self._at - 1].end
        return _over_group(Field(name.name, name.tokens, part, name.start, end))

    def _words(self) -> list[Word]:
        words: list[Word] = []
        while self._kind() is Kind.WORD:
            lexeme = self._next()
            words.append(Word(lexeme.tokens, lexeme.start, lexeme.end))
        return words

    def _kind(self) -> Kind | None:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else None

    def _next(self) -> Lexeme:
        self._at += 1
        return self._lexemes[self._at - 1]


def _over_group(field: Field) -> Syntax:
    """Return the field of each part of a group: `năm:(2020 OR 2021)` are two years."""
    match field.part:
        case Not(part):
            return Not(_over_group(replace(field, part=part)))
        case Any(parts):
            return Any(tuple(_over_group(replace(field, part=one)) for one in parts))
        case All(parts) if any(isinstance(one, Not) for one in parts):
            wanted = tuple(one for one in parts if not isinstance(one, Not))
            groups: list[Syntax] = [All(wanted)] if wanted else []
            groups += [one for one in parts if isinstance(one, Not)]
            return All(tuple(_over_group(replace(field, part=one)) for one in groups))
    return field


def _all(words: list[Word]) -> Syntax:
    return words[0] if len(words) == 1 else All(tuple(words))


def _side_by_side(words: list[Word]) -> Word:
    """Join what NOT excludes: `KHÔNG hà nội` means the place, not every `hà`."""
    joined = tuple(token for word in words for token in word.tokens)
    return Word(joined, words[0].start, words[-1].end)


def _negated(part: Syntax | None) -> Syntax | None:
    if part is None:
        return None
    return part.part if isinstance(part, Not) else Not(part)
