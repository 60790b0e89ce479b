"""Bytes to text: which encoding a file is in, by its marks and by what makes sense.

What is UTF-8 is UTF-8. What is not is read in every legacy encoding of Vietnamese, and
the reading stands whose words are Vietnamese syllables; if none is, the file is refused.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.sources.encodings.repair import as_tcvn3, as_vni, repair
from index.sources.encodings.syllables import judged
from index.sources.encodings.tables import TCVN_HIGH, TCVN_LOW, VISCII_HIGH, VISCII_LOW
from index.sources.page import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 (BOM)"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_GOOD = 0.85
_FEWEST = 3
_SAMPLE = 60_000
# How many words in UTF-8 must stand against one byte that is not.
_SOUND = 5
# What Western typists leave in a text without accents: quotes, dashes, bullets, signs.
_PUNCTUATION = frozenset(
    b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa7\xa9\xab\xae\xb0\xb1\xb7\xbb\xbd"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and what had to be repaired."""

    text: str
    encoding: str = "UTF-8"


def decode(raw: bytes) -> Decoded:
    """Return the text of a file. Raises `Unreadable` with the reason."""
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return _mended(_strict(raw, codec), name)
    if order := _unmarked_utf16(raw):
        return _mended(_strict(raw, order), "UTF-16 (không BOM)")
    if b"\0" in raw:
        raise Unreadable("Tệp nhị phân, không phải văn bản.")
    try:
        return _mended(raw.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        return _cut_short(raw, error) or _damaged(raw) or _legacy(raw)


def _strict(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise Unreadable("Không nhận ra bảng mã của văn bản.") from error


def _mended(text: str, encoding: str) -> Decoded:
    text, wrong = repair(text)
    return Decoded(text, wrong or encoding)


def _unmarked_utf16(raw: bytes) -> str | None:
    """Return the byte order of UTF-16 without its mark: every other byte is small."""
    sample = raw[:4000]
    if len(sample) < 8 or len(raw) % 2 or b"\0" not in sample:
        return None
    for codec, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in {0, 1, 3, 0x1E, 0x20} for byte in high) > 0.97 * len(high):
            try:
                text = sample.decode(codec, "ignore")
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return codec
    return None


def _cut_short(raw: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """Return UTF-8 whose last character is incomplete, as a cut download leaves it."""
    if error.reason == "unexpected end of data" and error.start >= len(raw) - 3 and error.start:
        return _mended(raw[: error.start].decode("utf-8"), "UTF-8 (bị cắt cuối tệp)")
    return None


def _damaged(raw: bytes) -> Decoded | None:
    """Return UTF-8 in which few bytes are wrong; each shows as one sign."""
    text = raw.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    words, good = judged(text)
    if wrong * _SOUND > words or good < _GOOD * words:
        return None
    return Decoded(text, "UTF-8 (vài byte hỏng)")


def _legacy(raw: bytes) -> Decoded:
    """Return the reading, of all legacy ones, that makes Vietnamese of the bytes."""
    best: tuple[float, str, str] | None = None
    for name, reading in _READINGS.items():
        sample = reading(raw[:_SAMPLE])
        words, good = judged(sample) if sample is not None else (0, 0)
        if words >= _FEWEST and good >= _GOOD * words and (best is None or good / words > best[0]):
            best = (good / words, name, sample or "")
    if best:
        return Decoded(_READINGS[best[1]](raw) or "", best[1])
    if all(byte < 0x80 or byte in _PUNCTUATION for byte in raw):
        return Decoded(_windows(raw), "Windows-1252")
    raise Unreadable("Không nhận ra bảng mã của văn bản.")


def _windows(raw: bytes) -> str:
    """Decode as Windows-1252, its five holes as Latin-1."""
    return raw.decode("latin-1").translate(_HIGH_1252)


_HIGH_1252 = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)
}


def _by_table(high: str, low: dict[int, str]) -> list[str]:
    return [low.get(byte, chr(byte)) for byte in range(128)] + list(high)


_VISCII = _by_table(VISCII_HIGH, VISCII_LOW)
_TCVN = _by_table(TCVN_HIGH, TCVN_LOW)


def _translated(raw: bytes, table: list[str]) -> str:
    text = raw.decode("latin-1").translate(dict(enumerate(table)))
    return unicodedata.normalize("NFC", text)


def _cp1258(raw: bytes) -> str | None:
    try:
        return unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        return None


_READINGS: dict[str, Callable[[bytes], str | None]] = {
    "CP1258": _cp1258,
    "TCVN 5712": lambda raw: _translated(raw, _TCVN),
    "TCVN3 (ABC)": lambda raw: as_tcvn3(_windows(raw)),
    "VISCII": lambda raw: _translated(raw, _VISCII),
    "VNI": lambda raw: as_vni(_windows(raw)),
}
