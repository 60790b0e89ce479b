"""English stands beside every Vietnamese message, and only beside those."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import web
from index.document import Document
from index.fields import FACETS
from search.criteria import Criteria
from search.messages import SENTENCES
from search.service import SearchService
from tests.oracle import OracleEngine
from web import about, dates, problems, rendering, timeline
from web.language import LANGUAGES

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from tests.web.fake import FakeSearcher

HOME = Path(web.__file__).parent
CALL = re.compile(r"""\b(?:_|self)\(\s*(?:"([^"]*)"|'([^']*)')""")


def called() -> set[str]:
    sources = [*HOME.glob("templates/*"), *HOME.glob("*.py")]
    found = (m for path in sources for m in CALL.finditer(path.read_text("utf-8")))
    return {m.group(1) or m.group(2) for m in found}


def tabled(searcher: FakeSearcher) -> set[str]:
    remedies = {text for _, text in problems._REMEDIES}
    periods = {label for label, _ in timeline._PERIODS}
    meanings = {meaning for meaning, _ in about.About(searcher)._texts()}
    labels = {facet.label for facet in FACETS}
    labels |= set(rendering.FIELD_NAMES.values())
    wrong = {dates.NO_DATE, dates.TOO_EARLY}
    return labels | remedies | periods | meanings | wrong | set(problems.SENTENCES.values())


def test_every_message_has_its_english(searcher: FakeSearcher) -> None:
    assert called() | tabled(searcher) == set(LANGUAGES["en"].messages)


def test_every_notice_of_a_search_has_its_english() -> None:
    assert set(SENTENCES) == set(LANGUAGES["en"].notices)


def test_notices_are_shown_in_one_language() -> None:
    docs = [Document(id="1", text="UBND xã họp bàn nước sạch"), Document(id="2", text="nước")]
    engine = OracleEngine(docs)
    found = SearchService(lambda: engine).search(Criteria("UBND nước biển"))
    assert [notice.code for notice in found.notices] == ["relaxed", "expanded"]
    relaxed, expanded = (LANGUAGES["en"].notice(notice) for notice in found.notices)
    assert relaxed.endswith("match best. The first one lacks: “biển”.")
    assert expanded.endswith("together: “UBND” = “ủy ban nhân dân”.")
    assert [LANGUAGES["vi"].notice(one) for one in found.notices] == [
        one.message for one in found.notices
    ]


def test_english_keeps_the_names_in_braces() -> None:
    def names(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    english = LANGUAGES["en"]
    for message, translated in [*english.messages.items(), *english.one.items()]:
        assert names(message) == names(translated)
    for key, translated in english.notices.items():
        assert names(SENTENCES[key]) == names(translated)


def test_english_pages_hold_no_vietnamese_of_ours(client: FlaskClient) -> None:
    client.set_cookie("lang", "en")
    vietnamese = {m for m in LANGUAGES["en"].messages if len(m) > 10 and "{" not in m}
    for path in (
        "/",
        "/?q=xa&year=2020",
        "/documents/bai-01?q=xa",
        "/help",
        "/collection",
        "/none",
    ):
        page = client.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)
        assert not [message for message in vietnamese if message in page], path


def test_one_is_singular() -> None:
    assert LANGUAGES["en"]("{n} kết quả", n=1) == "1 result"
    assert LANGUAGES["en"]("{n} kết quả", n=2000) == "2,000 results"
