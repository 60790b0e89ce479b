"""HTML pages: the lines a reader would see, and what the markup says beside them."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree

from index.dates import dates_on_bar
from index.metadata.furniture import is_foot
from index.metadata.lines import is_sentence, lines_of
from index.sources.encodings import decode
from index.sources.links import Shown, without_links
from index.sources.markup import given_by
from index.sources.page import Page, Unreadable
from index.sources.posts import answers
from index.sources.section_elements import element_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# Elements that hold no text of an article, whatever they are called.
_SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "select",
    "button", "iframe", "svg", "object", "embed", "audio", "video", "canvas", "textarea",
    "input", "math",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
# What may stand side by side, and in what.
_CELLS = frozenset({"span", "a", "time", "small", "i", "b", "em", "strong", "img", "svg"})
_ROWS = frozenset({"div", "header", "section"})
_ITEMS = frozenset({"li", "td", "dd"})
_MOST_CELLS = 8
_CLOSE = frozenset({"li", "td", "th", "dt", "dd", "tr"})
_BLANKS, _UNEVEN = re.compile(r"[ \t\r\n\f]+"), re.compile(r"[\t\r\n\f]|  ")
# Names that sites give, by class or id, to what is not the article.
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:menu|nav(?:bar|igation)?|sidebar|side-?bar|footer|bottom|relate[ds]?|lien-?quan"
    r"|tin-?khac|comments?|binh-?luan|share|social|chia-?se|sharedaddy|breadcrumbs?|bread|duong-?dan"
    r"|banner|quang-?cao|adv?|ads|widget(?:s|-area)?|login|dang-?nhap|search|tim-?kiem|pagination"
    r"|pager|phan-?trang|tags?|tu-?khoa|popup|modal|cookie|thong-?ke|counter|visitor|truy-?cap"
    r"|chan-?trang|cuoi-?trang|dau-?trang|toolbar|tools?|rating|vote|binh-?chon|weather)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# Names that only say how something looks or that it is of the article: `margin-bottom-lg`,
# `text-right`, `post-footer`.
_LOOKS = re.compile(
    r"(?:^|(?<=\s))(?:(?:m|p|margin|padding|border|text|align|float|pull|bg|font|flex|col|row|d)[-_]\S+"
    r"|(?:post|entry|article|single|node|news|detail)[-_](?:footer|bottom|tools?|header|top)\b\S*)",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(r"bread|duong-?dan|crumb", re.IGNORECASE)
# A path and how many links it has.
_PATH = re.compile(r"[^<>«»›→]{2,40}(?:[>»›→][^<>«»›→]{1,80})+[>»›→]? ?")
_STEPS = range(2, 7)
_PART = re.compile(
    r"(?:^|[\s_-])(?:date|time|ngay|author|tac-?gia|views?|luot-?xem)", re.IGNORECASE
)
# What is named like furniture and holds most of the page is the page.
_PAGE_SHARE = 0.4
# How far above an element to look, and letters of what is said of an article at most.
_DEPTH, _SAID, _MOST_WITHIN = 40, 200, 200
_SITE_LINKS = 8
# Words of a heading that is no site's head.
_LABEL = 8
# A page that is nested too deep is read without what only gives it its looks.
_BOX = re.compile(r"</?(?:center|div)\b[^<>]*>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:b|big|em|font|i|small|span|strong|u)\b[^<>]*>", re.IGNORECASE)


def read_html(raw: bytes) -> Page:
    """Return the page that a browser would show, without scripts, menus and forms."""
    # The declared encoding is never trusted over the bytes.
    decoded = decode(raw)
    root = _tree(decoded.text)
    shown = _shown(root)
    lines = lines_of(shown)
    if _is_site(root) and not any(is_sentence(line) and not is_foot(line) for line in lines):
        raise Unreadable("Trang web không có bài viết, chỉ có trình đơn hoặc biểu mẫu.")
    elements = partial(element_spans, root)
    return Page(shown, given_by(root, lines), encoding=decoded.encoding, elements=elements)


def visible_text(markup: str) -> str:
    """Return the lines that a browser would show of a piece of markup."""
    return _shown(_tree(markup)) if markup.strip() else ""


def _tree(markup: str) -> HtmlElement:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup.replace("\0", ""))
    root, whole = _parsed(text)
    if not whole:
        root, whole = _parsed(_INLINE.sub("", _BOX.sub("<br>", text)))
    if not whole:
        raise Unreadable("Trang lồng nhau quá sâu (hơn 2.048 lớp).")
    return root


def _parsed(text: str) -> tuple[HtmlElement, bool]:
    """Return the tree, and whether it is whole: the parser leaves out all from 2,048 layers on.

    Without `huge_tree` it does so from 256 on, which tags that nobody closes come to.
    """
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml.html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("Tệp không có nội dung.") from error
    return root, not any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log)


def _shown(root: HtmlElement) -> str:
    lines = _Visible(root).lines()
    return "".join(("\n" if line.gap else "") + line.text + "\n" for line in lines)


def _is_site(root: HtmlElement) -> bool:
    """Say whether a page has the navigation of a site, or asks for a password."""
    return len(root.findall(".//a")) >= _SITE_LINKS or bool(root.xpath("//input[@type='password']"))


class _Visible:
    """The lines of one page, in their order. Walks without recursion: depth is hostile."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._weights = _weights(root)
        self._whole = max(1, self._weights.get(root, 0))
        self._answers = answers(root, self._weights)
        self._common = frozenset(self._borne_by_article())
        self._lines: list[Shown] = []
        self._words: list[str] = []
        self._linked = 0
        self._gap = True
        # The row looked at last: its cells follow each other.
        self._row: tuple[HtmlElement | None, bool] = None, False

    def lines(self) -> list[Shown]:
        """Return the lines worth reading: runs of links, as menus are, left out."""
        self._walk()
        self._flush(gap=True)
        return without_links(self._lines)

    def _walk(self) -> None:
        steps = [(self._root, False)]
        links = 0
        while steps:
            element, leaving = steps.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if leaving:
                links -= tag == "a"
                self._border(tag, leaving=True)
            elif self._shown(element, tag):
                self._border(tag)
                links += tag == "a"
                self._part(element, tag)
                self._add(element.text, linked=links > 0)
                steps.append((element, True))
                steps.extend((child, False) for child in reversed(element))
                continue
            self._add(element.tail, linked=links > 0)

    def _shown(self, element: HtmlElement, tag: str) -> bool:
        if element in self._answers:
            return False
        name = _LOOKS.sub("", _called(element))
        if _BREADCRUMB.search(_called(element)):
            name = "breadcrumb"
        elif tag == "nav":
            name = "breadcrumb" if self._path_in(element) is not None else name
        if tag == "label" and _is_of_form(element):
            return False
        if not tag or (tag in _SILENT and not _BREADCRUMB.search(name)):
            return _is_said_of_article(element)
        hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(
            " ", ""
        )
        if tag == "h1" and not hidden:
            return True
        site = _site_header(element, tag) and not self._is_label(element)
        if not (hidden or tag == "form" or self._is_furniture(name) or site):
            return True
        is_path = _BREADCRUMB.search(name) or _is_path(element)
        path = element if is_path else self._path_in(element)
        if path is not None:
            self._crumbs(path)
        return self._weights.get(element, 0) > _PAGE_SHARE * self._whole

    def _borne_by_article(self) -> Iterator[str]:
        """Yield the words that headline and text, too, are named by: elsewhere they say nothing."""
        around = {p for h in islice(self._root.iter("h1"), 3) for p in islice(h.iterancestors(), 3)}
        for element, weight in self._weights.items():
            if element in around or weight > _PAGE_SHARE * self._whole:
                yield from (m[0].strip(" _-") for m in _NAMED.finditer(_called(element)))

    def _is_furniture(self, name: str) -> bool:
        return any(m[0].strip(" _-") not in self._common for m in _NAMED.finditer(name))

    def _is_label(self, element: HtmlElement) -> bool:
        """Say whether an element is a heading over what holds the article, and nothing else."""
        parent = element.getparent()
        heavy = parent is not None and self._weights.get(parent, 0) > _PAGE_SHARE * self._whole
        texts = [text.strip() for text in element.itertext() if text.strip()]
        return heavy and len(texts) == 1 and len(texts[0].split()) <= _LABEL

    def _path_in(self, element: HtmlElement) -> HtmlElement | None:
        """Return the breadcrumb within an element that is not shown, None if there is none."""
        within = islice(element.iterdescendants(), _MOST_WITHIN)
        return next((e for e in within if _BREADCRUMB.search(_called(e))), None)

    def _crumbs(self, element: HtmlElement) -> None:
        """Write a breadcrumb as one line, however its parts are set."""
        # A heading in it is the section; what stands around it are others.
        heading = next(
            (h for h in element.iter("h1", "h2", "h3", "h4") if len(h.text_content()) > 1), None
        )
        single = heading is not None and len(heading.findall(".//a")) == 1
        shown = heading if heading is not None and single else element
        parts = [part.strip(" >/»›|\n\t\r\u00a0") for part in shown.itertext()]
        self._flush(gap=True)
        self._add(" › ".join(part for part in parts if part), linked=False)
        self._flush(gap=True)

    def _labelled(self) -> bool:
        return self._words[-1:] == [": "]

    def _border(self, tag: str, *, leaving: bool = False) -> None:
        if tag == "br":
            self._gap = self._gap or not self._words
            self._flush(gap=False)
        elif tag == "dt" and self._words and not leaving:
            self._flush(gap=False)
        elif tag == "dt" and self._words:
            # A term and what it stands for are one line: a label and its value.
            self._words.append(": ")
        elif tag in _BLOCKS and not (tag == "dd" and not leaving and self._labelled()):
            heading = tag == "h1" and leaving
            self._flush(gap=tag not in _CLOSE, listed=tag == "li", heading=heading)

    def _part(self, element: HtmlElement, tag: str) -> None:
        """Part what a style sheet sets apart: a date, a name, a count, but no label's value."""
        named = tag == "span" and _PART.search(element.get("class") or "")
        labelled = self._words and self._words[-1].rstrip().endswith(":")
        if self._words and not labelled and (named or self._is_cell(element)):
            self._words.append(" | ")

    def _is_cell(self, element: HtmlElement) -> bool:
        row = element.getparent()
        if row is None:
            return False
        if row is not self._row[0]:
            self._row = row, _is_row(row)
        return self._row[1] and element.getprevious() is not None

    def _add(self, text: str | None, *, linked: bool) -> None:
        if not text:
            return
        flat = _BLANKS.sub(" ", text) if _UNEVEN.search(text) else text
        if flat == " " and not self._words:
            return
        self._words.append(flat)
        self._linked += len(flat) if linked else 0

    def _flush(self, *, gap: bool, listed: bool = False, heading: bool = False) -> None:
        text = "".join(self._words).strip(" ")
        if text.strip():
            self._lines.append(Shown(text, self._linked, self._gap, listed, heading))
            self._gap = False
        self._gap = self._gap or gap
        self._words, self._linked = [], 0


