"""Find the headline among the lines above a text, and mend one that was cut."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, called_author, labelled_author, posted_by
from index.metadata.datebars import is_date_bar
from index.metadata.entries import TYPICAL
from index.metadata.furniture import (
    is_credit,
    is_edge,
    is_foot,
    is_menu,
    is_pointer,
    is_section,
    is_tail,
    is_tool,
)
from index.metadata.lines import fold, is_paragraph, is_sentence, line_of, nfc
from index.metadata.names import are_names, is_name, unshouted
from index.metadata.paths import crumbs
from index.metadata.rows import read_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.metadata.lines import Line

# Two sentences: a lead, whatever it ends in.
_SENTENCES = re.compile(r"\w(?![A-ZĐ])\w[.?!][”\"]?\s+[^\W\d_a-z]\w* \w+ \w+ \w+")
_SUFFIX = re.compile(r"\s+(?:[-|–—»·~]|::)\s+\S")
_LABEL = re.compile(
    r"(?:(?:tiêu đề|nhan đề|tựa(?: đề)?|đầu đề|tên (?:bài|tin)(?: viết)?|title|headline"
    r"|subject)\s*:|#{1,2})\s+(?=\S)",
    re.IGNORECASE,
)
_LABELS_WITHIN = 12
_NEAR = 3
# More words are a headline that begins with a body's name.
_BODY = 7
_LABELLED = 8
_RUN = 4
# Words of a section's name at most that looks like a headline.
_SECTION = 5
_FIRST = 2
# Words of a headline at least that is known by being said again.
_ECHO = 5
_DATED = re.compile(
    r"(.*?[^\s|·•–—-])[\s|·•–—-]*\((\D{0,20}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^()]{0,20})\)"
)
# Letters that two headlines have in common at least, where one is cut.
_SAME = 8
_CUT = re.compile(r"\s*(?:\.{2,}|…)$")


def choose_title(head: Sequence[Line], *, before_text: bool = True) -> int | None:
    """Return the position of the headline among the lines down to the first paragraph.

    Labels and menus stand first, the headline last before the text; but where there is no
    paragraph, as with a poem, the first line that could be one is it.
    """
    last = [fold(part) for line in head for part in crumbs(line)[-1:]]
    best, best_score = None, 0.0
    for position in range(len(head)):
        score = _score(head, position, last)
        if score > 0:
            score += 1.2 * (position + 1) / len(head) * (1 if before_text else -1)
        if score > best_score:
            best, best_score = position, score
    if best is None:
        # Marks that lead to other articles elsewhere may set off the headline.
        marked = [i for i, line in enumerate(head) if is_pointer(line) and line.words > 3]
        return marked[0] if len(marked) == 1 else None
    return best


def _score(head: Sequence[Line], position: int, crumb_ends: Sequence[str]) -> float:
    line = head[position]
    if _is_furniture(line) or not any(map(str.isalpha, line.folded)):
        return 0.0
    score = _form_score(line, first=position < _FIRST < len(head))
    if _stands_over_date(head, position) or _opens_under_date(head, position):
        score += 1
    if _asks_below(head, position):
        score -= 2
    if line.folded in crumb_ends or is_said_before(head, position):
        score += 3
    return score


def _form_score(line: Line, *, first: bool) -> float:
    """Return how far a line is written as headlines are, wherever it stands."""
    score = _length_score(line.words)
    if is_menu(line) or are_names(unshouted(nfc(line))) or _is_body(line, first=first):
        score -= 3.5
    if line.text.endswith((".", ":", ";")) and not line.text.endswith("..."):
        score -= 4
    if _SENTENCES.search(line.text):
        score -= 2
    if line.words <= _SECTION and (TYPICAL.search(line.folded) or " - " in line.text):
        score -= 1.5
    if line.text.isupper() and line.words <= 6:
        score -= 1
    if "|" in line.text or "    " in line.text or "://" in line.text:
        score -= 3
    return score


def _is_body(line: Line, *, first: bool) -> bool:
    """Say whether the line is a body's name; a headline may begin with one.

    In capitals only that of the site is known, by standing first.
    """
    short = first if line.text.isupper() else line.words <= _BODY
    text = nfc(line).capitalize() if line.text.isupper() else line.text
    return short and body_in(line_of(text)) is not None


def _stands_over_date(head: Sequence[Line], position: int) -> bool:
    """Say whether the date is right below and nothing like a headline between it and the text."""
    below = head[position + 1 :]
    if not below or not is_date_bar(below[0]):
        return False
    above = head[position - 1] if position else None
    if above and head[position].words <= _SECTION < above.words and not _is_furniture(above):
        # A section between the headline and the date.
        return False
    between = [line for line in below[1:-1] if line.words > 2 and not is_sentence(line)]
    return all(_is_furniture(line) or is_name(nfc(line)) for line in between)


def _opens_under_date(head: Sequence[Line], position: int) -> bool:
    """Say whether the line is right under the date and nothing like a headline above that."""
    if position == 0 or head[position].words < 4 or not is_date_bar(head[position - 1]):
        return False
    return all(line.words < 4 or _is_furniture(line) for line in head[:position])


def is_said_before(head: Sequence[Line], position: int) -> bool:
    """Say whether a line above ends in this one, after a control's words: `Tải lại trang …`."""
    line = head[position]
    ending = " " + line.folded
    return line.words >= _ECHO and any(o.folded.endswith(ending) for o in head[:position])


