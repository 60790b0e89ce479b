"""SQLite FTS5: no accents removed, contentless, facets by grouping over a join."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bench.corpus import Corpus
    from tests.bench.queries import Query

_BEST = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
# One pass gives both facets and the total.
_FACETS = (
    "SELECT category, month, count(*) FROM texts JOIN columns ON columns.id = texts.rowid"
    " WHERE texts MATCH ? GROUP BY category, month"
)


class Fts5:
    """The index and its way of asking."""

    name = "fts5"
    settings = (
        "FTS5: contentless, memory-mapped, optimised after filling; both facets and the total"
        " from one GROUP BY over a join"
    )

    @staticmethod
    def missing() -> str | None:
        options = sqlite3.connect(":memory:").execute("PRAGMA compile_options").fetchall()
        return None if ("ENABLE_FTS5",) in options else "this SQLite has no FTS5"

    def build(self, corpus: Corpus, folder: Path) -> None:
        base = _open(folder)
        base.executescript(
            "CREATE TABLE columns (id INTEGER PRIMARY KEY, category INTEGER, month INTEGER);"
            "CREATE VIRTUAL TABLE texts USING fts5"
            "(text, content='', tokenize='unicode61 remove_diacritics 0');"
        )
        for number, (category, month, text) in enumerate(corpus.rows()):
            base.execute("INSERT INTO columns VALUES (?, ?, ?)", (number, category, month))
            base.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (number, text))
        base.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        base.commit()
        base.close()

    def contestants(self, folder: Path) -> list[Asker]:
        return [Asker(_open(folder))]


def _open(folder: Path) -> sqlite3.Connection:
    base = sqlite3.connect(folder / "fts5.sqlite")
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "mmap_size=8000000000"):
        base.execute(f"PRAGMA {pragma}")
    base.execute("PRAGMA cache_size=-500000")
    return base


class Asker:
    """Asks for the ten best, then for both facets at once."""

    name = Fts5.name
    kinds = frozenset({"words", "rare", "frequent", "or", "phrase"})

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def prepare(self, query: Query) -> Callable[[], int]:
        words = [f'"{word}"' for word in query.words]
        joined = {"or": " OR ", "phrase": " + "}.get(query.kind, " ").join(words)

        def call() -> int:
            self._base.execute(_BEST, (joined,)).fetchall()
            categories: Counter[int] = Counter()
            months: Counter[int] = Counter()
            for category, month, count in self._base.execute(_FACETS, (joined,)):
                categories[category] += count
                months[month] += count
            return categories.total()

        return call
