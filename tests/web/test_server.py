"""The production server as a process: what it answers, and what happens under it meanwhile."""

from __future__ import annotations

import json
import socket
import threading
import urllib.parse
from functools import partial
from typing import TYPE_CHECKING

import pytest

from index.generations import Generations
from tests.command import answer, timviet
from tests.web.serving import Reply, Server, eventually, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def server(samples_index: Path) -> Iterator[Server]:
    with Server(samples_index) as running:
        yield running


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file of one record."""
    path = tmp_path / "tin.jsonl"
    write(path, 1)
    return path


def write(path: Path, count: int) -> None:
    records = [
        {"id": f"d{n}", "title": f"Bài số {n}", "text": "Nông thôn mới."} for n in range(count)
    ]
    path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records), "utf-8")


def answered(server: Server, request: bytes) -> bytes:
    """Return all that is answered to bytes sent as they are."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return connection.makefile("rb").read()


# -- answering ----------------------------------------------------------------------------


def test_it_prints_where_it_serves(server: Server) -> None:
    assert f"http://127.0.0.1:{server.port}" in server.said


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/?q=nong+thon+moi", "text/html"),
        ("/api/search?q=nong+thon+moi", "application/json"),
        ("/api/suggest?q=nong", "application/json"),
        ("/openapi.json", "application/json"),
        ("/feed.atom?q=xa", "application/atom+xml"),
        ("/search.csv?q=xa", "text/csv"),
        ("/opensearch.xml", "application/opensearchdescription+xml"),
        ("/healthz", ""),
        ("/readyz", ""),
        ("/metrics", "text/plain"),
    ],
)
def test_every_door_answers(server: Server, path: str, kind: str) -> None:
    reply = server.get(path)
    assert reply.status == 200
    assert kind in reply.kind
    assert reply.body


def test_a_search_over_http_is_the_search_of_the_shell(server: Server, samples_index: Path) -> None:
    over_http = server.get("/api/search?q=nong+thon+moi&year=2020").json()
    in_shell = answer("search", "nong thon moi", "--filter", "year=2020", data_dir=samples_index)
    for found in (over_http, in_shell):
        del found["took_ms"]
    assert over_http == in_shell
    assert over_http["total"] > 0


# -- bad input ----------------------------------------------------------------------------

BAD = (
    "q=" + "a" * 513,
    "q=" + urllib.parse.quote("ữ" * 513),
    "page=0",
    "page=-1",
    "page=x",
    "page=1e3",
    "page=" + "9" * 5000,
    "page=%D9%A3",
    "size=100&page=10001",
    "size=0",
    "size=101",
    "sort=best",
    "from=22/05/2020",
    "from=2020-13-01",
    "from=2021-01-01&to=2020-01-01",
    "to=%00",
    "&".join(f"year={n}" for n in range(101)),
)


@pytest.mark.parametrize("query", BAD, ids=lambda query: query[:30])
def test_a_wrong_parameter_is_named_with_what_is_allowed(server: Server, query: str) -> None:
    reply = server.get(f"/api/search?{query}")
    assert reply.status in {400, 414}
    problem = reply.json()
    assert reply.kind.startswith("application/problem+json")
    assert problem.keys() >= {"type", "title", "status", "detail"}
    assert problem["status"] == reply.status
    assert query.rpartition("&")[2].partition("=")[0] in problem["detail"] or "from" in query
    assert server.get(f"/facets/place?{query}").status in {400, 414}


@pytest.mark.parametrize("path", ["/api/search", "/api/suggest", "/search.csv"])
@pytest.mark.parametrize("length", [10_000, 100_000])
def test_an_address_too_long_to_be_read_is_a_problem_too(
    server: Server, path: str, length: int
) -> None:
    reply = server.get(f"{path}?q={'x' * length}")
    assert (reply.status, reply.json()["status"]) == (414, 414)
    assert reply.kind.startswith("application/problem+json")
    assert server.get("/healthz").status == 200


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 20_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 500 + b"\r\n", 431),
        (b"GET /?q=a b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET /?q=a\x01b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nKh\xc3\xb4ng: x\r\n\r\n", 400),
    ],
)
def test_a_request_that_cannot_be_read_is_a_problem_too(
    server: Server, raw: bytes, status: int
) -> None:
    head, _, body = answered(server, raw).partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Content-Type: application/problem+json" in head
    assert json.loads(body)["status"] == status


@pytest.mark.parametrize("word", [b"n\xc3\xb4ng", b"n%C3%B4ng"])
def test_letters_in_an_address_need_no_percent_signs(server: Server, word: bytes) -> None:
    raw = b"GET /api/search?size=1&q=" + word + b" HTTP/1.0\r\nHost: x\r\n\r\n"
    head, _, body = answered(server, raw).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 200 ")
    assert json.loads(body)["query"]["text"] == "nông"


STRANGE = (
    "q=%00", "q=%FF%FE", "q=%ED%A0%80", "q=%22", "q=(((((", "q=" + "(" * 500, "q=-", "q=--",
    "q=***", "q=%2B%2B", "q=AND", "q=NOT+NOT", "q=title%3A", "q=%3A%3A%3A", "q=%E2%80%AE",
    "q=a%CC%80" * 40,
    "q=%F0%9F%98%80", "q=<script>alert(1)</script>", "q=' OR 1=1 --", "q=../../etc/passwd",
    "q={{7*7}}", "q=" + "a+" * 255, "q=x*", "q=xây*", "q=a&q=b", "Q=x", "&&&", "=", "%", "q=%zz",
    "category=%00", "year=abc", "month=2020-99", "place=" + "x" * 2000, "year=2020&year=2020",
    "unknown=1", "sort=&page=&size=&from=&to=",
)  # fmt: skip


