"""DOCX and ODT: XML in a zip archive, both of them hostile until shown otherwise."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from index.sources.page import Page, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.sources.model import Limits

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

_SKIPPED = frozenset({
    _MC + "Fallback", _W + "del", _W + "instrText", _TEXT + "tracked-changes",
    _OFFICE + "annotation", _TEXT + "note-citation",
})  # fmt: skip
_PARAGRAPHS = frozenset({_W + "p", _TEXT + "p", _TEXT + "h"})
_CELLS = frozenset({_W + "tc", _TABLE + "table-cell"})
_BREAKS = frozenset({_W + "br", _W + "cr", _TEXT + "line-break"})
_TABS = frozenset({_W + "tab", _TEXT + "tab"})
# How far an archive may unfold: honest text packs to a tenth, bombs to a thousandth.
_UNFOLDED = 5


def read_docx(raw: bytes, limits: Limits) -> Page:
    """Return the text of a Word document, tables cell by cell."""
    return Page(_text_of(_part(raw, "word/document.xml", limits)), plain=True)


def read_odt(raw: bytes, limits: Limits) -> Page:
    """Return the text of an OpenDocument text, tables cell by cell."""
    return Page(_text_of(_part(raw, "content.xml", limits)), plain=True)


def _part(raw: bytes, name: str, limits: Limits) -> bytes:
    """Return a part of the archive, never more than the limit: sizes are declared."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            info = archive.getinfo(name)
            if info.flag_bits & 1:
                raise Unreadable("Tệp có mật khẩu, không mở được.")
            if info.file_size > limits.max_bytes * _UNFOLDED:
                raise Unreadable("Tệp nén bung ra quá lớn (zip bomb).")
            return archive.read(info)
    except KeyError as error:
        raise Unreadable("Tệp không phải văn bản Word hoặc OpenDocument.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise Unreadable("Tệp bị hỏng, không mở được.") from error
    except (OSError, RuntimeError, OverflowError) as error:
        raise Unreadable("Tệp bị hỏng, không mở được.") from error


def _text_of(xml: bytes) -> str:
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise Unreadable("Tệp chứa khai báo XML không được phép.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("Tệp bị hỏng, không đọc được XML.") from error
    return re.sub(r"\n{3,}", "\n\n", "".join(_pieces(root))).strip()


def _pieces(root: etree._Element) -> Iterator[str]:
    """Yield the text in reading order; a blank line parts paragraphs outside tables."""
    walk = etree.iterwalk(root, events=("start", "end"))
    cells = 0
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _SKIPPED:
                walk.skip_subtree()
                continue
            cells += tag in _CELLS
            yield from _opening(element)
        elif tag not in _SKIPPED:
            cells -= tag in _CELLS
            if tag in _PARAGRAPHS:
                yield "\n" if cells else "\n\n"
        if event == "end" and element.tail and _is_open_text(element):
            yield element.tail


def _opening(element: etree._Element) -> Iterator[str]:
    tag = element.tag
    if tag in _TABS:
        yield "\t"
    elif tag in _BREAKS:
        yield "\n"
    elif tag == _TEXT + "s":
        count = element.get(_TEXT + "c", "1")
        yield " " * min(int(count), 100) if count.isdecimal() else " "
    elif tag == _W + "t" or (isinstance(tag, str) and tag.startswith(_TEXT)):
        yield element.text or ""


def _is_open_text(element: etree._Element) -> bool:
    """Say whether what follows the element is text of a paragraph, as ODF mixes it."""
    parent = element.getparent()
    return parent is not None and isinstance(parent.tag, str) and parent.tag.startswith(_TEXT)
