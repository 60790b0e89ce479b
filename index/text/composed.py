"""Texts in NFC, with the way back: what pyvi reads, and where it stood in the original."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Composed:
    """A text in NFC. Its character i stands for original[starts[i]:ends[i]].

    Starts and ends (n,) never decrease. Where one character became several (a few Indic and
    Hebrew letters), or marks changed places, the first of them stands for all and the others for
    nothing, at its end.
    """

    text: str
    starts: Places
    ends: Places


def compose(original: str) -> Composed:
    """Normalise `original`, which need not be in NFC yet."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _changeable().finditer(original):
        begin, end = match.span()
        pieces += original[done:begin], unicodedata.normalize("NFC", match[0])
        starts += range(done, begin)
        ends += range(done + 1, begin + 1)
        for first, last in _aligned(match[0], pieces[-1]):
            starts.append(begin + first)
            ends.append(begin + last)
        done = end
    starts += range(done, len(original))
    ends += range(done + 1, len(original) + 1)
    text = "".join([*pieces, original[done:]])
    return Composed(text, np.array(starts, np.int32), np.array(ends, np.int32))


def _aligned(original: str, composed: str) -> list[tuple[int, int]]:
    """Return for each character of `composed` its span in `original`, a letter and its marks.

    Marks that are left over stand unchanged at the end of both; all before them is one letter.
    """
    same = 0
    longest = min(len(original), len(composed)) - 1
    while same < longest and original[-1 - same] == composed[-1 - same]:
        same += 1
    letter = len(original) - same
    others = len(composed) - same - 1
    tail = [(at, at + 1) for at in range(letter, len(original))]
    return [(0, letter), *[(letter, letter)] * others, *tail]


@cache
def _changeable() -> re.Pattern[str]:
    """Match what NFC may change by itself: one character, or a letter and what may join it."""
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    decomposed = [unicodedata.normalize("NFD", character) for character in characters]
    joining = {canonical[1] for canonical in map(_canonical, characters) if len(canonical) == 2}
    # Vowels and final consonants of Hangul, whose composition is by rule and not in the tables.
    joining |= set(map(chr, [*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]))
    added = [
        character
        for character, parts in zip(characters, decomposed, strict=True)
        if parts[0] in joining or unicodedata.combining(parts[0])
    ]
    alone = [c for c in characters if not unicodedata.is_normalized("NFC", c)]
    marks = re.escape("".join(added))
    return re.compile(f"[^{marks}]?[{marks}]+|[{re.escape(''.join(alone))}]", re.DOTALL)


def _canonical(character: str) -> str:
    """Return the one or two characters that are canonically `character`, or nothing."""
    parts = unicodedata.decomposition(character)
    if not parts or parts.startswith("<"):
        return ""
    return "".join(chr(int(part, 16)) for part in parts.split())
