"""Stored values of documents: JSON, compressed one by one with a shared dictionary.

Each document is read alone, so showing ten hits unpacks ten documents and no more; the
dictionary, trained on the first ones, makes up for their being small.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from index.whoosh_store.arrays import Arrays

# Measured on news: .295 of the text at 60 MB/s (level 3: .311 at 230 MB/s).
_LEVEL = 6
# The dictionary is trained when this many bytes are there to train it on: about a
# hundred times its size, as its authors advise.
_TRAINING_BYTES = 8 << 20
_DICTIONARY_BYTES = 96 << 10
# Below this a dictionary would cost more than it saves.
_LEAST_TRAINING_BYTES = 4 * _DICTIONARY_BYTES


class StoredWriter:
    """Collects the stored values of a segment's documents, in order."""

    def __init__(self) -> None:
        self._waiting: list[bytes | bytearray | memoryview] = []
        self._waiting_bytes = 0
        self._packed: list[bytes] = []
        self._dictionary = b""
        self._compressor: zstandard.ZstdCompressor | None = None

    def add(self, values: Mapping[str, Any]) -> None:
        """Add the next document's values; they must be JSON values."""
        written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        data = written.encode("utf-8", "surrogatepass")
        if self._compressor:
            self._packed.append(self._compressor.compress(data))
            return
        self._waiting.append(data)
        self._waiting_bytes += len(data)
        if self._waiting_bytes >= _TRAINING_BYTES:
            self._start()

    def _start(self) -> None:
        """Train the dictionary and pack what has waited for it."""
        trained = None
        if self._waiting_bytes >= _LEAST_TRAINING_BYTES:
            try:
                trained = zstandard.train_dictionary(_DICTIONARY_BYTES, self._waiting)
                self._dictionary = trained.as_bytes()
            except zstandard.ZstdError:
                # Too few or too equal samples: compression goes without a dictionary.
                trained = None
        self._compressor = zstandard.ZstdCompressor(level=_LEVEL, dict_data=trained)
        self._packed = [self._compressor.compress(data) for data in self._waiting]
        self._waiting = []

    def items(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Yield the arrays to be written; nothing can be added after."""
        if not self._compressor:
            self._start()
        offsets = np.zeros(len(self._packed) + 1, np.int64)
        np.cumsum([len(data) for data in self._packed], out=offsets[1:])
        yield "stored.offsets", offsets
        yield "stored.dictionary", np.frombuffer(self._dictionary, np.uint8)
        yield "stored.data", np.frombuffer(b"".join(self._packed), np.uint8)


class StoredReader:
    """Reads stored values back; safe to share between threads."""

    def __init__(self, arrays: Arrays) -> None:
        self._data = arrays["stored.data"]
        self._offsets = arrays["stored.offsets"]
        dictionary = arrays["stored.dictionary"].tobytes()
        self._dictionary = zstandard.ZstdCompressionDict(dictionary) if dictionary else None

    def __getitem__(self, doc: int) -> dict[str, Any]:
        """Return the stored values of one document."""
        packed = self._data[self._offsets[doc] : self._offsets[doc + 1]]
        # A decompressor is cheap beside the work and must not be shared by threads.
        data = zstandard.ZstdDecompressor(dict_data=self._dictionary).decompress(packed.data)
        values: dict[str, Any] = json.loads(data.decode("utf-8", "surrogatepass"))
        return values
