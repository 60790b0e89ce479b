"""Which documents live and where each is, in little memory: a million ids in 200 MB."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.store import Location

# An entry is one integer: from the top the number of the task the document came of, that
# of its piece (0: none), its number in it. One object a document instead of five.
_DOCUMENT_BITS, _PIECE_BITS = 32, 24
_PIECE = (1 << _PIECE_BITS) - 1
_DOCUMENT = (1 << _DOCUMENT_BITS) - 1


class Live(Mapping[str, "Location | None"]):
    """By their ids, where documents are: None for one of the generation before."""

    def __init__(self) -> None:
        self._entries: dict[str, int] = {}
        self._pieces = [""]
        self._numbers: dict[str, int] = {}

    def task(self, document: str) -> int | None:
        """Return the number of the task that a document came of."""
        entry = self._entries.get(document)
        return None if entry is None else entry >> (_DOCUMENT_BITS + _PIECE_BITS)

    def put(self, document: str, location: Location | None, task: int) -> None:
        """Note where a document is, and what it came of."""
        piece = place = 0
        if location:
            name, place = location
            if name not in self._numbers:
                self._numbers[name] = len(self._pieces)
                self._pieces.append(name)
            piece = self._numbers[name]
        self._entries[document] = ((task << _PIECE_BITS | piece) << _DOCUMENT_BITS) | place

    def unchanged(self) -> int:
        """Return how many documents are of the generation before."""
        return sum(not entry >> _DOCUMENT_BITS & _PIECE for entry in self._entries.values())

    def get(self, document: str, default: Any = None) -> Any:
        """Return where a document is, `default` where it does not live."""
        # Mapping's own asks by an error: for each document, .25 µs instead of .1.
        entry = self._entries.get(document)
        return default if entry is None else self._place(entry)

    def __getitem__(self, document: str) -> Location | None:
        return self._place(self._entries[document])

    def _place(self, entry: int) -> Location | None:
        piece = entry >> _DOCUMENT_BITS & _PIECE
        return (self._pieces[piece], entry & _DOCUMENT) if piece else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, document: object) -> bool:
        return document in self._entries
