"""Compiled loop over code points that finds the words which can be part of a place's name."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit

Codes = NDArray[np.uint32]
Words = NDArray[np.int64]
Letters = NDArray[np.int32]
Hashes = NDArray[np.int64]

# What is known of a code point: its letter without tone and in lower case, its tone, its kind;
# a mark goes over or under the letter before it.
TONE_SHIFT: Final = 13
BASE: Final = (1 << TONE_SHIFT) - 1
LETTER: Final = 1 << 16
CAPITAL: Final = 1 << 17
DIGIT: Final = 1 << 18
MARK: Final = 1 << 19

START, END, HASH, FLAGS, KIND, JOIN = range(6)
# What a word is: with a capital, of capitals only, a number of one or two digits, a kind's word.
NAME: Final = 1
LOUD: Final = 2
NUMBER: Final = 4
OF_KIND: Final = 8

# What stands between a word and the one before: something else, spaces, a dash, a full stop.
APART, SPACED, DASHED, DOTTED = 0, 1, 2, 3
NO_KIND: Final = 255
_LONGEST_GAP: Final = 4
_LONGEST_KIND: Final = 6
_FACTOR: Final = 0x2545F4914F6CDD1D
_SPACE, _NO_BREAK, _DOT, _DASH, _EN_DASH = 0x20, 0xA0, ord("."), ord("-"), 0x2013
_APOSTROPHE, _QUOTE = ord("'"), 0x2019


@njit
def new_words(longest: int) -> Words:
    """Return room for the words of a text of so many code points, a row each.

    START and END in the code points; HASH of the letters and the tone, whatever the case and
    the tone's place; FLAGS; KIND, which word of a kind it is, or NO_KIND; JOIN to the one before.
    One array it is for speed: of a tuple of arrays each call counts anew who uses them.
    """
    return np.empty((longest // 2 + 2, 6), np.int64)


@njit
def find_words(
    codes: Codes, start: int, end: int, letters: Letters, kinds: Hashes, words: Words
) -> int:
    """Fill `words` from codes[start:end] and return how many there are; ~that if it has marks.

    They are words with a capital, numbers, and those in lower case whose hash is in `kinds`.
    """
    sieve = _sieve(kinds)
    count, at, before, marks = 0, start, -1, 0
    while at < end:
        letter = _letter(codes[at], letters)
        if not letter & (LETTER | DIGIT):
            marks |= letter & MARK
            at += 1
            continue
        first, kind = at, NO_KIND
        if letter & DIGIT:
            at = _number_end(codes, at, end, letters)
            hashed, flags = _number(codes, first, at)
        else:
            at, hashed, flags = _read(codes, at, end, letters)
            if sieve >> np.uint64(hashed & 63) & np.uint64(1) and at - first <= _LONGEST_KIND:
                kind = _kind_of(hashed, kinds)
                flags |= OF_KIND if kind != NO_KIND else 0
        if not flags:
            continue
        row = words[count]
        row[START], row[END], row[HASH] = first, at, hashed
        row[FLAGS], row[KIND], row[JOIN] = flags, kind, _join(codes, before, first)
        before = at
        count += 1
    return ~count if marks else count


@njit
def _sieve(hashes: Hashes) -> np.uint64:
    """Return the bits that one of the hashes has: most others have another."""
    bits = np.uint64(0)
    for hashed in hashes:
        bits |= np.uint64(1) << np.uint64(hashed & 63)
    return bits


@njit
def _read(codes: Codes, at: int, end: int, letters: Letters) -> tuple[int, int, int]:
    """Read a word: where it ends, its hash, its flags."""
    first, hashed, tone, capitals = at, 0, 0, 0
    size = 0
    while at < end:
        letter = _letter(codes[at], letters)
        if not letter & LETTER:
            inner = size > 0 and codes[at] in (_APOSTROPHE, _QUOTE) and at + 1 < end
            if not (inner and _letter(codes[at + 1], letters) & LETTER):
                break
            at += 1
            continue
        hashed = (hashed ^ (letter & BASE)) * _FACTOR
        tone |= letter >> TONE_SHIFT & 7
        capitals += letter & CAPITAL != 0
        size += 1
        at += 1
    flags = 0
    if _letter(codes[first], letters) & CAPITAL:
        flags = NAME | (LOUD if capitals == size and size > 1 else 0)
    return at, (hashed ^ tone) * _FACTOR, flags


@njit
def _number_end(codes: Codes, at: int, end: int, letters: Letters) -> int:
    while at < end and _letter(codes[at], letters) & (DIGIT | LETTER):
        at += 1
    return at


@njit
def _number(codes: Codes, first: int, end: int) -> tuple[int, int]:
    """Return hash and flags of a number: only one of one or two digits is a name."""
    hashed = 1
    for code in codes[first:end]:
        if end - first > 2 or not ord("0") <= code <= ord("9"):
            return 0, 0
        hashed = hashed * 10 + code - ord("0")
    return hashed * _FACTOR, NUMBER


@njit
def _join(codes: Codes, before: int, start: int) -> int:
    """Say what stands between a word and the one before, which ends at `before`."""
    if before < 0 or start - before > _LONGEST_GAP:
        return APART
    found = APART
    for code in codes[before:start]:
        if code in (_SPACE, _NO_BREAK):
            continue
        if found != APART:
            return APART
        if code in (_DASH, _EN_DASH):
            found = DASHED
        elif code == _DOT:
            found = DOTTED
        else:
            return APART
    return found if found != APART or start == before else SPACED


@njit
def _kind_of(hashed: int, kinds: Hashes) -> int:
    for kind in range(len(kinds)):
        if kinds[kind] == hashed:
            return kind
    return NO_KIND


@njit
def _letter(code: int, letters: Letters) -> int:
    return letters[code] if code < len(letters) else 0
