"""Our query tree as a Whoosh query tree, which both searchers walk: Whoosh's and ours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from whoosh import query as wq
from whoosh.query import spans

from index.whoosh_store.schema import FOLDED
from search import query as q

if TYPE_CHECKING:
    from collections.abc import Sequence


# Queries are made of the same few thousand syllables; nobody changes a term that is made.
@lru_cache(1 << 13)
def _term(field: str, text: str, boost: float) -> wq.Term:
    return wq.Term(field, text, boost=boost)


def compile_query(query: q.Query) -> wq.Query:  # noqa: C901, PLR0911  # one case a node
    """Return the Whoosh query that means the same."""
    match query:
        case q.Term(text, field, boost):
            return _term(field, text, boost)
        case q.Folded(text, field, boost):
            return _term(FOLDED[field], text, boost)
        case q.Prefix(text, folded, field, boost):
            return wq.Prefix(FOLDED[field] if folded else field, text, boost=boost)
        case q.Phrase(terms, _, boost):
            return _phrase(terms, boost)
        case q.Facet(name, values):
            return wq.ConstantScoreQuery(wq.Or([wq.Term(name, value) for value in values]), 0.0)
        case q.AllOf(parts):
            return wq.And([compile_query(part) for part in parts])
        case q.AnyOf(parts):
            return wq.Or([compile_query(part) for part in parts])
        case q.Maybe(required, optional):
            return wq.AndMaybe(compile_query(required), compile_query(optional))
        case q.Without(wanted, unwanted):
            return wq.AndNot(compile_query(wanted), compile_query(unwanted))
        case q.Everything():
            return wq.ConstantScoreQuery(wq.Every(), 0.0)
        case q.Nothing():
            return wq.NullQuery
    raise TypeError(query)


def _phrase(terms: Sequence[q.Term | q.Folded], boost: float) -> wq.Query:
    """Return terms side by side; Whoosh has two classes, one for terms of one field."""
    compiled = [compile_query(term) for term in terms]
    fields = {term.fieldname for term in compiled}
    if len(terms) == 1:
        return wq.Term(compiled[0].fieldname, compiled[0].text, boost=compiled[0].boost * boost)
    if len(fields) == 1:
        return wq.Phrase(fields.pop(), [term.text for term in compiled], boost=boost)
    near = spans.SpanNear2(compiled, slop=1, ordered=True)
    near.boost = boost
    return near
