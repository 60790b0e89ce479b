"""One file of named arrays: what a segment is on disk.

Layout: 8 bytes of magic, the length of the directory (uint64, little-endian), the
directory as JSON (name → dtype, shape, offset), then the arrays, each at a multiple of
64 bytes. Nothing is pickled, and reading maps the file: the page cache holds one copy
for every process that serves it.
"""

from __future__ import annotations

import json
import mmap
from typing import TYPE_CHECKING, Any

import numpy as np

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import DTypeLike, NDArray

_MAGIC = b"timviet1"
_ALIGNMENT = 64


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write the arrays, in their order, to a new file."""
    entries: dict[str, tuple[str, tuple[int, ...], int]] = {}
    offset = 0
    for name, array in arrays.items():
        entries[name] = (array.dtype.str, array.shape, offset)
        offset += -(-array.nbytes // _ALIGNMENT) * _ALIGNMENT
    directory = json.dumps(entries).encode()
    head = _MAGIC + len(directory).to_bytes(8, "little") + directory
    with path.open("xb") as file:
        file.write(head)
        for array in arrays.values():
            file.write(b"\0" * (-file.tell() % _ALIGNMENT))
            file.write(np.ascontiguousarray(array).data)


class Arrays:
    """The arrays of one file, mapped; read-only, safe to share between threads."""

    def __init__(self, path: Path) -> None:
        """Map the file. Raises `IndexDamaged` when it is no such file or cut short."""
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._arrays = dict(self._views())
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise IndexDamaged(f"Tệp chỉ mục {path.name} bị hỏng: {error}") from error

    def _views(self) -> Iterator[tuple[str, NDArray[Any]]]:
        if self._map[:8] != _MAGIC:
            raise ValueError("wrong magic")
        length = int.from_bytes(self._map[8:16], "little")
        base = -(-(16 + length) // _ALIGNMENT) * _ALIGNMENT
        for name, (dtype, shape, offset) in json.loads(self._map[16 : 16 + length]).items():
            count = int(np.prod(shape))
            flat = (
                np.frombuffer(self._map, np.dtype(dtype), count, base + offset)
                if count
                else (_empty(dtype))
            )
            yield name, flat.reshape(shape)

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._arrays[name]

    def get(self, name: str, dtype: DTypeLike) -> NDArray[Any]:
        """Return an array, an empty one where the file has none of this name."""
        return self._arrays[name] if name in self._arrays else _empty(dtype)

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __iter__(self) -> Iterator[str]:
        return iter(self._arrays)


def _empty(dtype: DTypeLike) -> NDArray[Any]:
    """Return an empty array that is read-only like the mapped ones: one type for kernels."""
    array = np.empty(0, np.dtype(dtype))
    array.flags.writeable = False
    return array
