"""The collection page: what was read, skipped and found; an older index that is served says so."""

from __future__ import annotations

import html
import json
import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from index.settings import Settings
from search import open_searcher
from search.criteria import Criteria
from tests.command import timviet
from tests.web.articles import ARTICLES
from tests.web.fake import FakeSearcher
from web import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

REPORT = {
    "read": 1042, "indexed": 12, "unchanged": 1025, "deleted": 2, "duplicates": 3, "seconds": 32.41,
    "documents": 1037, "generation": None,
    "skipped": [
        {"source": f"trang/{n}.html", "reason": "Không có bài (<b>menu</b>)."} for n in range(6)
    ],
    "reasons": {"Không có bài": 6}, "skipped_total": 6,
    "formats": {".jsonl.gz": 1000, ".doc": 42},
    "encodings": {"UTF-8": 1000, "TCVN3": 42},
    "metadata": {"date": 1040, "number": 7, "tên-lạ": 1},
}  # fmt: skip


class _Reporting(FakeSearcher):
    def report(self) -> Any:
        return SimpleNamespace(to_json=lambda: REPORT)


def get(searcher: FakeSearcher, url: str, language: str = "vi") -> str:
    client = create_app(searcher).test_client()
    answer = client.get(url, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return html.unescape(answer.get_data(as_text=True))


def counted(page: str, heading: str) -> list[tuple[str, str]]:
    part = page.partition(f">{heading}</h2>")[2].partition("</section>")[0]
    return re.findall(r"<dt[^>]*>([^<]*)</dt><dd>([^<]*)</dd>", part)


def test_what_was_read_and_found_is_counted() -> None:
    page = get(_Reporting(ARTICLES), "/collection")
    assert "Đọc 1.042 bài trong 32,4 giây: 12 mới hoặc đổi, 1.025 giữ nguyên" in page
    assert counted(page, "Định dạng tệp") == [(".jsonl.gz", "1.000"), (".doc", "42")]
    assert counted(page, "Bảng mã") == [("UTF-8", "1.000"), ("TCVN3", "42")]
    found = [("Ngày", "1.040"), ("Số hiệu", "7"), ("tên-lạ", "1")]
    assert counted(page, "Thông tin tìm thấy") == found


def test_what_was_skipped_is_named_with_its_reason() -> None:
    raw = create_app(_Reporting(ARTICLES)).test_client().get("/collection").get_data(as_text=True)
    assert "<b>menu" not in raw
    page = html.unescape(raw)
    assert '<a href="#skipped">6 nguồn</a>' in page
    assert counted(page, "Bị bỏ qua (6)") == [("Không có bài", "6")]
    assert page.count("<td><bdi>trang/") == 6


def test_where_nothing_is_known_it_says_so() -> None:
    page = get(FakeSearcher(ARTICLES), "/collection")
    assert "không giữ lại báo cáo" in page
    assert "Bị bỏ qua</dt><dd>không rõ" in page
    assert "the next one will" in get(FakeSearcher(ARTICLES), "/collection", "en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_older_index_is_told_on_every_page(language: str) -> None:
    searcher = FakeSearcher(ARTICLES)
    said = {"vi": "Chỉ mục mới nhất bị hỏng", "en": "The newest index is damaged"}[language]
    paths = ("/", "/?q=xa", "/documents/bai-01", "/collection", "/help", "/facets/place")
    assert not any(said in get(searcher, path, language) for path in paths)
    searcher.trouble = "Tệp của chỉ mục bị hỏng: <a>.npy."
    assert all(said in get(searcher, path, language) for path in paths)
    assert searcher.trouble in get(searcher, "/collection", language)
    assert searcher.trouble not in get(searcher, "/?q=xa", language)


def test_programs_learn_of_an_older_index(client: FlaskClient, searcher: FakeSearcher) -> None:
    ready = client.get("/readyz")
    assert ready.json is not None
    assert ready.json["degraded"] is None
    assert "timviet_index_degraded 0.0" in client.get("/metrics").get_data(as_text=True)
    tag = client.get("/?q=xa").headers["ETag"]
    searcher.trouble = "hỏng"
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json is not None
    assert ready.json["degraded"] == "hỏng"
    assert "timviet_index_degraded 1.0" in client.get("/metrics").get_data(as_text=True)
    # A page that was kept must not hide it.
    assert client.get("/?q=xa", headers={"If-None-Match": tag}).status_code == 200


def test_damage_on_disk_reaches_the_pages(tmp_path: Path) -> None:
    source, data_dir = tmp_path / "tin.jsonl", tmp_path / "var"
    for text in ("bản cũ", "bản mới hơn"):
        source.write_text(json.dumps({"id": "1", "text": text}), encoding="utf-8")
        assert timviet("reindex", source, data_dir=data_dir).returncode == 0
    newest = data_dir / "generations" / "2"
    victim = max((p for p in newest.rglob("*") if p.is_file()), key=lambda p: p.stat().st_size)
    victim.write_bytes(b"?" + victim.read_bytes()[1:] + b"?")
    searcher = open_searcher(Settings(data_dir=data_dir))
    assert searcher.search(Criteria("bản")).hits[0].document.text == "bản cũ"
    degraded = searcher.degraded()
    assert degraded is not None
    page = get(searcher, "/collection")  # type: ignore[arg-type]
    assert degraded in page
    assert "Chỉ mục mới nhất bị hỏng" in page
