"""Days and months as a query names them, in the other ways they are written in texts.

`22/05/2020` is `22/5/2020` and `22 tháng 5 năm 2020`, `5/2020` is `5 năm 2020`; what separates
the numbers in a text makes no difference, for an index knows no signs. Scores, shares and
decimals are no days: two numbers count only with a stroke, or behind `ngày`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    Form = tuple[str, ...]

_WITH_YEAR, _STROKE, _OF_YEAR = 3, re.compile(r"\d\d?/\d\d?"), re.compile(r"\d\d?/\d{4}")
_MONTHS, _DAYS = 12, 31
# Between the numbers of a day, and between its month and year in words.
_APART, _YEAR = r"\s*[-/.\u2010-\u2014]\s*", r"(?:\s+n[aă]m\s+|\s*[-/,.\u2010-\u2014]\s*|\s+)"


def date_of(tokens: Sequence[str], written: str) -> list[Form]:
    """Return the other forms of a day or a month in one piece, none if it is neither.

    >>> date_of(("05", "9"), "05/9")
    [('5', '9'), ('05', '09'), ('5', 'tháng', '9')]
    >>> date_of(("05", "2020"), "05/2020")
    [('5', '2020'), ('5', 'năm', '2020')]
    """
    if len(tokens) == 2 and _OF_YEAR.fullmatch(written):
        return [form for form in _months(*tokens) if form != tuple(tokens)]
    whole = len(tokens) == _WITH_YEAR or (len(tokens) == 2 and _STROKE.fullmatch(written))
    return [form for form in _forms(_day_first(tokens)) if form != tuple(tokens)] if whole else []


def date_at(words: Sequence[str]) -> tuple[int, list[Form]]:
    """Return how many words at the beginning are a day or a month in words, and its other forms.

    >>> date_at(("22", "thang", "5", "nong", "thon"))
    (3, [('22', '5'), ('22', '05'), ('22', 'tháng', '5')])
    >>> date_at(("tháng", "5", "năm", "2020"))
    (4, [('tháng', '5', '2020'), ('tháng', '05', '2020'), ('tháng', '5', 'năm', '2020')])
    """
    if len(words) < 3:
        return 0, []
    if fold(words[0]) == "thang" and len(words) >= 4 and fold(words[2]) == "nam":
        return 4, [("tháng", *form) for form in _months(words[1], words[3])]
    if fold(words[1]) != "thang":
        return 0, []
    if len(words) >= 5 and fold(words[3]) == "nam" and (forms := _forms(words[0:5:2])):
        return 5, forms
    if len(words) >= 4 and (forms := _forms((words[0], *words[2:4]))):
        return 4, forms
    return (3, forms) if (forms := _forms(words[0:3:2])) else (0, [])


@lru_cache(256)
def day_of(tokens: tuple[str, ...]) -> dt.date | None:
    """Return the day that tokens name with its year, None if they are no such day.

    >>> day_of(("22", "thang", "05", "nam", "2020")), day_of(("22", "5"))
    (datetime.date(2020, 5, 22), None)
    """
    said = tuple(map(fold, tokens))
    in_words = said[1:2] == ("thang",) and said[3:-1] in {(), ("nam",)}
    numbers = _day_first((said[0], said[2], said[-1]) if in_words and len(said) > 3 else said)
    if len(numbers) != _WITH_YEAR or not _forms(numbers):
        return None
    day, month, year = map(int, numbers)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(256)
def written_as(day: dt.date) -> re.Pattern[str]:
    """Return how a day stands in a text (NFC), whichever way it is written."""
    first, month = f"0?{day.day}", f"0?{day.month}"
    ways = (
        f"{first}{_APART}{month}{_APART}{day.year}",
        rf"{first}\s+th[aá]ng\s+{month}{_YEAR}{day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


def _day_first(numbers: Sequence[str]) -> Sequence[str]:
    """Return the numbers of a day with its year last: `2020-05-22` has it first."""
    turned = len(numbers) == _WITH_YEAR and len(numbers[0]) == 4
    return numbers[::-1] if turned else numbers


def _forms(numbers: Sequence[str]) -> list[Form]:
    """Return a day without zeros before its numbers, with them, and in words."""
    if not all(number.isascii() and number.isdecimal() for number in numbers):
        return []
    day, month, *year = numbers
    if not (len(day) <= 2 >= len(month) and all(len(one) == 4 for one in year)):
        return []
    if not (1 <= int(day) <= _DAYS and 1 <= int(month) <= _MONTHS):
        return []
    short, padded = (day.lstrip("0"), month.lstrip("0")), (day.zfill(2), month.zfill(2))
    said = (short[0], "tháng", short[1], *(("năm", *year) if year else ()))
    return list(dict.fromkeys(((*short, *year), (*padded, *year), said)))


def _months(month: str, year: str) -> list[Form]:
    """Return a month with its year without a zero, with it, and in words."""
    if not (year.isascii() and year.isdecimal() and len(year) == 4 and _forms(("1", month))):
        return []
    short = month.lstrip("0")
    return list(dict.fromkeys(((short, year), (month.zfill(2), year), (short, "năm", year))))
