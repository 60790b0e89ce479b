"""The arrays that segmentation works on, made from the model of pyvi and Python's own Unicode.

They are made anew in each process that segments (about 0.2 s): what Python takes for a letter or
a space is a matter of its version, and must be the same that pyvi would see.
"""

import string
from collections.abc import Callable
from itertools import chain
from typing import Final

import numpy as np

from index.text import words_kernels as kernels
from index.text import words_scan as scanning
from index.text.pyvi_model import PyviModel

# Unicode has given no letters, digits or spaces to code points above these: marks, private use.
CODE_POINTS: Final = [chr(code) for code in range(0x40000)]

# pyvi's features that are true or false, in the order in which it names them.
SWITCHES: Final = (
    "word.isupper()",
    "word.istitle()",
    "word.isdigit()",
    "-1:word.istitle()",
    "-1:word.isupper()",
    "-1:word.bi_gram()",
    "-2:word.tri_gram()",
    "+1:word.istitle()",
    "+1:word.isupper()",
    "+1:word.bi_gram()",
    "+2:word.tri_gram()",
)
SPELLINGS: Final = ("word.lower():", "-1:word.lower():", "+1:word.lower():")


def scan_kinds() -> scanning.Bits:
    """Return what each code point is to `words_scan` (K,)."""
    kinds = _bits(str.isalnum, scanning.WORD)
    kinds |= _bits(str.isspace, scanning.SPACE) | _bits(str.isdecimal, scanning.DECIMAL)
    letters = string.ascii_letters + string.digits + "-"
    _mark(kinds, "_", scanning.WORD)
    _mark(kinds, string.ascii_uppercase + "Đ", scanning.CAPITAL)
    _mark(kinds, letters + "_.+", scanning.MAILBOX)
    _mark(kinds, letters, scanning.DOMAIN)
    return kinds


def join_tables(model: PyviModel) -> kernels.Tables:
    """Return the model as `words_kernels` wants it."""
    names = sorted(_syllables(model))
    numbers = {name: number for number, name in enumerate(names)}
    pool = np.array([ord(letter) for letter in chain.from_iterable(names)], np.int32)
    starts = np.cumsum([0, *map(len, names)]).astype(np.int32)
    return kernels.Tables(
        cases=_cases(),
        lower=_lower(),
        pool=pool,
        starts=starts,
        slots=_syllable_slots(pool, starts),
        phrases=_phrase_slots(model, numbers),
        syllables=_syllable_weights(model, numbers),
        features=np.array([model.attributes[name] for name in SWITCHES]),
        transitions=np.array(model.transitions),
    )


def _bits(is_kind: Callable[[str], bool], bit: int) -> scanning.Bits:
    """Return `bit` for each code point of the kind, 0 for the others (K,)."""
    marks = np.fromiter(map(is_kind, CODE_POINTS), np.uint8, len(CODE_POINTS))
    return marks * np.uint8(bit)


def _mark(kinds: scanning.Bits, characters: str, bit: int) -> None:
    """Set `bit` for each of `characters`."""
    kinds[[ord(character) for character in characters]] |= bit


def _cases() -> kernels.Bits:
    """Return what each code point is to `words_kernels` (K,)."""
    upper = _bits(str.isupper, kernels.UPPER)
    title = _bits(str.istitle, kernels.TITLE)  # Python has it for capitals as well
    title[upper > 0] = 0
    cases = upper | title | _bits(str.islower, kernels.LOWER) | _bits(str.isdigit, kernels.DIGIT)
    _mark(cases, string.punctuation, kernels.SIGN)
    return cases


def _lower() -> kernels.Ints:
    """Return the lower case of each code point (K,), -1 where it is not always one code point.

    İ gives two, and Σ depends on its place in the word; pyvi knows no syllable with either.
    """
    lower = np.array(
        [ord(low) if len(low) == 1 else -1 for low in map(str.lower, CODE_POINTS)], np.int32
    )
    lower[ord("Σ")] = -1
    return lower


def _syllables(model: PyviModel) -> set[str]:
    """Return all syllables that the model can tell from others."""
    spelled = {
        name.removeprefix(prefix)
        for name in model.attributes
        for prefix in SPELLINGS
        if name.startswith(prefix)
    }
    # CRFsuite reads names up to a NUL, so that a NUL gets the weights pyvi learnt for "".
    return {name or "\0" for name in spelled}.union(*model.phrases)


def _syllable_weights(model: PyviModel, numbers: dict[str, int]) -> kernels.Scores:
    """Return the weights (V + 2, 3, 2) of syllables; the bias, which pyvi adds first, is theirs."""
    weights = np.zeros((len(numbers) + 2, len(SPELLINGS), 2))
    for syllable, number in numbers.items():
        for place, prefix in enumerate(SPELLINGS):
            name = prefix + ("" if syllable == "\0" else syllable)
            weights[number, place] = model.attributes.get(name, (0.0, 0.0))
    weights[:, 0] += model.attributes["bias"]
    return weights


def _syllable_slots(pool: kernels.Ints, starts: kernels.Ints) -> kernels.Ints:
    """Return the hash table of the syllables, less than half full."""
    slots = np.full(_power_of_two(2 * len(starts)), -1, np.int32)
    kernels.place_syllables(pool, starts, slots)
    return slots


def _phrase_slots(model: PyviModel, numbers: dict[str, int]) -> kernels.Keys:
    """Return the hash table of the phrases, less than half full."""
    kinds = dict.fromkeys(model.phrases, kernels.ENTRY)
    for phrase in model.phrases:
        if len(phrase) == 3:
            kinds[phrase[:2]] = kinds.get(phrase[:2], 0) | kernels.OPENS_TRIPLE
    rows = [[numbers[part] for part in phrase] + [kind] for phrase, kind in kinds.items()]
    padded = np.array([[-1] * (4 - len(row)) + row for row in rows], np.int64)
    slots = np.full(_power_of_two(2 * len(padded)), -1, np.int64)
    kernels.place_phrases(padded, slots)
    return slots


def _power_of_two(least: int) -> int:
    """Return the first power of two that is not below `least`."""
    return 1 << (least - 1).bit_length()
