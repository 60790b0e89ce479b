"""A run as Markdown: for the terminal, and for the README between its two marks."""

from __future__ import annotations

import platform
import re
from importlib.metadata import version
from typing import TYPE_CHECKING

from tests.bench.ours import TIMVIET
from tests.bench.peers import PEERS
from tests.bench.queries import KINDS
from tests.bench.targets import WHOOSH, both, lines, mb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tests.bench.contest import Table
    from tests.bench.results import Results

_BLOCK = re.compile(r"(<!-- bench -->\n).*?(<!-- /bench -->)", re.DOTALL)

_CLOCK = (
    "Times of queries are processor time of the one thread, the median of three passes after"
    " one to warm up; engines take turns, twenty queries each. On an idle machine this is the"
    " time on the wall; on a shared one it leaves the neighbours out."
)
_SAME = (
    "The peers get syllables cut and lower-cased beforehand, in a plain file, and store no texts;"
    " timviet reads .jsonl.gz, cuts, segments, and stores all it shows. A syllable typed without"
    " accents finds every accent in timviet, even in an otherwise accented query; “syllables as"
    " typed” asks exactly what the peers are asked."
)


def markdown(results: Results) -> str:
    """Return all tables of a run."""
    parts = [
        _introduction(results),
        _targets(results),
        f"Every engine and kind of query, p50 / p95 in ms (in brackets p50 against {TIMVIET}):",
        _engines(results.times),
    ]
    if results.subset:
        few = f"Stock Whoosh, on the first {results.subset.documents:,} documents only:"
        parts += [few, _engines(results.subset.times)]
    parts += ["Indexing:", _built(results)]
    if results.growth:
        parts += ["Growth:", _grown(results)]
    parts += ["\n".join(f"- {note}" for note in _notes(results))]
    return "\n\n".join(parts) + "\n"


def _introduction(results: Results) -> str:
    corpus = results.corpus
    return (
        f"{corpus.documents:,} articles, {mb(corpus.text_bytes)} of text,"
        f" {corpus.syllables / 1e6:.1f} million syllables; {results.queries} queries of two to"
        " five syllables and as many of other kinds; ten best, exact total and two facets, one"
        " thread. Times are median / 95th percentile."
    )


def write_readme(path: Path, text: str) -> bool:
    """Replace what stands between the marks; say whether there are any."""
    before = path.read_text(encoding="utf-8")
    after, found = _BLOCK.subn(lambda match: f"{match[1]}{text}{match[2]}", before)
    path.write_text(after, encoding="utf-8")
    return bool(found)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    written = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in written)


def _targets(results: Results) -> str:
    return _table(
        ("what; against what", "timviet", "the other", "target", "reached", "met"),
        [
            (one.what, one.ours, one.other, one.target, one.reached, "yes" if one.met else "**no**")
            for one in lines(results)
        ],
    )


def _engines(times: Table) -> str:
    kinds = [kind for kind in KINDS if any(kind == other for _, other in times)]
    names = list(dict.fromkeys(name for name, _ in times))
    rows = [(name, *(_cell(times, name, kind) for kind in kinds)) for name in names]
    return _table(("engine", *(KINDS[kind] for kind in kinds)), rows)


def _cell(times: Table, name: str, kind: str) -> str:
    found, ours = times.get((name, kind)), times.get((TIMVIET, kind))
    if not found:
        return ""
    shown = both(found).removesuffix(" ms")
    return shown if name == TIMVIET or not ours else f"{shown} ({found.p50 / ours.p50:.2f}×)"


def _built(results: Results) -> str:
    text, documents = results.corpus.text_bytes, results.corpus.documents
    full = results.reindexed.full
    costs = {TIMVIET: (documents, full.seconds, full.cpu, results.reindexed.size, text)}
    for name, built in results.built.items():
        costs[name] = (documents, built.seconds, built.cpu, built.size, text)
    if part := results.subset:
        share = int(text * part.documents / documents)
        built = part.built
        costs[WHOOSH] = (part.documents, built.seconds, built.cpu, built.size, share)
    rows = [
        (
            name,
            f"{count:,}",
            f"{wall:.1f}",
            f"{cpu:.1f}",
            f"{count / wall:,.0f}",
            f"{size / of:.2f}",
        )
        for name, (count, wall, cpu, size, of) in costs.items()
    ]
    head = ("engine", "documents", "wall s", "processor s", "documents/s", "size against text")
    return _table(head, rows)


def _grown(results: Results) -> str:
    kinds = ("words", "unaccented", "or")
    rows = [
        (
            f"{size:,}",
            f"{found.full.seconds:.1f}",
            f"{found.full.cpu:.1f}",
            mb(found.full.peak),
            *(both(times[TIMVIET, kind]) for kind in kinds),
        )
        for size, (found, times) in sorted(results.growth.items())
    ]
    head = ("documents", "reindex, wall s", "processor s", "peak", *(KINDS[kind] for kind in kinds))
    return _table(head, rows)


def _notes(results: Results) -> list[str]:
    settings = [PEERS[name].settings for name in PEERS if name in results.built]
    versions = f"Python {platform.python_version()}, " + ", ".join(_versions(results))
    return [_CLOCK, _SAME, *settings, *results.notes, versions]


def _versions(results: Results) -> list[str]:
    packages = ["numpy", "numba", "whoosh-reloaded", "pyvi"]
    packages += ["tantivy"] if "tantivy" in results.built else []
    return [f"{package} {version(package)}" for package in packages]
