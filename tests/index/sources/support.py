"""What the source tests share: reading a folder whole, and the data beside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.document import Document
from index.sources import (
    Chunk,
    Learner,
    Limits,
    Samples,
    Skipped,
    SourceFile,
    folder_of,
    parse_chunk,
    raw_chunks,
    read,
    scan,
    site_page,
)

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


def read_with_habits(folder: Path) -> list[Document]:
    """Read the pages of folders as an index does: first what they repeat, then each."""
    files = [file for file in scan([folder], Limits()) if isinstance(file, SourceFile)]
    samples = Samples()
    for file in files:
        samples.pass_by(file)
    learner = Learner()
    for name, found in samples.of({folder_of(file) for file in files}).files(Limits()):
        for file in found:
            learner.take(name, len(found), site_page(Chunk(file, Limits())))
    known = learner.habits()
    for name, found in samples.of({folder_of(file) for file in files}).files(
        Limits(), learner.telling
    ):
        for file in found:
            chunk = Chunk(file, Limits(), site=known.of(file))
            learner.take_places(name, len(found), site_page(chunk, places=True))
    habits = learner.habits()
    chunks = [c for file in files for c in raw_chunks(file, Limits(), habits.of(file))]
    read = [r for chunk in chunks if isinstance(chunk, Chunk) for r in parse_chunk(chunk)]
    return [result for result in read if isinstance(result, Document)]


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
