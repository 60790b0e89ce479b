"""Compiled loops that find tokens in code points and number the forms they are written in."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.compiled import njit

Codes = NDArray[np.uint32]
Kinds = NDArray[np.uint8]
Ints = NDArray[np.int32]
Places = NDArray[np.int64]

# What a code point is to a token: what one may begin with, and what one may go on with.
BEGINS: Final = 1
GOES_ON: Final = 2
_FACTOR: Final = 0x2545F4914F6CDD1D


class Forms(NamedTuple):
    """A hash table of F written forms, with room for more; form f has the term `terms[f]`."""

    slots: Ints  # (power of two,) forms by hash, -1 where free
    pool: Codes  # their code points, one form after another
    bounds: Places  # form f is pool[bounds[f] : bounds[f + 1]]
    terms: Ints  # (F and more,) numbers of terms


class Found(NamedTuple):
    """The tokens of several texts: one row each; and how many each text has."""

    starts: Ints  # in the code points of all texts
    gaps: Ints  # since the token before in the same text, or since its beginning
    lengths: Ints
    forms: Ints  # -1 where the form is not known
    counts: Ints


@njit
def find_tokens(codes: Codes, ends: Places, kinds: Kinds, forms: Forms) -> Found:
    """Return the tokens of texts that stand one after another, each up to one of `ends`.

    `kinds` (K,) tells what a code point is; tokens have none of those from K on.
    """
    most = (len(codes) + len(ends)) // 2 + 1
    starts, gaps = np.empty(most, np.int32), np.empty(most, np.int32)
    lengths, numbers = np.empty(most, np.int32), np.empty(most, np.int32)
    counts = np.empty(len(ends), np.int32)
    count = at = 0
    for text in range(len(ends)):
        before, last = count, at
        while at < ends[text]:
            if not _kind(codes[at], kinds) & BEGINS:
                at += 1
                continue
            start, mixed = at, 0
            while at < ends[text] and _kind(codes[at], kinds) & GOES_ON:
                mixed = _mixed(mixed, codes[at])
                at += 1
            starts[count], gaps[count], lengths[count] = start, start - last, at - start
            numbers[count] = forms.slots[_slot(codes[start:at], mixed, forms)]
            count += 1
            last = at
        counts[text] = count - before
    return Found(starts[:count], gaps[:count], lengths[:count], numbers[:count], counts)


@njit
def enter(codes: Codes, found: Found, unknown: Places, known: int, forms: Forms) -> int:
    """Give the forms of unknown tokens numbers from `known` on; return how many are known then.

    There must be room for as many new forms, and slots for twice as many as are known then.
    """
    for token in unknown:
        start, end = found.starts[token], found.starts[token] + found.lengths[token]
        form = codes[start:end]
        slot = _slot(form, _hash(form), forms)
        if forms.slots[slot] < 0:
            forms.slots[slot] = known
            first = forms.bounds[known]
            forms.pool[first : first + len(form)] = form
            forms.bounds[known + 1] = first + len(form)
            known += 1
        found.forms[token] = forms.slots[slot]
    return known


@njit
def place(known: int, forms: Forms) -> None:
    """Enter the known forms in the slots, which come all free."""
    for number in range(known):
        form = forms.pool[forms.bounds[number] : forms.bounds[number + 1]]
        forms.slots[_slot(form, _hash(form), forms)] = number


@njit
def _kind(code: int, kinds: Kinds) -> int:
    return int(kinds[code]) if code < len(kinds) else 0


@njit
def _hash(form: Codes) -> int:
    mixed = 0
    for code in form:
        mixed = _mixed(mixed, code)
    return mixed


@njit
def _mixed(mixed: int, code: int) -> int:
    return (mixed ^ int(code)) * _FACTOR


@njit
def _slot(form: Codes, mixed: int, forms: Forms) -> int:
    """Return the slot of a form, or the free one where it belongs."""
    mask = len(forms.slots) - 1
    slot = (mixed ^ mixed >> 32) & mask
    while forms.slots[slot] >= 0 and not _is_form(form, forms.slots[slot], forms):
        slot = (slot + 1) & mask
    return int(slot)


@njit
def _is_form(form: Codes, number: int, forms: Forms) -> bool:
    first = forms.bounds[number]
    if forms.bounds[number + 1] - first != len(form):
        return False
    for i in range(len(form)):
        if forms.pool[first + i] != form[i]:
            return False
    return True
