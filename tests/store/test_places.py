"""Addresses and folders, and that a glance at the package costs nothing."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.store.places import data_dir, key_of, uri_of


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/home/a/b.dxplan", "file:/home/a/b.dxplan?mode=rw"),
        ("/a#b/c%20?d.dxplan", "file:/a%23b/c%2520%3Fd.dxplan?mode=rw"),
        ("C:/Users/情報係/x y.dxplan", "file:/C:/Users/%E6%83%85%E5%A0%B1%E4%BF%82/x%20y.dxplan?mode=rw"),
        ("//server/共有/x.dxplan", "file:////server/%E5%85%B1%E6%9C%89/x.dxplan?mode=rw"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    assert uri_of(path, "rw") == address


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(lambda text: f"/{text}"))
def test_no_character_ends_the_path_early(path: str) -> None:
    address = uri_of(path, "ro")
    assert address.count("?") == 1
    assert "#" not in address
    name = address.removeprefix("file:").removesuffix("?mode=ro")
    assert unquote(name).lstrip("/") == path.lstrip("/")


def test_the_data_folder_can_be_named(data_dir_variable: Path) -> None:
    assert data_dir() == data_dir_variable


@pytest.fixture
def data_dir_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DXPLANNER_DATA_DIR", str(tmp_path / "d"))
    return tmp_path / "d"


@pytest.mark.skipif(sys.platform == "win32", reason="the folders of Linux")
def test_the_usual_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DXPLANNER_DATA_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_dir() == tmp_path / "dxplanner"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_dir() == tmp_path / ".local" / "share" / "dxplanner"


def test_keys_are_names_of_folders() -> None:
    for name in ("計画.dxplan", "a/b", "con", "x" * 300, "..", "a:b*c"):
        key = key_of(Path("/tmp") / name)
        assert len(key) <= 41
        assert all(letter.isalnum() or letter in "_-" for letter in key)


def test_services_are_imported_without_a_database_or_a_window() -> None:
    code = (
        "import sys, dxplanner.services.session, dxplanner.services.files,"
        " dxplanner.services.versions, dxplanner.services.recent, dxplanner.store.places;"
        "print('sqlite3' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["False", "False"]
