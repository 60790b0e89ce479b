"""How much of known articles the readers find in pages made from them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.document import Document

if TYPE_CHECKING:
    from index.sources import Skipped
    from tests.index.sources.layouts.articles import Piece

FIELDS = ("title", "date", "category", "author")
# What an author did is no part of the name that a facet counts.
_DUTY = re.compile(r" \((?:thực hiện|tổng hợp|ghi)\)$")


@dataclass
class Score:
    """Counts over the pages of a layout, and what went wrong."""

    asked: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=dict)
    sentences: int = 0
    kept: int = 0
    lines: int = 0
    left: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for mine, more in (
            (self.asked, other.asked),
            (self.right, other.right),
            (self.given, other.given),
        ):
            for name, count in more.items():
                mine[name] = mine.get(name, 0) + count
        self.sentences += other.sentences
        self.kept += other.kept
        self.lines += other.lines
        self.left += other.left
        self.faults += other.faults

    def share(self, name: str) -> float:
        return self.right.get(name, 0) / max(1, self.asked.get(name, 0))

    @property
    def sentences_kept(self) -> float:
        return self.kept / max(1, self.sentences)

    @property
    def boilerplate_left(self) -> float:
        return self.left / max(1, self.lines)


def plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").casefold().split())


def judge(score: Score, piece: Piece, result: Document | Skipped, without: set[str]) -> None:
    """Add what was found of one page to the score."""
    if not isinstance(result, Document):
        score.faults.append(f"{piece.title}: {result.reason}")
        result = Document(id="x", title="-")
    for name in FIELDS:
        if name in without:
            continue
        want = piece.when.date() if name == "date" else _DUTY.sub("", getattr(piece, name))
        got = getattr(result, name)
        good = want == got if name == "date" else plain(want) == plain(got)
        score.asked[name] = score.asked.get(name, 0) + 1
        score.right[name] = score.right.get(name, 0) + good
        if not good:
            score.faults.append(f"{name}: {want!r} became {got!r}")
    _judge_text(score, piece, result.text)


def _judge_text(score: Score, piece: Piece, text: str) -> None:
    flowing = plain(text)
    whole = plain(" ".join(piece.paragraphs))
    for paragraph in piece.paragraphs:
        for sentence in re.split(r"(?<=[.!?:;”])\s+", paragraph):
            score.sentences += 1
            found = plain(sentence) in flowing
            score.kept += found
            if not found:
                score.faults.append(f"lost: {sentence[:80]}")
    for line in text.splitlines():
        if line.strip():
            score.lines += 1
            content = re.sub(r"^\(bđn\) - ", "", plain(line))
            caption = content.startswith("quang cảnh buổi lễ")
            if content not in whole and not caption:
                score.left += 1
                score.faults.append(f"left: {line[:80]}")
