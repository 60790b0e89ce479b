"""Compiled loops that count the places named without a word for their kind."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit
from index.metadata.place_names_kernels import (
    COMMUNE,
    DISTRICT,
    FACTOR,
    GIO,
    LONGEST_KNOWN,
    NGAY,
    PROVINCE,
    QUOC,
    TRUNG,
    Name,
    Slots,
    goes_on,
    name_at,
)
from index.metadata.place_votes_kernels import KEY, NEAR, OPENER, TITLED, Votes, vote, voted
from index.metadata.place_words_kernels import (
    END,
    FLAGS,
    HASH,
    JOIN,
    KIND,
    LOUD,
    NAME,
    SPACED,
    START,
    Codes,
    Hashes,
    Words,
)

Openers = NDArray[np.bool_]

OPENERS: Final = 4096
# In halves of a vote, as with a kind.
_LEAD_BARE, _BARE, _IN_TITLE = 3, 1, 3
_SPACE, _LINE = 0x20, 0x0A


@njit
def count_bare(
    codes: Codes, words: Words, count: int, title: int, lead: int, slots: Slots, provinces: int,
    president: int, openers: Openers, starters: Hashes, votes: Votes,
) -> None:  # fmt: skip
    """Count provinces named without a kind, and districts and communes named so elsewhere.

    `president` is the hash of a name that stands for a man where no kind stands before it.
    """
    mentioned = voted(votes)
    opened = np.uint64(0)
    for place in range(mentioned):
        opened |= _bit(votes[place, OPENER])
    for at in range(count):
        if not words[at, FLAGS] & NAME:
            continue
        if opened & _bit(words[at, HASH]):
            _count_again(words, count, at, title, mentioned, votes)
        if words[at, JOIN] == SPACED and words[at - 1, FLAGS] & NAME:
            continue
        if not _may_open(words, count, at, openers):
            continue
        length, hashed, number = _province_at(words, count, at, slots, provinces, starters)
        if (
            number >= 0
            and hashed != president
            and not _is_formula(codes, words, count, at, at + length)
        ):
            place = vote(votes, words, at, length, hashed, number)
            votes[place, PROVINCE] += _LEAD_BARE if words[at, START] < lead else _BARE
    for place in range(mentioned):
        if votes[place, TITLED]:
            votes[place, DISTRICT] += _IN_TITLE * (votes[place, DISTRICT] > 0)
            votes[place, COMMUNE] += _IN_TITLE * (votes[place, COMMUNE] > 0)


@njit
def _bit(hashed: int) -> np.uint64:
    return np.uint64(1) << np.uint64(hashed & 63)


@njit
def _may_open(words: Words, count: int, at: int, openers: Openers) -> bool:
    """Say whether a province's name may begin at a word, or at the next of its run."""
    if openers[words[at, HASH] & (OPENERS - 1)]:
        return True
    led = at + 1 < count and words[at + 1, JOIN] == SPACED
    return bool(led and openers[words[at + 1, HASH] & (OPENERS - 1)])


@njit
def _count_again(
    words: Words, count: int, at: int, title: int, mentioned: int, votes: Votes
) -> None:
    """Count what begins at a word and was mentioned with its kind somewhere."""
    hashed = 0
    for last in range(at, min(count, at + LONGEST_KNOWN)):
        if last > at and not goes_on(words, last):
            return
        hashed = (hashed ^ words[last, HASH]) * FACTOR
        for place in range(mentioned):
            if votes[place, KEY] == hashed:
                votes[place, DISTRICT] += _BARE * (votes[place, DISTRICT] > 0)
                votes[place, COMMUNE] += _BARE * (votes[place, COMMUNE] > 0)
                votes[place, TITLED] |= words[at, START] < title


@njit
def _is_formula(codes: Codes, words: Words, count: int, at: int, after: int) -> bool:
    """Say whether a name tells the time (giờ Hà Nội) or where a document was signed.

    The latter begins a line or stands behind a wide gap: `Hà Nội, ngày 5 tháng 6`.
    """
    if at and words[at - 1, KIND] == GIO and words[at, JOIN] == SPACED:
        return True
    if after == count or words[after, KIND] != NGAY or words[after, JOIN] == SPACED:
        return False
    start = words[at, START]
    near = words[after, START] - words[after - 1, END] <= NEAR
    return bool(near and (start < 2 or codes[start - 1] == _LINE or codes[start - 2] == _SPACE))


@njit
def names_china(words: Words, count: int) -> bool:
    """Say whether a text names China, where there is another Hà Nam."""
    for at in range(1, count):
        if words[at, KIND] == QUOC and words[at - 1, KIND] == TRUNG and words[at, JOIN] == SPACED:
            return True
    return False


@njit
def _province_at(
    words: Words, count: int, at: int, slots: Slots, provinces: int, starters: Hashes
) -> Name:
    """Return length, hash and number of the province that a whole run of names is, or -1."""
    for first in (at, at + 1):
        length, hashed, number = name_at(words, count, first, slots)
        after = first + length
        whole = after >= count or not words[after, FLAGS] & NAME or words[after, JOIN] != SPACED
        if whole and 0 <= number < provinces:
            return after - at, hashed, number
        led = words[at, FLAGS] & LOUD or _is_one(words[at, HASH], starters)
        if not led or at + 1 >= count or words[at + 1, JOIN] != SPACED:
            break
    return 0, 0, -1


@njit
def _is_one(hashed: int, hashes: Hashes) -> bool:
    for one in hashes:
        if one == hashed:
            return True
    return False
