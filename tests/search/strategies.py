"""Hypothesis strategies of the query side."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from index.document import Document
from index.fields import FACET_NAMES
from search.criteria import SORTS, Criteria

# What queries are made of, signs in hostile company.
PIECES = (
    "nông", "thon", "mới", "UBND", "05-CT/TW", "14,2%", "KHÔNG", "VÀ", "OR", "AND", "NOT", "HOẶC",
    "title:", "tiêu đề:", "năm:", "tác giả:", "xây*", "*", "-", '"', "“", "”", "(", ")", ":", " ",
    "\n", "\u00a0", "\u200b", "\u0301", "😀", "ﷺ", "a", "x" * 70,
)  # fmt: skip
queries = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40)

SYLLABLES = ("nông", "nong", "thôn", "thon", "mới", "môi", "xã", "hòa", "hoà", "quỹ", "05", "UBND")
texts = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=30).flatmap(
    lambda words: st.lists(
        st.sampled_from((" ", "  ", ", ", "-", " - ", ".\n", "/")),
        min_size=len(words),
        max_size=len(words),
    ).map(lambda gaps: "".join(w + g for w, g in zip(words, gaps, strict=True)))
)
documents = st.lists(
    st.builds(Document, id=st.just("?"), title=st.just("") | texts, text=texts),
    min_size=1,
    max_size=6,
).map(lambda docs: [Document(id=str(i), title=d.title, text=d.text) for i, d in enumerate(docs)])

dates = st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@st.composite
def criteria(draw: st.DrawFn) -> Criteria:
    since, until = sorted([draw(dates), draw(dates)], key=lambda day: (day is not None, day or 0))
    size = draw(st.integers(1, 100))
    names = draw(st.lists(st.sampled_from(sorted(FACET_NAMES)), unique=True))
    values = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3, unique=True)
    given = Criteria.from_params({name: draw(values) for name in names}).filters
    text = draw(st.text(max_size=40)).replace("\x00", " ").strip()
    sort, page = draw(st.sampled_from(SORTS)), draw(st.integers(1, 50))
    similar = draw(st.sampled_from(("", "bai-1", "a b/ế")))
    switches = draw(st.tuples(*[st.booleans()] * 4))
    return Criteria(text, given, since, until, sort, page, size, similar, *switches)
