"""The values that flow from files to documents; all of them cross process borders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.metadata.site import UNKNOWN, Site

if TYPE_CHECKING:
    from pathlib import Path

    from index.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """What one source may ask of us; what is over a limit is skipped with a reason.

    `max_bytes` holds for a page file and for a single record: a file of records may be
    of any size. `chunk_bytes` is about how much of it travels to a worker at a time, and is
    read again where anything in it changed. `max_pages` is how much of a PDF is read,
    `seconds` how long one file may take. `ocr` reads scans.
    """

    max_bytes: int = 20_000_000
    chunk_bytes: int = 128_000
    max_pages: int = 2_000
    seconds: float = 60.0
    ocr: bool = False

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        """Return the limits that the settings set."""
        return cls(
            max_bytes=settings.max_bytes, seconds=float(settings.max_seconds), ocr=settings.ocr
        )


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""A file to read: where it is, the name it goes by, and how to see that it changed.

    `name` is the path from (and with) the folder that was asked for, in `/`, always
    printable as UTF-8: bytes that are not are written as `\xNN`.
    """

    path: Path
    name: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not indexed, and why, in a plain Vietnamese sentence."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a file that can be parsed on its own, in any process.

    A page is one chunk without bytes: who parses it reads it. A file of records comes
    in runs of whole lines, the first being number `first_line`; a table brings its
    first row along as `head`; `encoding` is what these bytes were in. `site` is what the
    pages of its folder have in common, `without` those where records begin that are passed
    over: they bring down who reads them.
    """

    file: SourceFile
    limits: Limits
    first_line: int = 1
    raw: bytes | None = None
    head: bytes = b""
    site: Site = UNKNOWN
    without: frozenset[int] = frozenset()
    encoding: str = "UTF-8"


def too_large(limits: Limits) -> str:
    """Return the reason why something over `max_bytes` is skipped."""
    megabytes = f"{limits.max_bytes / 1_000_000:g}".replace(".", ",")
    return f"Lớn hơn giới hạn {megabytes} MB."
