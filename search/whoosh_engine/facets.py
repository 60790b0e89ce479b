"""Facets over all segments: filters that fail matches, counts of what is left."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from index.spellings import one_spelling, spelling_key
from index.whoosh_store.lexicon import Lexicon, decode, encode, pack_terms
from index.whoosh_store.schema import DATE, ColumnFields
from search.whoosh_engine import facet_kernels as fk

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from index.whoosh_store.dtypes import I32, I64, U8, U16, Bools
    from index.whoosh_store.segment import SegmentArrays
    from search.engine import Request

_REMEMBERED_VALUES = 1 << 12
_NO_FAILURES = np.empty(0, np.uint8)


class Column:
    """A facet, or the date: its values in all segments, sorted, and each document's.

    `shared[i]` (int32) turns a segment's value numbers into numbers of `values`. Where no
    document of segment i has two values, `single[i]` (int32, one a document) has its
    value's number, the number of values where it has none; else it is empty. Spellings of
    one value are one value; `others` numbers those that are shown as another one.
    """

    def __init__(self, segments: Sequence[SegmentArrays], name: str) -> None:
        own = [_values(segment, name) for segment in segments]
        shown = _shown(segments, name) if name != DATE else {}
        values = sorted({shown.get(value, value) for values in own for value in values})
        order = {value: i for i, value in enumerate(values)}
        self.others = {value: order[chosen] for value, chosen in shown.items()}
        number = order | self.others
        self.values = Lexicon(*pack_terms(values))
        self.shared = [np.array([number[value] for value in terms], np.int32) for terms in own]
        self.single = [
            _single(*segment.column(name), shared, len(values))
            for segment, shared in zip(segments, self.shared, strict=True)
        ]
        self.text = lru_cache(_REMEMBERED_VALUES)(lambda i: decode(self.values[i]))

    @cached_property
    def keys(self) -> dict[str, int]:
        """The numbers of the values by what their spellings share."""
        return {spelling_key(decode(value)): i for i, value in enumerate(self.values)}


class Columns:
    """The facet and date columns of an index."""

    def __init__(self, segments: Sequence[SegmentArrays], live: Sequence[Bools | None]) -> None:
        self._segments = segments
        self._live = live
        self._columns = {name: Column(segments, name) for name in ColumnFields()}

    def new_counts(self, request: Request) -> dict[str, I64]:
        """Return a row of zeros for every facet of a request; its last cell counts no value."""
        return {
            name: np.zeros(len(self._columns[name].values) + 1, np.int64) for name in request.facets
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
            single = self._columns[name].single[number]
            if single.size:
                fk.fail_unless_single(docs, single, wanted, failures, mark)
            else:
                fk.fail_unless(docs, *self._of(number, name), wanted, failures, mark)
        return failures

    def count(
        self, number: int, docs: U16, failures: U8, request: Request, counts: dict[str, I64]
    ) -> None:
        """Add a segment's matches to the counts of every facet of the request."""
        for name, row in counts.items():
            mark = _mark(name, request)
            single = self._columns[name].single[number]
            if single.size:
                fk.count_single(docs, single, failures, mark, row)
            else:
                fk.count_values(docs, *self._of(number, name), failures, mark, row)

    def decoded(self, counts: dict[str, I64], request: Request) -> dict[str, list[tuple[str, int]]]:
        """Return the counts above zero with their values, as many as are wanted."""
        return {name: self._above_zero(name, row, request) for name, row in counts.items()}

    def left_out(
        self, counts: dict[str, I64], decoded: Mapping[str, Sequence[object]], request: Request
    ) -> dict[str, int]:
        """Return how many values with counts above zero are not among the decoded ones."""
        most = request.most_values
        cut = [name for name, given in decoded.items() if most is not None and len(given) >= most]
        more = {name: int(np.count_nonzero(counts[name][:-1])) - len(decoded[name]) for name in cut}
        return {name: number for name, number in more.items() if number}

    def _above_zero(self, name: str, row: I64, request: Request) -> list[tuple[str, int]]:
        found = np.flatnonzero(row[:-1])
        if request.most_values is not None and found.size > request.most_values:
            frequent = _most_frequent(found, row[found], request.most_values)
            selected = [self._number(name, value) for value in request.filters.get(name, ())]
            kept = found[np.isin(found, selected)] if selected else found[:0]
            found = np.sort(np.concatenate([frequent, kept[~np.isin(kept, frequent)]]))
        text, counts = self._columns[name].text, row[found].tolist()
        return [(text(i), count) for i, count in zip(found.tolist(), counts, strict=True)]

    def others(self, name: str) -> dict[str, str]:
        """Return the spellings of a facet's values that are shown as another one, and that."""
        column = self._columns[name]
        return {decode(other): column.text(i) for other, i in column.others.items()}

    def _number(self, name: str, value: str) -> int:
        column, term = self._columns[name], encode(value)
        number = column.others.get(term, column.values.find(term))
        return number if number >= 0 else column.keys.get(spelling_key(value), -1)

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
            wanted[[self._number(name, value) for value in values]] = True
            # A value that nothing has is at -1: no value's place, as in `single`.
            wanted[-1] = False
            filters.append((name, _mark(name, request), wanted))
        return filters

    def _dates(self, since: dt.date | None, until: dt.date | None) -> Bools:
        lexicon = self._columns[DATE].values
        wanted = np.zeros(len(lexicon) + 1, np.bool_)
        low = lexicon.lower_bound(since.isoformat().encode()) if since else 0
        # A date with a time begins with the date: the first above all of the day's.
        high = lexicon.prefix_range(until.isoformat().encode())[1] if until else len(lexicon)
        wanted[low:high] = True
        return wanted


def _most_frequent(values: I64, counts: I64, most: int) -> I64:
    """Return so many of the values, the first of those that are equally frequent."""
    if not most:
        return values[:0]
    least = np.partition(counts, values.size - most)[values.size - most]
    above = values[counts > least]
    return np.concatenate([above, values[counts == least][: most - above.size]])


def _mark(name: str, request: Request) -> int:
    """Return the failure mark of a facet's own filter: one of its own among those in use."""
    names = list(request.filters)
    return names.index(name) + 1 if name in names else fk.OUT - 1


def _values(segment: SegmentArrays, name: str) -> list[bytes]:
    return list(segment.fields[name].lexicon) if name in segment.fields else []


def _shown(segments: Sequence[SegmentArrays], name: str) -> dict[bytes, bytes]:
    """Return for each value that is shown in another spelling that one."""
    counts: Counter[str] = Counter()
    for segment in segments:
        if name in segment.fields:
            field = segment.fields[name]
            sizes = np.diff(field.starts).tolist()
            counts.update(dict(zip(map(decode, field.lexicon), sizes, strict=True)))
    chosen = one_spelling(counts).items()
    return {encode(value): encode(best) for value, best in chosen if value != best}


def _single(offsets: I32, codes: I32, shared: I32, none: int) -> I32:
    sizes = np.diff(offsets)
    if sizes.max(initial=0) > 1:
        return np.empty(0, np.int32)
    single = np.full(sizes.size, none, np.int32)
    single[sizes == 1] = shared[codes]
    return single
