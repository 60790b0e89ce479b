"""From what was typed to what the engine is asked: one walk over the syntax tree.

A syllable typed with its accents is a `Term`. One typed without is a `Folded`, which
finds every spelling, and the very form adds to the score, so that it comes first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from index.about import of_day
from index.text import fold, unaccented
from search.compile_fields import all_of, field_query
from search.known_by import spelled
from search.messages import notice
from search.query import (
    ABOUT,
    TEXT,
    AnyOf,
    Folded,
    Maybe,
    Phrase,
    Prefix,
    Term,
    Without,
)
from search.syntax import (
    All,
    Any,
    Begins,
    Either,
    Field,
    Not,
    Quoted,
    Word,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engine import Engine
    from search.query import Leaf, Query
    from search.results import Notice
    from search.syntax import Syntax


# Queries are made of the same few thousand syllables.
_REMEMBERED = 1 << 13
_term, _folded = lru_cache(_REMEMBERED)(Term), lru_cache(_REMEMBERED)(Folded)
# What another form of the words counts at most: the form that was typed comes first.
_OTHER_FORM = 0.5
# What being known by the words counts, for each of them, beside saying them: a document's
# own number comes before those that refer to it.
_KNOWN_BY = 4.0


@dataclass(frozen=True, slots=True)
class Style:
    """How words are read.

    `accents`: typed accents must hold. `every`: all words are required. `folded` and
    `exact` weigh the two readings of a syllable typed without accents.
    """

    accents: bool = True
    every: bool = True
    folded: float = 1.0
    exact: float = 1.0


@lru_cache(_REMEMBERED)
def accented(token: str) -> bool:
    """Whether the token carries an accent (đ counts)."""
    return fold(token) != token


@lru_cache(_REMEMBERED)
def bare(token: str) -> bool:
    """Whether the token could have lost accents: it has a vowel or a d, and no accent."""
    return not accented(token) and any(letter in "aeiouyd" for letter in token)


@lru_cache(_REMEMBERED)
def _both_ways(bare: str, token: str, field: str, folded: float, exact: float) -> Maybe:
    """Return what finds every spelling of a syllable, and adds something for the very form."""
    return Maybe(Folded(bare, field, folded), Term(token, field, exact))


class Compiler:
    """Collects, while it walks, what ranking and marks need to know.

    `terms` maps the leaves to their numbers; `pairs` are neighbours in the query, `runs`
    what is marked when it stands side by side, `words` the numbers of each typed word, or
    of another form of it.
    """

    def __init__(self, engine: Engine, style: Style) -> None:
        self.engine = engine
        self._style = style
        self._before: int | None = None
        self.terms: dict[Leaf, int] = {}
        self.pairs: list[tuple[int, int]] = []
        self.runs: list[tuple[int, ...]] = []
        self.words: list[tuple[Word | Quoted | Begins, tuple[tuple[int, ...], ...]]] = []
        self.notices: list[Notice] = []

    def query(self, tree: Syntax) -> Query:
        """Return the query a whole tree stands for."""
        return self._all(tree.parts if isinstance(tree, All) else (tree,), TEXT)

    def compile(self, part: Syntax, field: str = TEXT) -> Query:
        """Return the query a part of the syntax stands for."""
        match part:
            case Word() | Quoted():
                return self._word(part, field)
            case Begins():
                return self._begins(part, field)
            case All() | Not():
                return self._all(part.parts if isinstance(part, All) else (part,), field)
            case Any(parts):
                return AnyOf(tuple(self.apart(one, field) for one in parts))
            case Either():
                return self._either(part, field)
            case Field():
                return field_query(part, self)

    def _all(self, parts: tuple[Syntax, ...], field: str) -> Query:
        wanted = [one for one in parts if not isinstance(one, Not)]
        unwanted = [one.part for one in parts if isinstance(one, Not)]
        query = self._joined(wanted, field)
        if not unwanted:
            return query
        aside = Compiler(self.engine, replace(self._style, every=True))
        gone = tuple(aside.compile(one, field) for one in unwanted)
        return Without(query, gone[0] if len(gone) == 1 else AnyOf(gone))

    def _joined(self, wanted: Sequence[Syntax], field: str) -> Query:
        known = self._known_by(wanted) if field == TEXT else None
        said = self._said(wanted, field)
        return AnyOf((said, known)) if known else said

    def _known_by(self, wanted: Sequence[Syntax]) -> Query | None:
        """Return the documents of which all these words are the author, number or issuer."""
        if not all(isinstance(one, Word | Either) for one in wanted):
            return None
        words = tuple(token for one in wanted for token in spoken(one))
        return self.known_as(" ".join(words), len(words)) if len(words) > 1 else None

    def known_as(self, run: str, words: int) -> Query | None:
        """Return what asks for documents that are known by a run of so many words, if any is."""
        typed = run if self._style.accents else fold(run)
        found = tuple(
            Term(one, ABOUT, _KNOWN_BY * words) for one in spelled(self.engine.vocabulary, typed)
        )
        return AnyOf(found) if len(found) > 1 else found[0] if found else None

    def _said(self, wanted: Sequence[Syntax], field: str) -> Query:
        compiled = [(one, self.compile(one, field)) for one in wanted]
        if self._style.every:
            return all_of([query for _, query in compiled])
        # A filter by field stays a filter when words are given up.
        filters = [query for one, query in compiled if _is_filter(one)]
        loose = [query for one, query in compiled if not _is_filter(one)]
        return all_of([*([AnyOf(tuple(loose))] if loose else []), *filters])

    def apart(self, part: Syntax, field: str) -> Query:
        """Return the query of a part whose words are no neighbours of those around it."""
        self._before = None
        query = self.compile(part, field)
        self._before = None
        return query

    def _word(self, word: Word | Quoted, field: str) -> Query:
        leaves = [self._leaf(token, field) for token in word.tokens]
        numbers = tuple(map(self._note, leaves))
        self.words.append((word, (numbers,)))
        if len(leaves) == 1:
            self.runs.append(numbers)
            return self._scored(leaves[0], word.tokens[0])
        if not self._style.every:
            self.runs += [(number,) for number in numbers]
            return AnyOf(tuple(map(self._scored, leaves, word.tokens)))
        self.runs.append(numbers)
        phrase = Phrase(tuple(self._weighed(leaf) for leaf in leaves), field)
        if all(isinstance(leaf, Term) for leaf in leaves):
            return phrase
        exact = tuple(Term(token, field, self._style.exact) for token in word.tokens)
        return Maybe(phrase, Phrase(exact, field))

    def _leaf(self, token: str, field: str) -> Term | Folded:
        if bare(token):
            return _folded(token, field)
        if not self._style.accents and accented(token):
            return Folded(fold(token), field)
        term = _term(token, field)
        # Asking for part of the words, a spelling that never occurs would ask for nothing.
        lost = not self._style.every and accented(token)
        if lost and not self.engine.vocabulary.frequency(term):
            return Folded(fold(token), field)
        return term

    def _weighed(self, leaf: Term | Folded) -> Term | Folded:
        if isinstance(leaf, Term):
            return leaf
        return _folded(leaf.text, leaf.field, self._style.folded)

    def _scored(self, leaf: Term | Folded, token: str) -> Query:
        if isinstance(leaf, Term):
            return leaf
        return _both_ways(leaf.text, token, leaf.field, self._style.folded, self._style.exact)

    def _note(self, leaf: Leaf) -> int:
        """Return the number of a leaf, noting that it follows the one before."""
        number = self.terms.setdefault(leaf, len(self.terms))
        if self._before is not None and (self._before, number) not in self.pairs:
            self.pairs.append((self._before, number))
        self._before = number
        return number

    def _either(self, part: Either, field: str) -> Query:
        """Ask for the words as typed or for another form of them, all side by side."""
        first = len(self.words)
        typed = self.compile(part.part, field)
        before, ways = self._before, [typed]
        typed_length = len(spoken(part.part))
        for form in part.others:
            leaves = tuple(Term(token, field) for token in form)
            numbers = tuple(self.terms.setdefault(leaf, len(self.terms)) for leaf in leaves)
            self.runs.append(numbers)
            boost = _OTHER_FORM * min(1.0, typed_length / len(form))
            weighed = tuple(replace(leaf, boost=boost) for leaf in leaves)
            ways.append(weighed[0] if len(weighed) == 1 else Phrase(weighed, field))
            self.words[first:] = [(word, (*forms, numbers)) for word, forms in self.words[first:]]
        self._before = before
        if part.day and field == TEXT:
            ways.append(Term(of_day(part.day), ABOUT, _KNOWN_BY * typed_length))
        return AnyOf(tuple(ways))

    def _begins(self, part: Begins, field: str) -> Query:
        prefixes = tuple(dict.fromkeys(self._prefix(text, field) for text in part.texts))
        for prefix in prefixes:
            self._before = None
            number = self._note(prefix)
            self.runs.append((number,))
            # Of what was typed one is enough.
            word = part if prefix is prefixes[0] else Word((), part.start, part.start)
            self.words.append((word, ((number,),)))
        self._before = None
        return AnyOf(prefixes) if len(prefixes) > 1 else prefixes[0]

    def _prefix(self, text: str, field: str) -> Prefix:
        if accented(text) and self._style.accents:
            return Prefix(text, field=field)
        return Prefix(unaccented(text), folded=True, field=field)

    def phrase_of(self, words: Sequence[str]) -> Query:
        """Return what asks for words side by side in the text, which nobody need see marked."""
        return Phrase(tuple(self._leaf(word, TEXT) for word in words))

    def as_text(self, part: Field) -> Query:
        """Return what asks for a field and its words as text, for there is no such value."""
        name = " ".join(part.label) + ":"
        self.notices.append(notice("field_ignored", values={"field": (name,)}))
        label = Word(part.label, part.start, part.start)
        inner = part.part.parts if isinstance(part.part, All) else (part.part,)
        return self._all((label, *inner), TEXT)


def _is_filter(part: Syntax) -> bool:
    """Whether it is a field, or several of them."""
    return isinstance(part, Field) or (
        isinstance(part, All | Any) and all(map(_is_filter, part.parts))
    )
