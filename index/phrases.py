"""The phrases of the titles of a collection, to complete what is being typed.

A phrase runs from the beginning of a word to the end of one, over at most six syllables;
it is kept if several titles have it. Whole titles are kept as they are. The table is
sorted by the unaccented form, so that every completion of a prefix is one slice.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray


# No search ends with one of these.
UNFINISHED = frozenset(
    "bị bởi các cho chưa có của cùng do đã đang để đến được hay hoặc khi không là lại mà mỗi"
    " một này những nhiều ở qua rất ra sau sẽ sự tại theo thì trên trong trước từ và vào vẫn vì"
    " với".split()
)
_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their unaccented form; `weights` count the titles that have each.

    `forms` and `written` are UTF-8 end to end, phrase i at `starts[i] : starts[i + 1]`.
    """

    forms: NDArray[np.uint8]
    form_starts: NDArray[np.uint32]
    written: NDArray[np.uint8]
    written_starts: NDArray[np.uint32]
    weights: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, int, str]]) -> Phrases:
        """Return the table of these phrases: unaccented form, weight and how each is written."""
        ordered = sorted((form, -weight, written) for form, weight, written in rows)
        forms, form_starts = _blob([form for form, _, _ in ordered])
        written, written_starts = _blob([text for _, _, text in ordered])
        weights = np.array([-weight for _, weight, _ in ordered], np.int32)
        return cls(forms, form_starts, written, written_starts, weights)

    def weighed(self, form: str, limit: int) -> list[tuple[str, int]]:
        """Return the heaviest phrases whose unaccented form begins so, heaviest first.

        With each goes how many titles have it.
        """
        every = range(len(self.weights))
        low = bisect_left(every, form, key=self._form)
        high = bisect_left(every, form + _AFTER_ALL, key=self._form)
        weights = self.weights[low:high]
        kept = np.arange(len(weights))
        if len(weights) > limit:
            kept = np.argpartition(-weights, limit)[:limit]
        best = sorted(kept.tolist(), key=lambda i: (-int(weights[i]), i))
        return [(self._written(low + i), int(weights[i])) for i in best]

    def _form(self, i: int) -> str:
        return self.forms[self.form_starts[i] : self.form_starts[i + 1]].tobytes().decode()

    def _written(self, i: int) -> str:
        start, end = self.written_starts[i], self.written_starts[i + 1]
        return self.written[start:end].tobytes().decode()

    def arrays(self) -> Mapping[str, NDArray[np.generic]]:
        """Return the arrays to store, by name; `Phrases(**arrays)` reads them again."""
        return {name: getattr(self, name) for name in self.__slots__}


def _blob(texts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    encoded = [text.encode() for text in texts]
    starts = np.cumsum([0, *map(len, encoded)], dtype=np.uint32)
    return np.frombuffer(b"".join(encoded), np.uint8), starts
