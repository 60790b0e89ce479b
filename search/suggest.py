"""Completions of what is being typed: whole accented phrases and titles of the collection."""

from __future__ import annotations

import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.text import fold, tokens
from search.compile import bare
from search.continuations import continuations
from search.engine import Request
from search.query import TITLE, AllOf, AnyOf, Folded, Phrase, Prefix, Term
from search.results import Marked, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.text import Token
    from search.abbreviations import Entry
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


def suggestions(
    engine: Engine, text: str, forms: Sequence[tuple[str, str, Sequence[Entry]]] = ()
) -> tuple[Marked, ...]:
    """Return phrases, or what texts go on with, then titles: what begins as the text does.

    So may one of the long `forms` (`Known.long`) whose abbreviation the collection has.
    """
    found = complete(engine.phrases, text) if isinstance(engine, PhraseSource) else ()
    if not found:
        typed = _typed(text)
        found = _chosen(continuations(engine, *typed), *typed)
    if len(found) < MOST:
        found = (*found, *_long_forms(engine, text, forms), *titles(engine, text))
    kept: dict[str, Marked] = {}
    for one in found:
        kept.setdefault(one.text.casefold(), one)
    return tuple(kept.values())[:MOST]


def complete(phrases: Completions, text: str) -> tuple[Marked, ...]:
    """Return the phrases that begin as the text does, the most frequent first.

    A syllable typed with accents means those, one without any. What was typed is marked.
    Of a phrase that mostly goes on as another one, only that is given, and of spellings
    that differ in case the most frequent.
    """
    words, beginnings = _typed(text)
    if not beginnings:
        return ()
    weights: dict[str, int] = {}
    for beginning in dict.fromkeys(map(_fold, beginnings)):
        form = " ".join((*map(fold, words), beginning))
        weights |= phrases.weighed(form, _LOOKED_AT)
    return _chosen(weights, words, beginnings)


def _chosen(
    weights: Mapping[str, int], words: Sequence[str], beginnings: Sequence[str]
) -> tuple[Marked, ...]:
    """Return the heaviest phrases that begin so, marked."""
    cut = _cut_short(weights)
    heaviest: dict[str, str] = {}
    for phrase in sorted(weights, key=lambda phrase: -weights[phrase]):
        heaviest.setdefault(phrase.casefold(), phrase)
    found = (_marked(one, words, beginnings) for one in heaviest.values() if one not in cut)
    return tuple(islice((one for one in found if one), MOST))


def _long_forms(
    engine: Engine, text: str, forms: Iterable[tuple[str, str, Sequence[Entry]]]
) -> Iterator[Marked]:
    """Yield the long forms that begin so, where texts have only what is short for them."""
    words, beginnings = _typed(text)
    starts = tuple(" ".join((*map(fold, words), _fold(one))) for one in beginnings if words)
    for plain, written, short in forms:
        if plain.startswith(starts) and any(_has(engine, one.run) for one in short):
            marked = _marked(written, words, beginnings)
            yield from (marked,) if marked else ()


def _has(engine: Engine, run: Sequence[str]) -> bool:
    return all(engine.vocabulary.frequency(Term(token)) for token in run)


def titles(engine: Engine, text: str) -> tuple[Marked, ...]:
    """Return titles that begin as the text does: what a single document has is no phrase."""
    words, beginnings = _typed(text)
    if not words:
        return ()
    terms = tuple(Folded(one, TITLE) if bare(one) else Term(one, TITLE) for one in words)
    query: Query = Phrase(terms, TITLE) if len(terms) > 1 else terms[0]
    begun = tuple(Prefix(one, one == _fold(one), TITLE) for one in beginnings if one)
    if begun:
        query = AllOf((query, AnyOf(begun)))
    keys = engine.find(Request(query, window=_TITLES)).keys[:_TITLES].tolist()
    # Most have the words further on: where they stand is known before a document is unpacked.
    first = engine.occurrences(keys, terms[:1])
    begin = [key for row, key in enumerate(keys) if first.of(row, 0)[:1].tolist() == [0]]
    marked = (
        _marked(" ".join(stored.document.title.split()), words, beginnings)
        for stored in engine.read(begin)
        if stored.title_length <= _LONGEST_TITLE
    )
    return tuple(one for one in marked if one)


def _typed(text: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the words that are finished, and what the one that is not may be, both canonical.

    An unfinished one is no syllable yet: `ki` is no other way to write `ky` before `kinh`,
    nor has the tone of `hoà` its place before `hoàn`.
    """
    found = tokens(text)
    words = [token.text for token in found]
    if not found or text[-1].isspace():
        return words, ("",) if words else ()
    last = unicodedata.normalize("NFC", text[found[-1].start : found[-1].end]).casefold()
    return words[:-1], tuple(dict.fromkeys((words[-1], last)))


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


def _marked(phrase: str, words: Sequence[str], beginnings: Sequence[str]) -> Marked | None:
    """Mark what was typed in a phrase; None if it does not begin so, with these accents."""
    found = tokens(phrase)
    if not all(map(_same, found, words)) or len(found) < len(words):
        return None
    if not any(beginnings):
        return Marked(phrase, (Span(0, found[len(words) - 1].end),))
    if len(found) == len(words):
        return None
    last = found[len(words)]
    begun = next((one for one in beginnings if _begins(last.text, one)), "")
    end = min(last.end, last.start + len(begun))
    return Marked(phrase, (Span(0, end),)) if begun else None


def _fold(beginning: str) -> str:
    """Return the letters of an unfinished word without accents, whatever syllable they are."""
    apart = unicodedata.normalize("NFD", beginning).replace("đ", "d")
    return "".join(char for char in apart if not unicodedata.combining(char))


def _same(token: Token, typed: str) -> bool:
    return typed in {token.text, fold(token.text)}


def _begins(written: str, typed: str) -> bool:
    return written.startswith(typed) or fold(written).startswith(typed)
