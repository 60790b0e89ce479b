"""A home of generations, empty or with two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.generations import Generations
from tests.index.builds import build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path / "var")


@pytest.fixture
def two(generations: Generations) -> Generations:
    """Return a home with a published generation `new` and the one before it, `old`."""
    build(generations, "old")
    build(generations, "new")
    return generations
