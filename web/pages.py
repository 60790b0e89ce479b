"""HTML for readers: results and documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, abort, render_template, request

from search.criteria import MAX_WINDOW, SORTS, Criteria, CriteriaError
from web.article import article_view
from web.facets import chips, facet_boxes
from web.links import Links
from web.pager import pager
from web.preferences import language
from web.rendering import date_text, mark, snippet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from search.results import Results
    from search.service import Searcher


class Pages:
    """The pages over one searcher."""

    def __init__(self, searcher: Searcher, today: Callable[[], dt.date]) -> None:
        self._searcher = searcher
        self._today = today

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("pages", __name__)
        routes.add_url_rule("/", "results", self.results)
        routes.add_url_rule("/documents/<id:document_id>", "document", self.document)
        routes.add_app_template_filter(mark, "mark")
        routes.add_app_template_filter(snippet, "snippet")
        routes.add_app_template_filter(date_text, "date")
        return routes

    def results(self) -> Response:
        """Show the results of a search; of none, the newest documents."""
        criteria = _criteria()
        results = self._searcher.search(criteria)
        return page("results.html", **self._results_view(results))

    def document(self, document_id: str) -> Response:
        """Show a document with every match marked, inside the search it was found by."""
        criteria = _criteria()
        found = self._searcher.document(document_id, criteria.text)
        if found is None:
            abort(404)
        view = article_view(found, criteria, _position(), Links(request.script_root))
        return page("document.html", criteria=criteria, **view)

    def _results_view(self, results: Results) -> dict[str, Any]:
        criteria, links = results.criteria, Links(request.script_root)
        return {
            "criteria": criteria,
            "results": results,
            "links": links,
            "first": (criteria.page - 1) * criteria.size + 1,
            "chips": chips(criteria, links, language()),
            "facets": facet_boxes(results, links),
            "pager": pager(criteria, results.total, links),
            "sorts": _sorts(criteria, links),
            "unfiltered": self._unfiltered_total(results),
        }

    def _unfiltered_total(self, results: Results) -> int:
        """Return how many matches wait behind the filters of a search that found nothing."""
        if results.total or not results.criteria.is_filtered:
            return results.total
        return self._searcher.search(replace(results.criteria.without_filters(), size=1)).total


def page(template: str, **view: object) -> Response:
    """Render a page; what UTF-8 cannot hold (lone surrogates) becomes a question mark."""
    html = render_template(template, **view).encode("utf-8", "replace")
    return Response(html, content_type="text/html; charset=utf-8")


def _sorts(criteria: Criteria, links: Links) -> list[tuple[str, str, bool]]:
    """Return name, address and whether it holds; without words relevance means newest."""
    names = SORTS if criteria.text else SORTS[1:]
    current = criteria.sort if criteria.sort in names else names[0]
    return [(name, links.search(criteria.sorted_by(name)), name == current) for name in names]


def _criteria() -> Criteria:
    return Criteria.from_params(request.args.to_dict(flat=False))


def _position() -> int:
    """Return the number of the hit the reader came by, 0 if by none."""
    given = request.args.get("pos", "")
    if not given:
        return 0
    if not (given.isascii() and given.isdecimal() and len(given) <= 9) or int(given) > MAX_WINDOW:
        raise CriteriaError("pos", f"một số nguyên từ 0 đến {MAX_WINDOW}.")
    return int(given)
