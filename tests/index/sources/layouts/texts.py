"""Layouts as scrapers of plain text deliver them. Each gives the page; what a layout does
not print of an article (`WITHOUT`) cannot be asked of the reader.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.index.sources.layouts.articles import Piece

MENU = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản", "Thủ tục hành chính", "Liên hệ")
RELATED = (
    "Hội thi nấu bánh chưng xanh thu hút 12 đội tham gia (12/03/2021)",
    "Bàn giao nhà Đại đoàn kết cho hộ nghèo xã Đồng Mạc (02/02/2021)",
    "Tập huấn kỹ năng sơ cấp cứu cho đoàn viên, thanh niên",
)
FOOTER = (
    "Cổng thông tin điện tử huyện Lâm Thượng",
    "Chịu trách nhiệm nội dung: Ông Nguyễn Văn Khải - Phó Chủ tịch UBND huyện",
    "Địa chỉ: Số 1, đường Hùng Vương, thị trấn Phú Lãng, huyện Lâm Thượng",
    "Điện thoại: 0211.3.888.999 - Email: banbientap@lamthuong.example.vn",
    "Giấy phép số 12/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 05/06/2015",
    "Ghi rõ nguồn khi phát hành lại thông tin từ cổng này.",
    "Số lượt truy cập: 1.234.567",
    "Đang trực tuyến: 42",
)
_DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")


def day_name(piece: Piece) -> str:
    return _DAYS[piece.when.weekday()]


def signed(p: Piece) -> str:
    """The first seed's layout: lead twice, name and role at the end."""
    rest = "\n\n".join(p.body)
    role = "(Trưởng Ban Tuyên giáo Huyện ủy)"
    return f"{p.title}\n\n{p.when:%H:%M} | {p.when:%d/%m/%Y}\n|\n\n{p.lead}\n\n\n{p.lead}\n\n{rest}\n\n{p.author}\n\n{role}"


def comment_form(p: Piece) -> str:
    """The second seed's layout: section in capitals, date below, comment form, related."""
    rest = "\n\n \u00a0 ".join(p.paragraphs)
    form = "  • Tiêu đề *\n  • Người gửi *\n  • Email*\n  • Nội dung bình luận*"
    return (
        f"{p.category.upper()}\n\n{p.title}\n\n\u00a0\u00a0 {rest}\n\n{p.author}\n\n"
        f"Ngày đăng: {p.when:%d/%m/%Y}\n{form}\nCác tin cùng chuyên mục\n" + "\n".join(RELATED)
    )


def breadcrumb(p: Piece) -> str:
    rest = "\n\n".join(p.paragraphs)
    return (
        f"Trang chủ » Tin tức » {p.category}\n\n{p.title}\n\n"
        f"{day_name(p)}, {p.when:%d/%m/%Y}, {p.when:%H:%M} GMT+7\nChia sẻ Facebook\nIn trang\nCỡ chữ A A+\n\n"
        f"{rest}\n\nTác giả: {p.author}\nNguồn: Tạp chí Làng Quê\n\nTin liên quan\n"
        + "\n".join(RELATED)
        + "\nBản quyền thuộc về Tạp chí Làng Quê\nLượt truy cập: 1.234.567"
    )


def menu_first(p: Piece) -> str:
    """A whole page, with today's date in the head: not the date of the article."""
    rest = "\n".join(p.paragraphs)
    return (
        "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN LÂM THƯỢNG\n"
        + "\n".join(MENU)
        + "\nThứ hai, 12/10/2026\nTìm kiếm\n\n"
        f"Chuyên mục: {p.category}\n{p.title}\nĐăng ngày {p.when:%d/%m/%Y} | Lượt xem: 1.023\n{rest}\n"
        f"Tác giả: {p.author}\nCác bài viết khác\n" + "\n".join(RELATED) + "\n" + "\n".join(FOOTER)
    )


