"""The documents of a run: the same for every engine, made the same on every machine.

The records of the news set have neither category nor date, so both are drawn from a
seeded generator. More documents than there are come from repeating them in another order.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
NEWS = ROOT.parent / "shared" / "data" / "news"
SAMPLES = ROOT / "index" / "samples" / "articles.jsonl"
FILES = 3
# Queries are drawn from the first so many documents, so that they are the same at every
# size of the growth table.
DRAWN_FROM = 10_000
CATEGORIES = (
    "Thời sự", "Thế giới", "Pháp luật", "Thể thao", "Kinh tế", "Giáo dục",
    "Sức khỏe", "Giải trí", "Văn hóa", "Khoa học", "Du lịch", "Bạn đọc",
)  # fmt: skip
MONTHS = 36
_SKEW = [1 / rank for rank in range(1, len(CATEGORIES) + 1)]
# A title's end and a text's beginning are no neighbours, to no engine.
BORDER = "borderborder"
_FIRST_DAY = dt.date(2016, 1, 1)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A prepared set of documents.

    `folder` holds what is indexed: records in .jsonl.gz files for timviet and, for the
    peers, one line a document with the numbers of its category and month and its
    syllables, cut and lower-cased already, so that reading costs them next to nothing.
    Where no peer is to index them, there are no such lines and no syllables are counted.
    """

    folder: Path
    documents: int
    text_bytes: int
    syllables: int

    @property
    def sources(self) -> Path:
        """The folder of .jsonl.gz files."""
        return self.folder / "sources"

    def rows(self, most: int | None = None) -> Iterator[tuple[int, int, str]]:
        """Yield category, month and text of each document as the peers get them."""
        with (self.folder / "rows.tsv").open(encoding="utf-8") as lines:
            for line in islice(lines, most):
                category, month, text = line.rstrip("\n").split("\t")
                yield int(category), int(month), text

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield the records as they stand in the sources, in order."""
        for path in sorted(self.sources.iterdir()):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield from map(json.loads, lines)


def originals(samples: bool) -> Iterator[dict[str, Any]]:
    """Yield the records that every set is made of."""
    paths = [SAMPLES] if samples else sorted(NEWS.glob("vietnews_train_*.jsonl.gz"))
    if not paths:
        raise SystemExit("The news set is not there; see tests/bench/corpus.py. Try --short.")
    for path in paths:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def prepare(folder: Path, documents: int, *, samples: bool = False, peers: bool = True) -> Corpus:
    """Write the documents into a folder, unless an earlier run has; for `peers`, too."""
    done = folder / "corpus.json"
    if done.exists():
        return Corpus(folder, **json.loads(done.read_text()))
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    records = _with_columns(islice(_endless(samples), documents))
    text_bytes = syllables = 0
    share = -(-documents // FILES)
    with (folder / "rows.tsv").open("w", encoding="utf-8") as rows:
        for number in range(FILES):
            path = folder / "sources" / f"news_{number + 1}.jsonl.gz"
            with gzip.open(path, "wt", compresslevel=5, encoding="utf-8") as lines:
                for record in islice(records, share):
                    lines.write(json.dumps(record, ensure_ascii=False) + "\n")
                    text_bytes += len((record["title"] + record["text"]).encode())
                    if peers:
                        row = _syllables(record)
                        rows.write(_row(record, row))
                        syllables += len(row) - 1
    corpus = Corpus(folder, documents, text_bytes, syllables)
    measures = {name: value for name, value in asdict(corpus).items() if name != "folder"}
    done.write_text(json.dumps(measures))
    return corpus


def _endless(samples: bool) -> Iterator[dict[str, Any]]:
    yield from originals(samples)
    # Only who asks for more than there are holds all of them in memory.
    known = list(originals(samples))
    draw = random.Random(2)
    for copy in _counting():
        draw.shuffle(known)
        yield from ({**record, "id": f"{record['id']}-{copy}"} for record in known)


def _counting() -> Iterable[int]:
    return range(1, 1_000_000)


def _with_columns(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    draw = random.Random(1)
    for record in records:
        category = draw.choices(CATEGORIES, _SKEW)[0]
        # A busier month has three times the articles of a quiet one.
        month = min(int(draw.triangular(0, MONTHS, MONTHS)), MONTHS - 1)
        day = dt.date(_FIRST_DAY.year + month // 12, month % 12 + 1, draw.randint(1, 28))
        kept = {key: record[key] for key in ("id", "title", "text", "source") if key in record}
        yield kept | {"category": category, "date": day.isoformat()}


def _syllables(record: dict[str, Any]) -> list[str]:
    title, text = ([one.text for one in tokens(record[part])] for part in ("title", "text"))
    return [*title, BORDER, *text]


def _row(record: dict[str, Any], syllables: list[str]) -> str:
    day = dt.date.fromisoformat(record["date"])
    month = (day.year - _FIRST_DAY.year) * 12 + day.month - 1
    return f"{CATEGORIES.index(record['category'])}\t{month}\t{' '.join(syllables)}\n"


def change(corpus: Corpus, target: Path, most: int) -> int:
    """Copy the sources, `most` documents changed inside one of the files; say how many."""
    target.mkdir(parents=True, exist_ok=True)
    changed = 0
    for number, path in enumerate(sorted(corpus.sources.iterdir())):
        if number != 1:
            # The others are the very files, their dates of change kept too.
            (target / path.name).unlink(missing_ok=True)
            (target / path.name).hardlink_to(path)
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        picked = random.Random(3).sample(range(len(records)), min(most, len(records)))
        for place in picked:
            records[place]["text"] += "\nCập nhật: bài viết đã được sửa."
        changed = len(picked)
        with gzip.open(target / path.name, "wt", compresslevel=5, encoding="utf-8") as lines:
            lines.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in records)
    return changed


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in chain(folder.rglob("*")) if path.is_file())
