"""Scans: a picture of a page in a PDF, read by tesseract where that is switched on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest

from index.document import Document
from index.reindex import reindex
from index.settings import Settings
from index.sources import Limits, Skipped
from tests.index.sources.support import read_all

ORIGINAL = Path(__file__).with_name("files") / "quyet-dinh.pdf"
needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="tesseract is not installed; `make test` does it"
)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Return a page of a PDF as a picture of it in another one; its first page is blank."""
    source = pypdfium2.PdfDocument(ORIGINAL)
    bitmap = source[1].render(scale=2.5)
    target = pypdfium2.PdfDocument.new()
    picture = pypdfium2.PdfImage.new(target)
    picture.set_bitmap(bitmap)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(600, 800))
    sheet = target.new_page(600, 800)
    sheet.insert_obj(picture)
    sheet.gen_content()
    path = tmp_path / "nguồn" / "quét.pdf"
    path.parent.mkdir()
    target.save(path)
    for one in (bitmap, sheet, target, source):
        one.close()
    return path


@needs_tesseract
def test_a_scan_is_read_where_that_is_switched_on(scan: Path) -> None:
    (document,) = read_all(scan, limits=Limits(ocr=True))
    assert isinstance(document, Document)
    (original,) = read_all(ORIGINAL)
    assert isinstance(original, Document)
    words, read = set(original.text.split()), set(document.text.split())
    assert len(words & read) >= 0.8 * len(words)
    assert any("OCR" in origin.value for origin in document.provenance)


def test_without_tesseract_the_reason_is_said(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    (skip,) = read_all(scan, limits=Limits(ocr=True))
    assert isinstance(skip, Skipped)
    assert "tesseract" in skip.reason


@needs_tesseract
def test_switched_on_later_what_was_skipped_is_tried_again(scan: Path, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "var")
    assert reindex([scan.parent], settings).documents == 0
    report = reindex([scan.parent], Settings(data_dir=tmp_path / "var", ocr=True))
    assert (report.documents, report.skipped) == (1, ())
    assert reindex([scan.parent], Settings(data_dir=tmp_path / "var", ocr=True)).unchanged == 1
