"""Abbreviations that a collection explains itself: `Ủy ban nhân dân (UBND)`.

Capitals in brackets are learned where they are the initials of the words before, small
words (`và`, `của`) skipped or not. What is only translated, `Tổ chức Y tế Thế giới (WHO)`,
is left alone: its first word could not be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from index.text import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

_CAPITALS = "A-ZĂÂĐÊÔƠƯ"
_BRACKETS = re.compile(
    rf"\((?:[^()]{{0,20}}(?:gọi|viết) tắt(?: là)?:? ?)?[\"“]?"
    rf"([{_CAPITALS}][{_CAPITALS}&.\-]{{1,9}})[\"”]?\)"
)
_LETTERS = re.compile(rf"[{_CAPITALS}]")
# How far before the bracket the words are looked for; a name of ten syllables is shorter.
_REACH = 90
_SKIPPED = frozenset("và của các về với cho trong những".split())
_WORD = re.compile(r"[^\W\d_]+")
# In a large segment what only one article says is chance, or wrong.
_FEWEST, _MANY = 2, 1_000


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows of short form, long form and documents, apart by tabs, one a line (uint8, UTF-8)."""

    rows: NDArray[np.uint8]

    def __iter__(self) -> Iterator[tuple[str, str, int]]:
        """Yield each abbreviation, its long form and how many documents say so."""
        for line in self.rows.tobytes().decode("utf-8").splitlines():
            short, long, count = line.split("\t")
            yield short, long, int(count)

    def arrays(self) -> Mapping[str, NDArray[np.generic]]:
        """Return the array to store, by name; `Learned(**arrays)` reads it again."""
        return {"rows": self.rows}


class AbbreviationCounter:
    """Collects what the texts of a collection explain, one after the other."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._documents = 0

    def add(self, text: str) -> None:
        """Count what one text explains, each once."""
        self._documents += 1
        if "(" in text:
            self._counts.update(set(explained(text)))

    def table(self) -> Learned:
        """Return what was counted."""
        fewest = _FEWEST if self._documents > _MANY else 1
        kept = sorted((*pair, n) for pair, n in self._counts.items() if n >= fewest)
        lines = "".join(f"{short}\t{long}\t{count}\n" for short, long, count in kept)
        return Learned(np.frombuffer(lines.encode(), np.uint8))


def explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield abbreviations with their long forms, in small letters, as a text explains them.

    >>> list(explained("Ủy ban nhân dân (UBND) và Sở Giáo dục và Đào tạo (GD&ĐT)"))
    [('UBND', 'ủy ban nhân dân'), ('GD&ĐT', 'giáo dục và đào tạo')]
    """
    for found in _BRACKETS.finditer(text):
        short = found.group(1).strip(".-&")
        before = unicodedata.normalize("NFC", text[max(0, found.start() - _REACH) : found.start()])
        if long := _long_form(_LETTERS.findall(short), before):
            yield short, long


def _long_form(letters: list[str], before: str) -> str:
    """Return the last words whose initials the letters are, "" where they are not."""
    stripped = before.rstrip(" -–\u00a0")
    words = list(_WORD.finditer(stripped))
    if len(letters) < 2 or not words or words[-1].end() != len(stripped):
        return ""
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and words[at].group().lower() in _SKIPPED and not _begins(words[at], letter):
            at -= 1
        if at < 0 or not _begins(words[at], letter):
            return ""
    run = words[at:]
    # Whatever else stands between the words, they are not one name.
    apart = any(
        stripped[one.end() : other.start()].strip(" \u00a0-–,") for one, other in pairwise(run)
    )
    return "" if apart else " ".join(canonical(word.group()) for word in run)


def _begins(word: re.Match[str], letter: str) -> bool:
    first = word.group()[0].upper()
    # D and Đ are two letters; other accents are seldom kept (`ƯBND`, `UBND`).
    plain, wanted = fold(first.lower()), fold(letter.lower())
    return first == letter or (plain == wanted and plain != "d")
