"""Style, script, fonts: a few small files that never change under their address."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Blueprint, Response, abort, request

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_YEAR = 365 * 24 * 3600
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


class Assets:
    """Serves `static/` from memory; `version` changes with any file that shapes a page."""

    def __init__(self) -> None:
        static = _HERE / "static"
        self._bytes = {str(p.relative_to(static)): p.read_bytes() for p in _files("static")}
        digest = hashlib.sha256()
        for path in _files("."):
            if path.suffix in {".html", ".css", ".js", ".py", ".toml"}:
                digest.update(path.read_bytes())
        self.version = digest.hexdigest()[:12]

    def url(self, name: str) -> str:
        """Return the address of a static file, new with every version.

        Fonts have none: the stylesheet names them too, and both must name one address.
        """
        version = "" if name.endswith(".woff2") else f"?v={self.version}"
        return f"{request.script_root}/static/{quote(name)}{version}"

    def blueprint(self) -> Blueprint:
        """Return the route of the files."""
        routes = Blueprint("assets", __name__)
        routes.add_url_rule("/static/<path:name>", "file", self._file)
        return routes

    def _file(self, name: str) -> Response:
        if name not in self._bytes:
            abort(404)
        response = Response(self._bytes[name], content_type=_TYPES[Path(name).suffix])
        response.set_etag(self.version)
        lasting = request.args.get("v") == self.version or name.endswith(".woff2")
        kept = f"public, max-age={_YEAR}, immutable" if lasting else "no-cache"
        response.headers["Cache-Control"] = kept
        response.make_conditional(request)
        return response


def _files(folder: str) -> Iterator[Path]:
    return (path for path in sorted((_HERE / folder).rglob("*")) if path.is_file())
