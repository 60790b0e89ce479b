"""The cases of tests/golden, each of its own."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from index.document import Document
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine

GOLDEN = Path(__file__).parents[1] / "golden"
THEMES = ("accents", "tone_placement", "unicode", "codes", "abbreviations", "operators")


@cache
def service() -> SearchService:
    lines = (GOLDEN / "collection.jsonl").read_text("utf-8").splitlines()
    engine = OracleEngine([Document.from_dict(json.loads(line)) for line in lines])
    return SearchService(lambda: engine)


def rows(theme: str) -> list[list[str]]:
    lines = (GOLDEN / f"{theme}.tsv").read_text("utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def cases(*themes: str) -> list[object]:
    """Return every line of the themes; one that begins with ! is expected to fail."""
    known = pytest.mark.xfail(strict=True, reason="a known failure")
    return [
        pytest.param(row, id=f"{theme}: {row[0]}", marks=[known] if row[0][:1] == "!" else [])
        for theme in themes
        for row in rows(theme)
    ]


@pytest.mark.parametrize("case", cases(*THEMES))
def test_finding(case: list[str]) -> None:
    query, first, also, never, _ = case
    found = [hit.document.id for hit in service().search(Criteria(query.removeprefix("!"))).hits]
    if first != "-":
        assert found[:1] == [first]
    assert set(also.split()) <= set(found)
    assert not set(never.split()) & set(found)


@pytest.mark.parametrize("case", cases("did_you_mean"))
def test_did_you_mean(case: list[str]) -> None:
    query, offered, _ = case
    found = service().search(Criteria(query.removeprefix("!")))
    assert (found.did_you_mean or "").lower() == offered


def test_there_are_enough_cases() -> None:
    assert sum(len(rows(theme)) for theme in (*THEMES, "did_you_mean")) >= 300
