"""Numbers, dates and codes as they are written: `5/9` is not `5,9`, nor `200 km` `1.200 km`.

An index knows no signs, so the texts of the best candidates are looked at.
"""

from __future__ import annotations

import math
import operator
import re
import unicodedata
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from index.text import canonical, fold, tokens
from search.dates import day_of, written_as
from search.syntax import All, Any, Either, Quoted, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.document import Document
    from search.syntax import Parsed, Syntax

# `14,2%`, `5/9`, `305-C`, `$20`: what has a digit, and a sign or letters beside it.
_PIECE = re.compile(r"\w+|\s*[-\u2010-\u2014]\s*|\s+|[^\w\s]")
_SIGNS = "%‰°$€£"
_AROUND = re.compile(rf"^[^\w{_SIGNS}]+|[^\w{_SIGNS}]+$")
_HYPHEN, _SPACE = r"\s*[-\u2010-\u2014]\s*", r"\s+"
_LETTERS = r"([^\W\d_]+)"
# What of a literal stands in a text letter by letter.
_FIGURES = re.compile(r"\d(?:[\d.,/%])*")
# How much more room than typed what stands before its figures may take.
_WIDER = 4
# A query of so many words that begins with a number is an amount or a day: `10,4 tỷ đồng`.
_LONGEST_AMOUNT = 5
# What a day counts that is written otherwise, or is only when a document is of.
_OTHERWISE = 0.5
# A page of answers.
_ENOUGH = 10


def literals(parsed: Parsed) -> tuple[str, ...]:
    """Return what a query has of numbers whose signs tell what they are, each once.

    >>> from search.parse import parse
    >>> literals(parse("tăng 14,2% so với 5/9")), literals(parse("10,4 tỷ")), literals(parse("5"))
    (('14,2%', '5/9'), ('10,4 tỷ',), ())
    """
    text = parsed.text.strip()
    if not any(map(str.isdecimal, text)):
        return ()
    if 1 < len(text.split()) <= _LONGEST_AMOUNT and text[0].isdecimal() and _is_plain(parsed.tree):
        return (text,)
    chunks = _chunks(parsed.text, parsed.tree)
    trimmed = (_AROUND.sub("", unicodedata.normalize("NFC", chunk)) for chunk in chunks)
    return tuple(dict.fromkeys(one for one in trimmed if _tells(one)))


def _tells(chunk: str) -> bool:
    return any(map(str.isdecimal, chunk)) and not chunk.isdecimal()


def _is_plain(tree: Syntax | None) -> bool:
    """Whether it is words, none of them a day beside others."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    words = all(isinstance(one, Word | Either) for one in parts)
    return words and (len(parts) == 1 or not any(_is_day(one) for one in parts))


def _is_day(part: Syntax | None) -> bool:
    return isinstance(part, Either) and part.day is not None


def _chunks(text: str, part: Syntax | None) -> Iterator[str]:
    """Yield the words that are wanted in the text, as they were typed; a day is one."""
    match part:
        case Word() | Quoted():
            # A sign behind a number is no part of its word: `"14,2" %` has none.
            yield from text[part.start : part.end].split()
        case Either(All() as words) if part.day:
            typed = [one.part if isinstance(one, Either) else one for one in words.parts]
            spans = [(one.start, one.end) for one in typed if isinstance(one, Word)]
            yield text[spans[0][0] : spans[-1][1]]
        case All(parts) | Any(parts):
            for one in parts:
                yield from _chunks(text, one)
        case Either():
            yield from _chunks(text, part.part)


def worth(wanted: Sequence[str], found: Iterable[Document], documents: int) -> list[float]:
    """Return what having the literals counts for each of the first of the documents found.

    As if each were a term: its inverse document frequency, by how many of those looked at
    have it. No more are looked at once enough have them all.
    """
    rows: list[list[float]] = []
    enough = 0
    for one in found:
        rows.append([_says(literal, one) for literal in wanted])
        enough += min(rows[-1]) == 1
        if enough == _ENOUGH:
            break
    counts = [sum(map(bool, column)) for column in zip(*rows, strict=True)]
    worths = [math.log1p(documents / count) if count else 0.0 for count in counts]
    return [sum(map(operator.mul, worths, row)) for row in rows]


def _says(literal: str, document: Document) -> float:
    """Return 1 where a document has a literal, less where it has the same day otherwise."""
    if any(_has(literal, text) for text in _texts(document)):
        return 1.0
    day = day_of(tuple(token.text for token in tokens(literal)))
    if day is None:
        return 0.0
    texts = (unicodedata.normalize("NFC", text) for text in _texts(document))
    there = document.date == day or any(map(written_as(day).search, texts))
    return _OTHERWISE if there else 0.0


def _texts(document: Document) -> Iterator[str]:
    """Yield where a number may stand: its own is not always in its text."""
    yield document.title
    yield str(document.extra.get("number") or "")
    yield document.text


def _has(literal: str, text: str) -> bool:
    plain = unicodedata.normalize("NFC", text)
    pattern, words = _pattern(literal)
    found = map(pattern.match, repeat(plain), _places(literal, plain))
    return any(all(map(_same, words, match.groups())) for match in found if match)


def _places(literal: str, text: str) -> Iterator[int]:
    """Yield where a literal may begin: a search for its figures is ten times as fast as its own."""
    figures = _FIGURES.search(literal)
    if figures is None:
        return
    before = figures.start()
    at = text.find(figures[0])
    while at >= 0:
        # Around a hyphen before the figures there may be spaces in the text.
        yield from range(max(0, at - before - _WIDER), at + 1) if before else (at,)
        at = text.find(figures[0], at + 1)


def _same(typed: str, written: str) -> bool:
    return typed in {canonical(written), fold(written)}


@lru_cache(256)
def _pattern(literal: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return how a literal stands in a text, and the words at its groups."""
    words: list[str] = []
    parts: list[str] = []
    for piece in _PIECE.findall(literal):
        if piece.isspace():
            parts.append(_SPACE)
        elif re.fullmatch(_HYPHEN, piece):
            parts.append(_HYPHEN)
        elif piece.isalpha():
            words.append(canonical(piece))
            parts.append(_LETTERS)
        else:
            parts.append(re.escape(piece))
    # Neither a part of another number nor of another word: `1.200` holds no `200`.
    before = r"(?<!\w)(?<!\d[.,])"
    after = r"(?!\w|[.,]\d)"
    return re.compile(before + "".join(parts) + after, re.IGNORECASE), tuple(words)
