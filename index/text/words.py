"""Vietnamese words in a text: those pyvi would cut, as spans of the text, many times as fast."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise

import numpy as np

from index.text import words_kernels, words_scan
from index.text.composed import code_points, compose
from index.text.pyvi_model import read_model
from index.text.words_tables import glyphs, join_tables

Spans = words_scan.Ints


class WordSegmenter:
    """Cuts texts into words exactly as `pyvi.ViTokenizer.tokenize` of pyvi 0.1.1 does.

    Making the first one reads pyvi's model; it may then be used from any thread, and in
    processes forked later. Raises `ModelError` if pyvi's files are not the ones expected.
    """

    def __init__(self) -> None:
        self._glyphs, self._tables = _model()

    def spans(self, text: str) -> Spans:
        """Return where the words stand in `text`: code points from start to before end, (n, 2).

        A word is what pyvi sets between two spaces, from its first syllable to its last: signs
        and line feeds are words as well. Spans increase and do not overlap. In a text that is not
        in NFC a sign that is only part of a character may have an empty span (see `Composed`).
        """
        return self.spans_of_all([text])

    def spans_of_all(self, texts: Sequence[str]) -> Spans:
        """Return the same of several texts, as they stand one after another."""
        composed = {
            place: compose(text)
            for place, text in enumerate(texts)
            if not unicodedata.is_normalized("NFC", text)
        }
        if not composed:
            return self._composed_spans(texts)
        words = self._composed_spans(
            [composed[n].text if n in composed else text for n, text in enumerate(texts)]
        )
        bases = [0, *accumulate(map(len, texts))]
        starts = [np.arange(a, b, dtype=np.int32) for a, b in pairwise(bases)]
        ends = [places + np.int32(1) for places in starts]
        for place, text in composed.items():
            starts[place] = text.starts + np.int32(bases[place])
            ends[place] = text.ends + np.int32(bases[place])
        return np.column_stack(
            (np.concatenate(starts)[words[:, 0]], np.concatenate(ends)[words[:, 1] - 1])
        )

    def tokenize(self, text: str) -> str:
        """Return what pyvi returns: words between spaces, the syllables of a word between `_`."""
        composed = unicodedata.normalize("NFC", text)
        syllables, joined = self._syllables(code_points(composed))
        if not len(syllables):
            return text
        spaced = zip(syllables.tolist(), joined.tolist(), strict=True)
        return "".join(("_" if on else " ") + composed[a:b] for (a, b), on in spaced)[1:]

    def _composed_spans(self, texts: Sequence[str]) -> Spans:
        """Return the spans of words in texts in NFC, as they stand one after another."""
        ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
        return words_kernels.cut(code_points("".join(texts)), ends, self._glyphs, self._tables)

    def _syllables(self, codes: words_scan.Codes) -> tuple[Spans, words_kernels.Flags]:
        """Return the spans of syllables (n, 2) and which are joined to the one before (n,)."""
        spans, keys, traits = words_scan.scan(codes, self._glyphs)
        return spans, words_kernels.join(keys, traits, self._tables)


@cache
def _model() -> tuple[words_scan.Glyphs, words_kernels.Tables]:
    """Read pyvi's model, once for all segmenters of a process."""
    model = read_model()
    return glyphs(model), join_tables(model)
