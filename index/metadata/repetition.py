"""Lines that several pages share: which of them are the site's, and which an article's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.metadata.lines import Line

# Pages at least from which lines are learnt wherever they stand.
_MANY_PAGES = 8
# How many of them must have a line; what reads as a sentence may be a turn of phrase.
_SHARE = 0.3
_SENTENCE_SHARE = 0.6
# Of fewer pages only what stands above or below all text counts, on so many of them.
_EDGE_SHARE = 0.6
# Pages are of one site if so many such lines are on both, and such a part of all they have
# that comes again.
_SHARED, _ALIKE = 2, 0.4
# Of a site's two pages nothing that reads as a sentence is learnt.
_FEWEST_FOR_SENTENCES = 3
# More common text than this, and one page is a copy of the other.
_COPY = 0.5
# Words of a line that is text wherever it stands; a foot's lines end where a date does.
_TEXT = 20
# Short lines at least that part blocks of text, and how many of a block make a page's text.
_APART, _LARGE = 3, 4
_LONGEST = 300
# Words at most of a line that is compared without its numbers, too: a count, a control.
_COUNTED = 6
_LABEL = re.compile(r"[^\W\d_]\w*(?:[ ,]+\w+){0,3}\s*:(?=\s)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class SiteLine:
    """A line of a page: folded, whether it ends as a sentence does, whether text is around it."""

    folded: str
    ended: bool
    inside: bool


SiteLines = frozenset[SiteLine]


def lines_to_compare(lines: Sequence[Line]) -> SiteLines:
    """Return the lines of a page that others may have too, each once."""
    inside = {form for line in lines[_text(lines)] for form in _forms(line)}
    # Of a long one its beginning will do: it tells copies of an article.
    return frozenset(
        SiteLine(form[:_LONGEST], _is_ended(line), form in inside)
        for line in lines
        if line.folded
        for form in _forms(line)
    )


def _text(lines: Sequence[Line]) -> slice:
    """Return where the running text is, without what little several short lines part from it."""
    from index.metadata.furniture import is_foot  # noqa: PLC0415 - compiles a table of shapes
    from index.metadata.lines import is_paragraph, is_sentence  # noqa: PLC0415

    blocks: list[list[int]] = []
    short = 0
    for i, line in enumerate(lines):
        if line.words >= _TEXT and is_paragraph(line) and not is_foot(line):
            if not blocks or short >= _APART:
                blocks.append([])
            blocks[-1].append(i)
            short = 0
        elif not is_sentence(line):
            short += 1
    words = [sum(lines[i].words for i in block) for block in blocks]
    large = [b for b, count in zip(blocks, words, strict=True) if count * _LARGE >= sum(words)]
    return slice(large[0][0], large[-1][-1] + 1) if large else slice(0, len(lines))


def is_repeated(line: Line, repeated: frozenset[str]) -> bool:
    """Say whether other pages have the line, its label, or a short one with other numbers."""
    return any(form in repeated for form in _forms(line))


def unnumbered(line: Line) -> str:
    """Return a line as it is compared: a label alone, a short one without its numbers."""
    return _forms(line)[-1]


def _forms(line: Line) -> tuple[str, ...]:
    """Return what a line is compared by: folded; its label; a short one without its numbers."""
    if label := _LABEL.match(line.folded):
        return (line.folded, _NUMBER.sub("#", label[0]))
    if line.words > _COUNTED or not any(map(str.isdigit, line.folded)):
        return (line.folded,)
    counted = _NUMBER.sub("#", line.folded)
    return (line.folded, counted) if any(map(str.isalpha, counted)) else (line.folded,)


def repeated(site: Sequence[SiteLines]) -> frozenset[str]:
    """Return the folded lines of a site's pages that are the site's."""
    found = set(_of_few(site, _EDGE_SHARE))
    if len(site) >= _MANY_PAGES:
        found.update(_of_many(site))
    return frozenset(found)


def common(pages: Sequence[SiteLines]) -> frozenset[str]:
    """Return the folded lines that all pages of a folder have: a site's they are, be it one."""
    few = len(pages) < _FEWEST_FOR_SENTENCES
    return frozenset() if few else frozenset(_of_few(pages, 1.0))


