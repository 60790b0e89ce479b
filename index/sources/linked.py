"""What JSON-LD says of the article of a page: headline, date, author, section, publisher."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from index.metadata.headline import same_title
from index.metadata.lines import fold, line_of
from index.metadata.paths import is_home

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_LINKED = {
    "title": "headline", "date": "datePublished", "author": "author",
    "category": "articleSection", "source": "publisher",
}  # fmt: skip
_ARTICLE_TYPES = re.compile(r"article|posting|report", re.IGNORECASE)


def linked_data(root: HtmlElement) -> dict[str, str]:
    """Return headline, date, author and section of the first article in JSON-LD.

    Where no section is told, the last step of the path is it that is not the headline.
    """
    nodes = list(_all_nodes(root))
    known = {str(node["@id"]): node for node in nodes if "@id" in node}
    article = next((n for n in nodes if _ARTICLE_TYPES.search(str(n.get("@type", "")))), None)
    found = (
        {field: _text(article.get(name), known) for field, name in _LINKED.items()}
        if article
        else {}
    )
    if not found.get("category"):
        found["category"] = _last_step(nodes, found.get("title", ""))
    return found


def _last_step(nodes: Sequence[dict[str, Any]], title: str) -> str:
    trail = next((n for n in nodes if "BreadcrumbList" in str(n.get("@type", ""))), {})
    steps = trail.get("itemListElement")
    names = [_step_name(step) for step in steps] if isinstance(steps, list) else []
    names = [
        n for n in names if n and not is_home(line_of(n)) and not same_title(fold(n), fold(title))
    ]
    # Without the headline nothing says that the last step is not the article itself.
    return names[-1] if names and title else ""


def _step_name(step: Any) -> str:
    if not isinstance(step, dict):
        return ""
    item = step.get("item")
    return _text(step.get("name") or (item.get("name") if isinstance(item, dict) else ""), {})


def _all_nodes(root: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in root.xpath("//script[@type='application/ld+json']")[:20]:
        try:
            yield from _nodes(json.loads(script.text or ""))
        except (ValueError, RecursionError):
            continue


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph"))
    elif isinstance(data, list):
        for item in data:
            yield from _nodes(item)


def _text(value: Any, known: Mapping[str, dict[str, Any]]) -> str:
    """Return a value as text: it may be a list, a thing with a name, or point to one."""
    if isinstance(value, list):
        named = [_text(item, known) for item in value[:5]]
        # Several authors are one value; of several sections the first is the narrowest.
        people = len(named) > 1 and all(isinstance(item, dict) for item in value)
        value = ", ".join(filter(None, named)) if people else next(iter(named), "")
    if isinstance(value, dict):
        value = value.get("name") or known.get(str(value.get("@id")), {}).get("name", "")
    return " ".join(value.split()) if isinstance(value, str) else ""
