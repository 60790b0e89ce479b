"""Compiled loops over facet columns: filter and count.

Document d has the values `codes[code_offsets[d] : code_offsets[d + 1]]`, numbers of this
segment; `shared` turns them into numbers that all segments have in common. Where no
document has two values, `single[d]` is the common number at once (see `facets.Column`).

`failures` (uint8, one a match) says what keeps a match out: 0 nothing, f + 1 facet f
alone, 255 something no facet may ignore, or two facets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, Bools

OUT = 255


@njit
def fail_dead(found: U16, live: Bools, failures: U8) -> None:
    """Keep out documents that are deleted."""
    for i in range(found.size):
        if not live[found[i]]:
            failures[i] = OUT


@njit
def fail_unless(
    found: U16, code_offsets: I32, codes: I32, shared: I32, wanted: Bools, failures: U8, mark: int
) -> None:
    """Keep out documents with none of the wanted values; `mark` is f + 1 or OUT."""
    for i in range(found.size):
        doc = found[i]
        has = False
        for j in range(code_offsets[doc], code_offsets[doc + 1]):
            has |= wanted[shared[codes[j]]]
        if not has:
            failures[i] = mark if failures[i] == 0 else OUT


@njit
def fail_unless_single(found: U16, single: I32, wanted: Bools, failures: U8, mark: int) -> None:
    """Do the same where no document has two values."""
    for i in range(found.size):
        if not wanted[single[found[i]]]:
            failures[i] = mark if failures[i] == 0 else OUT


@njit
def count_values(
    found: U16, code_offsets: I32, codes: I32, shared: I32, failures: U8, mark: int, counts: I64
) -> None:
    """Count the values of matches that nothing keeps out but, maybe, facet `mark` itself.

    `failures` may be empty: nothing is kept out.
    """
    for i in range(found.size):
        if failures.size and failures[i] != 0 and failures[i] != mark:
            continue
        doc = found[i]
        for j in range(code_offsets[doc], code_offsets[doc + 1]):
            counts[shared[codes[j]]] += 1


@njit
def count_single(found: U16, single: I32, failures: U8, mark: int, counts: I64) -> None:
    """Do the same where no document has two values."""
    for i in range(found.size):
        if failures.size and failures[i] != 0 and failures[i] != mark:
            continue
        counts[single[found[i]]] += 1
