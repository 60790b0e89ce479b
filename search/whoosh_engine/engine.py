"""The embedded engine: one generation of a Whoosh index, answered over its arrays."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.document import Document
from index.learned import Learned
from index.report import read_report
from index.whoosh_store.groups import SEGMENT_SHIFT, Groups
from index.whoosh_store.schema import DOCUMENT, FOLDED, TEXT, TITLE
from index.whoosh_store.store import (
    find_document,
    live_documents,
    read_segments,
    require_current,
)
from search.engine import Found, Request, Stored
from search.query import Everything, Folded, Prefix
from search.whoosh_engine import best_kernels as bk
from search.whoosh_engine.bitmaps import SegmentBitmaps
from search.whoosh_engine.compile import compile_query
from search.whoosh_engine.evaluator import Evaluator, Matches
from search.whoosh_engine.facets import Columns
from search.whoosh_engine.folding import Folding
from search.whoosh_engine.pairs import SegmentPairs
from search.whoosh_engine.phrases import SegmentPhrases
from search.whoosh_engine.places import Places, by_segment, empty_occurrences
from search.whoosh_engine.statistics import Statistics
from search.whoosh_engine.terms import SegmentTerms
from search.whoosh_engine.vocabulary import WhooshVocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.generations import Published
    from index.report import Report
    from index.store import Stamp
    from index.whoosh_store.dtypes import F32, I64
    from search.engine import Occurrences
    from search.query import Leaf

_MOST_EXPANDED = 1000
_EVERYTHING = Everything()


class _Part(NamedTuple):
    """The best matches of one segment: keys, what they are ordered by, scores."""

    keys: I64
    order: F32
    scores: F32


class WhooshEngine:
    """Answers over the arrays of one generation; safe to use from several threads."""

    def __init__(self, published: Published) -> None:
        """Open a generation whose manifest was checked. Raises `IndexOutdated`."""
        require_current(published.stamp)
        opened = read_segments(published.path)
        self._segments = [arrays for _, arrays in opened]
        self._live = [
            live_documents(segment) if segment.has_deletions() else None for segment, _ in opened
        ]
        self._stamp = published.stamp
        # Read now: the folder goes when this generation is two behind.
        self._report = read_report(published.path)
        self._statistics = Statistics(self._segments)
        self._bitmaps = [SegmentBitmaps(segment) for segment in self._segments]
        self._places = [
            Places(segment, bitmaps)
            for segment, bitmaps in zip(self._segments, self._bitmaps, strict=True)
        ]
        self._terms = [
            SegmentTerms(segment, number, self._statistics, self._bitmaps[number])
            for number, segment in enumerate(self._segments)
        ]
        self._columns = Columns(self._segments, self._live)
        self._vocabulary = WhooshVocabulary(self._segments, self._statistics)
        self._phrases = SegmentPhrases(self._segments)
        sizes = [segment.documents for segment in self._segments]
        self._groups = Groups(published.path, sizes)
        self._pairs = SegmentPairs(self._segments, self._statistics)
        self._local = threading.local()

    @property
    def stamp(self) -> Stamp:
        """What the index says of itself."""
        return self._stamp

    @property
    def vocabulary(self) -> WhooshVocabulary:
        """The terms of the collection."""
        return self._vocabulary

    @property
    def phrases(self) -> SegmentPhrases:
        """The phrases of the titles."""
        return self._phrases

    @property
    def pairs(self) -> SegmentPairs:
        """How often syllables stand side by side."""
        return self._pairs

    @property
    def explained(self) -> Sequence[tuple[str, str, int]]:
        """The abbreviations that texts explain: short, long, in how many documents."""
        # Whoosh's own writer keeps none.
        rows = (one.arrays.get("learned.rows", np.uint8) for one in self._segments)
        return [row for each in rows for row in Learned(each)]

    def find(self, request: Request) -> Found:
        """Answer a request."""
        counts = self._columns.new_counts(request)
        found, truncated = self._matches(request, counts)
        orders = [self._order(number, matches, request) for number, matches in enumerate(found)]
        docs, scores = [one.docs for one in found], [one.scores for one in found]
        folding = self._folding()
        folding.fold(docs, orders, request.window, folds=request.fold)
        parts = [
            _Part(
                *bk.best_listed(
                    *part, *folding.listed(number), number << SEGMENT_SHIFT, request.window
                )
            )
            for number, part in enumerate(zip(docs, scores, orders, strict=True))
        ]
        keys, _, best = _merge(parts, request.window)
        occurrences = None
        if request.terms and request.sort == "relevance":
            occurrences = self._occurrences(keys[: request.depth], request.terms)
        facets = self._columns.decoded(counts, request)
        return Found(
            total=sum(one.size for one in docs),
            keys=keys,
            scores=best,
            facets=facets,
            left_out=self._columns.left_out(counts, facets, request),
            similar=folding.under(keys),
            folded=folding.total,
            occurrences=occurrences,
            truncated=truncated,
        )

    def _folding(self) -> Folding:
        """Return what folds in this thread."""
        if not hasattr(self._local, "folding"):
            self._local.folding = Folding(self._groups)
        folding: Folding = self._local.folding
        return folding

    def _matches(self, request: Request, counts: dict[str, I64]) -> tuple[Sequence[Matches], bool]:
        """Return the matches of each segment, counted, and whether work was cut."""
        query, truncated, found = compile_query(request.query), False, []
        for number, segment in enumerate(self._segments):
            evaluator = Evaluator(segment, self._terms[number], self._places[number])
            matches = self._copies(number, evaluator.matches(query), request)
            truncated |= evaluator.truncated
            failures = self._columns.failures(number, matches.docs, request)
            self._columns.count(number, matches.docs, failures, request, counts)
            if failures.size:
                kept = failures == 0
                matches = Matches(matches.docs[kept], matches.scores[kept])
            found.append(matches)
        return found, truncated

    def _copies(self, number: int, matches: Matches, request: Request) -> Matches:
        """Return the matches, only those that are copies of a document if so asked."""
        if request.copies_of is None:
            return matches
        keys = (number << SEGMENT_SHIFT) + matches.docs.astype(np.int64)
        kept = np.isin(keys, np.array(self._groups.others(request.copies_of), np.int64))
        return Matches(matches.docs[kept], matches.scores[kept])

    def _order(self, number: int, matches: Matches, request: Request) -> F32:
        """Return how early each match of a segment is to be listed: the highest first."""
        if request.sort == "relevance":
            return matches.scores
        ranks = self._columns.date_ranks(number, matches.docs).astype(np.float32)
        # Documents without a date come last either way.
        order = ranks if request.sort == "newest" else np.where(ranks < 0, -np.inf, -ranks)
        return order.astype(np.float32)

    def copies(self, key: int) -> list[int]:
        """Return the near-duplicates of a document, the best copy first."""
        return self._groups.others(key)

    def occurrences(self, keys: Sequence[int], terms: tuple[Leaf, ...]) -> Occurrences:
        """Return where the terms stand in the documents."""
        return self._occurrences(np.array(keys, np.int64), terms)

    def _occurrences(self, keys: I64, terms: tuple[Leaf, ...]) -> Occurrences:
        counts = np.zeros(len(keys) * len(terms) + 1, np.int64)
        parts = []
        for number, order, docs in by_segment(keys, SEGMENT_SHIFT):
            places, slots = self._places[number], [self._slot(number, term) for term in terms]
            parts.append((places, places.count(docs, order, slots, counts)))
        found = empty_occurrences(terms, len(keys), np.cumsum(counts))
        for places, sought in parts:
            places.read(sought, found)
        return found

    def _slot(self, number: int, term: Leaf) -> tuple[str, Sequence[int]]:
        """Return the field and the numbers of a term's postings in a segment."""
        name = FOLDED[TEXT] if isinstance(term, Folded) else TEXT
        if isinstance(term, Prefix):
            name = FOLDED[TEXT] if term.folded else TEXT
            field = self._segments[number].fields[name]
            low, high = field.lexicon.prefix_range(term.text.encode())
            return name, range(low, min(high, low + _MOST_EXPANDED))
        index = self._statistics.term(name, term.text).indices[number]
        return name, [index] if index >= 0 else []

    def read(self, keys: Sequence[int]) -> Sequence[Stored]:
        """Return stored documents, in the order of the keys."""
        return [self._read(*divmod(key, 1 << SEGMENT_SHIFT)) for key in keys]

    def _read(self, number: int, doc: int) -> Stored:
        segment = self._segments[number]
        document = Document.from_dict(segment.stored[doc][DOCUMENT])
        return Stored(document, segment.spans(doc), int(segment.lengths(TITLE)[doc]))

    def key(self, document_id: str) -> int | None:
        """Return the key of a document, None if there is none with this id."""
        for number, (segment, live) in enumerate(zip(self._segments, self._live, strict=True)):
            every = live if live is not None else np.ones(segment.documents, np.bool_)
            doc = find_document(segment, every, document_id)
            if doc is not None:
                return (number << SEGMENT_SHIFT) + doc
        return None

    def report(self) -> Report | None:
        """Return the report of the reindex that made this generation, None if there is none."""
        return self._report

    def facet_values(self, name: str) -> Sequence[tuple[str, int]]:
        """Return every value of a facet with its number of documents, unordered.

        Spellings that are shown as another one have the number of that.
        """
        request = Request(_EVERYTHING, facets=(name,), window=0)
        found = self.find(request).facets[name]
        counts, others = dict(found), self._columns.others(name)
        return [*found, *((o, counts[shown]) for o, shown in others.items() if shown in counts)]


def _merge(parts: Sequence[_Part], window: int) -> _Part:
    """Return the best of all segments, in order; equals in the order of their keys.

    Segments come in the order of their keys, and of equals the earlier one is the better.
    """
    if not parts:
        return _Part(np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, np.float32))
    merged, *rest = parts
    for keys, order, scores in rest:
        merged = _Part(*bk.merge(*merged, keys, order, scores, window))
    return merged
