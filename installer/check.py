"""Asks a packaged program whether it works, with the network forbidden. Each check answers with a line of words."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dxplanner import __version__
from installer import no_network
from installer.names import CONSOLE, ROOT, WINDOW, executable

LONGEST_SECONDS = 120
FAMILIES = {"BIZ UDGothic", "BIZ UDPGothic", "Noto Sans JP"}
_NOT_PASSED_ON = ("PYTHON", "QT_", "XDG_DATA", "DXPLANNER_")


class CheckFailed(RuntimeError):
    """The packaged program did not do what it must; what it said is in the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    name: str
    said: str


def check(bundle: Path) -> tuple[Checked, ...]:
    """Raises CheckFailed at the first that does not hold."""
    with tempfile.TemporaryDirectory(prefix="dxplanner-check-") as folder:
        return tuple(Checked(name=name, said=ask(bundle, Path(folder))) for name, ask in CHECKS.items())


def start(
    bundle: Path, program: str, arguments: Sequence[str], folder: Path
) -> subprocess.CompletedProcess[str]:
    """One of the two executables with a home of its own and nothing of Python's environment, without a network."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(_NOT_PASSED_ON)}
    environment = {
        **kept,
        "PYTHONPATH": os.pathsep.join(
            (str(ROOT), str(ROOT / "src"))
        ),  # for the guard; a packaged program ignores it
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "LOCALAPPDATA": str(folder),
    }
    return subprocess.run(
        no_network.guarded([str(executable(bundle, program)), *arguments]),
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=LONGEST_SECONDS,
        check=False,
    )


def _said(bundle: Path, program: str, arguments: Sequence[str], folder: Path) -> str:
    done = start(bundle, program, arguments, folder)
    if done.returncode == no_network.KILLED:
        raise CheckFailed(f"{program} {arguments[0]} tried to use the network")
    if done.returncode != 0:
        raise CheckFailed(
            f"{program} {arguments[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def _version(bundle: Path, folder: Path) -> str:
    said = _said(bundle, CONSOLE, ["--version"], folder).strip()
    if said != __version__:
        raise CheckFailed(f"the packaged program is {said}, the source {__version__}")
    return said


def _self_test(bundle: Path, folder: Path) -> str:
    lines = _said(bundle, CONSOLE, ["self-test"], folder).splitlines()
    if not lines or not all(line.startswith("良") for line in lines):
        raise CheckFailed("\n".join(lines))
    return "; ".join(line.replace("\t", " ") for line in lines)


def _window(bundle: Path, folder: Path) -> str:
    found = window_answer(bundle, folder)
    if not set(found["fonts"]) >= FAMILIES:
        raise CheckFailed(f"fonts: {found['fonts']}")
    if not found["button"].startswith("キャンセル"):
        raise CheckFailed(f"Qt's own buttons are not Japanese: {found['button']}")
    if not found["network"].startswith("refused"):
        raise CheckFailed(f"the network: {found['network']}")
    return f"sample open, {found['pages']} pages in the preview, {found['button']}, network refused"


def window_answer(bundle: Path, folder: Path) -> dict[str, Any]:
    """What the window executable found when it opened the sample; see `installer.window_check`."""
    answer = folder / "window.json"
    answer.unlink(missing_ok=True)
    done = start(bundle, WINDOW, ["--window-check", str(answer)], folder)
    if done.returncode != 0 or not answer.is_file():
        words = answer.read_text(encoding="utf-8") if answer.is_file() else ""
        raise CheckFailed(f"the window ended with {done.returncode}\n{words}{done.stdout}{done.stderr}")
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


def _portable(bundle: Path, folder: Path) -> str:
    """With the marker beside the executable its own things go beside it, too; without, to the user's folder."""
    beside = bundle / "data"
    if Path(window_answer(bundle, folder)["data_folder"]) == beside:
        raise CheckFailed("without the marker the data lie beside the program")
    marker = bundle / "portable"
    marker.touch()
    try:
        found = Path(window_answer(bundle, folder)["data_folder"])
    finally:
        marker.unlink()
        shutil.rmtree(beside, ignore_errors=True)
    if found.resolve() != beside.resolve():
        raise CheckFailed(f"with the marker the data lie in {found}")
    return "data beside the program with the marker, in the user's folder without"


CHECKS: dict[str, Callable[[Path, Path], str]] = {
    "version": _version,
    "self-test": _self_test,
    "window": _window,
    "portable": _portable,
}
