"""Layouts in rounds, each written before the readers were mended for it, a few pages a site.

What the readers found on the first try, before anything was mended for a round, in %:

| round | title | date | category | author | sentences kept | boilerplate left |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 1 | 96 | 96 | 86 | 82 | 100 | 5.9 |
| 2 | 100 | 86 | 71 | 100 | 100 | 1.5 |
| 3 | 88 | 100 | 75 | 100 | 100 | 0 |
| 4 | 100 | 100 | 82 | 71 | 100 | 1.5 |
| 5 | 72 | 100 | 53 | 72 | 100 | 8.2 |
| 6 | 100 | 100 | 50 | 100 | 100 | 1.3 |
| 7 | 84 | 84 | 72 | 88 | 100 | 1.7 |
| 8 | 86 | 86 | 57 | 71 | 100 | 4.8 |
| 9 | 100 | 100 | 82 | 82 | 100 | 3.0 |
| 10 | 100 | 100 | 86 | 71 | 100 | 0 |
| 11 | 93 | 86 | 100 | 59 | 99 | 1.9 |
| 12 | 86 | 93 | 71 | 82 | 100 | 3.0 |
| 13 | 86 | 100 | 70 | 100 | 100 | 2.6 |
| 14 | 98 | 93 | 68 | 66 | 100 | 0.8 |
| 15 | 98 | 80 | 71 | 89 | 100 | 0.0 |
| 16 | 100 | 88 | 57 | 96 | 100 | 2.4 |
| 17 | 93 | 100 | 79 | 93 | 99.3 | 0.4 |
| 18 | 91 | 93 | 79 | 86 | 100 | 4.1 |
| 19 | 100 | 100 | 86 | 100 | 100 | 1.9 |
| 20 | 88 | 100 | 73 | 91 | 99.3 | 0.2 |
| 21 | 100 | 100 | 80 | 98 | 100 | 0.2 |
| 22 | 100 | 96 | 89 | 95 | 100 | 0.0 |
| 23 | 100 | 86 | 79 | 79 | 100 | 2.1 |
| 24 | 100 | 100 | 84 | 100 | 100 | 0.0 |
| 25 | 93 | 100 | 86 | 100 | 100 | 0.0 |
| 26 | 100 | 100 | 77 | 93 | 100 | 0.0 |
| 27 | 100 | 93 | 84 | 91 | 100 | 0.0 |
| 28 | 93 | 93 | 86 | 89 | 100 | 0.9 |

Rounds 11 to 21, of fourteen layouts each, are by ones who never saw the readers. Of the sections
given 92 and 80 % were right in rounds 17 and 18, of the authors 100 and 98 %; page by page, without
the others of the site, 79 and 79 % of sections and 86 and 73 % of authors were found. (In round 11
eight of 23 wrong authors were right but for what they did: `Phương Dung (thực hiện)`.)
After them rows came to be read by one rule in place of four; layouts drawn by lot, which
`drawn.py` makes, tell what that was worth: text 99/100/84/87 before (lots 0 to 39), 98/100/98/96
after on lots not looked at (300 to 349); HTML 95/100/98/92 before, 100/100/100/98 after.

Rounds 20 and 21 were each read once by the readers mended for the rounds before them, which the
table shows, and by those mended for round 18: 88/100/71/91 and 1.1 % left, 100/100/80/93 and .2 %.
Heads in every order (`orders.py`) came out of that: of the sections there 64 % were found, of the
authors 83 %, of the headlines 94 %, before leads were looked behind.

After them sections came to be chosen by fitted weights (`layouts/fitting.py`). Each round read by
weights that were fitted to all others has of the sections 99 % right, its pages alone 93 %, of
pages of one section on all of a site 90 %, of those given 99 %; where no section is printed 89 and
82 % have none. The lists of words that the signs ask are those mended for all rounds, though: with
the lists of before rounds 19, 20 and 21, and weights fitted to the rounds before, the first draft
had 100, 79 and 95 % right (86, 73 and 86 % by the rules of then), what round 20 lacks for headlines
that were missed.

Of the sections of rounds 22 to 28, which nothing was fitted to, its first draft found 91, 80, 98,
96, 89, 100 and 89 % where the rules before it had found what the table says; of those it gave 94,
100, 98, 100, 100, 100 and 96 % were right, of those by rules 89, 85, 85, 92, 98, 100 and 91 %.
Rounds 26 to 28 are kept as they are: nothing is mended for them, so they tell how others are read.
"""

