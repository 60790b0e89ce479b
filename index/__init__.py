"""The write side: documents, fields, Vietnamese text, builds. Knows neither search nor web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import SettingsError
from index.fields import FACETS

if TYPE_CHECKING:
    from index.settings import Settings
    from index.store import Store


def open_store(settings: Settings) -> Store:
    """Return the store of the engine that the settings name."""
    FACETS.configure(settings.facets)
    if settings.engine == "whoosh":
        # An engine's libraries are loaded only where that engine is used.
        from index.whoosh_store.store import WhooshStore  # noqa: PLC0415

        return WhooshStore(settings.data_dir, settings.facets)
    raise SettingsError(f"Bản này chưa có bộ máy “{settings.engine}”; hãy dùng: --engine whoosh")
