"""Articles and furniture of the rounds from the nineteenth on: days of today, readers, other news."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_AT = ("Tân Lập", "Mỹ Quới", "Nà Hang", "Vĩnh Thuận", "Cồn Sẻ", "Hòa Ninh", "Ea Blang", "Thạch Khê")
_BY = (
    "ông Huỳnh Văn Sáu",
    "bà Đinh Thị Lụa",
    "anh Rơ Châm Hlek",
    "Thượng tá Lưu Hồng Quân",
    "chị Phạm Thùy Dương",
    "lãnh đạo UBND xã",
)
_START = (
    "Sáng {d}/{m}, tại {a},", "Theo thống kê của ngành chức năng,", "Tính đến hết quý {q} năm {y},", "Có mặt tại {a} những ngày này,",
    "Ghi nhận của phóng viên cho thấy", "Theo kế hoạch được phê duyệt,", "Chia sẻ với chúng tôi, {b} cho hay", "So với năm {y},",
    "Trước đó, hồi tháng {m},", "Đáng chú ý,", "Mặt khác,", "Về phía địa phương,",
)  # fmt: skip
_EVENT = (
    "gần {n} hộ đã được bố trí chỗ ở ổn định trước mùa mưa.", "tổng kinh phí dự kiến khoảng {n} tỷ đồng, trong đó ngân sách tỉnh chi {p}%.",
    "nhiều khâu vẫn phải làm thủ công vì thiếu thiết bị và người vận hành.", "lượng người đến giao dịch tăng {p}% chỉ sau {q} tuần.",
    "khó nhất hiện nay không phải là tiền mà là sự đồng thuận của người trong cuộc.", "có {n} trường hợp được giải quyết trước hạn, {q} trường hợp phải bổ sung giấy tờ.",
    "mỗi tháng, tổ công tác đi hết {q} ấp, gõ cửa từng nhà để hướng dẫn.", "đoạn đường dài {q},{q} km này từng là nơi xảy ra nhiều vụ tai nạn.",
    "các bên thống nhất lùi thời hạn đến ngày {d}/{m}/{y} để hoàn tất khâu kiểm tra.", "hơn {n} lượt người đã tham gia, đông nhất từ trước đến nay.",
    "việc sắp xếp lại địa giới khiến quãng đường đến trụ sở mới xa thêm {q} km.", "giá bán tại vườn dao động từ {q}.000 đến {d}.000 đồng một ký.",
)  # fmt: skip
_AFTER = (
    "Con số này có thể còn tăng trong thời gian tới.", "Đó là điều ai cũng thấy, nhưng không dễ nói ra.", "Vậy nhưng không phải nơi nào cũng làm được.",
    "Nhờ vậy, người dân đỡ phải đi lại nhiều lần.", "Kết quả cuối cùng sẽ được công bố công khai.", "Mọi thứ bắt đầu từ một cuộc họp ấp lúc 7 giờ tối.",
)  # fmt: skip
_VOICE = (
    "“Hồi đó ai cũng can, giờ thì cả xóm làm theo”, {b} cười nói.", "“Tôi chỉ mong con cháu sau này đỡ cực”, {b} bộc bạch.",
    "- Thưa ông, vì sao đến nay việc này vẫn chưa xong?", "“Làm thật, ăn chia thật thì bà con tin!” - {b} khẳng định.",
)  # fmt: skip
_TURN = (
    "Chuyện không của riêng ai",
    "Gỡ từng nút thắt",
    "Cần một lời giải căn cơ",
    "Những con số biết nói",
    "Đường dài phía trước",
)
_NEWS = (
    "Dự báo mưa dông diện rộng ở đồng bằng từ đêm mai", "Thêm hai tuyến xe buýt điện chạy thử nghiệm", "Sầu riêng trái vụ được giá, nhà vườn phấn khởi",
    "Ký kết quy chế phối hợp giữa hai xã giáp ranh", "Học sinh lớp 10 làm máy cảnh báo ngập", "Tạm giữ nhóm thanh niên đua xe trong đêm",
    "Khánh thành nhà văn hóa khu phố 4", "Trao 200 phần quà cho trẻ em xã đảo", "Đề xuất miễn phí đỗ xe cho xe điện", "Cháy kho phế liệu, khói đen bao trùm khu dân cư",
    "Đội bóng phường Tân Lập vào chung kết giải liên xã", "Nước mặn vào sâu, bốn xã ven biển chủ động trữ nước", "Mở lớp dạy chữ Chăm cho thiếu nhi",
    "Nữ y tá đỡ đẻ trên xuồng giữa mùa nước nổi",
)  # fmt: skip
_READERS = (
    "Phan Thanh",
    "huongquelua",
    "Ngô Bá Khá",
    "Cô Út Bạc Liêu",
    "minhtri1979",
    "Vũ Hà Linh",
)
_SAID = ("Cảm ơn tòa soạn đã phản ánh kịp thời.", "Chỗ tôi ở cũng vậy mà chưa thấy ai giải quyết.", "Hay quá, chúc mừng bà con.",
         "Số liệu này nên được công khai từ sớm.", "Rất mong các cơ quan vào cuộc.")  # fmt: skip


def stories(heads: Sequence[tuple[str, str, str]], seed: int) -> list[Piece]:
    """Return articles under headlines, each with its section and author, of the years 2019 to 2026."""
    rng = random.Random(seed)
    return [_story(rng, title, category, author) for title, category, author in heads]


def _story(rng: random.Random, title: str, category: str, author: str) -> Piece:
    when = dt.datetime(2019, 1, 2, 5, 7) + dt.timedelta(
        days=rng.randint(0, 2800), minutes=rng.randint(0, 1000)
    )
    body = [_paragraph(rng) for _ in range(rng.randint(3, 8))]
    body.insert(rng.randint(1, len(body) - 1), _filled(rng, rng.choice(_VOICE)))
    if rng.random() < 0.5:
        body.insert(2, rng.choice(_TURN))
    return Piece(title, category, author, when, f"{_sentence(rng)} {rng.choice(_AFTER)}", tuple(dict.fromkeys(body)))  # fmt: skip


def _paragraph(rng: random.Random) -> str:
    said = [_sentence(rng) for _ in range(rng.randint(1, 4))]
    return " ".join([*said, rng.choice(_AFTER)] if rng.random() < 0.3 else said)


def _sentence(rng: random.Random) -> str:
    return _filled(rng, f"{rng.choice(_START)} {rng.choice(_EVENT)}")


def _filled(rng: random.Random, form: str) -> str:
    return form.format(n=rng.randint(20, 990), p=rng.randint(5, 95), q=rng.randint(2, 4), y=rng.randint(2015, 2026), d=rng.randint(5, 28),
                       m=rng.randint(1, 12), a=rng.choice(_AT), b=rng.choice(_BY))  # fmt: skip


def others(p: Piece, count: int = 4) -> list[str]:
    """Return headlines of other news, not the same beside every article."""
    return random.Random(p.title).sample(_NEWS, count)


def older(p: Piece, mark: str = "%d/%m/%Y") -> list[tuple[str, str]]:
    """Return other news with days before this article's."""
    return before(others(p), p, 2, mark)


