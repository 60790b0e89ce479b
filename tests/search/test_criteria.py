from __future__ import annotations

import pytest
from hypothesis import given

from search.criteria import Criteria, CriteriaError
from tests.search.strategies import criteria


def read(params: list[tuple[str, str]]) -> Criteria:
    names = dict.fromkeys(name for name, _ in params)
    return Criteria.from_params({name: [v for n, v in params if n == name] for name in names})


@given(criteria())
def test_parameters_and_criteria_are_inverses(asked: Criteria) -> None:
    assert read(asked.to_params()) == asked


@given(criteria())
def test_toggling_a_value_twice_changes_only_the_page(asked: Criteria) -> None:
    twice = asked.toggle("place", "Hải Lựu").toggle("place", "Hải Lựu")
    if "Hải Lựu" not in asked.filters.get("place", ()):
        assert twice == asked.at_page(1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"), ("page", "-1"), ("page", "x"), ("page", "٣"), ("page", "9" * 30),
        ("size", "0"), ("size", "101"), ("size", "1.5"), ("sort", "best"),
        ("from", "2020-13-01"), ("from", "22/05/2020"), ("to", "20200522"), ("q", "x" * 513),
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_named(name: str, value: str) -> None:
    with pytest.raises(CriteriaError) as raised:
        Criteria.from_params({name: [value]})
    assert raised.value.parameter == name


def test_dates_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(CriteriaError):
        Criteria.from_params({"from": ["2021-01-01"], "to": ["2020-01-01"]})


def test_a_range_of_one_day_is_a_range_and_its_reverse_is_told_so() -> None:
    one = Criteria.from_params({"from": ["2020-05-22"], "to": ["2020-05-22"]})
    assert one.since == one.until
    with pytest.raises(CriteriaError, match="không được sau"):
        Criteria.from_params({"from": ["2020-05-23"], "to": ["2020-05-22"]})
