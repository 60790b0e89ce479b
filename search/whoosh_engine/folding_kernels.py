"""Compiled loops over the places of documents in groups of near-duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import I32, I64, U16


@njit
def grouped(docs: U16, places: I32) -> I64:
    """Return which of the documents (by index) are in a group; `places` as in `groups`."""
    found = np.empty(docs.size, np.int64)
    count = 0
    for i in range(docs.size):
        found[count] = i
        count += places[docs[i]] >= 0
    return found[:count].copy()
