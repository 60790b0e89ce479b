"""Forty short articles written for the tests of the faces; people and communes are invented."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from index.document import Document

_ROWS = Path(__file__).with_suffix(".txt")


def _document(number: int, row: str) -> Document:
    date, category, places, author, source, title, text = row.split("|")
    lead, *rest = text.split(". ")
    return Document(
        id=f"bai-{number:02d}",
        title=title,
        text="\n\n".join([lead + ".", *rest]) if rest else text,
        date=dt.date.fromisoformat(date),
        category=category,
        author=author,
        source=source,
        url=f"https://example.org/bai/{number}",
        places=tuple(places.split(",")),
    )


ARTICLES: tuple[Document, ...] = tuple(
    _document(number, row) for number, row in enumerate(_ROWS.read_text("utf-8").splitlines(), 1)
)
