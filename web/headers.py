"""What every answer carries: security headers, an ETag of the index, compression."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from index.errors import OperatorError
from web.preferences import language, theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from search.service import Searcher

_SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        "base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Answers that follow from the index alone, so that its stamp dates them.
_DATED = ("pages.", "documents.", "about.", "exports.", "api.search", "api.document", "api.suggest")
_COMPRESSED = (
    "text/",
    "application/json",
    "application/problem+json",
    "application/atom+xml",
    "image/svg+xml",
)
# Shorter answers fit one network packet as they are.
_WORTH_COMPRESSING = 1_200


def init_app(app: Flask, searcher: Searcher, version: str, today: Callable[[], dt.date]) -> None:
    """Set the headers of every answer and answer revalidations without searching."""

    def not_modified() -> Response | None:
        tag = _tag(searcher, version, today())
        if tag and request.if_none_match.contains_weak(tag):
            return _dated(Response(status=304), tag)
        return None

    def finish(response: Response) -> Response:
        for name, value in _SECURITY.items():
            response.headers.setdefault(name, value)
        tag = _tag(searcher, version, today()) if response.status_code == 200 else None
        if tag:
            _dated(response, tag)
        elif "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-store"
        return _compressed(response)

    app.before_request(not_modified)
    app.after_request(finish)


def _tag(searcher: Searcher, version: str, day: dt.date) -> str | None:
    """Return what names this answer, None where it does not follow from the index."""
    if request.method not in {"GET", "HEAD"} or not (request.endpoint or "").startswith(_DATED):
        return None
    try:
        state = searcher.stamp(), searcher.degraded()
    except OperatorError:
        return None
    parts = (*state, version, day, request.full_path, language().code, theme())
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:20]


def _dated(response: Response, tag: str) -> Response:
    # no-cache: kept, but asked about each time, since the index may be replaced any moment.
    response.headers["Cache-Control"] = "private, no-cache"
    response.set_etag(tag, weak=True)
    response.vary.update(("Accept-Language", "Cookie"))
    return response


def _compressed(response: Response) -> Response:
    if response.is_streamed or not (response.mimetype or "").startswith(_COMPRESSED):
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] <= 0 or response.status_code in {206, 304}:
        return response
    data = response.get_data()
    if len(data) < _WORTH_COMPRESSING:
        return response
    response.set_data(gzip.compress(data, compresslevel=5, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    tag, _ = response.get_etag()
    if tag:
        response.set_etag(tag, weak=True)
    return response
