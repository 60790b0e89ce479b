"""The spans of a line that may name a section: the line, its entries, steps, values of labels."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.dates import dates_on_bar
from index.metadata.entries import unbracketed, without_date_words
from index.metadata.headline import same_title
from index.metadata.lines import BARS, fold, nfc
from index.metadata.names import is_name, is_person
from index.metadata.section_words import may_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.metadata.lines import Line


class Span(NamedTuple):
    """A text that may name a section, and what speaks for it and against it.

    `signs` are those of its place, `slots` names for the place as pages of a site share it;
    `rule` is what is told of where a value came from. A tuple, as pages have many.
    """

    text: str
    signs: tuple[str, ...]
    slots: tuple[str, ...]
    rule: str
    line: int | None = None


class Piece(NamedTuple):
    """A part of a line: `key` tells it from the others, `alone` without the place of the line."""

    text: str
    signs: tuple[str, ...]
    key: str
    alone: bool = False


_EDGES = " \u00a0.|·•–—-*[],;/›»#►▶<>«:\t"
_ARROWS = "»›→►▶▸▹▷❯❱➜➔➤⇒⟩〉>"
_STEP = re.compile(rf"\s*(?:[{_ARROWS}]|::|[-=]+>)\s*|\s+[/\\|]+\s+")
_PATH = re.compile(rf"[{_ARROWS}\\]|::|->|\s/\s")
_HOME = re.compile(r"(?:trang (?:chu|nhat)|home(?: ?page)?)\b")
_CELL = re.compile(rf"{BARS}|\x00")
_DASH = re.compile(r"\s+[-–—/]\s+")
_COMMA = re.compile(r",\s+")
_LABELLED = re.compile(
    r"(?P<label>[^\W\d_](?:(?!\s[-–—/]\s|,\s)[^:|]){0,28}?)\s*:\s+(?P<value>\S.*)"
)
# What follows a value, with a label of its own.
_NEXT_LABEL = re.compile(r"\s+[-–—]\s+[^:–—-]{2,25}:.*")
_OF_SECTIONS = re.compile(
    r"(?:thuoc )?(?:chuyen muc|danh muc|muc|the loai|chuyen trang|category|categories|section"
    r"|linh vuc|nhom tin|loai tin|chuyen de|phan muc|de muc|trong muc|nhom|kenh)"
    r"|(?:dang |luu )?(?:trong|tai)|posted in|filed under|filed in|in|nhan|labels?"
    r"|(?:xem them )?(?:tin |bai )?cung (?:chuyen )?muc|ban dang (?:xem|o)"
)
_OF_AUTHORS = re.compile(
    r".*(?:tac gia|nguoi|boi|by|author|bien tap|nguon|theo|tin|anh|bai|source|thuc hien"
    r"|phong vien|pv)"
)
# Words that lead to a section within a row; in English small letters and capitals both.
_LED = re.compile(
    r"(?:(?:(?:[đĐ]ược )?(?:[đĐ]ăng|[lL]ưu|[xX]uất bản|[vV]iết) )?(?:[Tt]rong|[Tt]ại|[Tt]huộc)"
    r"(?: (?:chuyên )?mục)?|[Cc]huyên mục"
    r"|CHUYÊN MỤC|[Mm]ục|[Pp]osted in|[Ff]iled under|[Ii]n|[Tt]hể loại|[Dd]anh mục|[Nn]hãn)"
    r"\s*:?\s+(?P<value>\S.*?)(?:[.;]\s.*|\s(?:bởi|by|vào|lúc|on)\s.*)?"
)
_WORD = re.compile(r"\w+")
# Marks that the same headline may have more of elsewhere.
_MARKS = 4
_MOST_STEPS, _DASHED_STEPS, _MOST_CELLS, _MOST_DASHED = 9, 3, 4, 4
_PATH_WORDS, _ROW_WORDS, _SHORTEST = 40, 24, 8


def clean(text: str) -> str:
    """Return a text without the marks and the brackets that stand around it."""
    # Between brackets stood a date.
    bare = text.strip(_EDGES).removeprefix(")").removesuffix("(")
    return unbracketed(bare.strip(_EDGES)).strip(_EDGES)


def label_of_sections(folded: str) -> bool:
    """Say whether a folded text is a label that sections stand behind."""
    return bool(_OF_SECTIONS.fullmatch(folded))


def label_of_authors(folded: str) -> bool:
    """Say whether a folded text is a label that people, sources or pictures stand behind."""
    return bool(_OF_AUTHORS.fullmatch(folded))


def pieces_of(line: Line, title: str) -> list[Piece]:
    """Return the parts of a line that may name a section; `title` is the folded headline."""
    steps, pieces = _read(line)
    found = list(_of_path(steps, title)) if steps else pieces
    return [piece for piece in found if not is_headline(piece.text, title)]


def is_headline(text: str, title: str) -> bool:
    """Say whether a text is a headline, which is folded, or the beginning of one."""
    folded = fold(text)
    # No shorter one is the beginning of another.
    if folded == title or (len(folded) >= _SHORTEST and same_title(folded, title)):
        return True
    near = abs(len(folded) - len(title)) <= _MARKS
    return near and _WORD.findall(folded) == _WORD.findall(title)


# The entries of menus are on all pages of a site, which is read twice.
@lru_cache(maxsize=1 << 12)
def _read(line: Line) -> tuple[Sequence[str], Sequence[Piece]]:
    """Return the steps of a path, or else what a row or a line may name a section by."""
    text = nfc(line)
    if text.rstrip().endswith(":"):
        return (), ()
    moments = dates_on_bar(text) if any(map(str.isdigit, text)) else []
    if not moments and line.words <= _PATH_WORDS and (steps := _steps(text, line.folded)):
        return steps, ()
    if line.words > _ROW_WORDS:
        return (), ()
    for moment in reversed(moments):
        text = f"{without_date_words(text[: moment.start])}\x00{text[moment.end :]}"
    cells = [cell for raw in _CELL.split(text) if (cell := clean(raw))]
    row: tuple[str, ...] = ("a whole line",)
    if len(cells) > 1 or moments:
        row = ("in a row", "beside the date") if moments else ("in a row",)
    found = (piece for i, cell in enumerate(cells) for piece in _of_cell(cell, i, cells, row))
    if len(cells) == 1 and not moments and text.rstrip(' "”’)»').endswith((".", "!", "?", "…")):
        # A sentence names nothing, but may lead to a name.
        found = (piece for piece in found if piece.key == "led")
    return (), tuple(_cleaned(found))


def _cleaned(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        text = clean(piece.text)
        if may_name(text):
            yield piece._replace(text=text)


def _steps(text: str, folded: str) -> list[str]:
    """Return the steps of a path, none if the line is none."""
    if _PATH.search(text) or _HOME.match(folded):
        steps = [step for raw in _STEP.split(text) if (step := raw.strip(_EDGES))]
        if len(steps) == 1 and _HOME.match(folded):
            steps = [cell for raw in _CELL.split(text) if (cell := raw.strip(_EDGES))]
        if len(steps) == 1 and _HOME.match(folded):
            steps = _DASH.split(steps[0])
            # The last step may have a dash in it.
            steps += [" - ".join(steps[-2:])] if len(steps) > _DASHED_STEPS else []
        return steps if 1 < len(steps) <= _MOST_STEPS else []
    return []


def _of_path(steps: Sequence[str], title: str) -> Iterator[Piece]:
    return _cleaned(_steps_of(steps, title))


def _steps_of(steps: Sequence[str], title: str) -> Iterator[Piece]:
    own = [step for step in steps if not is_headline(step, title)]
    signs = [
        *(["from home"] if own and _HOME.match(fold(own[0])) else []),
        *(["to the headline"] if len(own) < len(steps) else []),
        *(["of many steps"] if len(own) > _MOST_CELLS else []),
    ]
    for where, step in zip(("last step", "last step but one"), reversed(own), strict=False):
        yield Piece(step, (where, *signs), where, alone=True)
        if match := _LED.fullmatch(step):
            yield Piece(match["value"], ("led to",), "led")


def _of_cell(cell: str, number: int, cells: Sequence[str], row: tuple[str, ...]) -> Iterator[Piece]:
    if match := _LABELLED.fullmatch(cell):
        # A label without a value stands before the next one.
        if not _LABELLED.fullmatch(match["value"]):
            yield from _labelled(fold(match["label"]), match["value"], row)
        return
    for part in (cell, *(_COMMA.split(cell) if "," in cell else ())):
        # What goes on in a small letter is no name: `danh mục của …`.
        if (match := _LED.fullmatch(part)) and not match["value"][0].islower():
            yield Piece(match["value"], ("led to", *row), "led")
    signs = row if len(cells) == 1 else (*row, *_among(number, cells))
    key = "line" if len(cells) == 1 else f"cell {number}"
    yield Piece(cell, signs, key)
    parts = _DASH.split(cell)
    if 1 < len(parts) <= _MOST_DASHED:
        yield from _of_parts(parts, signs, f"{key} dash")


def _labelled(label: str, value: str, row: tuple[str, ...]) -> Iterator[Piece]:
    value = _NEXT_LABEL.sub("", value)
    kind = "label of others"
    if label_of_sections(label):
        kind = "label of sections"
    elif label_of_authors(label):
        kind = "label of authors"
    yield Piece(value, (kind, *row), f"label {label}", alone=True)
    parts = _DASH.split(value)
    if 1 < len(parts) <= _MOST_DASHED:
        yield from _of_parts(parts, (kind, *row), f"label {label} dash")


def _among(number: int, cells: Sequence[str]) -> Iterator[str]:
    """Yield what an entry is among the others of its row."""
    if number == 0:
        yield "first of a row"
    elif number == len(cells) - 1:
        yield "last of a row"
    if len(cells) > _MOST_CELLS:
        yield "of many entries"
    if any(_is_person(cell) for i, cell in enumerate(cells) if i != number):
        yield "beside a person"


def _of_parts(parts: Sequence[str], signs: tuple[str, ...], key: str) -> Iterator[Piece]:
    people = [_is_person(part) for part in parts]
    of_part = tuple(sign for sign in signs if sign != "a whole line")
    for number, part in enumerate(parts):
        beside = any(people) and not people[number]
        found = ("part at a dash", *(["a person beside the dash"] if beside else []))
        yield Piece(part, (*of_part, *found), f"{key} {number}")


def _is_person(text: str) -> bool:
    return is_name(text) and is_person(text)
