"""Help on the query language, and what the collection holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from flask import Blueprint, Response, request

from index.text import fold
from search.criteria import Criteria
from web.facets import value_links
from web.links import Links
from web.render import page
from web.start import title_words
from web.timeline import timeline
from web.trees import MONTH, flattened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.report import Report
    from search.results import Results
    from search.service import Searcher
    from web.facets import ValueLink

_TOP = 10
# Where no title of the newest page has words enough.
_FALLBACK = ["bảng", "giá", "đất", "mới", "nhất"]
# The times of a Vietnamese collection; the country has one zone without summer time.
_HERE = dt.timezone(dt.timedelta(hours=7))


@runtime_checkable
class Reporter(Protocol):
    """A searcher that knows how its index was built."""

    def report(self) -> Report | None:
        """Return the report of the reindex that built the served index."""


@dataclass(frozen=True, slots=True)
class HelpExample:
    """A way of asking, an example from the collection and how many it finds now."""

    meaning: str
    text: str
    url: str
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """The largest values of a facet, and how many it has."""

    name: str
    label: str
    values: tuple[ValueLink, ...]
    total: int


class About:
    """The pages about the service, over one searcher."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def blueprint(self) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("about", __name__)
        routes.add_url_rule("/help", "guide", self.guide)
        routes.add_url_rule("/collection", "collection", self.collection)
        return routes

    def guide(self) -> Response:
        """Explain how to search, by examples that work on this collection."""
        return page("help.html", examples=tuple(self._examples()))

    def collection(self) -> Response:
        """Show what is indexed, when, by which engine, and what was left out."""
        stamp, everything = self._searcher.stamp(), self._searcher.search(Criteria(size=1))
        links = Links(request.script_root)
        return page(
            "collection.html",
            stamp=stamp,
            built=dt.datetime.fromisoformat(stamp.built_at).astimezone(_HERE),
            megabytes=stamp.size / 1e6,
            tables=_tables(everything, links),
            links=links,
            everything=Criteria(),
            timeline=timeline(everything, links),
            told=self._told(),
        )

    def _told(self) -> dict[str, Any]:
        """Return the report of the reindex, empty where it is not known."""
        report = self._searcher.report() if isinstance(self._searcher, Reporter) else None
        return report.to_json() if report else {}

    def _examples(self) -> Iterator[HelpExample]:
        links = Links(request.script_root)
        for meaning, text in self._texts():
            total = self._searcher.search(Criteria(text, size=1)).total
            yield HelpExample(meaning, text, links.search(Criteria(text)), total)

    def _texts(self) -> Iterator[tuple[str, str]]:
        """Yield every way of asking, in words of the newest title that has enough of them."""
        hits = self._searcher.search(Criteria()).hits
        titles = [title_words(hit) for hit in hits]
        words = next((t for t in titles if len(t) >= 5), _FALLBACK)
        one, two, three, *_, last = words
        yield "Nhiều từ: bài phải có đủ các từ, ở bất cứ đâu.", f"{one} {two} {three}"
        yield (
            "Gõ không dấu: tìm mọi cách đánh dấu, đúng dấu đứng trước.",
            fold(f"{one} {two} {three}"),
        )
        yield "Trong ngoặc kép: đúng cụm từ đó.", f'"{one} {two} {three}"'
        yield "Dấu trừ: bỏ các bài có từ đó.", f"{one} -{last}"
        yield "HOẶC (viết hoa): có một trong các từ là đủ.", f"{two} HOẶC {last}"
        yield "Ngoặc đơn: gom các điều kiện.", f"({two} HOẶC {last}) {one}"
        yield "Chỉ tìm trong tiêu đề.", f"tiêu đề:{three}"
        yield "Dấu sao sau ít nhất ba chữ cái: mọi phần còn lại.", "xây*"
        yield "Viết tắt và tên đầy đủ tìm thấy nhau.", "UBND"


def _tables(everything: Results, links: Links) -> list[Table]:
    """Return every facet with its largest values; of a tree those at its roots."""
    return [
        Table(
            name=facet.name,
            label=facet.label,
            values=value_links(facet.name, (facet.tree or facet.values)[:_TOP], Criteria(), links),
            total=sum(1 for _ in flattened(facet.tree)) or len(facet.values),
        )
        for facet in everything.facets
        if facet.values and facet.name != MONTH
    ]
