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
_NEXT_LABEL = re.compile(
    r"\s*[;,.-]?\s*(?:ảnh|video|clip|đồ họa)\s*$"
    r"|\s+[-–—]\s+(?:ngày|lượt|đăng|cập nhật|nguồn|lúc|ảnh|email|\d).*$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:^|[|\s])(?:(?:người đăng|đăng bởi|posted by)\s*:?|bởi:?|by:?)\s+(?P<name>[^|,;:]{2,60})",
    re.IGNORECASE,
)
_WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)?"
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0]+{_WORD}){{1,4}}")
_INITIALS = re.compile(
    rf"(?:[{UPPER}]{{1,2}}\.\s?){{1,4}}(?:[{UPPER}][^\W\d_]*)?\.?|PV|BBT|CTV|TTXVN|VOV|VTV"
)
_BODY = re.compile(
    r"(?:UBND|Công an|Trường|Huyện|Xã|Ban|Phòng|Đài|Báo|Văn phòng|Nhóm|Cổng|Trung tâm|Sở|Hội|Tổ"
    r"|[UỦ][yỷ] ban|Bộ|Cục|Chi cục|Viện|Học viện|Bệnh viện|Đoàn|Liên đoàn|Tỉnh đoàn|Huyện đoàn"
    r"|Thành đoàn|Đảng [uủ][yỷ]|Huyện [uủ][yỷ]|Công ty|HTX|Hợp tác xã|Mặt trận)"
    r"\s\S.{1,60}"
)
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
_HONOURS = re.compile(
    r"(?:(?:ThS|TS|BS|PGS|GS|LS|KTS|CN|Th\.S|NSƯT|NSND|Luật sư|Bác sĩ|Nhà báo|Thạc sĩ|Tiến sĩ)"
    r"\.?,?\s+)+",
    re.IGNORECASE,
)
_CAPITALS = re.compile(rf"[{UPPER}.]+(?:[ ;,-]+[{UPPER}.]+){{1,7}}")
_OFFICE = re.compile(
    r"\b(?:chu tich|giam doc|bi thu|uy ban|truong|pho|hoi dong|ban|so|phong|tm|kt|tl|het|tin"
    r"|thong bao)\b"
)
_EDGES = " .|–—-*[]"


@dataclass(frozen=True, slots=True)
class Byline:
    """An author's name, the rule that recognised it, and the role if the line has it."""

    name: str
    rule: str
    role: str | None = None

    @property
    def organisation(self) -> str | None:
        """The body the author writes for, or is."""
        return next((part for part in (self.role, self.name) if part and is_body(part)), None)


def labelled_author(line: Line) -> Byline | None:
    """Return the author that a line such as `Tác giả: …` names."""
    match = _LABELS.search(nfc(line))
    if not match or line.words > 20:
        return None
    name, role = _without_role(_NEXT_LABEL.sub("", match["name"]).strip(_EDGES + ","))
    name, office = _split_office(_unshouted(name))
    known = _names(name) or _BODY.fullmatch(name)
    return Byline(name, "nhãn tác giả", role or office or None) if known else None


def is_body(text: str) -> bool:
    """Say whether the text is the name of an organisation, and nothing else."""
    return bool(_BODY.fullmatch(text)) and text[-1] not in ".!?:;"


def body_in(line: Line) -> str | None:
    """Return the organisation if the line is nothing but its name."""
    text = nfc(line).strip(_EDGES)
    return text if line.words <= 12 and is_body(text) else None


def posted_by(line: Line) -> Byline | None:
    """Return who put the page up: `… bởi Ban biên tập`."""
    match = _POSTED.search(nfc(line))
    if not match or line.words > 20:
        return None
    name = re.split(r"\s[-–—]\s|\s\(", match["name"])[0].strip(_EDGES)
    known = _names(name) or _BODY.fullmatch(name)
    return Byline(name, "người đăng") if known and fold(name) not in _NOBODY else None


def dated_author(line: Line) -> Byline | None:
    """Return the name that shares a line with the date."""
    for part in beside_date(line):
        if is_name(part):
            return Byline(part, "tên cạnh ngày đăng")
    return None


def beside_date(line: Line) -> list[str]:
    """Return what else a date bar says, part by part."""
    text = nfc(line)
    for moment in find_dates(text):
        rest = f"{text[: moment.start]} | {text[moment.end :]}"
        bars = "|" in text[: moment.start] or "|" in text[moment.end :]
        parts = re.split(r"\s*[|•·]\s*" if bars else r"\s*[|•·]\s*|\s+[-–—]\s+", rest)
        return [part for raw in parts if (part := raw.strip(_EDGES + ","))]
    return []


def signed_author(line: Line) -> Byline | None:
    """Return the author if the line is nothing but a name, as under an article."""
    text, role = _without_role(nfc(line).strip(_EDGES))
    text = _unshouted(text)
    name, office = _split_office(text)
    if is_name(name) and office:
        return Byline(name, "tên ký dưới bài", role or office)
    return Byline(text, "tên ký dưới bài", role) if text and _names(text) else None


def _unshouted(text: str) -> str:
    """Return a name set in capitals as names are written; other capitals as they are."""
    if text.isupper() and _CAPITALS.fullmatch(text) and not _OFFICE.search(fold(text)):
        return " ".join(word.title() for word in text.split())
    return text


def _split_office(text: str) -> tuple[str, str]:
    """Part a name from the office or paper it writes for: `Hà - Đài huyện`, `Hà/VOV`."""
    parts = re.split(r"\s*/\s*|\s*,\s*|\s+[-–—]\s+", text, maxsplit=1)
    if len(parts) == 2 and _BODY.fullmatch(parts[1]):
        return parts[0], parts[1]
    return text, ""


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
    text = _HONOURS.sub("", text, count=1)
    if _INITIALS.fullmatch(text):
        return True
    return bool(_NAME.fullmatch(text)) and not (text.isupper() and len(text) > 12)
