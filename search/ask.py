"""Asks an engine in ever looser ways until something is found, and ranks it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from index.fields import FACETS
from search.engine import Request
from search.facets import MAX_OF_ONE, MAX_VALUES
from search.plan import RELAXED, plans
from search.query import Nothing, Phrase, Prefix
from search.ranking import Asked, rescore
from search.snippet_kernels import row_starts
from search.verbatim import worth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from search.criteria import Criteria
    from search.engine import Engine, Found, Occurrences
    from search.plan import Plan
    from search.syntax import Parsed

# How many of the best candidates the second stage ranks again. With 200 nDCG@10 is the
# same within .004 either way (alqac) and .0002 (xquad), at a third more time.
DEPTH = 100
# Some words of a long query, all without accents: the first stage tells such syllables apart
# less well. Against 100 it gives .001 to .005 on four news sets and takes .0004 at most.
# And numbers: `3%` is a `3` to the first stage, of which most are something else.
DEEP = 400
_FACETS = tuple(facet.name for facet in FACETS)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: the plan that found it, and the ranked keys with their scores.

    `similar` says for each key how many near-duplicates are folded under it. `missing` are
    words of a relaxed query that the best document lacks. `rows` (int64) are the rows of
    `found.occurrences` that the first keys have; the others were not ranked again. `written` is
    what having numbers as they were typed adds to the scores of the documents with these keys.
    """

    plan: Plan
    found: Found
    keys: NDArray[np.int64]
    scores: NDArray[np.float32]
    similar: NDArray[np.int32]
    rows: NDArray[np.int64]
    missing: tuple[str, ...] = ()
    written: Mapping[int, float] = field(default_factory=dict)

    @property
    def relaxed(self) -> bool:
        """Whether nothing had every word and the best partial matches are given."""
        return self.plan.step == RELAXED and self.found.total > 0


def ask(engine: Engine, parsed: Parsed, criteria: Criteria, only: str | None = None) -> Answer:
    """Return the answer of the strictest plan that finds anything.

    A question is different: a passage that lacks one word of twenty answers better than a
    long text that has them all here and there, and what asks (`bao nhiêu`) is not in the
    answer. There the full match stands only if a document has the words side by side: then
    the text itself was typed.

    With `only` no other facet is counted, and more values of this one are given.
    """
    if criteria.similar:
        plan = ask(engine, parsed, criteria.similar_to("")).plan
        return _copies(engine, plan, _request(plan, criteria, only), criteria)
    answers: list[Answer] = []
    for plan in islice(plans(parsed, engine), 1 if criteria.strict else None):
        answer = _ranked(engine, plan, engine.find(_request(plan, criteria, only)))
        found = answer.found.total or _only_filtered_away(engine, plan, criteria)
        settled = plan.step == RELAXED or not plan.question
        if found and (settled or side_by_side(engine, answer)):
            return answer
        answers.append(answer)
    return answers[0]


def _copies(engine: Engine, plan: Plan, asked: Request, criteria: Criteria) -> Answer:
    """Return the matches of a plan that are folded with a document."""
    key = engine.key(criteria.similar)
    request = replace(asked, fold=False, copies_of=key)
    found = engine.find(request if key is not None else replace(request, query=Nothing()))
    return _ranked(engine, plan, found)


def side_by_side(engine: Engine, answer: Answer) -> bool:
    """Whether any document has all the words in one row, as they were typed.

    Filters and sort have no say in it, or the counts of facets would be of another query.
    """
    if best_side_by_side(engine, answer):
        return True
    row = _row(answer)
    leaves = [answer.plan.terms[number] for number in row]
    plain = tuple(leaf for leaf in leaves if not isinstance(leaf, Prefix))
    return len(plain) < len(row) or engine.find(Request(Phrase(plain), window=0)).total > 0


def best_side_by_side(engine: Engine, answer: Answer) -> bool:
    """Whether the best document has the row: mostly it has if any does, and it is at hand."""
    row = _row(answer)
    if len(row) < 2 or not len(answer.keys):
        return len(row) < 2
    there, (first,) = occurrences_of(engine, answer, slice(1))
    cells = first * len(there.terms)
    return row_starts(there.positions, there.offsets, cells, np.array(row, np.int64)).size > 0


def _row(answer: Answer) -> list[int]:
    """Return the terms of the words as they were typed, in order."""
    return [number for _, forms in answer.plan.words for number in forms[0]]


