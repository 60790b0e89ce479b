from __future__ import annotations

from typing import TYPE_CHECKING

from index.document import Document
from index.sources import (
    Chunk,
    Learner,
    Limits,
    Samples,
    SourceFile,
    folder_of,
    parse_chunk,
    raw_chunks,
    scan,
    site_lines,
)
from tests.index.sources.layouts.articles import pieces

if TYPE_CHECKING:
    from pathlib import Path

SLOGAN = "Kênh gắn kết nhân dân với chính quyền huyện nhà từ năm 1997 đến nay."
WIDGET = "Bản đồ du lịch tương tác"


def read_with_habits(folder: Path) -> list[Document]:
    files = [file for file in scan([folder], Limits()) if isinstance(file, SourceFile)]
    samples = Samples()
    for file in files:
        samples.pass_by(file)
    learner = Learner()
    for name, found in samples.of({folder_of(file) for file in files}).files(Limits()):
        for file in found:
            learner.take(name, len(found), site_lines(Chunk(file, Limits())))
    habits = learner.habits()
    chunks = [c for file in files for c in raw_chunks(file, Limits(), habits.of(file))]
    read = [r for chunk in chunks if isinstance(chunk, Chunk) for r in parse_chunk(chunk)]
    return [result for result in read if isinstance(result, Document)]


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
