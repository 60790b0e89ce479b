"""Facets over all segments: filters that fail matches, counts of what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.fields import FACET_NAMES
from index.whoosh_store.lexicon import Lexicon, decode, encode, pack_terms
from index.whoosh_store.schema import DATE
from search.whoosh_engine import facet_kernels as fk

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from index.whoosh_store.dtypes import I32, I64, U8, U16, Bools
    from index.whoosh_store.segment import SegmentArrays
    from search.engine import Request

_NO_FAILURES = np.empty(0, np.uint8)


class Column(NamedTuple):
    """A facet, or the date: its values in all segments, sorted, and each document's.

    `shared[i]` (int32) turns a segment's value numbers into numbers of `values`.
    """

    values: Lexicon
    shared: tuple[I32, ...]


class Columns:
    """The facet and date columns of an index."""

    def __init__(self, segments: Sequence[SegmentArrays], live: Sequence[Bools | None]) -> None:
        self._segments = segments
        self._live = live
        self._columns = {name: _column(segments, name) for name in (*FACET_NAMES, DATE)}

    def new_counts(self, request: Request) -> dict[str, I64]:
        """Return a row of zeros for every facet of a request."""
        return {
            name: np.zeros(len(self._columns[name].values), np.int64) for name in request.facets
        }

    def failures(self, number: int, docs: U16, request: Request) -> U8:
        """Return for each match what keeps it out (see `facet_kernels`), empty for nothing."""
        live, filters = self._live[number], self._wanted(request)
        if live is None and not filters:
            return _NO_FAILURES
        failures = np.zeros(docs.size, np.uint8)
        if live is not None:
            fk.fail_dead(docs, live, failures)
        for name, mark, wanted in filters:
            fk.fail_unless(docs, *self._of(number, name), wanted, failures, mark)
        return failures

    def count(
        self, number: int, docs: U16, failures: U8, request: Request, counts: dict[str, I64]
    ) -> None:
        """Add a segment's matches to the counts of every facet of the request."""
        for name, row in counts.items():
            mark = _mark(name, request)
            fk.count_values(docs, *self._of(number, name), failures, mark, row)

    def decoded(self, counts: dict[str, I64], request: Request) -> dict[str, list[tuple[str, int]]]:
        """Return the counts above zero with their values, as many as are wanted."""
        return {name: self._above_zero(name, row, request) for name, row in counts.items()}

    def _above_zero(self, name: str, row: I64, request: Request) -> list[tuple[str, int]]:
        values, found = self._columns[name].values, np.flatnonzero(row)
        if request.most_values is not None and found.size > request.most_values:
            selected = [values.find(encode(value)) for value in request.filters.get(name, ())]
            frequent = found[np.argsort(-row[found], kind="stable")[: request.most_values]]
            found = np.union1d(frequent, np.intersect1d(found, np.array(selected, np.int64)))
        return [(decode(values[i]), int(row[i])) for i in found.tolist()]

    def date_ranks(self, number: int, docs: U16) -> I32:
        """Return for each document the rank of its date, -1 where it has none."""
        offsets, codes, shared = self._of(number, DATE)
        first = offsets[docs]
        has = offsets[docs.astype(np.int64) + 1] > first
        ranks = np.full(docs.size, -1, np.int32)
        ranks[has] = shared[codes[first[has]]]
        return ranks

    def _of(self, number: int, name: str) -> tuple[I32, I32, I32]:
        return (*self._segments[number].column(name), self._columns[name].shared[number])

    def _wanted(self, request: Request) -> list[tuple[str, int, Bools]]:
        """Return name, mark and wanted values of every filter, dates first."""
        filters = []
        if request.since or request.until:
            filters.append((DATE, fk.OUT, self._dates(request.since, request.until)))
        for name, values in request.filters.items():
            lexicon = self._columns[name].values
            wanted = np.zeros(len(lexicon) + 1, np.bool_)
            wanted[[lexicon.find(encode(value)) for value in values]] = True
            filters.append((name, _mark(name, request), wanted[:-1]))
        return filters

    def _dates(self, since: dt.date | None, until: dt.date | None) -> Bools:
        lexicon = self._columns[DATE].values
        wanted = np.zeros(len(lexicon), np.bool_)
        low = lexicon.lower_bound(since.isoformat().encode()) if since else 0
        # A date with a time begins with the date: the first above all of the day's.
        high = lexicon.prefix_range(until.isoformat().encode())[1] if until else len(lexicon)
        wanted[low:high] = True
        return wanted


def _mark(name: str, request: Request) -> int:
    """Return the failure mark of a facet's own filter: one of its own among those in use."""
    names = list(request.filters)
    return names.index(name) + 1 if name in names else fk.OUT - 1


def _column(segments: Sequence[SegmentArrays], name: str) -> Column:
    own = [
        list(segment.fields[name].lexicon) if name in segment.fields else [] for segment in segments
    ]
    values = sorted(set().union(*own))
    number = {value: i for i, value in enumerate(values)}
    shared = tuple(np.array([number[value] for value in terms], np.int32) for terms in own)
    return Column(Lexicon(*pack_terms(values)), shared)
