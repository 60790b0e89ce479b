"""Articles and furniture shared by the rounds of layouts nobody had seen."""

from __future__ import annotations

import random
from html import escape
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS = (
    ("Bế mạc hội thi nhà nông đua tài năm nay", "Thời sự", "Thu Hằng"),
    ("Người dân vùng cao Mường Lạn đổi đời nhờ cây mắc ca", "Kinh tế", "Nguyễn Văn Thực"),
    ("Ra quân chiến dịch thanh niên tình nguyện hè tại các xã biên giới", "Đoàn thể", "Lò Văn Panh"),
    ("Cô giáo 20 năm cắm bản: “Tôi chưa một lần muốn về xuôi”", "Giáo dục", "Hải Yến"),
    ("Bắt tạm giam hai đối tượng lừa bán đất nền qua mạng", "Pháp luật", "Trần Duy Khánh"),
    ("Chuyển đổi số ở xã nghèo: Bắt đầu từ chiếc điện thoại của trưởng thôn", "Chuyển đổi số", "Minh Châu"),
    ("Hội Cựu chiến binh phường Tân Thịnh trao tặng ba nhà tình nghĩa", "Tin hoạt động", "Đỗ Thị Nga"),
    ("Giá cà phê lập đỉnh, nông dân vẫn chưa dám mừng", "Nông nghiệp", "Phan Đình Lâm"),
)  # fmt: skip

_NEWS = (
    "Khai mạc ngày hội đọc sách của học sinh toàn tỉnh",
    "Đoàn công tác trung ương làm việc với lãnh đạo tỉnh",
    "Nhiều tuyến đường liên xã được thông xe trước Tết",
    "Tặng quà cho gia đình chính sách tại huyện miền núi",
    "Giải bóng chuyền nông dân thu hút mười hai đội tham dự",
    "Phát hiện cơ sở sản xuất phân bón giả quy mô lớn",
    "Hơn hai nghìn hộ được cấp nước sạch trong quý ba",
    "Làng nghề đan lát tất bật vào vụ hàng cuối năm",
    "Bàn giao công trình thắp sáng đường quê cho thôn Đoài",
    "Tập huấn kỹ năng bán hàng trực tuyến cho phụ nữ",
)
_DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")


def fresh(seed: int) -> list[Piece]:
    return pieces_of(HEADS, seed)


def news(p: Piece, count: int = 4) -> list[str]:
    """Return headlines of other news, not the same beside every article."""
    return random.Random(p.title).sample(_NEWS, count)


def weekday(p: Piece) -> str:
    return _DAYS[p.when.weekday()]


def e(text: str) -> str:
    return escape(text)


def ps(p: Piece, mark: str = "p") -> str:
    tag = mark.split(maxsplit=1)[0]
    return "\n".join(f"<{mark}>{escape(x)}</{tag}>" for x in p.paragraphs)


def items(texts: Sequence[str], mark: str = '<li><a href="#">{}</a></li>') -> str:
    return "".join(mark.format(escape(text)) for text in texts)


def gap(p: Piece) -> str:
    return "\n\n".join(p.paragraphs)


def tight(p: Piece) -> str:
    return "\n".join(p.paragraphs)


HEADS_B = (
    ("Tân Thịnh: Lễ hội xuống đồng đầu xuân", "Văn hóa - Thể thao", "Quang Minh - Thu Hà"),
    ("Vợ chồng trẻ bỏ phố về quê nuôi ong", "Gương sáng quê hương", "Vi Thị Hoài"),
    ("Đề nghị truy tố cựu giám đốc trung tâm đăng kiểm vì nhận hối lộ hàng tỷ đồng", "An ninh trật tự", "PV"),
    ("Mưa lớn gây ngập nhiều tuyến phố, học sinh phải nghỉ học", "Xã hội", "Ngọc Tân"),
    ("Đoàn công tác của Ủy ban Mặt trận Tổ quốc tỉnh thăm, chúc mừng đồng bào Khmer nhân dịp Tết Chôl Chnăm Thmây", "Dân tộc - Tôn giáo", "Thạch Sa Rây"),
    ("5 việc cần làm ngay khi bị rắn cắn", "Sức khỏe", "BS. Lê Hoàng Phúc"),
    ("Trao quyết định bổ nhiệm hiệu trưởng ba trường THPT", "Tin trong ngành", "Bích Diệp"),
    ("Xe khách lao xuống vực, ít nhất 7 người bị thương", "Tin nóng", "Hữu Long"),
)  # fmt: skip


def fresh_b(seed: int) -> list[Piece]:
    return pieces_of(HEADS_B, seed)


HEADS_C = (
    ("Đêm thơ Nguyên tiêu ở một làng ven sông", "Văn nghệ", "Kim Chi"),
    ("Hà Giang: Xe chở khách đoàn gặp nạn trên đèo, nhiều người mắc kẹt", "Xã hội", "Vàng Mí Sính"),
    ("Giá đất ven đô chững lại sau nhiều tháng tăng nóng", "Bất động sản", "Nguyễn Hoàng Nam"),
    ("Chính sách mới về tiền lương có hiệu lực từ tháng 7", "Chính sách mới", "Hà My"),
    ("Trường đại học đầu tiên công bố điểm chuẩn xét học bạ", "Tuyển sinh", "Trọng Nghĩa"),
    ("Sao không để trẻ con được chơi?", "Góc nhìn", "An Bình"),
    ("Thủ khoa nghèo của làng chài và giấc mơ khoa học dữ liệu", "Gương mặt trẻ", "Lê Phương Thảo"),
    ("Robot hái cà phê do sinh viên Tây Nguyên chế tạo: Rẻ, bền, dễ sửa", "Khoa học - Công nghệ", "Y Sơn Niê"),
)  # fmt: skip


def fresh_c(seed: int) -> list[Piece]:
    return pieces_of(HEADS_C, seed)
