"""What a page tells around its headline and its text, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.entries import unbracketed, undashed, without_date_words
from index.metadata.furniture import crumbs, is_arrowed
from index.metadata.habit import EDGES, Habit, Slot, Told
from index.metadata.lines import fold, is_paragraph, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.metadata.lines import Line
    from index.metadata.page import Division

# How many lines around headline and end of the text are places to learn.
_REACH = 5
_AT_END = 2
_BARS = re.compile(r"\s*(?:[|•·»›\t]|\s{2,}[-–—]\s{2,}|\s{3,})\s*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:]{1,30}?)\s*:\s+(?P<value>\S.*)")
_MOST_WORDS = 24


def told_by(lines: Sequence[Line], parts: Division) -> tuple[Told, ...]:
    """Return what a page tells around the headline and at the end of its text."""
    told: list[Told] = []
    for zone, row, line in _rows(lines, parts):
        for label, part, text in _parts_of(line):
            told.append(Told(Slot(zone, 0 if label else row, label, part), text, line.number))
    return tuple(told)


def _rows(lines: Sequence[Line], parts: Division) -> Iterator[tuple[str, int, Line]]:
    at = next(
        (i for i, o in enumerate(lines) if parts.title and o.number == parts.title.number), None
    )
    if at is not None:
        for row, line in enumerate(reversed(lines[max(0, at - _REACH) : at]), 1):
            yield "above", row, line
        for row, line in enumerate(lines[at + 1 : at + 1 + _REACH], 1):
            if is_paragraph(line):
                break
            yield "under", row, line
    for row, line in enumerate(parts.text[: -_AT_END - 1 : -1]):
        if not is_paragraph(line):
            yield "end", -row, line
    last = max((line.number for line in parts.text), default=0)
    below = [line for line in parts.foot if line.number > last]
    for row, line in enumerate(below[:_REACH], 1):
        yield "end", row, line


def _parts_of(line: Line) -> Iterator[tuple[str, int, str]]:
    """Yield label, number and text of what a line tells beside dates."""
    if line.words > _MOST_WORDS:
        return
    if path := crumbs(line):
        # Steps that dashes part may have dashes in them.
        arrows = is_arrowed(line)
        yield "", -1, path[-1] if arrows else nfc(line)
        return
    text = nfc(line)
    for moment in reversed(dates_on_bar(text)):
        text = f"{without_date_words(text[: moment.start])}\x00{text[moment.end :]}"
    number = 0
    for raw in _divided(text):
        part = unbracketed(raw.strip(EDGES))
        if not part:
            continue
        match = _LABELLED.fullmatch(part)
        yield (fold(match["label"]), 0, match["value"]) if match else ("", number, part)
        number += 1


def _divided(text: str) -> list[str]:
    """Part a line at its bars, else at dashes, but not between names."""
    if _BARS.search(text.strip("\x00 ")):
        return _BARS.split(text.replace("\x00", "|"))
    return undashed(text.split("\x00"))


def votes(told: Iterable[Told], found: Mapping[str, str]) -> dict[str, tuple[Habit, ...]]:
    """Return for each field the habits under which a page tells what was found of it."""
    result: dict[str, tuple[Habit, ...]] = {}
    for field, value in found.items():
        habits = []
        for one in told:
            before, held, after = one.text.partition(value)
            if held and not (before[-1:].isalnum() or after[:1].isalnum()):
                habits.append(Habit(one.slot, before, after))
        result[field] = tuple(habits)
    return result
