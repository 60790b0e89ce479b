"""Addresses: every link of a page derives from the search it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from search.criteria import DEFAULT_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.criteria import Criteria


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses below `root`, the path under which the pages are served."""

    root: str = ""

    def search(self, criteria: Criteria) -> str:
        """Return the page of a search."""
        return self._address("/", criteria.to_params())

    def document(self, document_id: str, criteria: Criteria, position: int = 0) -> str:
        """Return a document's page inside a search, as its hit number `position` if given.

        The id is one quoted segment: `..` or `//` in it must not change the path.
        """
        params = criteria.to_params() + ([("pos", str(position))] if position else [])
        return self._address("/documents/" + quote(document_id, safe="", errors="replace"), params)

    def facet(self, name: str, criteria: Criteria, **options: str) -> str:
        """Return a page with all values of one facet; `options` find and order them."""
        params = criteria.to_params() + [(key, value) for key, value in options.items() if value]
        return self._address(f"/facets/{name}", params)

    def export(self, path: str, criteria: Criteria) -> str:
        """Return the whole search, from its first page, in another form."""
        return self._address(path, replace(criteria, page=1, size=DEFAULT_SIZE).to_params())

    def _address(self, path: str, params: Iterable[tuple[str, str]]) -> str:
        query = urlencode(list(params), errors="replace")
        return self.root + path + ("?" + query if query else "")
