"""PDF: the text layer, its lines joined to paragraphs again; OCR where it is switched on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pypdfium2

from index.sources.page import Page, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.sources.model import Limits

_LETTERS_A_PAGE = 20
_OCR_SCALE = 3.0
_OCR = "nhận dạng từ bản quét (OCR)"
_ITEM = re.compile(r"\s*(?:[-–+•*]\s|\(?[\dIVXa-zđ]{1,4}[.)]\s|Điều \d|Chương |Mục |Phần |Căn cứ )")


def read_pdf(raw: bytes, limits: Limits) -> Page:
    """Return the text of a PDF, up to the limits. Raises `Unreadable` for a scan."""
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_why(str(error))) from error
    try:
        text = _text(document, limits)
        if len(re.findall(r"\w", text)) < _LETTERS_A_PAGE:
            if not limits.ocr:
                raise Unreadable("PDF là bản quét, không có lớp chữ (scanned: no text).")
            recognised = paragraphs("\n\n".join(_recognised(document, limits)))
            return Page(recognised, plain=True, encoding=_OCR)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("PDF bị hỏng, không đọc được.") from error
    finally:
        document.close()
    return Page(paragraphs(text), plain=True)


def _why(message: str) -> str:
    if "assword" in message:
        return "PDF có mật khẩu, không mở được."
    return "PDF bị hỏng, không đọc được."


def _text(document: pypdfium2.PdfDocument, limits: Limits) -> str:
    pages: list[str] = []
    size = 0
    for number in range(min(len(document), limits.max_pages)):
        page = document[number]
        layer = page.get_textpage()
        pages.append(layer.get_text_range())
        layer.close()
        page.close()
        size += len(pages[-1])
        if size > limits.max_bytes:
            break
    return "\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "").replace("\0", "")


def paragraphs(text: str) -> str:
    """Join the lines that the width of the paper broke."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    full = False
    for line in lines:
        goes_on = full and line[:1] and not _ITEM.match(line) and not line.isupper()
        if joined and goes_on:
            joined[-1] = f"{joined[-1]} {line.lstrip()}"
        else:
            joined.append(line)
        ended = line.endswith((".", ";", ":", "?", "!", "./."))
        full = len(line) > 0.65 * width and not ended
    return "\n".join(joined)


def _recognised(document: pypdfium2.PdfDocument, limits: Limits) -> Iterator[str]:
    """Yield the text that tesseract sees on each page."""
    program = shutil.which("tesseract")
    if not program:
        raise Unreadable("PDF là bản quét; chưa cài tesseract để nhận dạng chữ.")
    for number in range(min(len(document), limits.max_pages)):
        page = document[number]
        pixels = page.render(scale=_OCR_SCALE, grayscale=True).to_numpy()
        image = b"P5 %d %d 255\n" % (pixels.shape[1], pixels.shape[0]) + pixels.tobytes()
        page.close()
        yield _run_ocr(program, image, limits)


def _run_ocr(program: str, image: bytes, limits: Limits) -> str:
    command = [program, "stdin", "stdout", "-l", "vie"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, its input is an image
            command,
            input=image,
            capture_output=True,
            timeout=limits.seconds,
            check=True,
            # Workers share the cores already.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.CalledProcessError as error:
        lacks = b"language" in error.stderr
        what = "thiếu gói tesseract-ocr-vie" if lacks else "tesseract báo lỗi"
        raise Unreadable(f"Không nhận dạng được chữ trong bản quét ({what}).") from error
    except (subprocess.SubprocessError, OSError) as error:
        raise Unreadable("Không nhận dạng được chữ trong bản quét.") from error
    return done.stdout.decode("utf-8", "replace")
