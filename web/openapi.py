"""The description of the JSON interface (OpenAPI 3.1), made from the tables it describes."""

from __future__ import annotations

from typing import Any

from index.fields import FACETS
from search.criteria import DEFAULT_SIZE, MAX_QUERY_LENGTH, MAX_SIZE, MAX_WINDOW, SORTS

_Schema = dict[str, Any]


def _parameter(name: str, description: str, schema: _Schema) -> _Schema:
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _switch(name: str, default: str, description: str) -> _Schema:
    return _parameter(name, description, {**_TEXT, "enum": ["0", "1"], "default": default})


def _object(**properties: _Schema) -> _Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


def _with(schema: _Schema, **optional: _Schema) -> _Schema:
    return {**schema, "properties": {**schema["properties"], **optional}}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _answers(schema: _Schema, content_type: str = "application/json") -> _Schema:
    problem = {"$ref": "#/components/responses/Problem"}
    found = {"description": "OK", "content": {content_type: {"schema": schema}}}
    return {"200": found, "default": problem}


_TEXT: _Schema = {"type": "string"}
_MAYBE: _Schema = {"type": ["string", "null"]}
_COUNT: _Schema = {"type": "integer", "minimum": 0}
_MARKS = _list(_list(_COUNT))
_QUERY = _parameter(
    "q", "The query; empty lists everything.", {**_TEXT, "maxLength": MAX_QUERY_LENGTH}
)
_EXPAND = _switch("expand", "1", "Whether abbreviations and their long forms find each other.")
_SEARCH = [
    _QUERY,
    _parameter(
        "page",
        f"From 1; with `size`, as far as hit {MAX_WINDOW:,}.",
        {"type": "integer", "minimum": 1, "maximum": MAX_WINDOW, "default": 1},
    ),
    _parameter(
        "size",
        "Hits a page.",
        {"type": "integer", "minimum": 1, "maximum": MAX_SIZE, "default": DEFAULT_SIZE},
    ),
    _parameter("sort", "Order.", {**_TEXT, "enum": list(SORTS), "default": SORTS[0]}),
    _parameter("from", "First date, inclusive.", {**_TEXT, "format": "date"}),
    _parameter("to", "Last date, inclusive.", {**_TEXT, "format": "date"}),
    _EXPAND,
    _switch("strict", "0", "Only what has every word, with the accents that were typed."),
    _switch("explain", "0", "Whether each hit tells the parts of its score, which add up."),
    _switch("fold", "1", "Whether near-duplicates are folded; 0 lists each."),
    _parameter("similar", "A hit's id: list the matches folded under it.", _TEXT),
]
_SHARED = {
    "id": _TEXT, "title": _TEXT, "title_marks": _MARKS, "url": _MAYBE, "date": _MAYBE,
    "category": _MAYBE, "author": _MAYBE, "places": _list(_TEXT), "source": _MAYBE, "type": _TEXT,
}  # fmt: skip
_MARKED = _object(text=_TEXT, marks=_MARKS)
_SCHEMAS: _Schema = {
    "Hit": _with(
        _object(**_SHARED, score={"type": "number"}, snippets=_list(_MARKED), similar=_COUNT),
        explain={
            "type": "object",
            "description": "With explain=1: terms, pairs, words, title, lead, passage, written.",
            "additionalProperties": {"type": "number"},
        },
    ),
    "Document": _object(
        **_SHARED,
        text=_TEXT,
        text_marks=_MARKS,
        time=_MAYBE,
        extra={"type": "object"},
        provenance=_list(
            _object(
                field=_TEXT,
                value=_TEXT,
                rule=_TEXT,
                line={"type": ["integer", "null"]},
                sure={"type": "boolean"},
            )
        ),
        similar=_list(
            _object(
                id=_TEXT,
                title=_TEXT,
                date=_MAYBE,
                category=_MAYBE,
                source=_MAYBE,
                score={"type": "number", "minimum": 0, "maximum": 1},
                near_duplicate={"type": "boolean"},
            )
        ),
    ),
    "Facet": _object(
        name=_TEXT,
        label=_TEXT,
        values=_list(_object(value=_TEXT, count=_COUNT, selected={"type": "boolean"})),
    )
    | {
        "description": "A facet whose values stand in a tree has its roots in `tree`; where "
        "only its most frequent values are listed, `left_out` counts the others."
    },
    "FacetNode": _object(
        value=_TEXT,
        name=_TEXT,
        level=_COUNT,
        count=_COUNT,
        selected={"type": "boolean"},
        children=_list(_ref("FacetNode")),
    ),
    "Results": _object(
        query={"type": "object"},
        total=_COUNT,
        matched={**_TEXT, "enum": ["all", "some"]},
        took_ms={"type": "number"},
        hits=_list(_ref("Hit")),
        facets=_list(_ref("Facet")),
        did_you_mean=_MAYBE,
        notices=_list(
            _object(
                code=_TEXT,
                message=_TEXT,
                values={"type": "object", "description": "What the message names."},
                undo={
                    "type": "object",
                    "description": "Parameters of the same search without it; maybe none.",
                    "additionalProperties": _TEXT,
                },
                spans=_MARKS,
            )
        ),
    ),
    "Suggestions": _object(query=_TEXT, suggestions=_list(_MARKED)),
    "Problem": _object(type=_TEXT, title=_TEXT, status={"type": "integer"}, detail=_TEXT),
}
# Only where something is folded.
_SCHEMAS["Results"]["properties"]["folded"] = {"type": "integer", "minimum": 1}


def _get(summary: str, parameters: list[_Schema], answers: _Schema) -> _Schema:
    return {"get": {"summary": summary, "parameters": parameters, "responses": answers}}


_ID = {"name": "id", "in": "path", "required": True, "schema": _TEXT}


def description() -> _Schema:
    """Return the description, with the facets of this process."""
    filters = (
        _parameter(facet.name, f"Filter ({facet.label}); repeat to widen.", _list(_TEXT))
        for facet in FACETS
    )
    search = [*_SEARCH, *filters]
    return {
        "openapi": "3.1.0",
        "info": {"title": "timviet", "version": "1", "license": {"name": "MIT"}},
        "paths": {
            "/api/search": _get("Search", search, _answers(_ref("Results"))),
            "/api/documents/{id}": _get(
                "One document", [_ID, _QUERY, _EXPAND], _answers(_ref("Document"))
            ),
            "/api/suggest": _get("Complete a query", [_QUERY], _answers(_ref("Suggestions"))),
            "/search.csv": _get("Hits as a table", search, _answers(_TEXT, "text/csv")),
            "/feed.atom": _get("Hits as a feed", search, _answers(_TEXT, "application/atom+xml")),
            "/healthz": _get("The process lives", [], _answers({"type": "object"})),
            "/readyz": _get("An index is served", [], _answers({"type": "object"})),
        },
        "components": {
            "schemas": _SCHEMAS,
            "responses": {
                "Problem": {
                    "description": "RFC 9457",
                    "content": {"application/problem+json": {"schema": _ref("Problem")}},
                }
            },
        },
    }
