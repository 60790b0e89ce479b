"""Words are those of pyvi, whatever the text; their spans lie in the text as it was given."""

import gzip
import json
import multiprocessing
import os
import pickle
import string
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyvi import ViTokenizer

from index.text import pyvi_model, words_tables
from index.text.composed import compose
from index.text.words import WordSegmenter

DATA = Path(__file__).parents[3].parent / "shared" / "data"

GOLDEN = [
    ("Trường đại học Hà Nội", "Trường đại_học Hà_Nội"),
    ("truong dai hoc ha noi", "truong dai hoc ha noi"),
    ("Tp. HCM có ThS. Lê Văn Đ. và Mr. An", "Tp. HCM có ThS. Lê_Văn Đ. và Mr._An"),
    ("giá 1.500.000,5 đồng ==> rẻ -> mua...", "giá 1.500.000,5 đồng ==> rẻ -> mua ..."),
    ("xem https://timviet.vn/a?b=c, thư: a.b+c@d-e.com.vn.", None),
    ("snake_case biến  đổi", "snake_case biến_đổi"),
    ("dòng một\ndòng hai\n\n", None),
    ("", ""),
    (" \t\r", " \t\r"),
    ("\n", "\n"),
    ("_ __ ___", "_ __ ___"),
    ("\0 \0a http://\0b", None),
    ("İSTANBUL ΣΑΣ ǅ ² ٣ 1_000 1,5a 2.a", None),
    ("😀👨‍👩‍👧 Việt Nam 🇻🇳", None),
    ("a@b a@b.c a@b.c. .a@b.c -a@b..c a@@b.c a@b_c.d", None),
    ("-" * 50 + "@" + "-" * 50, None),
    ("ĐMs. aMr. ĐTp. ĐThS. THS. MRs. ÿDr.", None),
    ("x:// x://y ://y à://đ 1://2", None),
]

# Fragments that the patterns of pyvi treat in their own ways, alone and in any company.
FRAGMENTS = [
    *"aAđĐ1²_-+.,:/@>=\n \t\0Σǅİ",
    *("đại", "học", "Hà", "Nội", "Tp", "Ms", "ThS", "Mrs", "TP", "://", "...", "==>", "->", ">>"),
    *("1.5", "a.b@c.d", "http://x", "e\u0302\u0323", "\u0301", "😀", "\u200b", "\u0958", "각"),
]
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join),
)


@pytest.fixture(scope="module")
def segmenter() -> WordSegmenter:
    return WordSegmenter()


def shared(name: str) -> Path:
    """Return a file of the shared data; without it a test is skipped, except where all must run."""
    path = DATA / name
    if not path.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{name} is missing from the shared data")
        pytest.skip(f"{name} of the shared data is not here")
    return path


