"""Compiled loops that count which places a text names, and how often."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit
from index.metadata.place_names_kernels import (
    CITY,
    DISTRICT,
    PROVINCE,
    Name,
    Slots,
    follows,
    kind_at,
    name_at,
)
from index.metadata.place_words_kernels import (
    DOTTED,
    END,
    FLAGS,
    HASH,
    JOIN,
    NAME,
    NUMBER,
    OF_KIND,
    SPACED,
    START,
    Codes,
    Words,
)

Votes = NDArray[np.int64]

# A row for each distinct name: its votes as province, district and commune, its hash and number,
# the hash of its first word, where it stands first, the province beside it or -1, whether the
# headline has it. The last row begins with how many rows are filled.
KEY, NUMBERED, OPENER, FIRST, LAST, BESIDE, TITLED = range(3, 10)
_MOST: Final = 128
_LONGEST_BRACKET: Final = 60
NEAR: Final = 8
# Votes in halves for a name with its kind, in the lead and elsewhere.
_LEAD_MENTION, _MENTION = 4, 2
_OPEN, _CLOSE, _COMMA, _DASH, _EN_DASH = (ord(c) for c in "(),-–")
_SPACE, _NO_BREAK = 0x20, 0xA0


@njit
def new_votes() -> Votes:
    """Return room for the votes of a text."""
    return np.zeros((_MOST + 1, 10), np.int64)


@njit
def voted(votes: Votes) -> int:
    """Return how many distinct names have votes."""
    count: int = votes[_MOST, 0]
    return count


@njit
def count_mentions(
    codes: Codes, words: Words, count: int, lead: int, slots: Slots, provinces: int, votes: Votes
) -> None:
    """Count the names that a word for their kind stands before; `codes` end with the text."""
    votes[_MOST, 0] = at = 0
    while at < count:
        size = level = 0
        if words[at, FLAGS] & OF_KIND:
            size, level = kind_at(words, count, at)
        name = at + size
        if not size or not follows(words, count, name):
            at += 1
            continue
        length, hashed, number = name_at(words, count, name, slots)
        if level == CITY:
            level = PROVINCE if 0 <= number < provinces else DISTRICT
        weight = _LEAD_MENTION if words[at, START] < lead else _MENTION
        place = vote(votes, words, name, length, hashed, number)
        votes[place, level] += weight
        at = name + length
        if votes[place, BESIDE] < 0:
            votes[place, BESIDE] = _beside(codes, words, count, at, slots, provinces)
        if level != PROVINCE:
            _count_within(codes, words, count, at, weight, slots, provinces, votes)


@njit
def vote(votes: Votes, words: Words, at: int, length: int, hashed: int, number: int) -> int:
    """Return the row of a name, the last one for a name more than there is room for."""
    size = votes[_MOST, 0]
    for known in range(size):
        if votes[known, KEY] == hashed:
            return known
    place: int = min(size, _MOST - 1)
    votes[_MOST, 0] = place + 1
    first = at - 1 if words[at, FLAGS] & NUMBER else at
    row = votes[place]
    row[:KEY] = 0
    row[KEY], row[NUMBERED], row[OPENER] = hashed, number, words[first, HASH]
    row[FIRST], row[LAST] = words[first, START], words[at + length - 1, END]
    row[BESIDE], row[TITLED] = -1, 0
    return place


@njit
def _beside(
    codes: Codes, words: Words, count: int, after: int, slots: Slots, provinces: int
) -> int:
    """Return the province behind a comma, a dash or a bracket after a name, or -1."""
    if after >= count or words[after, START] - words[after - 1, END] > NEAR:
        return -1
    signs = 0
    for code in codes[words[after - 1, END] : words[after, START]]:
        if code in (_COMMA, _OPEN, _DASH, _EN_DASH):
            signs += 1
        elif code not in (_SPACE, _NO_BREAK):
            return -1
    if signs != 1:
        return -1
    size, level = kind_at(words, count, after)
    if size and level in (PROVINCE, CITY) and follows(words, count, after + size):
        after += size
    number = name_at(words, count, after, slots)[2] if words[after, FLAGS] & NAME else -1
    return number if number < provinces else -1


@njit
def _count_within(
    codes: Codes, words: Words, count: int, at: int, weight: int, slots: Slots, provinces: int,
    votes: Votes,
) -> None:  # fmt: skip
    """Count what stands in brackets after a unit: its district, its province."""
    close = _bracket_end(codes, words[at - 1, END])
    last = at
    while last < count and words[last, END] <= close:
        last += 1
    province = -1
    for place in range(at, last):
        number = _outer(words, count, place, slots)[2]
        if 0 <= number < provinces:
            province = number
    for place in range(at, last):
        length, hashed, number = _outer(words, count, place, slots)
        if length and (province >= 0 or number >= 0):
            row = vote(votes, words, place, length, hashed, number)
            level = PROVINCE if 0 <= number < provinces else DISTRICT
            votes[row, level] += weight
            if level == DISTRICT and votes[row, BESIDE] < 0:
                votes[row, BESIDE] = province


@njit
def _outer(words: Words, count: int, at: int, slots: Slots) -> Name:
    """Return the name that begins at a word and has no word for a kind before it, else 0s."""
    begins = words[at, JOIN] not in (SPACED, DOTTED)
    if not begins or not words[at, FLAGS] & NAME or kind_at(words, count, at)[0]:
        return 0, 0, -1
    return name_at(words, count, at, slots)


@njit
def _bracket_end(codes: Codes, at: int) -> int:
    """Return where the bracket that opens right after `at` is closed, or 0."""
    while at < len(codes) and codes[at] in (_SPACE, _NO_BREAK):
        at += 1
    if at < len(codes) and codes[at] == _OPEN:
        for place in range(at + 1, min(len(codes), at + _LONGEST_BRACKET + 2)):
            if codes[place] == _CLOSE:
                return place
    return 0
