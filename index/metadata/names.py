"""How names of people and of organisations are written."""

from __future__ import annotations

import re
from functools import lru_cache

from index.metadata.lines import UPPER, fold

_WORD = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)?"
# Names of the Central Highlands may be one word: `K'Brếp`.
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0]+{_WORD}){{1,4}}|[{UPPER}][hH]?['’][{UPPER}][^\W\d_]+")
_PEN_NAME = re.compile(rf"[{UPPER}][^\d,;:/|]*")
_CALLED = 5
_INITIALS = re.compile(
    rf"(?:[{UPPER}]{{1,2}}\.\s?){{1,4}}(?:[{UPPER}][^\W\d_]*)?\.?|PV|BBT|CTV|TTXVN|VOV|VTV"
)
_BODY = re.compile(
    r"(?!(?:Hội (?:nghị|thi|thảo|chợ|diễn|khỏe|khoẻ|trại|làng|xuân|đua|ngộ|nhập|viên|quân|họp)"
    r"|Ban hành|Phòng,? (?:chống|ngừa|tránh|trừ)|Tổ chức|Đoàn (?:công tác|kết|viên|đại biểu"
    r"|kiểm tra)"
    r"|Báo (?:cáo|động|hiệu)|Bộ (?:đội|trưởng|mặt)|Viện (?:trợ|dẫn)|Sở hữu|Trường hợp)\b)"
    rf"(?:UBND|Công an|Trường|(?:Huyện|Xã)(?=\s[{UPPER}])(?!\s[Hh]ội)"
    r"|Ban|Phòng|Đài|Báo|Văn phòng|Nhóm|Cổng|Trung tâm|Sở|Hội|Tổ"
    r"|[UỦ][yỷ] ban|Bộ|Cục|Chi cục|Viện|Học viện|Bệnh viện|Đoàn|Liên đoàn|Tỉnh đoàn|Huyện đoàn"
    r"|Liên (?:minh|hiệp)|Hiệp hội|Quỹ|Chi (?:hội|bộ|đoàn)|Đảng bộ|Hạt|Trạm|Kho bạc|Tòa (?:án|soạn)"
    r"|Ngân hàng|Tổng (?:công ty|cục|hội)|Tập đoàn|Câu lạc bộ|CLB|Bảo tàng|Thư viện|Nhà văn hóa"
    r"|Khoa(?= [A-ZĐ])"
    r"|Bộ phận|Đồn|Quân khu|Chùa|Giáo xứ|Thành đoàn|Đảng [uủ][yỷ]|Huyện [uủ][yỷ]|Công ty|HTX"
    r"|Hợp tác xã|Mặt trận)"
    r"\s\S.{1,60}"
)
# What people do or are, as it is written after their names.
_OFFICE = re.compile(
    r"(?:(?:Phó|Nguyên|Quyền|Q\.)\s+)?(?:Chủ (?:tịch|nhiệm)|Bí thư|Giám đốc|Tổng [Gg]iám đốc"
    r"|Trưởng|Hiệu trưởng|Hiệu phó|Chánh|Cục trưởng|Viện trưởng|[UỦ][yỷ] viên|Công chức"
    r"|Cán bộ|Chuyên viên|Giáo viên|Giảng viên|Đội trưởng|Tổ trưởng|Chi hội trưởng"
    r"|Huyện [uủ][yỷ] viên|Tỉnh [uủ][yỷ] viên|Thành [uủ][yỷ] viên|Hội viên|Phó)\b.{0,80}"
)
# A body by its initials, however it is called: `UBMTTQ huyện`, `Trạm KN Tân Lập`.
_INITIALLED = re.compile(rf"(?=.*\b[{UPPER}]{{2,}}\b)[{UPPER}]\S*(?:\s\S+){{0,7}}")
_NOBODY = frozenset({
    "admin", "administrator", "quan tri", "quan tri vien", "editor", "user", "root", "guest",
    "super user", "super administrator",
})  # fmt: skip
_SURNAMES = frozenset({
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui",
    "do", "ho", "ngo", "duong", "ly", "dao", "dinh", "doan", "truong", "trinh", "mai",
    "lam", "luong", "to", "ta", "ha", "chu", "cao", "luu", "quach", "trieu", "ton",
    "thai", "kieu", "giang", "nong", "lo", "hua", "vang", "ma", "ksor", "rmah",
    "thach", "phung", "vuong", "sung", "dam", "sam", "nghiem", "ninh", "bach", "luc", "mac",
})  # fmt: skip
# A name of three words and more with this as its second is a woman's, whatever her family.
_WOMAN = re.compile(r"(?!(?:do|sieu|thanh|noi) )\w+ thi \w+")
# The names people are called by that are most frequent, last in a name or a pen name.
_GIVEN = frozenset(
    """
    An Anh Ánh Ân Bách Bảo Bắc Bích Bình Cúc Cường Chi Chiến Chinh Chung Châu Diễm Diệp Diệu
    Dũng Dung Duy Duyên Dương Đạt Điệp Đông Đức Giang Hà Hải Hạnh Hằng Hân Hậu Hiền Hiếu Hoa
    Hòa Hoài Hoàn Hoàng Hồng Huệ Hùng Huy Huyền Hương Hường Khang Khánh Khoa Khôi Kiên Lan Lâm
    Lệ Liên Linh Loan Long Lợi Luân Lực Lương Ly Mai Mạnh Minh My Mỹ Nam Nga Ngân Ngọc Nguyên
    Nguyệt Nhàn Nhân Nhi Nhung Oanh Phong Phú Phúc Phương Phượng Quang Quân Quý Quyên Quyết
    Quỳnh Sơn Tâm Tân Thái Thanh Thành Thảo Thắng Thiện Thịnh Thoa Thu Thủy Thuỷ Thúy Thư
    Thương Tiến Toàn Toản Trang Trâm Trí Trinh Trọng Trung Trường Tú Tuấn Tùng Tuyết Uyên Vân
    Việt Vinh Vũ Vy Xuân Yến
    """.split()
)
# What publishes and is no author, folded.
_OUTLET = re.compile(
    r"(?:bao(?! chi\b)|dai|cong thong tin|trang thong tin|tap chi|toa soan|website)\b(?= )"
    r"|(?!(?:chinh quyen|thuong mai|giao dich|hoa don|ho so|benh an|ky thuat)\b)"
    r".*\b(?:online|dien tu)$"
)
_NAMED_LIKE = re.compile(r"(?:b[ảàạã]o|đ[ạảãá]i)\b", re.IGNORECASE)
# How lines begin that are no names though written as one: credits, parties to a form.
_NO_NAME = ("theo ", "tin ", "bai ", "ben ", "nguoi ", "dai dien ", "noi ", "kinh ")
_HONOURS = re.compile(
    r"(?:(?:ThS|TS|BS|PGS|GS|LS|KTS|KS|CN|DS|Th\.S|NSƯT|NSND|NGƯT|NGND|Luật sư|Bác sĩ|Dược sĩ|Kỹ sư"
    r"|Thạc sĩ|Tiến sĩ|(?:Phó )?[Gg]iáo sư|Nhà (?:báo|thơ|văn|giáo|sử học|khoa học|nghiên cứu"
    r"|biên kịch)"
    r"|Nghệ (?:nhân|sĩ)|Nhạc sĩ|Họa sĩ|Đạo diễn|Kiến trúc sư|Linh mục|Hòa thượng|Thượng tọa|Đại đức"
    r"|Cựu chiến binh|(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng))(?:\.,?\s*|,?\s+))+",
    re.IGNORECASE,
)
# What someone did for the article, before or after the name.
_DUTY_BEFORE = re.compile(
    r"^(?:PV|P\.V|CTV|BTV|(?i:phóng viên|cộng tác viên|biên tập viên))\s*[.:,]?\s+(?=\S)"
)
_DUTY = (
    "thực hiện|tổng hợp|biên soạn|biên dịch|biên tập|lược dịch|lược thuật|lược ghi|sưu tầm"
    "|chuyển ngữ|dịch|ghi"
)
_DUTY_AFTER = re.compile(rf"\s*[-–—,]?\s*\((?i:t/h|th|{_DUTY})\)$|\s+[-–—,]?\s*(?:{_DUTY})$")
_CAPITALS = re.compile(rf"[{UPPER}.]+(?:[ ;,-]+[{UPPER}.]+){{1,7}}")
_SHOUTED_OFFICE = re.compile(
    r"^trường\b|\b(?:chủ tịch|giám đốc|bí thư|[uủ][yỷ] ban|trưởng|phó|hội đồng|ban|sở|phòng|tm|kt"
    r"|tl|hết|tin|thông báo)\b"
)
_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\s[-–]\s|\svà\s)\s*")
_DAY = re.compile(r"(?:thu (?:hai|ba|tu|nam|sau|bay|cn)|chu nhat)")


