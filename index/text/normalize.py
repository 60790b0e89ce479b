"""One form for every way of writing a Vietnamese syllable: `str -> str`, pure.

`canonical` decides what counts as the same syllable (case, NFC/NFD, width, place of the
tone mark, look-alike Đ); `fold` drops the accents on top of that.
"""

from __future__ import annotations

import re
import unicodedata

# Combining grave, acute, tilde, hook above, dot below: the five written tones.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
# Breve, circumflex, horn: marks of the vowel itself, which attract the tone.
_QUALITY = "\u0306\u0302\u031b"
_VOWELS = "aeiouy"
_IGNORABLE = dict.fromkeys([0x00AD, 0x034F, 0x200C, 0x200D, 0x2060, 0xFEFF])
_LOOK_ALIKE = str.maketrans({"ð": "đ", "ɖ": "đ"})


def canonical(token: str) -> str:
    """Return the one form under which a token is indexed and searched.

    >>> canonical("HOÀ"), canonical("hòa"), canonical("qũy"), canonical("Ð\u1ed3ng")
    ('hòa', 'hòa', 'quỹ', 'đồng')
    """
    if token.isascii():
        return token.lower()
    plain = unicodedata.normalize("NFKC", token).translate(_IGNORABLE)
    return place_tone(unicodedata.normalize("NFC", plain.lower()).translate(_LOOK_ALIKE))


def fold(token: str) -> str:
    """Return the token without accents, đ as d: what is typed on a plain keyboard.

    >>> fold("nông"), fold("Đường")
    ('nong', 'duong')
    """
    if token.isascii():
        return token.lower()
    decomposed = unicodedata.normalize("NFD", canonical(token))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.replace("đ", "d")


def place_tone(syllable: str) -> str:
    """Return a lower-case NFC syllable with its tone on the customary vowel.

    Custom: on the vowel with a mark of its own (the second of ươ); else on the middle
    of three vowels; of two, on the second before a consonant and on the first at the
    end (hòa, thủy). Anything that is no Vietnamese syllable comes back unchanged.
    """
    decomposed = unicodedata.normalize("NFD", syllable)
    tones = _TONE.findall(decomposed)
    if len(tones) != 1:
        return syllable
    letters = _letters(_TONE.sub("", decomposed))
    nucleus = _nucleus(letters)
    if nucleus is None:
        return syllable
    letters[_bearer(letters, *nucleus)] += tones[0]
    return unicodedata.normalize("NFC", "".join(letters))


def _letters(decomposed: str) -> list[str]:
    """Split into base letters, each with its own marks."""
    letters: list[str] = []
    for char in decomposed:
        if letters and unicodedata.combining(char):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _nucleus(letters: list[str]) -> tuple[int, int] | None:
    """Return [start, end) of the only run of vowels, its glide of qu- and gi- left out."""
    vowels = [i for i, letter in enumerate(letters) if letter[0] in _VOWELS]
    if not vowels or vowels[-1] - vowels[0] != len(vowels) - 1:
        return None
    start, end = vowels[0], vowels[-1] + 1
    onset = "".join(letters[:start])
    glide = (onset == "q" and letters[start] == "u") or (onset == "g" and letters[start] == "i")
    if glide and end - start > 1:
        start += 1
    return (start, end) if end - start <= 3 else None


def _bearer(letters: list[str], start: int, end: int) -> int:
    marked = [i for i in range(start, end) if any(mark in _QUALITY for mark in letters[i][1:])]
    if marked:
        return marked[-1]
    if end - start == 1:
        return start
    if end - start == 3 or end < len(letters):
        return start + 1
    return start
