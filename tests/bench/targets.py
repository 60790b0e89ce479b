"""The targets of the project, and what a run reached of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.bench.ours import EXACT, SERVICE, SNIPPETS, SUGGEST, TIMVIET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.contest import Times
    from tests.bench.results import Results

WHOOSH = "whoosh + pyvi"


@dataclass(frozen=True, slots=True)
class Line:
    """One target: the two sides as they were measured, what is asked, what came out."""

    what: str
    ours: str
    other: str
    target: str
    reached: str
    met: bool


def lines(results: Results) -> list[Line]:
    """Return every target that this run can judge."""
    return [
        *_queries(results),
        *_snippets(results),
        *_suggestions(results),
        *_served(results),
        *_indexing(results),
        *_sizes(results),
        *_growth(results),
    ]


def _queries(results: Results) -> Iterator[Line]:
    wanted = (
        ("words", "tantivy, pairs", "all words, ranked with pairs; tantivy with pairs", 0.5),
        ("words", "tantivy", "the same; tantivy by words alone", 1.5),
        ("words", "fts5", "the same; FTS5 by words alone", 0.15),
        ("or", "tantivy", "or of 3–8 words; tantivy", 1.5),
    )
    for kind, peer, what, target in wanted:
        theirs = results.times.get((peer, kind))
        for name, remark in ((TIMVIET, ""), (EXACT, ", syllables as typed")):
            ours = results.times.get((name, kind))
            if ours and theirs:
                yield _ratio(what + remark, ours, theirs, target)
    bare = results.times.get((TIMVIET, "unaccented"))
    typed = results.times.get((TIMVIET, "words"))
    if bare and typed:
        yield _ratio("unaccented queries; ours with accents", bare, typed, 2.0)


def _ratio(what: str, ours: Times, theirs: Times, target: float) -> Line:
    half, high = ours.p50 / theirs.p50, ours.p95 / theirs.p95
    met = max(half, high) <= target
    return Line(what, both(ours), both(theirs), f"≤ {target:g}×", f"{half:.2f}× / {high:.2f}×", met)


def both(times: Times) -> str:
    """Return median and 95th percentile as they are written in every table."""
    return f"{times.p50:.2f} / {times.p95:.2f} ms"


def _snippets(results: Results) -> Iterator[Line]:
    alone = results.times.get((SNIPPETS, "words"))
    query = results.times.get((TIMVIET, "words"))
    if alone and query:
        what = "ten snippets with marks, p95; the query itself"
        met = alone.p95 <= min(query.p95, 5.0)
        reached = f"{alone.p95 / query.p95:.2f}×, {alone.p95:.1f} ms"
        yield Line(what, both(alone), both(query), "≤ 1× and ≤ 5 ms", reached, met)


def _suggestions(results: Results) -> Iterator[Line]:
    for kind, typed in (("words", ""), ("unaccented", ", without accents")):
        if times := results.times.get((SUGGEST, kind)):
            reached = f"{times.p95:.2f} ms"
            what = f"suggestions for half a query{typed}, p95"
            yield Line(what, both(times), "", "≤ 10 ms", reached, times.p95 <= 10)


def _served(results: Results) -> Iterator[Line]:
    load, library = results.load, results.times.get((TIMVIET, "words"))
    whole = results.times.get((SERVICE, "words"))
    if not (load and library and whole):
        return
    # The wall on both sides: a request waits for its turn on the machine, too.
    library_wall = _median(library)
    ratio = load.p50 / library_wall
    one = f"{load.p50:.2f} / {load.p95:.2f} ms"
    what = "GET /api/search, one client, p50; the library, on the wall"
    yield Line(what, one, f"{library_wall:.2f} ms", "≤ 10×", f"{ratio:.1f}×", ratio <= 10)
    rate = load.requests_per_second
    what = "the same, 8 clients, 2 workers"
    spent = f"p95 {load.several_p95:.0f} ms; {load.busy:.1f} ms of processor each"
    yield Line(what, spent, "", "≥ 200/s", f"{rate:.0f}/s", rate >= 200)


def _median(times: Times) -> float:
    return float(sorted(times.wall)[len(times.wall) // 2])


def _indexing(results: Results) -> Iterator[Line]:
    full, again = results.reindexed.full, results.reindexed.again
    rate = full.documents / full.seconds
    if part := results.subset:
        slow = part.documents / part.built.seconds
        factor = rate / slow
        what = "reindex, 2 jobs, documents a second; stock Whoosh with pyvi"
        yield Line(
            what, f"{rate:,.0f}/s", f"{slow:,.0f}/s", "≥ 20×", f"{factor:.1f}×", factor >= 20
        )
    if fast := results.built.get("tantivy"):
        ratio = full.seconds / fast.seconds
        what = "the same, on the wall (processor); tantivy, which segments nothing"
        sides = [f"{one.seconds:.1f} s ({one.cpu:.0f} s)" for one in (full, fast)]
        yield Line(what, *sides, "≤ 4×", f"{ratio:.2f}×", ratio <= 4)
    if again:
        share = again.seconds / full.seconds
        what = f"reindex after {again.indexed} of {again.documents:,} changed; in full"
        sides = [f"{one.seconds:.1f} s ({one.cpu:.1f} s)" for one in (again, full)]
        yield Line(what, *sides, "≤ 10 %", f"{share:.1%}", share <= 0.1)
    if cut := results.segmentation:
        what = f"words of {cut.articles:,} articles, {cut.different} cut otherwise; pyvi"
        speeds = [f"{cut.articles / spent:,.0f}/s" for spent in (cut.ours, cut.pyvi)]
        met = cut.ratio >= 10 and not cut.different
        yield Line(what, *speeds, "≥ 10×", f"{cut.ratio:.1f}×", met)


def _sizes(results: Results) -> Iterator[Line]:
    size, text = results.reindexed.size, results.corpus.text_bytes
    what = "index on disk with all it needs; UTF-8 text"
    yield Line(what, mb(size), mb(text), "≤ 1.2×", f"{size / text:.2f}×", size <= 1.2 * text)
    full = results.reindexed.full
    what = "peak memory of a reindex, all processes (without what mirrors files)"
    ours = f"{mb(full.peak)} ({mb(full.anonymous)})"
    yield Line(what, ours, "", "≤ 2 GB", mb(full.peak), full.peak <= 2e9)
    if load := results.load:
        reached = mb(load.unshared)
        met = load.unshared <= 200e6
        yield Line("unshared memory of a serving worker", reached, "", "≤ 200 MB", reached, met)


def mb(size: int) -> str:
    """Return bytes in megabytes."""
    return f"{size / 1e6:,.0f} MB"


def _growth(results: Results) -> Iterator[Line]:
    sizes = sorted(results.growth)
    for small, large in pairwise(sizes):
        factor = large / small
        (less, times), (more, more_times) = results.growth[small], results.growth[large]
        spent = more.full.seconds / less.full.seconds
        shown = [f"{one.full.seconds:.1f} s" for one in (more, less)]
        what = f"reindex of {large:,}; of {small:,}"
        yield Line(what, *shown, f"≤ {factor:g}×", f"{spent:.2f}×", spent <= factor)
        key = (TIMVIET, "words")
        what = f"all words in {large:,}; in {small:,}"
        yield _ratio(what, more_times[key], times[key], factor)