def blog(p: Piece) -> str:
    rest = "\n\n".join(p.paragraphs)
    return (
        f"{p.category}\n\n{p.title}\n\nBởi {p.author} - {p.when.day} Th{p.when.month}, {p.when.year}\n\n{rest}\n\n"
        "Chia sẻ:\nFacebook\nTwitter\n\nTừ khóa: nông thôn, mô hình\n\nBài trước\nHội thi nấu bánh chưng xanh\n\n"
        "Bài tiếp theo\nBàn giao nhà Đại đoàn kết\n\n2 bình luận\n\nMinh Tâm\n15/10/2023 lúc 08:12\n"
        "Bài viết rất hay, mong có thêm nhiều mô hình như vậy ở các xã vùng cao quê tôi.\n\nTrả lời\n\n"
        "Để lại một bình luận\nEmail của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *"
    )


def liferay(p: Piece) -> str:
    half = "SA" if p.when.hour < 12 else "CH"
    rest = "\n\n".join(p.body)
    return (
        f"Tin tức - Sự kiện\n\n{p.category}\n\n{p.title}\n\n"
        f"Ngày đăng: {p.when:%d/%m/%Y} {p.when:%I:%M:%S} {half} - Lượt xem: 345\n\n{p.lead}\n\n{rest}\n\n"
        f"Người viết: {p.author}\n\nNguồn tin: Đài Truyền thanh huyện\n\nÝ kiến bạn đọc\n\nGửi ý kiến\n\n"
        "Tin mới hơn\n" + "\n".join(RELATED) + "\n\nTin cũ hơn\n" + "\n".join(RELATED)
    )


def sharepoint(p: Piece) -> str:
    rest = "\n".join(p.paragraphs)
    return (
        f"{p.category}\n{p.title}\n({p.when:%d/%m/%Y} {p.when:%H:%M})\n{rest}\n{p.author}\n"
        "[ Quay lại ]\nCác tin đã đưa\n• " + "\n• ".join(RELATED)
    )


def newspaper(p: Piece) -> str:
    """Date above the headline, a dateline, the photo credit in the text."""
    rest = "\n\n".join(p.body)
    return (
        f"{p.category}\n\n{day_name(p)}, {p.when.day}/{p.when.month}/{p.when.year}, {p.when:%H:%M} (GMT+7)\n\n"
        f"{p.title}\n\n(BĐN) - {p.lead}\n\n{rest}\n\n{p.author}\n\nTIN LIÊN QUAN\n\n"
        + "\n\n".join(RELATED)
    )


def author_first(p: Piece) -> str:
    rest = "\n\n".join(p.paragraphs)
    return (
        f"Trang nhất / {p.category}\n\n{p.title}\n\n{p.author} - {p.when:%d/%m/%Y %H:%M}\n\n{rest}\n\n"
        "Đọc nhiều\n1\n" + "\n2\n".join(RELATED)
    )


def no_gaps(p: Piece) -> str:
    """What a scraper leaves that drops every blank line."""
    rest = "\n".join(p.paragraphs)
    return (
        f"Thứ tư, ngày 14/10/2026\n{p.category.upper()}\n{p.title}\n"
        f"Cập nhật lúc {p.when:%Hh%M}, ngày {p.when:%d/%m/%Y}\n{rest}\nBài, ảnh: {p.author}\n"
        "Bình luận\nGửi\nCÁC TIN KHÁC\n" + "\n".join(RELATED) + "\n" + "\n".join(FOOTER)
    )


def wrapped(p: Piece) -> str:
    """Paragraphs broken at 80 columns."""
    rest = "\n\n".join(textwrap.fill(paragraph, 80) for paragraph in p.paragraphs)
    title = textwrap.fill(p.title, 80)
    return (
        f"Chuyên mục: {p.category}\n\n{title}\n\nNgày {p.when:%d/%m/%Y}\n\n{rest}\n\n{p.author}\n"
    )


def updated_below(p: Piece) -> str:
    rest = "\n\n".join(p.paragraphs)
    return (
        f"Trang chủ\n|\nTin tức\n|\n{p.category}\n\n{p.title}\n\n{rest}\n\nTin, ảnh: {p.author}\n\n"
        f"Lần cập nhật cuối: ngày {p.when.day} tháng {p.when.month} năm {p.when.year}\n\nĐánh giá bài viết\n"
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá\nClick để đánh giá bài viết\n\nXem thêm\n"
        + "\n".join(RELATED)
    )


TEXTS = (
    signed, comment_form, breadcrumb, menu_first, blog, liferay, sharepoint, newspaper, author_first,
    no_gaps, wrapped, updated_below,
)  # fmt: skip
WITHOUT = {signed: {"category"}}