def is_body(text: str) -> bool:
    """Say whether the text is the name of an organisation, and nothing else."""
    return bool(_BODY.fullmatch(text)) and text[-1] not in ".!?:;"


def is_named_body(text: str) -> bool:
    """Say whether the text names one organisation, and not a kind of them: `phòng ban`."""
    said = text.split(maxsplit=1)[1:]
    named = any(word[0].isupper() for word in " ".join(said).split())
    return is_body(text) and (named or fold(text) == "ban bien tap")


# Of the short texts of a page it is asked often.
@lru_cache(maxsize=1 << 12)
def is_name(text: str) -> bool:
    """Say whether the text is written as one person's name."""
    bare = _HONOURS.sub("", text, count=1)
    if not (_INITIALS.fullmatch(bare) or _NAME.fullmatch(bare)):
        return False
    folded = fold(text)
    if folded.startswith(_NO_NAME) or folded in _NOBODY or _DAY.fullmatch(folded):
        return False
    return bool(_INITIALS.fullmatch(bare)) or not (bare.isupper() and len(bare) > 12)


def is_called(text: str) -> bool:
    """Say whether the text may be what someone is called, where a label says that it is."""
    words = text.split()
    return 1 <= len(words) <= _CALLED and all(map(_PEN_NAME.fullmatch, words))


