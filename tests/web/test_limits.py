"""Too many requests from one address wait; probes and other addresses do not."""

from __future__ import annotations

from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from web import create_app
from web.limits import Bucket


def test_an_empty_bucket_fills_evenly() -> None:
    now = [0.0]
    bucket = Bucket(60, clock=lambda: now[0])
    assert [bucket.wait("a") for _ in range(60)] == [0.0] * 60
    assert bucket.wait("a") == 1.0
    assert bucket.wait("b") == 0.0
    now[0] = 0.5
    assert bucket.wait("a") == 0.5
    now[0] = 1.0
    assert bucket.wait("a") == 0.0
    now[0] = 10_000.0
    assert [bucket.wait("a") for _ in range(61)] == [0.0] * 60 + [1.0]


def test_addresses_are_forgotten_beyond_a_bound() -> None:
    bucket = Bucket(1, clock=lambda: 0.0)
    for number in range(20_000):
        bucket.wait(str(number))
    assert len(bucket._levels) == 10_000


def test_too_many_requests_are_told_when_to_come_back() -> None:
    client = create_app(FakeSearcher(ARTICLES), per_minute=2).test_client()
    assert [client.get("/api/search").status_code for _ in range(2)] == [200, 200]
    refused = client.get("/api/search")
    assert refused.status_code == 429
    assert refused.content_type == "application/problem+json"
    assert 1 <= int(refused.headers["Retry-After"]) <= 30
    assert "Quá nhiều yêu cầu" in client.get("/").get_data(as_text=True)
    assert client.get("/healthz").status_code == 200
    assert client.get("/static/timviet.css").status_code == 200
    other = client.get("/", environ_overrides={"REMOTE_ADDR": "127.0.0.2"})
    assert other.status_code == 200
