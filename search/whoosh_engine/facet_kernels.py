"""Compiled loops over facet columns: filter and count.

Document d has the values `codes[offsets[d] : offsets[d + 1]]` or, where no document has two,
`single[d]`: numbers of values (see `facets.Column`).

`failures` (uint8, one a match) says what keeps a match out: 0 nothing, f + 1 facet f
alone, 255 something no facet may ignore, or two facets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, Bools

OUT = 255


@njit
def fail_dead(found: I32, live: Bools, failures: U8) -> None:
    """Keep out documents that are deleted."""
    for i in range(found.size):
        if not live[found[i]]:
            failures[i] = OUT


@njit
def fail_unless(
    found: I32, offsets: I32, codes: I32, wanted: Bools, failures: U8, mark: int
) -> None:
    """Keep out documents with none of the wanted values; `mark` is f + 1 or OUT."""
    for i in range(found.size):
        doc = found[i]
        has = False
        for j in range(offsets[doc], offsets[doc + 1]):
            has |= wanted[codes[j]]
        if not has:
            failures[i] = mark if failures[i] == 0 else OUT


@njit
def fail_unless_single(found: I32, single: I32, wanted: Bools, failures: U8, mark: int) -> None:
    """Do the same where no document has two values."""
    for i in range(found.size):
        if not wanted[single[found[i]]]:
            failures[i] = mark if failures[i] == 0 else OUT


@njit
def count_values(
    found: I32, offsets: I32, codes: I32, failures: U8, mark: int, counts: I64
) -> None:
    """Count the values of matches that nothing keeps out but, maybe, facet `mark` itself.

    `failures` may be empty: nothing is kept out.
    """
    for i in range(found.size):
        if failures.size and failures[i] != 0 and failures[i] != mark:
            continue
        doc = found[i]
        for j in range(offsets[doc], offsets[doc + 1]):
            counts[codes[j]] += 1


@njit
def count_single(found: I32, single: I32, failures: U8, mark: int, counts: I64) -> None:
    """Do the same where no document has two values."""
    for i in range(found.size):
        if failures.size and failures[i] != 0 and failures[i] != mark:
            continue
        counts[single[found[i]]] += 1
