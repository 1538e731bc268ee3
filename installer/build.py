"""Runs PyInstaller and lays the papers beside the executables and inside. Knows nothing of checks or archives."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from dxplanner.facts.components import FOLDER, SBOM
from installer.names import HERE, INSIDE, ROOT, bundle_name
from tools.make_sbom import sbom

PAPERS = {"readme.txt": "はじめにお読みください.txt"}
"""file of this folder → its name beside the executables"""

_NOT_PASSED_ON = {
    "PYTHONPATH",
    # Warnings as errors are for our own code; what PyInstaller does with files is its own affair.
    "PYTHONWARNINGS",
    "PYTHONWARNDEFAULTENCODING",
}


class BuildFailed(RuntimeError):
    """PyInstaller ended without a program; its last words are in the message."""


def build(to: Path, work: Path) -> Path:
    """The folder of the packaged program, made anew below `to`."""
    command = [sys.executable, "-P", "-m", "PyInstaller", str(HERE / "dxplanner.spec"), "--noconfirm"]
    command += ["--distpath", str(to), "--workpath", str(work / "build"), "--log-level", "WARN"]
    environment = {key: value for key, value in os.environ.items() if key not in _NOT_PASSED_ON}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**environment, "PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    bundle = to / bundle_name()
    if done.returncode != 0 or not bundle.is_dir():
        raise BuildFailed("\n".join((done.stdout + done.stderr).splitlines()[-30:]))
    shutil.copy(ROOT / "LICENSE", bundle / "LICENSE.txt")
    for source, name in PAPERS.items():
        text = (HERE / source).read_text(encoding="utf-8")
        # Byte order mark and CR LF: the oldest editor a town office has must show it.
        (bundle / name).write_text(text, encoding="utf-8-sig", newline="\r\n")
    _lay_inside(bundle)
    return bundle


def _lay_inside(bundle: Path) -> None:
    """The licence of the Python that is inside, and the list of parts of exactly this program."""
    inside = bundle / INSIDE / "dxplanner" / "resources" / FOLDER
    shutil.copy(_licence_of_python(), inside / "licences" / "Python.txt")
    (inside / SBOM).write_text(sbom(bundle), encoding="utf-8", newline="\n")


def _licence_of_python() -> Path:
    """On Windows at its top, elsewhere beside its library."""
    places = (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib")))
    for folder in places:
        if (folder / "LICENSE.txt").is_file():
            return folder / "LICENSE.txt"
    raise BuildFailed(f"the licence of Python is not beside it: {', '.join(map(str, places))}")
