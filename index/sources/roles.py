"""Who wrote an article, as elements of its page are named for it.

Sites name elements by class, id, itemprop or property, in English or Vietnamese, in any
style of joining words: `cms-author`, `lblTacGia`, `entry_category`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, labelled_author, posted_by, signed_author
from index.metadata.datebars import find_first_date
from index.metadata.lines import fold, line_of
from index.metadata.names import is_body, is_called, is_nobody, is_outlet, off_duty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from index.metadata.lines import Line

_NAMES = ("class", "id", "itemprop", "property", "rel", "data-role", "data-field", "data-hook")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_AUTHOR = re.compile(
    r"\b(?:authors?|tac gia|tacgia|by ?line|writers?|nguoi viet|but danh|reporter|journalist"
    r"|creator)\b"
)
# What stands beside an article, or tells of more than one.
_APART = re.compile(
    r"\b(?:comments?|binh luan|relate[ds]?|lien quan|other|khac|menu|nav|navbar|navigation|sidebar"
    r"|side|widgets?|footer|list|sub ?cate?|popular|most|hot|latest|news ?items?|card|box ?category"
    r"|tags?|stories|story|count|secondary|toolbar|banner|ads)\b"
)
_MAST = re.compile(
    r"\b(?:logo|masthead|brand(?:ing)?|banner|site ?(?:title|name|header)|title ?wrapper"
    r"|header ?inner"
    r"|top ?bar)\b"
)
_NEAR = 4
# Lists and feet that are of the article itself.
_OF_ARTICLE = re.compile(
    r"\b(?:post|entry|article|single|node) (?:footer|list)\b"
    r"|\b(?:category|categories|cat|terms?) (?:labels? )?list\b|\b(?:icon|inline) list\b"
)
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "head", "footer", "aside", "select", "nav"}
)
# Elements looked at, and how many of those around each.
_MOST, _DEPTH = 200, 40
_LONGEST = 120


def named_author(root: HtmlElement, site: str) -> str | None:
    """Return the one author that elements named for authors hold; the site itself is none."""
    found: dict[str, str] = {}
    for element in _named(root, _AUTHOR):
        for text in _texts(element):
            name = _person(text)
            if name and fold(name) != fold(site):
                found.setdefault(fold(name), name)
                break
    return next(iter(found.values())) if len(found) == 1 else None


def is_mast(heading: HtmlElement) -> bool:
    """Say whether a heading of the first rank is the site's own name at the head of its pages."""
    for place in (heading, *islice(heading.iterancestors(), _NEAR)):
        if place.tag in {"article", "main", "body"}:
            return False
        if _MAST.search(names_of(place)):
            return True
    return False


def names_of(element: HtmlElement) -> str:
    """Return what an element is called, as words in lower case."""
    given = element.attrib
    return _as_words(" ".join([given[name] for name in _NAMES if name in given])) if given else ""


# The pages of a site call their elements alike.
@lru_cache(maxsize=1 << 12)
def _as_words(joined: str) -> str:
    return " ".join(re.split(r"[\W_]+", _HUMP.sub(" ", joined))).lower()


def _named(root: HtmlElement, names: re.Pattern[str]) -> Iterator[HtmlElement]:
    """Yield the elements so named that are of the article; of a hostile page only the first."""
    found = (
        element
        for element in root.iter()
        if isinstance(element.tag, str)
        and element.tag not in {"body", "html", "meta", "link"}
        and names.search(names_of(element))
    )
    yield from (element for element in islice(found, _MOST) if not _is_apart(element))


def _is_apart(element: HtmlElement) -> bool:
    """Say whether an element stands in what is not the article."""
    for place in (element, *islice(element.iterancestors(), _DEPTH)):
        if place.tag in {"body", "html"}:
            return False
        named = names_of(place)
        silent = place.tag in _SILENT and not (place.tag == "footer" and _OF_ARTICLE.search(named))
        if silent or _APART.search(_OF_ARTICLE.sub("", named)):
            return True
    return False


def _texts(element: HtmlElement) -> Sequence[str]:
    """Return the text of an element as one, and what each of its parts says."""
    whole = " ".join(element.text_content().split())
    if not whole or len(whole) > _LONGEST:
        return ()
    parts = [text for part in element.itertext() if (text := " ".join(part.split()))]
    # A body and the one it is of would read as one.
    return [*parts, whole] if is_body(whole) else [whole, *parts]


def _person(text: str) -> str | None:
    line = line_of(off_duty(text))
    if byline := labelled_author(line) or posted_by(line):
        return byline.name
    byline = signed_author(line)
    name = byline.name if byline else _body(line) or (is_called(line.text) and line.text)
    return None if not name or is_nobody(name) or is_outlet(name) else name


def _body(line: Line) -> str | None:
    """Return the body that a line names, unless it tells a date, too."""
    return None if find_first_date(line) else body_in(line)
