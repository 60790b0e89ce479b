"""What is a question by its form, and what every word of must be found."""

from __future__ import annotations

import pytest

from index.document import Document
from index.text import tokens
from search.asking import is_question
from search.criteria import Criteria
from search.service import SearchService
from tests.oracle import OracleEngine


def asks(text: str) -> bool:
    return is_question([token.text for token in tokens(text)], text)


@pytest.mark.parametrize(
    "text",
    [
        "ai là thủ tướng đầu tiên", "đội nào thắng trận này", "thủ đô của nước nào",
        "nông thôn mới là gì", "nong thon moi la gi", "UBND xã ở đâu vậy",
        "có bao nhiêu tiêu chí", "co bao nhieu tieu chi", "vì sao giá lúa tăng",
        "vi sao gia lua tang", "khi nao thi xong duong", "giá vàng tăng thế nào",
        "gia vang tang the nao", "uống cà phê có tốt không", "uong ca phe co tot khong",
        "thuế này phải nộp hay không", "mưa lớn kéo dài mấy ngày", "bao giờ thi tốt nghiệp",
        "con đường này xong chưa?", "Có phải giá xăng giảm", "ai da viet bai nay",
    ],
)  # fmt: skip
def test_a_question(text: str) -> None:
    assert asks(text)
    assert asks(text.upper())


@pytest.mark.parametrize(
    "text",
    [
        "nông thôn mới", "xây dựng nông thôn mới", "xay dung nong thon moi huyen song lo",
        "Ủy ban nhân dân huyện Sông Lô", "đấu giá quyền sử dụng đất", "dau gia quyen su dung dat",
        "sao Việt lộ ảnh cưới", "AI tạo sinh trong giáo dục", "tác động của AI đến việc làm",
        "từ đầu năm đến nay", "tu dau nam den nay", "sử dụng không gian mạng",
        "su dung khong gian mang", "cơ quan quản lý hàng không", "co quan quan ly hang khong",
        "cơ sở phòng không không quân", "máy gặt đập liên hợp", "may gat dap lien hop",
        "đi đầu phong trào thi đua", "di dau phong trao thi dua", "là gì", "tại sao", "gì?", "",
    ],
)  # fmt: skip
def test_no_question(text: str) -> None:
    assert not asks(text)


TEXTS = (
    "Xã Văn Khê đạt 19 tiêu chí nông thôn mới, dân số 5.000 người.",
    "Câu lạc bộ hỏi nhau: bao nhiêu người sẽ đến? Không ai biết có bao nhiêu ghế ở xã.",
    "Bao nhiêu tiêu chí là đủ, bài bình luận.",
)
ENGINE = OracleEngine([Document(id=str(i), text=text) for i, text in enumerate(TEXTS)])
SERVICE = SearchService(lambda: ENGINE)


def test_the_words_that_ask_need_not_be_in_the_answer() -> None:
    found = SERVICE.search(Criteria("xã Văn Khê đạt bao nhiêu tiêu chí"))
    assert (found.hits[0].document.id, found.matched) == ("0", "some")
    assert [notice.code for notice in found.notices] == ["relaxed"]


def test_a_question_that_was_written_so_is_found_as_typed() -> None:
    found = SERVICE.search(Criteria("bao nhiêu tiêu chí là đủ"))
    assert (found.hits[0].document.id, found.matched, found.total) == ("2", "all", 1)


def test_of_other_queries_every_word_is_required() -> None:
    found = SERVICE.search(Criteria("xã bao ghế"))
    assert (found.total, found.matched) == (1, "all")


WRITTEN_SO = OracleEngine(
    [
        Document(id="so", text="Trong lúc nào, đông người. " + "Chuyện khác. " * 40, source="một"),
        Document(id="apart", title="Nào lúc đông", text="Lúc đông lúc nào trong.", source="hai"),
        Document(id="some", text="Lúc ấy.", source="hai"),
    ]
)


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("fixed", [{}, {"source": ("một",)}, {"source": ("hai",)}])
def test_neither_order_nor_filters_change_what_a_question_asks(
    sort: str, fixed: dict[str, tuple[str, ...]]
) -> None:
    searcher = SearchService(lambda: WRITTEN_SO)
    every = searcher.search(Criteria("trong luc nao dong"))
    assert (every.matched, every.total) == ("all", 2)
    counts = {value.value: value.count for f in every.facets for value in f.values}
    found = searcher.search(Criteria("trong luc nao dong", filters=fixed, sort=sort))
    assert found.total == sum(counts[one] for one in fixed.get("source", ("một", "hai")))
