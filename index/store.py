"""The write seam: what an engine must do to build an index and publish it.

The use case (`index.reindex`) reads documents in worker processes. Each worker has a
`Sink` of the engine; the engine's `Build` lives in the one process that publishes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from index.base import Base
    from index.document import Document
    from index.live import I64, Live
    from index.stamp import Stamp

# Where a document is: the name of a piece of the index and the document's number in it. A
# dry run writes none: there the name is empty.
Location = tuple[str, int]
# Some documents of a piece: its name and their numbers.
Lot = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an index that is written and needs no more work: its name, file and size.

    `file` is relative to the generation's folder, `documents` counts them, live or not.
    """

    name: str
    documents: int
    file: str


class Sink(Protocol):
    """Takes documents in one worker process."""

    def holds(self, document: Document) -> bool:
        """Return whether the generation before has this very document."""

    def before(self, document_id: str) -> Document | None:
        """Return the document that the generation before has under an id."""

    def add(self, document: Document) -> Location:
        """Add a document and return where it went."""

    def read(self, lot: Lot) -> Iterator[Document]:
        """Yield documents of the generation before or of a written piece."""

    def write(self) -> None:
        """Begin to write what was added: it survives this process once `written` tells of it."""

    def flush(self) -> None:
        """Write what was added: from here on it survives this process."""

    @property
    def written(self) -> Sequence[Piece]:
        """The pieces written so far."""


class Build(Protocol):
    """One index under construction; nothing of it is seen until `publish`.

    As a context manager it is abandoned at the end unless it was published. `path` is a
    folder of the coming generation, `previous` that of the one it is built on, or None;
    `unfinished` that of one that was never published and may be gone on with. `state`
    names what pieces are built on and by: those of another state are of no use here.
    `near_duplicates` counts, once it is assembled, the documents that are near-duplicates
    of another one.
    """

    path: Path
    previous: Path | None
    near_duplicates: int
    unfinished: Path | None
    state: str

    def sink(self) -> Callable[[], Sink]:
        """Return what makes a worker's sink (picklable)."""

    def previous_keys(self) -> I64:
        """Return the keys (`index.live`) of the documents of the generation before."""

    def leftovers(self) -> Iterator[Lot]:
        """Yield documents of the generation before that must be added again to be kept."""

    def small(self, pieces: Sequence[Piece]) -> frozenset[str]:
        """Return the names of new pieces that are better written anew as fewer."""

    def get_ready(self) -> None:
        """Load what `assemble` needs, while documents may still be read elsewhere."""

    def assemble(self, pieces: Sequence[Piece], live: Live) -> None:
        """Put together exactly the documents that live."""

    def publish(self) -> Stamp:
        """Publish what was put together, and whatever else now lies in the folder."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class Store(Protocol):
    """Where an engine's indexes live."""

    def begin(self, base: Base | None) -> Build:
        """Start a build, on the generation before or on nothing.

        Raises `IndexLocked` while another one is under way.
        """

    def stamp(self) -> Stamp | None:
        """Return the stamp of the published index, None if there is none."""

    def verify(self) -> list[str]:
        """Return the names of published files that differ from the manifest."""
