"""What the reader is told about how a query was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.plan import ACCENTS_DROPPED
from search.results import Notice

if TYPE_CHECKING:
    from search.ask import Answer
    from search.syntax import Parsed

_ACCENTS_DROPPED = Notice(
    "accents_dropped",
    "Không có bài nào khớp đúng dấu như đã gõ; dưới đây là kết quả khi bỏ qua dấu.",
)
_TRUNCATED = Notice(
    "truncated", "Phần đầu từ trước dấu * còn quá ngắn: chỉ một phần kết quả được tìm."
)
_NAMED = 8


def notices(parsed: Parsed, answer: Answer) -> tuple[Notice, ...]:
    """Return what should be said about an answer, most important first."""
    said: list[Notice] = []
    if answer.relaxed:
        said.append(_relaxed(answer.missing, asked=answer.plan.question))
    if answer.plan.step == ACCENTS_DROPPED and answer.found.total:
        said.append(_ACCENTS_DROPPED)
    if answer.found.truncated:
        said.append(_TRUNCATED)
    return (*said, *parsed.notices, *answer.plan.notices)


def _relaxed(missing: tuple[str, ...], *, asked: bool) -> Notice:
    # Of a question not every word is required, so nothing is said of other articles.
    reason = "Câu hỏi không cần khớp đủ mọi từ" if asked else "Không có bài nào chứa đủ mọi từ"
    message = f"{reason}; dưới đây là những bài khớp nhiều nhất."
    if missing:
        named = ", ".join(f"“{word}”" for word in missing[:_NAMED])
        more = "…" if len(missing) > _NAMED else ""
        message += f" Bài đứng đầu không có: {named}{more}."
    return Notice("relaxed", message)
