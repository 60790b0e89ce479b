"""Tell Vietnamese from what looks like it: the share of words that are syllables."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSET_TABLE = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYME_TABLE = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e "
    "ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên "
    "iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng "
    "oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp "
    "ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up "
    "ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưp ưt ưu ươc ươi ươm ươn ương "
    "ươp ươt ươu y yêm yên yêng yêt yêu uêu oăp êng ôông yt yn ym ynh "
)
_ONSETS = frozenset({"", *_ONSET_TABLE.split()})
_RHYMES = frozenset(_RHYME_TABLE.split())
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_SAMPLE = 30_000
_STOPS = ("c", "ch", "p", "t")


def judged(text: str, *, shortest: int = 1) -> tuple[int, int]:
    """Return how many words of so many letters carry accents, how many are syllables."""
    words = _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE]))
    accented = [word for word in words if len(word) >= shortest and not word.isascii()]
    return len(accented), sum(map(is_syllable, accented))


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Say whether a word is built as a Vietnamese syllable is."""
    if len(word) > 8 or not (word.islower() or word.isupper() or word.istitle()):
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in parts if char in _TONES]
    bare = unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))
    if len(tones) > 1:
        return False
    for size in range(min(3, len(bare)), -1, -1):
        if bare[:size] in _ONSETS and _rhyme_fits(bare[size:], tones):
            return True
    return bare in {"gi", "gin", "gim", "giêng", "gich"}


def _rhyme_fits(rhyme: str, tones: list[str]) -> bool:
    if rhyme not in _RHYMES:
        return False
    return not rhyme.endswith(_STOPS) or not tones or tones[0] in "\u0301\u0323"
