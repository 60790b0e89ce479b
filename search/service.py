"""The use case: criteria in, results out."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from search.abbreviations import AbbreviationSource, Known, expand, known
from search.ask import ask, best_plan, best_side_by_side, occurrences_of, side_by_side
from search.engine import Request
from search.explain import explained
from search.facets import facets
from search.notices import notices
from search.numbers import as_written
from search.parse import parse
from search.plan import TYPED, plans
from search.results import Hit, Marked, MarkedDocument, Results
from search.similar import similar
from search.snippets import marked_text, marked_title, matches, snippets
from search.spelling import did_you_mean, is_usual, with_accents
from search.suggest import suggestions

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.report import Report
    from index.stamp import Stamp
    from search.ask import Answer
    from search.criteria import Criteria
    from search.engine import Engine
    from search.results import Facet
    from search.syntax import Parsed


# So few matches may all share the reader's slip; another spelling must have far more.
FEW, MUCH_MORE = 5, 5
# More than one in so many is most.
_MOST = 2


class Searcher(Protocol):
    """What the faces (pages, JSON, command line) ask for.

    Every method raises `IndexMissing`, `IndexDamaged`, `IndexOutdated` or `EngineAway`
    where no index can answer.
    """

    def search(self, criteria: Criteria) -> Results:
        """Answer a search."""

    def facet(self, criteria: Criteria, name: str) -> Facet:
        """Return one facet of a search, with far more of its values than a search gives."""

    def document(
        self, document_id: str, text: str = "", *, expanded: bool = True
    ) -> MarkedDocument | None:
        """Return a document with the matches of `text` marked, None if there is none."""

    def stamp(self) -> Stamp:
        """Return the stamp of the served index."""

    def degraded(self) -> str | None:
        """Return why an older index is served than was published last, None if it is not.

        It is known once anything else was asked, and raises nothing.
        """


class SearchService:
    """A `Searcher` over whichever engine is being served when a request comes.

    `degraded` answers for the method of that name.
    """

    def __init__(
        self,
        engine_source: Callable[[], Engine],
        degraded: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._engine = engine_source
        self._known: tuple[Engine, Known] | None = None
        self._degraded = degraded

    def search(self, criteria: Criteria) -> Results:
        """Answer a search."""
        started = time.perf_counter()
        engine = self._engine()
        parsed = self.read(engine, criteria.text, expanded=criteria.expand)
        answer = ask(engine, parsed, criteria)
        return Results(
            criteria=criteria,
            total=answer.found.total,
            hits=_hits(engine, answer, criteria),
            facets=facets(answer.found.facets, criteria.filters, answer.found.left_out),
            matched="some" if answer.relaxed else "all",
            took_ms=(time.perf_counter() - started) * 1000,
            did_you_mean=None if criteria.similar else _meant(engine, parsed, answer),
            notices=notices(parsed, answer),
            folded=answer.found.folded,
        )

    def facet(self, criteria: Criteria, name: str) -> Facet:
        """Return one facet of a search, with far more of its values than a search gives."""
        engine = self._engine()
        parsed = self.read(engine, criteria.text, expanded=criteria.expand)
        found = ask(engine, parsed, replace(criteria, page=1, size=1), only=name).found
        every = facets(found.facets, criteria.filters, found.left_out)
        return next(one for one in every if one.name == name)

    def document(
        self, document_id: str, text: str = "", *, expanded: bool = True
    ) -> MarkedDocument | None:
        """Return a document with the matches of `text` marked, None if there is none."""
        engine = self._engine()
        key = engine.key(document_id)
        if key is None:
            return None
        stored = engine.read([key])[0]
        plan = best_plan(engine, self.read(engine, text, expanded=expanded), key)
        document, like = stored.document, similar(engine, key, stored.document)
        if not plan.terms:
            return MarkedDocument(document, Marked(document.title), Marked(document.text), like)
        found = matches(stored, engine.occurrences([key], plan.terms), 0, plan)
        return MarkedDocument(
            document, marked_title(stored, found), marked_text(stored, found), like
        )

    def suggest(self, text: str) -> tuple[Marked, ...]:
        """Return whole searches that begin as `text` does, best first, its letters marked."""
        engine = self._engine()
        return suggestions(engine, text, self._abbreviations(engine).long)

    def report(self) -> Report | None:
        """Return what was read and skipped for the served index, None if it is not known."""
        engine = self._engine()
        report = engine.report()
        return replace(report, generation=engine.stamp.generation) if report else None

    def stamp(self) -> Stamp:
        """Return the stamp of the served index."""
        return self._engine().stamp

    def degraded(self) -> str | None:
        """Return why an older index is served than was published last, None if it is not."""
        return self._degraded()

    def read(self, engine: Engine, text: str, *, expanded: bool = True) -> Parsed:
        """Return a query as it is understood over an engine."""
        parsed = parse(text)
        if expanded:
            parsed = expand(parsed, self._abbreviations(engine))
        return as_written(parsed, engine.vocabulary)

    def _abbreviations(self, engine: Engine) -> Known:
        """Return the abbreviations of a collection, worked out once for each engine."""
        worked_out = self._known
        if worked_out is None or worked_out[0] is not engine:
            rows = engine.explained if isinstance(engine, AbbreviationSource) else ()
            worked_out = self._known = (engine, known(rows))
        return worked_out[1]


def _meant(engine: Engine, parsed: Parsed, answer: Answer) -> str | None:
    """Return what was probably meant where the words are not usual as they were typed."""
    typed = answer.found.total if answer.plan.step == TYPED else 0
    if typed > FEW and is_usual(parsed, engine):
        return None
    if typed and (meant := with_accents(parsed, engine)):
        # It finds no more, for accents left out mean any; but most of what is found.
        return meant if _MOST * _total(engine, meant) > typed else None
    if typed and best_side_by_side(engine, answer):
        # Somebody wrote it just so: it is rare, not wrong.
        return None
    meant = did_you_mean(parsed, engine)
    if not meant:
        return None
    if _total(engine, meant) <= MUCH_MORE * typed:
        return None
    # The whole collection is asked last: where words are frequent a phrase takes its time.
    return None if typed and side_by_side(engine, answer) else meant


def _total(engine: Engine, text: str) -> int:
    """Return how many documents have every word of a query."""
    return engine.find(Request(next(plans(parse(text), engine)).query, window=0)).total


def _hits(engine: Engine, answer: Answer, criteria: Criteria) -> tuple[Hit, ...]:
    """Read and mark the documents of one page, and only those."""
    page = slice((criteria.page - 1) * criteria.size, criteria.page * criteria.size)
    keys = answer.keys[page].tolist()
    scores, folded = answer.scores[page].tolist(), answer.similar[page].tolist()
    parts = explained(engine, answer, keys) if criteria.explain else [None] * len(keys)
    occurrences, rows = occurrences_of(engine, answer, page)
    hits = []
    for n, stored in enumerate(engine.read(keys)):
        found = matches(stored, occurrences, rows[n], answer.plan)
        title, pieces = marked_title(stored, found), snippets(stored, found)
        hits.append(Hit(stored.document, scores[n], title, pieces, folded[n], parts[n]))
    return tuple(hits)
