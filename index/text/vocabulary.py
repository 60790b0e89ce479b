"""Terms by number: what `tokens` says of one text, this says of many at once, as arrays.

Every form in which a token is written has its term looked up once; from then on a compiled
loop finds the form among code points, and no string is made.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from index.text import syllables
from index.text.composed import every_character
from index.text.kept import kept
from index.text.syllables import BEGINNING, INSIDE, term
from index.text.vocabulary_kernels import (
    BEGINS,
    GOES_ON,
    Forms,
    Ints,
    Kinds,
    Places,
    enter,
    find_tokens,
    place,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from index.text.vocabulary_kernels import Codes

T = TypeVar("T", np.int32, np.int64, np.uint32)

# Unicode has no letters and digits beyond.
_CODE_POINTS = 0x40000


class Numbered(NamedTuple):
    """Tokens of several texts (int32, one each), and how many each text has (int32).

    `terms` are numbers; `starts` count from the beginning of the first text; `gaps` from
    the end of the token before, or from the beginning of the token's own text.
    """

    terms: Ints
    starts: Ints
    gaps: Ints
    lengths: Ints
    counts: Ints


class Vocabulary:
    """The terms met so far, numbered in the order in which they came."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._known = 0
        self._forms = Forms(
            np.full(2, -1, np.int32),
            np.empty(0, np.uint32),
            np.zeros(1, np.int64),
            np.empty(0, np.int32),
        )

    @property
    def terms(self) -> list[str]:
        """The canonical terms, by number."""
        return list(self._numbers)

    def numbers(self, terms: Iterable[str]) -> list[int]:
        """Return the numbers of those of some terms that were met."""
        return [self._numbers[one] for one in terms if one in self._numbers]

    def number(self, text: str, codes: Codes, ends: Places) -> Numbered:
        """Return the tokens of several texts that stand in `text` one after another.

        `codes` are its code points, `ends` (int64) says where each one ends.
        """
        found = find_tokens(codes, ends, _kinds(), self._forms)
        unknown = np.flatnonzero(found.forms < 0)
        if unknown.size:
            self._reserve(unknown.size, int(found.lengths[unknown].sum()))
            before = self._known
            self._known = enter(codes, found, unknown, before, self._forms)
            # The first token of each new form: they are numbered as they come.
            _, first = np.unique(found.forms[unknown], return_index=True)
            new = unknown[first]
            spans = zip(found.starts[new].tolist(), found.lengths[new].tolist(), strict=True)
            self._forms.terms[before : self._known] = [
                self._numbers.setdefault(term(text[start : start + size]), len(self._numbers))
                for start, size in spans
            ]
        terms = self._forms.terms[found.forms]
        return Numbered(terms, found.starts, found.gaps, found.lengths, found.counts)

    def _reserve(self, more: int, letters: int) -> None:
        """Make room for so many more forms of so many code points altogether."""
        slots, pool, bounds, terms = self._forms
        wanted = self._known + more
        bounds = _grown(bounds, wanted + 1)
        terms = _grown(terms, wanted)
        pool = _grown(pool, int(bounds[self._known]) + letters)
        is_tight = len(slots) < 2 * wanted
        if is_tight:
            slots = np.full(1 << (4 * wanted).bit_length(), -1, np.int32)
        self._forms = Forms(slots, pool, bounds, terms)
        if is_tight:
            place(self._known, self._forms)


def _grown(array: NDArray[T], size: int) -> NDArray[T]:
    """Return an array with room for `size` items, the old ones first."""
    if len(array) >= size:
        return array
    longer = np.empty(2 * size, array.dtype)
    longer[: len(array)] = array
    return longer


@cache
def _kinds() -> Kinds:
    """Return what each code point is to the expression of `tokens` (uint8)."""
    kinds: Kinds = kept("kinds", _made, [__file__, syllables.__file__])["kinds"]
    return kinds


def _made() -> dict[str, Kinds]:
    characters = every_character(_CODE_POINTS)
    kinds = np.zeros(_CODE_POINTS, np.uint8)
    for members, kind in ((BEGINNING, BEGINS | GOES_ON), (INSIDE, GOES_ON)):
        kinds[[match.start() for match in re.finditer(f"[{members}]", characters)]] |= kind
    return {"kinds": kinds}
