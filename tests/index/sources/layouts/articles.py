"""Invented articles with known metadata, their paragraphs put together from a few parts."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Piece:
    """An article as its author gave it to the portal."""

    title: str
    category: str
    author: str
    when: dt.datetime
    lead: str
    body: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return (self.lead, *self.body)


_HEADS = (
    ("Xã Đồng Mạc huy động sức dân làm đường giao thông nông thôn kiểu mẫu", "Nông thôn mới", "Lê Thu Hà"),
    ("Vì sao người trồng vải thiều ở Lục Sơn vẫn chưa yên tâm xuống giống?", "Kinh tế", "Nguyễn Minh Châu"),
    ("Giữ lửa nghề rèn", "Văn hóa - Xã hội", "Hoàng Thị Kim Oanh"),
    ("Đại hội Đảng bộ xã Vân Khê lần thứ XXIV, nhiệm kỳ 2020 - 2025: Đoàn kết, dân chủ, kỷ cương, sáng "
     "tạo, phát triển toàn diện và bền vững", "Xây dựng Đảng", "Trần Quốc Toản"),
    ("“Ngân hàng bò” giúp 120 hộ nghèo vươn lên", "An sinh xã hội", "Phạm Hồng"),
    ("Trường THCS Bến Lau: Điểm sáng chuyển đổi số trong giáo dục", "Giáo dục", "Võ Thành Nhân"),
    ("TP. Hòa Lộc ra quân dọn rác ven biển hưởng ứng Ngày Môi trường thế giới 5/6", "Môi trường", "Y Nhân Ê Ban"),
    ("Hơn 3.000 người đăng ký hiến máu tình nguyện đợt hè", "Y tế", "Đặng Ngọc Lan Anh"),
    ("Chủ tịch UBND huyện Lâm Thượng kiểm tra công tác phòng, chống lụt bão", "Chính trị", "Tô Văn Định"),
    ("Lên Nậm Phìn nghe kể chuyện bản người Mông xóa bỏ hủ tục", "Phóng sự", "Giàng A Páo"),
    ("Cảnh báo tình trạng lừa đảo qua mạng xã hội!", "Pháp luật", "Bùi Đức Long"),
    ("Khởi công cầu Phú Lãng nối hai bờ sông Diêm với tổng vốn 415 tỷ đồng", "Giao thông", "Mai Hoài Thương"),
)  # fmt: skip

_WHERE = ("xã Đồng Mạc", "huyện Lâm Thượng", "bản Nậm Phìn", "thị trấn Phú Lãng", "phường Bến Lau")
_WHO = ("Ông Lương Thế Quyền, Bí thư Đảng ủy xã,", "Bà Kiều Thị Oanh, Chi hội trưởng phụ nữ,",
        "Đồng chí Tạ Quang Vịnh", "Chị Vi Thị Nhuần, một hộ dân trong thôn,")  # fmt: skip
_WHAT = (
    "đến nay đã có {n} hộ tham gia, tăng {p}% so với cùng kỳ năm {y}.",
    "toàn xã hoàn thành {n} mét kênh mương, đạt {p}% kế hoạch cả năm.",
    "từ ngày {d}/{m}/{y} đến nay, các tổ tự quản đã vận động được {n} ngày công lao động.",
    "mô hình này giúp mỗi gia đình thu thêm {p} triệu đồng một năm, có nhà thu tới {n} triệu đồng.",
    "việc thực hiện Chỉ thị số {d}-CT/TW đã đi vào nền nếp, được nhân dân đồng tình ủng hộ.",
    "nếu không có sự chung tay của bà con thì công trình khó có thể về đích đúng hẹn.",
)
_SHORT = ("Đông vui như hội.", "Không ai bỏ cuộc.", "Mọi việc đều được bàn bạc công khai.")
_SPOKEN = (
    "- Có đường mới, xe vào tận ngõ, nông sản bán được giá hơn hẳn!",
    "“Dân biết, dân bàn thì việc gì cũng xong”.",
)
_SUBHEAD = ("Khó khăn còn ở phía trước", "1. Về phát triển kinh tế", "Từ một chủ trương đúng")
_OPEN = ("Theo báo cáo của UBND {w},", "Trao đổi với phóng viên,", "Cùng với đó, tại {w},",
         "Trong {n} tháng đầu năm {y},", "Thực tế cho thấy,", "Tuy nhiên,")  # fmt: skip


def pieces(seed: int = 7) -> list[Piece]:
    """Return the articles, the same for the same seed."""
    return pieces_of(_HEADS, seed)


def pieces_of(heads: Sequence[tuple[str, str, str]], seed: int) -> list[Piece]:
    """Return articles under headlines, each with its section and author."""
    rng = random.Random(seed)
    return [_piece(rng, title, category, author) for title, category, author in heads]


def _piece(rng: random.Random, title: str, category: str, author: str) -> Piece:
    when = dt.datetime(rng.randint(2012, 2025), rng.randint(1, 12), rng.randint(1, 28),
                       rng.randint(5, 22), rng.randint(0, 59))  # fmt: skip
    body = [_paragraph(rng) for _ in range(rng.randint(3, 7))]
    body.insert(rng.randint(1, len(body)), rng.choice(_SPOKEN))
    if rng.random() < 0.5:
        body.insert(2, rng.choice(_SUBHEAD))
    if rng.random() < 0.4:
        body[-1:-1] = ["Cụ thể, các nhiệm vụ trọng tâm gồm:", "- Đẩy mạnh tuyên truyền đến từng thôn, bản;",
                       "- Rà soát các tiêu chí chưa đạt;", "- Kiểm tra, giám sát thường xuyên."]  # fmt: skip
    lead = f"{_sentence(rng)} Đây là kết quả đáng ghi nhận của {rng.choice(_WHERE)} trong năm qua."
    return Piece(title, category, author, when, lead, tuple(dict.fromkeys(body)))


def _paragraph(rng: random.Random) -> str:
    sentences = [_sentence(rng) for _ in range(rng.randint(1, 4))]
    if rng.random() < 0.4:
        sentences.append(rng.choice(_SHORT))
    return " ".join(sentences)


def _sentence(rng: random.Random) -> str:
    numbers = {"n": rng.randint(3, 999), "p": f"{rng.randint(1, 99)},{rng.randint(1, 9)}", "y": rng.randint(2010, 2024),
               "d": rng.randint(1, 28), "m": rng.randint(1, 12), "w": rng.choice(_WHERE)}  # fmt: skip
    start = rng.choice(_OPEN).format(**numbers)
    who = f" {rng.choice(_WHO).lower() if rng.random() < 0.2 else ''}".rstrip()
    return f"{start}{who} {rng.choice(_WHAT).format(**numbers)}"
