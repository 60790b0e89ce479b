"""Compiled helpers that write and read bits, the lowest of a byte first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.compiled import njit

if TYPE_CHECKING:
    from index.whoosh_store.dtypes import U8


@njit
def put_bits(
    data: U8, byte: int, value: int, bits: int, more: int, width: int
) -> tuple[int, int, int]:
    """Write `width` bits (48 at most) behind the `bits` that wait in `value` for `byte`."""
    value |= more << bits
    bits += width
    while bits >= 8:
        data[byte] = value & 255
        value >>= 8
        bits -= 8
        byte += 1
    return byte, value, bits


@njit
def end_byte(data: U8, byte: int, value: int, bits: int) -> tuple[int, int, int]:
    """Write what waits, so that the next bit begins a byte."""
    if bits:
        data[byte] = value
        byte += 1
    return byte, 0, 0


@njit
def fill_bits(data: U8, byte: int, value: int, bits: int) -> tuple[int, int, int]:
    """Read on until more than 48 bits wait in `value`, or until nothing is left."""
    while bits <= 48 and byte < data.size:
        value |= int(data[byte]) << bits
        bits += 8
        byte += 1
    return byte, value, bits
