"""Scraped pages in plain text, one article each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.document import Document
from index.metadata.article import read_article
from index.metadata.lines import lines_of
from index.metadata.officials import read_official
from index.sources.decode import Undecodable, decode
from index.sources.identity import derived_id
from index.sources.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.metadata.article import Article
    from index.metadata.officials import Official
    from index.sources.model import Chunk


def parse_page(chunk: Chunk, raw: bytes) -> Iterator[Document | Skipped]:
    """Yield the one document of a page, or why there is none."""
    try:
        text = decode(raw)
    except Undecodable as reason:
        yield Skipped(chunk.file.name, str(reason))
        return
    lines = lines_of(text)
    official = read_official(lines)
    if official:
        yield _official(chunk, official, text)
    else:
        empty = Skipped(chunk.file.name, "Tệp không có nội dung.")
        yield _article(chunk, read_article(lines)) or empty


def _article(chunk: Chunk, article: Article) -> Document | None:
    if not (article.title.strip() or article.text.strip()):
        return None
    return Document(
        id=derived_id(chunk.file.name),
        title=article.title,
        text=article.text,
        date=article.date,
        time=article.time,
        category=article.category,
        author=article.author,
        source=article.source,
        extra={"author_role": article.role} if article.role else {},
    )


def _official(chunk: Chunk, official: Official, text: str) -> Document:
    about = {"number": official.number, "issuer": official.issuer, "signer": official.signer}
    return Document(
        id=derived_id(chunk.file.name),
        title=official.title,
        text=text.strip(),
        date=official.date,
        type=official.type,
        extra={name: value for name, value in about.items() if value},
    )