@pytest.mark.parametrize("query", STRANGE, ids=lambda query: query[:30])
def test_whatever_is_typed_is_no_error(server: Server, query: str) -> None:
    quoted = urllib.parse.quote(query, safe="%&=+")
    for path in ("/api/search", "/", "/feed.atom", "/search.csv"):
        reply = server.get(f"{path}?{quoted}")
        assert reply.status == 200
        assert "<script>alert" not in reply.body or "json" in reply.kind or "csv" in reply.kind
    assert server.get(f"/api/suggest?{quoted}").status == 200


@pytest.mark.parametrize(
    "path",
    ["/no", "/api/no", "/api/documents/no", "/documents/no", "/documents/..%2f..%2fetc%2fpasswd",
     "/static/../cli.py", "/static/%2e%2e/cli.py", "/documents/%00", "/api/documents/%FF", "/%"],
)  # fmt: skip
def test_what_is_not_there_is_404(server: Server, path: str) -> None:
    assert server.get(path).status in {400, 404}


RAW = (
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET /?q=" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: " + b"y" * 20_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 500 + b"\r\n",
    b"GET /?q=\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /api/search HTTP/1.1\r\nHost: <script>\r\n\r\n",
    b"POST /api/search HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nq=a",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
    b"PUT /api/documents/a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
    b"BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
)


@pytest.mark.parametrize("request_bytes", RAW, ids=lambda raw: repr(raw[:24]))
def test_a_broken_request_is_no_server_error(server: Server, request_bytes: bytes) -> None:
    first = answered(server, request_bytes)
    assert first.split()[1:2] != [b"500"]
    assert server.get("/healthz").status == 200


def test_nothing_was_answered_with_a_500(server: Server) -> None:
    assert "Traceback" not in server.said


# -- what happens under it ----------------------------------------------------------------


def test_a_new_generation_is_picked_up_without_a_failed_search(
    tmp_path: Path, source: Path
) -> None:
    answer("reindex", source, data_dir=tmp_path / "var")
    stop = threading.Event()
    failed: list[Reply] = []
    seen: set[int] = set()

    with Server(tmp_path / "var", workers=2) as server:

        def read() -> None:
            while not stop.wait(0.02):
                reply = server.get("/api/search?q=nong+thon")
                if reply.status == 200:
                    seen.add(reply.json()["total"])
                else:
                    failed.append(reply)

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        try:
            for count in (2, 3, 4):
                write(source, count)
                answer("reindex", source, data_dir=tmp_path / "var")
                eventually(partial(seen.__contains__, count))
        finally:
            stop.set()
            for reader in readers:
                reader.join()
        for _ in range(8):  # every worker has it
            assert server.get("/api/search?q=nong+thon").json()["total"] == 4
    assert not failed
    assert seen <= {1, 2, 3, 4}


def test_without_an_index_it_says_so_until_there_is_one(tmp_path: Path, source: Path) -> None:
    with Server(tmp_path / "var") as server:
        for path in ("/api/search?q=a", "/readyz"):
            assert server.get(path).status == 503
        assert server.get("/api/search").kind.startswith("application/problem+json")
        assert server.get("/").status == 503
        assert server.get("/healthz").status == 200
        answer("reindex", source, data_dir=tmp_path / "var")
        assert server.get("/readyz").status == 200
        assert server.get("/api/search?q=nong+thon").json()["total"] == 1


def test_of_a_damaged_index_the_one_before_is_served(tmp_path: Path, source: Path) -> None:
    data_dir = tmp_path / "var"
    answer("reindex", source, data_dir=data_dir)
    write(source, 2)
    answer("reindex", source, data_dir=data_dir)
    newest = Generations(data_dir).required()
    for name in newest.manifest.files:
        flip(newest.path / name)
    with Server(data_dir) as server:
        assert server.get("/api/search?q=nong+thon").json()["total"] == 1
        assert "Đang dùng bản khác" in server.said
    before = data_dir / "generations" / "1"
    for path in before.iterdir():
        flip(path)
    with Server(data_dir) as server:
        reply = server.get("/api/search?q=nong+thon")
        assert reply.status == 503
        assert "reindex" in reply.json()["detail"]
        answer("reindex", source, data_dir=data_dir)
        assert server.get("/api/search?q=nong+thon").json()["total"] == 2


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    if content:
        content[len(content) // 2] ^= 1
        # A new file, for a linked one is shared with the generation before.
        path.unlink()
        path.write_bytes(content)


def test_a_stop_is_graceful(samples_index: Path) -> None:
    with Server(samples_index) as server:
        assert server.get("/healthz").status == 200
    assert server.exit_code == 0


def test_a_taken_port_is_said_at_once(samples_index: Path) -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        done = timviet("serve", "--port", str(port), data_dir=samples_index)
    assert done.returncode == 1
    assert str(port) in done.stderr
    assert "--port" in done.stderr
