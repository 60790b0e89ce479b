"""Labels with their values below them, as cells of tables become lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

_BARE = re.compile(
    r"(?:tac gia(?: bai viet)?|nguoi (?:viet|dang|thuc hien)(?: bai| tin)?|author|nguon(?: tin)?|source"
    r"|chuyen muc|danh muc|category|the loai|ngay (?:dang|viet|xuat ban)(?: tin| bai)?|date"
    r"|thoi gian(?: dang)?)\s*:"
)
_VALUE = 10


def with_values(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each label that stands alone made one line with the value under it."""
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
