"""Bytes to text: UTF-8 and UTF-16; what is neither is refused, never guessed."""

from __future__ import annotations

import codecs

from index.sources.page import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(raw: bytes) -> str:
    """Return the text of a page. Raises `Unreadable` with the reason."""
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    if b"\0" in raw and encoding != "utf-16":
        raise Unreadable("Tệp nhị phân, không phải văn bản.")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("Không nhận ra bảng mã của văn bản.") from error
