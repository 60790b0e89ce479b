"""Show what would be indexed of one file, and why: values, their origins, what was cut."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from index.document import Document
from index.sources.assemble import article_of, document_of
from index.sources.chunks import raw_chunks
from index.sources.deadline import deadline
from index.sources.files import PAGE_SUFFIXES, kind, scan
from index.sources.identity import derived_id
from index.sources.model import Limits, Skipped, SourceFile
from index.sources.page import Unreadable
from index.sources.pages import read_page
from index.sources.parse import contents, parse_chunk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST = 10


@dataclass(frozen=True, slots=True)
class CutLine:
    """A line of a page that is not part of the text."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What one file gives: its format and encoding, the documents, what is left out.

    Of a file of records the first few are shown, and `more` says that there are others.
    """

    source: str
    format: str
    encoding: str
    documents: tuple[Document, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    cut: tuple[CutLine, ...] = ()
    more: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the inspection as plain JSON values."""
        return {
            "source": self.source,
            "format": self.format,
            "encoding": self.encoding,
            "documents": [document.to_dict() for document in self.documents],
            "skipped": [{"source": skip.source, "reason": skip.reason} for skip in self.skipped],
            "cut": [{"line": line.number, "text": line.text} for line in self.cut],
            "more": self.more,
        }


def inspect(path: Path, limits: Limits | None = None) -> Inspection:
    """Return what would be indexed of the file. Raises `SourceMissing` if there is none."""
    limits = limits or Limits()
    (file, *_) = [*islice(scan([path], limits), 1), Skipped(str(path), "Thư mục trống.")]
    form = kind(path.name).lstrip(".")
    if isinstance(file, Skipped):
        return Inspection(file.source, form, "", skipped=(file,))
    if kind(file.path.name) in PAGE_SUFFIXES:
        return _page(file, limits, form)
    results = list(islice(_records(file, limits), _MOST + 1))
    documents = tuple(r for r in results[:_MOST] if isinstance(r, Document))
    origins = (origin for document in documents for origin in document.provenance)
    return Inspection(
        source=file.name,
        format=form,
        encoding=next((one.value for one in origins if one.field == "encoding"), "UTF-8"),
        documents=documents,
        skipped=tuple(r for r in results[:_MOST] if isinstance(r, Skipped)),
        more=len(results) > _MOST,
    )


def _records(file: SourceFile, limits: Limits) -> Iterator[Document | Skipped]:
    for chunk in raw_chunks(file, limits):
        yield from [chunk] if isinstance(chunk, Skipped) else parse_chunk(chunk)


def _page(file: SourceFile, limits: Limits, form: str) -> Inspection:
    try:
        with deadline(limits.seconds):
            page = read_page(file, contents(file, limits), limits)
            article = article_of(page)
            document = document_of(page, article, derived_id(file.name))
    except Unreadable as reason:
        return Inspection(file.name, form, "", skipped=(Skipped(file.name, str(reason)),))
    cut = tuple(CutLine(line.number, line.text) for line in article.cut)
    return Inspection(file.name, form, page.encoding, documents=(document,), cut=cut)
