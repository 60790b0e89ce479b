"""The pages in a real Chromium: desktop and phone, with and without script."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

import web
from tests.web.articles import ARTICLES
from tests.web.browser import DESKTOP, PHONE, serving
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    app = create_app(FakeSearcher(ARTICLES), today=lambda: dt.date(2025, 2, 1))
    with serving(app) as url:
        yield url


@pytest.fixture(params=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=["script", "no script"])
def page(
    request: pytest.FixtureRequest, browser: Browser, address: str, size: str
) -> Iterator[Page]:
    context = browser.new_context(
        base_url=address,
        viewport=DESKTOP if size == "desktop" else PHONE,
        locale="vi-VN",
        java_script_enabled=request.param == "script",
    )
    context.set_default_timeout(10_000)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    context.close()
    # Chromium reports an answer with an error status as a console error of its own.
    assert [text for text in wrong if "the server responded with a status of" not in text] == []


def choose(page: Page, facet: str, value: str) -> None:
    """Switch a facet value, on a phone through the drawer."""
    open_drawer(page)
    page.locator(f'[data-facet="{facet}"]').get_by_role("link", name=value).click()


def open_drawer(page: Page) -> None:
    if page.locator(".drawer-open").is_visible() and not page.locator(".drawer-close").is_visible():
        page.locator(".drawer-open").click()


def close_drawer(page: Page) -> None:
    if page.locator(".drawer-close").is_visible():
        page.locator(".drawer-close").click()


def test_a_search_from_words_to_document_and_back(page: Page) -> None:
    page.goto("/")
    page.locator("#q").fill("nong thon moi")
    page.locator("#q").press("Enter")
    expect(page.locator(".count")).to_contain_text("6 kết quả")
    expect(page.locator(".hit mark").filter(has_text="nông").first).to_be_visible()

    choose(page, "year", "2020")
    expect(page.locator(".count")).to_contain_text("2 kết quả")
    choose(page, "year", "2023")
    expect(page.locator(".count")).to_contain_text("3 kết quả")
    choose(page, "category", "Kinh tế")
    expect(page.locator(".count")).to_contain_text("2 kết quả")
    close_drawer(page)
    expect(page.locator(".chip")).to_have_count(3)

    page.locator(".chip", has_text="2020").click()
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    searched = page.url

    page.locator(".hit h2 a").click()
    expect(page.locator("h1")).to_contain_text("Hải Vân được công nhận")
    assert page.locator(".document mark").count() > 3
    page.get_by_role("link", name="Về kết quả").click()
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    assert page.url == searched


def test_a_tree_of_places_is_opened_and_chosen_from(page: Page) -> None:
    page.goto("/?q=xa")
    open_drawer(page)
    places = page.locator('[data-facet="place"]')
    commune = places.get_by_role("link", name="Hải Vân")
    expect(commune).to_be_hidden()
    for name in ("Phú Thọ", "Sông Lô"):
        summary = places.locator("summary", has_text=f"Chi tiết của {name}")
        summary.focus()
        summary.press("Enter")
    commune.click()
    expect(page.locator(".count")).to_contain_text("3 kết quả")
    # The way to what is chosen stands open; its district stands for it when chosen next.
    open_drawer(page)
    expect(commune).to_be_visible()
    places.get_by_role("link", name="Sông Lô").click()
    expect(page.locator(".count")).to_contain_text("6 kết quả")
    close_drawer(page)
    expect(page.locator(".chip")).to_contain_text("Phú Thọ › Sông Lô")


def test_months_are_chosen_inside_a_year(page: Page) -> None:
    page.goto("/?q=xa")
    open_drawer(page)
    years = page.locator('[data-facet="year"]')
    years.locator("summary", has_text="Chi tiết của 2020").click()
    years.get_by_role("link", name="05/2020").click()
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    open_drawer(page)
    expect(years.get_by_role("link", name="05/2020")).to_have_attribute("aria-current", "true")
    close_drawer(page)
    expect(page.locator(".chip")).to_contain_text("05/2020")


def test_no_page_is_wider_than_the_screen(page: Page) -> None:
    for path in ("/", "/?q=nong+thon+moi&year=2020", "/?q=zzz", "/documents/bai-24?q=nong", "/x"):
        page.goto(path)
        width = page.locator("html").bounding_box()
        assert width is not None
        assert width["width"] <= (page.viewport_size or DESKTOP)["width"]


def test_the_theme_is_switched_and_kept(page: Page) -> None:
    page.goto("/?q=xa")
    page.get_by_role("button", name="chuyển sang nền tối").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.url.endswith("/?q=xa")
    expect(page.locator("body")).to_have_css("color", "rgb(233, 230, 224)")


def test_the_language_is_switched_and_kept(page: Page) -> None:
    page.goto("/?q=xa")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


MEASURED = """() => new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { shift += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => {
    const parts = [...performance.getEntriesByType("navigation"),
                   ...performance.getEntriesByType("resource")];
    done([shift, parts.reduce((sum, one) => sum + one.transferSize, 0), parts.length]);
  }, 500);
})"""


# Each comma stands behind its link, on the same line.
_COMMAS = """() => [...document.querySelectorAll(".largest a")].map(link => {
  const range = document.createRange();
  if (!link.nextSibling?.textContent.startsWith(",")) return null;
  range.setStart(link.nextSibling, 0);
  range.setEnd(link.nextSibling, 1);
  return range.getBoundingClientRect().left >= [...link.getClientRects()].pop().right - 1;
}).filter(one => one !== null)"""


def test_no_line_of_the_start_page_begins_with_a_comma(browser: Browser, address: str) -> None:
    with browser.new_page(viewport=PHONE, base_url=address) as page:  # type: ignore[arg-type]
        page.goto("/")
        for width in range(240, 480, 8):
            page.set_viewport_size({"width": width, "height": 740})
            commas = page.evaluate(_COMMAS)
            assert commas
            assert all(commas), width


def test_counts_of_the_help_page_stay_whole(browser: Browser, address: str) -> None:
    with browser.new_page(viewport=PHONE, base_url=address) as page:  # type: ignore[arg-type]
        page.goto("/help")
        page.evaluate("document.querySelectorAll('td.n').forEach(n => n.textContent = '12.345')")
        heights = page.evaluate(
            "[...document.querySelectorAll('td.n')].map(cell => {"
            " const range = document.createRange(); range.selectNodeContents(cell);"
            " return range.getClientRects().length})"
        )
        assert set(heights) == {1}
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_a_first_page_of_results_is_light_and_stays_put(
    browser: Browser, address: str, viewport: dict[str, int]
) -> None:
    page = browser.new_page(base_url=address, viewport=viewport)  # type: ignore[arg-type]
    page.goto("/?q=nong+thon+moi")
    shift, transferred, requests = page.evaluate(MEASURED)
    page.close()
    assert shift == 0
    assert transferred < 100_000
    assert requests < 12


def test_style_and_script_stay_small() -> None:
    static = Path(web.__file__).parent / "static"
    assert (static / "timviet.css").stat().st_size < 30_000
    assert (static / "timviet.js").stat().st_size < 20_000
