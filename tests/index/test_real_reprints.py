"""Reprints among real articles: groups against the exact share of common shingles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from index.generations import Generations
from index.reindex import reindex
from index.settings import Settings
from index.text import fold, tokens
from search.engine import Request
from search.query import Everything
from search.whoosh_engine.engine import WhooshEngine
from tests.index.sources.support import shared

if TYPE_CHECKING:
    from index.document import Document

# Many headlines with summaries of the same days, and a day of a site that gathers others.
FILES = ("news/headlines_2026.jsonl.gz", "news/baomoi_2014.jsonl.gz")
SURE, HARDLY = 0.85, 0.6


def shingles(document: Document) -> frozenset[str]:
    terms = [fold(token.text) for text in (document.title, document.text) for token in tokens(text)]
    return frozenset(" ".join(terms[i : i + 3]) for i in range(len(terms) - 2))


def numbers(document: Document) -> Counter[str]:
    return Counter(re.findall(r"\d+", f"{document.title} {document.text}"))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    data_dir = tmp_path_factory.mktemp("reprints")
    reindex([shared(name) for name in FILES], Settings(data_dir=data_dir), jobs=1)
    return WhooshEngine(Generations(data_dir).open_checked())


def test_groups_are_what_shares_most_shingles(engine: WhooshEngine) -> None:
    keys = engine.find(Request(Everything(), window=10_000)).keys.tolist()
    articles = {key: one.document for key, one in zip(keys, engine.read(keys), strict=True)}
    sets = {key: found for key, one in articles.items() if len(found := shingles(one)) >= 16}
    having = defaultdict(list)
    for key, found in sets.items():
        for shingle in found:
            having[shingle].append(key)
    common = Counter(pair for some in having.values() for pair in combinations(sorted(some), 2))
    share = {
        (a, b): count / (len(sets[a]) + len(sets[b]) - count) for (a, b), count in common.items()
    }
    grouped = {pair for pair in share if pair[1] in engine.copies(pair[0])}
    assert len(grouped) >= 15
    # Two members of a group may be less alike to one another than each is to the leader.
    assert all(share[pair] >= HARDLY for pair in grouped)
    sure = {pair for pair, value in share.items() if value >= SURE}
    missed = [
        (articles[a].title, articles[b].title)
        for a, b in sure - grouped
        if not (numbers(articles[a]) - numbers(articles[b]))
        or not (numbers(articles[b]) - numbers(articles[a]))
    ]
    assert len(missed) <= len(sure) // 20
