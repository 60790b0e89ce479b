"""Dates and times as Vietnamese pages and records write them.

A date is kept as it was written, in its own zone: an article of 00:30 in Hà Nội is of
that day, whatever day it was in Greenwich.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Moment:
    """A date found in a text, the time beside it if there is one, and where it stands."""

    date: dt.date
    time: dt.time | None
    start: int
    end: int


# The first years of Vietnamese newspapers in quốc ngữ, and room for what is planned.
_YEARS = range(1865, 2101)

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPELLED = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>\d{4})"
_SPELLED_MONTH = "(?P<spelled>" + "|".join(sorted(_SPELLED, key=len, reverse=True)) + ")"
_ENGLISH_MONTH = r"(?P<english>" + "|".join(_ENGLISH) + r")[a-z]*\.?"

# Each with the first of its kind first; a date never starts or ends inside a number.
_DATES = tuple(
    re.compile(rf"(?<![\d/.-]){shape}(?![\d/]|[.-]\d)", re.IGNORECASE)
    for shape in (
        rf"{_DAY}\s*(?P<sep>[/.-])\s*{_MONTH}\s*(?P=sep)\s*{_YEAR}",
        rf"{_YEAR}(?P<sep>[/.-]){_MONTH}(?P=sep){_DAY}(?=T\d|\D|$)",
        rf"(?:ngày\s+)?{_DAY}\s+tháng\s+{_MONTH}\s*,?\s*(?:năm\s+)?{_YEAR}",
        rf"(?:ngày\s+)?{_DAY}\s+tháng\s+{_SPELLED_MONTH}\s*,?\s+(?:năm\s+)?{_YEAR}",
        rf"{_DAY}\s*,?\s*(?:th|thg|t)\.?\s*{_MONTH}\s*,?\s*{_YEAR}",
        rf"(?:tháng|th|thg)\.?\s*{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"tháng\s+{_SPELLED_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\s+{_ENGLISH_MONTH},?\s+{_YEAR}",
        rf"{_ENGLISH_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
    )
)

# The year in two figures, as old sites have it: a date only where a clock or a word says so.
_SHORT = re.compile(
    rf"(?<![\d/.,-]){_DAY}(?P<sep>[/.-]){_MONTH}(?P=sep)(?P<short>\d\d)(?![\d/%]|[.,-]\d)"
)
_SAYS_DATE = re.compile(
    r"(?:ngày|đăng|đưa|cập nhật|date|lúc|thứ \w+|chủ nhật)[\s:,(]*$", re.IGNORECASE
)

# As Americans write it, on pages alone; where the day may be a month, the weekday decides.
_AMERICAN = re.compile(
    rf"(?<![\d/-]){_MONTH}(?P<sep>[/-])(?P<day>1[3-9]|2\d|3[01])(?P=sep){_YEAR}(?!\d)"
)

# Monday first, in each way of writing them.
_WEEKDAYS = (
    "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
    "t2", "t3", "t4", "t5", "t6", "t7", "cn", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
)  # fmt: skip
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})[\s,.-]*$", re.IGNORECASE)
_WEEKDAY_REACH = 20

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])\s?(?::|h|g|giờ)\s?(?P<minute>[0-5]\d)(?:\s?(?:phút|['’]))?"
    r"(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?!\d)(?:\s*(?P<half>AM|PM|SA|CH)\b)?"
)
_ZONE = r"(?:\s*(?:Z|\(?(?:GMT|UTC)?\s*[+-]\d{1,2}:?(?:\d\d)?\)?))?"
_BETWEEN = r"[\s|,;:–—•·(-]*(?:lúc|vào lúc|vào|hồi|ngày|thứ\s+\w+|chủ nhật|T[2-7]|CN)?"
_TIME_AFTER = re.compile(rf"(?:T|{_BETWEEN}[\s|,;–—•·(-]*)(?<![\d]){_CLOCK}", re.IGNORECASE)
_TIME_BEFORE = re.compile(rf"(?<![\d:/]){_CLOCK}{_ZONE}{_BETWEEN}[\s|,;–—•·(-]*$", re.IGNORECASE)
_TIME_REACH = 40


def find_dates(text: str) -> Iterator[Moment]:
    """Yield the dates in `text` in their order, each with the time beside it."""
    found = sorted(_plain_dates(text), key=lambda moment: (moment[1], -moment[2]))
    end = 0
    for date, start, stop in found:
        if start >= end:
            yield _with_time(text, date, start, stop)
            end = stop


def dates_on_bar(text: str) -> list[Moment]:
    """Return the dates of a short line; if there are none, those with the month first.

    If there are none of these either, those with two figures for the year.

    >>> [str(moment.date) for moment in dates_on_bar("03/09/23 07:05")]
    ['2023-09-03']
    """
    found = list(find_dates(text)) or list(_american(text))
    if found:
        return found
    for match in _SHORT.finditer(text):
        parts = match.groupdict()
        date = _date({**parts, "year": _century(int(parts["short"])) + parts["short"]})
        if date:
            moment = _with_time(text, date, match.start(), match.end())
            if moment.time or _SAYS_DATE.search(text[: match.start()]):
                found.append(moment)
    return found


def _american(text: str) -> Iterator[Moment]:
    for match in _AMERICAN.finditer(text):
        if date := _date(match.groupdict()):
            yield _with_time(text, date, match.start(), match.end())


def _century(year: int) -> str:
    """Return the first figures of a year of which two were written; the web began in 1990."""
    return "20" if year < 90 else "19"


def parse_date(text: str) -> Moment | None:
    """Return the date that `text` as a whole gives, None if it gives none or several."""
    moments = list(find_dates(text))
    return moments[0] if len(moments) == 1 else None


def _plain_dates(text: str) -> Iterator[tuple[dt.date, int, int]]:
    for shape in _DATES:
        for match in shape.finditer(text):
            date = _date(match.groupdict())
            if date:
                yield _on_weekday(date, text[: match.start()]), match.start(), match.end()


def _on_weekday(date: dt.date, before: str) -> dt.date:
    """Return the date with day and month exchanged, if only so it is on the weekday before it."""
    said = _WEEKDAY.search(before[-_WEEKDAY_REACH:])
    if not said or date.day > 12 or date.day == date.month:
        return date
    number = _WEEKDAYS.index(said[1].lower()) % 7
    turned = date.replace(month=date.day, day=date.month)
    return turned if turned.weekday() == number != date.weekday() else date


def _date(parts: dict[str, str | None]) -> dt.date | None:
    if parts.get("english"):
        month = _ENGLISH.index(str(parts["english"]).lower()) + 1
    elif parts.get("spelled"):
        month = _SPELLED[str(parts["spelled"]).lower()]
    else:
        month = int(parts["month"] or 0)
    year, day = int(parts["year"] or 0), int(parts["day"] or 0)
    if year not in _YEARS:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _with_time(text: str, date: dt.date, start: int, stop: int) -> Moment:
    if after := _TIME_AFTER.match(text, stop):
        return Moment(date, _time(after), start, after.end())
    reach = max(0, start - _TIME_REACH)
    if before := _TIME_BEFORE.search(text[reach:start]):
        return Moment(date, _time(before), reach + before.start(), stop)
    return Moment(date, None, start, stop)


def _time(match: re.Match[str]) -> dt.time:
    hour, half = int(match["hour"]), (match["half"] or "").upper()
    if half in {"PM", "CH"} and hour < 12:
        hour += 12
    elif half in {"AM", "SA"} and hour == 12:
        hour = 0
    return dt.time(hour, int(match["minute"]), int(match["second"] or 0))
