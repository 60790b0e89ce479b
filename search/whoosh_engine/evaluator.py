"""Walk a Whoosh query tree over the arrays of all segments.

Every node gives its matches, or only those among given documents: the parts of a conjunction
are evaluated rarest first, each among what the ones before left over, so the cost follows the
postings touched and not the size of the collection. Terms of a conjunction, or of a
disjunction, are evaluated in one compiled call over all segments.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np
from whoosh import query as wq
from whoosh.query import spans

from index.address_kernels import address_of
from index.whoosh_store.postings import MAX_DOCUMENTS
from search.whoosh_engine import match_kernels as mk
from search.whoosh_engine import term_kernels as tk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.whoosh_store.dtypes import F32, I32, I64, U8
    from index.whoosh_store.segment import FieldArrays, SegmentArrays
    from search.whoosh_engine.numbering import Numbering
    from search.whoosh_engine.places import Places
    from search.whoosh_engine.terms import Terms

# Postings of a prefix read in one segment at most; what is more is cut, and said so.
MAX_PREFIX_POSTINGS = 4_000_000


class Matches(NamedTuple):
    """Documents (int32, ascending, numbered across segments) and their scores (float32)."""

    docs: I32
    scores: F32


class _Scratch(threading.local):
    """Tables of one cell a document of a segment, all zero between uses, one set a thread."""

    def __init__(self) -> None:
        self.table: U8 = np.zeros(MAX_DOCUMENTS, np.uint8)
        self.sums: F32 = np.zeros(MAX_DOCUMENTS, np.float32)
        self.seen: I64 = np.zeros(MAX_DOCUMENTS // 64, np.int64)


_scratch = _Scratch()
_NONE = Matches(np.empty(0, np.int32), np.empty(0, np.float32))
# A term, and one that only adds to the scores of what has the first.
_Scored = tuple[wq.Term, wq.Term | None]


class Evaluator:
    """Evaluates queries over all segments; `truncated` says whether a prefix was cut."""

    def __init__(
        self, segments: Sequence[SegmentArrays], numbering: Numbering, terms: Terms, places: Places
    ) -> None:
        self._segments = segments
        self._numbering = numbering
        self._terms = terms
        self._places = places
        self.truncated = False

    def matches(self, query: wq.Query, among: I32 | None = None) -> Matches:
        """Return the matches of a query, or those of them that are among given documents."""
        return self._ways[type(query)](self, query, among)

    def _cost(self, query: wq.Query) -> int:
        """Return about how many postings a query touches."""
        if isinstance(query, wq.Term):
            return self._terms.postings(query.fieldname, query.text).size
        if isinstance(query, wq.Or):
            return sum(self._cost(part) for part in query)
        if isinstance(query, (wq.And, wq.Phrase, spans.SpanNear2)):
            return min((self._cost(part) for part in _parts(query)), default=0)
        if isinstance(query, (wq.AndNot, wq.AndMaybe)):
            return self._cost(query.a)
        return len(self._numbering)

    def _scored(self, query: wq.Query, among: I32 | None) -> Matches:
        return self._all_of([_as_scored(query)], among)

    def _all_of(self, parts: Sequence[_Scored], among: I32 | None) -> Matches:
        """Return what has the first term of every part."""
        if among is not None:
            return self._narrowed(Matches(among, np.zeros(among.size, np.float32)), parts)
        rows, weights = self._rows(parts)
        firsts = self._numbering.firsts
        return Matches(*tk.conjunction(rows, weights, len(parts), firsts, _scratch.table))

    def _narrowed(self, matches: Matches, parts: Sequence[_Scored]) -> Matches:
        """Return the matches that have the first term of every part, all scores added."""
        rows, weights = self._rows(parts)
        firsts = self._numbering.firsts
        return Matches(*tk.narrowed(*matches, rows, weights, len(parts), firsts, _scratch.table))

    def _rows(self, parts: Sequence[_Scored]) -> tuple[I64, F32]:
        """Return rows of terms (see `score_kernels`), the first ones first, and their weights."""
        terms = [first for first, _ in parts]
        terms += [second for _, second in parts if second is not None]
        found = [self._terms.postings(term.fieldname, term.text) for term in terms]
        weights = [one.idf * term.boost for one, term in zip(found, terms, strict=True)]
        return np.concatenate([one.rows for one in found]), np.array(weights, np.float32)

    def _raise(self, matches: Matches, query: wq.Query) -> Matches:
        """Return the matches, the scores added of those that a query has too."""
        if isinstance(query, wq.Term):
            rows, weights = self._rows([(query, None)])
            firsts = self._numbering.firsts
            return Matches(*tk.narrowed(*matches, rows, weights, 0, firsts, _scratch.table))
        optional = self.matches(query, matches.docs)
        return Matches(matches.docs, mk.add_where_common(*matches, *optional))

    def _and(self, query: wq.And, among: I32 | None) -> Matches:
        scored = [_as_scored(part) for part in query if _is_scored(part)]
        others = sorted((part for part in query if not _is_scored(part)), key=self._cost)
        rarest = min((self._cost(first) for first, _ in scored), default=0)
        matches = None
        if scored and not (others and self._cost(others[0]) < rarest):
            matches, scored = self._all_of(scored, among), []
        for part in others:
            # What is left to refine by terms is refined at once, with little left.
            matches = self._common(matches, part, among)
            if scored:
                matches, scored = self._narrowed(matches, scored), []
        return matches or _NONE

    def _common(self, matches: Matches | None, part: wq.Query, among: I32 | None) -> Matches:
        """Return the matches that a part has too, scores added; all of the part's for none."""
        if matches is None:
            return self.matches(part, among)
        if not matches.docs.size:
            return matches
        return Matches(*mk.keep_common(*matches, *self.matches(part, matches.docs)))

    def _or(self, query: wq.Or, among: I32 | None) -> Matches:
        scored = [_as_scored(part) for part in query if _is_scored(part)]
        if among is None and scored:
            matches = self._any_of(scored)
            rest = [part for part in query if not _is_scored(part)]
        else:
            matches, rest = _NONE, list(query)
        for part in rest:
            matches = Matches(*mk.unite(*matches, *self.matches(part, among)))
        return matches

    def _any_of(self, parts: Sequence[_Scored]) -> Matches:
        """Return what has the first term of any part."""
        rows, weights = self._rows(parts)
        numbers = iter(range(len(parts), len(weights)))
        beside = np.array([-1 if second is None else next(numbers) for _, second in parts])
        firsts, sums, seen = self._numbering.firsts, _scratch.sums, _scratch.seen
        return Matches(*tk.disjunction(rows, weights, beside, firsts, sums, seen))

    def _and_not(self, query: wq.AndNot, among: I32 | None) -> Matches:
        wanted = self.matches(query.a, among)
        unwanted = self.matches(query.b, wanted.docs)
        kept = mk.is_absent(wanted.docs, unwanted.docs)
        return Matches(wanted.docs[kept], wanted.scores[kept])

    def _and_maybe(self, query: wq.AndMaybe, among: I32 | None) -> Matches:
        if _is_scored(query):
            return self._scored(query, among)
        return self._raise(self.matches(query.a, among), query.b)

    def _side_by_side(self, query: wq.Phrase | spans.SpanNear2, among: I32 | None) -> Matches:
        terms = _parts(query)
        matches = self._all_of([(term, None) for term in terms], among)
        if not matches.docs.size:
            return _NONE
        kept = self._places.side_by_side(
            matches.docs, [(term.fieldname, term.text) for term in terms]
        )
        return Matches(matches.docs[kept], matches.scores[kept] * np.float32(query.boost))

    def _prefix(self, query: wq.Prefix, among: I32 | None) -> Matches:
        fields = [segment.fields.get(query.fieldname) for segment in self._segments]
        bounds = [f.lexicon.prefix_range(query.text.encode()) if f else (0, 0) for f in fields]
        return self._constant_runs(query, bounds, among)

    def _range(self, query: wq.TermRange, among: I32 | None) -> Matches:
        fields = [segment.fields.get(query.fieldname) for segment in self._segments]
        bounds = [_range_of(query, field) if field else (0, 0) for field in fields]
        return self._constant_runs(query, bounds, among)

    def _constant_runs(
        self, query: wq.Query, bounds: Sequence[tuple[int, int]], among: I32 | None
    ) -> Matches:
        """Return the documents of neighbouring terms of each segment, all with one score."""
        rows = [row for s, bound in enumerate(bounds) for row in self._runs(s, query, *bound)]
        runs = np.array(rows, np.int64).reshape(-1, 3)
        docs = tk.union(runs, self._numbering.firsts, _scratch.seen)
        matches = Matches(docs, np.full(docs.size, query.boost, np.float32))
        if among is None:
            return matches
        return Matches(*mk.keep_common(among, np.zeros(among.size, np.float32), *matches))

    def _runs(
        self, segment: int, query: wq.Query, low: int, high: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield the postings of neighbouring terms, as few runs as can be (see `union`)."""
        if low >= high:
            return
        field = self._segments[segment].fields[query.fieldname]
        starts = field.starts[low : high + 1].astype(np.int64)
        places = [(int(starts[0]), int(starts[-1]))]
        if starts[-1] - starts[0] > MAX_PREFIX_POSTINGS:
            self.truncated = True
            places = _most_frequent(starts)
        base, size = address_of(field.docs), field.docs.itemsize
        yield from ((segment, base + size * start, end - start) for start, end in places)

    def _constant(self, query: wq.ConstantScoreQuery, among: I32 | None) -> Matches:
        docs = self.matches(query.child, among).docs
        return Matches(docs, np.full(docs.size, query.score, np.float32))

    def _every(self, query: wq.Every, among: I32 | None) -> Matches:  # noqa: ARG002
        docs = np.arange(len(self._numbering), dtype=np.int32) if among is None else among
        return Matches(docs, np.zeros(docs.size, np.float32))

    def _null(self, query: wq.Query, among: I32 | None) -> Matches:  # noqa: ARG002
        return _NONE

    _ways: ClassVar[dict[type, Callable[..., Matches]]] = {
        wq.Term: _scored,
        wq.And: _and,
        wq.Or: _or,
        wq.AndNot: _and_not,
        wq.AndMaybe: _and_maybe,
        wq.Phrase: _side_by_side,
        spans.SpanNear2: _side_by_side,
        wq.Prefix: _prefix,
        wq.TermRange: _range,
        wq.ConstantScoreQuery: _constant,
        wq.Every: _every,
        type(wq.NullQuery): _null,
    }


def _is_scored(query: wq.Query) -> bool:
    if isinstance(query, wq.AndMaybe):
        return isinstance(query.a, wq.Term) and isinstance(query.b, wq.Term)
    return isinstance(query, wq.Term)


def _as_scored(query: wq.Query) -> _Scored:
    return (query, None) if isinstance(query, wq.Term) else (query.a, query.b)


def _parts(query: wq.Query) -> Sequence[wq.Query]:
    if isinstance(query, wq.Phrase):
        return [wq.Term(query.fieldname, word) for word in query.words]
    return list(query.qs if isinstance(query, spans.SpanNear2) else query)


def _range_of(query: wq.TermRange, field: FieldArrays) -> tuple[int, int]:
    """Return [start, end) of the terms of a field that lie in a range."""
    lexicon, low, high = field.lexicon, 0, len(field.lexicon)
    if query.start is not None:
        low = lexicon.lower_bound(query.start.encode() + b"\x00" * query.startexcl)
    if query.end is not None:
        high = lexicon.lower_bound(query.end.encode() + b"\x00" * (not query.endexcl))
    return low, high


def _most_frequent(starts: I64) -> list[tuple[int, int]]:
    """Return the postings of the most frequent terms, as many as may be read."""
    sizes = np.diff(starts)
    order = np.argsort(-sizes, kind="stable")
    kept = order[np.cumsum(sizes[order]) <= MAX_PREFIX_POSTINGS].tolist()
    return [(int(starts[i]), int(starts[i + 1])) for i in kept]
