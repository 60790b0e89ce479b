"""Cut a file into chunks: cheap for the one process that does it, bounded in memory."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, Protocol

from index.sources.files import RECORD_SUFFIXES, kind
from index.sources.model import Chunk, Skipped, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.sources.model import Limits, SourceFile

_PIECE = 1 << 16


def raw_chunks(file: SourceFile, limits: Limits) -> Iterator[Chunk | Skipped]:
    """Yield the parts of `file` for `parse_chunk`; a file of records in runs of lines."""
    if kind(file.path.name) in RECORD_SUFFIXES:
        yield from _record_chunks(file, limits)
    else:
        yield Chunk(file, limits)


def _record_chunks(file: SourceFile, limits: Limits) -> Iterator[Chunk | Skipped]:
    try:
        packed = file.path.name.lower().endswith(".gz")
        with gzip.open(file.path, "rb") if packed else file.path.open("rb") as stream:
            yield from _runs(_blocks(stream, limits.chunk_bytes), file, limits)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Skipped(file.name, "Tệp nén bị hỏng hoặc bị cắt cụt; chỉ lấy được phần đầu.")
    except OSError as error:
        yield Skipped(file.name, f"Không đọc được tệp: {error.strerror or error}.")


class _Stream(Protocol):
    def read1(self, size: int, /) -> bytes: ...


def _blocks(stream: _Stream, size: int) -> Iterator[bytes]:
    """Yield blocks of about `size`; what precedes damage is yielded before it raises."""
    block = bytearray()
    try:
        while piece := stream.read1(_PIECE):
            block += piece
            if len(block) >= size:
                yield bytes(block)
                block.clear()
    except (EOFError, OSError, zlib.error):
        yield bytes(block)
        raise
    yield bytes(block)


def _runs(blocks: Iterator[bytes], file: SourceFile, limits: Limits) -> Iterator[Chunk | Skipped]:
    """Yield runs of whole lines; a line over the limit is passed over, never held."""
    line, rest = 1, b""
    for block in blocks:
        run, newline, rest = (rest + block).rpartition(b"\n")
        if newline:
            yield Chunk(file, limits, line, run + newline)
            line += run.count(b"\n") + 1
        if len(rest) > limits.max_bytes:
            yield Skipped(f"{file.name}:{line}", too_large(limits))
            line, rest = line + 1, _after_line(blocks)
    if rest:
        yield Chunk(file, limits, line, rest)


def _after_line(blocks: Iterator[bytes]) -> bytes:
    """Read past the end of the current line and return what was read beyond it."""
    for block in blocks:
        _, newline, tail = block.partition(b"\n")
        if newline:
            return tail
    return b""
