"""Documents into token arrays, a batch at a time: the analyzer in bulk.

What `index.text.tokens` says of one text, this says of many at once: texts are split by
the one expression, everything after runs over arrays.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.text.syllables import split, term
from index.text.words import WordSegmenter
from index.whoosh_store.layout import encode_layouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.document import Document
    from index.whoosh_store.dtypes import I32, I64, U8, Bools


class Vocabulary(dict[str, int]):
    """Term number of every form in which a token was written; `terms` in number order."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}

    def __missing__(self, written: str) -> int:
        number = self._numbers.setdefault(term(written), len(self._numbers))
        self[written] = number
        return number

    @property
    def terms(self) -> list[str]:
        """The canonical terms, by number."""
        return list(self._numbers)


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
        self._segmenter = WordSegmenter()

    def words(self, text: str) -> list[list[int]]:
        """Return [start, end) of the words of one text."""
        words: list[list[int]] = self._segmenter.spans(text).tolist()
        return words

    def analyze(self, documents: Sequence[Document]) -> AnalyzedBatch:
        """Return the tokens of a batch."""
        texts = [text for doc in documents for text in (doc.title, doc.text)]
        pieces = [split(text) for text in texts]
        every = list(chain.from_iterable(pieces))
        # map over the built-in len and the dictionary's own look-up: no Python frame a token.
        lengths = np.fromiter(map(len, every), np.int32, len(every))
        written = chain.from_iterable(piece[1::2] for piece in pieces)
        terms = np.fromiter(map(self.vocabulary.__getitem__, written), np.int32)
        per_text = np.array([len(piece) for piece in pieces], np.int64)
        tokens = (np.arange(lengths.size) - np.repeat(np.cumsum(per_text) - per_text, per_text)) & 1
        at = np.flatnonzero(tokens)
        ends = np.cumsum(lengths, dtype=np.int64)[at]
        inside = self._inside_words(texts, ends - lengths[at])
        counts = (per_text // 2).astype(np.int32).reshape(-1, 2)
        per_document = counts.sum(axis=1, dtype=np.int32)
        layouts, layout_ends = encode_layouts(
            lengths[at - 1], lengths[at], inside, np.cumsum(per_document, dtype=np.int64)
        )
        return AnalyzedBatch(terms, counts[:, 0], per_document, layouts, layout_ends)

    def _inside_words(self, texts: Sequence[str], starts: I64) -> Bools:
        """Return for tokens (by start in the joined texts) whether a word goes on into them."""
        spans = []
        base = 0
        for text in texts:
            spans.append(self._segmenter.spans(text) + base)
            base += len(text)
        words = np.concatenate(spans)
        word = np.searchsorted(words[:, 0], starts, side="right") - 1
        inside: Bools = (word >= 0) & (starts > words[word, 0]) & (starts < words[word, 1])
        return inside
