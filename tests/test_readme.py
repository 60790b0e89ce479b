"""The README against the code: its commands are run, its tables and its JSON compared."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from index.settings import Settings
from search.criteria import SORTS
from tests.command import ROOT, answer, timviet
from tests.web.serving import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, its own heading left out."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| (.*) \|$", section, re.MULTILINE)
    return [re.split(r"\s+\|\s+", line) for line in lines[2:]]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


COMMANDS = re.findall(r"^\$ (.*)$", "".join(blocks("console")), re.MULTILINE)
IN_SHELL = [line for line in COMMANDS if line.startswith("timviet ")]
OVER_HTTP = [line for line in COMMANDS if line.startswith("curl ")]


@pytest.fixture(scope="module")
def server(samples_index: Path) -> Iterator[Server]:
    with Server(samples_index) as running:
        yield running


def test_every_example_is_run_here() -> None:
    rest = set(COMMANDS) - set(IN_SHELL) - set(OVER_HTTP)
    assert rest == {"source .venv/bin/activate"}
    assert len(IN_SHELL) > 5
    assert len(OVER_HTTP) > 2


def test_the_commands_work_one_after_the_other(tmp_path: Path) -> None:
    for line in IN_SHELL:
        done = timviet(*shlex.split(line)[1:], data_dir=tmp_path / "var")
        assert done.returncode == 0, done.stderr
        assert done.stdout


@pytest.mark.parametrize("line", OVER_HTTP)
def test_the_requests_are_answered(server: Server, line: str) -> None:
    address = shlex.split(line)[1]
    reply = server.get(address.removeprefix("http://127.0.0.1:8000"))
    assert reply.status == 200
    assert reply.json()


@pytest.mark.parametrize("row", rows("What a query means"), ids=lambda row: row[0])
def test_the_queries_find_something_in_the_samples(samples_index: Path, row: list[str]) -> None:
    for query in quoted(row[0]):
        found = answer("search", query, data_dir=samples_index)
        assert found["total"] > 0
        assert found["matched"] == "all"


def test_the_json_has_the_shape_shown(server: Server) -> None:
    shown = json.loads(blocks("json")[0])
    real = server.get("/api/search?q=nong+thon+moi&year=2020&size=1").json()
    assert shape(real) == shape(shown)
    assert real["query"] == shown["query"]
    assert real["total"] == shown["total"]


def shape(value: Any) -> Any:
    """Return the names in a JSON value: of a list, those of its first element."""
    if isinstance(value, dict):
        return {name: None if name == "filters" else shape(v) for name, v in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else None


def test_the_parameters_are_those_of_the_service(server: Server) -> None:
    named = {name for row in rows("JSON") for name in quoted(row[0])}
    described = server.get("/openapi.json").json()["paths"]["/api/search"]["get"]["parameters"]
    assert named == {parameter["name"] for parameter in described}
    assert set(SORTS) <= {value for row in rows("JSON") for value in quoted(row[1])}


def test_the_settings_are_those_there_are() -> None:
    told = {quoted(row[0])[0]: row[1] for row in rows("Settings")}
    assert told.keys() == {field.name for field in fields(Settings)}
    for name, default in told.items():
        if default != "number of cores":
            value = getattr(Settings(), name)
            assert default == f"`{str(value).lower() if isinstance(value, bool) else value}`"


def test_the_settings_file_shown_is_read(tmp_path: Path) -> None:
    (tmp_path / "timviet.toml").write_text(blocks("toml")[0], encoding="utf-8")
    assert Settings.load({}, {}, tmp_path) != Settings()


def test_every_make_target_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`make ([a-z]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_every_file_named_exists() -> None:
    for name in re.findall(r"`((?:tests/|\.venv/)?[\w./-]+\.(?:md|py|toml))`", README):
        assert name == "timviet.toml" or (ROOT / name).exists()
