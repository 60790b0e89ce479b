"""The pages over the real engine and the samples: nothing is invented here but the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from index.settings import Settings
from search import open_searcher
from web import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient


@pytest.fixture(scope="module")
def real(samples_index: Path) -> FlaskClient:
    return create_app(open_searcher(Settings(data_dir=samples_index))).test_client()


def hrefs(page: str, pattern: str) -> list[str]:
    return [url.replace("&amp;", "&") for url in re.findall(pattern, page)]


def total(page: str) -> int:
    found = re.search(r"([\d.]+) kết quả", page)
    return int(found.group(1).replace(".", "")) if found else 0


def test_every_page_of_the_samples_is_answered(real: FlaskClient) -> None:
    for path in (
        "/",
        "/help",
        "/collection",
        "/facets/place",
        "/feed.atom",
        "/search.csv",
        "/metrics",
    ):
        assert real.get(path).status_code == 200, path


def test_examples_of_the_start_page_find_something(real: FlaskClient) -> None:
    page = real.get("/").get_data(as_text=True)
    block = page.split('class="examples"')[1].split("</p>")[0]
    urls = hrefs(block, r'href="([^"]*)"')
    assert len(urls) == 3
    assert all(total(real.get(url).get_data(as_text=True)) for url in urls)


def test_help_examples_find_something(real: FlaskClient) -> None:
    counts = re.findall(r'<td class="n">([\d.]+)</td>', real.get("/help").get_data(as_text=True))
    assert len(counts) == 9
    assert all(count != "0" for count in counts)


def test_every_facet_value_finds_as_many_as_it_says(real: FlaskClient) -> None:
    page = real.get("/?q=nong+thon").get_data(as_text=True)
    rows = re.findall(r'class="value" href="([^"]*)"[^>]*>.*?<span class="n">([\d.]+)</span>', page)
    assert len(rows) > 10
    for url, count in rows:
        found = real.get(url.replace("&amp;", "&")).get_data(as_text=True)
        assert total(found) == int(count), url


def test_every_hit_opens_with_its_matches(real: FlaskClient) -> None:
    page = real.get("/?q=nong+thon+moi&size=20").get_data(as_text=True)
    urls = hrefs(page, r'<h2 dir="auto"><a href="([^"]*)"')
    assert urls
    for url in urls:
        document = real.get(url).get_data(as_text=True)
        assert "<mark" in document
        assert "Về kết quả" in document


def test_previous_and_next_walk_through_the_results(real: FlaskClient) -> None:
    page = real.get("/?q=nong+thon+moi&sort=oldest&size=20").get_data(as_text=True)
    urls = hrefs(page, r'<h2 dir="auto"><a href="([^"]*)"')
    walked = [urls[0]]
    while True:
        following = hrefs(real.get(walked[-1]).get_data(as_text=True), r'rel="next" href="([^"]*)"')
        if not following:
            break
        walked += following
    assert walked == urls
