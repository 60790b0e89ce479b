"""What the pages of a site think of their places, which of them holds the section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What a site thinks less of its slots is not worth keeping.
_LEAST = 0.05


class Opinion(NamedTuple):
    """What a page has in a slot, in small letters, and how far it takes that for its section."""

    text: str
    odds: float


class Slot(NamedTuple):
    """What the pages of a site think of a slot on the mean, and whether they differ in it."""

    odds: float
    varied: bool


def slots_of(pages: Sequence[Mapping[str, Opinion]]) -> dict[str, Slot]:
    """Return what the pages of a site think together of their slots."""
    held: dict[str, list[Opinion]] = {}
    for page in pages:
        for slot, opinion in page.items():
            held.setdefault(slot, []).append(opinion)
    slots = {
        slot: Slot(sum(o.odds for o in found) / len(pages), len({o.text for o in found}) > 1)
        for slot, found in held.items()
    }
    return {name: slot for name, slot in slots.items() if slot.odds >= _LEAST}
