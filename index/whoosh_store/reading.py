"""Whoosh's view of a segment's arrays: terms, postings, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec import base
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.reading import TermInfo, TermNotFound
from whoosh.system import pack_uint

from index.whoosh_store.schema import FINGERPRINT, LAYOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.whoosh_store.segment import FieldArrays, SegmentArrays

Term = tuple[str, bytes]


class ArrayTermsReader(base.TermsReader):  # type: ignore[misc]
    """Terms in order, and matchers over their postings."""

    def __init__(self, segment: SegmentArrays) -> None:
        self._segment = segment
        self._names = sorted(segment.fields)

    def _find(self, fieldname: str, text: bytes) -> tuple[FieldArrays, int]:
        field = self._segment.fields.get(fieldname)
        index = field.lexicon.find(text) if field else -1
        if field is None or index < 0:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return field, index

    def __contains__(self, term: Term) -> bool:
        field = self._segment.fields.get(term[0])
        return field is not None and field.lexicon.find(term[1]) >= 0

    def indexed_field_names(self) -> list[str]:
        """Return the names of the fields that have postings."""
        return self._names

    def cursor(self, fieldname: str, fieldobj: Any) -> base.FieldCursor:
        """Return a cursor over a field's terms."""
        field = self._segment.fields.get(fieldname)
        return ArrayCursor(field, fieldobj) if field else base.EmptyCursor()

    def terms(self) -> Iterator[Term]:
        """Yield every term of every field in order."""
        for name in self._names:
            yield from ((name, text) for text in self._segment.fields[name].lexicon)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Yield the terms in order, from the first that is not below this one."""
        for name in self._names:
            lexicon = self._segment.fields[name].lexicon
            if name == fieldname:
                start = lexicon.lower_bound(prefix)
                yield from ((name, text) for text in lexicon.slice(start, len(lexicon)))
            elif name > fieldname:
                yield from ((name, text) for text in lexicon)

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """Yield every term with its statistics."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """Yield terms with statistics, from the first that is not below this one."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return a term's statistics. Raises `TermNotFound`."""
        field, term = self._find(fieldname, text)
        rows = slice(field.starts[term], field.starts[term + 1])
        docs, tf = field.docs[rows], field.tf[rows]
        lengths = self._segment.lengths(fieldname)[docs]
        return TermInfo(
            weight=float(tf.sum()),
            df=docs.size,
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(tf.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term occurs, 0 where nowhere."""
        term = (fieldname, text)
        return float(self.term_info(*term).weight()) if term in self else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many documents a term occurs, 0 where in none."""
        field = self._segment.fields.get(fieldname)
        return field.frequency(field.lexicon.find(text)) if field else 0

    def matcher(
        self, fieldname: str, text: bytes, format_: Any, scorer: Any = None
    ) -> ArrayMatcher:
        """Return a matcher over a term's postings. Raises `TermNotFound`."""
        _, term = self._find(fieldname, text)
        return ArrayMatcher(self._segment, fieldname, term, format_, scorer, text)


class ArrayCursor(base.FieldCursor):  # type: ignore[misc]
    """A place in a field's terms, for Whoosh's automata."""

    def __init__(self, field: FieldArrays, fieldobj: Any) -> None:
        self._lexicon = field.lexicon
        self._fieldobj = fieldobj
        self._at = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        """Go to the first term that is not below this one."""
        text = term if isinstance(term, bytes) else self._fieldobj.to_bytes(term)
        self._at = self._lexicon.lower_bound(text)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """Return the term here, None at the end."""
        if not self.is_valid():
            return None
        text: str = self._fieldobj.from_bytes(self._lexicon[self._at])
        return text

    def is_valid(self) -> bool:
        """Whether there is a term here."""
        return self._at < len(self._lexicon)


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]
    """One term's postings, walked as Whoosh walks them."""

    def __init__(
        self,
        segment: SegmentArrays,
        fieldname: str,
        term: int,
        format_: Any,
        scorer: Any,
        text: bytes,
    ) -> None:
        field = segment.fields[fieldname]
        rows = slice(field.starts[term], field.starts[term + 1])
        self._docs, self._tf = field.docs[rows], field.tf[rows]
        self._segment, self._field, self._index = segment, fieldname, term
        self.format, self.scorer = format_, scorer
        self._text = text
        self._at = 0

    def term(self) -> Term:
        """Return (field, text)."""
        return self._field, self._text

    def is_active(self) -> bool:
        """Whether a posting is here."""
        return self._at < len(self._docs)

    def reset(self) -> None:
        """Go to the first posting."""
        self._at = 0

    def copy(self) -> ArrayMatcher:
        """Return a matcher at the same place."""
        twin = ArrayMatcher(
            self._segment, self._field, self._index, self.format, self.scorer, self._text
        )
        twin._at = self._at
        return twin

    def id(self) -> int:
        """Return the document number."""
        return int(self._docs[self._at])

    def all_ids(self) -> Iterator[int]:
        """Yield the document numbers from here on."""
        yield from self._docs[self._at :].tolist()

    def next(self) -> bool:
        """Go to the next posting."""
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return True

    def skip_to(self, id: int) -> None:  # noqa: A002  # Whoosh's name
        """Go to the first posting that is not below a document number."""
        if not self.is_active():
            raise ReadTooFar
        self._at += int(np.searchsorted(self._docs[self._at :], id))

    def weight(self) -> float:
        """Return the frequency, capped as it is stored."""
        return float(self._tf[self._at])

    def supports(self, astype: str) -> bool:
        """Whether the postings can be read so."""
        return bool(self.format.supports(astype))

    def value_as(self, astype: str) -> Any:
        """Return frequency, weight or positions."""
        if astype == "positions":
            return self._segment.positions(self._field, self._index, self.id()).tolist()
        return self.format.decoder(astype)(self.value())

    def value(self) -> bytes:
        """Return the value as the field's format encodes it (merging reads it)."""
        if self.supports("positions"):
            positions: bytes = self.format.encode(self.value_as("positions"))
            return positions
        frequency: bytes = pack_uint(int(self._tf[self._at]))
        return frequency if self.supports("frequency") else b""

    def supports_block_quality(self) -> bool:
        """Whether the scorer can bound a block: a list counts as one block."""
        return self.scorer is not None and self.scorer.supports_block_quality()

    def block_quality(self) -> float:
        """Return a bound for the scores of the list."""
        quality: float = self.scorer.block_quality(self)
        return quality

    def max_quality(self) -> float:
        """Return a bound for the scores of the list."""
        quality: float = self.scorer.max_quality()
        return quality

    def skip_to_quality(self, minquality: float) -> int:
        """Leave the list when none of it can be good enough."""
        if self.block_quality() > minquality:
            return 0
        self._at = len(self._docs)
        return 1

    def block_max_weight(self) -> float:
        """Return the highest frequency of the list."""
        return float(self._tf.max())

    def block_min_length(self) -> int:
        """Return the length of the shortest document of the list."""
        return int(self._segment.lengths(self._field)[self._docs].min())


class ArrayPerDocumentReader(base.PerDocumentReader):  # type: ignore[misc]
    """Stored values, lengths and deletions of a segment's documents."""

    def __init__(self, arrays: SegmentArrays, segment: Any) -> None:
        self._arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        """Return the number of documents that are not deleted."""
        count: int = self._segment.doc_count()
        return count

    def doc_count_all(self) -> int:
        """Return the number of documents, deleted ones included."""
        return self._arrays.documents

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether this document is deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        """Yield the deleted documents."""
        yield from self._segment.deleted_docs()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return the number of tokens of a document's field, exactly."""
        return int(self._arrays.lengths(fieldname)[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        """Return the number of tokens of a field in all documents."""
        return int(self._arrays.lengths(fieldname).sum())

    def min_field_length(self, fieldname: str) -> int:
        """Return the number of tokens of the shortest document's field."""
        return int(self._arrays.lengths(fieldname).min())

    def max_field_length(self, fieldname: str) -> int:
        """Return the number of tokens of the longest document's field."""
        return int(self._arrays.lengths(fieldname).max())

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return the stored values of a document."""
        binary = {
            LAYOUT: self._arrays.layout(docnum),
            FINGERPRINT: self._arrays.fingerprint(docnum),
        }
        return self._arrays.stored[docnum] | {
            name: value.tobytes() for name, value in binary.items() if value.any()
        }
