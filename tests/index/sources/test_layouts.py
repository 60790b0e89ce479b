"""Over two hundred pages in many layouts: how much of what is known is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.document import Document
from tests.index.sources.layouts.articles import pieces
from tests.index.sources.layouts.evaluation import FIELDS, Score, judge
from tests.index.sources.layouts.newcomers import NEW_TEXTS, NEW_WEBS
from tests.index.sources.layouts.others import OTHER_TEXTS, OTHER_WEBS
from tests.index.sources.layouts.strangers import STRANGE_TEXTS, STRANGE_WEBS, STRANGE_WITHOUT
from tests.index.sources.layouts.texts import TEXTS, WITHOUT
from tests.index.sources.layouts.webs import WEBS
from tests.index.sources.support import read_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.index.sources.layouts.articles import Piece

TARGETS = {"title": 0.97, "date": 0.98, "category": 0.90, "author": 0.90}


def score_of(layout: Callable[[Piece], str], folder: Path) -> Score:
    score = Score()
    for number, piece in enumerate(pieces()):
        plain = layout in (*TEXTS, *OTHER_TEXTS, *STRANGE_TEXTS, *NEW_TEXTS)
        path = folder / f"{layout.__name__}{number}.{'txt' if plain else 'html'}"
        path.write_text(layout(piece), encoding="utf-8")
        (result,) = read_all(path)
        judge(score, piece, result, {**WITHOUT, **STRANGE_WITHOUT}.get(layout, set()))
    return score


FAMILIES = {
    "known": (*TEXTS, *WEBS, *OTHER_TEXTS, *OTHER_WEBS),
    "strange": (*STRANGE_TEXTS, *STRANGE_WEBS),
    "new": (*NEW_TEXTS, *NEW_WEBS),
}


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_known_articles_are_found_in_every_layout(family: str, tmp_path: Path) -> None:
    layouts = FAMILIES[family]
    scores = {layout.__name__: score_of(layout, tmp_path) for layout in layouts}
    assert sum(map(len, FAMILIES.values())) >= 15
    assert sum(score.asked["title"] for score in scores.values()) >= 100
    for name, score in scores.items():
        shares = " ".join(
            f"{field} {score.share(field):.0%}" for field in FIELDS if field in score.asked
        )
        kept, left = score.sentences_kept, score.boilerplate_left
        print(f"{name:14} {shares} sentences {kept:.1%} left {left:.1%}")
    faults = [fault for score in scores.values() for fault in score.faults]
    for field, target in TARGETS.items():
        right = sum(score.right.get(field, 0) for score in scores.values())
        asked = sum(score.asked.get(field, 0) for score in scores.values())
        assert right >= target * asked, faults
    assert sum(s.kept for s in scores.values()) >= 0.99 * sum(s.sentences for s in scores.values())
    assert sum(s.left for s in scores.values()) <= 0.02 * sum(s.lines for s in scores.values())


ENDINGS = {
    "poem": [
        "Quê hương là chùm khế ngọt",
        "Cho con trèo hái mỗi ngày",
        "Quê hương là đường đi học",
    ],
    "prizes": [
        "Kết quả cuộc thi như sau:",
        "- Giải Nhất: em Lò Thị Mai, lớp 9A Trường THCS Tân Lập",
        "- Giải Nhì: em Nguyễn Văn Bình, lớp 8B Trường THCS Tân Lập",
    ],
    "interview": [
        "Ông mong muốn điều gì nhất vào lúc này?",
        "Tôi mong bà con đồng lòng hơn nữa trong những năm tới đây.",
        "Ông có nhắn gửi gì tới các bạn trẻ?",
        "Hãy học thật tốt và nhớ về quê hương của mình nhé các cháu.",
        "Xin cảm ơn ông!",
    ],
    "parts": [
        "Hạ tầng giao thông nông thôn ngày càng hoàn thiện",
        "Toàn xã đã bê tông hóa 45 km đường, đạt 100% kế hoạch năm.",
        "Đời sống người dân từng bước được nâng lên rõ rệt",
        "Thu nhập bình quân đạt 62 triệu đồng mỗi người một năm.",
    ],
    "table": ["Năm | Sản lượng lúa cả năm của toàn xã (tấn) | Tăng (%)", "2018 | 1.250 | 3,1"],
}


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_an_unusual_end_of_a_text_is_kept(ending: str, tmp_path: Path) -> None:
    piece = pieces()[0]
    body = "\n\n".join([*piece.paragraphs, "\n".join(ENDINGS[ending])])
    head = f"{piece.category}\n{piece.title}\n{piece.when:%d/%m/%Y %H:%M}\n\n"
    path = tmp_path / "page.txt"
    path.write_text(f"{head}{body}\n\n{piece.author}\n", encoding="utf-8")
    (found,) = read_all(path)
    assert isinstance(found, Document)
    assert found.text.split() == body.split()
    assert found.author == piece.author


def test_a_list_of_dated_links_keeps_them(tmp_path: Path) -> None:
    links = [f"Khánh thành nhà văn hóa thôn số {n} của xã ({n:02}/05/2019)" for n in range(1, 7)]
    introduction = "Trang này tập hợp các tin về đời sống văn hóa ở cơ sở của xã trong năm."
    path = tmp_path / "list.txt"
    path.write_text(
        "\n\n".join(["Tin văn hóa ở cơ sở của xã", "15/06/2019", introduction, *links]),
        encoding="utf-8",
    )
    (found,) = read_all(path)
    assert isinstance(found, Document)
    assert all(link in found.text for link in links)
