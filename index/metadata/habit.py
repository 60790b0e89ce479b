"""Where the pages of a site tell who wrote an article and in which section it stands.

A page alone may leave it open whether `Hoa Sim`, `Trung tâm VH-TT huyện` or `Góc nhìn` is an
author. But the pages of a site tell the same things in the same places: where most of them
are sure, the others may be read too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIELDS = ("author", "category")
EDGES = " \u00a0.|–—-*[],;/"
# How many pages at least, and which share of those of a site, must agree on a place.
_FEWEST, _SHARE = 2, 0.5


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on the pages of a site: a part of a line, by its label or its position.

    `zone` is above the headline, under it or at the end of the text; `row` counts lines
    from there, `part` the parts of the line.
    """

    zone: str
    row: int
    label: str
    part: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells in a slot, and in which line."""

    slot: Slot
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Habit:
    """The slot in which a site tells a field, with what stands around the value there."""

    slot: Slot
    before: str = ""
    after: str = ""

    def value(self, told: Sequence[Told]) -> Told | None:
        """Return what a page tells here, without what stands around it."""
        for one in told:
            if one.slot == self.slot and one.text.startswith(self.before):
                text = one.text.removeprefix(self.before).removesuffix(self.after)
                return Told(one.slot, text.strip(EDGES), one.line)
        return None


def agreed(pages: Sequence[Mapping[str, tuple[Habit, ...]]]) -> dict[str, Habit]:
    """Return the habit of each field on which enough of a site's pages agree."""
    result: dict[str, Habit] = {}
    for field in FIELDS:
        counts = Counter(habit for page in pages for habit in page.get(field, ()))
        if not counts:
            continue
        habit, count = max(counts.items(), key=lambda item: (item[1], -len(item[0].before)))
        if count >= max(_FEWEST, _SHARE * len(pages)):
            result[field] = habit
    return result
