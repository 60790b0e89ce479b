"""Where an article plays: province, district, commune, by the names it uses.

Names are kept as the text has them. A name counts when a word for its kind stands before
it (`xã`, `huyện`, …) or when it is a province's; which chain it belongs to is settled by
the table of units, and what the article does not settle is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from index.metadata.lines import UPPER, fold
from index.metadata.units import spelled, units

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.metadata.units import Units

_KINDS = {
    "tinh": "province", "thanh pho": "city", "tp": "city", "quan": "district",
    "huyen": "district", "thi xa": "district", "tx": "district", "thi tran": "commune",
    "tt": "commune", "xa": "commune", "phuong": "commune", "dac khu": "commune",
}  # fmt: skip
_WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)?"
_NAME = rf"(?:{_WORD}(?:[ \u00a0]+{_WORD}){{0,3}}|\d{{1,2}}(?!\d))"
_MENTION = re.compile(
    r"(?<!\w)(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?|[Qq]uận|[Hh]uyện|[Tt]hị xã|TX\.|[Tt]hị trấn|TT\."
    rf"|[Xx]ã|[Pp]hường|[Đđ]ặc khu)[ \u00a0]+(?P<name>{_NAME})(?:\s*\((?P<within>[^()]{{3,60}})\))?"
)
_BARE = re.compile(rf"(?:TP\.? ?|TP)HCM|{_NAME}")
_SAIGON = re.compile(r"TP\.? ?HCM")
_AFTER = re.compile(rf"\s*[,(–-]\s*(?:[Tt]ỉnh\s+|[Tt]hành phố\s+|TP\.?\s+)?(?P<outer>{_NAME})")
_SAMPLE = 30_000
_LEAD = 600
# Province, district, commune.
_LEVELS = 3


_Counts = defaultdict[str, float]


@dataclass(slots=True)
class _Votes:
    """How often each unit is named, the lead and the headline counting more."""

    province: _Counts = field(default_factory=lambda: defaultdict(float))
    district: _Counts = field(default_factory=lambda: defaultdict(float))
    commune: _Counts = field(default_factory=lambda: defaultdict(float))
    written: dict[str, str] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)

    def add(self, level: str, name: str, weight: float) -> None:
        """Count a mention."""
        key = spelled(name)
        self.written.setdefault(key, name)
        getattr(self, level)[key] += weight

    def add_bare(self, title: str, text: str) -> None:
        """Count the mentions that have no word for the kind before them."""
        for counts in (self.district, self.commune):
            for key in counts:
                name = self.written[key]
                counts[key] += 0.5 * text.count(name) + 1.5 * (name in title)


def places_in(title: str, text: str) -> tuple[str, ...]:
    """Return province, district and commune of an article, as far as it settles them."""
    table = units()
    title, text = unicodedata.normalize("NFC", title), unicodedata.normalize("NFC", text[:_SAMPLE])
    votes = _counted(f"{title}\n{text}", len(title) + _LEAD, table)
    votes.add_bare(title, text)
    province = _province(votes, table)
    if not province:
        return ()
    district = _leading(votes.district, lambda name: _may_lie(name, province, votes, table))
    known = table.communes.get((province, district), frozenset()) if district else frozenset()
    if not district:
        known = table.wards.get(province, frozenset())
    in_unknown = district is not None and district not in table.districts
    commune = _leading(votes.commune, lambda name: name in known or in_unknown)
    names = [table.names[province], *(votes.written[key] for key in (district, commune) if key)]
    return tuple(dict.fromkeys(names)) if district != commune else tuple(names)


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


def _may_lie(district: str, province: str, votes: _Votes, table: Units) -> bool:
    """Say whether a district lies in a province; of one that no table knows, the text."""
    return province in table.districts.get(district, (votes.beside.get(district, ""),))


def _counted(text: str, lead: int, table: Units) -> _Votes:
    votes = _Votes()
    for match in _MENTION.finditer(text):
        weight = 2.0 if match.start() < lead else 1.0
        level = _level(match["kind"], match["name"], table)
        votes.add(level, match["name"], weight)
        after = _AFTER.match(text, match.end("name"))
        if after and spelled(after["outer"]) in table.provinces:
            votes.beside.setdefault(spelled(match["name"]), spelled(after["outer"]))
        if level != "province":
            _note_outer(votes, match["within"] or "", weight, table)
    for match in _BARE.finditer(text):
        weight = 1.5 if match.start() < lead else 0.5
        if _SAIGON.fullmatch(match[0]):
            votes.add("province", "Hồ Chí Minh", weight)
        elif spelled(match[0]) in table.provinces:
            votes.add("province", match[0], weight)
    return votes


def _level(kind: str, name: str, table: Units) -> str:
    """Return the level of a mention: a city is a province or the seat of one."""
    level = _KINDS[fold(kind).rstrip(".")]
    if level != "city":
        return level
    return "province" if spelled(name) in table.provinces else "district"


def _note_outer(votes: _Votes, within: str, weight: float, table: Units) -> None:
    """Note what stands in brackets after a unit: its district, its province."""
    outer = [part.strip() for part in re.split(r"\s*(?:,|\s[-–]\s)\s*", within)]
    provinces = [name for name in outer if spelled(name) in table.provinces]
    for name in outer:
        if name in provinces:
            votes.add("province", name, weight)
        elif spelled(name) in table.districts or (provinces and _BARE.fullmatch(name)):
            votes.add("district", name, weight)
            if provinces:
                votes.beside.setdefault(spelled(name), spelled(provinces[0]))


def _province(votes: _Votes, table: Units) -> str | None:
    """Return the province that names, and the districts named, speak for."""
    total = _Counts(float)
    total.update({name: n for name, n in votes.province.items() if name in table.provinces})
    for district, weight in votes.district.items():
        homes = table.districts.get(district, ())
        for home in homes:
            inside = table.communes[home, district]
            total[home] += weight / len(homes) ** 2
            total[home] += 2 * sum(w for name, w in votes.commune.items() if name in inside)
    best = _outstanding(total, 1.3)
    return best if best and total[best] >= 1.5 else None


def _leading(counts: _Counts, fits: Callable[[str], bool]) -> str | None:
    """Return the fitting unit that is named most, if it stands out among its like."""
    return _outstanding({name: count for name, count in counts.items() if fits(name)}, 1.5)


def _outstanding(counts: Mapping[str, float], factor: float) -> str | None:
    """Return the name counted most, if no other comes near."""
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    if not ranked or (len(ranked) > 1 and counts[ranked[0]] < factor * counts[ranked[1]]):
        return None
    return ranked[0]
