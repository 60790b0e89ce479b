"""The books of one reindex: what came of each unit, which documents live, what to report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.live import Live
from index.report import Report, Tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from index.journal import Journal
    from index.ledger import Ledger, Unit
    from index.sources import Skipped
    from index.store import Location, Lot, Piece
    from index.work import Outcome


# Documents written anew go to the workers in lots of this size.
_LOT = 256


class Books:
    """Enters outcomes, in whatever order they come and some of them twice."""

    def __init__(self, ledger: Ledger, journal: Journal, count: Callable[[int], None]) -> None:
        self.live = Live()
        self.skipped: list[Skipped] = []
        self.pieces: list[Piece] = list(journal.pieces)
        self._ledger = ledger
        self._journal = journal
        self._count = count
        self._units: dict[int, tuple[str, Unit]] = {}
        self._unsafe: dict[int, tuple[str, Unit, Outcome]] = {}
        self._spoilt: set[int] = set()
        self._moved: dict[str, Location | None] = {}
        self._firsts = {piece.name: n for n, piece in enumerate(self.pieces, -len(self.pieces))}
        self._read = 0
        self._tallies = Tallies()

    def expect(self, number: int, name: str, unit: Unit) -> None:
        """Note to which unit of which file a task belongs."""
        self._units[number] = (name, unit)

    def take(self, outcome: Outcome) -> None:
        """Enter what came of a task."""
        if entry := self._units.pop(outcome.number, None):
            self._enter(outcome, *entry)
        elif again := self._unsafe.pop(outcome.number, None):
            # Its worker died with what it had not written: it was done again.
            name, unit, before = again
            self._forget(name, before)
            self._enter(outcome, name, unit)
        elif outcome.number:
            self._moved.update(outcome.documents)
        if outcome.written:
            self._secure(outcome.written)

    def _enter(self, outcome: Outcome, name: str, unit: Unit) -> None:
        ids = tuple(document for document, _ in outcome.documents)
        unit = replace(unit, ids=ids, skipped=outcome.skipped, tally=outcome.tally)
        self._ledger.add(outcome.number, name, unit)
        self.skipped += outcome.skipped
        self._tallies.add(name, len(ids), outcome.tally)
        self._read += len(ids)
        self._count(len(ids))
        for document, location in outcome.documents:
            self._settle(document, location, outcome.number)
        places = {location[0] for _, location in outcome.documents if location}
        for piece in places:
            self._firsts.setdefault(piece, outcome.number)
        if places:
            self._unsafe[outcome.number] = (name, unit, outcome)

    def _settle(self, document: str, location: Location | None, number: int) -> None:
        """Let the later of two documents with one id live, as the sources are ordered."""
        winner = self.live.task(document)
        if winner is not None and winner > number:
            self._spoilt.add(number)
            return
        if winner is not None and winner < number:
            # Should the later one go, the earlier must be read again.
            self._spoilt.add(winner)
        self.live.put(document, location, number)

    def _forget(self, name: str, outcome: Outcome) -> None:
        for one in outcome.skipped:
            self.skipped.remove(one)
        self._tallies.add(name, -len(outcome.documents), outcome.tally, sign=-1)
        self._read -= len(outcome.documents)
        self._count(-len(outcome.documents))

    def _secure(self, written: Iterable[Piece]) -> None:
        """Note written pieces, and in the journal the units that are all in such."""
        self.pieces += written
        names = {piece.name for piece in self.pieces}
        done = [
            number
            for number, (_, _, outcome) in self._unsafe.items()
            if all(location is None or location[0] in names for _, location in outcome.documents)
        ]
        safe = [self._unsafe.pop(number) for number in done]
        # What was skipped is tried again: the one who stopped the reindex may have mended it.
        whole = (
            (name, unit, outcome.documents) for name, unit, outcome in safe if not outcome.skipped
        )
        self._journal.enter(written, whole)

    def lots(self, pieces: Container[str]) -> Iterator[Lot]:
        """Yield the living documents of pieces, in lots."""
        found: dict[str, list[int]] = {}
        for location in self.live.values():
            if location and location[0] in pieces:
                found.setdefault(location[0], []).append(location[1])
        for piece, numbers in found.items():
            numbers.sort()
            for start in range(0, len(numbers), _LOT):
                yield piece, tuple(numbers[start : start + _LOT])

    def rewritten(self, pieces: Iterable[str]) -> None:
        """Enter where the documents of those pieces, and of old ones, were written anew."""
        gone = set(pieces)
        for document, location in self._moved.items():
            task = self.live.task(document)
            if task is None:
                continue
            now = self.live[document]
            if now is None or now[0] in gone:
                self.live.put(document, location, task)
        self._moved.clear()

    def sorted_pieces(self) -> list[Piece]:
        """Return the pieces in the order of their documents, whichever was written first."""
        return sorted(self.pieces, key=lambda piece: self._firsts.get(piece.name, 1 << 62))

    def report(self, before: Iterable[str]) -> Report:
        """Close the ledger and count; `before` are the ids of the generation before."""
        self._ledger.spoil(self._spoilt)
        self._ledger.close()
        unchanged = self.live.unchanged()
        found = self._tallies.to_report()
        return Report(
            read=self._read,
            indexed=len(self.live) - unchanged,
            unchanged=unchanged,
            deleted=sum(document not in self.live for document in before),
            duplicates=self._read - len(self.live),
            skipped=tuple(self.skipped),
            documents=len(self.live),
            seconds=0.0,
            generation=None,
            formats=found["formats"],
            encodings=found["encodings"],
            metadata=found["metadata"],
        )
