"""One folder of everything that may go wrong, through the command and a real server.

Each file alone is a case of some other test; here they lie beside good ones, which must all
be found. What is refused is named with its reason, nothing hangs, and nothing is markup.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import socket
import subprocess
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.command import COMMAND, ROOT, answer, environment
from tests.web.serving import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
GOOD = "Bài {} kể chuyện xã Tân Lập làm đường bê tông. Bà con góp đất, góp công và góp tiền. "
_REASONS = {
    "bom.docx": "zip bomb",
    "cười.odt": "XML",
    "mạng.docx": "XML",
    "sâu.docx": "XML",
    "cụt.docx": "hỏng",
    "khóa.pdf": "PDF",
    "vòng.pdf": "PDF",
    "rác.pdf": "PDF",
    "rỗng.txt": "không có nội dung",
    "nhị-phân.txt": "không phải văn bản",
    "mười-vạn.html": "lồng nhau quá sâu",
    "lạ.exe": "Định dạng “.exe”",
    "ống.txt": "Không phải tệp thường",
    "ổ-cắm.txt": "Không phải tệp thường",
    "đứt.txt": "không có ở đó",
    "tự.txt": "liên kết trỏ vòng quanh",
    "không-phải.jsonl.gz": "Tệp nén bị hỏng",
}


def _good(marker: str) -> str:
    return GOOD.format(marker) * 3


def _docx(xml: str) -> bytes:
    return _zip({"word/document.xml": xml.encode()})


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _paragraph(text: str) -> str:
    return f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"


def _pdf(pages: str, extra: str = "") -> bytes:
    parts = [
        "%PDF-1.4",
        "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        f"2 0 obj << /Type /Pages {pages} >> endobj",
        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj",
        f"trailer << /Root 1 0 R {extra} >>",
        "%%EOF",
    ]
    return "\n".join(parts).encode()


def _bad_files() -> dict[str, bytes]:
    """Return the files that have nothing to be found, each with the name it gets."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return {
        "bom.docx": _zip({"word/document.xml": b"<a>" + b"0" * 600_000_000}),
        "cười.odt": _zip(
            {"content.xml": f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a11;</x>'.encode()}
        ),
        "mạng.docx": _docx(
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{_paragraph("&e;")}'
        ),
        "sâu.docx": _docx("<a>" * 100_000 + "</a>" * 100_000),
        "cụt.docx": _docx(_paragraph(_good("cụt")))[:-60],
        "khóa.pdf": _pdf("/Kids [3 0 R] /Count 1", "/Encrypt << /Filter /Standard /V 9 >>"),
        "vòng.pdf": _pdf("/Kids [2 0 R] /Count 1"),
        "rác.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 50,
        "rỗng.txt": b"",
        "nhị-phân.txt": bytes(range(256)) * 40,
        "mười-vạn.html": ("<table><tr><td>" * 30_000 + "<p>Chữ.</p>").encode(),
        "lạ.exe": b"MZ" + b"\0" * 99,
        "không-phải.jsonl.gz": b"this is no archive",
    }


def _good_files() -> dict[str | bytes, bytes]:
    """Return files from which an article must come, its marker in the text."""
    deep = "<div>" * 100_000 + f"<p>{_good('nghìnlớp')}</p>" + "</div>" * 100_000
    unclosed = "<font size=2>" * 300 + f"<p>{_good('hởthẻ')}</p>"
    return {
        "thường.txt": _good("bìnhthường").encode(),
        "utf16.txt": _good("haibyte").encode("utf-16"),
        "hai\ndòng.txt": _good("xuốngdòng").encode(),
        "<script>alert(1)</script>&amp;.txt".replace("/", "∕"): _good("thẻlạ").encode(),
        "🌾-lúa.txt": _good("hìnhlúa").encode(),
        "dài" + "x" * (255 - len("dài.txt".encode())) + ".txt": _good("têndài").encode(),
        "NFD-đường.txt": _good("dựngsẵn").encode(),
        b"h\xff\xfeng.txt": _good("tênhỏng").encode(),
        "chen.docx": _zip(
            {
                "../thoát.txt": b"out",
                "word/document.xml": _paragraph(_good("lốithoát")).encode(),
            }
        ),
        "sâu.html": f"<html><title>Sâu</title><body>{deep}</body></html>".encode(),
        "hở.html": f"<html><title>Hở</title><body>{unclosed}</body></html>".encode(),
    }


