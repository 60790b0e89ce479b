"""A segment while it is written: what every way of building one fills in.

The bulk builder hands in whole arrays, Whoosh's own writer one posting at a time; from
here on the two are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from index.text import fold
from index.whoosh_store.arrays import write_arrays
from index.whoosh_store.lexicon import decode, encode, pack_terms
from index.whoosh_store.postings import merged
from index.whoosh_store.schema import FINGERPRINT, FOLDED, LAYOUT, ColumnFields
from index.whoosh_store.stored import StoredWriter, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.whoosh_store.dtypes import I32, I64, U32
    from index.whoosh_store.postings import Postings

# Fields whose values are also kept per document, for counting and sorting.
COLUMN_FIELDS = ColumnFields()


class SegmentDraft:
    """Collects documents (in order) and fields, then writes them as one file."""

    def __init__(self) -> None:
        self.documents = 0
        # Near-duplicates are found by them (uint32, documents × 6); Whoosh's writer has none.
        self.signatures: U32 = np.zeros((0, 0), np.uint32)
        self._stored = StoredWriter()
        self._layouts: list[bytes] = []
        self._fingerprints: list[bytes] = []
        self._lengths: dict[str, list[int]] = {}
        self._fields: dict[str, tuple[Sequence[bytes], Postings]] = {}
        self._folds: dict[bytes, bytes] = {}
        self._spelled: dict[str, tuple[I64, I32]] = {}

    def add_document(self, stored: Mapping[str, Any], lengths: Mapping[str, int]) -> None:
        """Add the next document: its stored values and its number of tokens per field."""
        values = dict(stored)
        layout, fingerprint = values.pop(LAYOUT, b""), values.pop(FINGERPRINT, b"")
        self.add_packed(pack(values), layout, fingerprint, lengths)

    def add_packed(
        self, stored: bytes, layout: bytes, fingerprint: bytes, lengths: Mapping[str, int]
    ) -> None:
        """Add the next document, its stored values as `stored.pack` writes them."""
        self._layouts.append(layout)
        self._fingerprints.append(fingerprint.ljust(8, b"\0"))
        self._stored.add(stored)
        for name, length in lengths.items():
            column = self._lengths.setdefault(name, [])
            column += [0] * (self.documents - len(column))
            column.append(length)
        self.documents += 1

    def add_field(self, name: str, terms: Sequence[bytes], postings: Postings) -> None:
        """Add a field: its terms, sorted, and their postings."""
        self._fields[name] = (terms, postings)

    def add_folded(self, base: str) -> None:
        """Add the folded field of one that was added: its terms without accents."""
        terms, postings = self._fields[base]
        folded = sorted(set(map(self.fold, terms)))
        offsets, spellings = self._spelled[base] = self._spellings(terms, folded)
        self.add_field(FOLDED[base], folded, merged(postings, offsets, spellings, self.documents))

    def fold(self, term: bytes) -> bytes:
        """Return a term without accents, as it is kept."""
        if term not in self._folds:
            self._folds[term] = encode(fold(decode(term)))
        return self._folds[term]

    def _spellings(self, terms: Sequence[bytes], folded: Sequence[bytes]) -> tuple[I64, I32]:
        """Return (offsets, spellings): the indices of the terms each folded one stands for."""
        index = {term: i for i, term in enumerate(folded)}
        owner = np.fromiter((index[self.fold(term)] for term in terms), np.int64, len(terms))
        counts = np.bincount(owner, minlength=len(folded))
        return _offsets(counts), np.argsort(owner, kind="stable").astype(np.int32)

    def write(
        self, path: Path, tables: Mapping[str, Mapping[str, NDArray[Any]]] | None = None
    ) -> None:
        """Write the segment's file, with the arrays of whatever else was counted, by name."""
        named = {
            f"{table}.{name}": array
            for table, arrays in (tables or {}).items()
            for name, array in arrays.items()
        }
        write_arrays(path, dict(self._arrays()) | named)

    def _arrays(self) -> Iterator[tuple[str, NDArray[Any]]]:
        yield from self._stored.items()
        yield "layout.offsets", _offsets([len(layout) for layout in self._layouts])
        yield "layout.data", np.frombuffer(b"".join(self._layouts), np.uint8)
        fingerprints = np.frombuffer(b"".join(self._fingerprints), np.uint8)
        yield "fingerprint.data", fingerprints.reshape(-1, 8)
        yield "signature.data", self.signatures
        for name, lengths in self._lengths.items():
            padded = lengths + [0] * (self.documents - len(lengths))
            yield f"{name}.lengths", np.array(padded, np.int32)
        for name, (terms, postings) in self._fields.items():
            data, offsets = pack_terms(terms)
            yield f"{name}.terms", data
            yield f"{name}.term_offsets", offsets
            yield from ((f"{name}.{part}", array) for part, array in postings.items())
            if name in COLUMN_FIELDS:
                yield from _column(name, postings, self.documents)
        for base, name in FOLDED.items():
            if base in self._fields and name in self._fields:
                terms, folded = self._fields[base][0], self._fields[name][0]
                starts, spellings = self._spelled.get(base) or self._spellings(terms, folded)
                yield f"{name}.spelling_offsets", starts
                yield f"{name}.spellings", spellings


def _offsets(lengths: Sequence[int] | I64) -> NDArray[np.int64]:
    offsets = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def _column(
    name: str, postings: Postings, documents: int
) -> Iterator[tuple[str, NDArray[np.int32]]]:
    """Yield the values of each document: document d has `codes[offsets[d]:offsets[d+1]]`."""
    starts = postings.starts.astype(np.int64)
    codes = np.repeat(np.arange(len(starts) - 1), starts[1:] - starts[:-1])
    order = np.argsort(postings.docs, kind="stable")
    counts = np.bincount(postings.docs, minlength=documents)
    yield f"{name}.code_offsets", np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    yield f"{name}.codes", codes[order].astype(np.int32)
