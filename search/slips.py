"""What one slip of the fingers or of the ear costs: the noisy channel of did-you-mean.

A letter left out, or two swapped, can happen in as many ways as a word has letters; a wrong
or an extra one in as many for each letter of the alphabet, so each of those is less likely
by its logarithm, unless the key lies beside the right one, is struck twice, or the two are
mixed up in speech.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# In nats: what is mixed up in speech.
MIXED_UP = 4.0

# In nats.
_LIKELY, _NEAR, _FAR = 4.0, 4.5, 6.5
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    frozenset(pair)
    for row in _ROWS
    for pair in pairwise(row)
} | {
    frozenset((upper[i], lower[j]))
    for upper, lower in pairwise(_ROWS)
    for j in range(len(lower))
    for i in (j, j + 1)
    if i < len(upper)
}  # fmt: skip
# Initials and finals that one region or another says alike.
_INITIALS = ("tr ch", "s x", "l n", "d gi r v", "k c qu", "g gh", "ng ngh")
_FINALS = ("n ng nh", "c t ch", "i y")


def mixed_up(word: str) -> Iterator[str]:
    """Yield the words that sound like an unaccented one somewhere in the country.

    >>> list(mixed_up("truong"))
    ['chuong', 'truon', 'truonh']
    """
    for said, at_end in (*((one, False) for one in _INITIALS), *((one, True) for one in _FINALS)):
        letters = said.split()
        ends = word.endswith if at_end else word.startswith
        if written := max(filter(ends, letters), key=len, default=""):
            others = (one for one in letters if one != written)
            kept = word[: -len(written)] if at_end else word[len(written) :]
            yield from (kept + one if at_end else one + kept for one in others)


def slip(meant: str, typed: str) -> float:
    """Return what typing one word for another, one letter apart, costs in nats.

    >>> slip("hang", "hagn"), slip("tra", "tta"), slip("tra", "tka"), slip("sao", "dao")
    (4.0, 4.5, 6.5, 4.5)
    """
    start = 0
    while start < min(len(meant), len(typed)) and meant[start] == typed[start]:
        start += 1
    end = 0
    while end < min(len(meant), len(typed)) - start and meant[-1 - end] == typed[-1 - end]:
        end += 1
    right, wrong = meant[start : len(meant) - end], typed[start : len(typed) - end]
    if not wrong or (right == wrong[::-1] and len(right) == 2):
        return _LIKELY
    if not right:
        beside = meant[max(0, start - 1) : start + 1]
        doubled = wrong in beside or any(frozenset((wrong, one)) in _NEIGHBOURS for one in beside)
        return _NEAR if doubled else _FAR
    return _NEAR if frozenset((right, wrong)) in _NEIGHBOURS else _FAR
