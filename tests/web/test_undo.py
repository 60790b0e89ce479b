"""What a search did beyond the words can be undone, and the way back is kept on every link."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pytest

from search.results import Notice
from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from search.criteria import Criteria
    from search.results import Results


class _Telling(FakeSearcher):
    """Says what was asked of it: `codes` as long as other forms are searched too."""

    codes: tuple[str, ...] = ("expanded",)

    def search(self, criteria: Criteria) -> Results:
        told = tuple(Notice(code, f"lời của {code}") for code in self.codes if criteria.expand)
        return replace(super().search(criteria), notices=told)


def get(url: str, codes: tuple[str, ...] = ("expanded",), language: str = "vi") -> str:
    searcher = _Telling(ARTICLES)
    searcher.codes = codes
    client = create_app(searcher).test_client()
    answer = client.get(url, headers={"Accept-Language": language})
    return html.unescape(answer.get_data(as_text=True))


def actions(page: str) -> list[tuple[str, str]]:
    notices = "".join(re.findall(r'<p class="notice".*?</p>', page, re.DOTALL))
    return [(unquote_plus(u), label) for u, label in re.findall(r'href="(.*?)">(.*?)</a>', notices)]


def test_an_expansion_is_undone_and_redone_by_a_link() -> None:
    asked = "/?q=xa&year=2020&sort=newest"
    (undo,) = actions(get(asked + "&page=1"))
    assert undo == (asked + "&expand=0", "Chỉ tìm đúng như đã gõ")
    page = get(asked + "&expand=0")
    assert "Đang tìm đúng như đã gõ" in page
    assert actions(page) == [(asked, "Tìm cả các dạng ấy")]


def test_the_choice_is_kept_on_every_way_on() -> None:
    page = get("/?q=xa&size=5&expand=0")
    kept = ("documents/", "page=2", "sort=", "search.csv", "feed.atom")
    hrefs = [url for url in re.findall(r'href="(/[^"]*)"', page) if "q=xa" in url]
    assert all(any(part in url for url in hrefs) for part in kept)
    assert [url for url in hrefs if "expand=0" not in url] == ["/?q=xa&size=5"]
    assert page.count('type="hidden" name="expand" value="0"') >= 2
    document = get("/documents/bai-24?q=xa&expand=0&pos=2")
    ways = re.findall(r'href="(/[^"]*)"', document.split('class="back"')[1].split("</nav>")[0])
    assert len(ways) == 3
    assert all("expand=0" in url for url in ways)


def test_dropped_accents_can_be_searched_outright() -> None:
    page = get("/?q=hải+vận", ("accents_dropped",))
    assert actions(page) == [("/?q=hai van", "Tìm hẳn không dấu")]


def test_nothing_is_said_of_expansion_where_no_words_are() -> None:
    assert actions(get("/?year=2020&expand=0")) == []


@pytest.mark.parametrize("url", ["/?q=xa", "/?q=xa&expand=0"])
def test_the_ways_out_are_in_english_too(url: str) -> None:
    ((_, label),) = actions(get(url, language="en"))
    assert label in {"Search only what was typed", "Search those forms too"}
