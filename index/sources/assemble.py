"""From a page to the document: what is given, what is read off, and where it stood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.dates import parse_date
from index.document import Document, Provenance
from index.metadata.article import Article, read_article
from index.metadata.found import Findings, Found
from index.metadata.lines import fold, lines_of
from index.metadata.officials import Official, form_heading, read_official
from index.metadata.places import places_in
from index.metadata.site import UNKNOWN, Site
from index.metadata.units import province_now
from index.sources.page import Unreadable, worth_telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line
    from index.sources.page import Page

_EXTRA = ("author_role", "author_organisation", "number", "issuer", "signer", "province_now")
_LONGEST_HEADING = 120


def article_of(page: Page, site: Site = UNKNOWN) -> Article:
    """Return what is read off a page: an official document, an article, or bare text.

    `site` is what the pages of its folder have in common.
    """
    lines = lines_of(page.text)
    official = read_official(lines)
    if official:
        return _official(page, official)
    if not page.plain:
        article = read_article(lines, page.given, site, page.elements)
        empty = not (article.text or article.found.sure("title"))
        # A page that looks like nothing but furniture is kept whole rather than lost.
        return replace(article, text=page.text.strip(), cut=()) if empty else article
    heading = form_heading(lines)
    given = {"title": Found(heading, "dòng chữ hoa đầu văn bản")} if heading else {}
    article = read_article(lines, {**given, **page.given})
    if "category" not in page.given:
        article.found.values.pop("category", None)
    return _without_title(article, page.text.strip(), lines)


def _without_title(article: Article, text: str, lines: Sequence[Line]) -> Article:
    """Return the article with a text that nothing stands around, without its headline on top."""
    title = fold(article.found.sure("title") or "")
    first, _, rest = text.partition("\n")
    if not (title and fold(first.lstrip("#")) == title and rest.strip()):
        return replace(article, text=text, cut=())
    return replace(article, text=rest.strip(), cut=tuple(lines[:1]))


def document_of(page: Page, article: Article, identity: str) -> Document:
    """Return the document that a page holds. Raises `Unreadable` if it holds none."""
    found = article.found
    title = found.sure("title") or _heading(article.text)
    if not (title.strip() or article.text.strip()):
        raise Unreadable("Tệp không có nội dung.")
    given = parse_date(found.sure("date") or "") if "date" in page.given else None
    places = places_in(title, article.text)
    if places:
        found.add("places", Found(", ".join(places), "địa danh trong bài"))
        found.add("province_now", _now(places[0]))
    extra = {name: found.sure(name) for name in _EXTRA if found.sure(name)}
    return Document(
        id=found.sure("id") or identity,
        title=title,
        text=article.text,
        date=given.date if given else article.date,
        time=given.time if given else article.time,
        category=found.sure("category"),
        author=found.sure("author"),
        source=found.sure("source"),
        url=found.sure("url"),
        places=places,
        type=found.sure("type") or "text",
        extra={**page.extra, **extra},
        provenance=provenance(page, found),
    )


def _now(province: str) -> Found | None:
    """Return the province of today, where the map of July 2025 changed it."""
    now = province_now(province)
    return Found(now, "đơn vị hành chính từ 01/7/2025") if now and now != province else None


def provenance(page: Page, found: Findings) -> tuple[Provenance, ...]:
    """Return where each value came from, sure or not, and an encoding worth telling."""
    values = tuple(
        Provenance(name, value.value, value.rule, value.line, value.sure)
        for name, value in found.values.items()
    )
    return (*values, *worth_telling(page.encoding))


def _official(page: Page, official: Official) -> Article:
    found = Findings(dict(page.given))
    for name in ("title", "type", "number", "issuer", "signer"):
        value = getattr(official, name)
        found.add(name, Found(value, "thể thức văn bản") if value else None)
    if official.date:
        found.add("date", Found(f"{official.date:%d/%m/%Y}", "dòng địa danh, ngày tháng"))
    return Article(page.text.strip(), found, official.date, None, ())


def _heading(text: str) -> str:
    """Return the first line as a heading for a page that has none, cut at a word."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(first) <= _LONGEST_HEADING:
        return first
    return first[:_LONGEST_HEADING].rsplit(maxsplit=1)[0] + "…"
