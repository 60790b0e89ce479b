"""Documents into token arrays, a batch at a time: the analyzer in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.text.composed import code_points
from index.text.vocabulary import Vocabulary
from index.text.words import WordSegmenter
from index.whoosh_store.layout import encode_layouts, inside_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.document import Document
    from index.whoosh_store.dtypes import I32, I64, U8


class AnalyzedBatch(NamedTuple):
    """The tokens of a batch of documents, one after another.

    `terms` (int32): term numbers; `title_lengths`, `lengths` (int32, a document each):
    tokens of the title, of title and text; `layouts` (uint8) with `layout_ends` (int64, a
    document each): the packed layouts.
    """

    terms: I32
    title_lengths: I32
    lengths: I32
    layouts: U8
    layout_ends: I64


class Analyzer:
    """Turns documents into terms, layouts and word marks; one vocabulary for all."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.segmenter = WordSegmenter()

    def analyze(self, documents: Sequence[Document]) -> AnalyzedBatch:
        """Return the tokens of a batch."""
        texts = [text for doc in documents for text in (doc.title, doc.text)]
        ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
        joined = "".join(texts)
        codes = code_points(joined)
        found = self.vocabulary.number(joined, codes, ends)
        inside = inside_words(found.starts, self.segmenter.spans_among(texts, codes, ends))
        counts = found.counts.reshape(-1, 2)
        lengths = counts.sum(axis=1, dtype=np.int32)
        layouts, layout_ends = encode_layouts(
            found.gaps, found.lengths, inside, np.cumsum(lengths, dtype=np.int64)
        )
        return AnalyzedBatch(found.terms, counts[:, 0], lengths, layouts, layout_ends)
