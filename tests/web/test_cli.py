"""The command line, through its own door: a process, its output and its exit code."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from index.generations import Generations
from tests.command import COMMAND, ROOT, SAMPLES, answer, environment, timviet
from tests.web.serving import eventually

COMMANDS = ("reindex", "search", "serve", "status", "verify", "evaluate")
REPORT = {
    "read", "indexed", "unchanged", "deleted", "duplicates", "skipped", "documents", "seconds",
    "generation", "near_duplicates", "formats", "encodings", "metadata", "reasons",
    "skipped_total", "skipped_digest",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two records and a page."""
    return fill(tmp_path / "nguồn")


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with such a folder indexed; tests only read it."""
    place = tmp_path_factory.mktemp("indexed")
    answer("reindex", fill(place / "nguồn"), data_dir=place / "var")
    return place / "var"


def fill(source: Path) -> Path:
    source.mkdir()
    records = (
        {"id": "a", "title": "Hồ chứa Khe Lạnh", "text": "Hồ chứa đầy nước.", "date": "2020-05-22"},
        {"id": "b", "title": "Lúa \x1b[31mđỏ", "text": "Nông thôn mới.", "date": "2021-01-02"},
    )
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    (source / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (source / "trang.txt").write_text("Đường làng\n\nXã mở rộng đường làng.\n", encoding="utf-8")
    return source


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "var"


# -- help and mistakes --------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    done = timviet(command, "--help")
    assert done.returncode == 0
    assert f"timviet {command}" in done.stdout.partition("Ví dụ:")[2]
    assert "--data-dir" in done.stdout
    assert "--engine" in done.stdout


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from web.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'numba', 'whoosh', 'gunicorn', 'lxml'} & sys.modules.keys()\n"
        "sys.exit(f'{heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["reindx"], "reindex"),
        (["reindex"], "SOURCE"),
        (["reindex", "khong-co"], "khong-co"),
        (["reindex", "x\udcff"], ""),
        (["reindex", ".", "--jobs", "0"], "--jobs"),
        (["search", "x", "--page", "0"], "page"),
        (["search", "x", "--size", "101"], "size"),
        (["search", "x", "--size", "٣"], "size"),
        (["search", "x", "--from", "22/05/2020"], "from"),
        (["search", "x", "--sort", "best"], "sort"),
        (["search", "x", "--filter", "year"], "year"),
        (["search", "x", "--filter", "color=red"], "category"),
        (["search", "x", "--fliter", "year=2020"], "--fliter"),
        (["search", "x" * 513], "512"),
        (["serve", "--port", "70000"], "65535"),
        (["status", "--engine", "lucene"], "opensearch"),
        (["evaluate", "khong-co"], "khong-co"),
        (["inspect", "."], "thư mục"),
    ],
)
def test_wrong_use_is_said_in_vietnamese_and_exits_2(
    args: list[str], said: str, samples_index: Path, tmp_path: Path
) -> None:
    raw = [arg.encode("utf-8", "surrogateescape") for arg in args]
    done = timviet(*raw, data_dir=samples_index, folder=tmp_path)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("Lỗi: ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("args", [["search", "x"], ["status"], ["verify"]])
def test_without_an_index_it_says_what_to_do(args: list[str], data_dir: Path) -> None:
    done = timviet(*args, data_dir=data_dir)
    assert done.returncode == 1
    assert "timviet reindex" in done.stderr
    assert not data_dir.exists()


@pytest.mark.parametrize("args", [["search", "x"], ["status"], ["reindex", "."]])
def test_an_engine_that_is_not_there_is_said(args: list[str], tmp_path: Path) -> None:
    done = timviet(*args, "--engine", "opensearch", data_dir=tmp_path / "var", folder=tmp_path)
    assert done.returncode == 1
    assert "--engine whoosh" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_source_that_does_not_exist_changes_nothing(folder: Path, indexed: Path) -> None:
    assert timviet("reindex", folder, folder / "no", data_dir=indexed).returncode == 2
    assert answer("status", data_dir=indexed)["generation"] == 1


# -- reindex ------------------------------------------------------------------------------


def test_reindex_reads_only_what_is_new_or_changed(folder: Path, data_dir: Path) -> None:
    first = answer("reindex", folder, data_dir=data_dir)
    assert first.keys() == REPORT
    assert (first["read"], first["indexed"], first["documents"]) == (3, 3, 3)
    again = answer("reindex", folder, data_dir=data_dir)
    assert (again["indexed"], again["unchanged"], again["documents"]) == (0, 3, 3)
    (folder / "trang.txt").unlink()
    with (folder / "tin.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"id": "c", "title": "Rừng thông", "text": "Rừng."}')
    third = answer("reindex", folder, data_dir=data_dir)
    assert (third["indexed"], third["unchanged"], third["deleted"]) == (1, 2, 1)
    full = answer("reindex", folder, "--full", "--jobs", "1", data_dir=data_dir)
    assert (full["indexed"], full["documents"]) == (3, 3)
    assert answer("search", "rừng thông", data_dir=data_dir)["total"] == 1
    assert answer("search", "đường làng", data_dir=data_dir)["total"] == 0


def test_bad_files_are_skipped_and_named(folder: Path, data_dir: Path) -> None:
    (folder / "rỗng.txt").write_bytes(b"")
    (folder / "nhị phân.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "lớn.txt").write_text("chữ " * 1_000)
    (folder / "hỏng.jsonl").write_text('{"id": "d", "title": "Đúng"}\n{"id": \n')
    (folder / "cụt.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00")
    report = answer("reindex", folder, data_dir=data_dir, TIMVIET_MAX_BYTES="2000")
    assert report["documents"] == 4
    named = " ".join(one["source"] for one in report["skipped"])
    for name in ("rỗng.txt", "nhị phân.txt", "lớn.txt", "hỏng.jsonl", "cụt.jsonl.gz"):
        assert name in named
    assert all(one["reason"] for one in report["skipped"])
    shown = timviet("reindex", folder, data_dir=data_dir, TIMVIET_MAX_BYTES="2000")
    assert shown.returncode == 0
    assert "Bỏ qua" in shown.stderr
    assert "4 tài liệu" in shown.stdout


def test_a_dry_run_writes_nothing(folder: Path, data_dir: Path) -> None:
    report = answer("reindex", folder, "--dry-run", data_dir=data_dir)
    assert report["read"] == 3
    assert report["generation"] is None
    assert timviet("status", data_dir=data_dir).returncode == 1
    assert not any((data_dir / "generations").iterdir())


def test_a_second_reindex_is_told_to_wait(folder: Path, data_dir: Path) -> None:
    with Generations(data_dir).begin():
        done = timviet("reindex", folder, data_dir=data_dir)
    assert done.returncode == 1
    assert str(os.getpid()) in done.stderr


def has_workers(pid: int) -> bool:
    """Whether a child of a process has children: the server that forks, and its workers."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return any(Path(f"/proc/{child}/task/{child}/children").read_text() for child in children)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_reindex_loses_nothing(
    folder: Path, data_dir: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    answer("reindex", folder, data_dir=data_dir)
    big = tmp_path / "lớn.jsonl"
    line = json.dumps({"title": "Bài", "text": "nông thôn mới " * 2_000}, ensure_ascii=False)
    big.write_text("\n".join([line] * 5_000), encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "reindex", str(big)],
        env=environment(data_dir),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    ) as writer:
        eventually(lambda: has_workers(writer.pid) or writer.poll() is not None)
        writer.send_signal(sign)
        # The end of its standard error is that of its last worker process, too.
        message = writer.communicate(timeout=60)[1]
    assert writer.returncode == (1 if sign == signal.SIGINT else -sign)
    assert "Traceback" not in message
    assert answer("search", "hồ chứa", data_dir=data_dir)["total"] == 1
    again = answer("reindex", folder, data_dir=data_dir)
    assert (again["unchanged"], again["documents"]) == (3, 3)
    assert not (data_dir / "generations" / "2").exists() or sign == signal.SIGINT


