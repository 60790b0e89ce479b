"""The section of a site an article stands in: one choice among all that a page may name it by.

Every span that may be a section has signs: what its words are, where it stands, what is
beside it. The weights of the signs, fitted to pages whose sections are known, make the odds
that it is one, against the others of the page and against there being none. Where pages of a
site are known, the odds of what they have in the same place count, too, and whether it
differs from page to page, as sections do and menus do not.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from index.metadata.found import Found
from index.metadata.section_slots import Opinion, Slot
from index.metadata.section_weights import NONE, NONE_OF_SITE, OWN, PLACE, VARIED, WEIGHTS
from index.metadata.section_words import signs_of_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.metadata.section_spans import Span

_RULE = "chỗ quen của trang"
# A wrong value is worse than none.
_SURE = 0.5
# What a page thinks less of its slots is not worth telling.
_LEAST = 0.001
_FLOOR = 1e-4


def choose(spans: Sequence[Span], slots: Mapping[str, Slot]) -> Found | None:
    """Return the section that the spans of a page name, by the `slots` of its site if known."""
    scores = [score(span) for span in spans]
    alone = _best(spans, _shares(scores, NONE))
    if not slots:
        return alone
    placed = [_placed(span, own, slots) for span, own in zip(spans, scores, strict=True)]
    best = _best(spans, _shares(placed, NONE_OF_SITE))
    same = best and alone and best.value == alone.value
    return best if same or not best else Found(best.value, _RULE, best.line)


def opinions(spans: Sequence[Span]) -> dict[str, Opinion]:
    """Return what a page by itself thinks of its slots."""
    found: dict[str, Opinion] = {}
    for span, share in zip(spans, _shares(list(map(score, spans)), NONE), strict=True):
        if share >= _LEAST:
            for slot in span.slots:
                if slot not in found or share > found[slot].odds:
                    found[slot] = Opinion(span.text.casefold(), share)
    return found


def score(span: Span) -> float:
    """Return the weight of all signs of a span."""
    return _worth(span.text) + sum(WEIGHTS.get(sign, 0.0) for sign in span.signs)


@lru_cache(maxsize=1 << 13)
def _worth(text: str) -> float:
    return sum(WEIGHTS.get(sign, 0.0) for sign in signs_of_words(text))


def place_of(span: Span, slots: Mapping[str, Slot]) -> tuple[float, bool]:
    """Return the log odds of the best slot of a span, and whether pages differ in it."""
    unknown = Slot(0.0, varied=False)
    best = max((slots[name] for name in span.slots if name in slots), default=unknown)
    odds = min(max(best.odds, _FLOOR), 1 - _FLOOR)
    return math.log(odds / (1 - odds)), best.varied


def _placed(span: Span, own: float, slots: Mapping[str, Slot]) -> float:
    odds, varied = place_of(span, slots)
    return OWN * (own - NONE) + PLACE * odds + VARIED * varied


def _shares(scores: Sequence[float], none: float) -> list[float]:
    """Return the probability of each span, against the others and against none."""
    most = max(*scores, none) if scores else none
    whole = sum(math.exp(score - most) for score in scores) + math.exp(none - most)
    return [math.exp(score - most) / whole for score in scores]


def _best(spans: Sequence[Span], shares: Sequence[float]) -> Found | None:
    """Return the text that is likeliest, if it is likely: what a page tells twice is surer."""
    whole: dict[str, float] = {}
    best: dict[str, tuple[float, Span]] = {}
    for span, share in zip(spans, shares, strict=True):
        key = span.text.casefold()
        whole[key] = whole.get(key, 0.0) + share
        if key not in best or share > best[key][0]:
            best[key] = share, span
    likeliest = max(whole, key=whole.__getitem__, default=None)
    if likeliest is None or whole[likeliest] < _SURE:
        return None
    span = best[likeliest][1]
    return Found(span.text, span.rule, span.line)
