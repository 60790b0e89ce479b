"""Cuts a query into words, quotes, brackets, signs and field names; never raises.

Every rule gives way to text: a sign that has no partner or no operand is no sign.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum, auto
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from index.text import fold, tokens
from index.text.normalize import place_tone
from search.field_names import FIELD_NAMES, LONGEST_NAME, may_end_name, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# More words than anyone types; it bounds the work of one query.
MAX_WORDS = 64
MIN_PREFIX = 3
# Queries are made of the same few thousand syllables.
_REMEMBERED = 1 << 13
# What NOT leaves out is a name of few syllables; more is a sentence that shouts KHÔNG.
MAX_EXCLUDED = 4
# Most chunks: letters and digits between spaces, none of them a sign.
_PLAIN = re.compile(r"\s*+(\w++)(?=\s|\Z)")
QUOTES = {'"': '"', "“": "”", "„": "”“", "”": "”", "«": "»", "＂": "＂"}


class Kind(IntEnum):
    """What a lexeme is."""

    # Python's own hashes the name, each time anew.
    __hash__ = int.__hash__

    WORD = auto()
    QUOTE = auto()
    STAR = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


class Lexeme(NamedTuple):
    """A piece of the query; `tokens` are its canonical words, `name` a field's."""

    kind: Kind
    start: int
    end: int
    tokens: tuple[str, ...] = ()
    name: str = ""


def lex(text: str) -> tuple[list[Lexeme], bool]:
    """Return the lexemes of a query, and whether words were left out at the end."""
    lexemes: list[Lexeme] = []
    left = MAX_WORDS
    for lexeme in _scan(text):
        if len(lexeme.tokens) > left:
            if left:
                lexemes.append(lexeme._replace(tokens=lexeme.tokens[:left]))
            return lexemes, True
        left -= len(lexeme.tokens)
        if lexeme.kind is Kind.FIELD:
            _join_name(lexemes, text, lexeme)
        else:
            lexemes.append(lexeme)
    return lexemes, False


def _join_name(lexemes: list[Lexeme], text: str, field: Lexeme) -> None:
    """Add a field whose name may have begun with the words before (`tiêu đề:`)."""
    before = _words_before(lexemes, text, field.start)
    for length in range(len(before), 0, -1):
        words = (*(one.tokens[0] for one in before[-length:]), *field.tokens)
        if name := FIELD_NAMES.get(words):
            start = before[-length].start
            lexemes[-length:] = [Lexeme(Kind.FIELD, start, field.end, words, name)]
            return
    if field.tokens:
        kind = Kind.FIELD if field.name else Kind.WORD
        lexemes.append(field._replace(kind=kind))


def _words_before(lexemes: list[Lexeme], text: str, start: int) -> list[Lexeme]:
    """Return the words of one syllable with nothing but spaces between them and a place."""
    before: list[Lexeme] = []
    for one in reversed(lexemes[-LONGEST_NAME:]):
        alone = one.kind is Kind.WORD and len(one.tokens) == 1
        if not (alone and text[one.end : start].isspace()):
            break
        before.insert(0, one)
        start = one.start
    return before


def _scan(text: str) -> Iterator[Lexeme]:
    """Yield lexemes; what ends in a colon is a FIELD, named if it is one alone."""
    at = 0
    while at < len(text):
        if plain := _PLAIN.match(text, at):
            start, end = plain.span(1)
            lexeme = Lexeme(Kind.WORD, start, end, tokens_of(plain[1]))
        else:
            lexeme = _sign(text, at) or _chunk(text, at)
        if lexeme.tokens or lexeme.kind is not Kind.WORD:
            yield lexeme
        at = lexeme.end


def _sign(text: str, at: int) -> Lexeme | None:
    char = text[at]
    if char in QUOTES:
        return _quote(text, at)
    if char == "(":
        return Lexeme(Kind.OPEN, at, at + 1)
    if char == ")":
        return Lexeme(Kind.CLOSE, at, at + 1)
    if char == "-" and _excludes(text, at):
        return Lexeme(Kind.MINUS, at, at + 1)
    return None


def _excludes(text: str, at: int) -> bool:
    """Whether a hyphen here leaves a word out: `hà -nội` does, `1% -2%` and `Su -35` do not."""
    before, after = text[:at], text[at + 1 : at + 2]
    if before and not (before[-1].isspace() or before[-1] == "("):
        return False
    if after.isdigit() and _is_before_number((before.split() or [""])[-1]):
        return False
    return after.isalnum() or after == "(" or after in QUOTES


def _is_before_number(word: str) -> bool:
    """Whether the number behind a word and a hyphen is a part of it: `U -23`, `III -2019`.

    So it is with numbers, units of one letter, capitals and foreign names: no others stand so
    in articles.
    """
    foreign = word.isascii() and word[:1].isupper()
    return len(word) == 1 or word.isupper() or foreign or any(map(str.isdigit, word))


