"""The read side: query language, ranking, hits. Knows no Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.fields import FACETS

if TYPE_CHECKING:
    from index.settings import Settings
    from search.service import Searcher

__all__ = ["open_searcher"]


def open_searcher(settings: Settings) -> Searcher:
    """Return the searcher of the engine that the settings name; it opens on first use."""
    FACETS.configure(settings.facets)
    # Compiled loops and engines are loaded by who searches: every face imports this package.
    from search import opener  # noqa: PLC0415

    return opener.open_searcher(settings)
