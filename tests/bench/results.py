"""What a run has measured, before it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.bench_segmentation import Comparison
    from tests.bench.contest import Table
    from tests.bench.corpus import Corpus
    from tests.bench.load import Load
    from tests.bench.peers import Built
    from tests.bench.reindexing import Reindexed


@dataclass(frozen=True, slots=True)
class Subset:
    """Stock Whoosh and timviet over the same few documents."""

    documents: int
    built: Built
    times: Table


@dataclass(slots=True)
class Results:
    """Everything of one run; a part that was not asked for is None or empty."""

    corpus: Corpus
    queries: int
    reindexed: Reindexed
    built: dict[str, Built] = field(default_factory=dict)
    times: Table = field(default_factory=dict)
    subset: Subset | None = None
    segmentation: Comparison | None = None
    load: Load | None = None
    # Size of a set → what its reindex cost, and the times of its queries.
    growth: dict[int, tuple[Reindexed, Table]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
