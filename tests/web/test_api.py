"""What programs get: the JSON of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from search.criteria import Criteria
from tests.web.fake import FakeSearcher
from tests.web.hostile import IDS, documents
from web import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def test_search_answers_the_results_as_they_are(
    client: FlaskClient, searcher: FakeSearcher
) -> None:
    url = "/api/search?q=nong+thon+moi&year=2020&year=2023&place=Sông+Lô&sort=oldest&size=2"
    expected = searcher.search(
        Criteria(
            "nong thon moi",
            {"year": ("2020", "2023"), "place": ("Sông Lô",)},
            sort="oldest",
            size=2,
        )
    )
    written = msgspec.json.encode(expected.to_json(), enc_hook=str)
    assert client.get(url).json == msgspec.json.decode(written)


def test_json_is_plain_utf8(client: FlaskClient) -> None:
    response = client.get("/api/search?q=nong+thon")
    assert response.content_type == "application/json"
    assert "nông thôn" in response.get_data(as_text=True).lower()


def test_document_carries_text_and_marks(client: FlaskClient) -> None:
    found = client.get("/api/documents/bai-24?q=thu+nhap").json
    assert found is not None
    assert [found["text"][a:b] for a, b in found["text_marks"]] == ["Thu", "nhập"]
    assert found["date"] == "2020-05-22"
    assert found["places"] == ["Phú Thọ", "Sông Lô", "Hải Vân"]


@pytest.mark.parametrize("document_id", IDS)
def test_any_id_is_reachable_quoted(document_id: str) -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    from urllib.parse import quote  # noqa: PLC0415

    response = client.get("/api/documents/" + quote(document_id, safe=""))
    assert response.json is not None
    assert response.json["id"] == document_id


def test_lone_surrogates_survive_as_escapes() -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    found = client.get("/api/search?q=nửa+ký+tự").json
    assert found is not None
    assert "\ud800" in found["hits"][0]["title"]


def test_health_and_readiness(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "ok"}
    ready = client.get("/readyz").json
    assert ready is not None
    assert (ready["status"], ready["documents"], ready["generation"]) == ("ready", 40, 1)
