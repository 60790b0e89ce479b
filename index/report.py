"""What a reindex did."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from index.sources import Skipped, format_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from index.document import Document

    # Told now and then: documents read so far, and the share (0 to 1) of the sources' bytes.
    Progress = Callable[[int, float], None]


_FILE_NAME = "report.json"
# What is counted of the documents beside their formats and encodings.
_FIELDS = ("date", "category", "author", "source", "url", "places")
_EXTRAS = ("author_role", "author_organisation", "number", "issuer", "signer", "province_now")


def tally_of(document: Document) -> Iterator[str]:
    """Yield what is to be counted of a document: `encoding:…` of a page, `metadata:…`."""
    yield from (f"metadata:{name}" for name in _FIELDS if getattr(document, name))
    yield from (f"metadata:{name}" for name in _EXTRAS if document.extra.get(name))
    if document.type != "text":
        yield "metadata:type"
    for origin in document.provenance:
        if origin.field == "encoding":
            yield f"encoding:{origin.value}"


class Tallies:
    """What was found in all documents together, added up unit by unit."""

    def __init__(self) -> None:
        self._formats: Counter[str] = Counter()
        self._found: Counter[str] = Counter()

    def add(self, name: str, documents: int, tally: Mapping[str, int], *, sign: int = 1) -> None:
        """Add (`sign` -1: take back) what a unit of the file `name` gave."""
        self._formats[format_of(name)] += sign * documents
        for key, count in tally.items():
            self._found[key] += sign * count

    def to_report(self) -> dict[str, dict[str, int]]:
        """Return the counts as `Report` has them, most frequent first."""
        encodings = self._part("encoding:")
        rest = sum(self._formats.values()) - sum(encodings.values())
        return {
            "formats": ordered(self._formats),
            "encodings": ordered({"UTF-8": rest, **encodings}),
            "metadata": ordered(self._part("metadata:")),
        }

    def _part(self, prefix: str) -> dict[str, int]:
        return {k.removeprefix(prefix): n for k, n in self._found.items() if k.startswith(prefix)}


def ordered(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts above none, most frequent first."""
    return {key: n for key, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n}


@dataclass(frozen=True, slots=True)
class Report:
    """The counts of one reindex.

    `read` are the documents found in the sources: `indexed` of them are new or changed,
    `unchanged` taken over, `duplicates` dropped for one with the same id. `deleted` are
    those whose source is gone; `documents` is what the index holds now, `near_duplicates`
    how many of those are folded under a better copy in results. `generation` is None after
    a dry run. `skipped` names the first of each reason, `reasons` counts all of them,
    `skipped_total` in one number; `skipped_digest` is another where others were skipped.
    `formats`, `encodings` and `metadata` say of how many of the documents read
    (unchanged ones too) each is true.
    """

    read: int
    indexed: int
    unchanged: int
    deleted: int
    duplicates: int
    skipped: tuple[Skipped, ...]
    documents: int
    seconds: float
    generation: int | None
    near_duplicates: int = 0
    formats: Mapping[str, int] = field(default_factory=dict)
    encodings: Mapping[str, int] = field(default_factory=dict)
    metadata: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)
    skipped_total: int = 0
    skipped_digest: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the report in the shape of the contract."""
        return {
            **{one.name: getattr(self, one.name) for one in fields(self)},
            "skipped": [{"source": one.source, "reason": one.reason} for one in self.skipped],
            "seconds": round(self.seconds, 3),
        }


def write_report(folder: Path, report: Report) -> None:
    """Put the report among the files of the generation it is about."""
    written = json.dumps(report.to_json(), ensure_ascii=False)
    (folder / _FILE_NAME).write_text(written, encoding="utf-8")


def read_report(folder: Path) -> Report | None:
    """Return the report of a generation, None if there is none that can be read.

    `generation` is None in it: it was written before the publication.
    """
    try:
        read = json.loads((folder / _FILE_NAME).read_bytes())
        read["skipped"] = tuple(Skipped(**one) for one in read["skipped"])
        # Reports once named all, and did not count them.
        read.setdefault("skipped_total", len(read["skipped"]))
        return Report(**read)
    except (OSError, ValueError, TypeError, KeyError):
        return None
