"""The manifest that closes a generation: what it is, and every file with size and sha256.

It is read and compared before anything else of a generation is used, and seals itself:
`seal` is the sha256 of all the rest.
"""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from index.errors import IndexDamaged
from index.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = "manifest.json"
# Hashing and flushing release the interpreter lock; more threads than this only queue
# at the disk.
_THREADS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file's size in bytes and its sha256 in hexadecimal digits."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A generation's stamp and its files by their names relative to its folder."""

    stamp: Stamp
    files: Mapping[str, FileEntry]

    def to_bytes(self) -> bytes:
        """Return the manifest as it is written, sealed."""
        files = {name: asdict(self.files[name]) for name in sorted(self.files)}
        body = {"stamp": self.stamp.to_json(), "files": files}
        written = {**body, "seal": _seal(body)}
        return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Manifest:
        """Read what `to_bytes` wrote. Raises `IndexDamaged` where the seal is broken."""
        try:
            body = json.loads(content)
            files = {name: FileEntry(**entry) for name, entry in body["files"].items()}
            read = cls(Stamp(**body["stamp"]), files)
            if read.to_bytes() != content:
                raise ValueError("not what was written")
            return read
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise IndexDamaged(f"Tệp {NAME} của chỉ mục bị hỏng.") from error

    def differences(self, folder: Path) -> list[str]:
        """Return the names of files that differ, are missing or are unexpected, sorted."""
        found = walk(folder)
        wrong = found.symmetric_difference(self.files)
        # A file of another size need not be read to know.
        same_size = [name for name in found - wrong if self._has_size(folder, name)]
        wrong |= found - set(same_size)
        now = hash_files(folder, same_size)
        wrong |= {name for name, entry in now.items() if entry != self.files[name]}
        return sorted(wrong)

    def looks_whole(self, folder: Path) -> bool:
        """Whether the names and sizes are right: a quick look that reads no file."""
        found = walk(folder)
        return found == set(self.files) and all(self._has_size(folder, name) for name in found)

    def _has_size(self, folder: Path, name: str) -> bool:
        path = folder / name
        # What stands behind a link is not ours and may change at any time.
        return not path.is_symlink() and path.stat().st_size == self.files[name].size


def walk(folder: Path) -> set[str]:
    """Return the relative names of everything in a folder but folders and the manifest."""
    paths = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {path.relative_to(folder).as_posix() for path in paths} - {NAME}


def hash_files(folder: Path, names: Iterable[str], *, flush: bool = False) -> dict[str, FileEntry]:
    """Read files side by side and return their entries; with `flush`, fsync each as well."""

    def read(name: str) -> tuple[str, FileEntry]:
        with (folder / name).open("rb") as file:
            if flush:
                os.fsync(file.fileno())
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return name, FileEntry(os.fstat(file.fileno()).st_size, digest)

    with ThreadPoolExecutor(_THREADS) as pool:
        return dict(pool.map(read, names))


def _seal(body: Mapping[str, Any]) -> str:
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
