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
from search.snippet_kernels import choose, find_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from search.engine import Occurrences, Stored
    from search.plan import Plan

    # Spans, and those of them where only another form stands.
    Found = tuple[list[list[int]], list[list[int]]]

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

    def title(self) -> Found:
        """Return the spans in the title."""
        return _found(self.spans[: self.in_title], self.expanded[: self.in_title])

    def text(self, start: int, end: int) -> Found:
        """Return the spans in `start:end` of the text."""
        spans = self.spans[self.in_title :]
        inside = (spans[:, 0] >= start) & (spans[:, 1] <= end)
        return _found(spans[inside], self.expanded[self.in_title :][inside])


def _found(spans: NDArray[np.int32], expanded: NDArray[np.bool_]) -> Found:
    return spans.tolist(), spans[expanded].tolist()


def matches(stored: Stored, occurrences: Occurrences, row: int, plan: Plan) -> Matches:
    """Return where the runs of a plan stand in a document; `row` is its row there."""
    terms, cuts, sizes, other = _flat(plan.runs, plan.expanded)
    cells, title_length = row * len(occurrences.terms), stored.title_length
    starts, numbers, spans = find_runs(
        occurrences.positions, occurrences.offsets, cells, terms, cuts, stored.spans, title_length
    )
    return Matches(
        spans=spans,
        runs=numbers,
        in_title=int(np.searchsorted(starts, title_length)),
        sizes=sizes,
        expanded=_expanded(starts, starts + sizes[numbers], other[numbers]),
    )


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


def _expanded(
    starts: NDArray[np.int64], ends: NDArray[np.int64], other: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which of the matches of other forms share no place with one that was typed."""
    if not other.any() or other.all():
        return other
    # The furthest that any match as typed reaches which begins before a match ends.
    before = np.searchsorted(starts[~other], ends)
    reach = np.concatenate(([0], np.maximum.accumulate(ends[~other])))
    return other & (reach[before] <= starts)


def marked_title(stored: Stored, found: Matches) -> Marked:
    """Return the title with its matches marked."""
    title, (spans, expanded) = stored.document.title, found.title()
    return Marked(title, _marks(title, spans), _marks(title, expanded))


def marked_text(stored: Stored, found: Matches) -> Marked:
    """Return the whole text with its matches marked."""
    text = stored.document.text
    spans, expanded = found.text(0, len(text))
    return Marked(text, _marks(text, spans), _marks(text, expanded))


def snippets(stored: Stored, found: Matches) -> tuple[Snippet, ...]:
    """Return one to three windows that show most of what matches, in order of the text.

    Without a match in the text, its beginning is shown.
    """
    text, spans = stored.document.text, stored.spans[stored.title_length :]
    if not len(spans):
        return ()
    chosen = _choose(found) or [[int(spans[0, 0])] * 2]
    windows: list[tuple[int, int]] = []
    for core in chosen:
        window = _widen(core, spans)
        if all(window[1] <= start or end <= window[0] for start, end in windows):
            windows.append(window)
    return tuple(_cut(text, window, found) for window in sorted(windows))


def _choose(found: Matches) -> list[list[int]]:
    """Pick the cores of the best windows; each next one must show something new.

    Showing a run is worth the more the longer it is, and the rarer in this document.
    """
    runs = found.runs[found.in_title :]
    counts = np.bincount(runs, minlength=len(found.sizes))
    worth = found.sizes / np.sqrt(np.maximum(counts, 1))
    cores: list[list[int]] = choose(
        found.spans[found.in_title :], runs, worth, WINDOW, MOST
    ).tolist()
    return cores


def _widen(core: list[int], spans: NDArray[np.int32]) -> tuple[int, int]:
    """Add context on both sides up to the window's length, cut at token borders."""
    starts, ends = spans[:, 0], spans[:, 1]
    room = max(0, WINDOW - (core[1] - core[0]))
    first = int(np.searchsorted(starts, core[0] - room // 3))
    start = min(int(starts[min(first, len(starts) - 1)]), core[0])
    # What is left at the beginning of a text is spent after the match.
    last = int(np.searchsorted(ends, max(start + WINDOW, core[1]), side="right")) - 1
    return start, max(int(ends[last]) if last >= 0 else core[1], core[1])


def _cut(text: str, window: tuple[int, int], found: Matches) -> Snippet:
    start, end = window
    marks, expanded = (
        tuple(Span(a - start, b - start) for a, b in _marks(text, spans))
        for spans in found.text(start, end)
    )
    return Snippet(text[start:end], marks, expanded, start)


def _marks(text: str, found: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """Return the spans to mark; what only spaces or hyphens part is one span."""
    marks: list[Span] = []
    for start, end in found:
        if marks and _touch(text, marks[-1].end, start):
            marks[-1] = Span(marks[-1].start, max(marks[-1].end, end))
        else:
            marks.append(Span(start, end))
    return tuple(marks)


def _touch(text: str, end: int, start: int) -> bool:
    """Return whether a match that begins at `start` goes on the mark that ends at `end`."""
    if start - end > _LONGEST_JOINT:
        return False
    return start <= end or _JOINT.fullmatch(text[end:start]) is not None
