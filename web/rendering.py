"""Values as the reader sees them: marks, dates, numbers, names without a value."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from index.fields import FACETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from search.results import Hit, Marked, Snippet


_OTHER_FORM = Markup('<span class="form">{}</span>')

FIELD_NAMES = {
    **{facet.name: facet.label for facet in FACETS},
    "title": "Tiêu đề",
    "date": "Ngày",
    "time": "Giờ",
    "author_role": "Chức danh",
    "author_organisation": "Đơn vị của tác giả",
    "number": "Số hiệu",
    "issuer": "Cơ quan ban hành",
    "signer": "Người ký",
    "encoding": "Bảng mã",
    "url": "Đường dẫn",
    "places": "Địa bàn",
}


def field_name(name: str) -> str:
    """Return the Vietnamese name of a field, its own name where it has none."""
    return FIELD_NAMES.get(name, name)


def mark(piece: Marked) -> Markup:
    """Return the text as markup with `<mark>` around its spans.

    Pieces are escaped one by one and joined, so no text can become markup.
    """
    return Markup("").join(_pieces(piece))


def _pieces(piece: Marked) -> Iterator[Markup]:
    at = 0
    for start, end in piece.marks:
        yield escape(piece.text[at:start])
        yield Markup("<mark>{}</mark>").format(words(piece, start, end))
        at = end
    yield escape(piece.text[at:])


def words(piece: Marked, start: int, end: int) -> Markup:
    """Return `[start, end)` of a mark as markup, set apart what matches in another form."""
    parts, at = [], start
    first = bisect_right(piece.expanded, start, key=lambda span: span.end)
    for span in islice(piece.expanded, first, None):
        if span.start >= end:
            break
        parts.append(escape(piece.text[at : max(at, span.start)]))
        at = min(span.end, end)
        parts.append(_OTHER_FORM.format(piece.text[max(start, span.start) : at]))
    parts.append(escape(piece.text[at:end]))
    return Markup("").join(parts)


def snippet(piece: Snippet, whole: str) -> Markup:
    """Return a marked snippet with an ellipsis where `whole` goes on before or after it."""
    # Spaces that do not break: an ellipsis never stands on a line of its own.
    precede, follow = piece.cut_from(whole)
    before, after = "…\u00a0" if precede else "", "\u00a0…" if follow else ""
    return Markup("{}{}{}").format(before, mark(piece), after)


def date_text(day: dt.date | None) -> str:
    """Return a date as Vietnamese readers write it, 22/05/2020; nothing for None."""
    # strftime is not portable below the year 1000.
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else ""


def facet_label(name: str, value: str) -> str:
    """Return a facet value as shown: months as 05/2020, plain texts as articles."""
    if name == "month" and re.fullmatch(r"\d{4}-\d\d", value):
        return f"{value[5:]}/{value[:4]}"
    if name == "place" and value.startswith("/"):
        return value[1:].replace("/", " › ")
    return "Bài viết" if (name, value) == ("type", "text") else value


def plain_snippets(hit: Hit) -> str:
    """Return a hit's snippets as one line of plain text."""
    return " … ".join(" ".join(piece.text.split()) for piece in hit.snippets)
