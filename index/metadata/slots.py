"""What a page tells around its headline and its text, each with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.entries import unbracketed, undashed, without_date_words
from index.metadata.furniture import crumbs, is_arrowed, is_date_bar
from index.metadata.habit import EDGES, FIELDS, Habit, Slot, Told, Vote
from index.metadata.headline import same_title
from index.metadata.likely import likelihood
from index.metadata.lines import fold, is_paragraph, is_sentence, nfc
from index.metadata.repetition import is_repeated, unnumbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.metadata.lines import Line
    from index.metadata.page import Division

# How many lines around headline and end of the text are places to learn, and around a date.
_REACH, _AT_DATE = 8, 2
_BARS = re.compile(r"\s*(?:[|•·»›\t]|\s{2,}[-–—]\s{2,}|\s{3,})\s*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:]{1,30}?)\s*:\s+(?P<value>\S.*)")
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
    title = parts.title.folded if parts.title else ""
    for line, places in _places(lines, parts, repeated):
        for label, part, text in _parts_of(line, title):
            for place in places:
                slot = Slot(place.zone, 0, label, part) if label else replace(place, part=part)
                told.append(Told(slot, text, line.number, is_repeated(line, repeated)))
    return tuple(dict.fromkeys(told))


def _places(
    lines: Sequence[Line], parts: Division, repeated: frozenset[str]
) -> Iterator[tuple[Line, tuple[Slot, ...]]]:
    """Yield the lines near headline and end of the text, each with its places."""
    for zone, near in (("head", _near_headline(lines, parts)), ("end", _near_end(lines, parts))):
        dates = [i for i, _ in near if is_date_bar(lines[i])]
        for i, row in near:
            places = [Slot(zone, row, "", 0)]
            beside = [i - at for at in dates if abs(i - at) <= _AT_DATE]
            places += [Slot(f"{zone} date", row, "", 0) for row in beside]
            places += [
                Slot(f"{zone} {side}", 0, unnumbered(lines[j]), 0)
                for side, j in (("below", i - 1), ("above", i + 1))
                if 0 <= j < len(lines) and is_repeated(lines[j], repeated)
            ]
            yield lines[i], tuple(places)


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


def _parts_of(line: Line, title: str) -> Iterator[tuple[str, int, str]]:
    """Yield label, number and text of what a line tells beside dates."""
    if line.words > _MOST_WORDS:
        return
    if path := [step for step in crumbs(line) if not same_title(fold(step), title)]:
        # Steps that dashes part may have dashes in them.
        arrows = is_arrowed(line)
        yield "", -2, path[-1] if arrows else nfc(line)
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
    told: Sequence[Told], found: Mapping[str, str], repeated: frozenset[str] = frozenset()
) -> dict[str, tuple[Vote, ...]]:
    """Return for each field the habits under which a page tells what was found of it.

    Where it tells what might be it, and other pages do not repeat it, it has a part of a vote.
    """
    result: dict[str, tuple[Vote, ...]] = {}
    for field in FIELDS:
        value, cast = found.get(field), {}
        for one in told:
            before, held, after = one.text.partition(value or one.text)
            if value and held and not (before[-1:].isalnum() or after[:1].isalnum()):
                cast[one.slot] = Vote(Habit(one.slot, before, after), value)
            elif (
                not one.repeated
                and fold(one.text) not in repeated
                and (weight := likelihood(field, one.text, head=one.slot.zone.startswith("head")))
            ):
                cast.setdefault(one.slot, Vote(Habit(one.slot), one.text, weight))
        result[field] = tuple(cast.values())
    return result
