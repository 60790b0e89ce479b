"""Where a document's tokens stand in its text, at about one byte a token.

A token's byte: bits 0–2 the gap since the end of the token before (or the beginning of
the title or of the text), bits 3–6 its length in code points, bit 7 whether a word of
several syllables goes on from the token before into this one. Gap 7 or length 0 says
that both follow as varbytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit

from index.whoosh_store.posting_kernels import put, take

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, U8, Bools

_WIDE_GAP = 7
_WIDE_LENGTH = 16


@njit(cache=True)
def encode_layout(gaps: I32, lengths: I32, inside: Bools) -> U8:
    """Return the bytes of a run of tokens (gaps, lengths: int32; inside: bool)."""
    data = np.empty(11 * gaps.size, np.uint8)
    at = 0
    for i in range(gaps.size):
        bit = 128 if inside[i] else 0
        if gaps[i] < _WIDE_GAP and lengths[i] < _WIDE_LENGTH:
            data[at] = bit | lengths[i] << 3 | gaps[i]
            at += 1
        else:
            data[at] = bit | _WIDE_GAP
            at = put(data, at + 1, gaps[i])
            at = put(data, at, lengths[i])
    return data[:at].copy()


@njit(cache=True)
def decode_layout(data: U8, title_length: int, count: int) -> tuple[I32, Bools]:
    """Return spans (int32, count × 2) and inside (bool); spans restart with the text."""
    spans = np.empty((count, 2), np.int32)
    inside = np.empty(count, np.bool_)
    at = 0
    end = 0
    for i in range(count):
        if i == title_length:
            end = 0
        byte = data[at]
        at += 1
        inside[i] = byte >= 128
        gap, length = int(byte & 7), int(byte >> 3 & 15)
        if gap == _WIDE_GAP or length == 0:
            at, gap = take(data, at)
            at, length = take(data, at)
        spans[i, 0] = end + gap
        end += gap + length
        spans[i, 1] = end
    return spans, inside


def gaps_and_lengths(starts: I32, ends: I32) -> tuple[I32, I32]:
    """Return spans (ascending, apart) as the gap before each and its length."""
    before = np.zeros_like(starts)
    before[1:] = ends[:-1]
    return starts - before, ends - starts
