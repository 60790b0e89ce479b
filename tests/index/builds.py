"""Small builds for the tests of generations: a draft of two files that must agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.draft import Draft
    from index.generations import Generations


def fill(draft: Draft, content: str) -> None:
    (draft.path / "terms.bin").write_bytes(content.encode() * 100)
    (draft.path / "columns").mkdir()
    (draft.path / "columns" / "year.bin").write_bytes(content.encode() * 10)


def seal(draft: Draft, documents: int = 1) -> None:
    draft.publish(documents=documents, engine="whoosh", analyzer="a1", schema="s1")


def build(generations: Generations, content: str) -> None:
    with generations.begin() as draft:
        fill(draft, content)
        seal(draft)


def content(generations: Generations) -> str:
    """Return what a reader sees, refusing a mix of two builds."""
    published = generations.open_checked()
    terms = (published.path / "terms.bin").read_text()
    assert terms == terms[:3] * 100
    assert (published.path / "columns" / "year.bin").read_text() == terms[:3] * 10
    return terms[:3]


def numbers(generations: Generations) -> Iterator[Path]:
    published = generations.current()
    assert published is not None
    return published.path.parent.iterdir()
