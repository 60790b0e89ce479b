"""Compare the words and the speed of `WordSegmenter` with those of pyvi, on one core.

Run from the project's root: python -m tests.bench.bench_segmentation --documents 20000
"""

import argparse
import gzip
import json
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

NEWS = Path(__file__).parents[3] / "shared" / "data" / "news"
T = TypeVar("T")
BATCH = 500  # the two take turns, so that a busy machine slows both alike


def articles() -> Iterator[str]:
    """Yield title and text of the volume set."""
    for path in sorted(NEWS.glob("vietnews_train_*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (f"{record['title']}\n{record['text']}" for record in map(json.loads, lines))


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
    print(f"first word after {ours:.2f} s; pyvi's after {time.perf_counter() - start:.2f} s")
    return segmenter.spans, segmenter.tokenize, ViTokenizer.tokenize


def main() -> int:
    """Print the comparison; fail if any article differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    spans, tokenize, pyvi = started()
    texts = islice(articles(), parser.parse_args().documents)
    count = characters = different = 0
    ours = theirs = 0.0
    while batch := list(islice(texts, BATCH)):
        ours += timed(spans, batch)[1]
        expected, seconds = timed(pyvi, batch)
        theirs += seconds
        different += sum(tokenize(t) != e for t, e in zip(batch, expected, strict=True))
        count += len(batch)
        characters += sum(map(len, batch))
    print(f"{count:,} articles, {characters:,} characters, {different} cut otherwise than by pyvi")
    print(f"pyvi {count / theirs:,.0f} articles/s, WordSegmenter.spans {count / ours:,.0f}/s")
    print(f"ratio {theirs / ours:.1f}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
