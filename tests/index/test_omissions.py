"""What was skipped is counted in full and named in part."""

from __future__ import annotations

from index.omissions import Omissions
from index.sources import Skipped


def test_all_are_counted_and_the_first_of_each_reason_named() -> None:
    many = [Skipped(f"{n}.bin", f"Không nhận ra định dạng ({n}).") for n in range(5_000)]
    omissions = Omissions()
    omissions.add([*many, Skipped("a.pdf", "Bị hỏng.")])
    assert omissions.reasons == {"Không nhận ra định dạng": 5_000, "Bị hỏng": 1}
    assert omissions.total == 5_001
    assert omissions.named == (*many[:1_000], Skipped("a.pdf", "Bị hỏng."))


def test_another_set_is_told_from_the_same_in_another_order() -> None:
    first, again, other = Omissions(), Omissions(), Omissions()
    many = [Skipped(f"{n}.bin", "Bị hỏng.") for n in range(2_000)]
    first.add(many)
    again.add([*reversed(many), Skipped("x", "Trống.")])
    again.remove([Skipped("x", "Trống.")])
    other.add([*many[:-1], Skipped("2000.bin", "Bị hỏng.")])
    assert first.digest == again.digest != other.digest
    assert first.total == again.total == other.total
