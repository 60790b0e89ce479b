"""Lines that are there for their date: bars over and under headlines, entries of rows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.entries import without_date_words
from index.metadata.lines import BARS, fold, is_sentence, nfc

if TYPE_CHECKING:
    from index.metadata.lines import Line

# Words beside a date at most, and of those that need no word saying what the date is.
_BESIDE, _PLAIN = 12, 5
_ROW = re.compile(rf"{BARS}|\s[-–—/]\s")
_SAID_NEXT = r"(?=\s*(?:[:|(,-]|\d|luc|ngay|vao|hoi|boi|on\b|by\b|tin\b|bai\b|thu\b|chu nhat))"
_BAR = re.compile(
    r"(?:^|\W)(?:dang|viet|xuat ban|cap nhat|post\w*|publish\w*|updat\w*|luot|gui|dua tin|tac gia"
    rf"|ngay (?:dang|viet|tao|gui|ban hanh|cap nhat|xuat ban)){_SAID_NEXT}"
    r"|(?:^|\W)(?:luot (?:xem|doc)|tac gia)\b|^(?:thu (?:[2-7]|hai|ba|tu|nam|sau"
    r"|bay)|chu nhat)\b|[|·•]|^\[[^\]]+\]|, ngay \d"
)
# A sentence under a text that tells when it was put up: `Bài này được đăng ngày … trong …`.
_TOLD = re.compile(
    r"(?:bai|tin|muc|ban tin|tac pham|noi dung|entry)(?: viet)?(?: nay)? (?:da |duoc )*"
    r"(?:dang|gui|viet|xuat ban|cap nhat)\b"
)
_TELLS = 40
_WRITTEN_BY = re.compile(r"\W*(?:boi|by)\b")


# A page asks of each of its lines often.
@lru_cache(maxsize=1 << 12)
def is_date_bar(line: Line) -> bool:
    """Say whether the line is there for its date: little else stands in it."""
    if line.words > 24 or not any(char.isdigit() for char in line.folded):
        return tells_posting(line)
    rest = text = nfc(line)
    moments = dates_on_bar(text)
    for moment in reversed(moments):
        rest = without_date_words(rest[: moment.start]) + " " + rest[moment.end :]
    beside = len(re.findall(r"[^\W\d]+", fold(rest)))
    if moments and _ROW.search(text) and _has_date_entry(line):
        return True
    if not moments or beside > _BESIDE or is_sentence(line):
        return tells_posting(line)
    # A headline may have a date in it; a bar has a time, or a word that says what the date is.
    plain = beside <= _PLAIN or any(moment.time for moment in moments)
    plain = plain or bool(_WRITTEN_BY.match(fold(text[moments[-1].end :])))
    return plain or bool(_BAR.search(line.folded))


def tells_posting(line: Line) -> bool:
    """Say whether the line is a sentence that tells when the page was put up."""
    told = line.words <= _TELLS and _TOLD.match(line.folded)
    return bool(told) and find_first_date(line)


def _has_date_entry(line: Line) -> bool:
    """Say whether an entry of a row is a date; of two the line may tell from when to when."""
    entries = _ROW.split(nfc(line))
    dated = [entry for entry in entries if any(map(str.isdigit, entry)) and dates_on_bar(entry)]
    short = all(len(entry.split()) <= _BESIDE for entry in entries)
    return short and len(dated) == 1 and _is_date(dated[0])


def _is_date(entry: str) -> bool:
    moment = dates_on_bar(entry)[0]
    label = entry[: moment.start].rstrip(" :")
    rest = without_date_words(label) + " " + entry[moment.end :]
    return len(re.findall(r"[^\W\d]+", rest)) <= 1


@lru_cache(maxsize=1 << 12)
def find_first_date(line: Line) -> bool:
    """Say whether a date stands in the line."""
    return any(char.isdigit() for char in line.folded) and bool(dates_on_bar(nfc(line)))
