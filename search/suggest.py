"""Completions of what is being typed: whole accented phrases of the collection."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.text import fold, tokens
from search.results import Marked, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.text import Token

MOST = 8
# How many of the heaviest are looked at for those that have the typed accents.
_LOOKED_AT = 200


class Completions(Protocol):
    """Phrases that can be looked up by how they begin."""

    def beginning(self, form: str, limit: int) -> list[str]:
        """Return the heaviest phrases whose unaccented form begins so, heaviest first."""


@runtime_checkable
class PhraseSource(Protocol):
    """An engine whose index holds phrases."""

    @property
    def phrases(self) -> Completions:
        """The phrases of the titles."""


def complete(phrases: Completions, text: str) -> tuple[Marked, ...]:
    """Return the phrases that begin as the text does, the most frequent first.

    A syllable typed with accents means those, one without any. What was typed is marked.
    """
    typed = [token.text for token in tokens(text)]
    if not typed:
        return ()
    ended = text[-1].isspace()
    form = " ".join(map(fold, typed)) + (" " if ended else "")
    found = (_marked(one, typed) for one in phrases.beginning(form, _LOOKED_AT))
    return tuple(islice((one for one in found if one), MOST))


def _marked(phrase: str, typed: Sequence[str]) -> Marked | None:
    """Mark what was typed in a phrase; None if its accents are others."""
    found = tokens(phrase)[: len(typed)]
    pairs = list(zip(found, typed, strict=True))
    if not all(_begins(token.text, word) for token, word in pairs):
        return None
    return Marked(phrase, (Span(0, _end(found[-1], typed[-1])),))


def _begins(written: str, typed: str) -> bool:
    return written.startswith(typed) or (typed == fold(typed) and fold(written).startswith(typed))


def _end(token: Token, typed: str) -> int:
    return min(token.end, token.start + len(typed))
