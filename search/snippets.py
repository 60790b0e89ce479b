"""Titles, windows and whole texts with their matches marked, from stored spans alone.

Everything is counted in code points of the original text; nothing is tokenised here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from search.results import Marked, Snippet, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.engine import Occurrences, Stored

WINDOW = 240
MOST = 3
# Between two matched tokens of one mark: spaces, no-break spaces, hyphens, on one line.
_JOINT = re.compile(r"[ \u00a0\t\-\u2010-\u2013]*")

# How often one run may begin a window: it bounds the work on a book of statutes.
_ANCHORS = 60


@dataclass(frozen=True, slots=True)
class Match:
    """A marked run of tokens: its span, its first term and how many terms it has."""

    start: int
    end: int
    run: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """What matches in one document, in order: in its title and in its text."""

    title: tuple[Match, ...]
    text: tuple[Match, ...]


def matches(
    stored: Stored, occurrences: Occurrences, row: int, runs: Sequence[tuple[int, ...]]
) -> Matches:
    """Return where the runs of terms stand in a document; `row` is its row there."""
    places = [occurrences.of(row, term).tolist() for term in range(len(occurrences.terms))]
    found = sorted(
        (start, run) for run in runs for start in _starts([places[term] for term in run])
    )
    title = [_match(stored, start, run) for start, run in found if start < stored.title_length]
    text = [_match(stored, start, run) for start, run in found if start > stored.title_length]
    return Matches(tuple(title), tuple(text))


def _starts(places: list[list[int]]) -> list[int]:
    """Where a run begins: each of its terms stands one place after the one before."""
    if len(places) == 1:
        return places[0]
    rest = [set(each) for each in places[1:]]
    return [p for p in places[0] if all(p + i in each for i, each in enumerate(rest, 1))]


def _match(stored: Stored, start: int, run: tuple[int, ...]) -> Match:
    row = start if start < stored.title_length else start - 1
    spans = stored.spans
    return Match(int(spans[row, 0]), int(spans[row + len(run) - 1, 1]), run)


def marked_title(stored: Stored, found: Matches) -> Marked:
    """Return the title with its matches marked."""
    title = stored.document.title
    return Marked(title, _marks(title, found.title))


def marked_text(stored: Stored, found: Matches) -> Marked:
    """Return the whole text with its matches marked."""
    text = stored.document.text
    return Marked(text, _marks(text, found.text))


def snippets(stored: Stored, found: Matches) -> tuple[Snippet, ...]:
    """Return one to three windows that show most of what matches, in order of the text.

    Without a match in the text, its beginning is shown.
    """
    text, spans = stored.document.text, stored.spans[stored.title_length :]
    if not len(spans):
        return ()
    starts, ends = spans[:, 0].tolist(), spans[:, 1].tolist()
    chosen = _choose(found.text) or [(starts[0], starts[0])]
    windows: list[tuple[int, int]] = []
    for core in chosen:
        window = _widen(core, starts, ends)
        if all(window[1] <= start or end <= window[0] for start, end in windows):
            windows.append(window)
    return tuple(_cut(text, window, found.text) for window in sorted(windows))


def _choose(found: Sequence[Match]) -> list[tuple[int, int]]:
    """Pick the cores of the best windows; each next one must show something new."""
    worth = _worth(found)
    shown: set[tuple[int, ...]] = set()
    chosen: list[tuple[int, int]] = []
    while len(chosen) < MOST:
        taken = {run for run in worth if run in shown}
        best = max(_cores(found, chosen), key=lambda c: _gain(c, worth, taken), default=None)
        if best is None or (chosen and _gain(best, worth, taken) <= 0):
            break
        chosen.append((best[0].start, max(match.end for match in best)))
        shown |= {match.run for match in best}
    return chosen


def _worth(found: Sequence[Match]) -> dict[tuple[int, ...], float]:
    """Return what showing each run is worth: the rarer in this document, the more it tells."""
    counts: dict[tuple[int, ...], int] = {}
    for match in found:
        counts[match.run] = counts.get(match.run, 0) + 1
    return {run: len(run) / count**0.5 for run, count in counts.items()}


def _cores(found: Sequence[Match], chosen: Sequence[tuple[int, int]]) -> list[Sequence[Match]]:
    """Every longest row of matches that fits a window and touches none chosen before."""
    free = [m for m in found if all(m.end <= start or m.start >= end for start, end in chosen)]
    starts = [match.start for match in free]
    seen: dict[tuple[int, ...], int] = {}
    cores: list[Sequence[Match]] = []
    for i, match in enumerate(free):
        seen[match.run] = seen.get(match.run, 0) + 1
        if seen[match.run] > _ANCHORS:
            continue
        barrier = min((start for start, _ in chosen if start >= match.end), default=None)
        limit = match.start + WINDOW * 3 // 4
        last = bisect_right(starts, limit if barrier is None else min(limit, barrier - 1))
        inside = [one for one in free[i:last] if one.end <= match.start + WINDOW]
        cores.append(inside or [match])
    return cores


def _gain(
    core: Sequence[Match], worth: dict[tuple[int, ...], float], shown: set[tuple[int, ...]]
) -> float:
    """Return what a window adds: the worth of runs not shown yet, and of neighbours."""
    fresh = {match.run for match in core} - shown
    together = sum(
        1 for one, two in pairwise(core)
        if two.start - one.end <= 1 and two.run != one.run
    )  # fmt: skip
    return sum(worth[run] for run in fresh) + (0.1 * together if fresh else 0.0)


def _widen(core: tuple[int, int], starts: list[int], ends: list[int]) -> tuple[int, int]:
    """Add context on both sides up to the window's length, cut at token borders."""
    room = max(0, WINDOW - (core[1] - core[0]))
    first = bisect_left(starts, core[0] - room // 3)
    start = min(starts[min(first, len(starts) - 1)], core[0])
    # What is left at the beginning of a text is spent after the match.
    last = bisect_right(ends, max(start + WINDOW, core[1])) - 1
    return start, max(ends[last] if last >= 0 else core[1], core[1])


def _cut(text: str, window: tuple[int, int], found: Sequence[Match]) -> Snippet:
    start, end = window
    inside = [m for m in found if start <= m.start and m.end <= end]
    marks = tuple(Span(a - start, b - start) for a, b in _marks(text, inside))
    return Snippet(text[start:end], marks, start)


def _marks(text: str, found: Sequence[Match]) -> tuple[Span, ...]:
    """Return the spans to mark; what only spaces or hyphens part is one span."""
    marks: list[Span] = []
    for match in sorted(found, key=lambda one: (one.start, one.end)):
        if marks and (
            match.start <= marks[-1].end or _JOINT.fullmatch(text, marks[-1].end, match.start)
        ):
            marks[-1] = Span(marks[-1].start, max(marks[-1].end, match.end))
        else:
            marks.append(Span(match.start, match.end))
    return tuple(marks)
