"""The segmentation model of pyvi, read from its files without importing pyvi.

pyvi ships a pickled sklearn-crfsuite estimator and a list of words. Importing it takes seconds,
loads scikit-learn and executes the pickle; here both files are checked against pinned digests,
the pickle is looked through and never executed, and the CRFsuite model inside it is read as the
table it is.
"""

import hashlib
import pickletools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from index.errors import OperatorError

# Of pyvi 0.1.1. Other files would cut other words, and an index must know by which it was cut.
PINNED_SHA256: Final = {
    "pyvi3.pkl": "6cdd73aee04b6a4ad7320ca85d27d931a7ef870cfdd41beb148e86bdb8aca134",
    "words.txt": "517743d27e71d43343e4b8e9e89015cdc68d84ebe1d48106449e501d918ece4a",
}

Pair = tuple[float, float]


class ModelError(OperatorError):
    """The files of pyvi are missing, or are not those this program was made for."""


@dataclass(frozen=True, slots=True)
class PyviModel:
    """What pyvi knows: a linear chain over the labels 0 (begins a word) and 1 (continues one).

    `attributes` gives the weights of both labels for each attribute, named as in pyvi's
    `word2features` (`name` or `name:value`); `transitions[a][b]` is the weight of label b after
    label a; `phrases` are the dictionary entries of two and three syllables.
    """

    attributes: dict[str, Pair]
    transitions: tuple[Pair, Pair]
    phrases: frozenset[tuple[str, ...]]


def read_model(folder: Path | None = None) -> PyviModel:
    """Read the model files in `folder`, by default those installed with pyvi."""
    folder = folder or _installed_folder()
    crf = _crfsuite_file(_checked(folder / "pyvi3.pkl"))
    words = _checked(folder / "words.txt").decode().split("\n")
    labels, attributes = _names(crf, 32), _names(crf, 36)
    if labels != ["B_W", "I_W"]:
        raise ModelError(f"pyvi's model has the labels {labels}, not B_W and I_W")
    of_attribute, transitions = _weights(crf, len(attributes))
    return PyviModel(
        attributes=dict(zip(attributes, of_attribute, strict=True)),
        transitions=(transitions[0], transitions[1]),
        phrases=frozenset(filter(_is_phrase, (tuple(entry.split(" ")) for entry in words))),
    )


def _installed_folder() -> Path:
    """Where pyvi keeps its files; finding the package does not import it."""
    spec = find_spec("pyvi")
    if spec is None or not spec.submodule_search_locations:
        raise ModelError("pyvi is not installed: its model is needed to segment words")
    return Path(spec.submodule_search_locations[0]) / "models"


def _checked(path: Path) -> bytes:
    """Return the content of `path`, if it is the one pinned."""
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != PINNED_SHA256[path.name]:
        raise ModelError(f"{path.name} is not that of pyvi 0.1.1: its sha256 is {found}")
    return content


def _crfsuite_file(pickled: bytes) -> bytes:
    """Return the model file that the estimator carries in its pickle, as text in Latin-1."""
    operations = pickletools.genops(pickled)
    for _, argument, _ in operations:
        if argument == "__FILE_RESOURCE_DATA__":
            break
    texts = (argument for _, argument, _ in operations if isinstance(argument, str))
    return next(texts).encode("latin-1")


# The layout of CRFsuite's files is that of its sources, lib/crf/src/crf1d_model.c and
# lib/cqdb/src/cqdb.c: a header with the offsets of features (at byte 28), labels (32) and
# attributes (36); names in a constant database; all numbers little-endian.


def _names(crf: bytes, offset_at: int) -> list[str]:
    """Return the names in the database whose offset stands at `offset_at`, by id."""
    (base,) = struct.unpack_from("<I", crf, offset_at)
    count, backward = struct.unpack_from("<II", crf, base + 16)
    return [
        _name(crf, base + record)
        for record in struct.unpack_from(f"<{count}I", crf, base + backward)
    ]


def _name(crf: bytes, record: int) -> str:
    """Return the name of one record: id, size, then the text and a zero byte."""
    (size,) = struct.unpack_from("<I", crf, record + 4)
    return crf[record + 8 : record + 8 + size - 1].decode()


def _weights(crf: bytes, attributes: int) -> tuple[list[Pair], list[Pair]]:
    """Return the label weights of each attribute, and those after each label; 0 if not stored."""
    (base,) = struct.unpack_from("<I", crf, 28)
    (count,) = struct.unpack_from("<I", crf, base + 8)
    table = [[[0.0, 0.0] for _ in range(attributes)], [[0.0, 0.0] for _ in range(2)]]
    features = crf[base + 12 : base + 12 + count * struct.calcsize("<IIId")]
    for kind, source, label, weight in struct.iter_unpack("<IIId", features):
        table[kind][source][label] = weight
    states, transitions = ([(begins, goes_on) for begins, goes_on in rows] for rows in table)
    return states, transitions


def _is_phrase(entry: tuple[str, ...]) -> bool:
    """Whether pyvi can find `entry`: it looks up two or three syllables, none of them empty."""
    return len(entry) in {2, 3} and all(entry)
