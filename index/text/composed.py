"""Texts in NFC, with the way back: what pyvi reads, and where it stood in the original."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.text.composed_kernels import has_any
from index.text.kept import kept

Places = NDArray[np.int32]
Marks = NDArray[np.bool_]

# A letter with more marks than this is none: it is not kept for the next time.
_MOST_KEPT = 8


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


def changing(codes: NDArray[np.uint32], ends: NDArray[np.int64]) -> list[int]:
    """Return which texts NFC may change: only one in 25 of news has what it looks at.

    `codes` (n,) are their code points, one text after another, each up to one of `ends`.
    """
    return np.flatnonzero(has_any(codes, ends, _marks()[1])).tolist()


def compose(original: str) -> Composed:
    """Normalise `original`, which need not be in NFC yet."""
    joining, changing = _marks()
    codes = np.minimum(code_points(original), len(joining) - 1)
    is_start = ~joining[codes]
    is_start[:1] = True
    starts = np.flatnonzero(is_start).astype(np.int32)
    ends = np.append(starts, np.int32(len(codes)))[1:]
    # Any other letter is one character that stays as it is.
    letters = np.flatnonzero((ends - starts > 1) | changing[codes[starts]])
    text, several = _composed(original, letters, starts, ends)
    if not several:
        return Composed(text, starts, ends)
    counts = np.ones(len(starts), np.intp)
    counts[list(several)] = [len(inner) for inner in several.values()]
    spans = np.repeat(np.column_stack((starts, ends)), counts, axis=0)
    places = np.cumsum(counts) - counts
    for at, inner in several.items():
        spans[places[at] : places[at] + len(inner)] = inner
    return Composed(text, spans[:, 0], spans[:, 1])


def code_points(text: str) -> NDArray[np.uint32]:
    """Return the code points of `text` (n,), lone surrogates among them."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def every_character(count: int) -> str:
    """Return the first `count` code points as a text."""
    return np.arange(count, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")


def _composed(
    text: str, letters: NDArray[np.intp], starts: Places, ends: Places
) -> tuple[str, dict[int, list[tuple[int, int]]]]:
    """Return `text` in NFC, which changes some letters alone, a character and its marks each.

    Also the spans of the characters of each letter that NFC leaves more than one.
    """
    pieces: list[str] = []
    several, done = {}, 0
    places = zip(letters.tolist(), starts[letters].tolist(), ends[letters].tolist(), strict=True)
    for letter, start, end in places:
        written = text[start:end]
        composed = _letter(written) if len(written) <= _MOST_KEPT else _normalized(written)
        pieces += text[done:start], composed
        done = end
        if len(composed) > 1:
            aligned = _aligned(written, composed)
            several[letter] = [(start + a, start + b) for a, b in aligned]
    return "".join(pieces) + text[done:], several


def _normalized(letter: str) -> str:
    return unicodedata.normalize("NFC", letter)


_letter = lru_cache(4096)(_normalized)


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
def _marks() -> tuple[Marks, Marks]:
    """Return which code points (K,) NFC may join to the one before, and which it joins or changes.

    A text without the latter is in NFC. The last row stands for all that follow: Unicode
    decomposes nothing beyond.
    """
    arrays = kept("marks", _made, [__file__])
    return arrays["joins"], arrays["changes"]


def _made() -> dict[str, Marks]:
    characters = every_character(0x30000)
    joining = {canonical[1] for canonical in map(_canonical, characters) if len(canonical) == 2}
    # Vowels and final consonants of Hangul, whose composition is by rule and not in the tables.
    joining |= set(map(chr, [*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]))
    firsts = [unicodedata.normalize("NFD", character)[0] for character in characters]
    joins = [first in joining or unicodedata.combining(first) > 0 for first in firsts]
    changed = [not unicodedata.is_normalized("NFC", character) for character in characters]
    return {"joins": np.array(joins), "changes": np.array(joins) | np.array(changed)}


def _canonical(character: str) -> str:
    """Return the one or two characters that are canonically `character`, or nothing."""
    parts = unicodedata.decomposition(character)
    if not parts or parts.startswith("<"):
        return ""
    return "".join(chr(int(part, 16)) for part in parts.split())
