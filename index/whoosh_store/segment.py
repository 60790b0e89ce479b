"""The arrays of one segment, by field: what readers and the evaluator stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.signature_kernels import WORDS
from index.whoosh_store.layout import decode_spans
from index.whoosh_store.lexicon import Lexicon
from index.whoosh_store.posting_kernels import decode_positions
from index.whoosh_store.schema import FOLDED, LAYOUT, TEXT, TITLE
from index.whoosh_store.stored import StoredReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.whoosh_store.arrays import Arrays
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32

_BASES = {folded: base for base, folded in FOLDED.items()}


class FieldArrays(NamedTuple):
    """One field of a segment (shapes and dtypes: `postings` and `draft`).

    A folded field has no positions of its own: term i stands for the terms
    `spellings[spelling_offsets[i] : spelling_offsets[i + 1]]` of its base field.
    """

    lexicon: Lexicon
    starts: U32
    docs: U16
    tf: U8
    positions: U8
    blocks: U32
    widths: U8
    spelling_offsets: I64
    spellings: I32

    def frequency(self, term: int) -> int:
        """Return in how many documents of the segment a term occurs (-1: no term)."""
        return int(self.starts[term + 1]) - int(self.starts[term]) if term >= 0 else 0


class SegmentArrays:
    """One segment's file, opened; safe to share between threads."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self.documents = len(arrays["stored.offsets"]) - 1
        self.stored = StoredReader(arrays)
        names = [name.removesuffix(".starts") for name in arrays if name.endswith(".starts")]
        self.fields = {name: self._field(name) for name in names}

    def _field(self, name: str) -> FieldArrays:
        arrays = self.arrays
        return FieldArrays(
            Lexicon(arrays[f"{name}.terms"], arrays[f"{name}.term_offsets"]),
            arrays[f"{name}.starts"],
            arrays[f"{name}.docs"],
            arrays[f"{name}.tf"],
            arrays.get(f"{name}.positions", np.uint8),
            arrays.get(f"{name}.blocks", np.uint32),
            arrays.get(f"{name}.widths", np.uint8),
            arrays.get(f"{name}.spelling_offsets", np.int64),
            arrays.get(f"{name}.spellings", np.int32),
        )

    def lengths(self, name: str) -> I32:
        """Return the number of tokens per document; a folded field's are its base's."""
        full = f"{_BASES.get(name, name)}.lengths"
        return self.arrays[full] if full in self.arrays else np.zeros(self.documents, np.int32)

    def column(self, name: str) -> tuple[I32, I32]:
        """Return (code_offsets, codes) of a facet or of the date; empty where unused."""
        if f"{name}.codes" not in self.arrays:
            return np.zeros(self.documents + 1, np.int32), np.zeros(0, np.int32)
        return self.arrays[f"{name}.code_offsets"], self.arrays[f"{name}.codes"]

    def layout(self, doc: int) -> U8:
        """Return the layout of a document, packed (see `layout`)."""
        offsets = self.arrays[f"{LAYOUT}.offsets"]
        data: U8 = self.arrays[f"{LAYOUT}.data"][offsets[doc] : offsets[doc + 1]]
        return data

    def fingerprint(self, doc: int) -> U8:
        """Return the fingerprint of a document's content (8 bytes; zeros: none given)."""
        fingerprint: U8 = self.arrays["fingerprint.data"][doc]
        return fingerprint

    @property
    def signatures(self) -> U32:
        """The signatures of the documents (uint32, documents × 6; zeros where not signed)."""
        signatures: U32 = self.arrays["signature.data"]
        return signatures if signatures.size else np.zeros((self.documents, WORDS), np.uint32)

    def spans(self, doc: int) -> I32:
        """Return a document's spans (int32, tokens × 2): of its title's, then its text's."""
        spans: I32 = decode_spans(
            self.layout(doc), int(self.lengths(TITLE)[doc]), int(self.lengths(TEXT)[doc])
        )
        return spans

    def base(self, name: str) -> str:
        """Return the field whose positions a field has: a folded one's base, else itself."""
        return _BASES.get(name, name)

    def posting_lists(self, name: str, terms: Sequence[int]) -> tuple[I64, I64]:
        """Return terms of the base field and [start, end) (int64, n × 2) of their postings.

        A term of a folded field stands for its spellings, any other for itself.
        """
        numbers = np.array(terms, np.int64)
        if name in _BASES:
            field = self.fields[name]
            offsets = field.spelling_offsets
            numbers = np.concatenate(
                [numbers[:0], *(field.spellings[offsets[i] : offsets[i + 1]] for i in terms)]
            )
        starts = self.fields[self.base(name)].starts
        return numbers, np.column_stack((starts[numbers], starts[numbers + 1])).astype(np.int64)

    def positions(self, name: str, term: int, doc: int) -> I32:
        """Return where a term of a field stands in a document; empty where nowhere."""
        field = self.fields[self.base(name)]
        found = []
        for low, high in self.posting_lists(name, [term])[1].tolist():
            at = low + int(np.searchsorted(field.docs[low:high], doc))
            if at < high and field.docs[at] == doc:
                found.append(
                    decode_positions(
                        field.docs, field.tf, field.positions, field.blocks, field.widths, at
                    )
                )
        return np.sort(np.concatenate(found)) if found else np.empty(0, np.int32)
