"""Near-duplicates and similar articles as readers and programs see them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from search.service import SearchService
from tests.index.reprints import DOCUMENTS
from tests.oracle import OracleEngine
from tests.web.browser import DESKTOP, PHONE, serving
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def app() -> Flask:
    engine = OracleEngine(DOCUMENTS)
    return create_app(SearchService(lambda: engine))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def href(page: str, pattern: str) -> str:
    found = re.search(pattern, page)
    assert found is not None, pattern
    return found[1].replace("&amp;", "&")


def test_the_json_counts_all_and_lists_one(client: FlaskClient) -> None:
    answer = client.get("/api/search?q=cầu+treo").get_json()
    assert (answer["total"], answer["folded"]) == (3, 2)
    assert [hit["similar"] for hit in answer["hits"]] == [2]
    shown = answer["hits"][0]["id"]
    under = client.get(f"/api/search?q=cầu+treo&similar={shown}").get_json()
    assert under["total"] == 2
    assert shown not in [hit["id"] for hit in under["hits"]]
    plain = client.get("/api/search?q=cầu+treo&fold=0").get_json()
    assert (plain["total"], len(plain["hits"])) == (3, 3)
    assert "folded" not in plain


def test_a_wrong_switch_is_named(client: FlaskClient) -> None:
    answer = client.get("/api/search?fold=2")
    assert answer.status_code == 400
    assert "fold" in answer.get_json()["detail"]


def test_the_link_of_a_hit_opens_what_is_folded_and_leads_back(client: FlaskClient) -> None:
    page = client.get("/?q=cầu+treo").get_data(as_text=True)
    opened = client.get(href(page, r'class="similar"><a href="([^"]+)"')).get_data(as_text=True)
    assert opened.count('<article class="hit">') == 2
    assert "Những bài gần giống với" in opened
    back = client.get(href(opened, r'href="([^"]+)">Về mọi kết quả')).get_data(as_text=True)
    assert back.count('<article class="hit">') == 1
    every = client.get(href(page, r'href="([^"]+)">gộp 2 bài tương tự')).get_data(as_text=True)
    assert every.count('<article class="hit">') == 3
    assert "gộp các bài tương tự" in every


def test_a_new_search_leaves_the_copies_of_the_old_one(client: FlaskClient) -> None:
    page = client.get("/?q=cầu+treo&similar=cau").get_data(as_text=True)
    form = page.split('role="search"')[1].split("</form>")[0]
    assert 'value="cầu treo"' in form
    assert 'name="similar"' not in form


def test_copies_of_what_is_gone_say_so(client: FlaskClient) -> None:
    answer = client.get("/?q=cầu+treo&similar=không+có")
    assert answer.status_code == 200
    assert "một bài không còn nữa" in answer.get_data(as_text=True)


def test_a_table_has_every_match(client: FlaskClient) -> None:
    rows = csv.reader(io.StringIO(client.get("/search.csv?q=cầu+treo").get_data(as_text=True)))
    assert len(list(rows)) == 1 + 3


def test_neighbours_step_over_what_is_folded(client: FlaskClient) -> None:
    page = client.get("/documents/cau-2?q=hội+OR+cầu&pos=1").get_data(as_text=True)
    listed = client.get("/api/search?q=hội+OR+cầu").get_json()
    assert f"1/{listed['total'] - listed['folded']}" in page


def test_a_document_names_its_copies(client: FlaskClient) -> None:
    similar = client.get("/api/documents/cau").get_json()["similar"]
    copies = [(one["id"], one["score"]) for one in similar if one["near_duplicate"]]
    assert copies == [("cau-2", 1.0), ("cau-3", 1.0)]
    page = client.get("/documents/cau?q=cầu").get_data(as_text=True)
    assert "Bản gần giống" in page
    assert '/documents/cau-2?q=c%E1%BA%A7u"' in page


def test_the_description_knows_the_new_keys(client: FlaskClient) -> None:
    schemas = client.get("/openapi.json").get_json()["components"]["schemas"]
    assert "folded" in schemas["Results"]["properties"]
    given = client.get("/api/documents/cau").get_json()["similar"][0]
    described = schemas["Document"]["properties"]["similar"]["items"]["properties"]
    assert given.keys() == described.keys()


# -- in a browser -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def address(app: Flask) -> Iterator[str]:
    with serving(app) as url:
        yield url


@pytest.mark.browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_from_a_hit_to_its_copies_and_on(
    browser: Browser, address: str, size: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(
        base_url=address,
        viewport=size,  # type: ignore[arg-type]
        color_scheme=scheme,  # type: ignore[arg-type]
        locale="vi-VN",
    )
    page = context.new_page()
    page.goto("/?q=cầu treo")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("link", name=re.compile("^2 bài tương tự")).click()
    expect(page.locator(".hit")).to_have_count(2)
    assert Axe().run(page).response["violations"] == []
    page.locator(".hit h2 a").first.click()
    expect(page.get_by_role("heading", name="Bài tương tự")).to_be_visible()
    expect(page.locator(".likes li")).not_to_have_count(0)
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
