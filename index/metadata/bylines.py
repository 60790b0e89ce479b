"""Who wrote an article, as the line says that carries the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from index.metadata.entries import EDGES, undashed
from index.metadata.lines import BARS, UPPER, fold, line_of, nfc
from index.metadata.names import (
    are_names,
    has_surname,
    is_body,
    is_called,
    is_name,
    is_named_body,
    is_nobody,
    is_office,
    is_outlet,
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
    r"|author|byline|writer|bút danh|biên soạn|nội dung"
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
    r"|\s*[,;]\s*(?:ngày|lúc|vào|đăng|cập nhật)\s.*$"
    r"|\s+[-–—/]\s+(?:ngày|lượt|đăng|cập nhật|nguồn|lúc|ảnh|email|\d).*$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:^|[|\s])(?:(?:người (?:đăng|gửi)(?: tin| bài)?|(?:đăng|viết|gửi) bởi|posted by)\s*:?"
    r"|bởi:?|by:?)\s+"
    r"(?P<name>[^|;:]{2,60})",
    re.IGNORECASE,
)
_POSTED_ENDS = re.compile(r"\t|\s{2,}|\s\(|\s(?:vào|lúc|ngày|on|at|in)\s|\s\d", re.IGNORECASE)
_ROLE = re.compile(r"\((?P<role>[^()]{3,200})\)")
_SOURCE = re.compile(
    r"(?:nguồn(?: tin| bài)?\s*:\s*|theo:?\s+|tin từ\s*:?\s*)(?P<source>[^.!?]{2,60})$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:theo|nguồn)\s*:?\s+(?P<name>[^/]{3,60}?)\s*/\s*(?P<source>\S.{1,40})", re.IGNORECASE
)
_AFTER_DASH = re.compile(
    r"(?:theo|nguồn)\s*:?\s+(?P<name>[^/–-]{3,40}?)\s[-–]\s\s*(?P<source>\S.{1,40})", re.IGNORECASE
)
_RETOLD = re.compile(r"\(?(?:theo|nguồn)\s*:?\s+(?P<name>[^()]{4,40}?)\.?\)?", re.IGNORECASE)
# Papers that are called as people are.
_PAPERS = frozenset({
    "ha noi moi", "ha noi", "cao bang", "ha giang", "ha nam", "ha tinh", "thai nguyen",
    "tien phong", "cong thuong", "lao dong", "thanh nien", "nhan dan", "dan viet", "ngoi sao",
    "bao ve phap luat", "viet nam", "quoc phong", "giao thong", "xay dung", "dau tu", "ap bac",
})  # fmt: skip
_PHOTO = re.compile(r"(?:anh|video|clip|do hoa|infographic)\b\s*:?")
# A label no list has, before a name and nothing else.
_ANY_LABEL = re.compile(r"(?P<label>[^\W\d]+(?: [^\W\d]+){0,3})\s*:\s*(?P<name>[^:|]{4,40})")
_OTHER_DUTY = re.compile(r"(?:anh|video|clip|do hoa|duyet|kiem duyet|nguoi (?:ky|duyet)|hoi|dap)\b")
# Words of a body's name in capitals at most.
_SHOUTED = 8


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
    named = re.split(rf"{BARS}|\s;\s", match["name"].strip())[0]
    name, role = without_role(_NEXT_LABEL.sub("", named).strip(EDGES + ","))
    name, office = split_office(unshouted(off_duty(name)))
    label = match[0][: match.start("name") - match.start()]
    said = ":" in label and "dung" not in fold(label)
    known = are_names(name) or is_body(name) or (said and is_called(name))
    return Byline(name, "nhãn tác giả", role or office or None) if known else None


def called_author(line: Line) -> Byline | None:
    """Return the author behind a label no list has, as `Người khởi tạo: …` above a text."""
    match = _ANY_LABEL.fullmatch(nfc(line).strip(EDGES)) if line.words <= 10 else None
    if not match or _OTHER_DUTY.match(fold(match["label"])) or is_office(match["label"]):
        return None
    name = off_duty(match["name"].strip(EDGES))
    known = is_name(name) and not is_nobody(name) and not is_province(name)
    said = fold(match["label"]).startswith("nguoi ") or has_surname(name)
    return Byline(name, "nhãn trước tên") if known and said else None


def body_in(line: Line) -> str | None:
    """Return the organisation if the line is nothing but its name.

    A body may sign with the one it is of, as people do: `Ban Văn hóa - Đài huyện`.
    """
    text = nfc(line).strip(EDGES)
    if line.words > 12 or not is_body(text) or line.text.endswith("."):
        return None
    first, above = split_office(text)
    return first if is_body(first) and above else text


def shouted_body(line: Line) -> str | None:
    """Return the organisation if the line is its name in capitals, as headings are written, too."""
    text = nfc(line).strip(EDGES)
    quiet = text.isupper() and body_in(line_of(text.capitalize()))
    return text if quiet and len(text.split()) <= _SHOUTED else None


def named_body(line: Line) -> Byline | None:
    """Return the body that a line names and nothing else, as under a headline."""
    name = body_in(line)
    known = name and is_named_body(name) and not is_outlet(name)
    return Byline(name, "tên đơn vị dưới tiêu đề") if name and known else None


def posted_by(line: Line) -> Byline | None:
    """Return who put the page up: `… bởi Ban biên tập`."""
    match = _POSTED.search(nfc(line))
    if not match or line.words > 20:
        return None
    name = _names_first(undashed(_POSTED_ENDS.split(match["name"])[:1])[0].strip(EDGES))
    known = (are_names(name) or is_body(name)) and not is_nobody(name)
    return Byline(name, "người đăng") if known else None


def _names_first(text: str) -> str:
    """Return what stands before the first comma, with the names that commas part from it."""
    first, *others = text.split(",")
    names = takewhile(lambda other: is_name(other.strip()), others)
    return ",".join([first, *names]).strip(EDGES)


# A page asks of each of its lines often.
@lru_cache(maxsize=1 << 12)
def signed_author(line: Line) -> Byline | None:
    """Return the author if the line is nothing but a name, as under an article."""
    written = nfc(line).strip(EDGES)
    if (bracketed := _ROLE.fullmatch(written)) and _is_bracketed_name(bracketed["role"]):
        return Byline(bracketed["role"].strip(), "tên ký dưới bài")
    if reprinted := _AFTER.fullmatch(written) or _AFTER_DASH.fullmatch(written):
        name, paper = reprinted["name"].strip(), reprinted["source"]
        known = is_named_body(name) or (are_names(name) and (has_surname(name) or is_body(paper)))
        return Byline(name, "tên ký dưới bài", paper) if known else None
    told = _RETOLD.fullmatch(written)
    if told and _are_retold(told["name"]):
        return Byline(told["name"], "tên ký dưới bài")
    text, role = without_role(off_duty(written))
    name, office = split_office(unshouted(text))
    if office and are_names(name):
        return Byline(name, "tên ký dưới bài", role or office)
    text = unshouted(text)
    return Byline(text, "tên ký dưới bài", role) if text and are_names(text) else None


def _are_retold(text: str) -> bool:
    """Say whether a text is retold of people, or of a body and not of a paper."""
    if not are_names(text):
        return is_named_body(text) and not is_outlet(text)
    people = any(map(is_person, split_names(text)))
    return people and fold(text) not in _PAPERS and not is_province(text)


def role_in(line: Line) -> str | None:
    """Return the role if the line is nothing but a role in brackets."""
    match = _ROLE.fullmatch(nfc(line).strip())
    role = match["role"].strip() if match else ""
    if not role or _PHOTO.match(fold(role)) or _is_source(role) or _is_bracketed_name(role):
        return None
    return role


def _is_bracketed_name(text: str) -> bool:
    name = text.strip()
    return is_name(name) and (is_person(name) or name.isupper()) and not is_province(text)


def source_in(line: Line) -> str | None:
    """Return the source that a credit line names: `Nguồn: …`, `(Theo …)`."""
    text = nfc(line).strip(" ()[].*–-")
    after = _AFTER.fullmatch(text) or _AFTER_DASH.fullmatch(text)
    match = after if signed_author(line) else None
    bracketed = text.rpartition("(")[2]
    match = match or _SOURCE.match(text) or (_SOURCE.match(bracketed) if "(" in text else None)
    if not match or line.words > 12:
        return None
    source = match["source"].strip(" )")
    # What goes on in a small letter is a sentence or a control: `Theo dõi …`.
    return None if source[:1].islower() and not text.lower().startswith("nguồn") else source


def without_role(text: str) -> tuple[str, str | None]:
    """Part a name from the role in brackets behind it."""
    match = re.search(_ROLE.pattern + r"$", text)
    if not match or _PHOTO.match(fold(match["role"])):
        return text, None
    role = None if _is_source(match["role"]) else match["role"].strip()
    return text[: match.start()].strip(), role


def _is_source(bracketed: str) -> bool:
    return fold(bracketed).startswith(("theo ", "nguon"))
