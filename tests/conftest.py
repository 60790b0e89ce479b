"""What all tests share: the command in a subprocess, and an index of the samples."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.command import SAMPLES, timviet

if TYPE_CHECKING:
    from pathlib import Path

# No test asserts a time: speed is measured in tests/bench.
settings.register_profile("timviet", deadline=None)
settings.load_profile("timviet")


@pytest.fixture(scope="session")
def samples_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with the samples indexed; tests only read it."""
    data_dir = tmp_path_factory.mktemp("samples") / "var"
    done = timviet("reindex", SAMPLES, data_dir=data_dir)
    assert done.returncode == 0, done.stderr
    return data_dir


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of CI in which anything was skipped: there, everything is set up."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter and reporter.stats.get("skipped")
    if os.environ.get("CI") == "true" and skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