def more_of(headlines: Sequence[str], p: Piece, count: int) -> list[str]:
    """Return some of a round's own headlines of other news, not the same beside every article."""
    return random.Random(f"{p.title}more").sample(headlines, count)


def before(headlines: Sequence[str], p: Piece, days: int, mark: str) -> list[tuple[str, str]]:
    """Return headlines with days before an article's, so many apart."""
    moments = (p.when - dt.timedelta(days=days * n) for n in range(1, len(headlines) + 1))
    return [(x, f"{when:{mark}}") for x, when in zip(headlines, moments, strict=True)]


def tally(p: Piece, what: str, low: int, high: int) -> int:
    """Return a number of this page, such as how often it was read."""
    return random.Random(f"{p.title}{what}").randint(low, high)


def comments(p: Piece) -> list[tuple[str, str, dt.datetime]]:
    """Return who of two or three readers wrote what after the article, and when."""
    rng = random.Random(f"{p.title}comments")
    pairs = zip(rng.sample(_READERS, 3), rng.sample(_SAID, rng.randint(2, 3)), strict=False)
    return [(a, b, p.when + dt.timedelta(hours=7 * n)) for n, (a, b) in enumerate(pairs, 1)]


def day(p: Piece) -> str:
    return DAYS[p.when.weekday()]


def by(p: Piece, form: str) -> str:
    """Return what names the author, nothing for an article that has none."""
    return form.format(p.author) if p.author else ""
