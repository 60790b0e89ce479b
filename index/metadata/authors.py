"""Who wrote an article: the lines around it and the signature under its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.metadata.bylines import (
    body_in,
    called_author,
    labelled_author,
    named_body,
    posted_by,
    role_in,
    signed_author,
    source_in,
)
from index.metadata.found import Findings, Found
from index.metadata.furniture import is_menu, is_tool
from index.metadata.lines import nfc
from index.metadata.names import is_body, is_named_body
from index.metadata.overhead import authors_above
from index.metadata.rows import row_author

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.metadata.bylines import Byline
    from index.metadata.lines import Line
    from index.metadata.page import Division

# Words of a body's name that signs a text; a headline may begin with one.
_BODY = 8
_UNDER = "tên đơn vị dưới bài"


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines at the end of a text that sign it, and the text above them."""

    text: tuple[Line, ...]
    name: Line | None = None
    role: Line | None = None
    body: Line | None = None


def read_around(parts: Division, found: Findings) -> list[Line]:
    """Note who wrote the article and for whom; return its text without their names."""
    around = [*parts.foot, *parts.head]
    _authors(around, found, labelled_author)
    text = _unsigned(parts, found)
    _authors(around, found, posted_by, row_author)
    _authors(parts.head, found, called_author)
    under = [line for line in parts.head if parts.title and line.number > parts.title.number]
    under = [line for line in under if not (is_tool(line) or is_menu(line))]
    _authors([*under, *authors_above(parts)], found, signed_author)
    _authors(under, found, named_body)
    _source(around, found)
    return text


def _unsigned(parts: Division, found: Findings) -> list[Line]:
    """Take the signature off the end of the text: a name, a role in brackets, a body."""
    signature = _signature(parts.text)
    role = role_in(signature.role) if signature.role else None
    body = signature.body
    if signature.name and (byline := signed_author(signature.name)):
        _note(byline, signature.name, found)
        _source([signature.name], found)
        role = byline.role or role
    elif role and not body and is_body(role) and not found.sure("author"):
        # In brackets a body stands as others sign.
        role, body = None, signature.role
    if body and _wrote(body, signature.text) and not found.sure("author"):
        found.add("author", Found(_body_of(body), _UNDER, body.number))
    if (role or body) and not found.sure("author"):
        return list(parts.text)
    found.add("author_role", Found(role, "trong ngoặc sau tên") if role else None)
    if body:
        found.add("author_organisation", Found(_body_of(body), _UNDER, body.number))
    return list(signature.text)


def _signature(lines: Sequence[Line]) -> Signature:
    text, role, body = list(lines), None, None
    while text:
        line = text[-1]
        name = signed_author(line)
        above = text[-2] if len(text) > 1 else None
        # Under a name brackets hold a place or a role.
        aside = name and line.text.startswith("(") and above and signed_author(above)
        if name and not aside:
            return Signature(tuple(text[:-1]), line, role, body)
        if not name and not role and role_in(line):
            role = line
        elif not name and not body and body_in(line):
            body = line
        elif not aside:
            break
        text.pop()
    return Signature(tuple(text), None, role, body)


def _wrote(body: Line, text: Sequence[Line]) -> bool:
    """Say whether a body under a text wrote it: under a sentence; elsewhere it may be of a list."""
    name = _body_of(body)
    known = is_named_body(name) and len(name.split()) <= _BODY
    return known and bool(text) and _is_ended(text[-1])


def _body_of(line: Line) -> str:
    return body_in(line) or nfc(line).strip(" ()")


def _is_ended(line: Line) -> bool:
    return line.text.rstrip(' "”’)»').endswith((".", "!", "?", "…"))


def _note(byline: Byline, line: Line, found: Findings) -> None:
    """Note an author and, unless another one is known, the body they write for."""
    if not found.sure("author") and byline.organisation:
        organisation = Found(byline.organisation, "đơn vị cạnh tên tác giả", line.number)
        found.add("author_organisation", organisation)
    found.add("author", Found(byline.name, byline.rule, line.number))


def _authors(
    lines: Sequence[Line], found: Findings, *rules: Callable[[Line], Byline | None]
) -> None:
    for rule in rules:
        for line in lines:
            if byline := rule(line):
                _note(byline, line, found)
                if byline.role:
                    found.add("author_role", Found(byline.role, "trong ngoặc sau tên", line.number))


def _source(lines: Sequence[Line], found: Findings) -> None:
    for line in lines:
        if source := source_in(line):
            found.add("source", Found(source, "dòng ghi nguồn", line.number))
