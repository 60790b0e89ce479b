"""The documents of all segments in one row of numbers."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import I64


class Numbering:
    """Numbers documents across segments: those of segment s begin at `firsts[s]` (int64, S + 1)."""

    def __init__(self, sizes: Sequence[int]) -> None:
        """Take how many documents each segment has."""
        self._firsts = [0, *accumulate(sizes)]
        self.firsts: I64 = np.array(self._firsts, np.int64)

    def __len__(self) -> int:
        return self._firsts[-1]

    def of(self, segment: int, doc: int) -> int:
        """Return the number of a segment's document."""
        return self._firsts[segment] + doc

    def place(self, number: int) -> tuple[int, int]:
        """Return segment and document of a number."""
        segment = bisect_right(self._firsts, number) - 1
        return segment, number - self._firsts[segment]
