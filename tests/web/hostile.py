"""Documents written to break pages: markup, control characters, floods, odd ids."""

from __future__ import annotations

import datetime as dt

from index.document import Document

SCRIPT = '<script>alert("hỏng")</script>'
ATTACKS = (
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></textarea></script><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "\u202egnourt nắm\u2066",
    "e" + "\u0301" * 400,
    "\x00\x07\x1b[31m",
    "\ud800 nửa ký tự \udfff",
    '=HYPERLINK("http://example.org")',
    "dàiquá" * 200,
)
IDS = (
    "a/b",
    "/đầu",
    "..",
    "../../etc/passwd",
    "a?b#c",
    "a b",
    "%2e%2e",
    "x\ny",
    SCRIPT,
    "a&b;c=d",
    "//host",
)


def documents() -> list[Document]:
    """One document for each attack, in every field at once, and one for each id."""
    attacked = [
        Document(
            id=f"tấn công {number}",
            title=f"thử {attack}",
            text=f"thử {attack}\n\nthử lần nữa {attack}",
            date=dt.date(2020, 1, 1 + number),
            category=attack,
            author=attack,
            source=attack,
            url=attack,
            places=(attack, "xã " + attack),
            type=attack,
        )
        for number, attack in enumerate(ATTACKS)
    ]
    named = [Document(id=given, title="", text="thử mã số") for given in IDS]
    return attacked + named
