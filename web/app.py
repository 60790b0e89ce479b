"""The composition root: puts the web together; nothing below it looks an application up."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.routing import PathConverter

from web import headers, limits, metrics, preferences, problems, render
from web.about import About
from web.api import Api
from web.assets import Assets
from web.documents import Documents
from web.exports import Exports
from web.pages import Pages
from web.suggest import Suggester

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.service import Searcher

# Searches are GET; the only form that is posted holds a theme or a language.
_MAX_BODY = 16 * 1024


class _IdConverter(PathConverter):
    """A document id: any characters, also a leading slash or a line break."""

    regex = r"[\s\S]+"
    part_isolating = False


def create_app(
    searcher: Searcher, today: Callable[[], dt.date] = dt.date.today, per_minute: int = 0
) -> Flask:
    """Return the WSGI application over a searcher.

    `today` dates the date shortcuts; `per_minute` limits the requests of one address in
    each process, 0 not at all.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = _MAX_BODY
    app.config["MAX_FORM_PARTS"] = 20
    app.url_map.merge_slashes = False
    app.url_map.converters["id"] = _IdConverter
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    assets = Assets()
    # First in, last out: what is counted includes everything else.
    metrics.init_app(app, searcher)
    if per_minute:
        limits.init_app(app, per_minute)
    problems.init_app(app)
    headers.init_app(app, searcher, assets.version, today)
    preferences.init_app(app)
    render.init_app(app, searcher)
    suggests = isinstance(searcher, Suggester)
    app.context_processor(lambda: {"asset": assets.url, "suggests": suggests})
    rooms = (assets, Pages(searcher, today), Documents(searcher), About(searcher), Api(searcher))
    for room in (*rooms, Exports(searcher)):
        app.register_blueprint(room.blueprint())
    return app
