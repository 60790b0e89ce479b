"""Postings as arrays: from a stream of tokens to sorted lists, and back to positions.

A segment holds at most `MAX_DOCUMENTS` documents, so a document number is 16 bits and
whole-segment tables (one cell per document) stay in the processor's cache.

For one field with V terms and P postings:

- `starts` (uint32, V + 1): postings of term v are `starts[v] : starts[v + 1]`
- `docs` (uint16, P): document numbers, ascending within a term
- `tf` (uint8, P): occurrences, at most `MAX_TF` (255)
- `positions` (uint8): for every posting its positions, ascending, in as many bits each as
  the longest position of the document needs; a posting whose `tf` is `MAX_TF` begins with
  its true number of occurrences, in 32 bits
- `blocks` (uint32): byte in `positions` at which every `BLOCK`-th (32nd) posting begins
- `widths` (uint8, one a document): those bits
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.whoosh_store.posting_kernels import (
    encode_positions,
    group,
    sort_by_term,
    widths_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

MAX_DOCUMENTS = 1 << 16


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of one field (see the module); without positions where not kept."""

    starts: NDArray[np.uint32]
    docs: NDArray[np.uint16]
    tf: NDArray[np.uint8]
    positions: NDArray[np.uint8] | None = None
    blocks: NDArray[np.uint32] | None = None
    widths: NDArray[np.uint8] | None = None

    def items(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Yield the arrays by name, those that are kept."""
        yield "starts", self.starts
        yield "docs", self.docs
        yield "tf", self.tf
        if self.positions is not None and self.blocks is not None and self.widths is not None:
            yield "positions", self.positions
            yield "blocks", self.blocks
            yield "widths", self.widths


def invert(
    terms: NDArray[np.int32],
    docs: NDArray[np.uint16],
    positions: NDArray[np.int32] | None,
    size: int,
) -> Postings:
    """Turn tokens (term, document, position; in document order) into postings.

    `size` is the number of terms. One counting sort: linear in the number of tokens.
    """
    order, ends = sort_by_term(terms, size)
    starts, out_docs, out_tf = group(order, ends, docs)
    if positions is None:
        return Postings(starts, out_docs, out_tf)
    widths = widths_of(docs, positions, int(docs.max(initial=0)) + 1)
    data, blocks = encode_positions(order, docs, positions, ends, out_docs.size, widths)
    return Postings(starts, out_docs, out_tf, data, blocks, widths)
