"""timviet as a contestant: the library as the service asks it, the whole service, snippets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.settings import Settings
from search.ask import _ranked, _request, ask
from search.criteria import Criteria
from search.opener import EngineSource
from search.plan import Plan, plans
from search.query import AllOf, AnyOf, Phrase, Term
from search.service import SearchService, _hits
from search.whoosh_engine.engine import WhooshEngine
from tests.bench.queries import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from search.engine import Engine
    from tests.bench.queries import Query

TIMVIET, EXACT = "timviet", "timviet, syllables as typed"
SERVICE, SNIPPETS = "timviet, whole search", "timviet, snippets alone"
SUGGEST = "timviet, suggestions for its first half"
FACETS = ("category", "month")
_FIRST_PAGE = Criteria()
_ACCENTED = frozenset(KINDS) - {"unaccented"}


def open_engine(data_dir: Path) -> Engine:
    """Open the published index as the service does."""
    return EngineSource(Settings(data_dir=data_dir).data_dir, WhooshEngine)()


def contestants(engine: Engine) -> list[Library | Exact | Service | Snippets | Suggest]:
    """Return every way in which timviet is measured."""
    return [Library(engine), Exact(engine), Service(engine), Snippets(engine), Suggest(engine)]


def _ten_best(engine: Engine, plan: Plan) -> int:
    """Ask and rank as the service does, but for two facets instead of all."""
    request = replace(_request(plan, _FIRST_PAGE, None), facets=FACETS)
    answer = _ranked(engine, plan, engine.find(request))
    answer.keys[:10].tolist()
    return answer.found.total


class Library:
    """From the typed text to the ten best, the total and two facets."""

    kinds = frozenset(KINDS)

    def __init__(self, engine: Engine, name: str = TIMVIET) -> None:
        self.name = name
        self._engine = engine
        self._service = SearchService(lambda: engine)

    def prepare(self, query: Query) -> Callable[[], int]:
        def call() -> int:
            parsed = self._service.read(self._engine, query.typed)
            return _ten_best(self._engine, next(plans(parsed, self._engine)))

        return call


class Exact:
    """The same for terms exactly as they stand: what the peers are asked.

    In the query language a syllable without accents finds every accent, even beside
    syllables that have one, and abbreviations find their long forms; no peer does this.
    """

    name = EXACT
    kinds = _ACCENTED

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self, query: Query) -> Callable[[], int]:
        return lambda: _ten_best(self._engine, _exactly(query))


def _exactly(query: Query) -> Plan:
    terms = tuple(Term(word) for word in query.words)
    way: type[AnyOf | Phrase | AllOf] = {"or": AnyOf, "phrase": Phrase}.get(query.kind, AllOf)
    return Plan(
        query=way(terms),
        terms=terms,
        pairs=() if query.kind == "or" else tuple(pairwise(range(len(terms)))),
        words=tuple((word, ((number,),)) for number, word in enumerate(query.words)),
    )


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
        self._service = SearchService(lambda: engine)

    def prepare(self, query: Query) -> Callable[[], int]:
        criteria = Criteria(query.typed)
        answer = ask(self._engine, self._service.read(self._engine, query.typed), criteria)

        def call() -> int:
            _hits(self._engine, answer, criteria)
            return answer.found.total

        return call


class Suggest:
    """Completing what was typed when half of it stands there."""

    name = SUGGEST
    kinds = frozenset({"words", "unaccented"})

    def __init__(self, engine: Engine) -> None:
        self._service = SearchService(lambda: engine)

    def prepare(self, query: Query) -> Callable[[], int]:
        begun = query.typed[: (len(query.typed) + 1) // 2]
        return lambda: len(self._service.suggest(begun))
