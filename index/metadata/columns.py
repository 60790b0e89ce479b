"""Columns printed side by side: the head and the foot of official documents taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.metadata.lines import line_of, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.metadata.lines import Line

MOTTO = re.compile(
    r"(?:CỘNG\s+H(?:ÒA|OÀ)\s+X(?:Ã|Ả)\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–—.]\s*Tự\s+do\s*[-–—.]\s*Hạnh\s+ph(?:úc|uc)|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)",
    re.IGNORECASE,
)
# The state's name within a sentence or a title is no motto.
_ASIDE = re.compile(rf"(?<!nước ){MOTTO.pattern}", re.IGNORECASE)
_GAP = re.compile(r"[ \u00a0]{3,}|\t+|\s+\|\s+|\s+(?=V/v\b)")
# Room left to fill in is no gap between columns: `Số:      /QĐ`, `ngày     tháng`.
_BLANK = re.compile(
    r"(\bs[ốô]\s*:?|\bngày|\btháng|\bnăm)[ \u00a0\t]+(?=[/.…_\dtn-])", re.IGNORECASE
)
_SPACED = re.compile(r"\w(?: \w)+(?:\s{2,}\w(?: \w)*)+")
# Lines of the head or the foot are longer only where columns were joined into one; taking all
# longer ones apart cost 11 ms a law.
_PARAGRAPH = 40
_DECORATION = " -_*–—|#>"


def cells_of(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what stands in the columns of the lines, from left to right, the motto alone."""
    for line in lines:
        if line.words > _PARAGRAPH and "   " not in line.text:
            yield line
            continue
        text = _BLANK.sub(r"\1 ", _together(nfc(line)))
        for part in _GAP.split(_ASIDE.sub(lambda motto: f"\t{motto[0]}\t", text)):
            if stripped := part.strip(_DECORATION):
                yield line_of(" ".join(stripped.split()), line.number, gap=line.gap)


def _together(text: str) -> str:
    """Return a line that was set with a space after every letter as words."""
    if not _SPACED.fullmatch(text):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text))
