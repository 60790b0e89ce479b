"""The write side: documents, fields, Vietnamese text, builds. Knows neither search nor web."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.errors import SettingsError
from index.fields import FACETS
from index.loading import uncollected

if TYPE_CHECKING:
    from index.settings import Settings
    from index.store import Store
    from index.whoosh_store.store import WhooshStore


def open_store(settings: Settings) -> Store:
    """Return the store of the engine that the settings name."""
    FACETS.configure(settings.facets)
    if settings.engine == "whoosh":
        return _whoosh_store()(settings.data_dir, settings.facets)
    raise SettingsError(f"Bản này chưa có bộ máy “{settings.engine}”; hãy dùng: --engine whoosh")


@cache
def _whoosh_store() -> type[WhooshStore]:
    # An engine's libraries are loaded only where that engine is used.
    with uncollected():
        from index.whoosh_store.store import WhooshStore  # noqa: PLC0415
    return WhooshStore
