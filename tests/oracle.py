"""A reference engine in plain Python: the specification of `search.engine.Engine`.

Slow and obvious on purpose. Scores are BM25 (k1 1.2, b 0.75) with the inverse document
frequency of Lucene, ln(1 + (N - n + 0.5) / (n + 0.5)), over the tokens of title and text;
the field `title` has its own lengths and frequencies. Equal scores and dates stand in the
order in which the documents were given; documents without a date come last. Of a group of
near-duplicates the first match in the order asked for is listed, of equals the best copy.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.about import about
from index.fields import FACETS
from index.phrase_counter import gather
from index.stamp import Stamp
from index.text import fold, tokens
from search import query as q
from search.engine import Found, Occurrences, Request, Stored
from tests.near_duplicates import groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.document import Document
    from index.phrases import Phrases

    Words = Callable[[str], Iterable[tuple[int, int]]]

K1, B = 1.2, 0.75
FACET_VALUES = {facet.name: facet.terms for facet in FACETS}


def no_words(_text: str) -> Iterable[tuple[int, int]]:
    """Segment nothing: the segmenter of a collection without words."""
    return ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its token sequence, as an index would hold it."""

    document: Document
    spans: list[tuple[int, int]]
    title_length: int
    places: dict[str, list[int]]
    folded: dict[str, list[int]]
    inside: frozenset[int]
    length: int

    def positions(self, term: q.Leaf) -> list[int]:
        if term.field == q.ABOUT:
            return [0] if term.text in about(self.document) else []
        if isinstance(term, q.Prefix):
            places = self.folded if term.folded else self.places
            found = sorted(p for t, at in places.items() if t.startswith(term.text) for p in at)
        else:
            places = self.folded if isinstance(term, q.Folded) else self.places
            found = places.get(term.text, [])
        return [p for p in found if p < self.title_length] if term.field == q.TITLE else found

    def length_of(self, field: str) -> int:
        lengths = {q.TITLE: self.title_length, q.TEXT: self.length, q.ABOUT: 0}
        return lengths[field]


def enter(document: Document, words: Words) -> Entry:
    title, text = tokens(document.title), tokens(document.text)
    free = len(title) + 1
    sequence = list(enumerate(title)) + [(free + i, token) for i, token in enumerate(text)]
    places: dict[str, list[int]] = defaultdict(list)
    folded: dict[str, list[int]] = defaultdict(list)
    for position, token in sequence:
        places[token.text].append(position)
        folded[fold(token.text)].append(position)
    inside = _inside(document.title, title, 0, words) | _inside(document.text, text, free, words)
    spans = [(token.start, token.end) for _, token in sequence]
    return Entry(
        document, spans, len(title), dict(places), dict(folded), frozenset(inside), len(spans)
    )


def _inside(text: str, sequence: Sequence[object], first: int, words: Words) -> set[int]:
    """Positions of tokens that go on a word begun by the token before."""
    inside: set[int] = set()
    starts = {token.start: first + i for i, token in enumerate(sequence)}  # type: ignore[attr-defined]
    for start, end in words(text):
        within = [position for at, position in starts.items() if start <= at < end]
        inside.update(within[1:])
    return inside


