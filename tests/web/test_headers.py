"""Security, caching, compression, preferences."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from tests.web.fake import FakeSearcher


@pytest.mark.parametrize(
    "path", ["/", "/api/search", "/nothing", "/api/nothing", "/healthz", "/static/timviet.css"]
)
def test_every_answer_is_locked_down(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/?q=xa", "/api/search?q=xa", "/documents/bai-01?q=xa"])
def test_an_unchanged_index_is_answered_without_searching(
    client: FlaskClient, searcher: FakeSearcher, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    first = client.get(path)
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "private, no-cache"
    with monkeypatch.context() as patch:
        patch.setattr(searcher, "search", None)
        patch.setattr(searcher, "document", None)
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    searcher.generation += 1
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_language_and_theme_have_their_own_tags(client: FlaskClient) -> None:
    tag = client.get("/").headers["ETag"]
    assert client.get("/", headers={"Accept-Language": "en"}).headers["ETag"] != tag
    client.set_cookie("theme", "dark")
    assert client.get("/").headers["ETag"] != tag


def test_errors_are_not_kept(client: FlaskClient) -> None:
    assert client.get("/?page=0").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/api/search", "/static/timviet.css"])
def test_long_answers_are_compressed_when_wished(client: FlaskClient, path: str) -> None:
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data)
    assert "Accept-Encoding" in packed.headers["Vary"]
    refused = client.get(path, headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in refused.headers


def test_static_files_are_kept_for_good_under_their_version(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    url = page.split('<link rel="stylesheet" href="')[1].split('"')[0]
    assert "immutable" in client.get(url).headers["Cache-Control"]
    assert "immutable" not in client.get("/static/timviet.css?v=old").headers["Cache-Control"]


@pytest.mark.parametrize(
    ("wished", "lang"),
    [
        ("", "vi"),
        ("vi", "vi"),
        ("en", "en"),
        ("en-US,en;q=0.9,vi;q=0.8", "en"),
        ("fr", "vi"),
        ("*", "vi"),
        ("x" * 999, "vi"),
    ],
)
def test_the_browser_chooses_the_language(client: FlaskClient, wished: str, lang: str) -> None:
    page = client.get("/", headers={"Accept-Language": wished}).get_data(as_text=True)
    assert f'<html lang="{lang}"' in page


@pytest.mark.parametrize(
    ("given", "sent_to"),
    [
        ("/?q=xã&page=2", "/?q=xã&page=2"),
        ("/documents/a%2Fb?q=x", "/documents/a%2Fb?q=x"),
        ("", "/"),
        ("https://example.org/", "/"),
        ("//example.org/", "/"),
        ("/\\example.org", "/"),
        ("/\t/example.org", "/"),
        ("/a\r\nSet-Cookie: x=1", "/"),
    ],
)
def test_a_switch_returns_to_its_own_page_only(
    client: FlaskClient, given: str, sent_to: str
) -> None:
    response = client.post("/preferences", data={"lang": "en", "theme": "dark", "next": given})
    assert response.status_code == 303
    from urllib.parse import unquote  # noqa: PLC0415

    assert unquote(response.headers["Location"]) == unquote(sent_to)
    page = client.get("/").get_data(as_text=True)
    assert '<html lang="en" data-theme="dark"' in page


def test_an_unknown_preference_is_refused(client: FlaskClient) -> None:
    assert client.post("/preferences", data={"theme": "<b>"}).status_code == 400
    client.set_cookie("lang", "<script>")
    assert client.get("/").status_code == 200
