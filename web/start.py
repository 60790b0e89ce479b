"""The start page: the collection in a sentence, and searches worth trying."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.text import fold
from search.criteria import Criteria

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.results import Hit, Results
    from web.links import Links

_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_LARGEST = 4


@dataclass(frozen=True, slots=True)
class Example:
    """A search to try."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Glance:
    """What the collection holds: its years, its largest sections and places."""

    first_year: str
    last_year: str
    groups: tuple[tuple[str, tuple[Example, ...]], ...]


def is_start(criteria: Criteria) -> bool:
    """Whether nothing is asked: the start page, not a list."""
    return not (criteria.text or criteria.is_filtered or criteria.page > 1)


def glance(results: Results, links: Links) -> Glance:
    """Return the collection at a glance, from the facets of everything."""
    values = {facet.name: [v.value for v in facet.values] for facet in results.facets}
    labels = {facet.name: facet.label for facet in results.facets}
    years = sorted(values.get("year", ())) or [""]
    groups = (
        (
            labels[name],
            tuple(
                Example(value, links.search(Criteria(filters={name: (value,)})))
                for value in values[name][:_LARGEST]
            ),
        )
        for name in ("category", "place")
        if values.get(name)
    )
    return Glance(years[0], years[-1], tuple(groups))


def examples(hits: Sequence[Hit], links: Links) -> tuple[Example, ...]:
    """Return searches that find something, made from the titles and places of `hits`.

    One is typed without accents, one is a place, one is a phrase.
    """
    phrases = _phrases(hits)
    texts = [fold(phrase) for phrase in phrases[:1]]
    texts += [place for hit in hits for place in hit.document.places if place in _text(hit)][:1]
    texts += [f'"{phrase}"' for phrase in phrases[1:2]]
    return tuple(Example(text, links.search(Criteria(text))) for text in dict.fromkeys(texts))


def _phrases(hits: Sequence[Hit]) -> list[str]:
    """Return runs of 2 to 4 words that titles and leads share, the most telling first."""
    seen = Counter(run for hit in hits for run in _runs(title_words(hit)))
    shared = Counter(
        {
            run: count * len(run.split())
            for run, count in seen.items()
            if count > 1 or len(run.split()) == 3
        }
    )
    found: list[str] = []
    for run, _ in shared.most_common():
        if not any(run in other or other in run for other in found):
            found.append(run)
    return found


def _runs(words: Sequence[str]) -> set[str]:
    lower = [word.lower() for word in words]
    starts = range(len(lower))
    return {" ".join(lower[i : i + n]) for n in (2, 3, 4) for i in starts if i + n <= len(lower)}


def title_words(hit: Hit) -> list[str]:
    """Return the longest run of a title's words with nothing but spaces between them."""
    return max(_RUN.findall(hit.document.title), key=len, default="").split()


def _text(hit: Hit) -> str:
    return hit.document.title + "\n" + hit.document.text
