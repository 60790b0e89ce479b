"""What the markup of an HTML page says of it: meta tags, JSON-LD, headings."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from index.dates import parse_date
from index.metadata.bylines import body_in, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.found import PAGE_TITLE, Findings, Found
from index.metadata.furniture import is_menu
from index.metadata.headline import same_title
from index.metadata.lines import Line, fold, is_paragraph, line_of
from index.metadata.names import is_body, is_outlet, off_duty
from index.sources.linked import linked_data
from index.sources.roles import is_mast, named_author

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_META = {
    "date": (
        "article:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
        "dc.date.issued", "dc.date", "dcterms.issued", "dcterms.created", "date",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish_date",
    ),
    "author": (
        "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
        "sailthru.author", "cxenseparse:author", "byl",
    ),
    "category": (
        "article:section", "section", "articlesection", "parsely-section", "cxenseparse:section",
        "cxenseparse:category", "dc.subject",
    ),
    "source": ("og:site_name", "dc.publisher"),
    "url": ("og:url",),
}  # fmt: skip
_MARKED = {
    "author": "//*[@itemprop='author']//*[@itemprop='name'] | //*[@rel='author']",
    "category": "//*[@rel='category tag' or @rel='category' or @itemprop='articleSection']",
}
# A first heading of fewer words may be the section's, with the headline in a lesser one.
_SHORT = 5
# Words of a body's name at most; more are a headline that begins with one.
_BODY = 7
_MOST_HEADINGS = 50
_SEPARATORS = re.compile(r"\s+(?:[|\-–—»·•:~]|::)\s+|\s*[|»]\s*")


def given_by(root: HtmlElement, lines: list[Line]) -> dict[str, Found]:
    """Return what the markup gives, under the names of a document's fields."""
    found = Findings()
    metas = _metas(root)
    data = linked_data(root)
    _add_title(found, root, metas.get("og:title") or data.get("title"), lines)
    sites = (metas.get("og:site_name", ""), data.get("source", ""))
    for name, keys in _META.items():
        for value in (data.get(name), *(metas.get(key) for key in keys)):
            if value and not (name == "author" and _is_outlet(value, sites)):
                found.add(name, _checked(name, value))
    _add_marked(found, root)
    _add_named(found, root, sites)
    canonical = root.xpath("string(//link[@rel='canonical']/@href)")
    found.add("url", _checked("url", str(canonical)))
    for moment in root.xpath("//time/@datetime | //*[@itemprop='datePublished']/@content")[:1]:
        found.add("date", _checked("date", str(moment)))
    return {name: value for name, value in found.values.items() if value.sure}


def _add_marked(found: Findings, root: HtmlElement) -> None:
    """Note author and section of elements marked as such, if they all say the same."""
    for name, path in _MARKED.items():
        texts = {" ".join(element.text_content().split()) for element in root.xpath(path)[:20]}
        if len(texts) == 1 and (value := off_duty(texts.pop())):
            found.add(name, _checked(name, value))


def _add_named(found: Findings, root: HtmlElement, sites: Sequence[str]) -> None:
    """Note the author that an element holds which is named for it."""
    if not found.sure("author") and (name := named_author(root, sites[0])):
        found.add("author", Found(name, "phần tử mang tên tác giả"))


def _is_outlet(value: str, sites: Sequence[str]) -> bool:
    """Say whether an author is the paper or the site itself."""
    folded = fold(value)
    same = any(site and folded in fold(site) for site in sites)
    return same or is_outlet(value)


