"""Walk a Whoosh query tree over one segment's arrays.

Every node gives its matches, or only those among given documents: the parts of a
conjunction are evaluated rarest first, each among what the ones before left over, so the
cost follows the postings touched and not the size of the collection.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np
from whoosh import query as wq
from whoosh.query import spans

from index.whoosh_store.postings import MAX_DOCUMENTS
from search.whoosh_engine import match_kernels as mk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.whoosh_store.dtypes import F32, I64, U8, U16, U32
    from index.whoosh_store.segment import FieldArrays, SegmentArrays
    from search.whoosh_engine.places import Places
    from search.whoosh_engine.terms import SegmentTerms, TermPostings

# Postings of a prefix read in one segment at most; what is more is cut, and said so.
MAX_PREFIX_POSTINGS = 4_000_000


class Matches(NamedTuple):
    """Documents (uint16, ascending) and their scores (float32)."""

    docs: U16
    scores: F32


class _Scratch(threading.local):
    """Tables of one cell a document, all zero between uses, one set for each thread."""

    def __init__(self) -> None:
        self.table: U8 = np.zeros(MAX_DOCUMENTS, np.uint8)
        self.sums: F32 = np.zeros(MAX_DOCUMENTS, np.float32)
        self.seen: I64 = np.zeros(MAX_DOCUMENTS // 64, np.int64)


_scratch = _Scratch()
_NONE = Matches(np.empty(0, np.uint16), np.empty(0, np.float32))


class Evaluator:
    """Evaluates queries over one segment; `truncated` says whether a prefix was cut."""

    def __init__(self, segment: SegmentArrays, terms: SegmentTerms, places: Places) -> None:
        self._segment = segment
        self._terms = terms
        self._places = places
        self.truncated = False

    def matches(self, query: wq.Query, among: U16 | None = None) -> Matches:
        """Return the matches of a query, or those of them that are among given documents."""
        return self._ways[type(query)](self, query, among)

    def _cost(self, query: wq.Query) -> int:
        """Return about how many postings a query touches."""
        if isinstance(query, wq.Term):
            return self._postings(query).docs.size
        if isinstance(query, wq.Or):
            return sum(self._cost(part) for part in query)
        if isinstance(query, (wq.And, wq.Phrase, spans.SpanNear2)):
            return min((self._cost(part) for part in _parts(query)), default=0)
        if isinstance(query, (wq.AndNot, wq.AndMaybe)):
            return self._cost(query.a)
        return self._segment.documents

    def _postings(self, term: wq.Term) -> TermPostings:
        return self._terms.postings(term.fieldname, term.text)

    def _term(self, query: wq.Term, among: U16 | None) -> Matches:
        if among is not None:
            return self._refine(Matches(among, np.zeros(among.size, np.float32)), query)
        docs, tf, norms, *_, idf, _ = self._postings(query)
        return Matches(docs, mk.score_all(docs, tf, norms, idf * query.boost))

    def _refine(self, matches: Matches, query: wq.Query) -> Matches:
        """Return the matches that a query has too, its scores added."""
        if isinstance(query, wq.Term):
            found = self._postings(query)
            weight = found.idf * query.boost
            docs, scores, table = *matches, _scratch.table
            return Matches(*mk.refine(docs, scores, *found.arrays, weight, table))
        if isinstance(query, wq.AndMaybe):
            return self._raise(self._refine(matches, query.a), query.b)
        return Matches(*mk.keep_common(*matches, *self.matches(query, matches.docs)))

    def _raise(self, matches: Matches, query: wq.Query) -> Matches:
        """Return the matches, the scores added of those that a query has too."""
        if isinstance(query, wq.Term):
            found = self._postings(query)
            weight = found.idf * query.boost
            docs, scores = matches
            return Matches(docs, mk.add_scores(docs, scores, *found.arrays, weight))
        optional = self.matches(query, matches.docs)
        return Matches(matches.docs, mk.add_where_common(*matches, *optional))

    def _and(self, query: wq.And, among: U16 | None) -> Matches:
        parts = sorted(query, key=self._cost)
        if not parts:
            return _NONE
        matches = self.matches(parts[0], among)
        for part in parts[1:]:
            if not matches.docs.size:
                break
            matches = self._refine(matches, part)
        return matches

    def _or(self, query: wq.Or, among: U16 | None) -> Matches:
        sums, seen = _scratch.sums, _scratch.seen
        # Parts that are no terms use the tables themselves: they come first.
        others = [
            self.matches(part, among)
            for part in query
            if among is not None or not isinstance(part, wq.Term)
        ]
        for matches in others:
            mk.accumulate_matches(*matches, sums, seen)
        if among is None:
            for part in query:
                if isinstance(part, wq.Term):
                    self._accumulate(part, sums, seen)
        return Matches(*mk.drain(sums, seen))

    def _accumulate(self, query: wq.Term, sums: F32, seen: I64) -> None:
        docs, tf, norms, *_, idf, _ = self._postings(query)
        mk.accumulate(docs, tf, norms, idf * query.boost, sums, seen)

    def _and_not(self, query: wq.AndNot, among: U16 | None) -> Matches:
        wanted = self.matches(query.a, among)
        unwanted = self.matches(query.b, wanted.docs)
        kept = mk.is_absent(wanted.docs, unwanted.docs)
        return Matches(wanted.docs[kept], wanted.scores[kept])

    def _and_maybe(self, query: wq.AndMaybe, among: U16 | None) -> Matches:
        return self._raise(self.matches(query.a, among), query.b)

    def _phrase(self, query: wq.Phrase, among: U16 | None) -> Matches:
        return self._side_by_side(_parts(query), query.boost, among)

    def _near(self, query: spans.SpanNear2, among: U16 | None) -> Matches:
        return self._side_by_side(query.qs, query.boost, among)

    def _side_by_side(self, terms: Sequence[wq.Term], boost: float, among: U16 | None) -> Matches:
        matches = self._and(wq.And(list(terms)), among)
        if not matches.docs.size:
            return _NONE
        slots = [(term.fieldname, [self._postings(term).number]) for term in terms]
        kept = self._places.side_by_side(matches.docs, slots)
        return Matches(matches.docs[kept], matches.scores[kept] * np.float32(boost))

    def _prefix(self, query: wq.Prefix, among: U16 | None) -> Matches:
        low, high = self.prefix_range(query.fieldname, query.text)
        return self._constant_run(query.fieldname, low, high, query.boost, among)

    def prefix_range(self, name: str, text: str) -> tuple[int, int]:
        """Return [start, end) of the terms of a field that begin so."""
        field = self._segment.fields.get(name)
        return field.lexicon.prefix_range(text.encode()) if field else (0, 0)

    def _range(self, query: wq.TermRange, among: U16 | None) -> Matches:
        field = self._segment.fields.get(query.fieldname)
        if field is None:
            return _NONE
        lexicon, low, high = field.lexicon, 0, len(field.lexicon)
        if query.start is not None:
            low = lexicon.lower_bound(query.start.encode() + b"\x00" * query.startexcl)
        if query.end is not None:
            high = lexicon.lower_bound(query.end.encode() + b"\x00" * (not query.endexcl))
        return self._constant_run(query.fieldname, low, high, query.boost, among)

    def _constant_run(
        self, name: str, low: int, high: int, score: float, among: U16 | None
    ) -> Matches:
        """Return the documents of neighbouring terms, each with the same score."""
        if low >= high:
            return _NONE
        field, seen = self._segment.fields[name], _scratch.seen
        starts = field.starts[low : high + 1]
        if starts[-1] - starts[0] <= MAX_PREFIX_POSTINGS:
            mk.note(field.docs, int(starts[0]), int(starts[-1]), seen)
        else:
            self.truncated = True
            self._note_most_frequent(field, starts, seen)
        docs, _ = mk.drain(_scratch.sums, seen)
        matches = Matches(docs, np.full(docs.size, score, np.float32))
        if among is None:
            return matches
        return Matches(*mk.keep_common(among, np.zeros(among.size, np.float32), *matches))

    def _note_most_frequent(self, field: FieldArrays, starts: U32, seen: I64) -> None:
        sizes = np.diff(starts.astype(np.int64))
        order = np.argsort(-sizes, kind="stable")
        for i in order[np.cumsum(sizes[order]) <= MAX_PREFIX_POSTINGS]:
            mk.note(field.docs, int(starts[i]), int(starts[i + 1]), seen)

    def _constant(self, query: wq.ConstantScoreQuery, among: U16 | None) -> Matches:
        docs = self.matches(query.child, among).docs
        return Matches(docs, np.full(docs.size, query.score, np.float32))

    def _every(self, query: wq.Every, among: U16 | None) -> Matches:  # noqa: ARG002
        docs = np.arange(self._segment.documents, dtype=np.uint16) if among is None else among
        return Matches(docs, np.zeros(docs.size, np.float32))

    def _null(self, query: wq.Query, among: U16 | None) -> Matches:  # noqa: ARG002
        return _NONE

    _ways: ClassVar[dict[type, Callable[..., Matches]]] = {
        wq.Term: _term,
        wq.And: _and,
        wq.Or: _or,
        wq.AndNot: _and_not,
        wq.AndMaybe: _and_maybe,
        wq.Phrase: _phrase,
        spans.SpanNear2: _near,
        wq.Prefix: _prefix,
        wq.TermRange: _range,
        wq.ConstantScoreQuery: _constant,
        wq.Every: _every,
        type(wq.NullQuery): _null,
    }


def _parts(query: wq.Query) -> Sequence[wq.Query]:
    if isinstance(query, wq.Phrase):
        return [wq.Term(query.fieldname, word) for word in query.words]
    return list(query.qs if isinstance(query, spans.SpanNear2) else query)
