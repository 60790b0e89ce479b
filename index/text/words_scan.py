r"""Compiled loops that cut code points into syllables, as the expression in pyvi does.

pyvi tries these patterns in turn wherever the one before ended: [A-ZĐ]+\. Tp\. Mr\. Mrs\. Ms\.
Dr\. ThS\. ==> -> \.\.\. >> \n, addresses, mail, numbers, one sign, \w+. Here the next character
but one decides for most words that only \w+ can match.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit

Codes = NDArray[np.uint32]
Glyphs = NDArray[np.uint32]
Ints = NDArray[np.int32]
Keys = NDArray[np.int64]
Bits = NDArray[np.uint8]
Reading = tuple[int, int, int, int]  # the end of a syllable, both halves of its key, its traits

# What a code point is: \w, \s and \d of Python's expressions; the sets [A-ZĐ],
# [a-zA-Z0-9_.+-] and [a-zA-Z0-9-] of pyvi's; upper, lower and title case, digit, a sign of
# string.punctuation; whether known syllables have its lower case, and from LETTER_SHIFT on which
# of their up to 255 letters that is.
WORD: Final = 1 << 0
SPACE: Final = 1 << 1
DECIMAL: Final = 1 << 2
CAPITAL: Final = 1 << 3
MAILBOX: Final = 1 << 4
DOMAIN: Final = 1 << 5
UPPER: Final = 1 << 6
LOWER: Final = 1 << 7
TITLE: Final = 1 << 8
DIGIT: Final = 1 << 9
SIGN: Final = 1 << 10
KNOWN: Final = 1 << 11
LETTER_SHIFT: Final = 12
CASED: Final = UPPER | LOWER | TITLE

# What a syllable is: pyvi's features of case, then what keeps it from being joined.
ALL_UPPER: Final = 1
TITLED: Final = 2
ALL_DIGITS: Final = 4
FIRST_DIGIT: Final = 8
FIRST_CAPITAL: Final = 16
ONE_SIGN: Final = 32

END: Final = -1  # read after the last code point
NEWLINE, DOT, COMMA, COLON, SLASH, AT, UNDERSCORE = (ord(c) for c in "\n.,:/@_")
PLUS, DASH, EQUALS, GREATER = (ord(c) for c in "+-=>")
TP, MR, MRS, MS, DR, THS = (
    int.from_bytes(title, "big") for title in (b"Tp", b"Mr", b"Mrs", b"Ms", b"Dr", b"ThS")
)


@njit
def scan(codes: Codes, glyphs: Glyphs) -> tuple[Ints, Keys, Bits]:
    """Return the spans (n, 2), keys (n, 2) and traits (n,) of the syllables of a text in NFC.

    `glyphs` (K,) tells what a code point is; those from K on are signs that nothing knows.
    """
    spans = np.empty((len(codes), 2), np.int32)
    keys = np.empty((len(codes), 2), np.int64)
    traits = np.empty(len(codes), np.uint8)
    # No address begins before `no_mail`: it keeps rows of dashes from costing n * n.
    count = at = no_mail = 0
    while at < len(codes):
        glyph = _glyph(codes, at, glyphs)
        if glyph & SPACE and codes[at] != NEWLINE:
            at += 1
            continue
        end, high, low, marks = _read(codes, at, len(codes), 0, glyphs)
        if end == at or glyph & DECIMAL or _code(codes, end) in (DOT, COLON, AT, PLUS, DASH):
            stop, no_mail = _special_end(codes, at, end, glyphs, no_mail)
            if stop != end:
                end, high, low, marks = _read(codes, at, stop, WORD, glyphs)
        spans[count, 0], spans[count, 1] = at, end
        keys[count, 0], keys[count, 1] = high, low
        traits[count] = marks
        count += 1
        at = end
    return spans[:count].copy(), keys[:count].copy(), traits[:count].copy()


@njit
def _read(codes: Codes, at: int, stop: int, taken: int, glyphs: Glyphs) -> Reading:
    r"""Read \w+, or all up to `stop` if `taken` is WORD.

    The key is its lower case: the numbers of up to 16 known letters in two integers, or 0, 0.
    """
    high = low = some = before = 0
    every, titled, end = -1, True, at
    while end < stop:
        glyph = _glyph(codes, end, glyphs)
        if not (glyph | taken) & WORD:
            break
        high = high << 8 | (low >> 56 & 0xFF)
        low = low << 8 | glyph >> LETTER_SHIFT
        # A title has no capital after a letter, and no small letter but after one.
        case = glyph & CASED
        titled &= (case == 0) | ((case == LOWER) == (before != 0))
        before = case
        every &= glyph
        some |= glyph
        end += 1
    if not every & KNOWN or end - at > 16:
        high = low = 0
    marks = _case_traits(every, some, titled)
    return end, high, low, marks | _first_traits(_glyph(codes, at, glyphs), end - at)


@njit
def _case_traits(every: int, some: int, titled: bool) -> int:  # noqa: FBT001
    """Return what str.isupper, istitle and isdigit say of a syllable."""
    traits = ALL_UPPER if some & CASED == UPPER else 0
    if titled and some & CASED:
        traits |= TITLED
    return traits | ALL_DIGITS if every & DIGIT else traits


@njit
def _first_traits(first: int, size: int) -> int:
    """Return what the first character of a syllable of that size says of it."""
    traits = FIRST_DIGIT if first & DIGIT else 0
    if first & (UPPER | TITLE):
        traits |= FIRST_CAPITAL
    return traits | ONE_SIGN if first & SIGN and size == 1 else traits


@njit
def _special_end(codes: Codes, at: int, word: int, glyphs: Glyphs, no_mail: int) -> tuple[int, int]:
    r"""Try pyvi's patterns in its order, \w+ reaching to `word`; return the end and `no_mail`."""
    if _code(codes, word) == DOT and _is_abbreviation(codes, at, word, glyphs):
        return word + 1, no_mail
    end = max(_sign_end(codes, at), _address_end(codes, at, word, glyphs))
    if end == at and at >= no_mail and _glyph(codes, at, glyphs) & MAILBOX:
        no_mail = _run(codes, at, glyphs, MAILBOX)
        end = _mail_end(codes, at, no_mail, glyphs)
    if end == at:
        end = _number_end(codes, at, glyphs)
    if end == at:
        end = max(word, at + 1)
    return end, no_mail


