"""The engine being served: opened once, opened anew when another generation is published."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from index.errors import SettingsError
from index.generations import Generations
from search.service import SearchService

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.published import Published
    from index.settings import Settings
    from search.engine import Engine
    from search.service import Searcher

_LOG = logging.getLogger(__name__)


def open_searcher(settings: Settings) -> Searcher:
    """Return the searcher of the engine that the settings name; it opens on first use."""
    if settings.engine == "whoosh":
        # An engine's libraries are loaded only where that engine is used.
        from search.whoosh_engine.engine import WhooshEngine  # noqa: PLC0415

        source = EngineSource(settings.data_dir, WhooshEngine)
        return SearchService(source, source.degraded)
    raise SettingsError(f"Bản này chưa có bộ máy “{settings.engine}”; hãy dùng: --engine whoosh")


class EngineSource:
    """Gives the engine of the published generation; may be called from any thread.

    While one thread opens a new generation the others go on with the one before.
    """

    def __init__(self, data_dir: Path, open_engine: Callable[[Published], Engine]) -> None:
        self._generations = Generations(data_dir)
        self._open_engine = open_engine
        self._opening = threading.Lock()
        self._served: tuple[int, Engine] | None = None
        self._degraded: str | None = None

    def __call__(self) -> Engine:
        """Return the engine. Raises `IndexMissing`, `IndexDamaged` or `IndexOutdated`."""
        served = self._served
        if served and served[0] == self._generations.pointer():
            return served[1]
        if self._opening.acquire(blocking=served is None):
            try:
                return self._open()
            finally:
                self._opening.release()
        assert served is not None  # noqa: S101  # only then the lock was not waited for
        return served[1]

    def _open(self) -> Engine:
        if self._served and self._served[0] == self._generations.pointer():
            return self._served[1]
        published = self._generations.open_checked()
        if published.degraded:
            _LOG.warning(published.degraded)
        self._served = (published.pointer, self._open_engine(published))
        self._degraded = published.degraded
        return self._served[1]

    def degraded(self) -> str | None:
        """Return why another generation is served than the newest, None if it is the newest."""
        return self._degraded
