"""Compare the words and the speed of `WordSegmenter` with those of pyvi, on one core.

Part of `make bench`; alone, from the project's root:
python -m tests.bench.bench_segmentation --documents 20000
"""

from __future__ import annotations

import argparse
import sys
import time
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from tests.bench.corpus import originals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
BATCH = 500  # the two take turns, so that a busy machine slows both alike


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many articles were cut, how many of them differently, and the seconds of each."""

    articles: int
    characters: int
    different: int
    ours: float
    pyvi: float

    @property
    def ratio(self) -> float:
        """How many times as fast as pyvi."""
        return self.pyvi / self.ours


def timed(call: Callable[[str], T], texts: list[str]) -> tuple[list[T], float]:
    """Return what `call` gives for each text, and the processor seconds it took."""
    start = time.process_time()
    results = [call(text) for text in texts]
    return results, time.process_time() - start


def started() -> tuple[Callable[[str], object], Callable[[str], str], Callable[[str], str]]:
    """Load both, and say how long it took until each had cut its first word."""
    start = time.perf_counter()
    from index.text.words import WordSegmenter  # noqa: PLC0415  (its import is timed)

    segmenter = WordSegmenter()
    segmenter.spans(unicodedata.normalize("NFD", "Xin chào"))
    ours = time.perf_counter() - start
    start = time.perf_counter()
    from pyvi import ViTokenizer  # noqa: PLC0415  (its import is timed)

    ViTokenizer.tokenize("Xin chào")
    pyvi = time.perf_counter() - start
    print(f"first word after {ours:.2f} s; pyvi's after {pyvi:.2f} s", file=sys.stderr)
    return segmenter.spans, segmenter.tokenize, ViTokenizer.tokenize


def compare(texts: Iterable[str]) -> Comparison:
    """Cut the texts by both."""
    spans, tokenize, pyvi = started()
    left = iter(texts)
    count = characters = different = 0
    ours = theirs = 0.0
    while batch := list(islice(left, BATCH)):
        ours += timed(spans, batch)[1]
        expected, seconds = timed(pyvi, batch)
        theirs += seconds
        different += sum(tokenize(t) != e for t, e in zip(batch, expected, strict=True))
        count += len(batch)
        characters += sum(map(len, batch))
    return Comparison(count, characters, different, ours, theirs)


def articles(most: int, *, samples: bool = False) -> list[str]:
    """Return title and text of the first articles."""
    return [f"{one['title']}\n{one['text']}" for one in islice(originals(samples), most)]


def main() -> int:
    """Print the comparison; fail if any article differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    found = compare(articles(parser.parse_args().documents))
    print(
        f"{found.articles:,} articles, {found.characters:,} characters,"
        f" {found.different} cut otherwise than by pyvi"
    )
    print(
        f"pyvi {found.articles / found.pyvi:,.0f} articles/s,"
        f" WordSegmenter.spans {found.articles / found.ours:,.0f}/s"
    )
    print(f"ratio {found.ratio:.1f}")
    return 1 if found.different else 0


if __name__ == "__main__":
    sys.exit(main())
