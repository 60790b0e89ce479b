"""What was typed, as a tree of values: words with their spans, before any index is asked.

`start` and `end` are `[start, end)` in code points of the query.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from search.results import Notice


# The fields whose values are as they are typed: `số: 05-CT/TW` has no words that letters
# stand for, nor numbers that could be written otherwise.
NUMBERS = frozenset({"number", "year", "month"})
# It bounds the work where many words of a field have other forms.
_MOST_FORMS = 16


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
    """`xây*`: anything that begins so.

    What is typed of a syllable is none yet: `hoà*` or `hòa*` also begins `hoàn`. So there are
    several `texts`, the canonical form first.
    """

    texts: tuple[str, ...]
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
    """Words as they were typed, or one of the forms they are short or long for.

    `day`: the day that the words name, which a document may be of without saying it.
    """

    part: Word | Quoted | All
    others: tuple[tuple[str, ...], ...]
    day: dt.date | None = None


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


def readings(part: Syntax) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield what the first words of a field may be: how many were typed, and they or a form.

    The longest come first, of each length those as typed; every run of nothing but words.
    """
    words = spoken(part)
    forms = _forms_by_length(part.parts if isinstance(part, All) else (part,)) if words else {}
    for length in range(len(words), 0, -1):
        yield length, words[:length]
        yield from ((length, form) for form in forms.get(length, ()) if form != words[:length])


def _forms_by_length(parts: Sequence[Syntax]) -> dict[int, list[tuple[str, ...]]]:
    """Return all forms of the first parts, by how many words were typed for them."""
    found: dict[int, list[tuple[str, ...]]] = {}
    before: list[tuple[str, ...]] = [()]
    length = 0
    for part in parts:
        typed = spoken(part)
        ways = [typed, *(part.others if isinstance(part, Either) else ())]
        before = [(*first, *way) for first in before for way in ways][:_MOST_FORMS]
        length += len(typed)
        found[length] = before
    return found


def after(part: Syntax, length: int) -> Syntax | None:
    """Return what is left of the words once the first tokens named a value."""
    rest: list[Syntax] = []
    for word in part.parts if isinstance(part, All) else (part,):
        size = len(spoken(word))
        if length <= 0:
            rest.append(word)
        elif length < size and (left := _cut(word, length)):
            rest.append(left)
        length -= size
    return All(tuple(rest)) if rest else None


def _cut(part: Syntax, length: int) -> Syntax | None:
    """Return a word without its first tokens; of one with other forms only what was typed."""
    if isinstance(part, Word):
        return replace(part, tokens=part.tokens[length:])
    return after(part.part, length) if isinstance(part, Either) else None
