"""Ids for documents that bring none: readable, short, the same at every reading."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_READABLE = 48


def derived_id(place: str) -> str:
    """Return the id of what stands at `place`: a source name, with a line for records."""
    name = re.sub(r"\.\w{2,6}(?:\.gz)?(?=:|$)", "", place.rpartition("/")[2])
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    words = re.findall(r"[a-z0-9]+", bare.encode("ascii", "ignore").decode().lower())
    digest = hashlib.blake2b(place.encode(), digest_size=6).hexdigest()
    return f"{'-'.join(words)[:_READABLE]}-{digest}".lstrip("-")
