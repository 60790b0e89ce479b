"""Which documents live and where each is, in arrays: 24 bytes a document.

A document stands here by the hash that Python gives its id: 64 bits under a key of this
process. That two of a million ids share one has a probability of 3 in 100 million.
"""

from __future__ import annotations

from array import array
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    I64 = NDArray[np.int64]

# A place is one integer: above, the number of the piece (0: of the generation before),
# below, that of the document in it.
_DOCUMENT_BITS = 32
_DOCUMENT = (1 << _DOCUMENT_BITS) - 1


def keys_of(documents: Iterable[str]) -> I64:
    """Return the keys (int64) of documents by their ids."""
    return np.fromiter(map(hash, documents), np.int64)


class Log:
    """Where documents went, in the order in which that became known."""

    def __init__(self, pieces: dict[str, int] | None = None) -> None:
        """Start an empty log; two that share `pieces`, names with numbers, can be merged."""
        self.pieces = {} if pieces is None else pieces
        self._keys, self._tasks, self._places = array("q"), array("q"), array("q")
        self._void: dict[int, int] = {}

    def put(self, documents: Sequence[tuple[str, tuple[str, int] | None]], task: int) -> None:
        """Note where documents are, None for the generation before, and what they came of."""
        self._keys.extend(hash(document) for document, _ in documents)
        self._tasks.extend(repeat(task, len(documents)))
        self._places.extend(self._place(*at) if at else 0 for _, at in documents)

    def _place(self, name: str, number: int) -> int:
        return self.pieces.setdefault(name, len(self.pieces) + 1) << _DOCUMENT_BITS | number

    def forget(self, task: int) -> None:
        """Take back what came of a task so far: it is done again."""
        self._void[task] = len(self._keys)

    def settled(self) -> Live:
        """Return what lives: of documents with one id that of the last task, there the last."""
        keys, tasks, places = (
            np.frombuffer(part, np.int64) for part in (self._keys, self._tasks, self._places)
        )
        order = np.lexsort((tasks, keys))
        order = order[~self._is_void(tasks)[order]]
        keys, tasks, places = keys[order], tasks[order], places[order]
        last = np.append(keys[1:] != keys[:-1], np.ones(min(keys.size, 1), np.bool_))
        winner = np.repeat(tasks[last], np.diff(np.flatnonzero(last), prepend=-1))
        spoilt = np.unique(tasks[tasks != winner])
        return Live(keys[last], places[last], spoilt, self.pieces)

    def _is_void(self, tasks: I64) -> Bools:
        if not self._void:
            return np.zeros(tasks.size, np.bool_)
        void = np.array(sorted(self._void), np.int64)
        until = np.array([self._void[task] for task in void.tolist()], np.int64)
        at = np.minimum(np.searchsorted(void, tasks), void.size - 1)
        found: Bools = (void[at] == tasks) & (np.arange(tasks.size) < until[at])
        return found


class Live:
    """The living documents: their `keys` (int64, ascending) and `places` (int64), as in a log.

    `spoilt` (int64) are the tasks that gave a document which another one displaced.
    """

    def __init__(self, keys: I64, places: I64, spoilt: I64, pieces: dict[str, int]) -> None:
        self.spoilt = spoilt
        self.keys = keys
        self.places = places
        self._pieces = pieces

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def unchanged(self) -> int:
        """How many documents are of the generation before."""
        return int(np.count_nonzero(self.places == 0))

    def has(self, keys: I64) -> Bools:
        """Return for each document whether it lives."""
        return self._find(keys) >= 0

    def kept(self, keys: I64) -> Bools:
        """Return for each document whether it lives as the generation before has it."""
        at = self._find(keys)
        kept: Bools = at >= 0
        kept[kept] = self.places[at[kept]] == 0
        return kept

    def written(self, piece: str, documents: int) -> Bools:
        """Return for each document of a new piece whether it lives."""
        alive = np.zeros(documents, np.bool_)
        alive[self._of(piece)] = True
        return alive

    def lots(self, pieces: Collection[str], size: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the living documents of pieces, so many at a time."""
        for piece in sorted(pieces, key=lambda piece: self._pieces.get(piece, 0)):
            numbers = np.sort(self._of(piece)).tolist()
            for start in range(0, len(numbers), size):
                yield piece, tuple(numbers[start : start + size])

    def moved(self, log: Log, gone: Collection[str]) -> Live:
        """Return the same documents, those of the pieces `gone` and old ones where `log` says."""
        new = log.settled()
        left = np.array([0, *(self._pieces[name] for name in gone if name in self._pieces)])
        at = np.minimum(np.searchsorted(self.keys, new.keys), max(len(self) - 1, 0))
        places = self.places.copy()
        if len(self):
            same = (self.keys[at] == new.keys) & np.isin(places[at] >> _DOCUMENT_BITS, left)
            places[at[same]] = new.places[same]
        return Live(self.keys, places, self.spoilt, self._pieces)

    def _of(self, piece: str) -> I64:
        """Return the numbers of a piece's living documents."""
        number = self._pieces.get(piece, -1)
        found: I64 = self.places[self.places >> _DOCUMENT_BITS == number] & _DOCUMENT
        return found

    def _find(self, keys: I64) -> I64:
        if not len(self):
            return np.full(keys.size, -1, np.int64)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self) - 1)
        found: I64 = np.where(self.keys[at] == keys, at, -1)
        return found
