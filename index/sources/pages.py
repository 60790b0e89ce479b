"""Pages: one file, one document; which format reads which suffix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.sources.assemble import document_of
from index.sources.decode import decode
from index.sources.files import kind
from index.sources.html import read_html
from index.sources.identity import derived_id
from index.sources.model import Skipped
from index.sources.page import Page, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.document import Document
    from index.sources.model import SourceFile


def _read_text(raw: bytes) -> Page:
    return Page(decode(raw))


READERS: dict[str, Callable[[bytes], Page]] = {
    ".txt": _read_text,
    ".html": read_html,
    ".htm": read_html,
}


def parse_page(file: SourceFile, raw: bytes) -> Document | Skipped:
    """Return the document of a page, or why there is none."""
    try:
        page = READERS[kind(file.path.name)](raw)
        return document_of(page, derived_id(file.name))
    except Unreadable as reason:
        return Skipped(file.name, str(reason))
