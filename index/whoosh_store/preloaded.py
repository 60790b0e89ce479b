"""Imported by the process that forks the workers: it loads once what each of them needs."""

import unicodedata
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from index.document import Document
from index.loading import uncollected
from index.text.pyvi_model import ModelError


def _build() -> None:
    """Build a segment of one document, which loads every loop that a worker runs."""
    import index.whoosh_store.store  # noqa: F401, PLC0415 - what a worker is made of
    from index.metadata.places import places_in  # noqa: PLC0415
    from index.whoosh_store.builder import SegmentBuilder  # noqa: PLC0415 - loaded uncollected

    text = unicodedata.normalize("NFD", "Hồ chứa nước đầy.")
    builder = SegmentBuilder()
    # A district, so that the table of units is read here too, once for all.
    places = places_in("", text) or ("Vĩnh Phúc", "Sông Lô")
    builder.add(Document(id="1", title="Hồ chứa nước", text=text, places=places))
    with TemporaryDirectory() as folder:
        builder.write(Path(folder, "segment"))


# A worker that cannot read the model, or write, says so itself.
with suppress(ModelError, OSError), uncollected():
    _build()
