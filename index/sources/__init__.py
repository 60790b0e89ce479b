"""From files to documents.

`scan` finds files, `raw_chunks` cuts one into parts (cheap, for one process),
`parse_chunk` makes documents of a part (dear, for many processes); `read` is the last
two in a row. Bad input never raises: it comes back as `Skipped`, named, with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.sources.chunks import raw_chunks
from index.sources.files import RECORD_SUFFIXES, TABLE_SUFFIXES, kind, scan
from index.sources.model import Chunk, Limits, Skipped, SourceFile, too_large
from index.sources.pages import parse_page
from index.sources.records import parse_records
from index.sources.tables import parse_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.document import Document

__all__ = ["Chunk", "Limits", "Skipped", "SourceFile", "parse_chunk", "raw_chunks", "read", "scan"]


def read(file: SourceFile, limits: Limits) -> Iterator[Document | Skipped]:
    """Yield the documents of one file, and what of it was skipped."""
    for chunk in raw_chunks(file, limits):
        if isinstance(chunk, Skipped):
            yield chunk
        else:
            yield from parse_chunk(chunk)


def parse_chunk(chunk: Chunk) -> list[Document | Skipped]:
    """Return the documents of one chunk, and what of it was skipped."""
    if kind(chunk.file.path.name) in RECORD_SUFFIXES:
        return list(parse_records(chunk))
    if kind(chunk.file.path.name) in TABLE_SUFFIXES:
        return list(parse_table(chunk))
    try:
        with chunk.file.path.open("rb") as stream:
            raw = stream.read(chunk.limits.max_bytes + 1)
    except OSError as error:
        return [Skipped(chunk.file.name, f"Không đọc được tệp: {error.strerror or error}.")]
    if len(raw) > chunk.limits.max_bytes:
        return [Skipped(chunk.file.name, too_large(chunk.limits))]
    return [parse_page(chunk.file, raw, chunk.limits)]
