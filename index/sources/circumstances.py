"""What decides, beside a file itself, whether it can be read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.sources.model import Limits

_PROGRAMS = ("antiword", "soffice", "libreoffice", "tesseract")


def circumstances(limits: Limits) -> str:
    """Return the limits and the programs that are there: where they change, try again."""
    there = [name for name in _PROGRAMS if shutil.which(name)]
    return f"{limits.max_bytes} {limits.max_pages} {limits.seconds:g} {limits.ocr} {there}"
