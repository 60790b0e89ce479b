"""Tables, CSV and TSV: each row a record, its columns named by the first row."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from typing import TYPE_CHECKING

from index.metadata.lines import fold
from index.sources.encodings import decode
from index.sources.model import Skipped
from index.sources.page import Unreadable, broken
from index.sources.records import BadRecord, document_of, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.document import Document
    from index.sources.model import Chunk

# With more zero bytes than one in so many it is no text.
_BYTES_A_ZERO = 16
_DELIMITERS = ",;\t|"
# Headings as people write them, folded.
_COLUMNS = {
    "tieu de": "title", "tua de": "title", "ten bai": "title", "noi dung": "text",
    "van ban": "text", "content": "text", "body": "text", "ngay": "date",
    "ngay dang": "date", "ngay xuat ban": "date", "ngay ban hanh": "date",
    "chuyen muc": "category", "danh muc": "category", "muc": "category",
    "tac gia": "author", "nguon": "source", "duong dan": "url", "lien ket": "url",
    "link": "url", "dia ban": "places", "dia phuong": "places", "ma": "id", "_id": "id",
    "loai": "type",
}  # fmt: skip
_NAMES = frozenset({*_COLUMNS.values()})


def parse_table(chunk: Chunk, tell: Callable[[int], None]) -> Iterator[Document | Skipped]:
    """Yield a document for every row of the chunk, or why there is none."""
    name = chunk.file.name
    try:
        head, (body, encoding) = _text(chunk.head)[0].lstrip("\ufeff"), _text(chunk.raw or b"")
    except Unreadable as reason:
        yield Skipped(f"{name}:{chunk.first_line}", str(reason))
        return
    # The limit holds for the whole process: other readers get theirs back.
    limit = csv.field_size_limit(chunk.limits.max_bytes)
    try:
        rows = _rows(chunk, head, body, tell)
        yield from told(rows, encoding if chunk.encoding == "UTF-8" else chunk.encoding)
    finally:
        csv.field_size_limit(limit)


def _rows(
    chunk: Chunk, head: str, body: str, tell: Callable[[int], None]
) -> Iterator[Document | Skipped]:
    name = chunk.file.name
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        columns = _columns(next(csv.reader([head], delimiter=delimiter), []))
    except csv.Error:
        yield Skipped(name, "Dòng đầu của bảng không đọc được.")
        return
    if not {"title", "text"} & set(columns):
        yield Skipped(name, "Bảng không có cột tiêu đề (title) hoặc nội dung (text).")
        return
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    while True:
        line = chunk.first_line + reader.line_num
        tell(line)
        try:
            row = next(reader)
            if line not in chunk.without and any(cell.strip() for cell in row):
                yield document_of(_record(columns, row), f"{name}:{line}")
        except StopIteration:
            return
        except csv.Error:
            yield Skipped(f"{name}:{line}", "Dòng của bảng không đọc được.")
        except BadRecord as reason:
            yield Skipped(f"{name}:{line}", str(reason))
        except Unreadable:
            raise
        except Exception as error:  # noqa: BLE001 - it costs the row, not its neighbours
            yield Skipped(f"{name}:{line}", broken(error))


def _text(raw: bytes) -> tuple[str, str]:
    """Return the text of rows and its encoding.

    A zero byte in UTF-8 costs its place, not the rows beside it.
    """
    if 0 < raw.count(0) <= len(raw) // _BYTES_A_ZERO:
        with suppress(UnicodeDecodeError):
            return raw.decode().replace("\0", " "), "UTF-8"
    decoded = decode(raw)
    return decoded.text, decoded.encoding


def _columns(headings: list[str]) -> list[str]:
    """Return the key of each column; of two with one key, the first has it."""
    keys: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        folded = fold(heading)
        key = folded if folded in _NAMES else _COLUMNS.get(folded, heading.strip())
        keys.append(key if key not in taken else heading.strip())
        taken.add(keys[-1])
    return keys


def _record(columns: list[str], row: list[str]) -> dict[str, str]:
    return {key: cell for key, cell in zip(columns, row, strict=False) if key and cell.strip()}