def _quote(text: str, at: int) -> Lexeme:
    ends = [text.find(closing, at + 1) for closing in QUOTES[text[at]]]
    end = min((found for found in ends if found >= 0), default=-1)
    if end < 0:
        return Lexeme(Kind.WORD, at, at + 1)
    return Lexeme(Kind.QUOTE, at, end + 1, tokens_of(text[at + 1 : end]))


def _chunk(text: str, at: int) -> Lexeme:
    """Read up to white space, a quote, a bracket that closes, or the colon of a field."""
    if text[at] == ":":
        return Lexeme(Kind.FIELD, at, at + 1)
    end, depth = at, 0
    while end < len(text) and not text[end].isspace() and text[end] not in QUOTES:
        depth += (text[end] == "(") - (text[end] == ")")
        if depth < 0:
            break
        end += 1
        if text[end - 1] == ":" and may_end_name(words := tokens_of(text[at : end - 1])):
            return Lexeme(Kind.FIELD, at, end, words, name_of(words, text[end:]))
    end = max(end, at + 1)
    return _word(text, at, end)


def _word(text: str, at: int, end: int) -> Lexeme:
    words = tokens_of(text[at:end])
    starred = text[at:end].endswith("*") and len(words) == 1
    if starred and len(words[0]) >= MIN_PREFIX:
        return Lexeme(Kind.STAR, at, end, _beginnings(text[at:end]))
    return Lexeme(Kind.WORD, at, end, words)


def _beginnings(text: str) -> tuple[str, ...]:
    """Return what the first word of a text may be the beginning of, canonical first.

    The letters stand for themselves, and the tone has its place before a consonant, too.

    >>> _beginnings("hòa*"), _beginnings("qui*")
    (('hòa', 'hoà'), ('quy', 'qui'))
    """
    first = tokens(text)[0]
    letters = unicodedata.normalize("NFC", text[first.start : first.end]).casefold()
    return tuple(dict.fromkeys((first.text, letters, place_tone(first.text + "n")[:-1])))


@lru_cache(_REMEMBERED)
def tokens_of(text: str) -> tuple[str, ...]:
    """Return the canonical words of a piece of a query."""
    return tuple(token.text for token in tokens(text))


_OPERATORS = {
    "AND": Kind.AND, "VÀ": Kind.AND, "OR": Kind.OR, "HOẶC": Kind.OR,
    "NOT": Kind.NOT, "KHÔNG": Kind.NOT,
}  # fmt: skip
OPERATOR_WORDS = {tokens_of(written) for written in _OPERATORS}


def operator(text: str, lexemes: list[Lexeme], at: int) -> Kind:
    """Return what the lexeme is, now that its neighbours are known."""
    lexeme = lexemes[at]
    if lexeme.kind is not Kind.WORD or lexeme.tokens not in OPERATOR_WORDS:
        return lexeme.kind
    written = _written(text, lexeme)
    kind = _OPERATORS.get(written, Kind.WORD)
    if kind is Kind.NOT and _following(text, lexemes, at) > MAX_EXCLUDED:
        return Kind.WORD
    if kind is Kind.WORD or written == "NOT":
        return kind
    beside = [_written(text, lexemes[i]) for i in (at - 1, at + 1) if 0 <= i < len(lexemes)]
    # `VÀ KHÔNG` is two operators, no word in capitals beside one.
    shouted = [_shouted(one) and one not in _OPERATORS for one in beside]
    # `ô nhiễm KHÔNG KHÍ` emphasises a word; `UBND VÀ HĐND` may join two.
    in_capitals = any(shouted) if written == "KHÔNG" else len(shouted) == 2 and all(shouted)
    return Kind.WORD if in_capitals else kind


def _following(text: str, lexemes: list[Lexeme], at: int) -> int:
    """Count the words after a lexeme, up to the next sign."""
    after = lexemes[at + 1 :]
    words = takewhile(
        lambda one: one.kind is Kind.WORD and _written(text, one) not in _OPERATORS, after
    )
    return sum(1 for _ in words)


def _written(text: str, lexeme: Lexeme) -> str:
    return unicodedata.normalize("NFKC", text[lexeme.start : lexeme.end])


def _shouted(written: str) -> bool:
    """Whether a word in capitals is a syllable rather than an abbreviation."""
    if not written.isupper():
        return False
    plain = fold(written)
    vowels = [i for i, letter in enumerate(plain) if letter in "aeiouy"]
    together = bool(vowels) and vowels[-1] - vowels[0] == len(vowels) - 1
    return together and len(plain) > 1 and plain != written.lower()
