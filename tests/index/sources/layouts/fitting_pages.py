"""The pages by which the choice of sections is fitted: of all layouts, with what may be chosen.

Each page is read among those of its site and alone, once as it is and once without any section,
and among pages that are all of one section.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest.mock import patch

from index.metadata import article
from tests.index.sources.layouts.drawn import drawn
from tests.index.sources.layouts.orders import in_all_orders
from tests.index.sources.support import read_with_habits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from index.metadata.found import Found
    from index.metadata.section_slots import Slot
    from index.metadata.section_spans import Span
    from tests.index.sources.layouts.articles import Piece

ROUNDS = [f"round{number}" for number in range(1, 22)]
SINGLES = ["singles", "singles19", "singles20", "singles21"]
ALONE = "alone"
_PAGES, _LOTS, _FIRST_LOT = 4, 30, 1000
# Drawn layouts and orders are of one hand: they count less; so do pages without a section.
_WORTH = {"drawn": 0.4, "orders": 0.1}
_BLANK, _SAME, _ALONE = 0.3, 0.4, 0.7


@dataclass(frozen=True, slots=True)
class Page:
    """The spans of a page and its section; `site` numbers the pages that were read together.

    `kind` says whether those are of several sections or of the same, or there is none.
    """

    family: str
    site: int
    spans: Sequence[Span]
    section: str
    kind: str
    worth: float


def pages(rounds: Sequence[str] = (*ROUNDS, *SINGLES), lots: int = _LOTS) -> Iterator[Page]:
    """Yield the pages of layouts."""
    numbers = count()
    for family, layout, pieces, alone in _layouts(rounds, lots):
        blank = [replace(piece, category="") for piece in pieces[_PAGES:]]
        same = [replace(piece, category=pieces[0].category) for piece in pieces[:_PAGES]]
        for kind, share, site in (
            (ALONE, _ALONE, pieces[:_PAGES]),
            (ALONE, _ALONE * _BLANK, blank),
            ("site", 1.0, pieces[:_PAGES]),
            ("site", _BLANK, blank),
            ("same", _SAME, same),
        ):
            worth = share * _WORTH.get(family, 1.0)
            if kind == ALONE:
                for piece in site:
                    yield from _read((family, next(numbers), kind, worth), layout, [piece])
            elif site and not alone:
                yield from _read((family, next(numbers), kind, worth), layout, site)


def _layouts(
    rounds: Sequence[str], lots: int
) -> Iterator[tuple[str, Callable[[Piece], str], list[Piece], bool]]:
    """Yield layouts with the articles of a site, then those to be printed without a section."""
    for name in rounds:
        module = import_module(f"tests.index.sources.layouts.rounds.{name}")
        for number, layout in enumerate(module.LAYOUTS):
            found = module.pieces(11 + number)
            site = [found[(number * 3 + k) % len(found)] for k in range(2 * _PAGES)]
            if layout.__name__ == "s_reader":
                site = [replace(piece, category="") for piece in site]
            silent = getattr(module, "SILENT", {}).get(layout.__name__, {})
            for k, piece in enumerate(site):
                site[k] = replace(piece, **{field: "" for field, at in silent.items() if k in at})
            yield name.replace("singles", "round"), layout, site, name in SINGLES
    pool = [piece for name in ROUNDS[10:] for piece in _pieces(name)] if lots else []
    for number in range(_FIRST_LOT, _FIRST_LOT + lots):
        for html in (False, True):
            site = random.Random(number).sample(pool, _PAGES)
            yield "drawn", drawn(number, html=html), site, False
    for number, layout in enumerate(in_all_orders()) if lots else ():
        yield "orders", layout, random.Random(number).sample(pool, _PAGES), False


def _pieces(name: str) -> list[Piece]:
    found: list[Piece] = import_module(f"tests.index.sources.layouts.rounds.{name}").pieces(3)
    return found


def _read(
    known: tuple[str, int, str, float], layout: Callable[[Piece], str], pieces: Sequence[Piece]
) -> Iterator[Page]:
    """Yield the pages of a site as they are when a section is chosen."""
    family, site, kind, worth = known
    seen: list[Sequence[Span]] = []

    def record(spans: Sequence[Span], slots: Mapping[str, Slot]) -> Found | None:
        del slots
        seen.append(spans)
        return None

    with TemporaryDirectory() as folder, patch.object(article, "choose", record):
        for number, piece in enumerate(pieces):
            text = layout(piece)
            suffix = "html" if text.lstrip().startswith("<") else "txt"
            (Path(folder) / f"{number}.{suffix}").write_text(text, encoding="utf-8")
        read_with_habits(Path(folder))
    # Where the markup of a page tells its section nothing is chosen.
    if len(seen) == len(pieces):
        for piece, spans in zip(pieces, seen, strict=True):
            yield Page(family, site, spans, piece.category, kind, worth)
