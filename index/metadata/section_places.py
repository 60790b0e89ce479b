"""Where on a page the lines stand that may name its section: around headline and text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from index.metadata.datebars import is_date_bar
from index.metadata.furniture import is_section, is_tool
from index.metadata.lines import fold, is_paragraph, is_sentence
from index.metadata.names import are_names
from index.metadata.section_spans import Span, pieces_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from index.metadata.lines import Line
    from index.metadata.page import Division

# Lines looked at above a headline, below it, and under the text.
_ABOVE, _BELOW, _UNDER = 14, 9, 10
# Lines below it that may stand between: those looked at, and a lead.
_BETWEEN = 12
# How far above a headline a label is looked for.
_LABELS = 60
_LONG = 30
# Words of an entry of a menu at most, and entries in a run that is one.
_ENTRY, _FEW, _SOME = 6, 3, 6
_AT_DATE = 2
_RULES = {"above": "dòng trên tiêu đề", "below": "nhãn dưới tiêu đề", "end": "nhãn dưới bài"}
_PATH, _LABEL, _ROW = "đường dẫn trang", "nhãn chuyên mục", "nhãn cạnh ngày đăng"


class _Row(NamedTuple):
    """The position of a line, its zone, how far it is from there, and whether a lead is between."""

    at: int
    zone: str
    row: int
    led: bool = False


@dataclass(frozen=True, slots=True)
class _Layout:
    lines: Sequence[Line]
    at: int
    titled: bool
    # The first sentence of the text and its last.
    first: int
    last: int
    repeated: AbstractSet[str]
    counts: Counter[str]
    # How many lines before each position are known for what they are, and how many are dated.
    known: Sequence[int]
    dated: Sequence[int]

    @property
    def title(self) -> str:
        return self.lines[self.at].folded if self.titled else ""


def line_spans(
    lines: Sequence[Line], parts: Division, repeated: AbstractSet[str], author: str
) -> Iterator[Span]:
    """Yield the spans around headline and text; `author` is who is known to have written."""
    if not lines:
        return
    layout = _layout(lines, parts, repeated)
    known = fold(author)
    for row in _rows(layout):
        line = lines[row.at]
        pieces = pieces_of(line, layout.title)
        if not pieces:
            continue
        signs, slots = tuple(_signs(layout, row)), tuple(_slots(layout, row))
        for piece in pieces:
            folded = fold(piece.text)
            own = [*piece.signs, *signs]
            own += ["the author"] if known and folded == known else []
            if folded != line.folded and (folded in layout.counts or folded in repeated):
                own.append("an entry elsewhere")
            places = (piece.key,) if piece.alone else (f"{slot} {piece.key}" for slot in slots)
            yield Span(piece.text, tuple(own), tuple(places), _rule(piece.signs, row), line.number)


def _rule(signs: Sequence[str], row: _Row) -> str:
    if any("step" in sign for sign in signs):
        return _PATH
    if "label of sections" in signs or "led to" in signs:
        return _LABEL
    return _ROW if "in a row" in signs else _RULES[row.zone]


def _layout(lines: Sequence[Line], parts: Division, repeated: AbstractSet[str]) -> _Layout:
    text = {line.number for line in parts.text}
    own = [i for i, line in enumerate(lines) if line.number in text]
    sentences = [i for i in own if is_sentence(lines[i])] or own
    title = parts.title.number if parts.title else None
    found = next((i for i, line in enumerate(lines) if line.number == title), None)
    at = max(0, sentences[0] - 1 if sentences else 0) if found is None else found
    start = max(0, at - _ABOVE)
    return _Layout(
        lines=lines,
        at=at,
        titled=found is not None,
        first=next((i for i in sentences if i > at), at + 1),
        last=max(sentences, default=at),
        repeated=repeated,
        counts=Counter(line.folded for line in lines),
        known=_sums(lines, start, lambda line: _is_known(line, repeated)),
        dated=_sums(lines, start, is_date_bar),
    )


def _sums(lines: Sequence[Line], start: int, test: Callable[[Line], bool]) -> Sequence[int]:
    """Return for each position near a headline how many lines from `start` on meet a test."""
    near = (test(line) for line in lines[start : start + _ABOVE + _BETWEEN])
    return [*([0] * (start + 1)), *accumulate(near)]


def _rows(layout: _Layout) -> Iterator[_Row]:
    lines, at = layout.lines, layout.at
    for i in range(max(0, at - _LABELS), at - _ABOVE):
        if is_section(lines[i]):
            yield _Row(i, "above", i - at)
    yield from (_Row(i, "above", i - at) for i in range(max(0, at - _ABOVE), at))
    below = list(_below(layout))
    yield from below
    seen = {row.at for row in below}
    under = [i for i in range(layout.last + 1, len(lines))[:_UNDER] if i not in seen]
    yield from (_Row(i, "end", i - layout.last) for i in under)


def _below(layout: _Layout) -> Iterator[_Row]:
    """Yield the lines under a headline down to the text; a lead may stand among them."""
    leads = count = 0
    for i in range(layout.at + layout.titled, len(layout.lines)):
        line = layout.lines[i]
        if is_paragraph(line) or line.words >= _LONG:
            leads += 1
            if leads > 1:
                return
            continue
        yield _Row(i, "below", i - layout.at, led=bool(leads))
        count += 1
        if count == _BELOW:
            return


def _signs(layout: _Layout, row: _Row) -> Iterator[str]:
    """Yield what is to be said of the place of a line."""
    line = layout.lines[row.at]
    yield from _distance(layout, row)
    yield from _beside(layout, row.at)
    shared, twice = line.folded in layout.repeated, layout.counts[line.folded] > 1
    if shared or twice:
        yield ("printed twice" if twice else "once") + (", repeated" if shared else "")
    if row.at == 0:
        yield "first line"


def _distance(layout: _Layout, row: _Row) -> Iterator[str]:
    far = abs(row.row)
    yield row.zone
    if row.zone == "end":
        yield f"end {far}" if far <= 4 else "end 5+"
        return
    yield f"{row.zone} {far}" if far <= 4 else f"{row.zone} {'5-8' if far <= 8 else '9+'}"
    if row.led:
        yield "under the lead"
    low, high = (row.at + 1, layout.at) if row.at < layout.at else (layout.at + 1, row.at)
    if layout.dated[high] > layout.dated[low]:
        yield "a date between"
    if row.zone == "above" and any(line.gap for line in layout.lines[low:high]):
        yield "a gap between"
    unknown = high - low - (layout.known[high] - layout.known[low])
    yield f"{row.zone}, {min(unknown, 3)} unknown between"


def _is_known(line: Line, repeated: AbstractSet[str]) -> bool:
    if line.folded in repeated or is_tool(line) or is_date_bar(line):
        return True
    return is_sentence(line) or are_names(line.text)


def _beside(layout: _Layout, at: int) -> Iterator[str]:
    """Yield what stands right above and below a line."""
    lines = layout.lines
    above, below = lines[at].gap, at + 1 >= len(lines) or lines[at + 1].gap
    if above and below:
        yield "alone"
    elif above:
        yield "a gap above"
    elif below:
        yield "a gap below"
    up, down = _run(layout, at)
    run = up + down + 1
    yield f"run {'1' if run == 1 else '2-3' if run <= _FEW else '4-6' if run <= _SOME else '7+'}"
    if run > _FEW and not down:
        yield "ends a run"
    near = (i for i in (at - 1, at + 1) if 0 <= i < len(lines))
    if any(is_date_bar(lines[i]) for i in near):
        yield "next to the date"


def _run(layout: _Layout, at: int) -> tuple[int, int]:
    """Return how many short lines stand above and below a line, without a gap or the headline."""
    lines, up, down = layout.lines, at, at
    while up > 0 and not lines[up].gap and lines[up - 1].words <= _ENTRY:
        up -= 1
    while down + 1 < len(lines) and not lines[down + 1].gap and lines[down + 1].words <= _ENTRY:
        if layout.titled and down + 1 == layout.at:
            break
        down += 1
    return at - up, down - at


def _slots(layout: _Layout, row: _Row) -> Iterator[str]:
    """Yield names for the place of a line: by headline or text, by a date, by lines of the site."""
    lines, at = layout.lines, row.at
    zone = "end" if row.zone == "end" else "head"
    yield f"{zone} {row.row}"
    for i in range(max(0, at - _AT_DATE), min(len(lines), at + _AT_DATE + 1)):
        if is_date_bar(lines[i]):
            yield f"{zone} date {at - i}"
    for side, i in (("under", at - 1), ("over", at + 1)):
        if 0 <= i < len(lines) and lines[i].folded in layout.repeated:
            yield f"{zone} {side} {lines[i].folded}"
