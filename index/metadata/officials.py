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
from index.metadata.lines import fold, nfc

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

_MOTTO = re.compile(
    r"(?:CỘNG\s+H(?:ÒA|OÀ)\s+X(?:Ã|Ả)\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–—.]\s*Tự\s+do\s*[-–—.]\s*Hạnh\s+ph(?:úc|uc)|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\W*(?:(?:bộ )?luật\s+)?số\s*[:.]?\s*(?P<number>\d+[\w.]*\s?(?:[-/–]\s?[\w.]+)+)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:V/v|Về việc|Về)\b", re.IGNORECASE)
_SUBJECT_ENDS = re.compile(
    r"(?:can cu|kinh gui|thuc hien|xet de nghi|theo de nghi|de nghi cua|[-_*. ]*$)"
)
_CAPACITY = re.compile(r"(?:T/?M|KT|TL|TUQ|Q)\.")
# Words of a body's name that stay in capitals, and those a name follows.
_SHORT = frozenset("UBND HĐND UBMTTQ MTTQ BCH BTV TW TƯ BTC BCĐ TP".split())
_UNITS = frozenset("tinh huyen xa quan phuong tran".split())
_HEAD = 16
_TAIL = 12


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
    head = lines[:_HEAD]
    motto = _first(head, lambda line: bool(_MOTTO.search(nfc(line))))
    heading = _first(lines[: _HEAD * 2], lambda line: line.text.isupper() and find_type(line.text))
    number_at = _first(head, lambda line: _NUMBER.match(nfc(line)))
    if motto is None or (heading is None and number_at is None):
        return None
    number = _NUMBER.match(nfc(head[number_at])) if number_at is not None else None
    kind = _TYPE_BY_FOLD[lines[heading].folded] if heading is not None else "Công văn"
    return Official(
        type=kind,
        title=_title(lines, heading, kind),
        number=re.sub(r"\s", "", number["number"]) if number else None,
        issuer=_issuer(head[: min(number_at or _HEAD, heading or _HEAD)]),
        date=_date(lines[: _HEAD + 4]),
        signer=_signer(lines[-_TAIL:]),
    )


def form_heading(lines: Sequence[Line]) -> str | None:
    """Return the heading in capitals of a form or letter, below the motto."""
    heading: list[str] = []
    for line in lines[:_HEAD]:
        if line.text.isupper() and line.words > 1 and not _MOTTO.search(nfc(line)):
            heading.append(line.text)
        elif heading:
            break
    return " ".join(heading) or None


def _first(lines: Sequence[Line], wanted: Callable[[Line], object]) -> int | None:
    return next((position for position, line in enumerate(lines) if wanted(line)), None)


def _title(lines: Sequence[Line], heading: int | None, kind: str) -> str:
    """Return the type and the subject: the lines under the type, or the `V/v` line."""
    if heading is None:
        start = _first(lines[:_HEAD], lambda line: _SUBJECT.match(nfc(line)))
        if start is None:
            return kind
    else:
        start = heading + 1
    subject: list[str] = []
    for line in lines[start : start + 5]:
        over = (subject and line.text.isupper()) or sum(map(len, subject)) > 300
        if over or _SUBJECT_ENDS.match(line.folded):
            break
        subject.append(line.text)
        if line.text.endswith((".", ";")):
            break
    about = " ".join(subject).strip(" .")
    if _SUBJECT.match(about):
        about = about[:1].lower() + about[1:]
    return f"{kind} {about}".strip()


def _issuer(head: Sequence[Line]) -> str | None:
    """Return the issuing body: the capitals beside or above the motto."""
    parts = [_MOTTO.sub(" ", nfc(line)).strip(" -_*–—") for line in head]
    named = [part for part in parts if len(part) > 3 and part.isupper() and not find_type(part)]
    return " ".join(named) or None


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
    for line in head:
        text = nfc(line)
        if re.search(r"ngày", text, re.IGNORECASE) and not line.folded.startswith("can cu"):
            for moment in find_dates(text):
                return moment.date
    return None


def _signer(tail: Sequence[Line]) -> str | None:
    """Return the name under the capacity in which it signs (`TM. …`, `KT. …`)."""
    for position, line in enumerate(tail):
        if _CAPACITY.match(nfc(line)):
            names = [other for other in tail[position + 1 :] if not other.text.isupper()]
            plain = [other for other in names if not re.match(r"\W*da ky", other.folded)]
            return plain[-1].text if plain and 2 <= plain[-1].words <= 6 else None
    return None
