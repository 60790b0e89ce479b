"""Official documents: type, number, issuing body, subject and signer by their set form.

The form is the one of Decree 30/2020/NĐ-CP, older papers and the Party's differ little:
issuing body and motto at the top, number and date below, the type in capitals, what it
is about, and at the end the capacity and name of who signed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.dates import find_dates
from index.metadata.columns import MOTTO, cells_of
from index.metadata.issuers import is_authority, issuer_of
from index.metadata.lines import fold, nfc
from index.metadata.signers import signer_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from index.metadata.lines import Line

TYPES = (
    "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo",
    "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án",
    "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Bản ghi nhớ",
    "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép",
    "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Thư công", "Kết luận", "Hiến pháp",
    "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Lệnh",
)  # fmt: skip
_TYPE_BY_FOLD = {fold(name): name for name in TYPES}

_NUMBER = re.compile(
    r"\W*(?:(?:bộ )?luật\s+)?s[ốô]\s*[:.]?\s*"
    r"(?:(?P<number>\d+[\w.]*\s?(?:[-/–]\s?[\w.]+)+)|[\s.…_]*[-/–]\s?(?P<form>[\w.-]+))",
    re.IGNORECASE,
)
# How the number names the type of a document that has no heading.
_TYPE_BY_CODE = {
    "QĐ": "Quyết định", "NQ": "Nghị quyết", "CT": "Chỉ thị", "TB": "Thông báo",
    "KH": "Kế hoạch", "TTR": "Tờ trình", "BC": "Báo cáo", "NĐ": "Nghị định", "TT": "Thông tư",
    "GM": "Giấy mời", "HD": "Hướng dẫn", "CĐ": "Công điện", "KL": "Kết luận",
}  # fmt: skip
_SUBJECT = re.compile(r"(?:V/v|Về việc|Về)\b", re.IGNORECASE)
_SUBJECT_ENDS = re.compile(
    r"(?:can cu|kinh gui|thuc hien|xet de nghi|theo de nghi|de nghi cua|[-_*. ]*$)"
)
# Words of a body's name that stay in capitals, and those a name follows.
_SHORT = frozenset("UBND HĐND UBMTTQ MTTQ BCH BTV TW TƯ BTC BCĐ TP".split())
_UNITS = frozenset("tinh huyen xa quan phuong tran".split())
# What is in capitals and no more than a subject: a type, and beside it `Về …`.
_BESIDE = re.compile(
    r"(?P<type>[^\W\d_]+(?: [^\W\d_]+){1,3}?) (?P<about>(?:V/v|Về)\b.*)", re.IGNORECASE
)
# Where the body begins, and with it what is cited: dates, numbers and types of others.
_CITED = re.compile(r"(?:can cu|thuc hien|kinh gui|xet|theo|dieu 1|i\.)\b")
_PLACE_AND_DATE = re.compile(
    r"(?:^|[\w.]\s*,\s*)ngày\s*(?:\d|[….]|tháng)"
    r"|^[^\W\d_][^\d,;:]{0,30},\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$",
    re.IGNORECASE,
)
# Between the type and the subject, who gives it: `CỦA BAN THƯỜNG VỤ … VỀ …`.
_OF_WHOM = re.compile(r"CỦA\b.{0,200}?\s(?=VỀ\b)", re.IGNORECASE)
_HEAD = 16


@dataclass(frozen=True, slots=True)
class Official:
    """What the set form of an official document says."""

    type: str
    title: str
    number: str | None
    issuer: str | None
    date: dt.date | None
    signer: str | None


def read_official(lines: Sequence[Line]) -> Official | None:
    """Return what an official document says of itself, None if it is not one."""
    head = list(cells_of(lines[: _HEAD * 2]))
    motto = _first(head[:_HEAD], lambda cell: bool(MOTTO.search(nfc(cell))))
    above = _first(head, lambda cell: _CITED.match(cell.folded))
    heading = _first(head[:above], lambda cell: _heading(cell) is not None)
    number_at = _first(head[:_HEAD], lambda cell: _NUMBER.match(nfc(cell)))
    if motto is None or (heading is None and number_at is None):
        return None
    number = _NUMBER.match(nfc(head[number_at])) if number_at is not None else None
    kind, beside = _heading(head[heading]) or ("", "") if heading is not None else ("", "")
    kind = kind or _type_by_number(number[0] if number else "")
    return Official(
        type=kind,
        title=_title(head, heading, kind, beside),
        number=re.sub(r"\s", "", number["number"]) if number and number["number"] else None,
        issuer=issuer_of(head[: min(number_at or _HEAD, heading or _HEAD)]),
        date=_date(head),
        signer=signer_of(lines),
    )


def _heading(cell: Line) -> tuple[str, str] | None:
    """Return the type that a heading names in capitals, and the subject beside it."""
    text = nfc(cell)
    if text.isupper() and (kind := find_type(text)):
        return kind, ""
    beside = _BESIDE.match(text)
    kind = find_type(beside["type"]) if beside and beside["type"].isupper() else None
    if kind and beside:
        return kind, beside["about"]
    words = text.split() if text.isupper() else []
    sizes = range(min(4, len(words) - 2), 1, -1)
    size = next((size for size in sizes if find_type(" ".join(words[:size]))), 0)
    return (find_type(" ".join(words[:size])) or "", " ".join(words[size:])) if size else None


def _type_by_number(number: str) -> str:
    """Return the type that a document's number tells, of one that has no heading."""
    codes = re.findall(r"[^\W\d_]+", number.upper())
    return next((_TYPE_BY_CODE[code] for code in codes if code in _TYPE_BY_CODE), "Công văn")


