"""`run.py bundle`: what it needs of the system is asked for first, then it is the installer of this clone."""

from collections.abc import Sequence

import pytest

import run
from installer.__main__ import main
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
