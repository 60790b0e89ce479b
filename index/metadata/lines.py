"""The lines of a page, each with its place and a folded form to judge it by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Capital letters of Vietnamese, for patterns of names: Unicode has them one by one.
UPPER = "".join(
    c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (c < "\u01b1" or c > "\u1e9f")
)

_BULLETS = " •●▪■◆►▶»›·-–—|+:\ufeff\u200b\u00ad"
_WORD = re.compile(r"[^\W_]+(?:[.,/:-][^\W_]+)*")
_PROBE = 1000
_WRAP_WIDTHS = range(50, 121)


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
    lines, gap = [], True
    for number, raw in enumerate(re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text), 1):
        stripped = raw.strip("\ufeff\u200b \t\u00a0")
        if stripped:
            lines.append(line_of(stripped, number, gap=gap))
        gap = not stripped
    return _unwrapped(lines)


def fold(text: str) -> str:
    """Return lower case without accents, spaces and list bullets made plain."""
    if not text.isascii():
        bare = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
        text = "".join(char for char in bare if not unicodedata.combining(char))
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


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Join paragraphs that were broken at a fixed width; other pages stay as they are."""
    width = max((len(line.text) for line in lines), default=0)
    full = sum(len(line.text) > width - 15 for line in lines)
    if width not in _WRAP_WIDTHS or full < 4 or full * 3 < len(lines):
        return lines
    joined: list[Line] = []
    room = 0
    for line in lines:
        first = line.text.split(maxsplit=1)[0]
        if joined and not line.gap and room + 1 + len(first) > width:
            above = joined[-1]
            joined[-1] = line_of(f"{above.text} {line.text}", above.number, gap=above.gap)
        else:
            joined.append(line)
        room = len(line.text)
    return joined