def frequent(pages: Sequence[SiteLines]) -> frozenset[str]:
    """Return the folded lines that most pages of a folder have, where no site could be told."""
    few = len(pages) < _MANY_PAGES
    return frozenset() if few else frozenset(_of_many(pages, _SENTENCE_SHARE))


def _of_many(pages: Sequence[SiteLines], share: float = _SHARE) -> Iterator[str]:
    counts = Counter((line.folded, line.ended) for page in pages for line in page)
    few = max(_MANY_PAGES // 2, share * len(pages))
    most = max(_MANY_PAGES // 2, _SENTENCE_SHARE * len(pages))
    for (folded, ended), count in counts.items():
        if count > (most if ended else few):
            yield folded


def sites(pages: Sequence[SiteLines]) -> list[list[int]]:
    """Group pages, by their position, by what they share; a folder may hold several sites.

    What only copies of one article share is the article's, and a few controls are called
    alike everywhere: pages of a site share the more part of what comes again.
    """
    again = _coming_again(pages)
    edges = [frozenset(o.folded for o in page if not o.inside) & again for page in pages]
    groups: list[list[int]] = []
    for number, edge in enumerate(edges):
        alike = [_likeness(edge, [edges[i] for i in group]) for group in groups]
        best = max(range(len(groups)), key=alike.__getitem__, default=-1)
        if best >= 0 and alike[best] >= _ALIKE:
            groups[best].append(number)
        else:
            groups.append([number])
    return groups


def _coming_again(pages: Sequence[SiteLines]) -> frozenset[str]:
    """Return the folded lines that pages of different articles have."""
    articles: dict[str, set[int]] = {}
    for page, article in zip(pages, _articles(pages), strict=True):
        for line in page:
            articles.setdefault(line.folded, set()).add(article)
    return frozenset(folded for folded, found in articles.items() if len(found) > 1)


def _articles(pages: Sequence[SiteLines]) -> list[int]:
    """Return for each page the first one that has its text: itself, unless it is a copy."""
    texts: dict[int, set[str]] = {}
    found: list[int] = []
    for number, page in enumerate(pages):
        text = {line.folded for line in page if line.inside}
        first = next((i for i, other in texts.items() if _is_copy(text, other)), number)
        found.append(first)
        if first == number:
            texts[number] = text
    return found


def _is_copy(text: set[str], other: set[str]) -> bool:
    return len(text & other) > _COPY * min(len(text), len(other))


def _likeness(edge: frozenset[str], group: Sequence[frozenset[str]]) -> float:
    """Return what of the lines a page shares with the pages of a group, on the mean."""
    both = [len(edge & other) for other in group]
    if max(both) < _SHARED:
        return 0.0
    shares = (n / len(edge | other) for n, other in zip(both, group, strict=True))
    return sum(shares) / len(group)


def _of_few(site: Sequence[SiteLines], share: float) -> Iterator[str]:
    """Yield the lines around the text that a share of a site's pages has, and none within."""
    pages = without_copies(site)
    within = {line.folded for page in pages for line in page if line.inside}
    counts = Counter((line.folded, line.ended) for page in pages for line in page)
    for (folded, ended), count in counts.items():
        need = max(_FEWEST_FOR_SENTENCES, len(pages)) if ended else share * len(pages)
        if count >= max(2, need) and folded not in within:
            yield folded


def without_copies(pages: Sequence[SiteLines]) -> list[SiteLines]:
    """Leave out pages that have their text in common: what they share proves nothing."""
    firsts = enumerate(_articles(pages))
    return [pages[number] for number, first in firsts if number == first]


def _is_ended(line: Line) -> bool:
    return line.text.rstrip(' "”’)»').endswith((".", "!", "?", ":", ";", "…"))
