"""Cut a file into chunks: cheap for the one process that does it, bounded in memory."""

from __future__ import annotations

import codecs
import gzip
import zlib
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from isal import igzip_threaded, isal_zlib

from index.metadata.site import UNKNOWN, Site
from index.sources.files import RECORD_SUFFIXES, TABLE_SUFFIXES, kind
from index.sources.model import Chunk, Skipped, too_large
from index.system import os_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.sources.model import Limits, SourceFile

_PIECE = 1 << 16
# What reading raises where it cannot go on.
_BROKEN = (EOFError, OSError, zlib.error)
# So many times its usual length a run of lines may have.
_LONGEST_RUN = 4
# The shortest is such a part of it: lines made to end a run each would cost a task each.
_SHORTEST_RUN = 32
# How many line ends to go back for one that is not inside a quoted cell.
_BACK = 500


def raw_chunks(file: SourceFile, limits: Limits, site: Site = UNKNOWN) -> Iterator[Chunk | Skipped]:
    """Yield the parts of `file` for `parse_chunk`: runs of lines or rows, or it whole.

    `site` is what the pages of its folder have in common, from `Habits.of`.
    """
    suffix = kind(file.path.name)
    if suffix not in RECORD_SUFFIXES + TABLE_SUFFIXES:
        yield Chunk(file, limits, site=site)
        return
    try:
        runs = _rows if suffix in TABLE_SUFFIXES else _lines
        encoding, pieces = _as_utf8(_pieces(file.path))
        for run in runs(_blocks(pieces, limits.chunk_bytes), file, limits):
            if isinstance(run, Chunk) and encoding != run.encoding:
                yield replace(run, encoding=encoding)
            else:
                yield run
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Skipped(file.name, "Tệp nén bị hỏng hoặc bị cắt cụt; chỉ lấy được phần đầu.")
    except OSError as error:
        yield Skipped(file.name, f"Không đọc được tệp: {os_reason(error)}.")


def same_chunks(wanted: Sequence[Chunk]) -> Iterator[Chunk]:
    """Yield chunks of one file with their bytes again; one that is gone has none."""
    missing = {chunk.first_line: chunk for chunk in wanted}
    for chunk in raw_chunks(wanted[0].file, wanted[0].limits):
        if isinstance(chunk, Chunk) and chunk.first_line in missing:
            del missing[chunk.first_line]
            yield chunk
        if not missing:
            return
    yield from missing.values()


