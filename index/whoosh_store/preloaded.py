"""Imported by the process that forks the workers: it reads once what each of them needs."""

from contextlib import suppress

from index.text.pyvi_model import ModelError
from index.whoosh_store.builder import SegmentBuilder

# A worker that cannot read the model says so itself.
with suppress(ModelError):
    SegmentBuilder()
