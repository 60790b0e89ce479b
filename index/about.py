"""What a document is known by besides its text: its author, number, issuer, signer and day.

The lines of a page that say so are cut from its text, so they are found by runs of words:
each value as a whole, without a name before it, and every part of a number, issuer or
signer behind the name of what it is (`issuer:xã vân khê`). An author is a facet, which the
query's `tác giả:` looks through. The day is one run, `date:2020-05-22`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import fold, tokens

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from index.document import Document

NAMES = ("number", "issuer", "signer")
# Longer runs of a name are asked for by their first words.
_LONGEST = 12


def about(document: Document) -> tuple[str, ...]:
    """Return the runs that a document is found by, as typed with accents and without."""
    runs = dict.fromkeys(_runs(document))
    return tuple(dict.fromkeys((*runs, *map(fold, runs))))


def _runs(document: Document) -> Iterator[str]:
    if document.date:
        yield of_day(document.date)
    values = {name: str(document.extra.get(name) or "") for name in NAMES}
    for name, value in {"author": document.author or "", **values}.items():
        if not value:
            continue
        words = [token.text for token in tokens(value)][:_LONGEST]
        # One word alone is rather something that the text says.
        if len(words) > 1:
            yield " ".join(words)
        if name in NAMES:
            yield from (
                named(name, words[a:b])
                for a in range(len(words))
                for b in range(a + 1, len(words) + 1)
            )


def of_day(day: dt.date) -> str:
    """Return the run under which the documents of a day are found."""
    return named("date", [day.isoformat()])


def named(name: str, words: list[str] | tuple[str, ...]) -> str:
    """Return the run under which words are found behind a field's name."""
    return f"{name}:{' '.join(words)}"
