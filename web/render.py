"""What every page does: read the search it stands in, and render."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, render_template, request

from search.criteria import Criteria
from web.rendering import date_text, field_name, mark, snippet

if TYPE_CHECKING:
    from flask import Flask

    from search.service import Searcher


def init_app(app: Flask, searcher: Searcher) -> None:
    """Give the templates their filters, and what every page says of the index."""
    app.context_processor(lambda: {"degraded": searcher.degraded()})
    app.add_template_filter(mark, "mark")
    app.add_template_filter(snippet, "snippet")
    app.add_template_filter(date_text, "date")
    app.add_template_filter(field_name, "field_name")


def page(template: str, status: int = 200, **view: object) -> Response:
    """Render a page; what UTF-8 cannot hold (lone surrogates) becomes a question mark."""
    html = render_template(template, **view).encode("utf-8", "replace")
    return Response(html, status, content_type="text/html; charset=utf-8")


def criteria_asked() -> Criteria:
    """Read the search from the parameters of the request."""
    return Criteria.from_params(request.args.to_dict(flat=False))
