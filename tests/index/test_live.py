"""What lives when all is told: as a plain dict would have it, in far less memory."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from index.live import Log, keys_of

IDS = st.text(max_size=3)
LOCATIONS = st.none() | st.tuples(st.sampled_from(["", "a", "b"]), st.integers(0, 65_535))
TASKS = st.integers(1, 5) | st.integers(1, 1 << 40)
PUTS = st.lists(st.tuples(IDS, LOCATIONS, TASKS) | TASKS)
Location = tuple[str, int] | None


@given(PUTS)
def test_of_documents_with_one_id_that_of_the_last_task_lives(
    puts: list[tuple[str, Location, int] | int],
) -> None:
    log = Log()
    told: list[tuple[str, Location, int]] = []
    for put in puts:
        if isinstance(put, int):
            log.forget(put)
            told = [one for one in told if one[2] != put]
        else:
            document, location, task = put
            log.put([(document, location)], task)
            told.append(put)
    # Stable: of one task that with the same id which was told last.
    plain = {document: (location, task) for document, location, task in sorted(told, key=_task)}
    live = log.settled()
    assert len(live) == len(plain)
    assert live.unchanged == sum(location is None for location, _ in plain.values())
    assert live.has(keys_of([*plain, "không có"])).tolist() == [True] * len(plain) + [False]
    assert live.kept(keys_of([*plain, "không có"])).tolist() == [
        *(location is None for location, _ in plain.values()),
        False,
    ]
    for piece in ("", "a", "b"):
        numbers = {at[1] for at, _ in plain.values() if at and at[0] == piece}
        assert set(live.written(piece, 65_536).nonzero()[0].tolist()) == numbers
    losers = {task for document, _, task in told if task != plain[document][1]}
    assert set(live.spoilt.tolist()) == losers


def _task(put: tuple[str, Location, int]) -> int:
    return put[2]


@given(
    st.dictionaries(IDS, LOCATIONS, max_size=9),
    st.dictionaries(IDS, st.tuples(st.just("mới"), st.integers(0, 9)), max_size=9),
)
def test_documents_written_anew_are_found_where_they_went(
    puts: dict[str, Location], moves: dict[str, tuple[str, int]]
) -> None:
    log = Log()
    for document, location in puts.items():
        log.put([(document, location)], 1)
    moved = Log(log.pieces)
    for document, location in moves.items():
        moved.put([(document, location)], 2)
    now = {
        document: moves.get(document, at) if at is None or at[0] == "a" else at
        for document, at in puts.items()
    }
    live = log.settled().moved(moved, ["a", "không có"])
    assert len(live) == len(puts)
    for piece in ("", "a", "b", "mới"):
        numbers = {at[1] for at in now.values() if at and at[0] == piece}
        assert set(live.written(piece, 65_536).nonzero()[0].tolist()) == numbers
    lots = [*live.lots(["a", "b"], 2)]
    told = [at for at in now.values() if at and at[0] in {"a", "b"}]
    assert sorted({(name, n) for name, numbers in lots for n in numbers}) == sorted(set(told))
    assert all(1 <= len(numbers) <= 2 for _, numbers in lots)


def test_a_document_takes_little_memory() -> None:
    count = 50_000
    tracemalloc.start()
    log = Log()
    for number in range(count):
        log.put([(f"bài viết số {number}", ("0123456789abcdef", number % 65_536))], number)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(log.settled()) == count
    # 24 bytes, and what arrays that grow hold in reserve.
    assert size < 32 * count
