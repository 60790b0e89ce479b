"""Records, one JSON object a line, each becoming a document."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from index.dates import parse_date
from index.document import Document
from index.sources.identity import derived_id
from index.sources.model import Skipped, too_large
from index.sources.page import Unreadable, broken, worth_telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from index.sources.model import Chunk

_STRINGS = ("title", "text", "category", "author", "source", "url", "type")
_KNOWN = frozenset({*_STRINGS, "id", "_id", "date", "places"})
_read = msgspec.json.Decoder().decode
# A collection has few days: looking one up again takes 4 µs less than reading it again.
_moment = lru_cache(4096)(parse_date)


class BadRecord(Exception):
    """A record cannot become a document; its text is the reason, for the reader."""


def parse_records(chunk: Chunk, tell: Callable[[int], None]) -> Iterator[Document | Skipped]:
    """Yield a document for every line of the chunk, or why there is none."""
    yield from told(_parsed(chunk, tell), chunk.encoding)


def told(results: Iterator[Document | Skipped], encoding: str) -> Iterator[Document | Skipped]:
    """Yield the results, the documents with the encoding they were in where it is not UTF-8."""
    origin = worth_telling(encoding)
    if not origin:
        yield from results
        return
    for result in results:
        if isinstance(result, Document):
            yield replace(result, provenance=(*result.provenance, *origin))
        else:
            yield result


def _parsed(chunk: Chunk, tell: Callable[[int], None]) -> Iterator[Document | Skipped]:
    for number, line in enumerate((chunk.raw or b"").split(b"\n"), chunk.first_line):
        if number in chunk.without or not line.strip(b" \t\r\xef\xbb\xbf"):
            continue
        tell(number)
        place = f"{chunk.file.name}:{number}"
        try:
            if len(line) > chunk.limits.max_bytes:
                raise BadRecord(too_large(chunk.limits))
            yield document_of(_object(line), place)
        except BadRecord as reason:
            yield Skipped(place, str(reason))
        except Unreadable:
            raise
        except Exception as error:  # noqa: BLE001 - it costs the record, not its neighbours
            yield Skipped(place, broken(error))


def document_of(record: Mapping[str, Any], place: str) -> Document:
    """Return the document a record describes. Raises `BadRecord` with the reason."""
    values: dict[str, Any] = {key: _string(record, key) for key in _STRINGS}
    extra = {key: value for key, value in record.items() if key not in _KNOWN}
    if not ((values["title"] or "").strip() or (values["text"] or "").strip()):
        raise BadRecord("Bản ghi không có tiêu đề lẫn nội dung.")
    when = _string(record, "date")
    moment = _moment(when) if when else None
    if when and not moment:
        # A document is worth more than its date: it is kept, and what stood there too.
        extra["date"] = when
    return Document(
        id=_id(record) or derived_id(place),
        title=values.pop("title") or "",
        text=values.pop("text") or "",
        type=values.pop("type") or "text",
        **values,
        date=moment.date if moment else None,
        time=moment.time if moment else None,
        places=_places(record),
        extra=extra,
    )


def _object(line: bytes) -> dict[str, Any]:
    try:
        record = _read(line)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        record = _patiently_read(line)
    if not isinstance(record, dict):
        raise BadRecord("Bản ghi không phải là một đối tượng JSON.")
    return record


def _patiently_read(line: bytes) -> Any:
    """Return what a line says that is not JSON by the book, or raise what is wrong with it."""
    try:
        record = json.loads(line.decode("utf-8-sig"), parse_constant=_no, parse_float=_finite)
        if _HALF_ESCAPE.search(line):
            return _whole_characters(record)
    except UnicodeDecodeError as error:
        raise BadRecord("Không phải văn bản UTF-8.") from error
    except RecursionError as error:
        raise BadRecord("JSON lồng nhau quá sâu.") from error
    except ValueError as error:
        raise BadRecord("Không phải JSON hợp lệ.") from error
    return record


def _no(constant: str) -> None:
    raise ValueError(constant)


def _finite(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise ValueError(written)
    return number


# JSON can spell half of a surrogate pair, which no UTF-8 can carry further.
_HALF_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


def _whole_characters(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole_characters(item) for item in value]
    if isinstance(value, dict):
        return {_whole_characters(key): _whole_characters(item) for key, item in value.items()}
    return value


def _string(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadRecord(f"Trường “{key}” phải là chuỗi ký tự.")
    return value


def _id(record: Mapping[str, Any]) -> str | None:
    value = record.get("id", record.get("_id"))
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadRecord("Trường “id” phải là chuỗi ký tự hoặc số nguyên.")
    return str(value)


def _places(record: Mapping[str, Any]) -> tuple[str, ...]:
    value = record.get("places")
    if value is None or value == "":
        return ()
    if isinstance(value, str):
        return tuple(place for part in value.split(",") if (place := part.strip()))
    if isinstance(value, list) and all(isinstance(place, str) for place in value):
        return tuple(value)
    raise BadRecord("Trường “places” phải là chuỗi ký tự hoặc danh sách chuỗi.")
