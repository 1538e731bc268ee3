"""What the packaged program and its files are called, and where things stand in the clone."""

import platform
import sys
from pathlib import Path

from dxplanner import __version__

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "installer"
WINDOW = "dxplanner"
CONSOLE = "dxplanner-cli"
INSIDE = "_internal"
"""The folder of the libraries, beside the two executables."""

SYSTEMS = {"win32": "windows", "darwin": "macos"}


def bundle_name() -> str:
    """`dxplanner-0.1.0-linux-x86_64`: of the folder, and of every file made from it."""
    system = SYSTEMS.get(sys.platform, "linux")
    return f"dxplanner-{__version__}-{system}-{platform.machine().lower()}"


def executable(bundle: Path, name: str) -> Path:
    return bundle / (f"{name}.exe" if sys.platform == "win32" else name)
