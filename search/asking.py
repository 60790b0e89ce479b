"""Questions, told by their form: the words that ask are seldom in the text that answers.

Syllables without accents ask only in company: `dau` alone may be đậu, đầu or dầu.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from index.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

# A query of more words is a question or a sentence; of fewer, only if its form says so.
LONG, SHORTEST = 8, 4
# Queries are made of the same few thousand syllables.
_REMEMBERED = 1 << 13
_fold = lru_cache(_REMEMBERED)(fold)


def _runs(written: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(token.text for token in tokens(one)) for one in written.split(","))


_WORDS = _runs("gì,nào,đâu,mấy")
_PAIRS = _runs("bao nhiêu,bao lâu,bao giờ,bao xa,tại sao,vì sao,ra sao,làm sao,là ai")
_BARE_PAIRS = {tuple(map(fold, pair)) for pair in _PAIRS} | _runs(
    "la gi,lam gi,cai gi,dieu gi,nhung gi,viec gi,ten gi,chat gi,khi nao,the nao,nhu nao,nguoi nao,"
    "nam nao,ngay nao,nuoc nao,noi nao,loai nao,luc nao,cach nao,o dau"
)
_FIRST = _runs("ai là,ai đã,ai được,ai bị,ai có,có phải,ai la,ai da,ai duoc,ai bi,ai co,co phai")
# Before `không` at the end: those that ask with it, and those that make another word of it.
_WHETHER = {"hay", "phải", "được", "đúng"}
_NO_QUESTION = {"hàng", "phòng", "trên", "chân", "tay", "hư"}


def is_question(words: Sequence[str], text: str) -> bool:
    """Whether canonical words, typed as `text`, ask for an answer rather than name a thing.

    >>> is_question(("đội", "nào", "thắng", "trận"), "đội nào thắng trận")
    True
    >>> is_question(("xây", "dựng", "nông", "thôn"), "xây dựng nông thôn")
    False
    """
    if len(words) > LONG:
        return True
    if len(words) < SHORTEST:
        return False
    if text.rstrip().endswith("?") or tuple(words[:2]) in _FIRST or _asks_whether(words):
        return True
    asking = any((word,) in _WORDS for word in words)
    return asking or any(pair in _PAIRS or pair in _BARE_PAIRS for pair in pairwise(words))


def _asks_whether(words: Sequence[str]) -> bool:
    *_, before, last = words
    if _fold(last) != "khong" or any(_same(before, one) for one in _NO_QUESTION):
        return False
    return any(_same(before, one) for one in _WHETHER) or any(_same(one, "có") for one in words)


def _same(typed: str, word: str) -> bool:
    return typed in {word, _fold(word)}
