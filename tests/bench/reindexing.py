"""Reindex as people run it: a process of its own, from .jsonl.gz files, watched."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tests.bench.corpus import change, size_of
from tests.bench.memory import Watch, wait
from tests.command import COMMAND, ROOT, environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

JOBS = 2
CHANGED = 100


@dataclass(frozen=True, slots=True)
class Run:
    """What one reindex cost.

    `cpu` and `peak` are those of all its processes (see `Watch`); `highest` is the
    largest resident size of the first of them, by the kernel's own record.
    """

    seconds: float
    cpu: float
    peak: int
    anonymous: int
    highest: int
    indexed: int
    documents: int


@dataclass(frozen=True, slots=True)
class Reindexed:
    """A full reindex, its size on disk, and one after some documents changed."""

    full: Run
    size: int
    again: Run | None = None

    @classmethod
    def read(cls, path: Path) -> Reindexed:
        """Read what an earlier run wrote."""
        values = json.loads(path.read_text())
        return cls(Run(**values["full"]), values["size"])

    def write(self, path: Path) -> None:
        """Write what a later run may take over."""
        path.write_text(json.dumps(asdict(self)))


def reindex(source: Path, data_dir: Path, *, full: bool = False) -> Run:
    """Run `timviet reindex` over a folder."""
    options = ["--full"] if full else []
    command = [*COMMAND, "reindex", str(source), "--jobs", str(JOBS), "--json", *options]
    variables = environment(data_dir)
    # An installed program has its bytecode; each process would compile a hundred modules anew.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complained:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=said, stderr=complained)
        with Watch(process.pid) as watch:
            code, highest = wait(process.pid)
        process.returncode = code
        seconds = time.perf_counter() - started
        complained.seek(0)
        if code:
            raise SystemExit(complained.read())
        said.seek(0)
        report = json.loads(said.read())
    return Run(
        seconds=seconds,
        cpu=watch.cpu,
        peak=watch.peak,
        anonymous=watch.anonymous,
        highest=highest,
        indexed=report["indexed"],
        documents=report["documents"],
    )


def measure(corpus: Corpus, data_dir: Path) -> Reindexed:
    """Reindex a set from nothing."""
    shutil.rmtree(data_dir, ignore_errors=True)
    full = reindex(corpus.sources, data_dir, full=True)
    return Reindexed(full, size_of(data_dir))


def measure_again(corpus: Corpus, before: Reindexed, data_dir: Path, scratch: Path) -> Reindexed:
    """Change some documents and reindex; the index of before is left as it is.

    The folder of the sources must keep its name, which goes into the names of documents.
    """
    for old in (scratch / "data", scratch / "sources"):
        shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(data_dir, scratch / "data")
    expected = change(corpus, scratch / "sources", CHANGED)
    again = reindex(scratch / "sources", scratch / "data")
    assert again.indexed == expected, f"{again.indexed} were indexed, {expected} had changed"
    assert again.documents == before.full.documents
    return Reindexed(before.full, before.size, again)