def _metas(root: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _checked(name: str, value: str) -> Found | None:
    """Return a value of the markup if it is of the kind its name promises."""
    rule = "thẻ meta của trang"
    if name == "date":
        moment = parse_date(value)
        return Found(value, rule) if moment else None
    if name == "url":
        return Found(value, rule) if value.startswith(("http://", "https://")) else None
    if name == "author":
        known = signed_author(line_of(value)) and not is_body(value)
        return Found(value, rule) if known else None
    return Found(value, rule) if len(value) < 120 else None


def _add_title(found: Findings, root: HtmlElement, stated: str | None, lines: list[Line]) -> None:
    """Note the headline: stated, a heading of the first rank, or the page's own title."""
    headings = [" ".join(h.text_content().split()) for h in root.iter("h1") if not is_mast(h)]
    page_title = " ".join(" ".join(t.text_content().split()) for t in list(root.iter("title"))[:1])
    parts = list(_parts_of(page_title)) if page_title else []
    shown = stated and any(same_title(fold(stated), o.folded) for o in lines)
    if stated and not shown and len(headings) == 1 and len(headings[0].split()) > _SHORT:
        # The site's own name, the same on all of its pages.
        stated = None
    if stated and not _is_site(stated):
        matching = [h for h in headings if h and same_title(fold(h), fold(stated))]
        found.add("title", Found((matching or [_shown_form(stated, lines)])[0], "thẻ og:title"))
        return
    named = [h for h in headings if any(same_title(fold(h), fold(part)) for part in parts)]
    named = named or list(_titling(root, page_title))
    # A heading that the page is not titled by is the site's if a line is that the title has.
    other = not named and any(len(o.split()) > _SHORT and _line_of(o, lines) for o in parts)
    alone = headings[: len(headings) == 1 and not other]
    candidates = [h for h in (named or alone) if h and not _is_site(h)]
    if candidates:
        heading = max(candidates, key=len)
        if under := _headline_under(heading, root, lines):
            found.add("category", Found(heading, "thẻ h1"))
            heading = under
        found.add("title", Found(heading, "thẻ h1"))
        return
    folded = {line.folded for line in lines}
    for part in sorted(parts, key=lambda part: (fold(part) in folded, len(part)), reverse=True):
        line = _line_of(part, lines)
        # A few words that open the page are its masthead.
        first = len(lines) > 1 and line is lines[0]
        mast = first and line is not None and _is_mast(line)
        if len(part.split()) > 2 and not _is_site(part) and line and not mast:
            found.add("title", Found(_shown_form(part, lines), PAGE_TITLE))
            return


def _is_mast(line: Line) -> bool:
    """Say whether the first line of a page is the site's name."""
    named = line.text.isupper() or is_outlet(line.text)
    short = line.words <= _SHORT or (line.text.isupper() and is_body(line.text.capitalize()))
    return (short and named) or (line.words <= _BODY and body_in(line) is not None)


def _titling(root: HtmlElement, page_title: str) -> Iterator[str]:
    """Yield headings of lesser rank that the title of the page ends in, after the site's name."""
    folded = fold(page_title)
    for heading in islice(root.iter("h2", "h3", "h4"), _MOST_HEADINGS):
        text = " ".join(heading.text_content().split())
        if len(text.split()) > 2 and folded.endswith(": " + fold(text)):
            yield text


def _parts_of(page_title: str) -> Iterator[str]:
    """Yield the title of a page, what stands before each of its marks, and each part.

    The headline itself may have a mark in it.
    """
    yield page_title
    yield from (page_title[: mark.start()] for mark in _SEPARATORS.finditer(page_title))
    yield from (page_title[mark.end() :] for mark in re.finditer(r": ", page_title))
    yield from _SEPARATORS.split(page_title)


def _headline_under(heading: str, root: HtmlElement, lines: list[Line]) -> str | None:
    """Return the longer heading between a short one of the first rank and the text."""
    if len(heading.split()) > _SHORT or not (above := _line_of(heading, lines)):
        return None
    below = lines[lines.index(above) + 1 :]
    head = {line.folded: line.text for line in takewhile(lambda o: not is_paragraph(o), below)}
    for lesser in root.iter("h2", "h3"):
        text = head.get(fold(" ".join(lesser.text_content().split())))
        if not text or is_date_bar(line_of(text)):
            continue
        if len(text.split()) > len(heading.split()):
            return text
    return None


def _is_site(title: str) -> bool:
    return is_menu(line_of(title))


def _line_of(title: str, lines: list[Line]) -> Line | None:
    return next((line for line in lines if same_title(fold(title), line.folded)), None)


def _shown_form(title: str, lines: list[Line]) -> str:
    """Return the headline as the page shows it: whole, where the tag has it cut."""
    line = _line_of(title, lines)
    return line.text if line and len(line.text) > len(title) else title