def test_a_terminal_sees_progress_and_a_pipe_does_not(folder: Path, data_dir: Path) -> None:
    assert "%" not in timviet("reindex", folder, data_dir=data_dir).stderr
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    args = [*COMMAND, "reindex", "--full", str(folder)]
    env = environment(data_dir, TERM="xterm")
    with subprocess.Popen(args, env=env, stderr=theirs, stdout=subprocess.DEVNULL, cwd=ROOT) as run:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:
            pass  # the other end of a terminal closes so
    os.close(ours)
    assert run.returncode == 0
    assert b"100 % |" in shown


# -- search -------------------------------------------------------------------------------


def test_search_prints_the_json_of_the_contract(indexed: Path) -> None:
    found = answer("search", "ho chua", data_dir=indexed)
    assert found.keys() == {
        "query", "total", "matched", "took_ms", "hits", "facets", "did_you_mean", "notices",
    }  # fmt: skip
    assert found["total"] == 1
    assert found["hits"][0]["title_marks"] == [[0, 7]]


def test_filters_widen_and_narrow(indexed: Path) -> None:

    def total(*args: str) -> int:
        return int(answer("search", *args, data_dir=indexed)["total"])

    assert total() == 3
    assert total("--filter", "year=2020") == 1
    assert total("--filter", "year=2020", "--filter", "year=2021") == 2
    assert total("--filter", "year=2020", "--filter", "month=2021-01") == 0
    assert total("--from", "2020-05-22", "--to", "2021-01-01") == 1
    assert total("-chứa", "--filter", "year=2020") == 0
    assert total(b"h\xff\xfe".decode("utf-8", "surrogateescape")) == 0


