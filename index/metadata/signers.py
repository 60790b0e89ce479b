"""Who signed an official document: the name under the capacity in which it is signed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.columns import cells_of
from index.metadata.lines import nfc
from index.metadata.names import unshouted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

_FOR = re.compile(r"(?:t/?m|kt|tl|tuq|q)[./ ]", re.IGNORECASE)
_RANK = re.compile(
    r"(?:quyền )?(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc|bí thư|bộ trưởng|thứ trưởng|thủ tướng"
    r"|hiệu trưởng|chánh \w+(?: \w+){0,2}|trưởng (?:ban|phòng|thôn|đoàn|công an)|\w+ trưởng"
    r"|chủ nhiệm|tổng thư ký|thư ký|chủ tọa)(?: (?:quốc hội|nước|thường trực))?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:nhân dân|[uủ][yỷ] ban|hội đồng|chủ tịch|văn phòng|thường vụ|thường trực|giám đốc"
    r"|trưởng|bí thư)\b",
    re.IGNORECASE,
)
_NOT_NAMED = re.compile(r"[-+•\d(]|.*[;:,.\d]$|da ky|ky ten|noi nhan|luu\b")
_NAME_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]*")
# What stands before the names of those who sign: degrees and ranks.
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|CN|KS|CKI|CKII)\b\.?\s*"
    r"|(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng)\s+)+",
    re.IGNORECASE,
)
_REACH = 14


def signer_of(lines: Sequence[Line]) -> str | None:
    """Return the first name under a capacity (`TM. …`, `CHỦ TỊCH`); annexes come after it."""
    cells = list(cells_of(lines))
    for position, cell in enumerate(cells):
        if _is_capacity(cell):
            name = _name_under(cells[position + 1 : position + 1 + _REACH])
            if name:
                return name
    return None


def _is_capacity(cell: Line) -> bool:
    if _FOR.match(cell.text):
        return cell.words <= 12 and not cell.text.endswith((".", ";", ","))
    return cell.text.isupper() and _is_rank(cell)


def _is_rank(cell: Line) -> bool:
    return bool(_RANK.fullmatch(nfc(cell)))


def _name_under(cells: Sequence[Line]) -> str | None:
    for cell in cells:
        if cell.words > 12 or cell.folded.startswith(("dieu ", "can cu ", "phu luc")):
            return None
        if _is_capacity(cell) or _is_rank(cell) or _NOT_NAMED.match(cell.folded):
            continue
        name = _TITLE.sub("", nfc(cell), count=1)
        if _is_person(name):
            return unshouted(name)
    return None


def _is_person(text: str) -> bool:
    words = text.split()
    written = 2 <= len(words) <= 5 and all(map(_NAME_WORD.fullmatch, words))
    return written and not _OFFICE.search(text)