def _request(plan: Plan, criteria: Criteria, only: str | None) -> Request:
    sort = criteria.sort if plan.ranked or criteria.sort != "relevance" else "newest"
    window = criteria.page * criteria.size
    deep = plan.literals or (plan.step == RELAXED and plan.bare)
    depth = DEEP if deep else DEPTH
    return Request(
        query=plan.query,
        filters=criteria.filters,
        since=criteria.since,
        until=criteria.until,
        sort=sort,
        window=max(window, depth) if sort == "relevance" else window,
        facets=(only,) if only else _FACETS,
        most_values=MAX_OF_ONE if only else MAX_VALUES,
        terms=plan.terms if sort == "relevance" else (),
        depth=depth,
        fold=criteria.fold,
    )


def _only_filtered_away(engine: Engine, plan: Plan, criteria: Criteria) -> bool:
    """Whether the words are there and only the filters leave nothing."""
    return criteria.is_filtered and engine.find(Request(plan.query, window=1)).total > 0


def _ranked(engine: Engine, plan: Plan, found: Found) -> Answer:
    if found.occurrences is None or not len(found.keys):
        return Answer(plan, found, found.keys, found.scores, found.similar, np.empty(0, np.int64))
    depth = len(found.occurrences.lengths)
    scores = rescore(found.scores, found.occurrences, asked(plan, engine))
    written = _as_written(engine, plan, found.keys, scores)
    if written:
        scores[list(written)] += list(written.values())
    order = np.argsort(-scores, kind="stable")
    relaxed = plan.step == RELAXED
    missing = _missing(plan, found.occurrences, int(order[0])) if relaxed else ()
    keys, similar = found.keys[order], found.similar[order]
    scores = scores[order]
    if len(found.keys) > depth:
        keys = np.concatenate([keys, found.keys[depth:]])
        similar = np.concatenate([similar, found.similar[depth:]])
        scores = np.concatenate([scores, found.scores[depth:]])
    worths = {int(found.keys[row]): worth for row, worth in written.items()}
    return Answer(plan, found, keys, scores, similar, order, missing, worths)


def _as_written(
    engine: Engine, plan: Plan, keys: NDArray[np.int64], scores: NDArray[np.float32]
) -> dict[int, float]:
    """Return what the best candidates gain, by their rows, for numbers as they were typed."""
    if not plan.literals:
        return {}
    rows = np.argsort(-scores, kind="stable").tolist()
    # One at a time: mostly the first dozen settle it.
    documents = (engine.read([int(keys[row])])[0].document for row in rows)
    gains = worth(plan.literals, documents, engine.stamp.documents)
    if len(plan.words) <= len(plan.literals[0].split()):
        # Nothing else was asked for: what has it comes first whatever else speaks against it.
        spread = float(scores.max() - scores.min())
        gains = [gain and gain + spread for gain in gains]
    return dict(zip(rows, gains, strict=False))


def occurrences_of(engine: Engine, answer: Answer, page: slice) -> tuple[Occurrences, list[int]]:
    """Return where the terms stand in the documents of a page, and each one's row there."""
    keys, rows = answer.keys[page].tolist(), answer.rows[page].tolist()
    if answer.found.occurrences is not None and len(rows) == len(keys):
        return answer.found.occurrences, rows
    return engine.occurrences(keys, answer.plan.terms), list(range(len(keys)))


def asked(plan: Plan, engine: Engine) -> Asked:
    """Return what the second stage needs to know of a plan."""
    frequency = engine.vocabulary.frequency
    return Asked(
        typed=plan.typed,
        pairs=plan.pairs,
        frequencies=tuple(frequency(term) for term in plan.terms),
        documents=engine.stamp.documents,
        instead=plan.instead,
    )


def _missing(plan: Plan, occurrences: Occurrences, row: int) -> tuple[str, ...]:
    """Return the words that a document lacks; if none, those that stand apart in it."""
    lengths = [len(occurrences.of(row, term)) for term in range(len(plan.terms))]
    there = [length > 0 for length in lengths]
    # The name of a field that is none has no place of its own in what was typed.
    written = [(word, forms) for word, forms in plan.words if word]
    absent = [word for word, forms in written if not _has(there, forms)]
    apart = [word for word, forms in written if len(forms[0]) > 1]
    return tuple(dict.fromkeys(absent or apart))


def best_plan(engine: Engine, parsed: Parsed, key: int) -> Plan:
    """Return the strictest plan of those that see the most words in a document."""
    return max(plans(parsed, engine), key=lambda plan: _seen(engine, plan, key))


def _seen(engine: Engine, plan: Plan, key: int) -> int:
    if not plan.terms:
        return 0
    occurrences = engine.occurrences([key], plan.terms)
    there = [len(occurrences.of(0, term)) > 0 for term in range(len(plan.terms))]
    return sum(_has(there, forms) for _, forms in plan.words)


def _has(there: Sequence[bool], forms: Sequence[Sequence[int]]) -> bool:
    return any(all(there[term] for term in form) for form in forms)
