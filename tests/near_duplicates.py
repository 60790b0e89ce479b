"""Near-duplicates in plain Python: the specification of `index.signatures` and of groups.

Every pair is compared; a pair that shares no band is not alike, which is part of the rule.
"""

from __future__ import annotations

import zlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.signatures import _FACTORS
from index.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.document import Document

_WORD = 0xFFFFFFFF
_FEWEST, _SHORT, _MOST_DIFFERENT = 18, 100, 16


class Signature(NamedTuple):
    """128 minima as one number, the numbers that must not contradict each other."""

    minima: int
    numbers: int


def groups(documents: Sequence[Document]) -> list[list[int]]:
    """Return the groups of more than one document, by number, the best copy first."""
    order = sorted(range(len(documents)), key=lambda number: _worth(documents[number]))
    signed = {n: s for n in order if (s := signature(documents[n])) is not None}
    found: list[list[int]] = []
    for number, own in signed.items():
        group = next((g for g in found if alike(signed[g[0]], own)), None)
        if group:
            group.append(number)
        else:
            found.append([number])
    return [group for group in found if len(group) > 1]


def alike(one: Signature, other: Signature) -> bool:
    differing = (one.minima ^ other.minima).bit_count()
    contradict = one.numbers & ~other.numbers and other.numbers & ~one.numbers
    share = any(_band(one, n) == _band(other, n) for n in range(32))
    return differing <= _MOST_DIFFERENT and not contradict and share


def signature(document: Document) -> Signature | None:
    title, text = _terms(document.title), _terms(document.text)
    terms = title + text
    if len(terms) < _FEWEST:
        return None
    shingles = {_shingle(terms[i : i + 3]) for i in range(len(terms) - 2)}
    hashes = np.array(sorted(shingles), np.uint64)
    least = (hashes[:, None] * _FACTORS.astype(np.uint64) & np.uint64(_WORD)).min(axis=0)
    minima = sum((_mix(one) >> 31) << place for place, one in enumerate(least.tolist()))
    return Signature(minima, _numbers(terms if len(terms) <= _SHORT else title[:_SHORT]))


def _terms(text: str) -> list[str]:
    return [fold(token.text) for token in tokens(text)]


def _shingle(terms: list[str]) -> int:
    mixed = 0
    for term in terms:
        mixed = _mix((mixed + _hash(term)) & _WORD)
    return mixed


def _numbers(terms: list[str]) -> int:
    found = 0
    seen: Counter[str] = Counter()
    for term in terms:
        if any(char.isdecimal() for char in term):
            written = term.lstrip("0") if term.isdecimal() else term
            mixed = _mix((_hash(term) + seen[written]) & _WORD)
            seen[written] += 1
            for shift in (0, 6, 12):
                found |= 1 << (mixed >> shift & 63)
    return found


def _hash(term: str) -> int:
    written = term.lstrip("0") if term.isdecimal() else term
    return zlib.crc32(written.encode("utf-8", "surrogatepass"))


def _mix(value: int) -> int:
    value = (value ^ value >> 16) * 0x85EBCA6B & _WORD
    value = (value ^ value >> 13) * 0xC2B2AE35 & _WORD
    return value ^ value >> 16


def _band(signature: Signature, number: int) -> int:
    def piece(place: int) -> int:
        return signature.minima >> 16 * (place % 8) & 0xFFFF

    bits = piece(number) & 0x5555 | piece(number + number // 8) & 0xAAAA
    told = _mix(signature.numbers & _WORD ^ _mix(signature.numbers >> 32))
    return bits ^ told & 0xFFFF if number % 4 == 3 else bits


def _worth(document: Document) -> tuple[object, ...]:
    told = (document.category, document.author, document.source, document.places, document.date)
    moment = document.date.isoformat() if document.date else "~"
    if document.date and document.time:
        moment += f"T{document.time.isoformat('minutes')}"
    length = len(tokens(document.title)) + len(tokens(document.text))
    return -sum(map(bool, told)), -length, moment, int.from_bytes(document.fingerprint(), "little")
