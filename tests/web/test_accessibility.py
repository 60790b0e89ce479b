"""WCAG 2.2 AA by axe-core in a real Chromium, on every page and state, in both themes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.articles import ARTICLES
from tests.web.browser import DESKTOP, PHONE, serving
from tests.web.fake import FakeSearcher
from tests.web.hostile import documents
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

STATES = {
    "start": "/",
    "results": "/?q=nong+thon+moi",
    "filtered": "/?q=xa&year=2020&place=Phú+Thọ&from=2020-01-01&to=2020-12-31&sort=newest",
    "middle page": "/?size=5&page=4",
    "nothing": "/?q=zzz&year=2020",
    "beyond": "/?page=99",
    "document": "/documents/bai-24?q=nong+thon+moi&pos=2",
    "document, found within": "/documents/bai-24?q=nong+thon+moi&pos=2&find=thu",
    "document, plain": "/documents/bai-01",
    "facet": "/facets/place?q=xa",
    "facet, nothing": "/facets/place?find=zzz",
    "help": "/help",
    "collection": "/collection",
    "wrong": "/?page=x",
    "wrong date": "/?q=xa&from=31/02/2020&to=x",
    "branches": "/?q=xa&place=/Phú+Thọ/Sông+Lô&month=2020-05&expand=0",
    "absent": "/nothing",
    "hostile": "/?q=thử&size=100",
    "hostile document": "/documents/" + quote("tấn công 0") + "?q=thử",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    searcher = FakeSearcher([*ARTICLES, *documents()])
    searcher.trouble = "Tệp của chỉ mục bị hỏng: postings.npy."
    with serving(create_app(searcher, today=lambda: dt.date(2025, 2, 1))) as url:
        yield url


@pytest.mark.parametrize(
    ("size", "scheme"), [("desktop", "light"), ("desktop", "dark"), ("phone", "light")]
)
def test_no_violations_anywhere(browser: Browser, address: str, size: str, scheme: str) -> None:
    context = browser.new_context(
        base_url=address,
        viewport=DESKTOP if size == "desktop" else PHONE,
        color_scheme=scheme,  # type: ignore[arg-type]
        locale="vi-VN",
    )
    page = context.new_page()
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found = {}
    for name, path in STATES.items():
        page.goto(path)
        answer = Axe().run(page, options=options).response
        if answer["violations"]:
            found[name] = [
                (v["id"], [node["html"][:160] for node in v["nodes"][:3]])
                for v in answer["violations"]
            ]
    context.close()
    assert found == {}


def test_no_violations_in_the_drawer_and_the_suggestions(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    page.goto("/?q=xa#filters")
    assert Axe().run(page).response["violations"] == []
    page.goto("/?q=xa")
    page.locator(".search button").click()
    page.goto("/")
    page.locator("#q").click()
    page.locator("[role=option]").first.wait_for()
    assert Axe().run(page).response["violations"] == []
    context.close()


def test_nothing_is_lost_at_400_percent(browser: Browser, address: str) -> None:
    """Zoom of 400 % on 1280 px is a width of 320 px: no sideways scrolling (WCAG 1.4.10)."""
    context = browser.new_context(base_url=address, viewport={"width": 320, "height": 256})
    page = context.new_page()
    wide = []
    for name, path in STATES.items():
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(name)
    context.close()
    assert wide == []


def test_touch_targets_on_a_phone_are_large_enough(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport=PHONE)
    page = context.new_page()
    small = []
    for path in (
        "/",
        "/?q=xa&year=2020",
        "/?q=xa&year=2020#filters",
        "/documents/bai-24?q=nong&pos=1",
    ):
        page.goto(path)
        small += page.evaluate(
            """() => [...document.querySelectorAll(
                 "button, input:not([type=hidden]), .value, .chip, .sort a, .pager a, .tools a")]
               .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
               .map((e) => e.outerHTML.slice(0, 90))"""
        )
    context.close()
    assert small == []


def test_choices_and_marks_are_seen_in_forced_colours(browser: Browser, address: str) -> None:
    """The system paints backgrounds over: what is chosen, marked or drawn must stay apart."""
    context = browser.new_context(base_url=address, viewport=DESKTOP, forced_colors="active")
    page = context.new_page()
    page.goto("/?q=xa&year=2020")

    def style(selector: str, name: str, pseudo: str = "") -> str:
        read = "([s, n, p]) => getComputedStyle(document.querySelector(s), p || null)[n]"
        return str(page.evaluate(read, [selector, name, pseudo]))

    paper = style("body", "backgroundColor")
    chosen, other = '.value[aria-current="true"]', '.value:not([aria-current="true"])'
    assert style(chosen, "backgroundColor", "::before") not in {
        paper, style(other, "backgroundColor", "::before"),
    }  # fmt: skip
    assert style(".hit mark", "backgroundColor") != paper
    assert style(".timeline .bar", "fill") not in {paper, "none"}
    assert style(".search button", "borderTopStyle") == "solid"
    # The triangle of a branch is the browser's own; a drawn one turned into a square.
    assert style(".branch summary", "listStyleType") == "disclosure-open"
    page.goto("/documents/bai-24?q=nong")
    assert style(".icon", "backgroundColor") != style(".find button", "backgroundColor")
    context.close()


def test_nothing_moves_for_who_asked_for_that(browser: Browser, address: str) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const still = /^(0s(, )?)+$/.test(style.transitionDuration);
      return !still || style.animationName !== "none" || style.scrollBehavior !== "auto";
    }).map((element) => element.outerHTML.slice(0, 90))"""
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    page = context.new_page()
    for path in ("/?q=xa&year=2020", "/documents/bai-24?q=nong&pos=1"):
        page.goto(path)
        assert page.evaluate(moving) == []
    context.close()
