"""The measures against values worked out by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from index.errors import SourceMissing
from search.evaluate import (
    evaluate,
    measure,
    ndcg,
    read_corpus,
    recall,
    reciprocal_rank,
    without_accents,
)
from search.service import SearchService
from tests.oracle import OracleEngine

if TYPE_CHECKING:
    from pathlib import Path

GRADES = {"a": 2, "b": 1}


def test_ndcg() -> None:
    assert ndcg(["a", "b"], GRADES, 10) == pytest.approx(1)
    ideal = 2 + 1 / math.log2(3)
    assert ndcg(["x", "a"], GRADES, 10) == pytest.approx(2 / math.log2(3) / ideal)
    assert ndcg(["x", "a"], GRADES, 1) == 0


def test_reciprocal_rank() -> None:
    assert reciprocal_rank(["x", "b"], GRADES, 10) == 0.5
    assert reciprocal_rank(["x", "b"], GRADES, 1) == 0


def test_recall() -> None:
    assert recall(["x", "b"], GRADES, 10) == 0.5
    assert recall([], {}, 10) == 0


def test_nothing_judged_is_zero() -> None:
    assert measure([]).to_json()["ndcg@10"] == 0


def test_accents_off() -> None:
    assert without_accents("Đảng bộ, Ủy ban: hoà") == "Dang bo, Uy ban: hoa"


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    (tmp_path / "corpus.jsonl").write_text(
        '{"_id": "1", "title": "Nông thôn", "text": "mới"}\n{"_id": "2", "text": "cũ"}\n'
        '{"_id": "3", "text": " "}\n',
        "utf-8",
    )
    (tmp_path / "queries.jsonl").write_text(
        '{"_id": "q1", "text": "nông thôn"}\n{"_id": "q2", "text": "chưa chấm"}\n', "utf-8"
    )
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\t1\t1\nq1\t2\t0\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("accents", [True, False])
def test_a_judged_set_from_files(judged: Path, *, accents: bool) -> None:
    service = SearchService(lambda: OracleEngine(read_corpus(judged)))
    report = evaluate(service, judged, accents=accents)
    assert report.to_json() == {
        "queries": 1, "ndcg@10": 1, "mrr@10": 1, "recall@10": 1, "recall@100": 1,
    }  # fmt: skip


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match=r"queries\.jsonl"):
        evaluate(SearchService(lambda: OracleEngine([])), tmp_path)
