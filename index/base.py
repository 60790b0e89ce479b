"""The generation that is built on: every byte of it is read before anything is taken over."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from index.errors import IndexDamaged, OperatorError

if TYPE_CHECKING:
    from index.generations import Generations
    from index.published import Published


class Base:
    """The published generation, looked at in a thread while the engine is being loaded.

    Hashing needs no interpreter: .1 s for 370 MB that otherwise everything waits for.
    """

    def __init__(self, generations: Generations) -> None:
        self._generations = generations
        self._found: Published | None = None
        self._thread = threading.Thread(target=self._look_ahead, daemon=True)
        self._thread.start()

    def whole(self) -> Published | None:
        """Return the published generation, None where there is none or it is damaged.

        Asked by the one writer: nobody publishes meanwhile.
        """
        self._thread.join()
        if self._found and self._found.pointer == self._generations.pointer():
            return self._found
        # Another writer may have swept away what was being read.
        return _whole(self._generations)

    def _look_ahead(self) -> None:
        with suppress(OperatorError, OSError):
            self._found = _whole(self._generations)


def _whole(generations: Generations) -> Published | None:
    try:
        published = generations.current()
    except IndexDamaged:
        return None
    return None if published is None or published.check() else published
