"""How well a search ranks: judged queries in BEIR layout and the usual measures.

A folder holds `corpus.jsonl` or `corpus.jsonl.gz` (`_id, title, text`), `queries.jsonl`
(`_id, text`) and `qrels.tsv` (query, document, grade, with a header line).
"""

from __future__ import annotations

import gzip
import json
import math
import tempfile
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.document import Document
from index.errors import SourceMissing, UsageError
from index.reindex import reindex
from search.criteria import MAX_QUERY_LENGTH, MAX_SIZE, Criteria
from search.opener import open_searcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.settings import Settings
    from search.service import Searcher

    Grades = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """Means over all judged queries."""

    queries: int
    ndcg: float
    mrr: float
    recall_10: float
    recall_100: float

    def to_json(self) -> dict[str, float]:
        """Return the report in the shape of the contract."""
        return {
            "queries": self.queries,
            "ndcg@10": round(self.ndcg, 4),
            "mrr@10": round(self.mrr, 4),
            "recall@10": round(self.recall_10, 4),
            "recall@100": round(self.recall_100, 4),
        }


def read_corpus(folder: Path) -> Iterator[Document]:
    """Yield the documents of a judged set; those without any text are left out."""
    for record in _records(_corpus(folder)):
        title, text = record.get("title") or "", record.get("text") or ""
        if title.strip() or text.strip():
            yield Document(id=str(record["_id"]), title=title, text=text)


def _corpus(folder: Path) -> Path:
    plain, packed = folder / "corpus.jsonl", folder / "corpus.jsonl.gz"
    return plain if plain.exists() else packed


def read_queries(folder: Path) -> dict[str, str]:
    """Return the text of each query by its id."""
    return {str(one["_id"]): one["text"] for one in _records(folder / "queries.jsonl")}


def read_judgments(folder: Path) -> dict[str, dict[str, int]]:
    """Return for each query the grades above zero of its documents."""
    judged: dict[str, dict[str, int]] = {}
    lines = _lines(folder / "qrels.tsv")
    next(lines, None)
    for line in lines:
        query, document, grade = line.rstrip("\r\n").split("\t")
        if int(grade) > 0:
            judged.setdefault(query, {})[document] = int(grade)
    return judged


def evaluate(searcher: Searcher, folder: Path, *, accents: bool = True) -> Report:
    """Ask every judged query of a set and return the means.

    Without `accents`, every query is typed as on a plain keyboard. Raises `SourceMissing`
    if a file of the set is not there, `UsageError` if one has another layout.
    """
    try:
        queries, judged = read_queries(folder), read_judgments(folder)
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{folder} không đúng bố cục BEIR: {error}") from error
    asked = [name for name in queries if name in judged]
    rankings = (_ranking(searcher, queries[name], accents=accents) for name in asked)
    return measure([(ranking, judged[name]) for name, ranking in zip(asked, rankings, strict=True)])


def evaluate_folder(folder: Path, settings: Settings, *, accents: bool = True) -> Report:
    """Index the corpus of a judged set aside, ask its queries and return the means.

    Raises `SourceMissing` if a file of the set is not there.
    """
    corpus = _corpus(folder)
    with tempfile.TemporaryDirectory(prefix="timviet-") as data_dir:
        aside = replace(settings, data_dir=Path(data_dir))
        reindex([corpus], aside)
        return evaluate(open_searcher(aside), folder, accents=accents)


def measure(answers: Sequence[tuple[Sequence[str], Grades]]) -> Report:
    """Return the means over rankings with their judgments."""
    return Report(
        queries=len(answers),
        ndcg=_mean(ndcg(ranking, grades, 10) for ranking, grades in answers),
        mrr=_mean(reciprocal_rank(ranking, grades, 10) for ranking, grades in answers),
        recall_10=_mean(recall(ranking, grades, 10) for ranking, grades in answers),
        recall_100=_mean(recall(ranking, grades, 100) for ranking, grades in answers),
    )


def ndcg(ranking: Sequence[str], grades: Grades, depth: int) -> float:
    """Return the normalised discounted cumulative gain (linear gains, as trec_eval)."""
    gained = _discounted(grades.get(document, 0) for document in ranking[:depth])
    ideal = _discounted(sorted(grades.values(), reverse=True)[:depth])
    return gained / ideal if ideal else 0.0


def reciprocal_rank(ranking: Sequence[str], grades: Grades, depth: int) -> float:
    """Return one over the rank of the first relevant document, 0 beyond the depth."""
    ranks = (rank for rank, name in enumerate(ranking[:depth], 1) if grades.get(name, 0) > 0)
    return 1 / next(ranks, math.inf)


def recall(ranking: Sequence[str], grades: Grades, depth: int) -> float:
    """Return the share of the relevant documents that were found."""
    relevant = {document for document, grade in grades.items() if grade > 0}
    return len(relevant & set(ranking[:depth])) / len(relevant) if relevant else 0.0


def without_accents(text: str) -> str:
    """Return the text as it is typed on a plain keyboard, signs and case kept."""
    letters = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.translate(str.maketrans("đĐ", "dD"))


def _ranking(searcher: Searcher, query: str, *, accents: bool) -> list[str]:
    typed = query if accents else without_accents(query)
    # A judged document must not hide behind a near-duplicate that nobody judged.
    criteria = Criteria(_shortened(" ".join(typed.split())), size=MAX_SIZE, fold=False)
    return [hit.document.id for hit in searcher.search(criteria).hits]


def _shortened(text: str) -> str:
    """Cut a query of more than the allowed length after a word."""
    if len(text) <= MAX_QUERY_LENGTH:
        return text
    return text[: MAX_QUERY_LENGTH + 1].rpartition(" ")[0] or text[:MAX_QUERY_LENGTH]


def _discounted(grades: Iterable[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def _mean(values: Iterable[float]) -> float:
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def _records(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in _lines(path) if line.strip())


def _lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise SourceMissing(f"Không có tệp {path.name} trong {path.parent}.")
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from lines
