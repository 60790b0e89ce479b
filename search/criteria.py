"""A search as a value: what was asked, from which every link and form derives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from index.errors import UsageError
from index.fields import FACET_NAMES, FACETS
from index.spellings import spelling_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_QUERY_LENGTH = 512
MAX_SIZE = 100
DEFAULT_SIZE = 10
# Beyond this a reader narrows the search instead; it bounds the work of one request.
MAX_WINDOW = 100_000
MAX_FILTER_VALUES = 100
SORTS = ("relevance", "newest", "oldest")


class CriteriaError(UsageError):
    """A parameter is wrong: `parameter` names it, the text says what is allowed."""

    def __init__(self, parameter: str, allowed: str) -> None:
        super().__init__(f"Tham số “{parameter}” không hợp lệ: {allowed}")
        self.parameter = parameter


class QueryTooLong(CriteriaError):
    """The query is longer than `MAX_QUERY_LENGTH` characters."""

    def __init__(self) -> None:
        super().__init__("q", f"tối đa {MAX_QUERY_LENGTH} ký tự.")


# Parameters that are on or off, and how they are where they are not given.
_SWITCHES = {"expand": "1", "strict": "0", "explain": "0", "fold": "1"}


@dataclass(frozen=True, slots=True)
class Criteria:
    """What to search for, how to narrow, sort and page it.

    `filters` maps a facet's name to the values of which one must hold, in the table's
    order, values in the order given; names without values do not occur. `expand`:
    abbreviations and their long forms find each other. `strict`: only what has every word
    with the accents that were typed. `explain`: each hit tells the parts of its score.
    `fold`: of near-duplicates only the first is listed. `similar` is the id of a document:
    only the matches folded with it are listed.
    """

    text: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: dt.date | None = None
    until: dt.date | None = None
    sort: str = "relevance"
    page: int = 1
    size: int = DEFAULT_SIZE
    similar: str = ""
    expand: bool = True
    strict: bool = False
    explain: bool = False
    fold: bool = True

    @classmethod
    def from_params(cls, params: Mapping[str, Iterable[str]]) -> Criteria:
        """Read URL parameters (name → values); unknown names are ignored.

        Raises `CriteriaError` naming the first wrong parameter.
        """
        values = {name: list(given) for name, given in params.items()}
        text = _last(values, "q").replace("\x00", " ").strip()
        if len(text) > MAX_QUERY_LENGTH:
            raise QueryTooLong
        since, until = _date(values, "from"), _date(values, "to")
        if since and until and since > until:
            raise CriteriaError("from", "ngày bắt đầu không được sau ngày kết thúc (to).")
        size = _number(values, "size", DEFAULT_SIZE, MAX_SIZE)
        page = _number(values, "page", 1, MAX_WINDOW // size)
        switches = {name: _switch(values, name, default) for name, default in _SWITCHES.items()}
        filters, similar = _filters(values), _last(values, "similar")
        sort = _sort(values)
        return cls(text, filters, since, until, sort, page, size, similar, **switches)

    def to_params(self) -> list[tuple[str, str]]:
        """Return the parameters, defaults left out; the inverse of `from_params`."""
        params = [("q", self.text)] if self.text else []
        params += [(name, value) for name, values in self.filters.items() for value in values]
        if self.since:
            params.append(("from", self.since.isoformat()))
        if self.until:
            params.append(("to", self.until.isoformat()))
        if self.sort != "relevance":
            params.append(("sort", self.sort))
        if self.page != 1:
            params.append(("page", str(self.page)))
        if self.size != DEFAULT_SIZE:
            params.append(("size", str(self.size)))
        on = {name: str(int(getattr(self, name))) for name in _SWITCHES}
        params += [pair for pair in on.items() if pair not in _SWITCHES.items()]
        if self.similar:
            params.append(("similar", self.similar))
        return params

    def to_json(self) -> dict[str, Any]:
        """Return the echo of the query in the shape of the contract."""
        return {
            "text": self.text,
            "filters": {name: list(values) for name, values in self.filters.items()},
            "from": self.since and self.since.isoformat(),
            "to": self.until and self.until.isoformat(),
            "sort": self.sort,
            "page": self.page,
            "size": self.size,
            "expand": self.expand,
            "strict": self.strict,
            "fold": self.fold,
            "similar": self.similar or None,
        }

    def toggle(self, name: str, value: str) -> Criteria:
        """Return the same search with one facet value, however spelled, switched, on page 1."""
        now = self.filters.get(name, ())
        key = spelling_key(value)
        others = tuple(v for v in now if spelling_key(v) != key)
        values = (*now, value) if len(others) == len(now) else others
        changed = {**self.filters, name: values}
        return replace(self, filters=_ordered(changed), page=1)

    def without_filters(self) -> Criteria:
        """Return the same words and sort with everything removed that narrows them."""
        return replace(self, filters={}, since=None, until=None, similar="", page=1)

    def sorted_by(self, sort: str) -> Criteria:
        """Return the same search in another order, back on page 1."""
        return replace(self, sort=sort, page=1)

    def changed(self, params: Mapping[str, str]) -> Criteria:
        """Return the same search with some of its parameters changed, back on page 1."""
        given: dict[str, list[str]] = {}
        for name, value in self.at_page(1).to_params():
            given.setdefault(name, []).append(value)
        return Criteria.from_params({**given, **{name: [v] for name, v in params.items()}})

    def at_page(self, page: int) -> Criteria:
        """Return another page of the same search."""
        return replace(self, page=page)

    def with_text(self, text: str) -> Criteria:
        """Return a search for other words under the same filters, back on page 1."""
        return replace(self, text=text, similar="", page=1)

    def similar_to(self, document_id: str) -> Criteria:
        """Return the matches folded with a document; with "" the search they belong to."""
        return replace(self, similar=document_id, page=1)

    def folding(self, *, fold: bool) -> Criteria:
        """Return the same search with near-duplicates folded or each listed."""
        return replace(self, fold=fold, page=1)

    def undone(self, undo: Mapping[str, str]) -> Criteria:
        """Return the same search without what a notice tells of (its `undo`), on page 1."""
        params: dict[str, list[str]] = {}
        for name, value in self.at_page(1).to_params():
            params.setdefault(name, []).append(value)
        return Criteria.from_params(params | {name: [value] for name, value in undo.items()})

    @property
    def is_filtered(self) -> bool:
        """Whether anything but its words narrows the search."""
        return bool(self.filters or self.since or self.until or self.similar)


def _ordered(filters: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {f.name: filters[f.name] for f in FACETS if filters.get(f.name)}


def _filters(values: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    given: dict[str, tuple[str, ...]] = {}
    for name in FACET_NAMES & values.keys():
        given[name] = tuple(dict.fromkeys(value for value in values[name] if value))
        if len(given[name]) > MAX_FILTER_VALUES:
            raise CriteriaError(name, f"tối đa {MAX_FILTER_VALUES} giá trị.")
    return _ordered(given)


def _last(values: Mapping[str, list[str]], name: str) -> str:
    return values[name][-1] if values.get(name) else ""


def _sort(values: Mapping[str, list[str]]) -> str:
    sort = _last(values, "sort") or "relevance"
    if sort not in SORTS:
        raise CriteriaError("sort", "một trong " + ", ".join(SORTS) + ".")
    return sort


def _switch(values: Mapping[str, list[str]], name: str, default: str) -> bool:
    given = _last(values, name) or default
    if given not in {"0", "1"}:
        raise CriteriaError(name, "0 hoặc 1.")
    return given == "1"


def _number(values: Mapping[str, list[str]], name: str, default: int, highest: int) -> int:
    given = _last(values, name)
    if not given:
        return default
    # isdecimal alone lets through digits of other scripts, and int() a million of them.
    if not (given.isascii() and given.isdecimal() and len(given) <= 9):
        raise CriteriaError(name, f"một số nguyên từ 1 đến {highest}.")
    if not 1 <= int(given) <= highest:
        raise CriteriaError(name, f"một số nguyên từ 1 đến {highest}.")
    return int(given)


def _date(values: Mapping[str, list[str]], name: str) -> dt.date | None:
    given = _last(values, name)
    if not given:
        return None
    try:
        if len(given) != len("YYYY-MM-DD"):
            raise ValueError(given)
        return dt.date.fromisoformat(given)
    except ValueError:
        raise CriteriaError(name, "ngày dạng YYYY-MM-DD.") from None
