"""Field queries on facets: which values of a facet the words after its name mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def resolve(words: Sequence[str], values: Iterable[str]) -> tuple[tuple[str, ...], int]:
    """Return the values that the longest run of first words names, and that run's length.

    A value is named by all of its words, else by some of them side by side. Words with
    accents mean those accents, words without mean any.

    >>> resolve(("xa", "hoi", "2020"), ["Xã hội", "Giáo dục"])
    (('Xã hội',), 2)
    """
    known = [(value, [token.text for token in tokens(value)]) for value in values]
    for length in range(len(words), 0, -1):
        run = words[:length]
        whole = tuple(value for value, of in known if len(of) == length and _holds(of, run))
        found = whole or tuple(value for value, of in known if _holds(of, run))
        if found:
            return found, length
    return (), 0


def _holds(value: list[str], run: Sequence[str]) -> bool:
    starts = range(len(value) - len(run) + 1)
    return any(all(_same(value[at + i], word) for i, word in enumerate(run)) for at in starts)


def _same(of_value: str, typed: str) -> bool:
    return typed == of_value or (typed == fold(typed) and typed == fold(of_value))
