"""Abbreviations and their long forms find each other.

The table `abbreviations.tsv` is read once; to it comes what the collection explains itself,
`Ủy ban nhân dân (UBND)`, where enough documents do. What is short for several things is expanded
only beside a word that tells which; what reads like a syllable (EU, AI) only in capitals. What
is one (AI) is not found the other way round, for the index knows no capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.text import fold, tokens, unaccented
from search.messages import notice
from search.syntax import NUMBERS, All, Any, Either, Field, Parsed, Quoted, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from search.results import Notice
    from search.syntax import Syntax

Run = tuple[str, ...]
# How many documents must explain an abbreviation, two letters being short for many things,
# and which share of them alike: of the 100 most frequent pairs of 100,000 articles all are
# right, of those that only two articles have some are slips.
_FEWEST, _FEWEST_OF_TWO, _MOST_ALIKE = 3, 10, 0.6
# In place of a context: the abbreviation finds its long form, and not the other way round.
_ONE_WAY = ">"
# `QL1A` is the abbreviation QL with a number.
_NUMBERED = re.compile(r"([^\W\d]{2,})(\d+[^\W\d]?)")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
    r"(?!y(?:ch|ng|nh|[cmnpt]))[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
# With these at its end a syllable has a tone, and without an onset none ends in `eu`.
_NO_WORD = re.compile(r".*[^\x00-\x7f].*(?:ch|[cpt])|eu")


@dataclass(frozen=True, slots=True)
class Entry:
    """One other form of a run of words, as written, and when it applies."""

    written: str
    run: Run
    context: frozenset[str] = frozenset()
    in_capitals: bool = False


Table = Mapping[Run, tuple[Entry, ...]]


@runtime_checkable
class AbbreviationSource(Protocol):
    """An engine whose index holds what its texts explain."""

    @property
    def explained(self) -> Sequence[tuple[str, str, int]]:
        """Abbreviations, their long forms, and how many documents say so; may repeat."""


@dataclass(frozen=True, slots=True)
class Known:
    """A table to look up in, and how long its longest run is from each first word.

    `long` has the long forms: without accents, as written, and what is short for them.
    """

    table: Table
    reach: Mapping[str, int]
    long: tuple[tuple[str, str, tuple[Entry, ...]], ...] = ()


def known(rows: Iterable[tuple[str, str, int]]) -> Known:
    """Return what is built in, and the pairs that enough documents explain, and alike.

    What is built in goes before what was learned of the same words.
    """
    merged = {**_learned(rows), **builtin()}
    reach: dict[str, int] = {}
    for run in merged:
        reach[run[0]] = max(len(run), reach.get(run[0], 0))
    forms = ((" ".join(run), entries) for run, entries in merged.items() if len(run) > 1)
    long = ((unaccented(form), form, entries) for form, entries in forms)
    # The same runs stand there without accents, for those who type none.
    return Known(merged, reach, tuple(one for one in long if one[0] != one[1]))


def _learned(rows: Iterable[tuple[str, str, int]]) -> Table:
    counts: Counter[tuple[str, str]] = Counter()
    totals: Counter[Run] = Counter()
    for short, long, count in rows:
        if any(entry.context for entry in builtin().get(_run(short), ())):
            # What it is short for depends on its company, however often one of them is explained.
            continue
        counts[short, long] += count
        totals[_run(short)] += count
    return table(
        (short, long, "")
        for (short, long), count in counts.items()
        if count >= (_FEWEST_OF_TWO if len(short) == 2 else _FEWEST)
        and count >= _MOST_ALIKE * totals[_run(short)]
    )


def expand(parsed: Parsed, forms: Known | None = None) -> Parsed:
    """Return the query with `Either` where a form has others, and a notice of which."""
    known = forms or _built_in()
    if parsed.tree is None or _is_plain_row(parsed.tree, known):
        return parsed
    expander = _Expander(parsed, known)
    tree = expander.walk(parsed.tree)
    return Parsed(parsed.text, tree, (*parsed.notices, *expander.notices()))


@cache
def _built_in() -> Known:
    return known(())


@cache
def builtin() -> Table:
    """Return the table that comes with the program: run of words → its other forms."""
    text = resources.files("search").joinpath("abbreviations.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return table((row[0], row[1], row[2] if len(row) > 2 else "") for row in rows)


def table(rows: Iterable[tuple[str, str, str]]) -> Table:
    """Return the lookup table of (abbreviation, long form, context) rows.

    An abbreviation finds its long form and the other ones of it; the long form finds those
    that are neither ambiguous, nor syllables, nor marked `>` for one way only.
    """
    found: dict[Run, list[Entry]] = {}
    given = [(short, _run(short), long, context) for short, long, context in rows]
    siblings: dict[str, list[Entry]] = {}
    for short, run, long, context in given:
        if not (context or _is_word(run)):
            siblings.setdefault(long, []).append(Entry(short, run))
    for _, run, long, told in given:
        near = frozenset(told.replace(_ONE_WAY, "").split())
        forms = [Entry(long, _run(long)), *siblings.get(long, ())]
        alone = _reads_as_syllable(run)
        own = [Entry(one.written, one.run, near, alone) for one in forms if one.run != run]
        found.setdefault(run, []).extend(own)
    for long, shorts in siblings.items():
        found.setdefault(_run(long), []).extend(shorts)
    return {run: tuple(entries) for run, entries in _and_bare(found).items()}


def _reads_as_syllable(run: Run) -> bool:
    """Whether an abbreviation may be meant for a word where it is typed in small letters."""
    return len(run) == 1 and bool(_SYLLABLE.fullmatch(fold(run[0])))


def _is_word(run: Run) -> bool:
    """Whether an abbreviation, as the index has it, may be a word of a text.

    `ngưt` is none, nor is `eu`, though typed they may be ngút and êu.
    """
    return _reads_as_syllable(run) and not _NO_WORD.fullmatch(run[0])


def _and_bare(found: dict[Run, list[Entry]]) -> dict[Run, list[Entry]]:
    """Add the runs without accents, as they are typed on a plain keyboard."""
    bare: dict[Run, list[Entry]] = {}
    for run, entries in found.items():
        bare.setdefault(tuple(fold(word) for word in run), []).extend(entries)
    return {**bare, **found}


def _run(written: str) -> Run:
    return tuple(token.text for token in tokens(written))


def _is_plain(part: Syntax, reach: Mapping[str, int]) -> bool:
    """Whether it is a word that no run of the table begins with, and has no number."""
    return isinstance(part, Word) and part.tokens[0] not in reach and part.tokens[0].isalpha()


def _is_plain_row(tree: Syntax, forms: Known) -> bool:
    """Whether a query has only such words, as many have."""
    return isinstance(tree, All) and all(_is_plain(part, forms.reach) for part in tree.parts)


class _Expander:
    """Walks a syntax tree and notes what it expanded."""

    def __init__(self, parsed: Parsed, forms: Known) -> None:
        self._text = parsed.text
        self._known = forms.table
        self._reach = forms.reach
        self._mixed = any(char.islower() for char in parsed.text) or len(self._words) == 1
        self._said: dict[str, str] = {}

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_run(self._text))

    def notices(self) -> tuple[Notice, ...]:
        """Return what was expanded, as one notice."""
        if not self._said:
            return ()
        forms = tuple(self._said.items())
        return (notice("expanded", values={"forms": forms}, undo={"expand": "0"}),)

    def walk(self, part: Syntax) -> Syntax:
        """Return the part with its words expanded."""
        match part:
            case All(parts):
                return All(tuple(self._row(parts)))
            case Any(parts):
                return Any(tuple(self.walk(one) for one in parts))
            case Field(part=inner) if part.name not in NUMBERS:
                return replace(part, part=self.walk(inner))
            case Word() | Quoted():
                return self._either(part, self._others(part.tokens, part.start, part.end))
        return part

    def _row(self, parts: Sequence[Syntax]) -> Iterator[Syntax]:
        """Expand the longest runs of neighbouring words first."""
        at = 0
        while at < len(parts):
            if _is_plain(parts[at], self._reach):
                yield parts[at]
                at += 1
                continue
            words = self._run_of_words(parts, at)
            for length in range(len(words), 1, -1):
                run = words[:length]
                joined = tuple(token for word in run for token in word.tokens)
                others = self._others(joined, run[0].start, run[-1].end)
                if others:
                    yield self._either(All(tuple(run)), others)
                    at += length
                    break
            else:
                yield self.walk(parts[at])
                at += 1

    def _run_of_words(self, parts: Sequence[Syntax], at: int) -> list[Word]:
        """Return the words from here on that the table may have in one run."""
        words: list[Word] = []
        first = parts[at]
        reach = self._reach.get(first.tokens[0], 0) if isinstance(first, Word) else 0
        for part in parts[at : at + reach]:
            if not isinstance(part, Word):
                break
            words.append(part)
        return words

    def _others(self, run: Run, start: int, end: int) -> tuple[Entry, ...]:
        entries = self._known.get(run) or self._numbered(run)
        if not entries:
            return ()
        written = self._text[start:end]
        found = tuple(one for one in entries if self._applies(one, written))
        for one in found:
            self._said.setdefault(written, one.written)
        return found

    def _numbered(self, run: Run) -> tuple[Entry, ...]:
        """Return the forms of an abbreviation with the number that is fused with it."""
        parts = _NUMBERED.fullmatch(run[0]) if len(run) == 1 else None
        if parts is None:
            return ()
        return tuple(
            replace(one, written=f"{one.written} {parts[2]}", run=(*one.run, parts[2]))
            for one in self._known.get((parts[1],), ())
        )

    def _applies(self, entry: Entry, written: str) -> bool:
        if entry.in_capitals and not (self._mixed and written.isupper()):
            return False
        near = entry.context | {fold(word) for word in entry.context}
        return not entry.context or bool(near & self._words)

    def _either(self, part: Word | Quoted | All, others: tuple[Entry, ...]) -> Syntax:
        forms = tuple(dict.fromkeys(one.run for one in others))
        return Either(part, forms) if forms else part
