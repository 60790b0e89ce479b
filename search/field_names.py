"""The names of fields, in Vietnamese and English, as they are typed before a colon."""

from __future__ import annotations

import re

from index.text import tokens

_FIELDS = {
    "title": ("title", "tiêu đề", "nhan đề", "tựa đề", "tieu de", "nhan de", "tua de"),
    "text": ("text", "nội dung", "toàn văn", "noi dung", "toan van"),
    "category": ("category", "chuyên mục", "chuyen muc"),
    "author": ("author", "tác giả", "tac gia"),
    "source": ("source", "nguồn", "nguon"),
    "place": ("place", "địa bàn", "địa phương", "dia ban", "dia phuong"),
    "date": ("date", "ngày", "ngày đăng", "ngay dang"),
    "year": ("year", "năm"),
    "month": ("month", "tháng"),
    "type": ("type", "loại"),
    "number": ("number", "số hiệu", "so hieu", "số ký hiệu", "so ky hieu", "số", "so"),
    "issuer": ("issuer", "cơ quan", "co quan", "cơ quan ban hành", "co quan ban hanh"),
    "signer": ("signer", "người ký", "nguoi ky"),
}
FIELD_NAMES = {
    tuple(token.text for token in tokens(typed)): name
    for name, typings in _FIELDS.items()
    for typed in typings
}
LONGEST_NAME = max(map(len, FIELD_NAMES))
# Without accents these name fields before a number only: `Việt Nam: …` names no year.
_BEFORE_NUMBER = {
    "nam": ("year", re.compile(r"\s*[\"(]?(?:19|20)\d\d\b")),
    "thang": ("month", re.compile(r"\s*[\"(]?\d")),
    "ngay": ("date", re.compile(r"\s*[\"(]?\d")),
}
_LAST_WORDS = {words[-1] for words in FIELD_NAMES} | _BEFORE_NUMBER.keys()


def may_end_name(words: tuple[str, ...]) -> bool:
    """Whether canonical words before a colon may be the end of a field's name."""
    return len(words) == 1 and words[0] in _LAST_WORDS


def name_of(words: tuple[str, ...], following: str) -> str:
    """Return the field that canonical words before a colon name alone, "" if none.

    >>> name_of(("nam",), " 2020"), name_of(("nam",), " 5 ca"), name_of(("title",), "x")
    ('year', '', 'title')
    """
    name, number = _BEFORE_NUMBER.get(words[0], ("", None))
    if number:
        return name if number.match(following) else ""
    return FIELD_NAMES.get(words, "")
