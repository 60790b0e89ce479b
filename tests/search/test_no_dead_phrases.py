"""Any run of neighbouring syllables of a real article, however it is typed, finds it."""

from __future__ import annotations

import random
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from index.reindex import reindex
from index.settings import Settings
from index.text import tokens
from search.abbreviations import expand
from search.engine import Request
from search.evaluate import without_accents
from search.opener import EngineSource
from search.parse import parse
from search.plan import plans
from search.whoosh_engine.engine import WhooshEngine
from tests.index.sources.support import shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from search.engine import Engine

RUNS = 20_000
ARTICLES = ("news/tuoitre_2024.jsonl.gz", "news/baomoi_2014.jsonl.gz")
_TONES = "àáãảạèéẽẻẹòóõỏọùúũủụỳýỹỷỵ"
_OA, _UY = re.compile(rf"(?i)([ou])([{_TONES}])\b"), re.compile(rf"(?i)([{_TONES}])([aey])\b")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def other_tone_place(text: str) -> str:
    """Return the text with hòa for hoà, or hoà for hòa."""
    moved = _OA.sub(lambda m: _toned(m[1], m[2]) + _bare(m[2]), unicodedata.normalize("NFC", text))
    if moved != text:
        return moved
    return _UY.sub(
        lambda m: _bare(m[1]) + _toned(m[2], m[1]) if _bare(m[1]).lower() in "ou" else m[0], text
    )


def _bare(letter: str) -> str:
    return decomposed(letter)[0]


def _toned(letter: str, toned: str) -> str:
    return unicodedata.normalize("NFC", letter + decomposed(toned)[1:])


WAYS: dict[str, Callable[[str], str]] = {
    "as it stands": str,
    "without accents": without_accents,
    "in capitals": str.upper,
    "decomposed": decomposed,
    "in the other tone placement": other_tone_place,
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    settings = Settings(data_dir=tmp_path_factory.mktemp("articles"))
    reindex([shared(name) for name in ARTICLES], settings, jobs=1)
    return EngineSource(settings.data_dir, WhooshEngine)()


def finds(engine: Engine, query: str, key: int) -> bool:
    """Whether a query finds a document with every word required."""
    for plan in plans(expand(parse(query)), engine):
        found = engine.find(Request(plan.query, window=engine.stamp.documents))
        if found.total:
            return plan.step == "typed" and key in found.keys
    return False


def runs(engine: Engine) -> Iterator[tuple[int, str]]:
    chance = random.Random(20_201_122)
    total = engine.stamp.documents
    everything = engine.find(Request(next(plans(parse(""), engine)).query, window=total))
    articles = engine.read(everything.keys.tolist())
    rows = list(zip(everything.keys.tolist(), articles, strict=True))
    split = [(key, stored.document.text, tokens(stored.document.text)) for key, stored in rows]
    for _ in range(RUNS):
        key, text, found = chance.choice(split)
        start = chance.randrange(len(found))
        end = min(start + chance.randrange(6), len(found) - 1)
        yield key, text[found[start].start : found[end].end]


def test_no_run_is_dead(engine: Engine) -> None:
    chance = random.Random(5)
    dead: list[tuple[str, str, str]] = []
    for key, run in runs(engine):
        name = chance.choice(list(WAYS))
        typed = WAYS[name](run)
        dead += [
            (name, run, query) for query in (typed, f'"{typed}"') if not finds(engine, query, key)
        ]
    assert dead == []
