"""The terms of one field in one segment: sorted bytes, found by bisection."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.whoosh_store.dtypes import U8, U32


def encode(term: str) -> bytes:
    """Return a term as it is kept; a lone surrogate of a broken text is kept too."""
    return term.encode("utf-8", "surrogatepass")


def decode(term: bytes) -> str:
    """Return what `encode` was given."""
    return term.decode("utf-8", "surrogatepass")


class Lexicon:
    """Sorted UTF-8 terms as one run of bytes; term i is `data[offsets[i]:offsets[i + 1]]`."""

    __slots__ = ("data", "offsets")

    def __init__(self, data: U8, offsets: U32) -> None:
        self.data = data
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, index: int) -> bytes:
        return self.data[self.offsets[index] : self.offsets[index + 1]].tobytes()

    def __iter__(self) -> Iterator[bytes]:
        return self.slice(0, len(self))

    def slice(self, start: int, end: int) -> Iterator[bytes]:
        """Yield the terms `start : end`."""
        bounds = self.offsets[start : end + 1].tolist()
        run = self.data[bounds[0] : bounds[-1]].tobytes()
        first = bounds[0]
        for low, high in pairwise(bounds):
            yield run[low - first : high - first]

    def lower_bound(self, term: bytes) -> int:
        """Return the index of the first term that is not below this one."""
        return int(_lower_bound(self.data, self.offsets, np.frombuffer(term, np.uint8)))

    def find(self, term: bytes) -> int:
        """Return the index of a term, -1 where there is none."""
        index = self.lower_bound(term)
        return index if index < len(self) and self[index] == term else -1

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """Return [start, end) of the terms that begin with these bytes."""
        # 0xFF occurs nowhere in UTF-8: it is above every continuation.
        return self.lower_bound(prefix), self.lower_bound(prefix + b"\xff")


def pack_terms(terms: Sequence[bytes]) -> tuple[U8, U32]:
    """Return sorted terms as the arrays of a `Lexicon`."""
    offsets = np.zeros(len(terms) + 1, np.uint32)
    np.cumsum([len(term) for term in terms], out=offsets[1:])
    return np.frombuffer(b"".join(terms), np.uint8), offsets


@njit
def _lower_bound(data: U8, offsets: U32, term: U8) -> int:
    low, high = 0, offsets.size - 1
    while low < high:
        middle = (low + high) >> 1
        if _is_below(data, int(offsets[middle]), int(offsets[middle + 1]), term):
            low = middle + 1
        else:
            high = middle
    return low


@njit
def _is_below(data: U8, start: int, end: int, term: U8) -> bool:
    for i in range(min(end - start, term.size)):
        if data[start + i] != term[i]:
            return bool(data[start + i] < term[i])
    return end - start < term.size
