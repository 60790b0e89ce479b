"""What documents are known by (`index.about`), typed with all of its accents, some or none.

The index has each run of words with its accents and without. Typed with some of them, `hà
thanh loan` for Hà Thanh Loan being one, it is put together from the spellings of the
syllables that have none, once it is known that the run is there at all.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from index.text import fold
from search.query import ABOUT, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.engine import Vocabulary

# It bounds the work where several syllables have no accent: a dozen spellings each.
_MOST = 4096


def spelled(vocabulary: Vocabulary, run: str) -> Iterator[str]:
    """Yield the runs of the collection that a run of canonical words stands for."""
    if vocabulary.frequency(Term(run, ABOUT)):
        yield run
    elif run != fold(run) and vocabulary.frequency(Term(fold(run), ABOUT)):
        name, colon, words = run.rpartition(":")
        ways = [
            [one for one, _ in vocabulary.spellings(word)] if word == fold(word) else [word]
            for word in words.split(" ")
        ]
        meant = (name + colon + " ".join(way) for way in islice(product(*ways), _MOST))
        yield from (one for one in meant if vocabulary.frequency(Term(one, ABOUT)))