class OracleVocabulary:
    """The terms of the reference engine."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def frequency(self, term: q.Leaf) -> int:
        return sum(1 for entry in self._entries if entry.positions(term))

    def spellings(self, folded: str) -> Sequence[tuple[str, int]]:
        counts = Counter(
            term for entry in self._entries for term in entry.places if fold(term) == folded
        )
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


class OracleEngine:
    """Answers every question by looking at every document."""

    def __init__(self, documents: Iterable[Document], words: Words = no_words) -> None:
        self.entries = [enter(document, words) for document in documents]
        self._frequencies: dict[q.Leaf, int] = {}
        self._means = {field: self._mean(field) for field in (q.TEXT, q.TITLE, q.ABOUT)}
        self._vocabulary = OracleVocabulary(self.entries)
        self._groups = groups([entry.document for entry in self.entries])

    @property
    def stamp(self) -> Stamp:
        return Stamp("oracle", 1, "2026-01-01T00:00:00Z", len(self.entries), 0, "-", "-")

    @property
    def vocabulary(self) -> OracleVocabulary:
        return self._vocabulary

    @property
    def phrases(self) -> Phrases:
        return gather((entry.document.title for entry in self.entries), lambda _: ())

    def find(self, request: Request) -> Found:
        scores = self._matches(request.query)
        if request.copies_of is not None:
            scores = {key: scores[key] for key in self.copies(request.copies_of) if key in scores}
        wanted = [key for key in scores if self._kept(key, request, None)]
        order = self._order(request.sort, scores)
        similar = self._folded(wanted, order) if request.fold else dict.fromkeys(wanted, 0)
        best = sorted(similar, key=order)[: request.window]
        gathered = request.terms and request.sort == "relevance"
        return Found(
            total=len(wanted),
            keys=np.array(best, np.int64),
            scores=np.array([scores[key] for key in best], np.float32),
            facets={name: self._count(name, scores, request) for name in request.facets},
            similar=np.array([similar[key] for key in best], np.int32),
            folded=len(wanted) - len(similar),
            occurrences=self.occurrences(best[: request.depth], request.terms)
            if gathered
            else None,
        )

    def occurrences(self, keys: Sequence[int], terms: tuple[q.Leaf, ...]) -> Occurrences:
        cells = [self.entries[key].positions(term) for key in keys for term in terms]
        owners = [key for key in keys for _ in terms]
        inside = [
            p in self.entries[key].inside for key, c in zip(owners, cells, strict=True) for p in c
        ]
        return Occurrences(
            terms=terms,
            positions=np.array([p for cell in cells for p in cell], np.int32),
            offsets=np.cumsum([0, *map(len, cells)]).astype(np.int64),
            inside_word=np.array(inside, np.bool_),
            title_lengths=np.array([self.entries[k].title_length for k in keys], np.int32),
            lengths=np.array([self.entries[k].length for k in keys], np.int32),
        )

    def read(self, keys: Sequence[int]) -> Sequence[Stored]:
        entries = [self.entries[key] for key in keys]
        return [
            Stored(e.document, np.array(e.spans, np.int32).reshape(-1, 2), e.title_length)
            for e in entries
        ]

    def key(self, document_id: str) -> int | None:
        ids = [entry.document.id for entry in self.entries]
        return ids.index(document_id) if document_id in ids else None

    def copies(self, key: int) -> list[int]:
        group = next((group for group in self._groups if key in group), [])
        return [other for other in group if other != key]

    def _folded(
        self, wanted: Sequence[int], order: Callable[[int], tuple[object, ...]]
    ) -> dict[int, int]:
        """Return the keys that are listed, with how many are folded under each."""
        listed = dict.fromkeys(wanted, 0)
        for group in self._groups:
            there = [key for key in group if key in listed]
            # The last part of the order is the key; of equals the better copy leads.
            lead = min(there, key=lambda key: (order(key)[:-1], group.index(key)), default=None)
            for key in there:
                if lead is not None and key != lead:
                    del listed[key]
                    listed[lead] += 1
        return listed

    def facet_values(self, name: str) -> Sequence[tuple[str, int]]:
        values = FACET_VALUES[name]
        return list(Counter(v for entry in self.entries for v in values(entry.document)).items())

    def _kept(self, key: int, request: Request, without: str | None) -> bool:
        document = self.entries[key].document
        if request.since and not (document.date and document.date >= request.since):
            return False
        if request.until and not (document.date and document.date <= request.until):
            return False
        return all(
            set(FACET_VALUES[name](document)) & set(values)
            for name, values in request.filters.items()
            if values and name != without
        )

    def _count(
        self, name: str, scores: dict[int, float], request: Request
    ) -> list[tuple[str, int]]:
        kept = [key for key in scores if self._kept(key, request, name)]
        values = FACET_VALUES[name]
        return list(Counter(v for key in kept for v in values(self.entries[key].document)).items())

    def _order(self, sort: str, scores: dict[int, float]) -> Callable[[int], tuple[object, ...]]:
        if sort == "relevance":
            return lambda key: (-np.float32(scores[key]), key)
        sign = -1 if sort == "newest" else 1
        return lambda key: (*_when(self.entries[key].document, sign), key)

    def _matches(self, query: q.Query) -> dict[int, float]:  # noqa: PLR0911
        """Every matching document with its score."""
        match query:
            case q.Everything():
                return dict.fromkeys(range(len(self.entries)), 0.0)
            case q.Nothing():
                return {}
            case q.AllOf(parts):
                found = [self._matches(part) for part in parts]
                keys = set(self._matches(q.Everything())).intersection(*found)
                return {key: sum(one[key] for one in found) for key in sorted(keys)}
            case q.AnyOf(parts):
                found = [self._matches(part) for part in parts]
                keys = set().union(*found)
                return {key: sum(one.get(key, 0.0) for one in found) for key in sorted(keys)}
            case q.Maybe(required, optional):
                more = self._matches(optional)
                return {k: s + more.get(k, 0.0) for k, s in self._matches(required).items()}
            case q.Without(wanted, unwanted):
                gone = self._matches(unwanted)
                return {k: s for k, s in self._matches(wanted).items() if k not in gone}
            case _:
                every = enumerate(self.entries)
                scored = ((key, self._score(entry, query)) for key, entry in every)
                return {key: score for key, score in scored if score is not None}

    def _score(self, entry: Entry, leaf: q.Query) -> float | None:
        """Return the score of a document for a leaf, None if it does not match."""
        match leaf:
            case q.Term() | q.Folded():
                return self._bm25(entry, leaf) if entry.positions(leaf) else None
            case q.Prefix():
                return leaf.boost if entry.positions(leaf) else None
            case q.Phrase(terms, _, boost):
                if not runs(entry, leaf):
                    return None
                return boost * sum(self._bm25(entry, term) for term in terms)
            case q.Facet(name, values):
                return 0.0 if set(values) & set(FACET_VALUES[name](entry.document)) else None
        raise TypeError(leaf)

    def _bm25(self, entry: Entry, term: q.Term | q.Folded) -> float:
        if term not in self._frequencies:
            self._frequencies[term] = self._vocabulary.frequency(term)
        n, total = self._frequencies[term], len(self.entries)
        idf = math.log(1 + (total - n + 0.5) / (n + 0.5))
        mean = self._means[term.field]
        tf = len(entry.positions(term))
        return term.boost * idf * tf / (tf + K1 * (1 - B + B * entry.length_of(term.field) / mean))

    def _mean(self, field: str) -> float:
        return (
            sum(entry.length_of(field) for entry in self.entries) / (len(self.entries) or 1) or 1.0
        )


def runs(entry: Entry, phrase: q.Phrase) -> list[int]:
    """Where a phrase begins in a document."""
    places = [set(entry.positions(type(term)(term.text, phrase.field))) for term in phrase.terms]
    return [p for p in sorted(places[0]) if all(p + i in at for i, at in enumerate(places))]


def _when(document: Document, sign: int) -> tuple[int, float]:
    """Sort key of a date; documents without one come last either way."""
    if document.date is None:
        return 1, 0.0
    moment = dt.datetime.combine(document.date, document.time or dt.time(), tzinfo=dt.UTC)
    return 0, sign * moment.timestamp()
