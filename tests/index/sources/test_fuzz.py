"""Every reader over broken files: a document or a reason, in time, and nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from index.document import Document
from index.sources import Limits, Skipped
from tests.index.sources.layouts.articles import pieces
from tests.index.sources.layouts.texts import comment_form
from tests.index.sources.layouts.webs import wordpress
from tests.index.sources.support import read_all

FILES = Path(__file__).with_name("files")
PIECE = pieces()[0]
SEEDS = {
    ".txt": comment_form(PIECE).encode(),
    ".html": wordpress(PIECE).encode(),
    ".md": f"---\ntitle: {PIECE.title}\ntags: [a, b]\n---\n# Đầu\n\n{PIECE.lead}\n".encode(),
    ".csv": f'title,text\n"{PIECE.title}","{PIECE.lead}"\n'.encode() * 5,
    ".tsv": f'title\ttext\n"{PIECE.title}"\t{PIECE.lead}\n'.encode() * 5,
    ".jsonl": b'{"id": "a", "title": "x", "date": "22/05/2020", "places": ["y"]}\n' * 5,
    ".pdf": (FILES / "quyet-dinh.pdf").read_bytes(),
    ".docx": (FILES / "quyet-dinh.docx").read_bytes(),
    ".doc": (FILES / "quyet-dinh.doc").read_bytes(),
    ".odt": (FILES / "quyet-dinh.odt").read_bytes(),
}
ROUNDS = 40


def mutated(raw: bytes, rng: random.Random) -> bytes:
    """Flip, cut, repeat or insert bytes, as broken disks and hostile hands do."""
    data = bytearray(raw)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(5)
        if kind == 0 and at < len(data):
            data[at] = rng.randrange(256)
        elif kind == 1:
            del data[at : at + rng.randrange(1, 200)]
        elif kind == 2:
            data[at:at] = data[at : at + rng.randrange(1, 100)] * rng.randrange(1, 20)
        elif kind == 3:
            data[at:at] = rng.randbytes(rng.randrange(1, 30))
        else:
            data[at:at] = rng.choice([b"<", b'"', b"\0", b"\xff\xfe", b"[[[[", b"&a;", b"\n---\n"])
    return bytes(data)


@pytest.mark.parametrize("suffix", SEEDS)
def test_broken_files_never_raise_and_never_hang(tmp_path: Path, suffix: str) -> None:
    rng = random.Random(suffix)
    for number in range(ROUNDS):
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(mutated(SEEDS[suffix], rng))
        for result in read_all(path, limits=Limits(seconds=10)):
            assert isinstance(result, Document | Skipped)
            if isinstance(result, Skipped):
                assert "làm hỏng trình đọc" not in result.reason, result
                # Whoever reads beyond the limit is stopped, and says so.
                assert "thời gian" not in result.reason, result
            else:
                result.fingerprint()
