"""What a field with its words asks for: a place in the text, a facet's value, what is known."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from index.about import NAMES, named, of_day
from search.query import ABOUT, TEXT, TITLE, AllOf, AnyOf, Everything, Facet, Term
from search.resolve import DATES, begun, first_day, named_by, resolve
from search.syntax import Begins, after, readings, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engine import Engine
    from search.query import Query
    from search.syntax import Field, Syntax


class Asker(Protocol):
    """Who turns the words of a field into queries: the compiler."""

    @property
    def engine(self) -> Engine:
        """The engine whose values and vocabulary count."""

    def apart(self, part: Syntax, field: str) -> Query:
        """Return the query of a part whose words are no neighbours of those around it."""

    def known_as(self, run: str, words: int) -> Query | None:
        """Return what asks for documents that are known by a run of so many words, if any is."""

    def phrase_of(self, words: Sequence[str]) -> Query:
        """Return what asks for words side by side in the text."""

    def as_text(self, part: Field) -> Query:
        """Return what asks for a field and its words as text."""


def field_query(part: Field, asker: Asker) -> Query:
    """Return the query that a field stands for; a field without such a value is text."""
    match part.name:
        case "title":
            return asker.apart(part.part, TITLE)
        case "text":
            return asker.apart(part.part, TEXT)
        case "date":
            return _dated(part, asker)
    return _named(part, asker) if part.name in NAMES else _valued(part, asker)


def _valued(part: Field, asker: Asker) -> Query:
    """Ask for the values of a facet that the first words name, or begin."""
    words, values = spoken(part.part), _values(part.name, asker)
    if isinstance(part.part, Begins):
        found, length = begun(part.part.texts, values), 0
    else:
        found, length = resolve(named_by(part), values)
    if not found:
        return asker.as_text(part)
    meant: Query = Facet(part.name, found)
    if words and part.name not in DATES:
        # An article that says `Tác giả: Lan` in its text is meant as well.
        meant = AnyOf((meant, asker.phrase_of((*part.label, *words[:length]))))
    return _with_rest(meant, part, length, asker) if words else meant


def _values(facet: str, asker: Asker) -> list[str]:
    return [value for value, _ in asker.engine.facet_values(facet)]


def _with_rest(meant: Query, part: Field, length: int, asker: Asker) -> Query:
    """Ask also for the words that follow those which name the field's value."""
    rest = after(part.part, length)
    return all_of([meant, *([asker.apart(rest, TEXT)] if rest else [])])


def _dated(part: Field, asker: Asker) -> Query:
    """Ask for what is of a day, else of a month or a year."""
    if first := first_day(part.part):
        day, length = first
        of_that_day = Term(of_day(day), ABOUT)
        known = asker.engine.vocabulary.frequency(of_that_day)
        return _with_rest(of_that_day, part, length, asker) if known else asker.as_text(part)
    for name in DATES:
        found, length = resolve(named_by(replace(part, name=name)), _values(name, asker))
        if found:
            return _with_rest(Facet(name, found), part, length, asker)
    return asker.as_text(part)


def _named(part: Field, asker: Asker) -> Query:
    for length, runs in groupby(readings(part.part), key=itemgetter(0)):
        ways = [asker.known_as(named(part.name, run), length) for _, run in runs]
        if found := [way for way in ways if way]:
            meant = found[0] if len(found) == 1 else AnyOf(tuple(found))
            return _with_rest(meant, part, length, asker)
    return asker.as_text(part)


def all_of(parts: list[Query]) -> Query:
    """Return what asks for all parts, for everything where there is none."""
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))
