"""Did you mean: what was probably meant where nothing matches as it was typed.

Candidates for each syllable come from the collection's own vocabulary: other accents,
keys that an input method left behind, missing spaces, one letter more, less or another.
The best row of candidates is found by Viterbi, each judged by how often it occurs and by
how often it stands beside the one before: the engine is asked for the pair as a phrase.
Nothing is changed silently: the result is only offered.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from index.text import fold
from search.engine import Request
from search.keyboard import syllables
from search.query import Folded, Phrase, Term
from search.syntax import All, Either, Parsed, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engine import Engine, Vocabulary
    from search.syntax import Syntax

# It bounds the work: candidates of one syllable, and words of a query looked at.
MOST = 5
MAX_WORDS = 10
_LETTERS = "abcdeghiklmnopqrstuvxy"
# How much less likely, in nats, than what was typed each way of changing it is.
_ACCENT, _KEYS, _EDIT = 1.0, 1.0, 4.0
# What each missing space costs, so that few long syllables win over many short ones.
_SPACE = 12.0
_LONGEST_SYLLABLE = 7
# A pair of syllables that never stand side by side: rarer than one in the collection.
_NEVER = -16.0
_SHORTEST_EDITED, _SHORTEST_SPLIT = 3, 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a typed token, and its cost in nats."""

    token: str
    cost: float


def did_you_mean(parsed: Parsed, engine: Engine) -> str | None:
    """Return the query as it was probably meant, None if nothing better is known."""
    words = [word for word in _words(parsed.tree) if len(word.tokens) == 1]
    alone = len(words) == 1 and _frequency(engine.vocabulary, words[0].tokens[0])
    if alone or not 1 <= len(words) <= MAX_WORDS:
        return None
    pieces = [_pieces(word.tokens[0], engine.vocabulary) for word in words]
    choices = [_candidates(piece, engine.vocabulary) for row in pieces for piece in row]
    best = iter(_best_row(choices, engine))
    meant = [" ".join(next(best) for _ in row) for row in pieces]
    return _rewritten(parsed.text, words, meant)


def _words(tree: Syntax | None) -> list[Word]:
    """Return the plain words of a query without signs."""
    parts: tuple[Syntax, ...] = tree.parts if isinstance(tree, All) else (tree,) if tree else ()
    flat = chain.from_iterable(
        _words(part.part) if isinstance(part, Either) else [part] for part in parts
    )
    return [part for part in flat if isinstance(part, Word)]


def _candidates(typed: str, vocabulary: Vocabulary) -> list[Candidate]:
    """Return the readings of a token, the likeliest first; itself where nothing is known."""
    known = {one.token: one for one in reversed(list(_readings(typed, vocabulary)))}
    order = sorted(
        known.values(), key=lambda one: one.cost - math.log(_frequency(vocabulary, one.token) + 1)
    )
    return order[:MOST] or [Candidate(typed, 0.0)]


def _readings(typed: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    if _frequency(vocabulary, typed):
        yield Candidate(typed, 0.0)
    keys = [meant for meant in syllables(typed) if _frequency(vocabulary, meant)]
    yield from (Candidate(meant, _KEYS) for meant in keys)
    if any(char.isdigit() for char in typed):
        return
    bare = fold(typed)
    spelled = vocabulary.spellings(bare)[: MOST + 1]
    yield from (Candidate(one, 0.0 if typed == bare else _ACCENT) for one, _ in spelled)
    if not (spelled or keys) and len(typed) >= _SHORTEST_EDITED:
        for edited in _edits(bare):
            yield from (Candidate(one, _EDIT) for one, _ in vocabulary.spellings(edited)[:MOST])


def _pieces(typed: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Set missing spaces: the fewest and most frequent known syllables, if there are any."""
    if len(typed) < _SHORTEST_SPLIT or syllables(typed) or _known(typed, vocabulary):
        return (typed,)
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(typed)
    for end in range(2, len(typed) + 1):
        for start in range(max(0, end - _LONGEST_SYLLABLE), end - 1):
            before, count = best[start], _known(typed[start:end], vocabulary)
            if before and count:
                score = before[0] + math.log(count) - _SPACE
                here = best[end]
                if here is None or score > here[0]:
                    best[end] = (score, (*before[1], typed[start:end]))
    whole = best[-1]
    return whole[1] if whole else (typed,)


def _known(piece: str, vocabulary: Vocabulary) -> int:
    bare = piece == fold(piece)
    return vocabulary.frequency(Folded(piece) if bare else Term(piece))


def _edits(word: str) -> Iterator[str]:
    """Yield every word one letter away: one less, two swapped, another, one more."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + c + right[1:] for left, right in cuts if right for c in _LETTERS)
    yield from (left + c + right for left, right in cuts for c in _LETTERS)


def _frequency(vocabulary: Vocabulary, token: str) -> int:
    return vocabulary.frequency(Term(token))


def _best_row(choices: list[list[Candidate]], engine: Engine) -> list[str]:
    """Return the likeliest row of candidates (Viterbi over adjacent syllables)."""
    total = max(engine.stamp.documents, 1)
    first = engine.vocabulary if len(choices) == 1 else None
    rows = [
        (-one.cost + (math.log(_frequency(first, one.token) + 1) if first else 0), [one.token])
        for one in choices[0]
    ]
    for options in choices[1:]:
        links = {(row[-1], one.token): 0.0 for _, row in rows for one in options}
        for before, after in links:
            together = _beside(engine, before, after)
            links[before, after] = math.log(together / total) if together else _NEVER
        rows = [
            max(
                (score - one.cost + links[row[-1], one.token], [*row, one.token])
                for score, row in rows
            )
            for one in options
        ]
    return max(rows)[1]


def _beside(engine: Engine, first: str, second: str) -> int:
    """Return in how many documents two syllables stand side by side."""
    return engine.find(Request(Phrase((Term(first), Term(second))), window=0)).total


def _rewritten(text: str, words: list[Word], meant: list[str]) -> str | None:
    """Return the query with the words replaced; None if it comes to the same."""
    pieces, at, changed = [], 0, False
    for word, chosen in zip(words, meant, strict=True):
        same = chosen == word.tokens[0]
        changed |= not same
        pieces += [text[at : word.start], text[word.start : word.end] if same else chosen]
        at = word.end
    return "".join([*pieces, text[at:]]) if changed else None
