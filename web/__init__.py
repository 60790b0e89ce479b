"""The faces: pages, JSON, command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from flask import Flask

    from search.service import Searcher


def create_app(searcher: Searcher, today: Callable[[], dt.date] | None = None) -> Flask:
    """Return the WSGI application over a searcher; `today` dates the date shortcuts."""
    # Here, since the command line shares this package and answers help without Flask.
    from web import app  # noqa: PLC0415

    return app.create_app(searcher, today) if today else app.create_app(searcher)


__all__ = ["create_app"]
