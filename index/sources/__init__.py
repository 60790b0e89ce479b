"""From files to documents.

`scan` finds files, `raw_chunks` cuts one into parts (cheap, for one process),
`parse_chunk` makes documents of a part (dear, for many processes); `read` is the last
two in a row, `inspection` shows what they do with one file and why. A `Learner` finds what
the pages of a site repeat and where they tell what, of some of them (`Samples`, `site_page`). Bad
input never raises: it comes back as `Skipped`, named, with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.metadata.site import SitePage
from index.sources.chunks import raw_chunks, same_chunks
from index.sources.circumstances import circumstances
from index.sources.files import format_of, is_safe, require_sources, scan
from index.sources.habits import Habits, Learner, Samples, folder_of, site_page
from index.sources.model import Chunk, Limits, Skipped, SourceFile
from index.sources.parse import parse_chunk
from index.sources.prints import Prints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.document import Document

__all__ = [
    "Chunk", "Habits", "Learner", "Limits", "Prints", "Samples", "SitePage", "Skipped",
    "SourceFile", "circumstances", "folder_of", "format_of", "is_safe", "parse_chunk",
    "raw_chunks", "read", "require_sources", "same_chunks", "scan", "site_page",
]  # fmt: skip


def read(file: SourceFile, limits: Limits) -> Iterator[Document | Skipped]:
    """Yield the documents of one file, and what of it was skipped."""
    for chunk in raw_chunks(file, limits):
        if isinstance(chunk, Skipped):
            yield chunk
        else:
            yield from parse_chunk(chunk)
