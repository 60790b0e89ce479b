"""Fixtures of the faces: an application over the fake searcher."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.web.articles import ARTICLES
from tests.web.browser import chromium
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient
    from playwright.sync_api import Browser

TODAY = dt.date(2025, 2, 1)


@pytest.fixture
def searcher() -> FakeSearcher:
    return FakeSearcher(ARTICLES)


@pytest.fixture
def app(searcher: FakeSearcher) -> Flask:
    return create_app(searcher, today=lambda: TODAY)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = chromium(playwright)
        yield started
        started.close()
