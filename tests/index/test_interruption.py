"""Processes that die: a parser that brings its worker down, workers and reindexes killed.

All are real processes. What a parser must not do, it is made to do by a `sitecustomize`
that Python loads in each of them.
"""

from __future__ import annotations

import csv
import json
import os
import random
import shlex
import signal
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.draft import JOURNAL
from index.generations import Generations
from index.whoosh_store.segments import live_documents, read_segments
from tests.command import COMMAND, ROOT, environment
from tests.web.serving import eventually

_ILL = """
import os, signal, time
from index import work
from index.sources import pages, records, tables

work._FIRST_SECONDS = float(os.environ.get("FIRST_SECONDS", "4"))
PAUSE = float(os.environ.get("PAUSE", "0"))

def taken_ill(text):
    time.sleep(PAUSE)
    for name in ("SIGSEGV", "SIGKILL"):
        if name in text:
            os.kill(os.getpid(), getattr(signal, name))
    if "MÃI-MÃI" in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(1e6)

def reader(read):
    def wrapped(raw, limits):
        taken_ill(raw.decode("utf-8", "replace"))
        return read(raw, limits)
    return wrapped

for suffix in (".html", ".md"):
    pages.READERS[suffix] = reader(pages.READERS[suffix])

document_of = records.document_of
def wrapped(record, place):
    taken_ill(record.get("text", ""))
    return document_of(record, place)
records.document_of = tables.document_of = wrapped
"""


@pytest.fixture
def ill(tmp_path: Path) -> dict[str, str]:
    """Return the environment in which parsers are ill, its index in `var`."""
    (tmp_path / "ill").mkdir()
    (tmp_path / "ill" / "sitecustomize.py").write_text(_ILL)
    where = os.pathsep.join([str(tmp_path / "ill"), str(ROOT)])
    return environment(tmp_path / "var", PYTHONPATH=where)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "nguồn"
    source.mkdir()
    return source


def page(path: Path, text: str) -> None:
    path.write_text(f"<html><title>{path.stem}</title><body><p>{text}</p>", encoding="utf-8")


def pages(folder: Path, count: int) -> None:
    for number in range(count):
        page(folder / f"trang-{number:03}.html", f"Xã số {number} xây dựng nông thôn mới. " * 20)


