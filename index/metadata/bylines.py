"""Who wrote an article, as the line says that carries the name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from index.metadata.lines import Line, fold

_LABELS = re.compile(
    r"^\W*(?:tác giả|người viết|bài,? và ảnh|bài viết|tin,? và ảnh|bài,? ảnh|tin,? ảnh|tin,? bài"
    r"|tin|bài|phóng viên|thực hiện|viết bởi)\s*:\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_UPPER = "A-ZĐÀ-ÖØ-ÞĂĨŨƠƯẠ-Ỹ"
_WORD = rf"[{_UPPER}][^\W\d_]*"
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0]+{_WORD}){{1,4}}")
_POSTED_BY = re.compile(
    r"(?<!\w)(?:bởi|người đăng|đăng bởi)\s*:?\s+(?P<name>[^|,;:]{2,40}?)\s*(?:[|,;]|$)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-ZĐ]\.\s?){1,4}[A-ZĐ]?\.?|PV|P\.V|BBT|CTV|TTXVN")
_ROLE = re.compile(r"\((?P<role>[^()]{3,200})\)")
_SOURCE = re.compile(
    r"(?:nguồn(?:\s+tin)?\s*:\s*|theo:?\s+)(?P<source>[^.!?]{2,60})$", re.IGNORECASE
)
_PHOTO = re.compile(r"(?:anh|video|clip|do hoa|infographic)\s*:")


@dataclass(frozen=True, slots=True)
class Byline:
    """An author's name, the rule that recognised it, and the role if the line has it."""

    name: str
    rule: str
    role: str | None = None


def labelled_author(line: Line) -> Byline | None:
    """Return the author that a line such as `Tác giả: …` names."""
    match = _LABELS.match(unicodedata.normalize("NFC", line.text))
    if not match or line.words > 16:
        return None
    name = match["name"].strip(" .;,|–-")
    return Byline(name, "nhãn tác giả") if name and _names(name) else None


def posted_by(line: Line) -> Byline | None:
    """Return who put the page up, as a date bar may say: `… bởi Ban biên tập`."""
    match = _POSTED_BY.search(unicodedata.normalize("NFC", line.text))
    return Byline(match["name"].strip(), "người đăng") if match else None


def source_in(line: Line) -> str | None:
    """Return the source that a credit line names: `Nguồn: …`, `(Theo …)`."""
    text = unicodedata.normalize("NFC", line.text).strip(" ()[].*")
    match = _SOURCE.match(text)
    return match["source"].strip() if match and line.words <= 10 else None


def signed_author(line: Line) -> Byline | None:
    """Return the author if the line is nothing but a name, as under an article."""
    text = unicodedata.normalize("NFC", line.text).strip(" .|–-*")
    text, role = _without_role(text)
    return Byline(text, "tên ký cuối bài", role) if text and _names(text) else None


def role_in(line: Line) -> str | None:
    """Return the role if the line is nothing but a role in brackets."""
    match = _ROLE.fullmatch(unicodedata.normalize("NFC", line.text).strip())
    return match["role"].strip() if match and not _PHOTO.match(fold(match["role"])) else None


def _without_role(text: str) -> tuple[str, str | None]:
    match = re.search(_ROLE.pattern + r"$", text)
    if not match or _PHOTO.match(fold(match["role"])):
        return text, None
    return text[: match.start()].strip(), match["role"].strip()


def _names(text: str) -> bool:
    """Say whether the text is one name or several and nothing else."""
    if text.lower().startswith("theo "):
        return False
    parts = re.split(r"\s*(?:,|;|/|&|\s[-–]\s|\svà\s)\s*", text)
    return all(_is_name(part) for part in parts)


def _is_name(text: str) -> bool:
    if _INITIALS.fullmatch(text):
        return True
    return bool(_NAME.fullmatch(text)) and not text.isupper()