def test_the_readable_list_cannot_steer_a_terminal(indexed: Path) -> None:
    done = timviet("search", "nong thon", data_dir=indexed)
    assert done.returncode == 0
    assert "1. Lúa" in done.stdout
    assert "02/01/2021" in done.stdout
    assert "\x1b" not in done.stdout


def test_output_is_utf8_whatever_the_locale(samples_index: Path) -> None:
    done = timviet("search", "nông thôn", data_dir=samples_index, LC_ALL="C", PYTHONUTF8="0",
                   PYTHONCOERCECLOCALE="0")  # fmt: skip
    assert done.returncode == 0
    assert "kết quả" in done.stdout


def test_a_reader_that_leaves_early_is_no_accident(samples_index: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "search", "--size", "100"],
        env=environment(samples_index),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as run:
        assert run.stdout
        run.stdout.close()
        assert run.stderr
        assert b"Traceback" not in run.stderr.read()


# -- status, verify, evaluate -------------------------------------------------------------


def test_status_tells_what_serves(indexed: Path) -> None:
    status = answer("status", data_dir=indexed)
    assert (status["documents"], status["generation"], status["engine"]) == (3, 1, "whoosh")
    assert status["size"] > 0
    assert "whoosh" in timviet("status", data_dir=indexed).stdout


def test_verify_names_the_file_that_differs(folder: Path, data_dir: Path) -> None:
    answer("reindex", folder, data_dir=data_dir)
    assert timviet("verify", data_dir=data_dir).returncode == 0
    name = min(Generations(data_dir).required().manifest.files)
    path = Generations(data_dir).required().path / name
    path.write_bytes(path.read_bytes() + b"x")
    done = timviet("verify", data_dir=data_dir)
    assert done.returncode == 1
    assert done.stdout == f"{name}\n"
    assert timviet("search", "hồ", data_dir=data_dir).returncode == 1
    answer("reindex", folder, data_dir=data_dir)
    assert timviet("verify", data_dir=data_dir).returncode == 0


@pytest.mark.parametrize("accents", [[], ["--no-accents"]])
def test_evaluate_measures_a_judged_collection(
    tmp_path: Path, data_dir: Path, accents: list[str]
) -> None:
    judged = tmp_path / "judged"
    judged.mkdir()
    texts = {"d1": "Hồ chứa Khe Lạnh đầy nước", "d2": "Lúa mùa trúng lớn", "d3": "Rừng thông non"}
    corpus = [{"_id": id_, "title": "", "text": text} for id_, text in texts.items()]
    queries = [{"_id": "q1", "text": "hồ chứa"}, {"_id": "q2", "text": "rừng thông"}]
    (judged / "corpus.jsonl").write_text("\n".join(map(json.dumps, corpus)))
    (judged / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)))
    (judged / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td3\t1\n")
    measured = answer("evaluate", judged, *accents, data_dir=data_dir)
    assert measured == {
        "queries": 2, "ndcg@10": 1.0, "mrr@10": 1.0, "recall@10": 1.0, "recall@100": 1.0,
    }  # fmt: skip
    assert not data_dir.exists()


@pytest.mark.parametrize("qrels", [b"q\td\n1\t2\n", b"q\td\tg\n1\t2\tx\n", b"\xff\n\xff\n"])
def test_a_judged_collection_of_another_layout_is_wrong_use(tmp_path: Path, qrels: bytes) -> None:
    (tmp_path / "corpus.jsonl").write_text('{"_id": "1", "text": "Lúa"}\n', encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text('{"_id": "1", "text": "lúa"}\n', encoding="utf-8")
    (tmp_path / "qrels.tsv").write_bytes(qrels)
    done = timviet("evaluate", tmp_path)
    assert done.returncode == 2
    assert "BEIR" in done.stderr


# -- settings -----------------------------------------------------------------------------


def test_a_settings_file_in_the_working_directory_holds(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "timviet.toml").write_text('data_dir = "ở đây"\n', encoding="utf-8")
    assert timviet("reindex", folder, folder=tmp_path).returncode == 0
    assert (tmp_path / "ở đây" / "current").exists()


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / "timviet.toml").write_text("prot = 1\n")
    done = timviet("status", folder=tmp_path)
    assert done.returncode == 1
    assert "“prot”" in done.stderr
    assert "“port”" in done.stderr


def test_the_samples_are_whole(samples_index: Path) -> None:
    assert answer("status", data_dir=samples_index)["documents"] >= 60
    assert SAMPLES.is_dir()
