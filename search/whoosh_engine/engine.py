"""The embedded engine: one generation of a Whoosh index, answered over its arrays."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from index.document import Document
from index.learned import Learned
from index.report import read_report
from index.whoosh_store.groups import Groups
from index.whoosh_store.schema import DOCUMENT, FOLDED, TEXT, TITLE
from index.whoosh_store.segments import find_document, live_documents, read_segments
from index.whoosh_store.store import require_current
from search.engine import Found, Request, Stored
from search.query import Everything, Folded, Prefix
from search.whoosh_engine import best_kernels as bk
from search.whoosh_engine.bitmaps import SegmentBitmaps
from search.whoosh_engine.compile import compile_query
from search.whoosh_engine.evaluator import Evaluator, Matches
from search.whoosh_engine.facets import Columns
from search.whoosh_engine.folding import Folding
from search.whoosh_engine.numbering import Numbering
from search.whoosh_engine.pairs import SegmentPairs
from search.whoosh_engine.phrases import SegmentPhrases
from search.whoosh_engine.places import Places
from search.whoosh_engine.statistics import Statistics
from search.whoosh_engine.terms import Terms
from search.whoosh_engine.vocabulary import WhooshVocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.published import Published
    from index.report import Report
    from index.stamp import Stamp
    from index.whoosh_store.codec import ArraySegment
    from index.whoosh_store.dtypes import F32, I64, Bools
    from search.engine import Occurrences
    from search.query import Leaf
    from search.whoosh_engine.places import Slot

_MOST_EXPANDED = 1000
_EVERYTHING = Everything()


class WhooshEngine:
    """Answers over the arrays of one generation; safe to use from several threads.

    A document's key is its number across segments.
    """

    def __init__(self, published: Published) -> None:
        """Open a generation whose manifest was checked. Raises `IndexOutdated`."""
        require_current(published.stamp)
        opened = read_segments(published.path)
        self._segments = [arrays for _, arrays in opened]
        self._stamp = published.stamp
        # Read now: the folder goes when this generation is two behind.
        self._report = read_report(published.path)
        self._numbering = Numbering([segment.documents for segment in self._segments])
        self._live = _live([segment for segment, _ in opened])
        self._statistics = Statistics(self._segments)
        bitmaps = [SegmentBitmaps(segment) for segment in self._segments]
        self._terms = Terms(self._segments, self._statistics, bitmaps)
        self._places = Places(self._segments, self._numbering, self._statistics, bitmaps)
        self._columns = Columns(self._segments, self._live)
        self._vocabulary = WhooshVocabulary(self._segments, self._statistics)
        self._phrases = SegmentPhrases(self._segments)
        self._groups = Groups(published.path, self._numbering.firsts)
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
        evaluator = Evaluator(self._segments, self._numbering, self._terms, self._places)
        matches = self._copies(evaluator.matches(compile_query(request.query)), request)
        failures = self._columns.failures(matches.docs, request)
        counts = self._columns.count(matches.docs, failures, request)
        if failures.size:
            kept = failures == 0
            matches = Matches(matches.docs[kept], matches.scores[kept])
        order, folding = self._order(matches, request), self._folding()
        folding.fold(matches.docs, order, request.window, folds=request.fold)
        keys, scores = bk.best_listed(*matches, order, *folding.listed, request.window)
        occurrences = None
        if request.terms and request.sort == "relevance":
            occurrences = self._occurrences(keys[: request.depth], request.terms)
        facets = self._columns.decoded(counts, request)
        return Found(
            total=matches.docs.size,
            keys=keys,
            scores=scores,
            facets=facets,
            left_out=self._columns.left_out(counts, facets, request),
            similar=folding.under(keys),
            folded=folding.total,
            occurrences=occurrences,
            truncated=evaluator.truncated,
        )

    def _folding(self) -> Folding:
        """Return what folds in this thread."""
        if not hasattr(self._local, "folding"):
            self._local.folding = Folding(self._groups)
        folding: Folding = self._local.folding
        return folding

    def _copies(self, matches: Matches, request: Request) -> Matches:
        """Return the matches, only those that are copies of a document if so asked."""
        if request.copies_of is None:
            return matches
        others = np.array(self._groups.others(request.copies_of), np.int32)
        kept = np.isin(matches.docs, others)
        return Matches(matches.docs[kept], matches.scores[kept])

    def _order(self, matches: Matches, request: Request) -> F32:
        """Return how early each match is to be listed: the highest first."""
        if request.sort == "relevance":
            return matches.scores
        ranks = self._columns.date_ranks(matches.docs).astype(np.float32)
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
        return self._places.occurrences(keys, terms, [self._slot(term) for term in terms])

    def _slot(self, term: Leaf) -> Slot:
        """Return where a term's postings are."""
        if not isinstance(term, Prefix):
            return self._places.slot(FOLDED[TEXT] if isinstance(term, Folded) else TEXT, term.text)
        name = FOLDED[TEXT] if term.folded else TEXT
        fields = [segment.fields.get(name) for segment in self._segments]
        found = [one.lexicon.prefix_range(term.text.encode()) if one else (0, 0) for one in fields]
        expanded = [range(low, min(high, low + _MOST_EXPANDED)) for low, high in found]
        return self._places.slot_of(name, expanded)

    def read(self, keys: Sequence[int]) -> Sequence[Stored]:
        """Return stored documents, in the order of the keys."""
        return [self._read(*self._numbering.place(key)) for key in keys]

    def _read(self, number: int, doc: int) -> Stored:
        segment = self._segments[number]
        document = Document.from_dict(segment.stored[doc][DOCUMENT])
        return Stored(document, segment.spans(doc), int(segment.lengths(TITLE)[doc]))

    def key(self, document_id: str) -> int | None:
        """Return the key of a document, None if there is none with this id."""
        for number, (segment, first) in enumerate(
            zip(self._segments, self._numbering.firsts.tolist(), strict=False)
        ):
            every = np.ones(segment.documents, np.bool_)
            live = every if self._live is None else self._live[first:]
            doc = find_document(segment, live, document_id)
            if doc is not None:
                return self._numbering.of(number, doc)
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


def _live(segments: Sequence[ArraySegment]) -> Bools | None:
    """Return of each document whether it lives, None where all do."""
    if not any(segment.has_deletions() for segment in segments):
        return None
    return np.concatenate([live_documents(segment) for segment in segments])
