"""The date range as readers type it: 22/05/2020 whatever the browser's language is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.dates import parse_date
from search.criteria import Criteria
from web.rendering import date_text

if TYPE_CHECKING:
    from collections.abc import Mapping

FROM, TO = "from", "to"
NO_DATE = "Không có ngày này; hãy gõ như 22/05/2020."
TOO_EARLY = "Ngày này phải từ ngày bắt đầu trở đi."


@dataclass(frozen=True, slots=True)
class DateField:
    """One end of the range: what stands in the field, and what is wrong with it."""

    name: str
    text: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """The search without the dates that are wrong, and both fields.

    `typed`: a date was given in the readers' form, so the address is not the canonical one.
    """

    criteria: Criteria
    fields: tuple[DateField, DateField]
    typed: bool

    @property
    def errors(self) -> tuple[DateField, ...]:
        """The fields that are wrong."""
        return tuple(field for field in self.fields if field.error)


def range_asked(params: Mapping[str, list[str]]) -> Range:
    """Read a search whose dates may be written as dd/mm/yyyy or as YYYY-MM-DD.

    Raises `CriteriaError` for anything else that is wrong.
    """
    given = {name: (params.get(name) or [""])[-1].strip() for name in (FROM, TO)}
    dates = {name: _date(text) for name, text in given.items()}
    errors = {name: NO_DATE for name, text in given.items() if text and not dates[name]}
    since, until = dates[FROM], dates[TO]
    if since and until and since > until:
        errors[TO], dates[TO] = TOO_EARLY, None
    iso = {name: [day.isoformat()] for name, day in dates.items() if day}
    others = {name: values for name, values in params.items() if name not in given}
    start, end = (DateField(n, _shown(given[n]), errors.get(n)) for n in (FROM, TO))
    typed = any(day and day.isoformat() != given[name] for name, day in dates.items())
    return Range(Criteria.from_params({**others, **iso}), (start, end), typed)


def _shown(text: str) -> str:
    return date_text(_date(text)) or text


def _date(text: str) -> dt.date | None:
    """Return the day that is all of `text`."""
    try:
        if len(text) == len("YYYY-MM-DD"):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    found = parse_date(text)
    return found.date if found and (found.start, found.end) == (0, len(text)) else None
