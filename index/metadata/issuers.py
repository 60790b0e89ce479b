"""Which body issued an official document: the last one named beside the motto."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.columns import MOTTO
from index.metadata.lines import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# How the name of a body begins; what begins otherwise goes on with the line above.
_BODY = re.compile(
    r"(?:ubnd|uy ban|hdnd|hoi dong|so|phong|bo|ban|dang (?:uy|bo)|(?:huyen|tinh|thanh|quan) uy"
    r"|(?:chi|tong) cuc|cuc|van phong|truong|cong (?:an|ty)|toa an|vien|trung tam|chinh phu"
    r"|quoc hoi|thu tuong|chi bo|thanh tra|kho bac|hoi|lien doan|doan|(?:tinh|huyen) doan|mat tran"
    r"|benh vien|ngan hang|bao hiem|bo chinh tri|chu tich|bo truong|giam doc)\b"
)
# Who decides, in capitals below the subject; `PHÒNG …` and the like may go on with it.
_AUTHORITY = re.compile(
    r"(?:UBND|HĐND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|QUỐC HỘI"
    r"|CHÍNH PHỦ|BAN (?:CHẤP HÀNH|THƯỜNG VỤ)|BỘ CHÍNH TRỊ|TRƯỞNG |HIỆU TRƯỞNG|CỤC TRƯỞNG)"
)
_MARKS = frozenset({"du thao", "mat", "toi mat", "tuyet mat", "khan", "hoa toc", "thuong khan"})
_JOINS = (" va", " cua", "-", "–", ",")


def issuer_of(head: Sequence[Line]) -> str | None:
    """Return the issuing body: of the bodies beside or above the motto the last one.

    The one above it is the body it belongs to; lines that begin with no body go on with
    a name, and so do those after `VÀ` or a dash.
    """
    bodies: list[str] = []
    for cell in head:
        if MOTTO.search(nfc(cell)) or fold(cell.text) in _MARKS:
            continue
        text = nfc(cell)
        if len(text) <= 3 or not text.isupper() or not any(map(str.isalpha, text)):
            continue
        folded = fold(text)
        if bodies and (bodies[-1].endswith("-") or not _BODY.match(folded) or _open(bodies[-1])):
            bodies[-1] += f" {text}"
        else:
            bodies.append(text)
    return bodies[-1] if bodies else None


def is_authority(line: Line) -> bool:
    """Say whether the line names a body or who acts for it, and not a subject."""
    return bool(_AUTHORITY.match(nfc(line)))


def _open(name: str) -> bool:
    return fold(name).endswith(_JOINS)
