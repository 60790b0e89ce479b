"""A real server in a process of its own, on a free port of this machine."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from tests.command import COMMAND, ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: status, content type and body."""

    status: int
    kind: str
    body: str

    def json(self) -> dict[str, Any]:
        """Return the body as a JSON object."""
        read: dict[str, Any] = json.loads(self.body)
        return read


class Server:
    """`timviet serve` from entering to leaving the context."""

    def __init__(self, data_dir: Path, *, workers: int = 1, folder: Path = ROOT) -> None:
        self.port = free_port()
        self.exit_code: int | None = None
        self._args = [*COMMAND, "serve", "--port", str(self.port), "--workers", str(workers)]
        self._environment = environment(data_dir)
        self._folder = folder

    @property
    def said(self) -> str:
        """Return all it has written so far."""
        self._log.seek(0)
        return self._log.read().decode()

    def get(self, target: str) -> Reply:
        """Ask for a path with its query, sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", target)
            answer = connection.getresponse()
            body = answer.read().decode()
            return Reply(answer.status, answer.getheader("Content-Type", ""), body)
        finally:
            connection.close()

    def __enter__(self) -> Self:
        self._log = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            self._args, env=self._environment, cwd=self._folder, stdout=self._log, stderr=self._log
        )
        try:
            eventually(lambda: "http://" in self.said or self._process.poll() is not None)
            assert self._process.poll() is None, self.said
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            self.exit_code = self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def eventually(holds: Callable[[], bool], seconds: float = 300) -> None:
    """Wait until something holds; fail when it does not in time."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.05)
