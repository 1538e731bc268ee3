"""run.py bench and run.py screenshots: set up as for the tests, then the tool of this clone with the caller's words."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent


@pytest.mark.parametrize(
    ("arguments", "module", "passed_on"),
    [
        (["bench"], "bench", []),
        (["bench", "pdf", "--json"], "bench", ["pdf", "--json"]),
        (["screenshots", "--to", "絵"], "tools.screenshots", ["--to", "絵"]),
    ],
)
def test_what_is_started(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], module: str, passed_on: list[str]
) -> None:
    log: list[object] = []

    def fake(
        command: Sequence[str], *, env: Mapping[str, str], check: bool
    ) -> subprocess.CompletedProcess[str]:
        log.append(list(command)[1:])
        assert env["PYTHONPATH"].split(os.pathsep)[0] == str(ROOT)
        return subprocess.CompletedProcess(command, 7)

    monkeypatch.setattr("subprocess.run", fake)
    monkeypatch.setattr(run, "set_up", lambda **needs: log.append(needs))
    assert run.main(arguments) == 7, "the tool's own exit status"
    assert log == [{"window": False, "tests": True}, ["-P", "-m", module, *passed_on]]


def test_a_plan_of_that_name_is_still_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Sequence[str]] = []
    monkeypatch.setattr(run, "run_program", opened.append)
    run.main(["bench.dxplan"])
    assert opened == [["bench.dxplan"]]


@pytest.mark.parametrize("module", ["bench.__main__", "tools.screenshots"])
def test_the_modules_are_there(module: str) -> None:
    assert find_spec(module) is not None


def test_a_folder_of_the_caller_does_not_hide_the_tool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Started from a folder that holds a `bench` of its own, as many do."""
    (tmp_path / "bench.py").write_text("raise SystemExit(99)\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "set_up", lambda **_: None)
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    assert run.main(["bench", "--help"]) == 0
