"""Where the tokens of a text stand: runs of letters and digits, spans of the original.

A syllable keeps its combining marks (decomposed text) and the invisible characters that
word processors leave inside words. Everything else separates: `KT- XH`, `KT-XH` and
`05-CT/TW` are neighbouring tokens, which the query side asks for side by side.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from index.text.normalize import INVISIBLE, canonical, fold

# Longer runs are no words; the bound keeps terms within every engine's limit.
MAX_LENGTH = 64
# Inside brackets of an expression: what a token begins with, a letter or a digit.
BEGINNING = r"^\W_"
# Combining marks, and the invisible characters that may stand inside a word.
INSIDE = "\u0300-\u036f" + INVISIBLE
_TOKEN = re.compile(rf"[{BEGINNING}][{BEGINNING}{INSIDE}]*(?:[{INSIDE}]+[{BEGINNING}]*)*")


class Token(NamedTuple):
    """A canonical term and its `[start, end)` in code points of the original text."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The term without accents."""
        return fold(self.text)


@lru_cache(maxsize=1 << 16)
def term(written: str) -> str:
    """Return the term under which a token is indexed, as it is written somewhere."""
    return canonical(written)[:MAX_LENGTH]


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text in order; their spans are increasing and apart."""
    return [Token(term(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
