"""Damage of a published generation: found, named, and the one before is served."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.base import Base
from index.errors import IndexDamaged
from index.generations import Generations
from tests.index.builds import build, content, numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.published import Published

FILES = ("terms.bin", "columns/year.bin", "manifest.json")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\0")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [flip, cut, Path.unlink, grow])
def test_damage_is_found_named_and_the_one_before_is_served(
    two: Generations, name: str, damage: Callable[[Path], None]
) -> None:
    path = two.open_checked().path / name
    damage(path)
    assert two.verify() == [name]
    assert content(two) == "old"
    opened = two.open_checked()
    assert opened.degraded is not None
    assert name in opened.degraded
    assert (opened.pointer, opened.stamp.generation) == (2, 1)


def test_every_bit_of_a_manifest_counts(two: Generations) -> None:
    path = two.open_checked().path / "manifest.json"
    written = path.read_bytes()
    stamp = two.open_checked().stamp
    for place in range(len(written)):
        path.write_bytes(written[:place] + bytes([written[place] ^ 1]) + written[place + 1 :])
        assert two.verify() == ["manifest.json"]
    path.write_bytes(written)
    assert two.open_checked().stamp == stamp


def test_a_link_is_no_file_of_ours(two: Generations, tmp_path: Path) -> None:
    path = two.open_checked().path / "terms.bin"
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert two.verify() == ["terms.bin"]
    assert content(two) == "old"


def test_an_unexpected_file_is_damage(two: Generations) -> None:
    (two.open_checked().path / "columns" / "extra.toc").write_bytes(b"")
    assert two.verify() == ["columns/extra.toc"]
    assert content(two) == "old"


@pytest.mark.parametrize("pointer", [b"", b"\xff\n", b"7\n", b"0", b"-1", b"9" * 50, "٣".encode()])
def test_a_damaged_pointer_is_survived(two: Generations, tmp_path: Path, pointer: bytes) -> None:
    (tmp_path / "var" / "current").write_bytes(pointer)
    assert content(two) == "new"
    assert two.open_checked().degraded
    assert two.verify() == ["manifest.json"]
    build(two, "nxt")
    assert content(two) == "nxt"
    assert two.open_checked().degraded is None


def test_with_nothing_whole_left_it_says_so(two: Generations) -> None:
    for folder in numbers(two):
        flip(folder / "terms.bin")
    with pytest.raises(IndexDamaged, match=r"terms\.bin.*reindex --full"):
        two.open_checked()
    build(two, "nxt")
    assert content(two) == "nxt"


def test_a_damaged_generation_does_not_displace_the_whole_one_before(two: Generations) -> None:
    cut(two.open_checked().path / "terms.bin")
    build(two, "3rd")
    flip(two.open_checked().path / "terms.bin")
    assert content(two) == "old"


def test_a_reader_overtaken_by_two_publications_looks_again(
    two: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Generations._published
    overtaken: list[int] = []

    def slow(self: Generations, number: int) -> Published:
        if not overtaken:
            overtaken.append(number)
            build(Generations(self._data_dir), "3rd")
            build(Generations(self._data_dir), "4th")
        return real(self, number)

    monkeypatch.setattr(Generations, "_published", slow)
    assert content(two) == "4th"
    assert two.open_checked().degraded is None


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [flip, cut, Path.unlink, grow])
def test_a_damaged_generation_is_not_built_on(
    two: Generations, name: str, damage: Callable[[Path], None]
) -> None:
    assert Base(two).whole() == two.current()
    damage(two.open_checked().path / name)
    assert Base(two).whole() is None


def test_what_was_published_since_the_look_is_built_on(two: Generations) -> None:
    base = Base(two)
    build(two, "mew")
    build(two, "nev")
    assert base.whole() == two.current()
