"""Tables that take long to make, kept between runs beside the compiled loops."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.compiled import PLACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[Any]]


def kept(name: str, make: Callable[[], Arrays], code: Iterable[str]) -> Arrays:
    """Return what `make` returns, made once for its `code` (files), this Python and NumPy.

    What cannot be read or is damaged (each array has a CRC-32) is made again.
    """
    digest = hashlib.blake2b(digest_size=8)
    digest.update(repr((sys.version, unicodedata.unidata_version, np.__version__)).encode())
    for file in code:
        digest.update(Path(file).read_bytes())
    path = PLACE / f"{name}-{digest.hexdigest()}.npz"
    with suppress(OSError, ValueError, EOFError, zipfile.BadZipFile), np.load(path) as arrays:
        return {key: arrays[key] for key in arrays.files}
    made = make()
    # Others may make the same at the same time: each writes a file of its own.
    own = path.with_suffix(f".{os.getpid()}.npz")
    with suppress(OSError):
        np.savez(own, allow_pickle=False, **made)
        own.replace(path)
    return made
