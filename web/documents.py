"""The page of one document, inside the search it was found by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, request

from search.criteria import MAX_QUERY_LENGTH, MAX_WINDOW, Criteria, CriteriaError, QueryTooLong
from web.article import Neighbours, article_view
from web.links import Links
from web.render import criteria_asked, page

if TYPE_CHECKING:
    from search.service import Searcher


class Documents:
    """The document pages over one searcher."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("documents", __name__)
        routes.add_url_rule("/documents/<id:document_id>", "document", self.document)
        return routes

    def document(self, document_id: str) -> Response:
        """Show the whole text with every match of the search, or of `find`, marked."""
        criteria, position, find = criteria_asked(), _position(), _find()
        found = self._searcher.document(
            document_id, find or criteria.text, expanded=criteria.expand
        )
        if found is None:
            abort(404)
        view = article_view(found, criteria, position, Links(request.script_root))
        neighbours = self._neighbours(criteria, position) if position else None
        return page("document.html", criteria=criteria, find=find, neighbours=neighbours, **view)

    def _neighbours(self, criteria: Criteria, position: int) -> Neighbours:
        """Return the way to the hits before and after number `position`."""
        links, urls, total = Links(request.script_root), [], 0
        for number in (position - 1, position + 1):
            url = None
            if 1 <= number <= MAX_WINDOW:
                one = self._searcher.search(replace(criteria, page=number, size=1))
                total = one.listed
                url = next(
                    (links.document(h.document.id, criteria, number) for h in one.hits), None
                )
            urls.append(url)
        return Neighbours(position, total, *urls)


def _position() -> int:
    """Return the number of the hit the reader came by, 0 if by none."""
    given = request.args.get("pos", "")
    if not given:
        return 0
    if not (given.isascii() and given.isdecimal() and len(given) <= 9) or int(given) > MAX_WINDOW:
        raise CriteriaError("pos", f"một số nguyên từ 0 đến {MAX_WINDOW}.")
    return int(given)


def _find() -> str:
    """Return what to look for within the document, nothing for the search itself."""
    given = request.args.get("find", "").replace("\x00", " ").strip()
    if len(given) > MAX_QUERY_LENGTH:
        raise QueryTooLong
    return given
