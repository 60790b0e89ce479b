"""The use case: criteria in, results out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from index.store import Stamp
    from search.criteria import Criteria
    from search.results import MarkedDocument, Results


class Searcher(Protocol):
    """What the faces (pages, JSON, command line) ask for.

    Every method raises `IndexMissing`, `IndexDamaged`, `IndexOutdated` or `EngineAway`
    where no index can answer.
    """

    def search(self, criteria: Criteria) -> Results:
        """Answer a search."""

    def document(self, document_id: str, text: str = "") -> MarkedDocument | None:
        """Return a document with the matches of `text` marked, None if there is none."""

    def stamp(self) -> Stamp:
        """Return the stamp of the served index."""
