"""Results to take away: CSV, Atom, OpenSearch, OpenAPI, metrics, suggestions."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from index.document import Document
from search.results import Marked, Span
from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from tests.web.hostile import documents
from web import create_app, openapi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask.testing import FlaskClient

ATOM = "{http://www.w3.org/2005/Atom}"


def table(client: FlaskClient, url: str) -> list[dict[str, str]]:
    response = client.get(url)
    assert response.status_code == 200
    assert response.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))


def test_csv_holds_the_whole_search(client: FlaskClient) -> None:
    rows = table(client, "/search.csv?sort=oldest")
    assert [row["id"] for row in rows] == [doc.id for doc in ARTICLES]
    assert rows[2]["places"] == "Phú Thọ; Sông Lô; Hải Vân"
    assert rows[2]["date"] == "2015-01-20"


def test_csv_obeys_the_parameters_of_a_search(client: FlaskClient) -> None:
    assert len(table(client, "/search.csv?q=nong+thon+moi&year=2020")) == 2
    assert [r["id"] for r in table(client, "/search.csv?sort=oldest&page=2&size=2")] == [
        "bai-03",
        "bai-04",
    ]
    assert table(client, "/search.csv?q=zzz") == []


def test_csv_runs_through_all_pages() -> None:
    client = create_app(
        FakeSearcher([Document(id=str(n), title="bài") for n in range(257)])
    ).test_client()
    assert len({row["id"] for row in table(client, "/search.csv?q=bai")}) == 257


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "\x00="])
def test_no_cell_is_a_formula(start: str) -> None:
    doc = Document(
        id="1", title=f"{start}1+1", text="x", author=f"{start}cmd", category=start + "a"
    )
    (row,) = table(create_app(FakeSearcher([doc])).test_client(), "/search.csv")
    for name in ("title", "author", "category"):
        assert row[name].startswith("'")


def test_hostile_documents_keep_csv_and_atom_well_formed() -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    assert len(table(client, "/search.csv?q=thử")) == len(documents())
    feed = ET.fromstring(client.get("/feed.atom?q=thử&size=100").data)  # noqa: S314
    assert len(feed.findall(f"{ATOM}entry")) == len(documents())


def test_feed_is_newest_first_with_stable_ids(client: FlaskClient) -> None:
    response = client.get("/feed.atom?q=nong+thon+moi&size=2")
    assert response.content_type == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(response.data)  # noqa: S314
    entries = feed.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}updated") for e in entries] == [
        "2023-12-15T00:00:00+07:00",
        "2022-03-22T00:00:00+07:00",
    ]
    assert entries[0].findtext(f"{ATOM}id") == "urn:x-timviet:bai-38"
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert client.get(link.attrib["href"]).status_code == 200


def test_results_name_their_feed_and_the_browser_search(client: FlaskClient) -> None:
    page = client.get("/?q=xa&year=2020&page=1").get_data(as_text=True)
    assert 'href="/feed.atom?q=xa&amp;year=2020"' in page
    assert 'href="/opensearch.xml"' in page
    described = ET.fromstring(client.get("/opensearch.xml").data)  # noqa: S314
    urls = [url.attrib["template"] for url in described if "template" in url.attrib]
    assert urls[0] == "http://localhost/?q={searchTerms}"


@pytest.mark.parametrize("path", ["/search.csv", "/feed.atom"])
def test_exports_name_wrong_parameters(client: FlaskClient, path: str) -> None:
    response = client.get(f"{path}?page=x")
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"


def test_the_description_matches_the_answers(client: FlaskClient) -> None:
    described = client.get("/openapi.json").json
    assert described is not None
    schemas = described["components"]["schemas"]
    found = client.get("/api/search?q=nong+thon").json
    document = client.get("/api/documents/bai-24").json
    assert found is not None
    assert document is not None
    # Optional are only the count of what is folded and the parts of a score.
    assert set(schemas["Results"]["required"]) == set(found)
    assert set(schemas["Results"]["properties"]) - set(found) == {"folded"}
    assert set(schemas["Hit"]["required"]) == set(found["hits"][0])
    assert set(schemas["Hit"]["properties"]) - set(found["hits"][0]) == {"explain"}
    assert set(schemas["Document"]["properties"]) == set(document)
    for path in described["paths"]:
        assert client.get(path.replace("{id}", "bai-01")).status_code == 200


def test_the_description_says_how_far_pages_go(client: FlaskClient) -> None:
    described = openapi.description()["paths"]["/api/search"]["get"]["parameters"]
    (page,) = [one["schema"] for one in described if one["name"] == "page"]
    assert client.get(f"/api/search?size=1&page={page['maximum']}").status_code == 200
    assert client.get(f"/api/search?size=1&page={page['maximum'] + 1}").status_code == 400


def test_metrics_count_requests_and_describe_the_index(client: FlaskClient) -> None:
    client.get("/?q=xa")
    client.get("/?page=0")
    text = client.get("/metrics").get_data(as_text=True)
    assert 'timviet_requests_total{endpoint="pages.results",status="200"} 1.0' in text
    assert 'timviet_requests_total{endpoint="pages.results",status="400"} 1.0' in text
    assert 'timviet_request_seconds_count{endpoint="pages.results"} 2.0' in text
    assert "timviet_documents 40.0" in text
    assert "timviet_index_up 1.0" in text


class _Suggesting(FakeSearcher):
    def suggest(self, text: str) -> Sequence[Marked]:
        return [Marked("nông thôn mới", (Span(0, len(text)),))]


def test_suggestions_come_from_a_searcher_that_has_them(client: FlaskClient) -> None:
    assert client.get("/api/suggest?q=nong").json == {"query": "nong", "suggestions": []}
    suggesting = create_app(_Suggesting(ARTICLES)).test_client()
    assert suggesting.get("/api/suggest?q=nong").json == {
        "query": "nong",
        "suggestions": [{"text": "nông thôn mới", "marks": [[0, 4]]}],
    }
    assert suggesting.get("/api/suggest").json == {"query": "", "suggestions": []}
    assert suggesting.get("/api/suggest?q=" + "x" * 513).status_code == 414
    assert "data-suggest=" in suggesting.get("/").get_data(as_text=True)
    assert "data-suggest=" not in client.get("/").get_data(as_text=True)
