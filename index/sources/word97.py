"""Old Word files (.doc), through a program that is installed or not at all."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from index.sources.html import read_html
from index.sources.office import read_docx
from index.sources.page import Page, Unreadable

if TYPE_CHECKING:
    from index.sources.model import Limits

_OLE = b"\xd0\xcf\x11\xe0"


def read_doc(raw: bytes, limits: Limits) -> Page:
    """Return the text of a .doc file, which may be of quite another kind inside."""
    if raw.startswith(b"PK"):
        return read_docx(raw, limits)
    if raw.lstrip()[:1] == b"<":
        return read_html(raw)
    if not raw.startswith((_OLE, b"{\\rtf")):
        raise Unreadable("Tệp không phải văn bản Word.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "van-ban.doc"
        path.write_bytes(raw)
        return Page(_converted(path, limits, rtf=not raw.startswith(_OLE)), plain=True)


def _converted(path: Path, limits: Limits, *, rtf: bool) -> str:
    antiword = None if rtf else shutil.which("antiword")
    if antiword:
        text = _output([antiword, "-m", "UTF-8.txt", "-w", "0", str(path)], limits)
        if text is not None:
            return text
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office:
        profile = f"-env:UserInstallation={(path.parent / 'ho-so').as_uri()}"
        target = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(path.parent)]
        _output([office, "--headless", profile, *target, str(path)], limits)
        written = path.with_suffix(".txt")
        if written.exists():
            return written.read_text("utf-8-sig", errors="replace")
    if antiword or office:
        raise Unreadable("Không chuyển được tệp Word cũ (.doc) sang văn bản.")
    raise Unreadable("Cần cài antiword hoặc LibreOffice để đọc tệp Word cũ (.doc).")


def _output(command: list[str], limits: Limits) -> str | None:
    """Return what a program prints, None if it fails or takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed programs, the path is our own
            command, capture_output=True, timeout=limits.seconds, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return None
    return done.stdout.decode("utf-8", "replace")
