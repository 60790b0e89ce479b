"""Compiled loops that join syllables to words, as the conditional random field of pyvi does.

The scores are added in the order in which CRFsuite adds them, in the same doubles, so that not
even a tie is decided otherwise.

numba renews a cached function only when its own file changes: nothing compiled here may use a
function or a constant of another module.
"""

from typing import Final, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Ints = NDArray[np.int32]
Bits = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Keys = NDArray[np.int64]
Scores = NDArray[np.float64]

# What a code point is: upper, lower and title case, digit, and a sign of string.punctuation.
UPPER: Final = 1
LOWER: Final = 2
TITLE: Final = 4
DIGIT: Final = 8
SIGN: Final = 16

# What a syllable is: pyvi's features of case, what keeps it from being joined, the phrases it ends.
ALL_UPPER: Final = 1
TITLED: Final = 2
ALL_DIGITS: Final = 4
FIRST_DIGIT: Final = 8
FIRST_CAPITAL: Final = 16
ONE_SIGN: Final = 32
ENDS_PAIR: Final = 64
ENDS_TRIPLE: Final = 128

# What a phrase is: an entry of pyvi's dictionary, and two syllables that begin one of three.
ENTRY: Final = 1
OPENS_TRIPLE: Final = 2


class Tables(NamedTuple):
    """The model as arrays. V syllables are known; id V is any other, id V + 1 none at all."""

    cases: Bits  # (K,) what a code point is; those from K on are none of it
    lower: Ints  # (K,) its lower case, -1 where that is not one code point
    pool: Ints  # (P,) the code points of all known syllables
    starts: Ints  # (V + 1,) where each begins in the pool
    slots: Ints  # (power of two,) ids by hash of code points, -1 where free
    phrases: Keys  # (power of two,) pairs and triples by hash, key * 4 + what it is, -1 where free
    syllables: Scores  # (V + 2, 3, 2) weights for both labels as itself, as one before, one after
    features: Scores  # (11, 2) weights for both labels of the features that are true or false
    transitions: Scores  # (2, 2) weights of the second label after the first


@njit(cache=True, nogil=True)
def join(codes: Codes, spans: Ints, tables: Tables) -> Flags:
    """Return which of the syllables (n, 2) of a text belong to the word of the one before (n,)."""
    count = len(spans)
    # One place before and two after the text, so that all syllables have their neighbours.
    ids = np.full(count + 3, len(tables.starts), np.int32)
    traits = np.zeros(count + 3, np.uint8)
    _find_all(_lowered(codes, tables.lower), spans, tables, ids)
    _mark_traits(codes, spans, tables.cases, traits)
    _mark_phrases(ids, tables.phrases, traits)
    return _joined(_forward(ids, traits, tables), traits)


