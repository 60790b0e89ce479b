"""Ask for memory ahead of its use, from compiled loops.

A posting, its positions and its document's layout lie in four places of a file of hundreds
of megabytes: read one after another each is waited for, asked for ahead they come at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic

from index.compiled import njit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BYTE, _INT = ir.IntType(8).as_pointer(), ir.IntType(32)
# LLVM's arguments: to read; to keep in every cache; data, not code.
_READ, _KEEP, _DATA = _INT(0), _INT(3), _INT(1)


@intrinsic
def _prefetch(_: Any, array: Any, index: Any) -> tuple[Any, Any]:
    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        structure: Any = cgutils.create_struct_proxy
        data = structure(signature.args[0])(context, builder, args[0]).data
        place = builder.bitcast(builder.gep(data, [args[1]]), _BYTE)
        kind = ir.FunctionType(ir.VoidType(), [_BYTE, _INT, _INT, _INT])
        function = builder.module.declare_intrinsic("llvm.prefetch", [_BYTE], kind)
        builder.call(function, [place, _READ, _KEEP, _DATA])
        return context.get_dummy_value()

    return types.void(array, index), generate


@njit
def prefetch(array: NDArray[Any], index: int | np.integer[Any]) -> None:
    """Fetch the cache line of one element of a contiguous array; a wrong index does no harm."""
    _prefetch(array, index)  # type: ignore[call-arg]  # its context is given by numba
