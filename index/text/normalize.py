"""One form for every way of writing a Vietnamese syllable: `str -> str`, pure.

`canonical` decides what counts as the same syllable (case, NFC/NFD, width, invisible
characters, place of the tone mark, look-alike Đ, i or y); `fold` drops the accents on top
of that.
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
# Soft hyphen, joiners, zero-width spaces, marks of direction: no reader sees them.
INVISIBLE = "\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_LOOK_ALIKE = str.maketrans({"ð": "đ", "ɖ": "đ", "ı": "i"})
_I, _Y = "iíìỉĩị", "yýỳỷỹỵ"
# The one sound written both ways (kỹ/kĩ, Mỹ/Mĩ, quý/quí); each goes to its commoner form.
_I_OR_Y = {
    onset + written: onset + chosen
    for onsets, from_, to in (("h k l m t", _I, _Y), ("s", _Y, _I), ("qu", _I, _Y))
    for onset in onsets.split()
    for written, chosen in zip(from_, to, strict=True)
}


def canonical(token: str) -> str:
    """Return the one form under which a token is indexed and searched.

    >>> canonical("HOÀ"), canonical("hòa"), canonical("qũy"), canonical("Ð\u1ed3ng")
    ('hòa', 'hòa', 'quỹ', 'đồng')
    >>> canonical("Mĩ"), canonical("kĩ"), canonical("qui")
    ('mỹ', 'kỹ', 'quy')
    """
    if token.isascii():
        plain = token.lower()
        return _I_OR_Y.get(plain, plain)
    plain = _compatible(_INVISIBLE.sub("", token)).casefold().translate(_LOOK_ALIKE)
    placed = place_tone(unicodedata.normalize("NFC", plain))
    return _I_OR_Y.get(placed, placed)


def _compatible(token: str) -> str:
    """Return the NFKC form, unless that would split the token (½, ⑴, ﷺ)."""
    plain = unicodedata.normalize("NFKC", token)
    whole = all(char.isalnum() or unicodedata.combining(char) for char in plain)
    return plain if whole else unicodedata.normalize("NFC", token)


def fold(token: str) -> str:
    """Return the token without accents, đ as d: what is typed on a plain keyboard.

    >>> fold("nông"), fold("Đường")
    ('nong', 'duong')
    """
    if token.isascii():
        return canonical(token)
    plain = unaccented(canonical(token))
    return _I_OR_Y.get(plain, plain)


def unaccented(canonical: str) -> str:
    """Return a canonical token, or a run of several, without accents, i and y as they are.

    Of several it is what `fold` makes of the run: word for word, and the spaces.

    >>> unaccented("nguyễn văn đức") == fold("nguyễn văn đức")
    True
    """
    decomposed = unicodedata.normalize("NFD", canonical)
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