@njit(cache=True, nogil=True)
def place_syllables(pool: Ints, starts: Ints, slots: Ints) -> None:
    """Enter the id of each syllable of the pool in `slots`, which come all free."""
    for i in range(len(starts) - 1):
        slot = _hash(pool, starts[i], starts[i + 1]) & (len(slots) - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = i


@njit(cache=True, nogil=True)
def place_phrases(phrases: Keys, slots: Keys) -> None:
    """Enter phrases (n, 4) in `slots`, which come all free: three ids, -1 before two, and what."""
    for first, second, third, what in phrases:
        key = _phrase_key(first, second, third)
        slot = _mixed(0, key) & (len(slots) - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = key << 2 | what


@njit(nogil=True)
def _mixed(value: int, code: int) -> int:
    """Return `value` with `code` mixed in; wraps around at 64 bits and is never negative."""
    value = (value ^ code) * 0x2545F4914F6CDD1D
    return (value ^ (value >> 29)) & 0x7FFFFFFFFFFFFFFF


@njit(nogil=True)
def _phrase_key(first: int, second: int, third: int) -> int:
    """Pack three ids, each below 2**20 and the first -1 in a pair, into one number >= 0."""
    return (first + 1) << 40 | second << 20 | third


@njit(nogil=True)
def _lowered(codes: Codes, lower: Ints) -> Ints:
    """Return the lower case of code points, -1 for those that no known syllable has."""
    lowered = np.empty(len(codes), np.int32)
    for i in range(len(codes)):
        lowered[i] = lower[codes[i]] if codes[i] < len(lower) else -1
    return lowered


@njit(nogil=True)
def _find_all(lowered: Ints, spans: Ints, tables: Tables, ids: Ints) -> None:
    """Set the ids of the syllables, from place 1 on."""
    slots, starts, pool = tables.slots, tables.starts, tables.pool
    for i in range(len(spans)):
        begin, end = spans[i, 0], spans[i, 1]
        slot = _hash(lowered, begin, end) & (len(slots) - 1)
        number = slots[slot]
        while number >= 0 and not (
            starts[number + 1] - starts[number] == end - begin
            and _is_same(lowered, begin, end, pool, starts[number])
        ):
            slot = (slot + 1) & (len(slots) - 1)
            number = slots[slot]
        ids[i + 1] = number if number >= 0 else len(starts) - 1


@njit(nogil=True)
def _hash(codes: Ints, begin: int, end: int) -> int:
    """Hash codes[begin:end]."""
    value = 0
    for at in range(begin, end):
        value = _mixed(value, codes[at])
    return value


@njit(nogil=True)
def _is_same(codes: Ints, begin: int, end: int, pool: Ints, start: int) -> bool:
    """Whether codes[begin:end] stand in the pool from `start` on."""
    at = begin
    while at < end and codes[at] == pool[start + at - begin]:
        at += 1
    return at == end


@njit(nogil=True)
def _mark_traits(codes: Codes, spans: Ints, cases: Bits, traits: Bits) -> None:
    """Set the traits of the syllables, from place 1 on."""
    for i in range(len(spans)):
        begin, end = spans[i, 0], spans[i, 1]
        first = _case(codes[begin], cases)
        marks = _case_traits(codes, begin, end, cases)
        if first & DIGIT:
            marks |= FIRST_DIGIT
        if first & (UPPER | TITLE):
            marks |= FIRST_CAPITAL
        if first & SIGN and end - begin == 1:
            marks |= ONE_SIGN
        traits[i + 1] = marks


@njit(nogil=True)
def _case_traits(codes: Codes, begin: int, end: int, cases: Bits) -> int:
    """Return what str.isupper, istitle and isdigit say of a syllable."""
    every, some, previous, titled = 0xFF, 0, 0, True
    for at in range(begin, end):
        case = _case(codes[at], cases)
        letter = case & (UPPER | LOWER | TITLE)
        # A title has no capital after a letter, and no small letter but after one.
        if letter and (letter != LOWER) == (previous != 0):
            titled = False
        previous = letter
        every &= case
        some |= case
    marks = ALL_UPPER if some & UPPER and not some & (LOWER | TITLE) else 0
    if titled and some & (UPPER | LOWER | TITLE):
        marks |= TITLED
    return marks | ALL_DIGITS if every & DIGIT else marks


@njit(nogil=True)
def _case(code: int, cases: Bits) -> int:
    """Return what `code` is."""
    return cases[code] if code < len(cases) else 0


@njit(nogil=True)
def _mark_phrases(ids: Ints, phrases: Keys, traits: Bits) -> None:
    """Add to the traits of syllables whether they end a phrase of two or three."""
    for i in range(2, len(ids) - 2):
        found = _looked_up(phrases, _phrase_key(-1, ids[i - 1], ids[i]))
        if found & ENTRY:
            traits[i] |= ENDS_PAIR
        if found & OPENS_TRIPLE:
            key = _phrase_key(ids[i - 1], ids[i], ids[i + 1])
            traits[i + 1] |= ENDS_TRIPLE if _looked_up(phrases, key) else 0


@njit(nogil=True)
def _looked_up(phrases: Keys, key: int) -> int:
    """Return what the phrase of that key is, 0 if it is none."""
    slot = _mixed(0, key) & (len(phrases) - 1)
    while phrases[slot] >= 0 and phrases[slot] >> 2 != key:
        slot = (slot + 1) & (len(phrases) - 1)
    return phrases[slot] & 3 if phrases[slot] >= 0 else 0


@njit(nogil=True)
def _forward(ids: Ints, traits: Bits, tables: Tables) -> Bits:
    """Return (n + 1,) the best label before each label: bit b of i is that of i - 1 if i has b.

    The last entry stands for the end of the text, which any label may precede.
    """
    count = len(ids) - 3
    change = tables.transitions
    back = np.zeros(count + 1, np.uint8)
    begins = goes_on = 0.0
    for i in range(count):
        begins_before, goes_on_before = begins, goes_on
        begins = _score(ids, traits, i + 1, 0, tables)
        goes_on = _score(ids, traits, i + 1, 1, tables)
        if i == 0:
            continue
        for_begin = begins_before + change[0, 0], goes_on_before + change[1, 0]
        for_going_on = begins_before + change[0, 1], goes_on_before + change[1, 1]
        begins += max(for_begin[0], for_begin[1])
        goes_on += max(for_going_on[0], for_going_on[1])
        # On a tie CRFsuite keeps label 0, which it tries first.
        back[i] = (for_begin[1] > for_begin[0]) | (for_going_on[1] > for_going_on[0]) << 1
    back[count] = 3 if goes_on > begins else 0
    return back


@njit(nogil=True)
def _score(ids: Ints, traits: Bits, at: int, label: int, tables: Tables) -> float:
    """Add up what speaks for `label`, in the order of pyvi's `word2features`."""
    syllables, features = tables.syllables, tables.features
    before, own, after = traits[at - 1], traits[at], traits[at + 1]
    score = syllables[ids[at], 0, label]
    score += features[0, label] * (own & ALL_UPPER != 0)
    score += features[1, label] * (own & TITLED != 0)
    score += features[2, label] * (own & ALL_DIGITS != 0)
    score += syllables[ids[at - 1], 1, label]
    score += features[3, label] * (before & TITLED != 0)
    score += features[4, label] * (before & ALL_UPPER != 0)
    score += features[5, label] * (own & ENDS_PAIR != 0)
    score += features[6, label] * (own & ENDS_TRIPLE != 0)
    score += syllables[ids[at + 1], 2, label]
    score += features[7, label] * (after & TITLED != 0)
    score += features[8, label] * (after & ALL_UPPER != 0)
    score += features[9, label] * (after & ENDS_PAIR != 0)
    score += features[10, label] * (traits[at + 2] & ENDS_TRIPLE != 0)
    return float(score)


@njit(nogil=True)
def _joined(back: Bits, traits: Bits) -> Flags:
    """Follow the best labels from the end, and keep those that pyvi lets join."""
    joined = np.zeros(len(back) - 1, np.bool_)
    label = 0
    for i in range(len(joined) - 1, 0, -1):
        label = back[i + 1] >> label & 1
        before, own = traits[i], traits[i + 1]
        barred = (before | own) & (FIRST_DIGIT | ONE_SIGN)
        capital = own & FIRST_CAPITAL and not before & FIRST_CAPITAL
        joined[i] = label == 1 and not barred and not capital
    return joined
