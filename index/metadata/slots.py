"""What a page tells around its headline and its text, each with its place."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.datebars import is_date_bar
from index.metadata.entries import unbracketed, undashed, without_date_words
from index.metadata.habit import EDGES, END, HEAD, Habit, Place, Slot, Told, Vote
from index.metadata.likely import likelihood
from index.metadata.lines import fold, is_paragraph, is_sentence, nfc
from index.metadata.paths import crumbs
from index.metadata.repetition import is_repeated, unnumbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.lines import Line
    from index.metadata.page import Division

# How many lines around headline and end of the text are places to learn, and around a date.
_REACH, _AT_DATE = 8, 2
_BARS = re.compile(r"\s*(?:[|•·»›\t]|\s{2,}[-–—]\s{2,}|\s{3,})\s*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:]{1,30}?)\s*:\s+(?P<value>\S.*)")
# What a line has that tells more than one thing: a number, a mark, a dash, wide blanks.
_SEVERAL = re.compile(r"[^\w ,.;()\[\]'’“”\"?!-]|\d|\s-|\s\s")
_TIME = re.compile(r"\s*(?:vào )?lúc\s+\d{1,2}[:hg]\d{2}\b")
_MOST_WORDS = 24


def told_by(
    lines: Sequence[Line], parts: Division, repeated: frozenset[str] = frozenset()
) -> tuple[Told, ...]:
    """Return what a page tells around the headline and at the end of its text.

    A line has several places: by its distance from the headline, the date or the end of the
    text, and by the line of the site (one of the `repeated`) right above or below it.
    """
    told: list[Told] = []
    for line, zone, places in _places(lines, parts, repeated):
        shared = is_repeated(line, repeated)
        for label, part, text in _parts_of(line):
            where = (Place(zone, 0, label),) if label else places
            told.append(Told(where, part, text, line.number, shared))
    return tuple(told)


def _places(
    lines: Sequence[Line], parts: Division, repeated: frozenset[str]
) -> Iterator[tuple[Line, str, tuple[Place, ...]]]:
    """Yield the lines near headline and end of the text, each with its zone and its places."""
    for zone, near in ((HEAD, _near_headline(lines, parts)), (END, _near_end(lines, parts))):
        dates = [i for i, _ in near if is_date_bar(lines[i])]
        for i, row in near:
            beside = [i - at for at in dates if abs(i - at) <= _AT_DATE]
            shared = [
                Place(f"{zone} {side}", 0, unnumbered(lines[j]))
                for side, j in (("below", i - 1), ("above", i + 1))
                if 0 <= j < len(lines) and is_repeated(lines[j], repeated)
            ]
            by_date = [Place(f"{zone} date", row) for row in beside]
            yield lines[i], zone, (Place(zone, row), *by_date, *shared)


def _near_headline(lines: Sequence[Line], parts: Division) -> list[tuple[int, int]]:
    """Return the positions around the headline down to the text, and how far each is from it."""
    at = next(
        (i for i, o in enumerate(lines) if parts.title and o.number == parts.title.number), None
    )
    if at is None:
        return []
    above = [(i, i - at) for i in range(max(0, at - _REACH), at)]
    return [*above, *((i, i - at) for i in islice(_under(lines, at), _REACH))]


def _under(lines: Sequence[Line], at: int) -> Iterator[int]:
    """Yield the positions under a headline down to the text; a lead may stand among them."""
    leads = 0
    for i in range(at + 1, len(lines)):
        if not is_paragraph(lines[i]):
            yield i
        elif (leads := leads + 1) > 1:
            return


def _near_end(lines: Sequence[Line], parts: Division) -> list[tuple[int, int]]:
    """Return the positions under the last sentence of the text, and how far each is from it."""
    sentences = [line.number for line in parts.text if is_sentence(line)]
    last = max(sentences, default=max((line.number for line in parts.text), default=0))
    below = [i for i, line in enumerate(lines) if line.number > last]
    return [(i, row) for row, i in enumerate(below[:_REACH], 1)]


def _parts_of(line: Line) -> Iterator[tuple[str, int, str]]:
    """Yield label, number and text of what a line tells beside dates."""
    if line.words > _MOST_WORDS:
        return
    if not _SEVERAL.search(line.text):
        if text := unbracketed(nfc(line).strip(EDGES)):
            yield from (("", -1, text), ("", 0, text))
        return
    if crumbs(line):
        return
    text = nfc(line)
    for moment in reversed(dates_on_bar(text)):
        text = f"{without_date_words(text[: moment.start])}\x00{text[moment.end :]}"
    parts = [
        part for raw in _divided(_TIME.sub("", text)) if (part := unbracketed(raw.strip(EDGES)))
    ]
    if parts and ":" not in text and not _BARS.search(text.replace("\x00", "|")):
        # What dashes part may be one: a section, a body.
        yield "", -1, unbracketed(text.strip(EDGES))
    for number, part in enumerate(parts):
        match = _LABELLED.fullmatch(part)
        yield (fold(match["label"]), 0, match["value"]) if match else ("", number, part)


def _divided(text: str) -> list[str]:
    """Part a line at its bars, else at dashes, but not between names."""
    if _BARS.search(text.strip("\x00 ")):
        return _BARS.split(text.replace("\x00", "|"))
    return undashed(text.split("\x00"))


def votes(
    told: Sequence[Told], author: str | None, repeated: frozenset[str] = frozenset()
) -> tuple[Vote, ...]:
    """Return the habits under which a page tells its author, if it is known.

    Where it tells what might be one, and other pages do not repeat it, it has a part of a vote.
    """
    cast: dict[Slot, Vote] = {}
    for one in told:
        if one.repeated or fold(one.text) in repeated:
            continue
        if weight := likelihood(one.text):
            for slot in _slots(one):
                cast.setdefault(slot, Vote(Habit(slot), one.text, weight))
    if author:
        cast.update(_sure(told, author))
    return tuple(cast.values())


def _sure(told: Sequence[Told], value: str) -> Iterator[tuple[Slot, Vote]]:
    for one in told:
        before, held, after = one.text.partition(value)
        if held and not (before[-1:].isalnum() or after[:1].isalnum()):
            for slot in _slots(one):
                yield slot, Vote(Habit(slot, before, after), value)


def _slots(one: Told) -> Iterator[Slot]:
    return (Slot(place, one.part) for place in one.places)