def are_names(text: str) -> bool:
    """Say whether the text is one name or several and nothing else."""
    return all(is_name(part) for part in split_names(text))


def split_names(text: str) -> list[str]:
    """Part several names from each other."""
    return _BETWEEN.split(text)


def is_outlet(text: str) -> bool:
    """Say whether the text is a paper, a station or a site; `Bảo` and `Đại` are names."""
    return not _NAMED_LIKE.match(text) and bool(_OUTLET.match(fold(text)))


def is_office(text: str) -> bool:
    """Say whether the text is what people are: a post or an office."""
    return bool(_OFFICE.fullmatch(text))


def is_nobody(text: str) -> bool:
    """Say whether the text is an account that every site has."""
    return fold(text) in _NOBODY


def has_surname(text: str) -> bool:
    """Say whether the text starts with a family name; section names seldom do."""
    name = fold(_HONOURS.sub("", text, count=1))
    return name.partition(" ")[0] in _SURNAMES or bool(_WOMAN.match(name))


def is_person(text: str) -> bool:
    """Say whether a name is one that people have: a family name first, or a given name last."""
    words = text.split()
    return has_surname(text) or (2 <= len(words) <= 4 and words[-1].title() in _GIVEN)


def unshouted(text: str) -> str:
    """Return a name set in capitals as names are written; other capitals as they are."""
    if text.isupper() and _CAPITALS.fullmatch(text) and not _SHOUTED_OFFICE.search(text.lower()):
        return " ".join(_whispered(word) for word in text.split())
    return text


def _whispered(word: str) -> str:
    """Return a word of a shouted name as names are written: `HIỀN;TTXVN` as `Hiền;TTXVN`."""
    parts = re.split(r"([;,])", word)
    return "".join(part if _INITIALS.fullmatch(part) else part.title() for part in parts)


def off_duty(text: str) -> str:
    """Return a name without what its bearer did: `CTV …`, `… (tổng hợp)`, `… thực hiện`."""
    return _DUTY_AFTER.sub("", _DUTY_BEFORE.sub("", text, count=1)).strip()


def split_office(text: str) -> tuple[str, str]:
    """Part a name from the office, post or paper it has: `Hà - Đài huyện`, `Hà/VOV`."""
    parts = re.split(r"\s*/\s*|\s*,\s*|\s+[-–—]\s+", text, maxsplit=1)
    if len(parts) < 2:
        return text, ""
    name, office = parts
    if _BODY.fullmatch(office) or _OFFICE.fullmatch(office) or _is_initialled(name, office):
        return name, office
    return text, ""


def _is_initialled(name: str, office: str) -> bool:
    """Say whether a body known by initials alone follows a name; neither is set in capitals."""
    shouted = office.isupper() and (name.isupper() or " " in office)
    named = are_names(unshouted(name)) or is_body(name)
    return not shouted and named and bool(_INITIALLED.fullmatch(office))
