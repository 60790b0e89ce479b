"""The parts of a run, one after another; each says on standard error what it does."""

from __future__ import annotations

import os
import shutil
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.bench import load, reindexing
from tests.bench.bench_segmentation import articles, compare
from tests.bench.contest import contest
from tests.bench.corpus import Corpus, prepare, size_of
from tests.bench.ours import EXACT, TIMVIET, Library, contestants, open_engine
from tests.bench.peers import PEERS, Built, build
from tests.bench.queries import draw_queries
from tests.bench.results import Results, Subset

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from tests.bench.contest import Contestant
    from tests.bench.queries import Query

_GROWING = ("words", "unaccented", "or")


def run(options: argparse.Namespace) -> Results:
    """Measure everything that was asked for."""
    say(f"{options.documents:,} documents")
    corpus = _prepared(options, options.documents)
    queries = draw_queries(corpus, options.queries)
    data_dir = index_of(corpus, options)
    say("reindex after a change")
    reindexed = reindexing.measure_again(
        corpus, _known[data_dir], data_dir, options.work / "changed"
    )
    results = Results(corpus, options.queries, reindexed)
    rivals = _rivals(results, options)
    say(f"{len(queries)} queries")
    engine = open_engine(data_dir)
    results.times = contest([*contestants(engine), *rivals], queries)
    results.notes.append(_agreement(results))
    if "whoosh" in options.peers.split(","):
        results.subset = _subset(queries, options)
    if options.segmentation:
        say("segmentation")
        results.segmentation = compare(articles(options.segmentation, samples=options.short))
    if options.http:
        say("HTTP")
        results.load = load.measure(data_dir, [q for q in queries if q.kind == "words"])
    _grow(results, queries, options)
    say("done")
    results.notes.append(_loads())
    return results


# How many processes wanted to run in the minute before each part; our own come to two.
_said: list[float] = []


def say(what: str) -> None:
    """Tell the one who waits, with the time and the load of the machine."""
    _said.append(os.getloadavg()[0])
    print(f"{time.strftime('%H:%M:%S')} [{_said[-1]:.1f}] {what}", file=sys.stderr)


def _loads() -> str:
    return (
        f"Load of the machine during the run: {min(_said):.1f} to {max(_said):.1f} on"
        f" {os.cpu_count()} cores; above two, times on the wall are those of a shared machine."
    )


def _prepared(options: argparse.Namespace, documents: int, *, peers: bool = True) -> Corpus:
    kind = "samples" if options.short else "corpus" if peers else "growth"
    folder = options.work / f"{kind}-{documents}"
    return prepare(folder, documents, samples=options.short, peers=peers)


# What the reindex of each data directory cost in this process.
_known: dict[Path, reindexing.Reindexed] = {}


def index_of(corpus: Corpus, options: argparse.Namespace) -> Path:
    """Return the data directory of a set, indexed unless an earlier run's is taken over."""
    data_dir: Path = options.work / f"timviet-{corpus.folder.name}"
    note = data_dir.with_suffix(".json")
    if data_dir in _known:
        return data_dir
    if options.reuse == "all" and note.exists():
        _known[data_dir] = reindexing.Reindexed.read(note)
    else:
        say(f"reindex of {corpus.documents:,}")
        _known[data_dir] = reindexing.measure(corpus, data_dir)
        _known[data_dir].write(note)
    return data_dir


def _rivals(results: Results, options: argparse.Namespace) -> list[Contestant]:
    found: list[Contestant] = []
    for name, peer in PEERS.items():
        if name not in options.peers.split(","):
            continue
        if why := peer.missing():
            results.notes.append(f"{name} is left out: {why}.")
            continue
        say(f"indexing by {name}")
        folder = options.work / f"{name}-{results.corpus.folder.name}"
        results.built[name] = build(peer(), results.corpus, folder, reuse=options.reuse != "none")
        found += peer().contestants(folder)
    return found


def _agreement(results: Results) -> str:
    """Say how often the peers found as many documents as timviet, asked the same."""
    same = every = 0
    for (name, kind), times in results.times.items():
        if name in PEERS or name == "tantivy, pairs":
            same += int((times.totals == results.times[EXACT, kind].totals).sum())
            every += len(times.totals)
    return f"Totals of the peers equal ours, syllables as typed, in {same} of {every} answers."


def _subset(queries: list[Query], options: argparse.Namespace) -> Subset:
    # Loaded here: pyvi and its model would take part of the time of what comes before.
    from tests.bench.peers import whoosh_peer  # noqa: PLC0415

    count = min(options.subset, options.documents)
    say(f"stock Whoosh, {count:,} documents")
    corpus = _prepared(options, count)
    folder = options.work / f"whoosh-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    wall, busy = time.perf_counter(), time.process_time()
    whoosh_peer.build(corpus, folder, count)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    ours = Library(open_engine(index_of(corpus, options)), TIMVIET)
    theirs = whoosh_peer.Asker(folder)
    asked = [query for query in queries if query.kind in theirs.kinds]
    return Subset(count, Built(wall, busy, size_of(folder)), contest([ours, theirs], asked))


def _grow(results: Results, queries: list[Query], options: argparse.Namespace) -> None:
    asked = [query for query in queries if query.kind in _GROWING]
    for size in options.growth:
        if size == results.corpus.documents:
            results.growth[size] = (results.reindexed, results.times)
            continue
        data_dir = index_of(_prepared(options, size, peers=False), options)
        times = contest([Library(open_engine(data_dir))], asked)
        results.growth[size] = (_known[data_dir], times)
    if results.corpus.documents in results.growth and len(results.growth) > 1:
        _measure_again(results, options)


def _measure_again(results: Results, options: argparse.Namespace) -> None:
    """Reindex the set once more behind the others: for minutes the machine may be slower.

    Growth is told by the mean of the two.
    """
    size = results.corpus.documents
    say(f"reindex of {size:,} once more")
    before, times = results.growth[size]
    again = reindexing.measure(results.corpus, options.work / "once-more")
    seconds = [before.full.seconds, again.full.seconds]
    mean = replace(
        before.full, seconds=sum(seconds) / 2, cpu=(before.full.cpu + again.full.cpu) / 2
    )
    results.growth[size] = (replace(before, full=mean), times)
    results.notes.append(
        f"The reindex of {size:,} took {seconds[0]:.1f} s at the beginning and {seconds[1]:.1f} s"
        " behind the largest set; growth is told by the mean, all else by the first."
    )
