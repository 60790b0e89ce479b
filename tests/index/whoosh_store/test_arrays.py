"""What is written is what is read: arrays, lexicon, postings, layouts, stored values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.errors import IndexDamaged
from index.text import tokens
from index.text.words import WordSegmenter
from index.whoosh_store.analysis import Analyzer
from index.whoosh_store.arrays import Arrays, write_arrays
from index.whoosh_store.layout import decode_spans, encode_layouts, is_inside
from index.whoosh_store.lexicon import Lexicon, pack_terms
from index.whoosh_store.posting_kernels import MAX_TF, decode_positions
from index.whoosh_store.postings import invert
from index.whoosh_store.stored import StoredReader, StoredWriter, pack

if TYPE_CHECKING:
    from pathlib import Path

vietnamese = st.text(st.sampled_from("nông thôn Mới ĐƯỜNG- 05/CT\u0301\u00a0\n,.“”🙂"), max_size=80)
texts = st.one_of(vietnamese, st.text(max_size=60))


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    arrays = {
        "a": np.arange(7, dtype=np.uint16),
        "none": np.empty(0, np.int64),
        "grid": np.arange(12, dtype=np.int32).reshape(3, 4),
    }
    write_arrays(tmp_path / "x.tv", arrays)
    read = Arrays(tmp_path / "x.tv")
    assert list(read) == list(arrays)
    for name, array in arrays.items():
        np.testing.assert_array_equal(read[name], array)
        assert read[name].dtype == array.dtype
        assert not read[name].flags.writeable
    assert not read.get("other", np.uint8).size


@pytest.mark.parametrize("content", [b"", b"x", b"timviet1", b"timviet1" + b"\xff" * 8, b"y" * 99])
def test_what_is_no_array_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.tv").write_bytes(content)
    with pytest.raises(IndexDamaged, match=r"x\.tv"):
        Arrays(tmp_path / "x.tv")


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "x.tv", {"a": np.arange(1000)})
    whole = (tmp_path / "x.tv").read_bytes()
    (tmp_path / "x.tv").write_bytes(whole[:-1])
    with pytest.raises(IndexDamaged):
        Arrays(tmp_path / "x.tv")


@given(st.sets(st.text(max_size=6)), st.text(max_size=6))
def test_the_lexicon_finds_its_terms_and_no_others(words: set[str], other: str) -> None:
    terms = sorted(word.encode("utf-8", "surrogatepass") for word in words)
    lexicon = Lexicon(*pack_terms(terms))
    assert list(lexicon) == terms
    assert [lexicon.find(term) for term in terms] == list(range(len(terms)))
    sought = other.encode("utf-8", "surrogatepass")
    assert (lexicon.find(sought) >= 0) == (sought in terms)
    low, high = lexicon.prefix_range(sought)
    assert terms[low:high] == [term for term in terms if term.startswith(sought)]


rows = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 5), st.integers(0, 70_000)), max_size=60
)


@settings(max_examples=200)
@given(rows=rows, often=st.sampled_from([0, 1, MAX_TF - 1, MAX_TF, MAX_TF + 1, 900]))
def test_postings_hold_every_position(rows: list[tuple[int, int, int]], often: int) -> None:
    rows += [(3, 2, 80_000 + 3 * i) for i in range(often)]
    ordered = sorted({(doc, position): term for doc, position, term in map(_turned, rows)}.items())
    terms = np.array([term for _, term in ordered], np.int32)
    docs = np.array([doc for (doc, _), _ in ordered], np.uint16)
    positions = np.array([position for (_, position), _ in ordered], np.int32)
    postings = invert(terms, docs, positions, 10)
    assert postings.positions is not None
    arrays = (postings.docs, postings.tf, postings.positions, postings.blocks, postings.widths)
    for term in range(10):
        for at in range(int(postings.starts[term]), int(postings.starts[term + 1])):
            mine = (terms == term) & (docs == postings.docs[at])
            got = decode_positions(*arrays, at)
            np.testing.assert_array_equal(got, positions[mine])
            assert postings.tf[at] == min(mine.sum(), MAX_TF)


def _turned(row: tuple[int, int, int]) -> tuple[int, int, int]:
    term, doc, position = row
    return doc, position, term


@settings(deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_the_bulk_analyzer_says_what_the_analyzer_says(given_: list[tuple[str, str]]) -> None:
    documents = [
        Document(id=str(n), title=title, text=text if (title + text).strip() else "x")
        for n, (title, text) in enumerate(given_)
    ]
    analyzer = Analyzer()
    batch = analyzer.analyze(documents)
    names = analyzer.vocabulary.terms
    ends = np.cumsum(batch.lengths)
    start = 0
    for n, document in enumerate(documents):
        title, text = tokens(document.title), tokens(document.text)
        mine = [names[term] for term in batch.terms[ends[n] - batch.lengths[n] : ends[n]]]
        assert mine == [token.text for token in (*title, *text)]
        layout = batch.layouts[start : batch.layout_ends[n]]
        spans = decode_spans(layout, len(title), len(mine))
        assert spans.tolist() == [[token.start, token.end] for token in (*title, *text)]
        inside = [is_inside(layout, i) for i in range(len(mine))]
        assert inside == [*_inside(document.title), *_inside(document.text)]
        start = int(batch.layout_ends[n])


def _inside(text: str) -> list[bool]:
    words = WordSegmenter().spans(text).tolist()
    return [any(a < token.start < b for a, b in words) for token in tokens(text)]


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 3000), st.booleans()), max_size=40))
def test_layouts_hold_any_gap_and_length(given_: list[tuple[int, int, bool]]) -> None:
    gaps, lengths, inside = (
        (np.array(column) for column in zip(*given_, strict=True))
        if (given_)
        else (np.empty(0), np.empty(0), np.empty(0, np.bool_))
    )
    data, _ = encode_layouts(
        gaps.astype(np.int32), lengths.astype(np.int32), inside, np.array([len(given_)])
    )
    spans = decode_spans(data, len(given_), len(given_))
    ends = np.cumsum(gaps + lengths)
    np.testing.assert_array_equal(spans[:, 1], ends)
    np.testing.assert_array_equal(spans[:, 1] - spans[:, 0], lengths)
    assert [is_inside(data, i) for i in range(len(given_))] == inside.tolist()


@pytest.mark.parametrize("count", [0, 1, 30, 3000])
def test_stored_values_come_back(tmp_path: Path, count: int) -> None:
    values = [
        {"id": f"bài {n}", "text": "nông thôn mới " * (n % 40), "lone": "\ud800"}
        for n in range(count)
    ]
    writer = StoredWriter()
    for one in values:
        writer.add(pack(one))
    write_arrays(tmp_path / "x.tv", dict(writer.items()))
    reader = StoredReader(Arrays(tmp_path / "x.tv"))
    assert [reader[n] for n in range(count)] == values
