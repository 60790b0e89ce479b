"""What to ask an engine for a query, in the order in which it is tried.

First every word as typed; if nothing has them all, the same without accents; if still
nothing, the documents that have some of the words, or of those that one is short for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from search.asking import is_question
from search.compile import Compiler, Style, accented
from search.query import Everything, Nothing
from search.syntax import All, Any, Begins, Either, Field, Quoted, Word
from search.verbatim import literals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engine import Engine
    from search.query import Leaf, Query
    from search.results import Notice
    from search.syntax import Parsed, Syntax

# Weights of (every spelling, the very form) of a syllable typed without accents: where
# other syllables of the query have accents it most likely has none.
_AMONG_ACCENTED = (0.3, 1.0)
_ALL_BARE = (1.0, 0.3)
# A syllable alone has no neighbours to tell which word it is.
_ONE_BARE = (1.0, 4.0)

_Words = tuple[tuple[str, tuple[tuple[int, ...], ...]], ...]

TYPED, ACCENTS_DROPPED, RELAXED = "typed", "accents_dropped", "relaxed"


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to answer a query.

    `terms` are the leaves whose places are wanted; `pairs`, `runs` and `words` name them
    by number: neighbours in the query, what is marked where it stands side by side, and
    for each word as it was typed the leaves of its forms. `question`: see `ask`;
    `literals`: see `verbatim`.
    """

    query: Query
    terms: tuple[Leaf, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()
    runs: tuple[tuple[int, ...], ...] = ()
    words: _Words = ()
    notices: tuple[Notice, ...] = ()
    step: str = TYPED
    question: bool = False
    literals: tuple[str, ...] = ()

    @property
    def typed(self) -> tuple[int, ...]:
        """The leaves of the words as they were typed, each once."""
        return tuple(dict.fromkeys(number for _, forms in self.words for number in forms[0]))

    @property
    def bare(self) -> bool:
        """Whether no word was typed with an accent."""
        return not any(accented(self.terms[number].text) for number in self.typed)

    @property
    def expanded(self) -> frozenset[tuple[int, ...]]:
        """The runs that nobody typed: other forms of the words."""
        return _other_forms(self.words)

    @property
    def instead(self) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
        """What was typed, as leaves, beside each other form of it that may stand there."""
        return _instead(self.words)

    @property
    def ranked(self) -> bool:
        """Whether relevance means anything for this query."""
        return bool(self.terms)


# Every document of a page asks for the same.
@lru_cache(64)
def _other_forms(words: _Words) -> frozenset[tuple[int, ...]]:
    forms = {form for _, (_, *others) in words for form in others}
    return frozenset(forms - {first for _, (first, *_) in words})


def _instead(words: _Words) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    if all(len(forms) == 1 for _, forms in words):
        return ()
    # All words of an `Either` have the same other forms.
    return tuple(
        (typed, other)
        for others, alike in groupby(words, key=lambda word: word[1][1:])
        if others and (typed := tuple(number for _, forms in alike for number in forms[0]))
        for other in others
    )


def plans(parsed: Parsed, engine: Engine) -> Iterator[Plan]:
    """Yield the ways to answer a query, the strictest first; at least one."""
    if parsed.tree is None:
        yield Plan(Nothing() if parsed.notices else Everything())
        return
    tokens = _tokens(parsed.tree)
    question = _asks(parsed.text, parsed.tree, tokens)
    mixed, several = any(map(accented, tokens)), len(tokens) > 1
    for step, style in _styles(mixed=mixed, several=several):
        yield _plan(parsed, parsed.tree, Compiler(engine, style), step, question=question)
    if len(tokens) == 1 and isinstance(parsed.tree, Either):
        apart, loose = _apart(parsed.tree), _styles(mixed=mixed, several=True)[-1][1]
        yield _plan(parsed, apart, Compiler(engine, loose), RELAXED, question=False)


def _apart(either: Either) -> Syntax:
    """Return an abbreviation as the words that it is short for, of which some may be found."""
    short = either.part
    start, end = (short.start, short.end) if isinstance(short, Word | Quoted) else (0, 0)
    longest = max(either.others, key=len)
    return All((either, *(Word((token,), start, end) for token in longest)))


def _asks(text: str, tree: Syntax, tokens: list[str]) -> bool:
    """Whether a question was typed, and no sign: not all words can be meant to be there."""
    parts = tree.parts if isinstance(tree, All) else ()
    plain = all(isinstance(part, Word | Quoted | Either) for part in parts)
    return plain and is_question(tokens, text)


@cache
def _styles(*, mixed: bool, several: bool) -> tuple[tuple[str, Style], ...]:
    """Return the steps for words some of which, or none, have accents; for one or several."""
    without = _ALL_BARE if several else _ONE_BARE
    folded, exact = _AMONG_ACCENTED if mixed else without
    style = Style(folded=folded, exact=exact)
    steps = [(TYPED, style)]
    if mixed:
        # Accents that are nowhere together are wrong: the words are read as if they had none.
        folded, exact = without
        steps.append((ACCENTS_DROPPED, Style(accents=False, folded=folded, exact=exact)))
    if several:
        steps.append((RELAXED, replace(style, every=False)))
    return tuple(steps)


def _plan(parsed: Parsed, tree: Syntax, compiler: Compiler, step: str, *, question: bool) -> Plan:
    query = compiler.query(tree)
    return Plan(
        query=query,
        terms=tuple(compiler.terms),
        pairs=tuple(compiler.pairs),
        runs=tuple(dict.fromkeys(compiler.runs)),
        words=tuple((parsed.written(word), forms) for word, forms in compiler.words),
        notices=tuple(dict.fromkeys(compiler.notices)),
        step=step,
        question=question,
        literals=literals(parsed),
    )


def _tokens(part: Syntax) -> list[str]:
    """Return the words that are wanted, in order."""
    if isinstance(part, Word | Quoted):
        return list(part.tokens)
    if isinstance(part, Begins):
        return list(part.texts[:1])
    if isinstance(part, All | Any):
        return [token for one in part.parts for token in _tokens(one)]
    return _tokens(part.part) if isinstance(part, Field | Either) else []
