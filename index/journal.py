"""What of a reindex is done and written, for the next one if this one is stopped.

A small SQLite file in the draft, kept from the first written piece on and removed at the
publication. The next reindex on the same state takes the pieces over, linked into a draft
of its own: processes of the stopped one may still be writing into the old.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from typing import TYPE_CHECKING, Self

from index.draft import JOURNAL
from index.ledger import Unit
from index.store import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from index.store import Location

    Documents = tuple[tuple[str, Location | None], ...]

# The name of the file before a piece is written: a draft with this is worth nothing.
_BEFORE = "begun.sqlite"
_TABLES = """
create table about (state text not null);
create table pieces (name text primary key, documents integer, file text, size integer);
create table units (
    file text, line integer, size integer, mtime integer, digest blob, documents text,
    tally text, primary key (file, line)
) without rowid;
"""


class Journal:
    """The journal of one draft; it has no file before there is something to keep."""

    def __init__(self, folder: Path, state: str) -> None:
        self.pieces: list[Piece] = []
        self._folder = folder
        self._state = state
        self._connection: sqlite3.Connection | None = None

    @classmethod
    def begin(cls, folder: Path, state: str, unfinished: Path | None) -> Self:
        """Start a journal, or go on with an unfinished one of the same state."""
        journal = cls(folder, state)
        if unfinished:
            with contextlib.suppress(sqlite3.DatabaseError, OSError):
                journal._adopt(unfinished)
            shutil.rmtree(unfinished, ignore_errors=True)
        return journal

    def _adopt(self, unfinished: Path) -> None:
        pieces = _whole_pieces(unfinished, self._state)
        for piece in pieces:
            (self._folder / piece.file).hardlink_to(unfinished / piece.file)
        if pieces:
            # The name last: a journal in this folder means that its pieces are there, too.
            shutil.copyfile(unfinished / JOURNAL, self._folder / "copy")
            (self._folder / "copy").rename(self._folder / JOURNAL)
            self._connection = _connect(self._folder / JOURNAL)
            self.pieces = pieces

    def units(self, name: str) -> dict[int, tuple[Unit, Documents]]:
        """Return what is done of a file, by first lines: the units, where their documents are."""
        if not self._connection:
            return {}
        rows = self._connection.execute(
            "select line, size, mtime, digest, documents, tally from units where file = ?", [name]
        )
        found, whole = {}, {piece.name for piece in self.pieces}
        for line, size, mtime, digest, written, tally in rows:
            documents = tuple((id_, tuple(at) if at else None) for id_, at in json.loads(written))
            if any(at and at[0] not in whole for _, at in documents):
                continue
            ids = tuple(id_ for id_, _ in documents)
            found[line] = Unit(line, size, mtime, digest, ids, (), json.loads(tally)), documents
        return found

    def note(self, name: str, unit: Unit, documents: Documents) -> None:
        """Note a unit; it counts once all the pieces are written that its documents are in."""
        connection = self._connection = self._connection or self._create()
        if not connection.in_transaction:
            connection.execute("begin")
        head = (name, unit.line, unit.size, unit.mtime, unit.digest)
        connection.execute(
            "insert or replace into units values (?, ?, ?, ?, ?, ?, ?)",
            [*head, json.dumps(documents), json.dumps(dict(unit.tally))],
        )

    def secure(self, pieces: Iterable[Piece]) -> None:
        """Record written pieces; from here on a stopped reindex leaves what they hold."""
        connection = self._connection = self._connection or self._create()
        for piece in pieces:
            size = (self._folder / piece.file).stat().st_size
            row = (piece.name, piece.documents, piece.file, size)
            connection.execute("insert into pieces values (?, ?, ?, ?)", row)
            self.pieces.append(piece)
        if connection.in_transaction:
            connection.execute("commit")
        if not (self._folder / JOURNAL).exists():
            connection.close()
            (self._folder / _BEFORE).rename(self._folder / JOURNAL)
            self._connection = _connect(self._folder / JOURNAL)

    def _create(self) -> sqlite3.Connection:
        connection = _connect(self._folder / _BEFORE)
        connection.executescript(_TABLES)
        connection.execute("insert into about values (?)", [self._state])
        return connection

    def close(self) -> None:
        """Close the file; it stays for the next reindex."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def remove(self) -> None:
        """Remove the file: the work it speaks of is being published."""
        self.close()
        for name in (JOURNAL, _BEFORE):
            (self._folder / name).unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    # A killed process loses nothing so; what a lost machine leaves is checked before use.
    connection.execute("pragma synchronous = off")
    return connection


def _whole_pieces(folder: Path, state: str) -> list[Piece]:
    """Return the pieces of a journal that can be trusted; none of another state."""
    with contextlib.closing(_connect(folder / JOURNAL)) as connection:
        if connection.execute("pragma quick_check").fetchone() != ("ok",):
            return []
        if connection.execute("select state from about").fetchone() != (state,):
            return []
        rows = connection.execute("select name, documents, file, size from pieces").fetchall()
    whole = all((folder / file).stat().st_size == size for _, _, file, size in rows)
    return [Piece(name, documents, file) for name, documents, file, _ in rows] if whole else []
