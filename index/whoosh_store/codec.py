"""A Whoosh codec whose segments are one file of arrays.

Whoosh keeps schema, directory, table of contents, locks, segments and merges; its own
searcher answers over the readers below, and is the oracle of our evaluator.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Segment

from index.whoosh_store.arrays import Arrays
from index.whoosh_store.draft import SegmentDraft
from index.whoosh_store.postings import MAX_DOCUMENTS, Postings, invert
from index.whoosh_store.reading import ArrayPerDocumentReader, ArrayTermsReader
from index.whoosh_store.segment import SegmentArrays

if TYPE_CHECKING:
    from whoosh.filedb.filestore import FileStorage

EXTENSION = ".tv"


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Postings, lengths, stored values and columns as memory-mapped arrays."""

    # Lengths are handed over with each document, not read back while writing.
    length_stats = False

    def per_document_writer(
        self,
        storage: FileStorage,  # noqa: ARG002
        segment: ArraySegment,
    ) -> ArrayPerDocumentWriter:
        """Return the half of the writer that takes documents."""
        return ArrayPerDocumentWriter(segment.draft)

    def field_writer(self, storage: FileStorage, segment: ArraySegment) -> ArrayFieldWriter:
        """Return the half of the writer that takes postings; closing it writes the file."""
        return ArrayFieldWriter(segment.draft, segment_path(storage, segment))

    def per_document_reader(
        self, storage: FileStorage, segment: ArraySegment
    ) -> ArrayPerDocumentReader:
        """Return the reader of documents."""
        return ArrayPerDocumentReader(segment.arrays(storage), segment)

    def terms_reader(self, storage: FileStorage, segment: ArraySegment) -> ArrayTermsReader:
        """Return the reader of terms and postings."""
        return ArrayTermsReader(segment.arrays(storage))

    def new_segment(self, storage: FileStorage, indexname: str) -> ArraySegment:  # noqa: ARG002
        """Return an empty segment."""
        return ArraySegment(indexname)


class ArraySegment(W3Segment):  # type: ignore[misc]
    """What the table of contents keeps of a segment: name, size, deleted documents."""

    def __init__(self, indexname: str, doccount: int = 0, segid: str | None = None) -> None:
        super().__init__(None, indexname, doccount, segid)
        self._draft: SegmentDraft | None = None
        self._arrays: SegmentArrays | None = None

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_draft": None, "_arrays": None}

    def codec(self, **_: Any) -> ArrayCodec:
        """Return the codec; it has no state."""
        return ArrayCodec()

    @property
    def draft(self) -> SegmentDraft:
        """What is being written into the segment."""
        if self._draft is None:
            self._draft = SegmentDraft()
        return self._draft

    def arrays(self, storage: FileStorage) -> SegmentArrays:
        """Return the segment's arrays, mapped once for all its readers."""
        if self._arrays is None:
            self._arrays = SegmentArrays(Arrays(segment_path(storage, self)))
        return self._arrays

    def should_assemble(self) -> bool:
        """Return False: a segment is one file already."""
        return False


def segment_path(storage: FileStorage, segment: ArraySegment) -> Path:
    """Return where a segment's file stands."""
    return Path(storage.folder, segment.make_filename(EXTENSION))


class ArrayPerDocumentWriter(base.PerDocumentWriter):  # type: ignore[misc]
    """Takes stored values and lengths, one document after another."""

    def __init__(self, draft: SegmentDraft) -> None:
        self._draft = draft
        self._stored: dict[str, Any] = {}
        self._lengths: dict[str, int] = {}
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """Begin the next document."""
        if docnum >= MAX_DOCUMENTS:
            raise ValueError(f"a segment holds at most {MAX_DOCUMENTS} documents")
        self._stored, self._lengths = {}, {}

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:  # noqa: ARG002
        """Take a field's stored value (JSON; bytes for the layout) and its length."""
        if value is not None:
            self._stored[fieldname] = value
        if length:
            self._lengths[fieldname] = int(length)

    def add_column_value(self, fieldname: str, columnobj: Any, value: Any) -> None:
        """Refuse: columns are derived from postings here."""
        raise NotImplementedError(f"field {fieldname!r} wants a column of its own")

    def finish_doc(self) -> None:
        """End the document."""
        self._draft.add_document(self._stored, self._lengths)

    def cancel_doc(self) -> None:
        """Forget the document that was begun."""
        self._stored, self._lengths = {}, {}

    def close(self) -> None:
        """Nothing is left to write here: the field writer comes after."""
        self.is_closed = True


class ArrayFieldWriter(base.FieldWriter):  # type: ignore[misc]
    """Takes postings in Whoosh's order (field, term, document) and turns them to arrays."""

    def __init__(self, draft: SegmentDraft, path: Path) -> None:
        self._draft = draft
        self._path = path
        self._field = ""
        self._format: Any = None
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: Any) -> None:
        """Begin a field."""
        self._field, self._format = fieldname, fieldobj.format
        self._terms: list[bytes] = []
        self._rows: list[tuple[int, int, int]] = []

    def start_term(self, text: bytes) -> None:
        """Begin a term."""
        self._terms.append(text)

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:  # noqa: ARG002
        """Take one posting: its positions, or as many free ones as its weight says."""
        term = len(self._terms) - 1
        if self._has_positions:
            positions = self._format.decode_positions(vbytes)
        else:
            positions = range(round(weight))
        self._rows += [(term, docnum, position) for position in positions]

    @property
    def _has_positions(self) -> bool:
        return bool(self._format.supports("positions"))

    def finish_term(self) -> None:
        """End a term; nothing is kept by term."""

    def finish_field(self) -> None:
        """End the field and invert it."""
        rows = np.array(self._rows, np.int64).reshape(-1, 3)
        postings = invert(
            rows[:, 0].astype(np.int32),
            rows[:, 1].astype(np.uint16),
            rows[:, 2].astype(np.int32),
            len(self._terms),
        )
        if not self._has_positions:
            postings = Postings(postings.starts, postings.docs, postings.tf)
        self._draft.add_field(self._field, self._terms, postings)

    def close(self) -> None:
        """Write the segment, if there is anything in it."""
        if not self.is_closed and self._draft.documents:
            self._draft.write(self._path)
        self.is_closed = True