def _records() -> Iterator[str]:
    yield json.dumps({"id": "r1", "title": "Một", "text": _good("bảnghimột")})
    yield '{"id": "r2", "text": ' + "[" * 100_000 + "]" * 100_000 + "}"
    yield '{"id": "r3", "title": "Ba", "text": "' + _good("nửachữ") + '\\ud800"}'
    yield '{"id": "r4", "text": ' + "9" * 100_000 + "}"
    yield json.dumps({"id": "r1", "title": "Một", "text": _good("bảnghicuối")})
    yield '{"id": "r5", "text": "chưa hết'
    yield '{"id": "r6", "text": "' + "Chữ nối chữ. " * 4_000_000 + '"}'
    yield "null"
    yield json.dumps({"id": "r7", "text": _good("saucùng"), "title": "<img src=x onerror=x>"})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("nguồn")
    for name, content in {**_bad_files(), **_good_files()}.items():
        (place / os.fsdecode(name)).write_bytes(content)
    (place / "ghi.jsonl").write_text("\n".join(_records()), encoding="utf-8", newline="\n")
    whole = gzip.compress("\n".join(
        json.dumps({"id": f"g{n}", "title": f"Số {n}", "text": _good(f"góinén{n}")})
        for n in range(2000)
    ).encode())  # fmt: skip
    (place / "cụt.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (place / "nở.jsonl.gz").write_bytes(_swelling(300_000_000))
    (place / "mở.csv").write_text(
        f'id,tiêu đề,nội dung\nc1,Hàng,{_good("hàngmột")}\nc2,Hàng,"' + "x, y\n" * 400_000,
        encoding="utf-8",
    )
    os.mkfifo(place / "ống.txt")
    with socket.socket(socket.AF_UNIX) as plug:
        before = Path.cwd()
        os.chdir(place)
        plug.bind("ổ-cắm.txt")
        os.chdir(before)
    (place / "đứt.txt").symlink_to("không-có-ở-đâu.txt")
    (place / "vòng").symlink_to(".")
    (place / "tự.txt").symlink_to("tự.txt")
    return place


def _swelling(size: int) -> bytes:
    """Return an archive of one line without end, a thousandth of its size."""
    pressed = zlib.compressobj(9, zlib.DEFLATED, 31)
    lump = b"a" * 1_000_000
    body = [pressed.compress(b'{"id": "n", "text": "')]
    body += [pressed.compress(lump) for _ in range(size // len(lump))]
    return b"".join([*body, pressed.flush()])


@pytest.fixture(scope="module")
def data_dir(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hostile") / "var"
    done = subprocess.run(
        [*COMMAND, "reindex", folder, "--json"],
        env=environment(place), cwd=ROOT, capture_output=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    (place.parent / "report.json").write_bytes(done.stdout)
    return place


@pytest.fixture(scope="module")
def report(data_dir: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((data_dir.parent / "report.json").read_bytes())
    return read


@pytest.fixture(scope="module")
def find(data_dir: Path) -> Iterator[Callable[[str], dict[str, Any]]]:
    with Server(data_dir) as server:
        yield lambda words: server.get(f"/api/search?q={quote(words)}").json()
        assert server.get("/").status == 200


def test_what_is_refused_is_named_with_its_reason(report: dict[str, Any]) -> None:
    reasons: dict[str, str] = {}
    for one in report["skipped"]:
        reasons[one["source"].rsplit("/", 1)[-1]] = one["reason"]
    for name, part in _REASONS.items():
        assert part in reasons.get(name, ""), (name, reasons.get(name))


def test_every_good_file_beside_them_is_found(find: Callable[[str], dict[str, Any]]) -> None:
    markers = [
        "bìnhthường", "haibyte", "xuốngdòng", "thẻlạ", "hìnhlúa", "têndài", "dựngsẵn", "tênhỏng",
        "lốithoát", "nghìnlớp", "hởthẻ", "bảnghicuối", "nửachữ", "saucùng", "góinén0", "hàngmột",
    ]  # fmt: skip
    totals = {marker: find(marker)["total"] for marker in markers}
    assert totals == dict.fromkeys(markers, 1)


def test_what_was_replaced_or_reaches_out_is_not_there(
    folder: Path, find: Callable[[str], dict[str, Any]]
) -> None:
    assert find("bảnghimột")["total"] == 0
    assert find("root daemon")["total"] == 0
    assert not list(folder.parent.parent.rglob("thoát.txt"))


def test_bad_records_are_named_by_their_lines(report: dict[str, Any]) -> None:
    names = {one["source"].rsplit("/", 1)[-1] for one in report["skipped"]}
    assert {name for name in names if "jsonl" in name} == {
        "cụt.jsonl.gz", "không-phải.jsonl.gz", "nở.jsonl.gz:1",
        *(f"ghi.jsonl:{line}" for line in (2, 4, 6, 7, 8)),
    }  # fmt: skip


def test_a_second_run_finds_nothing_new(
    folder: Path, data_dir: Path, report: dict[str, Any]
) -> None:
    again = answer("reindex", folder, data_dir=data_dir)
    assert (again["indexed"], again["deleted"]) == (0, 0)
    assert again["documents"] == report["documents"]
    assert again["reasons"] == report["reasons"]
