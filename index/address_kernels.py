"""Arrays by their addresses, in compiled loops.

numba takes .11 µs to unpack each array that it is given, and a list of arrays 2 µs: a query
over a dozen arrays of each segment cost more to call than to answer. A table of addresses is
one array, however many it stands for. Who makes the table keeps what it points to alive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numba import carray  # type: ignore[attr-defined]
from numba.core import cgutils, types
from numba.extending import intrinsic

from index.compiled import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

_U8, _U16, _U32, _U64 = np.uint8, np.uint16, np.uint32, np.uint64
_I32, _I64, _F32 = np.int32, np.int64, np.float32


def address_of(array: NDArray[Any]) -> int:
    """Return where the elements of a contiguous array begin."""
    address: int = array.__array_interface__["data"][0]
    return address


@intrinsic
def _pointer(_: Any, address: Any) -> tuple[Any, Any]:
    def generate(_: Any, builder: Any, __: Any, args: Any) -> Any:
        return builder.inttoptr(args[0], cgutils.voidptr_t)

    return types.voidptr(address), generate


@njit
def u8_at(address: int, size: int) -> NDArray[np.uint8]:
    """Return the uint8 array of a size at an address."""
    return carray(_pointer(address), (size,), _U8)  # type: ignore[call-arg]


@njit
def u16_at(address: int, size: int) -> NDArray[np.uint16]:
    """Return the uint16 array of a size at an address."""
    return carray(_pointer(address), (size,), _U16)  # type: ignore[call-arg]


@njit
def u32_at(address: int, size: int) -> NDArray[np.uint32]:
    """Return the uint32 array of a size at an address."""
    return carray(_pointer(address), (size,), _U32)  # type: ignore[call-arg]


@njit
def u64_at(address: int, size: int) -> NDArray[np.uint64]:
    """Return the uint64 array of a size at an address."""
    return carray(_pointer(address), (size,), _U64)  # type: ignore[call-arg]


@njit
def i32_at(address: int, size: int) -> NDArray[np.int32]:
    """Return the int32 array of a size at an address."""
    return carray(_pointer(address), (size,), _I32)  # type: ignore[call-arg]


@njit
def i64_at(address: int, size: int) -> NDArray[np.int64]:
    """Return the int64 array of a size at an address."""
    return carray(_pointer(address), (size,), _I64)  # type: ignore[call-arg]


@njit
def f32_at(address: int, size: int) -> NDArray[np.float32]:
    """Return the float32 array of a size at an address."""
    return carray(_pointer(address), (size,), _F32)  # type: ignore[call-arg]
