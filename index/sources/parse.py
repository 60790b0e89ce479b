"""Make documents of a chunk: the one border that hostile input cannot cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.sources.deadline import deadline
from index.sources.files import RECORD_SUFFIXES, TABLE_SUFFIXES, kind
from index.sources.memory import bounded_memory
from index.sources.model import Skipped, too_large
from index.sources.page import Unreadable, broken
from index.sources.records import parse_records
from index.sources.tables import parse_table
from index.system import os_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.document import Document
    from index.sources.model import Chunk, Limits, SourceFile


# So many bad records of a chunk are named one by one: a file may be of nothing else.
_MOST_NAMED = 50
_OF_RECORDS = RECORD_SUFFIXES + TABLE_SUFFIXES


def parse_chunk(
    chunk: Chunk, tell: Callable[[int], None] = lambda _: None
) -> list[Document | Skipped]:
    """Return the documents of one chunk, and what of it was skipped. Never raises.

    `tell` is told the line of each record before it is read: who waits knows of what it died.
    """
    results: list[Document | Skipped] = []
    tell(chunk.first_line)
    try:
        with deadline(chunk.limits.seconds):
            results.extend(_few_skipped(_parsed(chunk, tell)))
    except Unreadable as reason:
        results.append(Skipped(chunk.file.name, str(reason)))
    except Exception as error:  # noqa: BLE001 - a parser's fault costs its file, never the rest
        results.append(Skipped(chunk.file.name, broken(error)))
    if kind(chunk.file.path.name) not in _OF_RECORDS:
        return results
    # Compiled loops: .2 s to load, which the process that publishes has no use for.
    from index.sources.naming import placed  # noqa: PLC0415

    return placed(results)


def _few_skipped(results: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    """Yield results; behind many bad records the last of the others, with their number."""
    count, last = 0, None
    for result in results:
        count += isinstance(result, Skipped)
        if isinstance(result, Skipped) and count > _MOST_NAMED:
            last = result
        else:
            yield result
    if last:
        others = count - _MOST_NAMED - 1
        reason = f"{last.reason.rstrip('.')} (và {others} bản ghi trước dòng này)."
        yield Skipped(last.source, reason)


def _parsed(chunk: Chunk, tell: Callable[[int], None]) -> Iterator[Document | Skipped]:
    suffix = kind(chunk.file.path.name)
    if suffix in RECORD_SUFFIXES:
        yield from parse_records(chunk, tell)
    elif suffix in TABLE_SUFFIXES:
        yield from parse_table(chunk, tell)
    else:
        # Their parsers take .09 s to load: without pages they are not.
        from index.sources.pages import parse_page  # noqa: PLC0415

        with bounded_memory():
            raw = contents(chunk.file, chunk.limits)
            page = parse_page(chunk.file, raw, chunk.limits, chunk.site)
        yield page


def contents(file: SourceFile, limits: Limits) -> bytes:
    """Return the bytes of a page. Raises `Unreadable` if there are none or too many."""
    try:
        with file.path.open("rb") as stream:
            raw = stream.read(limits.max_bytes + 1)
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp: {os_reason(error)}.") from error
    if len(raw) > limits.max_bytes:
        raise Unreadable(too_large(limits))
    return raw
