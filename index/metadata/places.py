"""Where an article plays: province, district, commune, by the names it uses.

Names are kept as the text has them. A name counts when a word for its kind stands before
it (`xã`, `huyện`, …) or when it is a province's; which chain it belongs to is settled by
the table of units, and what the article does not settle is left out.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from index.metadata.place_kernels import find_places
from index.metadata.place_tables import place_table
from index.text.composed import code_points

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 30_000
_LEAD = 600
# Province, district, commune.
_LEVELS = 3


def places_in(title: str, text: str) -> tuple[str, ...]:
    """Return province, district and commune of an article, as far as it settles them."""
    return places_of_all([(title, text)])[0]


def places_of_all(articles: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return the same of several articles, titles and texts."""
    texts = [f"{title}\n{text[:_SAMPLE]}" for title, text in articles]
    together = "".join(texts)
    ends = np.cumsum([*map(len, texts)], dtype=np.int64)
    heads = np.concatenate(([0], ends))[:-1] + [len(title) for title, _ in articles]
    table, provinces = place_table()
    found, marked = find_places(code_points(together), ends, heads, heads + _LEAD, table)
    places = [_named(together, provinces, *row) for row in found.tolist()]
    for place in np.flatnonzero(marked).tolist():
        title, text = (unicodedata.normalize("NFC", part[:_SAMPLE]) for part in articles[place])
        if (title, text) != articles[place]:
            places[place] = places_in(title, text)
    return places


def _named(text: str, provinces: tuple[str, ...], province: int, *spans: int) -> tuple[str, ...]:
    if province < 0:
        return ()
    names = [provinces[province]]
    names += [_tidy(text[start:end]) for start, end in (spans[:2], spans[2:]) if start >= 0]
    return tuple(names)


def _tidy(name: str) -> str:
    """Return a name with single spaces and a capital first, but not in capitals throughout."""
    parts = name.split()
    if name.isupper():
        parts = [part.capitalize() for part in parts]
    return " ".join((parts[0].capitalize(), *parts[1:])) if name[0].islower() else " ".join(parts)
