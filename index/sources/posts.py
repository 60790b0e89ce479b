"""Answers under an article: the later posts of a thread, comments that are set as it is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from index.dates import dates_on_bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

# What holds so much of a page's text is its article, or holds the article.
_SHARE = 0.4
# How far below the root an article stands at most, and answers looked at.
_DEPTH, _MOST = 60, 500
# Texts of a post read for its date, and letters of each at most.
_TEXTS, _LONGEST = 30, 60


def answers(root: HtmlElement, weights: Mapping[HtmlElement, int]) -> frozenset[HtmlElement]:
    """Return the elements that follow what holds the article and are as it is: dated, no headline.

    `weights` are the letters each element holds. Parts of an article have no dates of their own.
    """
    whole = max(1, weights.get(root, 0))
    found: set[HtmlElement] = set()
    element: HtmlElement | None = root
    for _ in range(_DEPTH):
        if element is None:
            break
        heavy = [child for child in element if weights.get(child, 0) > _SHARE * whole]
        element = heavy[0] if heavy else None
        alike = [] if element is None else list(islice(_alike(element), _MOST))
        if element is not None and alike and _is_dated(element):
            found.update(other for other in alike if _is_dated(other) and not _is_headed(other))
    return frozenset(found)


def _alike(element: HtmlElement) -> Iterator[HtmlElement]:
    called = element.get("class")
    for other in element.itersiblings():
        if other.tag == element.tag and called and other.get("class") == called:
            yield other


def _is_dated(element: HtmlElement) -> bool:
    if next(element.iter("time"), None) is not None:
        return True
    texts = islice((text.strip() for text in element.itertext() if text.strip()), _TEXTS)
    return any(len(text) <= _LONGEST and dates_on_bar(text) for text in texts)


def _is_headed(element: HtmlElement) -> bool:
    return any(
        len(heading.text_content().split()) > 3 for heading in element.iter("h1", "h2", "h3")
    )
