"""Filters: months in years, long lists, the timeline, date shortcuts."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_plus

import pytest

from index.document import Document
from search.criteria import Criteria
from search.facets import facets
from search.results import Results
from tests.web.fake import FakeSearcher
from web import create_app
from web.facets import FacetBox, ValueLink, chips, facet_boxes, toggled
from web.language import VIETNAMESE
from web.links import Links
from web.timeline import shortcuts, timeline
from web.trees import flattened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask.testing import FlaskClient

LINKS = Links()


def results(criteria: Criteria, **counted: list[tuple[str, int]]) -> Results:
    made = facets(counted, criteria.filters)
    kept = tuple(facet for facet in made if facet.name in counted)
    return Results(criteria, total=1, facets=kept)


def many(count: int) -> FakeSearcher:
    return FakeSearcher(
        [Document(id=str(n), title=f"bài {n}", author=f"Tác giả số {n:05}") for n in range(count)]
    )


def test_months_open_inside_a_chosen_year() -> None:
    asked = Criteria(filters={"year": ("2020",)})
    found = results(asked, year=[("2021", 3), ("2020", 2)], month=[("2020-05", 1), ("2020-02", 1)])
    (years,) = facet_boxes(found, LINKS)
    assert [(v.label, [c.label for c in v.children]) for v in years.shown] == [
        ("2021", []),
        ("2020", ["02/2020", "05/2020"]),
    ]


def test_years_are_counted_without_their_months() -> None:
    found = results(Criteria(), year=[("2021", 3)], month=[(f"2021-{m:02}", 1) for m in (5, 2)])
    (years,) = facet_boxes(found, LINKS)
    assert (years.total, years.all_url) == (1, None)


def test_one_or_two_more_values_are_not_folded_away() -> None:
    def shape(count: int) -> tuple[int, int, int]:
        found = results(Criteria(), author=[(f"{n}", 1) for n in range(count)])
        (authors,) = facet_boxes(found, LINKS)
        return len(authors.shown), len(authors.folded), authors.total

    assert [shape(9), shape(10), shape(60)] == [(9, 0, 9), (7, 3, 10), (7, 40, 60)]


def test_a_chosen_month_shows_its_year_even_without_matches() -> None:
    asked = Criteria(filters={"month": ("1999-01",)})
    (years,) = facet_boxes(results(asked, year=[("2020", 1)], month=[]), LINKS)
    assert [(v.label, v.count, len(v.children)) for v in years.shown] == [
        ("2020", 1, 0),
        ("1999", 0, 1),
    ]


def test_a_year_takes_its_months_along_when_it_goes() -> None:
    asked = Criteria(filters={"year": ("2020", "2021"), "month": ("2020-05", "2021-01")})
    assert toggled(asked, "year", "2020").filters == {"year": ("2021",), "month": ("2021-01",)}
    assert toggled(asked, "month", "2020-05").filters["year"] == ("2020", "2021")


def place_box(criteria: Criteria, **counted: int) -> FacetBox:
    (box,) = facet_boxes(results(criteria, place=list(counted.items())), LINKS)
    return box


def drawn(links: Sequence[ValueLink]) -> list[object]:
    """Return what a reader sees, what stands folded in a branch as a tuple."""
    return [
        part
        for link in links
        for part in (
            link.label,
            *([drawn(link.children) if link.open else tuple(drawn(link.children))]
              if link.children else []),
        )
    ]  # fmt: skip


def test_places_stand_in_a_tree_opened_to_what_is_chosen() -> None:
    asked = Criteria("x", filters={"place": ("/A/B",)})
    box = place_box(
        asked,
        **{"/A": 9, "/A/B": 5, "/A/B/C": 2, "/A/D": 4},
        **{"/E": 3, "/E/F": 3, "/E/F/G": 1, "/E/F/H": 1, "/I": 1},
    )
    assert drawn(box.shown) == ["A", ["B", ["C"], "D"], "E", ("F", ("G", "H")), "I"]
    assert (box.total, box.all_url) == (9, None)
    assert box.shown[0].children[1].url == "/?q=x&place=%2FA%2FB&place=%2FA%2FD"


def test_the_only_branch_stands_open() -> None:
    box = place_box(Criteria(), **{"/A": 9, "/A/B": 5, "/A/D": 4})
    assert drawn(box.shown) == ["A", ["B", "D"]]


def test_a_large_tree_stays_bounded_but_what_is_chosen_is_drawn() -> None:
    provinces = (*range(60), 99)
    counted = {f"/{p}": 30 for p in provinces}
    counted |= {f"/{p}/{d}": 1 for p in provinces for d in range(30)}
    box = place_box(Criteria(filters={"place": ("/99",)}), **counted)
    links = list(flattened((*box.shown, *box.folded)))
    assert len(links) < 150
    assert sum(link.key.startswith("/99/") for link in links) == 30
    assert box.all_url == "/facets/place?place=%2F99"
    assert box.total == 61 * 31


def test_a_place_stands_for_those_above_and_below_it() -> None:
    asked = Criteria(filters={"place": ("/A/B", "/A/C", "/D", "A")})
    chosen = [toggled(asked, "place", p).filters["place"] for p in ("/A", "/A/B/E", "/A/B", "/DD")]
    assert chosen == [
        ("/D", "A", "/A"),
        ("/A/C", "/D", "A", "/A/B/E"),
        ("/A/C", "/D", "A"),
        ("/A/B", "/A/C", "/D", "A", "/DD"),
    ]


def test_a_name_that_stands_in_no_tree_stays_to_be_removed() -> None:
    asked = Criteria(filters={"place": ("Cũ", "/Lạ")})
    box = place_box(asked, **{"/A": 1})
    assert [(v.label, v.selected) for v in box.shown] == [
        ("A", False), ("Lạ", True), ("Cũ", True)
    ]  # fmt: skip
    assert box.shown[2].url == "/?place=%2FL%E1%BA%A1"


def test_the_page_of_a_tree_names_whole_paths(client: FlaskClient) -> None:
    page = html.unescape(client.get("/facets/place?find=song+lo").get_data(as_text=True))
    labels = re.findall(r'class="name">([^<]*)<', page)
    assert labels[0] == "Phú Thọ › Sông Lô"
    assert all("Sông Lô" in label for label in labels)


def test_chips_follow_the_table_of_facets() -> None:
    asked = Criteria(
        filters={"category": ("A", "B"), "month": ("2020-05",)}, since=dt.date(2020, 5, 1)
    )
    labels = [(c.facet, c.label) for c in chips(asked, LINKS, VIETNAMESE)]
    assert labels == [
        ("Chuyên mục", "A"),
        ("Chuyên mục", "B"),
        ("Tháng", "05/2020"),
        ("Từ ngày", "01/05/2020"),
    ]


def test_ten_thousand_values_stay_bounded() -> None:
    client = create_app(many(10_000)).test_client()
    page = client.get("/?size=1").get_data(as_text=True)
    assert len(page) < 60_000
    assert "Tất cả 10.000 giá trị" in page
    assert len(client.get("/facets/author").get_data()) < 60_000


def test_a_long_facet_is_searched_without_accents_and_paged() -> None:
    client = create_app(many(300)).test_client()
    page = html.unescape(client.get("/facets/author?find=TAC+gia+so+0029").get_data(as_text=True))
    assert re.findall(r'class="name">([^<]*)<', page) == [f"Tác giả số 0029{n}" for n in range(10)]
    page = html.unescape(client.get("/facets/author?order=name&page=5").get_data(as_text=True))
    assert "Tác giả số 00299" in page
    assert 'href="/facets/author?page=4&order=name"' in page


def test_a_value_of_a_long_facet_leads_back_to_the_search(client: FlaskClient) -> None:
    page = html.unescape(
        client.get("/facets/place?q=xa&year=2020&year=2015").get_data(as_text=True)
    )
    urls = [unquote_plus(u) for u in re.findall(r'class="value" href="([^"]*)"', page)]
    assert urls[0] == "/?q=xa&year=2020&year=2015&place=/Phú Thọ"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/facets/author?find=" + "x" * 5000, 200),
        ("/facets/author?find=%00%ff<b>", 200),
        ("/facets/author?page=1000", 200),
        ("/facets/author?page=x", 400),
        ("/facets/author?order=best", 400),
        ("/facets/title", 404),
        ("/facets/", 404),
    ],
)
def test_odd_facet_pages(client: FlaskClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_timeline_counts_years_without_gaps() -> None:
    found = results(Criteria("x"), year=[("2020", 4), ("2017", 2), ("lạ", 9)])
    drawn = timeline(found, LINKS)
    assert drawn is not None
    assert [(b.label, b.count, b.height) for b in drawn.bars] == [
        ("2017", 2, 32),
        ("2018", 0, 0),
        ("2019", 0, 0),
        ("2020", 4, 64),
    ]
    assert drawn.bars[0].url == "/?q=x&year=2017"


def test_timeline_of_one_year_counts_months() -> None:
    asked = Criteria(filters={"year": ("2020",)})
    found = results(
        asked, year=[("2021", 1), ("2020", 900)], month=[("2020-05", 899), ("2020-12", 1)]
    )
    drawn = timeline(found, LINKS)
    assert drawn is not None
    assert [b.label for b in drawn.bars][::11] == ["01/2020", "12/2020"]
    assert [b.height for b in drawn.bars if b.count] == [64, 3]
    assert drawn.bars[4].url == "/?year=2020&month=2020-05"


@pytest.mark.parametrize("years", [[], [("lạ", 1)], [("2020", 0)]])
def test_no_timeline_without_periods(years: list[tuple[str, int]]) -> None:
    assert timeline(results(Criteria(), year=years, month=[]), LINKS) is None


def test_a_long_timeline_shows_the_latest_years() -> None:
    drawn = timeline(results(Criteria(), year=[("0001", 1), ("2020", 1)]), LINKS)
    assert drawn is not None
    assert (len(drawn.bars), drawn.bars[-1].label) == (60, "2020")


def test_shortcuts_end_today_and_lead_back() -> None:
    week, month, year = shortcuts(Criteria("x"), dt.date(2025, 2, 1), LINKS)
    assert [s.url for s in (week, month, year)] == [
        "/?q=x&from=2025-01-25",
        "/?q=x&from=2025-01-02",
        "/?q=x&from=2024-02-02",
    ]
    (chosen, *_) = shortcuts(Criteria("x", since=dt.date(2025, 1, 25)), dt.date(2025, 2, 1), LINKS)
    assert chosen.selected
    assert chosen.url == "/?q=x"


def test_the_timeline_is_drawn_with_its_numbers_as_text(client: FlaskClient) -> None:
    page = html.unescape(client.get("/?q=nong+thon+moi").get_data(as_text=True))
    assert "<title>2020: 2 bài</title>" in page
    rows = re.findall(r'<tr><td><a href="([^"]*)"[^>]*>(\d+)</a></td><td>(\d+)</td></tr>', page)
    assert [(year, count) for _, year, count in rows] == [
        ("2023", "1"), ("2022", "1"), ("2020", "2"), ("2018", "1"), ("2015", "1"),
    ]  # fmt: skip
    assert unquote(rows[0][0]) == "/?q=nong+thon+moi&year=2023"
