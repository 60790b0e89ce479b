"""The entries of a row: what bars, dashes or dates part from each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.lines import BARS, nfc
from index.metadata.names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.metadata.lines import Line

# What may stand around an entry and is not of it.
EDGES = " \u00a0.|·•–—-*[]/"
# Words before a date that are of it, and signs that join it to something else.
_DATE_WORDS = re.compile(
    r"(?:[\s,|–—/-]*(?<!\w)(?:thứ \w+|chủ nhật|CN|T[2-7]|ngày|lúc|vào|hồi"
    r"|(?:phát|đăng|viết|gửi|cập nhật|đưa tin|xuất bản|tạo)(?: tải| sóng| hành| bài| tin)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?))+[\s,|–—/-]*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"(\s+(?:[-–—]|/)\s+)")


def unbracketed(text: str) -> str:
    """Return a text without the brackets it stands in as a whole."""
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text[1:-1] if whole else text


def without_date_words(text: str) -> str:
    """Return what stands before a date without the words that lead to it: `…, thứ ba ngày`."""
    return _DATE_WORDS.sub("", text)


def undashed(texts: Iterable[str]) -> list[str]:
    """Part texts at their dashes and slashes, but not between names: `Lan Anh - Quốc Tuấn`."""
    parts: list[str] = []
    for text in texts:
        pieces = _DASH.split(text)
        parts.append(pieces[0])
        for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if "/" not in mark and is_name(parts[-1].strip(EDGES)) and is_name(piece.strip(EDGES)):
                parts[-1] += mark + piece
            else:
                parts.append(piece)
    return parts


def entries_of(line: Line) -> list[str]:
    """Return the entries of a row without its dates: what bars part, or else dashes."""
    text = nfc(line)
    for moment in reversed(dates_on_bar(text)):
        text = f"{without_date_words(text[: moment.start])}\x00{text[moment.end :]}"
    bars = re.search(BARS, text.strip(EDGES + ",\x00"))
    parts = re.split(rf"{BARS}|\x00", text) if bars else undashed(text.split("\x00"))
    return [part for raw in parts if (part := unbracketed(raw.strip(EDGES + ",")))]
