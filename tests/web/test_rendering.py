"""Marks, dates, numbers: pure functions from values to what is shown."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from search.results import Marked, Snippet, Span
from web.article import paragraphs
from web.language import LANGUAGES
from web.rendering import date_text, facet_label, mark, snippet


@st.composite
def marked(draw: st.DrawFn) -> Marked:
    text = draw(st.text("ab<>&\"'\n đế", max_size=80))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    marks = tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False))
    parts = [sorted(draw(st.tuples(*[st.integers(a, b)] * 2))) for a, b in marks]
    expanded = tuple(Span(a, b) for a, b in parts if a < b and draw(st.booleans()))
    return Marked(text, marks, expanded)


def stripped(markup: str) -> str:
    return re.sub(r"</?mark[^>]*>|</?a[^>]*>|</?span[^>]*>", "", markup)


@given(marked())
def test_marks_add_nothing_but_marks(piece: Marked) -> None:
    assert stripped(mark(piece)) == str(escape(piece.text))
    assert mark(piece).count("<mark>") == len(piece.marks)
    forms = re.findall('<span class="form">(.*?)</span>', mark(piece), re.DOTALL)
    assert forms == [str(escape(piece.text[a:b])) for a, b in piece.expanded]


@given(marked())
def test_paragraphs_add_nothing_but_marks_and_breaks(piece: Marked) -> None:
    shown = "".join(stripped(paragraph) for paragraph in paragraphs(piece))
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", str(escape(piece.text)))


@given(marked())
def test_marks_of_a_document_are_numbered_in_order(piece: Marked) -> None:
    numbers = [int(n) for p in paragraphs(piece) for n in re.findall(r'id="m(\d+)"', p)]
    assert numbers == sorted(set(numbers))


def test_a_snippet_shows_where_the_text_goes_on() -> None:
    whole = "một hai ba bốn"
    assert (
        snippet(Snippet("hai", (Span(0, 3),), start=4), whole) == "…\u00a0<mark>hai</mark>\u00a0…"
    )
    assert snippet(Snippet(whole), whole) == whole
    # A bracket or full stop that is left out is nothing more to read.
    assert snippet(Snippet("hai", start=1), "(hai).\n") == "hai"


@pytest.mark.parametrize(
    ("day", "shown"),
    [(dt.date(2020, 5, 22), "22/05/2020"), (dt.date(3, 1, 2), "02/01/0003"), (None, "")],
)
def test_dates_are_day_month_year(day: dt.date | None, shown: str) -> None:
    assert date_text(day) == shown


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("month", "2020-05", "05/2020"),
        ("month", "lạ", "lạ"),
        ("type", "text", "Bài viết"),
        ("year", "2020", "2020"),
    ],
)
def test_facet_values_are_shown_as_readers_write_them(name: str, value: str, shown: str) -> None:
    assert facet_label(name, value) == shown


def test_numbers_follow_the_language() -> None:
    assert LANGUAGES["vi"].number(1_062_000) == "1.062.000"
    assert LANGUAGES["en"].number(1_062_000) == "1,062,000"
    assert LANGUAGES["vi"].decimal(2.44) == "2,4"
    assert LANGUAGES["vi"]("{n} kết quả", n=1062) == "1.062 kết quả"


@pytest.mark.parametrize(
    ("milliseconds", "shown"), [(2.44, "2,4 ms"), (38.2, "38 ms"), (1667.6, "1,7 giây")]
)
def test_times_are_as_exact_as_worth_reading(milliseconds: float, shown: str) -> None:
    assert LANGUAGES["vi"].duration(milliseconds) == shown


def test_braces_in_values_stay_text() -> None:
    assert LANGUAGES["vi"]("Bỏ lọc {name}: {value}", name="{x}", value="{0}") == "Bỏ lọc {x}: {0}"
