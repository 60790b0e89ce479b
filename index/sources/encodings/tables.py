"""The legacy Vietnamese encodings, as tables: what each byte or sign stands for.

VISCII and TCVN 5712 fill bytes 128 to 255 and borrow some control codes for capitals.
TCVN3 is what the ABC fonts (.VnTime) made of TCVN 5712: the upper half alone, with
capitals drawn by fonts of their own. VNI writes a base letter and a sign after it.
"""

from __future__ import annotations

import unicodedata

VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

TCVN_HIGH = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặ"
    "ầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
TCVN_LOW = {
    0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ",
    0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
}  # fmt: skip

# Where the ABC fonts stand for a letter, by the Latin-1 sign that shows without them.
TCVN3_SIGNS = {chr(0xA1 + i): letter for i, letter in enumerate(TCVN_HIGH[0x21:])}

_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_BASES = {**{base: base for base in "aeouy"}, "ô": "ơ", "ö": "ư"}
# Letters that VNI writes with one sign.
VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def vni_pairs() -> dict[str, str]:
    """Return what each base letter and the sign after it stand for, in both cases."""
    pairs: dict[str, str] = {}
    for base, letter in _VNI_BASES.items():
        for mark, accents in _VNI_MARKS.items():
            composed = unicodedata.normalize("NFC", letter + accents)
            if len(composed) == 1:
                pairs[base + mark] = composed
                for written in (base.upper() + mark, base.upper() + mark.upper()):
                    pairs[written] = composed.upper()
    return pairs


def cp1252_byte(char: str) -> int | None:
    """Return the byte that Windows reads as a sign, its five holes taken as Latin-1."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char) if ord(char) < 256 else None
