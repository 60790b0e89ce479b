"""Official documents in the layouts that Word, PDF readers and portals make of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gzip
import json
from typing import TYPE_CHECKING

import pytest

from index.metadata.lines import lines_of
from index.metadata.officials import read_official
from tests.index.sources.support import page, shared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BODY = """Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Quyết định số 12/QĐ-UBND ngày 03/02/2019 của UBND tỉnh Hà Giang về việc giao dự toán;
Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị;
Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện, kịp thời tham mưu giải quyết."""


@dataclasses.dataclass(frozen=True)
class Paper:
    """What an official document says of itself."""

    kind: str
    number: str
    over: str
    issuer: str
    place: str
    subject: str
    capacity: tuple[str, ...]
    signer: str

    @property
    def heading(self) -> list[str]:
        if self.kind == "Công văn":
            return [f"V/v {self.subject}"]
        return [self.kind.upper(), f"Về việc {self.subject}"]


UBND = "TM. ỦY BAN NHÂN DÂN"
PAPERS = (
    Paper("Quyết định", "12/QĐ-UBND", "UBND HUYỆN SÔNG LÔ", "UBND XÃ HẢI LỰU", "Hải Lựu",
          "thành lập Ban Chỉ đạo chuyển đổi số", (UBND, "CHỦ TỊCH"), "Đỗ Xuân Trường"),
    Paper("Kế hoạch", "345/KH-UBND", "UBND TỈNH VĨNH PHÚC", "UBND HUYỆN LẬP THẠCH", "Lập Thạch",
          "tiêm phòng cho đàn gia súc", (UBND, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Ngô Bá Hòa"),
    Paper("Công văn", "77/SGDĐT-VP", "UBND TỈNH NGHỆ AN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Nghệ An",
          "khen thưởng các tập thể, cá nhân", ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "Khổng Thị Lý"),
    Paper("Thông tư", "08/2021/TT-BYT", "", "BỘ Y TẾ", "Hà Nội",
          "ban hành quy chế làm việc", ("BỘ TRƯỞNG",), "Phạm Đức Thắng"),
)  # fmt: skip
DAY = "ngày 05 tháng 3 năm 2024"


def stacked(paper: Paper) -> str:
    head = [paper.over, paper.issuer, "-------", STATE, MOTTO, f"Số: {paper.number}"]
    foot = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", *paper.capacity, "(Đã ký)", paper.signer]
    return "\n".join([*head, f"{paper.place}, {DAY}", *paper.heading, BODY, *foot])


def side_by_side(paper: Paper) -> str:
    rows = [(paper.over, STATE), (paper.issuer, MOTTO)] if paper.over else [(paper.issuer, STATE)]
    rows.append((f"  Số: {paper.number}", f"{paper.place}, {DAY}"))
    names = [*paper.capacity, "(đã ký)", paper.signer]
    left = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", *[""] * len(names)]
    foot = list(zip(left, names, strict=False))
    body = [*(f"          {line}" for line in paper.heading), "", BODY, ""]
    return "\n".join([*(f"{a:<42}{b}" for a, b in rows), *body, *(f"{a:<46}{b}" for a, b in foot)])


def merged(paper: Paper) -> str:
    head = f"{paper.issuer} {STATE}\n{MOTTO}\nSố {paper.number.replace('/', ' /', 1)}"
    foot = [f"Nơi nhận:     {paper.capacity[0]}", *paper.capacity[1:], paper.signer.upper()]
    return "\n".join([head, f"{paper.place}, 5/3/2024", *paper.heading, BODY, *foot])


def interleaved(paper: Paper) -> str:
    return stacked(paper).replace(f"{paper.issuer}\n-------\n{STATE}", f"{STATE}\n{paper.issuer}")


def scanned(paper: Paper) -> str:
    text = stacked(paper).replace("Số: ", "Sô : ").replace(STATE, STATE.replace("HÒA", "HOÀ"))
    spaced = "   ".join(" ".join(word) for word in paper.kind.upper().split())
    text = text.replace(f"\n{paper.kind.upper()}\n", f"\n{spaced}\n")
    return text.replace(DAY, DAY.replace(" ", "  ")).replace("(Đã ký)", "")


def table_in_markdown(paper: Paper) -> str:
    head = f"| **{paper.issuer}** | **{STATE}** |\n|---|---|\n| Số: {paper.number} | *{paper.place}"
    foot = "".join(f"| | **{name}** |\n" for name in (*paper.capacity, "(đã ký)", paper.signer))
    return f"{head}, {DAY}* |\n\n" + "\n\n".join([*paper.heading, BODY, foot])


def in_one_line(paper: Paper) -> str:
    return stacked(paper).replace("\nVề việc", " Về việc").replace("TM. ", "T/M ")


def in_capitals(paper: Paper) -> str:
    above, under = paper.subject.upper().split(" ", 1)
    return stacked(paper).replace(f"Về việc {paper.subject}", f"VỀ VIỆC {above}\n{under}")


def with_an_annex(paper: Paper) -> str:
    annex = f"PHỤ LỤC\n(Kèm theo Quyết định số 9/QĐ-UBND ngày 1/1/2020)\n1. Tạ Đình Khôi\n{STATE}"
    return f"{stacked(paper)}\n\n{annex}\nNGƯỜI LẬP BIỂU\nTrịnh Công Lý"


def signed_first(paper: Paper) -> str:
    signature = "\n".join([*paper.capacity, "(Đã ký)", f"Đại tá {paper.signer}"])
    head, foot = stacked(paper).split("Nơi nhận:")
    return f"{head}{signature}\nNơi nhận:{foot.split(paper.capacity[0])[0]}"


LAYOUTS: tuple[Callable[[Paper], str], ...] = (
    stacked, side_by_side, merged, interleaved, scanned, table_in_markdown, in_one_line,
    in_capitals, with_an_annex, signed_first,
)  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.kind)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_value_is_read_in_every_layout(
    tmp_path: Path, paper: Paper, layout: Callable[[Paper], str]
) -> None:
    name = "a.md" if layout is table_in_markdown else "a.txt"
    document = page(tmp_path, layout(paper), name)
    assert document.type == paper.kind
    assert document.title.casefold().endswith(paper.subject.casefold())
    assert len(document.title) < len(f"{paper.kind} về việc {paper.subject}") + 1
    assert document.date == dt.date(2024, 3, 5)
    assert document.extra["number"] == paper.number
    assert document.extra["issuer"] == paper.issuer
    assert document.extra["signer"] == paper.signer


@pytest.mark.parametrize("day", ["ngày     tháng     năm 2024", "ngày … tháng … năm 2024"])
def test_what_is_left_blank_is_not_taken_from_what_is_cited(tmp_path: Path, day: str) -> None:
    text = stacked(PAPERS[0]).replace(DAY, day).replace("Số: 12/", "Số:        /")
    document = page(tmp_path, f"DỰ THẢO\n{text}")
    assert (document.type, document.date) == ("Quyết định", None)
    assert "number" not in document.extra
    assert document.extra["issuer"] == "UBND XÃ HẢI LỰU"


def test_who_signed_real_laws_is_found() -> None:
    path = shared("news/laws_vlc.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as records:
        read = [read_official(lines_of(json.loads(record)["text"])) for record in records]
    papers = [paper for paper in read if paper]
    speakers = {paper.signer for paper in papers if paper.signer}
    assert len(papers) >= 0.95 * len(read)
    assert sum(bool(paper.signer) for paper in papers) >= 0.75 * len(papers)
    assert len(speakers) <= 8, speakers
