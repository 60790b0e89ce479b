"""The faces: pages, JSON, command line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from search.service import Searcher


def create_app(
    searcher: Searcher, today: Callable[[], dt.date] = dt.date.today, per_minute: int = 0
) -> Flask:
    """Return the WSGI application over a searcher; see `web.app.create_app`."""
    # Here, since the command line shares this package and answers help without Flask.
    from web import app  # noqa: PLC0415

    return app.create_app(searcher, today, per_minute)


__all__ = ["create_app"]
