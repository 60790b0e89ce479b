"""The entries of a row: what bars, dashes or dates part from each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.lines import BARS, fold, nfc
from index.metadata.names import is_body, is_name, split_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.metadata.lines import Line

# What may stand around an entry and is not of it.
EDGES = " \u00a0.|·•–—-*[]/@"
# Words before a date that are of it, and signs that join it to something else. In a capital
# behind another word they are of a name, `Trần Hải Đăng`, and `tạo` is of `Đào tạo`.
_DATE_WORDS = re.compile(
    r"(?:[\s,|–—/-]*(?<!\w)(?:thứ \w+|chủ nhật|CN|T[2-7]|ngày|lúc|vào|hồi"
    r"|(?:(?-i:phát|đăng|viết|gửi)|(?<![^\W\d_]\s)(?:phát|đăng|viết|gửi)"
    r"|(?:đăng|viết|gửi)(?=\s(?:ngày|lúc|vào))|cập nhật|đưa tin"
    r"|xuất bản|(?<!đào\s)tạo)(?: tải| sóng| hành| bài| tin)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?))+[\s,|–—/-]*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(\s*\x00\s*\)")
_DASH = re.compile(r"(\s+(?:[-–—]|/)\s+)")
# Words that sections of most sites are called by.
TYPICAL = re.compile(
    r"\b(?:thoi su|kinh te|xa hoi|van hoa|van nghe|the thao|phap luat|giao duc|y te|suc khoe"
    r"|doi song|chinh tri"
    r"|quoc te|the gioi|nong (?:nghiep|thon)|moi truong|khoa hoc|cong nghe|du lich|giai tri"
    r"|xay dung dang"
    r"|doan the|an ninh|quoc phong|tin (?:tuc|nong|trong)|su kien|hoat dong|thong bao|phong su"
    r"|ky su|ban doc"
    r"|dien dan|goc nhin|chuyen doi so|bat dong san|doanh nghiep|giao thong|dan toc|ton giao"
    r"|do thi|viec tot)\b"
)
_REST = 4


def unbracketed(text: str) -> str:
    """Return a text without the brackets it stands in as a whole."""
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text[1:-1] if whole else text


def without_date_words(text: str) -> str:
    """Return what stands before a date without the words that lead to it: `…, thứ ba ngày`."""
    return _DATE_WORDS.sub("", text)


def undashed(texts: Iterable[str]) -> list[str]:
    """Part texts at their dashes and slashes, but not names: `Phòng Tổ chức - Hành chính`."""
    parts: list[str] = []
    for text in texts:
        pieces = _DASH.split(text)
        parts.append(pieces[0])
        for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if "/" not in mark and _are_one(parts[-1].strip(EDGES), piece.strip(EDGES + ",")):
                parts[-1] += mark + piece
            else:
                parts.append(piece)
    return parts


def _are_one(before: str, after: str) -> bool:
    """Say whether a dash stands between two names, or within the name of a body."""
    if is_name(after):
        return is_name(before)
    known = is_body(before) and not is_body(after) and split_office(f"{before} - {after}")[1] == ""
    short = after[:1].isupper() and after[-1:].isalpha() and len(after.split()) <= _REST
    return known and short and not (any(map(str.isdigit, after)) or TYPICAL.search(fold(after)))


def entries_of(line: Line) -> list[str]:
    """Return the entries of a row without its dates: what bars part, or else dashes."""
    text = nfc(line)
    for moment in reversed(dates_on_bar(text)):
        text = f"{without_date_words(text[: moment.start])}\x00{text[moment.end :]}"
    text = _BRACKETED.sub("\x00", text)
    bars = re.search(BARS, text.strip(EDGES + ",\x00"))
    parts = re.split(rf"{BARS}|\x00", text) if bars else undashed(text.split("\x00"))
    return [part for raw in parts if (part := unbracketed(raw.strip(EDGES + ",")))]
