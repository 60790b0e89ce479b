"""Text that was decoded wrongly before it came to us: mojibake and font encodings.

Text that is fine is never touched: a repair must turn words that are no Vietnamese
into words that are, nearly all of them, and there must be several.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from typing import TYPE_CHECKING

from index.sources.encodings.syllables import judged
from index.sources.encodings.tables import (
    TCVN3_SIGNS,
    VISCII_HIGH,
    VNI_SINGLE,
    cp1252_byte,
    vni_pairs,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_GOOD = 0.9
_POOR = 0.55
_FEWEST = 4
# What a single line must show before it is taken for another encoding than its text.
_LONG = 30
_MANY = 6
# Letters that Vietnamese alone has: with them a text is Unicode already.
_OWN = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]|[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]")
_MOJIBAKE = re.compile(r"á[º»]|Æ[°¯]|Ä[\u0090‘ƒ\u0083]|Ã[\u0080-\u00bf€-™]|áº|á»|Æ¡|Ä\u0091")
# The hard space that ends `à` is a plain one where such text was copied.
_SPACE_LOST = re.compile(r"(Ã|áº|Æ) ")
_SUSPECT = re.compile(r"[\u0080-\u00ff]")
_PAIRS = vni_pairs()
_VNI = re.compile(
    "|".join(re.escape(pair) for pair in sorted(_PAIRS, key=len, reverse=True))
    + "|[" + "".join(VNI_SINGLE) + "".join(VNI_SINGLE).upper() + "]"
)  # fmt: skip
_TCVN3 = str.maketrans(TCVN3_SIGNS)


def repair(text: str) -> tuple[str, str | None]:
    """Return the text, repaired if it is certain how, and the name of what was wrong."""
    if _MOJIBAKE.search(text):
        mended = _mojibake(text)
        if mended is not None:
            return mended.removeprefix("\ufeff"), "mojibake (UTF-8 đọc nhầm thành Latin-1)"
    if not _SUSPECT.search(text):
        return text, None
    if len(_OWN.findall(text[:20_000])) * 50 > len(text[:20_000]):
        return _font_lines(text)
    words, good = judged(text)
    if words < _FEWEST or good > _POOR * words:
        return text, None
    return _font_encoding(text)


def _font_lines(text: str) -> tuple[str, str | None]:
    """Return a text that is fine, but for lines pasted into it from a document in old fonts."""
    lines, name = text.split("\n"), None
    for position, line in enumerate(lines):
        if len(line) < _LONG or _OWN.search(line) or not _SUSPECT.search(line):
            continue
        words, good = judged(line)
        if words >= _MANY and good <= _POOR * words:
            lines[position], wrong = _font_encoding(line)
            name = wrong or name
    return ("\n".join(lines), f"{name}, vài dòng") if name else (text, None)


def _font_encoding(text: str) -> tuple[str, str | None]:
    """Return the text as the one reading gives it that makes it Vietnamese."""
    best, best_share, name = text, _GOOD, None
    for candidate, reading in _READINGS.items():
        read = "\n".join(
            # A line in Unicode above or below a text in old fonts stays.
            line if _OWN.search(line) else reading(line)
            for line in text.split("\n")
        )
        words, good = judged(read)
        # A sign alone, like `º`, is a letter in every font: it shows nothing.
        if judged(read, shortest=2)[0] >= _FEWEST and good / words > best_share:
            best, best_share, name = read, good / words, candidate
    return best, name


def _mojibake(text: str) -> str | None:
    """Return the text decoded once more (or twice), line by line where it is mixed."""
    for _ in range(2):
        mended = "\n".join(_line_as_utf8(line) for line in text.split("\n"))
        if mended == text:
            return None
        text = mended
        words, good = judged(text)
        if words and good >= _GOOD * words and not _MOJIBAKE.search(text):
            return text
    return None


def _line_as_utf8(line: str) -> str:
    """Return a line read as the bytes it was; as it is where that makes no text."""
    if line.isascii():
        return line
    for written in (line, _SPACE_LOST.sub("\\1\u00a0", line)):
        codes = [code for char in written if (code := cp1252_byte(char)) is not None]
        if len(codes) == len(written):
            with contextlib.suppress(UnicodeDecodeError):
                return bytes(codes).decode()
    return line


def as_tcvn3(text: str) -> str:
    """Read Latin-1 signs as the ABC fonts draw them."""
    return unicodedata.normalize("NFC", text.translate(_TCVN3))


def as_vni(text: str) -> str:
    """Read letters and the signs after them as the VNI fonts draw them."""
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in _PAIRS:
        return _PAIRS[sign]
    letter = VNI_SINGLE[sign.lower()]
    return letter.upper() if sign.isupper() else letter


def _as_viscii(text: str) -> str:
    return "".join(
        VISCII_HIGH[code - 128] if (code := cp1252_byte(char) or 0) >= 128 else char
        for char in text
    )


_READINGS: dict[str, Callable[[str], str]] = {
    "TCVN3 (ABC)": as_tcvn3,
    "VNI": as_vni,
    "VISCII": _as_viscii,
}
