"""Xapian, from Debian's package: match spies count the facets."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.corpus import Corpus
    from tests.bench.queries import Query

_CATEGORY, _MONTH = 0, 1
# It flushes after so many documents; its default of 10,000 only writes more often.
_BATCH = 50_000
_WHERE = "import sys, xapian; print(sys.version_info[:2], xapian.__file__)"


@cache
def _module() -> Any:
    """Return the module, found where Debian's own Python of the same version has it."""
    if importlib.util.find_spec("xapian"):
        return importlib.import_module("xapian")
    python = shutil.which("python3", path=os.defpath)
    said = python and subprocess.run(
        [python, "-c", _WHERE], capture_output=True, text=True, check=False
    )
    version, _, place = said.stdout.strip().rpartition(" ") if said else ("", "", "")
    if version != str(sys.version_info[:2]):
        return None
    spec = importlib.util.spec_from_file_location(
        "xapian", place, submodule_search_locations=[str(Path(place).parent)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["xapian"] = module
    spec.loader.exec_module(module)
    return module


class Xapian:
    """The index and its way of asking."""

    name = "xapian"
    settings = "Xapian: words alone, facets by ValueCountMatchSpy over every match in the one pass"

    @staticmethod
    def missing() -> str | None:
        return None if _module() else "Debian's python3-xapian is not installed"

    def build(self, corpus: Corpus, folder: Path) -> None:
        xapian = _module()
        os.environ["XAPIAN_FLUSH_THRESHOLD"] = str(_BATCH)
        base = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        for category, month, text in corpus.rows():
            document = xapian.Document()
            generator.set_document(document)
            generator.set_termpos(0)
            generator.index_text(text)
            document.add_value(_CATEGORY, f"{category:02}")
            document.add_value(_MONTH, f"{month:02}")
            base.add_document(document)
        base.commit()
        base.close()

    def contestants(self, folder: Path) -> list[Asker]:
        return [Asker(_module(), folder / "xapian")]


class Asker:
    """Finds the ten best and counts the facets over all matches in one pass."""

    name = Xapian.name
    kinds = frozenset({"words", "rare", "frequent", "or", "phrase"})

    def __init__(self, xapian: Any, path: Path) -> None:
        self._xapian = xapian
        self._base = xapian.Database(str(path))
        self._every = self._base.get_doccount()

    def prepare(self, query: Query) -> Callable[[], int]:
        xapian = self._xapian
        operator = {"or": xapian.Query.OP_OR, "phrase": xapian.Query.OP_PHRASE}.get(
            query.kind, xapian.Query.OP_AND
        )
        words = [word.encode() for word in query.words]

        def call() -> int:
            enquire = xapian.Enquire(self._base)
            enquire.set_query(xapian.Query(operator, words))
            spies = [xapian.ValueCountMatchSpy(slot) for slot in (_CATEGORY, _MONTH)]
            for spy in spies:
                enquire.add_matchspy(spy)
            best = enquire.get_mset(0, 10, self._every)
            for spy in spies:
                {value.term: value.termfreq for value in spy.values()}
            return int(best.get_matches_estimated())

        return call
