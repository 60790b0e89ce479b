"""What a worker puts documents into: segments, written one after the other."""

from __future__ import annotations

import random
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from index import durable, heap
from index.document import Document
from index.fields import FACETS
from index.lock import turn
from index.store import Piece
from index.whoosh_store.builder import SegmentBuilder
from index.whoosh_store.schema import DOCUMENT
from index.whoosh_store.segments import (
    file_of,
    find_document,
    live_documents,
    open_segment,
    read_segments,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.fields import FacetSetting
    from index.store import Location, Lot


class WhooshSink:
    """Fills segments in one worker; compares with the generation before."""

    def __init__(
        self, folder: Path, previous: Path | None, facets: Sequence[FacetSetting] = ()
    ) -> None:
        # A worker is a process of its own, with a table of its own.
        FACETS.configure(facets)
        self._written: list[Piece] = []
        self._folder = folder
        self._flusher = ThreadPoolExecutor(1)
        self._flushing: deque[tuple[Piece, Future[None]]] = deque()
        segments = read_segments(previous) if previous else []
        self._before = [(arrays, live_documents(segment)) for segment, arrays in segments]
        self._named = {segment.segid: arrays for segment, arrays in segments}
        self._builder: SegmentBuilder | None = None
        self._segment = ""

    def holds(self, document: Document) -> bool:
        """Return whether the generation before has this very document."""
        for arrays, live in self._before:
            doc = find_document(arrays, live, document.id)
            if doc is not None:
                return arrays.fingerprint(doc).tobytes() == document.fingerprint()
        return False

    def before(self, document_id: str) -> Document | None:
        """Return the document that the generation before has under an id."""
        for arrays, live in self._before:
            doc = find_document(arrays, live, document_id)
            if doc is not None:
                return Document.from_dict(arrays.stored[doc][DOCUMENT])
        return None

    def add(self, document: Document) -> Location:
        """Add a document and return (segment, number in it)."""
        if self._builder is None:
            self._builder = SegmentBuilder()
            self._segment = f"{random.getrandbits(64):016x}"
        self._builder.add(document)
        location = (self._segment, self._builder.documents - 1)
        if self._builder.is_nearly_full:
            # Writing takes as much memory again: one worker at a time.
            with turn(self._folder, wait=self._builder.is_full) as ours:
                if ours:
                    self.write()
        return location

    def read(self, lot: Lot) -> Iterator[Document]:
        """Yield documents of the generation before or of a segment written by now."""
        name, numbers = lot
        arrays = self._named.get(name) or open_segment(self._folder, name)
        for doc in numbers:
            yield Document.from_dict(arrays.stored[doc][DOCUMENT])

    @property
    def written(self) -> Sequence[Piece]:
        """The pieces that are on the disk by now. Raises `OSError` where one could not be."""
        while self._flushing and self._flushing[0][1].done():
            piece, flushed = self._flushing.popleft()
            flushed.result()
            self._written.append(piece)
        return self._written

    def flush(self) -> None:
        """Write the segment under construction, and wait until all is on the disk."""
        self.write()
        wait([flushed for _, flushed in self._flushing])

    def write(self) -> None:
        """Write the segment under construction; the disk takes it while the next is begun."""
        if self._builder is not None:
            file = file_of(self._segment)
            self._builder.write(self._folder / file)
            piece = Piece(self._segment, self._builder.documents, file)
            flushed = self._flusher.submit(durable.sync, self._folder / file)
            self._flushing.append((piece, flushed))
            self._builder = None
            heap.trim()
