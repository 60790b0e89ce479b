"""The query language: what is a sign, what is text."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from search.criteria import Criteria
from search.parse import parse
from search.service import SearchService
from search.syntax import All, Any, Begins, Field, Not, Quoted, Word, spoken
from tests.oracle import OracleEngine
from tests.search.strategies import queries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.syntax import Syntax


def w(*tokens: str) -> Word:
    return Word(tokens, 0, 0)


def quoted(*tokens: str) -> Quoted:
    return Quoted(tokens, 0, 0)


def every(text: str) -> All:
    return All(tuple(w(token) for token in text.split()))


def field(name: str, label: str, part: Syntax) -> Field:
    return Field(name, tuple(label.split()), part, 0, 0)


def begins(text: str) -> Begins:
    return Begins((text,), 0, 0)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("nông thôn mới", every("nông thôn mới")),
        ("05-CT/TW", w("05", "ct", "tw")),
        ("14,2%", w("14", "2")),
        ("22/05/2020", w("22", "05", "2020")),
        ("KT- XH", every("kt xh")),
        ('"nông thôn" mới', All((quoted("nông", "thôn"), w("mới")))),
        ("“nông thôn”", quoted("nông", "thôn")),
        ("nông -thôn", All((w("nông"), Not(w("thôn"))))),
        ('nông -"thôn mới"', All((w("nông"), Not(quoted("thôn", "mới"))))),
        ("nông -(thôn mới)", All((w("nông"), Not(every("thôn mới"))))),
        ("nông - thôn", every("nông thôn")),
        ("2015 -2020", every("2015 2020")),
        ("tiêm kích Su -35", every("tiêm kích su 35")),
        ("quý III -2019", every("quý iii 2019")),
        ("từ 8 h -9 h", every("từ 8 h 9 h")),
        ("bóng -2019", All((w("bóng"), Not(w("2019"))))),
        ("hà nội OR huế", Any((every("hà nội"), w("huế")))),
        ("hà nội HOẶC huế", Any((every("hà nội"), w("huế")))),
        ("hà AND huế", every("hà huế")),
        ("hà VÀ huế", every("hà huế")),
        ("cha mẹ KHÔNG có nghĩa vụ nuôi con", every("cha mẹ không có nghĩa vụ nuôi con")),
        ("hà KHÔNG huế cũ", All((w("hà"), Not(w("huế", "cũ"))))),
        ("(hà OR huế) cũ", All((Any((w("hà"), w("huế"))), w("cũ")))),
        ("xây* cầu", All((begins("xây"), w("cầu")))),
        ("tiêu đề:nông thôn", field("title", "tiêu đề", every("nông thôn"))),
        ("TITLE:nông", field("title", "title", w("nông"))),
        ('tieu de: "hà nội" x', All((field("title", "tieu de", quoted("hà", "nội")), w("x")))),
        ("tiêu đề:", w("tiêu", "đề")),
        ("chuyên mục: y tế", field("category", "chuyên mục", every("y tế"))),
        ("a nguồn:b -c", All((w("a"), field("source", "nguồn", w("b")), Not(w("c"))))),
    ],
)  # fmt: skip
def test_signs(text: str, tree: Syntax) -> None:
    assert parse(text).tree == tree


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hàng không", "hàng không"),
        ("HÀNG KHÔNG", "hàng không"),
        ("KHÔNG KHÍ", "không khí"),
        ("ô nhiễm KHÔNG KHÍ", "ô nhiễm không khí"),
        ("UBND OR HĐND", "ubnd or hđnd"),
        ("hà và huế", "hà và huế"),
        ("OR hà", "or hà"),
        ("hà AND", "hà and"),
        ("hà NOT", "hà not"),
        ("hà OR OR huế", None),
        ("title:", "title"),
        ("Việt Nam: đất nước", "việt nam đất nước"),
        ("ông nói: thôi", "ông nói thôi"),
        ("xâ* *", "xâ"),
        ("(hà", "hà"),
        ("hà) nội", "hà nội"),
        ('"hà nội', "hà nội"),
        ("hà () nội", "hà nội"),
        ('hà "" nội', "hà nội"),
        ("- hà -", "hà"),
        ("http://vi.du", None),
    ],
)
def test_what_has_no_partner_or_operand_is_text(text: str, words: str | None) -> None:
    tree = parse(text).tree
    if words is None:
        assert tree is not None
    else:
        assert tree == (every(words) if " " in words else w(words))


def test_nothing_to_search_for_is_said() -> None:
    assert [notice.code for notice in parse("?!").notices] == ["no_words"]
    assert parse("  ") == parse("  ")
    assert not parse("").notices


def test_words_beyond_the_limit_are_cut_and_it_is_said() -> None:
    parsed = parse(" ".join(["nông"] * 65))
    assert isinstance(parsed.tree, All)
    assert len(parsed.tree.parts) == 64
    assert [notice.code for notice in parsed.notices] == ["cut"]


def nodes(tree: Syntax | None) -> Iterator[Syntax]:
    if tree is not None:
        yield tree
        for part in getattr(tree, "parts", ()) or (getattr(tree, "part", None),):
            yield from nodes(part)


@settings(max_examples=400, deadline=None)
@given(queries)
def test_no_text_is_an_error_and_spans_lie_inside(text: str) -> None:
    for node in nodes(parse(text).tree):
        names = {each.name for each in dataclasses.fields(node)}
        if "start" in names:
            assert 0 <= node.start <= node.end <= len(text)  # type: ignore[union-attr]
        if isinstance(node, All | Any):
            assert node.parts


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hoà*", {"hoàn", "hoà"}), ("hòa*", {"hoàn", "hoà"}), ("HOÀ*", {"hoàn", "hoà"}),
        ("hoa*", {"hoàn", "hoà", "hoa"}), ("quí*", {"quý", "quít"}), ("quy*", {"quý", "quy"}),
        ("đuo*", {"đường"}), ("thuý*", {"thuýt"}), ("thúy*", {"thuýt"}), ("kỹ thuậ*", {"kỹ"}),
    ],
)  # fmt: skip
def test_the_beginning_of_a_word_is_no_syllable_yet(query: str, found: set[str]) -> None:
    texts = ["hoàn toàn", "hoà", "hoa", "quý", "quít", "quy", "đường", "thuýt", "kỹ thuật"]
    engine = OracleEngine([Document(id=text.split()[0], text=text) for text in texts])
    hits = SearchService(lambda: engine).search(Criteria(query)).hits
    assert {hit.document.id for hit in hits} == found


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ('("hà nội', "ignored", ["(", '"']),
        ("hà nội) và huế", "ignored", [")"]),
        ("hà () nội", "ignored", ["(", ")"]),
        ("xã x*", "ignored", ["*"]),
        ('hà "" nội', "ignored", ['"', '"']),
        ("hà -) nội", "ignored", [")"]),
        ("hà “nội", "ignored", ["“"]),
        ('hà -"" nội', "ignored", ["-", '"', '"']),
        ('hà nội ""', "ignored", ['"', '"']),
        ("hà -(()) nội", "ignored", ["-", "(", "(", ")", ")"]),
        ("hà nội AND", "as_words", ["AND"]),
        ("hà AND OR nội", "ignored", ["AND"]),
        ("hà VÀ VÀ nội", "ignored", ["VÀ"]),
        ('hà nội"', "ignored", ['"']),
        ("tác giả: -huế", "as_words", ["tác giả:"]),
    ],
)
def test_what_is_ignored_is_pointed_at(text: str, code: str, named: list[str]) -> None:
    (told,) = parse(text).notices
    assert told.code == code
    assert [text[start:end] for start, end in told.spans] == named


@pytest.mark.parametrize(
    "text",
    [
        "hà nội", '"hà nội" (huế OR vinh) -sách', "xây* nhà", "hà – nội, huế!", "f(x) = 1",
        "KHÔNG KHÍ", "tiêu đề: hà nội", "1% -2%", "Thông tư 05-CT/TW", "«hà nội»", "",
    ],
)  # fmt: skip
def test_of_what_is_used_or_is_text_nothing_is_told(text: str) -> None:
    assert parse(text).notices == ()


@given(st.text(alphabet="hà nội HÀ ĐỘI 5²VÀ OR khôngKHÔNG", max_size=400))
def test_nothing_but_words_is_read_as_sign_by_sign(text: str) -> None:
    # A tab is no sign either, but has the signs looked for.
    plain, slowly = parse(text), parse(text + "\t")
    assert (plain.tree, plain.notices) == (slowly.tree, slowly.notices)


@given(st.text(alphabet='hà nội()"“”*-:ANDOR\u0301', max_size=30))
def test_notices_point_into_the_query(text: str) -> None:
    for told in parse(text).notices:
        assert all(0 <= start < end <= len(text) for start, end in told.spans)
        assert list(told.spans) == sorted(set(told.spans))


@pytest.mark.parametrize("empty", ['""', "()", "(())", "“”", '"?!"', 'title:""', "(“”)"])
@pytest.mark.parametrize("sign", ["-", "NOT ", "KHÔNG ", "nông NOT -"])
def test_a_sign_before_nothing_leaves_nothing_out(sign: str, empty: str) -> None:
    tree = parse(f"hà {sign}{empty} nội").tree
    assert isinstance(tree, All)
    assert not any(isinstance(one, Not) for one in tree.parts)
    assert {"hà", "nội"} <= set(spoken(tree))
