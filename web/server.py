"""The production server: gunicorn, pre-forking, on one address that is ours or refused.

The application is made before the workers fork, so they share its memory. A worker looks
at the index's pointer by itself: a new generation is served without a restart.
"""

from __future__ import annotations

import errno
import gc
import os
import re
import shutil
import socket
import tempfile
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.http import Request, RequestParser
from gunicorn.http.errors import (
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker
from prometheus_client import values

from index.errors import OperatorError, SettingsError
from index.system import os_reason
from search import open_searcher
from search.criteria import Criteria
from web import create_app, printing
from web.problems import SENTENCES, problem

if TYPE_CHECKING:
    from flask import Flask
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

    from index.settings import Settings

# A search takes milliseconds; a worker silent for this long is replaced.
_TIMEOUT = 60
# One of each kind loads what all workers then share, before the first reader waits for it.
_WARMING = ("", "tiếng việt", "tieng viet", '"tiếng việt"', "việt* -nam", "ubnd nong thon moi")
# How long requests under way may take after a stop was asked for.
_GRACE = 10
# What cannot be read is answered before there is an application; all else of it is 400.
_UNREADABLE = {
    LimitRequestLine: HTTPStatus.REQUEST_URI_TOO_LONG,
    LimitRequestHeaders: HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
}
_OURS = (InvalidResponseHeader, InvalidResponseHeaderName)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def serve(settings: Settings) -> None:
    """Serve until told to stop. Raises `SettingsError` where the address cannot be had."""
    RequestParser.mesg_class = _Request
    with _listen(settings.host, settings.port) as listener:
        _Server(settings, listener).run()


class _Request(Request):  # type: ignore[misc]
    def parse_request_line(self, line_bytes: bytes) -> None:
        """Read a line whose address may hold letters as they were typed.

        By the book they are in percent signs, yet of `q=nông` curl sends the bytes of UTF-8.
        """
        super().parse_request_line(_NOT_ASCII.sub(lambda m: b"%%%02X" % ord(m[0]), line_bytes))


class _Worker(ThreadWorker):  # type: ignore[misc]
    def handle_error(
        self, req: object, client: socket.socket, addr: tuple[str, int], exc: Exception
    ) -> None:
        """Answer a request that cannot be read as the contract says."""
        if isinstance(exc, ParseException) and not isinstance(exc, _OURS):
            status = _UNREADABLE.get(type(exc), HTTPStatus.BAD_REQUEST)
            with suppress(OSError):
                write_nonblock(client, _refusal(status))
        else:
            super().handle_error(req, client, addr, exc)


def _refusal(status: HTTPStatus) -> bytes:
    """Return the answer to any path: the line that names it may not have been read."""
    answer = problem(status, SENTENCES[status])
    answer.headers["Connection"] = "close"
    head = f"HTTP/1.1 {answer.status}\r\n{answer.headers}"
    return head.encode("latin-1") + answer.get_data()


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        self._settings = settings
        self._listener = listener
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's defaults."""
        for name, value in {**self._options(), **self._hooks()}.items():
            self.cfg.set(name, value)

    def _options(self) -> dict[str, Any]:
        return {
            "bind": [f"fd://{self._listener.detach()}"],
            "workers": self._settings.workers,
            "worker_class": _Worker,
            "http_parser": "python",
            "threads": self._settings.threads,
            "preload_app": True,
            "timeout": _TIMEOUT,
            "graceful_timeout": _GRACE,
            # The longest query in percent signs, with filters, fits; more is answered 414.
            "limit_request_line": 8190,
            # What people search for is theirs: no access log.
            "accesslog": None,
            "loglevel": "error",
            "control_socket_disable": True,
        }

    def _hooks(self) -> dict[str, Any]:
        counts = _count_together()

        def say_where(_server: Arbiter) -> None:
            printing.note(f"Đang phục vụ tại {_url(self._settings)} (Ctrl+C để dừng)")

        def keep_shared(_server: Arbiter, _worker: Worker) -> None:
            # What was made before the fork is not touched by the collector again.
            gc.freeze()

        def clear(_server: Arbiter) -> None:
            shutil.rmtree(counts, ignore_errors=True)

        return {"when_ready": say_where, "pre_fork": keep_shared, "on_exit": clear}

    def load(self) -> Flask:
        """Make the application, its index opened and its compiled loops loaded."""
        searcher = open_searcher(self._settings)
        try:
            for text in _WARMING:
                searcher.search(Criteria(text))
                searcher.search(Criteria(text, {"year": ("2020",)}, sort="newest"))
        except OperatorError as error:
            # Every page says so too, until there is an index; no restart is needed then.
            printing.note(str(error))
        return create_app(searcher)


def _count_together() -> str:
    """Have the workers write their counts to one folder, so that /metrics adds them up."""
    folder = tempfile.mkdtemp(prefix="timviet-")
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
    # It was chosen when the library was loaded, before the folder was known.
    values.ValueClass = values.get_value_class()  # type: ignore[no-untyped-call]
    return folder


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise SettingsError(f"Cổng {port} đang được dùng; hãy chọn cổng khác: --port") from None
        raise SettingsError(f"Không mở được {host}:{port}: {os_reason(error)}") from error


def _url(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"
