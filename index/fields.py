"""The one table of facets: what is counted, filtered, shown and indexed derives from it.

`timviet.toml` may change it; who opens a store or a searcher configures the process once.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, overload

from index.metadata.officials import body_name
from index.metadata.units import place_paths, province_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.document import Document

    Values = Callable[[Document], tuple[str, ...]]

# Names that no facet may take, compared by a test with where they come from: parameters of
# a search, those of the pages, and what an index has beside facets.
_PARAMETERS = frozenset(
    "q page size sort from to similar expand strict explain fold "
    "find order pos lang theme next v".split()
)
_INDEX_NAMES = frozenset(
    "id text title date about text_folded title_folded document layout fingerprint signature "
    "stored phrases pairs learned".split()
)
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,31}")


@dataclass(frozen=True, slots=True)
class FacetSpec:
    """A facet: its name in URLs and JSON, its Vietnamese label, how a document fills it.

    `newest_first` orders by value instead of by count (years, months). `paths` gives the
    places of a tree that a document stands at, from the root: `/Vĩnh Phúc/Sông Lô`.
    """

    name: str
    label: str
    values: Values
    newest_first: bool = False
    paths: Values | None = None

    def terms(self, document: Document) -> tuple[str, ...]:
        """Return all that is indexed of a document: the values, the paths of the tree."""
        return (*self.values(document), *(self.paths(document) if self.paths else ()))


@dataclass(frozen=True, slots=True)
class FacetSetting:
    """What `[[facets]]` in timviet.toml says of a facet.

    `key` makes a new one, of a key that records bring; it must not be said of one there is.
    """

    name: str
    key: str | None = None
    label: str | None = None
    show: bool = True


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _date_prefix(length: int) -> Values:
    def values(doc: Document) -> tuple[str, ...]:
        return (doc.date.isoformat()[:length],) if doc.date else ()

    return values


def _province_now(doc: Document) -> tuple[str, ...]:
    given = doc.extra.get("province_now")
    if isinstance(given, str):
        return _one(given)
    return _one(province_now(doc.places[0])) if doc.places else ()


def _issuer(doc: Document) -> tuple[str, ...]:
    given = doc.extra.get("issuer")
    return _one(body_name(given)) if isinstance(given, str) else ()


def _of_key(key: str) -> Values:
    def values(doc: Document) -> tuple[str, ...]:
        given = doc.extra.get(key)
        parts = given if isinstance(given, list) else [given]
        told = (part for part in parts if isinstance(part, str | int | float))
        return tuple(dict.fromkeys(text for part in told if (text := _said(part))))

    return values


def _said(value: str | float) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    return " ".join(str(value).split())


_STANDARD = (
    FacetSpec("category", "Chuyên mục", lambda doc: _one(doc.category)),
    FacetSpec("year", "Năm", _date_prefix(4), newest_first=True),
    FacetSpec("month", "Tháng", _date_prefix(7), newest_first=True),
    FacetSpec(
        "place",
        "Địa bàn",
        lambda doc: tuple(dict.fromkeys(place.lstrip("/ ") for place in doc.places)),
        paths=lambda doc: place_paths(doc.places),
    ),
    FacetSpec("province_now", "Tỉnh, thành từ 7/2025", _province_now),
    FacetSpec("author", "Tác giả", lambda doc: _one(doc.author)),
    FacetSpec("source", "Nguồn", lambda doc: _one(doc.source)),
    FacetSpec("type", "Loại", lambda doc: _one(doc.type)),
    FacetSpec("issuer", "Cơ quan ban hành", _issuer),
)
_NAMES = frozenset(spec.name for spec in _STANDARD)


class FacetTable(Sequence[FacetSpec]):
    """The facets of this process, in the order in which they are shown."""

    def __init__(self) -> None:
        self.indexed: tuple[FacetSpec, ...] = _STANDARD
        self._shown: tuple[FacetSpec, ...] = _STANDARD
        self.made: tuple[str, ...] = ()

    def configure(self, settings: Iterable[FacetSetting]) -> None:
        """Apply settings to the standard table: those named come first, in their order.

        What is not shown is indexed all the same, so that it can be switched on again.
        """
        table = {spec.name: spec for spec in _STANDARD}
        named, hidden, made = [], set(), []
        for one in settings:
            if one.key:
                table[one.name] = FacetSpec(one.name, one.label or one.key, _of_key(one.key))
                made.append(f"{one.name}={one.key}")
            elif one.label:
                table[one.name] = replace(table[one.name], label=one.label)
            named.append(one.name)
            hidden |= set() if one.show else {one.name}
        order = [*named, *(name for name in table if name not in named)]
        self.indexed = tuple(table.values())
        self._shown = tuple(table[name] for name in order if name not in hidden)
        self.made = tuple(made)

    @overload
    def __getitem__(self, index: int) -> FacetSpec: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[FacetSpec]: ...

    def __getitem__(self, index: int | slice) -> FacetSpec | Sequence[FacetSpec]:
        return self._shown[index]

    def __len__(self) -> int:
        return len(self._shown)


class _Names(Set[str]):
    """The names of the facets of a table, as it is now."""

    def __init__(self, table: FacetTable) -> None:
        self._table = table

    def __contains__(self, name: object) -> bool:
        return any(spec.name == name for spec in self._table)

    def __iter__(self) -> Iterator[str]:
        return (spec.name for spec in self._table)

    def __len__(self) -> int:
        return len(self._table)

    @classmethod
    def _from_iterable(cls, names: Iterable[Any]) -> frozenset[Any]:
        return frozenset(names)


FACETS = FacetTable()
FACET_NAMES = _Names(FACETS)


def read_facets(value: object) -> tuple[FacetSetting, ...]:
    """Read `[[facets]]` of a settings file. Raises `ValueError` saying what is wrong."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError("một dãy bảng [[facets]], mỗi bảng có name")
    settings = tuple(map(_setting, value))
    names = [one.name for one in settings]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise ValueError(f"một dãy bảng [[facets]], mỗi name một lần; “{twice[0]}” có hai lần")
    return settings


def _setting(given: dict[str, Any]) -> FacetSetting:
    name = given.get("name")
    where = f"[[facets]] có name là “{name}”"
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name in _PARAMETERS | _INDEX_NAMES:
        raise ValueError(
            f"{where}: name gồm chữ a-z, số, gạch nối, và không trùng tên tham số khác"
        )
    allowed = {field.name: bool if field.name == "show" else str for field in fields(FacetSetting)}
    for key, value in given.items():
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, n=1, cutoff=0)[0]
            raise ValueError(f"{where}: không có khoá “{key}”; có phải “{near}”?")
        if not isinstance(value, allowed[key]) or value == "":
            wanted = "true hoặc false" if key == "show" else "một chuỗi không rỗng"
            raise ValueError(f"{where}: “{key}” là {wanted}")
    if (name in _NAMES) == ("key" in given):
        known = ", ".join(sorted(_NAMES))
        raise ValueError(
            f"{where}: bộ lọc có sẵn ({known}) không đặt key"
            if name in _NAMES
            else f"{where}: bộ lọc mới cần key, khoá của bản ghi; có sẵn: {known}"
        )
    return FacetSetting(**given)
