"""Where a document's tokens stand in its text, at about five bits a token.

A document's layout is its inside-word bits (one a token, whether a word of several
syllables goes on from the token before into this one), then a stream of half bytes: a
token's gap since the end of the token before (or the beginning of the title or of the
text) and its length, both in code points. Gaps of 1 with lengths 1–9 and gaps of 2 with
lengths 1–6 are one half byte (98 of 100 tokens of news); 15 says that both follow as
numbers of 3 bits a half byte, lowest first, the high bit saying that more follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, Bools

_SPACED = 9
_COMMA = 6
_ESCAPE = 15


@njit
def encode_layouts(gaps: I32, lengths: I32, inside: Bools, ends: I64) -> tuple[U8, I64]:
    """Return the layouts of several documents and where each one ends.

    gaps and lengths: int32, inside: bool, one a token; `ends[d]` is the number of tokens
    up to the end of document d.
    """
    data = np.zeros(12 * gaps.size + 2 * ends.size, np.uint8)
    byte_ends = np.empty(ends.size, np.int64)
    at = 0
    first = 0
    for doc in range(ends.size):
        for token in range(first, ends[doc]):
            if inside[token]:
                data[at + ((token - first) >> 3)] |= 1 << ((token - first) & 7)
        half = 2 * (at + ((ends[doc] - first + 7) >> 3))
        for token in range(first, ends[doc]):
            half = _put_token(data, half, gaps[token], lengths[token])
        at = (half + 1) >> 1
        byte_ends[doc] = at
        first = ends[doc]
    return data[:at].copy(), byte_ends


@njit
def inside_words(starts: I32, words: I32) -> Bools:
    """Return for tokens, told by their starts, whether a word (w × 2) goes on into each."""
    inside = np.zeros(starts.size, np.bool_)
    word = 0
    for token in range(starts.size):
        while word < len(words) and words[word, 0] <= starts[token]:
            word += 1
        if word > 0:
            inside[token] = words[word - 1, 0] < starts[token] < words[word - 1, 1]
    return inside


@njit
def decode_spans(data: U8, title_length: int, count: int) -> I32:
    """Return the spans (int32, count × 2) of one layout; they restart with the text."""
    spans = np.empty((count, 2), np.int32)
    half = 2 * ((count + 7) >> 3)
    end = 0
    for i in range(count):
        if i == title_length:
            end = 0
        half, gap, length = _take_token(data, half)
        spans[i, 0] = end + gap
        end += gap + length
        spans[i, 1] = end
    return spans


@njit
def is_inside(data: U8, token: int) -> bool:
    """Return whether a word goes on into a token of one layout."""
    return bool(data[token >> 3] >> (token & 7) & 1)


@njit
def _put_token(data: U8, half: int, gap: int, length: int) -> int:
    if gap == 1 and 1 <= length <= _SPACED:
        return _put_half(data, half, length - 1)
    if gap == 2 and 1 <= length <= _COMMA:
        return _put_half(data, half, _SPACED + length - 1)
    half = _put_half(data, half, _ESCAPE)
    return _put_number(data, _put_number(data, half, gap), length)


@njit
def _put_number(data: U8, half: int, value: int) -> int:
    while value >= 8:
        half = _put_half(data, half, (value & 7) | 8)
        value >>= 3
    return _put_half(data, half, value)


@njit
def _put_half(data: U8, half: int, value: int) -> int:
    data[half >> 1] |= value << 4 * (half & 1)
    return half + 1


@njit
def _take_token(data: U8, half: int) -> tuple[int, int, int]:
    code = _half_at(data, half)
    half += 1
    if code < _SPACED:
        return half, 1, code + 1
    if code < _ESCAPE:
        return half, 2, code - _SPACED + 1
    half, gap = _take_number(data, half)
    half, length = _take_number(data, half)
    return half, gap, length


@njit
def _take_number(data: U8, half: int) -> tuple[int, int]:
    value, shift = 0, 0
    while True:
        code = _half_at(data, half)
        half += 1
        value |= (code & 7) << shift
        shift += 3
        if code < 8:
            return half, value


@njit
def _half_at(data: U8, half: int) -> int:
    return int(data[half >> 1] >> 4 * (half & 1) & 15)
