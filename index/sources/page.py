"""A page as its format gives it, before anything is read off it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from index.document import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.metadata.article import Elements
    from index.metadata.found import Found


class Unreadable(Exception):
    """A file cannot become a document; its text is the reason, for the reader."""


def broken(error: Exception) -> str:
    """Return the reason where a reader failed as it must not."""
    return f"Tệp làm hỏng trình đọc ({f'{type(error).__name__}: {error}'[:200]})."


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file, and what its format says of it beside the text.

    `given` holds what stands in front matter or meta tags, under the names that a
    document has; `plain` says that nothing of a site stands around the text; `encoding`
    is what the file was in, or what had to be repaired; `elements` gives what its markup may
    name the section by.
    """

    text: str
    given: Mapping[str, Found] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    plain: bool = False
    encoding: str = "UTF-8"
    elements: Elements | None = None


def worth_telling(encoding: str) -> tuple[Provenance, ...]:
    """Return what tells the encoding that a document was in; nothing for UTF-8."""
    if encoding in {"UTF-8", "UTF-8 (BOM)"}:
        return ()
    return (Provenance("encoding", encoding, "bảng mã nhận ra từ nội dung"),)
