"""Titles, windows and whole texts with their matches marked, from stored spans alone.

Everything is counted in code points of the original text; nothing is tokenised here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from search.results import Marked, Snippet, Span
from search.snippet_kernels import find_runs
from search.window_kernels import lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from search.engine import Occurrences, Stored
    from search.plan import Plan

WINDOW = 240
MOST = 3
# Between two matched tokens of one mark: spaces, no-break spaces, hyphens, on one line.
_JOINT = re.compile(r"[ \u00a0\t\-\u2010-\u2013]*")
_LONGEST_JOINT = 8
_REMEMBERED_PLANS = 64


@dataclass(frozen=True, slots=True)
class Matches:
    """What matches in one document, in order: in its title first, then in its text.

    `spans` (int32, n × 2) are code points of the title or of the text, `runs` (int64, n)
    the numbers of the runs of terms that stand there; the first `in_title` are the title's.
    `sizes` (int64) is how many terms each run has. `expanded` (bool, n): nothing that was
    typed stands there, only another form of it.
    """

    spans: NDArray[np.int32]
    runs: NDArray[np.int64]
    in_title: int
    sizes: NDArray[np.int64]
    expanded: NDArray[np.bool_]

    def title(self) -> list[list[int]]:
        """Return the matches in the title: start, end, 1 where only another form stands."""
        return _listed(self.spans[: self.in_title], self.expanded[: self.in_title])

    def text(self) -> list[list[int]]:
        """Return the matches in the text, likewise."""
        return _listed(self.spans[self.in_title :], self.expanded[self.in_title :])


def _listed(spans: NDArray[np.int32], expanded: NDArray[np.bool_]) -> list[list[int]]:
    rows: list[list[int]] = np.column_stack((spans, expanded)).tolist() if len(spans) else []
    return rows


def matches(stored: Stored, occurrences: Occurrences, row: int, plan: Plan) -> Matches:
    """Return where the runs of a plan stand in a document; `row` is its row there."""
    terms, cuts, sizes, other = _flat(plan.runs, plan.expanded)
    numbers, spans, expanded, in_title = find_runs(
        occurrences.positions, occurrences.offsets, row * len(occurrences.terms), terms, cuts,
        other, stored.spans, stored.title_length,
    )  # fmt: skip
    return Matches(spans, numbers, in_title, sizes, expanded)


@lru_cache(_REMEMBERED_PLANS)
def _flat(
    runs: tuple[tuple[int, ...], ...], expanded: frozenset[tuple[int, ...]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Return the terms of all runs, where each begins in them, their sizes, which are others'.

    The same for every document of a page.
    """
    terms = np.array([term for run in runs for term in run], np.int64)
    cuts = np.array([0, *accumulate(map(len, runs))], np.int64)
    return terms, cuts, np.diff(cuts), np.array([run in expanded for run in runs], np.bool_)


def marked_title(stored: Stored, found: Matches) -> Marked:
    """Return the title with its matches marked."""
    title = stored.document.title
    return Marked(title, *_marks(title, found.title()))


def marked_text(stored: Stored, found: Matches) -> Marked:
    """Return the whole text with its matches marked."""
    text = stored.document.text
    return Marked(text, *_marks(text, found.text()))


def snippets(stored: Stored, found: Matches) -> tuple[Snippet, ...]:
    """Return one to three windows that show most of what matches, in order of the text.

    Without a match in the text, its beginning is shown.
    """
    text, tokens = stored.document.text, stored.spans[stored.title_length :]
    if not len(tokens):
        return ()
    own = slice(found.in_title, None)
    windows, shown = lay_out(
        found.spans[own], found.runs[own], found.expanded[own], found.sizes, tokens, WINDOW, MOST
    )
    rows = shown.tolist()
    return tuple(
        Snippet(text[start:end], *_marks(text, rows[first:last], start), start)
        for start, end, first, last in windows.tolist()
    )


def _marks(
    text: str, rows: Sequence[Sequence[int]], base: int = 0
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans to mark, counted from `base`, and those where only other forms stand."""
    marks = _joined(text, rows, base)
    expanded = [row for row in rows if row[2]]
    return marks, _joined(text, expanded, base) if expanded else ()


def _joined(text: str, rows: Sequence[Sequence[int]], base: int) -> tuple[Span, ...]:
    """Return one span for what only spaces or hyphens part."""
    marks: list[Span] = []
    first, last = 0, -1
    for start, end, _ in rows:
        if last >= 0 and _touch(text, last, start):
            last = max(last, end)
            continue
        if last >= 0:
            marks.append(Span(first - base, last - base))
        first, last = start, end
    if last >= 0:
        marks.append(Span(first - base, last - base))
    return tuple(marks)


def _touch(text: str, end: int, start: int) -> bool:
    """Return whether a match that begins at `start` goes on the mark that ends at `end`."""
    if start - end > _LONGEST_JOINT:
        return False
    return start <= end or text[end:start] == " " or _JOINT.fullmatch(text[end:start]) is not None
