"""What a search did beyond the words can be undone, and the way back is kept on every link."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pytest

from search.messages import notice
from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from search.criteria import Criteria
    from search.results import Results


UNDO = {
    "expanded": {"expand": "0"}, "accents_dropped": {"strict": "1"}, "relaxed": {"strict": "1"},
    "truncated": {},
}  # fmt: skip


class _Telling(FakeSearcher):
    """Says what was asked of it: `codes` as long as more than what was typed is searched."""

    codes: tuple[str, ...] = ("expanded",)

    def search(self, criteria: Criteria) -> Results:
        told = tuple(
            notice(code, values={"forms": (("UBND", "ủy ban"),)}, undo=UNDO[code])
            for code in self.codes
            if criteria.expand and not criteria.strict
        )
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


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("accents_dropped", "Chỉ tìm đúng dấu như đã gõ"),
        ("relaxed", "Chỉ tìm bài có đủ mọi từ"),
    ],
)
def test_what_was_dropped_or_relaxed_is_undone_and_redone(code: str, label: str) -> None:
    assert actions(get("/?q=xa&year=2020&page=1", (code,))) == [
        ("/?q=xa&year=2020&strict=1", label)
    ]
    page = get("/?q=xa&year=2020&strict=1", (code,))
    assert actions(page) == [("/?q=xa&year=2020", "Tìm cả bài khớp gần đúng")]


def test_where_nothing_can_be_undone_no_link_is_shown() -> None:
    assert actions(get("/?q=xa", ("truncated",))) == []


def test_nothing_is_said_of_expansion_where_no_words_are() -> None:
    assert actions(get("/?year=2020&expand=0")) == []


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("/?q=xa", "Search only what was typed"),
        ("/?q=xa&expand=0", "Search those forms too"),
        ("/?q=xa&strict=1", "Search near matches too"),
    ],
)
def test_the_ways_out_are_in_english_too(url: str, label: str) -> None:
    assert [shown for _, shown in actions(get(url, language="en"))] == [label]
