"""timviet as a contestant: the library as the service asks it, the whole service, snippets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.settings import Settings
from search.ask import DEPTH, ask
from search.criteria import Criteria
from search.engine import Request
from search.opener import EngineSource
from search.parse import parse
from search.plan import plans
from search.query import AllOf, AnyOf, Phrase, Term
from search.ranking import rescore
from search.service import SearchService, _hits
from search.whoosh_engine.engine import WhooshEngine
from tests.bench.queries import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from search.engine import Engine
    from search.query import Leaf
    from search.query import Query as Asked
    from tests.bench.queries import Query

TIMVIET, EXACT = "timviet", "timviet, syllables as typed"
SERVICE, SNIPPETS = "timviet, whole search", "timviet, snippets alone"
FACETS = ("category", "month")
_ACCENTED = frozenset(KINDS) - {"unaccented"}


def open_engine(data_dir: Path) -> Engine:
    """Open the published index as the service does."""
    return EngineSource(Settings(data_dir=data_dir).data_dir, WhooshEngine)()


def contestants(engine: Engine) -> list[Library | Exact | Service | Snippets]:
    """Return every way in which timviet is measured."""
    return [Library(engine), Exact(engine), Service(engine), Snippets(engine)]


def _best_ten(
    engine: Engine, asked: Asked, terms: tuple[Leaf, ...], pairs: tuple[tuple[int, int], ...]
) -> int:
    request = Request(asked, window=DEPTH, depth=DEPTH, facets=FACETS, terms=terms)
    found = engine.find(request)
    if found.total and found.occurrences:
        scores = rescore(found.scores, found.occurrences, pairs)
        order = np.argsort(-scores, kind="stable")[:10]
        found.keys[: len(scores)][order].tolist()
    return found.total


class Library:
    """From the typed text to the ten best, the total and two facets."""

    kinds = frozenset(KINDS)

    def __init__(self, engine: Engine, name: str = TIMVIET) -> None:
        self.name = name
        self._engine = engine

    def prepare(self, query: Query) -> Callable[[], int]:
        def call() -> int:
            plan = next(plans(parse(query.typed), self._engine))
            return _best_ten(self._engine, plan.query, plan.terms, plan.pairs)

        return call


class Exact:
    """The same for terms exactly as they stand: what the peers are asked.

    In the query language a syllable without accents finds every accent, even beside
    syllables that have one; no peer does this.
    """

    name = EXACT
    kinds = _ACCENTED

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self, query: Query) -> Callable[[], int]:
        def call() -> int:
            terms = tuple(Term(word) for word in query.words)
            pairs = tuple((at, at + 1) for at in range(len(terms) - 1))
            if query.kind == "or":
                return _best_ten(self._engine, AnyOf(terms), terms, ())
            asked = Phrase(terms) if query.kind == "phrase" else AllOf(terms)
            return _best_ten(self._engine, asked, terms, pairs)

        return call


class Service:
    """The use case: all facets, notices, ten hits with their titles and snippets marked."""

    name = SERVICE
    kinds = frozenset(KINDS)

    def __init__(self, engine: Engine) -> None:
        self._service = SearchService(lambda: engine)

    def prepare(self, query: Query) -> Callable[[], int]:
        criteria = Criteria(query.typed)
        return lambda: self._service.search(criteria).total


class Snippets:
    """Reading ten found documents and marking them; the search is not timed."""

    name = SNIPPETS
    kinds = frozenset(KINDS)

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self, query: Query) -> Callable[[], int]:
        criteria = Criteria(query.typed)
        answer = ask(self._engine, parse(query.typed), criteria)

        def call() -> int:
            _hits(self._engine, answer, criteria)
            return answer.found.total

        return call
