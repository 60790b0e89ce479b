"""The table of facets as `timviet.toml` changes it, from the index to the page."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING

import pytest

from index.document import Document
from index.errors import SettingsError
from index.fields import FACETS, read_facets
from index.settings import Settings
from index.whoosh_store.arrays import Arrays
from index.whoosh_store.schema import build_schema
from index.whoosh_store.sink import WhooshSink
from search import open_searcher
from search.criteria import Criteria
from tests.command import ROOT, answer, timviet
from tests.web.serving import Server
from web import create_app, openapi

if TYPE_CHECKING:
    from pathlib import Path

TABLE = """
[[facets]]
name = "linh-vuc"
key = "field"
label = "Lĩnh vực"

[[facets]]
name = "year"
label = "Năm đăng"

[[facets]]
name = "author"
show = false
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a working directory with a settings file and some records."""
    (tmp_path / "timviet.toml").write_text(TABLE, encoding="utf-8")
    fields = ["Y tế", "y  tế", ["Y tế", "Giáo dục"], 5, None]
    records = (
        {
            "id": n,
            "title": f"Bài {n}",
            "text": "xã",
            "author": "Lan",
            "date": "2020-05-22",
            "field": f,
        }
        for n, f in enumerate(fields)
    )
    (tmp_path / "tin.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return tmp_path


def test_a_made_facet_works_from_index_to_page(place: Path) -> None:
    assert timviet("reindex", "tin.jsonl", folder=place, data_dir=place / "var").returncode == 0
    done = timviet("search", "xã", "--json", folder=place, data_dir=place / "var")
    facets = json.loads(done.stdout)["facets"]
    assert [(f["name"], f["label"]) for f in facets[:3]] == [
        ("linh-vuc", "Lĩnh vực"),
        ("year", "Năm đăng"),
        ("category", "Chuyên mục"),
    ]
    assert "author" not in {facet["name"] for facet in facets}
    counts = {value["value"]: value["count"] for value in facets[0]["values"]}
    assert counts == {"Y tế": 3, "Giáo dục": 1, "5": 1}

    for spelling in ("y tế", "Y TẾ"):
        args = ("xã", "--filter", f"linh-vuc={spelling}", "--json")
        found = json.loads(timviet("search", *args, folder=place, data_dir=place / "var").stdout)
        assert found["total"] == 3
    assert timviet("search", "--filter", "author=Lan", folder=place).returncode == 2

    with Server(place / "var", folder=place) as server:
        page = server.get("/?q=x%C3%A3&linh-vuc=Gi%C3%A1o+d%E1%BB%A5c").body
        assert 'data-facet="linh-vuc"' in page
        assert "Lĩnh vực" in page
        described = server.get("/openapi.json").json()["paths"]["/api/search"]["get"]["parameters"]
        assert "linh-vuc" in {parameter["name"] for parameter in described}


def test_a_facet_made_later_needs_but_a_reindex(place: Path) -> None:
    table = (place / "timviet.toml").read_text(encoding="utf-8")
    (place / "timviet.toml").write_text("")
    assert timviet("reindex", "tin.jsonl", folder=place, data_dir=place / "var").returncode == 0
    (place / "timviet.toml").write_text(table, encoding="utf-8")
    done = timviet("search", "--json", folder=place, data_dir=place / "var")
    assert json.loads(done.stdout)["facets"][0]["values"] == []
    assert timviet("reindex", "tin.jsonl", folder=place, data_dir=place / "var").returncode == 0
    done = timviet("search", "--json", folder=place, data_dir=place / "var")
    assert len(json.loads(done.stdout)["facets"][0]["values"]) == 3


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("facets = 3", "dãy bảng"),
        ("[[facets]]", "name gồm"),
        ('[[facets]]\nname = "page"', "name gồm"),
        ('[[facets]]\nname = "Lĩnh vực"', "name gồm"),
        ('[[facets]]\nname = "year"\nlable = "x"', "có phải “label”"),
        ('[[facets]]\nname = "year"\nshow = 1', "true hoặc false"),
        ('[[facets]]\nname = "year"\nlabel = ""', "chuỗi không rỗng"),
        ('[[facets]]\nname = "year"\nkey = "năm"', "không đặt key"),
        ('[[facets]]\nname = "linh-vuc"', "cần key"),
        ('[[facets]]\nname = "year"\n[[facets]]\nname = "year"', "hai lần"),
    ],
)
def test_a_wrong_table_is_explained(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "timviet.toml").write_text(written, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        Settings.load({}, {}, tmp_path)


def test_no_facet_takes_the_name_of_something_else(tmp_path: Path) -> None:
    described = openapi.description()["paths"]["/api/search"]["get"]["parameters"]
    of_search = {one["name"] for one in described}
    day = dt.date(2020, 5, 22)
    switches = {"expand": False, "strict": True, "explain": True, "fold": False}
    every = Criteria("x", {}, day, day, "newest", 2, 3, "y", **switches)
    of_search |= {name for name, _ in every.to_params()}
    named = re.compile(r'<(?:input|select|button)[^>]*\bname="([a-z_]+)"')
    templates = (ROOT / "web" / "templates").rglob("*.*")
    of_pages = {name for path in templates for name in named.findall(path.read_text("utf-8"))}
    asked = re.compile(r'\bargs\.get\("([a-z_]+)"')
    of_pages |= {
        name for path in (ROOT / "web").glob("*.py") for name in asked.findall(path.read_text())
    }
    sink = WhooshSink(tmp_path, None)
    sink.add(Document(id="a", title="Hai bài", text="Ủy ban nhân dân (UBND) xã."))
    sink.flush()
    arrays = Arrays(tmp_path / sink.written[0].file)
    of_index = {*build_schema().names(), *build_schema().stored_names()}
    of_index |= {name.partition(".")[0] for name in arrays}
    assert {"q", "strict"} <= of_search
    assert {"q", "pos", "find", "order"} <= of_pages
    assert {"about", "stored", "pairs"} <= of_index
    for name in (of_search | of_pages | of_index) - {facet.name for facet in FACETS}:
        with pytest.raises(ValueError, match="name gồm"):
            read_facets([{"name": name, "key": "linh_vuc"}])


RECORDS = (
    {"id": "a", "text": "xã", "category": "Văn hoá", "places": ["Vĩnh Phúc", "Sông Lô", "Hải Lựu"]},
    {"id": "b", "text": "xã", "category": "Văn hóa", "places": ["Vĩnh Phúc", "Sông Lô"]},
    {"id": "c", "text": "xã", "category": "VĂN  HÓA", "places": ["Tiền Giang", "Châu Thành"]},
    {"id": "d", "text": "xã", "category": "Van hoa", "places": ["Bến Tre", "Châu Thành"]},
    {"id": "e", "text": "xã", "category": "Văn hóa", "issuer": "UBND HUYỆN SÔNG LÔ"},
)  # fmt: skip


def test_places_stand_in_a_tree_and_spellings_are_one(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS)
    (tmp_path / "tin.jsonl").write_text(lines, encoding="utf-8")
    answer("reindex", tmp_path / "tin.jsonl", data_dir=tmp_path / "var")

    def found(*filters: str) -> set[str]:
        args = [part for one in filters for part in ("--filter", one)]
        hits = answer("search", "xã", *args, data_dir=tmp_path / "var")["hits"]
        return {hit["id"] for hit in hits}

    result = answer(
        "search", "xã", "--filter", "place=/Vĩnh Phúc/Sông Lô", data_dir=tmp_path / "var"
    )
    facets = {facet["name"]: facet for facet in result["facets"]}
    category = {value["value"]: value["count"] for value in facets["category"]["values"]}
    assert category == {"Văn hóa": 2}
    flat = {value["value"]: value["count"] for value in facets["place"]["values"]}
    assert flat["Châu Thành"] == 2
    assert flat["Sông Lô"] == 2
    tree = facets["place"]["tree"]
    assert [(node["name"], node["count"], node["level"]) for node in tree] == [
        ("Vĩnh Phúc", 2, 1),
        ("Bến Tre", 1, 1),
        ("Tiền Giang", 1, 1),
    ]
    (district,) = tree[0]["children"]
    assert (district["value"], district["count"]) == ("/Vĩnh Phúc/Sông Lô", 2)
    assert district["selected"]
    assert [node["name"] for node in district["children"]] == ["Hải Lựu"]

    assert found("place=Châu Thành") == {"c", "d"}
    assert found("place=/Bến Tre/Châu Thành") == {"d"}
    assert found("place=/Bến Tre/Châu Thành", "place=Sông Lô") == {"a", "b", "d"}
    assert found("province_now=Phú Thọ") == {"a", "b"}
    assert found("issuer=UBND huyện Sông Lô") == {"e"}
    # Every spelling that is there finds all of them; also the one without accents.
    for spelling in ("Văn hoá", "Văn hóa", "VĂN  HÓA", "Van hoa"):
        assert found(f"category={spelling}") == {"a", "b", "c", "d", "e"}


def test_a_value_spelled_otherwise_is_the_one_that_is_shown(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS)
    (tmp_path / "tin.jsonl").write_text(lines, encoding="utf-8")
    answer("reindex", tmp_path / "tin.jsonl", data_dir=tmp_path / "var")
    searcher = open_searcher(Settings.load({"data_dir": tmp_path / "var"}, {}, tmp_path))
    page = create_app(searcher).test_client().get("/?q=xã&category=VĂN HOÁ").get_data(as_text=True)
    (box,) = re.findall(r'data-facet="category".*?</section>', page, re.DOTALL)
    assert re.findall(r'class="name">([^<]*)<', box) == ["Văn hóa"]
    (link,) = re.findall(r'class="value" href="([^"]*)"', box)
    assert "category" not in link


def test_a_facet_of_too_many_values_is_cut_and_says_so(tmp_path: Path) -> None:
    written = "\n".join(
        json.dumps({"id": str(n), "text": "xã", "author": f"Tác giả {n % 1050}"})
        for n in range(1060)
    )
    (tmp_path / "tin.jsonl").write_text(written, encoding="utf-8")
    answer("reindex", tmp_path / "tin.jsonl", data_dir=tmp_path / "var")
    asked = answer("search", "xã", "--filter", "author=Tác giả 999", data_dir=tmp_path / "var")
    (author,) = [facet for facet in asked["facets"] if facet["name"] == "author"]
    assert [len(author["values"]), author["left_out"]] == [1001, 49]
    assert {"value": "Tác giả 999", "count": 1, "selected": True} in author["values"]
    (cut,) = asked["notices"]
    assert (cut["code"], cut["values"]) == ("facet_cut", {"facets": ["Tác giả"], "most": 1000})

    client = create_app(
        open_searcher(Settings.load({"data_dir": tmp_path / "var"}, {}, tmp_path))
    ).test_client()
    page = client.get("/?q=xã").get_data(as_text=True)
    assert "Tất cả 1.050 giá trị" in page
    assert 'data-code="facet_cut"' not in page
    rare = client.get("/facets/author?q=xã&find=tac+gia+999").get_data(as_text=True)
    assert re.findall(r'class="name">([^<]*)<', rare) == ["Tác giả 999"]


@pytest.mark.parametrize(("districts", "left_out"), [(300, None), (600, 201)])
def test_the_paths_of_places_do_not_crowd_out_their_names(
    tmp_path: Path, districts: int, left_out: int | None
) -> None:
    written = "\n".join(
        json.dumps({"id": f"{n}", "text": "đê", "places": ["Tỉnh", f"Huyện {n}", f"Xã {n}"]})
        for n in range(districts)
    )
    (tmp_path / "tin.jsonl").write_text(written, encoding="utf-8")
    answer("reindex", tmp_path / "tin.jsonl", data_dir=tmp_path / "var")
    found = answer("search", "đê", data_dir=tmp_path / "var")
    (place,) = [facet for facet in found["facets"] if facet["name"] == "place"]
    assert len(place["values"]) == min(2 * districts + 1, 1000)
    assert place.get("left_out") == left_out
    assert len(found["notices"]) == bool(left_out)
    assert place["values"][0] == {"value": "Tỉnh", "count": districts, "selected": False}
    (province,) = place["tree"]
    assert (province["value"], province["count"]) == ("/Tỉnh", districts)
