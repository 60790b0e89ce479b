"""Days as a query names them, in the other ways they are written in texts.

`22/05/2020` is `22/5/2020` and `22 tháng 5 năm 2020`; what separates the numbers in a text
makes no difference, for an index knows no signs. Scores, shares and decimals are no days:
two numbers count only with a stroke, or behind `ngày`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    Form = tuple[str, ...]

_WITH_YEAR, _STROKE = 3, re.compile(r"\d\d?/\d\d?")
_MONTHS, _DAYS = 12, 31


def date_of(tokens: Sequence[str], written: str) -> list[Form]:
    """Return the other forms of a day in one piece, none if it is no day.

    >>> date_of(("05", "9"), "05/9")
    [('5', '9'), ('05', '09'), ('5', 'tháng', '9')]
    """
    whole = len(tokens) == _WITH_YEAR or (len(tokens) == 2 and _STROKE.fullmatch(written))
    return [form for form in _forms(tokens) if form != tuple(tokens)] if whole else []


def date_at(words: Sequence[str]) -> tuple[int, list[Form]]:
    """Return how many words at the beginning are a day in words, and its other forms.

    >>> date_at(("22", "thang", "5", "nong", "thon"))
    (3, [('22', '5'), ('22', '05'), ('22', 'tháng', '5')])
    """
    if not (len(words) >= 3 and fold(words[1]) == "thang"):
        return 0, []
    if len(words) >= 5 and fold(words[3]) == "nam" and (forms := _forms(words[0:5:2])):
        return 5, forms
    return (3, forms) if (forms := _forms(words[0:3:2])) else (0, [])


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
