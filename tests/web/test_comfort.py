"""What script adds: results in place, suggestions, recent searches, stepping, keys alone."""

from __future__ import annotations

import datetime as dt
import json
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from search.results import Marked, Span
from tests.web.articles import ARTICLES
from tests.web.browser import DESKTOP, PHONE, serving
from tests.web.fake import FakeSearcher, fold
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser


class _Suggesting(FakeSearcher):
    """Completes to titles; slow and broken on request."""

    def suggest(self, text: str) -> list[Marked]:
        if text == "cham":
            time.sleep(3)
        if text == "hong":
            raise RuntimeError(text)
        titles = [doc.title for doc in self.documents.values()]
        found = [title for title in titles if fold(title).startswith(fold(text))]
        return [Marked(title, (Span(0, len(text)),)) for title in found]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(create_app(_Suggesting(ARTICLES), today=lambda: dt.date(2025, 2, 1))) as url:
        yield url


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=address, viewport=DESKTOP, locale="vi-VN")
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def count_loads(page: Page) -> list[str]:
    loads: list[str] = []
    page.on("load", lambda opened: loads.append(opened.url))
    return loads


def test_filters_change_results_without_a_new_page(page: Page) -> None:
    page.goto("/?q=nong+thon+moi")
    loads = count_loads(page)
    page.locator('[data-facet="category"]').get_by_role("link", name="Kinh tế").click()
    expect(page.locator(".count")).to_contain_text("3 kết quả")
    expect(page.locator("#announce")).to_contain_text("3 kết quả")
    focused = page.locator(":focus")
    expect(focused).to_contain_text("Kinh tế")
    expect(focused).to_have_attribute("aria-current", "true")
    assert "category=Kinh+t" in page.url
    page.locator('[data-facet="year"]').get_by_role("link", name="2020").click()
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    page.go_back()
    expect(page.locator(".count")).to_contain_text("3 kết quả")
    page.go_back()
    expect(page.locator(".count")).to_contain_text("6 kết quả")
    assert loads == []
    expect(page.locator('link[type="application/atom+xml"]')).to_have_attribute(
        "href", "/feed.atom?q=nong+thon+moi"
    )


def test_a_new_search_keeps_filters_and_needs_no_new_page(page: Page) -> None:
    page.goto("/?q=nong+thon+moi&year=2020")
    loads = count_loads(page)
    page.locator("#q").fill("dai hoi")
    page.locator("#q").press("Enter")
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    assert page.url.endswith("/?q=dai+hoi&year=2020")
    assert loads == []
    assert page.title() == "dai hoi – timviet"


def test_dates_are_filtered_in_place(page: Page) -> None:
    page.goto("/?q=xa")
    page.locator("#from").fill("2020-01-01")
    page.get_by_role("button", name="Lọc theo ngày").click()
    expect(page.locator(".chip")).to_contain_text("01/01/2020")
    assert page.url.endswith("/?q=xa&from=2020-01-01")


def test_the_drawer_stays_open_while_filtering(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    page.goto("/?q=nong+thon+moi")
    page.locator(".drawer-open").click()
    page.locator('[data-facet="year"]').get_by_role("link", name="2020").click()
    expect(page.locator(".drawer-close")).to_contain_text("Xem 2 kết quả")
    expect(page.locator(".drawer-close")).to_be_visible()
    page.locator(".drawer-close").click()
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".hit")).to_have_count(2)
    context.close()


def test_suggestions_are_chosen_with_the_keyboard(page: Page) -> None:
    page.goto("/help")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("hai van")
    option = page.get_by_role("option").first
    expect(option).to_have_text("Hải Vân được công nhận nông thôn mới nâng cao")
    assert option.inner_html().startswith("<b>Hải Vân</b>")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "option-0")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("hai van")
    page.keyboard.press("ArrowDown")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_contain_text("1 kết quả")
    expect(page.locator("#q")).to_have_value("Hải Vân được công nhận nông thôn mới nâng cao")


