"""Labels with their values below them, as cells of tables become lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

_BARE = re.compile(
    r"(?:tac gia(?: bai viet)?|nguoi (?:viet|dang|thuc hien)(?: bai| tin)?|author|source"
    r"|nguon(?: tin)?|chuyen muc|danh muc|category|the loai|date|thoi gian(?: dang)?"
    r"|ngay (?:dang|viet|xuat ban)(?: tin| bai)?)\s*:"
)
_VALUE = 10
_KEY = re.compile(r"(?P<key>[A-Za-z_]{2,20})\s?=\s?(?=\S)")
_KEYS, _FEWEST_KEYS = 20, 3
_TEXTS = frozenset({"body", "content", "text", "lead", "summary", "description", "sapo"})
_ASKED = frozenset({"title", "headline", "section", "published", "publish_date", "pubdate", "time"})


def with_values(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, labels and their values made one line each: `Tác giả: …`.

    A value may stand under its label; in what a program wrote, behind an equals sign.
    """
    return _with_values_below(_with_keys(lines))


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


def _with_values_below(lines: Sequence[Line]) -> list[Line]:
    joined: list[Line] = []
    label: Line | None = None
    for line in lines:
        if label is not None:
            if line.words <= _VALUE and not _is_label(line):
                joined.append(line_of(f"{label.text} {line.text}", label.number, gap=label.gap))
                label = None
                continue
            joined.append(label)
        label = line if _is_label(line) else None
        if label is None:
            joined.append(line)
    return [*joined, label] if label is not None else joined


def _is_label(line: Line) -> bool:
    # Folding takes the colon off the end.
    return line.text.rstrip().endswith(":") and bool(_BARE.fullmatch(line.folded + ":"))
