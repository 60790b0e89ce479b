"""Labels with their values below them, as cells of tables become lines."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from index.metadata.furniture import is_tool
from index.metadata.lines import fold, line_of
from index.metadata.names import are_names, is_body, off_duty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

_BARE = re.compile(
    r"(?:tac gia(?: bai viet)?|nguoi (?:viet|dang|thuc hien)(?: bai| tin)?|author|source"
    r"|nguon(?: tin)?|(?:chuyen )?muc|danh muc|loai tin|linh vuc|nhom tin|category|the loai|date"
    r"|thoi gian(?: dang)?"
    r"|ngay (?:dang|viet|dua|xuat ban)(?: tin| bai)?)\s*:"
)
# Labels that need no colon over a name in a line of its own.
_OVER_NAMES = re.compile(
    r"(?:(?:dang|viet|gui) )?boi|(?:posted )?by|(?:tac gia|nguoi viet)(?: bai viet)?"
)
_COLUMNS = re.compile(r"(?P<label>[^:|\t]{2,25}?)\s*(?:\t|\s{3,}|\|)\s*(?P<value>[^\t|]{2,80})")
# The address of a link, as a printed page has it behind the words.
_JOINER = re.compile(r"(?<!\w)([Tt]rong|[Bb]ởi|[Bb]y|in)\s*\|\s*")
_ADDRESS = re.compile(r"(?<=\w)\s*\(https?://[^()\s]*\)$")
# Labels filled up with blanks, so that their colons stand below each other.
_PADDED = re.compile(r"^(?P<label>[^\W\d_][^:|\t]{1,24}?)\s+:\s+(?=\S)")
_VALUE = 10
_KEY = re.compile(r"(?P<key>[A-Za-z_]{2,20})\s?=\s?(?=\S)")
_KEYS, _FEWEST_KEYS = 20, 3
_ENTRY = re.compile(r"(?P<label>[^\W\d_](?:[^\W_]|[ -]){1,24}):\s+\S.*")
_TITLES = r"tieu de|nhan de|tua(?: de)?|dau de|ten (?:bai|tin)(?: viet)?|title|headline|subject"
_TITLE_ENTRY = re.compile(rf"(?:{_TITLES})\s*:")
_ASKED_ENTRY = re.compile(
    rf"(?:{_TITLES}|tac gia.*|nguoi viet.*|but danh|author|ngay (?!nhap|in\b|tai|truy cap|het"
    rf"|bat dau|ket thuc|sinh|hop|sua|luu).*|thoi gian|date"
    r"|chuyen muc|muc|chuyen trang|the loai|danh muc|de muc|phan muc|category|section)"
)
_FEWEST_ENTRIES, _FEWEST_ASKED = 4, 2
_TEXTS = frozenset({"body", "content", "text", "lead", "summary", "description", "sapo"})
_ASKED = frozenset({"title", "headline", "section", "published", "publish_date", "pubdate", "time"})


def with_values(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, labels and their values made one line each: `Tác giả: …`.

    A value may stand under its label; in what a program wrote, behind an equals sign.
    """
    return _with_values_below(_of_record(_with_keys([_plain(line) for line in lines])))


def _plain(line: Line) -> Line:
    """Return a line with a label and a value in columns as `label: value`, without addresses."""
    text = _ADDRESS.sub("", line.text) if line.text.endswith(")") else line.text
    text = _JOINER.sub(r"\1 ", text) if "|" in text else text
    text = _PADDED.sub(r"\g<label>: ", text) if ":" in text else text
    if (match := _COLUMNS.fullmatch(text)) and _BARE.fullmatch(fold(match["label"]) + ":"):
        text = f"{match['label']}: {match['value']}"
    return line if text == line.text else line_of(text, line.number, gap=line.gap)


def _with_keys(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a dump, `key=value` written as a label; keys nobody asks for go."""
    keyed = {line.number: m for line in lines[:_KEYS] if (m := _KEY.match(line.text))}
    if len(keyed) < _FEWEST_KEYS:
        return lines
    kept: list[Line] = []
    for line in lines:
        match = keyed.get(line.number)
        if match is None:
            kept.append(line)
        elif match["key"].lower() in _TEXTS:
            kept.append(line_of(line.text[match.end() :], line.number))
        elif _BARE.fullmatch(match["key"].lower() + ":") or match["key"].lower() in _ASKED:
            kept.append(line_of(f"{match['key']}: {line.text[match.end() :]}", line.number))
    return kept


def _of_record(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without those entries of a record at their head that nobody asks for.

    Letters, catalogues and forms begin so: one `label: value` under the other.
    """
    entries = [_ENTRY.fullmatch(line.text) for line in lines[:_KEYS]]
    runs = [
        list(run)
        for is_entry, run in groupby(range(len(entries)), lambda i: bool(entries[i]))
        if is_entry
    ]
    record = next((run for run in runs if len(run) >= _FEWEST_ENTRIES), [])
    asked = {i for i in record if (m := entries[i]) and _is_asked(fold(m["label"]))}
    # What looks like an entry may be the headline, unless one is labelled.
    titled = any(_TITLE_ENTRY.match(lines[i].folded) for i in asked)
    if not titled or len(asked) < _FEWEST_ASKED:
        return lines
    return [line for i, line in enumerate(lines) if i not in record or i in asked]


def _is_asked(label: str) -> bool:
    return label in _ASKED or bool(_ASKED_ENTRY.fullmatch(label) or _BARE.fullmatch(label + ":"))


def _with_values_below(lines: Sequence[Line]) -> list[Line]:
    joined: list[Line] = []
    label: Line | None = None
    for line in lines:
        if label is not None:
            if line.words <= _VALUE and _takes(label, line):
                joined.append(line_of(f"{label.text} {line.text}", label.number, gap=label.gap))
                label = None
                continue
            joined.append(label)
        label = line if is_bare_label(line) or _OVER_NAMES.fullmatch(line.folded) else None
        if label is None:
            joined.append(line)
    return [*joined, label] if label is not None else joined


def _takes(label: Line, line: Line) -> bool:
    """Say whether a line may be the value of the label over it."""
    if is_tool(line):
        return False
    return (
        not is_bare_label(line)
        if is_bare_label(label)
        else are_names(off_duty(line.text)) or is_body(line.text)
    )


def is_bare_label(line: Line) -> bool:
    """Say whether a line is a label of what a page tells of its article, without a value."""
    # Folding takes the colon off the end.
    return line.text.rstrip().endswith(":") and bool(_BARE.fullmatch(line.folded + ":"))
