"""Compiled loops over signatures: signing, comparing, grouping.

A signature is `WORDS` (6) numbers of 32 bits: four of them 128 one-bit minima of the
document's shingles (runs of three syllables), two a set of the numbers that tell one issue
of a series from the next. All minima zero: too short to be signed.

Minima: for each of 128 hash functions one bit of the least hash over all shingles. Two
documents agree in a bit with probability (1 + J) / 2, J the share of shingles they have in
common (Jaccard): b-bit minwise hashing with b = 1 (Li and König, 2010).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit
from index.popcount_kernels import count_bits

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, U32, Bools

WORDS = 6
MINIMA = 4
FUNCTIONS = 32 * MINIMA
# Fewer syllables say too little: two notes of one line may share most of them by chance.
FEWEST = 18
# In a text this short a changed date or price is the news; in a longer one only the numbers
# of its title are looked at, for counters and times of day stand in many bodies.
SHORT = 100
# Bits that may differ: 112 equal ones of 128 stand for J = 0.75.
MOST_DIFFERENT = 16
# Sixteen bits of the minima that must all be equal to be compared at all: documents with
# the same numbers share one of so many with a probability of .98 at J = .75, .999 at .8
# (.95 and .99 where one has more numbers than the other).
BANDS = 32
# Where thousands of unlike documents share a band, each looks at so many of them.
MOST_COMPARED = 32


@njit
def sign(
    terms: I32, lengths: I32, title_lengths: I32, hashes: U32, numeric: Bools, factors: U32
) -> U32:
    """Return the signatures (uint32, documents × 6) of token sequences.

    `terms` int32: all sequences, one after another; `lengths`, `title_lengths` int32, one a
    document; `hashes` uint32 and `numeric` bool, one a term; `factors` uint32, 128 odd ones.
    """
    signatures = np.zeros((lengths.size, WORDS), np.uint32)
    least = np.empty(factors.size, np.uint32)
    start = 0
    for doc in range(lengths.size):
        end = start + lengths[doc]
        if lengths[doc] >= FEWEST:
            _minima(terms[start:end], hashes, factors, least)
            _pack(least, signatures[doc])
            told = lengths[doc] if lengths[doc] <= SHORT else min(title_lengths[doc], SHORT)
            _put_numbers(terms[start : start + told], hashes, numeric, signatures[doc])
        start = end
    return signatures


@njit
def leaders(signatures: U32) -> I32:
    """Return for each document the one that leads its group, itself where it stands alone.

    Documents come best first. One that is in no group yet leads, and all later ones alike
    to it and in no group follow: every member is alike to its leader, never only to another
    member, so groups cannot creep from one thing to the next.
    """
    chains = _chains(signatures)
    leader = np.full(signatures.shape[0], -1, np.int32)
    for doc in range(signatures.shape[0]):
        if leader[doc] >= 0:
            continue
        leader[doc] = doc
        for number in range(BANDS):
            before, other, unlike = doc, chains[number, doc], 0
            while other >= 0 and unlike < MOST_COMPARED:
                if leader[other] < 0 and alike(signatures, doc, other):
                    leader[other] = doc
                if leader[other] < 0:
                    unlike += 1
                    before = other
                else:
                    # Who has a group leaves the chain: a thousand copies are passed by once.
                    chains[number, before] = chains[number, other]
                other = chains[number, other]
    return leader


@njit
def alike(signatures: U32, one: int, other: int) -> bool:
    """Return whether two signatures are those of near-duplicates."""
    different = 0
    for word in range(MINIMA):
        different += count_bits(np.uint64(signatures[one, word] ^ signatures[other, word]))
        if different > MOST_DIFFERENT:
            return False
    lacking_here = lacking_there = False
    for word in range(MINIMA, WORDS):
        lacking_here |= (signatures[other, word] & ~signatures[one, word]) != 0
        lacking_there |= (signatures[one, word] & ~signatures[other, word]) != 0
    # Each has a number that the other lacks: two issues of a series, not two copies.
    return not (lacking_here and lacking_there)


@njit
def band(signature: U32, number: int) -> int:
    """Return sixteen of the minima: a piece, or every other bit of one and of another piece.

    Every fourth band tells documents with other numbers apart: the copies of one issue are
    found among a thousand of its series.
    """
    one, other = number % 8, (number + number // 8) % 8
    bits = (_piece(signature, one) & 0x5555) | (_piece(signature, other) & 0xAAAA)
    if number & 3 == 3:
        bits ^= int(_mix(signature[MINIMA] ^ _mix(signature[MINIMA + 1]))) & 0xFFFF
    return bits


@njit
def _chains(signatures: U32) -> I32:
    """Return for each band and document the next one with the same bits, -1 behind the last.

    Band by band: the table of one fits the cache, those of all do not.
    """
    count = signatures.shape[0]
    signed = np.empty(count, np.bool_)
    for doc in range(count):
        signed[doc] = signatures[doc, :MINIMA].any()
    chains = np.full((BANDS, count), -1, np.int32)
    first = np.empty(1 << 16, np.int32)
    for number in range(BANDS):
        first[:] = -1
        for doc in range(count - 1, -1, -1):
            if signed[doc]:
                bits = band(signatures[doc], number)
                chains[number, doc] = first[bits]
                first[bits] = doc
    return chains


@njit
def _piece(signature: U32, number: int) -> int:
    return int(signature[number >> 1] >> np.uint32(16 * (number & 1))) & 0xFFFF


@njit
def _minima(terms: I32, hashes: U32, factors: U32, least: U32) -> None:
    """Fill in the least hash of each function over all shingles of a sequence."""
    least[:] = np.uint32(0xFFFFFFFF)
    for i in range(terms.size - 2):
        mixed = _mix(hashes[terms[i]])
        mixed = _mix(np.uint32(mixed + hashes[terms[i + 1]]))
        mixed = _mix(np.uint32(mixed + hashes[terms[i + 2]]))
        for j in range(factors.size):
            least[j] = min(least[j], np.uint32(mixed * factors[j]))


@njit
def _pack(least: U32, signature: U32) -> None:
    for j in range(least.size):
        # The lowest bits of a product are those of its factors: mixed, they are not.
        bit = _mix(least[j]) >> np.uint32(31)
        signature[j >> 5] |= np.uint32(bit << np.uint32(j & 31))


@njit
def _put_numbers(terms: I32, hashes: U32, numeric: Bools, signature: U32) -> None:
    """Add the numbers among terms to a signature: three of 64 bits for each.

    A number that stood before counts as another one: `3-3` is not `2-3`. Among five numbers
    one in a hundred differing ones is not seen: all its bits are those of others.
    """
    for i in range(terms.size):
        if numeric[terms[i]]:
            rank = 0
            for j in range(i):
                rank += hashes[terms[j]] == hashes[terms[i]]
            mixed = _mix(np.uint32(hashes[terms[i]] + np.uint32(rank)))
            for shift in (0, 6, 12):
                bit = (mixed >> np.uint32(shift)) & np.uint32(63)
                signature[MINIMA + (bit >> 5)] |= np.uint32(1) << np.uint32(bit & 31)


@njit
def _mix(value: np.uint32) -> np.uint32:
    """Return a number each bit of which hangs on all of the given one (Murmur3's last step)."""
    value = np.uint32((value ^ (value >> np.uint32(16))) * np.uint32(0x85EBCA6B))
    value = np.uint32((value ^ (value >> np.uint32(13))) * np.uint32(0xC2B2AE35))
    return np.uint32(value ^ (value >> np.uint32(16)))
