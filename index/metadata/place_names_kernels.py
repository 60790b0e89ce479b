"""Compiled loops that read names of places, and the words for their kinds, from words."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit
from index.metadata.place_words_kernels import (
    APART,
    DASHED,
    DOTTED,
    FLAGS,
    HASH,
    JOIN,
    KIND,
    LOUD,
    NAME,
    NO_KIND,
    NUMBER,
    SPACED,
    Codes,
    Hashes,
    Letters,
    Words,
    find_words,
    new_words,
)

Slots = NDArray[np.int64]
Name = tuple[int, int, int]  # how many words, the hash, the number or -1

PROVINCE, DISTRICT, COMMUNE, CITY = range(4)
# Words for kinds, by their place in `Places.kinds`.
TINH, THANH, PHO, TP, QUAN, HUYEN, THI, XA, TX, TRAN, TT, PHUONG, DAC, KHU = range(14)
# Others that are looked for: giờ, ngày, Trung Quốc.
GIO, NGAY, TRUNG, QUOC = range(14, 18)
FACTOR: Final = 0x9E3779B97F4A7C1
LONGEST_KNOWN: Final = 6
# Of capitalised words that no table knows as a name, so many at most are taken for one.
_LONGEST_NAME: Final = 4
_SHIFT: Final = 20


@njit
def kind_at(words: Words, count: int, at: int) -> tuple[int, int]:
    """Return how many words name a kind here, and its level; 0 where they do not."""
    kind, following, join = words[at, KIND], NO_KIND, APART
    if at + 1 < count:
        following, join = words[at + 1, KIND], words[at + 1, JOIN]
    level = _level_of_two(kind, following) if join == SPACED else -1
    if level >= 0:
        return 2, level
    level = _level_of_one(kind)
    if level < 0 and words[at, FLAGS] & LOUD:
        level = _level_of_short(kind, join)
    return (1, level) if level >= 0 else (0, 0)


@njit
def _level_of_two(kind: int, following: int) -> int:
    """Return the level that thành phố, thị xã, thị trấn and đặc khu name, or -1."""
    if kind == THANH and following == PHO:
        return CITY
    if kind == THI and following == XA:
        return DISTRICT
    if (kind == THI and following == TRAN) or (kind == DAC and following == KHU):
        return COMMUNE
    return -1


@njit
def _level_of_one(kind: int) -> int:
    """Return the level that tỉnh, quận, huyện, xã and phường name, or -1."""
    if kind == TINH:
        return PROVINCE
    if kind in (QUAN, HUYEN):
        return DISTRICT
    return COMMUNE if kind in (XA, PHUONG) else -1


@njit
def _level_of_short(kind: int, join: int) -> int:
    """Return the level that TP, TX. and TT. name, or -1."""
    if kind == TP:
        return CITY
    if join == DOTTED and kind in (TX, TT):
        return DISTRICT if kind == TX else COMMUNE
    return -1


@njit
def follows(words: Words, count: int, name: int) -> bool:
    """Say whether a name stands right behind the word for a kind."""
    if name >= count or not words[name, FLAGS] & (NAME | NUMBER):
        return False
    short = words[name - 1, KIND] in (TP, TX, TT)
    return words[name, JOIN] == SPACED or (short and words[name, JOIN] == DOTTED)


@njit
def name_at(words: Words, count: int, at: int, slots: Slots) -> Name:
    """Return the longest known name at a word, or else the run of capitalised words.

    A number is part of the name with its kind: `quận 5`.
    """
    first = at - 1 if words[at, FLAGS] & NUMBER else at
    length, found, number, spaced = 0, 0, -1, True
    hashed = 0
    for place in range(first, min(count, first + LONGEST_KNOWN)):
        if place > at and not (words[at, FLAGS] & NAME and goes_on(words, place)):
            break
        spaced &= place <= at or words[place, JOIN] == SPACED
        hashed = (hashed ^ words[place, HASH]) * FACTOR
        slot = (hashed >> _SHIFT) & (len(slots) - 1)
        while slots[slot, 1] >= 0 and slots[slot, 0] != hashed:
            slot = (slot + 1) & (len(slots) - 1)
        plain = number < 0 and spaced and place - at < _LONGEST_NAME
        if plain or slots[slot, 1] >= 0:
            length, found, number = place + 1 - at, hashed, slots[slot, 1]
    return length, found, number


@njit
def goes_on(words: Words, at: int) -> bool:
    """Say whether a capitalised word goes on with the name before it."""
    return words[at, FLAGS] & NAME != 0 and words[at, JOIN] in (SPACED, DASHED)


@njit
def fill_slots(slots: Slots, hashes: Hashes, numbers: Hashes) -> None:
    """Enter the numbers of names by their hashes: rows of hash and number, -1 if free."""
    slots[:, 1] = -1
    for hashed, number in zip(hashes, numbers):  # noqa: B905 - strict is not compiled
        slot = (hashed >> _SHIFT) & (len(slots) - 1)
        while slots[slot, 1] >= 0:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot, 0], slots[slot, 1] = hashed, number


@njit
def hash_names(codes: Codes, ends: Hashes, letters: Letters) -> tuple[Hashes, Hashes]:
    """Return the hash of each of several names that stand one after another, and of its word."""
    names, firsts = np.zeros(len(ends), np.int64), np.zeros(len(ends), np.int64)
    words, start = new_words(len(codes)), 0
    for text in range(len(ends)):
        count = find_words(codes, start, ends[text], letters, names[:0], words)
        for place in range(count):
            names[text] = (names[text] ^ words[place, HASH]) * FACTOR
        firsts[text] = words[0, HASH] if count else 0
        start = ends[text]
    return names, firsts
