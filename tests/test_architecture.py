"""The house: who may import whom, which library lives where, and how large a room may be."""

from __future__ import annotations

import ast
import graphlib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# From the ground up: a layer imports itself and what is below it.
LAYERS = ("index.text", "index", "search", "web")
# What every layer stands on: these import nothing of ours.
GROUND = {"index.errors", "index.compiled"}
# A library → where alone it may be imported.
HOMES = {
    "flask": {"web"},
    "werkzeug": {"web"},
    "jinja2": {"web"},
    "markupsafe": {"web"},
    "click": {"web"},
    "tqdm": {"web"},
    "gunicorn": {"web.server"},
    "numba": {"index.address_kernels", "index.compiled", "index.prefetch_kernels"},
    "whoosh": {"index.whoosh_store", "search.whoosh_engine"},
    "opensearchpy": {"index.opensearch_store", "search.opensearch_engine"},
    "pyvi": {"index.text.pyvi_model"},
}
MAX_FILE = 400
MAX_FUNCTION = 40


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


PATHS = {
    name_of(path): path
    for layer in ("index", "search", "web")
    for path in sorted((ROOT / layer).rglob("*.py"))
}
MODULES = sorted(PATHS)
FILES = [*PATHS.values(), *sorted((ROOT / "tests").rglob("*.py"))]


def inside(module: str, place: str) -> bool:
    return module == place or module.startswith(place + ".")


def layer_of(module: str) -> int:
    return next(level for level, name in enumerate(LAYERS) if inside(module, name))


@cache
def imports_of(module: str) -> frozenset[str]:
    """Return every module that one imports: at its top, in functions, for types only."""
    found = set()
    for node in ast.walk(ast.parse(PATHS[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            origin = node.module or ""
            names = {f"{origin}.{alias.name}" for alias in node.names}
            found |= {name if name in PATHS else origin for name in names}
    return frozenset(found)


def test_there_is_something_to_look_at() -> None:
    assert {"index.settings", "search.criteria", "web.cli"} <= set(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_downwards(module: str) -> None:
    ours = {name for name in imports_of(module) if name.split(".")[0] in {"index", "search", "web"}}
    assert not ours or module not in GROUND
    above = {name for name in ours - GROUND if layer_of(name) > layer_of(module)}
    assert not above
    assert not {name for name in imports_of(module) if inside(name, "tests")}


@pytest.mark.parametrize("library", HOMES)
def test_a_library_lives_in_its_home(library: str) -> None:
    users = {m for m in MODULES if any(inside(name, library) for name in imports_of(m))}
    strangers = {m for m in users if not any(inside(m, home) for home in HOMES[library])}
    assert not strangers


def test_engines_do_not_know_each_other() -> None:
    for module in MODULES:
        if "whoosh" in module:
            assert not {name for name in imports_of(module) if "opensearch" in name}
        if "opensearch" in module:
            assert not {name for name in imports_of(module) if "whoosh" in name}


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {m: [name for name in imports_of(m) if name in PATHS] for m in MODULES}
    graphlib.TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MAX_FILE
    functions = (
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    too_long = {f.name for f in functions if (f.end_lineno or 0) - f.lineno >= MAX_FUNCTION}
    assert not too_long
