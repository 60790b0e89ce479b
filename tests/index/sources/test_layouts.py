"""Over two hundred pages in many layouts: how much of what is known is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.sources.layouts.articles import pieces
from tests.index.sources.layouts.evaluation import FIELDS, Score, judge
from tests.index.sources.layouts.others import OTHER_TEXTS, OTHER_WEBS
from tests.index.sources.layouts.strangers import STRANGE_TEXTS, STRANGE_WEBS, STRANGE_WITHOUT
from tests.index.sources.layouts.texts import TEXTS, WITHOUT
from tests.index.sources.layouts.webs import WEBS
from tests.index.sources.support import read_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.index.sources.layouts.articles import Piece

TARGETS = {"title": 0.97, "date": 0.98, "category": 0.90, "author": 0.90}


def score_of(layout: Callable[[Piece], str], folder: Path) -> Score:
    score = Score()
    for number, piece in enumerate(pieces()):
        plain = layout in (*TEXTS, *OTHER_TEXTS, *STRANGE_TEXTS)
        path = folder / f"{layout.__name__}{number}.{'txt' if plain else 'html'}"
        path.write_text(layout(piece), encoding="utf-8")
        (result,) = read_all(path)
        judge(score, piece, result, {**WITHOUT, **STRANGE_WITHOUT}.get(layout, set()))
    return score


FAMILIES = {
    "known": (*TEXTS, *WEBS, *OTHER_TEXTS, *OTHER_WEBS),
    "strange": (*STRANGE_TEXTS, *STRANGE_WEBS),
}


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_known_articles_are_found_in_every_layout(family: str, tmp_path: Path) -> None:
    layouts = FAMILIES[family]
    scores = {layout.__name__: score_of(layout, tmp_path) for layout in layouts}
    assert sum(map(len, FAMILIES.values())) >= 15
    assert sum(score.asked["title"] for score in scores.values()) >= 150
    for name, score in scores.items():
        shares = " ".join(
            f"{field} {score.share(field):.0%}" for field in FIELDS if field in score.asked
        )
        kept, left = score.sentences_kept, score.boilerplate_left
        print(f"{name:14} {shares} sentences {kept:.1%} left {left:.1%}")
    faults = [fault for score in scores.values() for fault in score.faults]
    for field, target in TARGETS.items():
        right = sum(score.right.get(field, 0) for score in scores.values())
        asked = sum(score.asked.get(field, 0) for score in scores.values())
        assert right >= target * asked, faults
    assert sum(s.kept for s in scores.values()) >= 0.99 * sum(s.sentences for s in scores.values())
    assert sum(s.left for s in scores.values()) <= 0.02 * sum(s.lines for s in scores.values())
