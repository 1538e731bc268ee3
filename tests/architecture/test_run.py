"""run.py decides rightly on machines we do not have: no display, no root, tools missing, old Python."""

import ast
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import run

Log = list[list[str]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Log:
    """What would have been started; set-up is taken as done, nothing is."""
    log: Log = []

    class Done:
        returncode = 0

    def fake(command: Sequence[str], **_: object) -> Done:
        log.append(list(command)[1:])
        return Done()

    monkeypatch.setattr("subprocess.run", fake)
    monkeypatch.setattr(run, "STAMPS", tmp_path / "stamps")
    monkeypatch.setattr(run, "WINDOWS", True)  # the way that waits for the program instead of becoming it
    monkeypatch.setattr(run, "set_up", lambda **needs: log.append([f"set_up {needs}"]))
    monkeypatch.chdir(tmp_path)
    return log


@pytest.mark.parametrize(
    ("display", "arguments", "window", "started"),
    [
        (False, [], False, ["demo", "--to", "out"]),
        (True, [], True, []),
        (True, ["見本町.dxplan"], True, ["見本町.dxplan"]),
        (True, ["check", "見本町.dxplan"], False, ["check", "見本町.dxplan"]),
        (False, ["export", "a.json", "--to", "d"], False, ["export", "a.json", "--to", "d"]),
    ],
)
def test_what_is_started(
    calls: Log,
    monkeypatch: pytest.MonkeyPatch,
    display: bool,
    arguments: list[str],
    window: bool,
    started: list[str],
) -> None:
    monkeypatch.setattr(run, "has_display", lambda: display)
    assert run.main(arguments) == 0
    assert calls == [[f"set_up { ({'window': window, 'tests': False}) }"], ["-m", "dxplanner", *started]]


def test_the_place_of_the_samples_is_said(
    calls: Log, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "has_display", lambda: False)
    run.main([])
    output = capsys.readouterr()
    assert str(tmp_path / "out") in output.err
    assert output.out == "", "standard output belongs to the program"
    assert len(calls) == 2


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_known_by_its_variable(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not run.has_display()
    monkeypatch.setenv(variable, ":0")
    assert run.has_display()


def test_without_root_the_exact_line_is_printed(
    calls: Log, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "is_root", lambda: False)
    monkeypatch.setattr("shutil.which", lambda name: name)
    libraries = {"libdxplanner-nowhere.so.9": "libnowhere9"}
    with pytest.raises(SystemExit) as stopped:
        run.ensure_libraries(libraries, "step", needed=True)
    line = "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libnowhere9'"
    assert stopped.value.code == 1
    assert line in capsys.readouterr().err
    run.ensure_libraries(libraries, "step", needed=False)  # a command without a window goes on
    assert line in capsys.readouterr().err
    assert calls == []


def test_root_installs_and_looks_again(
    calls: Log, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "is_root", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: name)
    with pytest.raises(SystemExit):  # still missing afterwards: said, not believed
        run.ensure_libraries({"libdxplanner-nowhere.so.9": "libnowhere9"}, "step", needed=True)
    install = ["install", "-y", "-q", "--no-install-recommends", "libnowhere9"]
    assert calls == [["update", "-q"], install]
    assert "libnowhere9" in capsys.readouterr().err


@pytest.mark.parametrize("linux", [True, False])
def test_missing_tools_fail_the_test_command(
    calls: Log, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], linux: bool
) -> None:
    monkeypatch.setattr(run, "LINUX", linux)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.delenv("PROGRAMFILES", raising=False)
    with pytest.raises(SystemExit) as stopped:
        run.main(["test"])
    assert stopped.value.code == 1
    message = capsys.readouterr().err
    assert "libreoffice-calc-nogui" in message
    assert "poppler-utils" in message
    assert calls == [["set_up {'window': False, 'tests': True}"]]


def test_the_checks_stop_at_the_first_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [
        (name, [sys.executable, "-c", f"import sys; sys.exit({status})"])
        for name, status in [("one", 0), ("two", 3), ("three", 0)]
    ]
    monkeypatch.setattr(run, "set_up", lambda **_: None)
    monkeypatch.setattr(run, "ensure_tools", lambda: None)
    monkeypatch.setattr(run, "check_steps", lambda _: steps)
    assert run.main(["test"]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1] == "== stopped at two (exit status 3)"
    assert [line.split()[:-2] for line in lines[-4:-1]][:2] == [["ok", "one"], ["FAILED", "two"]]
    assert lines[-2].split() == ["not", "run", "three"]


def test_an_old_python_can_read_the_refusal() -> None:
    """The file must parse there, and the check must stand before anything an old Python lacks."""
    tree = ast.parse(Path(run.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))
    assert [type(node) for node in tree.body[:3]] == [ast.Expr, ast.Import, ast.If]
