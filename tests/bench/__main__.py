"""One command, one run: `make bench`, or `python -m tests.bench --help`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import run
from tests.bench.corpus import ROOT, prepare
from tests.bench.ours import open_engine
from tests.bench.peers import PEERS
from tests.bench.profiling import profile
from tests.bench.queries import KINDS, draw_queries
from tests.bench.report import markdown, write_readme

_SUBSET = 2000
# pyvi takes over a minute for so many.
_CUT = 20_000


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the tables and, if asked, write them into the README."""
    options = _short(_options(arguments))
    if options.profile:
        corpus = prepare(options.work / f"corpus-{options.documents}", options.documents)
        asked = [q for q in draw_queries(corpus, options.queries) if q.kind == options.profile]
        profile(open_engine(run.index_of(corpus, options)), asked)
        return 0
    text = markdown(run.run(options))
    print(text)
    if options.write_readme and not write_readme(ROOT / "README.md", text):
        print("README.md has no block <!-- bench --> … <!-- /bench -->", file=sys.stderr)
        return 1
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    add = parser.add_argument
    add("--documents", type=int, default=100_000, help="how many (default: %(default)s)")
    add("--queries", type=int, default=300, help="title fragments (default: %(default)s)")
    add("--peers", default=",".join([*PEERS, "whoosh"]), help="default: %(default)s")
    add("--subset", type=int, default=_SUBSET, help="documents for stock Whoosh")
    add("--segmentation", type=int, default=_CUT, help="articles cut by pyvi too; 0 for none")
    add("--http", action=argparse.BooleanOptionalAction, default=True, help="serve and ask")
    add("--growth", type=_sizes, help="sizes, as 10000,100000,1000000 (default: a tenth and all)")
    add("--short", action="store_true", help="see only that everything works, on the samples")
    add("--profile", choices=KINDS, help="print where the time of one kind of query goes")
    add("--reuse", choices=("none", "peers", "all"), default="none", help="keep indexes as built")
    add("--write-readme", action="store_true", help="replace the block in README.md")
    add("--work", type=Path, default=Path(tempfile.gettempdir()) / "bench-timviet", help="scratch")
    return parser.parse_args(arguments)


def _sizes(written: str) -> list[int]:
    return sorted(int(size) for size in written.split(",") if size)


def _short(options: argparse.Namespace) -> argparse.Namespace:
    if options.short:
        # One size: each reindex in a process of its own takes seconds to start.
        options.documents, options.queries, options.subset = 120, 6, 120
        options.segmentation, options.growth = 10, [120]
    elif options.growth is None:
        options.growth = [options.documents // 10, options.documents]
    return options


if __name__ == "__main__":
    sys.exit(main())
