"""What the reader is told about how a query was understood, and how to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.fields import FACETS
from search.facets import MAX_VALUES
from search.messages import FACET_CUT, notice
from search.plan import ACCENTS_DROPPED

if TYPE_CHECKING:
    from search.ask import Answer
    from search.results import Notice
    from search.syntax import Parsed

# Parameters of the same search that finds only what has everything as it was typed.
_AS_TYPED = {"strict": "1"}


def notices(parsed: Parsed, answer: Answer) -> tuple[Notice, ...]:
    """Return what should be said about an answer, most important first."""
    said: list[Notice] = []
    if answer.relaxed:
        said.append(_relaxed(answer))
    if answer.plan.step == ACCENTS_DROPPED and answer.found.total:
        said.append(notice("accents_dropped", undo=_AS_TYPED))
    if answer.found.truncated:
        said.append(notice("truncated"))
    if answer.found.left_out:
        labels = tuple(spec.label for spec in FACETS if spec.name in answer.found.left_out)
        said.append(notice(FACET_CUT, values={"facets": labels, "most": MAX_VALUES}))
    return (*said, *parsed.notices, *answer.plan.notices)


def _relaxed(answer: Answer) -> Notice:
    # Of a question not every word is required, so nothing is said of other articles.
    reason = "relaxed_question" if answer.plan.question else "relaxed"
    if not answer.missing:
        return notice("relaxed", reason, undo=_AS_TYPED)
    missing = {"missing": answer.missing}
    return notice("relaxed", reason, "relaxed_missing", values=missing, undo=_AS_TYPED)
