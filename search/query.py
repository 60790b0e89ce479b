"""The query as a tree of values, after analysis: what every engine must answer.

Terms are canonical: `Term` a syllable as the analyzer writes it (`nông`), `Folded` a
syllable without accents standing for every accented spelling (`nong`). Both live in
the same token sequence, so a phrase may mix them.
"""

from __future__ import annotations

from dataclasses import dataclass

# What can be asked: the whole document (its title, then its text), the title alone, or
# the runs of words that a document is known by besides (`index.about`), each one term.
TEXT, TITLE, ABOUT = "text", "title", "about"


@dataclass(frozen=True, slots=True)
class Term:
    """Documents in which this very syllable occurs."""

    text: str
    field: str = TEXT
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Folded:
    """Documents in which any spelling of this unaccented syllable occurs."""

    text: str
    field: str = TEXT
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Documents with a syllable that begins so; it counts alike in every match.

    `folded`: the letters are unaccented and stand for every spelling.
    """

    text: str
    folded: bool = False
    field: str = TEXT
    boost: float = 1.0


# What can be pointed at in a document: the places of a syllable.
Leaf = Term | Folded | Prefix


@dataclass(frozen=True, slots=True)
class Phrase:
    """Documents in which the terms stand side by side in this order.

    Its score is the sum of its terms' scores: a phrase narrows, it does not reward.
    """

    terms: tuple[Term | Folded, ...]
    field: str = TEXT
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Facet:
    """Documents with one of these values of a facet; without score."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Documents that match every part; the score is the sum."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Documents that match at least one part; the score is the sum of those."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """Documents that match `required`; `optional` only adds to the score."""

    required: Query
    optional: Query


@dataclass(frozen=True, slots=True)
class Without:
    """Documents that match `wanted` and not `unwanted`."""

    wanted: Query
    unwanted: Query


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document, without score."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


Query = (
    Term | Folded | Prefix | Phrase | Facet | AllOf | AnyOf | Maybe | Without | Everything | Nothing
)
