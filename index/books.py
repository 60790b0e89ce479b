"""The books of one reindex: what came of each unit, which documents live, what to report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.live import Live, Log
from index.omissions import Omissions
from index.report import Report, Tallies, ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from index.journal import Journal
    from index.ledger import Ledger, Unit
    from index.live import I64
    from index.store import Lot, Piece
    from index.work import Outcome


# Documents written anew go to the workers in lots of this size.
_LOT = 256


class Books:
    """Enters outcomes, in whatever order they come and some of them twice.

    Of a unit that is entered nothing but its documents' places stays in memory: the ledger
    and the journal have the rest. `live` is known when the report is made.
    """

    live: Live

    def __init__(self, ledger: Ledger, journal: Journal, count: Callable[[int], None]) -> None:
        self.omissions = Omissions()
        self.pieces: list[Piece] = list(journal.pieces)
        self._ledger = ledger
        self._journal = journal
        self._count = count
        self._units: dict[int, tuple[str, Unit]] = {}
        self._log = Log()
        self._moves = Log(self._log.pieces)
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
        elif outcome.lot:
            self._moves.put(outcome.documents, outcome.number)
        elif outcome.number and (again := self._ledger.entry(outcome.number)):
            # Its worker died with what it had not written: it was done again.
            self._forget(outcome.number, *again)
            self._enter(outcome, *again)
        if outcome.written:
            self.pieces += outcome.written
            self._journal.secure(outcome.written)

    def _enter(self, outcome: Outcome, name: str, unit: Unit) -> None:
        ids = tuple(document for document, _ in outcome.documents)
        unit = replace(
            unit, ids=ids, skipped=outcome.skipped, tally=outcome.tally, prints=outcome.prints
        )
        self._ledger.add(outcome.number, name, unit)
        self.omissions.add(outcome.skipped)
        self._tallies.add(name, len(ids), outcome.tally)
        self._read += len(ids)
        self._count(len(ids))
        self._log.put(outcome.documents, outcome.number)
        places = {at[0] for _, at in outcome.documents if at and at[0]}
        for piece in places:
            self._firsts.setdefault(piece, outcome.number)
        # What was skipped is tried again: the one who stops the reindex may mend it.
        if places and not outcome.skipped:
            self._journal.note(name, unit, outcome.documents)

    def _forget(self, number: int, name: str, unit: Unit) -> None:
        self.omissions.remove(unit.skipped)
        self._log.forget(number)
        self._tallies.add(name, -len(unit.ids), unit.tally, sign=-1)
        self._read -= len(unit.ids)
        self._count(-len(unit.ids))

    def lots(self, pieces: Collection[str]) -> Iterator[Lot]:
        """Yield the living documents of pieces, in lots."""
        return self.live.lots(pieces, _LOT)

    def rewritten(self, pieces: Collection[str]) -> None:
        """Enter where the documents of those pieces, and of old ones, were written anew."""
        self.live = self.live.moved(self._moves, pieces)

    def sorted_pieces(self) -> list[Piece]:
        """Return the pieces in the order of their documents, whichever was written first."""
        return sorted(self.pieces, key=lambda piece: self._firsts.get(piece.name, 1 << 62))

    def report(self, before: I64) -> Report:
        """Close the ledger and count; `before` are the keys of the generation before."""
        self.live = self._log.settled()
        # Should the document go that displaced another, the other must be read again.
        self._ledger.spoil(self.live.spoilt.tolist())
        self._ledger.close()
        unchanged = self.live.unchanged
        found = self._tallies.to_report()
        return Report(
            read=self._read,
            indexed=len(self.live) - unchanged,
            unchanged=unchanged,
            deleted=int((~self.live.has(before)).sum()),
            duplicates=self._read - len(self.live),
            skipped=self.omissions.named,
            documents=len(self.live),
            seconds=0.0,
            generation=None,
            formats=found["formats"],
            encodings=found["encodings"],
            metadata=found["metadata"],
            reasons=ordered(self.omissions.reasons),
            skipped_total=self.omissions.total,
            skipped_digest=self.omissions.digest,
        )
