"""What was read for a generation: which files, what of them, and what came of it.

A small SQLite file beside the index. The next reindex looks here to see what has not
changed, so it need not read it again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from index.sources import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.sources import SourceFile

    # Size and time of a file as a unit of it saw it, and whether it skipped anything.
    Look = tuple[int, int, bool]

NAME = "sources.sqlite"
_TABLES = """
create table about (reader text not null, circumstances text not null);
create table units (
    file text, line integer, size integer, mtime integer, digest blob,
    ids text, skipped text, tally text, prints blob, number integer, primary key (file, line)
);
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a file that is read as one: its state, the ids it gave, what was skipped.

    `digest` is of the bytes of a run of records, empty for a page; `tally` counts what was
    found in its documents (`index.report.tally_of`), `prints` are the hashes of its lines
    (`index.sources.Prints`) where it has any.
    """

    line: int
    size: int
    mtime: int
    digest: bytes
    ids: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    tally: Mapping[str, int] = field(default_factory=dict)
    prints: bytes = b""

    @property
    def look(self) -> Look:
        """What `Ledger.looks` gives of the unit."""
        return self.size, self.mtime, bool(self.skipped)

    def same_file(self, file: SourceFile) -> bool:
        """Return whether the file looks as it did: by size and time."""
        return (self.size, self.mtime) == (file.size, file.mtime_ns)


class Ledger:
    """The units of one generation; written once, then only read."""

    def __init__(self, connection: sqlite3.Connection, circumstances: str) -> None:
        self.circumstances = circumstances
        self._connection = connection

    @classmethod
    def create(cls, folder: Path, circumstances: str) -> Self:
        """Start the ledger of a new generation; `circumstances` decide what can be read."""
        connection = sqlite3.connect(folder / NAME, isolation_level=None)
        # The generation is flushed as a whole before it is published.
        connection.execute("pragma journal_mode = off")
        connection.execute("pragma synchronous = off")
        connection.executescript(_TABLES)
        connection.execute("begin")
        connection.execute("insert into about values (?, ?)", [reader_fingerprint(), circumstances])
        return cls(connection, circumstances)

    @classmethod
    def open(cls, folder: Path | None) -> Self | None:
        """Return the ledger of a generation, None where there is none that can be trusted."""
        if folder is None or not (folder / NAME).exists():
            return None
        # A data directory may be relative, as the default is; a file URI may not.
        address = (folder / NAME).absolute().as_uri()
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
        with contextlib.suppress(sqlite3.DatabaseError):
            found = connection.execute("select reader, circumstances from about").fetchone()
            if found and found[0] == reader_fingerprint():
                return cls(connection, found[1])
        connection.close()
        return None

    def looks(self, name: str) -> list[Look]:
        """Return how each unit of a file saw it; empty for a file not seen."""
        return self._connection.execute(
            "select size, mtime, skipped != '[]' from units where file = ?", [name]
        ).fetchall()

    def units(self, name: str) -> dict[int, Unit]:
        """Return the units of a file by their first line; empty for a file not seen."""
        rows = self._connection.execute(
            "select line, size, mtime, digest, ids, skipped, tally, prints from units"
            " where file = ?",
            [name],
        )
        return {row[0]: _unit(*row) for row in rows}

    def entry(self, number: int) -> tuple[str, Unit] | None:
        """Return what was recorded under a number (while it is written): file and unit."""
        # Asked for only where workers die.
        self._connection.execute("create index if not exists numbers on units (number)")
        row = self._connection.execute(
            "select file, line, size, mtime, digest, ids, skipped, tally, prints from units"
            " where number = ?",
            [number],
        ).fetchone()
        return (row[0], _unit(*row[1:])) if row else None

    def add(self, number: int, name: str, unit: Unit) -> None:
        """Record what came of a unit, in place of what was recorded of it before."""
        skipped = [[one.source, one.reason] for one in unit.skipped]
        row = (name, unit.line, unit.size, unit.mtime, unit.digest, json.dumps(unit.ids))
        # Of most files there is nothing to tell: `json` takes 2 µs to say so.
        told = (json.dumps(skipped) if skipped else "[]", _tally(unit.tally))
        self._connection.execute(
            "insert or replace into units values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [*row, *told, unit.prints, number],
        )

    def spoil(self, numbers: Iterable[int]) -> None:
        """Have the units with these numbers be read again next time, whatever they look like."""
        self._connection.execute("create temp table spoilt (number integer primary key)")
        self._connection.executemany("insert into spoilt values (?)", ((n,) for n in numbers))
        self._connection.execute(
            "update units set mtime = -1, digest = x'', prints = x''"
            " where number in (select number from spoilt)"
        )

    def close(self) -> None:
        """Write what was recorded and close the file."""
        if self._connection.in_transaction:
            self._connection.execute("commit")
        self._connection.close()


def _unit(
    line: int, size: int, mtime: int, digest: bytes, ids: str, skipped: str, tally: str,
    prints: bytes,
) -> Unit:  # fmt: skip
    told = () if skipped == "[]" else _skipped(skipped)
    found = {} if tally == "{}" else json.loads(tally)
    return Unit(line, size, mtime, digest, tuple(json.loads(ids)), told, found, prints)


def _skipped(written: str) -> tuple[Skipped, ...]:
    return tuple(Skipped(source, reason) for source, reason in json.loads(written))


def _tally(tally: Mapping[str, int]) -> str:
    return json.dumps(dict(tally)) if tally else "{}"


@cache
def reader_fingerprint() -> str:
    """Return a hash of the code that reads: after a change of it everything is read again."""
    folder = Path(__file__).parent
    code = [*(folder / "sources").rglob("*"), *(folder / "metadata").rglob("*")]
    code += [folder / "document.py", folder / "dates.py"]
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in code if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.read_bytes())
    return digest.hexdigest()