class _Stream(Protocol):
    def read1(self, size: int, /) -> bytes: ...


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield what a file holds, unpacked; what precedes damage is yielded before it raises."""
    if not path.name.lower().endswith(".gz"):
        with path.open("rb") as stream:
            yield from _read(stream)
        return
    done = 0
    # Its stubs have an error for a class of errors.
    with suppress(EOFError, OSError, isal_zlib.error):  # type: ignore[arg-type]
        # A thread of its own unpacks ahead of the one that cuts, which takes as long.
        with igzip_threaded.open(path, "rb") as stream:  # type: ignore[no-untyped-call]
            for piece in _read(stream):
                done += len(piece)
                yield piece
        return
    # ISA-L gives nothing of a piece with damage in it, zlib what precedes the damage.
    with gzip.open(path, "rb") as stream:
        stream.seek(done)
        yield from _read(stream)


def _read(stream: _Stream) -> Iterator[bytes]:
    while piece := stream.read1(_PIECE):
        yield piece


def _blocks(pieces: Iterator[bytes], size: int) -> Iterator[bytes]:
    """Yield blocks of about `size`; what precedes damage is yielded before it raises."""
    block = bytearray()
    try:
        for piece in pieces:
            block += piece
            if len(block) >= size:
                yield bytes(block)
                block.clear()
    except _BROKEN:
        yield bytes(block)
        raise
    yield bytes(block)


def _as_utf8(pieces: Iterator[bytes]) -> tuple[str, Iterator[bytes]]:
    """Return the encoding and the pieces; UTF-16 with its mark, as Excel writes it, made UTF-8."""
    first = next(pieces, b"")
    whole = chain([first], pieces)
    if first[:2] not in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return "UTF-8", whole
    decoder = codecs.getincrementaldecoder("utf-16")("replace")
    return "UTF-16", (decoder.decode(piece).encode() for piece in whole)


def _lines(blocks: Iterator[bytes], file: SourceFile, limits: Limits) -> Iterator[Chunk | Skipped]:
    """Yield runs of whole lines; a line over the limit is passed over, never held."""
    run, rest = _Run(file, limits), b""
    try:
        for block in blocks:
            if not (rest or run.lines or block.strip()):
                # Nothing but line ends, as a small .gz may hold by the gigabyte.
                run.first_line += block.count(b"\n")
                continue
            whole, newline, rest = (rest + block).rpartition(b"\n")
            if newline:
                yield from run.over(whole)
            if len(rest) > limits.max_bytes:
                if run.lines:
                    yield run.taken()
                yield Skipped(f"{file.name}:{run.first_line}", too_large(limits))
                run.first_line += 1
                rest = _after_line(blocks)
    except _BROKEN:
        if run.lines:
            yield run.taken()
        raise
    if rest:
        run.ends_with(rest)
    if run.lines:
        yield run.taken(b"" if rest else b"\n")


class _Run:
    """Lines one after another, which become a chunk.

    Where a run ends depends on its last line alone, and on how much it may hold: a record
    that changes leaves the other runs as they are, and they need not be read again.
    """

    def __init__(self, file: SourceFile, limits: Limits) -> None:
        self.first_line = 1
        self.lines: list[bytes] = []
        self._size = 0
        self._file = file
        self._limits = limits

    def over(self, lines: bytes) -> Iterator[Chunk]:
        """Add whole lines; yield the runs that end with one of them."""
        for line in lines.split(b"\n"):
            if self.ends_with(line):
                yield self.taken()

    def ends_with(self, line: bytes) -> bool:
        """Add a line; return whether it is the last: one in `chunk_bytes`, counted in bytes."""
        self.lines.append(line)
        self._size += len(line) + 1
        most = self._limits.chunk_bytes
        if self._size < most // _SHORTEST_RUN:
            return False
        return zlib.crc32(line) % most < len(line) or self._size > _LONGEST_RUN * most

    def taken(self, end: bytes = b"\n") -> Chunk:
        """Return the run as a chunk, and begin the next one."""
        chunk = Chunk(self._file, self._limits, self.first_line, b"\n".join(self.lines) + end)
        self.first_line += len(self.lines)
        self.lines, self._size = [], 0
        return chunk


def _after_line(blocks: Iterator[bytes]) -> bytes:
    """Read past the end of the current line and return what was read beyond it."""
    for block in blocks:
        _, newline, tail = block.partition(b"\n")
        if newline:
            return tail
    return b""


def _rows(blocks: Iterator[bytes], file: SourceFile, limits: Limits) -> Iterator[Chunk | Skipped]:
    """Yield runs of whole rows, each with the first row of the table as its head."""
    line, rest, head = 1, b"", b""
    for block in blocks:
        rest += block
        if not head and b"\n" in rest:
            head, _, rest = rest.partition(b"\n")
            line = 2
        cut = _row_end(rest)
        if cut:
            yield Chunk(file, limits, line, rest[:cut], head)
            line += rest.count(b"\n", 0, cut)
            rest = rest[cut:]
        if len(rest) > limits.max_bytes:
            yield Skipped(f"{file.name}:{line}", "Dòng quá dài hoặc ngoặc kép không đóng.")
            return
    if head:
        yield from [Chunk(file, limits, line, rest, head)] if rest else []
    elif rest:
        # A table of one line has a head and no rows.
        yield Chunk(file, limits, line, b"\n", rest)


def _row_end(buffer: bytes) -> int:
    """Return the place after the last line end outside quotes, 0 if there is none."""
    even = buffer.count(b'"') % 2 == 0
    end = len(buffer)
    for _ in range(_BACK):
        newline = buffer.rfind(b"\n", 0, end)
        if newline < 0:
            return 0
        even ^= buffer.count(b'"', newline, end) % 2 == 1
        if even:
            return newline + 1
        end = newline
    return 0
