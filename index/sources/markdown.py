"""Markdown with front matter in YAML or JSON, as static sites and headless CMSs keep it."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

import yaml
from markdown_it import MarkdownIt

from index.metadata.found import Found
from index.sources.encodings import decode
from index.sources.html import visible_text
from index.sources.page import Page, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FRONT = re.compile(
    r"\ufeff?\s*---[ \t]*(?P<kind>json|yaml)?[ \t]*\n(?P<front>.*?)\n---[ \t]*(?:\n|$)", re.DOTALL
)
_LONGEST_FRONT = 200_000
_RULE = "phần đầu tệp"
# The keys that Vietnamese content systems use beside the English ones, best first.
_KEYS = {
    "title": ("title", "tieu_de", "trich_yeu"),
    "date": ("date", "ngay_dang", "ngay_ban_hanh", "published", "pubdate"),
    "category": ("category", "categories", "chuyen_muc"),
    "author": ("author", "tac_gia"),
    "source": ("source", "nguon"),
    "url": ("url", "link"),
    "id": ("id",),
    "type": ("type", "hinh_thuc_van_ban", "loai_van_ban"),
    "number": ("number", "so_hieu", "so_ky_hieu"),
    "issuer": ("issuer", "co_quan_ban_hanh"),
    "signer": ("signer", "nguoi_ky"),
}


def read_markdown(raw: bytes) -> Page:
    """Return the text of the body and what the front matter gives."""
    decoded = decode(raw)
    text = decoded.text.replace("\r\n", "\n")
    match = _FRONT.match(text)
    front = _front_matter(match["front"], match["kind"]) if match else {}
    body = text[match.end() :] if match else text
    given = dict(_given(front))
    shown = visible_text(MarkdownIt("commonmark", {"html": True}).enable("table").render(body))
    if "title" not in given and (heading := re.match(r"\s*#\s+(.+)", body)):
        given["title"] = Found(heading[1].strip(" #"), "tiêu đề cấp một")
    used = {key for keys in _KEYS.values() for key in keys}
    extra = {key: _plain(value) for key, value in front.items() if key not in used and value}
    return Page(shown, given=given, extra=extra, plain=True, encoding=decoded.encoding)


def _front_matter(front: str, kind: str | None) -> Mapping[str, Any]:
    if len(front) > _LONGEST_FRONT:
        raise Unreadable("Phần đầu tệp quá dài.")
    try:
        is_json = kind == "json" or front.lstrip().startswith("{")
        found = json.loads(front) if is_json else yaml.load(front, _NoAliases)  # noqa: S506
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise Unreadable("Phần đầu tệp không phải YAML hoặc JSON hợp lệ.") from error
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items()}


class _NoAliases(yaml.SafeLoader):
    """Safe YAML without aliases: with them a short text unfolds to a huge value."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("alias")
        return super().compose_node(parent, index)


def _constructed(loader: _NoAliases, node: yaml.ScalarNode) -> Any:
    """Return a moment or a number, as it is written where it is none: 2024-02-31."""
    try:
        kind = node.tag.rpartition(":")[2]
        return getattr(loader, f"construct_yaml_{kind}")(node)
    except ValueError:
        return node.value


for _kind in ("timestamp", "int"):
    _NoAliases.add_constructor(f"tag:yaml.org,2002:{_kind}", _constructed)


def _given(front: Mapping[str, Any]) -> Iterator[tuple[str, Found]]:
    for name, keys in _KEYS.items():
        for key in keys:
            value = front.get(key)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, str | int | dt.date) and str(value).strip():
                yield name, Found(str(value).strip(), f"{_RULE}: {key}")
                break


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    return json.loads(json.dumps(value, default=str, ensure_ascii=False))
