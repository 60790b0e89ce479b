"""HTML for readers: the start page, results, all values of a facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, abort, redirect, request

from index.fields import FACET_NAMES
from search.criteria import SORTS, Criteria
from web.browse import ORDERS, listing
from web.dates import range_asked
from web.facets import chips, facet_boxes
from web.links import Links
from web.pager import results_pager
from web.preferences import language
from web.render import criteria_asked, page
from web.start import examples, glance, is_start
from web.timeline import shortcuts, timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from werkzeug.wrappers import Response as BaseResponse

    from search.results import Results
    from search.service import Searcher

_SIZES = (10, 20, 50)
# The examples of the start page are made from so many of the newest documents.
_SAMPLE = 20


class Pages:
    """The pages of results over one searcher."""

    def __init__(self, searcher: Searcher, today: Callable[[], dt.date]) -> None:
        self._searcher = searcher
        self._today = today

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("pages", __name__)
        routes.add_url_rule("/", "results", self.results)
        routes.add_url_rule("/facets/<name>", "facet", self.facet)
        return routes

    def results(self) -> BaseResponse:
        """Show the results of a search; of none, the collection and its newest documents.

        A wrong date is said at its field, and the search is shown without it.
        """
        asked, links = range_asked(request.args.to_dict(flat=False)), Links(request.script_root)
        if asked.typed and not asked.errors:
            return redirect(links.search(asked.criteria), Response=Response)
        criteria = asked.criteria
        results = self._searcher.search(criteria)
        view = {**self._view(results), "dates": asked.fields, "wrong": asked.errors}
        if asked.errors or not is_start(criteria):
            return page("results.html", status=400 if asked.errors else 200, **view)
        newest = self._searcher.search(replace(criteria, size=_SAMPLE)).hits
        return page(
            "start.html", glance=glance(results, links), examples=examples(newest, links), **view
        )

    def facet(self, name: str) -> Response:
        """Show all values of a facet within a search, to be searched and sorted."""
        if name not in FACET_NAMES:
            abort(404)
        criteria, links = criteria_asked(), Links(request.script_root)
        found = listing(self._searcher.facet(criteria, name), criteria, request.args, links)
        return page(
            "facet.html",
            criteria=replace(criteria, page=1),
            listing=found,
            pager=found.pager,
            orders=ORDERS,
            links=links,
        )

    def _view(self, results: Results) -> dict[str, Any]:
        criteria, links = results.criteria, Links(request.script_root)
        return {
            "criteria": criteria,
            "results": results,
            "links": links,
            "first": (criteria.page - 1) * criteria.size + 1,
            "chips": chips(criteria, links, language()),
            "facets": facet_boxes(results, links),
            "timeline": timeline(results, links),
            "shortcuts": shortcuts(criteria, self._today(), links),
            "pager": results_pager(criteria, results.listed, links),
            "sorts": _sorts(criteria, links),
            "sizes": [(n, links.search(replace(criteria, size=n, page=1))) for n in _SIZES],
            "unfiltered": self._unfiltered_total(results),
            "original": self._searcher.document(criteria.similar) if criteria.similar else None,
        }

    def _unfiltered_total(self, results: Results) -> int:
        """Return how many matches wait behind the filters of a search that found nothing."""
        if results.total or not results.criteria.is_filtered:
            return results.total
        return self._searcher.search(replace(results.criteria.without_filters(), size=1)).total


def _sorts(criteria: Criteria, links: Links) -> list[tuple[str, str, bool]]:
    """Return name, address and whether it holds; without words relevance means newest."""
    names = SORTS if criteria.text else SORTS[1:]
    current = criteria.sort if criteria.sort in names else names[0]
    return [(name, links.search(criteria.sorted_by(name)), name == current) for name in names]
