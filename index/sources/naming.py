"""The places of records: no key gives them, so they are read off the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.document import Document, Provenance
from index.metadata.places import places_of_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.sources.model import Skipped

_BATCH = 64


def placed(results: Sequence[Document | Skipped]) -> list[Document | Skipped]:
    """Return what was read of records, with the places of the documents that were given none."""
    named = list(results)
    bare = [(n, one) for n, one in enumerate(results) if isinstance(one, Document)]
    bare = [(n, one) for n, one in bare if not one.places]
    for start in range(0, len(bare), _BATCH):
        batch = bare[start : start + _BATCH]
        found = places_of_all([(document.title, document.text) for _, document in batch])
        for (n, document), places in zip(batch, found, strict=True):
            if places:
                origins = (*document.provenance, _origin(places))
                named[n] = replace(document, places=places, provenance=origins)
    return named


def _origin(places: tuple[str, ...]) -> Provenance:
    return Provenance("places", ", ".join(places), "địa danh trong bài")
