"""Floors of nDCG@10 on the judged sets, a little below what was reached."""

from __future__ import annotations

import pytest

from index.settings import Settings
from search.evaluate import evaluate_folder
from tests.index.sources.support import shared


@pytest.mark.parametrize(
    ("name", "accents", "floor"),
    [
        ("alqac2023-verified", True, 0.947),
        ("alqac2023-verified", False, 0.937),
        ("xquad-vi", True, 0.972),
        ("xquad-vi", False, 0.968),
        ("knownitem-dantri-slug-nodiacritics", True, 0.884),
    ],
)
def test_the_floor_holds(name: str, floor: float, *, accents: bool) -> None:
    report = evaluate_folder(shared(f"retrieval/{name}"), Settings(), accents=accents)
    assert report.ndcg >= floor
