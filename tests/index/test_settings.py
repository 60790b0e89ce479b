"""Settings: which place goes before which, and errors that name the key and the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import SettingsError
from index.settings import Settings


def test_with_nothing_set_the_defaults_hold(tmp_path: Path) -> None:
    settings = Settings.load({"port": None}, {}, tmp_path)
    assert settings == Settings()
    assert (settings.data_dir, settings.engine) == (Path("var"), "whoosh")
    assert settings.max_bytes == 20_000_000
    assert settings.host == "127.0.0.1"


def test_flags_before_environment_before_file_before_default(tmp_path: Path) -> None:
    (tmp_path / "timviet.toml").write_text('data_dir = "a"\nport = 1\njobs = 1\n')
    environment = {"TIMVIET_DATA_DIR": "b", "TIMVIET_PORT": "2", "PATH": "x"}
    settings = Settings.load({"data_dir": "c"}, environment, tmp_path)
    assert (settings.data_dir, settings.port, settings.jobs) == (Path("c"), 2, 1)
    assert settings.engine == "whoosh"


def test_the_environment_of_the_contract(tmp_path: Path) -> None:
    environment = {
        "TIMVIET_DATA_DIR": "b",
        "TIMVIET_ENGINE": "opensearch",
        "OPENSEARCH_URL": "https://u:p@127.0.0.1:9201",
    }
    settings = Settings.load({}, environment, tmp_path)
    assert settings.engine == "opensearch"
    assert settings.opensearch_url == "https://u:p@127.0.0.1:9201"


def test_an_empty_variable_is_not_set(tmp_path: Path) -> None:
    assert Settings.load({}, {"TIMVIET_ENGINE": ""}, tmp_path).engine == "whoosh"


@pytest.mark.parametrize(
    ("unknown", "near"), [("data-dir", "data_dir"), ("Port", "port"), ("zzz", "“")]
)
def test_an_unknown_key_names_the_nearest(tmp_path: Path, unknown: str, near: str) -> None:
    (tmp_path / "timviet.toml").write_text(f'"{unknown}" = 1\n')
    with pytest.raises(SettingsError, match=rf"timviet\.toml: .*“{unknown}”.*{near}"):
        Settings.load({}, {}, tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "port = 0",
        "port = 65536",
        "port = -1",
        'port = "٣"',
        'port = "x"',
        "port = true",
        "port = 1.5",
        "port = []",
        "jobs = " + "9" * 40,
        'engine = "lucene"',
        "engine = []",
        'engine = { a = "b" }',
        'data_dir = ""',
        "data_dir = 3",
        'data_dir = "a\\u0000b"',
        'host = " "',
        'opensearch_url = "secret@host"',
        'opensearch_url = "http://[secret"',
    ],
)
def test_a_wrong_value_names_key_and_place(tmp_path: Path, line: str) -> None:
    (tmp_path / "timviet.toml").write_text(line)
    with pytest.raises(SettingsError) as caught:
        Settings.load({}, {}, tmp_path)
    assert str(caught.value).startswith(f"timviet.toml: “{line.split(maxsplit=1)[0]}” phải là ")
    assert "secret" not in str(caught.value)
    assert "Invalid" not in str(caught.value)


@pytest.mark.parametrize("written", [b"port =", b"\xff", b"port = 1\nport = 2"])
def test_a_file_that_is_no_toml_is_said(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "timviet.toml").write_bytes(written)
    with pytest.raises(SettingsError, match=r"timviet\.toml"):
        Settings.load({}, {}, tmp_path)


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "timviet.toml").mkdir()
    with pytest.raises(SettingsError):
        Settings.load({}, {}, tmp_path)
