"""A random but repeatable collection, and its index in two segments with deletions."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from index.document import Document
from index.generations import Generations
from index.live import Log
from index.whoosh_store.store import WhooshStore
from search.whoosh_engine.engine import WhooshEngine

if TYPE_CHECKING:
    from pathlib import Path

    from index.store import Piece

# Common and rare syllables, several spellings of one folded form, codes, foreign words.
SYLLABLES = (
    "học hoc hóc sinh sính mới mối moi nông nóng nong thôn thon xã xa xá ủy ban nhân dân "
    "huyện tỉnh 2020 05 ct tw ubnd covid19 wifi đường duong dương hòa hoà quỹ"
).split()
_SIGNS = (" ", " ", " ", " ", ", ", ". ", "-", "\n")


def text(random_: random.Random, length: int) -> str:
    """Return a text in which low syllables are frequent and high ones rare."""
    words = [SYLLABLES[int(len(SYLLABLES) * random_.random() ** 2)] for _ in range(length)]
    return "".join(word + random_.choice(_SIGNS) for word in words)


def documents(count: int = 120, seed: int = 7) -> list[Document]:
    """Return documents with titles, texts, dates and facets, some without."""
    random_ = random.Random(seed)
    return [
        Document(
            id=f"bài {number}",
            title=text(random_, random_.randrange(0, 9)),
            text=text(random_, random_.choice([1, 5, 40, 300])) + "hết",
            date=dt.date(2018, 1, 1) + dt.timedelta(random_.randrange(1500))
            if random_.random() < 0.9
            else None,
            time=dt.time(random_.randrange(24), 30) if random_.random() < 0.5 else None,
            category=random_.choice(["Kinh tế", "Y tế", None]),
            author=random_.choice(["Hà Lan", "Trần Vân", "<script>"]),
            places=tuple(random_.sample(["Vĩnh Phúc", "Sông Lô", "Hải Lựu"], random_.randrange(3))),
        )
        for number in range(count)
    ]


def publish(folder: Path, parts: list[list[Document]], dead: int = 0) -> Generations:
    """Publish one segment for each part; the first `dead` documents are deleted."""
    with WhooshStore(folder).begin(None) as build:
        log = Log()
        pieces: list[Piece] = []
        for number, part in enumerate(parts):
            sink = build.sink()()
            for n, document in enumerate(part):
                location = sink.add(document)
                if number or n >= dead:
                    log.put([(document.id, location)], 1)
            sink.flush()
            pieces += sink.written
        build.assemble(pieces, log.settled())
        build.publish()
    return Generations(folder)


def open_engine(folder: Path, parts: list[list[Document]], dead: int = 0) -> WhooshEngine:
    """Publish and open."""
    return WhooshEngine(publish(folder, parts, dead).open_checked())
