"""Where the pages of a site tell who wrote an article.

A page alone may leave it open whether `Hoa Sim`, `Trung tâm VH-TT huyện` or `Góc nhìn` is an
author. But the pages of a site tell the same things in the same places: where most of them
are sure, the others may be read too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD, END = "head", "end"
EDGES = " \u00a0.|–—-*[],;/"
# How many pages at least, and which share of those of a site, must agree on a place.
_FEWEST, _SHARE = 2, 0.5


class Place(NamedTuple):
    """Where a line stands on the pages of a site. A tuple, as pages have many.

    `zone` is the head or the end of an article and what `row` counts lines from there: the
    headline or the last sentence, a date, or a line of the site, which is the `label` then.
    """

    zone: str
    row: int
    label: str = ""


class Slot(NamedTuple):
    """A part of a line in a place, by its number."""

    place: Place
    part: int


class Told(NamedTuple):
    """What a page tells in a part of a line, which has several places.

    `repeated` says that the line is the site's.
    """

    places: tuple[Place, ...]
    part: int
    text: str
    line: int
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """The slot in which a site tells an author, with what stands around the value there."""

    slot: Slot
    before: str = ""
    after: str = ""

    def value(self, told: Sequence[Told]) -> Told | None:
        """Return what a page tells here, without what stands around it."""
        place, part = self.slot
        for one in told:
            if one.part == part and place in one.places and one.text.startswith(self.before):
                text = one.text.removeprefix(self.before).removesuffix(self.after)
                return one._replace(text=text.strip(EDGES), places=(place,))
        return None


@dataclass(frozen=True, slots=True)
class Vote:
    """What one page says for a habit: the value it has there, and how sure it is of it."""

    habit: Habit
    value: str
    weight: float = 1.0


def agreed(pages: Sequence[Sequence[Vote]]) -> Habit | None:
    """Return the habit on which enough of a site's pages agree."""
    slots: dict[Slot, list[Vote]] = {}
    for page in pages:
        for vote in page:
            slots.setdefault(vote.habit.slot, []).append(vote)
    least = max(_FEWEST, _SHARE * len(pages))
    enough = [votes for votes in slots.values() if _weight(votes) >= least]
    return _habit(max(enough, key=_rank)) if enough else None


def _weight(votes: Sequence[Vote]) -> float:
    return sum(vote.weight for vote in votes)


def _rank(votes: Sequence[Vote]) -> tuple[bool, float, float]:
    """Rank a slot: what differs from page to page is of the articles; nearer is better."""
    varied = len({vote.value for vote in votes}) > 1
    return varied, _weight(votes), -abs(votes[0].habit.slot.place.row)


def _habit(votes: Sequence[Vote]) -> Habit | None:
    """Return what stands around the value in a slot on most of the pages that are sure.

    If most of them do not agree on that, there is no habit.
    """
    sure = [vote.habit for vote in votes if vote.weight == 1]
    counts = Counter(sure)
    most = max(counts, key=lambda habit: (counts[habit], -len(habit.before)), default=None)
    if most is None:
        return votes[0].habit
    return most if counts[most] * 2 >= len(sure) else None
