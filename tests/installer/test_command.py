"""`run.py bundle`: what it needs of the system is asked for first, then it is the installer of this clone."""

from collections.abc import Sequence
from pathlib import Path

import pytest

import run
from installer.__main__ import MOST_MB, main
from installer.build import BuildFailed
from installer.check import CheckFailed


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    log: list[Sequence[str]] = []

    def fake(module: str, arguments: Sequence[str]) -> int:
        log.append([module, *arguments])
        return 5

    monkeypatch.setattr(run, "set_up", lambda **_: None)
    monkeypatch.setattr(run, "run_tool", fake)
    return log


def test_it_starts_the_installer(monkeypatch: pytest.MonkeyPatch, started: list[Sequence[str]]) -> None:
    monkeypatch.setattr(run, "missing_bundlers", list)
    assert run.main(["bundle", "--to", "配布"]) == 5, "the tool's own exit status"
    assert started == [["installer", "--to", "配布"]]


def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, started: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "is_root", lambda: False)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "apt-get" else None)
    with pytest.raises(SystemExit):
        run.main(["bundle"])
    assert "binutils" in capsys.readouterr().err
    assert not started


def test_a_python_without_its_library_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian's Python is whole in one file; what the packaged program needs comes in a package of its own."""
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(
        "sysconfig.get_config_var", lambda name: {"LIBDIR": "nowhere"}.get(name, "libnowhere.so.9")
    )
    (package,) = run.missing_bundlers()
    assert package.startswith("libpython3.")


def test_windows_needs_nothing_of_the_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LINUX", False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert run.missing_bundlers() == []


@pytest.mark.parametrize("problem", [BuildFailed("no module named x"), CheckFailed("否 書類の作成")])
def test_a_program_that_does_not_work_is_not_packed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], problem: Exception
) -> None:
    def fail(*_: object) -> None:
        raise problem

    packed: list[object] = []
    monkeypatch.setattr("installer.__main__.build", fail)
    monkeypatch.setattr("installer.__main__.pack", packed.append)
    assert main(["--to", "nowhere"]) == 1
    assert str(problem) in capsys.readouterr().err
    assert not packed


def test_a_packed_file_over_the_aim_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = tmp_path / "dxplanner.zip"
    with packed.open("wb") as file:
        file.truncate(MOST_MB * 1_000_000 + 1)
    monkeypatch.setattr("installer.__main__.build", lambda *_: tmp_path)
    monkeypatch.setattr("installer.__main__.check", lambda _: ())
    monkeypatch.setattr("installer.__main__.pack", lambda _: (packed,))
    assert main(["--to", str(tmp_path)]) == 0
    assert "TOO LARGE" in capsys.readouterr().err
