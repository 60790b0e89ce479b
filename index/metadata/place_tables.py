"""The table of units as the arrays that the compiled loops read, kept between runs."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from index.metadata import place_names_kernels, place_words_kernels, units
from index.metadata.place_bare_kernels import OPENERS, Openers
from index.metadata.place_kernels import NO_DISTRICT, Places
from index.metadata.place_names_kernels import fill_slots, hash_names
from index.metadata.place_words_kernels import CAPITAL, DIGIT, LETTER, MARK, TONE_SHIFT
from index.text.composed import code_points
from index.text.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.metadata.place_kernels import Ints
    from index.metadata.place_words_kernels import Hashes, Letters
    from index.text.kept import Arrays

# In the order of the constants in place_kernels.
_KINDS = (
    "Tỉnh Thành Phố TP Quận Huyện Thị Xã TX Trấn TT Phường Đặc Khu Giờ Ngày Trung Quốc"
).split()  # fmt: skip
# They may begin a sentence, and are no part of the name that follows.
_STARTERS = "Tại Ở Từ Về Đến Riêng Theo Khi Còn Và Như Với Cả Nếu Ngoài Tỉnh UBND HĐND".split()
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Vietnamese letters end before Greek Extended.
_LETTERS = 0x1F00
_SLOTS = 1 << 15
_HENAN, _PRESIDENT = "hà nam", "hồ chí minh"
# Other ways to write a province.
_ALIASES = {"HCM": _PRESIDENT, "TPHCM": _PRESIDENT}


@cache
def place_table() -> tuple[Places, tuple[str, ...]]:
    """Return the arrays, and how the provinces are written, by their numbers."""
    files = [str(module.__file__) for module in (units, place_names_kernels, place_words_kernels)]
    arrays = dict(kept("places", _made, [__file__, *files, *map(str, units.data_files())]))
    names = arrays.pop("names").tobytes().decode().split("\n")
    provinces, henan, president = (
        int(arrays.pop(name)) for name in ("provinces", "henan", "president")
    )
    return Places(provinces, henan, president, **arrays), tuple(names)


def _made() -> Arrays:
    table, letters = units.units(), _letters()
    names = sorted(table.names, key=lambda name: (name not in table.provinces, name))
    hashes = _hashes((name.title() for name in names), letters)[0]
    number: dict[str, int] = {}
    first: dict[int, int] = {}
    for name, hashed in zip(names, hashes.tolist(), strict=True):
        number[name] = first.setdefault(hashed, len(first))
    provinces = 1 + max(number[name] for name in table.provinces)
    written = {number[name]: table.names[name] for name in reversed(names)}
    offsets, homes = _homes(table, number, len(first))
    aliases = _hashes(_ALIASES, letters)[0].tolist()
    first |= {aliases[n]: number[name] for n, name in enumerate(_ALIASES.values())}
    slots = np.empty((_SLOTS, 2), np.int64)
    fill_slots(slots, *(np.array(list(part), np.int64) for part in (first, first.values())))
    return {
        "provinces": np.array(provinces),
        "henan": np.array(number[_HENAN]),
        "president": hashes[names.index(_PRESIDENT)],
        "names": np.frombuffer("\n".join(written[n] for n in range(provinces)).encode(), np.uint8),
        "letters": letters,
        "kinds": _hashes(_KINDS, letters)[1],
        "starters": _hashes(_STARTERS, letters)[1],
        "openers": _openers(table, letters),
        "slots": slots,
        "home_offsets": offsets,
        "homes": homes,
        "units": _units(table, number),
    }


def _openers(table: units.Units, letters: Letters) -> Openers:
    """Return by their hashes the words that names of provinces begin with."""
    firsts = {name.title().replace("-", " ").split()[0] for name in table.provinces}
    openers = np.zeros(OPENERS, np.bool_)
    hashes = _hashes([*sorted(firsts), *_ALIASES], letters)[1]
    openers[hashes & (OPENERS - 1)] = True
    return openers


def _hashes(names: Iterable[str], letters: Letters) -> tuple[Hashes, Hashes]:
    """Return the hashes of capitalised names, and of the first word of each."""
    parts = list(names)
    ends = np.cumsum([*map(len, parts)], dtype=np.int64)
    return hash_names(code_points("".join(parts)), ends, letters)


def _letters() -> Letters:
    """Return what is known of each code point; see `place_words_kernels`."""
    letters = np.zeros(_LETTERS, np.int32)
    for code, letter in enumerate(map(chr, range(_LETTERS))):
        if letter.isdigit():
            letters[code] = DIGIT
        if unicodedata.combining(letter):
            letters[code] = MARK
        if not letter.isalpha():
            continue
        parts = unicodedata.normalize("NFD", letter.lower())
        tone = next((n for n, mark in enumerate(_TONES, 1) if mark in parts), 0)
        bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
        base = ord(bare[0]) if ord(bare[0]) < 1 << TONE_SHIFT else code
        capital = CAPITAL if letter.isupper() else 0
        letters[code] = base | tone << TONE_SHIFT | LETTER | capital
    return letters


def _homes(table: units.Units, number: dict[str, int], count: int) -> tuple[Ints, Ints]:
    """Return offsets and provinces of the districts of each name."""
    homes: list[list[int]] = [[] for _ in range(count)]
    for district, provinces in table.districts.items():
        found = homes[number[district]]
        found += [number[name] for name in provinces if number[name] not in found]
    offsets = np.cumsum([0, *map(len, homes)], dtype=np.int32)
    return offsets, np.array([home for found in homes for home in found], np.int32)


def _units(table: units.Units, number: dict[str, int]) -> Hashes:
    """Return who lies in whom, as `Places.units` has it."""
    keys = [
        number[province] << 32 | number[district] << 16 | number[commune]
        for (province, district), communes in table.communes.items()
        for commune in communes
    ]
    keys += [
        number[province] << 32 | NO_DISTRICT << 16 | number[ward]
        for province, wards in table.wards.items()
        for ward in wards
    ]
    return np.array(sorted(set(keys)), np.int64)
