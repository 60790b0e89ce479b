"""The benchmark works; no time it measures is asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.__main__ import main
from tests.bench.report import write_readme

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_short_run_measures_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--short", "--work", str(tmp_path)]) == 0
    table = capsys.readouterr().out
    for part in (
        "| timviet, snippets alone |",
        "| fts5 |",
        "| whoosh + pyvi |",
        "GET /api/search",
        "reindex after 40 of 120 changed",
        "0 cut otherwise",
    ):
        assert part in table, part


def test_the_readme_keeps_what_is_around_the_block(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("one\n<!-- bench -->\nold\n<!-- /bench -->\ntwo\n")
    assert write_readme(readme, "new \\1\n")
    assert readme.read_text() == "one\n<!-- bench -->\nnew \\1\n<!-- /bench -->\ntwo\n"
    readme.write_text("no block\n")
    assert not write_readme(readme, "new\n")
