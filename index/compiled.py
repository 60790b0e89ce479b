"""`njit`: numba's compiler, with its results kept between runs where that is safe.

numba keeps compiled code beside a file and looks only at that file's time: it would go on
using a loop whose helper, in another file, has changed. Here the place is named after the
content of every file with compiled loops, so a change of any is a fresh start. Compiled
code is loaded like a pickle, so the place belongs to its owner alone.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import numba

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

_ROOT = Path(__file__).parent.parent


def _sources() -> list[Path]:
    """Return the files that use this module."""
    code = (path for name in ("index", "search") for path in (_ROOT / name).rglob("*.py"))
    return [path for path in sorted(code) if b"index.compiled" in path.read_bytes()]


def _place() -> Path:
    """Return the folder for compiled code: the user's cache, or one for this run alone."""
    digest = hashlib.blake2b(numba.__version__.encode(), digest_size=8)
    for path in _sources():
        digest.update(path.read_bytes())
    home = os.environ.get("NUMBA_CACHE_DIR") or os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    place = Path(home).expanduser() / "timviet" / digest.hexdigest()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if place.stat().st_uid == os.getuid() and os.access(place, os.W_OK):
            return place
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="timviet-"))


def _without_scipy() -> None:
    """Load numba's array functions as if scipy's linear algebra were not there.

    numba imports it, 0.14 of the 0.25 s it takes to get ready, for products of matrices,
    which no loop here has; pyvi is why scipy is there at all.
    """
    name = "scipy.linalg"
    if name not in sys.modules:
        sys.modules[name] = None  # type: ignore[assignment]  # an import of it fails
        try:
            importlib.import_module("numba.np.arraymath")
        finally:
            del sys.modules[name]


# Where compiled code is kept, in a folder of its owner alone.
PLACE = _place()

_without_scipy()
numba.config.CACHE_DIR = str(PLACE)  # type: ignore[attr-defined]


def njit(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function of numbers and arrays at its first call; others may run beside it."""
    compiled: Callable[P, R] = numba.njit(cache=True, nogil=True)(function)
    return compiled