@pytest.mark.parametrize("text", ["cham", "hong"])
def test_a_slow_or_broken_suggester_disturbs_nobody(page: Page, text: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto("/")
    page.locator("#q").press_sequentially(text)
    page.wait_for_timeout(1900)
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.locator("#q").press("Enter")
    expect(page.locator(".count")).to_contain_text("Không tìm thấy")
    assert errors == []


def test_recent_searches_stay_on_this_device_and_can_be_forgotten(page: Page) -> None:
    page.goto("/")
    page.locator("#q").fill("nông thôn")
    page.locator("#q").press("Enter")
    page.goto("/")
    page.locator("#q").click()
    expect(page.get_by_role("option").first).to_have_text("nông thôn")
    assert page.evaluate("localStorage.getItem('timviet.recent')") == json.dumps(
        ["nông thôn"], ensure_ascii=False, separators=(",", ":")
    )
    page.get_by_role("option", name="Xoá các lần tìm gần đây").click()
    assert page.evaluate("localStorage.getItem('timviet.recent')") is None


def test_spoilt_storage_is_ignored(page: Page) -> None:
    page.goto("/")
    page.evaluate("localStorage.setItem('timviet.recent', '{\"<b>\": [')")
    page.reload()
    page.locator("#q").click()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_matches_are_stepped_through(page: Page) -> None:
    page.goto("/documents/bai-24?q=nong+thon")
    step = page.get_by_role("link", name="Chỗ khớp sau")
    step.click()
    expect(page.locator(".matches")).to_contain_text("1/4 chỗ khớp")
    step.click()
    expect(page.locator("mark.current")).to_have_id("m2")
    page.get_by_role("link", name="Chỗ khớp trước").click()
    page.get_by_role("link", name="Chỗ khớp trước").click()
    expect(page.locator("mark.current")).to_have_id("m4")


def test_citation_and_link_are_copied(page: Page) -> None:
    page.goto("/documents/bai-24?q=nong#m1")
    page.get_by_role("button", name="Chép trích dẫn").click()
    expect(page.locator("#announce")).to_have_text("Đã chép trích dẫn")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hà Ngọc Loan. “Đảng bộ xã Hải Vân")
    page.get_by_role("button", name="Chép liên kết").click()
    expect(page.locator("#announce")).to_have_text("Đã chép liên kết")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/documents/bai-24?q=nong")


def test_values_of_a_long_facet_are_searched_in_place(browser: Browser) -> None:
    from index.document import Document  # noqa: PLC0415

    names = [f"Xã Đồng {n}" for n in range(30)]
    searcher = FakeSearcher([Document(id=n, title="bài", places=(n,)) for n in names])
    with serving(create_app(searcher)) as url:
        page = browser.new_page(base_url=url, locale="vi-VN")
        page.goto("/?q=bai")
        box = page.locator('[data-facet="place"]')
        box.get_by_role("searchbox").fill("xa dong 29")
        expect(box.locator("a.value:visible")).to_have_text(["Xã Đồng 29 1"])
        page.close()


def test_a_branch_stays_in_sight_for_what_is_found_below_it(browser: Browser) -> None:
    from index.document import Document  # noqa: PLC0415

    places = [(f"Tỉnh {p}", f"Huyện {p}{d}") for p in range(5) for d in range(4)]
    searcher = FakeSearcher([Document(id="".join(p), title="bài", places=p) for p in places])
    with serving(create_app(searcher)) as url:
        page = browser.new_page(base_url=url, locale="vi-VN")
        page.goto("/?q=bai")
        box = page.locator('[data-facet="place"]')
        box.get_by_role("searchbox").fill("huyen 32")
        expect(box.locator("a.value:visible")).to_have_text(["Tỉnh 3 4", "Huyện 32 1"])
        box.get_by_role("searchbox").fill("")
        expect(box.locator("a.value:visible")).to_have_text([f"Tỉnh {p} 4" for p in range(5)])
        page.close()


# Three tasks with the keyboard alone.


def tab_to(page: Page, selector: str, limit: int = 60) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} is not reached by the Tab key")


def test_keyboard_search_and_open_the_second_hit(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("nong thon moi")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_contain_text("6 kết quả")
    page.keyboard.press("Tab")
    tab_to(page, ".hits li:nth-child(2) h2 a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Nông thôn mới kiểu mẫu")


def test_keyboard_filter_and_remove_the_filter(page: Page) -> None:
    page.goto("/?q=nong+thon+moi")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Tới bộ lọc")
    page.keyboard.press("Enter")
    tab_to(page, '[data-facet="category"] .value')
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_contain_text("3 kết quả")
    expect(page.locator(":focus")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_contain_text("6 kết quả")


def test_keyboard_read_the_matches_and_return(page: Page) -> None:
    page.goto("/documents/bai-24?q=nong+thon&pos=4")
    tab_to(page, '[data-step="1"]')
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("mark.current")).to_have_id("m2")
    page.goto("/documents/bai-24?q=nong+thon&pos=4")
    tab_to(page, ".back a")
    page.keyboard.press("Enter")
    expect(page.locator(".count")).to_contain_text("kết quả")


def test_focus_is_always_visible(page: Page) -> None:
    page.goto("/?q=nong+thon+moi")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")
