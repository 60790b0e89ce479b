"""Articles written for the tests, their reprints, and series that only look like reprints."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from index.document import Document

_BRIDGE = (
    "Sáng nay, cầu treo bắc qua suối Nậm Phìn được thông xe sau bảy tháng thi công. Cây cầu dài "
    "sáu mươi mét, thay cho chiếc cầu tre mà bà con hai bản Lùng Cải và Ia Mlen vẫn đi mỗi mùa "
    "nước. Bí thư chi bộ cho biết từ nay học sinh không phải nghỉ học khi lũ về, người ốm được "
    "đưa ra trạm y tế xã ngay trong đêm. Kinh phí do bà con góp công, phần còn lại lấy từ quỹ "
    "xây dựng nông thôn mới của huyện. Già làng kể rằng năm ngoái hai chiếc bè đã bị cuốn trôi "
    "cùng toàn bộ ngô mới bẻ, may mà không ai bị thương."
)
_CLUB = (
    "Câu lạc bộ hát then của xã Lộc Hường ra mắt tối qua tại nhà văn hóa với hai mươi hội viên, "
    "người cao tuổi nhất đã tám mươi. Các cụ dạy lớp trẻ cách so dây đàn tính, cách giữ nhịp và "
    "những bài then cổ chỉ còn vài người thuộc. Cán bộ văn hóa xã nói mỗi tuần sẽ có hai buổi "
    "tập, cuối năm mở hội thi giữa các thôn. Chị em hội phụ nữ góp tiền may áo chàm, thanh niên "
    "lo ghi hình để lưu giữ lời hát cho mai sau."
)
_POWER = (
    "Công ty điện lực thông báo lịch tạm ngừng cấp điện để sửa chữa lưới trên địa bàn huyện Quỳ "
    "Sơn. Thời gian mất điện từ 7 giờ đến 11 giờ ngày {day}. Khu vực mất điện gồm toàn bộ thôn "
    "Đông, thôn Đoài và chợ trung tâm. Mong bà con thông cảm và chủ động bố trí sản xuất."
)
_ANSWERS = "Đáp án đề thi thử môn vật lý của trường nội trú, các em đối chiếu từng câu. " * 3

BRIDGE = Document(id="cau", title="Thông xe cầu treo Nậm Phìn", text=_BRIDGE)
CLUB = Document(id="then", title="Ra mắt câu lạc bộ hát then", text=_CLUB)
# The same, from elsewhere: another headline, a changed word, a line behind, more said of it.
REPRINTS = (
    replace(
        BRIDGE,
        id="cau-2",
        title="Bà con Lùng Cải có cầu mới",
        text="(Tin xã) " + _BRIDGE.replace("Sáng nay", "Sáng 5/8") + " Nguồn: cổng huyện.",
        source="Cổng huyện",
        date=dt.date(2020, 8, 6),
    ),
    replace(BRIDGE, id="cau-3", text=_BRIDGE.upper(), date=dt.date(2020, 8, 5)),
    replace(CLUB, id="then-2", text=_CLUB.replace("tối qua", "hôm qua"), category="Văn hóa"),
)
# Issues of a series: one template, other numbers. And texts too short to tell.
SERIES = (
    *(
        Document(id=f"dien-{day}", title="Lịch cắt điện", text=_POWER.format(day=f"{day}/5/2021"))
        for day in (4, 12, 27)
    ),
    *(Document(id=f"ma-{n}", title=f"Đáp án mã đề {n}", text=_ANSWERS) for n in (201, 202, 203)),
    *(Document(id=f"ngan-{n}", title="Lịch tiếp công dân", text="Thứ hai.") for n in (1, 2)),
    Document(id="khac", title="Lúa chín sớm", text="Đồng Thủy Vân gặt sớm mười ngày. " * 9),
)
DOCUMENTS = (BRIDGE, CLUB, *REPRINTS, *SERIES)
# Of each group the best copy first: the one that tells most of where it is from.
GROUPS = (("cau-2", "cau-3", "cau"), ("then-2", "then"))
