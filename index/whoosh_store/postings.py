"""Postings as arrays: from a stream of tokens to sorted lists, and back to positions.

A segment holds at most `MAX_DOCUMENTS` documents, so a document number is 16 bits and
whole-segment tables (one cell per document) stay in the processor's cache.

For one field with V terms and P postings:

- `starts` (uint32, V + 1): postings of term v are `starts[v] : starts[v + 1]`
- `docs` (uint16, P): document numbers, ascending within a term
- `tf` (uint8, P): occurrences, at most `MAX_TF` (255)
- `positions` (uint8): for every posting its positions, ascending, in as many bits each as
  the longest position of the document needs; a posting whose `tf` is `MAX_TF` begins with
  its true number of occurrences, in 32 bits
- `blocks` (uint32): byte in `positions` at which every `BLOCK`-th (32nd) posting begins
- `widths` (uint8, one a document): those bits
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.whoosh_store.inversion_kernels import (
    count_terms,
    merge_postings,
    sort_places,
    write_postings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32

MAX_DOCUMENTS = 1 << 16


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of one field (see the module); without positions where not kept."""

    starts: U32
    docs: U16
    tf: U8
    positions: U8 | None = None
    blocks: U32 | None = None
    widths: U8 | None = None

    def items(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Yield the arrays by name, those that are kept."""
        yield "starts", self.starts
        yield "docs", self.docs
        yield "tf", self.tf
        if self.positions is not None and self.blocks is not None and self.widths is not None:
            yield "positions", self.positions
            yield "blocks", self.blocks
            yield "widths", self.widths


@dataclass(frozen=True, slots=True)
class Sequences:
    """The token sequences of documents, one after another.

    Document d has `terms[firsts[d] : firsts[d] + counts[d]]` (int32 numbers; firsts int64,
    counts int32). Behind the first `splits[d]` (int32) of them one position is left free.
    """

    terms: I32
    firsts: I64
    counts: I32
    splits: I32

    def occurrences(self, size: int) -> I64:
        """Return how often each of `size` terms occurs."""
        return count_terms(self.terms, self.firsts, self.counts, size)

    def invert(self, rank: I32, occurrences: I64) -> Postings:
        """Return postings: term t is number `rank[t]`, number r `occurrences[r]` times there.

        One counting sort: linear in the number of tokens.
        """
        highest = self.counts.astype(np.int64) - 1 + (self.counts > self.splits)
        bases = _running(highest + 1)
        places = sort_places(
            self.terms, self.firsts, self.counts, self.splits, rank, bases, _running(occurrences)
        )
        return _postings(places, occurrences, highest, bases)


def invert(terms: I32, docs: U16, positions: I32, size: int) -> Postings:
    """Return the postings of tokens: term, document and position of each, in any order.

    `size` is the number of terms.
    """
    highest = np.zeros(int(docs.max(initial=0)) + 1, np.int64)
    np.maximum.at(highest, docs, positions)
    bases = _running(highest + 1)
    places = (bases[docs] + positions).astype(np.uint32)
    order = np.lexsort((places, terms))
    return _postings(places[order], np.bincount(terms, minlength=size), highest, bases)


def listed(lists: list[list[int]]) -> Postings:
    """Return postings without positions from the documents of each term, in order."""
    starts = _running(np.fromiter(map(len, lists), np.int64, len(lists))).astype(np.uint32)
    docs = np.concatenate([np.empty(0, np.uint16), *(np.array(one, np.uint16) for one in lists)])
    return Postings(starts, docs, np.ones(docs.size, np.uint8))


def merged(postings: Postings, offsets: I64, spellings: I32, documents: int) -> Postings:
    """Return the postings of terms that stand for others, without positions.

    Term t stands for the terms `spellings[offsets[t] : offsets[t + 1]]` of those given.
    """
    return Postings(
        *merge_postings(postings.starts, postings.docs, postings.tf, offsets, spellings, documents)
    )


def _postings(places: U32, occurrences: I64, highest: I64, bases: I64) -> Postings:
    # frexp gives the number of bits exactly below 2**53; a position takes one at least.
    widths = np.maximum(np.frexp(highest.astype(np.float64))[1], 1).astype(np.uint8)
    starts, docs, tf, positions, blocks = write_postings(
        places, _running(occurrences), bases, widths
    )
    return Postings(starts, docs, tf, positions, blocks, widths)


def _running(counts: NDArray[Any]) -> I64:
    """Return where each begins that takes so many, and where the last one ends."""
    sums = np.zeros(counts.size + 1, np.int64)
    np.cumsum(counts, out=sums[1:])
    return sums
