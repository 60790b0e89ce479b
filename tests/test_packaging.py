"""The locked requirements: every pin of pyproject.toml, with hashes, and no address."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.command import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]
EXTRAS = [pin for pins in PROJECT["project"]["optional-dependencies"].values() for pin in pins]
LOCKS = {"requirements.lock": RUN, "requirements-dev.lock": RUN + EXTRAS}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_every_pin(name: str) -> None:
    locked = set(re.findall(r"^([\w.-]+==[\w.]+)", (ROOT / name).read_text(), re.MULTILINE))
    missing = {pin for pin in LOCKS[name] if pin.lower() not in locked}
    assert not missing, "run `make lock`"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_a_hash_for_everything_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_both_locks_agree() -> None:
    run, dev = (
        set(re.findall(r"^[\w.-]+==[\w.]+", (ROOT / name).read_text(), re.MULTILINE))
        for name in LOCKS
    )
    assert run <= dev