def form_heading(lines: Sequence[Line]) -> str | None:
    """Return the heading in capitals of a form or letter, below the motto."""
    heading: list[str] = []
    for line in lines[:_HEAD]:
        if line.text.isupper() and line.words > 1 and not MOTTO.search(nfc(line)):
            heading.append(line.text)
        elif heading:
            break
    return " ".join(heading) or None


def _first(lines: Sequence[Line], wanted: Callable[[Line], object]) -> int | None:
    return next((position for position, line in enumerate(lines) if wanted(line)), None)


def _title(head: Sequence[Line], heading: int | None, kind: str, beside: str) -> str:
    """Return the type and the subject: what stands under the type, or after `V/v`."""
    if heading is None:
        start = _first(head[:_HEAD], lambda line: _SUBJECT.match(nfc(line)))
        if start is None:
            return kind
    else:
        start = heading + 1
    subject: list[str] = [beside] if beside else []
    for line in head[start : start + 5]:
        if subject and line.number == head[start].number and heading is None:
            continue  # The other column of the same line.
        over = (subject and line.text.isupper() and not _goes_on(subject, line)) or (
            sum(map(len, subject)) > 300
        )
        if over or _SUBJECT_ENDS.match(line.folded) or _PLACE_AND_DATE.search(nfc(line)):
            break
        if subject and subject[-1].isupper() and not line.text.isupper():
            break
        subject.append(line.text)
        if line.text.endswith((".", ";")):
            break
    about = _OF_WHOM.sub("", " ".join(subject).strip(" ."), count=1)
    if _SUBJECT.match(about) and not about.split(maxsplit=1)[0].isupper():
        about = about[:1].lower() + about[1:]
    return f"{kind} {about}".strip()


def _goes_on(subject: Sequence[str], line: Line) -> bool:
    """Say whether a line in capitals goes on with a subject in capitals."""
    parts = ("loi noi dau", "chuong ", "phan ", "muc ")
    return subject[-1].isupper() and not (is_authority(line) or line.folded.startswith(parts))


def body_name(written: str) -> str:
    """Return the name of a body as it is written in running text, if it stands in capitals.

    >>> body_name("ỦY BAN NHÂN DÂN HUYỆN SÔNG LÔ"), body_name("Sở Y tế")
    ('Ủy ban nhân dân huyện Sông Lô', 'Sở Y tế')
    """
    written = " ".join(written.split())
    if not written.isupper():
        return written
    words: list[str] = []
    named = False
    for word in written.split():
        if word in _SHORT or not word.isalpha():
            words.append(word)
            continue
        # What follows the kind of a unit is its name.
        words.append(word.capitalize() if named or not words else word.lower())
        named = named or fold(word) in _UNITS
    return " ".join(words)


def find_type(text: str) -> str | None:
    """Return the type of document that the text names as a whole."""
    return _TYPE_BY_FOLD.get(fold(text))


def _date(head: Sequence[Line]) -> dt.date | None:
    """Return the date beside the place; one left blank is none, and so are those cited."""
    for line in head:
        if _CITED.match(line.folded):
            return None
        text = nfc(line)
        if _PLACE_AND_DATE.search(text):
            return next((moment.date for moment in find_dates(text)), None)
    return None
