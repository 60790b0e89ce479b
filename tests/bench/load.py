"""`timviet serve` under load: one client that waits for each answer, then several at once."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

import numpy as np

from tests.bench.memory import children, private, processor_seconds
from tests.web.serving import Server

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.queries import Query

WORKERS, CLIENTS = 2, 8
_LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds of one client; what several get; unshared bytes of a worker.

    `busy` is the processor time of all workers for one request of several, in
    milliseconds: it tells what a machine of their own would let them answer.
    """

    p50: float
    p95: float
    several_p95: float
    requests_per_second: float
    busy: float
    unshared: int


class Client:
    """Asks over one kept connection; light, for it runs on the server's own cores."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = port

    def get(self, request: bytes) -> float:
        """Send a request, read the whole answer, return the milliseconds it took."""
        started = time.perf_counter()
        self._socket.sendall(request)
        data = bytearray()
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self._read()
        head = bytes(data[:end]).lower()
        assert head.startswith(b"http/1.1 200"), head
        length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(data) < end + 4 + length:
            data += self._read()
        if b"connection: close" in head:
            self._socket.close()
            self.__init__(self._port)  # type: ignore[misc]
        return (time.perf_counter() - started) * 1000

    def _read(self) -> bytes:
        part = self._socket.recv(_LONGEST)
        assert part, "the server closed the connection"
        return part

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()


def measure(data_dir: Path, queries: Sequence[Query], repeats: int = 3) -> Load:
    """Serve an index and ask it all queries, by one client and by several."""
    requests = [_request(query) for query in queries]
    with Server(data_dir, workers=WORKERS) as server:
        _many(server.port, requests, CLIENTS)
        one = _many(server.port, requests, 1)
        workers = children(server._process.pid)
        busy = sum(map(processor_seconds, workers))
        started = time.perf_counter()
        several = _many(server.port, requests * repeats, CLIENTS)
        seconds = time.perf_counter() - started
        busy = sum(map(processor_seconds, workers)) - busy
        unshared = max(map(private, workers))
    return Load(
        p50=float(np.percentile(one, 50)),
        p95=float(np.percentile(one, 95)),
        several_p95=float(np.percentile(several, 95)),
        requests_per_second=len(several) / seconds,
        busy=busy * 1000 / len(several),
        unshared=unshared,
    )


def _request(query: Query) -> bytes:
    target = f"/api/search?q={quote(query.typed)}"
    return f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n".encode()


def _many(port: int, requests: Sequence[bytes], clients: int) -> list[float]:
    """Share the requests among clients that ask at the same time."""
    shares: list[list[float]] = [[] for _ in range(clients)]

    def ask(number: int) -> None:
        client = Client(port)
        shares[number] += [client.get(request) for request in requests[number::clients]]
        client.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = [each for share in shares for each in share]
    assert len(times) == len(requests), "a client failed"
    return times
