"""What documents are known by (`index.about`), typed with all of its accents, some or none.

The index has each run of words with its accents and without. Typed with some of them, `hà
thanh loan` for Hà Thanh Loan being one, it is put together from the spellings of the
syllables that have none, once it is known that the run is there at all.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from index.text import fold, unaccented
from search.query import ABOUT, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engine import Vocabulary

# It bounds the work where several syllables have no accent: a dozen spellings each.
_MOST = 4096
# Queries are made of the same few thousand syllables.
_fold, _unaccented = lru_cache(1 << 13)(fold), lru_cache(1 << 13)(unaccented)


def spelled(vocabulary: Vocabulary, run: str) -> Iterator[str]:
    """Yield the runs of the collection that a run of canonical words stands for."""
    bare = " ".join(map(_unaccented, run.split(" ")))
    if not vocabulary.frequency(_about(bare)):
        return
    if run == bare or vocabulary.frequency(_about(run)):
        yield run
    else:
        name, colon, words = run.rpartition(":")
        ways = [
            [one for one, _ in vocabulary.spellings(word)] if word == _fold(word) else [word]
            for word in words.split(" ")
        ]
        meant = (name + colon + " ".join(way) for way in islice(product(*ways), _MOST))
        yield from (one for one in meant if vocabulary.frequency(_about(one)))


def _about(run: str) -> Term:
    return Term(run, ABOUT)
