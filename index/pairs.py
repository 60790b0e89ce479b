"""How often syllables stand side by side in a collection: what a reader may have meant.

Counts are estimates: of a large segment only so many documents are looked at as have
`SAMPLE` tokens, evenly spread, and pairs seen by chance are left out. 100,000 articles
have 200,000 pairs in each of two segments, 1.2 MB in all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Ints = NDArray[np.int32]

SAMPLE = 4_000_000
# Seen less often in so many tokens a pair is chance; in few tokens each counts.
_MANY, _FEW = 1_000_000, 50_000
# Members are numbered in 16 bits.
_MOST_MEMBERS = 1 << 16
# Counts are kept as logarithms in steps of 9 %.
_STEPS = 8


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs by their first syllable.

    `members` (int32, ascending) are the numbers of the terms that occur in a pair; member
    m is followed by the members `seconds[rows[m] : rows[m + 1]]` (uint16, ascending),
    each about 2 ** (counts / 8) times (uint8).
    """

    members: Ints
    rows: Ints
    seconds: NDArray[np.uint16]
    counts: NDArray[np.uint8]

    def member(self, term: int) -> int:
        """Return the member that a term is, -1 if it is none."""
        at = int(np.searchsorted(self.members, term))
        return at if at < len(self.members) and self.members[at] == term else -1

    def count(self, first: int, second: int) -> float:
        """Return about how often the second member stands behind the first; 0: hardly ever."""
        row = self._row(first)
        at = row.start + int(np.searchsorted(self.seconds[row], second))
        found = second >= 0 and at < row.stop and self.seconds[at] == second
        return float(2 ** (self.counts[at] / _STEPS)) if found else 0.0

    def total(self, first: int) -> float:
        """Return about how often anything that is counted stands behind a member."""
        return float(np.exp2(self.counts[self._row(first)] / _STEPS).sum())

    def behind(self, first: int, most: int) -> tuple[Ints, NDArray[np.float64]]:
        """Return the terms that most often stand behind a member, and about how often."""
        row = self._row(first)
        best = np.argsort(-self.counts[row].astype(np.int32), kind="stable")[:most]
        seconds = self.members[self.seconds[row][best]]
        return seconds, np.exp2(self.counts[row][best] / _STEPS)

    def _row(self, member: int) -> slice:
        if member < 0:
            return slice(0, 0)
        return slice(int(self.rows[member]), int(self.rows[member + 1]))

    def arrays(self) -> Mapping[str, NDArray[np.generic]]:
        """Return the arrays to store, by name; `Pairs(**arrays)` reads them again."""
        return {name: getattr(self, name) for name in self.__slots__}


def count_pairs(terms: Ints, title_lengths: Ints, lengths: Ints, numbers: Ints) -> Pairs:
    """Return the pairs of documents whose tokens stand end to end.

    Title and text are no neighbours, nor are two documents. Token t is term `numbers[t]`.
    """
    step = -(-terms.size // SAMPLE) or 1
    sampled = _sampled(terms, title_lengths, lengths, step)
    # The border, -1, is the last number.
    tokens = np.append(numbers, np.int32(-1))[sampled]
    beside = (tokens[:-1] >= 0) & (tokens[1:] >= 0)
    keys, seen = np.unique(
        (tokens[:-1][beside].astype(np.int64) << 32) | tokens[1:][beside], return_counts=True
    )
    fewest = 1 + (tokens.size > _FEW) + (tokens.size > _MANY)
    return _table(keys, seen, fewest, step)


def _sampled(terms: Ints, title_lengths: Ints, lengths: Ints, step: int) -> Ints:
    """Return the tokens of each so many-th document, -1 behind each title and text."""
    ends = np.cumsum(lengths, dtype=np.int64)
    border = np.array([-1], np.int32)
    pieces: list[Ints] = [border]
    for doc in range(0, len(lengths), step):
        start = int(ends[doc] - lengths[doc])
        middle = start + int(title_lengths[doc])
        pieces += [terms[start:middle], border, terms[middle : ends[doc]], border]
    return np.concatenate(pieces)


def _table(keys: NDArray[np.int64], seen: NDArray[np.int64], fewest: int, step: int) -> Pairs:
    kept = seen >= fewest
    first, second = (keys[kept] >> 32).astype(np.int32), (keys[kept] & 0xFFFFFFFF).astype(np.int32)
    members = np.unique(np.concatenate((first, second)))
    if len(members) > _MOST_MEMBERS:
        return _table(keys, seen, fewest + 1, step)
    rows = np.searchsorted(first, np.concatenate((members, [np.iinfo(np.int32).max])))
    return Pairs(
        members,
        rows.astype(np.int32),
        np.searchsorted(members, second).astype(np.uint16),
        np.rint(_STEPS * np.log2(seen[kept] * step)).astype(np.uint8),
    )
