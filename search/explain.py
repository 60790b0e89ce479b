"""Why a hit stands where it stands: its score in parts that add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.ask import asked
from search.ranking import signals

if TYPE_CHECKING:
    from search.ask import Answer
    from search.engine import Engine

# The first stage: BM25 of the words one by one.
TERMS = "terms"
# Numbers that stand in the text with the signs that were typed.
WRITTEN = "written"


def explained(engine: Engine, answer: Answer, keys: list[int]) -> list[dict[str, float]]:
    """Return for each of these documents of an answer the parts of its score."""
    found = answer.found
    first = dict(zip(found.keys.tolist(), found.scores.tolist(), strict=True))
    parts = [{TERMS: first[key]} for key in keys]
    if found.occurrences is None:
        return parts
    weighed = signals(found.occurrences, asked(answer.plan, engine)).weighed()
    rows = {
        key: row for row, key in enumerate(found.keys.tolist()[: len(found.occurrences.lengths)])
    }
    for key, part in zip(keys, parts, strict=True):
        if key in rows:
            part.update({name: float(values[rows[key]]) for name, values in weighed.items()})
            part[WRITTEN] = answer.written.get(key, 0.0)
    return parts
