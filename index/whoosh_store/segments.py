"""The segments of a generation: where they lie, what of them lives, how they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from index.whoosh_store.codec import EXTENSION, ArraySegment
from index.whoosh_store.lexicon import encode
from index.whoosh_store.schema import ID

if TYPE_CHECKING:
    from pathlib import Path

    from index.whoosh_store.dtypes import Bools
    from index.whoosh_store.segment import SegmentArrays

NAME = "MAIN"


def read_segments(folder: Path) -> list[tuple[ArraySegment, SegmentArrays]]:
    """Return the segments of a generation, opened. Its manifest must have been checked."""
    storage = FileStorage(str(folder))
    return [(segment, segment.arrays(storage)) for segment in TOC.read(storage, NAME).segments]


def live_documents(segment: ArraySegment) -> Bools:
    """Return for each document of a segment whether it is not deleted."""
    live = np.ones(segment.doc_count_all(), np.bool_)
    live[list(segment.deleted_docs())] = False
    return live


def open_segment(folder: Path, name: str) -> SegmentArrays:
    """Return a segment that was written but is not published yet."""
    return ArraySegment(NAME, 0, name).arrays(FileStorage(str(folder)))


def file_of(segment: str) -> str:
    """Return the name of a segment's file."""
    return f"{NAME}_{segment}{EXTENSION}"


def find_document(arrays: SegmentArrays, live: Bools, document_id: str) -> int | None:
    """Return the number of the live document with an id, None where there is none."""
    field = arrays.fields.get(ID)
    term = field.lexicon.find(encode(document_id)) if field else -1
    if field is None or term < 0:
        return None
    docs = field.docs[field.starts[term] : field.starts[term + 1]]
    return next((int(doc) for doc in docs if live[doc]), None)
