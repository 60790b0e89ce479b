"""How the choice of sections is fitted, and that its table is of the signs there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.metadata import section_weights
from index.metadata.section_words import signs_of_words
from tests.index.sources.layouts.fitting import Weights, check, fit, right_of, table
from tests.index.sources.layouts.fitting_pages import pages

if TYPE_CHECKING:
    from tests.index.sources.layouts.fitting_pages import Page


@pytest.fixture(scope="module")
def some() -> list[Page]:
    """Return the pages of a few layouts."""
    return list(pages(["round1", "round9"], lots=0))


def test_weights_find_the_sections_they_were_fitted_to(some: list[Page]) -> None:
    right, asked = right_of(some, fit(some))["site"]
    assert asked >= 40
    assert right >= 0.95 * asked
    # Without weights nothing speaks for any.
    assert right_of(some, Weights({}, 9.0, (1.0, 0.0, 0.0, 9.0)))["site"][0] == 0


def test_a_round_is_read_by_weights_fitted_to_others(some: list[Page]) -> None:
    told = list(check(some))
    assert [line.split(":")[0] for line in told] == ["round1", "round9"]
    assert all("alone" in line and "site, none" in line for line in told)


def test_the_table_is_a_module(some: list[Page]) -> None:
    weights = Weights({"above 1": 2.5}, 7.0, (0.5, 0.4, 3.0, 0.1))
    module: dict[str, object] = {}
    exec(table(weights), module)  # noqa: S102 - it was written above
    assert (module["NONE"], module["VARIED"]) == (7.0, 3.0)
    assert module["WEIGHTS"] == weights.signs
    assert module.keys() >= {name for name in vars(section_weights) if name.isupper()}
    signs = {
        s for page in some for span in page.spans for s in (*span.signs, *signs_of_words(span.text))
    }
    assert len(signs & section_weights.WEIGHTS.keys()) >= 0.8 * len(signs)
