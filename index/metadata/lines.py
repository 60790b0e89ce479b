"""The lines of a page and what kind each one is, judged by its words alone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from index.dates import find_dates


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number in the page, its text, its folded form.

    `gap` says that a blank line (or the start of the page) stands before it.
    """

    number: int
    text: str
    folded: str
    gap: bool

    @property
    def words(self) -> int:
        """Count the words."""
        return len(self.folded.split())


def lines_of(text: str) -> list[Line]:
    """Return the lines of a page that are not blank."""
    lines, gap = [], True
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        stripped = unicodedata.normalize("NFC", raw).strip()
        if stripped:
            lines.append(Line(number, raw.strip(), fold(stripped), gap))
        gap = not stripped
    return lines


def fold(text: str) -> str:
    """Return lower case without accents, spaces and list bullets made plain."""
    bare = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    kept = "".join(char for char in bare if not unicodedata.combining(char))
    # A star at the end is kept: forms mark with it what must be filled in.
    return re.sub(r"\s+", " ", kept).lstrip(_BULLETS + "*").rstrip(_BULLETS)


_BULLETS = " •●▪■◆►▶»›·-–—|+:\ufeff\u200b"

_TAIL = re.compile(
    r"""
    (?:nhung\ |cac\ )?(?:tin|bai|bai\ viet|tin\ bai|tin\ tuc|tin,\ bai|thong\ tin|van\ ban)
        \ (?:bai\ |tuc\ |viet\ )?(?:cung\ (?:chuyen\ muc|loai|chu\ de)|lien\ quan|khac|moi\ hon
        |cu\ hon|da\ dua|moi(?:\ nhat)?|noi\ bat|doc\ nhieu(?:\ nhat)?|xem\ nhieu(?:\ nhat)?
        |tiep\ theo)(?:\ khac)?
    | cung\ chuyen\ muc|doc\ nhieu|xem\ nhieu|xem\ them|doc\ them|lien\ quan
    | co\ the\ ban\ quan\ tam
    | (?:gui\ |viet\ )?(?:y\ kien|binh\ luan|phan\ hoi)(?:\ (?:ban\ doc|cua\ ban|nhan\ xet))?
        (?:\ \(\d+\)|\ \d+)?
    | \d+\ (?:binh\ luan|y\ kien|phan\ hoi)
    | y\ kien\ ban\ doc.*|binh\ luan\ (?:facebook|cua\ ban).*
    | (?:tieu\ de|nguoi\ gui|ho\ (?:va\ )?ten|email|noi\ dung(?:\ binh\ luan)?
        |ma\ (?:xac\ nhan|bao\ ve))\s*\*
    """,
    re.VERBOSE,
)

_TOOLS = re.compile(
    r"""
    (?:\|?\ ?(?:in\ (?:trang|bai|tin|ra|an)(?:\ (?:nay|viet))?|ban\ in|in|email|print|share|tweet
        |gui\ (?:email|mail|bai\ viet|cho\ ban\ be)
        |chia\ se(?:\ (?:bai\ viet|len|facebook|zalo|:).*)?
        |facebook|twitter|zalo|google\+?|linkedin|pinterest|like|thich|theo\ doi
        |co\ chu|tang\ co\ chu|giam\ co\ chu|a[+-]|a
        |copy\ link|sao\ chep\ lien\ ket|luu\ bai|nghe\ (?:bai|doc).*|doc\ bai\ viet
        |tro\ ve|quay\ lai|ve\ dau\ trang|len\ dau\ trang)
        \ ?[|:]?\ ?)+
    | (?:so\ )?(?:luot\ (?:xem|doc|truy\ cap)|da\ xem|view(?:s|ed)?|xem)
        \s*:?\s*[\d.,]*(?:\ (?:luot|lan).*)?
    | [\d.,]+\ (?:luot\ (?:xem|doc)|views?|luot)
    | [|/\\<>»›\-–—_=*.\#~\s]+
    """,
    re.VERBOSE,
)

_AUTHOR_LABEL = re.compile(
    r"(?:tac gia|nguoi viet|bai va anh|tin va anh|bai,? anh|tin,? anh|tin|bai|anh|bai viet"
    r"|phong vien|thuc hien|bien tap|nguoi dang|dang boi|viet boi|nguoi dua tin)\s*:"
)
_SOURCE_LABEL = re.compile(r"(?:\(?nguon(?: tin)?\s*:|\(?theo\s)")
_CATEGORY_LABEL = re.compile(r"(?:chuyen muc|danh muc|muc|the loai)\s*:")
_CRUMB = re.compile(r"\s*(?:»|›|→|::)\s*|\s+[>/]+\s+|(?<=\w)>+(?=[\w\s])")
_HOME = re.compile(r"(?:trang chu|home)\b")


def is_tail(line: Line) -> bool:
    """Say whether the line opens what follows an article: comments, related news."""
    return bool(_TAIL.fullmatch(line.folded))


def is_tool(line: Line) -> bool:
    """Say whether the line is a control of the page: print, share, text size, counts."""
    return not line.folded or bool(_TOOLS.fullmatch(line.folded))


def is_date_bar(line: Line) -> bool:
    """Say whether the line is there for its date: little else stands in it."""
    text = unicodedata.normalize("NFC", line.text)
    moments = list(find_dates(text))
    if not moments:
        return False
    rest = text
    for moment in reversed(moments):
        rest = rest[: moment.start] + rest[moment.end :]
    return len(fold(rest).split()) <= 8 and not is_sentence(line)


def is_sentence(line: Line) -> bool:
    """Say whether the line reads as running text: long, or ending as a sentence does."""
    if line.words >= 30:
        return True
    return line.words >= 8 and line.text.rstrip(' "”’)»').endswith((".", "!", "?", ":", ";", "…"))


def is_label(line: Line) -> bool:
    """Say whether the line is a labelled value: an author, a source, a section."""
    patterns = (_AUTHOR_LABEL, _SOURCE_LABEL, _CATEGORY_LABEL)
    return line.words <= 16 and any(pattern.match(line.folded) for pattern in patterns)


def crumbs(line: Line) -> list[str]:
    """Return the parts of a breadcrumb, the home page left out; none if it is not one."""
    parts = [part for part in _CRUMB.split(line.text) if part.strip()]
    if not 2 <= len(parts) <= 7 or "<" in line.text:
        return []
    if is_sentence(line) and not _HOME.match(line.folded):
        return []
    return [part.strip() for part in parts if not _HOME.match(fold(part))]
