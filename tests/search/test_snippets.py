"""Windows and marks: slices of the original, in order, apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings

from index.document import Document
from index.text import tokens
from search.criteria import Criteria
from search.service import SearchService
from search.snippets import MOST, WINDOW
from tests.oracle import OracleEngine
from tests.search.strategies import documents, queries, texts

if TYPE_CHECKING:
    from search.results import Hit, Marked


def hit(text: str, query: str, title: str = "") -> Hit:
    engine = OracleEngine([Document(id="1", title=title, text=text)])
    return SearchService(lambda: engine).search(Criteria(query)).hits[0]


def marked(piece: Marked) -> list[str]:
    return [piece.text[start:end] for start, end in piece.marks]


def test_neighbours_are_one_mark() -> None:
    found = hit("Xây dựng nông  thôn-mới ở xã, nông nghiệp", "nong thon moi")
    assert marked(found.snippets[0]) == ["nông  thôn-mới", "nông"]


def test_marks_do_not_join_over_a_line_or_a_comma() -> None:
    assert marked(hit("nông, thôn\nmới", "nông thôn mới").snippets[0]) == ["nông", "thôn", "mới"]


def test_a_phrase_marks_only_itself() -> None:
    found = hit("nông thôn và nông nghiệp", '"nông thôn"', "Nông thôn nông")
    assert marked(found.snippets[0]) == ["nông thôn"]
    assert marked(found.title) == ["Nông thôn"]


def test_marks_count_code_points_of_decomposed_text() -> None:
    text = "xã no\u0302ng tho\u0302n"
    assert marked(hit(text, "nông").snippets[0]) == ["no\u0302ng"]


def test_the_windows_show_distant_words() -> None:
    text = "đầu tiên " + "rồi " * 200 + "giữa chừng " + "rồi " * 200 + "cuối cùng"
    found = hit(text, "đầu cuối giữa")
    assert [marked(piece)[0] for piece in found.snippets] == ["đầu", "giữa", "cuối"]


def test_without_a_match_in_the_text_its_beginning_is_shown() -> None:
    found = hit("  Bài này " + "dài " * 100, "khuyến nông", title="Khuyến nông")
    assert found.snippets[0].text.startswith("Bài này")
    assert not found.snippets[0].marks
    assert len(found.snippets) == 1


def test_a_document_without_text_has_no_snippet() -> None:
    assert hit("", "nông", title="nông").snippets == ()


def check(piece: Marked) -> None:
    for start, end in piece.marks:
        assert 0 <= start < end <= len(piece.text)
    assert all(one.end < two.start for one, two in pairwise(piece.marks))


@settings(max_examples=200, deadline=None)
@given(documents, texts | queries)
def test_every_piece_is_a_slice_with_marks_in_order(docs: list[Document], query: str) -> None:
    engine = OracleEngine(docs)
    for found in SearchService(lambda: engine).search(Criteria(query)).hits:
        text = found.document.text
        check(found.title)
        assert len(found.snippets) <= MOST
        ends = 0
        for piece in found.snippets:
            check(piece)
            assert text[piece.start : piece.start + len(piece.text)] == piece.text
            assert piece.start >= ends
            assert len(piece.text) <= WINDOW + max(
                token.end - token.start for token in tokens(text)
            )
            ends = piece.start + len(piece.text)


@settings(max_examples=100, deadline=None)
@given(documents, texts)
def test_the_whole_document_is_marked_alike(docs: list[Document], query: str) -> None:
    service = SearchService(lambda: OracleEngine(docs))
    shown = service.document("0", query)
    assert shown is not None
    assert (shown.title.text, shown.text.text) == (docs[0].title, docs[0].text)
    check(shown.title)
    check(shown.text)
