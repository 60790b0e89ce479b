"""What was typed, as a tree of values: words with their spans, before any index is asked.

`start` and `end` are `[start, end)` in code points of the query.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.results import Notice


@dataclass(frozen=True, slots=True)
class Word:
    """A run without white space; several tokens (`05-CT/TW`) stand side by side."""

    tokens: tuple[str, ...]
    start: int = field(compare=False)
    end: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotes: side by side, in this order."""

    tokens: tuple[str, ...]
    start: int = field(compare=False)
    end: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Begins:
    """`xây*`: anything that begins so."""

    text: str
    start: int = field(compare=False)
    end: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """`tiêu đề: …`; `name` is `title` or the name of a facet, `label` what was typed."""

    name: str
    label: tuple[str, ...]
    part: Syntax
    start: int = field(compare=False)
    end: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    part: Syntax


@dataclass(frozen=True, slots=True)
class All:
    """Every part, in any order."""

    parts: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part."""

    parts: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Words as they were typed, or one of the forms they are short or long for."""

    part: Word | Quoted | All
    others: tuple[tuple[str, ...], ...]


Syntax = Word | Quoted | Begins | Field | Not | All | Any | Either


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query read: its tree (None without any word) and what the reader should know."""

    text: str
    tree: Syntax | None
    notices: tuple[Notice, ...] = ()

    def written(self, part: Word | Quoted | Begins) -> str:
        """Return a part as it was typed."""
        return self.text[part.start : part.end]


def spoken(part: Syntax) -> tuple[str, ...]:
    """Return the words after a field's name, if they are nothing but words."""
    if isinstance(part, Word | Quoted):
        return part.tokens
    if isinstance(part, Either):
        return spoken(part.part)
    if isinstance(part, All) and all(isinstance(one, Word | Either) for one in part.parts):
        return tuple(token for one in part.parts for token in spoken(one))
    return ()


def after(part: Syntax, length: int) -> Syntax | None:
    """Return what is left of the words once the first tokens named a value."""
    words = part.parts if isinstance(part, All) else (part,)
    rest: list[Syntax] = []
    for word in words:
        if isinstance(word, Word) and length < len(word.tokens):
            rest.append(replace(word, tokens=word.tokens[length:]))
        length = max(0, length - len(spoken(word)))
    return All(tuple(rest)) if rest else None
