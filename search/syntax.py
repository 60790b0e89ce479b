"""What was typed, as a tree of values: words with their spans, before any index is asked.

`start` and `end` are `[start, end)` in code points of the query.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
