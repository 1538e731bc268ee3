"""Finding resources/ in a clone, a wheel and a frozen program."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dxplanner.core.errors import DxError
from dxplanner.facts import resources


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    resources.resources_root.cache_clear()
    yield
    resources.resources_root.cache_clear()


def make(folder: Path) -> Path:
    (folder / "facts").mkdir(parents=True)
    return folder


def test_clone() -> None:
    assert resources.resource_path("facts", "municipalities.csv").is_file()


def test_wheel_before_clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "dxplanner"
    inside = make(package / "resources")
    make(tmp_path / "resources")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.resources_root() == inside


@pytest.mark.parametrize("inside", ["dxplanner/resources", "resources"])
def test_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    folder = make(tmp_path / inside)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.resources_root() == folder


def test_a_program_without_resources_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b" / "dxplanner")
    with pytest.raises(DxError, match="入れ直してください"):
        resources.resources_root()
