"""Stored values of documents: JSON, compressed one by one with a shared dictionary.

Each document is read alone, so showing ten hits unpacks ten documents and no more; the
dictionary, trained on the first ones, makes up for their being small.
"""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from index.whoosh_store.arrays import Arrays

# Measured on news: 14 µs an article and .313 of the text; level 6 takes 45 µs for .289, level 4
# with a dictionary of 96 kB 13 µs for .336.
_LEVEL = 4
_DICTIONARY_BYTES = 384 << 10
# The dictionary is trained when this many bytes are there, on each so many-th document: on
# news in .12 s in place of .30, for .3341 of the text in place of .3338.
_TRAINING_BYTES = 8 << 20
_TRAINED_ON = 3
# Packed in lots: one by one, between other work, took 2 to 30 µs more a document.
_LOT_BYTES = 1 << 20
# It is so much smaller than what it was trained on; below the least it costs what it saves.
_DICTIONARY_SHARE = 20
_LEAST_TRAINING_BYTES = 384 << 10
_read = msgspec.json.Decoder().decode


def pack(values: Any) -> bytes:
    """Return values, such as JSON has, as they are stored."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", "surrogatepass")


def pack_document(document_id: str, written: bytes) -> bytes:
    """Return the stored values of a document; `written` is its `to_json`, not written again."""
    return b'{"id":%b,"document":%b}' % (pack(document_id), written)


class StoredWriter:
    """Collects the stored values of a segment's documents, in order."""

    def __init__(self) -> None:
        self._waiting: list[bytes | bytearray | memoryview] = []
        self._waiting_bytes = 0
        self._packed: list[bytes] = []
        self._dictionary = b""
        self._compressor: zstandard.ZstdCompressor | None = None

    def add(self, data: bytes) -> None:
        """Add the next document's values, packed."""
        self._waiting.append(data)
        self._waiting_bytes += len(data)
        if self._waiting_bytes >= (_LOT_BYTES if self._compressor else _TRAINING_BYTES):
            self._compress()

    def _compress(self) -> None:
        """Pack what waits; the first time a dictionary is trained on it."""
        if self._compressor is None:
            self._compressor = zstandard.ZstdCompressor(level=_LEVEL, dict_data=self._trained())
        self._packed += map(self._compressor.compress, self._waiting)
        self._waiting, self._waiting_bytes = [], 0

    def _trained(self) -> zstandard.ZstdCompressionDict | None:
        """Return a dictionary for what waits, None where none is of use."""
        size = min(_DICTIONARY_BYTES, self._waiting_bytes // _DICTIONARY_SHARE)
        if self._waiting_bytes < _LEAST_TRAINING_BYTES:
            return None
        step = _TRAINED_ON if self._waiting_bytes >= _TRAINING_BYTES else 1
        try:
            trained = zstandard.train_dictionary(size, self._waiting[::step])
        except zstandard.ZstdError:
            # Too few or too equal samples: compression goes without a dictionary.
            return None
        self._dictionary = trained.as_bytes()
        return trained

    def items(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Yield the arrays to be written; nothing can be added after."""
        self._compress()
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
        self._own = threading.local()

    def __getitem__(self, doc: int) -> dict[str, Any]:
        """Return the stored values of one document."""
        packed = self._data[self._offsets[doc] : self._offsets[doc + 1]]
        data = self._decompressor().decompress(packed.data)
        values: dict[str, Any]
        try:
            values = _read(data)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            # Half of a surrogate pair, as a page may have it: no UTF-8 by the book.
            values = json.loads(data.decode("utf-8", "surrogatepass"))
        return values

    def _decompressor(self) -> zstandard.ZstdDecompressor:
        """Return this thread's decompressor: they must not be shared."""
        try:
            decompressor: zstandard.ZstdDecompressor = self._own.decompressor
        except AttributeError:
            decompressor = zstandard.ZstdDecompressor(dict_data=self._dictionary)
            self._own.decompressor = decompressor
        return decompressor
