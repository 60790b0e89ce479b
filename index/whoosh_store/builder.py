"""Build a segment at once: documents in, one file out, no posting touched by Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.document import fingerprint_of
from index.learned import AbbreviationCounter
from index.pairs import count_pairs
from index.phrase_counter import FEWEST, PhraseCounter
from index.signatures import signatures
from index.whoosh_store.analysis import Analyzer
from index.whoosh_store.draft import COLUMN_FIELDS, SegmentDraft
from index.whoosh_store.lexicon import decode, encode
from index.whoosh_store.postings import MAX_DOCUMENTS, Sequences, listed
from index.whoosh_store.schema import (
    ABOUT,
    DATE,
    ID,
    TEXT,
    TITLE,
    facet_values,
    sort_date,
)
from index.whoosh_store.stored import pack_document

if TYPE_CHECKING:
    from pathlib import Path

    from index.document import Document
    from index.pairs import Pairs
    from index.whoosh_store.dtypes import I32

_BATCH = 128
# Among many titles a phrase that only two have in common is chance.
_MANY_TITLES = 10_000
_FEWEST_OF_MANY = 3
# Behind the first many, one title of so many is counted: what is frequent shows all the same.
_SAMPLED = 3
# It bounds a builder's memory: with 26 million tokens a worker was seen at 1.1 GB.
_MAX_TOKENS = 31_500_000
# From such a part of either limit on.
_NEARLY = 0.9


class SegmentBuilder:
    """Collects documents up to the size of a segment and writes them."""

    def __init__(self) -> None:
        self._analyzer = Analyzer()
        self._draft = SegmentDraft()
        self._phrases = PhraseCounter(
            self._analyzer.segmenter.spans_of_all, self._analyzer.vocabulary
        )
        self._abbreviations = AbbreviationCounter()
        self._waiting: list[Document] = []
        self._values: dict[str, dict[str, list[int]]] = {
            name: {} for name in (ID, ABOUT, *COLUMN_FIELDS)
        }
        self._terms: list[I32] = []
        self._title_lengths: list[I32] = []
        self._lengths: list[I32] = []
        self._tokens = 0

    @property
    def documents(self) -> int:
        """How many documents were added."""
        return self._draft.documents + len(self._waiting)

    @property
    def is_full(self) -> bool:
        """Whether the segment must be written before anything more is added."""
        return self._fills(1.0)

    @property
    def is_nearly_full(self) -> bool:
        """Whether it may be written where nobody has to wait for that."""
        return self._fills(_NEARLY)

    def _fills(self, share: float) -> bool:
        documents, tokens = self.documents, self._tokens
        return documents >= share * MAX_DOCUMENTS or tokens >= share * _MAX_TOKENS

    def add(self, document: Document) -> None:
        """Add a document; ids must not repeat within a segment."""
        self._waiting.append(document)
        if len(self._waiting) >= _BATCH:
            self._flush()

    def write(self, path: Path) -> None:
        """Write the segment's file; the builder is done with."""
        self._flush()
        many = self._draft.documents > _MANY_TITLES
        phrases = self._phrases.table(_FEWEST_OF_MANY if many else FEWEST)
        # What is done with is let go before the arrays of the inversion are made.
        del self._phrases
        pairs = self._invert_sequences()
        for name, values in self._values.items():
            self._invert_values(name, values)
        learned = self._abbreviations.table()
        tables = {"phrases": phrases.arrays(), "pairs": pairs.arrays(), "learned": learned.arrays()}
        self._draft.write(path, tables)

    def _flush(self) -> None:
        if not self._waiting:
            return
        batch = self._analyzer.analyze(self._waiting)
        self._phrases.add(
            [
                document.title
                for doc, document in enumerate(self._waiting, self._draft.documents)
                if doc < _MANY_TITLES or doc % _SAMPLED == 0
            ]
        )
        self._terms.append(batch.terms)
        self._title_lengths.append(batch.title_lengths)
        self._lengths.append(batch.lengths)
        self._tokens += batch.terms.size
        start = 0
        for i, document in enumerate(self._waiting):
            end = int(batch.layout_ends[i])
            layout = batch.layouts[start:end].tobytes()
            self._store(document, layout, int(batch.title_lengths[i]), int(batch.lengths[i]))
            start = end
        self._waiting.clear()

    def _store(self, document: Document, layout: bytes, title_length: int, length: int) -> None:
        doc = self._draft.documents
        self._abbreviations.add(document.text)
        self._values[ID].setdefault(document.id, []).append(doc)
        if date := sort_date(document):
            self._values[DATE].setdefault(date, []).append(doc)
        for name, values in facet_values(document):
            for value in values:
                self._values[name].setdefault(value, []).append(doc)
        written = document.to_json()
        self._draft.add_packed(
            pack_document(document.id, written),
            layout,
            fingerprint_of(written),
            {TEXT: length, TITLE: title_length},
        )

    def _invert_sequences(self) -> Pairs:
        """Invert the token sequence and its title part, and fold what comes of it.

        Returns the pairs of neighbours, by the numbers that the text's terms have.
        """
        lengths, titles = np.concatenate(self._lengths), np.concatenate(self._title_lengths)
        terms = np.concatenate(self._terms)
        self._terms.clear()
        firsts = np.cumsum(lengths, dtype=np.int64) - lengths
        names = list(map(encode, self._analyzer.vocabulary.terms))
        folded = [decode(self._draft.fold(name)) for name in names]
        self._draft.signatures = signatures(folded, terms, lengths, titles)
        in_order = np.array(sorted(range(len(names)), key=names.__getitem__), np.int32)
        for field, counts in ((TITLE, titles), (TEXT, lengths)):
            sequences = Sequences(terms, firsts, counts, titles)
            occurrences = sequences.occurrences(len(names))
            used = in_order[occurrences[in_order] > 0]
            rank = np.zeros(len(names), np.int32)
            rank[used] = np.arange(used.size, dtype=np.int32)
            postings = sequences.invert(rank, occurrences[used])
            self._draft.add_field(field, [names[i] for i in used], postings)
            self._draft.add_folded(field)
        return count_pairs(terms, titles, lengths, rank)

    def _invert_values(self, name: str, values: dict[str, list[int]]) -> None:
        """Invert the values of an id, date or facet field."""
        encoded = {encode(value): docs for value, docs in values.items()}
        terms = sorted(encoded)
        if terms:
            self._draft.add_field(name, terms, listed([encoded[term] for term in terms]))
