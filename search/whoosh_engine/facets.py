"""Facets over all segments: filters that fail matches, counts of what is left."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.spellings import one_spelling, spelling_key
from index.whoosh_store.lexicon import Lexicon, decode, encode, pack_terms
from index.whoosh_store.schema import DATE, ColumnFields
from search.whoosh_engine import facet_kernels as fk

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from index.whoosh_store.dtypes import I32, I64, U8, Bools
    from index.whoosh_store.segment import SegmentArrays
    from search.engine import Request

_NO_FAILURES = np.empty(0, np.uint8)
_NONE = np.empty(0, np.int32)
# Where among sorted values with their counts the paths are.
_PATHS, _BEHIND_PATHS = ("/",), ("0",)


class _Texts(dict[int, str]):
    """The values of a column by their numbers, each decoded when it is first shown.

    An answer shows hundreds of values: a dictionary's own look-up takes half of a call's time.
    """

    def __init__(self, values: Lexicon) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, number: int) -> str:
        text = self[number] = decode(self._values[number])
        return text


class Column:
    """A facet, or the date: its values in all segments, sorted, and each document's.

    Documents are numbered across segments. Where none has two values, `single` (int32) has the
    number of each one's value, the number of values where it has none, and `codes` is empty;
    else it is the other way round, and document d has `codes[offsets[d] : offsets[d + 1]]`
    (int32). Spellings of one value are one value; `others` numbers those that are shown as
    another one.
    """

    def __init__(self, segments: Sequence[SegmentArrays], name: str) -> None:
        own = [_values(segment, name) for segment in segments]
        shown = _shown(segments, name) if name != DATE else {}
        values = sorted({shown.get(value, value) for values in own for value in values})
        order = {value: i for i, value in enumerate(values)}
        self.others = {value: order[chosen] for value, chosen in shown.items()}
        number = order | self.others
        self.values = Lexicon(*pack_terms(values))
        shared = [np.array([number[value] for value in terms], np.int32) for terms in own]
        offsets, codes = _joined(segments, name, shared)
        self.single = _single(offsets, codes, len(values))
        self.offsets, self.codes = (_NONE, _NONE) if self.single.size else (offsets, codes)
        self.texts = _Texts(self.values)

    @cached_property
    def keys(self) -> dict[str, int]:
        """The numbers of the values by what their spellings share."""
        return {spelling_key(decode(value)): i for i, value in enumerate(self.values)}

    def parted(self, numbers: I64) -> tuple[I64, I64]:
        """Return the numbers of values that are no paths, and of those that are."""
        low, high = self.values.prefix_range(b"/")
        paths = (numbers >= low) & (numbers < high)
        return numbers[~paths], numbers[paths]


class Columns:
    """The facet and date columns of an index; `live` (bool) says of each document that it lives."""

    def __init__(self, segments: Sequence[SegmentArrays], live: Bools | None) -> None:
        self._live = live
        self._columns = {name: Column(segments, name) for name in ColumnFields()}

    def failures(self, docs: I32, request: Request) -> U8:
        """Return for each match what keeps it out (see `facet_kernels`), empty for nothing."""
        live, filters = self._live, self._wanted(request)
        if live is None and not filters:
            return _NO_FAILURES
        failures = np.zeros(docs.size, np.uint8)
        if live is not None:
            fk.fail_dead(docs, live, failures)
        for name, mark, wanted in filters:
            column = self._columns[name]
            if column.single.size:
                fk.fail_unless_single(docs, column.single, wanted, failures, mark)
            else:
                fk.fail_unless(docs, column.offsets, column.codes, wanted, failures, mark)
        return failures

    def count(self, docs: I32, failures: U8, request: Request) -> dict[str, I64]:
        """Return how many matches have each value of every facet of the request.

        The last cell counts those without any, where there are values at all.
        """
        counts = {}
        for name in request.facets:
            mark, column = _mark(name, request), self._columns[name]
            row = counts[name] = np.zeros(len(column.values) + 1, np.int64)
            if not len(column.values):
                continue
            if column.single.size:
                fk.count_single(docs, column.single, failures, mark, row)
            else:
                fk.count_values(docs, column.offsets, column.codes, failures, mark, row)
        return counts

    def decoded(self, counts: dict[str, I64], request: Request) -> dict[str, list[tuple[str, int]]]:
        """Return the counts above zero with their values, as many as are wanted."""
        return {name: self._above_zero(name, row, request) for name, row in counts.items()}

    def left_out(
        self,
        counts: dict[str, I64],
        decoded: Mapping[str, Sequence[tuple[str, int]]],
        request: Request,
    ) -> dict[str, int]:
        """Return how many values with counts above zero are not among the decoded ones."""
        most = request.most_values
        cut = [name for name, given in decoded.items() if most is not None and len(given) >= most]
        return {name: more for name in cut if (more := self._more(name, counts[name], decoded))}

    def _more(self, name: str, row: I64, decoded: Mapping[str, Sequence[tuple[str, int]]]) -> int:
        """Return how many more values a facet has; of paths only where no other was left out."""
        values, paths = self._columns[name].parted(np.flatnonzero(row[:-1]))
        given = bisect_left(decoded[name], _BEHIND_PATHS) - bisect_left(decoded[name], _PATHS)
        return values.size - (len(decoded[name]) - given) or paths.size - given

    def _above_zero(self, name: str, row: I64, request: Request) -> list[tuple[str, int]]:
        (found,) = row[:-1].nonzero()
        if request.most_values is not None and found.size > request.most_values:
            # A place is counted by its name and by its paths: these do not crowd out names.
            parts = self._columns[name].parted(found)
            most = [_most_frequent(part, row[part], request.most_values) for part in parts]
            frequent = np.concatenate(most)
            selected = [self._number(name, value) for value in request.filters.get(name, ())]
            kept = found[np.isin(found, selected)] if selected else found[:0]
            found = np.sort(np.concatenate([frequent, kept[~np.isin(kept, frequent)]]))
        texts = map(self._columns[name].texts.__getitem__, found.tolist())
        return list(zip(texts, row[found].tolist(), strict=True))

    def others(self, name: str) -> dict[str, str]:
        """Return the spellings of a facet's values that are shown as another one, and that."""
        column = self._columns[name]
        return {decode(other): column.texts[i] for other, i in column.others.items()}

    def _number(self, name: str, value: str) -> int:
        column, term = self._columns[name], encode(value)
        number = column.others.get(term, column.values.find(term))
        return number if number >= 0 else column.keys.get(spelling_key(value), -1)

    def date_ranks(self, docs: I32) -> I32:
        """Return for each document the rank of its date, -1 where it has none."""
        column = self._columns[DATE]
        ranks = column.single[docs]
        ranks[ranks == len(column.values)] = -1
        return ranks

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
    if values.size <= most or not most:
        return values[:most]
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


def _joined(segments: Sequence[SegmentArrays], name: str, shared: Sequence[I32]) -> tuple[I32, I32]:
    """Return the columns of all segments as one, in numbers that they share."""
    columns = [segment.column(name) for segment in segments]
    sizes = [_NONE, *(np.diff(offsets) for offsets, _ in columns)]
    codes = [_NONE, *(own[codes] for own, (_, codes) in zip(shared, columns, strict=True))]
    offsets = np.concatenate(([0], np.cumsum(np.concatenate(sizes)))).astype(np.int32)
    return offsets, np.concatenate(codes)


def _single(offsets: I32, codes: I32, none: int) -> I32:
    sizes = np.diff(offsets)
    if sizes.max(initial=0) > 1:
        return _NONE
    single = np.full(sizes.size, none, np.int32)
    single[sizes == 1] = codes
    return single
