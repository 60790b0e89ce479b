"""Wrong input and absent indexes: an answer that says what to do, never a 500."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import EngineAway, IndexDamaged, IndexMissing, IndexOutdated
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
WRONG = [
    ("page=0", "page"),
    ("page=-1", "page"),
    ("page=x", "page"),
    ("page=1.5", "page"),
    ("page=٣", "page"),
    ("page=" + "9" * 5000, "page"),
    ("page=99999", "page"),
    ("size=0", "size"),
    ("size=101", "size"),
    ("sort=best", "sort"),
    ("sort=%00", "sort"),
    ("from=22/05/2020", "from"),
    ("from=2020-13-01", "from"),
    ("to=20200101", "to"),
    ("from=2021-01-01&to=2020-01-01", "from"),
    ("&".join(f"year={n}" for n in range(101)), "year"),
]
FINE = [
    "",
    "q=",
    "q=%00",
    "q=%ff%fe",
    "q=%F0%9F%98%80",
    "q=%",
    "q=a&q=b",
    "q[]=a",
    "unknown=1",
    "&&&=&=",
    "year=",
    "year=%ff&year=%ff",
    "category=%3Cscript%3E",
    "page=1&page=2",
    "from=&to=",
    "from=0001-01-01&to=9999-12-31",
    "size=100&page=1000",
    "q=" + "%22" * 300,
    'q=(((((((((-*"AND OR NOT',
    "category=" + "x" * 5000,
]


@pytest.mark.parametrize(("query", "parameter"), WRONG)
def test_a_wrong_parameter_is_named(client: FlaskClient, query: str, parameter: str) -> None:
    response = client.get(f"/api/search?{query}")
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"
    assert response.json is not None
    assert response.json["status"] == 400
    assert response.json["parameter"] == parameter
    assert f"“{parameter}”" in response.json["detail"]
    page = client.get(f"/facets/place?{query}", headers={"Accept": BROWSER})
    assert page.status_code == 400
    assert page.mimetype == "text/html"
    assert f"“{parameter}”" in html.unescape(page.get_data(as_text=True))


@pytest.mark.parametrize("query", FINE)
@pytest.mark.parametrize("path", ["/", "/api/search", "/documents/bai-01", "/api/documents/bai-01"])
def test_odd_parameters_are_answered(client: FlaskClient, path: str, query: str) -> None:
    assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/search", "/documents/x", "/api/documents/x"])
def test_a_query_too_long_is_refused(client: FlaskClient, path: str) -> None:
    assert client.get(path, query_string={"q": "ă" * 513}).status_code == 414


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/documents/không-có", 404),
        ("GET", "/api/nothing", 404),
        ("GET", "/nothing", 404),
        ("GET", "/documents/", 404),
        ("GET", "/documents/%ff%00", 404),
        ("GET", "/static/../__init__.py", 404),
        ("GET", "/static/%2e%2e/__init__.py", 404),
        ("GET", "/static/none.css", 404),
        ("POST", "/", 405),
        ("DELETE", "/api/search", 405),
        ("PUT", "/documents/bai-01", 405),
        ("GET", "/preferences", 405),
    ],
)
def test_absent_paths_and_methods(client: FlaskClient, method: str, path: str, status: int) -> None:
    page = "application/problem+json" if path.startswith("/api/") else "text/html; charset=utf-8"
    for accept, wanted in (
        (BROWSER, page),
        ("*/*", "application/problem+json"),
        ("application/json", "application/problem+json"),
        (None, "application/problem+json"),
    ):
        headers = {"Accept": accept} if accept else {}
        response = client.open(path, method=method, headers=headers)
        assert response.status_code == status
        assert response.content_type == wanted
        assert status != 405 or "Allow" in response.headers


def test_a_body_too_large_is_refused(client: FlaskClient) -> None:
    assert client.post("/preferences", data={"next": "/" * 100_000}).status_code == 413


class _Broken(FakeSearcher):
    def __init__(self, error: Exception) -> None:
        super().__init__([])
        self._error = error

    def search(self, *_: object, **__: object) -> None:  # type: ignore[override]
        raise self._error

    document = stamp = facet = search  # type: ignore[assignment]


AWAY = [
    IndexMissing(),
    *(kind("chi tiết nội bộ") for kind in (IndexDamaged, IndexOutdated, EngineAway)),
]


@pytest.mark.parametrize("error", AWAY, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    "path", ["/", "/documents/x", "/api/search", "/api/documents/x", "/readyz"]
)
def test_an_absent_index_is_unavailable_not_broken(error: Exception, path: str) -> None:
    client = create_app(_Broken(error)).test_client()
    response = client.get(path)
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert "chi tiết nội bộ" not in response.get_data(as_text=True)
    assert client.get("/healthz").status_code == 200


def test_a_fault_of_ours_is_logged_and_says_nothing_inside() -> None:
    client = create_app(_Broken(RuntimeError("bí mật"))).test_client()
    for path in ("/", "/api/search"):
        response = client.get(path)
        assert response.status_code == 500
        assert "bí mật" not in response.get_data(as_text=True)


NAMES = st.sampled_from(
    ["q", "page", "size", "sort", "from", "to", "year", "place", "pos", "find", "x"]
)
VALUES = st.one_of(
    st.text(max_size=40), st.sampled_from(["1", "newest", "2020-01-01", "2020", "\x00"])
)


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    params=st.lists(st.tuples(NAMES, VALUES), max_size=8),
    path=st.sampled_from(["/", "/api/search", "/documents/bai-03", "/api/documents/bai-03"]),
)
def test_no_parameters_get_a_500(
    client: FlaskClient, path: str, params: list[tuple[str, str]]
) -> None:
    response = client.get(path, query_string=[(n, v.encode("utf-8", "replace")) for n, v in params])
    assert response.status_code in {200, 400, 414}


@settings(
    max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.binary(max_size=40))
def test_no_bytes_in_the_path_get_a_500(client: FlaskClient, raw: bytes) -> None:
    quoted = "".join(f"%{byte:02x}" for byte in raw)
    for path in ("/", "/documents/", "/api/documents/", "/static/"):
        assert client.get(path + quoted).status_code in {200, 308, 404}