from __future__ import annotations

import random
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from tests.index.sources.layouts.drawn import drawn
from tests.index.sources.layouts.evaluation import FIELDS, Score, judge
from tests.index.sources.layouts.orders import in_all_orders
from tests.index.sources.support import read_with_habits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import ModuleType

    from index.document import Document
    from tests.index.sources.layouts.articles import Piece

TARGETS = {"title": 0.97, "date": 0.98, "category": 0.90, "author": 0.90}
# A wrong value is worse than none: of those given, so many are right.
PRECISION = 0.95
PAGES = 4
# The reading mode of a browser shows no section.
WITHOUT = {"s_reader": {"category"}}
# Layouts of text, and of HTML, that are drawn.
LOTS = 30
ROUNDS = [f"round{number}" for number in range(1, 26)]
# Nobody has looked at what is wrong in these.
UNMENDED = ["round26", "round27", "round28"]
SINGLES = ["singles", "singles19", "singles20", "singles21"]


def read_site(
    layout: Callable[[Piece], str], site: Sequence[Piece], folder: Path
) -> list[Document]:
    """Write the pages of one layout into a folder and return what is read of them, in order."""
    folder.mkdir(parents=True)
    for number, page in enumerate(map(layout, site)):
        (folder / f"{number}.{_suffix(page)}").write_text(page, encoding="utf-8")
    return read_with_habits(folder)


def _suffix(page: str) -> str:
    return "html" if page.lstrip().startswith("<") else "txt"


def pool(seed: int) -> list[Piece]:
    """Return the articles of all rounds that an unseen hand wrote."""
    modules = (import_module(f"tests.index.sources.layouts.rounds.{name}") for name in ROUNDS[10:])
    return [piece for module in modules for piece in module.pieces(seed)]


def _as_printed(
    module: ModuleType, layout: Callable[[Piece], str], site: Sequence[Piece]
) -> list[Piece]:
    """Return the articles of a site without what its layout keeps silent about."""
    silent = getattr(module, "SILENT", {}).get(layout.__name__, {})
    return [
        replace(piece, **{field: "" for field, pages in silent.items() if k in pages})
        for k, piece in enumerate(site)
    ]


def score_of(name: str, folder: Path, *, alone: bool = False, same: bool = False) -> Score:
    """Read a round, its pages beside each other or each alone, and compare."""
    module = import_module(f"tests.index.sources.layouts.rounds.{name}")
    score = Score()
    for number, layout in enumerate(module.LAYOUTS):
        pieces = module.pieces(11 + number)
        site = [pieces[(number * 3 + k) % len(pieces)] for k in range(PAGES)]
        if same:
            site = [replace(piece, category="Kinh tế", author="Hải Yến") for piece in site]
        site = _as_printed(module, layout, site)
        groups = [[piece] for piece in site] if alone else [site]
        for k, group in enumerate(groups):
            found = read_site(layout, group, folder / f"{layout.__name__}{k}")
            assert len(found) == len(group)
            for piece, document in zip(group, found, strict=True):
                judge(score, piece, document, WITHOUT.get(layout.__name__, set()))
                for field in ("category", "author"):
                    # That there is none is an answer too, where the page prints none.
                    given = bool(getattr(document, field) or not getattr(piece, field))
                    score.given[field] = score.given.get(field, 0) + given
    return score


def assert_targets(score: Score, least: dict[str, float], *, left: float = 0.02) -> None:
    for field in FIELDS:
        assert score.share(field) >= least[field], score.faults
    for field, given in score.given.items():
        assert score.right[field] >= PRECISION * given, score.faults
    assert score.sentences_kept >= 0.99, score.faults
    assert score.boilerplate_left <= left, score.faults


