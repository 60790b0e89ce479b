"""What readers get: results, documents, nothing found, hostile text."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from index.document import Document, Provenance
from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from tests.web.hostile import ATTACKS, IDS, documents
from web import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def get(client: FlaskClient, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, response.get_data(as_text=True)
    return html.unescape(response.get_data(as_text=True))


def links(page: str, css_class: str) -> list[str]:
    return re.findall(rf'class="{css_class}" href="([^"]*)"', page)


def test_start_page_lists_the_newest_documents(client: FlaskClient) -> None:
    page = get(client, "/")
    titles = [doc.title for doc in sorted(ARTICLES, key=lambda d: str(d.date), reverse=True)]
    places = [page.index(title) for title in titles[:10]]
    assert places == sorted(places)


@pytest.mark.parametrize("query", ["nong thon moi", "NÔNG THÔN MỚI", "nông thôn mới"])
def test_hits_carry_title_date_category_places_author_and_marks(
    client: FlaskClient, query: str
) -> None:
    page = get(client, f"/?q={query}&year=2023")
    for part in ("15/12/2023", "Kinh tế", "Hải Vân, Sông Lô, Phú Thọ", "Trần Minh Khôi"):
        assert part in page
    assert "<mark>nông</mark> <mark>thôn</mark> <mark>mới</mark>" in page


def test_facet_values_are_links_that_switch_them(client: FlaskClient) -> None:
    page = get(client, "/?q=xa&category=Kinh+tế")
    boxes = page.split('data-facet="category"')[1].split("</section>")[0]
    assert (
        re.findall(r'class="name">([^<]*)</bdi> <span class="n">(\d+)', boxes)
        == [
            ("Kinh tế", "4"),
            ("Xây dựng Đảng", "4"),
            ("Giáo dục", "1"),
            ("Tài nguyên", "1"),
            ("Văn hóa", "1"),
            ("Y tế", "2"),
        ]
        or boxes
    )
    assert "/?q=xa" in links(boxes, "value")
    assert any("category=Kinh" in url and "category=Y" in url for url in links(boxes, "value"))


def test_every_active_filter_has_a_chip_that_removes_it_alone(client: FlaskClient) -> None:
    url = "/?q=xã&year=2020&year=2015&place=Hải+Vân&from=2015-01-01&to=2020-12-31&sort=oldest"
    chips = [unquote(link) for link in links(get(client, url), "chip")]
    assert len(chips) == 5
    assert sum("year=2020" in link for link in chips) == 4
    assert all("sort=oldest" in link and "q=xã" in link for link in chips)


def test_clearing_keeps_words_and_order(client: FlaskClient) -> None:
    page = get(client, "/?q=xã&year=2020&sort=oldest&page=1")
    assert [unquote(link) for link in links(page, "clear")] == ["/?q=xã&sort=oldest"]


def test_a_selected_value_without_matches_stays_to_be_removed(client: FlaskClient) -> None:
    page = get(client, "/?q=zzz&category=Kinh+tế&author=<b>Ai</b>")
    assert page.count('aria-current="true"><bdi class="name">') == 2


def test_pages_lead_on_and_back(client: FlaskClient) -> None:
    page = get(client, "/?page=2&size=5")
    assert re.findall(r'aria-label="Trang (\d+)"', page) == ["1", "2", "3", "4", "8"]
    assert 'rel="prev" href="/?size=5"' in page
    assert 'rel="next" href="/?page=3&size=5"' in page


def test_a_page_beyond_the_last_says_so(client: FlaskClient) -> None:
    page = get(client, "/?page=9&size=5")
    assert "kết quả chỉ có 8 trang" in page
    assert 'href="/?page=8&size=5"' in page


def test_nothing_found_names_the_words_and_the_way_out(client: FlaskClient) -> None:
    page = get(client, "/?q=nông+thôn&year=1999&category=Y+tế")
    assert "nông thôn" in page
    assert "Bỏ mọi bộ lọc: 6 kết quả" in page
    assert "Bỏ lọc Năm: 1999" in page


def test_document_shows_whole_text_in_paragraphs_with_numbered_marks(client: FlaskClient) -> None:
    page = get(client, "/documents/bai-24?q=nong+thon&pos=12&size=5")
    assert page.count("<p>") >= 3
    assert '<mark id="m1"><a href="#m2">nông</a></mark>' in page
    assert '<mark id="m4"><a href="#m1">thôn</a></mark>' in page
    assert 'href="/?q=nong+thon&page=3&size=5"' in page
    assert 'href="https://example.org/bai/24"' in page


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_queries_stay_text(client: FlaskClient, attack: str) -> None:
    response = client.get("/", query_string={"q": attack.encode("utf-8", "replace")[:500]})
    assert response.status_code in {200, 414}
    assert_harmless(response.get_data(as_text=True))


def assert_harmless(page: str) -> None:
    elements = re.findall(r"<\s*([a-zA-Z]+)([^>]*)>", page)
    assert not [name for name, rest in elements if name == "script" and "src=" not in rest]
    assert "img" not in {name.lower() for name, _ in elements}
    for _, rest in elements:
        assert not re.search(r"\son\w+\s*=", re.sub(r'"[^"]*"', "", rest)), rest
        assert 'href="javascript:' not in rest.lower()


def test_hostile_documents_stay_text_everywhere() -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    for url in ("/?q=thử&size=100", "/?size=100", "/?q=thu&sort=newest"):
        response = client.get(url)
        assert response.status_code == 200
        assert_harmless(response.get_data(as_text=True))


def test_every_hostile_document_opens_by_its_own_link() -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    page = get(client, "/?q=thử&size=100")
    hrefs = re.findall(r'<h2 dir="auto"><a href="([^"]*)"', page)
    assert len(hrefs) == len(ATTACKS) + len(IDS)
    for href in hrefs:
        response = client.get(href)
        assert response.status_code == 200, href
        assert_harmless(response.get_data(as_text=True))


def test_a_document_says_where_its_values_came_from() -> None:
    origin = Provenance("author", "Hà <b>Loan</b>", "tên ký dưới bài", line=9, sure=False)
    doc = Document(id="1", title="bài", provenance=(origin,), extra={"number": "05", "<i>": [1]})
    page = create_app(FakeSearcher([doc])).test_client().get("/documents/1").get_data(as_text=True)
    assert "<td>Tác giả</td>" in page
    assert "Hà &lt;b&gt;Loan&lt;/b&gt;" in page
    assert "tên ký dưới bài, dòng 9" in page
    assert "chưa chắc" in page
    assert "<bdi>Số hiệu</bdi>" in page
    assert '<bdi>&lt;i&gt;</bdi></dt><dd dir="auto">[1]</dd>' in page


def test_only_web_addresses_become_a_link_to_the_original() -> None:
    client = create_app(FakeSearcher(documents())).test_client()
    page = get(client, "/documents/tấn công 5")
    assert 'href="javascript:' not in page
