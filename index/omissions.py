"""What was skipped: counted in full, named as far as anyone will read."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.sources import Skipped

# A million skipped files, each named, took 161 MB, and 781 MB when they were written as JSON.
MOST_NAMED = 1_000
_MASK = (1 << 64) - 1


class Omissions:
    """Files and records that were skipped.

    `named` are the first `MOST_NAMED` of each reason, `reasons` the exact counts, `total`
    their sum. `digest` is one number for the whole set, in whatever order it came.
    """

    def __init__(self) -> None:
        self.reasons: Counter[str] = Counter()
        self._named: dict[str, list[Skipped]] = {}
        self._sum = 0

    def add(self, skipped: Iterable[Skipped]) -> None:
        """Count what was skipped, and name it where few of its kind are."""
        for one in skipped:
            reason = reason_of(one)
            self.reasons[reason] += 1
            self._sum += _number(one)
            named = self._named.setdefault(reason, [])
            if len(named) < MOST_NAMED:
                named.append(one)

    def remove(self, skipped: Iterable[Skipped]) -> None:
        """Take back what was added."""
        for one in skipped:
            reason = reason_of(one)
            self.reasons[reason] -= 1
            self._sum -= _number(one)
            if one in self._named[reason]:
                self._named[reason].remove(one)

    @property
    def named(self) -> tuple[Skipped, ...]:
        """What is named, reason after reason."""
        return tuple(one for named in self._named.values() for one in named)

    @property
    def total(self) -> int:
        """How much was skipped in all."""
        return self.reasons.total()

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that differ where something else was skipped."""
        return f"{self._sum & _MASK:016x}"


def reason_of(one: Skipped) -> str:
    """Return why something was skipped, details in brackets left out."""
    return one.reason.partition(" (")[0].rstrip(".")


def _number(one: Skipped) -> int:
    told = f"{one.source}\0{one.reason}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), "big")
