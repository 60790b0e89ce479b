"""Completions from the texts: what mostly follows the words that were typed.

The titles of a small collection have few phrases in common; its texts say `nông thôn mới` a
hundred times. How often syllables stand side by side is counted in the index; how it goes on
from there is read off a few documents. Asking for every run as a phrase took up to 30 ms each
over 100,000 articles.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from heapq import nlargest
from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.phrases import UNFINISHED
from index.text import fold, tokens
from search.compile import bare
from search.engine import Request
from search.plan import Plan
from search.query import AllOf, Folded, Term
from search.snippets import matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.engine import Engine, Stored
    from search.snippets import Matches

    Run = tuple[Folded | Term, ...]

# How many ways a word without accents may be meant, and how many of what may follow are looked
# at: each asks the engine.
_SPELLINGS, _FOLLOWERS = 4, 3
# Of so many documents that have the words a few are read that have them side by side.
_LOOKED_AT, _READ = 50, 4
# Behind more words pairs say little of what comes next.
_MOST_WORDS = 2
# In fewer documents a run is chance; it goes on if so many of those read go on alike.
_FEWEST, _GOES_ON = 2, 0.5
# What is longer is no search that anyone would pick from a list: in words, and in letters.
_LONGEST, _LETTERS = 6, 60
# Suggestions are made of the same few thousand syllables.
_fold = lru_cache(1 << 13)(fold)
_WORDS = re.compile(r"\w+(?:[ \u00a0]+\w+)*")


class Followers(Protocol):
    """How often syllables stand side by side, and what stands behind one."""

    def count(self, first: str, second: str) -> float:
        """Return about how often the second stands behind the first."""

    def total(self, first: str) -> float:
        """Return about how often anything stands behind the first."""

    def followers(self, first: str) -> Sequence[tuple[str, float]]:
        """Return what most often stands behind a syllable, and about how often, most first."""


@runtime_checkable
class FollowerSource(Protocol):
    """An engine whose index holds the counts of neighbours."""

    @property
    def pairs(self) -> Followers:
        """The counts."""


def continuations(
    engine: Engine, words: Sequence[str], beginnings: Sequence[str]
) -> dict[str, int]:
    """Return runs of words that begin so, as texts write them, and about how often they do.

    `words` are finished, `beginnings` what the next one may begin with.
    """
    if not 1 <= len(words) <= _MOST_WORDS or not isinstance(engine, FollowerSource):
        return {}
    leaves = tuple(Folded(one) if bare(one) else Term(one) for one in words[:-1])
    found: dict[str, int] = {}
    for count, *run in _begun(engine, engine.pairs, words, beginnings):
        seen = list(islice(_written(engine, (*leaves, *run)), _READ))
        found |= _runs(seen, len(words) + 1, count / max(len(seen), 1))
    return found


def _begun(
    engine: Engine, pairs: Followers, words: Sequence[str], beginnings: Sequence[str]
) -> Iterator[tuple[float, Term, Term]]:
    """Yield the last finished word as it may be meant and what comes next, likeliest first.

    With them goes how often the last words and this one are expected in a row, were it all
    the same to what comes next what stood before the last (a Markov chain of first order).
    """
    before = _meant(engine, words[-2]) if len(words) > 1 else []
    following = []
    for first in _meant(engine, words[-1]):
        share = sum(pairs.count(one, first) for one in before) / (pairs.total(first) or 1)
        following += [
            (count * (share if before else 1), first, second)
            for second, count in pairs.followers(first)
            if any(second.startswith(one) or _fold(second).startswith(one) for one in beginnings)
        ]
    for count, first, second in nlargest(_FOLLOWERS, following):
        if count:
            yield count, Term(first), Term(second)


def _meant(engine: Engine, word: str) -> list[str]:
    """Return how a finished word may be meant: as it stands, or with the accents it lacks."""
    spellings = engine.vocabulary.spellings(word) if bare(word) else ()
    return list(dict.fromkeys([word, *(spelled for spelled, _ in spellings[:_SPELLINGS])]))


def _runs(seen: list[list[str]], length: int, worth: float) -> dict[str, int]:
    """Return the run that all begin with, and longer ones while most go on alike.

    `seen` are the words of documents from the run on, each document `worth` so many.
    """
    found: dict[str, int] = {}
    while len(seen) >= _FEWEST and length <= _LONGEST:
        written = min((" ".join(words[:length]) for words in seen), key=_capitals)
        if written.casefold().rpartition(" ")[2] not in UNFINISHED:
            found[written] = max(1, round(worth * len(seen)))
        following = Counter(_next(words, length) for words in seen if len(words) > length)
        best, times = following.most_common(1)[0] if following else ("", 0)
        if times < _GOES_ON * len(seen):
            break
        seen = [words for words in seen if len(words) > length and _next(words, length) == best]
        length += 1
    return found


def _next(words: Sequence[str], length: int) -> str:
    return words[length].casefold()


def _written(engine: Engine, run: Run) -> Iterator[list[str]]:
    """Yield the words that documents have from a run on, up to the next sign."""
    terms = tuple(dict.fromkeys(run))
    query = AllOf(terms)
    plan = Plan(query, terms=terms, runs=(tuple(map(terms.index, run)),))
    asked = Request(query, window=_LOOKED_AT, terms=terms, depth=_LOOKED_AT)
    found = engine.find(asked)
    if found.occurrences is None:
        return
    first, last = terms.index(run[0]), terms.index(run[-1])
    for row, key in enumerate(found.keys.tolist()):
        # Most lack the run: where the words stand is known before a document is unpacked.
        ends = set((found.occurrences.of(row, first) + len(run) - 1).tolist())
        if ends.isdisjoint(found.occurrences.of(row, last).tolist()):
            continue
        stored = engine.read([key])[0]
        yield from islice(_forms(stored, matches(stored, found.occurrences, row, plan), run), 1)


def _forms(stored: Stored, found: Matches, run: Run) -> Iterator[list[str]]:
    document = stored.document
    for text, rows in ((document.title, found.title()), (document.text, found.text())):
        for start, end, _ in rows:
            words = _WORDS.match(text, start, start + _LETTERS)
            if words and words.end() >= end and len(tokens(text[start:end])) == len(run):
                # The last word may be cut off where it was looked at.
                whole = words[0].split()
                yield whole[:-1] if words.end() == start + _LETTERS else whole


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))
