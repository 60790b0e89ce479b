"""The reader's language and theme: two cookies, set by a form, readable without script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from flask import Flask, Response, redirect, request

from search.criteria import CriteriaError
from web.language import LANGUAGES, VIETNAMESE, Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.wrappers import Response as BaseResponse

THEMES = ("auto", "light", "dark")
_YEAR = 365 * 24 * 3600
_CHOICES: Mapping[str, tuple[str, ...]] = {"lang": tuple(LANGUAGES), "theme": THEMES}


def language() -> Language:
    """Return the language of the request: chosen, else the browser's, else Vietnamese."""
    chosen = request.cookies.get("lang", "")
    best = request.accept_languages.best_match(LANGUAGES, VIETNAMESE.code)
    return LANGUAGES.get(chosen) or LANGUAGES[best]


def theme() -> str:
    """Return the chosen theme, `auto` (the system's) if none is."""
    chosen = request.cookies.get("theme", "")
    return chosen if chosen in THEMES else "auto"


def init_app(app: Flask) -> None:
    """Give templates the language and theme, and the form the address it posts to."""
    app.context_processor(_context)
    app.add_url_rule("/preferences", "preferences", _save, methods=["POST"])


def _context() -> dict[str, Any]:
    chosen = language()
    return {
        "_": chosen,
        "languages": LANGUAGES.values(),
        "theme": theme(),
        "here": _here(),
    }


def _here() -> str:
    """Return the address of the request below the root, as it was quoted."""
    query = request.query_string.decode("ascii", "replace")
    path = quote(request.path, errors="replace") if request.method == "GET" else "/"
    return path + ("?" + query if query else "")


def _save() -> BaseResponse:
    response = redirect(_local(request.form.get("next", "")), 303, Response)
    for name, allowed in _CHOICES.items():
        value = request.form.get(name)
        if value is None:
            continue
        if value not in allowed:
            raise CriteriaError(name, "một trong " + ", ".join(allowed) + ".")
        response.set_cookie(name, value, max_age=_YEAR, samesite="Lax", httponly=True)
    return response


def _local(address: str) -> str:
    r"""Return an address of this site, the start page for any other.

    Browsers read `//host` and `/\host` as another site, and drop tabs and line breaks.
    """
    plain = address.startswith("/") and address[1:2] not in {"/", "\\"} and address.isprintable()
    return request.script_root + address if plain else request.script_root + "/"
