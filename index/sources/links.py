"""Lines of links on a page as it is shown: menus, cards of other news, paths."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import TYPE_CHECKING

from index.metadata.bylines import body_in, signed_author
from index.metadata.datebars import is_date_bar
from index.metadata.furniture import is_menu
from index.metadata.lines import line_of
from index.metadata.names import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

_CRUMB_LINE = re.compile(r"^\s*(?:trang chủ|trang nhất|home)\s*(?:[»›>/|→]|::)", re.IGNORECASE)
_HOME = re.compile(r"\s*(?:trang chủ|trang nhất|home)\s*", re.IGNORECASE)
_FILED = re.compile(
    r"(?:nhan|labels?|dang trong|posted in|filed under|luu trong)\s*:?\s+[^,;:#|]{2,60}?"
    r"(?:\s*\|.*)?"
)
# Words of a headline on a card at least, and of anything on it at most.
_CARD_HEAD, _CARD_LEAD = 4, 45
# Words of a paragraph at least that text goes on in.
_LEAD = 15
# Words of a text above cards at least.
_ARTICLE = 80
_LINK_RUN = 3
_SHORT = 6


@dataclass(slots=True)
class Shown:
    """A line of the page as it is shown: its text, and how much of it is links.

    `listed` says that it is an entry of a list, `heading` that it is a heading of the first rank.
    """

    text: str
    linked: int
    gap: bool
    listed: bool
    heading: bool = False

    @property
    def is_link(self) -> bool:
        """Say whether the line is a link, unless it reads as a sentence of a text."""
        head = self.text.split(" | ")[0]
        if (
            len(head) < len(self.text)
            and self.linked >= len(head.strip())
            and len(head.split()) >= _CARD_HEAD
        ):
            # A headline with something beside it.
            return True
        return self.linked > 0.6 * len(self.text) and not self.text.rstrip().endswith(".")


def without_links(lines: list[Shown]) -> list[Shown]:
    """Return the lines worth reading: runs of links and cards of other news left out."""
    return _without_link_runs(_without_links_below(_without_cards(lines)))


def _without_links_below(lines: list[Shown]) -> list[Shown]:
    """Drop what is nothing but a link amid or under the text of an article, names excepted.

    A page that lists other pages, each with its lead, keeps them: its text stands under links.
    """
    lengths = [len(line.text.split()) for line in lines]
    long = [i for i, line in enumerate(lines) if lengths[i] >= _LEAD and not line.is_link]
    own = [i for i in long if not any(o.is_link and not o.listed for o in lines[max(0, i - 2) : i])]
    amid = [i for i in range(long[0], long[-1]) if _is_alone(lines[i])] if long else []
    words = sum(lengths[i] for i in own)
    if words < _ARTICLE // 2 or words * 2 < sum(lengths[i] for i in long):
        return lines
    if words < 2 * _ARTICLE or len(amid) * 3 > len(own):
        amid = []
    text = [line for i, line in enumerate(lines[: long[-1] + 1]) if i not in amid]
    below = lines[long[-1] + 1 :]
    links = [line.is_link and not _is_signature(line) for line in below]
    heads = [_heads(below, links, position) for position in range(len(below))]
    kept = [o for o, link, head in zip(below, links, heads, strict=True) if not (link or head)]
    return [*text, *kept]


def _is_alone(line: Shown) -> bool:
    return (
        line.is_link
        and line.linked >= len(line.text) - 1
        and len(line.text.split()) >= _CARD_HEAD
        and line.text[-1] not in "!?:;”"
    )


def _heads(below: list[Shown], links: list[bool], position: int) -> bool:
    """Say whether a line is a heading of the links under it."""
    line = below[position]
    words = len(line.text.split())
    run = links[position + 1 : position + 3]
    return (
        len(run) == 2
        and all(run)
        and words <= _SHORT
        and line.text[-1].isalnum()
        and not _is_signature(line)
    )


def _is_signature(shown: Shown) -> bool:
    """Say whether a line signs an article or says where it is filed."""
    line = line_of(shown.text)
    return bool(signed_author(line) or body_in(line) or _FILED.fullmatch(line.folded))


def _without_cards(lines: list[Shown]) -> list[Shown]:
    """Drop linked headlines in a row with a line or two under each: a date, a lead.

    They are other news where an article stands above; elsewhere the page is a list of them.
    """
    lengths = [len(line.text.split()) for line in lines]
    long = [i for i, words in enumerate(lengths) if words > _CARD_LEAD]
    dropped: set[int] = set()
    for step in (2, 3):
        for cards in _cards(lines, lengths, step):
            if any(lengths[i] > _CARD_LEAD for i in cards):
                continue
            dropped.update(_heading(lines, cards.start), cards)
            # What is short from there to the end is the foot.
            if not long or long[-1] < cards.stop:
                dropped.update(range(cards.stop, len(lines)))
    return [line for i, line in enumerate(lines) if i not in dropped]


def _cards(lines: list[Shown], lengths: list[int], step: int) -> Iterator[range]:
    """Yield the positions of cards of `step` lines each, if all stand under an article."""
    heads = {
        i
        for i, line in enumerate(lines)
        if _CARD_HEAD <= lengths[i] <= _CARD_LEAD and line.is_link and not line.listed
    }
    start = _under_article(lines, lengths, heads)
    for first in sorted(heads):
        if first - step in heads:
            continue
        stop = next(i for i in count(first, step) if i not in heads)
        if stop - first >= _LINK_RUN * step:
            if first < start:
                return
            yield range(first, min(stop, len(lines)))


def _under_article(lines: list[Shown], lengths: list[int], heads: set[int]) -> int:
    """Return the position from which an article stands above; a lead is no text of one."""
    words = 0
    for position, length in enumerate(lengths):
        led = position - 1 in heads or position - 2 in heads or lines[position].is_link
        words += length if length > _CARD_LEAD // 2 and not led else 0
        if words >= _ARTICLE:
            return position + 1
    return len(lines)


def _heading(lines: list[Shown], first: int) -> range:
    """Return the position of a heading of cards, unless it may be a signature or a verse."""
    if first < 2 or len(lines[first - 2].text.split()) <= _SHORT:
        return range(0)
    line = line_of(lines[first - 1].text)
    named = signed_author(line) or body_in(line) or not line.text[-1].isalnum()
    return range(0) if named or line.words > _SHORT else range(first - 1, first)


def _without_link_runs(lines: list[Shown]) -> list[Shown]:
    kept: list[Shown] = []
    runs = [list(run) for _, run in groupby(lines, key=lambda line: (line.is_link, line.listed))]
    for number, run in enumerate(runs):
        around = [*runs[max(0, number - 1)], *runs[min(len(runs) - 1, number + 1)]]
        if not run[0].is_link:
            kept.extend(run)
        elif len(run) == 1 and run[0].listed and any(map(_says, around)):
            # An entry of a list that is no list of links, or under a label: what is said of it.
            kept.extend(run)
        elif _is_path(run):
            # A path in a list, whatever it is called; the nearest to the headline counts.
            kept.append(replace(run[0], text=" › ".join(line.text for line in run)))
        elif len(run) < _LINK_RUN:
            kept.extend(line for line in run if not line.listed or _tells(line))
        else:
            kept.extend(line for line in run if _CRUMB_LINE.search(line.text))
            kept.extend(_headed(run))
    return kept


def _headed(run: list[Shown]) -> list[Shown]:
    """Return a linked headline with the links under it that tell of its article.

    A menu that the site's name heads is longer.
    """
    at = next((i for i, line in enumerate(run) if line.heading), len(run))
    return run[at:] if len(run) - at <= _LINK_RUN + 1 else []


def _says(line: Shown) -> bool:
    return not line.is_link and (line.listed or line.text.endswith(":"))


def _tells(line: Shown) -> bool:
    """Say whether a link is who wrote an article or when."""
    shown = line_of(line.text)
    byline = signed_author(shown)
    return is_date_bar(shown) or (byline is not None and is_person(byline.name))


def _is_path(run: list[Shown]) -> bool:
    """Say whether links one by one lead from the home page to a section; a menu is longer."""
    home = 1 < len(run) <= _LINK_RUN and _HOME.fullmatch(run[0].text)
    return bool(home) and not any(is_menu(line_of(line.text)) for line in run[1:])
