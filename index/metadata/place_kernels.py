"""Compiled loops that settle from the votes where each of several texts plays."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit
from index.metadata.place_bare_kernels import Openers, count_bare, names_china
from index.metadata.place_names_kernels import COMMUNE, DISTRICT, PROVINCE, Slots
from index.metadata.place_votes_kernels import (
    BESIDE,
    FIRST,
    LAST,
    NUMBERED,
    Votes,
    count_mentions,
    new_votes,
    voted,
)
from index.metadata.place_words_kernels import Codes, Hashes, Letters, find_words, new_words

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]

NO_DISTRICT: Final = 0xFFFF
# How far the first must outdo the second; what a province needs to be believed, in half votes.
_PROVINCE_LEAD, _UNIT_LEAD, _ENOUGH = 1.3, 1.5, 3.0


class Places(NamedTuple):
    """The table of units: names have numbers, the first `provinces` of them are provinces'."""

    provinces: int
    henan: int  # the number of Hà Nam, which is a province of China as well
    president: int  # the hash of Hồ Chí Minh
    letters: Letters
    kinds: Hashes
    starters: Hashes  # words that may begin a sentence before a name
    openers: Openers  # (OPENERS,) by their hashes, words that begin provinces' names
    slots: Slots
    home_offsets: Ints  # name n is a district of homes[home_offsets[n] : home_offsets[n + 1]]
    homes: Ints
    units: Hashes  # ascending: province << 32 | district or NO_DISTRICT << 16 | commune


@njit
def find_places(
    codes: Codes, ends: Hashes, titles: Hashes, leads: Hashes, table: Places
) -> tuple[Ints, NDArray[np.bool_]]:
    """Return (n, 5): province's number, spans of district and commune; -1 where not settled.

    And (n,) which texts have marks apart from their letters: they may not be in NFC. Text t ends
    at `ends[t]`, its headline at `titles[t]`, its lead at `leads[t]`.
    """
    found, marked = np.full((len(ends), 5), -1, np.int32), np.zeros(len(ends), np.bool_)
    longest = start = 0
    for end in ends:
        longest, start = max(longest, end - start), end
    words, votes, totals = new_words(longest), new_votes(), np.empty(table.provinces)
    slots, provinces = table.slots, table.provinces
    start = 0
    for text in range(len(ends)):
        end = ends[text]
        count = find_words(codes, start, end, table.letters, table.kinds, words)
        if count < 0:
            marked[text], count = True, ~count
        lead = leads[text]
        count_mentions(codes[:end], words, count, lead, slots, provinces, votes)
        count_bare(
            codes, words, count, titles[text], lead, slots, provinces, table.president,
            table.openers, table.starters, votes,
        )  # fmt: skip
        abroad = table.henan if names_china(words, count) else -1
        _settle(table, votes, abroad, totals, found[text])
        start = end
    return found, marked


@njit
def _settle(table: Places, votes: Votes, abroad: int, totals: Floats, found: Ints) -> None:
    """Write the province that the votes speak for, and what in it is named most."""
    province = _province(table, votes, abroad, totals)
    if province < 0:
        return
    found[0] = province
    district = _leading(table, votes, DISTRICT, province, -1)
    if district >= 0:
        found[1], found[2] = votes[district, FIRST], votes[district, LAST]
    commune = _leading(table, votes, COMMUNE, province, district)
    if commune >= 0:
        found[3], found[4] = votes[commune, FIRST], votes[commune, LAST]


@njit
def _province(table: Places, votes: Votes, abroad: int, totals: Floats) -> int:
    """Return the province that names, and the districts named, speak for, or -1.

    For the one that may be `abroad` only its districts speak.
    """
    totals[:] = 0.0
    offsets, homes = table.home_offsets, table.homes
    for place in range(voted(votes)):
        number, weight = votes[place, NUMBERED], votes[place, DISTRICT]
        if 0 <= number < table.provinces and number != abroad:
            totals[number] += votes[place, PROVINCE]
        if number < 0 or weight == 0:
            continue
        start, end = offsets[number], offsets[number + 1]
        for home in homes[start:end]:
            inside = _inside(table.units, votes, home, number)
            totals[home] += weight / (end - start) ** 2 + 2 * inside
    best = int(np.argmax(totals))
    most, totals[best] = totals[best], 0.0
    return best if most >= _ENOUGH and most >= _PROVINCE_LEAD * np.max(totals) else -1


@njit
def _inside(units: Hashes, votes: Votes, province: int, district: int) -> int:
    """Return the votes for the communes of a district."""
    total = 0
    for place in range(voted(votes)):
        if votes[place, COMMUNE] and _lies(units, province, district, votes[place, NUMBERED]):
            total += votes[place, COMMUNE]
    return total


@njit
def _lies(units: Hashes, province: int, district: int, commune: int) -> bool:
    if commune < 0:
        return False
    key = province << 32 | district << 16 | commune
    at = np.searchsorted(units, key)
    return bool(at < len(units) and units[at] == key)


@njit
def _leading(table: Places, votes: Votes, level: int, province: int, district: int) -> int:
    """Return the fitting unit that is named most, if it stands out among its like, or -1."""
    best, most, second = -1, 0, 0
    for place in range(voted(votes)):
        weight = votes[place, level]
        if weight == 0 or not _fits(table, votes, place, level, province, district):
            continue
        if weight > most:
            best, most, second = place, weight, most
        else:
            second = max(second, weight)
    return best if most >= _UNIT_LEAD * second else -1


@njit
def _fits(
    table: Places, votes: Votes, place: int, level: int, province: int, district: int
) -> bool:
    """Say whether a unit may lie where the text plays; of one that no table knows, the text."""
    number, offsets = votes[place, NUMBERED], table.home_offsets
    if level == DISTRICT:
        if number < 0 or offsets[number] == offsets[number + 1]:
            return bool(votes[place, BESIDE] == province)
        for home in table.homes[offsets[number] : offsets[number + 1]]:
            if home == province:
                return True
        return False
    if district < 0:
        return _lies(table.units, province, NO_DISTRICT, number)
    within = votes[district, NUMBERED]
    if within < 0 or offsets[within] == offsets[within + 1]:
        return True
    return _lies(table.units, province, within, number)
