"""The arrays that segmentation works on, made from the model of pyvi and Python's own Unicode.

Making them takes about 0.2 s, so they are kept (`kept`), for one version of Python alone: what it
takes for a letter or a space must be the same that pyvi would see.
"""

import string
from itertools import chain
from typing import Final

import numpy as np

from index.text import words_kernels as kernels
from index.text import words_scan as scanning
from index.text.composed import code_points, every_character
from index.text.pyvi_model import PyviModel

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


# A character that is no letter of anything.
NONE: Final = "\uffff"
# Unicode has no letters, digits or spaces beyond: only marks and what is for private use.
CODE_POINTS: Final = 0x40000
KINDS: Final = (
    (np.strings.isalnum, scanning.WORD),
    (np.strings.isspace, scanning.SPACE),
    (np.strings.isdecimal, scanning.DECIMAL),
    (np.strings.isdigit, scanning.DIGIT),
    (np.strings.isupper, scanning.UPPER),
    (np.strings.islower, scanning.LOWER),
    (lambda letters: np.strings.istitle(letters) & ~np.strings.isupper(letters), scanning.TITLE),
)
SETS: Final = (
    ("_", scanning.WORD),
    (string.ascii_uppercase + "Đ", scanning.CAPITAL),
    (string.ascii_letters + string.digits + "_.+-", scanning.MAILBOX),
    (string.ascii_letters + string.digits + "-", scanning.DOMAIN),
    (string.punctuation, scanning.SIGN),
)


def glyphs(model: PyviModel) -> scanning.Glyphs:
    """Return what each code point is to `words_scan` (K,)."""
    characters = np.arange(CODE_POINTS, dtype=np.uint32).view("<U1")
    table = np.zeros(CODE_POINTS, np.uint32)
    for is_kind, bit in KINDS:
        table[is_kind(characters)] |= bit
    for members, bit in SETS:
        table[[ord(member) for member in members]] |= bit
    letters = _letters(_alphabet(model))
    table[letters > 0] |= scanning.KNOWN
    return table | letters << np.uint32(scanning.LETTER_SHIFT)


def _letters(numbers: dict[str, int]) -> scanning.Glyphs:
    """Return for each code point the number of the letter it is in lower case, or 0 (K,)."""
    characters = every_character(CODE_POINTS)
    # No known syllable has what is not always one letter in lower case, İ and Σ.
    for letter in "İΣ":
        characters = characters.replace(letter, NONE)
    of_code = np.zeros(0x110000, np.uint32)
    of_code[[ord(letter) for letter in numbers]] = list(numbers.values())
    return of_code[code_points(characters.lower())]


def join_tables(model: PyviModel) -> kernels.Tables:
    """Return the model as `words_kernels` wants it."""
    names = sorted(_syllables(model))
    numbers = {name: number for number, name in enumerate(names)}
    known = _keys(names, _alphabet(model))
    phrases, hints = _phrase_slots(model, numbers)
    return kernels.Tables(
        known=known,
        slots=_syllable_slots(known),
        phrases=phrases,
        hints=hints,
        syllables=_syllable_weights(model, numbers),
        features=np.array([model.attributes[name] for name in SWITCHES]),
        transitions=np.array(model.transitions),
    )


def _alphabet(model: PyviModel) -> dict[str, int]:
    """Return numbers from 1 for the letters of the known syllables; pyvi's are less than 255."""
    letters = sorted(set(chain.from_iterable(_syllables(model))))
    return {letter: number for number, letter in enumerate(letters, start=1)}


def _keys(names: list[str], alphabet: dict[str, int]) -> kernels.Keys:
    """Return the keys (V, 2) of syllables; pyvi's longest have the 16 letters that fit."""
    packed = [bytes(alphabet[letter] for letter in name).rjust(16, b"\0") for name in names]
    return np.frombuffer(b"".join(packed), ">i8").reshape(-1, 2).astype(np.int64)


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


def _syllable_slots(known: kernels.Keys) -> kernels.Ints:
    """Return the hash table of the syllables, less than half full."""
    slots = np.full(_power_of_two(2 * len(known)), -1, np.int32)
    kernels.place_syllables(known, slots)
    return slots


def _phrase_slots(model: PyviModel, numbers: dict[str, int]) -> tuple[kernels.Keys, kernels.Bits]:
    """Return the hash table of the phrases, less than half full, and their hints."""
    kinds = dict.fromkeys(model.phrases, kernels.ENTRY)
    for phrase in model.phrases:
        if len(phrase) == 3:
            kinds[phrase[:2]] = kinds.get(phrase[:2], 0) | kernels.OPENS_TRIPLE
    rows = [[numbers[part] for part in phrase] + [kind] for phrase, kind in kinds.items()]
    padded = np.array([[-1] * (4 - len(row)) + row for row in rows], np.int64)
    slots = np.full(_power_of_two(2 * len(padded)), -1, np.int64)
    hints = np.zeros(kernels.HINTS >> 3, np.uint8)
    kernels.place_phrases(padded, slots, hints)
    return slots, hints


def _power_of_two(least: int) -> int:
    """Return the first power of two that is not below `least`."""
    return 1 << (least - 1).bit_length()
