"""The lines of a page, each with its place and a folded form to judge it by."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Capital letters of Vietnamese, for patterns of names: Unicode has them one by one.
UPPER = "".join(
    c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (c < "\u01b1" or c > "\u1e9f")
)

_BULLETS = " •●▪■◆►▶»›·-–—|+:\ufeff\u200b\u00ad"
# What parts the entries of a row: signs, wide blanks, dashes with room around them.
BARS = r"[|•·»›\t]|\s{2,}[-–—]\s{2,}|\s{3,}"
# What takes no room: where lines may break, the mark of a byte order.
_INVISIBLE = re.compile("^[\ufeff\u200b\u2060\\s]+|[\ufeff\u200b\u2060\\s]+$")
_WORD = re.compile(r"[^\W_]+(?:[.,/:-][^\W_]+)*")
_DIGITS = re.compile(r"\d+")
_PROBE, _SHORT = 1000, 100
# Unicode's blocks of combining accents: one pattern is quicker than a test per letter.
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_WRAP_WIDTHS = range(50, 121)
_HEADLINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number in the page, its text, its folded form.

    `gap` says that a blank line (or the start of the page) stands before it; `words`
    counts words, of which a dash alone is none.
    """

    number: int
    text: str
    folded: str
    gap: bool
    words: int


def line_of(text: str, number: int = 0, *, gap: bool = True) -> Line:
    """Return a line of its own."""
    folded = fold(text)
    return Line(number, text, folded, gap, len(_WORD.findall(folded)))


def lines_of(text: str) -> list[Line]:
    """Return the lines of a page that are not blank, wrapped paragraphs made whole."""
    lines: list[Line] = []
    lengths: list[int] = []
    gap = True
    for number, raw in enumerate(re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text), 1):
        stripped = _INVISIBLE.sub("", raw).strip(" \t\u00a0")
        if stripped:
            lines.append(line_of(stripped, number, gap=gap))
            lengths.append(len(raw.rstrip()))
        gap = not stripped
    return _unwrapped(lines, lengths)


def fold(text: str) -> str:
    """Return lower case without accents, spaces and list bullets made plain."""
    return _folded_short(text) if len(text) <= _SHORT else _folded(text)


# Names, entries and labels are asked for again and again; paragraphs are not.
@lru_cache(maxsize=1 << 12)
def _folded_short(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    if not text.isascii():
        bare = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
        text = _ACCENTS.sub("", bare)
    # A star at the end is kept: forms mark with it what must be filled in.
    return " ".join(text.casefold().split()).lstrip(_BULLETS + "*").rstrip(_BULLETS)


def nfc(line: Line) -> str:
    """Return the start of the line as patterns with accents expect it.

    No label, name or date bar is longer; patterns need not be safe on endless lines.
    """
    return unicodedata.normalize("NFC", line.text[:_PROBE])


def is_sentence(line: Line) -> bool:
    """Say whether the line reads as running text: long, or ending as a sentence does."""
    if line.words >= 30:
        return True
    return line.words >= 8 and line.text.rstrip(' "”’)»').endswith((".", "!", "?", ":", ";", "…"))


def is_paragraph(line: Line) -> bool:
    """Say whether the line is running text beyond doubt: no headline ends like this."""
    ended = line.text.rstrip(' "”’)»').endswith((".", "…", ":", ";"))
    return line.words >= 45 or (line.words >= 8 and ended and not line.text.endswith("..."))


def _unwrapped(lines: list[Line], lengths: list[int]) -> list[Line]:
    """Join paragraphs that were broken at a fixed width; other pages stay as they are.

    `lengths` are those of the lines with their indents.
    """
    longest = sorted(lengths, reverse=True)[: _HEADLINES + 1]
    # A headline may be longer than what stands under it.
    width = max(longest[-1:] if longest and longest[-1] < longest[0] - 3 else longest, default=0)
    full = sum(length > width - 15 for length in lengths)
    if width not in _WRAP_WIDTHS or full < 4 or full * 3 < len(lines):
        return lines
    heads = _running_heads(lines, lengths, width)
    if not _is_broken(lines, lengths, width):
        return lines
    joined: list[Line] = []
    room, broken = 0, False
    for position, line in enumerate(lines):
        if position in heads:
            broken = True
            continue
        first = line.text.split(maxsplit=1)[0]
        if joined and (broken or not line.gap) and room + 1 + len(first) > width:
            above = joined[-1]
            joined[-1] = line_of(f"{above.text} {line.text}", above.number, gap=above.gap)
        else:
            joined.append(line)
        room, broken = lengths[position], False
    return joined


def _is_broken(lines: Sequence[Line], lengths: Sequence[int], width: int) -> bool:
    """Say whether full lines go on in the next: most words amid a sentence are in small letters."""
    after = [o for o, length in zip(lines[1:], lengths, strict=False) if length > width - 15]
    small = sum(line.text[0].islower() or line.text[0].isdigit() for line in after)
    return small * 5 >= 2 * len(after)


def _running_heads(lines: Sequence[Line], lengths: Sequence[int], width: int) -> frozenset[int]:
    """Return the positions of the lines that printed pages repeat: heads, page numbers.

    They are known by standing between the halves of a sentence; then they go everywhere.
    """
    shapes = [_DIGITS.sub("#", line.folded) for line in lines]
    counts = Counter(shapes)
    short = [
        length * 2 < width and (shape == "#" or counts[shape] > 1)
        for length, shape in zip(lengths, shapes, strict=True)
    ]
    known: set[str] = set()
    for position in range(len(lines) - 2):
        after = position + 1
        while after < min(len(lines) - 1, position + 5) and short[after]:
            after += 1
        word = lines[after].text.split(maxsplit=1)[0]
        if word[0].islower() and lengths[position] + 1 + len(word) > width:
            known.update(shapes[position + 1 : after])
    return frozenset(i for i, shape in enumerate(shapes) if short[i] and shape in known)
