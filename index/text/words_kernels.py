"""Compiled loops that join syllables to words, as the conditional random field of pyvi does.

The scores are added in the order in which CRFsuite adds them, in the same doubles, so that not
even a tie is decided otherwise.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit
from index.text.words_scan import (
    ALL_DIGITS,
    ALL_UPPER,
    FIRST_CAPITAL,
    FIRST_DIGIT,
    ONE_SIGN,
    TITLED,
    Codes,
    Glyphs,
    scan,
)

Ints = NDArray[np.int32]
Bits = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Keys = NDArray[np.int64]
Scores = NDArray[np.float64]

# What a syllable is, beside the traits of words_scan: what it ends.
ENDS_PAIR: Final = 64
ENDS_TRIPLE: Final = 128

# So many bits stay in a near cache. Four of five pairs of syllables are no phrase, and are done
# with here: marking phrases takes 2.2 µs an article in place of 7.1.
HINTS: Final = 1 << 19

# What a phrase is: an entry of pyvi's dictionary, and two syllables that begin one of three.
ENTRY: Final = 1
OPENS_TRIPLE: Final = 2


class Tables(NamedTuple):
    """The model as arrays. V syllables are known; id V is any other, id V + 1 none at all."""

    known: Keys  # (V, 2) keys of the known syllables
    slots: Ints  # (power of two,) ids by hash of keys, -1 where free
    phrases: Keys  # (power of two,) pairs and triples by hash, key * 4 + what it is, -1 where free
    hints: Bits  # (HINTS / 8,) bits by another hash, set for each phrase and few others
    syllables: Scores  # (V + 2, 3, 2) weights for both labels as itself, as one before, one after
    features: Scores  # (11, 2) weights for both labels of the features that are true or false
    transitions: Scores  # (2, 2) weights of the second label after the first


@njit
def cut(codes: Codes, ends: Keys, glyphs: Glyphs, tables: Tables) -> tuple[Ints, Ints]:
    """Return the spans (w, 2) of the words of texts in NFC, each up to one of `ends`.

    Also how many words each text has, as a running sum from 0 on.
    """
    words = np.empty((len(codes), 2), np.int32)
    counts = np.zeros(len(ends) + 1, np.int32)
    count = first = 0
    for text in range(len(ends)):
        end = ends[text]
        syllables, keys, traits = scan(codes[first:end], glyphs)
        joined = join(keys, traits, tables)
        for i in range(len(joined)):
            if joined[i]:
                words[count - 1, 1] = first + syllables[i, 1]
            else:
                words[count, 0], words[count, 1] = first + syllables[i, 0], first + syllables[i, 1]
                count += 1
        first = end
        counts[text + 1] = count
    return words[:count].copy(), counts


@njit
def join(keys: Keys, own_traits: Bits, tables: Tables) -> Flags:
    """Return which syllables of a text, told by keys (n, 2) and traits (n,), go on a word (n,)."""
    count = len(keys)
    # One place before and two after the text, so that all syllables have their neighbours.
    ids = np.full(count + 3, len(tables.known) + 1, np.int32)
    traits = np.zeros(count + 3, np.uint8)
    traits[1 : count + 1] = own_traits
    for i in range(count):
        ids[i + 1] = _find(keys[i, 0], keys[i, 1], tables.known, tables.slots)
    _mark_phrases(ids, tables.phrases, tables.hints, traits)
    return _joined(_forward(ids, traits, tables), traits)


@njit
def place_syllables(known: Keys, slots: Ints) -> None:
    """Enter the ids of the known syllables in `slots`, which come all free."""
    for i in range(len(known)):
        slot = _mixed(known[i, 0], known[i, 1]) & (len(slots) - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = i


@njit
def place_phrases(phrases: Keys, slots: Keys, hints: Bits) -> None:
    """Enter phrases (n, 4) in `slots`, which come all free: three ids, -1 before two, and what.

    Set their bits in `hints`.
    """
    for first, second, third, what in phrases:
        key = _phrase_key(first, second, third)
        slot = _mixed(0, key) & (len(slots) - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = key << 2 | what
        hint = _hint(key)
        hints[hint >> 3] |= 1 << (hint & 7)


@njit
def _hint(key: int) -> int:
    """Return which bit hints at a phrase."""
    # The highest 19 bits, unsigned: a product that overflows with a sign is what the compiler
    # makes of it.
    return int(np.uint64(key) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(45))


@njit
def _mixed(one: int, other: int) -> int:
    """Mix two numbers well into the low bits of one."""
    value = (one * 0x2545F4914F6CDD1D ^ other) * 0x2545F4914F6CDD1D
    return value ^ value >> 32


@njit
def _phrase_key(first: int, second: int, third: int) -> int:
    """Pack three ids, each below 2**20 and the first -1 in a pair, into one number >= 0."""
    return (first + 1) << 40 | second << 20 | third


@njit
def _find(high: int, low: int, known: Keys, slots: Ints) -> int:
    """Return the id of the syllable of that key."""
    slot = _mixed(high, low) & (len(slots) - 1)
    while slots[slot] >= 0:
        number = slots[slot]
        if known[number, 0] == high and known[number, 1] == low:
            return int(number)
        slot = (slot + 1) & (len(slots) - 1)
    return len(known)


@njit
def _mark_phrases(ids: Ints, phrases: Keys, hints: Bits, traits: Bits) -> None:
    """Add to the traits of syllables whether they end a phrase of two or three."""
    for i in range(2, len(ids) - 2):
        pair = _phrase_key(-1, ids[i - 1], ids[i])
        hint = _hint(pair)
        if not hints[hint >> 3] >> (hint & 7) & 1:
            continue
        found = _looked_up(phrases, pair)
        if found & ENTRY:
            traits[i] |= ENDS_PAIR
        if found & OPENS_TRIPLE:
            key = _phrase_key(ids[i - 1], ids[i], ids[i + 1])
            traits[i + 1] |= ENDS_TRIPLE if _looked_up(phrases, key) else 0


@njit
def _looked_up(phrases: Keys, key: int) -> int:
    """Return what the phrase of that key is, 0 if it is none."""
    slot = _mixed(0, key) & (len(phrases) - 1)
    while phrases[slot] >= 0 and phrases[slot] >> 2 != key:
        slot = (slot + 1) & (len(phrases) - 1)
    return phrases[slot] & 3 if phrases[slot] >= 0 else 0


@njit
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


@njit
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


@njit
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
