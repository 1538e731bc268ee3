"""A packaged program with a `portable` file beside it keeps its own things beside itself, and only then."""

import sys
from pathlib import Path

import pytest

from dxplanner.store.places import DATA_DIR_VARIABLE, data_dir


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program on a stick."""
    folder = tmp_path / "情報係のUSB" / "dxplanner"
    folder.mkdir(parents=True)
    monkeypatch.delenv(DATA_DIR_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "executable", str(folder / "dxplanner"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return folder


def test_without_the_marker_it_is_the_users_folder(program: Path, tmp_path: Path) -> None:
    assert data_dir() == tmp_path / "home" / "dxplanner"


@pytest.mark.parametrize("name", ["portable", "portable.txt"])
def test_with_the_marker_it_is_beside_the_program(program: Path, name: str) -> None:
    (program / name).touch()
    assert data_dir() == program / "data"
    assert not (program / "data").exists(), "asking makes no folder"


def test_a_folder_of_that_name_is_no_marker(program: Path, tmp_path: Path) -> None:
    (program / "portable").mkdir()
    assert data_dir() == tmp_path / "home" / "dxplanner"


def test_the_variable_goes_first(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / "portable").touch()
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "named"))
    assert data_dir() == tmp_path / "named"


def test_the_python_of_a_clone_has_no_folder_of_its_own(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    monkeypatch.delattr(sys, "frozen")
    assert data_dir() == tmp_path / "home" / "dxplanner"
