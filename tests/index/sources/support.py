"""What the source tests share: reading a folder whole, and the data beside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.document import Document
from index.sources import Limits, Skipped, read, scan

SHARED = Path(__file__).parents[4] / "shared" / "data"


def shared(relative: str) -> Path:
    """Return a path in the shared data; without it the test is skipped, in CI it fails."""
    path = SHARED / relative
    if not path.exists():
        message = f"needs the shared data: {relative}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path


def read_all(*sources: Path, limits: Limits | None = None) -> list[Document | Skipped]:
    limits = limits or Limits()
    results: list[Document | Skipped] = []
    for file in scan(sources, limits):
        results.extend([file] if isinstance(file, Skipped) else read(file, limits))
    return results


def documents(*sources: Path) -> list[Document]:
    results = read_all(*sources)
    assert not [result for result in results if isinstance(result, Skipped)]
    return [result for result in results if isinstance(result, Document)]


def page(folder: Path, text: str | bytes, name: str = "trang.txt") -> Document:
    """Write one page and return the document it becomes."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (document,) = documents(path)
    return document
