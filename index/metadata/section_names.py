"""What Vietnamese papers and portals call their sections, as their menus have it.

Written down from what the national papers, provincial papers and portals of provinces,
districts and communes print in their menus; folded. A name may be put together of several:
`Văn hóa - Xã hội`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.metadata.lines import fold

_NAMES = """
thời sự|chính trị|xã hội|kinh tế|văn hóa|thể thao|thể dục|pháp luật|giáo dục|y tế|sức khỏe
đời sống|quốc tế|thế giới|khoa học|công nghệ|du lịch|giải trí|môi trường|quốc phòng|an ninh
trật tự|nông nghiệp|nông thôn|nông thôn mới|xây dựng đảng|đoàn thể|phóng sự|ký sự|bạn đọc|diễn đàn
góc nhìn|bình luận|chuyển đổi số|bất động sản|doanh nghiệp|giao thông|dân tộc|tôn giáo|đô thị
tin tức|sự kiện|thông báo|hoạt động|kinh doanh|tài chính|ngân hàng|chứng khoán|bảo hiểm|thị trường
đầu tư|xe|ô tô|xe máy|bóng đá|trong nước|trong tỉnh|nhịp sống|nhịp sống trẻ|giới trẻ|gia đình
làm đẹp|thời trang|ẩm thực|nhà đất|lao động|việc làm|công đoàn|tư vấn|tâm sự|ý kiến|thư giãn|cười
khởi nghiệp|nghiên cứu|trao đổi|văn nghệ|văn học|nghệ thuật|âm nhạc|điện ảnh|phim|sách|lịch sử
di sản|đất và người|người tốt việc tốt|gương sáng|cải cách hành chính|tuyển sinh|đào tạo|học đường
du học|khuyến học|biển đảo|biên giới|phát thanh|truyền hình|multimedia|video|ảnh|emagazine|podcast
longform|infographic|media|tin nổi bật|tin nóng|tin địa phương|tin trong ngày|tin vắn
tin hoạt động|chính sách|văn bản|bạn cần biết|đối ngoại|hội nhập|công thương|công nghiệp
thương mại|xây dựng|quy hoạch|đất đai|tài nguyên|năng lượng|số hóa|ai|thế hệ trẻ|thanh niên|phụ nữ
nông dân|cựu chiến binh|mặt trận|tổ quốc|đảng|chính quyền|nhân đạo|từ thiện|an sinh|chuyện lạ
khám phá|chuyện lạ bốn phương|người việt|kiều bào|nhìn ra thế giới|hồ sơ|tư liệu|quân sự|phân tích
ghi chép|tạp bút|truyện ngắn|thơ|chân dung|đối thoại|phỏng vấn|tọa đàm|toàn cảnh|tiêu điểm|tin mới
trang địa phương|hướng dẫn|hỏi đáp|giới thiệu sách|nghị quyết|cuộc sống|mua sắm|tiêu dùng
khuyến mãi|khuyến nông|cộng đồng|quê hương|đất nước|tin trong nước|tin thế giới|tin tỉnh|tin xã
tin huyện|làng nghề|văn hóa xã hội|quốc phòng an ninh|pháp luật đời sống
""".replace("\n", "|")
NAMES = frozenset(fold(name) for name in _NAMES.split("|") if name)
WORDS = frozenset(word for name in NAMES for word in name.split())
_JOINTS = re.compile(r"\s+[-–—&/]\s+|,\s+|\s+va\s+")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 12)
def likeness(folded: str) -> str:
    """Say how much a folded text is like the names of sections: one, several, in part, or not."""
    words = _WORD.findall(folded)
    if " ".join(words) in NAMES:
        return "a known name"
    if all(" ".join(_WORD.findall(part)) in NAMES for part in _JOINTS.split(folded)):
        return "known names joined"
    known = sum(word in WORDS for word in words)
    return (
        "all words known"
        if words and known == len(words)
        else ("half of the words known" if known * 2 >= len(words) > 0 else "")
    )
