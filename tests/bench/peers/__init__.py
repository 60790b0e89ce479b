"""The other engines, each at its best settings; who is not installed is left out and named."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Protocol

from tests.bench.corpus import size_of
from tests.bench.peers.fts5_peer import Fts5
from tests.bench.peers.tantivy_peer import Tantivy
from tests.bench.peers.xapian_peer import Xapian

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.contest import Contestant
    from tests.bench.corpus import Corpus


class Peer(Protocol):
    """An engine that can be installed, filled and asked."""

    name: str
    settings: str

    @staticmethod
    def missing() -> str | None:
        """Say why it cannot take part, None if it can."""

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Index the documents into an empty folder."""

    def contestants(self, folder: Path) -> Sequence[Contestant]:
        """Open the index, once for each way of asking."""


PEERS: dict[str, type[Peer]] = {"tantivy": Tantivy, "fts5": Fts5, "xapian": Xapian}


@dataclass(frozen=True, slots=True)
class Built:
    """What an index cost: wall and processor seconds, bytes on disk."""

    seconds: float
    cpu: float
    size: int


def build(peer: Peer, corpus: Corpus, folder: Path, *, reuse: bool) -> Built:
    """Build a peer's index, or take over the one of an earlier run with its measures."""
    note = folder.with_suffix(".json")
    if reuse and note.exists():
        return Built(**json.loads(note.read_text()))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    started, busy = time.perf_counter(), time.process_time()
    peer.build(corpus, folder)
    seconds, cpu = time.perf_counter() - started, time.process_time() - busy
    built = Built(seconds, cpu, size_of(folder))
    note.write_text(json.dumps(asdict(built)))
    return built
