"""Fingerprints of the lines of a run of records: what of it changed is told without reading it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.sources.files import RECORD_SUFFIXES, kind

if TYPE_CHECKING:
    from index.sources.model import Chunk

_BYTES = 8
_BLANK = b" \t\r\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Prints:
    """The lines of a run that are not blank: their numbers, and their hashes one after another."""

    lines: tuple[int, ...] = ()
    hashes: bytes = b""

    @classmethod
    def of(cls, chunk: Chunk) -> Prints:
        """Return those of a run of records in JSON; of anything else there are none."""
        if not chunk.raw or chunk.without or kind(chunk.file.path.name) not in RECORD_SUFFIXES:
            return cls()
        lines, hashes = [], []
        for number, line in enumerate(chunk.raw.split(b"\n"), chunk.first_line):
            if line.strip(_BLANK):
                lines.append(number)
                # Where it stands is part of it: a record may have its id from there.
                salt = number.to_bytes(_BYTES)
                hashes.append(hashlib.blake2b(line, digest_size=_BYTES, salt=salt).digest())
        return cls(tuple(lines), b"".join(hashes))

    def same(self, before: bytes) -> list[bool]:
        """Return for each line whether it is as it was; empty where lines came or went."""
        if not before or len(before) != len(self.hashes):
            return []
        starts = range(0, len(before), _BYTES)
        return [self.hashes[at : at + _BYTES] == before[at : at + _BYTES] for at in starts]