def _asks_below(head: Sequence[Line], position: int) -> bool:
    """Say whether the line is a lead that asks, with a shorter headline above it."""
    line = head[position]
    if position == 0 or line.words < 8 or not line.text.rstrip(' ”"').endswith(("?", "!")):
        return False
    above = next((o for o in reversed(head[:position]) if not _is_furniture(o)), None)
    # A label and what it names are no headline.
    if above is None or ": " in above.text or is_menu(above) or _ends_run(head, above):
        return False
    return 6 <= above.words < line.words


def _ends_run(head: Sequence[Line], line: Line) -> bool:
    """Say whether a line is of a menu: several short ones stand above it without a gap."""
    run = head[: head.index(line) + 1][-_RUN:]
    return len(run) == _RUN and not any(o.gap for o in run[1:]) and all(o.words <= 6 for o in run)


def _is_furniture(line: Line) -> bool:
    others = (is_tool, is_date_bar, is_credit, is_section, is_tail, is_foot, is_edge, is_pointer)
    return any(other(line) for other in others) or bool(crumbs(line)) or bool(_byline(line))


def _byline(line: Line) -> bool:
    labelled = labelled_author(line) if line.words <= _LABELLED else None
    row = read_row(line)
    said = row is not None and (row.says_author or row.says_section)
    return bool(labelled or posted_by(line) or called_author(line) or said)


def _length_score(words: int) -> float:
    """Headlines have 6 to 25 words, seldom more; a label has fewer, a paragraph more."""
    if words > 50:
        return 0.0
    if 6 <= words <= 25:
        return 4.0
    return 3.0 if words > 2 else 1.5


def stated_title(lines: Sequence[Line]) -> Line | None:
    """Return the headline that a label names near the start (`Tiêu đề: …`), without it."""
    for line in lines[:_LABELS_WITHIN]:
        match = _LABEL.match(nfc(line))
        if match and line.words > 2:
            return line_of(nfc(line)[match.end() :], line.number, gap=line.gap)
    return None


def printed_again(stated: Line, lines: Sequence[Line]) -> Line | None:
    """Return the headline printed below its label, where it has nothing before it."""
    near = [o for o in lines[: 2 * _LABELS_WITHIN] if o.number > stated.number]
    ends = (o for o in near if o.words > 2 and stated.folded.endswith(" " + o.folded))
    return next(ends, None)


def undated(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with a date in brackets after the headline on a line of its own.

    Several such lines above the text are a list of news.
    """
    head = list(takewhile(lambda line: not is_paragraph(line), lines))
    dated = [
        (line, m)
        for line in head
        if (m := _DATED.fullmatch(nfc(line))) and line.words > 4 and "    " not in m[1]
    ]
    if len(dated) != 1:
        return lines
    ((line, match),) = dated
    # Today's date may stand far above, at the top of the site.
    near = head[max(0, head.index(line) - _NEAR) :]
    if any(is_date_bar(other) for other in near if other is not line):
        return lines
    parts = [
        line_of(match[1], line.number, gap=line.gap),
        line_of(match[2], line.number, gap=False),
    ]
    at = head.index(line)
    return [*lines[:at], *parts, *lines[at + 1 :]]


def same_title(one: str, other: str) -> bool:
    """Say whether two folded lines are one headline, whole or cut at the end."""
    if one == other:
        return True
    # Most lines differ at once.
    if one[:_SAME] != other[:_SAME] or min(len(one), len(other)) < _SAME:
        return False
    short, long = sorted((_CUT.sub("", one), _CUT.sub("", other)), key=len)
    cut = min(one, other, key=len)
    if len(short) >= _SAME and cut.endswith(("..", "…")) and long.startswith(short):
        return True
    if len(short) >= _SAME and long.startswith(short) and _SUFFIX.match(long, len(short)):
        return True
    return len(short) >= 30 and long.startswith(short) and len(long) - len(short) < 80


def completed(title: str, text: str) -> str:
    """Complete a last word that was cut off, if the text has it one way only."""
    words = title.split()
    if len(words) < 4 or not words[-1][-1].isalpha():
        return title
    context = r"\s+".join(re.escape(word) for word in words[-4:])
    endings = {match.lower() for match in re.findall(context + r"(\w*)", text, re.IGNORECASE)}
    return title + endings.pop() if len(endings) == 1 else title
