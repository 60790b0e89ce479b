"""Results to take away: a table, a feed, a search box for the browser."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Blueprint, Response, render_template, request

from search.criteria import MAX_SIZE, Criteria
from web.links import Links
from web.preferences import language
from web.rendering import plain_snippets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.document import Document
    from search.results import Hit, Results
    from search.service import Searcher

# A spreadsheet beyond this is better made from the JSON, page by page.
MAX_ROWS = 10_000
_COLUMNS = (
    "id", "title", "date", "category", "author", "source",
    "places", "type", "url", "score", "snippet",
)  # fmt: skip
# What spreadsheets take for the start of a formula, in both widths.
_FORMULA = re.compile(r"[\s\x00]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Exports:
    """The exports over one searcher."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("exports", __name__)
        routes.add_url_rule("/search.csv", "csv", self.csv)
        routes.add_url_rule("/feed.atom", "atom", self.atom)
        routes.add_url_rule("/opensearch.xml", "opensearch", self.opensearch)
        return routes

    def csv(self) -> Response:
        """Answer the hits as a table: one page if asked for one, else all up to `MAX_ROWS`.

        All are all matches: who counts in a spreadsheet must not miss those that are folded.
        """
        criteria = Criteria.from_params(request.args.to_dict(flat=False))
        paged = "page" in request.args or "size" in request.args
        whole = replace(criteria, size=MAX_SIZE, fold=False)
        first = self._searcher.search(criteria if paged else whole)
        hits = iter(first.hits) if paged else islice(self._all(first), MAX_ROWS)
        response = Response(_table(hits), content_type="text/csv; charset=utf-8")
        response.headers["Content-Disposition"] = 'attachment; filename="timviet.csv"'
        return response

    def atom(self) -> Response:
        """Answer the hits as a feed, newest first unless another order is asked for."""
        criteria = Criteria.from_params(request.args.to_dict(flat=False))
        if "sort" not in request.args:
            criteria = replace(criteria, sort="newest")
        results = self._searcher.search(criteria)
        view = {
            "results": results,
            "page_url": request.url_root.rstrip("/") + Links().search(criteria),
            "links": Links(request.url_root.rstrip("/")),
            "built_at": self._searcher.stamp().built_at,
            "urn": _urn,
            "moment": _moment,
            "summary": plain_snippets,
        }
        return _xml("feed.xml", "application/atom+xml", **view)

    def opensearch(self) -> Response:
        """Answer the description by which a browser's address bar can search here."""
        root = request.url_root.rstrip("/")
        return _xml("opensearch.xml", "application/opensearchdescription+xml", root=root)

    def _all(self, results: Results) -> Iterator[Hit]:
        """Yield the hits of the first page and of all that follow."""
        while results.hits:
            yield from results.hits
            criteria = results.criteria
            if criteria.page * criteria.size >= min(results.listed, MAX_ROWS):
                return
            results = self._searcher.search(criteria.at_page(criteria.page + 1))


def _table(hits: Iterator[Hit]) -> Iterator[bytes]:
    # Without the mark, spreadsheets read UTF-8 as something else and spoil every accent.
    yield b"\xef\xbb\xbf" + _row(_COLUMNS)
    for hit in hits:
        doc = hit.document
        day = doc.date.isoformat() if doc.date else ""
        yield _row((
            doc.id, doc.title, day, doc.category or "", doc.author or "", doc.source or "",
            "; ".join(doc.places), doc.type, doc.url or "", f"{hit.score:.4f}", plain_snippets(hit),
        ))  # fmt: skip


def _row(cells: tuple[str, ...]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow([_safe(cell) for cell in cells])
    return written.getvalue().encode("utf-8", "replace")


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    cell = cell.replace("\x00", "")
    return "'" + cell if _FORMULA.match(cell) else cell


def _urn(doc: Document) -> str:
    return "urn:x-timviet:" + quote(doc.id, safe="", errors="replace")


def _moment(doc: Document, otherwise: str) -> str:
    """Return when a document appeared, Vietnamese time; `otherwise` if it has no date."""
    if doc.date is None:
        return otherwise
    time = doc.time.isoformat("seconds")[:8] if doc.time else "00:00:00"
    return f"{doc.date.isoformat()}T{time}+07:00"


def _xml(template: str, content_type: str, **view: object) -> Response:
    text = _NOT_XML.sub("", render_template(template, lang=language().code, **view))
    return Response(text.encode(), content_type=content_type + "; charset=utf-8")
