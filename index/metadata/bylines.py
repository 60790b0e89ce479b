"""Who wrote an article, as the line says that carries the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.dates import dates_on_bar
from index.metadata.lines import UPPER, fold, nfc
from index.metadata.names import (
    are_names,
    has_surname,
    is_body,
    is_name,
    is_nobody,
    is_office,
    is_person,
    off_duty,
    split_names,
    split_office,
    unshouted,
)
from index.metadata.units import is_province

if TYPE_CHECKING:
    from index.metadata.lines import Line

_LABELS = re.compile(
    r"(?:^|[|\s])(?:tác giả(?: bài viết)?|bài viết|phóng viên|thực hiện|viết bởi"
    r"|author|byline|writer|bút danh|biên soạn"
    r"|người (?:viết|thực hiện|soạn|biên soạn|đưa)(?: (?:bài|tin|bài viết))?"
    r"|(?:tin|bài)(?:,? (?:và )?(?:bài|ảnh|video))?(?:,? và ảnh)?)\s*[:|]\s*(?P<name>[^|:]{2,90})",
    re.IGNORECASE,
)
_PLAIN_LABEL = re.compile(
    r"(?:tác giả|người viết|phóng viên|cộng tác viên|thực hiện"
    r"|(?:tin|bài)(?:,? (?:và )?(?:bài|ảnh))+)\s+"
    rf"(?P<name>(?-i:[{UPPER}]).{{2,60}})",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(
    r"\s*[;,.-]?\s*(?:ảnh|video|clip|đồ họa)\s*$"
    r"|\s+[-–—]\s+(?:ngày|lượt|đăng|cập nhật|nguồn|lúc|ảnh|email|\d).*$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:^|[|\s])(?:(?:người (?:đăng|gửi)(?: tin| bài)?|(?:đăng|viết|gửi) bởi|posted by)\s*:?"
    r"|bởi:?|by:?)\s+"
    r"(?P<name>[^|,;:]{2,60})",
    re.IGNORECASE,
)
_POSTED_ENDS = re.compile(
    r"\t|\s{2,}|\s[-–—]\s|\s\(|\s(?:vào|lúc|ngày|on|at|in)\s|\s\d", re.IGNORECASE
)
_ROLE = re.compile(r"\((?P<role>[^()]{3,200})\)")
_SOURCE = re.compile(
    r"(?:nguồn(?: tin| bài)?\s*:\s*|theo:?\s+|tin từ\s*:?\s*)(?P<source>[^.!?]{2,60})$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:theo|nguồn)\s*:?\s+(?P<name>[^/–-]{3,40}?)\s*(?:/|\s[-–]\s)\s*(?P<source>\S.{1,40})",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"(?:anh|video|clip|do hoa|infographic)\b\s*:?")
# A label no list has, before a name and nothing else.
_ANY_LABEL = re.compile(r"(?P<label>[^\W\d]+(?: [^\W\d]+){0,3})\s*:\s*(?P<name>[^:|]{4,40})")
_OTHER_DUTY = re.compile(r"(?:anh|video|clip|do hoa|duyet|kiem duyet|nguoi (?:ky|duyet)|hoi|dap)\b")
_WEEKDAY = re.compile(r"(?:^|[\s,]+)(?:thứ \w+|chủ nhật|CN|T[2-7])$", re.IGNORECASE)
# What stands between a name and the date on which someone wrote.
_WROTE = re.compile(
    r"\s+(?:đã )?(?:viết|đăng|gửi)(?: bài| tin)?(?: vào| lúc| ngày)*$", re.IGNORECASE
)
_ROW, _ROW_WORDS = 3, 14
_EDGES = " .|–—-*[]"
# What parts the entries of a bar; a wide blank does.
_BARS = r"[|•·»›\t]|\s{3,}"


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
    match = _LABELS.search(nfc(line)) or _PLAIN_LABEL.fullmatch(nfc(line))
    if not match or line.words > 20:
        return None
    named = re.split(r"\t|\s{3,}|\s;\s", match["name"].strip())[0]
    name, role = _without_role(_NEXT_LABEL.sub("", named).strip(_EDGES + ","))
    name, office = split_office(unshouted(off_duty(name)))
    known = are_names(name) or is_body(name)
    return Byline(name, "nhãn tác giả", role or office or None) if known else None


def called_author(line: Line) -> Byline | None:
    """Return the author behind a label no list has, as `Người khởi tạo: …` above a text."""
    match = _ANY_LABEL.fullmatch(nfc(line).strip(_EDGES)) if line.words <= 10 else None
    if not match or _OTHER_DUTY.match(fold(match["label"])) or is_office(match["label"]):
        return None
    name = off_duty(match["name"].strip(_EDGES))
    known = is_name(name) and not is_nobody(name) and not is_province(name)
    said = fold(match["label"]).startswith("nguoi ") or has_surname(name)
    return Byline(name, "nhãn trước tên") if known and said else None


def body_in(line: Line) -> str | None:
    """Return the organisation if the line is nothing but its name."""
    text = nfc(line).strip(_EDGES)
    ended = line.text.endswith(".")
    return text if line.words <= 12 and is_body(text) and not ended else None


def posted_by(line: Line) -> Byline | None:
    """Return who put the page up: `… bởi Ban biên tập`."""
    match = _POSTED.search(nfc(line))
    if not match or line.words > 20:
        return None
    name = _POSTED_ENDS.split(match["name"])[0].strip(_EDGES)
    known = (are_names(name) or is_body(name)) and not is_nobody(name)
    return Byline(name, "người đăng") if known else None


def dated_author(line: Line) -> Byline | None:
    """Return the name that shares a line with the date."""
    for part in beside_date(line):
        name, role = _without_role(_WROTE.sub("", part))
        if is_name(name) or (are_names(name) and all(map(is_person, split_names(name)))):
            return Byline(name, "tên cạnh ngày đăng", role)
    return None


def beside_date(line: Line) -> list[str]:
    """Return what else a date bar says, part by part."""
    text = nfc(line)
    for moment in dates_on_bar(text):
        rest = f"{text[: moment.start]} | {text[moment.end :]}"
        bars = re.search(_BARS, rest[: moment.start] + text[moment.end :])
        parts = re.split(rf"\s*(?:{_BARS})\s*" + ("" if bars else r"|\s+[-–—]\s+|\|"), rest)
        bare = (_WEEKDAY.sub("", _unbracketed(raw.strip(_EDGES + ","))) for raw in parts)
        return [part for raw in bare if (part := raw.strip(_EDGES + ","))]
    return []


def barred_author(line: Line) -> Byline | None:
    """Return the one person in a row of two or three entries: `Thời sự | Lê Thị Hà`."""
    parts = re.split(r"\s*[|•·]\s*", nfc(line))
    people = [part for part in parts if is_name(part) and is_person(part)]
    if not 2 <= len(parts) <= _ROW or line.words > _ROW_WORDS or len(people) != 1:
        return None
    return None if is_province(people[0]) else Byline(people[0], "tên cạnh chuyên mục")


def _unbracketed(text: str) -> str:
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text[1:-1] if whole else text


def signed_author(line: Line) -> Byline | None:
    """Return the author if the line is nothing but a name, as under an article."""
    written = nfc(line).strip(_EDGES)
    if (bracketed := _ROLE.fullmatch(written)) and _is_bracketed_name(bracketed["role"]):
        return Byline(bracketed["role"].strip(), "tên ký dưới bài")
    if reprinted := _AFTER.fullmatch(written):
        name, paper = reprinted["name"].strip(), reprinted["source"]
        known = is_name(name) and (has_surname(name) or is_body(paper))
        return Byline(name, "tên ký dưới bài", paper) if known else None
    text, role = _without_role(off_duty(written))
    name, office = split_office(unshouted(text))
    if office and are_names(name):
        return Byline(name, "tên ký dưới bài", role or office)
    text = unshouted(text)
    return Byline(text, "tên ký dưới bài", role) if text and are_names(text) else None


def role_in(line: Line) -> str | None:
    """Return the role if the line is nothing but a role in brackets."""
    match = _ROLE.fullmatch(nfc(line).strip())
    role = match["role"].strip() if match else ""
    if not role or _PHOTO.match(fold(role)) or _is_source(role) or _is_bracketed_name(role):
        return None
    return role


def _is_bracketed_name(text: str) -> bool:
    return is_name(text.strip()) and is_person(text.strip()) and not is_province(text)


def source_in(line: Line) -> str | None:
    """Return the source that a credit line names: `Nguồn: …`, `(Theo …)`."""
    text = nfc(line).strip(" ()[].*–-")
    match = _AFTER.fullmatch(text) if signed_author(line) else None
    bracketed = text.rpartition("(")[2]
    match = match or _SOURCE.match(text) or (_SOURCE.match(bracketed) if "(" in text else None)
    if not match or line.words > 12:
        return None
    source = match["source"].strip(" )")
    # What goes on in a small letter is a sentence or a control: `Theo dõi …`.
    return None if source[:1].islower() and not text.lower().startswith("nguồn") else source


def _without_role(text: str) -> tuple[str, str | None]:
    match = re.search(_ROLE.pattern + r"$", text)
    if not match or _PHOTO.match(fold(match["role"])):
        return text, None
    role = None if _is_source(match["role"]) else match["role"].strip()
    return text[: match.start()].strip(), role


def _is_source(bracketed: str) -> bool:
    return fold(bracketed).startswith(("theo ", "nguon"))
