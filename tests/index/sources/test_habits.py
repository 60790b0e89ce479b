from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.sources.layouts.articles import pieces
from tests.index.sources.support import read_with_habits

if TYPE_CHECKING:
    from pathlib import Path

SLOGAN = "Kênh gắn kết nhân dân với chính quyền huyện nhà từ năm 1997 đến nay."
WIDGET = "Bản đồ du lịch tương tác"


def test_lines_that_many_pages_repeat_are_the_site_s(tmp_path: Path) -> None:
    for number, piece in enumerate(pieces()):
        lines = [piece.category, piece.title, f"{piece.when:%d/%m/%Y}", piece.lead, WIDGET]
        lines += [*piece.body, SLOGAN]
        (tmp_path / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    found = read_with_habits(tmp_path)
    assert len(found) == len(pieces())
    for document in found:
        assert SLOGAN not in document.text
        assert WIDGET not in document.text
    kept = {document.title: document for document in found}
    for piece in pieces():
        assert kept[piece.title].category == piece.category
        assert all(paragraph in kept[piece.title].text for paragraph in piece.paragraphs)


def test_one_person_may_write_every_page_of_a_site(tmp_path: Path) -> None:
    for number, piece in enumerate(pieces()):
        lines = [piece.category, piece.title, f"{piece.when:%d/%m/%Y}", *piece.paragraphs]
        text = "\n\n".join([*lines, "Lê Thị Mai", WIDGET])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    found = read_with_habits(tmp_path)
    assert {document.author for document in found} == {"Lê Thị Mai"}
    assert not any(WIDGET in document.text for document in found)


def test_a_few_pages_teach_nothing(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Bài số {number}\n\n{SLOGAN}\n", encoding="utf-8")
    assert all(SLOGAN in document.text for document in read_with_habits(tmp_path))


def test_two_pages_teach_what_stands_around_their_text(tmp_path: Path) -> None:
    for number, piece in enumerate(pieces()[:2]):
        lines = ["Bản tin Lâm Thượng", piece.category, piece.title, f"{piece.when:%d/%m/%Y}"]
        lines += [*piece.paragraphs, "Góc sáng tác", f"Dòng riêng số {number}", "Bạn đọc viết"]
        (tmp_path / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    found = {document.title: document for document in read_with_habits(tmp_path)}
    for piece in pieces()[:2]:
        text = found[piece.title].text
        assert all(paragraph in text for paragraph in piece.paragraphs)
        assert "Góc sáng tác" not in text
        assert "Dòng riêng" not in text


def test_what_stands_amid_the_text_of_a_few_pages_is_kept(tmp_path: Path) -> None:
    heading, thanks = "Kết quả thực hiện", "Xin trân trọng cảm ơn ông!"
    for number, piece in enumerate(pieces()[:5]):
        first, *rest = piece.paragraphs
        lines = [piece.category, piece.title, f"{piece.when:%d/%m/%Y}", first, heading, *rest]
        lines += [thanks] if number < 2 else []
        text = "\n\n".join([*lines, "Góc sáng tác", "Bạn đọc viết"])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    found = read_with_habits(tmp_path)
    assert all(heading in document.text for document in found)
    assert sum(thanks in document.text for document in found) == 2
    assert not any("Góc sáng tác" in document.text for document in found)


def test_copies_of_a_page_teach_nothing(tmp_path: Path) -> None:
    piece = pieces()[0]
    lines = [piece.category, piece.title, f"{piece.when:%d/%m/%Y}", *piece.paragraphs]
    text = "\n\n".join([*lines, "Nhớ mãi không quên", "Một mùa xuân mới"])
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert all("Một mùa xuân mới" in found.text for found in read_with_habits(tmp_path))
