"""Who wrote an article, as the line says that carries the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.dates import find_dates
from index.metadata.lines import UPPER, fold, nfc

if TYPE_CHECKING:
    from index.metadata.lines import Line

_LABELS = re.compile(
    r"(?:^|[|\s])(?:tác giả(?: bài viết)?|người viết|bài viết|phóng viên|thực hiện|viết bởi"
    r"|(?:tin|bài)(?:,? (?:và )?(?:bài|ảnh|video))?(?:,? và ảnh)?)\s*:\s*(?P<name>[^|:]{2,90})",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:^|[|\s])(?:(?:người đăng|đăng bởi|posted by)\s*:?|bởi:?|by:?)\s+(?P<name>[^|,;:]{2,60})",
    re.IGNORECASE,
)
_WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)?"
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0]+{_WORD}){{1,4}}")
_INITIALS = re.compile(r"(?:[A-ZĐ]\.\s?){1,4}[A-ZĐ]?[a-z]*\.?|PV|P\.V|BBT|CTV|TTXVN|VOV|VTV")
_BODY = re.compile(r"(?:Ban|Phòng|Đài|Báo|Văn phòng|Nhóm|Cổng|Trung tâm|Sở|Hội|Tổ)\s\S.{2,60}")
_ROLE = re.compile(r"\((?P<role>[^()]{3,200})\)")
_SOURCE = re.compile(
    r"(?:nguồn(?: tin| bài)?\s*:\s*|theo:?\s+|tin từ\s*:?\s*)(?P<source>[^.!?]{2,60})$",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"(?:anh|video|clip|do hoa|infographic)\b\s*:?")
_NOBODY = frozenset(
    {"admin", "administrator", "quan tri", "quan tri vien", "editor", "user", "root", "guest"}
)
_SURNAMES = frozenset({
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui",
    "do", "ho", "ngo", "duong", "ly", "dao", "dinh", "doan", "truong", "trinh", "mai",
    "lam", "luong", "to", "ta", "ha", "chu", "cao", "luu", "quach", "trieu", "ton",
    "thai", "kieu", "giang", "nong", "lo", "hua", "vang", "ma", "ksor", "rmah",
})  # fmt: skip
_EDGES = " .|–—-*[]"


@dataclass(frozen=True, slots=True)
class Byline:
    """An author's name, the rule that recognised it, and the role if the line has it."""

    name: str
    rule: str
    role: str | None = None


def labelled_author(line: Line) -> Byline | None:
    """Return the author that a line such as `Tác giả: …` names."""
    match = _LABELS.search(nfc(line))
    if not match or line.words > 20:
        return None
    name, role = _without_role(match["name"].strip(_EDGES + ","))
    return Byline(name, "nhãn tác giả", role) if _names(name) or _BODY.fullmatch(name) else None


def posted_by(line: Line) -> Byline | None:
    """Return who put the page up: `… bởi Ban biên tập`."""
    match = _POSTED.search(nfc(line))
    if not match or line.words > 20:
        return None
    name = re.split(r"\s[-–—]\s|\s\(", match["name"])[0].strip(_EDGES)
    known = _names(name) or _BODY.fullmatch(name)
    return Byline(name, "người đăng") if known and fold(name) not in _NOBODY else None


def dated_author(line: Line) -> Byline | None:
    """Return the name that shares a line with the date and nothing else."""
    text = nfc(line)
    for moment in find_dates(text):
        rest = (text[: moment.start] + text[moment.end :]).strip(_EDGES + ",")
        return Byline(rest, "tên cạnh ngày đăng") if is_name(rest) else None
    return None


def signed_author(line: Line) -> Byline | None:
    """Return the author if the line is nothing but a name, as under an article."""
    text, role = _without_role(nfc(line).strip(_EDGES))
    name = re.split(r"\s*/\s*|\s*\((?=[^()]*\)$)", text)[0]
    return (
        Byline(text, "tên ký dưới bài", role) if text and (_names(text) or is_name(name)) else None
    )


def role_in(line: Line) -> str | None:
    """Return the role if the line is nothing but a role in brackets."""
    match = _ROLE.fullmatch(nfc(line).strip())
    role = match["role"].strip() if match else ""
    if not role or _PHOTO.match(fold(role)) or fold(role).startswith(("theo ", "nguon")):
        return None
    return role


def source_in(line: Line) -> str | None:
    """Return the source that a credit line names: `Nguồn: …`, `(Theo …)`."""
    match = _SOURCE.match(nfc(line).strip(" ()[].*–-"))
    return match["source"].strip(" )") if match and line.words <= 12 else None


def has_surname(text: str) -> bool:
    """Say whether the text starts with a family name; section names seldom do."""
    return fold(text).split(maxsplit=1)[:1] != [] and fold(text).split()[0] in _SURNAMES


def _without_role(text: str) -> tuple[str, str | None]:
    match = re.search(_ROLE.pattern + r"$", text)
    if not match or _PHOTO.match(fold(match["role"])):
        return text, None
    return text[: match.start()].strip(), match["role"].strip()


def _names(text: str) -> bool:
    """Say whether the text is one name or several and nothing else."""
    parts = re.split(r"\s*(?:,|;|/|&|\s[-–]\s|\svà\s)\s*", text)
    return all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Say whether the text is written as one person's name."""
    if fold(text).startswith(("theo ", "tin ", "bai ")) or fold(text) in _NOBODY:
        return False
    if _INITIALS.fullmatch(text):
        return True
    return bool(_NAME.fullmatch(text)) and not (text.isupper() and len(text) > 12)
