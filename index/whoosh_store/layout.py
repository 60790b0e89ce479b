"""Where a document's tokens stand in its text, at less than four bits a token.

A document's layout is its inside-word bits (one a token, whether a word of several
syllables goes on from the token before into this one), filled up to a byte, then a stream
of bits, lowest first: a token's gap since the end of the token before (or the beginning of
the title or of the text) and its length, both in code points, as one prefix code. What has
none is an escape and both numbers, in groups of 3 bits, lowest first, each with a fourth
that says that more follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from index.whoosh_store.bit_kernels import end_byte, fill_bits, put_bits

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, Bools

# (gap, length) by the bits of their codes: a Huffman code of a million tokens of news, cut off
# at 10 bits. It takes 2.8 bits a token there; the entropy is 2.74.
_ESCAPE = (0, 0)
_BY_BITS = {
    2: ((1, 2), (1, 3), (1, 4)),
    3: ((1, 5),),
    5: ((2, 3),),
    6: ((1, 1), (1, 6), (2, 2), (2, 4)),
    7: ((2, 5),),
    8: ((3, 3),),
    9: ((2, 1), (2, 6), (3, 2), (3, 4)),
    10: (
        (0, 2), (0, 3), (0, 4), (0, 5), (1, 7), (1, 8), (1, 9), (3, 5), (4, 2), (4, 3), (4, 4),
        _ESCAPE,
    ),
}  # fmt: skip
_LONGEST = 10
_GAPS, _LENGTHS = 5, 10
# No token takes more: its code, and 11 groups for each of two numbers of 32 bits.
_MOST_BYTES = 13

# By gap and length: the code, and its bits, none where there is no code.
_CODES = np.zeros((_GAPS, _LENGTHS), np.int64)
_BITS = np.zeros((_GAPS, _LENGTHS), np.int64)
# By the next ten bits: gap, length and bits of the code they begin with.
_MEANING = np.zeros((1 << _LONGEST, 3), np.uint8)


def _make_tables() -> None:
    code = 0
    for bits, pairs in _BY_BITS.items():
        for gap, length in pairs:
            # Codes are counted from the highest bit and read from the lowest.
            turned = int(f"{code >> (_LONGEST - bits):0{bits}b}"[::-1], 2)
            _CODES[gap, length], _BITS[gap, length] = turned, bits
            _MEANING[turned :: 1 << bits] = gap, length, bits
            code += 1 << (_LONGEST - bits)


_make_tables()
_ESCAPE_CODE = int(_CODES[_ESCAPE])
_BITS[_ESCAPE] = 0


@njit
def encode_layouts(gaps: I32, lengths: I32, inside: Bools, ends: I64) -> tuple[U8, I64]:
    """Return the layouts of several documents and where each one ends.

    gaps and lengths: int32, inside: bool, one a token; `ends[d]` is the number of tokens
    up to the end of document d.
    """
    data = np.empty(_MOST_BYTES * gaps.size + 2 * ends.size, np.uint8)
    byte_ends = np.empty(ends.size, np.int64)
    byte = value = bits = first = 0
    for doc in range(ends.size):
        for token in range(first, ends[doc]):
            byte, value, bits = put_bits(data, byte, value, bits, int(inside[token]), 1)
        byte, value, bits = end_byte(data, byte, value, bits)
        for token in range(first, ends[doc]):
            gap, length = int(gaps[token]), int(lengths[token])
            if gap < _GAPS and length < _LENGTHS and _BITS[gap, length]:
                code, width = _CODES[gap, length], _BITS[gap, length]
                byte, value, bits = put_bits(data, byte, value, bits, code, width)
            else:
                byte, value, bits = put_bits(data, byte, value, bits, _ESCAPE_CODE, _LONGEST)
                byte, value, bits = _put_number(data, byte, value, bits, gap)
                byte, value, bits = _put_number(data, byte, value, bits, length)
        byte, value, bits = end_byte(data, byte, value, bits)
        byte_ends[doc] = byte
        first = ends[doc]
    return data[:byte].copy(), byte_ends


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
    byte, value, bits = (count + 7) >> 3, 0, 0
    end = 0
    for i in range(count):
        if i == title_length:
            end = 0
        byte, value, bits = fill_bits(data, byte, value, bits)
        meaning = _MEANING[value & ((1 << _LONGEST) - 1)]
        gap, length, width = int(meaning[0]), int(meaning[1]), int(meaning[2])
        value >>= width
        bits -= width
        if length == 0:
            byte, value, bits, gap = _take_number(data, byte, value, bits)
            byte, value, bits, length = _take_number(data, byte, value, bits)
        spans[i, 0] = end + gap
        end += gap + length
        spans[i, 1] = end
    return spans


@njit
def is_inside(data: U8, token: int) -> bool:
    """Return whether a word goes on into a token of one layout."""
    return bool(data[token >> 3] >> (token & 7) & 1)


@njit
def _put_number(data: U8, byte: int, value: int, bits: int, number: int) -> tuple[int, int, int]:
    while number >= 8:
        byte, value, bits = put_bits(data, byte, value, bits, (number & 7) | 8, 4)
        number >>= 3
    return put_bits(data, byte, value, bits, number, 4)


@njit
def _take_number(data: U8, byte: int, value: int, bits: int) -> tuple[int, int, int, int]:
    number = shift = 0
    while True:
        byte, value, bits = fill_bits(data, byte, value, bits)
        group = value & 15
        value >>= 4
        bits -= 4
        number |= (group & 7) << shift
        shift += 3
        if group < 8:
            return byte, value, bits, number
