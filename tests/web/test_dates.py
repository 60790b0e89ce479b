"""Dates are typed as dd/mm/yyyy, with and without script; what is wrong is said at the field."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.web.articles import ARTICLES
from tests.web.browser import DESKTOP, PHONE, serving
from tests.web.fake import FakeSearcher
from web import create_app
from web.dates import range_asked
from web.rendering import date_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient
    from playwright.sync_api import Browser, Page


@given(st.dates(dt.date(1865, 1, 1), dt.date(2100, 12, 31)))
def test_every_way_of_writing_a_day_is_that_day(day: dt.date) -> None:
    written = [
        day.isoformat(), date_text(day), f" {day.day}/{day.month}/{day.year:04} ",
        f"{day.day}-{day.month}-{day.year:04}", f"{day.day}.{day.month}.{day.year:04}",
        f"ngày {day.day} tháng {day.month} năm {day.year:04}",
    ]  # fmt: skip
    for text in written:
        asked = range_asked({"from": [text]})
        assert (asked.criteria.since, asked.errors) == (day, ()), text
        assert asked.fields[0].text == date_text(day)


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_an_error(text: str) -> None:
    asked = range_asked({"to": [text]})
    assert bool(asked.errors) == bool(text.strip() and not asked.criteria.until)
    assert asked.errors == () or asked.errors[0].text == text.strip()


@pytest.mark.parametrize(
    "text", ["31/02/2020", "2020-13-01", "hôm qua", "22/05/2020 và mai", "05/22/2020", "1" * 40]
)
def test_a_wrong_date_is_said_at_its_field_and_the_search_goes_on(
    client: FlaskClient, text: str
) -> None:
    answer = client.get("/", query_string={"q": "xa", "from": text, "to": "31/12/2020"})
    page = html.unescape(answer.get_data(as_text=True))
    assert answer.status_code == 400
    (field,) = re.findall(r'<input id="from"[^>]*>', page)
    assert f'value="{text}"' in field
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="from-error dates-hint"' in field
    assert 'id="from-error"' in page
    assert 'class="hit"' in page
    assert 'value="31/12/2020"' in page
    assert 'aria-invalid="true"' not in re.findall(r'<input id="to"[^>]*>', page)[0]


def test_the_end_must_not_be_before_the_beginning(client: FlaskClient) -> None:
    answer = client.get("/?from=02/01/2020&to=2020-01-01")
    assert answer.status_code == 400
    assert 'id="to-error"' in answer.get_data(as_text=True)


def test_addresses_keep_the_form_of_programs(client: FlaskClient) -> None:
    answer = client.get("/?q=xa&from=1/2/2020&to=&sort=newest&year=2020")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/?q=xa&year=2020&from=2020-02-01&sort=newest"
    assert client.get("/api/search?from=1/2/2020").status_code == 400


# In a real Chromium, whose own language writes dates in another order.


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(create_app(FakeSearcher(ARTICLES))) as url:
        yield url


@pytest.fixture(params=["desktop", "phone"])
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return DESKTOP if request.param == "desktop" else PHONE


@pytest.fixture(params=["script", "no script"])
def page(
    request: pytest.FixtureRequest, browser: Browser, address: str, viewport: dict[str, int]
) -> Iterator[Page]:
    context = browser.new_context(
        base_url=address,
        viewport=viewport,  # type: ignore[arg-type]
        locale="en-US",
        java_script_enabled=request.param == "script",
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def open_filters(page: Page) -> None:
    if page.locator(".drawer-open").is_visible() and not page.locator("#from").is_visible():
        page.locator(".drawer-open").click()


@pytest.mark.browser
def test_dates_are_typed_day_first_in_an_english_browser(page: Page) -> None:
    page.goto("/?q=xa")
    open_filters(page)
    page.locator("#from").fill("1/2/2020")
    page.locator("#to").fill("31.12.2020")
    page.locator("#to").press("Enter")
    expect(page.locator(".chip").first).to_contain_text("01/02/2020")
    expect(page.locator("#to")).to_have_value("31/12/2020")
    assert "from=2020-02-01&to=2020-12-31" in page.url


@pytest.mark.browser
def test_a_wrong_date_is_corrected(page: Page) -> None:
    page.goto("/?q=xa")
    open_filters(page)
    page.locator("#from").fill("31/02/2020")
    page.locator("#from").press("Enter")
    problem = page.locator(".problem")
    expect(problem).to_have_count(1)
    if problem.is_visible() and not page.locator("#from").is_visible():
        problem.get_by_role("link").click()
    expect(page.locator("#from")).to_be_visible()
    expect(page.locator("#from")).to_have_value("31/02/2020")
    expect(page.locator("#from-error")).to_contain_text("no such date")
    page.locator("#from").fill("28/02/2020")
    page.locator("#from").press("Enter")
    expect(page.locator(".problem")).to_have_count(0)
    expect(page.locator(".chip")).to_contain_text("28/02/2020")
