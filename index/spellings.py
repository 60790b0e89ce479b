"""One value written in several ways: which spellings are the same, and which one is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.text import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_canonical = lru_cache(1 << 14)(canonical)
_fold = lru_cache(1 << 14)(fold)
# A spelling all in capitals, or without any, is shown only where the others are so rare
# that they may be the slips.
_RARE = 0.1


def spelling_key(value: str) -> str:
    """Return what spellings of one value share: case, tone placement and spaces are no matter.

    >>> spelling_key("Văn  HOÁ") == spelling_key("văn hóa")
    True
    """
    return " ".join(map(_canonical, value.split()))


def one_spelling(counts: Mapping[str, int]) -> dict[str, str]:
    """Return for each value the spelling it is shown by: the most frequent of its likes.

    `counts` says how often each is used. Values of two syllables or more without any
    accent are like the only one that differs from them by its accents.
    """
    groups: dict[str, list[str]] = {}
    for value in counts:
        groups.setdefault(spelling_key(value), []).append(value)
    accented: dict[str, list[str]] = {}
    for key in groups:
        if not key.isascii():
            accented.setdefault(" ".join(map(_fold, key.split())), []).append(key)
    for key in [key for key in groups if key.isascii() and " " in key]:
        homes = accented.get(" ".join(map(_fold, key.split())), ())
        if len(homes) == 1:
            groups[homes[0]] += groups.pop(key)
    return {value: shown for like in groups.values() for value, shown in _shown(like, counts)}


def _shown(like: Sequence[str], counts: Mapping[str, int]) -> list[tuple[str, str]]:
    if len(like) == 1:
        return [(like[0], like[0])]
    few = _RARE * sum(counts[value] for value in like)

    def rank(value: str) -> tuple[bool, int, str]:
        plain = not (value.isupper() or value.islower()) and counts[value] >= few
        # Of spellings as frequent the one with more accents, then any, but always the same.
        return plain, counts[value], value

    best = max(like, key=rank)
    return [(value, best) for value in like]
