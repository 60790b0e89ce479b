"""Vietnamese words in a text: those pyvi would cut, as spans of the text, many times as fast."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.text import pyvi_model, words_kernels, words_scan, words_tables
from index.text.composed import Composed, changing, code_points, compose
from index.text.kept import kept

Spans = words_scan.Ints
Places = NDArray[np.int64]


class WordSegmenter:
    """Cuts texts into words exactly as `pyvi.ViTokenizer.tokenize` of pyvi 0.1.1 does.

    Making the first one reads pyvi's model, or what an earlier process made of it; it may then be
    used from any thread, and in processes forked later. Raises `ModelError` if pyvi's files are
    read and are not the ones expected.
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
        ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
        return self.spans_among(texts, code_points("".join(texts)), ends)

    def spans_among(self, texts: Sequence[str], codes: words_scan.Codes, ends: Places) -> Spans:
        """Return the same where the code points of the texts, and their ends, are at hand."""
        composed = {place: compose(texts[place]) for place in changing(codes, ends)}
        if not composed:
            return words_kernels.cut(codes, ends, self._glyphs, self._tables)[0]
        read, read_ends = _replaced(codes, ends, composed)
        words, counts = words_kernels.cut(read, read_ends, self._glyphs, self._tables)
        moved, behind = np.int32(0), 0
        for place, text in composed.items():
            # What stands between this text and the one before it moved as a whole.
            start, end = counts[place], counts[place + 1]
            words[behind:start] += moved
            base = np.int32(ends[place] - len(texts[place]))
            own = words[start:end] - np.int32(read_ends[place] - len(text.text))
            words[start:end, 0] = text.starts[own[:, 0]] + base
            words[start:end, 1] = text.ends[own[:, 1] - 1] + base
            moved, behind = np.int32(ends[place] - read_ends[place]), end
        words[behind:] += moved
        return words

    def tokenize(self, text: str) -> str:
        """Return what pyvi returns: words between spaces, the syllables of a word between `_`."""
        composed = unicodedata.normalize("NFC", text)
        syllables, joined = self._syllables(code_points(composed))
        if not len(syllables):
            return text
        spaced = zip(syllables.tolist(), joined.tolist(), strict=True)
        return "".join(("_" if on else " ") + composed[a:b] for (a, b), on in spaced)[1:]

    def _syllables(self, codes: words_scan.Codes) -> tuple[Spans, words_kernels.Flags]:
        """Return the spans of syllables (n, 2) and which are joined to the one before (n,)."""
        spans, keys, traits = words_scan.scan(codes, self._glyphs)
        return spans, words_kernels.join(keys, traits, self._tables)


def _replaced(
    codes: words_scan.Codes, ends: Places, composed: Mapping[int, Composed]
) -> tuple[words_scan.Codes, Places]:
    """Return the code points and ends of texts, some of them (in order) replaced."""
    lengths = np.diff(ends, prepend=0)
    pieces, done = [], 0
    for place, text in composed.items():
        pieces += [codes[done : ends[place] - lengths[place]], code_points(text.text)]
        done = int(ends[place])
    for place, text in composed.items():
        lengths[place] = len(text.text)
    return np.concatenate([*pieces, codes[done:]]), np.cumsum(lengths)


@cache
def _model() -> tuple[words_scan.Glyphs, words_kernels.Tables]:
    """Return pyvi's model as arrays, once for all segmenters of a process."""
    code = (pyvi_model, words_tables, words_kernels, words_scan)
    arrays = dict(kept("words", _made, [str(module.__file__) for module in code]))
    return arrays.pop("glyphs"), words_kernels.Tables(**arrays)


def _made() -> dict[str, NDArray[Any]]:
    model = pyvi_model.read_model()
    tables = words_tables.join_tables(model)
    return {"glyphs": words_tables.glyphs(model), **tables._asdict()}