def run(env: dict[str, str], *args: str | Path) -> dict[str, Any]:
    done = subprocess.run(
        [*COMMAND, "reindex", *args, "--json"],
        env=env, cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def content(data_dir: Path) -> dict[str, bytes]:
    """Return every living document of the index with its fingerprint."""
    published = Generations(data_dir).open_checked()
    found = {}
    for segment, arrays in read_segments(published.path):
        for doc in np.flatnonzero(live_documents(segment)).tolist():
            id_ = arrays.stored[doc]["id"]
            assert id_ not in found
            found[id_] = arrays.fingerprint(doc).tobytes()
    assert len(found) == published.stamp.documents
    return found


# -- disks --------------------------------------------------------------------------------


@pytest.mark.parametrize("articles", [500, 10_000])
def test_without_room_the_index_before_goes_on(folder: Path, tmp_path: Path, articles: int) -> None:
    """Few articles are written by the process that publishes, many by workers."""
    env = environment(tmp_path / "var")
    (folder / "a.jsonl").write_text('{"id": "a", "text": "xây dựng nông thôn mới"}', "utf-8")
    assert run(env, folder)["documents"] == 1
    before = content(tmp_path / "var")
    words = [f"từ{number * number % 9973}" for number in range(articles * 60)]
    texts = (" ".join(words[n * 60 : n * 60 + 60]) for n in range(articles))
    lines = (json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts))
    (folder / "b.jsonl").write_text("\n".join(lines), "utf-8")

    # A file that grows beyond the limit is as one that finds no room.
    kilobytes = 256 if articles < 1_000 else 2_048
    command = (
        f"ulimit -f {kilobytes} && exec {COMMAND[0]} -m web reindex {shlex.quote(str(folder))}"
    )
    done = subprocess.run(
        ["bash", "-c", command], env=env, cwd=ROOT, capture_output=True, check=False,
        encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Hết chỗ trống" in done.stderr
    assert "Traceback" not in done.stderr
    assert content(tmp_path / "var") == before
    assert len(list((tmp_path / "var" / "generations").iterdir())) == 1
    assert run(env, folder)["documents"] == articles + 1


# -- parsers ------------------------------------------------------------------------------


@pytest.mark.parametrize("death", ["SIGSEGV", "SIGKILL"])
def test_a_parser_that_dies_costs_its_page(folder: Path, ill: dict[str, str], death: str) -> None:
    pages(folder, 30)
    page(folder / "hỏng.html", death)
    report = run(ill, folder)
    assert report["documents"] == 30
    (skipped,) = report["skipped"]
    assert skipped["source"] == "nguồn/hỏng.html"
    assert death in skipped["reason"]
    again = run(ill, folder)
    assert again["skipped"] == [skipped]
    assert (again["unchanged"], again["indexed"]) == (30, 0)


def test_a_record_that_kills_its_reader_costs_itself(folder: Path, ill: dict[str, str]) -> None:
    texts = ["nông thôn mới"] * 200
    texts[77] = texts[150] = "SIGSEGV"
    lines = (json.dumps({"id": n, "text": text}) for n, text in enumerate(texts))
    (folder / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    # A page, so that workers read: records alone, and so few, are read without them.
    pages(folder, 1)
    report = run(ill, folder)
    assert report["documents"] == 199
    assert [one["source"] for one in report["skipped"]] == [
        "nguồn/tin.jsonl:78",
        "nguồn/tin.jsonl:151",
    ]


def test_a_row_that_kills_its_reader_costs_itself(folder: Path, ill: dict[str, str]) -> None:
    texts = [f"nông thôn\nmới {n}" for n in range(200)]
    texts[77] = texts[150] = 'SIGSEGV "\n" SIGSEGV'
    with (folder / "tin.csv").open("w", encoding="utf-8", newline="") as table:
        csv.writer(table).writerows([["id", "text"], *([n, text] for n, text in enumerate(texts))])
    pages(folder, 1)
    report = run(ill, folder)
    assert report["documents"] == 199
    assert [one["source"] for one in report["skipped"]] == [
        f"nguồn/tin.csv:{2 + 2 * 77}",
        f"nguồn/tin.csv:{2 + 2 * 150}",
    ]


def test_a_parser_that_never_ends_is_ended(folder: Path, ill: dict[str, str]) -> None:
    pages(folder, 5)
    page(folder / "a-mãi.html", "MÃI-MÃI")
    report = run(ill | {"TIMVIET_MAX_SECONDS": "1"}, folder)
    assert report["documents"] == 5
    (skipped,) = report["skipped"]
    assert skipped["source"] == "nguồn/a-mãi.html"
    assert "quá lâu" in skipped["reason"]


# -- kills --------------------------------------------------------------------------------


def grandchildren(pid: int) -> list[int]:
    """Return the workers of a reindex: children of the server that forks them."""

    def children(parent: int) -> list[int]:
        with suppress(OSError):
            return [
                int(n) for n in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
            ]
        return []

    return [grandchild for child in children(pid) for grandchild in children(child)]


def test_killed_workers_cost_a_document_each_at_most(
    folder: Path, ill: dict[str, str], tmp_path: Path
) -> None:
    pages(folder, 200)
    lines = (json.dumps({"id": n, "text": f"đường làng {n}"}) for n in range(300))
    (folder / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    slow = ill | {"PAUSE": "0.02", "FIRST_SECONDS": "0.5"}
    rng = random.Random(5)
    killed = 0
    with subprocess.Popen(
        [*COMMAND, "reindex", folder, "--json"],
        env=slow, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8",
    ) as writer:  # fmt: skip
        while killed < 4 and writer.poll() is None:
            workers = grandchildren(writer.pid)
            if workers:
                time.sleep(rng.uniform(0.3, 1.2))
                with suppress(ProcessLookupError):
                    os.kill(rng.choice(workers), signal.SIGKILL)
                    killed += 1
        report = json.loads(writer.communicate(timeout=300)[0])
    assert killed == 4
    assert report["documents"] + len(report["skipped"]) == 500
    # The first death of a task is forgiven.
    assert len(report["skipped"]) < killed
    run(ill | {"TIMVIET_DATA_DIR": str(tmp_path / "whole")}, folder)
    assert content(tmp_path / "var").items() <= content(tmp_path / "whole").items()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_killed_reindex_goes_on_where_it_was(
    folder: Path, ill: dict[str, str], tmp_path: Path, sign: signal.Signals
) -> None:
    data_dir = tmp_path / "var"
    page(folder / "cũ.html", "hồ chứa nước")
    run(ill, folder)
    pages(folder, 150)
    slow = ill | {"PAUSE": "0.02", "FIRST_SECONDS": "0.3"}
    kept: set[str] = set()
    for _ in range(2):
        with subprocess.Popen(
            [*COMMAND, "reindex", folder, "--json"],
            env=slow, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as writer:  # fmt: skip
            wait_for_more(data_dir, kept, writer)
            writer.send_signal(sign)
            writer.communicate(timeout=60)
        assert writer.returncode != 0, "it must be killed before it is done"
        assert set(pieces(data_dir)) > kept
        kept = set(pieces(data_dir))
        assert len(content(data_dir)) == 1
    assert run(ill, folder)["documents"] == 151
    published = Generations(data_dir).open_checked().path
    assert kept <= {path.name for path in published.iterdir()}, "what was done is not done again"
    assert sorted(path.name for path in published.parent.iterdir()) == ["1", published.name]
    run(ill | {"TIMVIET_DATA_DIR": str(tmp_path / "whole")}, folder)
    assert content(data_dir) == content(tmp_path / "whole")


def wait_for_more(data_dir: Path, kept: set[str], writer: subprocess.Popen[bytes]) -> None:
    eventually(lambda: set(pieces(data_dir)) > kept or writer.poll() is not None, 60)


def pieces(data_dir: Path) -> list[str]:
    """Return the files of pieces that an unfinished draft has in its journal's keeping.

    A file that is written but not entered yet is lost with a process that is killed.
    """
    kept: list[str] = []
    for journal in (data_dir / "generations").glob(f"*/{JOURNAL}"):
        # It may be created, or moved away, just now.
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(journal)) as entered:
            kept += [file for (file,) in entered.execute("select file from pieces")]
    return kept


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_random_moments_the_end_is_the_same(
    folder: Path, ill: dict[str, str], tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    pages(folder, 120)
    lines = (json.dumps({"id": n, "text": f"đường làng {n}"}) for n in range(300))
    (folder / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    slow = ill | {"PAUSE": "0.01", "FIRST_SECONDS": "0.2"}
    for _ in range(4):
        with subprocess.Popen(
            [*COMMAND, "reindex", folder],
            env=slow, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ) as writer:  # fmt: skip
            time.sleep(rng.uniform(0.5, 3))
            writer.send_signal(rng.choice([signal.SIGINT, signal.SIGTERM, signal.SIGKILL]))
            writer.wait(60)
    changed = rng.randrange(120)
    page(folder / f"trang-{changed:03}.html", "Bài này đã đổi.")
    assert run(ill, folder)["documents"] == 420
    run(ill | {"TIMVIET_DATA_DIR": str(tmp_path / "whole")}, folder)
    assert content(tmp_path / "var") == content(tmp_path / "whole")