def _is_path(element: HtmlElement) -> bool:
    """Say whether an element is a path by its arrows, whatever it is called."""
    if len(element.findall(".//a")) not in _STEPS:
        return False
    return bool(_PATH.fullmatch(" ".join(element.text_content().split())))


def _is_of_form(label: HtmlElement) -> bool:
    """Say whether a label is that of a field to fill in; sites set what they tell so, too."""
    beside = [label.getnext(), *label.iterdescendants()]
    return "for" in label.attrib or any(
        one is not None and one.tag in {"input", "select", "textarea"} for one in beside
    )


def _called(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_row(row: HtmlElement) -> bool:
    """Say whether an element holds a few short ones with nothing between them.

    In paragraphs, where word processors cut words in two, this means nothing.
    """
    if row.tag not in _ROWS | _ITEMS or (row.text or "").strip():
        return False
    cells = list(islice(row, _MOST_CELLS + 1))
    if row.tag in _ITEMS and len({cell.tag for cell in cells}) < len(cells):
        # There, too, words may be cut in two.
        return False
    return 1 < len(cells) <= _MOST_CELLS and all(
        cell.tag in _CELLS and not (cell.tail or "").strip() for cell in cells
    )


def _weights(root: HtmlElement) -> dict[HtmlElement, int]:
    """Return how many letters each element holds, scripts and the like not counted."""
    weights: dict[HtmlElement, int] = {}
    for element in reversed(list(root.iter())):
        if element.tag in _SILENT or not isinstance(element.tag, str):
            continue
        own = len((element.text or "").strip())
        below = (weights.get(child, 0) + len((child.tail or "").strip()) for child in element)
        weights[element] = own + sum(below)
    return weights


def _site_header(element: HtmlElement, tag: str) -> bool:
    """Say whether this is the head of the site; that of an article has the headline or is in it."""
    return tag == "header" and element.find(".//h1") is None and not _in_article(element)


def _in_article(element: HtmlElement) -> bool:
    return any(place.tag == "article" for place in islice(element.iterancestors(), _DEPTH))


def _is_said_of_article(element: HtmlElement) -> bool:
    """Say whether a foot is that of an article and tells when it was written."""
    if element.tag != "footer" or not _in_article(element):
        return False
    text = " ".join(element.text_content().split())
    return len(text) <= _SAID and bool(dates_on_bar(text))
