from __future__ import annotations

from dataclasses import replace
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


UNSURE = ("Hoa Sim", "Trung tâm VH-TT huyện", "K'Brếp", "Ban VHXH xã")


def test_an_author_is_where_the_site_has_authors(tmp_path: Path) -> None:
    """A pen name, a body, a single word: what other pages have in the same place tells."""
    site = [replace(p, author=p.author) for p in pieces()[:6]]
    site += [replace(p, author=name) for p, name in zip(pieces()[6:], UNSURE, strict=False)]
    for number, piece in enumerate(site):
        lines = ["Bản tin Lâm Thượng", "Cùng nhau xây dựng quê hương", piece.category, piece.title]
        lines += [piece.author, "bandoc@lamthuong.example", f"{piece.when:%d/%m/%Y}"]
        text = "\n".join([*lines, *piece.paragraphs, "Ý kiến bạn đọc", "Gửi"])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    found = {document.title: document for document in read_with_habits(tmp_path)}
    assert [found[piece.title].author for piece in site] == [piece.author for piece in site]
    assert not any(piece.author in found[piece.title].text for piece in site[6:])


def test_a_last_line_is_no_author_for_standing_where_authors_stand(tmp_path: Path) -> None:
    site = pieces()[:8]
    for number, piece in enumerate(site):
        end = "Đông vui như hội" if number == 7 else piece.author
        lines = [piece.category, piece.title, f"{piece.when:%d/%m/%Y}", *piece.paragraphs, end]
        (tmp_path / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    found = {document.title: document for document in read_with_habits(tmp_path)}
    assert found[site[7].title].author is None
    assert found[site[7].title].text.endswith("Đông vui như hội")


def test_a_heading_that_all_pages_have_is_no_title(tmp_path: Path) -> None:
    for number, piece in enumerate(pieces()[:4]):
        body = "".join(f"<p>{line}</p>" for line in piece.paragraphs)
        head = f"<h1>HỘI NÔNG DÂN TỈNH</h1><div>{piece.title}</div><div>{piece.when:%d/%m/%Y}</div>"
        (tmp_path / f"{number}.html").write_text(f"<body>{head}{body}</body>", encoding="utf-8")
    assert {o.title for o in read_with_habits(tmp_path)} == {p.title for p in pieces()[:4]}


def test_sites_in_one_folder_have_habits_of_their_own(tmp_path: Path) -> None:
    """One site names authors under the headline, the other places there."""
    site, other = pieces()[:5], pieces()[5:10]
    for number, piece in enumerate(site):
        author = "Hoa Sim" if number == 4 else piece.author
        lines = ["Báo Lâm Thượng", "Số ra hằng ngày", piece.category, piece.title, author]
        text = "\n".join([*lines, f"{piece.when:%d/%m/%Y}", *piece.paragraphs])
        (tmp_path / f"a{number}.txt").write_text(text, encoding="utf-8")
    for number, piece in enumerate(other):
        lines = ["Cổng tin Phú Lãng", "Trang của thị trấn", piece.category, piece.title]
        lines += [f"{piece.when:%d/%m/%Y}", *piece.paragraphs, f"Tác giả: {piece.author}"]
        (tmp_path / f"b{number}.txt").write_text("\n".join(lines), encoding="utf-8")
    found = {document.title: document.author for document in read_with_habits(tmp_path)}
    assert found[site[4].title] == "Hoa Sim"
    assert [found[piece.title] for piece in other] == [piece.author for piece in other]


def test_what_differs_where_sections_stand_is_the_section(tmp_path: Path) -> None:
    menu = ["Bản tin Lâm Thượng", "Trang chủ", "Giới thiệu", "Tin tức", "Liên hệ"]
    names = ("Nẻo quê", "Bếp làng", "Chuyện chợ", "Sân đình")
    told = list(zip(pieces(), names, strict=False))
    for number, (piece, name) in enumerate(told):
        head = [*menu, "", piece.title, f"{piece.when:%d/%m/%Y %H:%M}", name, "Chia sẻ", "In trang"]
        text = "\n".join([*head, "", *piece.paragraphs])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    found = {document.title: document for document in read_with_habits(tmp_path)}
    assert [found[piece.title].category for piece, _ in told] == list(names)


def test_a_site_without_sections_has_none(tmp_path: Path) -> None:
    menu = ["Báo Lâm Thượng", "Trang chủ", "Thời sự", "Kinh tế", "Văn hóa", "Liên hệ"]
    for number, piece in enumerate(pieces()[:4]):
        head = [*menu, "", piece.title, f"{piece.when:%d/%m/%Y %H:%M}", "Chia sẻ"]
        text = "\n".join([*head, "", *piece.paragraphs, "", piece.author, "", "Xem nhiều"])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert {document.category for document in read_with_habits(tmp_path)} == {None}


def test_a_sentence_that_is_all_of_a_text_stays(tmp_path: Path) -> None:
    texts = {"a.txt": "Họp chợ phiên.", "b.txt": "Đường làng mở rộng."}
    for name, text in texts.items():
        (tmp_path / name).write_text(f"Tin của xã\n\n{text}\n", encoding="utf-8")
    found = read_with_habits(tmp_path)
    assert [(o.text, o.category) for o in found] == [(text, None) for text in texts.values()]
