"""Suggestions while typing, from a searcher that can give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.results import Marked
    from search.service import Searcher


@runtime_checkable
class Suggester(Protocol):
    """A searcher that completes what is being typed."""

    def suggest(self, text: str) -> Sequence[Marked]:
        """Return whole searches that begin as `text` does, best first, its letters marked."""


def suggestions(searcher: Searcher, text: str) -> dict[str, Any]:
    """Return the suggestions in the shape of `GET /api/suggest`; none without a suggester."""
    found = searcher.suggest(text) if text and isinstance(searcher, Suggester) else ()
    return {
        "query": text,
        "suggestions": [
            {"text": one.text, "marks": [list(span) for span in one.marks]} for one in found
        ],
    }
