"""Completions of what is being typed: whole accented phrases and titles of the collection."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.text import fold, tokens
from search.compile import bare
from search.engine import Request
from search.query import TITLE, AllOf, Folded, Phrase, Prefix, Term
from search.results import Marked, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.text import Token
    from search.engine import Engine
    from search.query import Query

MOST = 8
# How many of the heaviest are looked at for those that have the typed accents.
_LOOKED_AT = 200
# The share of its titles in which a phrase goes on alike that makes it a beginning only.
_MOSTLY = 0.5
# Of how many titles that have the words the beginning is looked at, and how many tokens they
# may have: what is longer is no search that anyone would pick from a list.
_TITLES, _LONGEST_TITLE = 100, 24


class Completions(Protocol):
    """Phrases that can be looked up by how they begin."""

    def weighed(self, form: str, limit: int) -> list[tuple[str, int]]:
        """Return the heaviest phrases whose unaccented form begins so, heaviest first.

        With each goes how many titles have it.
        """


@runtime_checkable
class PhraseSource(Protocol):
    """An engine whose index holds phrases."""

    @property
    def phrases(self) -> Completions:
        """The phrases of the titles."""


def suggestions(engine: Engine, text: str) -> tuple[Marked, ...]:
    """Return the phrases, then the titles, that begin as the text does."""
    found = complete(engine.phrases, text) if isinstance(engine, PhraseSource) else ()
    if len(found) == MOST:
        return found
    known = {one.text.casefold() for one in found}
    more = {one.text.casefold(): one for one in titles(engine, text)}
    return (*found, *(one for key, one in more.items() if key not in known))[:MOST]


def complete(phrases: Completions, text: str) -> tuple[Marked, ...]:
    """Return the phrases that begin as the text does, the most frequent first.

    A syllable typed with accents means those, one without any. What was typed is marked.
    Of a phrase that mostly goes on as another one, only that is given.
    """
    typed = [token.text for token in tokens(text)]
    if not typed:
        return ()
    ended = text[-1].isspace()
    form = " ".join(map(fold, typed)) + (" " if ended else "")
    weights = dict(phrases.weighed(form, _LOOKED_AT))
    cut = _cut_short(weights)
    found = (_marked(one, typed) for one in weights if one not in cut)
    return tuple(islice((one for one in found if one), MOST))


def titles(engine: Engine, text: str) -> tuple[Marked, ...]:
    """Return titles that begin as the text does: what a single document has is no phrase."""
    typed = [token.text for token in tokens(text)]
    whole = typed if text[-1:].isspace() else typed[:-1]
    if not whole:
        return ()
    terms = tuple(Folded(one, TITLE) if bare(one) else Term(one, TITLE) for one in whole)
    query: Query = Phrase(terms, TITLE) if len(terms) > 1 else terms[0]
    if len(whole) < len(typed):
        last = typed[-1]
        query = AllOf((query, Prefix(last, folded=last == fold(last), field=TITLE)))
    keys = engine.find(Request(query, window=_TITLES)).keys[:_TITLES].tolist()
    found = (" ".join(stored.document.title.split()) for stored in engine.read(keys))
    marked = (_marked(one, typed) for one in found if len(tokens(one)) <= _LONGEST_TITLE)
    return tuple(one for one in marked if one)


def _cut_short(weights: Mapping[str, int]) -> set[str]:
    """Return the phrases that mostly go on as another one: `cửu trại` of `cửu trại câu`."""
    plain = {phrase.casefold(): phrase for phrase in weights}
    cut = set()
    for phrase, weight in weights.items():
        words = phrase.casefold().split(" ")
        for length in range(1, len(words)):
            shorter = plain.get(" ".join(words[:length]))
            if shorter and weight >= _MOSTLY * weights[shorter]:
                cut.add(shorter)
    return cut


def _marked(phrase: str, typed: Sequence[str]) -> Marked | None:
    """Mark what was typed in a phrase; None if it does not begin so, with these accents."""
    found = tokens(phrase)[: len(typed)]
    whole = all(
        _said(token.text, word) == word for token, word in zip(found, typed[:-1], strict=False)
    )
    if len(found) < len(typed) or not whole:
        return None
    if not _said(found[-1].text, typed[-1]).startswith(typed[-1]):
        return None
    return Marked(phrase, (Span(0, _end(found[-1], typed[-1])),))


def _said(written: str, typed: str) -> str:
    """Return a syllable as it compares with what was typed: without accents if that has none."""
    return fold(written) if typed == fold(typed) else written


def _end(token: Token, typed: str) -> int:
    return min(token.end, token.start + len(typed))