@njit
def _is_abbreviation(codes: Codes, at: int, end: int, glyphs: Glyphs) -> bool:
    """Whether the word before a dot is [A-ZĐ]+ or one of Tp, Mr, Mrs, Ms, Dr, ThS."""
    if at == end:
        return False
    if _run(codes, at, glyphs, CAPITAL) == end:
        return True
    if end - at > 3:
        return False
    packed = 0
    for code in codes[at:end]:
        packed = packed << 8 | min(code, 0xFF)
    return packed in (TP, MR, MRS, MS, DR, THS)


@njit
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


@njit
def _address_end(codes: Codes, at: int, word: int, glyphs: Glyphs) -> int:
    r"""Where \w+://[^\s]+ ends, its \w+ reaching from `at` to `word`."""
    if at == word or _code(codes, word) != COLON:
        return at
    if _code(codes, word + 1) != SLASH or _code(codes, word + 2) != SLASH:
        return at
    end = word + 3
    while end < len(codes) and not _glyph(codes, end, glyphs) & SPACE:
        end += 1
    return end if end > word + 3 else at


@njit
def _mail_end(codes: Codes, at: int, mailbox: int, glyphs: Glyphs) -> int:
    r"""Where [a-zA-Z0-9_.+-]+@([a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+ ends."""
    if _code(codes, mailbox) != AT:
        return at
    label = _run(codes, mailbox + 1, glyphs, DOMAIN)
    end = at
    while label > mailbox + 1 and _code(codes, label) == DOT:
        following = _run(codes, label + 1, glyphs, DOMAIN)
        if following == label + 1:
            break
        end = label = following
    return end


@njit
def _number_end(codes: Codes, at: int, glyphs: Glyphs) -> int:
    r"""Where \d+([.,_]\d+)+ ends."""
    group = _run(codes, at, glyphs, DECIMAL)
    end = at
    while group > at and _code(codes, group) in (DOT, COMMA, UNDERSCORE):
        following = _run(codes, group + 1, glyphs, DECIMAL)
        if following == group + 1:
            break
        end = group = following
    return end


@njit
def _run(codes: Codes, at: int, glyphs: Glyphs, kind: int) -> int:
    """Where the code points of one kind that stand from `at` on end."""
    while at < len(codes) and _glyph(codes, at, glyphs) & kind:
        at += 1
    return at


@njit
def _code(codes: Codes, at: int) -> int:
    """Return the code point at `at`, or END."""
    return codes[at] if at < len(codes) else END


@njit
def _glyph(codes: Codes, at: int, glyphs: Glyphs) -> int:
    """Return what the code point at `at` is."""
    code = codes[at]
    return glyphs[code] if code < len(glyphs) else 0
