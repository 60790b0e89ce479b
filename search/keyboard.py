"""Keys that an input method should have turned into accents: Telex and VNI remnants.

Telex types letters (`uyr ban nhaan daan`), VNI digits (`u3y ban nha6n da6n`); both let the
key stand right after its vowel or at the end of the syllable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from index.text import canonical

_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_HORNED = {"uo": "ươ", "u": "ư", "o": "ơ", "a": "ă"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VNI_MARKS = {"6": ("aeo", _CIRCUMFLEX), "7": ("ou", _HORN), "8": ("a", _BREVE)}
_ONSET = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?")
_RHYME = re.compile(r"[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?")


def syllables(typed: str) -> list[str]:
    """Return what the keys of a lower-case token could have meant, canonical; maybe nothing.

    >>> syllables("uyr"), syllables("nhaan"), syllables("u3y"), syllables("dduwowngf")
    (['ủy'], ['nhân'], ['ủy'], ['đường'])
    """
    meant = [_telex(typed), _vni(typed)] if typed.isascii() else []
    return list(dict.fromkeys(one for one in meant if one and one != typed))


@lru_cache(1 << 13)
def is_syllable(letters: str) -> bool:
    """Whether letters without accents may be a Vietnamese syllable.

    >>> is_syllable("nghieng"), is_syllable("phone")
    (True, False)
    """
    return _toned(letters, "") is not None


def _telex(typed: str) -> str | None:
    """Read the keys of Telex."""
    onset = "đ" if typed.startswith("dd") else ""
    body = typed[2:] if onset else typed
    tone = next((key for key in reversed(body[1:]) if key in _TELEX_TONES), "")
    if tone:
        at = body.rindex(tone)
        body = body[:at] + body[at + 1 :]
    for keys, letter in (("aa", "â"), ("ee", "ê"), ("oo", "ô")):
        body = body.replace(keys, letter, 1)
    if "w" in body:
        body = body.replace("w", "")
        horned = next((keys for keys in ("uo", "u", "o", "a") if keys in body), "")
        body = body.replace(horned, _HORNED.get(horned, ""), 1)
    return _toned(onset + body, _TELEX_TONES.get(tone, ""))


def _vni(typed: str) -> str | None:
    """Read the keys of VNI."""
    body = ("đ" + typed[1:].replace("9", "", 1)) if typed[:1] == "d" and "9" in typed else typed
    tone = ""
    letters: list[str] = []
    for key in body:
        if key in _VNI_TONES and letters:
            tone = _VNI_TONES[key]
        elif key in _VNI_MARKS and letters:
            _mark(letters, *_VNI_MARKS[key])
        else:
            letters.append(key)
    return _toned(unicodedata.normalize("NFC", "".join(letters)), tone)


def _mark(letters: list[str], bearers: str, mark: str) -> None:
    """Put a mark on the last vowels that can bear it (of `uo` both take the horn)."""
    for at in range(len(letters) - 1, -1, -1):
        if letters[at] in bearers:
            letters[at] += mark
            if mark == _HORN and at and letters[at - 1 : at] == ["u"]:
                letters[at - 1] += mark
            return


def _toned(syllable: str, tone: str) -> str | None:
    """Set the tone on a well-formed syllable; None if it is none."""
    onset = _ONSET.match(syllable)
    start = onset.end() if onset else 0
    rhyme = _RHYME.fullmatch(syllable, start) or _RHYME.fullmatch(syllable, max(0, start - 1))
    if rhyme is None:
        return None
    at = rhyme.start() + 1
    toned = syllable[:at] + tone + syllable[at:]
    return canonical(unicodedata.normalize("NFC", toned))
