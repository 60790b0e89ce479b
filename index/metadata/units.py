"""The administrative units of Vietnam: the 63 provinces until June 2025 and the 34 since.

The names come from the data files of vietnamadminunits; the package itself is never
imported, for it loads a geometry library that nothing here needs.
"""

from __future__ import annotations

import importlib.util
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_TONE = "[\u0300\u0301\u0303\u0309\u0323]"
# Province, district, commune.
_LEVELS = 3
_FILES = ("parser_legacy", "parser_from_2025", "converter_2025")
_OLD_TONE = re.compile(rf"(?<!q)([ou])([aey])({_TONE})(?![^\W\d_])")


def spelled(name: str) -> str:
    """Return a name as names are compared: lower case, old tone placement made new."""
    parts = unicodedata.normalize("NFD", " ".join(name.lower().split()))
    return unicodedata.normalize("NFC", _OLD_TONE.sub(r"\1\3\2", parts))


@dataclass(frozen=True, slots=True)
class Units:
    """Who lies in whom, by names as `spelled`; `names` gives each as it is written.

    `districts` maps a district to its provinces, `communes` a district with its province
    to its communes, `wards` a province of today to its communes, `now` a province of
    before July 2025 to the one it belongs to.
    """

    names: dict[str, str]
    provinces: frozenset[str]
    districts: dict[str, tuple[str, ...]]
    communes: dict[tuple[str, str], frozenset[str]]
    wards: dict[str, frozenset[str]]
    now: dict[str, str]


def is_province(name: str) -> bool:
    """Say whether the text is the name of a province, of today or before July 2025."""
    return spelled(name) in units().provinces


@lru_cache(maxsize=1)
def units() -> Units:
    """Return the table of units, read once in each process."""
    old, new, moved = map(_data, data_files())
    names: dict[str, str] = {}
    short = _provinces(old, names)
    today = _provinces(new, names)
    districts: dict[str, list[str]] = {}
    communes: dict[tuple[str, str], frozenset[str]] = {}
    for province, found in old["DICT_PROVINCE_DISTRICT"].items():
        for district, entry in found.items():
            name = _named(names, entry["districtShort"])
            districts.setdefault(name, []).append(short[province])
            communes[short[province], name] = frozenset(_wards(old, names, province, district))
    return Units(
        names=names,
        provinces=frozenset({*short.values(), *today.values()}),
        districts={name: tuple(dict.fromkeys(found)) for name, found in districts.items()},
        communes=communes,
        wards=_wards_today(new, names, today),
        now={
            short[before]: today[key]
            for key, keys in moved["DICT_PROVINCE"].items()
            for before in keys
        },
    )


def _provinces(table: dict[str, Any], names: dict[str, str]) -> dict[str, str]:
    """Return the name of each province by its key in the table."""
    provinces = table["DICT_PROVINCE"].items()
    return {key: _named(names, entry["provinceShort"]) for key, entry in provinces}


def _wards_today(
    table: dict[str, Any], names: dict[str, str], provinces: dict[str, str]
) -> dict[str, frozenset[str]]:
    """Return the communes of each province since July 2025."""
    parts = (table["DICT_PROVINCE_WARD_NO_ACCENTED"], table["DICT_PROVINCE_WARD_ACCENTED"])
    return {
        name: frozenset(
            _named(names, ward["wardShort"])
            for part in parts
            for ward in part.get(key, {}).values()
        )
        for key, name in provinces.items()
    }


def data_files() -> list[Path]:
    """Return the files that the table is made of: before July 2025, since, and who became what."""
    package = importlib.util.find_spec("vietnamadminunits")
    folders = list(package.submodule_search_locations or []) if package else []
    return [Path(folders[0]) / "data" / f"{name}.json" for name in _FILES]


def _data(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


def _named(names: dict[str, str], name: str) -> str:
    """Note how a name is written and return its folded form."""
    key = spelled(name)
    names.setdefault(key, name)
    return key


def _wards(old: dict[str, Any], names: dict[str, str], province: str, district: str) -> set[str]:
    parts = (
        "DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED",
        "DICT_PROVINCE_DISTRICT_WARD_ACCENTED",
        "DICT_PROVINCE_DISTRICT_WARD_SHORT_ACCENTED",
    )
    found = (old[part].get(province, {}).get(district, {}).values() for part in parts)
    # A district of islands has one entry for the communes it lacks, its name a NaN.
    short = [ward["wardShort"] for wards in found for ward in wards]
    return {_named(names, name) for name in short if isinstance(name, str)}


@lru_cache(maxsize=1 << 10)
def province_now(place: str) -> str | None:
    """Return the province of today to which a province of before July 2025 belongs."""
    table = units()
    now = table.now.get(spelled(place))
    return table.names[now] if now else None


@lru_cache(maxsize=1 << 14)
def place_paths(places: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paths from provinces down at which places stand.

    >>> place_paths(("Vĩnh Phúc", "Sông Lô"))
    ('/Vĩnh Phúc', '/Vĩnh Phúc/Sông Lô')
    """
    paths: dict[str, None] = {}
    chain: list[str] = []
    for place in (" ".join(place.replace("/", " ").split()) for place in places):
        if not place:
            continue
        # Places go from the widest to the narrowest; a province begins anew.
        inside = chain and place != chain[0] and spelled(place) not in units().provinces
        seat = len(chain) == 1 and place == chain[0]
        chain = [*chain[: _LEVELS - 1], place] if inside or seat else [place]
        paths["/" + "/".join(chain)] = None
    return tuple(paths)
