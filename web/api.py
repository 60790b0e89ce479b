"""JSON for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import msgspec
from flask import Blueprint, Response, abort, request

from search.criteria import Criteria
from web.openapi import description
from web.suggest import suggestions

if TYPE_CHECKING:
    from search.results import MarkedDocument
    from search.service import Searcher


class Api:
    """The JSON endpoints over one searcher."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("api", __name__)
        routes.add_url_rule("/api/search", "search", self.search)
        routes.add_url_rule("/api/documents/<id:document_id>", "document", self.document)
        routes.add_url_rule("/api/suggest", "suggest", self.suggest)
        routes.add_url_rule("/openapi.json", "openapi", self.openapi)
        routes.add_url_rule("/healthz", "health", self.health)
        routes.add_url_rule("/readyz", "ready", self.ready)
        return routes

    def search(self) -> Response:
        """Answer a search (contract, section 4)."""
        criteria = Criteria.from_params(request.args.to_dict(flat=False))
        return json_answer(self._searcher.search(criteria).to_json())

    def document(self, document_id: str) -> Response:
        """Answer a document with the matches of `q` marked."""
        criteria = Criteria.from_params(request.args.to_dict(flat=False))
        found = self._searcher.document(document_id, criteria.text, expanded=criteria.expand)
        if found is None:
            abort(404)
        return json_answer(_document_json(found))

    def suggest(self) -> Response:
        """Answer whole searches that begin as `q` does."""
        criteria = Criteria.from_params({"q": request.args.getlist("q")})
        return json_answer(suggestions(self._searcher, criteria.text))

    def openapi(self) -> Response:
        """Answer the description of this interface."""
        return json_answer(description())

    def health(self) -> Response:
        """Answer that the process lives, whatever the index."""
        return json_answer({"status": "ok"})

    def ready(self) -> Response:
        """Answer that an index is served; 503 if none is.

        An older one than was published last answers searches as well: `degraded` says why.
        """
        stamp, degraded = self._searcher.stamp(), self._searcher.degraded()
        return json_answer({"status": "ready", **stamp.to_json(), "degraded": degraded})


def json_answer(value: object) -> Response:
    """Return a JSON answer in plain UTF-8, lone surrogates as their JSON escapes."""
    try:
        body = msgspec.json.encode(value, enc_hook=str)
    except UnicodeEncodeError:
        plain = msgspec.to_builtins(value, enc_hook=str)
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        body = text.encode("utf-8", "backslashreplace")
    return Response(body, content_type="application/json")


def _document_json(found: MarkedDocument) -> dict[str, Any]:
    doc = found.document
    return {
        "id": doc.id,
        "title": doc.title,
        "title_marks": [list(span) for span in found.title.marks],
        "text": doc.text,
        "text_marks": [list(span) for span in found.text.marks],
        "url": doc.url,
        "date": doc.date and doc.date.isoformat(),
        "time": doc.time and doc.time.isoformat(),
        "category": doc.category,
        "author": doc.author,
        "places": list(doc.places),
        "source": doc.source,
        "type": doc.type,
        "extra": dict(doc.extra),
        "provenance": [asdict(origin) for origin in doc.provenance],
        "similar": [one.to_json() for one in found.similar],
    }
