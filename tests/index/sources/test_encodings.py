"""Legacy encodings: found where they are, and nothing touched that is fine."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sources.encodings import _TCVN, _VISCII, decode
from index.sources.encodings.repair import repair
from index.sources.encodings.syllables import is_syllable
from index.sources.encodings.tables import TCVN3_SIGNS, VNI_SINGLE, cp1252_byte, vni_pairs
from index.sources.inspection import inspect
from index.sources.page import Unreadable
from tests.index.sources.layouts.articles import pieces
from tests.index.sources.support import documents, page, shared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = ["\n".join((piece.title, *piece.paragraphs)) for seed in range(3) for piece in pieces(seed)]
FINE = [
    "Plain English with “quotes” – and dashes, naïve café, façade, El Niño.",
    "Le français écrit « à côté », « déjà », « où », « être », « garçon », « Noël ».",
    "Der Fluß ist größer als die Brücke über die Straße; schöne Grüße aus München.",
    "Señor, el niño comió piña y jalapeño en España; ¿qué pasó mañana?",
    "Từ vựng: “Viá»‡t Nam” là chữ bị lỗi khi đọc nhầm bảng mã, hay gặp trên mạng.",
    "Bảng giá: 100 ± 5 °C, 3 × 4 = 12, §5, © 2020, giá 1.200.000 đ/m².",
    "L’été à Évry, où êtes-vous déjà allé ? Ça coûte très cher, bébé, né à l’hôtel là-bas.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Český jazyk má háčky a čárky.",
    "Zażółć gęślą jaźń. Łódź, Kraków, Wrocław są piękne.",
    "Jürgen Müller, Günther Größ, Björn, Strauß, Übergrößenträger, heißt, schön, früher.",
    "São João, Não, coração, ações, CORAÇÃO, PÃO, AVIÃO, à mão, são três irmãos lá.",
    "è ò à ù ì perché così più già può però città là né sé", "a º b ª c " * 3, "Ã",
    "Nhiệt độ 37ºC, kích thước 5 µm, số Nº 12, chữ Ã của SÃO PAULO, giá 2.000 đ ± 5%",
    "∀x∈ℝ: x² ≥ 0, ∑ᵢ aᵢ ≤ ∞, α±β, 5 µm, ½ ¼", "Chúc mừng năm mới 🎉🇻🇳 tới mọi nhà!",
    "def f(x): return {'é': 1}[x]  # naïve – “ok”", "Hà Nội, cà phê, Mã Lai, Ngã Ba, cả nhà",
    "TTXVN 12/3 – Hà Nội.", "123 456 789", "ß", "Ångström, Ørsted, Łódź, Žižek, Dvořák",
]  # fmt: skip


def tcvn3(text: str) -> str:
    """Write as the ABC fonts need it: capitals with tones have only small codes."""
    signs = {letter: sign for sign, letter in TCVN3_SIGNS.items()}
    return "".join(
        signs.get(c) or signs.get(c.lower(), c) for c in text.replace("“", '"').replace("”", '"')
    )


def vni(text: str) -> str:
    signs = {
        letter: pair
        for pair, letter in vni_pairs().items()
        if pair != pair.upper() or pair.islower()
    }
    signs |= {letter: sign for sign, letter in VNI_SINGLE.items()}
    signs |= {
        letter.upper(): sign.upper() for letter, sign in list(signs.items()) if letter.islower()
    }
    return "".join(signs.get(char, char) for char in text)


def table_bytes(text: str, table: list[str]) -> bytes:
    return bytes(table.index(char) if char in table else ord("?") for char in text)


def mojibake(text: str) -> str:
    back = {
        cp1252_byte(chr(code)): chr(code)
        for code in range(0x2123)
        if cp1252_byte(chr(code)) is not None
    }
    return "".join(back[byte] for byte in text.encode())


def cp1258(text: str) -> bytes:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out.append(bare + "".join(c for c in parts if c in tones))
    return "".join(out).encode("cp1258", "replace")


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "CP1258": cp1258,
    "TCVN 5712": lambda text: table_bytes(text, _TCVN),
    "VISCII": lambda text: table_bytes(text, _VISCII),
    "TCVN3 (ABC)": lambda text: tcvn3(text).encode("latin-1", "replace"),
    "TCVN3 in UTF-8": lambda text: tcvn3(text).encode(),
    "VNI": lambda text: vni(text).encode("cp1252", "replace"),
    "VNI in UTF-8": lambda text: vni(text).encode(),
    "mojibake": lambda text: mojibake(text).encode(),
    "mojibake twice": lambda text: mojibake(mojibake(text)).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without mark": lambda text: text.encode("utf-16-le"),
}


def plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    return "".join("?" if char in '“”"–?' else char for char in text)


def test_every_encoding_is_recognised_and_read_back() -> None:
    assert len(ENCODERS) * len(TEXTS) >= 200
    missed = []
    for name, encode in ENCODERS.items():
        right = sum(plain(decode(encode(text)).text) == plain(text) for text in TEXTS)
        print(f"{name:20} recall {right}/{len(TEXTS)}")
        if right < len(TEXTS):
            missed.append((name, right))
    assert not missed


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_text_that_is_fine_is_never_touched(form: str) -> None:
    for text in (*TEXTS, *FINE):
        written = unicodedata.normalize(form, text) if text in TEXTS else text
        assert decode(written.encode()).text == written
        assert repair(written) == (written, None)


def test_a_foreign_line_in_a_text_that_is_fine_stays() -> None:
    for line in FINE:
        written = f"{TEXTS[0]}\n{line} {line} {line}\n{TEXTS[1]}"
        assert repair(written) == (written, None)


@pytest.mark.parametrize("spoil", [tcvn3, vni, mojibake], ids=lambda spoil: spoil.__name__)
def test_a_spoiled_line_in_a_text_that_is_fine_is_mended_alone(
    spoil: Callable[[str], str],
) -> None:
    for text in TEXTS:
        lines = text.split("\n")
        longest = max(range(len(lines)), key=lambda number: len(lines[number]))
        spoiled = [spoil(line) if i == longest else line for i, line in enumerate(lines)]
        decoded = decode("\n".join(spoiled).encode())
        assert plain(decoded.text) == plain(text)
        assert decoded.encoding != "UTF-8"


def test_mojibake_that_lost_its_hard_spaces_or_kept_a_mark_is_read_back() -> None:
    for text in TEXTS:
        copied = mojibake(text).replace("\u00a0", " ")
        assert decode(copied.encode()).text == text
        assert decode(mojibake(f"\ufeff{text}").encode()).text == text


def test_a_wrong_byte_costs_its_character_and_not_the_file() -> None:
    raw = TEXTS[0].encode()
    at = raw.index(b" ", 60)
    decoded = decode(raw[:at] + b"\xff" + raw[at:])
    assert decoded.text.replace("\ufffd", "") == TEXTS[0]
    assert decoded.encoding == "UTF-8 (vài byte hỏng)"


def test_bytes_that_are_no_vietnamese_are_refused_or_plain_western() -> None:
    assert decode("Giá “rẻ”".encode()).text == "Giá “rẻ”"
    assert decode("He said “no” – twice".encode("cp1252")).encoding == "Windows-1252"
    for text in FINE[1:4]:
        with pytest.raises(Unreadable, match="bảng mã"):
            decode(text.encode("cp1252"))
    for text in ("Привет, как дела? Всё хорошо.", "Καλημέρα σας, τι κάνετε;"):
        with pytest.raises(Unreadable):
            decode(text.encode("cp1251" if "П" in text else "cp1253"))
    with pytest.raises(Unreadable):
        decode("日本語の文章です。東京は大きい。".encode("shift_jis"))


def test_a_cut_file_is_read_up_to_the_cut() -> None:
    raw = TEXTS[0].encode()
    raw = raw[: raw.rindex("ạ".encode()) + 2]
    assert TEXTS[0].startswith(decode(raw).text)


def test_the_encoding_is_reported(tmp_path: Path) -> None:
    document = page(tmp_path, ENCODERS["TCVN3 in UTF-8"](TEXTS[0]))
    assert ("encoding", "TCVN3 (ABC)") in {(p.field, p.value) for p in document.provenance}


@pytest.mark.parametrize("name", ["bang.csv", "bang.tsv"])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "CP1258", "TCVN3 in UTF-8"])
def test_the_encoding_of_a_table_is_reported(tmp_path: Path, name: str, encoding: str) -> None:
    between = "," if name.endswith("csv") else "\t"
    text = " ".join(re.sub('["“”]', "", TEXTS[0]).split())
    row = f'id{between}text\n1{between}"{text}"\n'
    raw = row.encode() if encoding == "UTF-8" else ENCODERS[encoding](row)
    (tmp_path / name).write_bytes(raw)
    (document,) = documents(tmp_path / name)
    told = {one.value for one in document.provenance if one.field == "encoding"}
    expected = "TCVN3 (ABC)" if encoding == "TCVN3 in UTF-8" else encoding
    assert told == ({expected} - {"UTF-8"})
    assert document.text == text
    assert inspect(tmp_path / name).encoding == expected


def test_the_encoding_of_records_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"title": "Đê"}\n{"title": "Lũ"}'.encode("utf-16"))
    assert [[one.value for one in d.provenance] for d in documents(path)] == [["UTF-16"]] * 2


@pytest.mark.parametrize(
    "word", ["Việt", "nghiêng", "quyển", "giữa", "gì", "ƯỚC", "khuỷu", "yêu", "oằn"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["ViÖt", "héi", "chñ", "coù", "hoäi", "cát́", "ngạl", "wới", "việtt"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_the_shared_legacy_files_are_read_exactly() -> None:
    folder = shared("pages/legacy_encodings")
    for path in sorted(folder.iterdir()):
        reference = (folder / f"{path.name.split('.')[0]}.utf8.txt").read_text("utf-8")
        assert unicodedata.normalize("NFC", decode(path.read_bytes()).text) == reference, path


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(raw: bytes) -> None:
    with contextlib.suppress(Unreadable):
        decode(raw).text.encode("utf-8", "surrogatepass")