@pytest.mark.parametrize("name", ROUNDS)
def test_a_few_pages_of_a_site_are_read(name: str, tmp_path: Path) -> None:
    assert_targets(score_of(name, tmp_path), TARGETS if name != "round5" else FIFTH)


def test_layouts_that_nothing_was_mended_for_are_read(tmp_path: Path) -> None:
    score = Score()
    for name in UNMENDED:
        score.add(score_of(name, tmp_path / name))
    # One layout in 42 has a date that is not found.
    assert_targets(score, {**TARGETS, "date": 0.97})


def test_many_sites_in_one_folder_are_told_apart(tmp_path: Path) -> None:
    """The articles are the same on every site of a round, as press releases are."""
    score = Score()
    for name in ROUNDS[10:]:
        module = import_module(f"tests.index.sources.layouts.rounds.{name}")
        pieces, folder = module.pieces(11), tmp_path / name
        folder.mkdir()
        written: dict[str, Piece] = {}
        for number, layout in enumerate(module.LAYOUTS):
            site = [pieces[(number * 3 + k) % len(pieces)] for k in range(PAGES)]
            for k, piece in enumerate(_as_printed(module, layout, site)):
                page = layout(piece)
                # No order of names puts the pages of a site together.
                path = f"{(31 * number + 17 * k) % 97:02d}-{number}.{_suffix(page)}"
                (folder / path).write_text(page, encoding="utf-8")
                written[path] = piece
        found = read_with_habits(folder)
        for path, document in zip(sorted(written), found, strict=True):
            judge(score, written[path], document, set())
    assert_targets(score, TARGETS)


# One section of this round is called what elsewhere heads other news, `Tin nóng`, and takes
# headline and date of its page along.
FIFTH = {**TARGETS, "title": 0.96, "date": 0.96}


@pytest.mark.parametrize("name", SINGLES)
def test_pages_that_stand_alone_are_read(name: str, tmp_path: Path) -> None:
    assert_targets(score_of(name, tmp_path, alone=True), TARGETS)


# Alone no page of these rounds is told what its site repeats: a control may be left.
@pytest.mark.parametrize("name", ["round19", "round20", "round21"])
def test_pages_of_the_last_rounds_are_read_alone(name: str, tmp_path: Path) -> None:
    score = score_of(name, tmp_path, alone=True)
    assert_targets(score, TARGETS, left=0.03)


@pytest.mark.parametrize("html", [False, True])
def test_layouts_drawn_by_lot_are_read(html: bool, tmp_path: Path) -> None:
    score = Score()
    for number in range(LOTS):
        site = random.Random(number).sample(pool(number), PAGES)
        found = read_site(drawn(number, html=html), site, tmp_path / str(number))
        for piece, document in zip(site, found, strict=True):
            judge(score, piece, document, set())
            for field in ("category", "author"):
                score.given[field] = score.given.get(field, 0) + bool(getattr(document, field))
    assert_targets(score, TARGETS)


def test_heads_in_every_order_are_read(tmp_path: Path) -> None:
    score = Score()
    for number, layout in enumerate(in_all_orders()):
        site = random.Random(number).sample(pool(3), PAGES)
        for piece, document in zip(
            site, read_site(layout, site, tmp_path / str(number)), strict=True
        ):
            judge(score, piece, document, set())
    # Between lead and text a section alone looks like a heading of the text.
    for field, target in {**TARGETS, "category": 0.80}.items():
        assert score.share(field) >= target, score.faults
    assert score.sentences_kept >= 0.99, score.faults
    assert score.boilerplate_left <= 0.02, score.faults


@pytest.mark.parametrize("name", ["round1", "round3"])
def test_one_section_and_one_author_of_a_site_are_not_taken_for_its_own(
    name: str, tmp_path: Path
) -> None:
    assert_targets(score_of(name, tmp_path, same=True), TARGETS)