def articles(name: str) -> Iterator[str]:
    with gzip.open(shared(name), "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def assert_like_pyvi(segmenter: WordSegmenter, text: str) -> None:
    """Compare the output, and the words that the spans cut from a text in NFC."""
    expected = ViTokenizer.tokenize(text)
    assert segmenter.tokenize(text) == expected
    composed = unicodedata.normalize("NFC", text)
    spans = segmenter.spans(composed).tolist()
    tokens = expected.split(" ") if spans else []
    assert [squeezed(composed[a:b]) for a, b in spans] == [squeezed(t) for t in tokens]


def squeezed(token: str) -> str:
    """Leave out what stands between syllables in pyvi's output or in the text."""
    return "".join(token.replace("_", " ").split())


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_golden_texts(segmenter: WordSegmenter, text: str, expected: str | None) -> None:
    if expected is not None:
        assert segmenter.tokenize(text) == expected
    for form in ("NFC", "NFD"):
        assert_like_pyvi(segmenter, unicodedata.normalize(form, text))


def test_treebank_sentences_as_pyvi(segmenter: WordSegmenter) -> None:
    for part in ("train", "dev"):
        lines = shared(f"segmentation/vi_vtb-ud-{part}.seg.txt").read_text(encoding="utf-8")
        for line in lines.splitlines()[:1000]:
            assert_like_pyvi(segmenter, line.replace("_", " "))


@pytest.mark.parametrize(
    "name", ["tuoitre_2024", "headlines_2026", "baomoi_2014", "vietnews_train_03"]
)
def test_news_as_pyvi(segmenter: WordSegmenter, name: str) -> None:
    for text in islice(articles(f"news/{name}.jsonl.gz"), 150):
        assert_like_pyvi(segmenter, text)
        assert_like_pyvi(segmenter, text[:300].upper())


def test_whole_laws_as_pyvi(segmenter: WordSegmenter) -> None:
    for text in islice(articles("news/laws_vlc.jsonl.gz"), 3):
        assert_like_pyvi(segmenter, text)


@given(texts)
@settings(max_examples=500, deadline=None)
def test_any_text_as_pyvi(text: str) -> None:
    assert_like_pyvi(WordSegmenter(), text)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_spans_increase_inside_any_text(text: str) -> None:
    places = WordSegmenter().spans(text)
    assert places.dtype == np.int32
    flat = [0, *places.reshape(-1).tolist(), len(text)]
    assert flat == sorted(flat)
    assert len(places) == len(WordSegmenter().spans(unicodedata.normalize("NFC", text)))


@given(st.lists(st.sampled_from([*"ếộữằĐđớ,", "Nội", "Việt", "1.5"]), max_size=30))
@settings(deadline=None)
def test_spans_of_decomposed_text_cover_its_words(words: list[str]) -> None:
    segmenter = WordSegmenter()
    text = unicodedata.normalize("NFD", "  ".join(words))
    tokens = ViTokenizer.tokenize(text).split(" ") if words else []
    cut = [unicodedata.normalize("NFC", text[a:b]) for a, b in segmenter.spans(text).tolist()]
    assert ["_".join(token.split()) for token in cut] == tokens


# Letters, marks, what is made of several or becomes several, and vowels that join by rule.
MARKED = st.text(
    "aeĐƠ\u0301\u0323\u0302\u0344\u0958\u0f73\u1100\u1161\u11a8각\u212b\u2126", max_size=20
)


@given(st.one_of(st.text(max_size=20), MARKED))
def test_composing_is_nfc(text: str) -> None:
    composed = compose(text)
    assert composed.text == unicodedata.normalize("NFC", text)
    assert len(composed.text) == len(composed.starts) == len(composed.ends)


@given(st.lists(st.one_of(texts, MARKED), max_size=6))
@settings(deadline=None)
def test_texts_cut_together_are_cut_as_alone(together: list[str]) -> None:
    segmenter = WordSegmenter()
    bases = [sum(map(len, together[:n])) for n in range(len(together))]
    alone = [segmenter.spans(text) + base for text, base in zip(together, bases, strict=True)]
    expected = [span for spans in alone for span in spans.tolist()]
    assert segmenter.spans_of_all(together).tolist() == expected


def test_one_row_per_letter_of_a_decomposed_word() -> None:
    composed = compose("Vie\u0323\u0302t x\u0301\u0301")
    assert composed.text == "Việt x\u0301\u0301"
    assert composed.starts.tolist() == [0, 1, 2, 5, 6, 7, 8, 9]
    assert composed.ends.tolist() == [1, 2, 5, 6, 7, 8, 9, 10]


def test_a_lone_surrogate_is_a_sign(segmenter: WordSegmenter) -> None:
    assert segmenter.tokenize("đại học \ud800 Hà Nội") == "đại_học \ud800 Hà_Nội"


def test_rows_of_dashes_take_no_longer_than_words(segmenter: WordSegmenter) -> None:
    assert len(segmenter.spans("-" * 300_000)) == 300_000


def test_nothing_beyond_the_tables_is_a_letter_or_space() -> None:
    beyond = map(chr, range(words_tables.CODE_POINTS, sys.maxunicode + 1))
    assert not any(c.isalnum() or c.isspace() or c in string.punctuation for c in beyond)


def test_forked_processes_agree(segmenter: WordSegmenter) -> None:
    texts = [text for text, _ in GOLDEN]
    with multiprocessing.get_context("fork").Pool(2) as processes:
        assert processes.map(segmenter.tokenize, texts) == [*map(segmenter.tokenize, texts)]


def test_threads_agree(segmenter: WordSegmenter) -> None:
    texts = [text for text, _ in GOLDEN] * 50
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(segmenter.tokenize, texts)) == [*map(segmenter.tokenize, texts)]


class Trap:
    """Creates a file if it is ever unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_an_altered_model_is_refused_and_not_executed(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    trap = pickle.dumps(Trap(sprung))
    (tmp_path / "pyvi3.pkl").write_bytes(trap)
    with pytest.raises(pyvi_model.ModelError, match=r"pyvi3\.pkl"):
        pyvi_model.read_model(tmp_path)
    assert not sprung.exists()
    pickle.loads(trap)  # noqa: S301  (made four lines above)
    assert sprung.exists(), "the trap itself must work"


def test_pyvi_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyvi_model, "find_spec", lambda _: None)
    with pytest.raises(pyvi_model.ModelError, match="not installed"):
        pyvi_model.read_model()


def test_neither_import_nor_use_loads_pyvi() -> None:
    program = """
import sys
from index.text.words import WordSegmenter
assert WordSegmenter().tokenize("đại học") == "đại_học"
loaded = {"pyvi", "sklearn", "sklearn_crfsuite", "pycrfsuite"} & set(sys.modules)
assert not loaded, loaded
"""
    subprocess.run([sys.executable, "-c", program], check=True)
