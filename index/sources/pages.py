"""Pages: one file, one document; which format reads which suffix."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.metadata.site import UNKNOWN, Site
from index.sources.assemble import article_of, document_of
from index.sources.encodings import decode
from index.sources.encodings.repair import repair
from index.sources.files import kind
from index.sources.html import read_html
from index.sources.identity import derived_id
from index.sources.markdown import read_markdown
from index.sources.office import read_docx, read_odt
from index.sources.page import Page
from index.sources.pdf import read_pdf
from index.sources.word97 import read_doc

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.document import Document
    from index.sources.model import Limits, SourceFile


# A link as converters of pages write it.
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?:/)?/?[^()\s]{0,2000}\)")
# The number of a link as browsers of text write it before the words.
_NUMBERED = re.compile(r"(?<![\w\]])\[\d{1,3}\](?=[^\s\d\[])")
_LINKS = 3


def _read_text(raw: bytes) -> Page:
    decoded = decode(raw)
    return Page(_without_targets(decoded.text), encoding=decoded.encoding)


def _without_targets(text: str) -> str:
    """Return a text in which links are no more than what they show, if it has several."""
    for shape, shown in ((_LINK, r"\1"), (_NUMBERED, "")):
        if len(shape.findall(text)) >= _LINKS:
            text = shape.sub(shown, text)
    return text


READERS: dict[str, Callable[[bytes, Limits], Page]] = {
    ".txt": lambda raw, _: _read_text(raw),
    ".html": lambda raw, _: read_html(raw),
    ".htm": lambda raw, _: read_html(raw),
    ".md": lambda raw, _: read_markdown(raw),
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".odt": read_odt,
    ".doc": read_doc,
}


def parse_page(file: SourceFile, raw: bytes, limits: Limits, site: Site = UNKNOWN) -> Document:
    """Return the document of a page. Raises `Unreadable` if there is none."""
    page = read_page(file, raw, limits)
    return document_of(page, article_of(page, site), derived_id(file.name))


def read_page(file: SourceFile, raw: bytes, limits: Limits) -> Page:
    """Return a page as its format gives it.

    Text set in fonts of their own (TCVN3, VNI) is mended, as old PDF and Word files have it.
    """
    page = READERS[kind(file.path.name)](raw, limits)
    text, wrong = repair(page.text)
    return replace(page, text=text, encoding=wrong) if wrong else page
