"""The document: what is indexed, searched and shown."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

_written = msgspec.json.Encoder(order="sorted").encode


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a value came from: the rule that read it and the line of the page.

    One that is not `sure` was seen but not trusted: no field of the document has it.
    """

    field: str
    value: str
    rule: str
    line: int | None = None
    sure: bool = True

    def to_list(self) -> list[Any]:
        """Return the values in order; `Provenance(*origin.to_list())` reads them again."""
        return [self.field, self.value, self.rule, self.line, self.sure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article, decision or report, its text exactly as it was read.

    `places` runs from the widest to the narrowest unit. `extra` keeps the keys of a
    record that have no place here; `provenance` says of values read off a page where
    they stood. Either `title` or `text` is not empty.
    """

    id: str
    title: str = ""
    text: str = ""
    date: dt.date | None = None
    time: dt.time | None = None
    category: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    places: tuple[str, ...] = ()
    type: str = "text"
    extra: Mapping[str, Any] = field(default_factory=dict)
    provenance: tuple[Provenance, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")
        if not (self.title.strip() or self.text.strip()):
            raise ValueError("a document needs a title or a text")

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain JSON values, empty ones left out."""
        values: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "text": self.text,
            "date": self.date and self.date.isoformat(),
            "time": self.time and self.time.isoformat(),
            "category": self.category,
            "author": self.author,
            "source": self.source,
            "url": self.url,
            "places": list(self.places),
            "type": self.type,
            "extra": dict(self.extra),
            "provenance": [origin.to_list() for origin in self.provenance],
        }
        return {name: value for name, value in values.items() if value}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Document:
        """Read what `to_dict` wrote; `from_dict(d.to_dict()) == d`."""
        given = dict(values)
        if "date" in given:
            given["date"] = dt.date.fromisoformat(given["date"])
        if "time" in given:
            given["time"] = dt.time.fromisoformat(given["time"])
        given["places"] = tuple(given.get("places", ()))
        given["provenance"] = tuple(Provenance(*origin) for origin in given.get("provenance", ()))
        return cls(**given)

    def to_json(self) -> bytes:
        """Return what `to_dict` gives as compact JSON: the same bytes for the same content."""
        values = self.to_dict()
        try:
            return _written(values)
        except UnicodeEncodeError:
            # Half of a surrogate pair, as a page may have it: no UTF-8 by the book.
            written = json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            return written.encode("utf-8", "surrogatepass")

    def fingerprint(self) -> bytes:
        """Return a hash (8 bytes) of the whole content: another one where anything changed."""
        return fingerprint_of(self.to_json())


def fingerprint_of(written: bytes) -> bytes:
    """Return the fingerprint of a document from its `to_json`."""
    return hashlib.blake2b(written, digest_size=8).digest()
