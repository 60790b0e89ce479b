"""Find the headline among the lines above a text, and mend one that was cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.lines import crumbs, fold, is_date_bar, is_label, is_tail, is_tool

if TYPE_CHECKING:
    from index.metadata.lines import Line

_MASTHEAD = re.compile(
    r"(?:cong|trang|he thong|website|bao|dai)\b.*\b(?:thong tin|dien tu|phat thanh|truyen hinh).*"
    r"|(?:trang chu|gioi thieu|lien he|dang nhap|dang ky|tim kiem|so do (?:site|trang|cong))\b.*"
    r"|(?:english|menu|home)\b.*"
    r"|(?:uy ban nhan dan|ubnd) (?:tinh|huyen|xa|thanh pho|thi xa|thi tran|phuong|quan) [^,]{2,30}"
)


def choose_title(head: list[Line]) -> int | None:
    """Return the position of the headline among the lines down to the first paragraph."""
    best, best_score = None, 0.0
    for position in range(len(head)):
        score = _score(head, position)
        if score > best_score:
            best, best_score = position, score
    return best


def _score(head: list[Line], position: int) -> float:
    line = head[position]
    if is_tool(line) or is_date_bar(line) or is_label(line) or is_tail(line) or crumbs(line):
        return 0.0
    score = _length_score(line.words)
    if _MASTHEAD.fullmatch(line.folded):
        score -= 4
    if line.text.endswith((".", ":", ";")) and not line.text.endswith("..."):
        score -= 4
    if line.text.isupper() and line.words <= 6:
        score -= 1
    below = head[position + 1 : position + 3]
    if any(is_date_bar(other) for other in below):
        score += 1.5
    if any(fold(part) == line.folded for other in head for part in crumbs(other)):
        score += 3
    return score + position / (len(head) + 1)


def _length_score(words: int) -> float:
    """Headlines have 6 to 25 words; a label has fewer, a paragraph more."""
    if words > 40:
        return 0.0
    if 6 <= words <= 28:
        return 4.0
    return 2.0 if words > 2 else 1.0


def completed(title: str, text: str) -> str:
    """Complete a last word that was cut off, if the text has it one way only."""
    words = title.split()
    if len(words) < 4 or not words[-1][-1].isalpha():
        return title
    context = r"\s+".join(re.escape(word) for word in words[-4:])
    endings = {match.lower() for match in re.findall(context + r"(\w*)", text, re.IGNORECASE)}
    return title + endings.pop() if len(endings) == 1 else title
