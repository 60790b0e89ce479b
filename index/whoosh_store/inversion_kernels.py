"""Compiled loops that turn tokens into postings (the arrays: `postings`).

A place is where a token stands in the row of all documents: position p of document d is
place `bases[d] + p`, and `bases[d + 1]` is beyond its last. So one number says document
and position, and places in order are tokens in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from index.whoosh_store.bit_kernels import end_byte, put_bits
from index.whoosh_store.posting_kernels import BLOCK, COUNT_BITS, MAX_TF, PADDING

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U8, U16, U32

# A power of two below 2**32 times this: its bits 27 to 31 tell which (a de Bruijn sequence).
_DE_BRUIJN = 0x077CB531
_BIT_AT = np.zeros(32, np.uint8)
for _bit in range(32):
    _BIT_AT[(_DE_BRUIJN << _bit & 0xFFFFFFFF) >> 27] = _bit


@njit
def count_terms(terms: I32, firsts: I64, counts: I32, size: int) -> I64:
    """Return how often each of `size` terms occurs; the parameters: `sort_places`."""
    found = np.zeros(size, np.int64)
    for doc in range(counts.size):
        for token in range(firsts[doc], firsts[doc] + counts[doc]):
            found[terms[token]] += 1
    return found


@njit
def sort_places(
    terms: I32, firsts: I64, counts: I32, splits: I32, rank: I32, bases: I64, ends: I64
) -> U32:
    """Return the places of all tokens, ordered by the rank of their terms, then in order.

    Document d has the tokens `terms[firsts[d] : firsts[d] + counts[d]]`; behind the first
    `splits[d]` of them one position is free. Those of rank r go to `ends[r] : ends[r + 1]`.
    """
    fill = ends[:-1].copy()
    places = np.empty(ends[-1], np.uint32)
    for doc in range(counts.size):
        for i in range(counts[doc]):
            term = rank[terms[firsts[doc] + i]]
            places[fill[term]] = bases[doc] + i + (i >= splits[doc])
            fill[term] += 1
    return places


@njit
def write_postings(places: U32, ends: I64, bases: I64, widths: U8) -> tuple[U32, U16, U8, U8, U32]:
    """Return starts, documents, capped frequencies, positions and blocks of sorted places."""
    size, tokens = ends.size - 1, places.size
    starts = np.zeros(size + 1, np.uint32)
    # What is not touched of these takes no memory.
    docs = np.empty(tokens, np.uint16)
    tf = np.empty(tokens, np.uint8)
    blocks = np.empty(tokens // BLOCK + 1, np.uint32)
    data = np.empty(_most_bytes(tokens, widths), np.uint8)
    near, shift = _nearest(bases)
    count = byte = value = bits = 0
    for term in range(size):
        i, stop = ends[term], ends[term + 1]
        while i < stop:
            doc = int(near[places[i] >> shift])
            while bases[doc + 1] <= places[i]:
                doc += 1
            run = i + 1
            while run < stop and places[run] < bases[doc + 1]:
                run += 1
            docs[count] = doc
            tf[count] = min(run - i, MAX_TF)
            if count % BLOCK == 0:
                byte, value, bits = end_byte(data, byte, value, bits)
                blocks[count // BLOCK] = byte
            if run - i >= MAX_TF:
                byte, value, bits = put_bits(data, byte, value, bits, run - i, COUNT_BITS)
            width = int(widths[doc])
            for j in range(i, run):
                position = int(places[j]) - int(bases[doc])
                byte, value, bits = put_bits(data, byte, value, bits, position, width)
            count += 1
            i = run
        starts[term + 1] = count
    byte, value, bits = end_byte(data, byte, value, bits)
    data[byte : byte + PADDING] = 0
    taken = (count + BLOCK - 1) // BLOCK
    return starts, docs[:count], tf[:count], data[: byte + PADDING], blocks[:taken]


@njit
def _most_bytes(tokens: int, widths: U8) -> int:
    """Return how many bytes positions can take at most."""
    widest = 1
    for width in widths:
        widest = max(widest, int(width))
    bits = tokens * widest + 8 * (tokens // BLOCK + 1) + COUNT_BITS * (tokens // MAX_TF + 1)
    return bits // 8 + 1 + PADDING


@njit
def _nearest(bases: I64) -> tuple[U16, int]:
    """Return for runs of `1 << shift` places the document of their first, about one a document."""
    documents = bases.size - 1
    shift = 0
    while bases[-1] >> shift > 2 * documents:
        shift += 1
    near = np.zeros((bases[-1] >> shift) + 1, np.uint16)
    doc = 0
    for run in range(near.size):
        while doc + 1 < documents and bases[doc + 1] <= run << shift:
            doc += 1
        near[run] = doc
    return near, shift


@njit
def merge_postings(
    starts: U32, docs: U16, tf: U8, offsets: I64, spellings: I32, documents: int
) -> tuple[U32, U16, U8]:
    """Return starts, documents and capped frequencies of terms that stand for several.

    Term t stands for those of the given postings that `spellings[offsets[t] : offsets[t + 1]]`
    names.
    """
    merged = np.zeros(offsets.size, np.uint32)
    out_docs, out_tf = np.empty(docs.size, np.uint16), np.empty(docs.size, np.uint8)
    sums = np.zeros(documents, np.uint32)
    marks = np.zeros((documents >> 5) + 1, np.int64)
    count = 0
    for term in range(offsets.size - 1):
        for spelling in spellings[offsets[term] : offsets[term + 1]]:
            for posting in range(starts[spelling], starts[spelling + 1]):
                doc = int(docs[posting])
                sums[doc] += tf[posting]
                marks[doc >> 5] |= 1 << (doc & 31)
        for word in range(marks.size):
            rest = marks[word]
            while rest:
                lowest = rest & -rest
                doc = word << 5 | int(_BIT_AT[lowest * _DE_BRUIJN >> 27 & 31])
                out_docs[count], out_tf[count] = doc, min(sums[doc], MAX_TF)
                sums[doc] = 0
                count += 1
                rest ^= lowest
            marks[word] = 0
        merged[term + 1] = count
    return merged, out_docs[:count], out_tf[:count]
