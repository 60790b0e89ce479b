"""The sentences of notices, by key: each face may have them in other languages.

What stands in braces is one of the notice's values, shown in quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.results import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from search.results import Span, Values

# For programs: whoever looks at a page sees where a list goes on.
FACET_CUT = "facet_cut"

SENTENCES = {
    "relaxed": "Không có bài nào chứa đủ mọi từ; dưới đây là những bài khớp nhiều nhất.",
    "relaxed_question": "Câu hỏi không cần khớp đủ mọi từ; dưới đây là những bài khớp nhiều nhất.",
    "relaxed_missing": "Bài đứng đầu không có: {missing}.",
    "accents_dropped": (
        "Không có bài nào khớp đúng dấu như đã gõ; dưới đây là kết quả khi bỏ qua dấu."
    ),
    "truncated": "Phần đầu từ trước dấu * còn quá ngắn: chỉ một phần kết quả được tìm.",
    FACET_CUT: "Chỉ liệt kê {most} giá trị có nhiều bài nhất của các mục: {facets}.",
    "expanded": "Tìm cả dạng viết tắt và viết đủ: {forms}.",
    "cut": "Truy vấn quá dài: chỉ {words} từ đầu được dùng để tìm.",
    "ignored": "Bỏ qua dấu không dùng được ở đây: {signs}.",
    "as_words": "Được tìm như chữ thường, vì ở đây không phải là phép tìm: {words}.",
    "no_words": "Truy vấn không có chữ hay số nào để tìm.",
    "field_ignored": "Không có giá trị nào của {field} như đã gõ; được tìm như chữ thường.",
}
_MOST = 8


def notice(
    code: str,
    *sentences: str,
    values: Values | None = None,
    undo: Mapping[str, str] | None = None,
    spans: Iterable[Span] = (),
) -> Notice:
    """Return a notice of these sentences; of the one that its code names if none is given."""
    says = sentences or (code,)
    message = written(SENTENCES, says, values or {})
    return Notice(code, message, says, values or {}, undo or {}, tuple(spans))


def written(sentences: Mapping[str, str], says: tuple[str, ...], values: Values) -> str:
    """Return sentences of a language with the values in them."""
    shown = {name: _shown(value) for name, value in values.items()}
    return " ".join(sentences[key].format_map(shown) for key in says)


def _shown(value: int | tuple[str | tuple[str, str], ...]) -> str:
    if isinstance(value, int):
        return str(value)
    named = [f"“{one}”" if isinstance(one, str) else f"“{one[0]}” = “{one[1]}”" for one in value]
    joint = "; " if value and not isinstance(value[0], str) else ", "
    return joint.join(named[:_MOST]) + ("…" if len(named) > _MOST else "")
