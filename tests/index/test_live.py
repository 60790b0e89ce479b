"""Where the living documents are: a mapping like any other, in less memory."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from index.live import Live

IDS = st.text(max_size=3)
LOCATIONS = st.none() | st.tuples(st.sampled_from(["", "a", "b"]), st.integers(0, 65_535))
PUTS = st.lists(st.tuples(IDS, LOCATIONS, st.integers(1, 1 << 40)))


@given(PUTS)
def test_it_is_the_mapping_it_stands_for(
    puts: list[tuple[str, tuple[str, int] | None, int]],
) -> None:
    live, plain = Live(), {}
    for document, location, task in puts:
        live.put(document, location, task)
        plain[document] = location
        assert live.task(document) == task
    assert dict(live) == plain
    assert live.unchanged() == sum(location is None for location in plain.values())
    assert live.task("không có") is None


def test_a_document_takes_little_memory() -> None:
    count = 50_000
    tracemalloc.start()
    live = Live()
    for number in range(count):
        live.put(f"bài viết số {number}", ("0123456789abcdef", number % 65_536), number)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(live) == count
    assert size < 300 * count
