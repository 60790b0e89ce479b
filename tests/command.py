"""The command `timviet` as people run it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "index" / "samples"
COMMAND = (sys.executable, "-m", "web")


def environment(data_dir: Path | None = None, **variables: str) -> dict[str, str]:
    """Return an environment without settings of the one who runs the tests."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("TIMVIET_") and name != "OPENSEARCH_URL"
    }
    where = {"TIMVIET_DATA_DIR": str(data_dir)} if data_dir else {}
    return kept | where | {"PYTHONPATH": str(ROOT)} | variables


def timviet(
    *args: str | bytes | Path,
    data_dir: Path | None = None,
    folder: Path | None = None,
    **variables: str,
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*COMMAND, *args],
        cwd=folder,
        env=environment(data_dir, **variables),
        capture_output=True,
        encoding="utf-8",
        # The first command of all compiles the loops, maybe on a busy machine.
        timeout=600,
        check=False,
    )


def answer(*args: str | Path, data_dir: Path, **variables: str) -> dict[str, Any]:
    """Run a command that must succeed with --json and return what it printed."""
    done = timviet(*args, "--json", data_dir=data_dir, folder=ROOT, **variables)
    assert done.returncode == 0, done.stderr
    read: dict[str, Any] = json.loads(done.stdout)
    return read
