"""Near-duplicates: signatures as specified, groups, and both through every way of reindexing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.document import Document
from index.generations import Generations
from index.reindex import reindex
from index.settings import Settings
from index.signature_kernels import MINIMA, WORDS, leaders
from index.whoosh_store.groups import NAME
from search.whoosh_engine.engine import WhooshEngine
from tests import near_duplicates as spec
from tests.index.reprints import DOCUMENTS, GROUPS
from tests.search.strategies import texts
from tests.search.whoosh_engine.collection import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.report import Report


EXPECTED = {frozenset(group) for group in GROUPS}


def groups_of(engine: WhooshEngine, documents: Iterable[Document]) -> set[frozenset[str]]:
    """Return the groups as an engine tells them."""
    groups = ({document.id, *copies(engine, document.id)} for document in documents)
    return {frozenset(group) for group in groups if len(group) > 1}


def copies(engine: WhooshEngine, document_id: str) -> list[str]:
    key = engine.key(document_id)
    assert key is not None
    return [stored.document.id for stored in engine.read(engine.copies(key))]


def test_reprints_are_grouped_and_series_are_not(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, [list(DOCUMENTS)])
    assert groups_of(engine, DOCUMENTS) == EXPECTED


def test_the_best_copy_comes_first(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, [list(DOCUMENTS)])
    first, second, third = GROUPS[0]
    assert copies(engine, third) == [first, second]
    assert copies(engine, second) == [first, third]
    assert copies(engine, first) == [second, third]


def test_copies_in_several_segments_are_one_group(tmp_path: Path) -> None:
    parts = [[document] for document in DOCUMENTS]
    engine = open_engine(tmp_path, parts)
    assert groups_of(engine, DOCUMENTS) == EXPECTED


def test_the_specification_says_the_same() -> None:
    found = [tuple(DOCUMENTS[n].id for n in group) for group in spec.groups(DOCUMENTS)]
    assert set(found) == set(GROUPS)


numbered = st.tuples(texts, st.sampled_from(["", " 05/8", " 5/8", " mã 201 202", " ٣"])).map(
    "".join
)
articles = st.lists(st.tuples(numbered, texts, st.integers(0, 4)), min_size=1, max_size=6).map(
    lambda drawn: [
        Document(id=str(number), title=title, text=(text + " ") * (1 + repeated))
        for number, (title, text, repeated) in enumerate(drawn)
    ]
)


@given(articles)
def test_signatures_are_as_specified(documents: list[Document]) -> None:
    signed = signatures_of(documents)
    for document, row in zip(documents, signed, strict=True):
        wanted = spec.signature(document)
        words = [0] * WORDS
        if wanted is not None:
            whole = wanted.minima | wanted.numbers << 128
            words = [whole >> 32 * n & 0xFFFFFFFF for n in range(WORDS)]
        assert row.tolist() == words


def signatures_of(documents: Sequence[Document]) -> np.ndarray:
    from index.signatures import signatures  # noqa: PLC0415
    from index.text import fold, tokens  # noqa: PLC0415

    number: dict[str, int] = {}
    titles = [[fold(t.text) for t in tokens(d.title)] for d in documents]
    bodies = [[fold(t.text) for t in tokens(d.text)] for d in documents]
    every = [term for title, body in zip(titles, bodies, strict=True) for term in title + body]
    terms = np.array([number.setdefault(term, len(number)) for term in every], np.int32)
    lengths = np.array([len(t) + len(b) for t, b in zip(titles, bodies, strict=True)], np.int32)
    return signatures(list(number), terms, lengths, np.array(list(map(len, titles)), np.int32))


def test_groups_do_not_creep() -> None:
    """A document alike to a member and not to its leader leads a group of its own."""
    first = np.array([0x0F0F0F0F, 0x33333333, 0x55555555, 0x12345678, 0, 0], np.uint32)
    second, third = first.copy(), first.copy()
    second[0] ^= np.uint32(0xFFF00000)
    third[0] ^= np.uint32(0xFFF00FFF)
    assert leaders(np.array([first, second, third])).tolist() == [0, 0, 2]
    assert leaders(np.array([second, first, third])).tolist() == [0, 0, 0]


def test_thousands_of_copies_are_one_group() -> None:
    row = np.arange(1, WORDS + 1, dtype=np.uint32)
    assert not leaders(np.tile(row, (3000, 1))).any()


def test_a_copy_is_found_among_thousands_of_issues_of_its_series() -> None:
    chance = np.random.default_rng(1)
    issues = np.tile(np.arange(1, WORDS + 1, dtype=np.uint32), (3000, 1))
    issues[:, MINIMA:] = chance.integers(0, 1 << 32, (3000, WORDS - MINIMA), dtype=np.uint32)
    issues[2999] = issues[7]
    assert leaders(issues).tolist() == [*range(2999), 7]


# -- reindexing ---------------------------------------------------------------------------


def write(folder: Path, documents: Iterable[Document]) -> None:
    folder.mkdir(exist_ok=True)
    for document in documents:
        record = json.dumps(document.to_dict(), ensure_ascii=False)
        (folder / f"{document.id}.jsonl").write_text(record + "\n", encoding="utf-8")


def published(data_dir: Path) -> WhooshEngine:
    return WhooshEngine(Generations(data_dir).open_checked())


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "nguồn", tmp_path / "var"


def run(source: Path, data_dir: Path, *, full: bool = False) -> Report:
    return reindex([source], Settings(data_dir=data_dir), full=full, jobs=1)


def test_incremental_and_full_reindex_find_the_same_groups(places: tuple[Path, Path]) -> None:
    source, data_dir = places
    write(source, DOCUMENTS[::2])
    run(source, data_dir)
    write(source, DOCUMENTS[1::2])
    report = run(source, data_dir)
    assert report.unchanged == len(DOCUMENTS[::2])
    assert groups_of(published(data_dir), DOCUMENTS) == EXPECTED
    assert report.near_duplicates == sum(len(group) - 1 for group in GROUPS)
    kept = published(data_dir).report()
    assert kept is not None
    assert kept.near_duplicates == report.near_duplicates
    full = run(source, data_dir, full=True)
    assert full.near_duplicates == report.near_duplicates
    assert groups_of(published(data_dir), DOCUMENTS) == EXPECTED


def test_a_copy_whose_source_is_gone_leaves_its_group(places: tuple[Path, Path]) -> None:
    source, data_dir = places
    write(source, DOCUMENTS)
    run(source, data_dir)
    (source / f"{GROUPS[0][0]}.jsonl").unlink()
    report = run(source, data_dir)
    assert report.deleted == 1
    left = [document for document in DOCUMENTS if document.id != GROUPS[0][0]]
    assert groups_of(published(data_dir), left) == {frozenset(GROUPS[0][1:]), frozenset(GROUPS[1])}


def test_a_damaged_file_of_groups_is_found_and_the_generation_before_serves(
    places: tuple[Path, Path],
) -> None:
    source, data_dir = places
    write(source, DOCUMENTS)
    run(source, data_dir)
    run(source, data_dir)
    path = Generations(data_dir).open_checked().path / NAME
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert Generations(data_dir).verify() == [NAME]
    opened = Generations(data_dir).open_checked()
    assert (opened.pointer, opened.stamp.generation) == (2, 1)
    assert NAME in (opened.degraded or "")
    assert groups_of(WhooshEngine(opened), DOCUMENTS) == EXPECTED
