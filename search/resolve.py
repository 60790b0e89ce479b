"""Field queries on facets: which values of a facet the words after its name mean."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from index.text import fold, tokens
from search.syntax import All, Either, readings, spoken

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from search.syntax import Field, Syntax

# Facets of the date; `2016` is a year, `5/2016` a month.
DATES = ("year", "month")


def first_day(part: Syntax) -> tuple[dt.date, int] | None:
    """Return the day that the first words after a field's name are, and how many tokens."""
    first = part.parts[0] if isinstance(part, All) else part
    if isinstance(first, Either) and first.day:
        return first.day, len(spoken(first))
    return None


def named_by(part: Field) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the runs that the first words of a field may be, as `resolve` takes them.

    A month is typed `5`, `05/2020` or `5 năm 2020`; its values have the year first.
    """
    for length, run in readings(part.part):
        yield length, run
        if part.name == "month" and len(run) <= len(("5", "năm", "2020")):
            numbers = [word.zfill(2) for word in run if fold(word) != "nam"]
            yield length, tuple(reversed(numbers))


def resolve(
    readings: Iterable[tuple[int, Sequence[str]]], values: Iterable[str]
) -> tuple[tuple[str, ...], int]:
    """Return the values that the first words name, and how many words were typed for that.

    `readings` are the runs that the first words may be and how many words were typed for
    each, the longest first. A value is named by all of its words, else by some of them side
    by side. Words with accents mean those accents, words without mean any.

    >>> resolve([(3, ("xa", "hoi", "2020")), (2, ("xa", "hoi"))], ["Xã hội", "Giáo dục"])
    (('Xã hội',), 2)
    """
    known = [(value, [token.text for token in tokens(value)]) for value in values]
    for length, runs in groupby(readings, key=itemgetter(0)):
        typed = [run for _, run in runs]
        whole = [v for v, of in known if any(len(of) == len(r) and _holds(of, r) for r in typed)]
        found = whole or [v for v, of in known if any(_holds(of, r) for r in typed)]
        if found:
            return tuple(found), length
    return (), 0


def begun(beginnings: Sequence[str], values: Iterable[str]) -> tuple[str, ...]:
    """Return the values of which a word begins so; without accents, with any.

    >>> begun(("giá",), ["Xã hội", "Giáo dục"])
    ('Giáo dục',)
    """
    starts = tuple(beginnings)
    return tuple(
        value
        for value in values
        if any(
            token.text.startswith(starts) or fold(token.text).startswith(starts)
            for token in tokens(value)
        )
    )


def _holds(value: list[str], run: Sequence[str]) -> bool:
    starts = range(len(value) - len(run) + 1)
    return any(all(_same(value[at + i], word) for i, word in enumerate(run)) for at in starts)


def _same(of_value: str, typed: str) -> bool:
    return typed == of_value or (typed == fold(typed) and typed == fold(of_value))
