r"""Compiled loops that cut code points into syllables, as the expression in pyvi does.

pyvi tries these patterns in turn wherever the one before ended: [A-ZĐ]+\. Tp\. Mr\. Mrs\. Ms\.
Dr\. ThS\. ==> -> \.\.\. >> \n, addresses, mail, numbers, one sign, \w+. Here the next character
but one decides for most words that only \w+ can match.

numba renews a cached function only when its own file changes: nothing compiled here may use a
function or a constant of another module.
"""

from typing import Final

import numpy as np
from numba import njit
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Ints = NDArray[np.int32]
Bits = NDArray[np.uint8]

# What a code point is: \w, \s and \d of Python's expressions, and the sets [A-ZĐ],
# [a-zA-Z0-9_.+-] and [a-zA-Z0-9-] of pyvi's.
WORD: Final = 1
SPACE: Final = 2
DECIMAL: Final = 4
CAPITAL: Final = 8
MAILBOX: Final = 16
DOMAIN: Final = 32

END: Final = -1  # read after the last code point
NEWLINE, DOT, COMMA, COLON, SLASH, AT, UNDERSCORE = (ord(c) for c in "\n.,:/@_")
PLUS, DASH, EQUALS, GREATER = (ord(c) for c in "+-=>")
TP, MR, MRS, MS, DR, THS = (
    int.from_bytes(title, "big") for title in (b"Tp", b"Mr", b"Mrs", b"Ms", b"Dr", b"ThS")
)


@njit(cache=True, nogil=True)
def scan(codes: Codes, kinds: Bits) -> Ints:
    r"""Return the spans (n, 2) of the syllables of `codes`, a text in NFC.

    `kinds` (K,) tells what a code point is; those from K on are neither \w nor \s.
    """
    spans = np.empty((len(codes), 2), np.int32)
    count = 0
    at = 0
    no_mail = 0  # no address begins before here: it keeps rows of dashes from costing n * n
    while at < len(codes):
        if _kind(codes, at, kinds) & SPACE and codes[at] != NEWLINE:
            at += 1
            continue
        end = _plain_end(codes, at, kinds)
        if end == at:
            end, no_mail = _special_end(codes, at, kinds, no_mail)
        spans[count, 0] = at
        spans[count, 1] = end
        count += 1
        at = end
    return spans[:count].copy()


@njit(nogil=True)
def _plain_end(codes: Codes, at: int, kinds: Bits) -> int:
    r"""Where a syllable that only \w+ can match ends; `at` if other patterns must be tried."""
    first = _kind(codes, at, kinds)
    if not first & WORD or first & DECIMAL:
        return at
    end = _run(codes, at, kinds, WORD)
    after = _code(codes, end)
    return at if after in (DOT, COLON, AT, PLUS, DASH) else end


@njit(nogil=True)
def _special_end(codes: Codes, at: int, kinds: Bits, no_mail: int) -> tuple[int, int]:
    """Try pyvi's patterns in its order; return where the match ends, and the new `no_mail`."""
    word = _run(codes, at, kinds, WORD)
    if _code(codes, word) == DOT and _is_abbreviation(codes, at, word, kinds):
        return word + 1, no_mail
    end = max(_sign_end(codes, at), _address_end(codes, at, word, kinds))
    if end == at and at >= no_mail and _kind(codes, at, kinds) & MAILBOX:
        end = _mail_end(codes, at, kinds)
        no_mail = _run(codes, at, kinds, MAILBOX)
    if end == at:
        end = _number_end(codes, at, kinds)
    if end == at:
        end = max(word, at + 1)
    return end, no_mail


@njit(nogil=True)
def _is_abbreviation(codes: Codes, at: int, end: int, kinds: Bits) -> bool:
    """Whether the word before a dot is [A-ZĐ]+ or one of Tp, Mr, Mrs, Ms, Dr, ThS."""
    if at == end:
        return False
    if _run(codes, at, kinds, CAPITAL) == end:
        return True
    if end - at > 3:
        return False
    packed = 0
    for code in codes[at:end]:
        packed = packed << 8 | (code if code < 256 else 0)
    return packed in (TP, MR, MRS, MS, DR, THS)


@njit(nogil=True)
def _sign_end(codes: Codes, at: int) -> int:
    """Where one of ==> -> ... >> or a line feed ends."""
    first, second, third = codes[at], _code(codes, at + 1), _code(codes, at + 2)
    if first == NEWLINE:
        return at + 1
    if second == GREATER and first in (DASH, GREATER):
        return at + 2
    if first == second == DOT == third or (first == second == EQUALS and third == GREATER):
        return at + 3
    return at


@njit(nogil=True)
def _address_end(codes: Codes, at: int, word: int, kinds: Bits) -> int:
    r"""Where \w+://[^\s]+ ends, its \w+ reaching from `at` to `word`."""
    if at == word or _code(codes, word) != COLON:
        return at
    if _code(codes, word + 1) != SLASH or _code(codes, word + 2) != SLASH:
        return at
    end = word + 3
    while end < len(codes) and not _kind(codes, end, kinds) & SPACE:
        end += 1
    return end if end > word + 3 else at


@njit(nogil=True)
def _mail_end(codes: Codes, at: int, kinds: Bits) -> int:
    r"""Where [a-zA-Z0-9_.+-]+@([a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+ ends."""
    mailbox = _run(codes, at, kinds, MAILBOX)
    if _code(codes, mailbox) != AT:
        return at
    label = _run(codes, mailbox + 1, kinds, DOMAIN)
    end = at
    while label > mailbox + 1 and _code(codes, label) == DOT:
        following = _run(codes, label + 1, kinds, DOMAIN)
        if following == label + 1:
            break
        end = label = following
    return end


@njit(nogil=True)
def _number_end(codes: Codes, at: int, kinds: Bits) -> int:
    r"""Where \d+([.,_]\d+)+ ends."""
    group = _run(codes, at, kinds, DECIMAL)
    end = at
    while group > at and _code(codes, group) in (DOT, COMMA, UNDERSCORE):
        following = _run(codes, group + 1, kinds, DECIMAL)
        if following == group + 1:
            break
        end = group = following
    return end


@njit(nogil=True)
def _run(codes: Codes, at: int, kinds: Bits, kind: int) -> int:
    """Where the code points of one kind that stand from `at` on end."""
    while at < len(codes) and _kind(codes, at, kinds) & kind:
        at += 1
    return at


@njit(nogil=True)
def _code(codes: Codes, at: int) -> int:
    """Return the code point at `at`, or END."""
    return codes[at] if at < len(codes) else END


@njit(nogil=True)
def _kind(codes: Codes, at: int, kinds: Bits) -> int:
    """Return what the code point at `at` is."""
    code = codes[at]
    return kinds[code] if code < len(kinds) else 0
