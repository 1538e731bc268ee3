"""Runs PyInstaller and lays the papers beside the executables. Knows nothing of checks or archives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer.names import HERE, ROOT, bundle_name

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
    return bundle
