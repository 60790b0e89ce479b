"""The settings: read once at the door, then passed on as one value.

A flag goes before the environment, the environment before `timviet.toml` in the working
directory, that before the default.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from index.errors import SettingsError
from index.fields import FacetSetting, read_facets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FILE_NAME = "timviet.toml"
ENGINES = ("whoosh", "opensearch")
_CORES = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may be set, with what holds where nothing is."""

    data_dir: Path = Path("var")
    engine: str = "whoosh"
    opensearch_url: str = "http://127.0.0.1:9200"
    max_bytes: int = 20_000_000
    max_seconds: int = 60
    ocr: bool = False
    jobs: int = _CORES
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = _CORES
    threads: int = 4
    facets: tuple[FacetSetting, ...] = ()

    @classmethod
    def load(
        cls, flags: Mapping[str, Any], environment: Mapping[str, str], folder: Path
    ) -> Settings:
        """Read the settings; a flag that is None was not given.

        Raises `SettingsError` naming a key that does not exist, or a wrong value and
        where it stands.
        """
        values: dict[str, Any] = {}
        for place, given in (
            (FILE_NAME, _from_file(folder / FILE_NAME)),
            ("biến môi trường", _from_environment(environment)),
            ("tham số", {name: value for name, value in flags.items() if value is not None}),
        ):
            values |= {name: _read(place, name, value) for name, value in given.items()}
        return cls(**values)


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"Không đọc được {path.name}: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return TIMVIET_PORT and the like; other programs set OPENSEARCH_URL, so it has no prefix."""
    variables = {name: f"TIMVIET_{name.upper()}" for name in _READERS}
    variables["opensearch_url"] = "OPENSEARCH_URL"
    given = {name: environment.get(variable, "") for name, variable in variables.items()}
    return {name: value for name, value in given.items() if value}


def _read(place: str, name: str, value: object) -> object:
    if name not in _READERS:
        near = difflib.get_close_matches(name, _READERS, n=1, cutoff=0)
        raise SettingsError(f"{place}: không có thiết lập “{name}”; có phải “{near[0]}”?")
    try:
        return _READERS[name](value)
    except ValueError as error:
        raise SettingsError(f"{place}: “{name}” phải là {error}.") from None


def _path(value: object) -> Path:
    if not isinstance(value, str | Path) or not str(value) or "\0" in str(value):
        raise ValueError("đường dẫn một thư mục")
    return Path(value).expanduser()


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("một chuỗi không rỗng")
    return value.strip()


def _engine(value: object) -> str:
    if value not in ENGINES:
        raise ValueError("một trong " + ", ".join(ENGINES))
    return str(value)


def _url(value: object) -> str:
    # The message does not repeat the address: it may carry a password.
    url = _text(value)
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("địa chỉ dạng http://máy:cổng")
    return url


def _number(highest: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        digits = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
            raise ValueError(f"một số nguyên từ 1 đến {highest}")
        if not 1 <= int(digits) <= highest:
            raise ValueError(f"một số nguyên từ 1 đến {highest}")
        return int(digits)

    return read


def _switch(value: object) -> bool:
    written = str(value).lower() if isinstance(value, bool | str) else ""
    if written not in {"true", "false", "1", "0"}:
        raise ValueError("true hoặc false")
    return written in {"true", "1"}


_READERS: dict[str, Callable[[object], object]] = {
    "data_dir": _path,
    "engine": _engine,
    "opensearch_url": _url,
    "max_bytes": _number(10**12),
    "max_seconds": _number(86_400),
    "ocr": _switch,
    "jobs": _number(256),
    "host": _text,
    "port": _number(65_535),
    "workers": _number(256),
    "threads": _number(256),
    "facets": read_facets,
}
