"""The elements of an HTML page that may name its section, and what their markup says of them.

Menus, paths and heads of pages are looked at, too, which are not shown as lines.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from index.dates import dates_on_bar
from index.metadata.headline import same_title
from index.metadata.lines import fold
from index.metadata.section_spans import (
    Span,
    clean,
    is_headline,
    label_of_authors,
    label_of_sections,
)
from index.metadata.section_words import may_name
from index.sources.roles import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lxml.html import HtmlElement

_SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "select", "button", "iframe", "svg",
    "textarea", "option",
})  # fmt: skip
# What elements are named for, by themselves or by what they stand in.
_NAMED = {
    "a section": r"\b(?:cat|cate|categor\w*|chuyen ?muc|section|zone|kicker|eyebrow|topic|muc"
                 r"|danh ?muc|genre|channel|folder|loai)\b",
    "a tag": r"\b(?:tags?|label|badge|chip)\b",
    "others": r"\b(?:comments?|binh luan|relate[ds]?|lien quan|other|khac|menu|nav|navbar"
              r"|navigation|sidebar|side|widgets?|footer|foot|popular|most|hot|latest|card"
              r"|toolbar|banner|ads|social|share|login|search)\b",
    "a path": r"bread|crumb|duong ?dan|\bpath\b",
    "an author": r"author|tac ?gia|by ?line|writer|nguoi|user|profile",
    "a date": r"date|time|ngay|gio|view|luot|count",
    "a title": r"title|head|tieu ?de|heading",
    "a text": r"\b(?:content|body|noi ?dung|text|caption|summary|sapo|desc\w*)\b",
    "a site": r"\b(?:logo|brand|masthead|site|top ?bar|lang|language)\b",
    "an article": r"\b(?:meta|info|detail|entry|post|article)\b",
}  # fmt: skip
_NAMES = {name: re.compile(pattern) for name, pattern in _NAMED.items()}
_OF_SECTIONS = re.compile(
    r"/(?:category|cat|chuyen-muc|danh-muc|muc|the-loai|section|topics?)/|[?&]cat"
)
_TEXTS = etree.XPath("//text()[normalize-space()]")
_HEADING = re.compile(r"h[1-6]")
_AROUND = ("nav", "footer", "aside", "header", "article")
_HOME = re.compile(r"trang chu|home")
_TITLE_MARKS = re.compile(r"\s+(?:[|\-–—»·•:~/])\s+|\s*[|»]\s*|: ")
# Texts looked at above a headline, below it, and under the last paragraph; blanks of one.
_ABOVE, _BELOW, _UNDER = 16, 12, 16
_BLANKS = 14
# Shorter texts at most between two paragraphs of one text.
_APART = 5
_MOST_WORDS, _CHAIN, _DEPTH, _LONGEST, _BAR, _LABEL = 8, 6, 60, 400, 100, 40
_MOST_SIBLINGS, _FEW_SIBLINGS, _LONGEST_PATH, _MOST_TEXTS, _FAR = 8, 3, 300, 60, 7
_RULE, _RULE_TITLE = "phần tử mang tên chuyên mục", "thẻ title"


class _Leaf(NamedTuple):
    """A text of the page and the element it stands in."""

    element: HtmlElement
    text: str


@dataclass(frozen=True, slots=True)
class _Tree:
    leaves: Sequence[_Leaf]
    title: str
    # Where the headline is, the elements around it with their distance, and what it holds.
    at: int
    around: dict[HtmlElement, int]
    first: int
    last: int
    counts: Counter[str]
    # The steps of paths, as they are found.
    paths: dict[HtmlElement, Sequence[str]] = field(default_factory=dict)


def element_spans(
    root: HtmlElement, title: str, repeated: AbstractSet[str], author: str
) -> Iterator[Span]:
    """Yield the spans of a page whose headline is known: its elements, and parts of its title."""
    folded = fold(title)
    tree = _tree(root, folded) if folded else None
    if tree is None:
        return
    known = fold(author)
    for at in _positions(tree):
        text = clean(tree.leaves[at].text)
        if may_name(text) and len(text.split()) <= _MOST_WORDS and not is_headline(text, folded):
            yield _span(tree, at, text, repeated, known)
    yield from _of_title(root, folded, repeated)


def _span(tree: _Tree, at: int, text: str, repeated: AbstractSet[str], author: str) -> Span:
    leaf, folded = tree.leaves[at], fold(tree.leaves[at].text)
    chain = [leaf.element, *islice(leaf.element.iterancestors(), _CHAIN - 1)]
    names = [names_of(place) for place in chain]
    signs = [*_where(tree, at, chain), *_named(names), *_markup(chain), *_list(chain)]
    signs += [*_path(tree, chain, names, text), *_beside(tree, at)]
    if author and fold(text) == author:
        signs.append("the author")
    shared, twice = folded in repeated, tree.counts[leaf.text] > 1
    if shared or twice:
        signs.append(f"text {'printed twice' if twice else 'once'}{', repeated' * shared}")
    slot = "/".join(f"{e.tag} {name}" for e, name in zip(chain[:3], names, strict=False))
    side = "above" if at < tree.at else "below"
    return Span(text, tuple(signs), (f"element {slot} {side}",), _RULE)


def _tree(root: HtmlElement, title: str) -> _Tree | None:
    leaves = list(_leaves(root))
    heading = _heading(root, leaves, title)
    if heading is None:
        return None
    within = set(islice(heading.iter(), _DEPTH))
    at = next((i for i, leaf in enumerate(leaves) if leaf.element in within), None)
    if at is None:
        return None
    around = {e: i for i, e in enumerate([heading, *islice(heading.iterancestors(), _DEPTH)])}
    long = [i for i in range(at + 1, len(leaves)) if leaves[i].text.count(" ") >= _BLANKS]
    counts = Counter(leaf.text for leaf in leaves)
    return _Tree(leaves, title, at, around, long[0] if long else at, _last(long, at), counts)


def _last(long: Sequence[int], at: int) -> int:
    """Return where the text ends: long texts far below are of others, or of the foot."""
    last = long[0] if long else at
    for position in long:
        if position - last > _APART:
            break
        last = position
    return last


def _leaves(root: HtmlElement) -> Iterator[_Leaf]:
    """Yield the texts of a page in their order, without those of scripts and forms."""
    for text in _TEXTS(root):
        element = text.getparent()
        if text.is_tail and element is not None:
            element = element.getparent()
        if element is None or element.tag in _SILENT or not (words := _words(text)):
            continue
        above = element.getparent()
        if above is None or above.tag not in _SILENT:
            yield _Leaf(element, words)


def _words(text: str | None) -> str:
    """Return a text in one line, nothing if it is only marks."""
    return " ".join(text.split()) if text and any(map(str.isalnum, text)) else ""


def _heading(root: HtmlElement, leaves: Sequence[_Leaf], title: str) -> HtmlElement | None:
    """Return the element of the headline: a heading, or else what has its text and is no link."""
    for tags in (("h1",), ("h2", "h3", "h4")):
        for heading in root.iter(*tags):
            if same_title(fold(" ".join(heading.text_content().split())), title):
                return heading
    for leaf in leaves:
        if len(leaf.text) <= _LONGEST and same_title(fold(leaf.text), title):
            chain = [leaf.element, *islice(leaf.element.iterancestors(), _CHAIN - 2)]
            kinds = {kind for place in chain for kind in _kinds(names_of(place))}
            if not kinds & {"a path", "others"}:
                return leaf.element
    return None


def _positions(tree: _Tree) -> Iterator[int]:
    """Yield the positions of texts around the headline and under the last paragraph."""
    yield from range(max(0, tree.at - _ABOVE), tree.at)
    yield from range(tree.at + 1, min(tree.first, tree.at + 1 + _BELOW))
    yield from range(tree.last + 1, min(tree.last + 1 + _UNDER, len(tree.leaves)))


def _where(tree: _Tree, at: int, chain: Sequence[HtmlElement]) -> Iterator[str]:
    """Yield where a text stands: by the order of the texts and by the tree."""
    yield "element"
    places = (chain[0], *islice(chain[0].iterancestors(), _DEPTH))
    common = next((tree.around[place] for place in places if place in tree.around), _FAR)
    yield f"box {min(common, _FAR)} around the headline"
    far, side = abs(at - tree.at), "before" if at < tree.at else "after"
    steps = ((1, "1"), (2, "2"), (3, "3"), (6, "4-6"), (15, "7-15"))
    yield f"texts {side} the headline: " + next((name for n, name in steps if far <= n), "more")
    if at > tree.last:
        yield "after the text"
    elif at > tree.at:
        yield "between headline and text"


@lru_cache(maxsize=1 << 12)
def _kinds(names: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in _NAMES.items() if pattern.search(names))


def _named(names: Sequence[str]) -> Iterator[str]:
    kinds = list(map(_kinds, names))
    own = frozenset[str]().union(*kinds[:2])
    above = frozenset[str]().union(*kinds[2:5])
    yield from (f"named for {kind}" for kind in own)
    yield from (f"in what is named for {kind}" for kind in above)


def _markup(chain: Sequence[HtmlElement]) -> Iterator[str]:
    tags = [str(place.tag) for place in chain]
    yield from (
        f"in {tag}" for tag in ("nav", "footer", "aside", "header", "article") if tag in tags
    )
    if any(map(_HEADING.fullmatch, tags[:2])):
        yield "in a heading"
    yield from (f"in {tag}" for tag in ("a", "li", "td") if tag in tags[:3])
    links = [place for place in chain[:3] if place.tag == "a"]
    if any(_OF_SECTIONS.search(link.get("href") or "") for link in links):
        yield "leads to a section"
    if any({"category", "tag"} & set((link.get("rel") or "").split()) for link in links):
        yield "related as a section"


def _list(chain: Sequence[HtmlElement]) -> Iterator[str]:
    """Yield what a text is among its like: the entries of a list, links side by side."""
    item = next((place for place in chain[:3] if place.tag == "li"), None)
    if item is None:
        item = next((place for place in chain[:3] if place.tag == "a"), chain[0])
    parent = item.getparent()
    siblings = () if parent is None else islice(parent, _MOST_SIBLINGS)
    alike = [other for other in siblings if other.tag == item.tag]
    if len(alike) <= 1:
        yield "by itself"
        return
    yield "one of two or three" if len(alike) <= _FEW_SIBLINGS else "one of many"
    if next(item.itersiblings(item.tag), None) is None:
        yield "last of a list"
    if next(item.itersiblings(item.tag, preceding=True), None) is None:
        yield "first of a list"
    if _HOME.match(_start(alike[0])):
        yield "in a list from home"


def _start(element: HtmlElement) -> str:
    """Return the first words of an element, folded."""
    return fold(next((text for raw in element.itertext() if (text := _words(raw))), ""))


def _path(
    tree: _Tree, chain: Sequence[HtmlElement], names: Sequence[str], text: str
) -> Iterator[str]:
    """Yield which step of a path a text is, the headline left out."""
    named = zip(chain, names, strict=True)
    paths = [place for place, name in named if "a path" in _kinds(name)]
    steps = next((found for path in reversed(paths) if (found := _steps(tree, path))), ())
    if steps:
        back = next((i for i, step in enumerate(reversed(steps)) if step == text), _FAR)
        yield f"{('last', 'last but one')[back] if back < 2 else 'far from the last'} of a path"


def _steps(tree: _Tree, path: HtmlElement) -> Sequence[str]:
    """Return the steps of a path, none if it is too long for one."""
    if path not in tree.paths:
        texts = list(islice(path.itertext(), _MOST_TEXTS))
        steps = [clean(" ".join(text.split())) for text in texts]
        own = [o for o in steps if may_name(o) and not is_headline(o, tree.title)]
        whole = len(texts) < _MOST_TEXTS and sum(map(len, texts)) < _LONGEST_PATH
        tree.paths[path] = own if whole else ()
    return tree.paths[path]


def _beside(tree: _Tree, at: int) -> Iterator[str]:
    """Yield what the texts right before and after one are."""
    text = tree.leaves[at - 1].text if at else ""
    before = fold(text).strip(" :") if len(text) <= _LABEL else ""
    if label_of_sections(before):
        yield "behind a label of sections"
    elif label_of_authors(before):
        yield "behind a label of authors"
    near = [tree.leaves[i].text for i in (at - 1, at + 1) if 0 <= i < len(tree.leaves)]
    if any(len(text) <= _BAR and _is_dated(text) for text in near):
        yield "text next to a date"


@lru_cache(maxsize=1 << 10)
def _is_dated(text: str) -> bool:
    return any(map(str.isdigit, text)) and bool(dates_on_bar(text))


def _of_title(root: HtmlElement, title: str, repeated: AbstractSet[str]) -> Iterator[Span]:
    """Yield the parts of the title of a page that are not the headline."""
    element = next(root.iter("title"), None)
    text = "" if element is None else " ".join(element.text_content().split())
    parts = [part for raw in _TITLE_MARKS.split(text) if (part := clean(raw))]
    for number, part in enumerate(parts):
        if not may_name(part) or is_headline(part, title):
            continue
        last = "last" if number == len(parts) - 1 else "middle"
        signs = [f"{last if number else 'first'} part of the title"]
        signs += ["a repeated part"] if fold(part) in repeated else []
        yield Span(part, tuple(signs), (f"title {number}",), _RULE_TITLE)
